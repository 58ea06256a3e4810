"""What becomes of recurring revenue: churn and retention of the customers there at the start."""

from typing import Final

from glossary.metrics.expression import Expression, at_most, names
from glossary.metrics.inputs import money
from glossary.metrics.metric import GOAL, Identity, Inverse, Metric, Output, Variant

MRR, CHURNED, CONTRACTION, EXPANSION, REACTIVATION = names(
    "mrr_start", "churned", "contraction", "expansion", "reactivation"
)
GROSS, NET, WANTED = names("gross_churn", "net_churn", GOAL)


def _variant(id_: str, gains: Expression, *extra: str) -> Variant:
    return Variant(
        id=id_,
        inputs=("mrr_start", "churned", "contraction", "expansion", *extra),
        outputs=(
            Output("gross_churn", "fraction", "g", (CHURNED + CONTRACTION) / MRR),
            Output("net_churn", "fraction", "n", (CHURNED + CONTRACTION - gains) / MRR),
        ),
        consequences=(
            Output("grr", "fraction", "GRR", 1 - GROSS),
            Output("nrr", "fraction", "NRR", 1 - NET),
        ),
        better="lower",
    )


def _expansion(variant: str, losses: Expression) -> tuple[Inverse, Inverse]:
    """Solve for the expansion that makes up for so much of the losses."""
    return (
        Inverse(variant, "expansion", "net_churn", losses - WANTED * MRR),
        Inverse(variant, "expansion", "nrr", WANTED * MRR - MRR + losses),
    )


REVENUE_CHURN: Final = Metric(
    id="revenue-churn",
    inputs=(
        money("mrr_start", "M"),
        money("churned", "c"),
        money("contraction", "k"),
        money("expansion", "x"),
        money("reactivation", "ρ", default=0),
    ),
    variants=(
        _variant("existing-customers", EXPANSION),
        # ChartMogul counts customers who come back against the loss; most boards do not.
        _variant("with-reactivation", EXPANSION + REACTIVATION, "reactivation"),
    ),
    example={
        "mrr_start": 20000,
        "churned": 1200,
        "contraction": 800,
        "expansion": 3000,
        "reactivation": 400,
    },
    identities=(
        Identity(
            "losses_within_start",
            ("churned", "contraction", "mrr_start"),
            lambda v: at_most(v["churned"] + v["contraction"], v["mrr_start"]),
        ),
    ),
    inverses=(
        Inverse("existing-customers", "churned", "gross_churn", WANTED * MRR - CONTRACTION),
        *_expansion("existing-customers", CHURNED + CONTRACTION),
        *_expansion("with-reactivation", CHURNED + CONTRACTION - REACTIVATION),
    ),
)
