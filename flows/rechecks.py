"""Which recent articles are looked at again: on a falling schedule, a few in each run. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from extractors.records import Recheckable

HOUR = timedelta(hours=1)
# After publication: most corrections come within hours, hardly any after three days.
MOMENTS = (HOUR, 6 * HOUR, 24 * HOUR, 72 * HOUR)
WINDOW = MOMENTS[-1] + 12 * HOUR            # who was passed over until then is not looked at any more
MOST = 40                                   # in a run
MOST_OF_A_HOST = 4                          # a run every ten minutes: 24 an hour


@dataclass(frozen=True, slots=True)
class Recheck:
    """An article that is to be looked at again, and why."""

    article_id: str
    reason: str


def due(candidates: Iterable[Recheckable], now: datetime) -> tuple[Recheck, ...]:
    """The articles whose next look has come: those that made an alert first, then those with events, then the newest.

    An article is looked at once for each moment that passed since we last saw its page, not once for each missed one.
    """
    hosts: Counter[str] = Counter()
    chosen: list[Recheck] = []
    ordered = sorted(candidates, key=lambda one: (not one.told, not one.has_events, now - one.published_at))
    for one in ordered:
        moment, host = _moment(one, now), urlsplit(one.url).netloc
        if moment is None or hosts[host] >= MOST_OF_A_HOST:
            continue
        hosts[host] += 1
        chosen.append(Recheck(one.article_id, f"{moment // HOUR} h after publication"))
        if len(chosen) == MOST:
            break
    return tuple(chosen)


def _moment(one: Recheckable, now: datetime) -> timedelta | None:
    """The latest moment that has come since the page was last seen."""
    if now - one.published_at > WINDOW:
        return None
    come = [moment for moment in MOMENTS if one.seen_at < one.published_at + moment <= now]
    return max(come, default=None)
