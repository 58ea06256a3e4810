"""What customers buy and what winning them costs: orders, revenue per user, acquisition."""

from typing import Final

from glossary.metrics.expression import names
from glossary.metrics.inputs import count, money
from glossary.metrics.metric import GOAL, Identity, Input, Inverse, Metric, Output, Variant
from glossary.metrics.sample import ShareSample

REPEAT, CUSTOMERS, ORDERS, DAYS = names("repeat", "customers", "orders", "days")
REVENUE, REFUNDS, NET_REVENUE = names("revenue", "refunds", "net_revenue")
USERS, USERS_START, USERS_END = names("users", "users_start", "users_end")
MARKETING, SALES, OTHER, PAID = names("marketing", "sales", "other", "paid")
NEW, NEW_PAID, COST = names("new", "new_paid", "cost")
FREQUENCY, WANTED = names("frequency", GOAL)

REPEAT_PURCHASE: Final = Metric(
    id="repeat-purchase",
    # Of customers with an order; accounts without one are in neither number.
    inputs=(count("customers", "C"), count("repeat", "W")),
    variants=(
        Variant(
            id="customers",
            inputs=("customers", "repeat"),
            outputs=(Output("rate", "fraction", "RPR", REPEAT / CUSTOMERS),),
            sample=ShareSample(REPEAT, CUSTOMERS),
        ),
    ),
    example={"customers": 1000, "repeat": 270},
    identities=(
        Identity(
            "repeat_within_customers",
            ("repeat", "customers"),
            lambda v: v["repeat"] <= v["customers"],
        ),
    ),
    inverses=(Inverse("customers", "repeat", "rate", WANTED * CUSTOMERS, rounding="up"),),
)

AVERAGE_ORDER_VALUE: Final = Metric(
    id="aov",
    inputs=(money("revenue", "U"), count("orders", "O"), money("refunds", "B")),
    variants=(
        Variant(
            id="gross",
            inputs=("revenue", "orders"),
            outputs=(Output("aov", "money", "AOV", REVENUE / ORDERS),),
        ),
        Variant(
            id="net",
            inputs=("revenue", "refunds", "orders"),
            outputs=(
                Output("net_revenue", "money", "V", REVENUE - REFUNDS),
                Output("aov", "money", "AOV", NET_REVENUE / ORDERS),
            ),
        ),
    ),
    example={"revenue": 120000, "orders": 600, "refunds": 6000},
    identities=(
        Identity(
            "refunds_within_revenue",
            ("refunds", "revenue"),
            lambda v: v["refunds"] <= v["revenue"],
        ),
    ),
    inverses=(
        Inverse("gross", "revenue", "aov", WANTED * ORDERS),
        Inverse("net", "revenue", "aov", WANTED * ORDERS + REFUNDS),
    ),
)

PURCHASE_FREQUENCY: Final = Metric(
    id="purchase-frequency",
    inputs=(
        count("orders", "O"),
        count("customers", "C"),
        Input("days", "days", "d", excludes_minimum=True),
    ),
    variants=(
        Variant(
            id="period",
            inputs=("orders", "customers"),
            outputs=(Output("frequency", "ratio", "F", ORDERS / CUSTOMERS),),
        ),
        Variant(
            id="yearly",
            inputs=("orders", "customers", "days"),
            outputs=(
                Output("frequency", "ratio", "F", ORDERS / CUSTOMERS),
                Output("yearly", "per_year", "Fₐ", FREQUENCY * 365 / DAYS),
            ),
        ),
    ),
    example={"orders": 600, "customers": 240, "days": 90},
    identities=(
        # Each of the customers has ordered, or would not be counted.
        Identity(
            "an_order_each",
            ("customers", "orders"),
            lambda v: v["customers"] <= v["orders"],
        ),
    ),
    inverses=(
        Inverse("period", "orders", "frequency", WANTED * CUSTOMERS, rounding="up"),
        Inverse("yearly", "orders", "yearly", WANTED * CUSTOMERS * DAYS / 365, rounding="up"),
    ),
)

REVENUE_PER_USER: Final = Metric(
    id="arpu",
    inputs=(
        money("revenue", "U"),
        # An average of daily users need not be whole.
        Input("users", "count", "A"),
        count("users_start", "A₀"),
        count("users_end", "A₁"),
    ),
    variants=(
        Variant(
            id="users",
            inputs=("revenue", "users"),
            outputs=(Output("arpu", "money", "ARPU", REVENUE / USERS),),
        ),
        Variant(
            id="average",
            inputs=("revenue", "users_start", "users_end"),
            outputs=(
                Output("users", "count", "A", (USERS_START + USERS_END) / 2),
                Output("arpu", "money", "ARPU", REVENUE / USERS),
            ),
        ),
    ),
    example={"revenue": 50000, "users": 1000, "users_start": 960, "users_end": 1040},
    inverses=(
        Inverse("users", "revenue", "arpu", WANTED * USERS),
        Inverse("average", "revenue", "arpu", WANTED * (USERS_START + USERS_END) / 2),
    ),
)

ACQUISITION_COST: Final = Metric(
    id="cac",
    inputs=(
        money("marketing", "K"),
        money("sales", "S"),
        # Tools, commissions, salaries that are in neither.
        money("other", "X", default=0),
        count("new", "N"),
        money("paid", "H"),
        count("new_paid", "Nₚ"),
    ),
    variants=(
        Variant(
            id="blended",
            inputs=("marketing", "sales", "other", "new"),
            outputs=(
                Output("cost", "money", "C", MARKETING + SALES + OTHER),
                Output("cac", "money", "CAC", COST / NEW),
            ),
            better="lower",
        ),
        # What is spent on paid channels, by the customers that these have brought.
        Variant(
            id="paid",
            inputs=("paid", "new_paid"),
            outputs=(Output("cac", "money", "CAC", PAID / NEW_PAID),),
            better="lower",
        ),
    ),
    example={
        "marketing": 90000,
        "sales": 50000,
        "other": 10000,
        "new": 1000,
        "paid": 60000,
        "new_paid": 300,
    },
    inverses=(
        Inverse("blended", "new", "cac", (MARKETING + SALES + OTHER) / WANTED, rounding="up"),
        Inverse("paid", "new_paid", "cac", PAID / WANTED, rounding="up"),
    ),
)
