from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from arrivals import DAYS, FEEDS, START, arrivals

from extractors.records import Entry, FeedSpec, FeedState, Fetch, FetchOutcome, ParsedFeed
from flows.polling import (
    SLACK,
    Polled,
    body_hash,
    due,
    judge_content,
    longest_interval,
    network_is_down,
    next_state,
    recognise,
    validators,
)  # fmt: skip

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
SPEC = FeedSpec("hanbit", "한빛일보", "https://hanbit.example/rss", "한빛일보")
STATE = FeedState("hanbit", etag='"1"', last_ok_at=NOW - timedelta(minutes=10), body_hash=body_hash(b"old"))


def fetched(outcome: FetchOutcome = "fetched", **changes: object) -> Fetch:
    status = None if outcome == "failed" else 200
    return replace(Fetch("f", SPEC.url, outcome, outcome, NOW, status=status), **changes)  # type: ignore[arg-type]


def document(count: int, every: timedelta = timedelta(minutes=30)) -> ParsedFeed:
    moments = [NOW - every * number for number in range(count)]
    return ParsedFeed(SPEC.feed_id, tuple(entry(number, moment) for number, moment in enumerate(moments)))


def entry(number: int, moment: datetime | None) -> Entry:
    return Entry(str(number), str(number), SPEC.feed_id, SPEC.url, SPEC.url, "제목", published_at=moment)


def after(outcome: FetchOutcome, times: int = 1, *, state: FeedState = STATE, **changes: object) -> FeedState:
    for _ in range(times):
        state = next_state(Polled(SPEC, state, fetched(outcome, **changes)), new_count=0, now=NOW)
    return state


def wait(state: FeedState) -> timedelta:
    assert state.next_poll_at is not None
    return state.next_poll_at - NOW


def news(count: int, new_count: int, spec: FeedSpec = SPEC, **changes: object) -> FeedState:
    polled = Polled(spec, STATE, fetched(**changes), document(count), "new")
    return next_state(polled, new_count=new_count, now=NOW)


def test_a_feed_never_polled_is_due_and_disabled_ones_are_not() -> None:
    late = replace(STATE, next_poll_at=NOW - timedelta(hours=1))
    feeds = (SPEC, replace(SPEC, feed_id="off", enabled=False), replace(SPEC, feed_id="new"))
    assert [feed.feed_id for feed in due(feeds, {"hanbit": late}, NOW)] == ["new", "hanbit"]


def test_a_moment_early_counts_as_due() -> None:
    assert due((SPEC,), {"hanbit": replace(STATE, next_poll_at=NOW + SLACK)}, NOW)
    assert not due((SPEC,), {"hanbit": replace(STATE, next_poll_at=NOW + SLACK * 2)}, NOW)


def test_many_new_items_shorten_the_interval_and_few_lengthen_it() -> None:
    assert wait(news(50, 30)) == timedelta(minutes=3)
    assert wait(news(50, 10)) == timedelta(minutes=4)
    assert wait(news(50, 4)) == timedelta(minutes=10)
    assert wait(news(50, 1)) == timedelta(minutes=15)
    assert wait(news(50, 0)) == timedelta(minutes=15)


def test_no_interval_outlasts_the_feeds_own_busiest_hours() -> None:
    assert longest_interval(document(9, timedelta(minutes=20))) == 3600
    assert longest_interval(document(50, timedelta(seconds=1))) == 20 * 60
    assert longest_interval(document(50, timedelta(hours=8))) == 6 * 3600
    undated = ParsedFeed("hanbit", tuple(entry(number, None) for number in range(50)))
    assert longest_interval(undated) == 3600


def test_an_interval_of_the_operator_is_kept() -> None:
    hourly = replace(SPEC, interval_seconds=3600)
    assert wait(news(50, 50, hourly)) == timedelta(hours=1)
    assert wait(next_state(Polled(hourly, STATE, fetched("unchanged")), new_count=0, now=NOW)) == timedelta(hours=1)


def test_after_an_absence_feeds_do_not_stay_in_step() -> None:
    absent, slept = replace(STATE, interval_seconds=3600), timedelta(days=2)
    specs = [replace(SPEC, feed_id=f"feed-{number}") for number in range(100)]

    def waits(late: timedelta) -> list[timedelta]:
        state = replace(absent, next_poll_at=NOW - late)
        return [wait(next_state(Polled(spec, state, fetched("unchanged")), new_count=0, now=NOW)) for spec in specs]

    assert len(set(waits(timedelta(minutes=10)))) == 1
    spread = waits(slept)
    assert waits(slept) == spread, "decided, not drawn"
    (whole,) = set(waits(timedelta(0)))
    assert min(spread) >= whole * 2 / 3
    assert max(spread) <= whole
    turns = Counter(one // timedelta(minutes=3) for one in spread)
    assert max(turns.values()) < 40
    assert len(turns) >= 7
    own = replace(SPEC, interval_seconds=3600)
    late = Polled(own, replace(absent, next_poll_at=NOW - slept), fetched("unchanged"))
    assert wait(next_state(late, new_count=0, now=NOW)) == timedelta(hours=1)


@pytest.mark.parametrize("outcome", ["fetched", "unchanged", "limited", "failed", "refused"])
def test_retry_after_is_always_honoured(outcome: FetchOutcome) -> None:
    polled = Polled(SPEC, STATE, fetched(outcome, retry_after_seconds=50_000), document(5), "h")
    assert wait(next_state(polled, new_count=5, now=NOW)) == timedelta(seconds=50_000)


@pytest.mark.parametrize(
    ("outcome", "first", "at_last"),
    [("failed", timedelta(minutes=10), timedelta(days=1)), ("limited", timedelta(minutes=30), timedelta(days=1)),
     ("refused", timedelta(hours=6), timedelta(days=1)), ("missing", timedelta(hours=6), timedelta(days=30)),
     ("broken", timedelta(hours=1), timedelta(days=7)), ("too_large", timedelta(hours=6), timedelta(days=7))],
)  # fmt: skip
def test_each_kind_of_failure_has_its_backoff_and_nobody_is_given_up(
    outcome: FetchOutcome, first: timedelta, at_last: timedelta
) -> None:
    gone = replace(STATE, last_ok_at=NOW - timedelta(days=2))
    assert wait(after(outcome, state=gone)) == first
    assert wait(after(outcome, 2, state=gone)) == first * 2
    assert wait(after(outcome, 500, state=gone)) == at_last


@pytest.mark.parametrize(("outcome", "longest"), [
    ("missing", timedelta(hours=4)), ("broken", timedelta(hours=4)), ("failed", timedelta(minutes=40)),
    ("refused", timedelta(days=1)), ("too_large", timedelta(days=1)),
])  # fmt: skip
def test_a_passing_fault_loses_nothing_of_what_a_busy_feed_lists(outcome: FetchOutcome, longest: timedelta) -> None:
    """Its list turns over in twelve hours: a day's wait for a 404 after two timeouts would lose half of the news."""
    busy = replace(STATE, longest_interval_seconds=4 * 3600, failure_count=2)
    assert wait(after(outcome, state=busy)) == longest
    slow = replace(SPEC, interval_seconds=6 * 3600)
    failed = next_state(Polled(slow, busy, fetched(outcome)), new_count=0, now=NOW)
    assert wait(failed) >= min(timedelta(hours=6), longest), "nobody is asked more often than feeds.yaml says"
    long_gone = replace(busy, last_ok_at=NOW - timedelta(days=2))
    assert wait(after(outcome, 3, state=long_gone)) > longest or outcome in ("refused", "too_large")


def test_a_good_poll_forgets_failures_and_a_failure_forgets_nothing() -> None:
    failed = after("failed", 5)
    assert (failed.failure_count, failed.etag, failed.body_hash, failed.last_ok_at) == (
        5, STATE.etag, STATE.body_hash, STATE.last_ok_at,
    )  # fmt: skip
    well = next_state(Polled(SPEC, failed, fetched(etag='"2"'), document(9), "h"), new_count=1, now=NOW)
    assert (well.failure_count, well.etag, well.body_hash, well.last_ok_at, well.last_new_at) == (
        0, '"2"', "h", NOW, NOW,
    )  # fmt: skip


def test_a_dead_line_of_ours_is_not_held_against_the_feeds() -> None:
    assert network_is_down([fetched("failed"), fetched("failed")])
    assert not network_is_down([fetched("failed"), fetched("refused")])
    assert not network_is_down([])
    state = next_state(Polled(SPEC, STATE, fetched("failed")), new_count=0, now=NOW, network_down=True)
    assert (state.failure_count, wait(state)) == (0, timedelta(minutes=10))


def test_validators_are_left_out_a_few_times_a_day() -> None:
    moments = [NOW + timedelta(minutes=10 * number) for number in range(144)]
    told = [validators(replace(STATE, last_ok_at=moment - timedelta(minutes=10)), moment) for moment in moments]
    assert told.count((None, None)) == 4
    assert validators(replace(STATE, last_ok_at=None), NOW) == (None, None)


def test_the_same_body_is_unchanged_whatever_the_status() -> None:
    assert recognise(fetched(body=b"old"), STATE).outcome == "unchanged"
    assert recognise(fetched(body=b"new"), STATE).outcome == "fetched"


def test_a_document_without_entries_is_broken() -> None:
    notice = ParsedFeed("hanbit", (), problems=("an HTML page, not a feed",))
    assert judge_content(fetched(), notice).reason == "not a feed we can read: an HTML page, not a feed"
    assert judge_content(fetched(), document(1)).outcome == "fetched"
    assert judge_content(fetched("unchanged"), None).outcome == "unchanged"


def replay(name: str, tick: timedelta) -> tuple[int, int]:
    """Requests made and items missed in fourteen days when the schedule looks every `tick`."""
    moments, length = arrivals(name), FEEDS[name][0]
    state, spec, seen_to, requests, missed = FeedState(name), replace(SPEC, feed_id=name), 0, 0, 0
    now = START
    while now < START + timedelta(days=DAYS):
        if due((spec,), {name: state}, now):
            requests += 1
            count = bisect_right(moments, now)
            missed += max(0, count - length - seen_to) if seen_to else 0
            entries = tuple(entry(number, moments[number]) for number in range(max(0, count - length), count))
            new_count = count - max(seen_to, count - length)
            polled = Polled(spec, state, fetched("fetched" if new_count else "unchanged"))
            if new_count:
                polled = replace(polled, parsed=ParsedFeed(name, entries), body_hash=str(count))
            state, seen_to = next_state(polled, new_count=new_count, now=now), count
        now += tick
    return requests, missed


@pytest.mark.parametrize("minutes", [1, 10])
def test_fourteen_days_need_sixty_percent_fewer_requests_and_miss_nothing(minutes: int) -> None:
    results = [replay(name, timedelta(minutes=minutes)) for name in FEEDS]
    assert sum(missed for _, missed in results) == 0
    assert sum(requests for requests, _ in results) <= 0.4 * len(FEEDS) * DAYS * 144
