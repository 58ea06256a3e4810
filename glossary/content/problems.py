"""Problems in content: where, a code and data; the sentence for each code is in one table here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from glossary.errors import GlossaryError

SENTENCES: Mapping[str, str] = {
    # The file as YAML.
    "no_folder": "is not a folder; name an existing content folder",
    "stray_file": "is not read; wanted: {wanted}",
    "not_utf8": "is not UTF-8; save the file as UTF-8",
    "bad_yaml": "is not YAML: {reason}",
    "not_mapping": "is a {found}; a mapping of keys to values is wanted",
    "not_list": "is a {found}; a list is wanted",
    "duplicate_key": "key {key!r} stands twice, first in line {first}; keep one",
    "key_not_text": "key {key!r} is read by YAML as a {found}; put it into quotes",
    "needs_quotes": "{value!r} is read by YAML as a {found}; put it into quotes",
    "empty": "is empty; write a value or leave the key out",
    "too_deep": "is nested too deeply; at most {most} levels, and no content needs as many",
    "alias": "is a YAML anchor, alias or tag; write the value out",
    "not_nfc": "is not in composed form (NFC): {value!r}; type it again or normalise the file",
    "hidden_character": "holds the invisible character {character}; remove it",
    # The file as a concept, metric, topic or source.
    "missing": "is missing; add it",
    "unknown_key": "is not a known key; {wanted}",
    "wrong_value": "{value} is not allowed; wanted: {wanted}",
    "wrong_type": "{value} is not of the right kind; wanted: {wanted}",
    "too_few": "has {found} entries; at least {wanted} wanted",
    "too_many": "has {found} entries; at most {wanted} wanted",
    "bad_id": "{value} is no id; wanted: lower-case English words joined by hyphens",
    "bad_text": "{value} is no text; wanted: some text with no space at its ends",
    "bad_language": "{value} is no language code; wanted: two or three letters, as in ISO 639",
    "bad_url": "{value} is no web address; wanted: https://…",
    "part_origin": "must say exactly one of: hanja, loan, native: true",
    "mark": "does not mark the term; wanted: the term in <angle brackets>, once or more",
    "preferred_first": "the first term, and only the first, must be preferred",
    "invalid": "{reason}",
    # The concept among the others.
    "wrong_folder": "lies in folder {folder!r}; its first topic is {topic!r}",
    "unknown_topic": "there is no topic {value!r} in topics.yaml",
    "unknown_source": "there is no source {value!r} in sources.yaml",
    "unknown_relation": "there is no concept {value!r}",
    "self_relation": "relates the concept to itself; remove it",
    "repeated_relation": "the pair with {value!r} is already stated at {where}; keep one",
    "broader_circle": "{value!r} is itself {side} than this concept; keep one direction",
    "duplicate_preferred": "{value!r} is also the preferred term of {other!r}; give both a homonym",
    "duplicate_id": "{value!r} is already the id of {where}",
    "replaced_id": "{value!r} is still the id of a concept, or replaced by {other!r} too",
    # The metric beside its formulas.
    "unknown_metric": "there is no metric {value!r}; wanted: one that `dangol metric` lists",
    "shared_metric": "{value!r} is already the metric of {other!r}; keep one",
    "same_name": "{value!r} is also the name of {other!r}; one form shows both",
    "unknown_placeholder": "{value} stands for nothing here; wanted: {wanted}",
    "differing_placeholders": "tells different numbers (ko: {ko} · tr: {tr} · en: {en})",
    "lacking_number": "lacks {{n}}, the number in which the inputs of this name differ",
    "ending_ko": "{value!r}: the particle depends on the number; put a noun between them",
    "ending_tr": "{value!r}: the suffix depends on the number; word it without one",
    # The recordings.
    "bad_recording": "{value} is no name of a recording; wanted: <language>/<name>.mp3",
    "no_file": "is listed, but there is no such file; add it or remove the entry",
    "other_file": "{value!r} is not the checksum of the file, which has {found}",
    "unspoken": "{value!r} is no term or example of the language {language!r}",
    "repeated_recording": "{value!r} is also said by {other!r}; keep one",
    # The language of the concept.
    "parts_differ": "the parts give {found!r}; the term is {wanted!r}",
    "hanja_mismatch": "{hanja} is not read {found!r} here; wanted: {wanted}",
    "hanja_length": "{hanja} and {found!r} differ in length; wanted: a syllable for each character",
    "hanja_unknown": "{hanja} is no character of the hanja table; wanted: the traditional form",
    "pronunciation_length": "{value!r} has {found} syllables; the term has {wanted}",
    "not_a_form": "{value!r} is no form of {wanted}",
}


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong in a content file; `path` is dotted, `line` counts from 1."""

    file: str
    line: int
    path: str
    code: str
    data: Mapping[str, str | int] = field(default_factory=dict, compare=False)

    @property
    def sentence(self) -> str:
        """Return what is wrong and what is wanted."""
        return SENTENCES[self.code].format(**self.data)

    def __str__(self) -> str:
        """Return the report as compilers write it, so that editors can jump to the line."""
        where = f"{self.file}:{self.line}: "
        return f"{where}{self.path}: {self.sentence}" if self.path else f"{where}{self.sentence}"


class ContentInvalidError(GlossaryError):
    """The content has problems, all of them attached, and no catalogue can be made from it."""

    code = "content_invalid"

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of the files."""
        self.problems = tuple(sorted(problems))
        super().__init__(count=str(len(self.problems)))

    def __str__(self) -> str:
        """Return every problem, one a line."""
        return "\n".join(map(str, self.problems))
