"""The pages of decks: ready-made ones, saved ones, and those that are all in their address."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from app.forms.deck import deck_json
from app.wiring import store
from glossary.decks import Deck, Selection
from glossary.store.keys import new_keys
from tests.html_page import read_page

SILENT = "extras="
READY_MADE = ["all", "first-100", "level-1", "level-2", "topic-drinks", "topic-house"]


def keep(app, deck):
    """Save a deck as the builder does, and return what it is found under."""
    keys = new_keys()
    with app.app_context():
        store().saved_decks.save(deck_json(deck), keys, now=1_700_000_000)
    return keys.public


def shown(client, path, status=200):
    answer = client.get(path)
    assert answer.status_code == status
    return " ".join(text for text, _ in read_page(answer.text).texts)


def links_to(client, path, ending):
    hrefs = read_page(client.get(path).text).hrefs
    return [href for href in hrefs if urlsplit(href).path.endswith(ending)]


@pytest.mark.parametrize(
    ("language", "usual", "other"), [("tr", "ko", "en"), ("ko", "tr", "en"), ("en", "ko", "tr")]
)
def test_decks_are_for_the_readers_language_and_the_one_he_likely_learns(
    client, language, usual, other
):
    for path, target in (
        (f"/{language}/decks/", usual),
        (f"/{language}/decks/?target={other}", other),
    ):
        downloads = links_to(client, path, ".apkg")
        assert len(downloads) >= len(READY_MADE)
        pairs = [parse_qs(urlsplit(each).query) for each in downloads]
        assert {(*pair["base"], *pair["target"]) for pair in pairs} == {(language, target)}


@pytest.mark.parametrize("deck", READY_MADE)
def test_every_ready_made_deck_can_be_seen_downloaded_and_adapted(client, deck):
    hrefs = read_page(client.get("/tr/decks/").text).hrefs
    paths = [urlsplit(href).path for href in hrefs]
    assert f"/tr/decks/{deck}" in paths
    assert f"/tr/decks/{deck}.apkg" in paths
    assert paths.count("/tr/decks/new") > len(READY_MADE)


def test_a_link_to_a_ready_made_deck_says_everything_that_matters(client):
    (link,) = links_to(client, "/en/decks/topic-drinks", "topic-drinks.apkg")[:1]
    asked = parse_qs(urlsplit(link).query, keep_blank_values=True)
    assert set(asked) == {"base", "target", "cards", "extras", "subdecks"}


def test_an_unknown_language_is_refused_and_the_readers_own_passed_over(client):
    assert "“target”" in shown(client, "/en/decks/?target=<b>", status=400)
    own = links_to(client, "/tr/decks/?target=tr", ".apkg")
    assert own == links_to(client, "/tr/decks/", ".apkg")


def test_a_page_says_how_much_is_in_a_deck_and_what(client):
    text = shown(client, f"/en/decks/topic-drinks?{SILENT}")
    assert "3 notes" in text
    assert "6 cards" in text
    assert {"차", "커피", "녹차"} <= set(text.split())


def test_options_in_the_address_override_those_of_a_ready_made_deck(client):
    usual = shown(client, "/en/decks/topic-drinks?extras=")
    fewer = shown(client, "/en/decks/topic-drinks?extras=&cards=recognition")
    assert "6 cards" in usual
    assert "3 cards" in fewer


def test_a_deck_with_options_is_the_same_in_other_languages(client):
    page = read_page(client.get("/tr/decks/topic-drinks?base=tr&target=en&cards=typed").text)
    other = next(href for href in page.hrefs if href.startswith("/ko/decks/topic-drinks?"))
    asked = parse_qs(urlsplit(other).query, keep_blank_values=True)
    assert (asked["base"], asked["target"], asked["cards"]) == (["tr"], ["en"], ["typed"])


def test_a_deck_without_options_is_made_for_each_who_reads_it(client):
    page = read_page(client.get("/tr/decks/topic-drinks").text)
    assert "/ko/decks/topic-drinks" in page.hrefs


def test_a_deck_can_be_all_in_its_address(client):
    text = shown(client, "/en/decks/deck?concepts=tea,teahouse&title=Spring%20course&extras=")
    assert "Spring course" in text
    assert "2 notes" in text


def test_what_is_wrong_with_an_address_is_told_in_words(client):
    text = shown(client, "/en/decks/deck?concepts=nothing&levels=9", status=400)
    assert "There is no concept “nothing”" in text
    assert "“9” is no level" in text


@pytest.mark.parametrize("path", ["", ".apkg", ".tsv", ".csv", "/cards"])
@pytest.mark.parametrize("deck", ["nowhere", "a" * 26, "topic-nowhere"])
def test_a_deck_that_is_not_there_is_not_found(client, deck, path):
    assert client.get(f"/tr/decks/{deck}{path}", buffered=True).status_code == 404


def test_a_saved_deck_shows_what_its_trainer_says_as_plain_text(app, client):
    remarks = {"tea": "<b>hot</b>\nstrong", "coffee": "bitter"}
    selection = Selection(concepts=("tea", "coffee"), base="en", extras=())
    deck = keep(app, Deck(selection=selection, title="Guests <i>", remarks=remarks))
    page = client.get(f"/tr/decks/{deck}").text
    assert "&lt;b&gt;hot&lt;/b&gt;\nstrong" in page
    assert "Guests &lt;i&gt;" in page
    assert "noindex" in page


def test_a_saved_deck_is_the_same_whatever_its_address_adds(app, client):
    deck = keep(app, Deck(selection=Selection(concepts=("tea",), base="en", extras=())))
    assert "1 note" in shown(client, f"/en/decks/{deck}?topics=drinks&cards=typed&base=xx")
    assert links_to(client, f"/en/decks/{deck}", ".apkg")[0] == f"/en/decks/{deck}.apkg"


def test_concepts_that_have_left_do_not_break_a_saved_deck(app, client):
    selection = Selection(concepts=("tea", "cocoa"), topics=("gone",), base="en", extras=())
    deck = keep(app, Deck(selection=selection))
    assert "1 note" in shown(client, f"/en/decks/{deck}")
    assert client.get(f"/en/decks/{deck}.apkg", buffered=True).status_code == 200


def test_a_deck_of_which_nothing_is_left_says_so(app, client):
    deck = keep(app, Deck(selection=Selection(concepts=("cocoa",))))
    assert "No card can be made" in shown(client, f"/en/decks/{deck}", status=400)


def test_a_withdrawn_concept_of_a_link_is_passed_over(app, client):
    with app.app_context():
        store().ledger.stamp({"dangol:en-tr:lemonade": '[{}, ["dangol::level::1"]]'}, 1_700_000_000)
    asked = "concepts=tea,lemonade&base=en&extras=&target="
    assert "1 note" in shown(client, f"/en/decks/deck?{asked}tr")
    # Nobody has ever exported it for these.
    shown(client, f"/en/decks/deck?{asked}ko", status=400)


def test_paper_cards_have_their_answers_behind_them(client):
    page = client.get("/en/decks/all/cards?target=ko").text
    front, behind = re.findall(r'<section class="sheet.*?</section>', page, flags=re.DOTALL)
    assert front.count('class="slip"') == behind.count('class="slip"') == 6
    assert 'class="term" lang="ko"' in front
    assert page.index("coffee") > page.index("커피")


def test_the_navigation_leads_to_the_decks(client):
    assert "/ko/decks/" in read_page(client.get("/ko/").text).hrefs


def test_concepts_are_shown_by_topic_unless_somebody_has_ordered_them(client):
    by_topic = read_page(client.get("/en/decks/all?extras=").text).ids
    by_hand = read_page(client.get("/en/decks/deck?concepts=teahouse,tea&extras=").text).ids
    assert [each for each in by_topic if each.startswith("chapter")] == ["chapter-1", "chapter-2"]
    assert [each for each in by_hand if each.startswith("chapter")] == ["chapter-1"]
