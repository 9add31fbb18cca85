"""Watches: which articles make an alert, once per watch and story, and a receipt for every decision.

The stages, in order: match (fires or not) -> one alert per watch and story (best match of the batch) -> joined or
followed up where the story was told -> inhibited -> silenced -> deferred or sent. At last the corrections of what a
new version of an article no longer says, and of what is denied in a story of its own.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from extractors.alerts import make_alert
from extractors.cases import Case, touching
from extractors.denials import denials
from extractors.followups import again, follow_up, follow_up_id, retracted
from extractors.ids import make_id
from extractors.muting import inhibitor, silence_over, silenced
from extractors.records import (
    Alert,
    AlertDecision,
    AlertKind,
    Article,
    DecisionOutcome,
    Extraction,
    Silence,
    StoryLink,
    Watch,
)
from extractors.signals import Signs

# Older articles are history however late we see them: a feed added today brings fifty of them.
NEWS = timedelta(days=3)
NO_SIGNS = Signs()
_SPOKEN: tuple[DecisionOutcome, ...] = ("sent", "deferred", "joined")


def decide(
    watches: Sequence[Watch],
    fresh: Sequence[tuple[Article, Extraction]],
    links: Mapping[str, StoryLink],
    alerted: Mapping[tuple[str, str], str],
    names: Mapping[str, str],
    *,
    now: datetime,
    history: bool,
    told: Sequence[Alert] = (),
    silences: Sequence[Silence] = (),
    signs: Signs = NO_SIGNS,
    news_age: timedelta = NEWS,
) -> tuple[tuple[AlertDecision, ...], tuple[Alert, ...]]:
    """One decision for each (watch, article) that touch, and the alerts to enqueue.

    `alerted` maps (watch_id, story_id) to the alert that told it; `told` holds those alerts where a follow-up is
    wanted. `signs` are the signals of the batch, for the watches that ask for them. With `history` everything
    becomes "history": a first run loads in silence.
    """
    cases = touching(watches, fresh, links, names, signs)
    decisions: list[AlertDecision] = []
    firing: dict[tuple[str, str], list[Case]] = defaultdict(list)
    for case in cases:
        outcome, reason = _before_story(case, now, history=history, news_age=news_age)
        if outcome:
            decisions.append(_decision(case, outcome, reason, now))
        else:
            firing[case.watch.watch_id, case.topic].append(case)
    denied = () if history else denials(told, fresh, links, watches, names, now, signs.deal_stories)
    corrections = {(one.correction.watch_id, one.correction.story_id): one.correction for one in denied}
    alerts: list[Alert] = []
    speaking: list[Case] = []
    for key, lead in _leads(firing):
        correction = corrections.get((key[0], lead.link.story_id))
        if correction and lead.found.event:
            correction_id = correction.alert_id
            decisions += [_follower(case, case, "joined", correction_id, now) for case in firing[key]]
            continue
        known_as = alerted.get(key)
        told_as, reason, alert = _tell(lead, known_as, told, speaking, silences, names, now)
        alert_id = alert.alert_id if alert else known_as or _known_as(lead, told)
        alerts += [alert] if alert else []
        speaking += [lead] if told_as in _SPOKEN else []
        decisions.append(_decision(lead, told_as, reason, now, alert_id=alert_id))
        rest = [case for case in firing[key] if case is not lead]
        decisions += [_follower(case, lead, told_as, alert_id, now) for case in rest]
    if not history:                 # told and denied in one batch: after a night's gap the usual case
        said = [*alerts, *(one.correction for one in denied)]
        denied += denials(said, fresh, links, watches, names, now, signs.deal_stories)
    retractions = () if history else retracted(told, fresh, watches, now)
    retractions += tuple((one.correction, one.article) for one in denied)
    receipts = {one.decision_id: one for one in decisions}
    receipts |= {one.decision_id: one for one in map(partial(_retraction_receipt, now=now), retractions)}
    return tuple(receipts.values()), (*alerts, *(alert for alert, _ in retractions))


def _leads(firing: Mapping[tuple[str, str], list[Case]]) -> list[tuple[tuple[str, str], Case]]:
    """The heaviest case of each watch and story; those with an event first, for they mute mere mentions."""
    leads = [(key, max(group, key=lambda case: case.found.weight)) for key, group in firing.items()]
    return sorted(leads, key=lambda pair: pair[1].found.event is None)


def _before_story(
    case: Case, now: datetime, *, history: bool, news_age: timedelta
) -> tuple[DecisionOutcome | None, str]:
    """What is decided by the article alone; None where it fires."""
    if history:
        return "history", f"loaded in silence on the first run ({case.found.reason})"
    if not case.found.fires:
        return "below_threshold", case.found.reason
    age = now - case.article.published_at
    if age > news_age:
        return "history", f"published {age.days} days before it was seen ({case.found.reason})"
    return None, case.found.reason


def _tell(
    case: Case,
    known_as: str | None,
    told: Sequence[Alert],
    speaking: Sequence[Case],
    silences: Sequence[Silence],
    names: Mapping[str, str],
    now: datetime,
) -> tuple[DecisionOutcome, str, Alert | None]:
    """The outcome of the best match of a watch and topic, its reason, and the alert if one is made."""
    kind: AlertKind = "first"
    alert_id = make_id(case.watch.watch_id, case.topic)
    reason = case.found.reason
    before = [alert for alert in told if _is_of(alert, case)]
    if case.found.signal:
        if _known_as(case, told):
            return "joined", "this was told already", None
    elif known_as or before:
        news = follow_up(case.found, case.article, case.link.origin, before) or again(case.watch, before, now)
        if not news:
            return "joined", "the story was told already", None
        kind, reason = news
        alert_id = follow_up_id(case.watch.watch_id, case.link.story_id, kind, reason)
        if any(alert.alert_id == alert_id for alert in before):
            return "joined", f"told already: {reason}", None
    stronger = inhibitor(case, speaking, told)
    if stronger:
        return "inhibited", f"watch {stronger} tells the same story with its event", None
    silence = silence_over(case.watch.watch_id, case.found.entity_id, silences, now)
    if silence:
        return "silenced", silenced(silence), None
    alert = make_alert(case, alert_id, kind, reason, names, now)
    had = tuple(dict.fromkeys(channel for one in before for channel in one.channels))
    if kind == "correction" and had:        # for those who had it, wherever the watch speaks by now
        alert = replace(alert, channels=had)
    return ("deferred" if alert.deliver_after > now else "sent"), reason, alert


def _is_of(alert: Alert, case: Case) -> bool:
    return (alert.watch_id, alert.story_id) == (case.watch.watch_id, case.link.story_id)


def _known_as(case: Case, told: Sequence[Alert]) -> str | None:
    """The alert that told the case's topic, if one did."""
    alert_id = make_id(case.watch.watch_id, case.topic)
    return next((alert.alert_id for alert in told if alert.alert_id == alert_id), None)


def _follower(case: Case, lead: Case, outcome: DecisionOutcome, alert_id: str | None, now: datetime) -> AlertDecision:
    """Further articles of the batch share their lead's fate: they join its alert or its silence."""
    shared = "joined" if outcome in _SPOKEN else outcome
    return _decision(case, shared, f"same story as article {lead.article.article_id}", now, alert_id=alert_id)


def _decision(
    case: Case, outcome: DecisionOutcome, reason: str, now: datetime, *, alert_id: str | None = None
) -> AlertDecision:
    """The receipt. Its id holds the text's hash: a new version of an article gets a receipt of its own."""
    key = [case.found.key] if case.found.key else []
    decision = AlertDecision(
        decision_id=make_id(case.watch.watch_id, case.article.article_id, case.article.text_hash, *key),
        watch_id=case.watch.watch_id,
        article_id=case.article.article_id,
        story_id=case.link.story_id,
        outcome=outcome,
        reason=reason,
        decided_at=now,
        alert_id=alert_id,
    )
    found = case.found
    event_id = found.event.event_id if found.event else None
    return replace(decision, entity_id=found.entity_id, event_id=event_id, evidence=found.evidence)


def _retraction_receipt(retraction: tuple[Alert, Article], *, now: datetime) -> AlertDecision:
    """The receipt of a correction, in the place of the receipt that says that the article does not fire."""
    alert, article = retraction
    return AlertDecision(
        decision_id=make_id(alert.watch_id, article.article_id, article.text_hash),
        watch_id=alert.watch_id,
        article_id=article.article_id,
        story_id=alert.story_id,
        outcome="deferred" if alert.deliver_after > now else "sent",
        reason=f"correction: {alert.reason}",
        decided_at=now,
        alert_id=alert.alert_id,
        entity_id=alert.entity_id,
    )
