"""Whatever is typed, by however many at once, breaks nothing and meets no other content."""

import threading
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.search import LONGEST_QUERY, Search
from glossary.search.engine import MOST_HITS


def ids(answer):
    return [hit.concept.id for hit in answer.hits]


@pytest.mark.parametrize("query", ["", " ", "-", "...", "\u200b", "😀", "?*~", "\x00"])
def test_what_holds_no_letter_finds_nothing(tearoom, query):
    answer = tearoom.search(query)
    assert (answer.total, answer.near, tearoom.suggest(query)) == (0, (), ())


def test_what_is_longer_than_a_query_is_cut(tearoom):
    assert tearoom.search(" " * 9_000 + "녹차").total
    assert ids(tearoom.search("tea " * LONGEST_QUERY)) == ids(tearoom.search("tea " * 75))


QUERIES = st.one_of(
    st.text(max_size=LONGEST_QUERY),
    st.text(alphabet="녹차ㄴㅊㅏ를을 çayeviCAYİIı'-*~[](){}:^\"\\teahous 1", max_size=60),
    st.lists(
        st.sampled_from(
            ["녹차", "çay", "nokcha", "shrck", "ㄴㅊ", "evi'nin", "[a", "TO", "~5", "?"]
        ),
        max_size=9,
    ).map(" ".join),
)


@settings(max_examples=600, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(QUERIES)
def test_nothing_that_is_typed_breaks_the_search(tearoom, query):
    answer = tearoom.search(query)
    assert len(answer.hits) <= answer.total <= MOST_HITS
    for hit in (*answer.hits, *answer.near, *tearoom.suggest(query)):
        for start, end in hit.marks:
            assert 0 <= start < end <= len(hit.text)


@pytest.mark.parametrize(
    "query",
    [
        "a" * 100_000, "가" * 100_000, "[" * 20_000, "(" * 20_000, "tea " * 2_000, "*", "tea~9",
        " " * 10_000, "nedir " * 50, "ㄱ" * 300, "녹차에서부터까지만은" * 30, "\u202e" * 300,
        "".join(chr(0xAC00 + 37 * n) for n in range(300)), "[a TO z]", '"tea"~5^9',
    ],
    ids=lambda query: query[:12],
)  # fmt: skip
def test_hostile_queries_take_no_longer_than_a_few_ordinary_ones(tearoom, query):
    """A ratio within one run, generous: what is prevented are seconds."""

    def seconds(text):
        began = time.perf_counter()
        tearoom.search(text)
        return time.perf_counter() - began

    ordinary = sum(min(seconds(text) for _ in range(3)) for text in ("녹차", "çay evi", "gren tee"))
    assert min(seconds(query) for _ in range(3)) < 40 * ordinary


def test_eight_threads_get_the_answers_of_one(tearoom):
    queries = ["녹차", "cay evlerimizde", "nokcha", "ㄴㅊ", "shrck", "tehaouse", "찻잎", "çay"] * 19
    wanted = [ids(tearoom.search(query)) for query in queries]
    found: dict[int, list] = {}

    def ask(number):
        found[number] = [ids(tearoom.search(query)) for query in queries[:150]]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found.get(number) for number in range(8)] == [wanted[:150]] * 8


def test_other_content_is_never_answered_from_the_index_of_before(glossary_of, tmp_path):
    before = glossary_of("one: 녹차 | yeşil çay | green tea")
    after = glossary_of("two: 녹차 | yeşil çay | green tea", "three: 홍차 | siyah çay | black tea")
    first = Search(before, tmp_path)
    assert ids(first.search("녹차")) == ["one"]
    second = Search(after, tmp_path)
    assert ids(second.search("녹차")) == ["two"]
    assert ids(second.search("홍차")) == ["three"]
    assert ids(first.search("녹차")) == ["one"]
