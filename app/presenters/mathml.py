"""Formulas as MathML, which browsers set themselves: no script, and they can be read aloud."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from markupsafe import Markup, escape

from glossary.metrics.expression import Call, Expression, Name, Number, Operation
from glossary.metrics.numbers import write_number

Atom = Callable[[str], Markup]
"""What stands for a name: its symbol, or the reader's number."""

_LONG_SUM: Final = 4
"""Terms beyond which a sum may be broken between two lines; MathML itself breaks none."""
_PLUS: Final = Markup('<mo form="infix">+</mo>')
"""At the head of a line it is still between two terms."""
_BAR: Final = "\u0304"
_MINUS: Final = "\u2212"
_SIGNS: Final = {"+": "+", "-": _MINUS, "*": "\u00d7"}
_SUBSCRIPTS: Final = str.maketrans("₀₁ₐₘₚ", "01amp")


def symbol(text: str) -> Markup:
    """Write the symbol of an input or output; what is below the line stays there."""
    if text.endswith(_BAR):
        # The bar of a mean: the combining one would stand beside its letter.
        return _in("mover", _in("mi", escape(text.removesuffix(_BAR))) + _sign("¯"))
    letters = text.rstrip("0123456789₀₁ₐₘₚ")
    below = text[len(letters) :].translate(_SUBSCRIPTS)
    if not letters or not below:
        return _in("mi", escape(text))
    return _in("msub", _in("mi", escape(letters)) + _in("mi", escape(below)))


def number(text: str) -> Markup:
    """Write a number as people write it."""
    return _in("mn", escape(text))


def equation(left: Markup, expression: Expression, atom: Atom, value: str = "") -> Markup:
    """Write what a formula computes, the formula, and its value if there is one."""
    first, *others = _pieces(expression, atom)
    pieces = [left + _sign("=") + first, *others]
    if value:
        pieces.append(Markup('<mo form="infix">=</mo>') + number(value))
    return Markup(" ").join(_in("math", _in("mrow", piece)) for piece in pieces)


def _pieces(expression: Expression, atom: Atom) -> Iterator[Markup]:
    """Give the pieces between which a line may be broken: the terms of a long sum."""
    terms = list(_terms(expression))
    if len(terms) <= _LONG_SUM:
        yield _row(expression, atom)
        return
    for place, term in enumerate(terms):
        yield (_PLUS if place else Markup()) + _row(term, atom)


def _terms(expression: Expression) -> Iterator[Expression]:
    match expression:
        case Operation("+", left, right):
            yield from _terms(left)
            yield right
        case _:
            yield expression


def _row(expression: Expression, atom: Atom) -> Markup:
    match expression:
        case Name(name):
            return atom(name)
        case Number(value):
            return number(write_number(value, "en"))
        case Call(function, arguments):
            return _call(function, [_row(each, atom) for each in arguments])
        case Operation():
            return _operation(expression, atom)
    raise TypeError(f"not a formula: {expression!r}")


def _call(function: str, arguments: list[Markup]) -> Markup:
    inside = _sign(",").join(arguments)
    return _in("msqrt", inside) if function == "sqrt" else _in("mi", function) + _fenced(inside)


def _operation(expression: Operation, atom: Atom) -> Markup:
    left, right = _row(expression.left, atom), _row(expression.right, atom)
    if expression.sign == "/":
        return _in("mfrac", _in("mrow", left) + _in("mrow", right))
    before, after = _brackets(expression)
    if before or (expression.sign == "^" and _is_negative(left)):
        left = _fenced(left)
    if expression.sign == "^":
        return _in("msup", _in("mrow", left) + _in("mrow", _raised(expression.right, atom)))
    if after or _is_negative(right):
        right = _fenced(right)
    return left + _sign(_SIGNS[expression.sign]) + right


def _raised(exponent: Expression, atom: Atom) -> Markup:
    """Write an exponent; a fraction there stays on its line, or nobody could read it."""
    match exponent:
        case Operation("/", left, right):
            return _row(left, atom) + _sign("/") + _row(right, atom)
    return _row(exponent, atom)


def _brackets(expression: Operation) -> tuple[bool, bool]:
    """Tell on which sides a formula needs brackets; a fraction holds together by its line."""
    match expression.sign:
        case "*":
            return _is_sum(expression.left), _is_sum(expression.right)
        case "-":
            return False, _is_sum(expression.right)
        case "^":
            return isinstance(expression.left, Operation), False
    return False, False


def _is_sum(expression: Expression) -> bool:
    return isinstance(expression, Operation) and expression.sign in {"+", "-"}


def _is_negative(written: Markup) -> bool:
    return written.startswith(f"<mn>{_MINUS}")


def _fenced(inside: Markup) -> Markup:
    return _sign("(") + inside + _sign(")")


def _sign(sign: str) -> Markup:
    return _in("mo", sign)


def _in(tag: str, inside: str) -> Markup:
    begin, end = _tags(tag)
    return begin + inside + end


@cache
def _tags(tag: str) -> tuple[Markup, Markup]:
    return Markup("<{}>").format(tag), Markup("</{}>").format(tag)
