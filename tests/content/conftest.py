"""The real content, read once."""

import pytest

from glossary.catalogue import Catalogue
from glossary.content import Loaded, load
from glossary.content.folders import OUR_CONTENT, shown


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    return load([OUR_CONTENT])


@pytest.fixture(scope="session")
def catalogue(loaded):
    """All that is valid, so that a fault in one file does not fail the tests of every other."""
    draft = loaded.draft
    return Catalogue(draft.concepts, draft.topics, draft.sources, draft.metrics)


@pytest.fixture
def problems_of(loaded):
    """Say what is wrong with a file."""

    def problems_of(path):
        return [str(problem) for problem in loaded.problems if problem.file == shown(path)]

    return problems_of
