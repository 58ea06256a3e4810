"""Makes HTML of plain text in which nothing acts: no tag, sound, LaTeX, MathJax, cloze or field."""

import re
from typing import Final

from glossary.text import nfc

# Anki parts fields with a control character; the others reverse or hide what follows. Nothing that
# we teach needs them. A lone half of a letter cannot be written as UTF-8.
_LEFT_OUT: Final = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_HALF_LETTER: Final = r"\ud800-\udfff"
_ACTIVE: Final = r"""&<>"'\[\]{}\\\n\t"""
_LEAVE_OUT: Final = re.compile(f"[{_LEFT_OUT}]")
_HALVES: Final = re.compile(f"[{_HALF_LETTER}]")
_REPLACE: Final = re.compile(f"[{_ACTIVE}]")
_SPECIAL: Final = re.compile(f"[{_LEFT_OUT}{_HALF_LETTER}{_ACTIVE}]")
_REPLACEMENTS: Final = {"\n": "<br>", "\t": " "}


def readable(text: str) -> str:
    """Return a text as it reads: composed (NFC), without what cannot be written or seen."""
    return nfc(_HALVES.sub("\ufffd", _LEAVE_OUT.sub("", text)))


def plain(text: str) -> str:
    """Return the HTML that shows a text as it is, composed (NFC) as Anki keeps it."""
    if not _SPECIAL.search(text):  # Most texts by far.
        return nfc(text)
    return _REPLACE.sub(_replacement, readable(text))


def _replacement(found: re.Match[str]) -> str:
    return _REPLACEMENTS.get(found[0]) or f"&#{ord(found[0])};"
