"""Fairs, which are always held in one month: what an article of one tells is of then."""

import re
from datetime import date

FAIRS = {"CES": 1}  # always held in that month: `CES 2026에서 공개한다`
LAST_MONTH = 10  # in which the last fair is still the one talked of
FAIR = re.compile(r"(CES)\s?(20\d\d)")


def fair_month(opening: str, today: str) -> str | None:
    """The month, from now on, of the fair that a title and first words tell of: `[CES 2026]`, `다가온 CES`.

    Of an article without a day of its own (`today` empty) it is nothing: what is to come is not known.
    """
    if not today:
        return None
    told = [f"{m[2]}-{FAIRS[m[1]]:02d}" for m in FAIR.finditer(opening)]
    soon = next((f"{int(today[:4]) + 1}-{month:02d}" for name, month in FAIRS.items() if name in opening), "")
    told += [soon] if int(today[5:7]) > LAST_MONTH else []  # its year need not be told
    return next((month for month in told if month >= today[:7]), None)


def next_fair(today: date) -> int:
    """The year of the fair that is talked of without one: `CES 기간에`, told in autumn, is the one to come."""
    return today.year + (today.month > LAST_MONTH)
