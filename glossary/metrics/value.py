"""What a customer is worth: lifetime value, its ratio to the cost of acquisition, and payback."""

from typing import Final

from glossary.metrics.expression import Call, Expression, at_most, names
from glossary.metrics.inputs import balance, fraction, money
from glossary.metrics.metric import GOAL, Identity, Input, Inverse, Metric, Output, Variant

AOV, FREQUENCY, LIFESPAN, GROSS_MARGIN = names("aov", "frequency", "lifespan", "gross_margin")
ARPA, CHURN, PROFIT = names("arpa", "churn", "profit")
MARGIN, RETENTION, DISCOUNT, PERIODS = names("margin", "retention", "discount", "periods")
MULTIPLE, LASTING, SHARE = names("multiple", "lasting", "share")
CAC, LTV, WANTED = names("cac", "ltv", GOAL)


def _cltv(formula: Expression) -> Output:
    return Output("cltv", "money", "CLTV", formula)


_PROFIT: Final = Output("profit", "money", "m", ARPA * GROSS_MARGIN)
_DISCOUNTED: Final = ("margin", "retention", "discount")
_DECAY: Final = 1 + DISCOUNT - RETENTION
_NOW: Final = Output("multiple", "ratio", "k", (1 + DISCOUNT) / _DECAY)

_VALUE_VARIANTS: Final = (
    # Revenue and not profit: what the simple product of the textbooks gives.
    Variant(
        id="simple",
        inputs=("aov", "frequency", "lifespan"),
        outputs=(_cltv(AOV * FREQUENCY * LIFESPAN),),
    ),
    Variant(
        id="gross-margin",
        inputs=("aov", "frequency", "lifespan", "gross_margin"),
        outputs=(
            Output("lifetime_revenue", "money", "U", AOV * FREQUENCY * LIFESPAN),
            _cltv(names("lifetime_revenue")[0] * GROSS_MARGIN),
        ),
    ),
    Variant(
        id="churn",
        inputs=("arpa", "gross_margin", "churn"),
        outputs=(_PROFIT, _cltv(PROFIT / CHURN)),
        consequences=(Output("lifetime", "periods", "T", 1 / CHURN),),
    ),
    # A new customer: the first margin comes now, the next after each renewal.
    Variant(
        id="discounted",
        inputs=_DISCOUNTED,
        outputs=(_NOW, _cltv(MARGIN * MULTIPLE)),
    ),
    # Somebody who is a customer already: the first margin comes after the next renewal
    # (S. Gupta and D. R. Lehmann 2003). It is one margin less than the one before.
    Variant(
        id="discounted-renewal",
        inputs=_DISCOUNTED,
        outputs=(
            Output("multiple", "ratio", "k", RETENTION / _DECAY),
            _cltv(MARGIN * MULTIPLE),
        ),
    ),
    # As "discounted", but only so many payments: the share of the whole that they bring.
    Variant(
        id="discounted-horizon",
        inputs=(*_DISCOUNTED, "periods"),
        outputs=(
            _NOW,
            Output("lasting", "money", "W", MARGIN * MULTIPLE),
            Output("share", "fraction", "h", 1 - (RETENTION / (1 + DISCOUNT)) ** PERIODS),
            _cltv(LASTING * SHARE),
        ),
    ),
)

LIFETIME_VALUE: Final = Metric(
    id="cltv",
    inputs=(
        money("aov", "V"),
        Input("frequency", "per_year", "F"),
        Input("lifespan", "years", "L"),
        fraction("gross_margin", "g"),
        money("arpa", "A"),
        fraction("churn", "c"),
        balance("margin", "m"),
        fraction("retention", "r"),
        Input("discount", "fraction", "d", minimum=-1, excludes_minimum=True),
        Input("periods", "periods", "H", whole=True),
    ),
    variants=_VALUE_VARIANTS,
    example={
        "aov": 70,
        "frequency": 3,
        "lifespan": 3,
        "gross_margin": 0.3,
        "arpa": 49,
        "churn": 0.03,
        "margin": 100,
        "retention": 0.8,
        "discount": 0.1,
        "periods": 5,
    },
    identities=(
        # Where they are equal nothing decays and the value has no limit: that is undefined.
        Identity(
            "retention_within_growth",
            ("retention", "discount"),
            lambda v: at_most(v["retention"], 1 + v["discount"]),
        ),
    ),
    inverses=(
        Inverse("simple", "lifespan", "cltv", WANTED / (AOV * FREQUENCY)),
        Inverse("gross-margin", "lifespan", "cltv", WANTED / (AOV * FREQUENCY * GROSS_MARGIN)),
        Inverse("churn", "churn", "cltv", ARPA * GROSS_MARGIN / WANTED),
        Inverse("discounted", "margin", "cltv", WANTED * _DECAY / (1 + DISCOUNT)),
        Inverse("discounted", "retention", "cltv", (1 + DISCOUNT) * (1 - MARGIN / WANTED)),
        Inverse(
            "discounted-renewal",
            "retention",
            "cltv",
            WANTED * (1 + DISCOUNT) / (MARGIN + WANTED),
        ),
    ),
)

# What an account earns, and how soon it is lost.
_PER_ACCOUNT: Final = (
    money("arpa", "A"),
    fraction("gross_margin", "g"),
    fraction("churn", "c"),
)

VALUE_TO_COST: Final = Metric(
    id="ltv-cac",
    inputs=(
        balance("ltv", "LTV"),
        money("cac", "CAC"),
        *_PER_ACCOUNT,
    ),
    variants=(
        Variant(
            id="values",
            inputs=("ltv", "cac"),
            outputs=(Output("ratio", "ratio", "q", LTV / CAC),),
        ),
        Variant(
            id="churn",
            inputs=("arpa", "gross_margin", "churn", "cac"),
            outputs=(
                _PROFIT,
                Output("ltv", "money", "LTV", PROFIT / CHURN),
                Output("ratio", "ratio", "q", LTV / CAC),
            ),
        ),
    ),
    example={"ltv": 600, "cac": 200, "arpa": 49, "gross_margin": 0.8, "churn": 0.03},
    inverses=(
        Inverse("values", "cac", "ratio", LTV / WANTED),
        Inverse("churn", "cac", "ratio", ARPA * GROSS_MARGIN / CHURN / WANTED),
    ),
)

PAYBACK: Final = Metric(
    id="payback",
    inputs=(
        money("cac", "CAC"),
        *_PER_ACCOUNT,
    ),
    variants=(
        Variant(
            id="simple",
            inputs=("cac", "arpa", "gross_margin"),
            # The margin is a divisor; "CAC ÷ ARPA × margin", as some help pages have it, is not it.
            outputs=(_PROFIT, Output("payback", "months", "n", CAC / PROFIT)),
            better="lower",
        ),
        # As fewer customers are left each month: m·(1 − (1 − c)ⁿ) ÷ c = CAC, solved for n. Where
        # the cost is the whole lifetime value or more it is never paid back, and n is undefined.
        Variant(
            id="with-churn",
            inputs=("cac", "arpa", "gross_margin", "churn"),
            outputs=(
                _PROFIT,
                Output(
                    "payback",
                    "months",
                    "n",
                    Call("ln", (1 - CAC * CHURN / PROFIT,)) / Call("ln", (1 - CHURN,)),
                ),
            ),
            better="lower",
        ),
    ),
    example={"cac": 1200, "arpa": 100, "gross_margin": 0.8, "churn": 0.03},
    inverses=(
        Inverse("simple", "cac", "payback", WANTED * ARPA * GROSS_MARGIN),
        Inverse(
            "with-churn",
            "cac",
            "payback",
            ARPA * GROSS_MARGIN * (1 - (1 - CHURN) ** WANTED) / CHURN,
        ),
    ),
)
