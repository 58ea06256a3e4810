"""Faults in the words of a metric: what is left out, invented, or cannot be filled in."""

from pathlib import Path

from tests.glossary.content.faults import BOOKING, TEA, change, fault, write

FCR = "metrics/fcr.yaml"
NPS = "metrics/nps.yaml"
COHORTS = "metrics/cohorts.yaml"
_CHAIRS = (
    "  unresolvable:\n    name: {ko: 고장 난 의자, tr: Kırık sandalyeler, en: Broken chairs}\n"
)
_LEAK = "  - {ko: 잔이 샌다., tr: Bardaklar sızdırıyor., en: The cups leak.}\n"

OF_THE_METRIC = (
    fault(
        "stray_file",
        "a metric in a folder",
        write("metrics/rates/csat.yaml", "name: csat\n"),
        "metrics/rates/csat.yaml:1: is not read; wanted: metrics/<id>.yaml",
    ),
    fault(
        "stray_file",
        "a metric with another ending",
        write("metrics/csat.yml", "name: csat\n"),
        "metrics/csat.yml:1: is not read; wanted: metrics/<id>.yaml",
    ),
    fault(
        "bad_yaml",
        "a metric",
        write(FCR, "name: ]\n"),
        f"{FCR}:1: is not YAML: did not find expected node content",
    ),
    fault(
        "not_mapping",
        "the outputs of a metric",
        change(COHORTS, "outputs:\n", "outputs: 3\nxyz:\n"),
        f"{COHORTS}:‹outputs: 3›: outputs: "
        "is a single value; a mapping of keys to values is wanted",
        f"{COHORTS}:‹xyz:›: xyz: is not a known key; see docs/editors-handbook.md",
    ),
    fault(
        "too_few",
        "pitfalls",
        change(NPS, _LEAK, ""),
        f"{NPS}:‹pitfalls:›: pitfalls: has 1 entries; at least 2 wanted",
    ),
    fault(
        "too_many",
        "",
        change(NPS, _LEAK, _LEAK * 5),
        f"{NPS}:‹pitfalls:›: pitfalls: has 6 entries; at most 5 wanted",
    ),
    fault(
        "unknown_metric",
        "a file",
        lambda copy: copy.write("metrics/cups.yaml", Path(FCR).read_text("utf-8")),
        "metrics/cups.yaml:1: there is no metric 'cups'; wanted: one that `dangol metric` lists",
    ),
    fault(
        "unknown_metric",
        "of a concept",
        change(BOOKING, "metric: fcr", "metric: cups"),
        f"{BOOKING}:‹metric:›: metric: "
        "there is no metric 'cups'; wanted: one that `dangol metric` lists",
    ),
    fault(
        "shared_metric",
        "",
        change(TEA, "level: 1\n", "level: 1\nmetric: fcr\n"),
        f"{BOOKING}:‹metric:›: metric: 'fcr' is already the metric of 'tea'; keep one",
    ),
    fault(
        "unknown_source",
        "of a metric",
        change(NPS, "sources: [tea-book, house-rules]", "sources: [tea-book, hearsay]"),
        f"{NPS}:‹sources:›: sources.1: there is no source 'hearsay' in sources.yaml",
    ),
    fault(
        "missing",
        "an input",
        change(FCR, _CHAIRS, ""),
        f"{FCR}:‹inputs:›: inputs.unresolvable: is missing; add it",
    ),
    fault(
        "missing",
        "a variant",
        change(COHORTS, "  rolling:", "  rolled:"),
        f"{COHORTS}:‹variants:›: variants.rolling: is missing; add it",
        f"{COHORTS}:‹rolled:›: variants.rolled: is not a known key; did you mean 'rolling'?",
    ),
    fault(
        "unknown_key",
        "an output",
        change(FCR, "  eligible: {", "  lost: {ko: 잃음, tr: kayıp, en: lost}\n  eligible: {"),
        f"{FCR}:‹lost:›: outputs.lost: is not a known key; see docs/editors-handbook.md",
    ),
    fault(
        "unknown_key",
        "an entry for many of which there are none",
        change(
            FCR,
            "  unresolvable:",
            '  chair_*:\n    name: {ko: "의자 {n}", tr: "{n} sandalye", en: "{n} chairs"}\n'
            "  unresolvable:",
        ),
        f"{FCR}:‹chair_*:›: inputs.chair_*: is not a known key; see docs/editors-handbook.md",
    ),
    fault(
        "same_name",
        "in two variants of one language",
        change(FCR, "en: Seats booked", "en: seats"),
        f"{FCR}:‹en: seats›: inputs.resolved_first.name.en: "
        "'seats' is also the name of 'contacts'; one form shows both",
    ),
    fault(
        "unknown_placeholder",
        "of another variant",
        change(FCR, '"{fcr} of the {contacts} seats', '"{fcr} of the {eligible} seats'),
        f"{FCR}:‹{{eligible}} seats›: variants.gross.reading.en: "
        "{eligible} stands for nothing here; wanted: {contacts}, {resolved_first}, {fcr}",
    ),
    fault(
        "unknown_placeholder",
        "of one customer, where all are meant",
        change(COHORTS, '"{cohorts} groups."', '"{share} of them."'),
        f"{COHORTS}:‹{{share}} of them›: variants.survival.reading.en: "
        "{share} stands for nothing here; wanted: {customers}, {cohorts}",
    ),
    fault(
        "unknown_placeholder",
        "in a text that is not filled in",
        change(FCR, "en: The cat is no guest.", 'en: "The cat pays {fcr}."'),
        f"{FCR}:‹The cat pays›: pitfalls.1.en: {{fcr}} stands for nothing here; wanted: none",
    ),
    fault(
        "unknown_placeholder",
        "left open",
        change(NPS, '"Net praise {nps}."', '"Net praise {nps."'),
        f"{NPS}:‹Net praise {{nps›: variants.groups.reading.en: {{ stands for nothing here; "
        "wanted: {promoters}, {passives}, {detractors}, {responses}, {nps}",
    ),
    fault(
        "differing_placeholders",
        "",
        change(COHORTS, '"{cohorts} groups."', "Some groups."),
        f"{COHORTS}:‹Some groups›: variants.survival.reading: "
        "tells different numbers (ko: cohorts · tr: cohorts · en: none)",
    ),
    fault(
        "lacking_number",
        "",
        change(NPS, 'en: "Cups: {n}"', "en: Cups"),
        f"{NPS}:‹en: Cups›: inputs.score_*.name.en: "
        "lacks {n}, the number in which the inputs of this name differ",
    ),
    fault(
        "ending_ko",
        "",
        change(FCR, "{fcr}만큼 예약", "{fcr}이 예약"),
        f"{FCR}:‹{{fcr}}이 예약›: variants.gross.reading.ko: "
        "'{fcr}이': the particle depends on the number; put a noun between them",
    ),
    fault(
        "ending_tr",
        "",
        change(NPS, 'tr: "Boş bardak {n}"', 'tr: "{n}\'i boşaltan"'),
        f"{NPS}:‹boşaltan›: inputs.score_*.hint.tr: "
        '"{n}\'i": the suffix depends on the number; word it without one',
    ),
)
