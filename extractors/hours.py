"""When an alert may be told: quiet hours and the digest's hour, in Korean time."""

from datetime import datetime, time, timedelta, timezone

KST = timezone(timedelta(hours=9), "KST")
DIGEST_AT = time(8, 0)


def quiet_until(now: datetime, quiet_hours: tuple[str, str] | None) -> datetime | None:
    """The end (UTC) of the quiet hours that `now` lies in; None outside them. ("22:00", "07:00") spans midnight."""
    if quiet_hours is None:
        return None
    start, end = (time.fromisoformat(text) for text in quiet_hours)
    local = now.astimezone(KST)
    clock = local.time()
    inside = start <= clock < end if start <= end else clock >= start or clock < end
    if not inside:
        return None
    return _next(local, end).astimezone(now.tzinfo)


def next_digest(now: datetime) -> datetime:
    """The next 08:00 in Korea after `now`, in the zone of `now`."""
    return _next(now.astimezone(KST), DIGEST_AT).astimezone(now.tzinfo)


def deliver_after(now: datetime, quiet_hours: tuple[str, str] | None, *, digest: bool) -> datetime:
    """The first moment at which an alert made now may be told; a digest too keeps the quiet hours."""
    moment = next_digest(now) if digest else now
    return quiet_until(moment, quiet_hours) or moment


def _next(local: datetime, at: time) -> datetime:
    """The first moment after `local` when the Korean clock shows `at`."""
    moment = datetime.combine(local.date(), at, KST)
    return moment if moment > local else moment + timedelta(days=1)
