"""What an HTTP answer means for us: pure functions from status and headers to an outcome word."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from extractors.records import FetchOutcome

REDIRECTS = frozenset({301, 302, 303, 307, 308})
LONGEST_RETRY_AFTER = 30 * 24 * 3600  # nobody is left alone for longer


def judge(status: int, retry_after_seconds: int | None) -> tuple[FetchOutcome, str]:
    """The outcome of an answer that is not a redirect we follow, and the reason in a few words."""
    match status:
        case 304:
            return "unchanged", "304: not modified"
        case 429:
            return "limited", "429: too many requests"
        case 503 if retry_after_seconds is not None:
            return "limited", f"503: asks to come back after {retry_after_seconds} s"
        case 401 | 402 | 403 | 407 | 451:
            return "refused", f"{status}: we are not let in"
        case 404 | 410:
            return "missing", f"{status}: not there"
    if 200 <= status < 300:
        return "fetched", str(status)
    if status in REDIRECTS:
        return "broken", f"{status}: a redirect to nowhere"
    return "failed", f"{status}: {'the server failed' if status >= 500 else 'an answer we cannot use'}"


def retry_after(value: str | None, now: datetime) -> int | None:
    """Seconds of a Retry-After header, given as seconds or as a date; None if absent or senseless."""
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        seconds = int(value[:9])
    else:
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        seconds = round(((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds())
    return min(max(seconds, 0), LONGEST_RETRY_AFTER)
