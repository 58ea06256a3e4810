"""The spelling of every text in three languages, by hunspell; and that the check itself can see.

A word that hunspell does not know and that is right goes into one of the lists in spelling/, with
its reason (editors' handbook, “Spelling”).
"""

import json
import os
from collections import defaultdict

import pytest

from glossary.content.folders import OUR_CONTENT, shown
from tests.content.spelling.__main__ import main
from tests.content.spelling.checking import check, report
from tests.content.spelling.lists import KINDS, LISTS, NEED_A_REASON, Row, rows_of
from tests.content.spelling.texts import words_of
from tests.hunspell import MISSING, find_hunspell

FILES = sorted(path for path in OUR_CONTENT.rglob("*.yaml") if path.parent.name != "audio")
NO_LISTS = dict.fromkeys(LISTS, ())


@pytest.fixture(scope="session")
def _hunspell():
    if not find_hunspell():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)


@pytest.fixture(scope="session")
def ours(_hunspell):
    """Our own content, checked once."""
    return check([OUR_CONTENT], {name: rows_of(name) for name in LISTS})


@pytest.mark.parametrize(
    "path", FILES, ids=lambda path: str(path.relative_to(OUR_CONTENT).with_suffix(""))
)
def test_every_word_of_a_file_is_known(ours, path):
    unknown = [each for each in ours.misspellings if each.file == shown(path)]
    assert not unknown, "\n".join(report(unknown))


def test_no_list_has_a_word_that_is_nowhere(ours):
    assert [row.word for row in ours.stale] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_in_order_and_every_row_says_why(name):
    rows = rows_of(name)
    words = [row.word for row in rows]
    assert words == sorted(set(words))
    assert {row.kind for row in rows} <= set(KINDS)
    assert [row.word for row in rows if row.kind in NEED_A_REASON and not row.reason] == []
    assert all(part == part.strip() for row in rows for part in row)


MISSPELT = {
    "english": ("en", "The custmer drinks tea.", "custmer"),
    "american": ("en", "An other color.", "color"),
    "turkish": ("tr", "Müşterlerimiz çay içer.", "Müşterlerimiz"),
    "without its marks": ("tr", "Cay icin tesekkur ederiz.", "tesekkur"),
    "vowel harmony": ("tr", "Müşteriyı bekliyoruz.", "Müşteriyı"),
    "vowel harmony of a name": ("tr", "Ankara'den geldi.", "Ankara'den"),
    "no suffix at all": ("tr", "Ankara'yanlış değil.", "Ankara'yanlış"),
    "korean": ("ko", "고갞이 차를 마신다.", "고갞이"),
    "a korean ending": ("ko", "차를 마셧습니다.", "마셧습니다"),
    "english within korean": ("ko", "tea와 cofee가 있다.", "cofee"),
    "korean within english": ("en", "In Korean it is 손늼.", "손늼"),
}
RIGHT = {
    "apostrophes": ("en", "Don’t keep the customers’ tea: it’s the shop’s."),
    "no words": ("en", "{count} of <teas>, see https://tea.example/xyzzy."),
    "a cited word": ("en", "Turkish “müşteri” is a guest."),
    "long endings": ("tr", "Müşterininkinden, gündekiyle, kaybedilmeyenlerin."),
    "suffixes by themselves": ("tr", "2024'te “tea”dir; -nın eki, 차'nın."),
    "names": ("tr", "Ankara'dan, İngilizcede “customer”."),
    "particles": ("ko", "<손님>을, tea는 ‘단골’이라는 çay이다."),
    "chains of particles": ("ko", "고객에게만은 감사드립니다."),
}


LISTED = {
    "a turkish noun": ("tr", "Kohortların, kohortta.", Row("kohort", "term")),
    "an abbreviation": ("tr", "NPS'yi, NPS’deki.", Row("NPS", "abbreviation")),
    "a name": ("tr", "Shopify'ın.", Row("Shopify", "name")),
    "an english noun": ("en", "Sencha’s senchas.", Row("sencha", "loan")),
    "a korean noun": ("ko", "앱에서는 앱과 앱을.", Row("앱", "loan")),
    "a verb": ("ko", "부풀려집니다.", Row("부풀려지다", "dictionary_gap")),
    "a suffix": ("ko", "지점별로, 점수별.", Row("-별", "inflected")),
}


@pytest.fixture(scope="module")
def examine(_hunspell, tmp_path_factory):
    """Check many texts at once, for dictionaries take their time to open."""

    def examine(cases, lists):
        folder = tmp_path_factory.mktemp("content")
        texts = {about: {language: text} for about, (language, text, *_) in cases.items()}
        (folder / "topics.yaml").write_text(json.dumps(texts, ensure_ascii=False), "utf-8")
        found = check([folder], lists)
        wrong = {about: set() for about in cases}
        for each in found.misspellings:
            wrong[each.path.rpartition(".")[0]].add(each.word)
        return wrong, found.stale

    return examine


@pytest.fixture(scope="module")
def unlisted(examine):
    """The words that are misspelt in each text when the lists are empty."""
    return examine(MISSPELT | RIGHT | LISTED, NO_LISTS)[0]


@pytest.fixture(scope="module")
def listed(examine):
    """The same with the words that are in lists, and the rows that nobody needs."""
    rows = defaultdict(list)
    for language, _, row in LISTED.values():
        rows[language].append(row)
    return examine(LISTED, {**NO_LISTS, **rows})


@pytest.mark.parametrize("about", MISSPELT)
def test_a_misspelt_word_is_found(unlisted, about):
    assert MISSPELT[about][-1] in unlisted[about]


@pytest.mark.parametrize("about", RIGHT)
def test_a_right_word_is_left_alone(unlisted, about):
    assert unlisted[about] == set()


@pytest.mark.parametrize("about", LISTED)
def test_a_listed_word_is_right_in_every_form(unlisted, listed, about):
    wrong, stale = listed
    assert len(unlisted[about]) == LISTED[about][1].count(" ") + 1
    assert wrong[about] == set()
    assert LISTED[about][-1] not in stale


@pytest.fixture
def spelling(_hunspell, tmp_path):
    """Check a text of one language; the answer is what is said to be misspelt, and stale rows."""

    def spelling(language, text, *, field="description", rows=(), name=None):
        entry = {"tea": {field: {language: text}}}
        (tmp_path / "topics.yaml").write_text(json.dumps(entry, ensure_ascii=False), "utf-8")
        return check([tmp_path], {**NO_LISTS, name or language: rows})

    return spelling


@pytest.fixture
def topic(tmp_path):
    """Make a content folder of one topic with such a name; the answer is the folder."""

    def topic(name):
        (tmp_path / "topics.yaml").write_text(json.dumps({"tea": {"name": {"en": name}}}), "utf-8")
        return str(tmp_path)

    return topic


@pytest.fixture
def misspelt(spelling):
    """Return the words that are misspelt in a text."""

    def misspelt(*arguments, **options):
        return {each.word for each in spelling(*arguments, **options).misspellings}

    return misspelt


def test_a_note_may_name_words_of_the_other_language(misspelt):
    assert misspelt("en", "Turkish müşteri is a customer.") == {"müşteri"}
    assert misspelt("en", "Turkish müşteri is a customer.", field="note") == set()


def test_a_listed_name_keeps_its_capital(misspelt):
    rows = [Row("Shopify", "name")]
    assert misspelt("en", "Shopify and shopify", rows=rows, name="names") == {"shopify"}


def test_a_row_is_stale_when_its_word_is_nowhere_and_not_when_a_dictionary_has_it(spelling):
    rows = [Row("customer", "term"), Row("sencha", "loan"), Row("zorble", "term")]
    assert spelling("en", "Our customers’ sencha.", rows=rows).stale == (rows[2],)
    suffixes = [Row("-별", "inflected"), Row("-씩", "inflected")]
    assert spelling("ko", "별씩 지점별로", rows=suffixes).stale == ()
    assert spelling("ko", "별 씩", rows=suffixes).stale == tuple(suffixes)


def test_a_word_that_needs_its_circumflex_is_found_without_it(spelling):
    rows = [Row("dükkân", "circumflex")]
    assert spelling("tr", "Dükkânda", rows=rows) == ((), ())
    (found,) = spelling("tr", "Dükkâna değil dükkana.", rows=rows).misspellings
    (line,) = report([found])
    assert line.endswith("'dükkana' is unknown; near it: dükkân")
    assert spelling("tr", "Çay.", rows=rows).stale == (rows[0],)


@pytest.mark.usefixtures("_hunspell")
def test_terms_and_their_parts_are_known_in_every_form(tmp_path):
    term = {"status": "preferred"}
    concept = {
        "terms": {
            "en": [{"text": "zorbly teas", **term, "abbreviation": "ZBT"}],
            "tr": [{"text": "zorpçay töreni", **term}],
            "ko": [{"text": "쫍차회", **term, "parts": [{"text": "쫍차"}, {"text": "회"}]}],
        },
        "definition": {
            "en": "Zorbly ZBT.",
            "tr": "Zorpçaylardan.",
            "ko": "쫍차회에서 쫍차를 마신다.",
        },
        "notes": [{"kind": "usage", "en": "zbt"}],
    }
    path = tmp_path / "concepts/drinks/zorbly-tea.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(concept, ensure_ascii=False), "utf-8")
    assert [each.word for each in check([tmp_path], NO_LISTS).misspellings] == ["zbt"]


def test_a_report_tells_where_a_word_stands_how_often_and_what_is_near(spelling, tmp_path):
    (line,) = report(spelling("en", "A custmer is a custmer.").misspellings)
    place = f"{shown(tmp_path / 'topics.yaml')}:1: tea.description.en"
    assert line.startswith(f"{place}: 'custmer' (2 times) is unknown; near it: customer, ")


@pytest.mark.usefixtures("_hunspell")
def test_the_command_lists_the_unknown_words_of_a_folder(topic, capsys):
    assert main([topic("An other custmer.")]) == 1
    line, summary = capsys.readouterr().out.splitlines()
    assert "topics.yaml:1: tea.name.en: 'custmer' is unknown; near it: " in line
    assert summary == "1 unknown words in 1 files"
    assert main([topic("An other customer.")]) == 0
    assert capsys.readouterr().out == "0 unknown words in 0 files\n"


def test_a_mark_is_no_end_of_a_word():
    assert [word.text for word in words_of("<고객 충성도>를", "ko")] == ["고객", "충성도를"]
    assert [word.text for word in words_of("<NPS>'yi <çayı>", "tr")] == ["NPS'yi", "çayı"]
