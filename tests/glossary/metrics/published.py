"""Examples that others have worked and published, as tables of cases."""

import pytest

from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS


def examples(table):
    """Return the test cases of a table: sources, under each its formulas, and their examples.

    A formula is a metric and a variant of it, and an output where it is not the result itself. An
    example is its inputs and what is printed for it; a long one goes on in lines further in.
    """
    source = formula = ""
    for line in table.replace("\n            ", " ").strip().split("\n"):
        match len(line) - len(line.lstrip()):
            case 0:
                source = line
            case 4:
                formula = line.strip()
            case _:
                inputs, _, printed = line.strip().rpartition(" = ")
                name = f"{formula} {printed} ({source})"
                yield pytest.param(formula, inputs, printed, id=name)


def check(formula, inputs, printed):
    """See that a result is what is printed, to less than one unit of its last digit.

    Half of those who publish examples cut digits off instead of rounding.
    """
    metric, variant, *output = formula.split()
    pairs = (pair.split("=") for pair in inputs.split())
    result = calculate(METRICS[metric], {name: float(value) for name, value in pairs}, variant)
    value = result.values[output[0]] if output else result.value
    number = printed.removesuffix("%")
    unit = 10.0 ** -len(number.partition(".")[2])
    assert abs(value * (100 if printed.endswith("%") else 1) - float(number)) < unit
