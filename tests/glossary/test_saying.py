"""`dangol say`: words from the command line or the input, by the glossary or by the rules."""

import io
import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.cli import main
from glossary.saying import as_block, say

KEYS = [
    "text", "pronunciation", "romanization", "mccune_reischauer", "ipa", "turkish_reading",
    "initials",
]  # fmt: skip


@pytest.fixture
def _in_teahouse(copy, monkeypatch):  # noqa: ARG001 - the copy is where the test stands
    monkeypatch.setenv("DANGOL_CONTENT", ".")


def spoken(text, catalogue=None):
    (saying,) = say([text], catalogue)
    return saying


def said(capsys, *arguments):
    status = main(["say", *arguments])
    printed = capsys.readouterr()
    assert (status, printed.err) == (0, "")
    return printed.out


def typed(monkeypatch, written):
    stream = io.TextIOWrapper(io.BytesIO(written), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)


def test_a_saying_has_these_keys_in_this_order():
    assert list(spoken("추적").items()) == [
        ("text", "추적"),
        ("pronunciation", "추적"),
        ("romanization", "chujeok"),
        ("mccune_reischauer", "ch'ujŏk"),
        ("ipa", "t͡ɕʰud͡ʑʌk̚"),
        ("turkish_reading", "çucok"),
        ("initials", "ㅊㅈ"),
    ]


def test_a_term_of_the_glossary_is_said_as_its_file_says(copy):
    copy.change("concepts/house/teahouse.yaml", "pronunciation: 차찝", "pronunciation: 찯찝")
    catalogue = copy.load().catalogue()
    text = catalogue.concept("teahouse").korean.text
    assert spoken(text)["pronunciation"] == "차찝"
    assert spoken(text, catalogue)["pronunciation"] == "찯찝"
    assert spoken(text, catalogue)["ipa"] == "t͡ɕʰat̚t͡ɕ͈ip̚"


def test_a_term_is_found_however_it_is_composed_and_spaced(teahouse):
    text = unicodedata.normalize("NFD", teahouse.concept("teahouse").korean.text)
    assert spoken(f"  {text}\n", teahouse)["pronunciation"] == "차찝"


def test_nothing_is_said_of_nothing():
    assert list(say(["", "  ", "\n", "\u3000"])) == []


def test_what_is_not_hangul_stays_as_it_is():
    assert set(spoken("CRM 2.0 🙂 ㄱ").values()) == {"CRM 2.0 🙂 ㄱ"}


def test_bytes_that_are_no_text_can_still_be_written_out():
    assert spoken("고\udcff").get("text") == "고?"


def test_a_block_is_the_text_and_a_line_for_each_way_to_write_it():
    block = as_block(spoken("고객")).splitlines()
    assert block[0] == "고객"
    assert block[2] == "  Revised Romanization  gogaek"
    assert len(block) == len(KEYS)


@given(st.text())
def test_any_text_is_said_in_one_line_of_json(text):
    for saying in say([text]):
        assert list(saying) == KEYS
        assert json.loads(json.dumps(saying, ensure_ascii=False).encode()) == saying


@pytest.mark.usefixtures("_in_teahouse")
def test_every_word_of_the_command_line_is_one_object_a_line(capsys, teahouse):
    text = teahouse.concept("teahouse").korean.text
    lines = said(capsys, "--json", text, "고객 관리").splitlines()
    first, second = map(json.loads, lines)
    assert (first["pronunciation"], second["pronunciation"]) == ("차찝", "고객 괄리")
    assert list(first) == KEYS
    assert "고객 괄리" in lines[1]


@pytest.mark.usefixtures("_in_teahouse")
def test_without_words_the_input_is_read_a_line_at_a_time(capsys, monkeypatch):
    typed(monkeypatch, "\ufeff고객\r\n\n  관리  \n\x00".encode() + b"\xff")
    texts = [json.loads(line)["text"] for line in said(capsys, "--json").splitlines()]
    assert texts == ["고객", "관리", "\x00\ufffd"]


@pytest.mark.usefixtures("_in_teahouse")
def test_any_stream_will_do_as_input(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("고객"))
    assert said(capsys).startswith("고객\n  Pronunciation         고객\n")


@pytest.mark.usefixtures("_in_teahouse")
def test_empty_input_says_nothing(capsys, monkeypatch):
    typed(monkeypatch, b"\n\n")
    assert said(capsys) == ""


@pytest.mark.usefixtures("_in_teahouse")
def test_flawed_content_leaves_the_rules(capsys, copy):
    copy.write("concepts/drinks/coffee.yaml", "level: [1\n")
    assert json.loads(said(capsys, "--json", "찻집"))["romanization"] == "chatjip"
