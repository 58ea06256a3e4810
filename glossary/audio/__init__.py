"""Lets every term and example be heard: recorded by people, or else spoken by a program."""

from glossary.audio.engine import Engine, find_engine
from glossary.audio.utterance import Utterance
from glossary.audio.voice import Clip, Voice, open_voice

__all__ = [
    "Clip",
    "Engine",
    "Utterance",
    "Voice",
    "find_engine",
    "open_voice",
]
