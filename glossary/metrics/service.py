"""How service does: complaints resolved, and resolved at the first contact."""

from typing import Final

from glossary.metrics.expression import Name, names
from glossary.metrics.inputs import count
from glossary.metrics.metric import GOAL, Identity, Inverse, Metric, Output, Variant
from glossary.metrics.sample import ShareSample

RECEIVED, RESOLVED, REOPENED, CLOSED = names("received", "resolved", "reopened", "closed")
FIRST, CONTACTS, UNRESOLVABLE = names("resolved_first", "contacts", "unresolvable")
LASTING, ELIGIBLE, WANTED = names("lasting", "eligible", GOAL)


def _of_received(id_: str, part: str) -> Variant:
    """Declare a share of the complaints received."""
    return Variant(
        id=id_,
        inputs=("received", part),
        outputs=(Output("rate", "fraction", "q", Name(part) / RECEIVED),),
        sample=ShareSample(Name(part), RECEIVED),
    )


COMPLAINT_RESOLUTION: Final = Metric(
    id="complaint-resolution",
    inputs=(
        count("received", "R"),
        count("resolved", "Q"),
        count("reopened", "r"),
        count("within_sla", "T"),
        count("satisfied", "Z"),
        count("closed", "C"),
    ),
    variants=(
        Variant(
            id="resolved",
            inputs=("received", "resolved"),
            outputs=(Output("rate", "fraction", "q", RESOLVED / RECEIVED),),
            # Not resolved yet is not the same as never.
            consequences=(Output("open", "count", "O", RECEIVED - RESOLVED),),
            sample=ShareSample(RESOLVED, RECEIVED),
        ),
        Variant(
            id="net",
            inputs=("received", "resolved", "reopened"),
            outputs=(
                Output("lasting", "count", "K", RESOLVED - REOPENED),
                Output("rate", "fraction", "q", LASTING / RECEIVED),
            ),
            sample=ShareSample(LASTING, RECEIVED),
        ),
        _of_received("on-time", "within_sla"),
        _of_received("satisfied", "satisfied"),
        # Closed now, received at any time: it passes 100 % where a backlog is cleared.
        Variant(
            id="throughput",
            inputs=("received", "closed"),
            outputs=(Output("rate", "fraction", "q", CLOSED / RECEIVED),),
        ),
    ),
    example={
        "received": 400,
        "resolved": 350,
        "reopened": 14,
        "within_sla": 310,
        "satisfied": 280,
        "closed": 420,
    },
    identities=(
        Identity(
            "resolved_within_received",
            ("resolved", "received"),
            lambda v: v["resolved"] <= v["received"],
        ),
        Identity(
            "reopened_within_resolved",
            ("reopened", "resolved"),
            lambda v: v["reopened"] <= v["resolved"],
        ),
        Identity(
            "within_sla_within_received",
            ("within_sla", "received"),
            lambda v: v["within_sla"] <= v["received"],
        ),
        Identity(
            "satisfied_within_received",
            ("satisfied", "received"),
            lambda v: v["satisfied"] <= v["received"],
        ),
    ),
    inverses=(
        Inverse("resolved", "resolved", "rate", WANTED * RECEIVED, rounding="up"),
        Inverse("net", "resolved", "rate", WANTED * RECEIVED + REOPENED, rounding="up"),
        Inverse("on-time", "within_sla", "rate", WANTED * RECEIVED, rounding="up"),
        Inverse("satisfied", "satisfied", "rate", WANTED * RECEIVED, rounding="up"),
    ),
)

FIRST_CONTACT_RESOLUTION: Final = Metric(
    id="fcr",
    inputs=(
        count("contacts", "A"),
        count("resolved_first", "F"),
        count("unresolvable", "U"),
    ),
    variants=(
        Variant(
            id="gross",
            inputs=("contacts", "resolved_first"),
            outputs=(Output("fcr", "fraction", "FCR", FIRST / CONTACTS),),
            sample=ShareSample(FIRST, CONTACTS),
        ),
        Variant(
            id="net",
            inputs=("contacts", "resolved_first", "unresolvable"),
            outputs=(
                Output("eligible", "count", "B", CONTACTS - UNRESOLVABLE),
                Output("fcr", "fraction", "FCR", FIRST / ELIGIBLE),
            ),
            sample=ShareSample(FIRST, ELIGIBLE),
        ),
    ),
    example={"contacts": 400, "resolved_first": 280, "unresolvable": 50},
    identities=(
        Identity(
            "first_within_contacts",
            ("resolved_first", "contacts"),
            lambda v: v["resolved_first"] <= v["contacts"],
            variants=("gross",),
        ),
        Identity(
            "first_within_eligible",
            ("resolved_first", "contacts", "unresolvable"),
            lambda v: v["resolved_first"] <= v["contacts"] - v["unresolvable"],
        ),
    ),
    inverses=(
        Inverse("gross", "resolved_first", "fcr", WANTED * CONTACTS, rounding="up"),
        Inverse("net", "resolved_first", "fcr", WANTED * (CONTACTS - UNRESOLVABLE), rounding="up"),
    ),
)
