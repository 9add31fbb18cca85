"""What keeps a case that fires from being told: another alert that says more, or a silence."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from extractors.cases import Case
from extractors.records import Alert, Silence


def inhibitor(case: Case, speaking: Iterable[Case], told: Sequence[Alert]) -> str | None:
    """The watch that tells this story with its event to the same channels, and so mutes a mere mention."""
    if case.found.event is not None or case.found.signal is not None:
        return None
    voices = [(one.watch_id, one.story_id, one.channels) for one in told if one.event_type is not None]
    voices += [(one.watch.watch_id, one.link.story_id, one.watch.channels) for one in speaking if one.found.event]
    channels = set(case.watch.channels)
    return next(
        (
            watch_id for watch_id, story_id, others in voices
            if story_id == case.link.story_id and watch_id != case.watch.watch_id and channels <= set(others)
        ),
        None,
    )  # fmt: skip


def silence_over(watch_id: str, entity_id: str | None, silences: Iterable[Silence], now: datetime) -> Silence | None:
    """The first silence in force over the watch and entity."""
    return next(
        (
            silence for silence in silences
            if silence.created_at <= now < silence.until
            and silence.watch_id in (None, watch_id)
            and silence.entity_id in (None, entity_id)
        ),
        None,
    )  # fmt: skip


def silenced(silence: Silence) -> str:
    """The reason on a receipt."""
    return f"until {silence.until.isoformat(timespec='minutes')}: {silence.comment}"
