"""What the codes of the domain are called in the reader's language, in one place."""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

Labels = Mapping[str, LazyString]

LEVELS: Mapping[int, LazyString] = {1: _l("core"), 2: _l("working"), 3: _l("specialist")}
LEVEL_MEANINGS: Mapping[int, LazyString] = {
    1: _l("Everybody who deals with customers needs these."),
    2: _l("You need these in daily work."),
    3: _l("Specialists use these."),
}
STATUSES: Labels = {
    "admitted": _l("also said"),
    "deprecated": _l("do not use"),
}
REGISTERS: Labels = {
    "formal": _l("formal"),
    "colloquial": _l("colloquial"),
    "technical": _l("technical"),
}
PARTS_OF_SPEECH: Labels = {
    "noun": _l("noun"),
    "verb": _l("verb"),
    "adjective": _l("adjective"),
    "adverb": _l("adverb"),
    "phrase": _l("phrase"),
}
FUNCTIONS: Labels = {
    "subject": _l("subject"),
    "topic": _l("topic"),
    "object": _l("object"),
    "of": _l("of"),
    "to": _l("to"),
    "at": _l("in, at"),
    "from": _l("from"),
    "with": _l("with, by"),
}
SITUATIONS: Labels = {
    "meeting": _l("in a meeting"),
    "email": _l("in an e-mail"),
    "call_centre": _l("at the call centre"),
    "report": _l("in a report"),
    "chat": _l("in a chat"),
    "store": _l("in the store"),
}
SPEECH_LEVELS: Labels = {
    "하십시오체": _l("formal polite"),
    "해요체": _l("informal polite"),
    "해라체": _l("plain written"),
}
NOTE_KINDS: Labels = {"usage": _l("Usage"), "culture": _l("Culture"), "pitfall": _l("Pitfall")}
RELATION_KINDS: Labels = {
    "broader": _l("Broader"),
    "narrower": _l("Narrower"),
    "see_also": _l("See also"),
    "opposite": _l("Opposite"),
    "confusable": _l("Not to be confused with"),
}
ORIGINS: Labels = {
    "sino": _l("Sino-Korean"),
    "native": _l("native Korean"),
    "loan": _l("loanword"),
}
SPELLINGS: Labels = {
    "letter_by_letter": _l("letter by letter"),
    "mccune_reischauer": _l("by McCune–Reischauer"),
    "turkish_ear": _l("as a Turkish ear hears it"),
    "unusual": _l("by no system"),
}
SUBSTITUTION: LazyString = _l("with %(latin)s for %(hangul)s")
SOURCE_KINDS: Labels = {
    "article": _l("article"),
    "book": _l("book"),
    "dictionary": _l("dictionary"),
    "encyclopedia": _l("encyclopedia"),
    "guide": _l("guide"),
    "law": _l("law"),
    "standard": _l("standard"),
}
ERRORS: Labels = {
    "unknown_concept": _l("There is no concept “%(id)s” in the glossary."),
    "unknown_topic": _l("There is no topic “%(id)s” in the glossary."),
    "unknown_part": _l("No Korean term is made with “%(part)s”."),
    "bad_level": _l("Level: “%(value)s” is no level; choose 1, 2 or 3."),
    "bad_letter": _l("Letter: nothing begins with “%(value)s”; choose one of: %(wanted)s."),
    "query_too_long": _l("Search: at most %(most)s characters, please; you typed %(typed)s."),
}
TITLES: Mapping[int, LazyString] = {
    400: _l("We did not understand the request"),
    404: _l("There is no such page"),
    405: _l("That cannot be done here"),
    500: _l("Something broke on our side"),
}
ADVICE: Mapping[int, LazyString] = {
    400: _l("The address holds something we cannot use. Correct it, or begin again from here."),
    404: _l("Perhaps the address was mistyped or the page has moved. The glossary is still here."),
    405: _l("The page exists, but not for this kind of request."),
    500: _l("It is not your fault. Please try again in a minute."),
}
