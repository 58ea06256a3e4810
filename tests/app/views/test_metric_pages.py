"""The page of a metric: what is typed, what comes out, and what is said of what is wrong."""

import re
from html import unescape

import pytest

from tests.html_page import read_page

FCR = "contacts=400&resolved_first=280"
GROUPS = "promoters=70&passives=20&detractors=10"


def page(client, path, status=200, **options):
    answer = client.get(path, **options)
    assert answer.status_code == status, answer.text
    read_page(answer.text)
    return answer.text


def part(html, pattern):
    """The text of the first element of a class, as one reads it."""
    found = re.search(rf'class="{pattern}"[^>]*>(.*?)</p>', html, re.DOTALL)
    return found and " ".join(unescape(re.sub("<[^>]+>", "", found[1])).split())


def field(html, name):
    found = re.search(rf'<input id="{name}"[^>]*>', html)[0]
    return unescape(re.search('value="([^"]*)"', found)[1])


def faults(html):
    """What is wrong, field by field, as the list above the result says it."""
    told = re.findall('data-fault-of="([^"]*)">(.*?)</a>', html, re.DOTALL)
    return {name: unescape(re.sub("<[^>]+>", "", text)) for name, text in told}


def solutions(html):
    told = re.findall("<dt[^>]*>(.*?)</dt><dd>(.*?)</dd>", html.split('id="solutions"')[1])
    return [tuple(unescape(re.sub("<[^>]+>", "", each)) for each in pair) for pair in told]


def test_an_empty_page_asks_for_numbers_and_offers_an_example(client):
    html = page(client, "/en/metrics/fcr")
    assert part(html, "waiting") == "Type your numbers, or begin with the worked example."
    example = re.search('href="([^"]*)">Worked example', html)[1]
    assert part(page(client, unescape(example)), "value") == "70%"


@pytest.mark.parametrize(
    ("language", "value", "reading"),
    [
        ("tr", "%70", "Yer sayısı 400, rezervasyon oranı %70."),
        ("ko", "70%", "자리 400개 가운데 70%만큼 예약되었다."),
        ("en", "70%", "70% of the 400 seats are booked."),
    ],
)
def test_a_result_is_told_in_the_readers_language(client, language, value, reading):
    html = page(client, f"/{language}/metrics/fcr?{FCR}")
    assert part(html, "value") == value
    assert part(html, "reading") == reading


def test_a_page_is_titled_and_explained_in_the_readers_language(client):
    read = read_page(client.get(f"/en/metrics/fcr?{FCR}").text)
    assert read.h1 == ["Booking rate"]
    assert read.title == "Booking rate · Dangol"
    texts = {text for text, _ in read.texts}
    assert {"예약률", "Rezervasyon oranı", "How many of the seats are booked?"} <= texts
    assert {"The cat is no guest.", "House rules"} <= texts
    assert "/en/concepts/booking-rate" in read.hrefs


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [("tr", "1.234", "1,234.0"), ("ko", "1,234", "1.234,0"), ("en", "1,234", "1.234,0")],
)
def test_numbers_are_typed_as_in_the_language_of_the_page(client, language, right, wrong):
    asked = {"contacts": right, "resolved_first": "617"}
    html = page(client, f"/{language}/metrics/fcr", query_string=asked)
    assert part(html, "value") in {"50%", "%50"}
    assert field(html, "contacts") == right
    html = page(client, f"/{language}/metrics/fcr", 400, query_string=asked | {"contacts": wrong})
    assert field(html, "contacts") == wrong
    assert right in faults(html)["contacts"]
    assert part(html, "value") is None


def test_a_permalink_shows_its_numbers_as_the_reader_would_type_them(client):
    asked = "v=1&variant=groups&promoters=1234567&passives=0&detractors=0&goal=12.5"
    shown = {
        language: page(client, f"/{language}/metrics/nps?{asked}")
        for language in ("tr", "ko", "en")
    }
    assert {code: field(html, "promoters") for code, html in shown.items()} == {
        "tr": "1.234.567",
        "ko": "1,234,567",
        "en": "1,234,567",
    }
    assert field(shown["tr"], "goal") == "12,5"
    assert {part(html, "value") for html in shown.values()} == {"+100"}


def test_the_languages_and_the_link_keep_the_numbers(client):
    html = page(client, "/tr/metrics/fcr?contacts=1.000&resolved_first=500&before_contacts=5")
    kept = "v=1&variant=gross&contacts=1000&resolved_first=500&before_contacts=5"
    read = read_page(html)
    for language in ("tr", "ko", "en"):
        assert f"/{language}/metrics/fcr?{kept}" in read.hrefs
        assert read.links[language] == f"http://localhost/{language}/metrics/fcr"
    assert field(html, "link") == f"http://localhost/tr/metrics/fcr?{kept}"


def test_an_empty_page_has_plain_addresses_in_the_other_languages(client):
    assert "/ko/metrics/fcr" in read_page(client.get("/tr/metrics/fcr").text).hrefs


def test_what_is_missing_is_asked_for_and_nothing_is_wrong(client):
    html = page(client, "/en/metrics/fcr?variant=net&contacts=400")
    assert part(html, "waiting") == "Still needed: Seats booked · Broken chairs"
    assert faults(html) == {}
    assert field(html, "contacts") == "400"


def test_everything_wrong_is_told_at_once_at_its_field_and_above_the_result(client):
    asked = "contacts=4.5&resolved_first=-1&before_contacts=x&before_resolved_first=1&goal=y"
    html = page(client, f"/en/metrics/fcr?{asked}", 400)
    told = faults(html)
    assert set(told) == {"contacts", "resolved_first", "before_contacts", "goal"}
    for name, sentence in told.items():
        slot = re.search(rf'id="{name}-note"><p class="fault">([^<]*)<', html)[1]
        assert unescape(slot) == sentence
        assert re.search(rf'<input id="{name}"[^>]*aria-invalid="true"', html)
    assert told["contacts"] == "“Seats” must be a whole number, not 4.5."
    assert "aria-invalid" not in re.search('<input id="before_resolved_first"[^>]*>', html)[0]


def test_numbers_that_contradict_each_other_are_named_as_the_reader_knows_them(client):
    told = faults(page(client, "/en/metrics/fcr?contacts=5&resolved_first=6", 400))
    assert told == {"resolved_first": "“Seats booked” is more than “Seats”, of which it is a part."}


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("tr", "Tanımsız, çünkü “Yerler” sıfır."),
        ("ko", "값을 정의할 수 없습니다. ‘자리’ 값이 0입니다."),
        ("en", "Undefined, because “Seats” is zero."),
    ],
)
def test_a_division_by_zero_has_no_value_and_says_why(client, language, why):
    html = page(client, f"/{language}/metrics/fcr?contacts=0&resolved_first=0")
    assert part(html, "undefined") == why
    assert part(html, "value") is None
    assert part(html, "interval") is None
    assert part(html, "reading") is None


def test_a_small_sample_comes_with_a_caution(client):
    assert "caution" in page(client, "/en/metrics/fcr?contacts=29&resolved_first=9")
    assert "caution" not in page(client, "/en/metrics/fcr?contacts=30&resolved_first=9")


def test_the_interval_stands_beside_the_value_with_the_size_of_the_sample(client):
    told = part(page(client, f"/tr/metrics/nps?{GROUPS}"), "interval")
    assert re.fullmatch(r"%95 güven aralığı: \+[0-9,]+ – \+[0-9,]+ \(n = 100\)", told)


def test_an_earlier_period_is_compared_with_and_chance_is_told_apart(client):
    before = "before_promoters=40&before_passives=20&before_detractors=40"
    html = page(client, f"/en/metrics/nps?{GROUPS}&{before}")
    assert "<b>+60</b> (before: 0)" in html
    assert "this is hardly chance" in html
    same = "&".join(f"before_{each}" for each in GROUPS.split("&"))
    html = page(client, f"/en/metrics/nps?{GROUPS}&{same}")
    assert "<b>0</b> (before: +60)" in html
    assert "this may be chance" in html


@pytest.mark.parametrize(
    ("language", "difference"),
    [("tr", "+10 yüzde puan"), ("ko", "+10퍼센트포인트"), ("en", "+10 percentage points")],
)
def test_shares_differ_by_points(client, language, difference):
    before = "before_contacts=400&before_resolved_first=240"
    html = page(client, f"/{language}/metrics/fcr?{FCR}&{before}")
    assert f"<b>{difference}" in html


def test_an_earlier_period_without_a_value_changes_nothing(client):
    html = page(client, f"/en/metrics/fcr?{FCR}&before_contacts=0&before_resolved_first=0")
    assert part(html, "value") == "70%"
    assert 'id="change"' not in html


def test_a_goal_says_what_each_input_would_have_to_be(client):
    asked = "promoters=30&passives=30&detractors=40&goal=50"
    assert solutions(page(client, f"/en/metrics/nps?{asked}")) == [
        ("Those who do", "150"),
        ("Those who warn", "0"),
    ]


def test_a_goal_needs_nothing_of_the_input_that_it_asks_for(client):
    html = page(client, "/en/metrics/nps?passives=30&detractors=40&goal=50")
    promoters, detractors = solutions(html)
    assert promoters == ("Those who do", "150")
    assert "“Those who do” is missing" in detractors[1]
    assert part(html, "waiting") == "Still needed: Those who do"


def test_a_goal_out_of_reach_says_so(client):
    html = page(client, "/en/metrics/nps?promoters=30&passives=30&detractors=40&goal=100")
    promoters, detractors = solutions(html)
    assert promoters[1] == "No number gives that result."
    assert "must be at least 0" in detractors[1]
    (booked,) = solutions(page(client, f"/en/metrics/fcr?{FCR}&goal=150"))
    assert booked[1] == "“Seats booked” is more than “Seats”, of which it is a part."


def test_the_formulas_stand_side_by_side_with_what_each_gives(client):
    html = page(client, f"/en/metrics/fcr?{FCR}&unresolvable=50")
    beside = html[html.index('id="variants"') :]
    values = re.findall('class="variant-name">.*?>([^<]*)</span>(?: <b>([^<]*)</b>)?', beside)
    assert values == [("Of all seats", "70%"), ("Of those one can sit on", "80%")]
    assert re.findall('<li class="current">.*?<span>([^<]*)<', beside, re.DOTALL) == [
        "Of those one can sit on"
    ]


def test_the_other_formulas_are_a_click_away_with_the_same_numbers(client):
    html = page(client, f"/en/metrics/fcr?{FCR}&goal=80")
    (other,) = (href for href in read_page(html).hrefs if "variant=net" in href)
    there = page(client, other)
    assert [field(there, name) for name in ("contacts", "resolved_first", "goal")] == [
        "400",
        "280",
        "80",
    ]


def test_a_formula_that_lacks_numbers_gives_none(client):
    html = page(client, f"/en/metrics/fcr?{FCR}")
    assert re.search("Of those one can sit on</span></p>", html[html.index('id="variants"') :])


def test_what_was_typed_for_another_formula_goes_along_unseen(client):
    html = page(client, f"/en/metrics/fcr?{FCR}&variant=gross&unresolvable=x")
    assert '<input type="hidden" name="unresolvable" value="x">' in html
    assert part(html, "value") == "70%"


@pytest.mark.parametrize("asked", ["variant=none", "variant=%3Cb%3E", "target=contacts"])
def test_a_formula_or_goal_that_there_is_not_is_a_bad_address(client, asked):
    html = page(client, f"/en/metrics/fcr?{FCR}&{asked}", 400)
    assert "<b>" not in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize("path", ["none", "crr", "NPS", "nps.pdf", "none.xlsx", "crr.csv"])
def test_a_metric_that_there_is_not_is_no_page(client, path):
    for before in ("", "/embed"):
        assert client.get(f"{before}/en/metrics/{path}").status_code == 404


def test_the_list_has_every_metric_that_the_content_speaks_of(client):
    read = read_page(client.get("/ko/metrics/").text)
    metrics = {href.rsplit("/", 1)[1] for href in read.hrefs if "/ko/metrics/" in href}
    assert metrics - {""} == {"nps", "fcr", "cohorts"}
    assert {"순 권유", "권하는 손님", "예약률"} & {text for text, _ in read.texts}
