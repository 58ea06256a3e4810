"""Strict YAML: what is text stays text, everything doubtful is a problem with its line."""

import unicodedata
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.content.reader import read


@pytest.fixture(scope="module")
def read_text(tmp_path_factory):
    """Read what is given as the file `a.yaml`."""
    path = tmp_path_factory.mktemp("reader") / "a.yaml"

    def read_text(written):
        path.write_bytes(written if isinstance(written, bytes) else written.encode())
        return read(path, "a.yaml")

    return read_text


def found(document):
    return [(problem.code, problem.line, problem.path) for problem in document.problems]


def test_flawless_yaml_becomes_plain_data_without_problems(read_text):
    document = read_text(
        "# a comment\n"
        "text: 고객 관리\n"
        "number: 3\n"
        "minus: -12\n"
        "yes it is: true\n"
        "list: [a, 'on', \"3:30\"]\n"
        "mapping: {tr: müşteri, en: customer}\n"
        "block: |\n  one\n  two\n"
    )
    assert found(document) == []
    assert document.data == {
        "text": "고객 관리",
        "number": 3,
        "minus": -12,
        "yes it is": True,
        "list": ["a", "on", "3:30"],
        "mapping": {"tr": "müşteri", "en": "customer"},
        "block": "one\ntwo",
    }


NESTED = """\
# comment
terms:
  ko:
    - text: 고객
      parts:
        - {text: 고객, hanja: 顧客}

    - text: 손님
definition:
  en:
    A person.
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(("terms",), 2, id="a-key"),
        pytest.param(("terms", "ko", 0), 4, id="an-entry"),
        pytest.param(("terms", "ko", 0, "parts", 0, "hanja"), 6, id="inside-braces"),
        pytest.param(("terms", "ko", 1, "text"), 8, id="after-an-empty-line"),
        pytest.param(("definition", "en"), 10, id="a-value-on-the-next-line"),
        pytest.param(("terms", "ko", 1, "status"), 8, id="a-missing-key-of-an-entry"),
        pytest.param(("terms", "ko", 2, "text"), 3, id="a-missing-entry"),
        pytest.param(("terms", "tr"), 2, id="a-missing-key"),
        pytest.param(("level",), 1, id="nothing-around-it-but-the-file"),
        pytest.param((), 1, id="the-file"),
    ],
)
def test_the_line_of_a_path_is_its_own_or_that_of_the_nearest_thing_around_it(
    read_text, path, line
):
    assert read_text(NESTED).line(path) == line


@pytest.mark.parametrize(
    ("written", "code", "line", "path"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", "duplicate_key", 3, "a", id="duplicate-key"),
        pytest.param("x:\n  a: 1\n  a: 1\n", "duplicate_key", 3, "x.a", id="duplicate-nested"),
        pytest.param("x: {a: 1,\n a: 1}\n", "duplicate_key", 2, "x.a", id="duplicate-in-braces"),
        pytest.param("a: 1\non: x\n", "key_not_text", 2, "", id="key-on"),
        pytest.param("a: 1\nx:\n  no: Norveç\n", "key_not_text", 3, "x", id="key-no"),
        pytest.param("1: x\n", "key_not_text", 1, "", id="key-number"),
        pytest.param("~: x\n", "key_not_text", 1, "", id="key-null"),
        pytest.param("a: {b: 1}\n<<: {b: 2}\n", "key_not_text", 2, "", id="key-merge"),
        pytest.param("? [a, b]\n: c\n", "key_not_text", 1, "", id="key-list"),
        pytest.param("a: 1\nx: on\n", "needs_quotes", 2, "x", id="on"),
        pytest.param("a: 1\nx: no\n", "needs_quotes", 2, "x", id="no"),
        pytest.param("x: Yes\n", "needs_quotes", 1, "x", id="yes"),
        pytest.param("x: True\n", "needs_quotes", 1, "x", id="true-in-capitals"),
        pytest.param("x: [a,\n 3:30]\n", "needs_quotes", 2, "x.1", id="time-of-day"),
        pytest.param("x: 2026-01-31\n", "needs_quotes", 1, "x", id="date"),
        pytest.param("x: 1.5\n", "needs_quotes", 1, "x", id="float"),
        pytest.param("x: .inf\n", "needs_quotes", 1, "x", id="infinity"),
        pytest.param("x: 012\n", "needs_quotes", 1, "x", id="octal"),
        pytest.param("x: 1_000\n", "needs_quotes", 1, "x", id="number-with-underscore"),
        pytest.param(f"x: {'9' * 5000}\n", "needs_quotes", 1, "x", id="endless-number"),
        pytest.param("x: =\n", "needs_quotes", 1, "x", id="default-value"),
        pytest.param("a: 1\nx: null\n", "empty", 2, "x", id="null"),
        pytest.param("a: 1\nx: ~\n", "empty", 2, "x", id="tilde"),
        pytest.param("a: 1\nx:\nb: 1\n", "empty", 2, "x", id="nothing"),
        pytest.param("x:\n  - a\n  -\n", "empty", 3, "x.1", id="empty-entry"),
        pytest.param("a: &w kahve\n\nb: *w\n", "alias", 3, "b", id="alias"),
        pytest.param("a: &w kahve\nb:\n  [*w]\n", "alias", 2, "b.0", id="alias-in-a-list"),
        pytest.param("a: &w {b: *w}\n", "alias", 1, "a.b", id="alias-of-what-it-is-in"),
        pytest.param("a: 1\nb: !ruby x\n", "alias", 2, "b", id="tag"),
        pytest.param("a: 1\nb: !!python/name:os.system x\n", "alias", 2, "b", id="python-tag"),
        pytest.param("a: [1\nb: 2\n", "bad_yaml", 2, "", id="bracket-left-open"),
        pytest.param("a:\n\tb: 1\n", "bad_yaml", 2, "", id="tab"),
        pytest.param("a: 1\nb: @x\n", "bad_yaml", 2, "", id="reserved-sign"),
        pytest.param("a: 1\nb: x: y\n", "bad_yaml", 2, "", id="colon-in-text"),
        pytest.param("a: 1\nb: *w\n", "bad_yaml", 2, "", id="alias-of-nothing"),
        pytest.param("a: 1\n---\nb: 2\n", "bad_yaml", 2, "", id="two-documents"),
        pytest.param("a: " + "[" * 20 + "]" * 20, "too_deep", 1, "a", id="nested-too-deeply"),
        pytest.param("", "not_mapping", 1, "", id="empty-file"),
        pytest.param("# later\n", "not_mapping", 1, "", id="only-a-comment"),
        pytest.param("- a\n- b\n", "not_mapping", 1, "", id="list"),
        pytest.param("kahve\n", "not_mapping", 1, "", id="text"),
        pytest.param("a: çay".encode("utf-16"), "not_utf8", 1, "", id="utf-16"),
        pytest.param("a: çay".encode("iso-8859-9"), "not_utf8", 1, "", id="latin-5"),
    ],
)
def test_what_is_doubtful_in_yaml_is_a_problem_with_its_line(read_text, written, code, line, path):
    assert found(read_text(written)) == [(code, line, path)]


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        pytest.param("on: x", "key 'on' is read by YAML as a truth value", id="on"),
        pytest.param("3: x", "key '3' is read by YAML as a number", id="number"),
        pytest.param("~: x", "key '~' is read by YAML as a null value", id="null"),
        pytest.param("? [a]\n: x", "key '?' is read by YAML as a list", id="list"),
        pytest.param("? {a: 1}\n: x", "key '?' is read by YAML as a mapping", id="mapping"),
        pytest.param("<<: x", "key '<<' is read by YAML as a merge key", id="merge"),
        pytest.param("x: 2026-01-31", "'2026-01-31' is read by YAML as a date", id="date"),
        pytest.param("x: 3:30", "'3:30' is read by YAML as a number", id="base-60"),
        pytest.param("x: =", "'=' is read by YAML as a default value", id="default"),
        pytest.param("", "is a file without content", id="empty-file"),
        pytest.param("[a]", "is a list", id="list-at-the-root"),
        pytest.param("a", "is a single value", id="text-at-the-root"),
    ],
)
def test_the_report_says_how_yaml_reads_it(read_text, written, sentence):
    (problem,) = read_text(written).problems
    assert problem.sentence.startswith(sentence + "; ")


@pytest.mark.parametrize("written", ["고객", "müşteri", "şikâyet", "café"])
def test_text_that_is_not_composed_is_a_problem_and_composed_text_is_none(read_text, written):
    composed = f"a: 1\nx: {unicodedata.normalize('NFC', written)}\n"
    decomposed = unicodedata.normalize("NFD", composed)
    assert found(read_text(composed)) == []
    assert found(read_text(decomposed)) == [("not_nfc", 2, "x")]


@pytest.mark.parametrize(
    "character",
    [
        pytest.param("\u200b", id="zero-width-space"),
        pytest.param("\u200d", id="zero-width-joiner"),
        pytest.param("\u200f", id="right-to-left-mark"),
        pytest.param("\u202e", id="right-to-left-override"),
        pytest.param("\u2066", id="isolate"),
        pytest.param("\u2028", id="line-separator"),
        pytest.param("\ufeff", id="byte-order-mark"),
        pytest.param("\u00ad", id="soft-hyphen"),
        pytest.param("\u3164", id="hangul-filler"),
        pytest.param("\u115f", id="hangul-choseong-filler"),
    ],
)
def test_an_invisible_character_is_named_however_it_is_written(read_text, character):
    name = f"U+{ord(character):04X}"
    for written in (f"a: 1\nx: 'ka{character}hve'\n", f'a: 1\nx: "ka\\u{ord(character):04x}hve"\n'):
        document = read_text(written)
        assert found(document) == [("hidden_character", 2, "x")]
        assert document.problems[0].data["character"] == name


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b"])
def test_a_character_that_yaml_cannot_read_is_named_with_its_line(read_text, character):
    (problem,) = read_text(f"ğ: 고객\n\nx: ka{character}hve\n").problems
    assert (problem.code, problem.line) == ("hidden_character", 3)
    assert problem.data["character"] == f"U+{ord(character):04X}"


def test_a_byte_order_mark_that_an_editor_put_before_the_file_is_no_problem(read_text):
    document = read_text(b"\xef\xbb\xbfa: 1\n")
    assert (document.data, found(document)) == ({"a": 1}, [])


def test_all_problems_of_a_file_are_reported(read_text):
    document = read_text("on: x\na: no\nb: ~\nc: 1.5\nb: 1\n")
    assert [problem.line for problem in document.problems] == [1, 2, 3, 4, 5]


def test_the_first_of_two_equal_keys_is_kept(read_text):
    assert read_text("a: first\na: second\n").data == {"a": "first"}


# Cc, Cf and the like are what one cannot see; the fillers of Hangul count as letters.
VISIBLE = st.text(
    st.characters(
        exclude_categories=["C", "Zl", "Zp"],
        include_characters="\n\t",
        exclude_characters="\u115f\u1160\u3164\uffa0",
    )
).map(lambda text: unicodedata.normalize("NFC", text))


def quoted(text):
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(letter, letter) for letter in text) + '"'


@settings(deadline=None)
@given(VISIBLE)
def test_any_visible_text_comes_back_from_quotes_but_for_line_breaks_at_its_end(read_text, text):
    document = read_text(f"a: 1\nx: {quoted(text)}\nb: 2\n")
    assert document.data == {"a": 1, "x": text.rstrip("\n"), "b": 2}
    assert found(document) == []


# Letters and the signs of YAML, many of them at the start of a line.
SCRAPS = st.text("aö고1 \t\n:-?&*!|>#%@[]{},'\"<=~") | st.sampled_from(
    ["on", "a: ", "\n  ", "\n- ", "\n? ", "&x ", "*x", "!!int ", "\n---\n", "<<: ", "|\n", ": "]
)


@settings(deadline=None)
@given(st.binary() | st.text().map(str.encode) | st.lists(SCRAPS).map("".join).map(str.encode))
def test_whatever_a_file_holds_it_is_read_or_reported_but_nothing_is_raised(read_text, written):
    document = read_text(written)
    assert document.problems or document.data
    assert all(problem.line >= 1 and str(problem) for problem in document.problems)


LEAVES = st.sampled_from(["kahve", "'on'", "12", "true", '"a: b"'])
TREES = st.recursive(
    LEAVES,
    lambda trees: (
        st.lists(trees, min_size=1).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from("abcde"), trees, min_size=1).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(st.lists(TREES, min_size=1))
def test_every_value_knows_the_line_of_its_key(read_text, values):
    """Each value is put after as many comments as it has place in the list."""
    gaps = ["# …\n" * place for place in range(len(values))]
    pairs = enumerate(zip(gaps, values, strict=True))
    document = read_text("".join(f"{gap}key-{i}: {value}\n" for i, (gap, value) in pairs))
    lines = accumulate(range(1, len(values) + 1))
    wanted = {f"key-{i}": line for i, line in enumerate(lines)}
    assert found(document) == []
    assert {path[0]: line for path, line in document.lines.items()} == wanted
