"""`dangol metric`: computes the metrics of the field from numbers, or from a file."""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from glossary.cli.metric_results import (
    Answer,
    answer_json,
    answer_text,
    metric_json,
    metric_text,
    order_metric_text,
    print_json,
)
from glossary.cli.metric_sentences import input_sentence, number_sentence, wanted
from glossary.cli.metric_tables import from_table
from glossary.cli.metric_values import ValuesInvalidError, read_number, read_values
from glossary.cli.settings import Commands, folders
from glossary.content import load
from glossary.metrics.calculation import calculate, problems
from glossary.metrics.family import METRICS
from glossary.metrics.from_table import FROM_TABLES, scales_of
from glossary.metrics.goal import solve
from glossary.metrics.metric import GOAL, Input, Metric, Variant
from glossary.metrics.numbers import NumberInvalidError
from glossary.metrics.order_metrics import ORDER_METRICS


def add_to(commands: Commands) -> None:
    """Declare the command and its options."""
    metric = commands.add_parser("metric", help="compute a metric, and show the steps")
    # The values stand together: argparse does not find those that come after an option.
    metric.usage = "%(prog)s [ID [NAME=NUMBER ...]] [options]"
    metric.add_argument("id", nargs="?", metavar="ID", help="without one: list them")
    metric.add_argument(
        "values", nargs="*", metavar="NAME=NUMBER", help="without any: say what is wanted"
    )
    metric.add_argument("--variant", metavar="ID", help="the formula, where the trade has several")
    metric.add_argument(
        "--goal", metavar="[NAME=]NUMBER", help="what would the inputs have to be for this result?"
    )
    metric.add_argument("--json", action="store_true", help="answer as JSON, with all digits")
    metric.add_argument("--csv", metavar="FILE", help="read a CSV or XLSX file; - is the input")
    metric.add_argument("--column", metavar="NAME", help="surveys: the column of the answers")
    for field in ("customer", "date", "value"):
        metric.add_argument(f"--{field}", metavar="NAME", help=f"orders: the column of the {field}")
    metric.add_argument(
        "--on", type=_day, metavar="YYYY-MM-DD", help="orders: known until when (the day after)"
    )
    metric.set_defaults(run=_metric, wrong_usage=metric.error)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; wanted: YYYY-MM-DD") from None


def _metric(options: argparse.Namespace) -> int:
    if options.id is None:
        return _list(options)
    if options.id not in METRICS and options.id not in ORDER_METRICS:
        known = ", ".join((*METRICS, *ORDER_METRICS))
        options.wrong_usage(f"{options.id!r} is no metric; wanted: one of {known}")
    if strange := [value for value in options.values if "=" not in value]:
        options.wrong_usage(f"{strange[0]!r} is no value; wanted: NAME=NUMBER")
    if options.csv is not None:
        return _from_table(options)
    if any((options.column, options.customer, options.date, options.value, options.on)):
        options.wrong_usage("columns and --on are of a file; name it with --csv")
    if options.id in ORDER_METRICS:
        return _describe_orders(options)
    return _of_values(options, METRICS[options.id])


def _list(options: argparse.Namespace) -> int:
    if options.json:
        orders = ({"id": each} for each in ORDER_METRICS)
        print_json({"data": [*_described(*METRICS.values()), *orders]})
        return 0
    for metric in METRICS.values():
        print(metric.id)
        for variant in metric.variants:
            print(f"    {variant.id}: {', '.join(variant.inputs)}")
    for id_ in ORDER_METRICS:
        print(f"{id_}\n    from an order log: --csv FILE")
    return 0


def _described(*metrics: Metric) -> list[dict[str, object]]:
    """Describe metrics as data, each with the concept that names it, whatever else is wrong."""
    concepts = load(folders()).draft.concepts.values()
    belonging = {concept.metric: concept.id for concept in concepts}
    return [metric_json(each, belonging.get(each.id)) for each in metrics]


def _from_table(options: argparse.Namespace) -> int:
    if options.id not in FROM_TABLES:
        options.wrong_usage(f"{options.id} takes no --csv; {', '.join(FROM_TABLES)} do")
    of_orders = options.id in ORDER_METRICS
    if options.goal or (options.values and not of_orders):
        options.wrong_usage("--csv takes no values or --goal beside it")
    _check_variant(
        options, ORDER_METRICS[options.id].variants if of_orders else scales_of(options.id)
    )
    return from_table(options)


def _check_variant(options: argparse.Namespace, known: Iterable[str]) -> None:
    if options.variant is not None and options.variant not in known:
        wanted_ = ", ".join(known)
        options.wrong_usage(f"{options.variant!r} is no variant; wanted: one of {wanted_}")


def _describe_orders(options: argparse.Namespace) -> int:
    if options.values or options.variant:
        options.wrong_usage(f"{options.id} needs an order log; name it with --csv")
    print(order_metric_text(ORDER_METRICS[options.id]))
    return 0


def _of_values(options: argparse.Namespace, metric: Metric) -> int:
    _check_variant(options, [each.id for each in metric.variants])
    if not options.values and options.goal is None:
        if options.json:
            (described,) = _described(metric)
            print_json({"data": described})
        else:
            print(metric_text(metric))
        return 0
    try:
        answer = _answer(metric, options, options.values)
    except ValuesInvalidError as error:
        print(*error.args, sep="\n", file=sys.stderr)
        return 1
    if options.json:
        print_json({"data": answer_json(answer)})
    else:
        print(answer_text(answer))
    return 0


def _answer(metric: Metric, options: argparse.Namespace, typed: Sequence[str]) -> Answer:
    """Compute what was asked for; all that is wrong is told at once."""
    given, wrong = read_values(metric.inputs, typed)
    names = {*given, *wrong}
    variant = metric.variant(options.variant) if options.variant else metric.fitting(names)
    sentences = [*wrong.values(), *_wrong_inputs(metric, variant, given, wrong)]
    goals = _goals(options.goal, metric, variant, sentences)
    if sentences:
        raise ValuesInvalidError(*sentences)
    result = calculate(metric, given, variant.id)
    solutions = (
        solve(metric, inverse, given, goals[inverse.target])
        for inverse in metric.inverses
        if inverse.variant == variant.id and inverse.target in goals
    )
    return Answer(result, tuple(solutions))


def _wrong_inputs(
    metric: Metric, variant: Variant, given: Mapping[str, float], wrong: Mapping[str, str]
) -> list[str]:
    """Say what is wrong with the numbers that could be read."""
    passed_over = [
        f"{name}: {variant.id} has no such input; wanted: {', '.join(variant.inputs)}"
        for name in given
        if name not in variant.inputs and name in {each.name for each in metric.inputs}
    ]
    found = (
        input_sentence(metric, each)
        for each in problems(metric, variant, given)
        if each.field not in wrong and not wrong.keys() & each.data.keys()
    )
    return [*passed_over, *found]


def _goals(
    text: str | None, metric: Metric, variant: Variant, sentences: list[str]
) -> dict[str, float]:
    """Read the goal, for the result or for another output; what is wrong joins the sentences."""
    if text is None:
        return {}
    name, sign, number = text.rpartition("=")
    units = {each.name: each.unit for each in (*variant.outputs, *variant.consequences)}
    target = name if sign else variant.result.name
    targets = dict.fromkeys(each.target for each in metric.inverses if each.variant == variant.id)
    if target not in targets:
        known = f"one of {', '.join(targets)}" if targets else f"none with {variant.id}"
        sentences.append(f"{GOAL}: nothing can be solved for {target!r}; wanted: {known}")
        return {}
    try:
        return {target: read_number(number, units[target])}
    except NumberInvalidError as error:
        anything = Input(GOAL, units[target], "", minimum=None)
        sentences.append(number_sentence(GOAL, error, wanted(anything)))
        return {}
