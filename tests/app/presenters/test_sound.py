"""What a button that lets one hear something is called, and where it leads."""

import pytest

from app.messages.sound import LISTEN, LISTEN_SLOWLY
from app.presenters.sound import Sounds
from glossary.audio import Engine, Voice
from glossary.audio.utterance import SLOW
from glossary.content import load
from glossary.models import LANGUAGES
from tests.app.conftest import TOY


@pytest.fixture(scope="module")
def catalogue():
    return load((TOY,)).catalogue()


@pytest.fixture
def sounds(catalogue, monkeypatch, tmp_path):
    monkeypatch.setattr("glossary.audio.voice.encoder", lambda: "pretender 1")
    return Sounds(Voice(catalogue, tmp_path, Engine("pretender", "1", ("none",))), "/{}".format)


@pytest.fixture
def ways(app, sounds):
    """Return how a text can be heard by somebody who reads a language."""

    def ways(reader, *told):
        with app.test_request_context(f"/{reader}/"):
            return [(way.name, way.address, way.slow) for way in sounds.ways(*told)]

    return ways


def test_every_language_has_a_name_for_its_buttons():
    assert tuple(LISTEN) == LANGUAGES
    assert tuple(LISTEN_SLOWLY) == SLOW


def test_korean_can_be_heard_slowly_too(ways):
    (name, usual, slow), (slowly, slower, is_slow) = ways("en", "ko", "녹차")
    assert (name, slowly) == ("Listen in Korean: 녹차", "Listen slowly in Korean: 녹차")
    assert (slow, is_slow) == (False, True)
    assert usual != slower
    assert [len(ways("en", language, "CRM")) for language in ("tr", "en")] == [1, 1]


def test_the_same_wording_sounds_different_in_each_language(ways):
    heard = [ways("en", language, "CRM")[0] for language in LANGUAGES]
    assert len({name for name, *_ in heard}) == len({address for _, address, _ in heard}) == 3


def test_a_sentence_is_called_by_a_name_and_not_read_out_twice(ways):
    assert ways("en", "tr", "Yeşil çay içtim.", "example 2")[0][0] == "Listen in Turkish: example 2"


def test_what_cannot_be_said_has_no_address(ways):
    assert [address for _, address, _ in ways("en", "ko", "…")] == [None, None]


def test_a_concept_lacks_sound_as_soon_as_nobody_says_one_headword(sounds, catalogue):
    tea = catalogue.concept("tea")
    assert not sounds.lack(tea)
    unsayable = tea.terms.en[0].model_copy(update={"text": "…"})
    terms = tea.terms.model_copy(update={"en": (unsayable,)})
    assert sounds.lack(tea.model_copy(update={"terms": terms}))


def test_without_an_engine_nothing_has_an_address(catalogue, tmp_path):
    mute = Sounds(Voice(catalogue, tmp_path, None), "/{}".format)
    assert mute.address("ko", "차") is None
    assert mute.lack(catalogue.concept("tea"))
