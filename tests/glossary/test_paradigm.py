"""The paired table, on the real content."""

from pathlib import Path

import pytest

from glossary.content import load
from glossary.korean.forms import is_form_of as is_korean_form
from glossary.models import Concept
from glossary.models.term import Gloss, Loan, Part
from glossary.paradigm import FUNCTIONS, is_person, paradigm
from glossary.turkish.forms import is_form_of as is_turkish_form

CONTENT = Path(__file__).parents[2] / "content"
CONCEPTS = load((CONTENT,)).draft.concepts
# Foreign words whose Turkish reading is not settled.
WITHOUT = {"influencer", "omnichannel", "servqual"}


def shown(concept: str) -> dict[str, str]:
    return {
        row.function: " / ".join(form.text for form in row.korean)
        + " · "
        + (row.turkish.text if row.turkish else "—")
        for row in paradigm(CONCEPTS[concept])
    }


def test_people():
    assert shown("customer") == {
        "subject": "고객이 · müşteri",
        "topic": "고객은 · —",
        "object": "고객을 · müşteriyi",
        "of": "고객의 · müşterinin",
        "to": "고객에게 · müşteriye",
        "at": "고객에게 · müşteride",
        "from": "고객에게서 · müşteriden",
        "with": "고객과 · müşteriyle",
    }


def test_days():
    days = shown("seollal")
    assert (days["at"], days["from"]) == ("설날에 · Seollal'da", "설날부터 · Seollal'dan")
    assert days["with"].startswith("설날과 · ")


def test_things():
    assert shown("membership-card") == {
        "subject": "멤버십 카드가 · üyelik kartı",
        "topic": "멤버십 카드는 · —",
        "object": "멤버십 카드를 · üyelik kartını",
        "of": "멤버십 카드의 · üyelik kartının",
        "to": "멤버십 카드에 · üyelik kartına",
        "at": "멤버십 카드에 / 멤버십 카드에서 · üyelik kartında",
        "from": "멤버십 카드에서 · üyelik kartından",
        "with": "멤버십 카드와 / 멤버십 카드로 · üyelik kartıyla",
    }


def test_a_form_is_in_pieces():
    row = paradigm(CONCEPTS["customer-loyalty"])[FUNCTIONS.index("object")]
    assert row.korean[0] == ("고객 ", "충성도", "를")
    assert row.turkish == ("müşteri ", "sadakati", "ni")


@pytest.mark.parametrize("concept", CONCEPTS.values(), ids=lambda concept: concept.id)
def test_every_noun_has_the_whole_table_or_is_known_to_have_none(concept: Concept):
    rows = paradigm(concept)
    has_none = concept.part_of_speech != "noun" or concept.id in WITHOUT
    assert [row.function for row in rows] == ([] if has_none else list(FUNCTIONS))
    for row in rows:
        assert all(is_korean_form(form.text, concept.korean.text) for form in row.korean)
        assert not row.turkish or is_turkish_form(row.turkish.text, concept.preferred("tr").text)


def loan(text: str, form: str) -> Part:
    return Part(text=text, loan=Loan(language="en", form=form), gloss=Gloss(tr="x", en="x"))


@pytest.mark.parametrize(
    ("part", "person"),
    [
        (Part(text="담당자", hanja="擔當者", gloss=Gloss(tr="x", en="x")), True),
        (Part(text="정보", hanja="情報", gloss=Gloss(tr="x", en="x")), False),
        (Part(text="단골", native=True, gloss=Gloss(tr="x", en="x")), True),
        (loan("매니저", "manager"), True),
        (loan("센터", "center"), False),
        (loan("벤더", "vendor"), None),
        (loan("카드", "card"), False),
    ],
)
def test_the_last_part_tells_people_from_things(part, person):
    assert is_person(part) is person


def test_where_it_cannot_be_told_both_are_given_people_first():
    customer = CONCEPTS["customer"]
    vendor = customer.korean.model_copy(update={"text": "벤더", "parts": (loan("벤더", "vendor"),)})
    terms = customer.terms.model_copy(update={"ko": (vendor,)})
    rows = paradigm(customer.model_copy(update={"terms": terms}))
    assert [form.text for form in rows[FUNCTIONS.index("to")].korean] == ["벤더에게", "벤더에"]


def test_without_a_korean_reading_there_is_no_table():
    customer = CONCEPTS["customer"]
    odd = customer.korean.model_copy(update={"text": "chatbot"})
    terms = customer.terms.model_copy(update={"ko": (odd,)})
    assert paradigm(customer.model_copy(update={"terms": terms})) == ()
