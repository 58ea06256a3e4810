"""The fields of a note: frozen since the first release, or Anki would not update what is there.

Nothing is ever renamed, moved, added or removed here. What a later release needs goes into one of
the spare fields; what it shows is up to the templates, which may change.
"""

from collections.abc import Mapping
from typing import Final

from glossary.models import LANGUAGES

BASE: Final = {language: f"Base {language}" for language in LANGUAGES}
TARGET: Final = {language: f"Target {language}" for language in LANGUAGES}
"""Of each three, one is filled with the code of the language: templates ask them what to say."""
BANNER: Final = "Banner"
WITH_EXAMPLES: Final = "With examples"

FIELDS: Final = (
    "Id",  # First, for it never changes: Anki takes notes with the same first field for duplicates.
    "Term",
    "Meaning",
    "Third",  # The term in the language that is neither learned nor spoken.
    "Other terms",
    "Other meanings",
    "Homonym",
    "Typed",
    "Pronunciation",
    "Latin",  # The label of a hint is the name of its field; this one is read in three languages.
    "Hanja",
    "Parts",
    "Part of speech",
    "Definition",
    "Definition in target",
    "Example",
    "Example meaning",
    "Gap",
    "Example 2",
    "Example 2 meaning",
    "Collocations",
    "Notes",
    "Contrast",
    "Formula name",
    "Formula",
    "Formula in target",
    "Audio",
    "Audio example",
    "Image",
    "Link",
    "Level",
    "Remark",
    BANNER,
    *BASE.values(),
    *TARGET.values(),
    WITH_EXAMPLES,
    "Card recognition",
    "Card production",
    "Card typed",
    "Card listening",
    "Card gap",
    "Card third to meaning",
    "Card meaning to third",
    "Card formula",
    "Card formula name",
    "Card spare 1",
    "Card spare 2",
    "Spare 1",
    "Spare 2",
    "Spare 3",
    "Spare 4",
)
SORT_FIELD: Final = "Term"

Fields = Mapping[str, str]
"""The fields of one note that are not empty, as the HTML that Anki keeps."""
