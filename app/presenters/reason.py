"""Why a search found a concept, as a sentence in the reader's language."""

from app.messages import FUNCTIONS, KEYBOARDS, REASONS, SPELLINGS
from glossary.search import Reason


def explain(reason: Reason) -> str:
    """Return the sentence for a reason."""
    details = ", ".join(_details(reason))
    return _sentence(reason) + (f" ({details})" if details else "")


def _sentence(reason: Reason) -> str:
    if reason.code == "inflected":
        # A sum is written alike in every language.
        return f"{reason.typed} = " + " + ".join(filter(None, (reason.meant, reason.ending)))
    sentence = KEYBOARDS[reason.by] if reason.code == "keyboard" else REASONS[reason.code]
    return str(sentence % {"typed": reason.typed, "meant": reason.meant})


def _details(reason: Reason) -> list[str]:
    # Of the beginning of a spelling one cannot know the system.
    system = [str(SPELLINGS[reason.by])] if reason.code == "latin" and reason.by else []
    return [*system, *(str(FUNCTIONS[function]) for function in reason.functions)]
