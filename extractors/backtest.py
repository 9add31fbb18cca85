"""What a watch would have told, had it been there: for `watch backtest`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from extractors.records import Alert, Article, Extraction, StoryLink, Watch
from extractors.watches import decide


@dataclass(frozen=True, slots=True)
class Difference:
    """What a change of a watch adds and removes, story by story."""

    added: tuple[Alert, ...]
    removed: tuple[Alert, ...]


def backtest(
    watch: Watch,
    past: Sequence[tuple[Article, Extraction]],
    links: Mapping[str, StoryLink],
    names: Mapping[str, str],
) -> tuple[Alert, ...]:
    """One alert for each story of the past that the watch would have told, oldest first; hours are disregarded."""
    if not past:
        return ()
    awake = replace(watch, quiet_hours=None, digest=False)
    newest = max(article.published_at for article, _ in past)
    since = newest - datetime.min.replace(tzinfo=UTC) - timedelta(days=1)
    _, alerts = decide([awake], past, links, {}, names, now=newest, history=False, news_age=since)
    return tuple(sorted(alerts, key=lambda alert: (alert.published_at, alert.alert_id)))


def difference(before: Sequence[Alert], after: Sequence[Alert]) -> Difference:
    """The stories told by one version of a watch and not by the other."""
    had, has = {alert.story_id for alert in before}, {alert.story_id for alert in after}
    return Difference(
        tuple(alert for alert in after if alert.story_id not in had),
        tuple(alert for alert in before if alert.story_id not in has),
    )
