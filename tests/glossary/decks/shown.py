"""What a card shows and plays, asked in the way that every Anki understands."""


def shown(card):
    """Return the two sides of a card, with what each one plays, as JSON can hold it."""
    return {
        "concept": card.note()["Id"].rpartition(":")[2],
        "type": card.template()["name"],
        "front": _without_style(card.question()),
        "back": _without_style(card.answer()),
        "front plays": [*map(_played, card.question_av_tags())],
        "back plays": [*map(_played, card.answer_av_tags())],
    }


def _without_style(side):
    return side.partition("</style>")[2]


def _played(tag):
    """Return the name of a sound file, or the language that a voice of the device speaks."""
    return getattr(tag, "filename", None) or tag.lang
