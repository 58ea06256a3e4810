"""The table of queries: how people type, and the concept they mean."""

from pathlib import Path
from typing import NamedTuple


class Query(NamedTuple):
    """What somebody typed, out of which habit, and meaning which concept."""

    habit: str
    text: str
    concept: str


def read_queries(path: Path) -> list[Query]:
    """Read a table with a query in each line; lines that begin with # say something about it."""
    lines = path.read_text("utf-8").split("\n")  # other ends of lines may be part of a query
    return [Query(*line.split("\t")) for line in lines if line and not line.startswith("#")]
