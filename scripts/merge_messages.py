"""Brings every catalogue to `translations/messages.pot`, keeping what is translated.

The English catalogue is filled with the messages themselves: they are written in English.
"""

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

TRANSLATIONS = Path(__file__).resolve().parents[1] / "translations"
# A fixed date: the real one would make every renewal a change in every file.
DATE = datetime(2026, 1, 1, tzinfo=UTC)
HEADER = "# Dangol: words of the interface. Renewed by scripts/messages; translate by hand."


def merge(template: Catalog, language: str, old: Catalog) -> Catalog:
    """Return the template's messages with the translations that the old catalogue has for them."""
    merged = Catalog(
        locale=language,
        header_comment=HEADER,
        project="Dangol",
        version="1",
        msgid_bugs_address="-",
        last_translator="-",
        language_team=language,
        creation_date=DATE,
        revision_date=DATE,
        fuzzy=False,
    )
    for message in template:
        if message.id:
            known = old.get(message.id)
            string = message.id if language == "en" else known.string if known else ""
            merged.add(message.id, string, flags=message.flags)
    return merged


def main() -> None:
    """Rewrite every catalogue in place."""
    with (TRANSLATIONS / "messages.pot").open("rb") as file:
        template = read_po(file)
    for path in sorted(TRANSLATIONS.glob("*/LC_MESSAGES/messages.po")):
        language = path.parent.parent.name
        with path.open("rb") as file:
            old = read_po(file, locale=language)
        with path.open("wb") as file:
            write_po(file, merge(template, language, old), width=100)


if __name__ == "__main__":
    main()
