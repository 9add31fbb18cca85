"""A feed that fails, on the real newsroom: told once through the channels, and its recovery once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import warehouse
from demo.newsroom import serve
from extractors.records import FeedHealth, FeedSpec, Silence, Watch
from flows.feed_health import health_alerts
from tests.office import TODAY, few, open_office


@pytest.mark.usefixtures("prefect_harness")
def test_a_failing_feed_is_told_once_and_its_recovery_once(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    with serve(today=TODAY, publishers=few("daon", "saebyeok")) as room:
        office = open_office(tmp_path, room)
        url = next(feed.url for feed in room.feeds if feed.feed_id == "saebyeok")

        def told_after_polls(count: int) -> list[tuple[object, ...]]:
            nonlocal now
            for _ in range(count):
                now += timedelta(minutes=5)
                office.ingest(now=now, force=True)
            return office.rows("SELECT title, outcome FROM alerts JOIN deliveries USING (alert_id) WHERE "
                               "channel_id = 'file' ORDER BY created_at")  # fmt: skip

        office.ingest(now=now)
        room.set_fault(url, "500")
        assert told_after_polls(2) == [], "two failures are everyday"
        assert [outcome for _, outcome in told_after_polls(3)] == ["delivered"], "once, however long it lasts"
        room.set_fault(url, None)
        titles = [str(title) for title, _ in told_after_polls(2)]
        assert len(titles) == 2
        assert titles[0].endswith("응답 이상")
        assert titles[1].endswith("정상으로 돌아옴")
        assert (tmp_path / "alerts.log").read_text("utf-8").count("정상으로 돌아옴") == 1
        states = office.rows("SELECT state FROM feed_health WHERE feed_id = 'saebyeok' ORDER BY changed_at")
        assert states == [("good",), ("failing",), ("good",)], "the history stays"


def test_a_silence_holds_over_feeds_too_while_it_lasts() -> None:
    now = datetime(2026, 11, 26, 3, tzinfo=UTC)
    feed = FeedSpec("daon", "다온통신", "https://daon.example/rss", "다온통신")
    change = (feed, FeedHealth("daon", "good", "", now - timedelta(days=9)), FeedHealth("daon", "failing", "500", now))
    over = Silence("s", "휴가", now - timedelta(hours=1), now + timedelta(hours=1), watch_id="desk")
    watches = (Watch("desk", ("console",), feed_health=True), Watch("night", ("file",), feed_health=True))
    told, receipts = health_alerts([change], watches, (over,))
    assert [alert.watch_id for alert in told] == ["night"]
    assert {one.watch_id: one.outcome for one in receipts} == {"desk": "silenced", "night": "sent"}
    ended = Silence("s", "휴가", now - timedelta(hours=2), now, watch_id="desk")
    assert len(health_alerts([change], watches, (ended,))[0]) == 2


def test_a_state_noted_by_a_clock_that_ran_ahead_gives_way_to_the_present(tmp_path: Path) -> None:
    now, path = datetime(2026, 11, 26, 3, tzinfo=UTC), tmp_path / "warehouse.duckdb"
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        warehouse.record_health(db, [FeedHealth("f", "good", "", now - timedelta(days=9))])
        warehouse.record_health(db, [FeedHealth("f", "silent", "", now + timedelta(days=5))])
        warehouse.record_health(db, [FeedHealth("f", "good", "", now)])
        assert warehouse.feed_health(db)["f"].state == "good"
