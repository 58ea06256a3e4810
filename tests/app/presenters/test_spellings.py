"""Why sources spell a term as they do, on the real content."""

import pytest

from app import create_app
from app.config import Settings
from app.presenters.pronunciation import other_spellings
from app.wiring import desk


@pytest.fixture(scope="module")
def real_app():
    return create_app(Settings(testing=True))


@pytest.mark.parametrize(
    ("concept", "written", "reasons"),
    [
        ("customer-tracking", "gogaek chucheog", ["letter by letter", "with ch for ㅈ"]),
        ("points-programme", "jeoglibgeum jedo", ["letter by letter"]),
        ("thank-you", "kamsahamnida", ["by McCune–Reischauer"]),
        ("membership-card", "memboship kadeu", ["by no system"]),
    ],
)
def test_a_spelling_is_shown_with_its_reasons(real_app, concept, written, reasons):
    with real_app.test_request_context("/en/"):
        spellings = {s.written: s for s in other_spellings(desk().catalogue.concept(concept))}
        assert [str(reason) for reason in spellings[written].reasons] == reasons


def test_the_standard_spelling_needs_no_explanation(real_app):
    with real_app.test_request_context("/en/"):
        assert other_spellings(desk().catalogue.concept("customer-loyalty")) == ()
