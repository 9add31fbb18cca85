from dataclasses import replace
from datetime import UTC, datetime, timedelta

from extractors.records import Entry, EntryResult, FeedKind, FeedSpec, FeedState, Fetch, ParsedFeed
from flows.polling import Polled
from flows.triage import Triage, triage

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
BEGAN = NOW - timedelta(days=30)
KNOWN_FEED = FeedState("a", last_ok_at=NOW - timedelta(hours=1))


def spec(feed_id: str = "a", kind: FeedKind = "rss") -> FeedSpec:
    return FeedSpec(feed_id, feed_id, f"https://{feed_id}.example/rss", feed_id, kind=kind)


def entry(name: str, feed_id: str = "a", article: str = "", age: timedelta = timedelta(hours=1)) -> Entry:
    url = f"https://a.example/{name}"
    return Entry(f"{feed_id}-{name}", article or name, feed_id, url, url, "제목", published_at=NOW - age)


def polled(*entries: Entry, feed: FeedSpec | None = None, state: FeedState = KNOWN_FEED) -> Polled:
    feed = feed or spec()
    fetch = Fetch("f", feed.url, "fetched", "200", NOW, status=200)
    return Polled(feed, replace(state, feed_id=feed.feed_id), fetch, ParsedFeed(feed.feed_id, entries))


def sorted_out(
    *polls: Polled,
    retries: tuple[EntryResult, ...] = (),
    began_at: datetime | None = BEGAN,
    everything: bool = False,
    **known: set[str],
) -> Triage:
    return triage(
        polls,
        retries,
        specs={poll.spec.feed_id: poll.spec for poll in polls},
        known_entries=known.get("entries", set()),
        known_articles=known.get("articles", set()),
        now=NOW,
        began_at=began_at,
        tell_everything=everything,
    )


def histories(work: Triage) -> list[bool]:
    return [one.history for one in work.wanted]


def wanted(work: Triage) -> list[str]:
    return [one.entry.entry_id for one in work.wanted]


def test_new_entries_are_wanted_and_known_ones_get_no_second_outcome() -> None:
    work = sorted_out(polled(entry("1"), entry("2")), entries={"a-1"})
    assert (wanted(work), work.settled, work.new_counts) == (["a-2"], [], {"a": 1})


def test_one_article_is_wanted_once_and_its_twins_are_duplicates() -> None:
    work = sorted_out(
        polled(entry("1"), entry("1?utm", article="1")), polled(entry("x", "b", article="1"), feed=spec("b"))
    )
    assert wanted(work) == ["a-1"]
    assert [(result.entry.entry_id, result.outcome) for result in work.settled] == [
        ("a-1?utm", "duplicate"), ("b-x", "duplicate"),
    ]  # fmt: skip


def test_an_article_of_the_warehouse_is_a_duplicate() -> None:
    work = sorted_out(polled(entry("1")), articles={"1"})
    assert (wanted(work), work.settled[0].outcome) == ([], "duplicate")


def test_search_results_are_pointers_and_claim_nothing() -> None:
    google = polled(entry("1", "g", article="1"), feed=spec("g", "search"))
    work = sorted_out(google, polled(entry("1")))
    assert wanted(work) == ["a-1"]
    assert [result.outcome for result in work.settled] == ["discovery"]


def test_due_retries_come_first_and_count_their_attempts() -> None:
    failed = EntryResult(entry("1"), "failed", "timeout", NOW, 2, NOW)
    work = sorted_out(polled(entry("1"), entry("2")), retries=(failed,))
    assert [(one.entry.entry_id, one.attempt_count) for one in work.wanted] == [("a-1", 3), ("a-2", 1)]
    assert work.new_counts == {"a": 1}


def test_a_retry_whose_article_came_another_way_is_settled() -> None:
    failed = EntryResult(entry("1"), "failed", "timeout", NOW, 2, NOW)
    work = sorted_out(polled(), retries=(failed,), articles={"1"})
    assert [(result.outcome, result.next_attempt_at) for result in work.settled] == [("duplicate", None)]


def test_retries_of_removed_and_disabled_feeds_rest() -> None:
    failed = EntryResult(entry("1", "gone"), "failed", "timeout", NOW, 2, NOW)
    off = EntryResult(entry("1"), "failed", "timeout", NOW, 2, NOW)
    assert not sorted_out(polled(feed=replace(spec(), enabled=False)), retries=(failed, off)).wanted


def test_a_feeds_first_poll_brings_history_and_todays_news() -> None:
    poll = polled(entry("new"), entry("old", age=timedelta(days=2)), state=FeedState("a"))
    assert histories(sorted_out(poll)) == [False, True]
    assert histories(sorted_out(poll, began_at=None)) == [True, True], "no run was completed so far"
    assert histories(sorted_out(poll, everything=True)) == [False, False]


def test_what_was_published_before_the_first_completed_run_stays_history() -> None:
    began = NOW - timedelta(minutes=30)
    failed = EntryResult(entry("1"), "failed", "timeout", NOW, 1, NOW)
    late = EntryResult(entry("2", age=timedelta(minutes=20)), "failed", "timeout", NOW, 1, NOW)
    assert histories(sorted_out(polled(), retries=(failed, late), began_at=began)) == [True, False]
    assert histories(sorted_out(polled(entry("1"), state=FeedState("a")), began_at=began)) == [True]


def test_a_feed_polled_before_brings_news_only() -> None:
    assert [one.history for one in sorted_out(polled(entry("old", age=timedelta(days=2)))).wanted] == [False]


def test_of_two_feeds_the_one_that_has_most_to_say_brings_the_article() -> None:
    """Whatever their order in feeds.yaml: the one that tells news, not history, and the one that carries the text."""
    undated = replace(entry("1"), published_at=None, published_source="first_seen")
    new = polled(undated, state=FeedState("a"))
    old = polled(entry("x", "b", article="1"), feed=spec("b"))
    assert (wanted(sorted_out(new, old)), histories(sorted_out(new, old))) == (["b-x"], [False])
    full = polled(replace(entry("x", "b", article="1"), content="<p>전문</p>"), feed=spec("b"))
    assert wanted(sorted_out(polled(entry("1")), full)) == ["b-x"]


def test_what_was_history_is_history_when_it_is_tried_again() -> None:
    """A new feed's old item whose page answered 503: it was there before the feed was ours."""
    late = EntryResult(entry("1"), "failed", "503", NOW, 1, NOW, history=True)
    news = replace(late, entry=entry("2"), history=False)
    assert histories(sorted_out(polled(), retries=(late, news))) == [True, False]
