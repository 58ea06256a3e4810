"""What readers do: find a concept, change the language, copy a term; mouse, keys, or neither."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def press_until(page, selector: str, most: int = 80) -> None:
    """Move with Tab until an element that fits the selector has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{selector} cannot be reached with Tab")


def test_from_home_to_a_concept_in_another_language_with_the_keyboard_alone(open_page):
    page = open_page("/tr/")
    press_until(page, ".shelf a[href$='/topics/loyalty']")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Sadakat ve elde tutma")
    press_until(page, "a.row[href$='/concepts/customer-loyalty']")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("müşteri sadakati")
    press_until(page, ".languages a[lang=ko]")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("고객 충성도")
    assert page.url.endswith("/ko/concepts/customer-loyalty")


def test_the_focus_is_always_visible(open_page):
    page = open_page("/en/concepts/customer-loyalty")
    for _ in range(25):
        page.keyboard.press("Tab")
        width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert width == "2px"


def test_the_first_tab_offers_to_skip_to_the_content(open_page):
    page = open_page("/en/about")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_slash_goes_to_the_search_box_and_enter_searches(open_page):
    page = open_page("/en/concepts/customer-loyalty")
    page.keyboard.press("/")
    page.keyboard.type("MUSTERI SADAKATI")
    page.keyboard.press("Enter")
    expect(page.locator(".rows .row").first).to_contain_text("고객 충성도")
    assert page.locator("#q").input_value() == "MUSTERI SADAKATI"


def test_a_term_can_be_copied(open_page):
    page = open_page(
        "/tr/concepts/customer-loyalty", permissions=["clipboard-read", "clipboard-write"]
    )
    button = page.locator(".head.ko .headline .copy")
    button.click()
    button.click()
    expect(page.locator("#copied")).to_have_text("Kopyalandı: 고객 충성도")
    expect(button).to_have_attribute("data-copied", "")
    expect(button).not_to_have_attribute("data-copied", "")
    assert page.evaluate("navigator.clipboard.readText()") == "고객 충성도"


def test_the_choice_of_dark_is_kept_from_page_to_page(open_page):
    page = open_page("/en/")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("[data-theme-toggle]").click()
    page.goto("/en/about")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    expect(page.locator("[data-theme-toggle]")).to_have_attribute("aria-pressed", "true")


def test_everything_can_be_read_and_found_without_javascript(open_page):
    page = open_page("/ko/", java_script_enabled=False)
    page.locator("#q").fill("이탈률")
    page.locator(".search button").click()
    page.locator(".rows a").first.click()
    expect(page.locator("h1")).to_contain_text("이탈률")
    expect(page.locator(".copy").first).to_be_hidden()
    page.locator("a.part").first.click()
    page.locator(".languages a[lang=en]").click()
    expect(page.locator("h1")).to_contain_text("Terms with")


def test_on_paper_an_entry_keeps_its_words_and_loses_its_buttons(open_page):
    page = open_page("/en/concepts/customer-loyalty")
    page.emulate_media(media="print")
    expect(page.locator(".site-header")).to_be_hidden()
    expect(page.locator(".copy").first).to_be_hidden()
    expect(page.locator(".headword").first).to_be_visible()
