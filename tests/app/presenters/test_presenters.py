"""What pages are given to show."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from app.presenters.concept import concept_page
from app.presenters.home import home_page
from app.presenters.labels import tag_hangul
from app.presenters.topic import topic_rows
from glossary.catalogue import Catalogue
from glossary.content import load
from glossary.models import Relations
from tests.app.conftest import TOY

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load((TOY,)).catalogue()


def test_everybody_sees_the_same_core_concept_on_a_day(catalogue):
    chosen = {home_page(catalogue, lang, TODAY).of_the_day.concept.id for lang in ("tr", "ko")}
    assert len(chosen) == 1
    assert catalogue.concept(chosen.pop()).level == 1


def test_every_core_concept_has_its_day(catalogue):
    core = {concept.id for concept in catalogue.concepts.values() if concept.level == 1}
    days = (TODAY + timedelta(days=number) for number in range(len(core)))
    assert {home_page(catalogue, "en", day).of_the_day.concept.id for day in days} == core


@pytest.mark.parametrize("count", [1, 2, 3, 6, 36, 37, 74, 100])
def test_however_many_core_concepts_there_are_each_has_its_day(catalogue, count):
    tea = catalogue.concept("tea")
    many = {
        f"tea-{n}": tea.model_copy(update={"id": f"tea-{n}", "relations": Relations()})
        for n in range(count)
    }
    larger = Catalogue(many, catalogue.topics, catalogue.sources)
    days = [TODAY + timedelta(days=number) for number in range(count)]
    assert len({home_page(larger, "en", day).of_the_day.concept.id for day in days}) == count


def test_without_core_concepts_there_is_no_concept_of_the_day():
    assert home_page(Catalogue({}, {}, {}), "en", TODAY).of_the_day is None


def test_a_shelf_is_introduced_by_what_is_at_home_there(catalogue):
    for row in topic_rows(catalogue, "en"):
        assert {concept.topic for concept in row.taste} == {row.topic.id}


def test_empty_shelves_are_not_shown(catalogue):
    empty = Catalogue({}, catalogue.topics, catalogue.sources)
    assert topic_rows(empty, "en") == ()


def test_a_part_counts_the_other_concepts_that_share_it(catalogue):
    page = concept_page(catalogue, catalogue.concept("green-tea"), "en")
    assert [(link.part.text, link.others) for link in page.parts] == [("녹", 0), ("차", 1)]


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [
        ("tr", "22 Kasım 2026", "1.234"),
        ("ko", "2026년 11월 22일", "1,234"),
        ("en", "22 November 2026", "1,234"),
    ],
)
def test_days_and_numbers_are_written_as_the_language_writes_them(app, language, day, number):
    template = app.jinja_env.from_string("{{ day | date('long') }} · {{ number | number }}")
    with app.test_request_context(f"/{language}/"):
        assert template.render(day=TODAY, number=1234) == f"{day} · {number}"


def test_korean_in_other_text_is_marked():
    marked = tag_hangul("Korecede 고객 관계 denir; <b>관계</b> değil", "tr")
    assert marked == (
        'Korecede <span lang="ko">고객 관계</span> denir; '
        '&lt;b&gt;<span lang="ko">관계</span>&lt;/b&gt; değil'
    )


def test_korean_in_korean_text_needs_no_mark():
    assert tag_hangul("고객 <관계>", "ko") == "고객 &lt;관계&gt;"


@given(st.text())
def test_marking_adds_nothing_but_marks(text):
    bare = tag_hangul(text, "en").replace('<span lang="ko">', "").replace("</span>", "")
    assert bare == str(escape(text))
