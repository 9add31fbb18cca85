"""When to poll which feed, decided purely: (old state, what the poll gave, now) -> new state with its reason."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from extractors.records import FeedSpec, FeedState, Fetch, FetchOutcome, ParsedFeed

SHORTEST = 3 * 60                           # seconds
LONGEST = 6 * 3600
SLACK = timedelta(seconds=60)               # a schedule that ticks a moment early must not skip a turn
CLOCK_AHEAD = timedelta(hours=1)        # a poll so far in the future was one of a wrong clock
# The share of a feed's items that we hope to find new at each poll. A tenth leaves room for news to come ten times
# faster than before and is still seen in time; the replay test holds it to account.
TARGET_SHARE = 0.1
TARGET_NEW = 4                              # and not more items than these wait for a poll, however long the feed
DANGER_SHARE = 0.5                          # from here on items may have come and gone unseen
GROWTH = 1.5                                # an interval grows at most by this factor at a poll
SPREAD = 1 / 3                              # of an interval is left out at most after an absence
FULL_FETCH_EVERY = timedelta(hours=6)       # without validators, because validators lie


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits that double from `first` to `last` seconds, for one kind of failure."""

    first: int
    last: int

    def seconds(self, failure_count: int) -> int:
        """After so many failures in a row, 1 being the first."""
        return min(self.first << min(failure_count - 1, 30), self.last)


DAY = 24 * 3600
# Never given up, at most 30 days apart.
BACKOFFS: dict[FetchOutcome, Backoff] = {
    "failed": Backoff(10 * 60, DAY),
    "limited": Backoff(30 * 60, DAY),
    "refused": Backoff(6 * 3600, DAY),
    "missing": Backoff(6 * 3600, 30 * DAY),
    "broken": Backoff(3600, 7 * DAY),
    "too_large": Backoff(6 * 3600, 7 * DAY),
}


def due(feeds: Iterable[FeedSpec], states: Mapping[str, FeedState], now: datetime) -> tuple[FeedSpec, ...]:
    """The enabled feeds whose next poll has come, the longest waiting first."""
    waiting = [(_next_poll(states.get(feed.feed_id), now), feed) for feed in feeds if feed.enabled]
    return tuple(feed for moment, feed in sorted(waiting, key=lambda pair: pair[0]) if moment <= now + SLACK)


def _next_poll(state: FeedState | None, now: datetime) -> datetime:
    """At once where there was no poll yet, or one in the future: the clock was ahead, and so are the waits it set."""
    if not (state and state.next_poll_at) or (state.last_polled_at and state.last_polled_at > now + CLOCK_AHEAD):
        return now - timedelta(days=365)
    return state.next_poll_at


def validators(state: FeedState, now: datetime) -> tuple[str | None, str | None]:
    """ETag and Last-Modified to send; none at all a few times a day, at an hour of the feed's own."""
    offset = timedelta(days=_share(state.feed_id))
    if state.last_ok_at is None or _period(state.last_ok_at + offset) != _period(now + offset):
        return None, None
    return state.etag, state.last_modified


def _share(feed_id: str) -> float:
    """The feed's own number from 0 to 1, always the same."""
    return int(hashlib.sha256(feed_id.encode()).hexdigest()[:8], 16) / 0x1_0000_0000


def _period(moment: datetime) -> int:
    return int(moment.timestamp() // FULL_FETCH_EVERY.total_seconds())


def recognise(fetch: Fetch, state: FeedState) -> Fetch:
    """The fetch, `unchanged` where a 200 brought the very body that we already had."""
    if fetch.outcome == "fetched" and body_hash(fetch.body) == state.body_hash:
        return replace(fetch, outcome="unchanged", reason="200 with the body we already had", body=b"")
    return fetch


def judge_content(fetch: Fetch, parsed: ParsedFeed | None) -> Fetch:
    """The fetch, `broken` where what arrived holds no entry."""
    if fetch.outcome == "fetched" and (parsed is None or not parsed.entries):
        problem = parsed.problems[0] if parsed and parsed.problems else "no entries"
        return replace(fetch, outcome="broken", reason=f"not a feed we can read: {problem}")
    return fetch


@dataclass(frozen=True, slots=True)
class Polled:
    """One feed's poll: what we knew, how the fetch ended, what the document held."""

    spec: FeedSpec
    state: FeedState                        # from before
    fetch: Fetch                            # judged, its body dropped
    parsed: ParsedFeed | None = None        # None where no new document came
    body_hash: str | None = None


def next_state(polled: Polled, *, new_count: int, now: datetime, network_down: bool = False) -> FeedState:
    """What we remember of the feed after this poll, and when it is polled next.

    `network_down` says that no feed at all answered in this run: then the fault is ours and nothing is held against
    the feed.
    """
    spec, fetch = polled.spec, polled.fetch
    state = replace(polled.state, last_polled_at=now, outcome=fetch.outcome)
    if fetch.outcome == "fetched" and polled.parsed is not None:
        return _after_news(state, polled, polled.parsed, new_count, now)
    if fetch.outcome == "unchanged":
        seconds = _interval(spec, min(round(state.interval_seconds * GROWTH), state.longest_interval_seconds))
        state = replace(state, last_ok_at=now, failure_count=0, interval_seconds=seconds)
        return _at(state, _spread(polled, seconds, now), now, fetch, fetch.reason)
    if network_down:
        return _at(state, BACKOFFS["failed"].first, now, fetch, f"no feed could be reached: {fetch.reason}")
    count = state.failure_count + 1
    seconds = _wait_after(spec, state, fetch.outcome, count, now)
    return _at(replace(state, failure_count=count), seconds, now, fetch, f"{fetch.reason}; failure {count} in a row")


def _wait_after(spec: FeedSpec, state: FeedState, outcome: FetchOutcome, count: int, now: datetime) -> int:
    """Seconds until the next poll after so many failures in a row.

    For a day after its last good answer a feed is asked as long as its list still holds what came since: a wait of a
    day for one 404 after two timeouts loses news. Who refuses, or asks to be left alone, is left alone; nobody is
    asked more often than feeds.yaml says.
    """
    seconds = BACKOFFS[outcome].seconds(count)
    recent = state.last_ok_at is not None and timedelta() <= now - state.last_ok_at < timedelta(days=1)
    if not recent or outcome in ("refused", "limited", "too_large"):
        return seconds
    return min(seconds, max(spec.interval_seconds or state.longest_interval_seconds, BACKOFFS["failed"].first))


def _after_news(state: FeedState, polled: Polled, parsed: ParsedFeed, new_count: int, now: datetime) -> FeedState:
    longest = longest_interval(parsed)
    wanted, why = _adapted(state, len(parsed.entries), new_count, longest, now)
    seconds = _interval(polled.spec, wanted)
    dated = [entry.published_at for entry in parsed.entries if entry.published_at]
    state = replace(
        state,
        etag=polled.fetch.etag,
        last_modified=polled.fetch.last_modified,
        body_hash=polled.body_hash,
        last_ok_at=now,
        last_new_at=now if new_count else state.last_new_at,
        newest_item_at=max([*dated, *filter(None, [state.newest_item_at])], default=None),
        interval_seconds=seconds,
        longest_interval_seconds=longest,
        failure_count=0,
    )
    wait = _spread(polled, seconds, now)
    return _at(state, wait, now, polled.fetch, f"{new_count} of {len(parsed.entries)} entries new; {why}")


def _spread(polled: Polled, seconds: int, now: datetime) -> int:
    """Seconds until the next poll: less by the feed's own share of a third where this one missed a whole turn.

    After an absence all feeds are polled at once; without this they would stay in step.
    """
    due_at, interval = polled.state.next_poll_at, timedelta(seconds=polled.state.interval_seconds)
    if polled.spec.interval_seconds or due_at is None or now - due_at <= interval:
        return seconds
    return max(SHORTEST, round(seconds * (1 - SPREAD * _share(polled.spec.feed_id))))


def _adapted(state: FeedState, count: int, new_count: int, longest: int, now: datetime) -> tuple[int, str]:
    """Seconds until about a tenth of the feed's items are new, judging by this poll, and why."""
    if state.last_ok_at is None:
        return min(state.interval_seconds, longest), "first good poll"
    if new_count >= DANGER_SHARE * count:
        return SHORTEST, "so many that some may have been missed"
    elapsed = max((now - state.last_ok_at).total_seconds(), 1.0)
    wanted = min(TARGET_SHARE * count, TARGET_NEW) * elapsed / new_count if new_count else elapsed * GROWTH
    return round(min(wanted, state.interval_seconds * GROWTH, longest)), "paced by what was new"


def longest_interval(parsed: ParsedFeed) -> int:
    """Seconds in which, at its busiest, the feed replaced a third of its items; between 20 minutes and 6 hours.

    Nights stretch the interval, and the morning after must not push items out unseen. Feeds without dates: an hour.
    """
    moments = sorted(e.published_at for e in parsed.entries if e.published_at and e.published_source == "feed")
    span = max(len(moments) // 3, 2)
    gaps = [later - earlier for earlier, later in zip(moments, moments[span:], strict=False)]
    if not gaps:
        return 3600
    return round(min(max(min(gaps).total_seconds(), 20 * 60), LONGEST))


def _interval(spec: FeedSpec, seconds: int) -> int:
    """The feed's own interval where feeds.yaml sets one; else between 3 minutes and 6 hours."""
    return spec.interval_seconds or max(SHORTEST, min(seconds, LONGEST))


def _at(state: FeedState, seconds: int, now: datetime, fetch: Fetch, reason: str) -> FeedState:
    """The state with its next poll; nobody is asked before the Retry-After that they gave."""
    wait = max(seconds, fetch.retry_after_seconds or 0)
    return replace(state, next_poll_at=now + timedelta(seconds=wait), reason=reason)


def body_hash(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def network_is_down(fetches: Sequence[Fetch]) -> bool:
    """True where feeds were asked and not one gave any answer at all."""
    return bool(fetches) and all(fetch.status is None and fetch.outcome == "failed" for fetch in fetches)
