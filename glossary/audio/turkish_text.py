"""Spells Turkish so that an engine which passes over the circumflex says it right.

What espeak-ng makes of each spelling was read off its phonemes (version 1.51): kâr loses its
forward k, a long â comes out short, and î comes out as ı.
"""

import re
from typing import Final

from glossary.turkish.casing import lower
from glossary.turkish.readings import READINGS

# Said as where they come from; in Turkish letters, by the ear.
_FOREIGN: Final = {
    "CES": "siies", "CSAT": "sisat", "MİY": "meiye", "SERVQUAL": "sörvkual",
    "churn": "çörn", "omnichannel": "omniçenıl", "promoter": "promotır",
}  # fmt: skip
_READ: Final = {lower(word): said for word, said in (READINGS | _FOREIGN).items()}
_WORD: Final = re.compile(r"[^\W\d_]+")
_FORWARD: Final = re.compile("(?<=k)â")
# In an open syllable; l is the one consonant after which the engine minds the circumflex itself.
_LONG: Final = re.compile("(?<!l)â(?=[^aâeıiîoöuûüğ\\W][aâeıiîoöuûü])")


def respell(text: str) -> str:
    """Respell words for the engine: şikâyet → şikyağyet, daimî → daimi, CRM'de → siarem'de."""
    return _WORD.sub(lambda found: _respelled(found.group()), text)


def _respelled(word: str) -> str:
    small = lower(word)
    if small in _READ:
        return _READ[small]
    if not {"â", "î"} & set(small):
        return word
    return _LONG.sub("ağ", _FORWARD.sub("yâ", small.replace("î", "i")))
