"""The query parameters of the API, each declared once; whatever is wrong is said at once."""

import re
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from typing import Any, Final

from werkzeug.datastructures import MultiDict

from app.errors import InvalidInputError, InvalidParametersError
from app.forms.query import level_from, query_from, topic_from
from glossary.models import Level

_NUMBER: Final = re.compile("[0-9]{1,6}")
_LONGEST_SHOWN: Final = 80
_REQUIRED: Final = "q"

_Args = Mapping[str, str]


@dataclass(frozen=True)
class Asked:
    """What a program asks of the API."""

    q: str = ""
    topic: str | None = None
    level: Level | None = None
    limit: int = 20
    offset: int = 0


def asked_of(args: MultiDict[str, str], topics: Container[str], *known: str) -> Asked:
    """Return what an address asks for that takes the known parameters; an empty filter is none.

    Raises:
        InvalidParametersError: some are unknown, repeated, missing or no good.
    """
    values: dict[str, Any] = {}
    faults: dict[str, InvalidInputError] = {}
    for name in dict.fromkeys([*args, *(name for name in known if name == _REQUIRED)]):
        try:
            check_presence(name, len(args.getlist(name)), known)
            if args[name] or name == _REQUIRED:
                values[name] = _READERS[name](args, topics)
        except InvalidInputError as fault:
            faults[name] = fault
    if faults:
        raise InvalidParametersError(faults)
    return Asked(**values)


def check_presence(name: str, times: int, known: tuple[str, ...]) -> None:
    """Check that a parameter is known and stands once.

    Raises:
        InvalidInputError: it is unknown, missing or repeated.
    """
    if name not in known:
        wanted = ", ".join(known) or "—"
        raise InvalidInputError("unknown_parameter", name=name[:_LONGEST_SHOWN], known=wanted)
    if times != 1:
        code = "repeated_parameter" if times else "missing_parameter"
        raise InvalidInputError(code, name=name)


def _number(name: str, least: int, most: int) -> Callable[[_Args, Container[str]], int]:
    def read(args: _Args, _: Container[str]) -> int:
        value = args[name]
        if _NUMBER.fullmatch(value) and least <= int(value) <= most:
            return int(value)
        data = {"name": name, "least": str(least), "most": str(most)}
        raise InvalidInputError("bad_number", value=value[:_LONGEST_SHOWN], **data)

    return read


_READERS: Final[Mapping[str, Callable[[_Args, Container[str]], Any]]] = {
    "q": lambda args, _: query_from(args),
    "topic": topic_from,
    "level": lambda args, _: level_from(args),
    "limit": _number("limit", 1, 100),
    "offset": _number("offset", 0, 10_000),
}
