"""The few Korean words whose sound the rules cannot know, respelled so that they can.

Sources: the examples printed in 표준 발음법 (제10항, 제15항, 제20항, 제28-30항), and for business
words 표준국어대사전, against which a native reader has still to check them. Where two are allowed,
the one that is printed first stands here.
"""

from typing import Final

from glossary.korean.hangul import compose, decompose
from glossary.korean.sandhi import tensed


def _tense(syllable: str) -> str:
    initial, medial, final = decompose(syllable)
    return compose(tensed(initial), medial, final)


# 제15항: before a word of its own the final consonant is neutralised first.
_NEUTRALISED: Final = {
    "맛없다": "맏업다", "맛있다": "마딛다", "멋있다": "머딛다", "겉옷": "걷옷", "윗옷": "윋옷",
    "웃옷": "욷옷", "헛웃음": "헏웃음", "젖어미": "젇어미", "첫인상": "첟인상", "값어치": "갑어치",
    "값있다": "가빋다", "값있는": "가빋는", "값없다": "가법다", "값없이": "가벖이",
    "넋없다": "너겁다", "넋없이": "너겂이", "맛없는": "맏없는", "맛있는": "마딛는",
    "멋있는": "머딛는",
}  # fmt: skip

# 제16항: letters are called by these names, but sound before a vowel as if written otherwise.
LETTER_NAMES: Final = {
    "디귿": "디긋", "지읒": "지읏", "치읓": "치읏", "키읔": "키윽", "티읕": "티읏", "피읖": "피읍",
    "히읗": "히읏",
}  # fmt: skip

# 제29항: ㄴ is inserted.
_WITH_N: Final = {
    "꽃잎": "꽃닢", "깻잎": "깯닢", "나뭇잎": "나묻닢", "솔잎": "솔닢", "막일": "막닐",
    "뒷일": "뒫닐", "예삿일": "예삳닐", "베갯잇": "베갣닛", "도리깻열": "도리깯녈",
    "뒷윷": "뒫늋", "밤윷": "밤늋", "삯일": "삭닐", "집안일": "집안닐", "들일": "들닐",
    "솜이불": "솜니불", "홑이불": "홑니불", "맨입": "맨닙", "한여름": "한녀름",
    "신여성": "신녀성", "남존여비": "남존녀비", "색연필": "색년필", "직행열차": "직행녈차",
    "늑막염": "늑막념", "내복약": "내복냑", "알약": "알냑", "물약": "물냑", "콩엿": "콩녓",
    "물엿": "물녓", "담요": "담뇨", "눈요기": "눈뇨기", "영업용": "영업뇽", "식용유": "식용뉴",
    "휘발유": "휘발뉴", "백분율": "백분뉼", "불여우": "불녀우", "서울역": "서울녁",
    "설익다": "설닉다", "학여울": "학녀울", "가정용": "가정뇽", "개인용": "개인뇽",
    "기업용": "기업뇽", "서른여섯": "서른녀섯", "스물여섯": "스물녀섯", "검열": "검녈",
    "금융": "금늉", "이죽이죽": "이죽니죽", "야금야금": "야금냐금", "욜랑욜랑": "욜랑뇰랑",
    "유들유들": "유들뉴들",
}  # fmt: skip

# 제20항 다만: ㄴ stays before ㄹ, which becomes ㄴ.
_NASAL: Final = {
    "의견란": "의견난", "임진란": "임진난", "생산량": "생산냥", "결단력": "결딴녁",
    "동원령": "동원녕", "공권력": "공꿘녁", "상견례": "상견녜", "횡단로": "횡단노",
    "이원론": "이원논", "입원료": "입원뇨", "구근류": "구근뉴",
}  # fmt: skip

# 제28항: the compounds that it prints, and 줄넘기 of 제20항.
_GENITIVE: Final = {
    "문고리": "문꼬리", "줄넘기": "줄넘끼", "눈동자": "눈똥자", "신바람": "신빠람", "산새": "산쌔",
    "손재주": "손째주", "길가": "길까", "물동이": "물똥이", "발바닥": "발빠닥", "굴속": "굴쏙",
    "술잔": "술짠", "바람결": "바람껼", "그믐달": "그믐딸", "아침밥": "아침빱", "잠자리": "잠짜리",
    "강가": "강까", "초승달": "초승딸", "등불": "등뿔", "창살": "창쌀", "강줄기": "강쭐기",
}  # fmt: skip

# The last syllable of these Sino-Korean words becomes tense although no rule says so.
_TENSE_LAST: Final = (
    "안건 조건 무조건 사건 여건 요건 용건 문건 인기 평가 재평가 성과 단가 원가 정가 물가 대가 고가 "
    "저가 주가 호가 할인가 판매가 최고가 최저가 도매가 출고가 상품권 할인권 회원권 이용권 소유권 "
    "저작권 증권 채권 인권 이권 상권 여권 정권 주권 기권 문자 한자 글자 점자 성격 인격 장점 단점 "
    "강점 이점 관점 시점 초점 요점 허점 쟁점 중점 논점 평점 만점 총점 문제점 공통점 차이점 출발점 "
    "전환점 인적 물적 양적 내적 동적 심적 문법 헌법 민법 상법 형법 세법 기법 수법 용법 해법 편법 "
    "점수 건수 변수 회원증 보험증 면허증 신분증 학생증 허가증 내과 외과 치과 문과 이과"
)
# 인건비 and the like: the tense syllable stands inside.
_TENSE: Final = {
    "인건비": "인껀비", "성과급": "성꽈급", "성과금": "성꽈금", "평가자": "평까자",
    "평가서": "평까서", "평가단": "평까단", "태권도": "태꿘도", "문자열": "문짜열",
    "단가표": "단까표", "정가제": "정까제", "점수판": "점쑤판", "점수표": "점쑤표",
    "금융업": "금늉업", "금융사": "금늉사", "금융권": "금늉꿘", "채권자": "채꿘자",
    "인기도": "인끼도", "조건부": "조껀부",
}  # fmt: skip

# A borrowed compound keeps its parts apart, [온나인] beside [올라인]; no norm decides it.
_LOANS: Final = {"온라인": "온나인", "다운로드": "다운노드", "원룸": "원눔", "인라인": "인나인"}

# 제10항 다만: in these ㄼ is heard as ㅂ.
_IN_B: Final = {"넓죽하다": "넙죽하다", "넓둥글다": "넙둥글다"}

# At the end of a compound these may be its last syllable and a particle: 사업주 + 가.
PARTICLE_LIKE: Final = frozenset({
    "주가", "대가", "고가", "저가", "호가", "정가", "내과", "외과", "이과", "문과",
})  # fmt: skip

# What begins with a listed word by its letters only.
_AS_SPELLED: Final = {"고가도로": "고가도로"}

RESPELLED: Final = {
    **_NEUTRALISED, **_WITH_N, **_NASAL, **_GENITIVE, **_TENSE, **_LOANS, **_IN_B, **_AS_SPELLED,
    **{word: word[:-1] + _tense(word[-1]) for word in _TENSE_LAST.split()},
}  # fmt: skip

# 제20항 다만: Sino-Korean words of three syllables and more that end in one of these have ㄴㄴ …
NASAL_ENDINGS: Final = {
    "란": "난", "량": "냥", "력": "녁", "령": "녕", "례": "녜", "로": "노", "론": "논", "료": "뇨",
    "류": "뉴",
}  # fmt: skip

# … unless the last two syllables are a word of their own: 총인력 [총일력], 재분류 [재불류].
LATERAL_WORDS: Final = frozenset({
    "분류", "인력", "권력", "전력", "원료", "연료", "진료", "언론", "반론", "원론", "연령", "관례",
    "혼란", "곤란", "논란", "산란", "진로", "선로", "한류", "난류", "관령", "본론", "인류", "전례",
})  # fmt: skip

# Words of three syllables and more are tense before these suffixes: 특허권, 사용법, 가능성 …
TENSE_ENDINGS: Final = {"권": "꿘", "법": "뻡", "성": "썽"}
# … unless they end in one of these words.
LAX_ENDINGS: Final = (
    "방법",
    "불법",
    "위법",
    "무법",
    "구성",
    "완성",
    "편성",
    "생성",
    "형성",
    "조성",
    "여성",
    "남성",
    "음성",
    "충성",
)

# 환율 is a word of its own, so 고환율 is not 고환 + 율; these are X환 + 율.
RATE_AFTER_HWAN: Final = ("전환율", "교환율", "순환율", "상환율", "반환율")

# 제29항: parts that draw in a ㄴ when the part before them is closed. Sino-Korean ones …
SINO_WITH_N: Final = ("용", "율", "유", "염", "역", "약", "열차", "연필", "여성")
# … and native nouns.
NATIVE_WITH_N: Final = ("일", "잎", "입", "이불", "여름", "여우", "엿", "요기", "윷", "열")

# Native parts that begin with a vowel and yet are words (제15항); the others are endings.
NATIVE_WORDS: Final = (
    "아래", "아침", "안", "앞", "어른", "어미", "어치", "없", "오", "옷", "우", "웃", "위",
    "일", "잎", "입", "이불", "이야기", "있",
)  # fmt: skip
