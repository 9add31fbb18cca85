"""A denial that comes in a story of its own corrects what was told in another, days before.

Stories are closed after 72 hours; what the party denies is found by watch, kind of event, whom it was about, and a
further party whose name stood in the alert.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from extractors.evidence import quoted
from extractors.followups import when
from extractors.ids import make_id
from extractors.records import Alert, Article, Event, Extraction, StoryLink, Watch


@dataclass(frozen=True, slots=True)
class Denial:
    """An alert that an article denies, and the correction for those who had it."""

    original: Alert
    correction: Alert
    article: Article


def denials(
    told: Sequence[Alert],
    fresh: Sequence[tuple[Article, Extraction]],
    links: Mapping[str, StoryLink],
    watches: Sequence[Watch],
    names: Mapping[str, str],
    now: datetime,
) -> tuple[Denial, ...]:
    """One correction for each alert of another story that a fresh article denies; an alert is denied once."""
    by_id = {watch.watch_id: watch for watch in watches}
    done = {alert.alert_id for alert in told}
    found: list[Denial] = []
    for article, extraction in sorted(fresh, key=lambda pair: (pair[0].published_at, pair[0].article_id)):
        link = links.get(article.article_id)
        for event in extraction.events if link else ():
            for alert in told:
                denial_id = make_id(alert.alert_id, "denied")
                if denial_id in done or not _denies(event, alert, article, extraction, names):
                    continue
                if link is None or link.story_id == alert.story_id:
                    continue                        # within a story the follow-up says it
                done.add(denial_id)
                later = when(by_id.get(alert.watch_id), alert, now)
                correction = _correction(alert, denial_id, event, article, extraction, link, now, later)
                found.append(Denial(alert, correction, article))
    return tuple(found)


def _denies(
    event: Event, alert: Alert, article: Article, extraction: Extraction, names: Mapping[str, str]
) -> bool:
    """The event is a denial of what the alert told, later than it."""
    if event.modality != "denied" or alert.modality in ("denied", None) or alert.kind == "correction":
        return False
    if event.type != alert.event_type or alert.entity_id not in event.participants:
        return False
    if article.published_at < alert.published_at or article.article_id == alert.article_id:
        return False
    words = f"{alert.title} {alert.evidence}"
    others = [one for one in event.participants if one != alert.entity_id]
    return any(surface in words for one in others for surface in _surfaces(one, extraction, names))


def _surfaces(entity_id: str, extraction: Extraction, names: Mapping[str, str]) -> set[str]:
    """How the entity may be written: as the article does, and its Korean name."""
    written = {mention.surface for mention in extraction.mentions if mention.entity_id == entity_id}
    return written | ({names[entity_id]} if entity_id in names else set())


def _correction(
    alert: Alert,
    denial_id: str,
    event: Event,
    article: Article,
    extraction: Extraction,
    link: StoryLink,
    now: datetime,
    later: datetime,
) -> Alert:
    evidence, surface = quoted(article, extraction, event.evidence[0], alert.entity_id)
    return replace(
        alert, alert_id=denial_id, kind="correction", reason="now denied", modality="denied", amount=event.amount,
        story_id=link.story_id, article_id=article.article_id, title=article.title,
        url=article.url or article.canonical_url, publisher=article.publisher, published_at=article.published_at,
        created_at=now, deliver_after=later, evidence=evidence, surface=surface, origin=link.origin, source_count=1,
    )  # fmt: skip
