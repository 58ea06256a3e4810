"""Every ready-made deck, and decks put together at random, on the newest and the oldest Anki."""

import json
import os
import platform
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from subprocess import PIPE

import pytest

from glossary.decks import Deck
from glossary.decks.errors import NothingChosenError
from glossary.decks.ledger import MemoryLedger
from glossary.decks.ready import ready_made
from tests.glossary.decks.shown import shown
from tests.glossary.decks.teahouse_decks import A_DAY, PAIRS, Publisher
from tests.glossary.decks.trials import faults, planned, prepare, random_decks

OLDEST = Path(sys.prefix) / "oldest-anki"
PROGRAM = Path(__file__).with_name("oldest_anki.py")
ENGINES = ["newest", "newest, merging", "oldest"]


@pytest.fixture(params=ENGINES)
def reports(request):
    """Let a learner with an empty collection take each deck; return what they then have."""
    if request.param == "oldest":
        _require_the_oldest()
        return _on_the_oldest
    new_learner = request.getfixturevalue("new_learner")
    how = "merging" if "merging" in request.param else "default"

    def take(trials):
        return {name: _on_the_newest(trial, new_learner(), how) for name, trial in trials.items()}

    return take


def _on_the_newest(trial, learner, how):
    return {
        "imports": [learner.take(package, how) for package in trial.packages],
        "cards": [*map(shown, learner.cards())],
        "complaints": learner.complaints(),
        "decks": learner.decks(),
        "sounds": len([*Path(learner.anki.media.dir()).iterdir()]),
    }


def _on_the_oldest(trials):
    packages = {name: [*map(str, trial.packages)] for name, trial in trials.items()}
    # Neither the environment, where the newest is, nor anything else of this process.
    program = [sys.executable, "-I", "-S", PROGRAM, OLDEST]
    with subprocess.Popen(program, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True) as learner:
        report, said = learner.communicate(json.dumps(packages))
    assert learner.returncode == 0, said
    return json.loads(report)


def _require_the_oldest():
    if OLDEST.is_dir():
        return
    made_for_this = platform.machine() == "x86_64"
    missing = pytest.fail if made_for_this and os.environ.get("CI") == "true" else pytest.skip
    missing("the oldest Anki is not here: scripts/setup --test installs it, on x86-64 only")


@pytest.fixture(scope="module")
def ready_made_for(glossary, tmp_path_factory):
    """Publish all ready-made decks for two languages; once, for they come to several learners."""

    @cache
    def publish(base, target):
        publisher = _publisher(glossary, tmp_path_factory)
        decks = ready_made(glossary).items()
        trials = {id_: _trial(publisher, ready.selection(base, target)) for id_, ready in decks}
        return {id_: trial for id_, trial in trials.items() if trial}

    return publish


def _trial(publisher, selection):
    deck = Deck(selection=selection)
    if planned(deck, publisher.catalogue).notes:
        return prepare(publisher, deck)
    with pytest.raises(NothingChosenError):  # All of its words are the same in both languages.
        publisher.publish(selection)
    return None


@pytest.fixture(scope="module")
def put_together(glossary, tmp_path_factory):
    """Publish decks as learners and trainers may put them together."""
    publisher = _publisher(glossary, tmp_path_factory)
    decks = enumerate(random_decks(glossary, 30))
    return {f"{number} ({deck!r})": prepare(publisher, deck) for number, deck in decks}


def _publisher(glossary, tmp_path_factory):
    long_ago = int(time.time()) - 1_000 * A_DAY
    return Publisher(glossary, MemoryLedger(), tmp_path_factory.mktemp("published"), now=long_ago)


def wrong(trials, reports):
    """Return what is not as it should be, and in which deck."""
    return [f"{name}: {each}" for name in trials for each in faults(trials[name], reports[name])]


@pytest.mark.parametrize(("base", "target"), PAIRS)
def test_every_ready_made_deck_arrives_as_planned_and_stays_up_to_date(
    ready_made_for, reports, base, target
):
    trials = ready_made_for(base, target)
    assert {"all", "first-100", "formulas", "level-1", "topic-loyalty"} <= trials.keys()
    assert wrong(trials, reports(trials)) == []


def test_every_deck_that_is_put_together_arrives_as_planned_and_stays_up_to_date(
    put_together, reports
):
    assert len(put_together) == 30
    assert wrong(put_together, reports(put_together)) == []
