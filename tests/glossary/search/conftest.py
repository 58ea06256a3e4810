"""Small glossaries, made of bare terms, to search in."""

import pytest

from glossary.catalogue import Catalogue
from glossary.models import Relations, Terms
from glossary.search import Search


def _term(text, language, status):
    term = {"text": text, "status": status}
    if language == "ko":
        gloss = {"tr": "kısım", "en": "part"}
        parts = [{"text": word, "native": True, "gloss": gloss} for word in text.split()]
        return term | {"parts": parts}
    return term


def _terms(**texts):
    return Terms.model_validate({
        language: [
            _term(text, language, "admitted" if place else "preferred")
            for place, text in enumerate(listed.split(", "))
        ]
        for language, listed in texts.items()
    })  # fmt: skip


@pytest.fixture(scope="session")
def glossary_of(teahouse):
    """Make a catalogue of lines such as "stock: 재고 | stok | stock, inventory"."""
    pattern = teahouse.concept("tea")

    def make(*lines):
        concepts = {}
        for line in lines:
            name, _, rest = line.partition(": ")
            ko, tr, en = (texts.strip() for texts in rest.split("|"))
            terms = _terms(ko=ko, tr=tr, en=en)
            update = {"id": name, "terms": terms, "relations": Relations()}
            concepts[name] = pattern.model_copy(update=update)
        return Catalogue(concepts, teahouse.topics, teahouse.sources)

    return make


@pytest.fixture
def search_in(glossary_of, tmp_path):
    """Open the search over such a catalogue."""

    def opened(*lines):
        return Search(glossary_of(*lines), tmp_path)

    return opened


@pytest.fixture(scope="session")
def tearoom(teahouse, tmp_path_factory):
    """The search over the teahouse."""
    return Search(teahouse, tmp_path_factory.mktemp("search"))
