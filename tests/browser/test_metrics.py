"""The calculators: the result follows while numbers are typed, also in other sites' pages."""

import re
import threading
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Frame, Page, expect
from werkzeug import Request, Response
from werkzeug.serving import make_server

from tests.browser.test_looks import AXE, RULES, RUN, WIDTHS

pytestmark = pytest.mark.browser

CRR = "/metrics/crr?start=200&end=220&new=40"
KINDS = {
    "list": "/metrics/",
    "empty": "/metrics/crr",
    "calculated": f"{CRR}&goal=95&before_start=100&before_end=100&before_new=20",
    "undefined": "/metrics/churn?start=0&lost=0",
    "faults": "/metrics/crr?start=x&end=-1&new=2&goal=y&before_start=z",
    "answers": "/metrics/nps?v=1&score_0=1&score_6=3&score_8=20&score_9=30&score_10=40",
    "pairs": "/metrics/servqual?v=1&expectation_tangibles=6&perception_tangibles=5.5",
    "money": "/metrics/cltv?arpa=49&gross_margin=80&churn=3&currency=USD",
    "orders": "/metrics/cohorts?sample=1",
}


def result(page: Page | Frame):
    return page.locator("#result .value")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_axe_finds_nothing_on_any_screen_by_day_or_night(open_page, kind, language):
    page = open_page(f"/{language}{KINDS[kind]}", reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(AXE)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate(RUN, RULES)["violations"]
            assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_nothing_is_wider_than_the_window(open_page, kind, language):
    page = open_page(f"/{language}{KINDS[kind]}")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")
    assert all(found <= width for width, found in wide.items()), wide


def test_the_result_and_the_address_follow_what_is_typed(open_page):
    page = open_page("/tr/metrics/crr")
    for name, text in (("start", "1.000"), ("end", "900"), ("new", "100")):
        page.locator(f"#{name}").press_sequentially(text)
    expect(result(page)).to_have_text("%80")
    expect(page).to_have_url(re.compile(r"/tr/metrics/crr\?.*start=1\.000&end=900&new=100$"))
    page.locator("#end").fill("1.000")
    expect(result(page)).to_have_text("%90")
    page.reload()
    expect(page.locator("#start")).to_have_value("1.000")
    expect(result(page)).to_have_text("%90")


def test_the_cursor_stays_where_one_types(open_page):
    page = open_page("/en/metrics/crr")
    page.locator("#start").press_sequentially("200")
    expect(page.locator("#result .waiting")).to_contain_text("Still needed")
    expect(page.locator("#start")).to_be_focused()
    page.keyboard.type("0")
    expect(page.locator("#start")).to_have_value("2000")


def test_a_fault_is_shown_at_its_field_and_gone_once_it_is_mended(open_page):
    page = open_page(f"/tr{CRR}")
    start, note = page.locator("#start"), page.locator("#start-note .fault")
    expect(note).to_have_count(0)
    start.fill("1,000.5")
    expect(note).to_contain_text("1.000,5")
    expect(start).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#result [role=alert]")).to_contain_text("1.000,5")
    expect(result(page)).to_have_count(0)
    page.locator("#result [data-fault-of=start]").click()
    expect(start).to_be_focused()
    start.fill("1.000")
    expect(note).to_have_count(0)
    expect(start).not_to_have_attribute("aria-invalid", "true")
    expect(result(page)).to_have_text("%18")


def test_a_hint_stays_when_a_fault_comes_and_goes(open_page):
    page = open_page("/en/metrics/crr?start=x")
    hint = page.locator("#start-note .hint")
    expect(hint).to_be_visible()
    expect(page.locator("#start-note .fault")).to_have_count(1)
    page.locator("#start").fill("5")
    expect(page.locator("#start-note .fault")).to_have_count(0)
    expect(hint).to_be_visible()


def test_the_languages_keep_what_was_just_typed(open_page):
    page = open_page(f"/tr{CRR}")
    page.locator("#start").fill("1.000")
    expect(result(page)).to_have_text("%18")
    page.locator(".languages a[hreflang=ko]").click()
    expect(page).to_have_url(re.compile("/ko/metrics/crr"))
    expect(page.locator("#start")).to_have_value("1,000")
    expect(result(page)).to_have_text("18%")


def test_the_other_formulas_keep_what_was_just_typed(open_page):
    page = open_page("/en/metrics/churn?variant=start&start=500&lost=25")
    page.locator("#lost").fill("50")
    expect(result(page)).to_have_text("10%")
    page.locator("#choice a").first.click()
    expect(page.locator("#end")).to_be_visible()
    expect(page.locator("#lost")).to_have_value("50")


def test_an_answer_that_is_none_takes_nothing_away(open_page):
    page = open_page(f"/en{CRR}")
    nothing = {"body": "no answer", "content_type": "text/html"}
    page.route("**/metrics/crr?*", lambda route: route.fulfill(**nothing))
    with page.expect_response("**/metrics/crr?*"):
        page.locator("#start").fill("300")
    expect(page.locator("#start")).to_have_value("300")
    expect(page.locator("h1")).to_be_visible()


def test_a_page_that_is_no_result_does_not_take_the_place_of_the_form(open_page):
    page = open_page(f"/en{CRR}")
    failure = page.request.get("/en/metrics/none")
    page.route("**/metrics/crr?*", lambda route: route.fulfill(response=failure))
    with page.expect_response("**/metrics/crr?*"):
        page.locator("#start").fill("300")
    page.wait_for_timeout(50)  # the page has no sign of having put nothing in place
    expect(page.locator("#start")).to_have_value("300")
    expect(page.locator("h1")).not_to_have_text("There is no such page")


def test_enter_computes_at_once_without_loading_the_page(open_page):
    page = open_page(f"/en{CRR}")
    page.evaluate("window.stayed = true")
    page.locator("#start").fill("360")
    page.keyboard.press("Enter")
    expect(result(page)).to_have_text("50%")
    assert page.evaluate("window.stayed")


def test_a_workbook_is_made_of_what_was_just_typed(open_page):
    page = open_page(f"/tr{CRR}")
    page.locator("#start").fill("1.000")
    expect(result(page)).to_have_text("%18")
    with page.expect_download() as download:
        page.locator("[formaction$='.xlsx']").click()
    assert download.value.suggested_filename == "crr.xlsx"
    assert "start=1.000" in download.value.url


def test_without_javascript_the_form_is_sent_and_everything_is_there(open_page):
    page = open_page("/ko/metrics/crr", java_script_enabled=False)
    page.locator("#start").fill("1,000")
    page.locator("#end").fill("900")
    page.locator("#inputs .primary").click()
    expect(page.locator("#result .waiting")).to_be_visible()
    page.locator("#new").fill("1O0")
    page.locator("#inputs .primary").click()
    expect(page.locator("#new-note .fault")).to_contain_text("1O0")
    page.locator("#new").fill("100")
    page.locator("#inputs .primary").click()
    expect(result(page)).to_have_text("80%")
    page.locator(".languages a[hreflang=tr]").click()
    expect(page.locator("#start")).to_have_value("1.000")
    expect(result(page)).to_have_text("%80")


@pytest.fixture
def elsewhere(browser: Browser, site: str) -> Iterator[Callable[[str], tuple[Page, Frame]]]:
    """Show a path in a frame of another site's page; gives the page and the frame."""

    @Request.application
    def host(request: Request) -> Response:
        return Response(
            f'<iframe src="{site}{request.args["show"]}"></iframe>', mimetype="text/html"
        )

    server = make_server("127.0.0.1", 0, host)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    context = browser.new_context()

    def show(path: str) -> tuple[Page, Frame]:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/?show={quote(path)}")
        return page, page.frames[1]

    yield show
    context.close()
    server.shutdown()
    thread.join()
    server.server_close()


def test_another_site_can_show_a_calculator_and_it_works_there(elsewhere):
    page, frame = elsewhere(f"/embed/en{CRR}")
    expect(result(frame)).to_have_text("90%")
    frame.locator("#start").fill("360")
    expect(result(frame)).to_have_text("50%")
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", [CRR, "/", "/metrics/"])
def test_another_site_cannot_show_anything_else(elsewhere, path):
    _, frame = elsewhere(f"/en{path}")
    assert "chrome-error:" in frame.url
    expect(frame.locator("body")).not_to_contain_text("Dangol")


def test_a_screen_reader_is_told_the_result_once_typing_has_stopped(open_page):
    page = open_page("/en/metrics/crr")
    for name, text in (("start", "200"), ("end", "220"), ("new", "40")):
        page.locator(f"#{name}").fill(text)
    expect(page.locator("#told")).to_contain_text("Customer retention rate 90%")


def test_pasted_orders_are_computed_without_loading_the_page(open_page):
    page = open_page("/en/metrics/rfm")
    page.evaluate("window.stayed = true")
    page.locator("#pasted").fill(
        "customer,date,value\nA,2026-01-02,5\nB,2026-02-30,7\nC,2026-02-03,7\n"
    )
    page.get_by_role("button", name="Calculate").click()
    expect(page.locator("#result .reading")).to_contain_text("2")
    expect(page.locator("#problems")).to_contain_text("There is no such day.")
    assert page.evaluate("window.stayed")
    with page.expect_download() as download:
        page.get_by_role("button", name="Table").click()
    assert download.value.suggested_filename == "rfm.csv"


def test_a_file_beyond_the_limit_is_refused_before_it_is_sent(open_page, tmp_path):
    page = open_page("/en/metrics/rfm")
    large = tmp_path / "orders.csv"
    large.write_bytes(b"a" * 5_000_001)
    page.locator("#file").set_input_files(large)
    page.get_by_role("button", name="Calculate").click()
    expect(page.locator("#result .faults")).to_contain_text("5 MB")
