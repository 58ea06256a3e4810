"""Times the forecast from CDNOW's orders: its steps, and the pages that compute from such a log.

The orders lie in the wheel of lifetimes, which is installed with the test tools only.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import date
from functools import partial
from importlib.metadata import PackageNotFoundError, files
from typing import Final, NamedTuple

from flask.testing import FlaskClient
from werkzeug.test import encode_multipart

from glossary.metrics.bg_nbd import MONTH, TimeUnit
from glossary.metrics.from_table import order_log
from glossary.metrics.order_metrics import ORDER_METRICS
from glossary.metrics.order_value import Forecast, Terms, fit
from glossary.metrics.orders import OrderLog
from glossary.metrics.tables import read_table
from scripts.benchmarks.metrics_pages import answered, opened
from scripts.benchmarks.metrics_timing import Case, Figures, timed

_END: Final = date(1997, 9, 30)
"""The 39 weeks that the models were published for."""
_YEAR: Final = Terms(12 * MONTH)
_FILES: Final = {"rfm": ("xlsx", "csv"), "cohorts": ("xlsx", "csv"), "cltv-orders": ("csv",)}


class Fitted(NamedTuple):
    """A forecast, and how many likelihoods were evaluated for it."""

    forecast: Forecast
    evaluations: int


def cdnow() -> bytes | None:
    """Give the raw orders as a CSV file; nothing where they are not installed."""
    try:
        paths = files("lifetimes") or []
    except PackageNotFoundError:
        return None
    path = next(each for each in paths if each.name == "CDNOW_sample.txt")
    rows = (line.split() for line in path.read_text().splitlines())
    lines = [f"{customer},{day},{dollars}" for _, customer, day, _, dollars in rows]
    return "\n".join(["customer,date,value", *lines, ""]).encode()


def figures(orders: bytes, rounds: int) -> Figures:
    """Time every step, and tell what was fitted."""
    log = _log(orders)
    forecast, evaluations = _fitted(log)
    models = forecast.purchases, forecast.spending
    return {
        "customers": len(log.purchases),
        "orders": orders.count(b"\n") - 1,
        "evaluations": evaluations,
        "parameters": {k: v for each in models for k, v in each.estimate.parameters.items()},
        "times": timed([*_steps(orders, log, forecast), *_pages(opened(), orders)], rounds),
    }


def _log(orders: bytes) -> OrderLog:
    return order_log(read_table(orders), on=_END).made


def _fitted(log: OrderLog) -> Fitted:
    seen: list[int] = []
    forecast = fit(log, TimeUnit.WEEK, seen.append)
    return Fitted(forecast, len(seen))


def _steps(orders: bytes, log: OrderLog, forecast: Forecast) -> Iterator[Case]:
    yield Case({"what": "file to log"}, partial(_log, orders))
    yield Case({"what": "fit"}, partial(_fitted, log))
    yield Case({"what": "customers' values"}, partial(forecast.customers, _YEAR))


def _pages(client: FlaskClient, orders: bytes) -> Iterator[Case]:
    for metric in ORDER_METRICS:
        for kind in ("", *_FILES[metric]):
            form = {"on": _END.isoformat(), "as": kind, "pasted": orders.decode()}
            boundary, body = encode_multipart(form)
            sent = {"data": body, "content_type": f"multipart/form-data; boundary={boundary}"}
            path = f"/en/metrics/{metric}"
            call = partial(answered, client, path, method="POST", **sent)
            yield Case({"what": f"{metric}, {kind or 'page'}"}, call)


def main() -> None:
    """Print the figures, or null where there are no orders."""
    parser = argparse.ArgumentParser()
    parser.add_argument("rounds", type=int)
    rounds = parser.parse_args().rounds
    orders = cdnow()
    print(json.dumps(orders and figures(orders, rounds)))


if __name__ == "__main__":
    main()
