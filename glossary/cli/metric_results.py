"""Writes metrics and their results, as text and as JSON."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from glossary.cli.metric_sentences import REASONS, input_sentence, shown, substituted, wanted
from glossary.metrics.calculation import Result, Step, Undefined
from glossary.metrics.expression import Expression, names_in
from glossary.metrics.formula_text import written
from glossary.metrics.goal import Solution
from glossary.metrics.interval import CONFIDENCE
from glossary.metrics.metric import GOAL, Input, Metric, Unit, Variant
from glossary.metrics.order_metrics import OrderMetric


class Answer(NamedTuple):
    """A result, and what its inputs would have to be for a goal."""

    result: Result
    solutions: tuple[Solution, ...] = ()


def print_json(report: Mapping[str, object]) -> None:
    """Print a report as JSON that people can read, too."""
    print(json.dumps(report, ensure_ascii=False, indent=2))


def metric_text(metric: Metric) -> str:
    """Say what a metric takes and how it is computed, with a call to try for each variant."""
    width = max(len(each.name) for each in metric.inputs)
    lines = [metric.id, "", "Inputs"]
    lines += [f"  {each.name:{width}}  {wanted(each)}{_default(each)}" for each in metric.inputs]
    for variant in metric.variants:
        lines += ["", f"Variant {variant.id}: {', '.join(variant.inputs)}"]
        lines += [
            f"  {each.name} = {written(each.formula, str)}"
            for each in (*variant.outputs, *variant.consequences)
        ]
        lines.append(f"  $ {example(metric, variant)}")
    return "\n".join(lines)


def order_metric_text(metric: OrderMetric) -> str:
    """Say what a metric of an order log takes beside it, with a call to try."""
    lines = [
        f"{metric.id}: from an order log, a CSV file or a workbook with a row for each order",
        f"Variants: {', '.join(metric.variants)}",
        *(f"  {each.name}  {wanted(each)}{_default(each)}" for each in metric.options),
        f"  $ dangol metric {metric.id} --csv FILE --customer NAME --date NAME --value NAME",
    ]
    return "\n".join(lines)


def _default(input_: Input) -> str:
    if input_.default is None:
        return ""
    return f"; {substituted(input_.default, input_.unit)} if not given"


def example(metric: Metric, variant: Variant) -> str:
    """Give a call that computes the worked example of a metric by a variant."""
    values = " ".join(
        f"{name}={_typed(metric.example[name], metric.input(name).unit)}"
        for name in variant.inputs
        if name in metric.example
    )
    return f"dangol metric {metric.id} {values} --variant {variant.id}"


def _typed(value: float, unit: Unit) -> str:
    return substituted(value, unit).replace(",", "").replace("\u2212", "-")


def metric_json(metric: Metric, concept: str | None) -> dict[str, object]:
    """Give what a metric takes and how it is computed, as data, with the concept it belongs to."""
    return {
        "id": metric.id,
        "concept": concept,
        "inputs": [
            {
                "name": each.name,
                "unit": each.unit,
                "minimum": each.minimum,
                "excludes_minimum": each.excludes_minimum,
                "maximum": each.maximum,
                "whole": each.whole,
                "default": each.default,
            }
            for each in metric.inputs
        ],
        "variants": [
            {
                "id": each.id,
                "inputs": each.inputs,
                "formulas": {
                    output.name: written(output.formula, str)
                    for output in (*each.outputs, *each.consequences)
                },
            }
            for each in metric.variants
        ],
        "example": dict(metric.example),
    }


def answer_text(answer: Answer) -> str:
    """Show the steps with names and with numbers, the interval, what follows, and the goals."""
    result = answer.result
    metric, variant = result.metric, result.variant
    lines = [f"{metric.id} ({variant.id})", ""]
    lines += [line for step in result.steps for line in _step_lines(result, step)]
    if result.interval:
        low, high = (shown(each, variant.result.unit) for each in result.interval)
        lines += [f"95% interval: {low} to {high}"]
    if result.consequences:
        lines += ["", "From this follows"]
        lines += [line for step in result.consequences for line in _step_lines(result, step)]
    if answer.solutions:
        lines += ["", *(_solution_line(result, each) for each in answer.solutions)]
    return "\n".join(lines)


def _step_lines(result: Result, step: Step) -> Iterator[str]:
    output, indent = step.output, " " * len(step.output.name)
    yield f"{output.name} = {written(output.formula, str)}"
    if isinstance(step.value, Undefined):
        yield f"{indent} is {_undefined(result, step.value)}"
        return
    numbers = _with_numbers(result, output.formula)
    yield f"{indent} = {numbers} = {shown(step.value, output.unit)}"


def _with_numbers(result: Result, formula: Expression) -> str:
    units = _units(result)
    values = result.values
    return written(formula, lambda name: substituted(values[name], units[name]))


def _units(result: Result) -> Mapping[str, Unit]:
    variant = result.variant
    inputs = {name: result.metric.input(name).unit for name in variant.inputs}
    outputs = {each.name: each.unit for each in (*variant.outputs, *variant.consequences)}
    return inputs | outputs


def _undefined(result: Result, undefined: Undefined, solution: Solution | None = None) -> str:
    part, units, values = undefined.part, dict(_units(result)), dict(result.values)
    if solution:
        units[GOAL], values[GOAL] = units[solution.inverse.target], solution.goal
    numbers = ", ".join(
        f"{name} = {substituted(values[name], units[name])}"
        for name in dict.fromkeys(names_in(part))
        if name in values
    )
    because = f"undefined, because {written(part, str)} {REASONS[undefined.code]}"
    return f"{because} ({numbers})" if numbers else because


def _solution_line(result: Result, solution: Solution) -> str:
    inverse, units = solution.inverse, _units(result)
    goal = shown(solution.goal, units[inverse.target])
    wish = f"For {inverse.target} = {goal}"
    if isinstance(solution.value, Undefined):
        return f"{wish}: {inverse.solves} is {_undefined(result, solution.value, solution)}"
    value = shown(solution.value, units[inverse.solves])
    line = f"{wish}: {inverse.solves} would have to be {value}"
    if not solution.problems:
        return line
    why = "; ".join(input_sentence(result.metric, each) for each in solution.problems)
    return f"{line}, which cannot be: {why}"


def answer_json(answer: Answer) -> dict[str, object]:
    """Give a result with full precision; a value that does not exist is null, with the reason."""
    result = answer.result
    interval = result.interval
    return {
        "id": result.metric.id,
        "variant": result.variant.id,
        "inputs": dict(result.inputs),
        **_value_json(result, result.value),
        "unit": result.variant.result.unit,
        "interval": interval
        and {"low": interval.low, "high": interval.high, "confidence": CONFIDENCE},
        "steps": [_step_json(result, each) for each in result.steps],
        "consequences": [_step_json(result, each) for each in result.consequences],
        "goals": [_solution_json(result, each) for each in answer.solutions],
    }


def _value_json(
    result: Result, value: float | Undefined, solution: Solution | None = None
) -> dict[str, object]:
    if isinstance(value, Undefined):
        sentence = _undefined(result, value, solution)
        return {"value": None, "reason": value.code, "sentence": sentence}
    return {"value": value}


def _step_json(result: Result, step: Step) -> dict[str, object]:
    formula = step.output.formula
    defined = not isinstance(step.value, Undefined)
    return {
        "name": step.output.name,
        "unit": step.output.unit,
        "formula": written(formula, str),
        "substituted": _with_numbers(result, formula) if defined else None,
        **_value_json(result, step.value),
    }


def _solution_json(result: Result, solution: Solution) -> dict[str, object]:
    return {
        "target": solution.inverse.target,
        "goal": solution.goal,
        "solves": solution.inverse.solves,
        **_value_json(result, solution.value, solution),
        "problems": [input_sentence(result.metric, each) for each in solution.problems],
    }
