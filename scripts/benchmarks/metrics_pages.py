"""Times what the site answers about worked examples: live answers, pages, files and the API.

Beside them stand a concept's page, XlsxWriter with the same cells alone, and `json.dumps`.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from io import BytesIO
from typing import Final

from flask.testing import FlaskClient
from openpyxl import load_workbook
from xlsxwriter import Workbook

from app import create_app
from app.config import LANGUAGES, Settings
from app.presenters.metric_links import example
from app.views.metrics import LIVE
from glossary.metrics.family import METRICS
from glossary.metrics.metric import Metric
from scripts.benchmarks.metrics_timing import Case, timed

_CONCEPT: Final = "concepts/customer-loyalty"
Sheet = list[tuple[object, ...]]


def opened() -> FlaskClient:
    """Open the site on its own content."""
    return create_app(Settings(testing=True, count_misses=False)).test_client()


def answered(client: FlaskClient, path: str, *, live: bool = False, **sent: object) -> bytes:
    """Give what the site answers.

    Raises:
        RuntimeError: it refuses.
    """
    answer = client.open(path, headers={LIVE: "1"} if live else {}, **sent)
    if answer.status_code != HTTPStatus.OK:
        raise RuntimeError(f"{path}: {answer.status}")
    return answer.data


def cases(client: FlaskClient, metric: Metric) -> Iterator[Case]:
    """Give everything that is timed of a metric."""
    for variant in metric.variants:
        given = dict(example(metric, variant.id))
        name = {"metric": metric.id, "variant": variant.id}
        for language in LANGUAGES:
            for kind, call in _of_page(client, f"/{language.code}", metric.id, given).items():
                yield Case({**name, "language": language.code, "kind": kind}, call)
        inputs = {name: text for name, text in given.items() if name in variant.inputs}
        address = f"/api/v1/metrics/{metric.id}"
        ask = partial(answered, client, address, query_string={"variant": variant.id, **inputs})
        result = json.loads(ask())
        yield Case({**name, "language": "", "kind": "API"}, ask)
        yield Case({**name, "language": "", "kind": "json.dumps"}, partial(json.dumps, result))


def _of_page(
    client: FlaskClient, language: str, metric: str, given: dict[str, str]
) -> dict[str, Callable[[], object]]:
    page = f"{language}/metrics/{metric}"
    ask = partial(answered, client, query_string=given)
    sheets = _sheets(ask(f"{page}.xlsx"))
    return {
        "concept page": partial(answered, client, f"{language}/{_CONCEPT}"),
        "live answer": partial(ask, page, live=True),
        "whole page": partial(ask, page),
        "workbook": partial(ask, f"{page}.xlsx"),
        "XlsxWriter alone": partial(_written, sheets),
        "CSV": partial(ask, f"{page}.csv"),
    }


def _sheets(workbook: bytes) -> list[Sheet]:
    return [list(sheet.values) for sheet in load_workbook(BytesIO(workbook)).worksheets]


def _written(sheets: list[Sheet]) -> bytes:
    written = BytesIO()
    with Workbook(written, {"in_memory": True}) as workbook:
        for rows in sheets:
            sheet = workbook.add_worksheet()
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return written.getvalue()


def main() -> None:
    """Time the metrics that are named, or all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rounds", type=int)
    parser.add_argument("metrics", nargs="*")
    given = parser.parse_args()
    client = opened()
    timing = [case for id_ in given.metrics or METRICS for case in cases(client, METRICS[id_])]
    print(json.dumps(timed(timing, given.rounds)))


if __name__ == "__main__":
    main()
