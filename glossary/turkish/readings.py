"""How words are said in Turkish that are not written as they are said.

An abbreviation takes its suffixes by the Turkish name of its last letter (TDK, *Yazım Kılavuzu*,
"Kısaltmalara gelen ekler"): NPS'yi, ne-pe-se. One that has a vowel may be said as a word (PIPA), so
only a listed one is known; the same goes for foreign words and names.
"""

from typing import Final

from glossary.turkish.casing import lower
from glossary.turkish.stems import is_foreign

LETTER_NAMES: Final = {
    "A": "a", "B": "be", "C": "ce", "Ç": "çe", "D": "de", "E": "e", "F": "fe", "G": "ge", "H": "he",
    "I": "ı", "İ": "i", "J": "je", "K": "ke", "L": "le", "M": "me", "N": "ne", "O": "o", "Ö": "ö",
    "P": "pe", "Q": "kü", "R": "re", "S": "se", "Ş": "şe", "T": "te", "U": "u", "Ü": "ü", "V": "ve",
    "W": "çift ve", "X": "iks", "Y": "ye", "Z": "ze",
}  # fmt: skip
# The way of the house, where people do not say the letters' Turkish names or say a whole word.
READINGS: Final = {
    "CRM": "siarem", "KVKK": "kavekaka", "SMS": "esemes", "KPI": "keypiay", "ROI": "roi",
    "PIPA": "pipa", "VERBİS": "verbis", "CX": "siiks", "API": "api",
    "Chuseok": "çusok", "Seollal": "sollal", "chatbot": "çetbot", "slogan": "slogan",
    "spam": "spam",
}  # fmt: skip
# They look Turkish, but are said as where they come from.
_SAID_ABROAD: Final = frozenset({
    "detractor", "promoter", "center", "online", "offline", "lead", "insight", "touchpoint",
    "startup", "backup", "page", "case", "database", "value", "score", "rate", "user", "brand",
    "onboarding", "service", "manager", "storage", "home", "name", "engagement", "software",
    "journey", "loyalty", "community", "voice", "scale", "advocate", "cookie", "pipeline", "chat",
    "mail", "e-mail", "referral", "retention", "conversion", "funnel", "target", "targeting",
})  # fmt: skip
_ALPHABET: Final = frozenset("abcçdefgğhıijklmnoöprsştuüvyzâîû-")
_VOWELS: Final = frozenset("AEIİOÖUÜ")
_SHORTEST: Final = 2


def is_abbreviation(word: str) -> bool:
    """Tell whether the word is written in capitals: NPS, KVKK."""
    return len(word) >= _SHORTEST and word.isalpha() and word.isupper()


def is_name(word: str) -> bool:
    """Tell whether the word is a proper name, so that case suffixes follow an apostrophe."""
    return word[:1].isupper() and not is_abbreviation(word)


def reading(word: str) -> str | None:
    """Give the word as it is said, in Turkish letters, or None where that cannot be known."""
    if word in READINGS:
        return READINGS[word]
    if is_abbreviation(word):
        return None if _VOWELS & set(word) else _spelled(word)
    small = lower(word)
    if small in _SAID_ABROAD or is_foreign(small) or not set(small) <= _ALPHABET:
        return None
    return small


def _spelled(word: str) -> str | None:
    names = [LETTER_NAMES.get(letter) for letter in word]
    return None if None in names else "".join(filter(None, names))
