"""Every fault an editor can make, one at a time and ten at once: what is reported, and where."""

import json
import unicodedata
from itertools import cycle
from pathlib import Path

import pytest

from glossary.content.problems import SENTENCES
from glossary.content.reader import read
from glossary.models import LANGUAGES
from tests.glossary.content.faults import COFFEE, GREEN_TEA, TEA, TEAHOUSE
from tests.glossary.content.faults_of_content import AMONG_THE_OTHERS, OF_THE_LANGUAGE
from tests.glossary.content.faults_of_files import OF_THE_FILE
from tests.glossary.content.faults_of_metrics import FCR, NPS, OF_THE_METRIC
from tests.glossary.content.faults_of_recordings import OF_THE_RECORDINGS
from tests.glossary.content.faults_of_shape import OF_THE_SHAPE
from tests.glossary.tables import cases

FAULTS = (
    *OF_THE_FILE,
    *OF_THE_SHAPE,
    *AMONG_THE_OTHERS,
    *OF_THE_METRIC,
    *OF_THE_LANGUAGE,
    *OF_THE_RECORDINGS,
)


def test_the_teahouse_has_no_problems(copy):
    assert copy.reports() == []


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_fault_is_reported_in_its_place_and_nothing_else_is(copy, fault):
    fault.make(copy)
    assert copy.reports() == fault.expected(copy)
    assert fault.code in copy.codes()


def test_every_sentence_there_is_belongs_to_a_fault_that_can_be_made():
    assert {fault.code for fault in FAULTS} == set(SENTENCES)


def test_equal_preferred_terms_are_fine_when_both_say_which_they_are(copy):
    homonym = "\n      homonym: {ko: 마실 것, tr: içecek, en: a drink}"
    copy.change(COFFEE, "- text: coffee", f"- text: tea{homonym}")
    copy.change(COFFEE, "<coffee> too", "<tea> too")
    copy.change(COFFEE, "<coffee> I", "<tea> I")
    copy.change(TEA, "- text: tea", f"- text: tea{homonym}")
    assert copy.reports() == []


def test_an_admitted_term_may_be_the_preferred_one_of_another_concept(copy):
    copy.change(
        COFFEE,
        "    - text: coffee\n      status: preferred",
        "    - text: coffee\n      status: preferred\n    - text: tea\n      status: admitted",
    )
    assert copy.reports() == []


def test_a_circle_of_narrower_concepts_is_reported(copy):
    copy.change(TEA, "opposite: [coffee]", "narrower: [coffee]")
    copy.change(GREEN_TEA, "broader: [tea]", "narrower: [tea]")
    copy.write(COFFEE, Path(COFFEE).read_text("utf-8") + "\nrelations:\n  narrower: [green-tea]\n")
    assert set(copy.codes()) == {"broader_circle"}


def test_inside_a_compound_a_word_may_keep_the_sound_it_has_alone(copy):
    """旅行 is 려행 after a syllable, but a word of its own stays 여행: 차여행, a tea journey."""
    copy.change(TEAHOUSE, "    - text: 다방\n      status", "    - text: 차여행\n      status")
    copy.change(
        TEAHOUSE,
        "        - text: 다방\n          hanja: 茶房",
        "        - text: 차\n          hanja: 茶\n          gloss: {tr: çay, en: tea}\n"
        "        - text: 여행\n          hanja: 旅行",
    )
    copy.change(TEAHOUSE, "<다방>", "<차여행>")
    assert copy.reports() == []


def test_a_relation_to_a_concept_with_problems_of_its_own_does_not_dangle(copy):
    copy.change(COFFEE, "level: 1", "level: 4")
    assert copy.codes() == ["wrong_value"]


TEN_IN_FLAWLESS_SHAPE = {
    "duplicate_key": ("level: 2", "level: 2\nlevel: 3", "level: 3"),
    "key_not_text": ("part_of_speech: noun", "part_of_speech: noun\non: sale", "on: sale"),
    "replaced_id": ("replaces: [leaf-tea]", "replaces: [coffee]", "replaces:"),
    "unknown_source": ("sources: [tea-book]", "sources: [hearsay]", "sources:"),
    "parts_differ": ("- text: 차\n", "- text: 다\n", "parts:"),
    "hanja_mismatch": ("hanja: 綠", "hanja: 紅", "hanja: 紅"),
    "not_nfc": ("발효하지", unicodedata.normalize("NFD", "발효하지"), "않고 말려"),
    "hidden_character": ("kurutulmuş", "kuru\u00adtulmuş", "tulmuş"),
    "not_a_form": ("<Yeşil çayı>", "<Yeşil kahveyi>", "<Yeşil kahveyi>"),
    "unknown_relation": ("broader: [tea]", "broader: [garden]", "broader:"),
}
TEN_OF_THE_SHAPE = {
    "wrong_value": ("level: 2", "level: 4", "level: 4"),
    "unknown_key": ("replaces: [leaf-tea]", "replace: [leaf-tea]", "replace:"),
    "too_few": ("sources: [tea-book]", "sources: []", "sources:"),
    "part_origin": ("          hanja: 茶\n", "", "- text: 차"),
    "bad_text": ("- text: yeşil çay", "- text: ' yeşil çay'", "- text: ' yeşil çay'"),
    "preferred_first": ("tea\n      status: preferred", "tea\n      status: admitted", "en:"),
    "missing": ("  tr: Yaprakları mayalanmadan kurutulmuş çay.\n", "", "definition:"),
    "wrong_type": ("en: Steep <green tea> in warm water.", "en: 70", "en: 70"),
    "mark": ("en çok <yeşil çay>", "en çok yeşil çay", "en çok yeşil çay"),
    "bad_id": ("broader: [tea]", "broader: [Green Tea]", "broader:"),
}
_ANY = TEN_IN_FLAWLESS_SHAPE | TEN_OF_THE_SHAPE
TEN_OF_ALL_KINDS = {
    code: _ANY[code]
    for code in (
        *("duplicate_key", "key_not_text", "unknown_key", "unknown_source", "hanja_mismatch"),
        *("not_nfc", "missing", "not_a_form", "mark", "unknown_relation"),
    )
}


@pytest.mark.parametrize(
    "ten",
    [
        pytest.param(TEN_IN_FLAWLESS_SHAPE, id="in-flawless-shape"),
        pytest.param(TEN_OF_THE_SHAPE, id="of-the-shape"),
        pytest.param(TEN_OF_ALL_KINDS, id="of-all-kinds"),
    ],
)
def test_ten_different_faults_in_one_file_give_ten_reports_with_the_right_lines(copy, ten):
    for old, new, _ in ten.values():
        copy.change(GREEN_TEA, old, new)
    wanted = {(code, copy.line(GREEN_TEA, words)) for code, (*_, words) in ten.items()}
    problems = copy.load().problems
    assert {(problem.code, problem.line) for problem in problems} == wanted
    assert [problem.file for problem in problems] == [GREEN_TEA] * len(ten)


def test_junk_in_any_place_of_a_file_is_reported_and_nothing_is_raised(copy):
    data = read(Path(TEA), TEA).data
    assert len(places(data)) > 60
    for place, junk in zip(places(data), cycle([7, [{}], {"colour": "red"}, [7]]), strict=False):
        copy.write(TEA, json.dumps(with_junk(data, place, junk), ensure_ascii=False))
        assert TEA in {problem.file for problem in copy.load().problems}, (place, junk)


def places(data, path=()):
    """Return the paths of everything in plain data."""
    if not isinstance(data, dict | list):
        return [path]
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    return [path, *(place for key, value in inside for place in places(value, (*path, key)))]


def with_junk(data, place, junk):
    if not place:
        return junk
    changed = data.copy()
    changed[place[0]] = with_junk(data[place[0]], place[1:], junk)
    return changed


def test_junk_in_any_place_of_a_metric_is_reported_and_nothing_is_raised(copy):
    data = read(Path(NPS), NPS).data
    for place, junk in zip(places(data), cycle([7, [{}], {"colour": "red"}, [7]]), strict=False):
        copy.write(NPS, json.dumps(with_junk(data, place, junk), ensure_ascii=False))
        assert NPS in {problem.file for problem in copy.load().problems}, (place, junk)


@pytest.mark.parametrize(
    ("language", "reading"),
    [
        pytest.param("ko", "{contacts}가지 가운데 {fcr}이다.", id="a-noun-or-the-copula"),
        pytest.param("ko", "{contacts}개가 {fcr}의 전부다.", id="after-a-noun-or-one-shape"),
        pytest.param("tr", "{contacts} yerin {fcr} kadarı: “{fcr}”.", id="a-word-of-its-own"),
        pytest.param("tr", "{contacts} minder, {fcr} dakika.", id="a-word-that-begins-like-one"),
        pytest.param("en", "{contacts}'s {fcr}.", id="english"),
    ],
)
def test_what_does_not_depend_on_the_number_may_follow_it(copy, language, reading):
    readings = dict.fromkeys(LANGUAGES, "{contacts} · {fcr}") | {language: reading}
    assert [p.code for p in problems_of_reading(copy, readings)] == []


TWO_SHAPED = {
    "ko": "이|가|은|는|을|를|과|와|로|으로|로는|으로서|와도",
    "tr": "'i|’nin|si|'e| de| mi",
}


@pytest.mark.parametrize(("ending", "language"), cases(TWO_SHAPED, "|"))
def test_what_depends_on_the_number_may_not_follow_it(copy, ending, language):
    readings = dict.fromkeys(LANGUAGES, "{fcr}") | {language: f"a {{fcr}}{ending} b"}
    (problem,) = problems_of_reading(copy, readings)
    assert (problem.code, problem.data["value"]) == (f"ending_{language}", f"{{fcr}}{ending}")


def problems_of_reading(copy, readings):
    """Return what is wrong with a metric whose first variant reads so."""
    data = read(Path(FCR), FCR).data
    place = ("variants", "gross", "reading")
    copy.write(FCR, json.dumps(with_junk(data, place, readings), ensure_ascii=False))
    return copy.load().problems


def test_ten_broken_files_give_ten_reports(copy):
    for number in range(10):
        copy.write(f"concepts/drinks/drink-{number}.yaml", "level: [1\n")
    assert copy.codes() == ["bad_yaml"] * 10
