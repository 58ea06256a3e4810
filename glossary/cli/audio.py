"""`dangol audio`: lets terms and examples be heard, and says which cannot."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from glossary.audio import Clip, Utterance, Voice, open_voice
from glossary.cli.settings import Commands, folders
from glossary.content import ContentInvalidError, load
from glossary.models import LANGUAGES
from glossary.store.location import instance_folder

_AT_ONCE: Final = 2
"""Engines that speak side by side."""
_BAR: Final = 30
_NO_ENGINE: Final = (
    "There is no engine that speaks. Install the extra: pip install 'dangol[audio]'."
)


def add_to(commands: Commands) -> None:
    """Declare the commands and their options."""
    audio = commands.add_parser("audio", help="let terms and examples be heard")
    actions = audio.add_subparsers(required=True, metavar="action")
    build = actions.add_parser("build", help="speak all that has not been spoken yet")
    build.set_defaults(run=_build)
    check = actions.add_parser("check", help="count what can be heard, and name what cannot")
    check.set_defaults(run=_check)
    say = actions.add_parser("say", help="speak a text, and print where the file is")
    say.add_argument("text", metavar="TEXT")
    say.add_argument("--language", choices=LANGUAGES, default="ko", help="(%(default)s)")
    say.add_argument("--slow", action="store_true", help="speak slowly")
    say.set_defaults(run=_say)


def _opened() -> Voice | None:
    try:
        catalogue = load(folders()).catalogue()
    except ContentInvalidError as error:
        print(f"The content has {len(error.problems)} problems; see dangol check.", file=sys.stderr)
        return None
    return open_voice(catalogue, instance_folder(os.environ.get("DANGOL_INSTANCE", "")))


def _build(_: argparse.Namespace) -> int:
    if (voice := _opened()) is None:
        return 2
    waiting = [each for each in voice.utterances if not voice.kept(each)]
    if waiting and voice.engine is None:
        print(_NO_ENGINE, file=sys.stderr)
        return 1
    for done, _clip in enumerate(_clips(voice, waiting), start=1):
        _tell(done, len(waiting))
    return _report(voice)


def _clips(voice: Voice, waiting: Sequence[Utterance]) -> Iterator[Clip | None]:
    with voice.speaking() as clip, ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            yield from pool.map(clip, waiting)
        finally:
            # Who interrupts does not wait for a thousand more.
            pool.shutdown(wait=False, cancel_futures=True)


def _tell(done: int, all_: int) -> None:
    """Tell a person at a terminal how far it is."""
    if sys.stderr.isatty():
        bar = "█" * (_BAR * done // all_)
        line = f"\r{bar:░<{_BAR}} {done} of {all_}" if done < all_ else "\r\x1b[K"
        print(line, end="", file=sys.stderr, flush=True)


def _check(_: argparse.Namespace) -> int:
    voice = _opened()
    return 2 if voice is None else _report(voice)


def _report(voice: Voice) -> int:
    """Say what can be heard; the status is 1 when something cannot."""
    clips = {each: voice.kept(each) for each in voice.utterances}
    lacking = [each for each, clip in clips.items() if clip is None]
    for each in lacking:
        pace = " (slow)" if each.slow else ""
        print(f"{each.language}: {each.text}{pace}: cannot be heard yet", file=sys.stderr)
    there = [clip for clip in clips.values() if clip]
    recorded = sum(clip.recording is not None for clip in there)
    size = sum(path.stat().st_size for path in {clip.path for clip in there})
    engine = " ".join(voice.engine[:2]) if voice.engine else "none"
    print(f"{len(clips)} utterances: {recorded} recorded, {len(there) - recorded} spoken, ", end="")
    print(f"{len(lacking)} lacking; {size / 1e6:.1f} MB; engine: {engine}")
    return 1 if lacking else 0


def _say(options: argparse.Namespace) -> int:
    if (voice := _opened()) is None:
        return 2
    clip = voice.clip(voice.utterance(options.language, options.text, slow=options.slow))
    if clip is None:
        reason = "This cannot be said." if voice.engine else _NO_ENGINE
        print(reason, file=sys.stderr)
        return 1
    print(clip.path)
    return 0
