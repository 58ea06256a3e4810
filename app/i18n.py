"""Which language a page speaks, and where the same page stands in the others.

The language is the first segment of the address. Views never mention it: it is taken off the
address before they run and put back by `url_for`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from flask import Blueprint, Flask, Response, current_app, g, request, url_for
from flask_babel import Babel
from markupsafe import Markup

from app.config import InterfaceLanguage, Settings
from app.security import EMBED, is_api
from glossary.models import LANGUAGES, Language

_KEY = "dangol_languages"
# Query parameters that mean the same in every language, and those of them that make another page.
_KEPT = ("q", "topic", "level", "page", "letter")
_ANOTHER_PAGE = ("letter",)
# What programs are told that ask for no language: most who write them read it.
_TO_PROGRAMS = "en"


@dataclass(frozen=True)
class Alternate:
    """The page being shown, in one of the interface languages."""

    language: InterfaceLanguage
    url: str
    external: str
    current: bool


def init_app(app: Flask, settings: Settings) -> None:
    """Let every request find its language."""
    app.extensions[_KEY] = {language.code: language for language in settings.languages}
    Babel(
        app,
        locale_selector=lambda: interface_language().locale,
        timezone_selector=lambda: interface_language().timezone,
    )
    app.context_processor(_for_templates)
    app.url_value_preprocessor(_take_language)
    app.url_defaults(_put_language)
    app.after_request(_declare_language)


def _for_templates() -> dict[str, object]:
    reads = content_language()
    return {
        "interface": interface_language(),
        "alternates": alternates(),
        "reads": reads,
        # For words of the content within the interface: said only where the two differ.
        "in_reads": ""
        if reads == interface_language().code
        else Markup(' lang="{}"').format(reads),
        # Equal in rank, but one must come first: it is the reader's own.
        "content_languages": sorted(LANGUAGES, key=lambda language: language != reads),
    }


def register(app: Flask, blueprint: Blueprint, before: str = "") -> None:
    """Register a blueprint whose addresses begin with the language, or with what stands before."""
    codes = ",".join(app.extensions[_KEY])
    app.register_blueprint(blueprint, url_prefix=f"{before}/<any({codes}):language>")


def languages() -> Mapping[str, InterfaceLanguage]:
    """Return the interface languages by code, the default one first."""
    return cast("Mapping[str, InterfaceLanguage]", current_app.extensions[_KEY])


def interface_language() -> InterfaceLanguage:
    """Return the language of this request: by its address, else by what the browser accepts."""
    if language := _of_address():
        return language
    known = languages()
    # The first is for those who accept any language, or none of ours.
    codes = sorted(known, key=lambda code: is_api() and code != _TO_PROGRAMS)
    return known[request.accept_languages.best_match(codes, codes[0])]


def _of_address() -> InterfaceLanguage | None:
    first, second = (*request.path.split("/", 3)[1:], "")[:2]
    # What other sites frame has the language second: /embed/tr/…
    return languages().get(second if first == EMBED else first)


def content_language() -> Language:
    """Return the language of the content in which this reader is spoken to."""
    return interface_language().reads


def keep(parameters: Mapping[str, str]) -> None:
    """Say which parameters make this page what it is in every language, instead of the usual."""
    g.kept = parameters


def alternates() -> list[Alternate]:
    """Return this page in every interface language, itself included."""
    here = interface_language()
    kept = g.get("kept", _kept(_KEPT))
    return [
        Alternate(
            language,
            _url(language, kept),
            _url(language, _kept(_ANOTHER_PAGE), _external=True),
            language == here,
        )
        for language in languages().values()
    ]


def _kept(names: Sequence[str]) -> Mapping[str, str]:
    return {name: request.args[name] for name in names if name in request.args}


def _url(language: InterfaceLanguage, kept: Mapping[str, str], **options: bool) -> str:
    values: dict[str, Any] = {**kept, **options, "language": language.code}
    rule = request.url_rule
    if rule is None or "language" not in rule.arguments:
        return url_for(
            "home.show", language=language.code, _external=options.get("_external", False)
        )
    return url_for(rule.endpoint, **{**(request.view_args or {}), **values})


def _take_language(_: str | None, values: dict[str, Any] | None) -> None:
    if values:
        values.pop("language", None)


def _put_language(endpoint: str, values: dict[str, Any]) -> None:
    if current_app.url_map.is_endpoint_expecting(endpoint, "language"):
        values.setdefault("language", interface_language().code)


def _declare_language(response: Response) -> Response:
    if response.mimetype == "text/html" or is_api():
        response.headers.setdefault("Content-Language", interface_language().code)
        if not _of_address():
            response.vary.add("Accept-Language")
    return response
