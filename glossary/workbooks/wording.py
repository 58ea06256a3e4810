"""A result, and what its numbers are called in one language."""

from glossary.metrics.calculation import Result
from glossary.metrics.metric import Input
from glossary.models import Language, MetricEntry
from glossary.workbooks.words import Words


class Wording:
    """Everything that a workbook says of a result."""

    def __init__(
        self, result: Result, entry: MetricEntry, language: Language, words: Words
    ) -> None:
        self.result = result
        self.language = language
        self.words = words
        self.inputs = tuple(map(result.metric.input, result.variant.inputs))
        self.name = entry.name[language]
        self.question = entry.question[language]
        self.variant = entry.variants[result.variant.id].name[language]
        self.usage = entry.variants[result.variant.id].usage[language]
        self.pitfalls = tuple(each[language] for each in entry.pitfalls)
        outputs = tuple(each.output for each in (*result.steps, *result.consequences))
        self.symbols = {
            **{each.name: each.symbol for each in self.inputs},
            **{each.name: each.symbol for each in outputs},
        }
        self.labels = {
            **{each.name: entry.input(each.name).name[language] for each in self.inputs},
            **{each.name: entry.output(each.name)[language] for each in outputs},
        }
        self._hints = {each.name: entry.input(each.name).hint for each in self.inputs}

    def about(self, wanted: Input) -> str:
        """Say what is meant by an input, and what may stand there."""
        hint, domain = self._hints[wanted.name], self.words.domain(wanted)
        return f"{hint[self.language]}\n{domain}" if hint else domain
