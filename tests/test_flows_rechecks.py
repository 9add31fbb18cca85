from datetime import UTC, datetime, timedelta

from extractors.records import Recheckable
from flows.rechecks import MOST, MOST_OF_A_HOST, due

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
HOUR = timedelta(hours=1)


def article(name: str, age: float, seen: float | None = None, **facts: bool) -> Recheckable:
    """Published `age` hours ago, last seen `seen` hours ago (else at once)."""
    last = NOW - (age if seen is None else seen) * HOUR
    return Recheckable(name, f"https://{name}.example/1", NOW - age * HOUR, last, **facts)


def test_an_article_is_seen_again_after_1_6_24_and_72_hours() -> None:
    ages = {0.9: "", 1: "1 h", 5.9: "1 h", 6: "6 h", 24: "24 h", 72: "72 h", 84.1: ""}
    for age, expected in ages.items():
        found = due([article("a", age)], NOW)
        assert [one.reason for one in found] == [f"{expected} after publication"] * bool(expected), age


def test_moments_that_passed_unused_are_made_up_for_once() -> None:
    assert due([article("a", 30)], NOW)[0].reason == "24 h after publication"
    assert due([article("a", 30, seen=5)], NOW) == (), "seen after the 24th hour"
    assert due([article("a", 30, seen=6.5)], NOW) != ()


def test_who_was_told_of_comes_first_then_events_then_the_newest() -> None:
    candidates = [article("old", 30), article("new", 2), article("event", 40, has_events=True),
                  article("told", 70, told=True)]  # fmt: skip
    assert [one.article_id for one in due(candidates, NOW)] == ["told", "event", "new", "old"]


def test_no_host_and_no_run_is_overrun() -> None:
    one_host = [Recheckable(str(n), "https://a.example/1", NOW - 2 * HOUR, NOW - 2 * HOUR) for n in range(50)]
    assert len(due(one_host, NOW)) == MOST_OF_A_HOST
    assert len(due([article(f"a{n}", 2) for n in range(200)], NOW)) == MOST
