"""The note type is frozen: a change of anything here leaves every learner's old notes behind."""

import hashlib
import json

import pytest

from glossary.decks.card_types import CARD_KINDS
from glossary.decks.fields import FIELDS
from glossary.decks.note_type import CHANGED, MODEL_ID, NOTE_TYPE
from glossary.decks.templates import back, front

FROZEN_FIELDS = """
    Id, Term, Meaning, Third, Other terms, Other meanings, Homonym, Typed, Pronunciation, Latin,
    Hanja, Parts, Part of speech, Definition, Definition in target, Example, Example meaning, Gap,
    Example 2, Example 2 meaning, Collocations, Notes, Contrast, Formula name, Formula,
    Formula in target, Audio, Audio example, Image, Link, Level, Remark, Banner, Base ko, Base tr,
    Base en, Target ko, Target tr, Target en, With examples, Card recognition, Card production,
    Card typed, Card listening, Card gap, Card third to meaning, Card meaning to third,
    Card formula, Card formula name, Card spare 1, Card spare 2, Spare 1, Spare 2, Spare 3, Spare 4
"""
FROZEN_TEMPLATES = """
    Recognition, Production, Typed, Listening, Gap, Third to meaning, Meaning to third, Formula,
    Formula name, Spare 1, Spare 2
"""
# What may change, and since when it is as it is: whoever changes one has to change the other.
TEXTS, TEXTS_CHANGED = "4a942ca99cf8f781", 1_795_344_300


def listed(text):
    return [each.strip() for each in text.split(",")]


def test_the_note_type_never_changes():
    made = NOTE_TYPE.as_anki_has_it()
    assert (made["id"], made["name"], made["type"]) == ("1763801400000", "Dangol", 0)
    assert made["sortf"] == 1
    assert [field["name"] for field in made["flds"]] == listed(FROZEN_FIELDS)
    assert [template["name"] for template in made["tmpls"]] == listed(FROZEN_TEMPLATES)
    assert [field["id"] for field in made["flds"]] == [
        1_763_801_410_001 + place for place in range(55)
    ]
    assert [template["id"] for template in made["tmpls"]] == [
        1_763_801_420_001 + place for place in range(11)
    ]
    assert int(made["id"]) == MODEL_ID


def test_a_change_of_what_cards_look_like_is_dated():
    """Anki takes templates and style over only if they are newer than what it has."""
    made = NOTE_TYPE.as_anki_has_it()
    texts = [
        made["css"],
        *(each[side] for each in made["tmpls"] for side in ("qfmt", "afmt", "bqfmt", "bafmt")),
    ]
    digest = hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:16]
    assert (digest, CHANGED) == (TEXTS, TEXTS_CHANGED), "set CHANGED to the time of this change"
    assert made["mod"] == CHANGED


@pytest.mark.parametrize("kind", CARD_KINDS, ids=lambda kind: kind.name)
def test_a_front_is_gated_by_its_flag_and_by_all_that_it_must_show(kind):
    for gate in kind.gates:
        assert gate in FIELDS
        assert f"{{{{#{gate}}}}}" in front(kind)
        assert (
            front(kind)
            .rstrip()
            .endswith("".join(f"{{{{/{each}}}}}" for each in reversed(kind.gates)))
        )


@pytest.mark.parametrize("kind", CARD_KINDS, ids=lambda kind: kind.name)
def test_a_card_is_plain_html_without_scripts_or_addresses(kind):
    for side in (front(kind), back(kind)):
        assert "<script" not in side
        assert "http" not in side
        assert "url(" not in NOTE_TYPE.css


def test_flags_belong_to_one_card_type_each():
    flags = [kind.flag for kind in CARD_KINDS]
    assert len(set(flags)) == len(flags)
    assert [name for name in FIELDS if name.startswith("Card ")] == flags
