"""Marks the Korean in HTML that was not made for our pages, so that it is read out as Korean."""

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from app.presenters.labels import KOREAN
from glossary.models import Language

_TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[a-z0-9]+)(?P<attributes>[^>]*)>", re.IGNORECASE)
_LANG: Final = re.compile(r'\blang="([^"]*)"')
_VOID: Final = frozenset({"br", "hr", "img", "input"})


def korean_marked(html: str, language: Language) -> Markup:
    """Return well-formed HTML in some language with all Korean in it marked as such."""
    return Markup("").join(map(Markup, _pieces(html, language)))


def _pieces(html: str, language: str) -> Iterator[str]:
    languages, end = [language], 0
    for tag in _TAG.finditer(html):
        yield _text(html[end : tag.start()], languages[-1])
        yield tag[0]
        end = tag.end()
        if tag["end"]:
            languages.pop()
        elif tag["name"].lower() not in _VOID:
            own = _LANG.search(tag["attributes"])
            languages.append(own[1] if own else languages[-1])
    yield _text(html[end:], languages[-1])


def _text(text: str, language: str) -> str:
    return text if language.startswith("ko") else KOREAN.sub(r'<span lang="ko">\g<0></span>', text)
