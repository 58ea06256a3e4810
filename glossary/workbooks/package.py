"""The parts of a workbook that somebody brings: found in its ZIP, read as XML a piece at a time.

The reader of openpyxl holds a whole row, and all strings, before anything can be refused: some
kilobytes of upload would cost gigabytes. Here every bound is checked before memory is spent.
"""

import posixpath
import zlib
from collections.abc import Iterator, Mapping
from typing import IO, Final, NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from glossary.metrics.tables import LONGEST_CELL, refusal

LARGEST_PART: Final = 40_000_000
"""Bytes of XML; a sheet of 200,000 rows and three columns has 28 million."""
MOST_PARTS: Final = 1_000
MOST_RATIO: Final = 200
"""How many times smaller a part may have become; sheets become 5 to 50 times smaller."""
MOST_ELEMENTS: Final = 3_000_000
DEEPEST: Final = 64
_PIECE: Final = 65_536
_LONGEST_TOKEN: Final = 1_000_000
"""Bytes within which something must begin or end; a tag has some dozens."""
_SMALL: Final = 1_000_000
"""Bytes of a part of which the ratio tells nothing."""
# An encrypted part and an unknown compression raise the last two.
_UNREADABLE: Final = (
    ExpatError,
    BadZipFile,
    EOFError,
    zlib.error,
    NotImplementedError,
    RuntimeError,
)


class Element(NamedTuple):
    """An element that has ended: its name without prefix, attributes, and the text after its tag.

    Elements come in the order in which they end, so those within one come before it.
    """

    name: str
    attributes: Mapping[str, str]
    text: str


class Relation(NamedTuple):
    """Where a part refers to, and the last word of the kind of reference."""

    kind: str
    path: str


def open_package(source: IO[bytes]) -> ZipFile:
    """Open a workbook, if its parts are neither too many nor too large.

    Raises:
        TableInvalidError: they are, or it is no ZIP file.
    """
    try:
        package = ZipFile(source)
    except (BadZipFile, NotImplementedError, ValueError) as error:
        raise refusal("broken_workbook") from error
    if len(package.filelist) > MOST_PARTS:
        raise refusal("workbook_too_large")
    return package


def elements(package: ZipFile, path: str) -> Iterator[Element]:
    """Read a part; without the part there is nothing.

    Raises:
        TableInvalidError: it is broken, too large, or unkind.
    """
    if path not in package.NameToInfo:
        return
    info = package.NameToInfo[path]
    # No more than this is ever read, whatever the ZIP file really holds.
    if info.file_size > min(LARGEST_PART, max(_SMALL, MOST_RATIO * info.compress_size)):
        raise refusal("workbook_too_large")
    collected = _Collected()
    try:
        with package.open(info) as part:
            while piece := part.read(_PIECE):
                yield from collected.fed(piece)
            yield from collected.fed(b"", last=True)
    except _UNREADABLE as error:
        raise refusal("broken_workbook") from error


def relations(package: ZipFile, path: str) -> Mapping[str, Relation]:
    """Give what a part refers to, by id; the path is empty for the workbook as a whole."""
    folder, name = posixpath.split(path)
    return {
        each.attributes["Id"]: Relation(
            each.attributes["Type"].rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, each.attributes["Target"]))[1:],
        )
        for each in elements(package, posixpath.join(folder, "_rels", f"{name}.rels"))
        if each.name == "Relationship" and {"Id", "Type", "Target"} <= set(each.attributes)
    }


class _Collected:
    """Collects elements as they end; without a DTD, there are no entities either."""

    def __init__(self) -> None:
        self._ended: list[Element] = []
        self._open: list[Mapping[str, str]] = []
        self._text: list[str] = []
        self._length = self._silence = self._count = 0
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def fed(self, piece: bytes, *, last: bool = False) -> list[Element]:
        """Give what ends in a piece of XML.

        Raises:
            ExpatError: it is no XML.
            TableInvalidError: there is too much of something.
        """
        self._silence += len(piece)
        self._parser.Parse(piece, last)
        if self._silence > _LONGEST_TOKEN or self._count > MOST_ELEMENTS:
            raise refusal("workbook_too_large")
        ended, self._ended = self._ended, []
        return ended

    def _start(self, _: str, attributes: Mapping[str, str]) -> None:
        self._open.append(attributes)
        if len(self._open) > DEEPEST:
            raise refusal("broken_workbook")
        self._count += 1
        self._forget_text()

    def _end(self, name: str) -> None:
        text = "".join(self._text)
        self._ended.append(Element(name.rpartition(":")[2], self._open.pop(), text))
        self._forget_text()

    def _characters(self, text: str) -> None:
        self._silence = 0
        # One character too many is kept, and refused with its row.
        if kept := text[: LONGEST_CELL + 1 - self._length]:
            self._text.append(kept)
            self._length += len(kept)

    def _forget_text(self) -> None:
        self._silence = self._length = 0
        self._text = []


def _refuse(*_: object) -> None:
    raise refusal("broken_workbook")
