"""A metric as a workbook: what one fills in, every step as a live formula, and our own values."""

from typing import Final

from glossary.metrics.calculation import Result, Step, Undefined
from glossary.metrics.formula_text import written
from glossary.metrics.metric import Input, Output
from glossary.models import Language, MetricEntry
from glossary.workbooks.book import ACCENT, PLAIN, Book, Column, Look, fitting
from glossary.workbooks.formula_cells import cell_formula, cell_text, ranges
from glossary.workbooks.input_cells import input_format, validation
from glossary.workbooks.interval_lines import HIGH, LOW, Line, Quantile, computed, interval_lines
from glossary.workbooks.number_formats import output_format
from glossary.workbooks.wording import Wording
from glossary.workbooks.words import Words

_VALUE: Final = 2
_COLUMNS: Final = 5
_LABEL_WIDTHS: Final = (26, 48)
_UNIT_WIDTHS: Final = (9, 16)
_TITLE: Final[Look] = {"font_size": 18, "bold": True, "font_color": ACCENT}
_RULED: Final[Look] = {"bold": True, "font_color": ACCENT, "bottom": 1, "bottom_color": "#7F7F7F"}
_FILLED_IN: Final[Look] = {
    "locked": False,
    "bg_color": "#FFF8DC",
    "font_color": "#0000C0",
    "border": 1,
}
_MAIN: Final[Look] = {"bold": True, "bg_color": "#E8EEF5"}
_QUIET: Final[Look] = {"font_color": "#595959"}
_EXACT: Final[Look] = {**_QUIET, "num_format": "General"}
_ALARMING: Final[Look] = {"font_color": "#B00000"}


def metric_workbook(
    result: Result, entry: MetricEntry, language: Language, words: Words, link: str
) -> bytes:
    """Write a result as a workbook that computes it anew from whatever is filled in."""
    book = Book(entry.name[language], entry.question[language])
    page = _Page(book, Wording(result, entry, language, words))
    page.introduce()
    page.ask()
    page.compute()
    page.estimate()
    page.annotate(link)
    return book.content()


class _Page:
    """The sheet, from top to bottom."""

    def __init__(self, book: Book, wording: Wording) -> None:
        self._wording = wording
        self._words = wording.words
        labels, units = wording.labels.values(), wording.words.units.values()
        self._sheet = book.sheet(
            wording.name,
            (
                Column(fitting(labels, *_LABEL_WIDTHS)),
                Column(9),
                Column(18, {"align": "right"}),
                Column(fitting(units, *_UNIT_WIDTHS), {"align": "left", "indent": 1}),
                Column(48),
            ),
        )
        self._cells: dict[str, str] = {}
        """Where the value of a name stands."""
        self._needed: list[str] = []
        """The cells that must be filled in."""
        self._symbols = dict(wording.symbols)

    def introduce(self) -> None:
        """Say what the metric is, which formula is meant, and when it is used."""
        wording, result = self._wording, self._wording.result.variant.result
        formula = written(result.formula, wording.labels.__getitem__)
        self._sheet.paragraph(wording.name, _TITLE)
        self._sheet.paragraph(wording.question, {"font_size": 12})
        self._sheet.paragraph(wording.variant, {"bold": True})
        self._sheet.paragraph(wording.usage, _QUIET)
        self._sheet.paragraph(f"{wording.labels[result.name]} = {formula}", {"italic": True})

    def ask(self) -> None:
        """Give every input a cell to fill in."""
        self._head(self._words.inputs)
        self._sheet.begin_at(_VALUE)
        for wanted in self._wording.inputs:
            self._ask(wanted)
        if self._needed:
            missing = f'IF({self._lacking()},{cell_text(self._words.missing)},"")'
            self._sheet.formula(0, missing, "", _ALARMING)
            self._sheet.row += 1

    def compute(self) -> None:
        """Compute every step, and what follows from the result."""
        result = self._wording.result
        self._steps(self._words.steps, result.steps)
        self._steps(self._words.consequences, result.consequences)

    def estimate(self) -> None:
        """Compute the interval of the result, where there is one."""
        found = interval_lines(self._wording.result.variant)
        if found:
            method, lines = found
            self._head(self._words.intervals[method], self._words.formula)
            values = computed(lines, self._wording.result.values)
            for line in lines:
                self._line(line, values.get(line.name))

    def annotate(self, link: str) -> None:
        """Say what people get wrong, where the formula comes from, and where the workbook does."""
        words = self._words
        notes = ((words.pitfalls, self._wording.pitfalls), (words.sources, words.references))
        for heading, texts in notes:
            self._heading(heading)
            for text in texts:
                self._sheet.paragraph(f"• {text}")
        self._heading(words.link)
        self._sheet.link(link)

    def _heading(self, *texts: str) -> None:
        self._sheet.row += 1
        self._sheet.texts((*texts, *[""] * (_COLUMNS - len(texts))), _RULED)
        self._sheet.row += 1

    def _head(self, heading: str, formula: str = "") -> None:
        words = self._words
        self._heading(heading, words.symbol, words.value, words.unit, formula)

    def _ask(self, wanted: Input) -> None:
        wording, cell = self._wording, self._sheet.cell(_VALUE)
        label = wording.labels[wanted.name]
        self._sheet.texts((label, wanted.symbol, "", self._words.units.get(wanted.unit, "")))
        shown = input_format(wanted, wording.language)
        value = wording.result.inputs[wanted.name]
        self._sheet.number(_VALUE, value, {**_FILLED_IN, "num_format": shown})
        self._sheet.validate(_VALUE, validation(wanted, label, wording.about(wanted)))
        if wanted.default is None:
            self._needed.append(cell)
        # Arithmetic takes an empty cell for zero by itself.
        instead = f'IF({cell}="",{wanted.default:g},{cell})' if wanted.default else cell
        self._cells[wanted.name] = instead
        self._sheet.row += 1

    def _steps(self, heading: str, steps: tuple[Step, ...]) -> None:
        if steps:
            self._head(heading, self._words.formula)
        for step in steps:
            output = step.output
            value = None if isinstance(step.value, Undefined) else step.value
            look = _MAIN if output is self._wording.result.variant.result else PLAIN
            self._step(output, self._wording.labels[output.name], value, look)

    def _step(self, output: Output, label: str, value: float | None, look: Look) -> None:
        text = written(output.formula, self._symbols.__getitem__)
        unit = self._words.units.get(output.unit, "")
        self._sheet.texts((label, output.symbol, "", unit, text), look)
        formula = cell_formula(output.formula, self._cells)
        shown = {"num_format": output_format(output, self._wording.language)}
        self._compute(output.name, formula, value, {**shown, **look})

    def _line(self, line: Line, value: float | None) -> None:
        self._symbols[line.name] = line.symbol
        if isinstance(line, Quantile):
            self._sheet.texts(("", line.symbol, "", "", line.text), _QUIET)
            formula = line.cell.format_map(self._cells)
            self._compute(line.name, formula, value, _EXACT)
        else:
            ends = {LOW: self._words.low, HIGH: self._words.high}
            label = ends.get(line.name, "")
            self._step(line, label, value, PLAIN if label else _EXACT)

    def _compute(self, name: str, formula: str, value: float | None, look: Look) -> None:
        undefined = self._words.undefined
        live = f"IFERROR({formula},{cell_text(undefined)})"
        if self._needed:
            live = f'IF({self._lacking()},"",{live})'
        self._cells[name] = self._sheet.cell(_VALUE)
        known = undefined if value is None else value
        self._sheet.formula(_VALUE, live, known, look)
        self._sheet.row += 1

    def _lacking(self) -> str:
        return f"COUNT({ranges(self._needed)})<{len(self._needed)}"
