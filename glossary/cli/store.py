"""`dangol misses` and `dangol db`: what is kept, and where."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from glossary.cli.settings import Commands
from glossary.store import open_store
from glossary.store.countable import MOST_TEXTS
from glossary.store.errors import StoreUnavailableError
from glossary.store.location import database_address, instance_folder

if TYPE_CHECKING:
    from glossary.store.misses import Miss
    from glossary.store.opening import Store


def add_to(commands: Commands) -> None:
    """Declare the commands and their options."""
    misses = commands.add_parser("misses", help="list what readers searched for in vain")
    misses.add_argument("--json", action="store_true", help="list as JSON")
    misses.add_argument(
        "--limit", type=_limit, default=50, metavar="N", help="at most so many (%(default)s)"
    )
    misses.add_argument("--clear", action="store_true", help="list them, then forget them all")
    misses.set_defaults(run=_with_store(_misses))
    database = commands.add_parser("db", help="bring the database up to date; say where it is")
    database.set_defaults(run=_with_store(_database))


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_TEXTS:
        raise argparse.ArgumentTypeError(f"{text!r} is no limit; wanted: 1 to {MOST_TEXTS}")
    return int(text)


def _with_store(
    act: Callable[["Store", argparse.Namespace], None],
) -> Callable[[argparse.Namespace], int]:
    def run(options: argparse.Namespace) -> int:
        try:
            url = database_address(os.environ.get("DANGOL_DATABASE_URL", ""))
            instance = instance_folder(os.environ.get("DANGOL_INSTANCE", ""))
            with closing(open_store(url, instance)) as store:
                act(store, options)
        except StoreUnavailableError as error:
            print(f"The store cannot be used: {error.data['reason']}", file=sys.stderr)
            return 1
        return 0

    return run


def _misses(store: "Store", options: argparse.Namespace) -> None:
    listed = store.misses.most_asked(options.limit)
    counts = {"listed": len(listed), "texts": store.misses.number()}
    if options.json:
        report = {"data": [*map(_as_json, listed)], "meta": counts}
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for miss in listed:
            print(f"{miss.times:>6}  {miss.last_asked}  {miss.text}")
        print(f"{counts['listed']} of {counts['texts']} texts")
    if options.clear:
        store.misses.clear()


def _as_json(miss: "Miss") -> dict[str, object]:
    return {"text": miss.text, "times": miss.times, "last_asked": miss.last_asked.isoformat()}


def _database(store: "Store", _: argparse.Namespace) -> None:
    print(f"{store.database.address} is at revision {store.revision}")
