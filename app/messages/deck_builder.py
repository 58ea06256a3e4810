"""What the deck builder says: what a card asks of its learner, and what cannot be done."""

from flask_babel import lazy_gettext as _l

from app.messages.labels import Labels

CARD_TASKS: Labels = {
    "recognition": _l("See the term, recall what it means."),
    "production": _l("See the meaning, recall the term."),
    "typed": _l("See the meaning, type the term."),
    "listening": _l("Hear the term, recall what it means."),
    "gap": _l("Fill in the word that is missing from an example."),
    "third-to-meaning": _l("See the term in the third language, recall it in your own."),
    "meaning-to-third": _l("See your own term, recall it in the third language."),
    "formula": _l("See the name of a metric, recall its formula."),
    "formula-name": _l("See a formula, recall which metric it is."),
}
BUILDER_ERRORS: Labels = {
    "too_many_lines": _l("At most %(most)s lines at once, please; these are %(given)s."),
    "list_too_long": _l("At most %(most)s characters at once, please; these are %(given)s."),
    "remark_too_long": _l("Remark: at most %(most)s characters, please; you typed %(typed)s."),
    "empty_deck": _l("The deck is empty, so nothing has been saved. Choose a concept first."),
    "deck_too_long": _l("The deck is too long to be saved. Shorten your remarks."),
    "not_sure": _l("Tick the box if the deck is really to be deleted."),
}
