"""Tables that people bring: read from CSV, in memory only, and turned into columns of values."""

from glossary.metrics.tables.columns import Columns, Wanted, columns
from glossary.metrics.tables.delimited import read_table
from glossary.metrics.tables.kinds import Kind, Way
from glossary.metrics.tables.table import (
    LARGEST,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_PROBLEMS,
    MOST_ROWS,
    Delimiter,
    Encoding,
    Reading,
    Row,
    Table,
    TableInvalidError,
    TableProblem,
)

__all__ = [
    "LARGEST",
    "LONGEST_CELL",
    "MOST_COLUMNS",
    "MOST_PROBLEMS",
    "MOST_ROWS",
    "Columns",
    "Delimiter",
    "Encoding",
    "Kind",
    "Reading",
    "Row",
    "Table",
    "TableInvalidError",
    "TableProblem",
    "Wanted",
    "Way",
    "columns",
    "read_table",
]
