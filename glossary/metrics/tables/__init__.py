"""Tables that people bring: read in memory only, and turned into columns of values."""

from glossary.metrics.tables.building import cell_of, table_of, table_of_columns
from glossary.metrics.tables.columns import Columns, Wanted, columns
from glossary.metrics.tables.delimited import read_table, records
from glossary.metrics.tables.guessing import guess
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
    refusal,
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
    "cell_of",
    "columns",
    "guess",
    "read_table",
    "records",
    "refusal",
    "table_of",
    "table_of_columns",
]
