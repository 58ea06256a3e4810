"""Writes formulas as plain text, with no more brackets than they need: (end − new) ÷ start."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from glossary.metrics.expression import (
    Call,
    Expression,
    Function,
    Name,
    Number,
    Operation,
    Sign,
)
from glossary.metrics.numbers import write_number

_MINUS: Final = "\u2212"
_SIGNS: Final[Mapping[Sign, str]] = {
    "+": " + ",
    "-": f" {_MINUS} ",
    "*": " \u00d7 ",
    "/": " ÷ ",
    "^": "^",
}
_FUNCTIONS: Final[Mapping[Function, str]] = {"ln": "ln", "sqrt": "√", "min": "min", "max": "max"}
_ATOM: Final = 4


class _Binding(NamedTuple):
    """How tightly a sign binds, and how tightly its sides must to stand without brackets."""

    own: int
    left: int
    right: int


_BINDINGS: Final[Mapping[Sign, _Binding]] = {
    "+": _Binding(1, 1, 1),
    "-": _Binding(1, 1, 2),
    "*": _Binding(2, 2, 2),
    "/": _Binding(2, 2, 3),
    # People read a^b^c in two ways, and so do programs.
    "^": _Binding(3, _ATOM, _ATOM),
}


def written(expression: Expression, name: Callable[[str], str]) -> str:
    """Write a formula; `name` says what stands for a name: the name itself, or its number."""
    match expression:
        case Name(named):
            return name(named)
        case Number(number):
            return write_number(number, "en")
        case Call(function, arguments):
            inside = ", ".join(written(each, name) for each in arguments)
            return f"{_FUNCTIONS[function]}({inside})"
        case Operation(sign, left, right):
            before, after = brackets(expression)
            one, other = written(left, name), written(right, name)
            # A minus binds like a product: −2 + 3 and −2 × 3 need no brackets, (−2)^2 does.
            one = _bracketed(one, needed=before or (sign == "^" and _signed(one)))
            # Two signs never stand side by side.
            other = _bracketed(other, needed=after or _signed(other))
            return f"{one}{_SIGNS[sign]}{other}"
    raise TypeError(f"not a formula: {expression!r}")


def brackets(operation: Operation) -> tuple[bool, bool]:
    """Tell which of the two sides of a sign need brackets, if no number is below zero."""
    binding = _BINDINGS[operation.sign]
    return _binding(operation.left) < binding.left, _binding(operation.right) < binding.right


def _binding(expression: Expression) -> int:
    return _BINDINGS[expression.sign].own if isinstance(expression, Operation) else _ATOM


def _signed(text: str) -> bool:
    return text.startswith(_MINUS)


def _bracketed(text: str, *, needed: bool) -> str:
    return f"({text})" if needed else text
