"""What workbooks say, in the reader's language."""

from collections.abc import Sequence

from app.messages.metrics import UNITS, WORKBOOK_INTERVALS, WORKBOOK_WORDS
from app.messages.tables import TABLE_WORDS
from app.presenters.metric_display import Writer
from glossary.metrics.cohorts import CohortTable
from glossary.metrics.metric import Input
from glossary.metrics.numbers import write_number, write_percent
from glossary.metrics.order_metrics import OrderResult, Valuation
from glossary.metrics.rfm import Rfm
from glossary.models import Language, MetricEntry, Source
from glossary.workbooks.cohort_workbook import cohort_workbook
from glossary.workbooks.rfm_workbook import rfm_workbook
from glossary.workbooks.table_words import TableWords
from glossary.workbooks.words import Words

_KINDS = ("whole", "number")


def workbook_words(language: Language, sources: Sequence[Source]) -> Words:
    """Return the words of a workbook that rests on some sources."""
    level = {"level": Writer(language).level}
    return Words(
        **{name: str(words) for name, words in WORKBOOK_WORDS.items() if name not in _KINDS},
        intervals={method: str(words % level) for method, words in WORKBOOK_INTERVALS.items()},
        units={unit: str(words) for unit, words in UNITS.items()},
        domain=lambda wanted: _domain(wanted, language),
        references=tuple(_reference(each, language) for each in sources),
    )


def order_workbook(result: OrderResult, entry: MetricEntry, language: Language) -> bytes | None:
    """Return what an order log tells as a workbook, where its formulas can live in one."""
    words = TableWords(**{name: str(each) for name, each in TABLE_WORDS.items()})
    match result.found:
        case Rfm():
            return rfm_workbook(result.found, entry, language, words)
        case CohortTable():
            return cohort_workbook(result.found, entry, language, words)
        case Valuation():
            return None


def _domain(wanted: Input, language: Language) -> str:
    kind = str(WORKBOOK_WORDS["whole" if wanted.whole else "number"])
    return " ".join([kind, *_bounds(wanted, language)])


def _bounds(wanted: Input, language: Language) -> Sequence[str]:
    write = write_percent if wanted.unit == "fraction" else write_number
    bounds = []
    if wanted.minimum is not None:
        bounds.append(
            f"{'>' if wanted.excludes_minimum else '≥'} {write(wanted.minimum, language)}"
        )
    if wanted.maximum is not None:
        bounds.append(f"≤ {write(wanted.maximum, language)}")
    return bounds


def _reference(source: Source, language: Language) -> str:
    title = source.title if isinstance(source.title, str) else source.title[language]
    year = f" ({source.year})" if source.year else ""
    author = f"{source.author}{year}" if source.author else ""
    return ", ".join(part for part in (author, title, source.publisher) if part)
