"""What is drawn: a result, and the words for it in one language."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.presenters.metric_display import Writer
from glossary.metrics.calculation import Result, Undefined
from glossary.metrics.expression import Expression, names_in
from glossary.metrics.metric import Variant
from glossary.models import Language, MetricEntry


@dataclass(frozen=True)
class Subject:
    """A result that has a value."""

    result: Result
    entry: MetricEntry
    writer: Writer

    @property
    def language(self) -> Language:
        """Return the language of the words and numbers."""
        return self.writer.style

    @property
    def variant(self) -> Variant:
        """Return the variant that made the result."""
        return self.result.variant

    @property
    def value(self) -> float:
        """Return the number that the metric is named after."""
        value = self.result.value
        assert not isinstance(value, Undefined), "not drawn"  # noqa: S101 - for the type checker
        return value

    def name(self, of: str) -> str:
        """Return what an input or an output is called."""
        if of in self.result.inputs:
            return self.entry.input(of).name[self.language]
        return self.entry.output(of)[self.language]

    def written(self) -> str:
        """Return the number that the metric is named after, as the page writes it."""
        return self.writer.output(self.variant, self.variant.result, self.value)

    def money(self, amount: float) -> str:
        """Return an amount as the page writes it."""
        return self.writer.number("money", amount)

    def inputs_of(self, formula: Expression) -> Iterator[str]:
        """Give the inputs that a formula comes down to."""
        formulas = {output.name: output.formula for output in self.variant.outputs}
        for name in names_in(formula):
            if name in formulas:
                yield from self.inputs_of(formulas[name])
            else:
                yield name
