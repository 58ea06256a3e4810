"""What the codes of the metrics are called in the reader's language."""

from collections.abc import Mapping
from typing import Literal

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.messages.labels import Labels

_PART: LazyString = _l("“%(part)s” is more than “%(whole)s”, of which it is a part.")
METRIC_ERRORS: Labels = {
    # Numbers that people type into a page, in the way of its language.
    "typed_too_long": _l("“%(name)s”: at most %(most)s characters, please."),
    "typed_too_many_digits": _l(
        "“%(name)s”: at most %(most)s digits before the decimal sign, please."
    ),
    "typed_looks_foreign": _l(
        "“%(name)s”: “%(typed)s” is how another language writes it; here it is %(meant)s."
    ),
    "typed_misplaced_separator": _l(
        "“%(name)s”: the separators in “%(typed)s” are in the wrong places; write numbers like "
        "%(sample)s."
    ),
    "typed_exponent": _l("“%(name)s”: write out “%(typed)s” in full, without an exponent."),
    "typed_other_digits": _l("“%(name)s”: write “%(typed)s” with the digits 0 to 9."),
    "typed_not_a_number": _l("“%(name)s”: “%(typed)s” is no number; write it like %(sample)s."),
    "typed_too_large": _l("“%(name)s” must be at most %(bound)s."),
    "typed_too_small": _l("“%(name)s” must be at least %(bound)s."),
    "typed_not_above": _l("“%(name)s” must be more than %(bound)s."),
    "typed_not_a_day": _l("“%(typed)s” is not a date; write it like 2026-11-22."),
    "out_of_reach": _l("No number gives that result."),
    "bad_target": _l("Nothing can be solved for “%(value)s” by this formula."),
    # What must hold between the inputs of a metric; they go by the names that the reader knows.
    "arrivals_within_end": _l(
        "“%(new)s” and “%(reactivated)s” together are more than “%(end)s”: those who came are "
        "counted there."
    ),
    "retained_within_start": _l(
        "“%(end)s” without “%(new)s” and “%(reactivated)s” is more than “%(start)s”: more stayed "
        "than there were."
    ),
    "lost_within_start": _l(
        "“%(lost)s” is more than “%(start)s”: nobody can leave who was not there."
    ),
    "lost_within_base": _l(
        "“%(lost)s” is more than “%(start)s” and “%(new)s” together: nobody can leave who was not "
        "there."
    ),
    "losses_within_start": _l(
        "“%(churned)s” and “%(contraction)s” together are more than “%(mrr_start)s”: no more can "
        "be lost."
    ),
    "satisfied_within_responses": _PART,
    "resolved_within_received": _PART,
    "reopened_within_resolved": _PART,
    "within_sla_within_received": _PART,
    "satisfied_within_received": _PART,
    "first_within_contacts": _PART,
    "first_within_eligible": _l(
        "“%(resolved_first)s” is more than “%(contacts)s” without “%(unresolvable)s”, of which it "
        "is a part."
    ),
    "repeat_within_customers": _PART,
    "refunds_within_revenue": _l(
        "“%(refunds)s” is more than “%(revenue)s”: no more can be paid back."
    ),
    "an_order_each": _l(
        "“%(customers)s” is more than “%(orders)s”: each of them ordered at least once."
    ),
    "retention_within_growth": _l(
        "“%(retention)s” is more than 1 + “%(discount)s”: what comes later would be worth ever "
        "more."
    ),
    "weights_to_hundred": _l("The weights must add up to 100 points."),
}
# Why a result has no value; what is to blame is a formula.
UNDEFINED: Labels = {
    "zero": _l("Undefined, because “%(part)s” is zero."),
    "negative": _l("Undefined, because “%(part)s” is below zero."),
    "too_large": _l("Undefined, because “%(part)s” is too large a number."),
}
UNITS: Labels = {
    "months": _l("months"),
    "years": _l("years"),
    "days": _l("days"),
    "periods": _l("periods"),
    "per_year": _l("a year"),
    "points": _l("points"),
}
CSV_COLUMNS: Labels = {
    "name": _l("name"),
    "symbol": _l("symbol"),
    "unit": _l("unit"),
    "value": _l("value"),
    "low": _l("%(level)s confidence interval, lower end"),
    "high": _l("%(level)s confidence interval, upper end"),
}
WORKBOOK_WORDS: Labels = {
    "formula": _l("Formula"),
    "inputs": _l("Your numbers"),
    "steps": _l("Step by step"),
    "consequences": _l("What follows from it"),
    "symbol": _l("symbol"),
    "value": _l("value"),
    "unit": _l("unit"),
    "missing": _l("Fill in all your numbers to see the result."),
    "undefined": _l("undefined"),
    "low": _l("lower end"),
    "high": _l("upper end"),
    "pitfalls": _l("Common mistakes"),
    "sources": _l("Sources"),
    "link": _l("Link to this calculation"),
    "whole": _l("A whole number"),
    "number": _l("A number"),
}
WORKBOOK_INTERVALS: Mapping[Literal["wilson", "adjusted_wald", "student"], LazyString] = {
    "wilson": _l("%(level)s confidence interval (Wilson)"),
    "adjusted_wald": _l("%(level)s confidence interval (adjusted Wald)"),
    "student": _l("%(level)s confidence interval (Student's t)"),
}
PERCENTAGE_POINTS: LazyString = _l("percentage points")
METRIC_GROUPS: Labels = {
    "retention": _l("Staying and leaving"),
    "surveys": _l("What customers answer"),
    "service": _l("Complaints and contacts"),
    "transactions": _l("Buying and winning customers"),
    "value": _l("What a customer is worth"),
    "orders": _l("From an order log"),
}
