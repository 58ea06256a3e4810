"""What is said of decks: what cannot be made, what goes into one, and what files are for."""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.messages.labels import Labels

_Names = Mapping[str, LazyString | str]
"""Some are nothing but the names of languages."""

DECK_ERRORS: Labels = {
    "same_language": _l("The language to learn must be another than the one that is spoken."),
    "no_card_type": _l("Choose at least one kind of card."),
    "unknown_deck": _l("There is no deck “%(id)s”. Perhaps its maker has deleted it."),
    "nothing_chosen": _l(
        "No card can be made of this choice. Choose more concepts, or other kinds of cards."
    ),
    "title_too_long": _l("Title: at most %(most)s characters, please; you typed %(typed)s."),
    "too_many_concepts": _l(
        "At most %(most)s concepts can be named one by one; these are %(given)s. Take whole topics"
        " or levels instead."
    ),
    "store_unavailable": _l(
        "What is kept of decks cannot be reached at the moment. Please try again in a minute."
    ),
}
CARD_NAMES: _Names = {
    "recognition": "%(target)s → %(base)s",
    "production": "%(base)s → %(target)s",
    "typed": _l("%(base)s → %(target)s, typed"),
    "listening": _l("Listening"),
    "gap": _l("Gap in an example"),
    "third-to-meaning": "%(third)s → %(base)s",
    "meaning-to-third": "%(base)s → %(third)s",
    "formula": _l("Metric → formula"),
    "formula-name": _l("Formula → metric"),
}
EXTRA_NAMES: Labels = {
    "audio": _l("Sound"),
    "romanization": _l("Romanization"),
    "hanja": _l("Chinese characters (hanja)"),
    "examples": _l("Examples"),
}
READY_MADE_NAMES: Labels = {
    "all": _l("The whole glossary"),
    "first": _l("The first %(count)s"),
    "formulas": _l("Formulas of the metrics"),
    "level": _l("Level %(number)s: %(name)s"),
}
READY_MADE_MEANINGS: Labels = {
    "level-1": _l("Everybody who deals with customers needs these."),
    "level-2": _l("You need these in daily work."),
    "level-3": _l("Specialists use these."),
    "all": _l("Every concept, topic by topic, core ones first."),
    "first": _l("The core concepts of all topics first, in one deck: the order to begin with."),
    "formulas": _l("From the name of a metric to its formula, and back."),
}
DECK_COLUMNS: _Names = {
    "concept": _l("Id"),
    "term": "%(target)s",
    "other_terms": _l("%(target)s, also said"),
    "pronunciation": _l("Pronunciation"),
    "latin": _l("Romanization"),
    "hanja": _l("Hanja"),
    "meaning": "%(base)s",
    "other_meanings": _l("%(base)s, also said"),
    "third": "%(third)s",
    "part_of_speech": _l("Part of speech"),
    "definition": _l("Definition (%(base)s)"),
    "definition_in_target": _l("Definition (%(target)s)"),
    "example_1": _l("Example (%(target)s)"),
    "example_1_meaning": _l("Example (%(base)s)"),
    "example_2": _l("Second example (%(target)s)"),
    "example_2_meaning": _l("Second example (%(base)s)"),
    "collocations": _l("Collocations"),
    "formula": _l("Formula"),
    "notes": _l("Notes"),
    "remark": _l("Remark"),
}
"""The columns of a table, in their order."""
