"""A form of a page, filled in and sent as a browser without scripts would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


@dataclass
class FilledForm:
    """What a form would send, in the order of its fields."""

    action: str = ""
    fields: list[tuple[str, str]] = field(default_factory=list)
    unticked: list[tuple[str, str]] = field(default_factory=list)
    buttons: dict[tuple[str, str], str] = field(default_factory=dict)
    """The address to which each button sends the form, by its name and value."""

    def values(self, name: str) -> list[str]:
        return [value for each, value in self.fields if each == name]

    def fill(self, name: str, value: str) -> "FilledForm":
        place = [each for each, _ in self.fields].index(name)
        self.fields[place] = name, value
        return self

    def tick(self, name: str, value: str) -> "FilledForm":
        self.unticked.remove((name, value))
        self.fields.append((name, value))
        return self

    def untick(self, name: str, value: str) -> "FilledForm":
        self.fields.remove((name, value))
        return self

    def press(self, client: FlaskClient, value: str, name: str = "do") -> TestResponse:
        """Press a button that the form has, and follow where that leads."""
        data: dict[str, list[str]] = {}
        for each, text in [*self.fields, (name, value)]:
            data.setdefault(each, []).append(text)
        return client.post(self.buttons[name, value], data=data, follow_redirects=True)


class _Reader(HTMLParser):
    def __init__(self, id_: str) -> None:
        super().__init__(convert_charrefs=True)
        self.form = FilledForm()
        self._id = id_
        self._is_within = False
        self._open: str | None = None
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._is_within = values.get("id") == self._id
            if self._is_within:
                self.form.action = values["action"]
        if not self._is_within or "disabled" in values:
            return
        name, value = values.get("name", ""), values.get("value", "")
        if tag == "input" and name:
            is_box = values.get("type") == "checkbox"
            where = self.form.unticked if is_box and "checked" not in values else self.form.fields
            where.append((name, value))
        elif tag == "button" and name:
            self.form.buttons[name, value] = values.get("formaction", self.form.action)
        elif tag in {"select", "textarea"}:
            self._open, self._text = name, ""
        elif tag == "option" and "selected" in values and self._open:
            self.form.fields.append((self._open, value))

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._is_within = False
        if tag == "textarea" and self._open:
            # A browser leaves out the first new line, and sends the others as two characters.
            text = self._text.removeprefix("\n").replace("\n", "\r\n")
            self.form.fields.append((self._open, text))


def form_of(answer: TestResponse, id_: str) -> FilledForm:
    """Read a form of a page."""
    assert "<form" in answer.text, answer.text[:200]
    reader = _Reader(id_)
    reader.feed(answer.text)
    return reader.form
