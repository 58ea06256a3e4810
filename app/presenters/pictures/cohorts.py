"""Cohorts as a table that is darker where more of them stay."""

from collections.abc import Sequence
from typing import Final

from babel.dates import format_skeleton

from app.presenters.pictures import writing
from app.presenters.pictures.panels import CohortRow, Cohorts, Picture, Shaded, shade
from glossary.metrics.cohorts import Cell, Cohort, CohortTable
from glossary.models import Language

MOST_COHORTS: Final = 36
MOST_AGES: Final = 25
_MONTH: Final = "yMMM"


def cohort_picture(table: CohortTable, language: Language) -> Picture | None:
    """Return the table of cohorts, shaded; the oldest are left out where there are too many."""
    if not table.cohorts:
        return None
    shown, ages = table.cohorts[-MOST_COHORTS:], len(table.averages)
    panel = Cohorts(
        form=table.form,
        ages=[writing.number(age, language) for age in range(min(ages, MOST_AGES))],
        rows=[
            _cohort(each, language, format_skeleton(_MONTH, each.month, locale=language))
            for each in shown
        ],
        averages=_shares(table.averages, language),
        shown=writing.number(len(shown), language),
        total=writing.number(len(table.cohorts), language),
        cut=len(shown) < len(table.cohorts) or ages > MOST_AGES,
        unfinished=format_skeleton(_MONTH, table.unfinished, locale=language)
        if table.unfinished
        else "",
    )
    return Picture("cohorts-picture", (panel,))


def _cohort(cohort: Cohort, language: Language, name: str) -> CohortRow:
    size = writing.number(cohort.size, language)
    return CohortRow(name, size, _shares(cohort.cells, language))


def _shares(cells: Sequence[Cell | None], language: Language) -> Sequence[Shaded | None]:
    return [
        Shaded(writing.percent(cell.share, language), shade(cell.share)) if cell else None
        for cell in cells[:MOST_AGES]
    ]
