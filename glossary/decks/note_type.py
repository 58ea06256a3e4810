"""The note type that every deck of ours uses, as Anki knows it: one, for ever."""

from pathlib import Path
from typing import Any, Final

from genanki import Model

from glossary.decks.card_types import CARD_KINDS
from glossary.decks.fields import FIELDS, SORT_FIELD
from glossary.decks.templates import back, front, in_browser

STYLE: Final = Path(__file__).with_name("card.css").read_text("utf-8")
# With ids Anki knows fields and templates again; without them a new name would be a new type.
MODEL_ID: Final = 1_763_801_400_000
_FIELD_IDS: Final = 1_763_801_410_001
_TEMPLATE_IDS: Final = 1_763_801_420_001
CHANGED: Final = 1_795_344_300
"""When templates or style last changed; Anki takes over only what is newer than what it has."""


class NoteType(Model):  # type: ignore[misc]  # genanki has no types
    """The note type; genanki would guess wrongly which cards need which fields."""

    @property
    def _req(self) -> list[list[object]]:
        places = {name: place for place, name in enumerate(FIELDS)}
        return [
            [ordinal, "all", [places[gate] for gate in kind.gates]]
            for ordinal, kind in enumerate(CARD_KINDS)
        ]

    def as_anki_has_it(self) -> dict[str, Any]:
        """Return the note type as it stands in a collection."""
        described: dict[str, Any] = self.to_json(CHANGED, None)
        return described


NOTE_TYPE: Final = NoteType(
    MODEL_ID,
    "Dangol",
    fields=[{"name": name, "id": _FIELD_IDS + place} for place, name in enumerate(FIELDS)],
    templates=[
        {
            "name": kind.name,
            "id": _TEMPLATE_IDS + ordinal,
            "qfmt": front(kind),
            "afmt": back(kind),
            "bqfmt": in_browser(kind, 0),
            "bafmt": in_browser(kind, 1),
        }
        for ordinal, kind in enumerate(CARD_KINDS)
    ],
    css=STYLE,
    sort_field_index=FIELDS.index(SORT_FIELD),
)
