"""The shapes a Turkish stem takes before suffixes: softening, vowel drop, foreign harmony."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from glossary.turkish.phonology import HARMONIES, VOWELS, Left, last_vowel, left, syllables

_SOFT: Final = {"p": "b", "ç": "c", "t": "d", "k": "ğ", "g": "ğ"}
_HARD: Final = {"b": "p", "c": "ç", "d": "t", "ğ": "k"}

# Before a vowel these lose their last vowel or double their last consonant (TDK, Yazım Kılavuzu).
IRREGULAR: Final = {
    "af": "aff", "ağız": "ağz", "akıl": "akl", "alın": "aln", "asıl": "asl", "azim": "azm",
    "bahis": "bahs", "beyin": "beyn", "boyun": "boyn", "burun": "burn", "cisim": "cism",
    "cürüm": "cürm", "devir": "devr", "emir": "emr", "fasıl": "fasl", "fikir": "fikr",
    "gönül": "gönl", "göğüs": "göğs", "hacim": "hacm", "hak": "hakk", "hapis": "haps",
    "hat": "hatt", "his": "hiss", "hüküm": "hükm", "isim": "ism", "izin": "izn", "karın": "karn",
    "kasıt": "kast", "kayıp": "kayb", "kayıt": "kayd", "kesir": "kesr", "keşif": "keşf",
    "kısım": "kısm", "metin": "metn", "nakit": "nakd", "nehir": "nehr", "nesil": "nesl",
    "oğul": "oğl", "omuz": "omz", "ömür": "ömr", "rehin": "rehn", "resim": "resm", "ret": "redd",
    "sabır": "sabr", "seyir": "seyr", "sır": "sırr", "şahıs": "şahs", "şehir": "şehr",
    "şekil": "şekl", "tavır": "tavr", "tıp": "tıbb", "vakit": "vakt", "vasıf": "vasf",
    "zihin": "zihn", "zıt": "zıdd", "nabız": "nabz", "nutuk": "nutk", "haciz": "hacz",
    "kabir": "kabr", "aciz": "acz", "şık": "şıkk", "had": "hadd", "red": "redd", "akit": "akd",
    "asır": "asr", "atıf": "atf", "avuç": "avc", "beniz": "benz", "cebir": "cebr", "defin": "defn",
    "ehil": "ehl", "fen": "fenn", "fesih": "fesh", "fetih": "feth", "geniz": "genz", "hac": "hacc",
    "hasım": "hasm", "hayır": "hayr", "haz": "hazz", "hazım": "hazm", "hüzün": "hüzn",
    "ilim": "ilm", "kahır": "kahr", "kavim": "kavm", "keyif": "keyf", "kibir": "kibr",
    "kutup": "kutb", "küfür": "küfr", "lütuf": "lütf", "mahal": "mahall", "meyil": "meyl",
    "mühür": "mühr", "nakil": "nakl", "nakış": "nakş", "nefis": "nefs", "neşir": "neşr",
    "özür": "özr", "rahim": "rahm", "remiz": "remz", "ritim": "ritm", "rükün": "rükn",
    "sihir": "sihr", "şer": "şerr", "şükür": "şükr", "ufuk": "ufk", "uzuv": "uzv", "üs": "üss",
    "vakıf": "vakf", "vehim": "vehm", "zabıt": "zabt", "zam": "zamm", "zan": "zann",
    "zehir": "zehr", "zikir": "zikr", "zulüm": "zulm", "su": "suy",
}  # fmt: skip
_BARE: Final = {changed: bare for bare, changed in IRREGULAR.items()}

# Words of several syllables end in b, c, ğ before a vowel, but these keep their consonant.
_UNSOFTENED: Final = frozenset({
    "ahlak", "ahlâk", "emlak", "evrak", "hukuk", "iştirak", "ittifak", "merak", "tahkik", "tasdik",
    "tatbik", "tebrik", "tetkik", "teşvik", "tefrik", "prototip", "stereotip", "laptop", "istihkak",
    "infak", "erzak", "misak", "terk", "polemik", "idrak", "tahrik", "tahakkuk", "müttefik",
    "iştiyak", "imsak", "mutabık", "sandviç", "desktop", "startup", "backup", "popup",
})  # fmt: skip

# Loans whose last syllable is back but whose suffixes may be front: sadakati, kontrolü, ihtimali.
_EITHER_HARMONY: Final = re.compile("([aâ][tl]|[oôuû]l|arf|alp|arp|ark|idrak)$")
_FRONTED: Final = {"a": "e", "â": "e", "o": "ö", "ô": "ö", "u": "ü", "û": "ü"}

# Spellings Turkish does not have; such words are read in English, so any harmony may be right.
_FOREIGN: Final = re.compile("[qwx]|ch|sh|ph|ck|oo|ee|ea|ou|ll$|ss$|tt$|^upsell|line$")

# Verb stems whose t is d before a vowel: eder, gidiyor.
_SOFTENING_VERBS: Final = frozenset({
    "et", "git", "güt", "tat", "affet", "bahset", "hallet", "hisset", "kaybet", "kaydet",
    "keşfet", "naklet", "reddet", "sabret", "seyret", "vadet", "addet", "azlet", "azmet", "cezbet",
    "defet", "devret", "emret", "farket", "feshet", "fethet", "hapset", "hükmet", "kahret", "katet",
    "lütfet", "menet", "neşret", "şükret", "vakfet", "zannet", "zikret",
})  # fmt: skip
VERBS_IN_IR: Final = frozenset({
    "al", "bil", "bul", "dur", "gel", "gör", "kal", "ol", "öl", "san", "var", "ver", "vur",
})  # fmt: skip
"""Verbs of one syllable with -Ir in the present; all the others have -Ar (satar)."""

# Of the words of one syllable that end in p, ç, t, k only these soften.
_SOFTENING_SHORT: Final = frozenset({
    "kap", "kalp", "harp", "garp", "dip", "cep", "kulp", "grup", "klip", "celp",
    "borç", "güç", "uç", "taç", "genç", "dinç", "harç", "burç", "felç", "öç", "hınç", "tunç",
    "vinç", "linç", "tat", "dert", "yurt", "kurt", "art", "ant", "cilt", "but", "fert", "mert",
    "dört", "bent", "bant", "gök", "çok", "yok", "stok", "blok", "blog", "renk", "denk", "cenk",
})  # fmt: skip


# These end in a vowel today but once had a consonant, which their possessive remembers: bayii.
_WITHOUT_BUFFER: Final = frozenset({
    "bayi", "cami", "sanayi", "terfi", "mevzu", "menşe", "mevki", "mâni", "mani", "tâbi",
})  # fmt: skip


class Stem(NamedTuple):
    """One shape of a stem, and what it may stand before: a vowel, a consonant, or either."""

    left: Left
    before: str = "either"


def noun_stems(noun: str) -> Iterator[Stem]:
    """Give the shapes of a noun: kitap before a consonant, kitab before a vowel."""
    for vowel in _harmonies(noun):
        soft = _softened(noun)
        yield Stem(left(noun, vowel), "consonant" if _must_change(noun) else "either")
        if soft:
            yield Stem(left(soft, vowel), "vowel")
    if noun in _WITHOUT_BUFFER:
        yield Stem(left(noun)._replace(ends_in_vowel=False), "vowel")


def verb_stems(infinitive: str) -> Iterator[Stem]:
    """Give the shapes of a verb's stem: et before a consonant, ed before a vowel."""
    stem = infinitive[: -len("mek")]
    if stem.rpartition(" ")[2] in _SOFTENING_VERBS:
        yield Stem(left(stem), "consonant")
        yield Stem(left(stem[:-1] + "d"), "vowel")
    elif stem:
        yield Stem(left(stem))


def narrowed_stems(infinitive: str) -> Iterator[Stem]:
    """Give the stem as -Iyor finds it, without its last vowel: topla- → topl-, topluyor."""
    stem = infinitive[: -len("mek")]
    if stem and stem[-1] in VOWELS:
        yield Stem(left(stem[:-1], last_vowel(stem[:-1]) or stem[-1]))


def compound_bases(noun: str) -> Iterator[str]:
    """Give what may stand under a possessive: sadakati → sadakat, süreci → süreç, hunisi → huni."""
    if not noun or noun[-1] not in "ıiuü":
        return
    bare = noun[:-1]
    if bare and bare[-1] not in VOWELS:
        yield from _hardened(bare)
    if len(bare) > 1 and bare[-1] == "s" and bare[-2] in VOWELS:
        yield bare[:-1]


def abbreviation_lefts() -> Iterator[Left]:
    """Give every way a suffix may fit an abbreviation, whose reading its letters do not tell."""
    for vowel in HARMONIES:
        for ends_in_vowel, voiceless in ((True, False), (False, False), (False, True)):
            yield Left("", vowel, ends_in_vowel, voiceless)


def is_foreign(noun: str) -> bool:
    """Tell whether the spelling is not Turkish, so that its reading is not known either."""
    return _FOREIGN.search(noun) is not None


def _harmonies(noun: str) -> tuple[str, ...]:
    if is_foreign(noun) or not last_vowel(noun):
        return HARMONIES
    vowel = last_vowel(noun)
    if _EITHER_HARMONY.search(noun) and vowel in _FRONTED:
        return (vowel, _FRONTED[vowel])
    return (vowel,)


def _must_change(noun: str) -> bool:
    if noun in IRREGULAR:
        return IRREGULAR[noun] != noun
    ends_soft = noun[-1:] in {"p", "ç", "k"} and noun[-2:-1] in VOWELS
    return ends_soft and syllables(noun) > 1 and noun not in _UNSOFTENED and not is_foreign(noun)


def _softened(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("nk"):
        return noun[:-1] + "g"
    soft = _SOFT.get(noun[-1:])
    if soft is None or noun in _UNSOFTENED or (noun[-1] == "g" and not noun.endswith("og")):
        return ""
    return noun[:-1] + soft


def _hardened(bare: str) -> Iterator[str]:
    if bare in _BARE:
        yield _BARE[bare]
        return
    if bare.endswith("ng"):
        yield bare[:-1] + "k"
    if bare[-1] == "ğ":
        yield bare[:-1] + "k"
        if bare.endswith("oğ"):
            yield bare[:-1] + "g"
        # ağı is ağ + ı.
        if syllables(bare) == 1:
            yield bare
        return
    if bare[-1] in _HARD:
        yield bare[:-1] + _HARD[bare[-1]]
    yield bare


SOFTENED_SHORT: Final = frozenset(map(_softened, _SOFTENING_SHORT)) | {*IRREGULAR.values()}
"""What words of one syllable become before a vowel, where they change at all."""
