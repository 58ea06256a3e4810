"""The deck builder as it is used: it follows what is chosen, keeps the focus, and takes stars."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_looks import AXE, RULES, RUN, WIDTHS

pytestmark = pytest.mark.browser

NEW = "/en/decks/new"
THREE = f"{NEW}?concepts=customer,churn-rate,campaign&base=en&target=ko"
KINDS = {
    "empty": "/decks/new",
    "filled": "/decks/new?topics=loyalty&levels=1&find=musteri&cards=typed,gap&view=..night",
    "all wrong": "/decks/new?concepts=customer,none&base=tr&target=tr&cards=",
}


def order(page: Page) -> list[str]:
    return page.locator(".order > li").evaluate_all("rows => rows.map(row => row.id.slice(4))")


def cards(page: Page) -> int:
    told = page.locator("#take .told").inner_text()
    found = re.search(r"(\d+) cards", told)
    assert found, told
    return int(found[1])


def save(page: Page) -> None:
    page.get_by_role("button", name="Save the deck").click()
    page.wait_for_url("**/edit/**")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(open_page, kind, language):
    page = open_page(f"/{language}{KINDS[kind]}", reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate(RUN, RULES)["violations"]
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_list_the_counts_and_the_address_follow_what_is_ticked(open_page):
    page = open_page(NEW)
    page.get_by_label("Loyalty and retention").check()
    expect(page.locator(".order > li")).not_to_have_count(0)
    before = cards(page)
    assert "topics=loyalty" in page.url
    page.locator("#card-typed").check()
    expect(page.locator("#take .told")).not_to_contain_text(f"{before} cards")
    assert cards(page) > before
    expect(page.locator("#card-typed")).to_be_focused()
    again = page.url
    page.goto(again)
    assert page.locator("#card-typed").is_checked()
    assert cards(page) > before


def test_nothing_that_is_ticked_while_an_answer_is_on_its_way_is_lost(open_page):
    page = open_page(NEW)

    def slowly(route):
        page.wait_for_timeout(400)
        route.continue_()

    page.route("**/decks/new", slowly)
    page.locator("#topic-loyalty").check()
    page.wait_for_timeout(300)
    page.locator("#topic-sales").check()
    page.locator("#card-typed").check()
    expect(page.locator("#take .told")).to_be_visible()
    page.wait_for_timeout(1200)
    for ticked in ("#topic-loyalty", "#topic-sales"):
        expect(page.locator(ticked)).to_be_checked()
    assert "topics=loyalty,sales" in page.url
    assert "typed" in page.url


def test_a_concept_is_moved_by_keyboard_and_keeps_the_focus(open_page):
    page = open_page(THREE)
    page.locator("#down-customer").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".order > li").nth(1)).to_have_id("row-customer")
    expect(page.locator("#down-customer")).to_be_focused()
    expect(page.locator("#told")).to_have_text("customer: now in place 2 of 3")
    page.keyboard.press("Enter")
    expect(page.locator(".order > li").nth(2)).to_have_id("row-customer")
    # There is no further down; the other way is next to it.
    expect(page.locator("#up-customer")).to_be_focused()


def test_presses_that_come_fast_all_count(open_page):
    page = open_page(THREE)
    page.evaluate("""() => {
      for (const id of ["down-customer", "up-campaign"]) document.getElementById(id).click();
    }""")
    expect(page.locator(".order > li").nth(2)).to_have_id("row-customer")
    assert order(page) == ["churn-rate", "campaign", "customer"]


def test_a_row_is_dragged_to_its_place(open_page):
    page = open_page(THREE)
    page.drag_and_drop("#row-campaign .terms", "#row-customer .terms")
    expect(page.locator(".order > li").first).to_have_id("row-campaign")
    assert order(page) == ["campaign", "customer", "churn-rate"]


def test_taking_out_leaves_the_focus_on_the_next_one(open_page):
    page = open_page(THREE)
    page.locator("#remove-churn-rate").click()
    expect(page.locator("#row-churn-rate")).to_have_count(0)
    expect(page.locator("#remove-campaign")).to_be_focused()


def test_moving_what_came_by_topic_unticks_the_topic(open_page):
    page = open_page(f"{NEW}?topics=loyalty")
    page.locator(".order > li").first.get_by_role("button", name="Down").click()
    expect(page.get_by_label("Loyalty and retention")).not_to_be_checked()
    expect(page.locator("#chosen")).to_contain_text("A list that stays as it is")


def test_what_is_searched_is_offered_at_once_and_added(open_page):
    page = open_page(NEW)
    page.locator("#find").press_sequentially("musteri", delay=20)
    page.locator("#found .add").first.click()
    expect(page.locator(".order > li")).to_have_count(1)
    expect(page.locator("#find")).to_be_focused()


def test_a_pasted_list_leaves_what_is_not_clear(open_page):
    page = open_page(NEW)
    page.locator("#pasting summary").click()
    page.locator("#pasted").fill("고객\nchurn rat; xyzzy")
    page.get_by_role("button", name="Add the list").click()
    expect(page.locator(".order > li")).to_have_count(1)
    expect(page.locator("#pasted")).to_have_value("churn rat\nxyzzy")
    page.locator(".doubt .add").first.click()
    expect(page.locator("#pasted")).to_have_value("xyzzy")
    expect(page.locator("#pasted")).to_be_focused()


def test_a_card_is_turned_through_and_seen_at_night(open_page):
    page = open_page(THREE)
    colour = "node => getComputedStyle(node).backgroundColor"
    day = page.locator(".face .card").first.evaluate(colour)
    page.locator("#look-light").click()
    expect(page.locator(".nightMode .card")).to_have_count(2)
    assert page.locator(".face .card").first.evaluate(colour) != day
    expect(page.locator("#look-light")).to_be_focused()
    page.locator("#look-after").click()
    expect(page.locator("#preview")).to_contain_text("2 of 3")
    page.locator("#look-after").press("Enter")
    expect(page.locator("#preview")).to_contain_text("3 of 3")
    assert "night" in page.url


def test_a_saved_deck_says_when_it_is_not_saved_and_takes_remarks(open_page):
    page = open_page(THREE)
    save(page)
    expect(page.locator(".state")).to_have_text("Everything is saved.")
    page.locator("#of-remark-customer summary").click()
    page.locator("#remark-customer").press_sequentially("Mind the honorific")
    page.keyboard.press("Tab")
    expect(page.locator(".state")).to_contain_text("not saved")
    expect(page.locator("#up-churn-rate")).to_be_focused()
    expect(page.locator("#remark-customer")).to_have_value("Mind the honorific")
    expect(page.locator("#preview .remark")).to_have_text("Mind the honorific")
    page.locator("#save").click()
    expect(page.locator(".state")).to_have_text("Everything is saved.")
    page.reload()
    expect(page.locator("#remark-customer")).to_have_value("Mind the honorific")


def test_axe_finds_nothing_on_the_page_of_an_author(open_page):
    page = open_page(THREE)
    save(page)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(AXE)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found = page.evaluate(RUN, RULES)["violations"]
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_deck_that_cannot_be_worked_out_says_so_and_loses_nothing(open_page):
    page = open_page(THREE)
    page.route("**/decks/new", lambda route: route.fulfill(status=404, content_type="text/html"))
    page.locator("#title").fill("Ours")
    expect(page.locator("#told")).to_contain_text("could not be brought up to date")
    expect(page.locator("#title")).to_have_value("Ours")
    assert order(page) == ["customer", "churn-rate", "campaign"]


def test_stars_are_kept_in_the_browser_and_lead_to_a_deck(open_page):
    page = open_page("/en/concepts/customer")
    star = page.get_by_role("button", name="For a deck")
    expect(star).to_have_attribute("aria-pressed", "false")
    star.click()
    expect(star).to_have_attribute("aria-pressed", "true")
    page.goto("/en/concepts/campaign")
    star.click()
    link = page.locator("[data-starred]")
    expect(link).to_have_text(re.compile(r"Starred\s+2"))
    assert page.context.cookies() == []
    link.click()
    page.wait_for_url("**/decks/new?**")
    assert order(page) == ["customer", "campaign"]
    page.goto(f"{NEW}?concepts=campaign")
    page.get_by_role("button", name="Add your starred concepts").click()
    expect(page.locator(".order > li")).to_have_count(2)
    expect(page.locator("#starred")).to_be_hidden()
    page.goto("/en/concepts/customer")
    star.click()
    expect(link).to_have_text(re.compile(r"Starred\s+1"))
