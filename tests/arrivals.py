"""Fourteen days of news as Korean feeds bring it: days and nights, weekends, embargoes. Seeded, so always the same."""

import math
import random
from datetime import UTC, datetime, timedelta, timezone

KST = timezone(timedelta(hours=9))
START = datetime(2026, 11, 2, tzinfo=KST).astimezone(UTC)  # a Monday, midnight in Seoul
DAYS = 14
# Share of a day's items in each hour in Seoul.
HOURS = (
    .1, .05, .03, .03, .1, .4, 1.2, 1.8, 2, 2.4, 2.2, 2, 1.4, 1.8, 2.2, 2, 2, 2.2, 1.8, 1, .6, .4, .3, .2,
)  # fmt: skip
# name -> items in the document, items on a weekday, items of one embargo: the shapes of real Korean feeds.
FEEDS = {
    "electronics-daily": (30, 150, 5), "full-text": (30, 120, 4), "nd-soft": (50, 60, 3), "ai-weekly": (50, 50, 3),
    "it-news": (100, 150, 8), "security": (10, 25, 2), "blog": (20, 10, 1), "startups": (10, 8, 1),
    "community": (50, 30, 0), "agency": (120, 700, 20), "flash": (100, 1500, 15), "business": (50, 120, 8),
    "headlines": (50, 250, 8), "all-at-once": (427, 150, 5), "search": (100, 20, 0), "short": (10, 40, 3),
}  # fmt: skip


def arrivals(name: str) -> list[datetime]:
    """When each item of the named feed is published, in order; it begins with a document full of old ones."""
    length, per_day, embargo = FEEDS[name]
    rng = random.Random(name)
    moments = [START - timedelta(hours=hour + 1) for hour in range(length)]
    for day in (START + timedelta(days=number) for number in range(DAYS)):
        weekday = day.astimezone(KST).weekday() < 5
        for hour, weight in enumerate(HOURS):
            expected = per_day * (1.0 if weekday else 0.3) * weight / sum(HOURS)
            for _ in range(_draw(rng, expected)):
                moments.append(day + timedelta(hours=hour, seconds=rng.random() * 3600))
        if weekday:
            released = day + timedelta(hours=rng.choice((9, 10, 14)))
            moments += [released + timedelta(seconds=rng.random() * 300) for _ in range(embargo)]
    return sorted(moments)


def _draw(rng: random.Random, expected: float) -> int:
    if expected > 10:
        return max(0, round(rng.gauss(expected, math.sqrt(expected))))
    return sum(rng.random() < expected / 20 for _ in range(20))
