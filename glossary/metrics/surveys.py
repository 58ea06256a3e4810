"""What customers answer: recommendation, satisfaction and effort."""

from typing import Final

from glossary.metrics.expression import Expression, Name, names, total
from glossary.metrics.inputs import count, counts
from glossary.metrics.metric import (
    GOAL,
    Direction,
    Identity,
    Inverse,
    Metric,
    Output,
    Variant,
)
from glossary.metrics.sample import MeanSample, NetSample, ShareSample

PROMOTERS, PASSIVES, DETRACTORS = names("promoters", "passives", "detractors")
SATISFIED, RESPONSES = names("satisfied", "responses")
EASY, NEUTRAL, DIFFICULT = names("easy", "neutral", "difficult")
MEAN, WANTED = names("mean", GOAL)


def _sum(stem: str, answers: range) -> Expression:
    return total(*names(*(f"{stem}_{answer}" for answer in answers)))


def _weighted(stem: str, answers: range, power: int) -> Expression:
    return total(*(answer**power * Name(f"{stem}_{answer}") for answer in answers))


def _mean(id_: str, stem: str, answers: range, better: Direction) -> Variant:
    """Declare the mean of answers that are counted by grade."""
    sums = Output("sum", "count", "Σ", _weighted(stem, answers, 1))
    scale = (answers[0], answers[-1])
    return Variant(
        id=id_,
        inputs=tuple(f"{stem}_{answer}" for answer in answers),
        outputs=(
            Output("responses", "count", "n", _sum(stem, answers)),
            sums,
            Output("mean", "score", "x̄", Name("sum") / RESPONSES),
        ),
        # Where on the scale the mean lies, for comparing with scales of other lengths.
        consequences=(
            Output("rescaled", "fraction", "u", (MEAN - scale[0]) / (scale[1] - scale[0])),
        ),
        better=better,
        sample=MeanSample(sums.formula, _weighted(stem, answers, 2), RESPONSES, scale),
    )


def _net(name: str, symbol: str, for_: Name, against: Name) -> Output:
    return Output(name, "score", symbol, 100 * (for_ - against) / RESPONSES)


_SCORES: Final = range(11)

NET_PROMOTER_SCORE: Final = Metric(
    id="nps",
    inputs=(
        count("promoters", "P"),
        count("passives", "N"),
        count("detractors", "D"),
        *counts("score", "s", 0, 10),
    ),
    variants=(
        Variant(
            id="groups",
            inputs=("promoters", "passives", "detractors"),
            outputs=(
                Output("responses", "count", "n", PROMOTERS + PASSIVES + DETRACTORS),
                _net("nps", "NPS", PROMOTERS, DETRACTORS),
            ),
            sample=NetSample(PROMOTERS, DETRACTORS, RESPONSES),
        ),
        Variant(
            id="scores",
            inputs=tuple(f"score_{score}" for score in _SCORES),
            outputs=(
                Output("promoters", "count", "P", _sum("score", range(9, 11))),
                Output("passives", "count", "N", _sum("score", range(7, 9))),
                Output("detractors", "count", "D", _sum("score", range(7))),
                Output("responses", "count", "n", PROMOTERS + PASSIVES + DETRACTORS),
                _net("nps", "NPS", PROMOTERS, DETRACTORS),
            ),
            sample=NetSample(PROMOTERS, DETRACTORS, RESPONSES),
        ),
    ),
    example={
        "promoters": 70,
        "passives": 20,
        "detractors": 10,
        **dict(
            zip((f"score_{s}" for s in _SCORES), (1, 0, 1, 1, 1, 3, 3, 8, 12, 30, 40), strict=True)
        ),
    },
    inverses=(
        # Of (P − D) ÷ (P + N + D) = goal ÷ 100.
        Inverse(
            "groups",
            "promoters",
            "nps",
            (WANTED / 100 * (PASSIVES + DETRACTORS) + DETRACTORS) / (1 - WANTED / 100),
            rounding="up",
        ),
        Inverse(
            "groups",
            "detractors",
            "nps",
            (PROMOTERS - WANTED / 100 * (PROMOTERS + PASSIVES)) / (1 + WANTED / 100),
            rounding="down",
        ),
    ),
)

_FIVE: Final = range(1, 6)
_SEVEN: Final = range(1, 8)

CUSTOMER_SATISFACTION: Final = Metric(
    id="csat",
    inputs=(
        count("satisfied", "Z"),
        count("responses", "n"),
        *counts("grade", "g", 1, 5),
    ),
    variants=(
        Variant(
            id="satisfied",
            inputs=("satisfied", "responses"),
            outputs=(Output("csat", "fraction", "CSAT", SATISFIED / RESPONSES),),
            sample=ShareSample(SATISFIED, RESPONSES),
        ),
        # Of five grades the upper two are satisfied; the middle one is not.
        Variant(
            id="top-two",
            inputs=tuple(f"grade_{grade}" for grade in _FIVE),
            outputs=(
                Output("satisfied", "count", "Z", _sum("grade", range(4, 6))),
                Output("responses", "count", "n", _sum("grade", _FIVE)),
                Output("csat", "fraction", "CSAT", SATISFIED / RESPONSES),
            ),
            sample=ShareSample(SATISFIED, RESPONSES),
        ),
        _mean("mean", "grade", _FIVE, "higher"),
    ),
    example={
        "satisfied": 74,
        "responses": 107,
        "grade_1": 14,
        "grade_2": 9,
        "grade_3": 10,
        "grade_4": 32,
        "grade_5": 42,
    },
    identities=(
        Identity(
            "satisfied_within_responses",
            ("satisfied", "responses"),
            lambda v: v["satisfied"] <= v["responses"],
        ),
    ),
    inverses=(Inverse("satisfied", "satisfied", "csat", WANTED * RESPONSES, rounding="up"),),
)

CUSTOMER_EFFORT: Final = Metric(
    id="ces",
    inputs=(
        *counts("ease", "e", 1, 7),
        count("easy", "A"),
        count("neutral", "N"),
        count("difficult", "B"),
        *counts("effort", "f", 1, 5),
    ),
    variants=(
        # CES 2.0: "made it easy", 1 to 7, agreement is good.
        _mean("ease", "ease", _SEVEN, "higher"),
        Variant(
            id="easy",
            inputs=("easy", "neutral", "difficult"),
            outputs=(
                Output("responses", "count", "n", EASY + NEUTRAL + DIFFICULT),
                Output("ces", "fraction", "CES", EASY / RESPONSES),
            ),
            sample=ShareSample(EASY, RESPONSES),
        ),
        Variant(
            id="index",
            inputs=("easy", "neutral", "difficult"),
            outputs=(
                Output("responses", "count", "n", EASY + NEUTRAL + DIFFICULT),
                _net("ces", "CES", EASY, DIFFICULT),
            ),
            sample=NetSample(EASY, DIFFICULT, RESPONSES),
        ),
        # CES 1.0: "how much effort", 1 to 5, much is bad.
        _mean("effort", "effort", _FIVE, "lower"),
    ),
    example={
        **dict(zip((f"ease_{e}" for e in _SEVEN), (80, 210, 140, 110, 160, 180, 120), strict=True)),
        "easy": 230,
        "neutral": 150,
        "difficult": 120,
        **dict(zip((f"effort_{e}" for e in _FIVE), (60, 90, 50, 35, 15), strict=True)),
    },
    inverses=(
        Inverse(
            "easy",
            "easy",
            "ces",
            WANTED * (NEUTRAL + DIFFICULT) / (1 - WANTED),
            rounding="up",
        ),
        Inverse(
            "index",
            "easy",
            "ces",
            (WANTED / 100 * (NEUTRAL + DIFFICULT) + DIFFICULT) / (1 - WANTED / 100),
            rounding="up",
        ),
    ),
)
