"""Formulas as trees: declared once, then computed, written down, and put into workbooks."""

import math
import operator
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

Sign = Literal["+", "-", "*", "/", "^"]
Function = Literal["ln", "sqrt", "min", "max"]
Reason = Literal["zero", "negative", "too_large"]
"""Why a formula has no value: what it divides by, roots, or takes the logarithm of; or its size."""
Values = Mapping[str, float]
"""What the names in a formula stand for."""

_ROUNDING_ERROR: Final = 4 * sys.float_info.epsilon

_ARITHMETIC: Final[Mapping[Sign, Callable[[float, float], float]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "^": operator.pow,
}


class UndefinedError(ArithmeticError):
    """A formula has no value here: `code` says why, `part` is the expression that is to blame."""

    def __init__(self, code: Reason, part: "Expression") -> None:
        """Keep what a sentence about it will need."""
        super().__init__(code, part)
        self.code = code
        self.part = part


@dataclass(frozen=True)
class Expression:
    """A formula; arithmetic with it makes longer ones."""

    def __add__(self, other: "Operand") -> "Expression":
        return Operation("+", self, operand(other))

    def __radd__(self, other: "Operand") -> "Expression":
        return Operation("+", operand(other), self)

    def __sub__(self, other: "Operand") -> "Expression":
        return Operation("-", self, operand(other))

    def __rsub__(self, other: "Operand") -> "Expression":
        return Operation("-", operand(other), self)

    def __mul__(self, other: "Operand") -> "Expression":
        return Operation("*", self, operand(other))

    def __rmul__(self, other: "Operand") -> "Expression":
        return Operation("*", operand(other), self)

    def __truediv__(self, other: "Operand") -> "Expression":
        return Operation("/", self, operand(other))

    def __rtruediv__(self, other: "Operand") -> "Expression":
        return Operation("/", operand(other), self)

    def __pow__(self, other: "Operand") -> "Expression":
        return Operation("^", self, operand(other))


@dataclass(frozen=True)
class Name(Expression):
    """An input, or a result that stands earlier in the same calculation."""

    name: str


@dataclass(frozen=True)
class Number(Expression):
    """A constant."""

    number: float


@dataclass(frozen=True)
class Operation(Expression):
    """Two expressions and the sign between them."""

    sign: Sign
    left: Expression
    right: Expression


@dataclass(frozen=True)
class Call(Expression):
    """A function of some expressions."""

    function: Function
    arguments: tuple[Expression, ...]


Operand = Expression | float


def operand(value: Operand) -> Expression:
    """Make an expression of a constant; expressions stay as they are."""
    return value if isinstance(value, Expression) else Number(value)


def names(*names_: str) -> tuple[Name, ...]:
    """Give the names as they stand in formulas."""
    return tuple(map(Name, names_))


def total(*parts: Expression) -> Expression:
    """Add several expressions up."""
    first, *others = parts
    for other in others:
        first = first + other
    return first


def same(left: float, right: float) -> bool:
    """Tell whether two numbers differ by no more than a computer's rounding."""
    return math.isclose(left, right, rel_tol=_ROUNDING_ERROR)


def at_most(left: float, right: float) -> bool:
    """Tell whether a number is not above another, but for rounding: 0.1 + 0.2 is at most 0.3."""
    return left <= right or same(left, right)


def names_in(expression: Expression) -> Iterator[str]:
    """Give the names that a formula needs, as often as they stand in it."""
    match expression:
        case Name(name):
            yield name
        case Operation(_, left, right):
            yield from names_in(left)
            yield from names_in(right)
        case Call(_, arguments):
            for each in arguments:
                yield from names_in(each)


def compute(expression: Expression, values: Values) -> float:
    """Compute a formula.

    Raises:
        UndefinedError: a divisor is zero, a root or logarithm is taken of what has none, or the
            value is too large for a computer.
    """
    match expression:
        case Name(name):
            return values[name]
        case Number(number):
            return number
        case Call(function, arguments):
            return _call(function, arguments, [compute(each, values) for each in arguments])
        case Operation(sign, left, right):
            return _operate(expression, sign, compute(left, values), compute(right, values))
    raise TypeError(f"not a formula: {expression!r}")


def _operate(whole: Operation, sign: Sign, left: float, right: float) -> float:
    if sign == "/" and right == 0:
        raise UndefinedError("zero", whole.right)
    if sign == "^" and left == 0 and right < 0:
        raise UndefinedError("zero", whole.left)
    if sign == "^" and left < 0 and not float(right).is_integer():
        raise UndefinedError("negative", whole.left)
    if sign == "-" and same(left, right):
        # 1 + d − r with d = −5 % and r = 95 % is zero, though not to a computer; Excel agrees.
        return 0.0
    return _finite(whole, lambda: _ARITHMETIC[sign](left, right))


def _finite(whole: Operation, value: Callable[[], float]) -> float:
    try:
        result = float(value())
    except OverflowError:
        result = math.inf
    if math.isinf(result):
        raise UndefinedError("too_large", whole)
    return result + 0.0  # which makes a zero of a "minus zero"


def _call(function: Function, arguments: tuple[Expression, ...], values: list[float]) -> float:
    match function:
        case "min":
            return min(values)
        case "max":
            return max(values)
        case "ln":
            if values[0] <= 0:
                raise UndefinedError("zero" if values[0] == 0 else "negative", arguments[0])
            return math.log(values[0])
        case "sqrt":
            if values[0] < 0:
                raise UndefinedError("negative", arguments[0])
            return math.sqrt(values[0])
