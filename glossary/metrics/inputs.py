"""Inputs of the kinds that metrics share, so that a declaration says what is special about it."""

from glossary.metrics.metric import Input


def count(name: str, symbol: str, *, default: float | None = None) -> Input:
    """Declare how many there are of something that cannot be halved: customers, answers, orders."""
    return Input(name, "count", symbol, whole=True, default=default)


def money(name: str, symbol: str, *, default: float | None = None) -> Input:
    """Declare an amount of money that is not below zero."""
    return Input(name, "money", symbol, default=default)


def balance(name: str, symbol: str) -> Input:
    """Declare an amount of money that may be a loss."""
    return Input(name, "money", symbol, minimum=None)


def fraction(name: str, symbol: str) -> Input:
    """Declare a part of a whole, from 0 to 1."""
    return Input(name, "fraction", symbol, maximum=1)


def counts(stem: str, symbol: str, first: int, last: int) -> tuple[Input, ...]:
    """Declare how many gave each answer of a scale; an answer that nobody gave may be left out."""
    return tuple(
        count(f"{stem}_{answer}", f"{symbol}{answer}", default=0)
        for answer in range(first, last + 1)
    )
