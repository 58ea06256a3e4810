"""Faults in the shape of an entry: what its fields are, and what may stand in them."""

from tests.glossary.content.faults import (
    BOOKING,
    COFFEE,
    SOURCES,
    TEA,
    TEAHOUSE,
    TOPICS,
    change,
    fault,
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
