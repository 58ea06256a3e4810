"""`dangol deck`: writes an Anki deck."""

import argparse
import os
import re
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Final, get_args

from pydantic import ValidationError

from glossary.audio import open_voice
from glossary.cli.settings import Commands, folders
from glossary.content import ContentInvalidError, load
from glossary.decks import Deck, Progress, Selection, Summary, Supplies, export
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.deck import LONGEST_TITLE
from glossary.decks.errors import NothingChosenError
from glossary.decks.ledger import Ledger, MemoryLedger
from glossary.decks.selection import EXTRAS, USUAL_CARDS
from glossary.errors import UnknownConceptError, UnknownTopicError
from glossary.models import LANGUAGES, Level
from glossary.models.base import SLUG_PATTERN
from glossary.store import open_store
from glossary.store.errors import StoreUnavailableError
from glossary.store.location import database_address, instance_folder

_BAR: Final = 30
_LEVELS: Final[tuple[Level, ...]] = get_args(Level)
_KILOBYTE: Final = 1_000
_ALL: Final = "all"


def add_to(commands: Commands) -> None:
    """Declare the command and its options."""
    deck = commands.add_parser("deck", help="write an Anki deck")
    _add_which(deck)
    _add_how(deck)
    deck.add_argument("out", type=_package, metavar="OUT.apkg", help="the file to write")
    deck.set_defaults(run=_deck, wrong_usage=deck.error)


def _add_which(deck: argparse.ArgumentParser) -> None:
    for name in ("topic", "concept"):
        deck.add_argument(
            f"--{name}",
            action="append",
            default=[],
            type=_id,
            metavar="ID",
            help=f"the {name} to take; may be repeated",
        )
    deck.add_argument(
        "--level",
        action="append",
        default=[],
        type=int,
        choices=_LEVELS,
        help="of these only; may be repeated",
    )


def _add_how(deck: argparse.ArgumentParser) -> None:
    for name, default, what in (
        ("base", "tr", "the language of the learner"),
        ("target", "ko", "the language to learn"),
    ):
        deck.add_argument(
            f"--{name}", choices=LANGUAGES, default=default, help=f"{what} (%(default)s)"
        )
    deck.add_argument(
        "--cards",
        type=_cards,
        default=USUAL_CARDS,
        metavar="TYPE,…",
        help=f"{_ALL}, or some of {', '.join(CARD_TYPES)} ({','.join(sorted(USUAL_CARDS))})",
    )
    for extra in EXTRAS:
        deck.add_argument(f"--no-{extra}", action="store_true", help=f"leave out the {extra}")
    deck.add_argument("--no-subdecks", action="store_true", help="one deck for all topics")
    deck.add_argument(
        "--title",
        type=_title,
        default="",
        help="what learners see it under (Dangol and the language)",
    )


def _id(text: str) -> str:
    if not re.match(SLUG_PATTERN, text):
        raise argparse.ArgumentTypeError(f"{text!r} is no id")
    return text


def _cards(text: str) -> frozenset[str]:
    named = frozenset(CARD_TYPES if text == _ALL else text.split(","))
    if strange := sorted(named - CARD_TYPES.keys()):
        known = ", ".join(CARD_TYPES)
        raise argparse.ArgumentTypeError(f"{strange[0]!r} is no card type; wanted: {known}")
    return named


def _title(text: str) -> str:
    try:
        return Deck(title=text).title
    except ValidationError:
        raise argparse.ArgumentTypeError(
            f"a title has at most {LONGEST_TITLE} characters"
        ) from None


def _package(text: str) -> Path:
    path = Path(text)
    # Anki takes the second name for a collection, and would replace the learner's own with it.
    if path.suffix != ".apkg" or path.name == "collection.apkg":
        raise argparse.ArgumentTypeError(f"{text!r} is no name for a deck; wanted: NAME.apkg")
    return path


def _deck(options: argparse.Namespace) -> int:
    if options.base == options.target:
        options.wrong_usage("--base and --target are the same language")
    try:
        catalogue = load(folders()).catalogue()
        with _ledger() as ledger, _whole(options.out) as file:
            voice = open_voice(catalogue, _instance()).sound
            supplies = Supplies(catalogue, ledger, int(time.time()), voice)
            deck = Deck(selection=_selection(options), title=options.title)
            summary = export(deck, supplies, file, _progress())
    except ContentInvalidError as error:
        return _failed(f"The content has {len(error.problems)} problems; see dangol check.")
    except (UnknownConceptError, UnknownTopicError) as error:
        return _failed(f"There is no {error.code.removeprefix('unknown_')} {error.data['id']!r}.")
    except NothingChosenError:
        return _failed("Nothing fits, or nothing of what fits has such a card.")
    except StoreUnavailableError as error:
        return _failed(f"The store cannot be used: {error.data['reason']}")
    except OSError as error:
        return _failed(f"{options.out} cannot be written: {error.strerror}")
    print(_told(summary, options.out))
    return 0


def _failed(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _selection(options: argparse.Namespace) -> Selection:
    unwanted = {extra for extra in EXTRAS if getattr(options, f"no_{extra}")}
    return Selection(
        topics=tuple(options.topic),
        levels=tuple(options.level),
        concepts=tuple(options.concept),
        base=options.base,
        target=options.target,
        cards=options.cards,
        extras=frozenset(EXTRAS) - unwanted,
        subdecks=not options.no_subdecks,
    )


def _instance() -> Path:
    return instance_folder(os.environ.get("DANGOL_INSTANCE", ""))


@contextmanager
def _ledger() -> Iterator[Ledger]:
    """Open the ledger of the store; without a store, what follows is new, and is said to be."""
    try:
        url = database_address(os.environ.get("DANGOL_DATABASE_URL", ""))
        store = open_store(url, _instance())
    except StoreUnavailableError as error:
        reason = error.data["reason"]
        print(f"The store cannot be used, so every note counts as new: {reason}", file=sys.stderr)
        yield MemoryLedger()
        return
    with closing(store):
        yield store.ledger


@contextmanager
def _whole(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that stands in its place once it is whole, and before that nowhere."""
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with aside.open("xb") as file:
            yield file
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _progress() -> Progress | None:
    return _show_bar if sys.stderr.isatty() else None


def _show_bar(done: int, of: int) -> None:
    bar = "█" * (_BAR * done // of)
    end = "\n" if done == of else ""
    print(f"\r{bar:░<{_BAR}} {done}/{of}", end=end, file=sys.stderr, flush=True)


def _told(summary: Summary, path: Path) -> str:
    told = (
        f"{summary.notes} notes ({summary.changed} new or changed",
        f"{summary.withdrawn} withdrawn)",
        f"{summary.cards} cards",
        f"{summary.decks} decks",
        f"{summary.sounds} sounds",
        f"{path.stat().st_size / _KILOBYTE:,.0f} kB",
    )
    return f"{path}: {', '.join(told)}"
