"""Whatever stands in the content, Anki shows it as text and obeys none of it."""

import html
import re
import unicodedata
from html.parser import HTMLParser

import pytest

from glossary.decks.deck import LONGEST_REMARK, LONGEST_TITLE
from glossary.models import LANGUAGES, Localized
from tests.glossary.decks.teahouse_decks import ALL_CARDS, EVERYTHING, in_other_words

HOSTILE = {
    "tags": "<b>차</b><script>alert(1)</script><img src=x onerror=alert(1)>",
    "address": "<kim@example.org>",
    "comment": "<!-- {{Term}} -->",
    "entity": "&lt;b&gt; &amp; &nbsp;",
    "quotes": "\" onclick='alert(1)'",
    "sound": "[sound:../../etc/passwd]",
    "sound of ours": "[sound:dangol-ko-0000000000000000.mp3]",
    "speech": "[anki:tts lang=en_US]hello[/anki:tts]",
    "player": "[anki:play:q:0]",
    "typed": "[[type:Meaning]]",
    "LaTeX": "[latex]\\input{/etc/passwd}[/latex] [$]x[/$] [$$]x[/$$]",
    "MathJax": "\\(x\\) \\[x\\] $$x$$",
    "cloze": "{{c1::차::hint}}",
    "field": "{{Definition}} {{#Term}}x{{/Term}} {{hint:Term}} {{tts ko_KR:Term}}",
    "furigana": "茶[차] 顧[고]客[객]",
    "controls": "a\x00b\x1fc\x7fd\x85e\x1b[31m",
    "directions": "a\u202eb\u2066c\u200bd",
    "decomposed": unicodedata.normalize("NFD", "고객 müşteri İğne"),
    "emoji": "👩🏽‍💼 🇰🇷🇹🇷 ☕️",
    "lines": "one\ntwo\r\nthree\u2028four",
    "half a letter": "half \ud83d",
    "long": "긴 글 " * 1_250,
    "many tags": "<a " * 8_000,
    "space": "a\u00a0b\u3000c",
}


OURS = {
    *(("div", name) for name in ("class", "lang", "id", "style")),
    *(("span", name) for name in ("class", "lang")),
    *(("a", name) for name in ("class", "href", "onclick", "draggable")),
    *(("b", "lang"), ("i", "lang"), ("hr", "id")),
}
"""The elements and attributes that our templates and Anki's hints have."""


def without_style(side):
    return side.partition("</style>")[2]


def elements(side):
    """Return the elements of a card's side, each with every one of its attributes."""
    found = set()

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.update((tag, name) for name, _ in attrs)
            if not attrs and tag not in {"b", "br"}:
                found.add((tag, ""))

        def handle_comment(self, data):
            found.add(("comment", data))

    Reader().feed(side)
    return found


def sounds(note):
    return note["Audio"] + note["Audio example"]


def shown(field):
    """Return what is read of a field."""
    return html.unescape(field.replace("<br>", "\n"))


def as_it_should_read(text):
    hidden = {*map(chr, (*range(9), *range(11, 32), *range(127, 160))), *"\u202e\u2066\u200b"}
    kept = "".join("\ufffd" if letter == "\ud83d" else letter for letter in text)
    return unicodedata.normalize("NFC", "".join(each for each in kept if each not in hidden))


@pytest.fixture
def hostile(publisher):
    """A publisher in whose glossary somebody wrote something hostile wherever they could."""

    def write(text):
        tea = publisher.catalogue.concepts["tea"]
        everywhere = Localized.model_construct(**dict.fromkeys(LANGUAGES, text))
        terms = {
            language: (tea.terms[language][0].model_copy(update={"text": f"{language} {text}"}),)
            for language in LANGUAGES
        }
        term = terms["ko"][0].model_copy(update={"homonym": everywhere})
        collocation = tea.collocations[0].model_copy(update=dict.fromkeys(LANGUAGES, text))
        note = tea.notes[0].model_copy(update=dict.fromkeys(LANGUAGES, text))
        publisher.change(
            "tea",
            terms=tea.terms.model_copy(update={**terms, "ko": (term,)}),
            definition=everywhere,
            collocations=(collocation,),
            notes=(note,),
        )
        return publisher

    return write


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_read_and_not_obeyed(hostile, learner, kind):
    text = HOSTILE[kind]
    publisher = hostile(text)
    package = publisher.publish(in_other_words(EVERYTHING, concepts=("tea",)))
    assert learner.take(package) == {"new": 1}
    note = learner.note("tea")
    read = as_it_should_read(text)
    assert (shown(note["Term"]), shown(note["Meaning"])) == (f"ko {read}", f"tr {read}")
    assert shown(note["Definition"]) == shown(note["Homonym"]) == shown(note["Notes"]) == read
    assert learner.complaints() == []
    assert len(note.cards()) == 7
    for card in note.cards():
        heard = {tag.filename for tag in (*card.question_av_tags(), *card.answer_av_tags())}
        assert heard == set(re.findall(r"dangol-ko-[0-9a-f]{16}\.mp3", sounds(note)))
        for side in map(without_style, (card.question(), card.answer())):
            assert elements(side) <= OURS
            assert side.count("[[type:") == (card.template()["name"] == "Typed")
            assert not re.search(r"\[latex|\[\$|\[sound|\\\(|\\\[|\{\{|\}\}", side)
    again = publisher.publish(in_other_words(EVERYTHING, concepts=("tea",)))
    assert learner.take(again) == {"duplicate": 1}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_remarks_and_titles_are_read_and_not_obeyed(publisher, learner, kind):
    text = HOSTILE[kind]
    own = {"title": text[:LONGEST_TITLE], "remarks": {"tea": text[:LONGEST_REMARK]}}
    package = publisher.publish(in_other_words(EVERYTHING, concepts=("tea",)), **own)
    assert learner.take(package) == {"new": 1}
    note = learner.note("tea")
    assert shown(note["Remark"]) == as_it_should_read(text[:LONGEST_REMARK]).strip()
    assert len(note.cards()) == 7
    for card in note.cards():
        heard = {tag.filename for tag in (*card.question_av_tags(), *card.answer_av_tags())}
        assert heard == set(re.findall(r"dangol-ko-[0-9a-f]{16}\.mp3", sounds(note)))
        for side in map(without_style, (card.question(), card.answer())):
            assert elements(side) <= OURS
            assert not re.search(r"\[latex|\[\$|\[sound|\\\(|\\\[|\{\{|\}\}", side)
    assert learner.take(package) == {"duplicate": 1}
    assert len(learner.decks()) == 2
    assert learner.complaints() == []


def test_a_typed_answer_is_compared_with_what_is_read(hostile, learner):
    learner.take(hostile("[x] & {y}").publish(in_other_words(EVERYTHING, cards=ALL_CARDS)))
    typed = learner.note("tea")["Typed"]
    compared = learner.anki.compare_answer(typed, "ko [x] & {y}", combining=False)
    assert "typeBad" not in compared
    assert "typeMissed" not in compared
