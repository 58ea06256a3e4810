"""What each resource of the API says, on the invented glossary."""

import json
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from werkzeug.http import parse_options_header

from app.wiring import desk
from glossary.search import Answer, Facets, Hit, Reason


def ask(client, path, **headers):
    answer = client.get(f"/api/v1{path}", headers=headers)
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert set(answer.json) == {"data", "meta"}
    return answer


def ids(answer):
    return [item["id"] for item in answer.json["data"]]


def links(answer):
    """Return the pages beside this one: relation to address."""
    parsed = (parse_options_header(link) for link in answer.headers["Link"].split(", "))
    return {options["rel"]: address.strip("<>") for address, options in parsed}


def test_a_search_answers_with_hits_that_say_why(client):
    answer = ask(client, "/search?q=yesil%20%20cay")
    (hit,) = answer.json["data"]
    assert list(hit) == ["id", "terms", "matched", "score"]
    assert hit["id"] == "green-tea"
    assert {language: terms[0]["text"] for language, terms in hit["terms"].items()} == {
        "ko": "녹차",
        "tr": "yeşil çay",
        "en": "green tea",
    }
    assert list(hit["matched"]) == ["language", "text", "marks", "reason", "explanation"]
    assert (hit["matched"]["language"], hit["matched"]["text"]) == ("tr", "yeşil çay")
    assert hit["matched"]["explanation"]
    assert answer.json["meta"] | {"facets": {}} == {
        "query": "yesil cay",
        "total": 1,
        "limit": 20,
        "offset": 0,
        "facets": {},
        "meant": None,
        "near": [],
    }


class FixedIndex:
    """A search that always finds the same."""

    def __init__(self, answer):
        self.answer = answer

    def search(self, _query, **_filters):
        return self.answer

    def suggest(self, _query):
        return self.answer.hits


@pytest.fixture
def _found(app, monkeypatch):
    """An answer with everything in it that an answer can have."""
    with app.app_context():
        opened = desk()
    tea = opened.catalogue.concept("tea")
    reason = Reason("inflected", typed="çayı", meant="çay", ending="-ı", functions=("object",))
    hit = Hit(tea, "tr", "çay", reason, 2.718281828, marks=((0, 3),))
    facets = Facets({"house": 1, "drinks": 2}, {2: 1, 1: 1})
    answer = Answer((hit,), 1, facets, meant="çay", near=(hit,))
    monkeypatch.setattr("app.views.api.desk", lambda: replace(opened, index=FixedIndex(answer)))


@pytest.mark.usefixtures("_found")
def test_a_search_gives_away_all_that_the_engine_tells(client):
    body = ask(client, "/search?q=x", **{"Accept-Language": "ko"}).json
    (hit,) = body["data"]
    assert (hit["score"], hit["matched"]["marks"]) == (2.718, [[0, 3]])
    assert (hit["matched"]["reason"], hit["matched"]["text"]) == ("inflected", "çay")
    assert hit["matched"]["explanation"] == "çayı = çay + -ı (목적어)"
    assert (body["meta"]["meant"], body["meta"]["near"]) == ("çay", [hit])
    assert json.dumps(body["meta"]["facets"]) == json.dumps(
        {
            "topics": {"drinks": 2, "house": 1},
            "levels": {"1": 1, "2": 1},
        }
    )


@pytest.mark.usefixtures("_found")
def test_suggestions_have_the_shape_of_hits(client):
    body = ask(client, "/suggest?q=x").json
    assert body["data"] == ask(client, "/search?q=x").json["data"]
    assert body["meta"] == {"query": "x"}


@pytest.mark.parametrize("path", ["/search", "/suggest"])
@pytest.mark.parametrize("query", ["", "%20", "zzz"])
def test_where_nothing_fits_the_list_is_empty(client, path, query):
    assert ids(ask(client, f"{path}?q={query}")) == []


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ("topic=house", ["tea", "teahouse"]),
        ("level=2", ["green-tea"]),
        ("topic=drinks&level=1", ["tea"]),
        ("topic=&level=&limit=&offset=", ["tea", "teahouse", "green-tea"]),
    ],
)
def test_a_search_can_be_filtered(client, filters, found):
    assert set(ids(ask(client, f"/search?q=çay&{filters}"))) == set(found)


def test_a_concept_is_given_away_whole(client):
    concept = ask(client, "/concepts/tea").json["data"]
    assert list(concept) == [
        *("id", "topics", "level", "part_of_speech", "metric", "replaces", "terms", "definition"),
        *("examples", "collocations", "notes", "relations", "sources", "pages"),
    ]
    korean, turkish = concept["terms"]["ko"][0], concept["terms"]["tr"][0]
    assert (korean["text"], korean["romanization"], korean["hanja"]) == ("차", "cha", "茶")
    assert (korean["turkish_reading"], korean["also_written"]) == ("ça", ["cha"])
    assert korean["parts"] == [
        {
            "text": "차",
            "origin": "sino",
            "hanja": "茶",
            "loan": None,
            "gloss": {"tr": "çay", "en": "tea"},
        }
    ]
    assert turkish["loan"] == {"language": "fa", "form": "çāy"}
    brew = concept["terms"]["en"][1]
    assert (brew["status"], brew["register"]) == ("deprecated", "colloquial")
    assert brew["note"]["en"] == "Not said to guests."
    assert concept["notes"][0]["kind"] == "culture"
    assert concept["notes"][0]["text"]["en"] == "In Türkiye tea is served in small glasses."
    assert concept["collocations"] == [
        {"ko": "차를 마시다", "tr": "çay içmek", "en": "to drink tea"}
    ]


def test_an_example_says_where_the_term_stands(client):
    example = ask(client, "/concepts/tea").json["data"]["examples"][0]
    assert (example["situation"], example["speech_level"]) == ("store", "해요체")
    sentence = example["sentences"]["tr"]
    assert sentence["text"] == "Bir bardak çay ister misiniz?"
    assert sentence["marks"] == [[11, 14]]


def test_relations_are_given_from_both_ends(client):
    rates = ("booking-rate", "discount-rate")
    for here, there in (rates, rates[::-1]):
        (relation,) = ask(client, f"/concepts/{here}").json["data"]["relations"]
        assert (relation["kind"], relation["id"]) == ("confusable", there)
        assert relation["contrast"]["en"].startswith("The booking rate looks at seats")


def test_a_title_is_given_in_each_language_that_there_is(client):
    titles = [source["title"] for source in ask(client, "/concepts/tea").json["data"]["sources"]]
    assert titles == [
        {"en": "The Book of Tea"},
        {"ko": "찻집 규칙", "tr": "Çay evi kuralları", "en": "House rules"},
    ]


def test_a_concept_leads_to_its_pages_in_every_language(client):
    pages = ask(client, "/concepts/green-tea").json["data"]["pages"]
    assert pages == {code: f"/{code}/concepts/green-tea" for code in ("tr", "ko", "en")}


def test_a_former_id_leads_to_the_present_one_for_good(client):
    answer = client.get("/api/v1/concepts/leaf-tea")
    assert (answer.status_code, answer.location) == (301, "/api/v1/concepts/green-tea")
    assert answer.json == {"data": {"id": "green-tea"}, "meta": {}}
    assert ask(client, "/concepts/green-tea").json["data"]["replaces"] == ["leaf-tea"]


@pytest.mark.parametrize(
    ("filters", "total"),
    [("", 6), ("?topic=drinks", 3), ("?level=3", 2), ("?topic=drinks&level=2", 1)],
)
def test_the_list_of_concepts_can_be_filtered(client, filters, total):
    answer = ask(client, f"/concepts{filters}")
    assert (answer.json["meta"]["total"], len(ids(answer))) == (total, total)


def test_the_list_of_concepts_is_light_and_by_id(client):
    answer = ask(client, "/concepts")
    assert ids(answer) == sorted(ids(answer))
    assert list(answer.json["data"][0]) == ["id", "topics", "level", "part_of_speech", "terms"]
    assert list(answer.json["data"][0]["terms"]["ko"][0]) == [
        *("text", "status", "abbreviation", "homonym")
    ]


def test_following_the_links_reads_the_whole_list_both_ways(client):
    path, seen = "/concepts?limit=4&topic=", []
    while path:
        answer = ask(client, path)
        seen += ids(answer)
        path = links(answer).get("next", "").removeprefix("/api/v1")
    assert seen == ids(ask(client, "/concepts"))
    assert ids(client.get(links(answer)["prev"])) == seen[:4]
    assert set(links(answer)) == {"first", "prev", "last"}


def test_a_link_keeps_all_that_was_asked_for(client):
    answer = ask(client, "/search?q=ça%26y;%20%3E,&level=1&limit=5")
    first = urlsplit(links(answer)["first"])
    assert first.path == "/api/v1/search"
    assert parse_qs(first.query) == {
        "q": ["ça&y; >,"],
        "level": ["1"],
        "limit": ["5"],
        "offset": ["0"],
    }


def test_letters_are_sent_as_they_are_and_keys_in_their_order(client):
    first, second = (client.get("/api/v1/concepts/tea").data for _ in range(2))
    assert first == second
    assert "çay" in first.decode()
    assert "\\u" not in first.decode()
