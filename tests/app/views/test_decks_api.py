"""The API of the decks: the same as the pages say, for programs."""

import io
import zipfile

import pytest

ROOT = "/api/v1/decks"


def data(client, path="", **headers):
    answer = client.get(ROOT + path, headers=headers)
    assert answer.status_code == 200
    return answer.json["data"]


def codes(client, path):
    answer = client.get(ROOT + path)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    return {error["parameter"]: error["code"] for error in answer.json["errors"]}


def test_all_ready_made_decks_are_listed_with_what_is_in_them(client):
    answer = client.get(ROOT)
    listed = {deck["id"]: deck for deck in answer.json["data"]}
    assert answer.json["meta"] == {"total": len(listed)}
    drinks = listed["topic-drinks"]
    assert drinks["kind"] == "ready"
    assert drinks["selection"]["topics"] == ["drinks"]
    assert (drinks["counts"]["notes"], drinks["counts"]["cards"]) == (3, 6)
    assert drinks["counts"]["cards_by_type"] == {"recognition": 3, "production": 3}


def test_a_title_is_in_the_language_that_is_asked_for(client):
    titles = {
        language: data(client, "/topic-drinks", **{"Accept-Language": language})["title"]
        for language in ("tr", "ko", "en")
    }
    assert titles == {"tr": "İçecekler", "ko": "마실 것", "en": "Drinks"}


def test_a_deck_is_told_with_its_concepts_in_the_order_of_study(client):
    deck = data(client, "/deck?concepts=teahouse,tea&base=tr&target=en&cards=typed&extras=")
    assert [concept["id"] for concept in deck["concepts"]] == ["teahouse", "tea"]
    assert deck["selection"]["cards"] == ["typed"]
    assert deck["selection"]["extras"] == []
    assert deck["remarks"] == {}


@pytest.mark.parametrize(
    "path", ["/topic-drinks?extras=", "/deck?concepts=tea,coffee&base=ko&target=tr&extras="]
)
def test_the_file_of_a_deck_is_where_it_says(client, path):
    link = data(client, path)["download"]
    assert link.startswith(ROOT)
    answer = client.get(link, buffered=True)
    assert answer.mimetype == "application/vnd.anki"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert zipfile.is_zipfile(io.BytesIO(answer.data))
    tag = answer.headers["ETag"]
    assert client.get(link, headers={"If-None-Match": tag}, buffered=True).status_code == 304


def test_all_faults_are_told_at_once(client):
    assert codes(client, "/deck?concepts=nothing&levels=9&base=tr&target=tr&cards=") == {
        "concepts": "unknown_concept",
        "levels": "bad_level",
        "target": "same_language",
        "cards": "no_card_type",
    }


@pytest.mark.parametrize("path", ["", "/topic-drinks", "/topic-drinks.apkg"])
def test_a_parameter_that_is_not_known_is_not_passed_over(client, path):
    assert codes(client, f"{path}?colour=red&topics=house") == {
        "colour": "unknown_parameter",
        "topics": "unknown_parameter",
    }


def test_a_list_may_be_repeated_and_nothing_else(client):
    deck = data(client, "/deck?concepts=tea&concepts=coffee&base=en&extras=")
    assert [concept["id"] for concept in deck["concepts"]] == ["tea", "coffee"]
    assert codes(client, "/deck?base=en&base=tr") == {"base": "repeated_parameter"}


@pytest.mark.parametrize("path", ["/nowhere", "/nowhere.apkg", "/deck.zip"])
def test_a_deck_that_is_not_there_is_a_problem(client, path):
    answer = client.get(ROOT + path)
    assert (answer.status_code, answer.json["code"]) == (404, "unknown_deck")


def test_a_choice_without_cards_is_a_problem(client):
    answer = client.get(f"{ROOT}/deck.apkg?concepts=tea&cards=formula&extras=")
    assert (answer.status_code, answer.json["code"]) == (400, "nothing_chosen")
