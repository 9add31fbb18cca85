"""A denial corrects what was told: in the same story, of the same deal, or in a story of its own, days later.

Within the story or the deal it is enough that the event of that kind is denied of whom the alert was about. In a
story of its own (stories are closed after 72 hours) a further party must be named that stood in the alert.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from extractors.evidence import quoted
from extractors.followups import when
from extractors.ids import make_id
from extractors.match import match_event
from extractors.records import Alert, Article, Event, Extraction, StoryLink, Watch

DENIED = "now denied"


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
    deal_stories: Mapping[str, Set[str]] = MappingProxyType({}),
) -> tuple[Denial, ...]:
    """One correction for each watch and story told that a fresh article denies; none where one was told.

    `deal_stories` holds, by event, the stories that told of the same deal.
    """
    by_id = {watch.watch_id: watch for watch in watches}
    done = {_matter(alert) for alert in told if alert.reason == DENIED} | {alert.alert_id for alert in told}
    found: list[Denial] = []
    for article, extraction in sorted(fresh, key=lambda pair: (pair[0].published_at, pair[0].article_id)):
        link = links.get(article.article_id)
        for event in extraction.events if link else ():
            related = {link.story_id, *deal_stories.get(event.event_id, ())} if link else set()
            for alert in told:
                denial_id = make_id(alert.alert_id, "denied")
                if link is None or {denial_id, _matter(alert), (alert.watch_id, link.story_id, alert.entity_id)} & done:
                    continue
                if not _denies(event, alert, article, extraction, names, related):
                    continue
                done |= {denial_id, _matter(alert)}
                later = when(by_id.get(alert.watch_id), alert, now)
                correction = _correction(alert, denial_id, event, article, extraction, link, now, later)
                found.append(Denial(alert, correction, article))
    return tuple(found)


def _matter(alert: Alert) -> tuple[str, str, str]:
    return alert.watch_id, alert.story_id, alert.entity_id


def _denies(
    event: Event, alert: Alert, article: Article, extraction: Extraction, names: Mapping[str, str], related: Set[str]
) -> bool:
    """The event is a denial of what the alert told, later than it. `related` are the stories of the event's matter."""
    if event.modality != "denied" or alert.modality in ("denied", None) or alert.kind == "correction":
        return False
    if not alert.channels:                          # nobody had it
        return False
    if event.type != alert.event_type or alert.entity_id not in event.participants:
        return False
    if article.published_at < alert.published_at or article.article_id == alert.article_id:
        return False
    if alert.story_id in related and _is_news(event, alert, article, extraction, names):
        return True
    words = f"{alert.title} {alert.evidence}"
    others = [one for one in event.participants if one != alert.entity_id]
    return any(surface in words for one in others for surface in _surfaces(one, extraction, names))


def _is_news(
    event: Event, alert: Alert, article: Article, extraction: Extraction, names: Mapping[str, str]
) -> bool:
    """The denial is what the article tells, not its background, and the article does not say the opposite too."""
    alike = [one for one in extraction.events if one.type == event.type and alert.entity_id in one.participants]
    asking = Watch(alert.watch_id, alert.channels, people=(alert.entity_id,))
    firm = all(one.modality == "denied" for one in alike)
    return firm and match_event(asking, event, article, extraction, names).fires


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
        alert, alert_id=denial_id, kind="correction", reason=DENIED, modality="denied", amount=event.amount,
        story_id=link.story_id, article_id=article.article_id, title=article.title,
        url=article.url or article.canonical_url, publisher=article.publisher, published_at=article.published_at,
        created_at=now, deliver_after=later, evidence=evidence, surface=surface, origin=link.origin, source_count=1,
    )  # fmt: skip
