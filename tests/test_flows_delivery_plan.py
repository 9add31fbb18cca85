"""Which messages go out, what is held, and when the next attempt comes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from extractors.records import Alert, ChannelSpec, Delivery, Watch
from flows.channels import Sent
from flows.delivery_plan import MOST_ATTEMPTS, MOST_MESSAGES, Past, hold, plan, settle, wait

NOW = datetime(2026, 10, 1, 14, 0, tzinfo=UTC)          # 23:00 in Korea
FILE, HOOK = ChannelSpec("file", "file:alerts.log"), ChannelSpec("hook", "json://127.0.0.1")
CHANNELS = {"file": FILE, "hook": HOOK}
ALERT = Alert(
    "1", "w", "s", "a", ("hook",), "제목", "https://news.example/a", "가람일보", NOW, NOW, NOW, "sam-altman",
    "샘 올트먼", "", "문장", "",
)  # fmt: skip


def due(number: int, channel: str = "hook", **changes: object) -> tuple[Alert, Delivery]:
    alert = replace(ALERT, alert_id=str(number), story_id=f"s{number}", created_at=NOW + timedelta(seconds=number))
    alert = replace(alert, **changes)  # type: ignore[arg-type]
    return alert, Delivery(f"d{number}", alert.alert_id, channel, "pending", "", 0, None, NOW)


def test_one_message_for_each_story_and_one_for_the_digest() -> None:
    rows = [due(1), due(2, story_id="s1"), due(3), due(4, digest=True), due(5, digest=True)]
    sendings, settled = plan(rows, CHANNELS, {}, NOW)
    assert [[alert.alert_id for alert in one.alerts] for one in sendings] == [["1", "2"], ["3"], ["4", "5"]]
    assert settled == ()


def test_quiet_hours_hold_retries_too_but_not_the_log_file() -> None:
    watch = Watch("w", ("hook", "file"), quiet_hours=("22:00", "07:00"))
    retry = due(1)[0], replace(due(1)[1], outcome="retry", attempt_count=2)
    sendings, (held,) = plan([retry, due(2, "file")], CHANNELS, {"w": watch}, NOW)
    assert [one.channel.channel_id for one in sendings] == ["file"]
    assert (held.outcome, held.attempt_count) == ("retry", 2)
    assert held.next_attempt_at == datetime(2026, 10, 1, 22, 0, tzinfo=UTC)


def test_an_unknown_channel_fails_with_the_remedy() -> None:
    sendings, (failed,) = plan([due(1, "gone")], CHANNELS, {}, NOW)
    assert sendings == ()
    assert (failed.outcome, failed.next_attempt_at) == ("failed", None)
    assert "add it, then resend" in failed.reason


def test_too_many_for_people_end_in_one_summary_but_the_file_gets_all() -> None:
    sendings, _ = plan([due(i) for i in range(30)], CHANNELS, {}, NOW)
    assert [len(one.alerts) for one in sendings] == [1] * (MOST_MESSAGES - 1) + [30 - MOST_MESSAGES + 1]
    (one,), _ = plan([due(i, "file") for i in range(30)], CHANNELS, {}, NOW)
    assert len(one.alerts) == 30


def test_new_messages_go_before_those_that_failed() -> None:
    failed = due(1)[0], replace(due(1)[1], outcome="retry", attempt_count=3)
    sendings, _ = plan([failed, due(2)], CHANNELS, {}, NOW)
    assert [one.alerts[0].alert_id for one in sendings] == ["2", "1"]


def test_outcomes_and_the_next_attempt() -> None:
    (sending,), _ = plan([due(1)], CHANNELS, {}, NOW)
    (delivered,) = settle(sending, Sent("delivered", "accepted"), NOW)
    (retry,) = settle(sending, Sent("retry", "HTTP 429", 300), NOW)
    (held,) = hold(sending, Sent("retry", "HTTP 503"), NOW)
    assert (delivered.outcome, delivered.attempt_count, delivered.next_attempt_at) == ("delivered", 1, None)
    assert (retry.outcome, retry.next_attempt_at) == ("retry", NOW + timedelta(minutes=5))
    assert (held.outcome, held.attempt_count, held.next_attempt_at) == ("pending", 0, NOW + timedelta(minutes=1))


def test_attempts_back_off_and_end() -> None:
    assert [wait(count, None) // timedelta(minutes=1) for count in (1, 2, 3, 7, 20)] == [1, 2, 4, 60, 60]
    alert, delivery = due(1)
    (sending,), _ = plan([(alert, replace(delivery, attempt_count=MOST_ATTEMPTS - 1))], CHANNELS, {}, NOW)
    (parked,) = settle(sending, Sent("retry", "HTTP 500"), NOW)
    assert (parked.outcome, parked.reason) == ("failed", f"gave up after {MOST_ATTEMPTS} attempts: HTTP 500")


def test_a_channel_that_had_its_fill_waits_until_the_hour_is_over() -> None:
    first = NOW - timedelta(minutes=40)
    full = {"hook": (first, *[NOW - timedelta(minutes=5)] * (MOST_MESSAGES - 1))}
    sendings, (held,) = plan([due(1), due(2, "file")], CHANNELS, {}, NOW, past=Past(full))
    assert [one.channel.channel_id for one in sendings] == ["file"]
    assert (held.outcome, held.attempt_count, held.next_attempt_at) == ("pending", 0, first + timedelta(hours=1))
    assert held.reason == f"held back: the channel had {MOST_MESSAGES} messages within the hour"


def test_what_is_left_of_the_hour_ends_in_a_summary() -> None:
    sendings, _ = plan([due(i) for i in range(5)], CHANNELS, {}, NOW, past=Past({"hook": (NOW,) * (MOST_MESSAGES - 2)}))
    assert [len(one.alerts) for one in sendings] == [1, 4]
    long_ago = {"hook": (NOW - timedelta(hours=1),) * MOST_MESSAGES}
    assert len(plan([due(1)], CHANNELS, {}, NOW, past=Past(long_ago))[0]) == 1


def test_another_sender_that_is_some_seconds_ahead_counts_too() -> None:
    ahead = NOW + timedelta(seconds=2)
    sendings, held = plan([due(1)], CHANNELS, {}, NOW, past=Past({"hook": (ahead,) * MOST_MESSAGES}))
    assert (sendings, len(held)) == ((), 1)
    assert grouped([due(0)], NOW, last=ahead) == ([], [("grouped", ahead + timedelta(hours=1))])


GROUPED = Watch("w", ("hook",), group_wait=120, group_interval=3600)


def grouped(rows: list[tuple[Alert, Delivery]], at: datetime, **groups: object) -> tuple[list[list[str]], list[object]]:
    """The alerts of each message, and until when the rest waits; `groups` are the moments that the past knows."""
    past = Past(groups={("hook", "w"): (groups.get("waiting"), groups.get("last"))})  # type: ignore[dict-item]
    sendings, settled = plan(rows, CHANNELS, {"w": GROUPED}, at, past=past)
    messages = [[alert.alert_id for alert in one.alerts] for one in sendings]
    return messages, [(one.reason.partition(":")[0], one.next_attempt_at) for one in settled]


def test_a_group_waits_for_others_and_goes_as_one() -> None:
    rows = [due(0), due(30)]                                # of two stories, half a minute apart
    end = NOW + timedelta(seconds=120)
    assert grouped(rows[:1], NOW) == ([], [("grouped", end)])
    assert grouped(rows[1:], NOW + timedelta(seconds=30), waiting=NOW) == ([], [("grouped", end)]), "not longer"
    assert grouped(rows, end, waiting=NOW) == ([["0", "30"]], [])


def test_within_the_interval_a_group_waits_for_its_end() -> None:
    last = NOW - timedelta(minutes=10)
    assert grouped([due(0)], NOW, last=last) == ([], [("grouped", last + timedelta(hours=1))])
    assert grouped([due(0)], last + timedelta(hours=1), last=last) == ([["0"]], [])
    long_ago = NOW - timedelta(hours=2)
    assert grouped([due(0)], NOW, last=long_ago) == ([], [("grouped", NOW + timedelta(seconds=120))])


def test_a_group_holds_neither_the_file_nor_a_message_put_together_before() -> None:
    (one,), settled = plan([due(0, "file")], CHANNELS, {"w": GROUPED}, NOW)
    assert (one.channel.channel_id, settled) == ("file", ())
    alert, delivery = due(0)
    known = replace(delivery, outcome="retry", attempt_count=1, message_id="m")
    sendings, _ = plan([(alert, known), due(1)], CHANNELS, {"w": GROUPED}, NOW + timedelta(minutes=5))
    assert [(one.message_id, len(one.alerts)) for one in sendings] == [("1", 1), ("m", 1)]


def test_what_was_grouped_over_night_goes_at_the_end_of_quiet_hours() -> None:
    watch = replace(GROUPED, quiet_hours=("22:00", "07:00"))
    morning = datetime(2026, 10, 1, 22, 0, tzinfo=UTC)
    sendings, settled = plan([due(0), due(9)], CHANNELS, {"w": watch}, NOW)
    assert (sendings, {one.next_attempt_at for one in settled}) == ((), {morning})
    (one,), settled = plan([due(0), due(9)], CHANNELS, {"w": watch}, morning)
    assert (len(one.alerts), settled) == (2, ())


def test_nobody_is_asked_before_the_time_that_the_service_named() -> None:
    (sending,), _ = plan([due(1)], CHANNELS, {}, NOW)
    answered = NOW + timedelta(seconds=17)
    (retry,) = settle(sending, Sent("retry", "HTTP 429", 300), NOW, answered_at=answered)
    assert retry.next_attempt_at == retry.not_before == answered + timedelta(minutes=5)
    closed = Past(not_before={"hook": answered + timedelta(minutes=5)})
    sendings, (held,) = plan([due(2)], CHANNELS, {}, NOW + timedelta(minutes=5), past=closed)
    assert (sendings, held.next_attempt_at) == ((), answered + timedelta(minutes=5)), "a new alert waits too"
    assert len(plan([due(2)], CHANNELS, {}, answered + timedelta(minutes=5), past=closed)[0]) == 1
    (later,) = settle(sending, Sent("retry", "HTTP 503", 86_400), NOW)
    assert later.next_attempt_at == NOW + timedelta(days=1)
    (parked,) = settle(sending, Sent("retry", "HTTP 429", 90_000), NOW)
    assert (parked.outcome, parked.reason) == ("failed", "HTTP 429, and asks to wait 25 hours")


def test_a_message_known_to_its_receiver_is_not_poured_into_a_summary() -> None:
    tried = [(due(i)[0], replace(due(i)[1], outcome="retry", attempt_count=1, message_id=f"m{i}")) for i in range(3)]
    sendings, settled = plan([due(10), *tried, due(11)], CHANNELS, {}, NOW, most_messages=3)
    assert [one.message_id for one in sendings] == ["10", "11", "m0"]
    assert {one.reason.partition(":")[0] for one in settled} == {"held back"}
    assert [one.message_id for one in settled] == ["m1", "m2"]


def test_a_message_of_two_watches_waits_for_the_one_that_sleeps() -> None:
    """Both parts bear the key of the whole: the second of two halves would be dropped as its repetition."""
    asleep = replace(GROUPED, group_wait=0, group_interval=0, quiet_hours=("22:00", "07:00"))
    night, morning = (datetime(2026, 10, 1, hour, 2, tzinfo=UTC) for hour in (13, 22))
    tried = [(due(i)[0], replace(due(i)[1], outcome="retry", attempt_count=1, message_id="m")) for i in range(2)]
    awake = [(replace(tried[0][0], watch_id="awake"), tried[0][1]), tried[1]]
    sendings, settled = plan(awake, CHANNELS, {"w": asleep}, night)
    assert (sendings, {one.next_attempt_at for one in settled}) == ((), {morning.replace(minute=0)})
    (whole,), _ = plan(awake, CHANNELS, {"w": asleep}, morning)
    assert (whole.message_id, len(whole.alerts)) == ("m", 2)
    longer = {"w": asleep, "awake": replace(asleep, quiet_hours=("22:00", "08:00"))}
    _, settled = plan(awake, CHANNELS, longer, night)
    assert {one.next_attempt_at for one in settled} == {morning.replace(hour=23, minute=0)}, "until both are awake"
