"""What a watch would have told, had it been there: for `watch backtest`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from extractors.deals import ledger
from extractors.records import Alert, Article, EntityKind, Extraction, StoryLink, Watch
from extractors.signals import Past, Signs, signs
from extractors.watches import decide


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change of a watch adds and removes, story by story."""

    added: tuple[Alert, ...]
    removed: tuple[Alert, ...]


def signs_of(
    past: Sequence[tuple[Article, Extraction]], links: Mapping[str, StoryLink], kinds: Mapping[str, EntityKind]
) -> Signs:
    """The signals of the past, for every watch alike. `kinds` says which entities are organisations, for deals.

    Bursts and first pairs need a week of the past before them.
    """
    since = min((article.published_at for article, _ in past), default=None)
    return signs(past, Past(since), *ledger(past, links, (), kinds))


def backtest(
    watch: Watch,
    past: Sequence[tuple[Article, Extraction]],
    links: Mapping[str, StoryLink],
    names: Mapping[str, str],
    shown: Signs,
) -> tuple[Alert, ...]:
    """One alert for each story (or signal) of the past that the watch would have told, oldest first.

    Hours are disregarded. `shown` are the signals of this past.
    """
    if not past:
        return ()
    awake = replace(watch, quiet_hours=None, digest=False)
    newest = max(article.published_at for article, _ in past)
    since = newest - datetime.min.replace(tzinfo=UTC) - timedelta(days=1)
    _, alerts = decide([awake], past, links, {}, names, now=newest, history=False, news_age=since, signs=shown)
    alerts = tuple(alert for alert in alerts if alert.kind != "correction")
    return tuple(sorted(alerts, key=lambda alert: (alert.published_at, alert.alert_id)))


def difference(before: Sequence[Alert], after: Sequence[Alert]) -> Difference:
    """The stories and signals told by one version of a watch and not by the other."""
    had, has = {_told(alert) for alert in before}, {_told(alert) for alert in after}
    return Difference(
        tuple(alert for alert in after if _told(alert) not in had),
        tuple(alert for alert in before if _told(alert) not in has),
    )


def _told(alert: Alert) -> tuple[str | None, ...]:
    """What the alert told; both versions of a watch have one id, so a signal's alert has the same id in both."""
    return (alert.watch_id, alert.signal, alert.alert_id if alert.signal else alert.story_id)
