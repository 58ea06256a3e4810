"""SERVQUAL: what customers expect of a service, and what they find (Parasuraman et al. 1988)."""

import math
from typing import Final

from glossary.metrics.expression import Expression, Name, same, total
from glossary.metrics.metric import GOAL, Identity, Input, Inverse, Metric, Output, Variant

DIMENSIONS: Final = ("tangibles", "reliability", "responsiveness", "assurance", "empathy")
_LETTERS: Final = dict(zip(DIMENSIONS, "TRSAE", strict=True))


def _names(kind: str) -> tuple[str, ...]:
    return tuple(f"{kind}_{dimension}" for dimension in DIMENSIONS)


def _gap(dimension: str) -> Expression:
    """Give what was found less what was expected: below zero it falls short."""
    return Name(f"perception_{dimension}") - Name(f"expectation_{dimension}")


_GAPS: Final = tuple(
    Output(f"gap_{dimension}", "score", f"G{letter}", _gap(dimension))
    for dimension, letter in _LETTERS.items()
)


def _score(formula: Expression) -> Output:
    return Output("score", "score", "SQ", formula)


def _inputs(kind: str, symbol: str) -> tuple[Input, ...]:
    # The mean of a dimension's items, each from 1 to 7; scales of five grades lie within.
    return tuple(
        Input(f"{kind}_{dimension}", "score", f"{symbol}{letter}", minimum=1, maximum=7)
        for dimension, letter in _LETTERS.items()
    )


SERVQUAL: Final = Metric(
    id="servqual",
    inputs=(
        *_inputs("expectation", "E"),
        *_inputs("perception", "P"),
        *(
            Input(f"weight_{dimension}", "points", f"w{letter}", maximum=100)
            for dimension, letter in _LETTERS.items()
        ),
    ),
    variants=(
        Variant(
            id="weighted",
            inputs=(*_names("expectation"), *_names("perception"), *_names("weight")),
            outputs=(
                *_GAPS,
                # The points are divided by their sum, or the score would leave the scale of gaps.
                _score(total(*(Name(f"weight_{d}") * Name(f"gap_{d}") for d in DIMENSIONS)) / 100),
            ),
        ),
        # The mean of five gaps and not of 22 items, for the dimensions have 4, 5, 4, 4 and 5.
        Variant(
            id="unweighted",
            inputs=(*_names("expectation"), *_names("perception")),
            outputs=(
                *_GAPS,
                _score(total(*map(Name, _names("gap"))) / len(DIMENSIONS)),
            ),
        ),
        # Perceptions alone: J. J. Cronin and S. A. Taylor 1992, Journal of Marketing 56:55.
        Variant(
            id="servperf",
            inputs=_names("perception"),
            outputs=(_score(total(*map(Name, _names("perception"))) / len(DIMENSIONS)),),
        ),
    ),
    example={
        **dict(zip(_names("expectation"), (5.5, 6.4, 6.1, 6, 5.8), strict=True)),
        **dict(zip(_names("perception"), (5.6, 5.1, 5.4, 5.7, 5.2), strict=True)),
        **dict(zip(_names("weight"), (11, 32, 22, 19, 16), strict=True)),
    },
    identities=(
        Identity(
            "weights_to_hundred",
            _names("weight"),
            lambda v: same(math.fsum(v[name] for name in _names("weight")), 100),
        ),
    ),
    inverses=tuple(
        Inverse(
            "unweighted",
            f"perception_{dimension}",
            "score",
            len(DIMENSIONS) * Name(GOAL)
            - total(*(_gap(other) for other in DIMENSIONS if other != dimension))
            + Name(f"expectation_{dimension}"),
        )
        for dimension in DIMENSIONS
    ),
)
