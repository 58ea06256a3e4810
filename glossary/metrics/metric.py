"""What a metric is made of: inputs with their domains, variants, identities, and what it means."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from glossary.metrics.expression import Expression, Values, names_in
from glossary.metrics.sample import Sample

Unit = Literal[
    "count",  # how many: customers, answers, complaints, orders
    "fraction",  # inside always a fraction; people see and type per cent
    "money",  # of a currency that the reader names, or of none
    "score",  # on the scale of the metric: 1–7, −100…100, −6…6
    "points",  # of a hundred that are shared out
    "ratio",  # so many to one
    "months",
    "years",
    "days",
    "periods",  # of whatever length the other inputs are about
    "per_year",  # how often a year
]
GOAL: Final = "goal"
"""What the wanted output is called in the formulas that solve for an input."""
Direction = Literal["higher", "lower"]


@dataclass(frozen=True)
class Input:
    """A number that people give; the bounds are part of the domain unless said otherwise."""

    name: str
    unit: Unit
    symbol: str
    """One or two letters for the formula: S, E, N."""
    minimum: float | None = 0
    maximum: float | None = None
    excludes_minimum: bool = False
    whole: bool = False
    """Whether only whole numbers make sense; counts of people are whole."""
    default: float | None = None
    """What is taken where nothing is given; without one the input must be given."""


@dataclass(frozen=True)
class Output:
    """A number that is computed from inputs and from outputs before it."""

    name: str
    unit: Unit
    symbol: str
    formula: Expression


@dataclass(frozen=True)
class Variant:
    """One of the formulas that the trade uses under one name; the last output is the result."""

    id: str
    inputs: tuple[str, ...]
    outputs: tuple[Output, ...]
    consequences: tuple[Output, ...] = ()
    """What else follows from the inputs and outputs; the result stands without them."""
    better: Direction = "higher"
    """Which way the result is good."""
    sample: Sample | None = None
    """The answers behind the result, where it has an interval."""

    @property
    def result(self) -> Output:
        """Return the output that the metric is named after."""
        return self.outputs[-1]


@dataclass(frozen=True)
class Identity:
    """Something that must hold between inputs; broken, it is told of the fields it names."""

    code: str
    fields: tuple[str, ...]
    holds: Callable[[Values], bool]
    variants: tuple[str, ...] = ()
    """The variants that it is true of; none stands for all that take the fields."""


@dataclass(frozen=True)
class Inverse:
    """What one input would have to be for an output to be a given number, called `goal`."""

    variant: str
    solves: str
    target: str
    """The output that the goal is set for."""
    formula: Expression
    rounding: Literal["up", "down"] | None = None
    """Where only whole numbers make sense: which of the two next to the answer meets the goal."""

    @property
    def inputs(self) -> tuple[str, ...]:
        """Return the names of the inputs that the formula needs."""
        return tuple(dict.fromkeys(name for name in names_in(self.formula) if name != GOAL))


@dataclass(frozen=True)
class Metric:
    """A metric: everything about it that is not a sentence."""

    id: str
    inputs: tuple[Input, ...]
    variants: tuple[Variant, ...]
    """The formulas; the first one is the one we recommend."""
    example: Mapping[str, float]
    """A worked example to begin with; it fits every variant."""
    identities: tuple[Identity, ...] = ()
    inverses: tuple[Inverse, ...] = ()

    def input(self, name: str) -> Input:
        """Return an input by name.

        Raises:
            KeyError: there is none.
        """
        return {each.name: each for each in self.inputs}[name]

    def variant(self, id_: str) -> Variant:
        """Return a variant by id.

        Raises:
            KeyError: there is none.
        """
        return {each.id: each for each in self.variants}[id_]

    def fitting(self, given: Iterable[str]) -> Variant:
        """Return the variant that inputs of these names are meant for.

        It is the first that takes all of them and lacks none, or the first that lacks none, or
        the one that takes most.
        """
        named = frozenset(given)
        return max(self.variants, key=lambda variant: self._fit(variant, named))

    def _fit(self, variant: Variant, given: frozenset[str]) -> tuple[bool, bool, int]:
        used = given.intersection(variant.inputs)
        needed = {name for name in variant.inputs if self.input(name).default is None}
        complete = bool(used) and needed <= given
        return complete, complete and used == given, 0 if complete else len(used)
