"""Who stays and who leaves: customer retention and churn."""

from typing import Final

from glossary.metrics.expression import names
from glossary.metrics.inputs import count
from glossary.metrics.metric import GOAL, Identity, Input, Inverse, Metric, Output, Variant
from glossary.metrics.sample import ShareSample

START, END, NEW, REACTIVATED, LOST = names("start", "end", "new", "reactivated", "lost")
PERIOD, CHURN, RETAINED, CRR, WANTED = names("period", "churn", "retained", "crr", GOAL)

_RETENTION: Final = Variant(
    id="same-customers",
    inputs=("start", "end", "new", "reactivated"),
    outputs=(
        # New customers are in neither part of the fraction, nor are those who came back.
        Output("retained", "count", "K", END - NEW - REACTIVATED),
        Output("crr", "fraction", "CRR", RETAINED / START),
    ),
    consequences=(
        Output("lost", "count", "L", START - RETAINED),
        Output("churn", "fraction", "c", 1 - CRR),
    ),
    sample=ShareSample(RETAINED, START),
)

CUSTOMER_RETENTION: Final = Metric(
    id="crr",
    inputs=(
        count("start", "S"),
        count("end", "E"),
        count("new", "N"),
        count("reactivated", "R", default=0),
    ),
    variants=(_RETENTION,),
    example={"start": 200, "end": 220, "new": 40},
    identities=(
        Identity(
            "arrivals_within_end",
            ("new", "reactivated", "end"),
            lambda v: v["new"] + v["reactivated"] <= v["end"],
        ),
        Identity(
            "retained_within_start",
            ("end", "new", "reactivated", "start"),
            lambda v: v["end"] - v["new"] - v["reactivated"] <= v["start"],
        ),
    ),
    inverses=(
        Inverse("same-customers", "end", "crr", WANTED * START + NEW + REACTIVATED, rounding="up"),
    ),
)

# Average lifetime is one over churn only while churn stays what it is; the page says so.
_LIFETIME: Final = Output("lifetime", "months", "T", PERIOD / CHURN)

_CHURN_VARIANTS: Final = (
    Variant(
        id="start",
        inputs=("start", "lost", "period"),
        outputs=(Output("churn", "fraction", "c", LOST / START),),
        consequences=(
            Output("retention", "fraction", "r", 1 - CHURN),
            _LIFETIME,
            # Rates of other periods compound; they are never multiplied.
            Output("monthly", "fraction", "cₘ", 1 - (1 - CHURN) ** (1 / PERIOD)),
            Output("annual", "fraction", "cₐ", 1 - (1 - CHURN) ** (12 / PERIOD)),
        ),
        better="lower",
        sample=ShareSample(LOST, START),
    ),
    Variant(
        id="average",
        inputs=("start", "end", "lost", "period"),
        outputs=(
            Output("base", "count", "B", (START + END) / 2),
            Output("churn", "fraction", "c", LOST / names("base")[0]),
        ),
        consequences=(_LIFETIME,),
        better="lower",
    ),
    Variant(
        id="mid-period",
        inputs=("start", "new", "lost", "period"),
        outputs=(
            Output("base", "count", "B", START + NEW / 2),
            Output("churn", "fraction", "c", LOST / names("base")[0]),
        ),
        consequences=(_LIFETIME,),
        better="lower",
    ),
)

CUSTOMER_CHURN: Final = Metric(
    id="churn",
    inputs=(
        count("start", "S"),
        count("lost", "L"),
        count("end", "E"),
        count("new", "N"),
        Input("period", "months", "p", excludes_minimum=True, default=1),
    ),
    variants=_CHURN_VARIANTS,
    example={"start": 500, "lost": 25, "end": 535, "new": 60, "period": 1},
    identities=(
        Identity(
            "lost_within_start",
            ("lost", "start"),
            lambda v: v["lost"] <= v["start"],
            variants=("start", "average"),
        ),
        # Who joins in the middle of the period can leave before its end.
        Identity(
            "lost_within_base",
            ("lost", "start", "new"),
            lambda v: v["lost"] <= v["start"] + v["new"],
        ),
    ),
    inverses=(
        Inverse("start", "lost", "churn", WANTED * START, rounding="down"),
        Inverse("start", "lost", "retention", (1 - WANTED) * START, rounding="down"),
    ),
)
