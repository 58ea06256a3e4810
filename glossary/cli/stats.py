"""`dangol stats`: what the content covers, by topic, level and field, and where it is thin."""

import argparse
import json
import sys
import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import islice

from glossary.catalogue import Catalogue
from glossary.cli.settings import Commands, folders
from glossary.content import load
from glossary.content.coverage import Tally, islands, relation_counts, tallies

_FEWEST = 10
"""So many concepts are named of those with the fewest relations."""
_NAME, _NUMBER, _WIDTH = 20, 12, 80


def add_to(commands: Commands) -> None:
    """Declare the command and its options."""
    stats = commands.add_parser("stats", help="count what the content covers, and where it is thin")
    stats.add_argument("--json", action="store_true", help="count as JSON, every concept named")
    stats.set_defaults(run=_stats)


def _stats(options: argparse.Namespace) -> int:
    loaded = load(folders())
    if loaded.problems:
        advice = f"The content has {len(loaded.problems)} problems; see dangol check."
        print(advice, file=sys.stderr)
        return 2
    catalogue = loaded.catalogue()
    if options.json:
        print(json.dumps(_as_json(catalogue), ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_as_text(catalogue)))
    return 0


def _as_json(catalogue: Catalogue) -> dict[str, object]:
    counts = {
        tally.about: {
            name: dict(zip(tally.columns, numbers, strict=True))
            for name, numbers in tally.rows.items()
        }
        for tally in tallies(catalogue)
    }
    web = {"relations": dict(relation_counts(catalogue)), "islands": islands(catalogue)}
    return {"data": counts | web, "meta": _sizes(catalogue)}


def _sizes(catalogue: Catalogue) -> dict[str, int]:
    return {
        "concepts": len(catalogue.concepts),
        "metrics": len(catalogue.metrics),
        "topics": len(catalogue.topics),
        "sources": len(catalogue.sources),
    }


def _as_text(catalogue: Catalogue) -> Iterator[str]:
    yield ", ".join(f"{count} {what}" for what, count in _sizes(catalogue).items())
    yield from map(_table, tallies(catalogue))
    counts = islice(relation_counts(catalogue).items(), _FEWEST)
    yield _list("fewest relations", (f"{id_} {count}" for id_, count in counts))
    for island in islands(catalogue):
        yield _list("joined by no relation to the others", island)


def _table(tally: Tally) -> str:
    rows = [(tally.about, *tally.columns)]
    rows += [(name, *map(str, numbers)) for name, numbers in tally.rows.items()]
    return "\n".join(_row(name, cells) for name, *cells in rows)


def _row(name: str, cells: list[str]) -> str:
    return name.ljust(_NAME) + "".join(" " * (_NUMBER - _columns(cell)) + cell for cell in cells)


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes; Hangul takes two a letter."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _list(about: str, names: Iterator[str] | tuple[str, ...]) -> str:
    lines = textwrap.wrap(", ".join(names), _WIDTH, break_on_hyphens=False)
    return "\n".join([about, *lines])
