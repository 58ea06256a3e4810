"""Where the pages of a list begin, by walking over them."""

from hypothesis import given
from hypothesis import strategies as st

from app.presenters.paging import neighbouring_offsets

TOTALS, LIMITS, OFFSETS = st.integers(0, 300), st.integers(1, 100), st.integers(0, 400)


@given(TOTALS, LIMITS)
def test_forward_from_the_first_every_item_is_seen_once_and_the_last_page_comes_last(total, limit):
    seen, here, pages = [], 0, None
    while here is not None:
        seen += range(total)[here : here + limit]
        pages = neighbouring_offsets(total, limit, here)
        here, before = pages.get("next"), here
    assert seen == list(range(total))
    assert pages["last"] == before


@given(TOTALS, LIMITS, OFFSETS)
def test_backward_from_anywhere_leads_to_the_first_page(total, limit, offset):
    steps = 0
    while offset:
        before = neighbouring_offsets(total, limit, offset)["prev"]
        assert 0 <= before < offset
        offset, steps = before, steps + 1
    assert steps <= total // limit + 2


@given(TOTALS, LIMITS, OFFSETS)
def test_no_link_leads_beyond_the_list(total, limit, offset):
    offsets = neighbouring_offsets(total, limit, offset).values()
    assert all(0 <= beginning < max(total, 1) for beginning in offsets)
