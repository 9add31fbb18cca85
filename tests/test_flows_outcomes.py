from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from extractors.records import Article, Entry, EntryOutcome, FeedSpec, Fetch, FetchOutcome
from flows.outcomes import OF_FETCH, WAITS, crashed, next_wait, postponed, settle
from flows.triage import Wanted

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
URL = "https://a.example/1"
ENTRY = Entry("e", "1", "a", URL, URL, "제목")


def wanted(attempt_count: int = 1) -> Wanted:
    return Wanted(ENTRY, FeedSpec("a", "a", "https://a.example/rss", "a"), attempt_count)


def fetch(outcome: FetchOutcome, retry_after_seconds: int | None = None) -> Fetch:
    return Fetch("f", URL, outcome, "why", NOW, retry_after_seconds=retry_after_seconds)


def article(outcome: EntryOutcome) -> Article:
    return Article("1", URL, URL, "제목", "본문", "a", NOW, NOW, outcome)


def test_every_failed_fetch_has_an_entry_outcome() -> None:
    assert set(OF_FETCH) | {"fetched"} == set(get_args(FetchOutcome))


def test_an_article_is_stored_and_not_asked_for_again() -> None:
    result = settle(wanted(), fetch("fetched"), article("stored"), NOW)
    assert (result.outcome, result.reason, result.next_attempt_at) == ("stored", "trafilatura", None)


@pytest.mark.parametrize("outcome", ["failed", "limited", "refused", "missing", "broken"])
def test_what_may_pass_is_tried_again_and_at_last_stands(outcome: FetchOutcome) -> None:
    word, moments = OF_FETCH[outcome], []
    for attempt_count in range(1, len(WAITS[word]) + 1):
        result = settle(wanted(attempt_count), fetch(outcome), None, NOW)
        assert (result.outcome, result.attempt_count) == (word, attempt_count)
        moments.append(result.next_attempt_at)
    assert None not in moments
    assert moments == sorted(moments, key=lambda moment: moment or NOW)
    assert settle(wanted(len(moments) + 1), fetch(outcome), None, NOW).next_attempt_at is None


@pytest.mark.parametrize("outcome", ["too_large", "paywalled", "stored", "duplicate"])
def test_what_will_not_pass_is_not_tried_again(outcome: EntryOutcome) -> None:
    assert next_wait(outcome, 1) is None


def test_retry_after_moves_the_next_attempt() -> None:
    result = settle(wanted(), fetch("limited", retry_after_seconds=7200), None, NOW)
    assert result.next_attempt_at == NOW + timedelta(hours=2)


def test_a_defect_of_ours_is_a_failure_that_may_pass() -> None:
    result = crashed(wanted(), ValueError("\x1b[31m"), NOW)
    assert (result.outcome, result.reason) == ("failed", "internal error: ValueError")
    assert result.next_attempt_at


def test_what_is_left_for_the_next_run_counts_as_no_attempt() -> None:
    result = postponed(wanted(2), NOW)
    assert (result.outcome, result.attempt_count, result.next_attempt_at) == ("limited", 1, NOW)
