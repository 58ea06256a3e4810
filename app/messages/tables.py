"""What is said of tables that readers bring."""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.messages.labels import Labels

COLUMN_FIELDS: Labels = {"score": _l("Answers")}
WAYS: Mapping[str, LazyString | str] = {
    "automatic": _l("automatic"),
    "decimal": _l("How numbers are written"),
    "dates": _l("How days are written"),
    "tr": "1.234,56",
    "en": "1,234.56",
    "dmy": _l("day, month, year"),
    "mdy": _l("month, day, year"),
}
CLEANED: Labels = {
    "same_day": _l("Orders joined with another of the same customer and day"),
    "refunds": _l("Refunds taken off the purchase before them"),
    "lost_refunds": _l("Refunds left out, because their purchase is not in the table"),
    "later": _l("Orders of later days, left out"),
}
SCALE_DOUBT: LazyString = _l(
    "All answers lie between %(least)s and %(most)s: were they given on a scale from 0 to 10?"
)
FUTURE_DAY: LazyString = _l(
    "The last order lies in the future. If its day is a mistake, set the analysis date yourself."
)
NOTHING_TOLD: Labels = {
    "no_purchases": _l("There is no purchase in the table, only refunds."),
    "no_month": _l("No month is over yet: a cohort table needs at least one."),
}
TABLE_WORDS: Labels = {
    "counts": _l("Counts"),
    "shares": _l("Shares"),
    "first_month": _l("First month"),
    "customers": _l("Customers"),
    "thresholds": _l("Thresholds"),
    "segments": _l("Segments"),
    "code": _l("Code"),
    "segment": _l("Customer segment"),
}
