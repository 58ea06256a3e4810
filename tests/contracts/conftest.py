"""The real application on the real content, made once, and the addresses of all its pages."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask

from app import create_app
from app.config import LANGUAGES, Settings
from app.presenters.metric_links import example
from app.wiring import desk
from glossary.catalogue import Catalogue
from glossary.decks.ready import ready_made
from glossary.metrics.family import METRICS
from glossary.metrics.order_metrics import ORDER_METRICS

ROOT = Path(__file__).resolve().parents[2]
CODES = [language.code for language in LANGUAGES]


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app(Settings(testing=True))


def page_paths(app: Flask) -> list[str]:
    """Return the address of every page there is, without its language."""
    with app.app_context():
        catalogue = desk().catalogue
    paths = ["/", "/topics/", "/about", "/search", "/search?q=sadakat", "/search?q=zzz"]
    paths += [f"/concepts/{concept}" for concept in catalogue.concepts]
    paths += [f"/topics/{topic}" for topic in catalogue.topics]
    paths += [f"/topics/{topic}?level=2" for topic in catalogue.topics]
    for alphabet in ("ko", "tr", "en"):
        paths += [f"/index/{alphabet}?letter={letter}" for letter, _ in catalogue.index(alphabet)]
    paths += ["/metrics/", *(f"/metrics/{metric}" for metric in catalogue.metrics)]
    paths += deck_paths(catalogue)
    paths += worked_examples() + [f"/metrics/{metric}?sample=1" for metric in ORDER_METRICS]
    parts = {part.text for c in catalogue.concepts.values() for t in c.terms.ko for part in t.parts}
    return paths + [f"/parts/{part}" for part in sorted(parts)]


def deck_paths(catalogue: Catalogue) -> list[str]:
    """Return the addresses of the ready-made decks, and of a topic's cards on paper."""
    decks = [f"/decks/{deck}" for deck in ready_made(catalogue)]
    return ["/decks/", "/decks/?target=en", *decks, "/decks/topic-service/cards"]


def worked_examples() -> list[str]:
    """Return the address of every formula of every metric with its worked example."""
    return [
        f"/metrics/{metric.id}?{urlencode(example(metric, variant.id))}"
        for metric in METRICS.values()
        for variant in metric.variants
    ]
