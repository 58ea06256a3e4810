"""Turkish is spelled so that the engine says it as it should be."""

import pytest

from glossary.audio.turkish_text import respell
from tests.glossary.tables import cases

# What the engine is given, for what is written.
SPELLINGS = {
    "kyâr": "kâr KÂR Kâr",
    "kyârlılık": "kârlılık",
    "şikyağyet": "şikâyet",
    "dükkyân": "dükkân",
    "dükkyağnı": "dükkânı",
    "imkyân": "imkân",
    "kyâğıt": "kâğıt",
    "hağline": "hâline",
    "hâl": "hâl",
    "lâle": "lâle",
    "daimi": "daimî",
    "siarem": "CRM",
    "çörn": "churn Churn",
    "ISI": "ISI",
    "müşteri": "müşteri",
}


@pytest.mark.parametrize(("written", "said"), cases(SPELLINGS))
def test_a_word_is_spelled_for_the_engine(written, said):
    assert respell(written) == said


def test_what_is_no_word_stays_where_it_is():
    assert respell("CRM'de %15, PIPA'ya: kâr!") == "siarem'de %15, pipa'ya: kyâr!"
