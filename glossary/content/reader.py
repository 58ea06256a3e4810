"""Reads YAML strictly and remembers the line of every value; the only home of PyYAML.

PyYAML by itself keeps the last of two equal keys without a word and follows YAML 1.1, in which
`on` (Turkish: ten), `no` and `3:30` are not text. Here each of these is a problem.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from glossary.content.problems import Problem

_FOUND = {
    "tag:yaml.org,2002:bool": "truth value",
    "tag:yaml.org,2002:int": "number",
    "tag:yaml.org,2002:float": "number",
    "tag:yaml.org,2002:timestamp": "date",
    "tag:yaml.org,2002:merge": "merge key",
    "tag:yaml.org,2002:value": "default value",
    "tag:yaml.org,2002:null": "null value",
    "tag:yaml.org,2002:seq": "list",
    "tag:yaml.org,2002:map": "mapping",
}
_Path = tuple[str | int, ...]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STR, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DEEPEST = 12  # Levels; the deepest that a concept has is 6.
# Bidirectional controls, zero-width characters, soft hyphens, Hangul fillers and other control
# characters: invisible on the page, they make two equal-looking terms differ. Line breaks and tabs
# of block text are fine.
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u115f\u1160\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2069\u3164\ufeff\uffa0]"
)


@dataclass(frozen=True)
class Document:
    """A file as plain data, with the line of each path in it and what is wrong with it as YAML."""

    file: str
    data: Mapping[str, object]
    lines: Mapping[_Path, int]
    problems: tuple[Problem, ...]

    def line(self, path: _Path) -> int:
        """Return the line of a path, or of the nearest thing around it that exists."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, code: str, path: _Path, **data: str | int) -> Problem:
        """Return a problem at a path of this file."""
        return Problem(self.file, self.line(path), dotted(path), code, data)


def dotted(path: _Path) -> str:
    """Return a path as editors read it: `terms.ko.0.hanja`."""
    return ".".join(map(str, path))


def read(path: Path, name: str) -> Document:
    """Read one file, reporting it under `name`; never raises for what stands in it."""
    walk = _Walk(name)
    raw = path.read_bytes()
    try:
        walk.root(yaml.compose(raw.decode("utf-8"), Loader=_LOADER))
    except UnicodeDecodeError:
        walk.report("not_utf8", (), 1)
    except yaml.reader.ReaderError as error:
        line = raw.count(b"\n", 0, error.position) + 1
        walk.report("hidden_character", (), line, character=f"U+{error.character:04X}")
    except RecursionError:
        walk.report("too_deep", (), 1, most=_DEEPEST)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "unreadable"
        walk.report("bad_yaml", (), mark.line + 1 if mark else 1, reason=str(reason))
    return Document(name, walk.data, walk.lines, tuple(walk.problems))


@dataclass
class _Walk:
    """One walk over the nodes of a file, gathering data, lines and problems."""

    file: str
    data: dict[str, object] = field(default_factory=dict)
    lines: dict[_Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def report(self, code: str, path: _Path, line: int, **data: str | int) -> None:
        self.problems.append(Problem(self.file, line, dotted(path), code, data))

    def root(self, node: yaml.Node | None) -> None:
        if isinstance(node, yaml.MappingNode):
            self.data = self.mapping(node, ())
        else:
            found = "list" if isinstance(node, yaml.SequenceNode) else "single value"
            self.report("not_mapping", (), 1, found=found if node else "file without content")

    def value(self, node: yaml.Node, path: _Path) -> object:
        # An alias gives the node of its anchor, which stands elsewhere.
        is_alias = id(node) in self.seen
        here = self.lines.get(path[:-1], 1) if is_alias else node.start_mark.line + 1
        line = self.lines.setdefault(path, here)
        if len(path) > _DEEPEST:
            self.report("too_deep", path[:1], line, most=_DEEPEST)
            return None
        if is_alias or node.tag not in {_STR, *_FOUND}:
            self.report("alias", path, line)
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        return self.scalar(node, path)

    def mapping(self, node: yaml.MappingNode, path: _Path) -> dict[str, object]:
        result: dict[str, object] = {}
        first: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if key.tag != _STR:
                found = _FOUND.get(key.tag, "something else")
                self.report("key_not_text", path, line, key=name, found=found)
            elif name in first:
                self.report("duplicate_key", (*path, name), line, key=name, first=first[name])
            else:
                first[name] = line
                self.lines[(*path, name)] = line
                result[name] = self.value(value, (*path, name))
        return result

    def scalar(self, node: yaml.Node, path: _Path) -> object:
        line, text = node.start_mark.line + 1, str(node.value)
        if node.tag == _STR:
            self.check_text(text, path, line)
            return text.rstrip("\n")
        if node.tag == _NULL:
            self.report("empty", path, line)
        elif text in {"true", "false"}:
            return text == "true"
        elif _INTEGER.fullmatch(text):
            return int(text)
        else:
            found = _FOUND.get(node.tag, "something else")
            self.report("needs_quotes", path, line, value=text, found=found)
        return text

    def check_text(self, text: str, path: _Path, line: int) -> None:
        if not unicodedata.is_normalized("NFC", text):
            self.report("not_nfc", path, line, value=text)
        if hidden := _HIDDEN.search(text):
            self.report("hidden_character", path, line, character=f"U+{ord(hidden.group()):04X}")
