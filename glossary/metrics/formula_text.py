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


class _Part(NamedTuple):
    """A written part of a formula, and how tightly it holds together."""

    text: str
    binding: int


def written(expression: Expression, name: Callable[[str], str]) -> str:
    """Write a formula; `name` says what stands for a name: the name itself, or its number."""
    return _part(expression, name).text


def _part(expression: Expression, name: Callable[[str], str]) -> _Part:
    match expression:
        case Name(named):
            return _atom(name(named))
        case Number(number):
            return _atom(write_number(number, "en"))
        case Call(function, arguments):
            inside = ", ".join(written(each, name) for each in arguments)
            return _Part(f"{_FUNCTIONS[function]}({inside})", _ATOM)
        case Operation(sign, left, right):
            return _operation(sign, _part(left, name), _part(right, name))
    raise TypeError(f"not a formula: {expression!r}")


def _atom(text: str) -> _Part:
    # A minus binds like a product: −2 + 3 and −2 × 3 need no brackets, (−2)^2 does.
    return _Part(text, _BINDINGS["*"].own if text.startswith(_MINUS) else _ATOM)


def _operation(sign: Sign, left: _Part, right: _Part) -> _Part:
    binding = _BINDINGS[sign]
    before = _bracketed(left.text, needed=left.binding < binding.left)
    # Two signs never stand side by side.
    signed = right.text.startswith(_MINUS)
    after = _bracketed(right.text, needed=signed or right.binding < binding.right)
    return _Part(f"{before}{_SIGNS[sign]}{after}", binding.own)


def _bracketed(text: str, *, needed: bool) -> str:
    return f"({text})" if needed else text
