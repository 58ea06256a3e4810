"""How business Korean sounds and is written in Latin letters: 표준 발음법, 국어의 로마자 표기법.

The tables were written by ear before the rules, so that they can say where the rules are wrong.
Each line is a word, its sound and its Latin letters; of two sounds allowed, the first.
"""

import pytest

from glossary.korean.pronunciation import pronounce
from glossary.korean.romanization import romanize

NOUNS = """
고객|고객|gogaek
고객 관리|고객 괄리|gogaek gwalli
회원|회원|hoewon
마케팅|마케팅|maketing
상담|상담|sangdam
문의|무늬|munui
회의|회의|hoeui
협의|혀븨|hyeobui
희망|히망|huimang
통계|통계|tonggye
폐업|폐업|pyeeop
회계|회계|hoegye
전화|전화|jeonhwa
은행|은행|eunhaeng
할인|하린|harin
할인율|하린뉼|harinnyul
책임|채김|chaegim
직원|지권|jigwon
금액|그맥|geumaek
매출액|매추랙|maechuraek
급여|그벼|geubyeo
참여|차며|chamyeo
확인|화긴|hwagin
수익|수익|suik
수익률|수잉뉼|suingnyul
시장 점유율|시장 저뮤율|sijang jeomyuyul
전환율|전환뉼|jeonhwannyul
고객 이탈률|고객 이탈률|gogaek itallyul
성장률|성장뉼|seongjangnyul
응답률|응담뉼|eungdamnyul
협력|혐녁|hyeomnyeok
협력 업체|혐녁 업체|hyeomnyeok eopche
업무|엄무|eommu
국내|궁내|gungnae
작년|장년|jangnyeon
입력|임녁|imnyeok
목록|몽녹|mongnok
합리적|함니적|hamnijeok
학력|항녁|hangnyeok
독립|동닙|dongnip
법률|범뉼|beomnyul
격려|경녀|gyeongnyeo
심리|심니|simni
능력|능녁|neungnyeok
정리|정니|jeongni
종류|종뉴|jongnyu
공략|공냑|gongnyak
신뢰도|실뢰도|silloedo
관리자|괄리자|gwallija
전략|절략|jeollyak
권리|궐리|gwolli
연락처|열락처|yeollakcheo
편리|펼리|pyeolli
실내|실래|sillae
물류|물류|mullyu
훈련|훌련|hullyeon
백화점|배콰점|baekhwajeom
협회|혀푀|hyeophoe
축하|추카|chukha
특화|트콰|teukhwa
특혜|트켸|teukhye
혜택|혜택|hyetaek
붙임|부침|buchim
쇠붙이|쇠부치|soebuchi
독점|독쩜|dokjeom
접수|접쑤|jeopsu
특별|특뼐|teukbyeol
약속|약쏙|yaksok
복지|복찌|bokji
고객 만족도|고객 만족또|gogaek manjokdo
목표 달성|목표 달썽|mokpyo dalseong
계약서|계약써|gyeyakseo
납부|납뿌|napbu
적자|적짜|jeokja
답변|답뼌|dapbyeon
합병|합뼝|hapbyeong
실적|실쩍|siljeok
정기 결제|정기 결쩨|jeonggi gyeolje
활동|활똥|hwaldong
출시|출씨|chulsi
갈등|갈뜽|galdeung
결과|결과|gyeolgwa
환불|환불|hwanbul
값|갑|gap
몫|목|mok
값어치|가버치|gabeochi
젊은이|절므니|jeolmeuni
읽기|일끼|ilgi
맞춤|맏춤|matchum
낱개|낟깨|natgae
티켓|티켇|tiket
댓글|대끌|daetgeul
횟수|회쑤|hoetsu
뒷받침|뒤빧침|dwitbatchim
"""

VERBS = """
관리하다|괄리하다|gwallihada
확인하다|화긴하다|hwaginhada
접수하다|접쑤하다|jeopsuhada
협력하다|혐녀카다|hyeomnyeokada
가입하다|가이파다|gaipada
설득하다|설뜨카다|seoldeukada
"""

# What only a dictionary knows: a tensing or an inserted ㄴ that no rule of sounds foretells.
LEXICAL = """
금융|금늉|geumnyung|lexical
조건|조껀|jogeon|lexical
인기|인끼|ingi|lexical
성과|성꽈|seonggwa|lexical
평가|평까|pyeongga|lexical
단가|단까|danga|lexical
장점|장쩜|jangjeom|lexical
단점|단쩜|danjeom|lexical
안건|안껀|angeon|lexical
인건비|인껀비|ingeonbi|lexical
생산량|생산냥|saengsannyang|lexical
주문량|주문냥|jumunnyang|lexical
관점|관쩜|gwanjeom|lexical
성격|성껵|seonggyeok|lexical
채권|채꿘|chaegwon|lexical
"""


def lines(table):
    """Return one test case for each line, named after its word."""
    split = [line.split("|")[:3] for line in table.split("\n") if line]
    return [pytest.param(*line, id=line[0]) for line in split]


@pytest.mark.parametrize(("word", "sound", "latin"), lines(NOUNS))
def test_a_noun_sounds_and_is_romanized_by_the_standard(word, sound, latin):
    assert (pronounce(word), romanize(word)) == (sound, latin)


@pytest.mark.parametrize(("word", "sound", "latin"), lines(VERBS))
def test_a_verb_sounds_and_is_romanized_by_the_standard(word, sound, latin):
    assert (pronounce(word, (), "verb"), romanize(word, (), "verb")) == (sound, latin)


@pytest.mark.parametrize(("word", "sound", "latin"), lines(LEXICAL))
def test_a_word_of_its_own_sound_is_pronounced_as_the_dictionary_says(word, sound, latin):
    assert (pronounce(word), romanize(word)) == (sound, latin)
