"""Problems are written as compilers write them, and in the order of the files."""

import pytest

from glossary.content import ContentInvalidError, Problem


@pytest.mark.parametrize(
    ("path", "written"),
    [
        pytest.param("level", "a/tea.yaml:12: level: is missing; add it", id="with-a-path"),
        pytest.param("", "a/tea.yaml:12: is missing; add it", id="of-the-whole-file"),
    ],
)
def test_a_problem_is_written_as_file_line_path_and_sentence(path, written):
    assert str(Problem("a/tea.yaml", 12, path, "missing")) == written


def test_the_sentence_is_filled_with_the_data():
    problem = Problem("a.yaml", 1, "level", "duplicate_key", {"key": "level", "first": 3})
    assert problem.sentence == "key 'level' stands twice, first in line 3; keep one"


def test_problems_go_by_file_then_line_as_a_number_then_path():
    first = Problem("a.yaml", 2, "terms", "missing")
    second = Problem("a.yaml", 10, "level", "missing")
    third = Problem("a.yaml", 10, "topics", "missing")
    fourth = Problem("b.yaml", 1, "", "empty")
    assert sorted([fourth, third, second, first]) == [first, second, third, fourth]


def test_invalid_content_carries_all_problems_in_order_and_prints_one_a_line():
    later = Problem("b.yaml", 1, "level", "missing")
    sooner = Problem("a.yaml", 3, "level", "missing")
    error = ContentInvalidError([later, sooner])
    assert error.problems == (sooner, later)
    assert str(error) == (
        "a.yaml:3: level: is missing; add it\nb.yaml:1: level: is missing; add it"
    )
    assert (error.code, error.data) == ("content_invalid", {"count": "2"})
