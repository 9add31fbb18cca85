"""Does a watch fire for one article, by which entity and event, and why (or why not)?

A watch touches an article that names one of its entities. It fires when the conditions hold that it states, in this
order: outlets, all_of, any_of, its own words, then its events (where it asks for some), else that the article is about
its entity.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.background import is_aside, is_late
from extractors.own_words import first_word, is_prominent
from extractors.records import Article, Event, EventType, Extraction, Mention, Modality, Span, Watch
from extractors.salience import salience
from extractors.signals import Signal

# How far a statement goes. A denial is below all: it passes where no minimum is asked (and as a correction).
CERTAINTY: Mapping[Modality, int] = {"denied": 0, "speculated": 1, "reported": 2, "planned": 3, "confirmed": 4}
_DATE = re.compile(r"(\d{4})(?:-(\d{2})|-Q([1-4]))?(?:-(\d{2}))?")
TOP = 200                       # characters of text: an event told here is the article's own
# Nobody meets or is appointed by being named beside it.
PERSONAL: tuple[EventType, ...] = ("meeting", "appointment")
THESE_DAYS = timedelta(days=3)
OLD_NEWS = timedelta(days=7)    # an event dated earlier than this before the article is its background


@dataclass(frozen=True, slots=True)
class Match:
    """A watch that touches an article. `weight` orders the matches of one story: the heaviest is told."""

    fires: bool
    reason: str
    entity_id: str | None = None
    event: Event | None = None
    evidence: Span | None = None
    weight: tuple[int, ...] = ()
    key: str = ""                           # told once under it; "": once in the story
    signal: Signal | None = None            # where more than the article is told


def match(watch: Watch, article: Article, extraction: Extraction, names: Mapping[str, str]) -> Match | None:
    """The match, firing or not, with its reason; None where the article names nobody of the watch."""
    present = {mention.entity_id for mention in extraction.mentions}
    if not _touches(watch, article, present, extraction.events):
        return None
    refusal = unmet(watch, article, present, names)
    if refusal:
        return Match(False, refusal, entity_id=any_of(interests(watch), present))
    if watch.event_types or watch.min_modality or watch.min_confidence is not None:
        return _match_events(watch, article, extraction, names)
    return _match_subject(watch, article, extraction, names) if interests(watch) else _match_words(watch, article)


def subjects(watch: Watch) -> tuple[str, ...]:
    """Whom an alert of the watch is about: people, orgs and topics; where it names none, all_of and any_of."""
    return watch.people + watch.orgs + watch.topics or watch.all_of + watch.any_of


def interests(watch: Watch) -> tuple[str, ...]:
    """Every entity that the watch names."""
    return watch.people + watch.orgs + watch.topics + watch.all_of + watch.any_of


def _touches(watch: Watch, article: Article, present: set[str], events: tuple[Event, ...]) -> bool:
    wanted = interests(watch)
    if wanted:
        return not present.isdisjoint(wanted)
    if watch.words:
        return first_word(watch.words, article) is not None
    return any(event.type in watch.event_types for event in events)


def unmet(watch: Watch, article: Article, present: set[str], names: Mapping[str, str]) -> str | None:
    """The first condition that fails, as a sentence; None where all hold."""
    if watch.outlets and article.publisher not in watch.outlets:
        return f"{article.publisher} is not one of its outlets"
    missing = [names.get(entity_id, entity_id) for entity_id in watch.all_of if entity_id not in present]
    if missing:
        return f"all_of also asks for {', '.join(missing)}"
    if watch.any_of and present.isdisjoint(watch.any_of):
        return "none of any_of is named"
    if watch.words and not first_word(watch.words, article):
        return f"none of its words stands there: {', '.join(watch.words)}"
    wanted = subjects(watch)
    return "none of its people, orgs and topics is named" if wanted and present.isdisjoint(wanted) else None


def _match_events(watch: Watch, article: Article, extraction: Extraction, names: Mapping[str, str]) -> Match:
    """The best event that passes; else the reason of the event that came furthest."""
    tried = [match_event(watch, event, article, extraction, names) for event in extraction.events]
    if not tried:
        return Match(False, "the article reports no event", any_of(interests(watch), _ids(extraction.mentions)))
    return max(tried, key=lambda found: (found.fires, found.weight))


def match_event(
    watch: Watch, event: Event, article: Article, extraction: Extraction, names: Mapping[str, str]
) -> Match:
    """Does this event of the article pass, and by which entity? If not, the first condition that it fails."""
    evidence = event.evidence[0] if event.evidence else None
    entity_id, part = _involved(watch, event, extraction)
    step, refusal = _event_unmet(watch, event, article, extraction, entity_id)
    if refusal:
        fallback = any_of(interests(watch), _ids(extraction.mentions))
        return Match(False, refusal, entity_id or fallback, event, evidence, (step,))
    reason = f"{names.get(entity_id, entity_id) if entity_id else event.type}: {event.type}, {event.modality}, {part}"
    return Match(True, reason, entity_id, event, evidence, _event_weight(event, part, extraction, entity_id))


def _event_unmet(
    watch: Watch, event: Event, article: Article, extraction: Extraction, entity_id: str | None
) -> tuple[int, str | None]:
    """How far the event came (more is further) and the first condition it fails."""
    if watch.event_types and event.type not in watch.event_types:
        return 0, f"its events are {', '.join(watch.event_types)}; the article reports {event.type}"
    if subjects(watch) and entity_id is None:
        return 1, f"the {event.type} involves nobody of the watch"
    if not all(_involves(event, wanted, extraction) for wanted in watch.all_of):
        return 2, f"the {event.type} does not involve all of all_of"
    if is_old_news(event, article):
        return 3, f"the {event.type} of {event.date} is background, not this article's news"
    main = entity_id is not None and salience(extraction.mentions, entity_id).main
    if not (_is_top(event) or _is_of_these_days(event, article)):
        if is_aside(event, article):
            return 4, f"the {event.type} is told beside the news: a habit or an afterthought below the top"
        if any(map(_is_top, extraction.events)) and is_late(event, article):
            return 4, f"the {event.type} is told late, beside the news of the top"
    prominent = main or _is_top(event) or _is_of_these_days(event, article) or watch.min_salience == "mentioned"
    if not prominent:
        return 4, f"the {event.type} is told in passing: below the top, undated, of somebody the article is not about"
    if watch.min_salience == "subject" and entity_id is not None and not main:
        return 4, "the article is not about it, and the watch asks for the subject"
    if watch.min_confidence is not None and event.confidence < watch.min_confidence:
        return 5, f"the {event.type} has confidence {event.confidence:.2f}; the watch asks for {watch.min_confidence}"
    if watch.min_modality and CERTAINTY[event.modality] < CERTAINTY[watch.min_modality]:
        return 5, f"the {event.type} is {event.modality}; the watch asks for {watch.min_modality} or firmer"
    return 6, None


def _match_subject(watch: Watch, article: Article, extraction: Extraction, names: Mapping[str, str]) -> Match:
    """Fires where the article is about a subject, or tells of its event at the top."""
    news = [event for event in extraction.events if not is_old_news(event, article) and _is_top(event)]
    best = Match(False, "named in passing")
    for entity_id in subjects(watch):
        found = salience(extraction.mentions, entity_id)
        if not found.count:
            continue
        event = max((event for event in news if entity_id in event.participants), key=_firmness, default=None)
        fires = _salient(watch, is_main=found.main, has_event=event is not None)
        evidence = event.evidence[0] if event else best_mention(extraction.mentions, entity_id)
        name = names.get(entity_id, entity_id)
        how = found.reason if found.main or not (event and fires) else f"takes part in the {event.type} at the top"
        weight = (fires, event is not None, _firmness(event) if event else 0, found.main, found.count)
        candidate = Match(fires, f"{name}: {how}", entity_id, event, evidence, tuple(map(int, weight)))
        best = max(best, candidate, key=lambda one: one.weight)
    return best


def _salient(watch: Watch, *, is_main: bool, has_event: bool) -> bool:
    """Is the entity prominent enough for the watch? By default the subject, or a party to an event at the top."""
    if watch.min_salience == "mentioned":
        return True
    return is_main or (has_event and watch.min_salience is None)


def _match_words(watch: Watch, article: Article) -> Match:
    """A watch of words alone: they must stand in the title or the lead."""
    span = first_word(watch.words, article)
    if span is None:
        return Match(False, f"none of its words stands there: {', '.join(watch.words)}")
    word = (article.title if span.field == "title" else article.text)[span.start : span.end]
    fires = is_prominent(span) or watch.min_salience == "mentioned"
    where = "in the title" if span.field == "title" else "in the lead" if is_prominent(span) else "below the lead"
    return Match(fires, f"“{word}” stands {where}", evidence=span, weight=(int(fires), int(span.field == "title")))


def is_old_news(event: Event, article: Article) -> bool:
    """True where the event's own date ended more than a week before the article.

    그는 지난 2월 4일에도 ... 했다; 지난 10월 ... 회동; 2016년 하만을 인수했다.
    """
    last = _last_day(event.date) if event.date else None
    return last is not None and article.published_at.date() - last > OLD_NEWS


def _is_of_these_days(event: Event, article: Article) -> bool:
    """True where the text itself dates the event to these days: 24일 만났다."""
    last = _last_day(event.date) if event.date and len(event.date) == 10 else None
    return last is not None and abs(article.published_at.date() - last) <= THESE_DAYS


def _last_day(written: str) -> date | None:
    """The last day of an ISO day, month, quarter (2025-Q1) or year; None for anything else."""
    found = _DATE.fullmatch(written)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 12), int(found[4] or 0)
    if found[3]:
        month = 3 * int(found[3])
    try:
        return date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None


def _is_top(event: Event) -> bool:
    return any(span.field == "title" or span.start < TOP for span in event.evidence)


def _involved(watch: Watch, event: Event, extraction: Extraction) -> tuple[str | None, str]:
    """The watch's first entity in the event, and in what part."""
    wanted = subjects(watch)
    for entity_id in wanted:
        if entity_id in event.participants:
            return entity_id, "takes part"
    for entity_id in wanted if event.type not in PERSONAL else ():
        if _involves(event, entity_id, extraction) and salience(extraction.mentions, entity_id).main:
            return entity_id, "named with it"
    return None, "any party"


def _involves(event: Event, entity_id: str, extraction: Extraction) -> bool:
    """True for a participant, and for an entity named within the event's evidence."""
    return entity_id in event.participants or any(
        mention.entity_id == entity_id and mention.field == span.field and span.start <= mention.start < span.end
        for mention in extraction.mentions
        for span in event.evidence
    )


def _event_weight(event: Event, part: str, extraction: Extraction, entity_id: str | None) -> tuple[int, ...]:
    count = salience(extraction.mentions, entity_id).count if entity_id else 0
    return 6, int(part == "takes part"), _firmness(event), int(_is_top(event)), int(event.amount is not None), count


def _firmness(event: Event) -> int:
    return CERTAINTY[event.modality]


def best_mention(mentions: tuple[Mention, ...], entity_id: str) -> Span:
    """The first mention in the text, else in the title: the text's sentence tells more than the headline again."""
    own = [mention for mention in mentions if mention.entity_id == entity_id]
    first = min(own, key=lambda mention: (mention.field == "title", mention.start))
    return Span(first.field, first.start, first.end)


def any_of(wanted: tuple[str, ...], present: set[str]) -> str | None:
    """The first that is there."""
    return next((entity_id for entity_id in wanted if entity_id in present), None)


def _ids(mentions: tuple[Mention, ...]) -> set[str]:
    return {mention.entity_id for mention in mentions}
