"""Reads a page as a browser would: its title, headings, links, and the language of each text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "input", "br", "img", "hr", "path", "circle"})


@dataclass
class Page:
    """What a test wants to know of a page."""

    title: str = ""
    lang: str = ""
    h1: list[str] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    """Every piece of text with the language in force there."""
    links: dict[str, str] = field(default_factory=dict)
    """The alternates in the head: hreflang and address."""
    hrefs: list[str] = field(default_factory=list)
    assets: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if tag not in _VOID:
            inherited = self.open[-1][1] if self.open else ""
            self.open.append((tag, values.get("lang", inherited)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        if tag not in _VOID:
            name, _ = self.open.pop()
            assert name == tag, f"<{name}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "title" in tags:
            self.page.title += data
        elif data.strip():
            self.page.texts.append((data.strip(), self.open[-1][1]))
        if "h1" in tags:
            self.page.h1[-1] += data

    def _note(self, tag: str, values: dict[str, str]) -> None:
        if tag == "html":
            self.page.lang = values.get("lang", "")
        if tag == "h1":
            self.page.h1.append("")
        if "id" in values:
            self.page.ids.append(values["id"])
        if tag == "link" and values.get("rel") == "alternate":
            self.page.links[values["hreflang"]] = values["href"]
        if tag == "a":
            self.page.hrefs.append(values["href"])
        if tag == "link" and values.get("rel") in {"stylesheet", "icon"}:
            self.page.assets.append(values["href"])
        if tag == "script":
            self.page.assets.append(values["src"])


def read_page(html: str) -> Page:
    """Read a page; fails on tags that do not match."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open, f"never closed: {reader.open}"
    return reader.page
