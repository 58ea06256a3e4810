"""The few Korean words whose sound the rules cannot know, respelled so that they can.

Sources: the examples printed in 표준 발음법 (제15항, 제20항, 제26-30항), and for business words
표준국어대사전, against which a native reader has still to check them. Where two are allowed, the
one nearer to the spelling stands here.
"""

from typing import Final

# 제15항: before a word of its own the final consonant is neutralised first; 제29항: ㄴ is inserted.
_PUBLISHED: Final = {
    "맛없다": "맏업다", "겉옷": "걷옷", "헛웃음": "헏웃음", "젖어미": "젇어미", "첫인상": "첟인상",
    "꽃잎": "꽃닢", "깻잎": "깯닢", "나뭇잎": "나묻닢", "솔잎": "솔닢", "막일": "막닐",
    "뒷일": "뒫닐", "예삿일": "예삳닐", "베갯잇": "베갣닛", "삯일": "삭닐", "집안일": "집안닐",
    "들일": "들닐", "솜이불": "솜니불", "홑이불": "홑니불", "맨입": "맨닙", "한여름": "한녀름",
    "신여성": "신녀성", "남존여비": "남존녀비", "색연필": "색년필", "직행열차": "직행녈차",
    "늑막염": "늑막념", "내복약": "내복냑", "알약": "알냑", "물약": "물냑", "콩엿": "콩녓",
    "물엿": "물녓", "담요": "담뇨", "눈요기": "눈뇨기", "영업용": "영업뇽", "식용유": "식용뉴",
    "휘발유": "휘발뉴", "백분율": "백분뉼", "불여우": "불녀우", "서울역": "서울녁",
    "설익다": "설닉다", "학여울": "학녀울", "가정용": "가정뇽", "의견란": "의견난",
    "임진란": "임진난", "생산량": "생산냥", "결단력": "결딴녁", "동원령": "동원녕",
    "공권력": "공꿘녁", "상견례": "상견녜", "횡단로": "횡단노", "이원론": "이원논",
    "입원료": "입원뇨", "구근류": "구근뉴",
}  # fmt: skip

# 제28항 and the dictionary: an initial becomes tense although no rule says so.
_TENSE: Final = {
    "문고리": "문꼬리", "줄넘기": "줄넘끼", "눈동자": "눈똥자", "신바람": "신빠람", "길가": "길까",
    "술잔": "술짠", "평가": "평까", "성과": "성꽈", "조건": "조껀", "상품권": "상품꿘",
    "할인권": "할인꿘", "인기": "인끼", "단가": "단까", "원가": "원까", "정가": "정까",
    "물가": "물까", "대가": "대까", "고가": "고까", "저가": "저까", "할인가": "할인까",
    "판매가": "판매까", "안건": "안껀", "사건": "사껀", "여건": "여껀", "요건": "요껀",
    "용건": "용껀", "건수": "건쑤", "점수": "점쑤", "문자": "문짜", "인건비": "인껀비",
    "소유권": "소유꿘", "저작권": "저작꿘", "회원권": "회원꿘", "이용권": "이용꿘", "증권": "증꿘",
    "성격": "성껵", "인격": "인껵", "장점": "장쩜", "단점": "단쩜", "강점": "강쩜", "이점": "이쩜",
    "문제점": "문제쩜", "관점": "관쩜", "시점": "시쩜", "초점": "초쩜", "인적": "인쩍",
    "물적": "물쩍", "태권도": "태꿘도",
}  # fmt: skip

# A borrowed compound keeps its parts apart, [온나인] beside [올라인]; no norm decides it.
_LOANS: Final = {"온라인": "온나인", "다운로드": "다운노드", "원룸": "원눔", "인라인": "인나인"}

# 제10항 다만: in these ㄼ is heard as ㅂ.
_IN_B: Final = {"넓죽하다": "넙죽하다", "넓둥글다": "넙둥글다"}

RESPELLED: Final = {**_PUBLISHED, **_TENSE, **_LOANS, **_IN_B}

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

# 환율 is a word of its own, so 고환율 is not 고환 + 율; these are X환 + 율.
RATE_AFTER_HWAN: Final = ("전환율", "교환율", "순환율", "상환율", "반환율")

# 제29항: parts that draw in a ㄴ when the part before them is closed. Sino-Korean ones …
SINO_WITH_N: Final = ("용", "율", "유", "염", "역", "약", "열차", "연필", "여성")
# … and native nouns.
NATIVE_WITH_N: Final = ("일", "잎", "입", "이불", "여름", "여우", "엿", "요기")

# Native parts that begin with a vowel and yet are words (제15항); the others are endings.
NATIVE_WORDS: Final = (
    "아래", "아침", "안", "앞", "어른", "어미", "어치", "없", "오", "옷", "우", "웃", "위",
    "일", "잎", "입", "이불", "이야기",
)  # fmt: skip
