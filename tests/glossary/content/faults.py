"""Every fault an editor can make: what they did to the teahouse, and all that is to be said of it.

In a report `‹words›` stand for the number of the line with these words.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEA = "concepts/drinks/tea.yaml"
GREEN_TEA = "concepts/drinks/green-tea.yaml"
COFFEE = "concepts/drinks/coffee.yaml"
TEAHOUSE = "concepts/house/teahouse.yaml"
BOOKING = "concepts/house/booking-rate.yaml"
TOPICS = "topics.yaml"
SOURCES = "sources.yaml"

_BEANS = unicodedata.normalize("NFD", "볶은 원두를 갈아 물로 내린 음료.")
_HOMONYM = "\n      homonym: {ko: 마실 것, tr: içecek, en: a drink}"


@dataclass(frozen=True)
class Fault:
    """A code, what is special about this case, how the fault is made, and the reports it gives."""

    code: str
    about: str
    make: Callable[[Any], object]
    reports: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.code}: {self.about}" if self.about else self.code

    def expected(self, copy: Any) -> list[str]:
        """Return the reports with the numbers of their lines in the broken copy."""

        def number(match: re.Match[str]) -> str:
            return f"{match[1]}:{copy.line(match[1], match[2])}:"

        return [re.sub("^([^:]+):‹(.+?)›:", number, report) for report in self.reports]


def fault(code, about, make, *reports):
    return Fault(code, about, make, reports)


def change(name, old, new):
    return lambda copy: copy.change(name, old, new)


def write(name, text):
    return lambda copy: copy.write(name, text)


def add(name, text):
    return lambda copy: copy.write(name, Path(name).read_text("utf-8") + text)


def both(*makes):
    return lambda copy: [make(copy) for make in makes]


OF_THE_FILE = (
    fault(
        "stray_file",
        "in no topic's folder",
        write("concepts/cocoa.yaml", "level: 1\n"),
        "concepts/cocoa.yaml:1: is not read; wanted: concepts/<topic>/<id>.yaml",
    ),
    fault(
        "stray_file",
        "with another ending",
        write("concepts/drinks/cocoa.yml", "level: 1\n"),
        "concepts/drinks/cocoa.yml:1: is not read; wanted: concepts/<topic>/<id>.yaml",
    ),
    fault(
        "no_folder",
        "",
        lambda copy: copy.folders.append(Path("elsewhere")),
        "elsewhere:1: is not a folder; name an existing content folder",
    ),
    fault(
        "not_utf8",
        "",
        write(COFFEE, "level: 1\nnote: kâğıt".encode("iso-8859-9")),
        f"{COFFEE}:1: is not UTF-8; save the file as UTF-8",
    ),
    fault(
        "bad_yaml",
        "",
        change(COFFEE, "sources: [house-rules]", "sources: house-rules]: ["),
        f"{COFFEE}:‹sources:›: is not YAML: mapping values are not allowed in this context",
    ),
    fault(
        "not_mapping",
        "an empty file",
        write(COFFEE, "# to be written\n"),
        f"{COFFEE}:1: is a file without content; a mapping of keys to values is wanted",
    ),
    fault(
        "not_mapping",
        "a list",
        write(COFFEE, "- coffee\n- kahve\n"),
        f"{COFFEE}:1: is a list; a mapping of keys to values is wanted",
    ),
    fault(
        "not_mapping",
        "inside a file",
        change(COFFEE, "loan: {language: en, form: coffee}", "loan: English"),
        f"{COFFEE}:‹loan:›: terms.ko.0.parts.0.loan: "
        "is a single value; a mapping of keys to values is wanted",
    ),
    fault(
        "not_list",
        "",
        change(COFFEE, "topics: [drinks]", "topics: drinks"),
        f"{COFFEE}:‹topics:›: topics: is a single value; a list is wanted",
    ),
    fault(
        "duplicate_key",
        "",
        change(COFFEE, "level: 1\n", "level: 1\n\nlevel: 2\n"),
        f"{COFFEE}:‹level: 2›: level: key 'level' stands twice, first in line 2; keep one",
    ),
    fault(
        "key_not_text",
        "",
        change(COFFEE, "level: 1\n", "level: 1\non: 2026\n"),
        f"{COFFEE}:‹on: 2026›: key 'on' is read by YAML as a truth value; put it into quotes",
    ),
    fault(
        "needs_quotes",
        "where it is also wrong",
        change(COFFEE, "level: 1", "level: 3:30"),
        f"{COFFEE}:‹level: 3:30›: level: '3:30' is read by YAML as a number; put it into quotes",
    ),
    fault(
        "needs_quotes",
        "the code of Norwegian",
        change(COFFEE, "language: en, form: coffee", "language: no, form: kaffe"),
        f"{COFFEE}:‹loan:›: terms.ko.0.parts.0.loan.language: "
        "'no' is read by YAML as a truth value; put it into quotes",
    ),
    fault(
        "empty",
        "",
        change(COFFEE, "level: 1\n", "level:\n"),
        f"{COFFEE}:‹level:›: level: is empty; write a value or leave the key out",
    ),
    fault(
        "too_deep",
        "",
        change(COFFEE, "speech: noun", "speech: " + "[" * 20 + "]" * 20),
        f"{COFFEE}:‹part_of_speech›: part_of_speech: is nested too deeply; "
        "at most 12 levels, and no content needs as many",
    ),
    fault(
        "alias",
        "",
        both(
            change(COFFEE, "- text: kahve", "- text: &word kahve"),
            change(COFFEE, "- text: coffee", "- text: *word"),
        ),
        f"{COFFEE}:‹*word›: terms.en.0.text: is a YAML anchor, alias or tag; write the value out",
    ),
    fault(
        "not_nfc",
        "",
        change(COFFEE, unicodedata.normalize("NFC", _BEANS), _BEANS),
        f"{COFFEE}:‹{_BEANS}›: definition.ko: is not in composed form (NFC): {_BEANS!r}; "
        "type it again or normalise the file",
    ),
    fault(
        "hidden_character",
        "",
        change(COFFEE, "Kavrulup", "Kavru\u200blup"),
        f"{COFFEE}:‹Kavru\u200blup›: definition.tr: "
        "holds the invisible character U+200B; remove it",
    ),
)

OF_THE_SHAPE = (
    fault(
        "missing",
        "a field",
        change(COFFEE, "level: 1\n", ""),
        f"{COFFEE}:1: level: is missing; add it",
    ),
    fault(
        "missing",
        "a language",
        change(COFFEE, "  tr: Kavrulup öğütülmüş çekirdeklerden yapılan içecek.\n", ""),
        f"{COFFEE}:‹definition:›: definition.tr: is missing; add it",
    ),
    fault(
        "missing",
        "what a concept is confused with",
        change(BOOKING, "    - concept: discount-rate\n      contrast:", "    - contrast:"),
        f"{BOOKING}:‹- contrast:›: relations.confusable.0.concept: is missing; add it",
    ),
    fault(
        "unknown_key",
        "misspelled",
        change(TEA, "relations:", "relation:"),
        f"{TEA}:‹relation:›: relation: is not a known key; did you mean 'relations'?",
    ),
    fault(
        "unknown_key",
        "invented",
        change(COFFEE, "level: 1\n", "level: 1\nxyz: 1\n"),
        f"{COFFEE}:‹xyz: 1›: xyz: is not a known key; see docs/editors-handbook.md",
    ),
    fault(
        "unknown_key",
        "the id of a concept",
        change(COFFEE, "level: 1\n", "level: 1\nid: kahve\n"),
        f"{COFFEE}:‹id: kahve›: id: is not a known key; the id is the name of the file or entry",
    ),
    fault(
        "unknown_key",
        "the id of a topic",
        change(TOPICS, "drinks:\n", "drinks:\n  id: beverages\n"),
        f"{TOPICS}:‹id: beverages›: drinks.id: "
        "is not a known key; the id is the name of the file or entry",
    ),
    fault(
        "wrong_value",
        "a level",
        change(COFFEE, "level: 1", "level: 4"),
        f"{COFFEE}:‹level: 4›: level: 4 is not allowed; wanted: 1, 2 or 3",
    ),
    fault(
        "wrong_value",
        "a situation",
        change(COFFEE, "situation: store", "situation: market"),
        f"{COFFEE}:‹situation: market›: examples.0.situation: 'market' is not allowed; "
        "wanted: 'meeting', 'email', 'call_centre', 'report', 'chat' or 'store'",
    ),
    fault(
        "wrong_type",
        "a number for a text",
        change(COFFEE, "- text: coffee", "- text: 42"),
        f"{COFFEE}:‹- text: 42›: terms.en.0.text: 42 is not of the right kind; wanted: text",
    ),
    fault(
        "too_few",
        "no source",
        change(COFFEE, "sources: [house-rules]", "sources: []"),
        f"{COFFEE}:‹sources: []›: sources: has 0 entries; at least 1 wanted",
    ),
    fault(
        "too_few",
        "one example",
        change(
            COFFEE,
            "  - situation: chat\n    speech_level: 해요체\n    ko: <커피>를 마시면 잠이 안 와요.\n"
            "    tr: <Kahveden> sonra uyuyamam.\n    en: After <coffee> I cannot sleep.\n",
            "",
        ),
        f"{COFFEE}:‹examples:›: examples: has 1 entries; at least 2 wanted",
    ),
    fault(
        "bad_id",
        "",
        change(COFFEE, "level: 1\n", "level: 1\nreplaces: [Türk Kahvesi]\n"),
        f"{COFFEE}:‹replaces:›: replaces.0: "
        "'Türk Kahvesi' is no id; wanted: lower-case English words joined by hyphens",
    ),
    fault(
        "bad_language",
        "",
        change(COFFEE, "language: en, form", "language: English, form"),
        f"{COFFEE}:‹loan:›: terms.ko.0.parts.0.loan.language: "
        "'English' is no language code; wanted: two or three letters, as in ISO 639",
    ),
    fault(
        "bad_url",
        "",
        change(SOURCES, "  year: 1906", "  year: 1906\n  url: javascript:alert(1)"),
        f"{SOURCES}:‹url:›: tea-book.url: "
        "'javascript:alert(1)' is no web address; wanted: https://…",
    ),
    fault(
        "bad_text",
        "a space at its end",
        change(COFFEE, "- text: kahve", '- text: "kahve "'),
        f'{COFFEE}:‹- text: "kahve "›: terms.tr.0.text: '
        "'kahve ' is no text; wanted: some text with no space at its ends",
    ),
    fault(
        "bad_text",
        "nothing",
        change(COFFEE, "- text: kahve", '- text: ""'),
        f'{COFFEE}:‹- text: ""›: terms.tr.0.text: '
        "'' is no text; wanted: some text with no space at its ends",
    ),
    fault(
        "part_origin",
        "two",
        change(COFFEE, "          loan:", "          native: true\n          loan:"),
        f"{COFFEE}:‹        - text: 커피›: terms.ko.0.parts.0: "
        "must say exactly one of: hanja, loan, native: true",
    ),
    fault(
        "part_origin",
        "none",
        change(COFFEE, "          loan: {language: en, form: coffee}\n", ""),
        f"{COFFEE}:‹        - text: 커피›: terms.ko.0.parts.0: "
        "must say exactly one of: hanja, loan, native: true",
    ),
    fault(
        "mark",
        "none",
        change(COFFEE, "<Kahve> de", "Kahve de"),
        f"{COFFEE}:‹Kahve de›: examples.0.tr: "
        "does not mark the term; wanted: the term in <angle brackets>, once or more",
    ),
    fault(
        "mark",
        "one of two left open",
        change(COFFEE, "<Kahve> de", "<Kahve> de <çay"),
        f"{COFFEE}:‹<Kahve> de›: examples.0.tr: "
        "does not mark the term; wanted: the term in <angle brackets>, once or more",
    ),
    fault(
        "preferred_first",
        "two preferred",
        change(TEAHOUSE, "status: admitted", "status: preferred"),
        f"{TEAHOUSE}:‹ko:›: terms.ko: the first term, and only the first, must be preferred",
    ),
    fault(
        "preferred_first",
        "none preferred",
        change(TEA, "tea\n      status: preferred", "tea\n      status: admitted"),
        f"{TEA}:‹en:›: terms.en: the first term, and only the first, must be preferred",
    ),
    fault(
        "invalid",
        "an id as long as a sentence",
        change(COFFEE, "level: 1\n", f"level: 1\nreplaces: [{'x' * 81}]\n"),
        f"{COFFEE}:‹replaces:›: replaces.0: String should have at most 80 characters",
    ),
    fault(
        "missing",
        "a language of a source's title",
        change(SOURCES, ", en: House rules}", "}"),
        f"{SOURCES}:‹title: {{ko›: house-rules.title.en: is missing; add it",
    ),
)

AMONG_THE_OTHERS = (
    fault(
        "wrong_folder",
        "",
        change(TEA, "topics: [drinks, house]", "topics: [house, drinks]"),
        f"{TEA}:‹topics:›: topics.0: lies in folder 'drinks'; its first topic is 'house'",
    ),
    fault(
        "unknown_topic",
        "",
        change(TEA, "topics: [drinks, house]", "topics: [drinks, garden]"),
        f"{TEA}:‹topics:›: topics.1: there is no topic 'garden' in topics.yaml",
    ),
    fault(
        "unknown_source",
        "",
        change(TEA, "sources: [tea-book, house-rules]", "sources: [tea-book, hearsay]"),
        f"{TEA}:‹sources:›: sources.1: there is no source 'hearsay' in sources.yaml",
    ),
    fault(
        "wrong_type",
        "in a source that concepts cite",
        change(SOURCES, "year: 1906", "year: long ago"),
        f"{SOURCES}:‹year: long ago›: tea-book.year: "
        "'long ago' is not of the right kind; wanted: a whole number",
    ),
    fault(
        "missing",
        "in a topic that concepts are filed under",
        change(TOPICS, "마실 것, tr: İçecekler, en: Drinks}", "마실 것, tr: İçecekler}"),
        f"{TOPICS}:‹name: {{ko: 마실›: drinks.name.en: is missing; add it",
    ),
    fault(
        "unknown_relation",
        "",
        change(TEAHOUSE, "see_also: [tea]", "see_also: [tea, garden]"),
        f"{TEAHOUSE}:‹see_also:›: relations.see_also.1: there is no concept 'garden'",
    ),
    fault(
        "unknown_relation",
        "a confusable",
        change(BOOKING, "concept: discount-rate", "concept: garden"),
        f"{BOOKING}:‹concept: garden›: relations.confusable.0.concept: "
        "there is no concept 'garden'",
    ),
    fault(
        "self_relation",
        "",
        change(TEA, "opposite: [coffee]", "broader: [tea]"),
        f"{TEA}:‹broader:›: relations.broader.0: relates the concept to itself; remove it",
    ),
    fault(
        "repeated_relation",
        "in two files",
        change(TEA, "opposite: [coffee]", "opposite: [coffee]\n  narrower: [green-tea]"),
        f"{TEA}:‹narrower:›: relations.narrower.0: "
        f"the pair with 'green-tea' is already stated at {GREEN_TEA}:43; keep one",
    ),
    fault(
        "repeated_relation",
        "in one file",
        change(TEA, "opposite: [coffee]", "opposite: [coffee]\n  see_also: [coffee]"),
        f"{TEA}:‹opposite:›: relations.opposite.0: "
        f"the pair with 'coffee' is already stated at {TEA}:55; keep one",
    ),
    fault(
        "broader_circle",
        "of three",
        both(
            change(TEA, "opposite: [coffee]", "broader: [coffee]"),
            add(COFFEE, "\nrelations:\n  broader: [green-tea]\n"),
        ),
        f"{COFFEE}:‹broader:›: relations.broader.0: "
        "'green-tea' is itself narrower than this concept; keep one direction",
        f"{GREEN_TEA}:‹broader:›: relations.broader.0: "
        "'tea' is itself narrower than this concept; keep one direction",
        f"{TEA}:‹broader:›: relations.broader.0: "
        "'coffee' is itself narrower than this concept; keep one direction",
    ),
    fault(
        "broader_circle",
        "closed by a narrower",
        both(
            change(TEA, "opposite: [coffee]", "broader: [coffee]"),
            change(GREEN_TEA, "broader: [tea]", "broader: [tea]\n  narrower: [coffee]"),
        ),
        f"{GREEN_TEA}:‹broader:›: relations.broader.0: "
        "'tea' is itself narrower than this concept; keep one direction",
        f"{GREEN_TEA}:‹narrower:›: relations.narrower.0: "
        "'coffee' is itself broader than this concept; keep one direction",
        f"{TEA}:‹broader:›: relations.broader.0: "
        "'coffee' is itself narrower than this concept; keep one direction",
    ),
    fault(
        "duplicate_preferred",
        "no homonym",
        both(
            change(COFFEE, "- text: coffee", "- text: Tea"),
            change(COFFEE, "<coffee> too", "<tea> too"),
            change(COFFEE, "<coffee> I", "<tea> I"),
        ),
        f"{TEA}:‹- text: tea›: terms.en.0.text: "
        "'tea' is also the preferred term of 'coffee'; give both a homonym",
    ),
    fault(
        "duplicate_preferred",
        "a homonym in one file only",
        both(
            change(COFFEE, "- text: coffee", f"- text: Tea{_HOMONYM}"),
            change(COFFEE, "<coffee> too", "<tea> too"),
            change(COFFEE, "<coffee> I", "<tea> I"),
        ),
        f"{TEA}:‹- text: tea›: terms.en.0.text: "
        "'tea' is also the preferred term of 'coffee'; give both a homonym",
    ),
    fault(
        "duplicate_id",
        "",
        lambda copy: copy.write(
            "concepts/house/coffee.yaml",
            Path(COFFEE).read_text("utf-8").replace("topics: [drinks]", "topics: [house]"),
        ),
        f"concepts/house/coffee.yaml:1: 'coffee' is already the id of {COFFEE}",
    ),
    fault(
        "replaced_id",
        "still in use",
        change(GREEN_TEA, "replaces: [leaf-tea]", "replaces: [leaf-tea, coffee]"),
        f"{GREEN_TEA}:‹replaces:›: replaces.1: "
        "'coffee' is still the id of a concept, or replaced by 'green-tea' too",
    ),
    fault(
        "replaced_id",
        "twice",
        change(TEA, "level: 1\n", "level: 1\nreplaces: [leaf-tea]\n"),
        f"{TEA}:‹replaces:›: replaces.0: "
        "'leaf-tea' is still the id of a concept, or replaced by 'green-tea' too",
    ),
)

OF_THE_LANGUAGE = (
    fault(
        "parts_differ",
        "",
        change(GREEN_TEA, "- text: 차\n", "- text: 다\n"),
        f"{GREEN_TEA}:‹parts:›: terms.ko.0.parts: the parts give '녹다'; the term is '녹차'",
    ),
    fault(
        "hanja_mismatch",
        "",
        change(GREEN_TEA, "hanja: 綠", "hanja: 紅"),
        f"{GREEN_TEA}:‹hanja: 紅›: terms.ko.0.parts.0.hanja: 紅 is not read '녹' here; wanted: 홍",
    ),
    fault(
        "hanja_mismatch",
        "률 where 율 belongs",
        both(
            change("concepts/house/discount-rate.yaml", "- text: 할인율", "- text: 할인률"),
            change("concepts/house/discount-rate.yaml", "- text: 율", "- text: 률"),
            change("concepts/house/discount-rate.yaml", "<할인율>이", "<할인률>이"),
            change("concepts/house/discount-rate.yaml", "<할인율>을", "<할인률>을"),
        ),
        "concepts/house/discount-rate.yaml:‹hanja: 率›: terms.ko.0.parts.1.hanja: "
        "率 is not read '률' here; wanted: 율 / 솔",
    ),
    fault(
        "hanja_length",
        "",
        change(GREEN_TEA, "hanja: 綠", "hanja: 綠茶"),
        f"{GREEN_TEA}:‹hanja: 綠茶›: terms.ko.0.parts.0.hanja: "
        "綠茶 and '녹' differ in length; wanted: a syllable for each character",
    ),
    fault(
        "hanja_unknown",
        "",
        change(GREEN_TEA, "hanja: 綠", "hanja: N"),
        f"{GREEN_TEA}:‹hanja: N›: terms.ko.0.parts.0.hanja: "
        "N is no character of the hanja table; wanted: the traditional form",
    ),
    fault(
        "pronunciation_length",
        "",
        change(TEAHOUSE, "pronunciation: 차찝", "pronunciation: 차찌비"),
        f"{TEAHOUSE}:‹pronunciation:›: terms.ko.0.pronunciation: "
        "'차찌비' has 3 syllables; the term has 2",
    ),
    fault(
        "not_a_form",
        "Turkish",
        change(TEA, "<çayı> daha", "<çaya> daha çok <kahveyi>"),
        f"{TEA}:‹<çaya>›: examples.1.tr: 'kahveyi' is no form of çay",
    ),
    fault(
        "not_a_form",
        "Korean",
        change(TEA, "<차>를 더", "<차을> 더"),
        f"{TEA}:‹<차을>›: examples.1.ko: '차을' is no form of 차",
    ),
    fault(
        "not_a_form",
        "English, and the term is deprecated",
        change(TEA, "I like <tea> better", "I like a <brew> better"),
        f"{TEA}:‹<brew>›: examples.1.en: 'brew' is no form of tea",
    ),
    fault(
        "not_a_form",
        "several terms to choose from",
        change(TEAHOUSE, "그 <다방>에서", "그 <커피숍>에서"),
        f"{TEAHOUSE}:‹<커피숍>›: examples.1.ko: '커피숍' is no form of 찻집 / 다방",
    ),
)

FAULTS = (*OF_THE_FILE, *OF_THE_SHAPE, *AMONG_THE_OTHERS, *OF_THE_LANGUAGE)
