"""Faults that show only beside other fields, files and languages."""

from pathlib import Path

from tests.glossary.content.faults import (
    BOOKING,
    COFFEE,
    GREEN_TEA,
    SOURCES,
    TEA,
    TEAHOUSE,
    TOPICS,
    add,
    both,
    change,
    fault,
)

_HOMONYM = "\n      homonym: {ko: 마실 것, tr: içecek, en: a drink}"

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
