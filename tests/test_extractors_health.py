from dataclasses import replace
from datetime import UTC, datetime, timedelta

from extractors.health import change, headline, verdict
from extractors.records import FeedHabit, FeedHealth, FeedSpec, FeedState

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SPEC = FeedSpec("a", "새벽신문", "https://a.example/rss", "새벽신문")
WELL = FeedState("a", last_ok_at=NOW, newest_item_at=NOW - HOUR, outcome="fetched", reason="200")
HABIT = FeedHabit("a", "rss20", 50, "rss20", 50, 100, 400, 20 * HOUR)


def test_a_feed_that_does_what_it_always_did_is_good() -> None:
    assert verdict(SPEC, WELL, HABIT, NOW) == ("good", "as usual")
    assert verdict(SPEC, WELL, None, NOW)[0] == "good"


def test_failing_after_three_failures_or_a_day() -> None:
    failed = replace(WELL, failure_count=2, outcome="failed", reason="503", last_ok_at=NOW - HOUR)
    assert verdict(SPEC, failed, HABIT, NOW)[0] == "good"
    assert verdict(SPEC, replace(failed, failure_count=3), HABIT, NOW)[0] == "failing"
    assert verdict(SPEC, replace(failed, failure_count=1, last_ok_at=NOW - 2 * DAY), HABIT, NOW)[0] == "failing"


def test_silence_is_measured_by_the_feeds_own_habit() -> None:
    def state(age: timedelta, gap: timedelta) -> str:
        return verdict(SPEC, replace(WELL, newest_item_at=NOW - age), replace(HABIT, longest_gap=gap), NOW)[0]

    assert state(2.9 * DAY, HOUR) == "good", "a weekend"
    assert state(3.1 * DAY, HOUR) == "silent"
    assert state(5 * DAY, 3 * DAY) == "good", "it was silent for three days before"
    assert state(68 * DAY, 60 * DAY) == "silent", "fifty good items, the newest 68 days old"


def test_a_feed_of_which_we_know_little_has_two_weeks() -> None:
    new = FeedHabit("a", item_count=3, longest_gap=HOUR)
    assert verdict(SPEC, replace(WELL, newest_item_at=NOW - 10 * DAY), new, NOW)[0] == "good"
    assert verdict(SPEC, replace(WELL, newest_item_at=NOW - 15 * DAY), new, NOW)[0] == "silent"


def test_a_feed_that_shrinks_or_changes_its_form() -> None:
    assert verdict(SPEC, WELL, replace(HABIT, entry_count=16), NOW) == ("shrinking", "16 entries, usually 50")
    assert verdict(SPEC, WELL, replace(HABIT, entry_count=17), NOW)[0] == "good"
    assert verdict(SPEC, WELL, replace(HABIT, form="atom10"), NOW) == ("changed", "now atom10, usually rss20")
    assert verdict(SPEC, WELL, replace(HABIT, form="atom10", document_count=2), NOW)[0] == "good", "too few to compare"


def test_a_change_is_told_once_and_so_is_the_recovery() -> None:
    first = change(None, "a", "good", "as usual", NOW)
    assert first is not None
    assert headline("새벽신문", None, first) is None, "good at first sight is no news"
    bad = change(first, "a", "failing", "3 polls failed", NOW)
    assert bad is not None
    assert headline("새벽신문", first, bad) == "새벽신문: 응답 이상"
    assert change(bad, "a", "failing", "4 polls failed", NOW) is None
    well = change(bad, "a", "good", "as usual", NOW)
    assert well == FeedHealth("a", "good", "as usual", NOW)
    assert headline("새벽신문", bad, well) == "새벽신문: 정상으로 돌아옴"
