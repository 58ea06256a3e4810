"""Puts decks together by the forms of the builder, as a visitor does."""

import re

from tests.app.filled_form import form_of

NEW = "/en/decks/new"


def begun(client, **values):
    """Return the form of the builder with these parameters in its address."""
    return form_of(client.get(NEW, query_string=values), "builder")


def order(answer) -> list[str]:
    """Return the ids of the concepts in the order in which a page shows them."""
    return re.findall(r'id="row-([a-z-]+)"', answer.text)


def saved(client, **values) -> str:
    """Save a deck, and return the path of the page on which it is changed."""
    answer = begun(client, concepts="tea,coffee", **values).press(client, "save")
    assert answer.status_code == 200
    return answer.request.path
