"""Examples that others have worked and published: the rows of published.tsv."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from glossary.metrics.rounding import rounded

_WRONG = "≠"


@dataclass(frozen=True)
class Example:
    """What is printed for an output of a formula, right or wrong."""

    metric: str
    variant: str
    output: str
    inputs: Mapping[str, float]
    printed: str
    address: str

    @property
    def formula(self) -> tuple[str, str]:
        return self.metric, self.variant

    @property
    def is_right(self) -> bool:
        return not self.printed.startswith(_WRONG)

    @property
    def name(self) -> str:
        return f"{self.metric} {self.variant} {self.output} {self.printed} ({self.address})"

    def ours(self) -> float:
        """Compute what is printed."""
        return computed(self.formula, self.inputs, self.output)

    def prints(self, value: float) -> bool:
        """Tell whether a number, rounded or cut off at the last digit, is the printed one."""
        printed = self.printed.removeprefix(_WRONG)
        number = Decimal(printed.removesuffix("%"))
        # Past nine digits lies only what binary fractions add: 0.29 × 100 is 28.999999999999996.
        ours = rounded(value * (100 if printed.endswith("%") else 1), 9)
        return number in {ours.quantize(number, way) for way in (ROUND_HALF_UP, ROUND_DOWN)}


def computed(formula, inputs, output=""):
    """Compute an output of a formula, or its result."""
    metric, variant = formula
    result = calculate(METRICS[metric], inputs, variant)
    return result.values[output] if output else result.value


def _example(line):
    metric, variant, output, inputs, printed, _source, address = line.split("\t")
    pairs = (pair.split("=") for pair in inputs.split())
    numbers = {name: float(value) for name, value in pairs}
    return Example(metric, variant, output, numbers, printed, address)


_LINES = Path(__file__).with_name("published.tsv").read_text("utf-8").split("\n")
EXAMPLES = [_example(line) for line in _LINES if line and not line.startswith("#")]
