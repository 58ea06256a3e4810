"""What the codes of the domain are called in the reader's language, in one place."""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from app.messages.deck_builder import BUILDER_ERRORS
from app.messages.decks import DECK_ERRORS
from app.messages.labels import Labels
from app.messages.metrics import METRIC_ERRORS

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
    "at": _l("in/at"),
    "from": _l("from"),
    "with": _l("with/by"),
    "and": _l("and"),
    "or": _l("or"),
    "also": _l("also"),
    "only": _l("only"),
    "even": _l("even"),
    "until": _l("until"),
    "since": _l("since"),
    "than": _l("than"),
    "like": _l("like"),
    "every": _l("every"),
    "except": _l("except"),
    "as_much": _l("as much as"),
    "called": _l("called"),
    "plural": _l("plural"),
    "my": _l("my"),
    "your": _l("your"),
    "our": _l("our"),
    "its": _l("its/their"),
    "that_of": _l("that of"),
    "is": _l("is"),
    "verb": _l("makes a verb"),
    "past": _l("past"),
    "future": _l("future"),
    "negative": _l("negative"),
    "participle": _l("participle"),
    "nominal": _l("verbal noun"),
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
    "revised_romanization": _l("Revised Romanization"),
    "letter_by_letter": _l("letter by letter"),
    "mccune_reischauer": _l("by McCune–Reischauer"),
    "turkish_ear": _l("as a Turkish ear hears it"),
    "unusual": _l("by no system"),
}
SUBSTITUTION: LazyString = _l("with %(latin)s for %(hangul)s")
REASONS: Labels = {
    "exact": _l("this very wording"),
    "folded": _l("the same but for capitals, accents, spaces or hyphens"),
    "other_spelling": _l("a spelling found in sources; better: %(meant)s"),
    "deprecated": _l("said by some, but not recommended; better: %(meant)s"),
    "hanja": _l("%(meant)s in Chinese characters (hanja)"),
    "latin": _l("%(meant)s in Latin letters"),
    "begins": _l("begins with “%(typed)s”"),
    "half_typed": _l("not fully typed yet: %(typed)s → %(meant)s"),
    "initials": _l("by initial consonants: %(typed)s → %(meant)s"),
    "inside": _l("a word inside the term"),
    "words": _l("every word typed is in its terms"),
    "misspelled": _l("perhaps a misspelling: %(typed)s → %(meant)s"),
    "text": _l("in its definition, examples or collocations"),
}
KEYBOARDS: Labels = {
    "us": _l("typed on an English keyboard: %(typed)s → %(meant)s"),
    "turkish_q": _l("typed on a Turkish keyboard: %(typed)s → %(meant)s"),
    "korean": _l("typed with the Korean keyboard on: %(typed)s → %(meant)s"),
}
SOURCE_KINDS: Labels = {
    "article": _l("article"),
    "book": _l("book"),
    "dictionary": _l("dictionary"),
    "encyclopedia": _l("encyclopedia"),
    "guide": _l("guide"),
    "law": _l("law"),
    "standard": _l("standard"),
}
DESCRIPTION: LazyString = _l(
    "Customer relationship management in Korean, Turkish and English: terms, pronunciation, word "
    "parts and examples."
)
ERRORS: Labels = {
    **METRIC_ERRORS,
    **DECK_ERRORS,
    **BUILDER_ERRORS,
    "unknown_concept": _l("There is no concept “%(id)s” in the glossary."),
    "unknown_topic": _l("There is no topic “%(id)s” in the glossary."),
    "unknown_part": _l("No Korean term is made with “%(part)s”."),
    "bad_level": _l("Level: “%(value)s” is no level; choose 1, 2 or 3."),
    "bad_letter": _l("Letter: nothing begins with “%(value)s”; choose one of: %(wanted)s."),
    "bad_page": _l("Page: there is no page “%(value)s” of these hits."),
    "query_too_long": _l("Search: at most %(most)s characters, please; you typed %(typed)s."),
    # The API names its parameters as they are written in the address.
    "bad_parameters": _l("These parameters cannot be used: %(names)s."),
    "unknown_parameter": _l("There is no parameter “%(name)s” here; there are: %(known)s."),
    "repeated_parameter": _l("“%(name)s” is given more than once; give it once."),
    "missing_parameter": _l("“%(name)s” is missing; it says what to look for."),
    "bad_number": _l(
        "“%(name)s” must be a whole number from %(least)s to %(most)s, not “%(value)s”."
    ),
    "bad_choice": _l("“%(name)s” must be one of %(known)s, not “%(value)s”."),
    "bad_day": _l("“%(name)s” must be a date written like 2026-11-22, not “%(value)s”."),
    "unknown_metric": _l("There is no metric “%(id)s”."),
    "unknown_variant": _l("“%(value)s” is no variant of this metric; choose one of: %(known)s."),
    "missing": _l("“%(name)s” is missing; nothing can be computed without it."),
    "not_a_number": _l("“%(name)s” must be a number written like 1234.5, not “%(value)s”."),
    "not_whole": _l("“%(name)s” must be a whole number, not %(value)s."),
    "too_small": _l("“%(name)s” must be %(bound)s; %(value)s is too small."),
    "too_large": _l("“%(name)s” must be %(bound)s; %(value)s is too large."),
}
TITLES: Mapping[int, LazyString] = {
    400: _l("We did not understand the request"),
    403: _l("This came from another site"),
    404: _l("There is no such page"),
    405: _l("That cannot be done here"),
    413: _l("The request is too large"),
    500: _l("Something broke on our side"),
    503: _l("This does not work at the moment"),
}
ADVICE: Mapping[int, LazyString] = {
    400: _l("The address holds something we cannot use. Correct it, or begin again from here."),
    403: _l("Only pages of this site may send something here. Open the page here and try again."),
    404: _l("Perhaps the address was mistyped or the page has moved. The glossary is still here."),
    405: _l("The page exists, but not for this kind of request."),
    413: _l("A table may have 5 MB at most. Leave out columns or rows that are not needed."),
    500: _l("It is not your fault. Please try again in a minute."),
}
# What the API says of a failure where a page would speak of pages.
PROBLEM_TITLES: Mapping[int, LazyString] = {
    **TITLES,
    404: _l("There is nothing at this address"),
    415: _l("This kind of content is not taken here"),
    422: _l("The table cannot be computed"),
}
PROBLEM_DETAILS: Mapping[int, LazyString] = {
    400: _l("The request holds something that cannot be used."),
    403: _l("Pages of other sites may only read; programs may also send."),
    404: _l("No resource of the API has this address."),
    405: _l("The resource exists, but not for this method."),
    413: _l("The request holds more than this address takes."),
    415: _l("This address takes CSV, an XLSX workbook, or JSON; say which in Content-Type."),
    500: ADVICE[500],
}
