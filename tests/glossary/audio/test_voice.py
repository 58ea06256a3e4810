"""The voice: recordings first, then what is kept, then the engine; and never an exception."""

import hashlib
import logging
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from glossary.audio import Voice, open_voice
from glossary.audio.utterance import of_text
from glossary.audio.voice import write_whole
from glossary.content import load
from tests.glossary.audio.test_engine import CRASH, HANG

pytestmark = pytest.mark.usefixtures("_encoder")

TEA = of_text("ko", "차")
RECORDED = b"\xff\xf3 somebody says tea"
MANIFEST = """\
ko/cha.mp3:
  text: 차
  speaker: 다방 주인
  licence: CC0-1.0
  sha256: {}
"""


@pytest.fixture
def recorded(copy, folder, tone):
    """The voice of a teahouse whose owner has said 차."""
    copy.write("audio/ko/cha.mp3", RECORDED)
    checksum = hashlib.sha256(RECORDED).hexdigest()
    copy.write("audio/recordings.yaml", MANIFEST.format(checksum))
    return Voice(copy.load().catalogue(), folder, tone.engine)


def test_a_recording_wins_and_says_who_speaks(recorded, tone):
    clip = recorded.clip(TEA)
    assert clip.path.read_bytes() == RECORDED == recorded.sound("차", "ko")
    assert (clip.recording.speaker, clip.recording.licence) == ("다방 주인", "CC0-1.0")
    assert tone.texts == []


def test_what_is_recorded_at_the_usual_pace_is_spoken_slowly(recorded, tone):
    assert recorded.clip(TEA._replace(slow=True)).recording is None
    assert tone.texts == ["차"]


def test_a_later_folder_speaks_over_an_earlier_one(recorded, copy, folder):
    copy.write("ours/audio/ko/tea.mp3", RECORDED[:-1])
    entry = MANIFEST.format(hashlib.sha256(RECORDED[:-1]).hexdigest()).replace("cha", "tea")
    copy.write("ours/audio/recordings.yaml", entry)
    copy.folders.append(Path("ours"))
    later = Voice(copy.load().catalogue(), folder, None)
    assert later.clip(TEA).path.name == "tea.mp3"
    assert later.key(TEA) != recorded.key(TEA)


def test_recordings_need_no_engine(recorded):
    voice = Voice(recorded._catalogue, recorded._folder, None)
    assert voice.clip(TEA) == recorded.clip(TEA)
    assert voice.clip(of_text("ko", "커피")) is None


def test_what_was_spoken_is_an_mp3_without_its_silence(voice, listen):
    heard = listen(voice.clip(TEA).path)
    assert 0.5 < heard.seconds < 0.75
    assert 0.3 < heard.peak < 0.5


def test_what_is_kept_is_served_without_touching_the_engine(voice, tone, teahouse, folder):
    first = voice.clip(TEA)
    again = Voice(teahouse, folder, tone.engine)
    assert again.kept(TEA) == again.clip(TEA) == voice.clip(TEA) == first
    assert tone.texts == ["차"]


def test_what_is_not_kept_is_not_spoken_for_asking(voice, tone):
    assert voice.kept(TEA) is None
    assert tone.texts == []


def test_the_key_is_of_all_that_the_sound_depends_on(voice, teahouse, folder, pretend):
    newer = Voice(teahouse, folder, pretend(version="2").engine)
    others = [TEA._replace(language="tr"), TEA._replace(slow=True), TEA._replace(said="다")]
    keys = {voice.key(TEA), newer.key(TEA), *map(voice.key, others)}
    assert len(keys) == 5
    assert voice.key(TEA) == voice.key(TEA._replace(text="茶")) == voice.clip(TEA).path.stem


def test_a_clip_is_found_by_its_key_and_no_other_file_is(voice):
    clip = voice.named(voice.key(TEA))
    assert clip == voice.clip(TEA)
    for key in ("", "../recordings", voice.key(of_text("ko", "홍차나무")), clip.path.name):
        assert voice.named(key) is None


def test_a_term_sounds_as_its_entry_says_and_other_text_by_the_rules(copy, folder):
    copy.change("concepts/house/teahouse.yaml", "pronunciation: 차찝", "pronunciation: 찯찝")
    voice = Voice(copy.load().catalogue(), folder, None)
    assert voice.utterance("ko", "찻집").said == "찯찝"
    assert voice.utterance("ko", "찻집", slow=True).slow
    assert voice.utterance("ko", "찻집에").said == "차찌베"


def test_an_mp3_is_given_out_for_a_deck_or_nothing(voice, teahouse, folder):
    assert voice.sound("çay", "tr").startswith(b"\xff")
    assert Voice(teahouse, folder, None).sound("kahve", "tr") is None


def test_without_an_engine_nothing_is_said(teahouse, folder):
    voice = Voice(teahouse, folder, None)
    said = (voice.engine, voice.key(TEA), voice.clip(TEA), voice.named("a"))
    assert said == (None, None, None, None)
    assert not folder.exists()


def test_without_an_encoder_there_is_no_engine(teahouse, folder, tone, monkeypatch):
    monkeypatch.setattr("glossary.audio.voice.encoder", lambda: None)
    voice = Voice(teahouse, folder, tone.engine)
    assert (voice.engine, voice.clip(TEA), tone.texts) == (None, None, [])


BROKEN = {"hangs": HANG, "crashes": CRASH, "is-silent": "", "talks-nonsense": "print('a' * 99)"}


@pytest.mark.parametrize("program", BROKEN.values(), ids=BROKEN)
def test_an_engine_that_is_broken_says_nothing_and_leaves_nothing(
    teahouse, folder, pretend, program
):
    voice = Voice(teahouse, folder, pretend(program, patience=0.5).engine)
    assert voice.clip(TEA) is None
    assert not folder.exists() or not [*folder.iterdir()]


def test_an_engine_that_keeps_failing_is_not_asked_again(teahouse, folder, pretend, caplog):
    voice = Voice(teahouse, folder, pretend(CRASH).engine)
    with caplog.at_level(logging.WARNING):
        assert [voice.clip(TEA) for _ in range(5)] == [None] * 5
    assert voice.engine is None
    assert len(caplog.records) == 3


def test_what_is_kept_is_served_after_the_engine_broke(voice, tone):
    clip = voice.clip(TEA)
    tone.heard.with_name("engine-1.py").write_text(CRASH)
    coffee = of_text("ko", "커피")
    assert [voice.clip(coffee) for _ in range(4)] == [None] * 4
    assert (voice.engine, voice.clip(TEA)) == (None, clip)


def test_a_folder_that_cannot_be_written_is_no_exception(voice, folder, tone):
    folder.write_text("a file in its place")
    assert voice.clip(TEA) is None
    assert voice.engine == tone.engine


def test_a_write_that_fails_leaves_no_temporary_file(tmp_path):
    taken = tmp_path / "taken"
    taken.mkdir()
    with pytest.raises(OSError, match="taken"):
        write_whole(taken, b"sound")
    assert [*tmp_path.iterdir()] == [taken]


def _speak(teahouse_folder, folder, engine):
    voice = Voice(load((teahouse_folder,)).catalogue(), folder, engine)
    return [voice.clip(each).path.name for each in voice.utterances[:9]]


def test_two_processes_at_once_make_one_whole_file_of_each(toy_folder, folder, tone):
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        both = [pool.submit(_speak, toy_folder, folder, tone.engine) for _ in range(2)]
        first, second = (each.result(timeout=60) for each in both)
    assert first == second
    assert {path.name for path in folder.iterdir()} == {*first}
    # They all sound alike here, so a torn one would stand out.
    assert len({path.read_bytes() for path in folder.iterdir()}) == 1


def test_threads_at_once_leave_nothing_unfinished(voice, folder):
    with ThreadPoolExecutor(4) as pool:
        clips = {*pool.map(voice.clip, [TEA] * 8)}
    assert [*folder.iterdir()] == [clip.path for clip in clips]


def test_a_glossary_is_opened_with_the_engine_of_the_machine(teahouse, tmp_path, engine):
    voice = open_voice(teahouse, tmp_path)
    assert voice.engine == engine
    assert voice.clip(TEA).path.parent == tmp_path / "audio"
