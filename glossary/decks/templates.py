"""The two sides of each card, as Anki's templates; their text may change, their names may not."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from glossary.decks import words
from glossary.decks.card_types import CardKind
from glossary.decks.fields import BANNER, BASE, TARGET, WITH_EXAMPLES
from glossary.models import LANGUAGES, Language

_VOICES: Final[Mapping[Language, str]] = {"ko": "ko_KR", "tr": "tr_TR", "en": "en_US"}


def _field(name: str) -> str:
    return f"{{{{{name}}}}}"


def _if(field: str, html: str) -> str:
    return f"{{{{#{field}}}}}{html}{{{{/{field}}}}}"


def _unless(field: str, html: str) -> str:
    return f"{{{{^{field}}}}}{html}{{{{/{field}}}}}"


def _for_each(fields: Mapping[Language, str], html: Callable[[Language], str]) -> str:
    return "".join(_if(fields[language], html(language)) for language in LANGUAGES)


def _for_each_pair(html: Callable[[Language, Language], str]) -> str:
    def of_base(base: Language) -> str:
        return "".join(
            _if(TARGET[target], html(base, target)) for target in LANGUAGES if target != base
        )

    return _for_each(BASE, of_base)


# One of the three fields is the code of the language, the other two are empty.
_IN_BASE: Final = "".join(map(_field, BASE.values()))
_IN_TARGET: Final = "".join(map(_field, TARGET.values()))
_IN_THIRD: Final = _for_each_pair(words.third)


def _line(style: str, html: str, language: str = "") -> str:
    spoken = f' lang="{language}"' if language else ""
    return f'<div class="{style}"{spoken}>{html}</div>\n'


def _shown(field: str, style: str, language: str = "") -> str:
    return _if(field, _line(style, _field(field), language))


def _in_base(sentences: Mapping[Language, str]) -> str:
    return _for_each(BASE, lambda base: sentences[base])


def _of_pair(sentences: words.Words) -> str:
    return _for_each_pair(lambda base, target: sentences[base][target])


_SOUND: Final = _if("Audio", _field("Audio")) + _unless(
    "Audio", _for_each(TARGET, lambda target: f"{{{{tts {_VOICES[target]}:Term}}}}")
)
# Not {{type:nc:…}}, which forgives musteri for müşteri: an Anki older than 24.11 does not know it,
# and shows the answer in place of the box. Hangul would fall apart into letters besides.
_TYPE: Final = "{{type:Typed}}"
_TERM: Final = _line("word", _field("Term"), _IN_TARGET)
_MEANING: Final = _line("word", _field("Meaning"), _IN_BASE)
_THIRD: Final = _line("word", _field("Third"), _IN_THIRD)
_WHICH: Final = _shown("Homonym", "which", _IN_BASE)
_LATIN: Final = _if("Latin", _line("latin", "{{hint:Latin}}"))
_GAP_MEANING: Final = _line("other", _field("Example meaning"), _IN_BASE)
_FORMULA: Final = _line("formula", _field("Formula"), _IN_BASE) + _shown(
    "Formula in target", "formula", _IN_TARGET
)

_TERM_LINE: Final = _line(
    "term",
    f'<b lang="{_IN_TARGET}">{_field("Term")}</b> '
    + _if("Pronunciation", f'<span class="said">{_field("Pronunciation")}</span> ')
    + _if("Hanja", f'<span lang="ko-Hani">{_field("Hanja")}</span> ')
    + _if("Part of speech", f'<i lang="{_IN_BASE}">{_field("Part of speech")}</i> ')
    + _SOUND,
)
_EXAMPLES: Final = _if(
    WITH_EXAMPLES,
    _if(
        "Example",
        _line("example", f"{_field('Example')} {_field('Audio example')}", _IN_TARGET),
    )
    + _shown("Example meaning", "other", _IN_BASE)
    + _shown("Example 2", "example", _IN_TARGET)
    + _shown("Example 2 meaning", "other", _IN_BASE),
)
_MORE: Final = (
    _shown("Definition", "definition", _IN_BASE)
    + _shown("Definition in target", "other", _IN_TARGET)
    + _shown("Image", "image")
    + _EXAMPLES
    + _shown("Collocations", "collocations")
    + _shown("Contrast", "note", _IN_BASE)
    + _shown("Notes", "note", _IN_BASE)
    + _shown("Remark", "remark", _IN_BASE)
    + _shown("Link", "link")
)


def _entry(kind: CardKind) -> str:
    meaning = "" if "Meaning" in kind.shows else _line("others", _field("Meaning"), _IN_BASE)
    third = "" if "Third" in kind.shows else _shown("Third", "others", _IN_THIRD)
    return _line(
        "entry",
        _TERM_LINE
        + _LATIN
        + _shown("Parts", "parts")
        + _shown("Other terms", "others", _IN_TARGET)
        + meaning
        + _shown("Other meanings", "others", _IN_BASE)
        + third
        + _MORE,
    )


class _Sides(NamedTuple):
    """What a card asks, what it shows on both sides, on the front alone, and as the answer."""

    ask: str
    shown: str
    front: str
    answer: str


_NAME: Final = _line("word", _field("Formula name"), _IN_BASE)
_SIDES: Final[Mapping[str, _Sides]] = {
    "Recognition": _Sides(_in_base(words.MEANS), _TERM + _WHICH, _LATIN, _MEANING),
    "Production": _Sides(_of_pair(words.SAID), _MEANING + _WHICH, "", _TERM),
    "Typed": _Sides(_of_pair(words.TYPED), _MEANING + _WHICH, _TYPE, _TYPE),
    "Listening": _Sides(_in_base(words.HEARD), "", _line("sound", _SOUND), _MEANING),
    "Gap": _Sides(
        _in_base(words.GAP),
        "",
        _line("sentence", _field("Gap"), _IN_TARGET) + _GAP_MEANING,
        _line("sentence", _field("Example"), _IN_TARGET) + _GAP_MEANING,
    ),
    "Third to meaning": _Sides(
        _in_base({base: words.SAID[base][base] for base in LANGUAGES}), _THIRD, "", _MEANING
    ),
    "Meaning to third": _Sides(
        _for_each_pair(lambda base, target: words.SAID[base][words.third(base, target)]),
        _MEANING + _WHICH,
        "",
        _THIRD,
    ),
    "Formula": _Sides(_in_base(words.FORMULA), _NAME, "", _FORMULA),
    "Formula name": _Sides(_in_base(words.FORMULA_NAME), _FORMULA, "", _NAME),
    "Spare 1": _Sides("", _line("word", _field("Spare 1")), "", _line("word", _field("Spare 2"))),
    "Spare 2": _Sides("", _line("word", _field("Spare 3")), "", _line("word", _field("Spare 4"))),
}
_BANNER: Final = _shown(BANNER, "banner", _IN_BASE)


def front(kind: CardKind) -> str:
    """Return the question side; without one of the gates it is empty, and Anki makes no card."""
    sides = _SIDES[kind.name]
    html = _BANNER + _line("ask", sides.ask, _IN_BASE) + sides.shown + sides.front
    for gate in reversed(kind.gates):
        html = _if(gate, html)
    return html


def back(kind: CardKind) -> str:
    """Return the answer side: the answer, and below it the whole entry."""
    sides = _SIDES[kind.name]
    return f'{_BANNER}{sides.shown}<hr id="answer">\n{sides.answer}{_entry(kind)}'


def in_browser(kind: CardKind, side: int) -> str:
    """Return what the list of Anki's browser shows for a side: one field is enough."""
    return _field(kind.shows[side])
