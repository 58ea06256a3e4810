"""How many of a hundred customers remain, period by period, if the rate stays as it is."""

from typing import Final

from app.presenters.pictures import writing
from app.presenters.pictures.panels import Axis, Point, Stairs
from app.presenters.pictures.subject import Subject

_PERIODS: Final = 12


def stairs(subject: Subject, retention: float) -> Stairs:
    """Draw what becomes of customers of whom such a share stays in every period."""
    # Months, if it is known how many of them a period has.
    length = subject.result.inputs.get("period")
    left = [100 * retention**period for period in range(_PERIODS + 1)]
    time = Axis(0, _PERIODS)
    return Stairs(
        unit="months" if length else "periods",
        points=[
            Point(
                at=time.place(period),
                top=round(100 - customers, 3),
                time=writing.number(period * (length or 1), subject.language),
                written=writing.number(customers, subject.language, 1),
            )
            for period, customers in enumerate(left)
        ],
    )
