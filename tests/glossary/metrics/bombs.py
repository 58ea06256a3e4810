"""Tables as someone unkind might send them, each with the code of its refusal."""

from glossary.metrics.tables import LARGEST

BOMBS = {
    "newlines": (b"\n" * LARGEST, "empty"),
    "newlines-then-text": (b"\n" * (LARGEST - 1) + b"a", "too_many_rows"),
    "text-then-newlines": (b"a" + b"\n" * (LARGEST - 1), "too_many_rows"),
    "unclosed-quote": (b'a,b\n1,"' + b"x\n" * (LARGEST // 2 - 4), "cell_too_long"),
    "quotes": (b'"' * LARGEST, "line_too_long"),
    "quotes-and-commas": (b'",' * (LARGEST // 2), "line_too_long"),
    "million-columns": (b"," * 1_000_000, "too_many_columns"),
    "million-columns-below": (b"a\n" + b"1," * 1_000_000, "line_too_long"),
    "five-million-columns": (b"," * LARGEST, "line_too_long"),
    "nothing-but-delimiters": ((b"," * 49 + b"\n") * (LARGEST // 50), "empty"),
    "one-cell": (b"a" * LARGEST, "line_too_long"),
    "nul-bytes": (b"a,b\n" + b"\0" * (LARGEST - 4), "binary"),
    "spaces": (b" " * LARGEST, "empty"),
    "all-bytes": (bytes(range(1, 256)) * (LARGEST // 255), "unknown_encoding"),
    "lead-bytes": (b"\xb0" * LARGEST, "line_too_long"),
}
