"""English forms, spelling variants, order and index letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.endings import Ending
from glossary.english import (
    DIGITS,
    LETTERS,
    bases,
    ending,
    index_letter,
    is_form_of,
    root,
    sort_key,
)
from glossary.text import squeeze
from tests.glossary.tables import cases

RIGHT = {
    "customer": "customer customers customer's customers' customers\u2019 Customer CUSTOMERS",
    "loyalty": "loyalties loyalty's",
    "company": "companies companies' company's",
    "churn": "churned churning churns",
    "personalise": "personalize personalized personalising personalises",
    "personalisation": "personalization Personalisations",
    "analysis": "analyses",
    "analyse": "analyzing analysed analyzes",
    "plan": "planned planning plans",
    "refer": "referred referring",
    "permit": "permitted permits",
    "retain": "retained retaining retains",
    "cancel": "cancelled canceled cancelling",
    "label": "labeling labelled",
    "enrol": "enroll enrolled enrolling enrols",
    "fulfilment": "fulfillment",
    "catalogue": "catalog catalogs catalogues",
    "licence": "license licences",
    "centre": "center centers centre's",
    "behaviour": "behavior behaviors",
    "person": "people person's people's",
    "criterion": "criteria",
    "upsell": "upsold upselling upsells",
    "KPI": "KPIs KPI's",
    "NPS": "NPS's",
    "agree": "agreed agreeing agrees",
    "box": "boxes",
    "e-commerce": "ecommerce E-commerce",
    "go": "went going goes",
}
WRONG = {
    "customer": "customs custom customise consumer",
    "lead": "leader leadership",
    "loyalty": "loyal royalty",
    "retain": "retention retail",
    "price": "prize priced2",
    "sale": "salt seller",
    "market": "marketer mark marketting",
    "service": "serve serving",
    "plan": "planed plant",
}


@pytest.mark.parametrize(("form", "headword"), cases(RIGHT))
def test_forms(form, headword):
    assert is_form_of(form, headword)


@pytest.mark.parametrize(
    ("form", "headword"),
    [
        ("call centres", "call centre"),
        ("call-center", "call centre"),
        ("call centres'", "call centre"),
        ("cross-sold", "cross-sell"),
        ("cross selling", "cross-sell"),
        ("words of mouth", "word of mouth"),
        ("points of sale", "point of sale"),
        ("opted in", "opt in"),
        ("following up", "follow up"),
        ("follow-ups", "follow-up"),
        ("loyalty programs", "loyalty programme"),
        ("customer lifetime values", "customer lifetime value"),
        ("Customer  relationship management's", "customer relationship management"),
    ],
)
def test_phrases(form, headword):
    assert is_form_of(form, headword)


@pytest.mark.parametrize(
    ("form", "headword"),
    [
        *cases(WRONG),
        ("customers' complaints", "customer complaint"),
        ("tracking customers", "customer tracking"),
        ("calls centre", "call centre"),
        ("call", "call centre"),
        ("centre", "call centre"),
        ("services desk", "service desk"),
        ("", "customer"),
        ("customer", ""),
    ],
)
def test_what_is_no_form(form, headword):
    assert not is_form_of(form, headword)


@pytest.mark.parametrize(("form", "headword"), cases(RIGHT))
def test_a_form_has_an_ending_and_begins_with_the_root(form, headword):
    assert ending(form, headword) is not None
    assert squeeze(form).startswith(root(headword))


@pytest.mark.parametrize(("form", "headword"), cases(WRONG))
def test_what_is_no_form_has_no_ending(form, headword):
    assert ending(form, headword, loosely=True) is None


@pytest.mark.parametrize(
    ("word", "headword", "text", "functions"),
    [
        ("customers", "customer", "s", ("plural",)),
        ("CUSTOMER’S", "customer", "'s", ("of",)),
        ("customers'", "customer", "s'", ("plural", "of")),
        ("loyalties", "loyalty", "-ies", ("plural",)),
        ("churned", "churn", "ed", ("past",)),
        ("churning", "churn", "ing", ("participle",)),
        ("personalizing", "personalise", "-ing", ("participle",)),
        ("call-centers", "call centre", "s", ("plural",)),
        ("callcenter", "call centre", "", ()),
        ("led", "lead", "-d", ("past",)),
    ],
)
def test_an_ending_is_explained(word, headword, text, functions):
    assert ending(word, headword) == Ending(text, functions)


def test_the_apostrophe_may_be_left_out_loosely():
    assert ending("companys", "company") is None
    assert ending("companys", "company", loosely=True) == Ending("s", ("of",))
    assert ending("customers", "customer", loosely=True) == Ending("s", ("plural",))


@pytest.mark.parametrize(
    ("headword", "shared"),
    [
        ("loyalty", "loyalt"),
        ("lead", "le"),
        ("churn", "churn"),
        ("centre", "cent"),
        ("analyse", "analy"),
        ("licence", "licen"),
        ("call centre", "callcent"),
    ],
)
def test_the_beginning_that_all_forms_share(headword, shared):
    assert root(headword) == shared


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("customers", ("customer",)),
        ("customer's", ("customer",)),
        ("companies", ("company",)),
        ("boxes", ("box",)),
        ("people", ("person",)),
        ("sales", ("sale",)),
        ("business", ()),
        ("analytics", ()),
        ("analysis", ()),
        ("news", ()),
        ("data", ()),
        ("SMS", ()),
        ("customer", ()),
    ],
)
def test_the_singular_is_typed_for_a_plural(word, found):
    assert bases(word, word + " management") == found


def test_order_is_word_by_word():
    ordered = ["360-degree view", "call", "call centre", "caller", "churn", "CRM", "e-commerce"]
    assert sorted(set(ordered), key=sort_key) == ordered


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("customer", "C"),
        ("e-commerce", "E"),
        ("éclair", "E"),
        ("the voice of the customer", "T"),
        ("360-degree view", DIGITS),
        ("\u201cwow\u201d", "W"),
        ("", DIGITS),
        ("고객", DIGITS),
    ],
)
def test_index_letter(text, letter):
    assert index_letter(text) == letter


@given(st.text())
def test_every_text_has_a_letter(text):
    assert index_letter(text) in {*LETTERS, DIGITS}


@given(st.from_regex(r"[a-z]{2,12}( [a-z]{2,12})?", fullmatch=True))
def test_a_word_is_a_form_of_itself(word):
    assert is_form_of(word, word)
    assert is_form_of(word.capitalize(), word)


@given(st.text(), st.text(alphabet="abcdeinsty'’ -2"))
def test_any_text_gets_an_answer(word, headword):
    assert is_form_of(word, headword) in {True, False}
    assert is_form_of(headword + word, headword) in {True, False}
    assert is_form_of(headword, headword) or not headword.strip(" -'’")
