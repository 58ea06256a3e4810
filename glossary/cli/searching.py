"""`dangol search`: what the search box finds, and why."""

import argparse
import json
import os
import sys
from dataclasses import asdict

from glossary.cli.settings import Commands, folders
from glossary.content import ContentInvalidError
from glossary.desk import open_desk
from glossary.models import LANGUAGES, Concept
from glossary.search import Answer, Hit
from glossary.store.location import instance_folder

_MOST = 100


def add_to(commands: Commands) -> None:
    """Declare the command and its options."""
    search = commands.add_parser("search", help="find concepts by whatever people type")
    search.add_argument("query", nargs="+", metavar="QUERY", help="in any language and spelling")
    search.add_argument("--json", action="store_true", help="answer as JSON")
    search.add_argument(
        "--limit", type=_limit, default=10, metavar="N", help="at most so many (%(default)s)"
    )
    search.set_defaults(run=_search)


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST:
        raise argparse.ArgumentTypeError(f"{text!r} is no limit; wanted: 1 to {_MOST}")
    return int(text)


def _search(options: argparse.Namespace) -> int:
    """Answer a query; like grep, the status is 1 when nothing was found."""
    try:
        desk = open_desk(folders(), instance_folder(os.environ.get("DANGOL_INSTANCE", "")))
    except ContentInvalidError as error:
        print(f"The content has {len(error.problems)} problems; see dangol check.", file=sys.stderr)
        return 2
    answer = desk.index.search(" ".join(options.query), limit=options.limit)
    if options.json:
        print(json.dumps(_as_json(answer), ensure_ascii=False, indent=2))
    else:
        print(_as_text(answer))
    return 0 if answer.total else 1


def _as_json(answer: Answer) -> dict[str, object]:
    meta = {"total": answer.total, "meant": answer.meant, "near": [*map(_hit, answer.near)]}
    return {"data": [*map(_hit, answer.hits)], "meta": meta}


def _hit(hit: Hit) -> dict[str, object]:
    told = {name: value for name, value in asdict(hit.reason).items() if value}
    code = told.pop("code")
    matched = {"language": hit.language, "text": hit.text, "reason": code, **told}
    terms = _terms(hit.concept)
    return {"id": hit.concept.id, "terms": terms, "matched": matched, "score": hit.score}


def _terms(concept: Concept) -> dict[str, str]:
    return {language: concept.preferred(language).text for language in LANGUAGES}


def _as_text(answer: Answer) -> str:
    hits = answer.hits or answer.near
    heading = [f"Did you mean {answer.meant}?"] if answer.meant else []
    if not answer.hits:
        heading = ["Nothing fits." + (" Near it:" if hits else "")]
    return "\n".join([*heading, *map(_line, hits)])


def _line(hit: Hit) -> str:
    terms = " · ".join(_terms(hit.concept).values())
    reason = hit.reason
    because = " ".join(filter(None, [reason.code, reason.by, reason.typed, "→", hit.text]))
    return f"{terms}\n    {hit.concept.id}  ({because})"
