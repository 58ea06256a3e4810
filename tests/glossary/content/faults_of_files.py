"""Faults that a file shows by itself, as a file and as YAML."""

import unicodedata
from pathlib import Path

from tests.glossary.content.faults import COFFEE, both, change, fault, write

_BEANS = unicodedata.normalize("NFD", "볶은 원두를 갈아 물로 내린 음료.")

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
