"""`dangol search` finds what the box finds, and says why."""

import json

import pytest

from glossary.cli import main


@pytest.fixture(autouse=True)
def _teahouse(toy_folder, tmp_path, monkeypatch):
    monkeypatch.setenv("DANGOL_CONTENT", str(toy_folder))
    monkeypatch.setenv("DANGOL_INSTANCE", str(tmp_path))


def test_a_hit_is_two_lines_with_its_terms_and_its_reason(capsys):
    assert main(["search", "녹차를"]) == 0
    first, second = capsys.readouterr().out.splitlines()[:2]
    assert first == "녹차 · yeşil çay · green tea"
    assert second == "    green-tea  (inflected 녹차를 → 녹차)"


def test_words_given_apart_are_one_query(capsys):
    assert main(["search", "yesil", "cay"]) == 0
    assert "green-tea" in capsys.readouterr().out.splitlines()[1]


def test_as_json_a_hit_says_all_that_is_known_of_it(capsys):
    assert main(["search", "--json", "shrck"]) == 0
    answer = json.loads(capsys.readouterr().out)
    first = answer["data"][0]
    assert first["id"] == "green-tea"
    assert first["terms"] == {"ko": "녹차", "tr": "yeşil çay", "en": "green tea"}
    assert first["matched"] == {
        "language": "ko",
        "text": "녹차",
        "reason": "keyboard",
        "typed": "shrck",
        "meant": "녹차",
        "by": "us",
    }
    assert answer["meta"]["total"] >= 1


def test_no_more_hits_than_wanted(capsys):
    assert main(["search", "--json", "--limit", "1", "çay"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert len(answer["data"]) == 1 < answer["meta"]["total"]


def test_where_nothing_fits_the_status_says_so_and_what_is_near_is_shown(capsys):
    assert main(["search", "teahouse", "helicopter"]) == 1
    shown = capsys.readouterr().out
    assert shown.startswith("Nothing fits. Near it:")
    assert "teahouse" in shown
    assert main(["search", "helicopter"]) == 1
    assert capsys.readouterr().out == "Nothing fits.\n"


@pytest.mark.parametrize("limit", ["0", "101", "-1", "many", "１"])
def test_a_limit_that_is_none_is_refused(limit, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["search", "--limit", limit, "tea"])
    assert stopped.value.code == 2
    assert "wanted: 1 to 100" in capsys.readouterr().err


def test_flawed_content_is_not_searched(copy, monkeypatch, capsys):
    copy.change("concepts/drinks/tea.yaml", "level: 1", "level: 4")
    monkeypatch.setenv("DANGOL_CONTENT", ".")
    assert main(["search", "tea"]) == 2
    assert "1 problems; see dangol check" in capsys.readouterr().err
