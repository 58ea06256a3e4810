"""The command that writes decks: what it takes, what it tells, and what it leaves behind."""

import json
import sqlite3
import zipfile
from contextlib import closing

import pytest

from glossary.cli import deck as command
from glossary.cli import main
from tests.glossary.decks.teahouse_decks import spoken


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch, toy_folder):
    """The folder in which the command runs, with a store of its own and the teahouse's content."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DANGOL_INSTANCE", str(tmp_path / "instance"))
    monkeypatch.setenv("DANGOL_CONTENT", str(toy_folder))
    return tmp_path


def run(capsys, *arguments):
    status = main(["deck", *arguments])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def files(place):
    return sorted(path.name for path in place.iterdir() if path.name != "instance")


def test_a_deck_is_written_and_summed_up(capsys, place):
    status, out, err = run(capsys, "--no-audio", "tea.apkg")
    assert (status, err) == (0, "")
    told = "tea.apkg: 6 notes (6 new or changed, 0 withdrawn), 12 cards, 3 decks, 0 sounds, "
    assert out.startswith(told)
    assert out.endswith(" kB\n")
    assert files(place) == ["tea.apkg"]


def test_what_was_exported_before_is_not_new(capsys):
    run(capsys, "--no-audio", "tea.apkg")
    first = zipfile.ZipFile("tea.apkg").read("collection.anki2")
    assert "6 notes" in run(capsys, "--no-audio", "tea.apkg")[1]
    assert zipfile.ZipFile("tea.apkg").read("collection.anki2") == first


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--topic", "drinks"], "3 notes"),
        (["--topic", "drinks", "--topic", "house", "--level", "3"], "2 notes"),
        (["--level", "1", "--level", "2"], "4 notes"),
        (["--concept", "coffee", "--concept", "leaf-tea"], "2 notes"),
        (["--cards", "formula,formula-name"], "1 notes"),
        (["--cards", "all", "--concept", "tea"], "7 cards"),
        (["--base", "ko", "--target", "en"], "6 notes"),
        (["--no-subdecks"], "1 decks"),
    ],
)
def test_options_choose(capsys, arguments, told):
    status, out, _ = run(capsys, "--no-audio", *arguments, "tea.apkg")
    assert status == 0
    assert told in out


def test_a_title_names_the_deck(capsys):
    run(capsys, "--no-audio", "--no-subdecks", "--title", " Yeni  ekip ", "tea.apkg")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(zipfile.ZipFile("tea.apkg").read("collection.anki2"))
        (decks,) = database.execute("SELECT decks FROM col").fetchone()
    assert {deck["name"] for deck in json.loads(decks).values()} == {"Default", "Yeni ekip"}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--topic", "garden"], "There is no topic 'garden'."),
        (["--concept", "cocoa"], "There is no concept 'cocoa'."),
        (["--concept", "tea", "--cards", "formula"], "Nothing fits"),
    ],
)
def test_what_cannot_be_chosen_is_said_and_leaves_no_file(capsys, place, arguments, reason):
    status, out, err = run(capsys, "--no-audio", *arguments, "tea.apkg")
    assert (status, out) == (1, "")
    assert reason in err
    assert files(place) == []


def test_a_file_that_was_there_stays_when_the_export_fails(capsys, place):
    (place / "tea.apkg").write_text("an older deck")
    run(capsys, "--no-audio", "--topic", "garden", "tea.apkg")
    assert (place / "tea.apkg").read_text() == "an older deck"
    assert files(place) == ["tea.apkg"]


def test_a_place_where_nothing_can_be_written_is_said(capsys):
    status, _, err = run(capsys, "--no-audio", "no/such/folder/tea.apkg")
    assert (status, err) == (
        1,
        "no/such/folder/tea.apkg cannot be written: No such file or directory\n",
    )


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["collection.apkg"], "is no name for a deck; wanted: NAME.apkg"),
        (["tea.zip"], "is no name for a deck; wanted: NAME.apkg"),
        (["--cards", "recognition,smell", "tea.apkg"], "'smell' is no card type"),
        (["--cards", "", "tea.apkg"], "'' is no card type"),
        (["--topic", "../etc", "tea.apkg"], "'../etc' is no id"),
        (["--base", "ko", "tea.apkg"], "the same language"),
        (["--level", "4", "tea.apkg"], "invalid choice"),
        (["--title", "x" * 101, "tea.apkg"], "a title has at most 100 characters"),
    ],
)
def test_wrong_usage_is_refused(capsys, arguments, reason):
    with pytest.raises(SystemExit) as raised:
        main(["deck", *arguments])
    assert raised.value.code == 2
    assert reason in capsys.readouterr().err


def test_without_a_store_a_deck_is_written_all_the_same(capsys, monkeypatch):
    monkeypatch.setenv("DANGOL_DATABASE_URL", "mysql://tea:secret@house/tea")
    status, out, err = run(capsys, "--no-audio", "tea.apkg")
    assert status == 0
    assert "6 notes" in out
    assert err.startswith("The store cannot be used, so every note counts as new: ")
    assert "secret" not in err


def test_flawed_content_makes_no_deck(capsys, place, copy, monkeypatch):
    copy.change("concepts/drinks/tea.yaml", "level: 1", "level: 9")
    monkeypatch.setenv("DANGOL_CONTENT", str(place))
    status, _, err = run(capsys, "--no-audio", "tea.apkg")
    assert (status, err) == (1, "The content has 1 problems; see dangol check.\n")


def test_a_terminal_sees_how_far_it_is(capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    _, _, err = run(capsys, "--no-audio", "tea.apkg")
    assert [line.rpartition(" ")[2] for line in err[1:].split("\r")] == [
        *("1/6", "2/6", "3/6", "4/6", "5/6"),
        "6/6\n",
    ]


def test_half_the_work_is_half_a_bar(capsys):
    command._show_bar(3, 6)
    assert capsys.readouterr().err == f"\r{'█' * 15}{'░' * 15} 3/6"


class Speaker:
    """A voice that can say anything."""

    def __init__(self, _catalogue, _instance):
        self.sound = spoken


@pytest.mark.parametrize(("options", "sounds"), [([], 12), (["--no-audio"], 0)])
def test_the_voice_of_the_glossary_speaks_unless_it_is_not_wanted(
    capsys, monkeypatch, options, sounds
):
    monkeypatch.setattr(command, "open_voice", Speaker)
    assert f"{sounds} sounds" in run(capsys, *options, "tea.apkg")[1]
    assert len(json.loads(zipfile.ZipFile("tea.apkg").read("media"))) == sounds
