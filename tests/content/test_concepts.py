"""The concepts: every file is flawless, and together they cover what was promised."""

import json
import re

import pytest

from glossary.content.coverage import islands, relation_counts
from glossary.content.folders import OUR_CONTENT
from glossary.content.schema import concept_schema
from glossary.models import LANGUAGES
from glossary.search import Search
from glossary.speech import speech

FILES = sorted((OUR_CONTENT / "concepts").glob("*/*.yaml"))


@pytest.fixture(params=FILES, ids=lambda path: f"{path.parent.name}/{path.stem}", scope="session")
def path(request):
    return request.param


@pytest.fixture
def concept(loaded, path, problems_of):
    """The concept of a file; its problems, if it has any, are what is to be read."""
    assert problems_of(path) == []
    return loaded.draft.concepts[path.stem]


def test_a_file_gives_a_concept_with_everything_in_three_languages(concept, path):
    assert concept.topic == path.parent.name
    assert len(concept.examples) >= 2
    assert len(set(concept.topics)) == len(concept.topics)
    for language in LANGUAGES:
        assert concept.preferred(language).text
        assert concept.definition[language].endswith(".")
        assert all(any(s.marked for s in example[language]) for example in concept.examples)


def test_a_definition_does_not_begin_with_its_term(concept):
    for language in LANGUAGES:
        term = concept.preferred(language).text.casefold()
        assert not concept.definition[language].casefold().startswith(term)


def test_a_note_is_whole(concept):
    """YAML drops what follows a # that is not within quotes."""
    terms = [term for language in LANGUAGES for term in concept.terms[language]]
    contrasts = [each.contrast for each in concept.relations.confusable]
    for note in [*concept.notes, *filter(None, (term.note for term in terms)), *contrasts]:
        assert [note[x] for x in LANGUAGES if not re.search(r"[.?!][)”’」]*$", note[x])] == []


def test_a_concept_has_two_to_four_collocations(concept):
    assert 2 <= len(concept.collocations) <= 4
    assert all(len({pair[language] for pair in concept.collocations}) > 1 for language in LANGUAGES)


def test_a_deprecated_term_says_why(concept):
    terms = [term for language in LANGUAGES for term in concept.terms[language]]
    assert [term.text for term in terms if term.status == "deprecated" and not term.note] == []


def test_the_sentences_of_an_example_are_not_each_others_copies(concept):
    for example in concept.examples:
        assert len({"".join(s.text for s in example[language]) for language in LANGUAGES}) == 3


def test_every_korean_term_can_be_said(concept):
    for term in concept.terms.ko:
        said = speech(term, concept.part_of_speech)
        assert re.fullmatch("[A-Za-z0-9 &/-]+", said.romanization), said
        assert len(said.pronunciation.split()) == len(term.text.split())


@pytest.fixture(scope="session")
def search(catalogue, tmp_path_factory):
    """The search over the real content."""
    return Search(catalogue, tmp_path_factory.mktemp("search"))


def test_a_concept_is_found_by_all_that_people_may_write_for_it(concept, search):
    for language in LANGUAGES:
        for term in concept.terms[language]:
            for wording in (*term.wordings, *term.also_written):
                # Not always first: CS is customer service and customer satisfaction.
                found = [hit.concept.id for hit in search.search(wording, limit=2).hits]
                assert concept.id in found, wording


def test_a_hidden_spelling_is_not_the_term_itself(concept):
    for language in LANGUAGES:
        for term in concept.terms[language]:
            assert term.text not in term.also_written
            assert len(set(term.also_written)) == len(term.also_written)


def test_a_concept_is_related_to_two_others(concept, catalogue):
    assert relation_counts(catalogue)[concept.id] >= 2


def test_from_any_concept_every_other_can_be_reached(catalogue):
    assert islands(catalogue) == ()


def test_the_content_has_no_problems(loaded):
    assert [str(problem) for problem in loaded.problems] == []


def test_there_are_at_least_sixty_concepts(catalogue):
    assert len(catalogue.concepts) >= 60


def test_every_file_of_the_content_is_read(catalogue):
    assert {path.stem for path in FILES} == set(catalogue.concepts)
    there = {path for path in (OUR_CONTENT / "concepts").rglob("*") if path.is_file()}
    assert there - set(FILES) == set()


def test_no_topic_is_empty(catalogue):
    empty = [topic for topic in catalogue.topics if not catalogue.in_topic(topic, "ko")]
    assert empty == []


def test_every_source_is_cited(catalogue):
    citing = (*catalogue.concepts.values(), *catalogue.metrics.values())
    cited = {source for entry in citing for source in entry.sources}
    assert set(catalogue.sources) - cited == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_stands_once_in_an_index(catalogue, language):
    letters = [letter for letter, _ in catalogue.index(language)]
    assert len(letters) == len(set(letters))


def test_the_schema_beside_the_content_is_fresh():
    """Run `dangol schema > content/concept.schema.json` when it is not."""
    written = (OUR_CONTENT / "concept.schema.json").read_text("utf-8")
    assert written == concept_schema()
    assert json.loads(written)["title"] == "Concept"


# Korean, Turkish, Latin as the source spells it, and as the standard does.
KOREAN_CRM_TERMS = [
    ("고객 추적", "müşteri takibi", "gogaek chucheog", "gogaek chujeok"),
    ("고객 충성도", "müşteri sadakati", "gogaek chungseongdo", "gogaek chungseongdo"),
    (
        *("고객 관계 관리", "müşteri ilişkileri yönetimi"),
        *("gogaek gwangye gwanri", "gogaek gwangye gwalli"),
    ),
    ("적립금 제도", "puan biriktirme sistemi", "jeoglibgeum jedo", "jeongnipgeum jedo"),
    ("멤버십 카드", "üyelik kartı", "memboship kadeu", "membeosip kadeu"),
    ("문화적 이해", "kültürel farkındalık", "munhwajeok ihae", "munhwajeok ihae"),
    ("안녕하세요", "merhaba", "annyeonghaseyo", "annyeonghaseyo"),
    ("감사합니다", "teşekkür ederim", "gamsahamnida", "gamsahamnida"),
    ("좋은 하루 되세요", "iyi günler dilerim", "joheun haru doeseyo", "joeun haru doeseyo"),
]


@pytest.mark.parametrize(
    ("korean", "turkish", "spelled", "standard"),
    KOREAN_CRM_TERMS,
    ids=[standard.replace(" ", "-") for *_, standard in KOREAN_CRM_TERMS],
)
def test_a_term_of_the_first_source_is_there_as_it_should_be_and_as_it_was_spelled(
    catalogue, korean, turkish, spelled, standard
):
    """S1 `korean-crm-terms` spells letter by letter; its readers come with these spellings."""
    (concept,) = (c for c in catalogue.concepts.values() if c.korean.text == korean)
    assert concept.preferred("tr").text == turkish
    assert speech(concept.korean, concept.part_of_speech).romanization == standard
    assert "korean-crm-terms" in concept.sources
    assert spelled == standard or spelled in concept.korean.also_written


@pytest.mark.parametrize(
    ("concept", "metric"),
    [
        ("customer-retention-rate", "crr"),
        ("churn-rate", "churn"),
        ("net-promoter-score", "nps"),
        ("customer-lifetime-value", "cltv"),
        ("customer-satisfaction-score", "csat"),
        ("customer-effort-score", "ces"),
        ("servqual", "servqual"),
        ("complaint-resolution-rate", "complaint-resolution"),
    ],
)
def test_a_metric_has_a_concept_that_names_its_calculator(catalogue, concept, metric):
    assert catalogue.concept(concept).metric == metric


@pytest.mark.parametrize(
    "concept",
    [
        "customer-relationship-management",
        "social-crm",
        "customer-service",
        "customer-experience",
        "customer-information",
    ],
)
def test_what_the_glossary_is_about_is_in_it(catalogue, concept):
    assert catalogue.concept(concept).id == concept
