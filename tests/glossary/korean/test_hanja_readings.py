"""Hanja beside Hangul: right readings, wrong ones, and characters nobody knows."""

import subprocess
import sys

import pytest

from glossary.korean.hanja_readings import (
    initial_sound,
    is_reading,
    reading_problem,
    reading_problems,
)

RIGHT = (
    "顧客 고객|忠誠度 충성도|管理 관리|關係 관계|離脫 이탈|理解 이해|女性 여성|新女性 신여성|"
    "利益 이익|來日 내일|勞動 노동|料金 요금|金融 금융|海外旅行 해외여행|比率 비율|效率 효율|"
    "解決率 해결률|轉換率 전환율|率先 솔선|能率 능률|不足 부족|不滿 불만|不正 부정|不實 부실|"
    "交易 교역|容易 용이|音樂 음악|娛樂 오락|參加 참가|自動車 자동차|自轉車 자전거|說明 설명|"
    "遊說 유세|復習 복습|復活 부활|變更 변경|更新 갱신|便利 편리|便所 변소|省察 성찰|省略 생략|"
    "知識 지식|標識 표지|殺到 쇄도|惡化 악화|憎惡 증오|數量 수량|住宅 주택|宅內 댁내|規則 규칙|"
    "親切 친절|一切 일체|降水 강수|降伏 항복|見解 견해|銀行 은행|行列 항렬|敗北 패배|案內 안내|"
    "讀者 독자|洞察 통찰|狀況 상황|賞狀 상장|開拓 개척|計劃 계획|暴力 폭력|暴惡 포악|承諾 승낙|"
    "許諾 허락|困難 곤란|論難 논란|議論 의논|羅列 나열|分裂 분열|六月 유월|滿足度 만족도|"
    "積立金 적립금"
)


@pytest.mark.parametrize("pair", RIGHT.split("|"))
def test_right_readings(pair):
    hanja, hangul = pair.split()
    assert reading_problem(hanja, hangul) is None


@pytest.mark.parametrize(
    ("hanja", "hangul", "position", "expected"),
    [
        ("管理", "관이", 1, ("리",)),
        ("理解", "리해", 0, ("이",)),
        ("顧客", "고각", 1, ("객",)),
        ("不滿", "부만", 0, ("불",)),
        ("不足", "불족", 0, ("부",)),
        ("女性", "녀성", 0, ("여",)),
    ],
)
def test_wrong_readings(hanja, hangul, position, expected):
    problem = reading_problem(hanja, hangul)
    assert problem is not None
    assert (problem.code, problem.position, problem.expected) == ("mismatch", position, expected)


def test_the_rate_is_spelled_by_what_stands_before_it():
    assert reading_problem("解決率", "해결율") is not None
    assert reading_problem("轉換率", "전환률") is not None


def test_a_part_that_does_not_open_its_word():
    assert reading_problem("理", "리", word_initial=False) is None
    assert reading_problem("率", "률", word_initial=False) is None
    assert reading_problem("率", "율", word_initial=False) is None
    assert reading_problem("率", "률", word_initial=False, before="이탈") is None
    assert reading_problem("率", "율", word_initial=False, before="이탈") is not None
    assert reading_problem("率", "율", word_initial=False, before="전환") is None


def test_every_problem_is_told():
    problems = reading_problems("顧客", "가각")
    assert [problem.position for problem in problems] == [0, 1]


def test_unknown_characters_and_wrong_lengths_are_told_apart():
    unknown = reading_problem("顧A", "고객")
    assert unknown is not None
    assert (unknown.code, unknown.position) == ("unknown", 1)
    short = reading_problem("顧", "고객")
    assert short is not None
    assert short.code == "length"


def test_spaces_and_compatibility_characters_do_not_matter():
    assert reading_problem("顧客 管理", "고객 관리") is None
    assert reading_problem("\uf914園", "낙원") is None  # 樂 as a compatibility ideograph


@pytest.mark.parametrize(
    ("syllable", "initial"),
    [
        ("녀", "여"),
        ("리", "이"),
        ("로", "노"),
        ("량", "양"),
        ("내", "내"),
        ("률", "율"),
        ("객", "객"),
    ],
)
def test_the_initial_sound_law(syllable, initial):
    assert initial_sound(syllable) == initial


def test_hanja_are_read_as_inside_a_word_and_at_its_head():
    assert all(map(is_reading, "".join(pair.split()[1] for pair in RIGHT.split("|"))))
    assert all(map(is_reading, "율률역력"))
    assert not any(map(is_reading, "드스케팅쌤A 樂"))


def test_the_package_is_loaded_only_when_asked():
    code = "import sys, glossary.korean.hanja_readings; sys.exit('hanja' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
