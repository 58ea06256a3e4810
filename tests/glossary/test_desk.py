"""The desk opens a glossary and answers from it."""

import pytest

from glossary.content import ContentInvalidError
from glossary.desk import open_desk


def test_an_open_desk_has_the_catalogue_and_searches_it(toy_folder, tmp_path):
    desk = open_desk([toy_folder], tmp_path)
    assert [hit.concept.id for hit in desk.index.search("kahve").hits] == ["coffee"]
    assert desk.catalogue.concept("coffee") is desk.index.search("kahve").hits[0].concept


def test_a_desk_does_not_open_on_flawed_content_and_says_all_that_is_wrong(copy, tmp_path):
    copy.change("concepts/drinks/coffee.yaml", "level: 1", "level: 4")
    copy.change("concepts/drinks/tea.yaml", "opposite: [coffee]", "opposite: [garden]")
    with pytest.raises(ContentInvalidError) as raised:
        open_desk(copy.folders, tmp_path)
    assert [problem.code for problem in raised.value.problems] == [
        "wrong_value",
        "unknown_relation",
    ]
