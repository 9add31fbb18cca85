"""Korean time, and when an alert may be told in it: quiet hours, working days and the digest's hour."""

from datetime import date, datetime, time, timedelta, timezone

KST = timezone(timedelta(hours=9), "KST")
DIGEST_AT = time(8, 0)
SATURDAY = 5                # date.weekday()


def korean_day(moment: datetime) -> date:
    """The calendar day in Korea of an aware moment (a naive one is taken for Korean time)."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=KST)).astimezone(KST).date()


def korean_time(moment: datetime) -> str:
    """`2026-11-03 09:00`, in Korea."""
    return f"{moment.astimezone(KST):%Y-%m-%d %H:%M}"


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


def deliver_after(
    now: datetime, quiet_hours: tuple[str, str] | None, *, digest: bool, working_days: bool = False
) -> datetime:
    """The first moment at which an alert made now may be told; a digest too keeps quiet hours and working days."""
    moment = next_digest(now) if digest else now
    return held_until(moment, quiet_hours, working_days=working_days) or moment


def held_until(now: datetime, quiet_hours: tuple[str, str] | None, *, working_days: bool) -> datetime | None:
    """The first moment after `now` outside quiet hours and weekends (KST); None where `now` is such a moment.

    Public holidays are working days: there is no calendar of them here.
    """
    moment = now
    while True:
        later = (_weekend_end(moment) if working_days else None) or quiet_until(moment, quiet_hours)
        if later is None:
            return moment if moment > now else None
        moment = later


def _weekend_end(now: datetime) -> datetime | None:
    """Monday 00:00 in Korea, in the zone of `now`; None from Monday to Friday."""
    local = now.astimezone(KST)
    if local.weekday() < SATURDAY:
        return None
    monday = local.date() + timedelta(days=7 - local.weekday())
    return datetime.combine(monday, time(), KST).astimezone(now.tzinfo)


def _next(local: datetime, at: time) -> datetime:
    """The first moment after `local` when the Korean clock shows `at`."""
    moment = datetime.combine(local.date(), at, KST)
    return moment if moment > local else moment + timedelta(days=1)
