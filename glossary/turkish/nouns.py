"""How Turkish nouns bend where their spelling alone does not tell (TDK, *Güncel Türkçe Sözlük*)."""

import re
from typing import Final, NamedTuple

from glossary.turkish.phonology import VOWELS, fit, last_vowel, syllables
from glossary.turkish.stems import IRREGULAR, compound_bases, noun_stems

# Nouns in -al, -ol, -ul and -at whose suffixes are front: kontrolü, sadakati.
_FRONT: Final = frozenset({
    "sadakat", "saat", "dikkat", "seyahat", "sürat", "liyakat", "refakat", "kabahat", "sıhhat",
    "hakikat", "menfaat", "istirahat", "cemaat", "nasihat", "kanaat", "itaat", "şefkat", "ziraat",
    "kıraat", "hal", "hâl", "ihtimal", "misal", "ihlal", "ikmal", "istiklal", "ideal", "metal",
    "sinyal", "festival", "terminal", "moral", "normal", "dijital", "sosyal", "global", "orijinal",
    "kapital", "hayal", "emsal", "rol", "kontrol", "gol", "hol", "petrol", "alkol", "protokol",
    "sembol", "kabul", "usul", "meşgul", "mesul", "ampul", "makul", "harf", "kalp", "harp",
    "idrak",
})  # fmt: skip
# … and those whose suffixes are back, as the spelling says: kanalı, fiyatı.
_BACK: Final = frozenset({
    "kanal", "mal", "kural", "kral", "masal", "kartal", "çuval", "dal", "fal", "sal", "yol", "kol",
    "sol", "bol", "okul", "futbol", "voleybol", "pul", "fiyat", "hayat", "irtibat", "inşaat",
    "icraat", "talimat", "teşkilat", "müracaat", "mevzuat", "ihracat", "ithalat", "tahsilat",
    "imalat", "tadilat", "saltanat", "fırsat", "format", "avukat", "bürokrat", "diplomat", "ispat",
    "kanat", "rahat", "sanat", "ruhsat", "mezat", "tabiat", "iltifat", "iktisat", "maksat",
    "surat", "kat", "at", "yat", "tat", "evlat", "hat", "kontrat", "nakliyat", "teminat",
    "tazminat", "istihbarat", "hasılat", "edebiyat", "tahkikat", "tebligat", "icat",
})  # fmt: skip
_MAY_BE_FRONT: Final = re.compile("([aâ][tl]|[oôuû]l)$")
_FRONTED: Final = {"a": "e", "â": "e", "ı": "i", "o": "ö", "u": "ü"}

# Short words, and words in t, keep their last consonant before a vowel, but these soften.
_SOFTEN: Final = frozenset({
    "renk", "denk", "ahenk", "çelenk", "kap", "dip", "çok", "gök", "yok", "grup", "kalp", "harp",
    "borç", "güç", "uç", "taç", "genç", "dinç", "harç", "burç", "kanat", "öğüt", "umut", "ümit",
    "tat", "dert", "yurt", "kurt", "art", "ant", "cilt", "kâğıt", "kilit", "geçit",
    "senet", "maksat", "mevcut", "vücut", "hudut", "armut", "yoğurt", "standart", "icat", "evlat",
    "iktisat", "mezat", "taahhüt", "tehdit", "metot", "periyot",
})  # fmt: skip

BARE: Final = frozenset({
    "müşteri", "veri", "bilgi", "ilgi", "kişi", "öneri", "başarı", "etki", "tepki", "algı",
    "katkı", "kredi", "garanti", "huni", "strateji", "teknoloji", "girdi", "çıktı", "satıcı",
    "alıcı", "anı", "tüketici", "kullanıcı", "yönetici", "temsilci", "yatırımcı", "üretici",
    "sağlayıcı", "vergi", "dergi", "sergi", "duygu", "kaygı", "sorgu", "görgü", "örgü", "ekonomi",
    "akademi", "sayı", "yapı", "kapı", "çağrı", "görüntü", "alıntı", "bağlantı", "toplantı",
    "beklenti", "iki", "ikili", "yetkili", "ilgili", "bildiri", "gösteri", "çeviri", "getiri",
    "parti", "ilişki", "yetki", "baskı", "yargı", "saygı", "sevgi", "bulgu", "olgu", "kurgu",
    "vurgu", "tutku", "korku", "ayrıntı", "kesinti", "belirti", "sızıntı", "söyleşi", "dürtü",
    "enerji", "psikoloji", "sosyoloji", "metodoloji", "konu", "soru", "duyuru", "başvuru", "dolu",
    "sürü", "türkü", "ölçü", "işçi", "öğrenci", "girişimci", "aracı", "taşıyıcı", "perakendeci",
    "ziyaretçi", "gözlemci", "denetçi", "elçi", "kalıcı", "geçici", "izleyici", "dinleyici",
    "taksi", "değerli", "bayi", "sanayi", "terfi", "mevki", "mevzu", "yeni", "eski", "geri",
    "ileri", "iyi", "kötü", "doğru", "ayrı", "aynı", "resmi", "resmî", "mali", "malî", "ticari",
    "ticarî", "sıkı", "kuru", "altı", "yedi",
})  # fmt: skip
"""Nouns that end like a possessive and are none: sadık müşteri → müşteriyi, not *müşterini."""

# In -cı and -çı, where agents (satıcı) look like softened possessives, the latter are these.
_SOFTENED_POSSESSED: Final = frozenset({
    "süreci", "amacı", "sonucu", "ihtiyacı", "gücü", "kazancı", "bilinci", "inancı", "borcu",
    "ucu", "basıncı", "güvenci",
})  # fmt: skip
_LIKE_AN_AGENT: Final = re.compile("[cç][ıiuü]$")
# değerli, kanallı: no Turkish noun ends in a consonant and l, but for those that lose a vowel.
_LIKE_AN_ADJECTIVE: Final = re.compile("[^aâeıiîoöuûü]l[ıiuü]$")

# Nouns in -s and a vowel before it: servisi is servis + i, not *servi + si.
_ENDING_IN_S: Final = frozenset({
    "servis", "ofis", "adres", "ses", "stres", "kampüs", "virüs", "nüfus", "meclis", "polis",
    "tesis", "ekspres", "otobüs", "bahis",
})  # fmt: skip
# Under a possessive these keep b, c, d or ğ: ağı is ağ + ı, kodu is kod + u.
_SOFT_BY_NATURE: Final = frozenset({
    "ağ", "bağ", "dağ", "yağ", "çağ", "sağ", "tuğ", "web", "tab", "hub", "had", "hac",
})  # fmt: skip


class Noun(NamedTuple):
    """A noun before a consonant and before a vowel, and the vowel its suffixes agree with."""

    hard: str
    soft: str
    vowel: str


def noun(word: str) -> Noun | None:
    """Tell how a noun bends: süreç, sürec-, ü; None where the spelling leaves it open."""
    vowel = _harmony(word)
    return Noun(word, _before_vowel(word), vowel) if vowel else None


def is_possessed(last: str) -> bool | None:
    """Tell whether a phrase's last word is possessed (sadakati) or not (veri), None if unsure."""
    if last in BARE or not any(_owns(base, last) for base in compound_bases(last)):
        return False
    if _LIKE_AN_ADJECTIVE.search(last):
        return last[:-1] in IRREGULAR.values()
    if _LIKE_AN_AGENT.search(last):
        return True if last in _SOFTENED_POSSESSED else None
    return True


def possessed_base(last: str) -> str | None:
    """Give the noun under a possessive: sadakati → sadakat, süreci → süreç, hunisi → huni."""
    candidates = tuple(compound_bases(last))
    bare = last[:-1]
    if bare in _SOFT_BY_NATURE | _ENDING_IN_S:
        return bare if bare in candidates else None
    if bare[-1:] == "s" and bare[-2:-1] in VOWELS:
        return candidates[-1] if candidates else None
    if bare[-1:] == "d" and candidates[0] not in _SOFTEN | IRREGULAR.keys():
        return bare
    return candidates[0] if candidates else None


def _owns(base: str, last: str) -> bool:
    """Tell whether this is what the base is with a possessive; randevu is not, for e asks for i."""
    stems = (stem.left for stem in noun_stems(base))
    return any(stem.text + fit("(s)I", stem) == last for stem in stems)


def _harmony(word: str) -> str:
    vowel = last_vowel(word)
    if word in _FRONT:
        return _FRONTED[vowel]
    if _MAY_BE_FRONT.search(word) and word not in _BACK:
        return ""
    return vowel


def _before_vowel(word: str) -> str:
    """Give the stem before a vowel; where the checker allows two, take the one in use."""
    stems = list(noun_stems(word))
    soft = next((stem.left.text for stem in stems if stem.before == "vowel"), word)
    must = stems[0].before == "consonant" or word in _SOFTEN
    is_long = syllables(word) > 1
    return soft if must or (is_long and word.endswith(("nç", "og"))) else word
