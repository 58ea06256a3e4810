"""What cards and decks say in the learner's own language."""

from collections.abc import Mapping
from typing import Final

from glossary.models import LANGUAGES, Language

_Words = Mapping[Language, str]
Words = Mapping[Language, Mapping[Language, str]]
"""Words in the language of the learner, for each language that may be learned."""

LANGUAGE_NAMES: Final[Words] = {
    "tr": {"ko": "Korece", "tr": "Türkçe", "en": "İngilizce"},
    "ko": {"ko": "한국어", "tr": "튀르키예어", "en": "영어"},
    "en": {"ko": "Korean", "tr": "Turkish", "en": "English"},
}
MEANS: Final[_Words] = {
    "tr": "Ne demek?",
    "ko": "무슨 뜻입니까?",
    "en": "What does it mean?",
}
HEARD: Final[_Words] = {
    "tr": "Dinleyin. Ne demek?",
    "ko": "들어 보십시오. 무슨 뜻입니까?",
    "en": "Listen. What does it mean?",
}
GAP: Final[_Words] = {
    "tr": "Boşluğa ne gelir?",
    "ko": "빈칸에 들어갈 말은 무엇입니까?",
    "en": "What belongs in the gap?",
}
FORMULA: Final[_Words] = {
    "tr": "Nasıl hesaplanır?",
    "ko": "어떻게 계산합니까?",
    "en": "How is it calculated?",
}
FORMULA_NAME: Final[_Words] = {
    "tr": "Bu hangi ölçüt?",
    "ko": "어떤 지표입니까?",
    "en": "Which metric is this?",
}
SAID: Final[Words] = {
    "tr": {"ko": "Korecesi nedir?", "tr": "Türkçesi nedir?", "en": "İngilizcesi nedir?"},
    "ko": {
        "ko": "한국어로 무엇입니까?",
        "tr": "튀르키예어로 무엇입니까?",
        "en": "영어로 무엇입니까?",
    },
    "en": {
        "ko": "What is it in Korean?",
        "tr": "What is it in Turkish?",
        "en": "What is it in English?",
    },
}
TYPED: Final[Words] = {
    "tr": {"ko": "Korecesini yazın.", "tr": "Türkçesini yazın.", "en": "İngilizcesini yazın."},
    "ko": {
        "ko": "한국어로 써 보십시오.",
        "tr": "튀르키예어로 써 보십시오.",
        "en": "영어로 써 보십시오.",
    },
    "en": {"ko": "Type it in Korean.", "tr": "Type it in Turkish.", "en": "Type it in English."},
}
PARTS_OF_SPEECH: Final[Mapping[Language, Mapping[str, str]]] = {
    "tr": {
        "noun": "isim",
        "verb": "fiil",
        "adjective": "sıfat",
        "adverb": "zarf",
        "phrase": "kalıp söz",
    },
    "ko": {
        "noun": "명사",
        "verb": "동사",
        "adjective": "형용사",
        "adverb": "부사",
        "phrase": "표현",
    },
    "en": {
        "noun": "noun",
        "verb": "verb",
        "adjective": "adjective",
        "adverb": "adverb",
        "phrase": "phrase",
    },
}
WITHDRAWN: Final[_Words] = {
    "tr": "Bu kavram sözlükten çıkarıldı. Kartlarını askıya alabilir ya da silebilirsiniz.",
    "ko": "이 개념은 용어집에서 빠졌습니다. 카드를 보류하거나 삭제해도 됩니다.",
    "en": "This concept has left the glossary. You may suspend or delete its cards.",
}
ABOUT: Final[_Words] = {
    "tr": (
        "Yeni sürümü aynı şekilde içe aktarın: ilerlemeniz korunur, yalnızca değişen notlar"
        " güncellenir. Kart silmeyin, askıya alın: silinen kart bir sonraki sürümle geri gelir."
    ),
    "ko": (
        "새 판도 같은 방법으로 가져오십시오. 학습 기록은 그대로 남고 바뀐 노트만 갱신됩니다."
        " 카드는 삭제하지 말고 보류하십시오. 삭제한 카드는 다음 판과 함께 다시 들어옵니다."
    ),
    "en": (
        "Import a new edition in the same way: your progress is kept, and only notes that have"
        " changed are updated. Suspend cards instead of deleting them, or the next edition will"
        " bring them back."
    ),
}


def third(base: Language, target: Language) -> Language:
    """Return the language that is neither spoken nor learned."""
    return next(language for language in LANGUAGES if language not in {base, target})
