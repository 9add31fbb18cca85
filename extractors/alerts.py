"""An alert made from a case: everything that its messages need."""

from collections.abc import Mapping
from datetime import datetime

from extractors.cases import Case
from extractors.evidence import quoted
from extractors.hours import deliver_after
from extractors.records import Alert, AlertKind


def make_alert(
    case: Case, alert_id: str, kind: AlertKind, reason: str, names: Mapping[str, str], now: datetime
) -> Alert:
    """The alert that tells the case; quiet hours and the digest's hour have moved `deliver_after`."""
    found, article, watch, signal = case.found, case.article, case.watch, case.found.signal
    entity_id = found.entity_id or (found.event.participants[0] if found.event and found.event.participants else "")
    evidence, surface = quoted(article, case.extraction, found.evidence, entity_id)
    name = names.get(entity_id, entity_id.removeprefix("person:"))
    if found.evidence and not entity_id and not found.event:        # a watch's own word
        whole = article.title if found.evidence.field == "title" else article.text
        name = whole[found.evidence.start : found.evidence.end]
        surface = name if name in evidence else ""
    return Alert(
        alert_id=alert_id,
        watch_id=watch.watch_id,
        story_id=case.link.story_id,
        article_id=article.article_id,
        channels=watch.channels,
        title=article.title,
        url=article.url or article.canonical_url,
        publisher=article.publisher,
        published_at=article.published_at,
        created_at=now,
        deliver_after=deliver_after(
            now, watch.quiet_hours, digest=watch.digest, working_days=watch.working_days
        ),
        entity_id=entity_id,
        entity_name=name,
        reason=reason,
        evidence=evidence,
        surface=surface,
        event_type=found.event.type if found.event else None,
        modality=found.event.modality if found.event else None,
        amount=found.event.amount if found.event else None,
        kind=kind,
        origin=case.link.origin,
        digest=watch.digest,
        source_count=case.source_count,
        signal=signal.kind if signal else None,
        state=signal.state if signal else None,
        others=", ".join(names.get(one, one.removeprefix("person:")) for one in signal.others) if signal else None,
        day_count=signal.day_count if signal else None,
        usual_count=signal.usual_count if signal else None,
    )
