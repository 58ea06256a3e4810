"""The suggestions under the search box: keys, input methods, screen readers, small screens."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_looks import AXE, RULES, RUN

pytestmark = pytest.mark.browser

COMPOSING = """key => document.getElementById("q").dispatchEvent(
  new KeyboardEvent("keydown", {key, isComposing: true, bubbles: true, cancelable: true}))"""


def suggested(page: Page, text: str) -> None:
    """Type into the box and wait for its list."""
    page.locator("#q").press_sequentially(text)
    expect(page.get_by_role("option").first).to_be_visible()


def test_down_chooses_a_suggestion_and_enter_opens_its_concept(open_page):
    page = open_page("/ko/")
    suggested(page, "고")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("고객")
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("고객")
    expect(page).to_have_url(re.compile("/ko/concepts/customer$"))


def test_the_arrows_go_round_through_the_box_itself(open_page):
    page = open_page("/en/about")
    suggested(page, "churn")
    options = page.get_by_role("option")
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")


def test_enter_without_a_choice_searches_for_what_was_typed(open_page):
    page = open_page("/en/")
    suggested(page, "churn")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Search: churn")


def test_typing_on_takes_a_choice_back(open_page):
    page = open_page("/en/")
    suggested(page, "cust")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("omer churn")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Search: customer churn")


def test_without_an_answer_the_list_of_before_does_not_stay(open_page):
    page = open_page("/en/about")
    suggested(page, "cust")
    page.route("**/api/v1/suggest*", lambda route: route.fulfill(body="no answer"))
    page.keyboard.type("omer loy")
    expect(page.get_by_role("option").first).to_be_hidden()


def test_escape_closes_the_list_and_then_clears_the_box(open_page):
    page = open_page("/tr/about")
    suggested(page, "müşteri")
    page.keyboard.press("Escape")
    expect(page.get_by_role("option").first).to_be_hidden()
    expect(page.get_by_role("combobox")).to_have_value("müşteri")
    page.keyboard.press("Escape")
    expect(page.get_by_role("combobox")).to_have_value("")


def test_leaving_the_box_closes_the_list_without_choosing(open_page):
    page = open_page("/en/about")
    suggested(page, "churn")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.get_by_role("option").first).to_be_hidden()
    assert page.url.endswith("/en/about")


def test_a_suggestion_can_be_clicked(open_page):
    page = open_page("/en/")
    suggested(page, "loyalty")
    page.get_by_role("option", name="customer loyalty").first.click()
    expect(page.locator("h1")).to_have_text("customer loyalty")


@pytest.mark.parametrize("key", ["Enter", "ArrowDown", "Escape"])
def test_keys_belong_to_the_input_method_while_a_syllable_is_composed(open_page, key):
    page = open_page("/ko/about")
    suggested(page, "고")
    page.keyboard.press("ArrowDown")
    first = page.get_by_role("option", selected=True).get_attribute("id")
    assert page.evaluate(COMPOSING, key), "the key was taken from the input method"
    expect(page.locator(f"#{first}")).to_have_attribute("aria-selected", "true")
    assert page.url.endswith("/ko/about")


def test_half_a_syllable_is_enough_while_it_is_composed(open_page):
    page = open_page("/ko/about")
    page.locator("#q").focus()
    composing = page.context.new_cdp_session(page)
    composing.send(
        "Input.imeSetComposition", {"text": "고ㄱ", "selectionStart": 2, "selectionEnd": 2}
    )
    expect(page.get_by_role("option").first).to_contain_text("고객")


@pytest.mark.parametrize(
    ("language", "some", "none"),
    [
        ("tr", r"\d+ öneri", "Öneri yok."),
        ("ko", r"추천 검색어 \d+개", "추천 검색어가 없습니다."),
        ("en", r"Suggestions: \d+\.", "No suggestions."),
    ],
)
def test_a_screen_reader_is_told_how_many_suggestions_there_are(open_page, language, some, none):
    page = open_page(f"/{language}/about")
    told = page.locator(".search [role=status]")
    suggested(page, "churn")
    expect(told).to_have_text(re.compile(some))
    page.locator("#q").fill("zzzzzzzz")
    expect(told).to_have_text(none)


@pytest.mark.parametrize("language", ["tr", "ko", "en"])
@pytest.mark.parametrize("path", ["/", "/about"])
def test_the_open_list_is_accessible_and_fits_a_phone_by_day_and_night(open_page, language, path):
    page = open_page(f"/{language}{path}", 360, reduced_motion="reduce")
    page.evaluate(AXE)
    suggested(page, "gogaek")
    page.keyboard.press("ArrowDown")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(RUN, RULES)["violations"]
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == []
    box = page.get_by_role("listbox").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert box["y"] + box["height"] <= 800
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_javascript_the_box_is_a_plain_form(open_page):
    page = open_page("/tr/", java_script_enabled=False)
    page.locator("#q").fill("müşteri")
    expect(page.get_by_role("listbox")).to_have_count(0)
    page.locator("#q").press("Enter")
    expect(page.locator("h1")).to_have_text("Arama: müşteri")
    page.get_by_role("link", name="temel", exact=False).first.click()
    expect(page.locator(".filter [aria-current]").first).to_contain_text("temel")
