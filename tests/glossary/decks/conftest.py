"""Decks to be exported, and learners with the real Anki who import them."""

import importlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glossary.catalogue import Catalogue
from glossary.content import load
from glossary.content.folders import content_folders
from glossary.decks.ledger import MemoryLedger
from tests.glossary.decks.teahouse_decks import Publisher


@pytest.fixture(scope="session")
def glossary() -> Catalogue:
    """The real glossary."""
    return load(content_folders("")).catalogue()


@pytest.fixture
def publisher(teahouse: Catalogue, tmp_path: Path) -> Publisher:
    """A publisher of decks about the teahouse, with a ledger and a clock."""
    folder = tmp_path / "published"
    folder.mkdir()
    return Publisher(teahouse, MemoryLedger(), folder)


@pytest.fixture(scope="session")
def _anki() -> None:
    """Skip what needs the real Anki where there is none (in CI it must be there)."""
    try:
        importlib.import_module("anki.collection")
    except ImportError as error:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing(f"the Anki engine (`anki` on PyPI) cannot be imported: {error}")


@pytest.fixture
def new_learner(_anki: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable]:
    """Give learners with an empty collection each."""
    from tests.glossary.decks.learner import Learner  # noqa: PLC0415 - needs the real Anki

    learners = []

    def make() -> Learner:
        learners.append(Learner(tmp_path_factory.mktemp("learner")))
        return learners[-1]

    yield make
    for each in learners:
        each.close()


@pytest.fixture
def learner(new_learner: Callable):
    """Return a learner with an empty collection."""
    return new_learner()
