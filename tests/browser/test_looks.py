"""What only a browser can measure: accessibility, width, stability, on every kind of page."""

from importlib.resources import files

import pytest

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KINDS = {
    "home": "/",
    "concept": "/concepts/customer-loyalty",
    "long concept": "/concepts/net-promoter-score",
    "form of address": "/concepts/dear-customer",
    "topics": "/topics/",
    "topic": "/topics/metrics",
    "index": "/index/ko",
    "part": "/parts/고객",
    "search": "/search?q=müşteri",
    "nothing found": "/search?q=zzz",
    "decks": "/decks/",
    "deck": "/decks/topic-loyalty",
    "silent deck": "/decks/formulas?extras=",
    "paper cards": "/decks/topic-courtesy/cards",
    "about": "/about",
    "error": "/concepts/none",
}
# Layout shift as the browser itself reports it, from the first paint on.
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 200);
})"""

# Blocks with several lines of text that are nearer to each other than letters are high.
CROWDED = """() => [...document.querySelectorAll("main *")].filter(block => {
  const {display, lineHeight, fontSize} = getComputedStyle(block);
  const texts = [...block.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
  if (display === "inline" || parseFloat(lineHeight) >= 1.15 * parseFloat(fontSize)) return false;
  return texts.some(text => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1;
  });
}).map(block => block.outerHTML.slice(0, 200))"""

WIDTHS = (320, 360, 600, 768, 960, 1280, 1600)
RUN = "rules => axe.run({runOnly: {type: 'tag', values: rules}})"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_axe_finds_nothing_on_any_screen_by_day_or_night(open_page, kind, language):
    # Without motion, or colours would be measured halfway from day to night.
    page = open_page(f"/{language}{KINDS[kind]}", reduced_motion="reduce")
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
    wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")
    assert all(found <= width for width, found in wide.items()), wide


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_lines_keep_their_distance(open_page, kind, language):
    page = open_page(f"/{language}{KINDS[kind]}", 360)
    assert page.evaluate(CROWDED) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_the_page_loads(open_page, kind):
    page = open_page(f"/tr{KINDS[kind]}", 360)
    assert page.evaluate(SHIFT) <= 0.05
