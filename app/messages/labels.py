"""The shape of the tables of words."""

from collections.abc import Mapping

from flask_babel import LazyString

Labels = Mapping[str, LazyString]
"""Words by the code that they stand for; they are translated when they are shown."""
