"""Writes formulas as the cells of a workbook have them: (B6-B7)/B5, in English and with commas.

Excel computes almost as `expression.py` does. It has no 0^0, which is 1 here; its MIN and MAX pass
over texts and empty cells; and of two sides that differ by no more than rounding it makes zero only
where nothing follows the subtraction. It compares as we do, to 15 digits.
"""

from collections.abc import Iterable, Mapping
from string import ascii_uppercase
from typing import Final

from glossary.metrics.expression import Call, Expression, Function, Name, Number, Operation
from glossary.metrics.formula_text import brackets

_FUNCTIONS: Final[Mapping[Function, str]] = {
    "ln": "LN",
    "sqrt": "SQRT",
    "min": "MIN",
    "max": "MAX",
}


def cell_formula(expression: Expression, cells: Mapping[str, str]) -> str:
    """Write a formula, without "="; `cells` says where the value of a name stands.

    A value may also be a constant or the call of a function, which hold together as a cell does.
    """
    match expression:
        case Name(name):
            return cells[name]
        case Number(number):
            return _constant(number)
        case Call(function, arguments):
            return _call(function, arguments, cells)
        case Operation("^", base, exponent) if not _never_zero(exponent):
            zeros = f"{cell_formula(base, cells)}=0,{cell_formula(exponent, cells)}=0"
            return f"IF(AND({zeros}),1,{_operation(expression, cells)})"
        case Operation():
            return _operation(expression, cells)
    raise TypeError(f"not a formula: {expression!r}")


def cell_text(text: str) -> str:
    """Write a text as it stands in formulas."""
    return '"{}"'.format(text.replace('"', '""'))


def sheet_reference(name: str) -> str:
    """Write the name of a sheet as it stands before its cells."""
    return "'{}'!".format(name.replace("'", "''"))


def ranges(cells: Iterable[str]) -> str:
    """Write cells of one column, from top to bottom, as few ranges: C5:C7,C9."""
    found: list[tuple[str, str]] = []
    for cell in cells:
        if found and _row(cell) == _row(found[-1][1]) + 1:
            found[-1] = (found[-1][0], cell)
        else:
            found.append((cell, cell))
    return ",".join(first if first == last else f"{first}:{last}" for first, last in found)


def _row(cell: str) -> int:
    return int(cell.lstrip(ascii_uppercase))


def _constant(number: float) -> str:
    # A minus needs no brackets: in a cell it binds more tightly than any sign, −2^2 is 4.
    return repr(number).removesuffix(".0").upper()


def _call(function: Function, arguments: tuple[Expression, ...], cells: Mapping[str, str]) -> str:
    if function in {"min", "max"}:
        written = [_counted(each, cells) for each in arguments]
    else:
        written = [_exact(each, cells) or cell_formula(each, cells) for each in arguments]
    return f"{_FUNCTIONS[function]}({','.join(written)})"


def _counted(argument: Expression, cells: Mapping[str, str]) -> str:
    """Write an argument so that an empty cell is 0, and a text an error."""
    text = cell_formula(argument, cells)
    return f"{text}+0" if isinstance(argument, Name) else text


def _operation(operation: Operation, cells: Mapping[str, str]) -> str:
    sign, left, right = operation.sign, operation.left, operation.right
    before, after = brackets(operation)
    one = (sign == "^" and _exact(left, cells)) or _side(left, cells, bracketed=before)
    other = (sign == "/" and _exact(right, cells)) or _side(right, cells, bracketed=after)
    return f"{one}{sign}{other}"


def _side(expression: Expression, cells: Mapping[str, str], *, bracketed: bool) -> str:
    text = cell_formula(expression, cells)
    return f"({text})" if bracketed else text


def _exact(expression: Expression, cells: Mapping[str, str]) -> str:
    """Write a difference that must be zero where its sides are the same, or else nothing.

    What is divided by, rooted or taken the logarithm of would be a speck, and the value enormous.
    Two numbers that stand in cells are taken as they are.
    """
    match expression:
        case Operation("-", left, right) if not (_stands(left) and _stands(right)):
            one, other = cell_formula(left, cells), cell_formula(right, cells)
            return f"IF({one}={other},0,{_operation(expression, cells)})"
    return ""


def _stands(expression: Expression) -> bool:
    return isinstance(expression, Name | Number)


def _never_zero(exponent: Expression) -> bool:
    match exponent:
        case Number(number):
            return number != 0
        case Operation("/", left, _):
            return _never_zero(left)
    return False
