"""The names of codes, and numbers as the reader's language writes them, for every template."""

import re

from babel import Locale
from flask import Flask
from flask_babel import format_date, format_decimal, get_locale
from markupsafe import Markup, escape

from app import messages
from glossary.models import LANGUAGES, Loan

_TABLES = {
    "levels": messages.LEVELS,
    "level_meanings": messages.LEVEL_MEANINGS,
    "statuses": messages.STATUSES,
    "registers": messages.REGISTERS,
    "parts_of_speech": messages.PARTS_OF_SPEECH,
    "situations": messages.SITUATIONS,
    "speech_levels": messages.SPEECH_LEVELS,
    "note_kinds": messages.NOTE_KINDS,
    "relation_kinds": messages.RELATION_KINDS,
    "origins": messages.ORIGINS,
    "source_kinds": messages.SOURCE_KINDS,
    "advice": messages.ADVICE,
}
KOREAN = re.compile(r"[가-힣ㄱ-ㅣ一-鿿]+(?:[ -][가-힣ㄱ-ㅣ一-鿿]+)*")
"""Hangul or hanja, with the spaces and hyphens between them."""
_ENDONYMS = {code: Locale(code).get_language_name(code) for code in LANGUAGES}


def init_app(app: Flask) -> None:
    """Give every template the tables of labels and the filters for numbers and languages."""
    app.jinja_env.globals.update(_TABLES, endonyms=_ENDONYMS, loan_origin=loan_origin)
    app.jinja_env.filters.update(number=format_decimal, date=format_date, hangul=tag_hangul)


def loan_origin(loan: Loan) -> str:
    """Return the name of the language a loan comes from, in the reader's language."""
    locale = get_locale()
    name = locale.languages.get(loan.language) if locale else None
    return name or loan.language


def tag_hangul(text: str, language: str) -> Markup:
    """Return text in some language with the Korean in it marked as Korean, unless all of it is."""
    if language == "ko":
        return escape(text)
    pieces = []
    end = 0
    for found in KOREAN.finditer(text):
        pieces += [escape(text[end : found.start()]), Markup('<span lang="ko">'), found.group()]
        pieces.append(Markup("</span>"))
        end = found.end()
    return Markup("").join([*pieces, escape(text[end:])])
