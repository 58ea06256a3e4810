"""What each page shows, on the invented glossary."""

import pytest

from tests.html_page import read_page


def words(client, path: str) -> list[str]:
    answer = client.get(path)
    assert answer.status_code == 200
    return [text for text, _ in read_page(answer.text).texts]


@pytest.mark.parametrize(
    ("language", "heading"), [("tr", "yeşil çay"), ("ko", "녹차"), ("en", "green tea")]
)
def test_a_concept_is_headed_by_its_term_in_the_readers_language(client, language, heading):
    page = read_page(client.get(f"/{language}/concepts/green-tea").text)
    assert page.h1 == [heading]
    assert {"yeşil çay", "녹차", "green tea"} <= {text for text, _ in page.texts}


def test_a_former_address_leads_to_the_present_one_for_good(client):
    answer = client.get("/ko/concepts/leaf-tea")
    assert (answer.status_code, answer.location) == (301, "/ko/concepts/green-tea")


def test_a_concept_shows_how_it_is_said_and_what_it_is_made_of(client):
    shown = words(client, "/en/concepts/green-tea")
    assert {"[녹차]", "nokcha", "綠", "yeşil", "1 more concept"} <= set(shown)


def test_a_concept_shows_its_sound_in_ipa_and_for_turkish_eyes(client):
    shown = words(client, "/tr/concepts/green-tea")
    assert {"/nokt͡ɕʰa/", "nokça"} <= {text.replace("k̚", "k") for text in shown}


def test_a_deprecated_term_says_so_and_why(client):
    shown = words(client, "/en/concepts/tea")
    assert {"brew", "do not use · colloquial", "Not said to guests."} <= set(shown)


def test_a_loan_says_where_it_comes_from_in_the_readers_language(client):
    assert "çāy" in words(client, "/en/concepts/tea")
    assert any("Persian" in text for text in words(client, "/en/concepts/tea"))
    assert any("Farsça" in text for text in words(client, "/tr/concepts/tea"))
    assert any("페르시아어" in text for text in words(client, "/ko/concepts/tea"))


def test_examples_mark_the_term_in_each_language(client):
    page = client.get("/en/concepts/green-tea").text
    for term in ("녹차", "Yeşil çayı", "green tea"):
        assert f"<mark>{term}</mark>" in page


def test_relations_are_shown_from_both_ends(client):
    assert "/en/concepts/tea" in read_page(client.get("/en/concepts/green-tea").text).hrefs
    shown = words(client, "/en/concepts/tea")
    assert "Narrower" in shown
    assert "Opposite" in words(client, "/en/concepts/coffee")


def test_a_note_is_in_the_readers_language_with_the_others_at_hand(client):
    page = client.get("/ko/concepts/tea").text
    assert (
        page.index("튀르키예에서는 차를") < page.index("<details>") < page.index("In Türkiye tea")
    )


def test_the_neighbours_are_the_ones_on_the_topic_page(client):
    shelf = [
        text
        for text in words(client, "/en/topics/drinks")
        if text in {"coffee", "tea", "green tea"}
    ]
    assert shelf == ["coffee", "tea", "green tea"]
    hrefs = read_page(client.get("/en/concepts/tea").text).hrefs
    assert hrefs[-3:-1] == ["/en/concepts/coffee", "/en/concepts/green-tea"]


def test_a_topic_can_be_narrowed_to_a_level(client):
    shown = words(client, "/en/topics/drinks?level=2")
    assert "green tea" in shown
    assert "coffee" not in shown
    assert "There is no concept of this level here." in words(client, "/en/topics/drinks?level=3")


def test_the_indexes_are_in_their_own_alphabets(client):
    assert {"ㅊ", "ㅋ", "ㄴ"} <= set(words(client, "/en/index/ko"))
    assert {"Ç", "K", "Y"} <= set(words(client, "/en/index/tr"))
    assert "çay" in words(client, "/en/index/tr?letter=Ç")
    assert "brew" not in words(client, "/en/index/en?letter=T")


def test_a_part_leads_to_all_terms_made_with_it(client):
    shown = words(client, "/en/parts/차")
    assert {"차", "녹차"} <= set(shown)


def test_a_letter_is_understood_in_any_case(client):
    assert "çay" in words(client, "/en/index/tr?letter=ç")
    assert "차" in words(client, "/en/index/ko?letter=차")


@pytest.mark.parametrize("path", ["/en/topics/drinks/", "/en/concepts/tea/", "/en/index/ko/"])
def test_a_slash_at_the_end_does_not_matter(client, path):
    answer = client.get(path, follow_redirects=True)
    assert answer.status_code == 200
    assert read_page(answer.text).links["en"] == f"http://localhost{path.rstrip('/')}"


def test_a_shortened_address_leads_to_the_shelves(client):
    assert client.get("/ko/concepts/").location == "/ko/topics/"


def test_a_part_is_found_by_its_hanja_too_and_says_in_which_term_it_stands(client):
    assert {"차", "녹차"} <= set(words(client, "/en/parts/茶"))


def test_search_finds_by_what_is_typed_and_says_by_what_it_found(client):
    shown = words(client, "/tr/search?q=YESIL CAY")
    assert {"yeşil çay", "1 kavram"} <= set(shown)
    assert {"brew", "found by"} <= set(words(client, "/en/search?q=brew"))


@pytest.mark.parametrize("query", ["", "   ", "zzz", "%00", "-", "☂"])
def test_a_search_without_hits_teaches_how_to_search(client, query):
    assert "For example:" in words(client, f"/en/search?q={query}")


def test_about_lists_every_source_of_the_content(client):
    assert {"The Book of Tea", "House rules"} <= set(words(client, "/en/about"))


def test_the_process_says_that_it_is_alive_and_ready(client):
    assert client.get("/healthz").json == {"status": "alive"}
    assert client.get("/readyz").json == {"status": "ready", "concepts": 6}
    assert client.get("/readyz").headers["Cache-Control"] == "no-store"
