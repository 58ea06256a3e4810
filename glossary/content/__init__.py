"""Reads the content folders into a catalogue, and says what is wrong with them and where."""

from glossary.content.loader import Loaded, load
from glossary.content.problems import ContentInvalidError, Problem

__all__ = ["ContentInvalidError", "Loaded", "Problem", "load"]
