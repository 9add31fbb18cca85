"""A feed that shrinks, changes its form and falls silent, over real runs: noted, told once each, as is the recovery."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from demo.faults import Reply
from demo.newsroom import serve
from demo.server import Server, stop
from tests.office import TODAY, open_office

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)


def rss(at: datetime, count: int) -> bytes:
    moments = [at - timedelta(minutes=20 * n) for n in range(count)]
    items = "".join(
        f"<item><title>{one:%d %H:%M}</title><link>http://127.0.0.1/{one:%d%H%M}</link>"
        f"<pubDate>{format_datetime(one)}</pubDate></item>"
        for one in moments
    )
    return f"<rss version='2.0'><channel><title>x</title>{items}</channel></rss>".encode()


def atom(at: datetime, count: int) -> bytes:
    items = "".join(
        f"<entry><id>{n}</id><title>{n}</title><link href='http://127.0.0.1/{n}'/><updated>{at.isoformat()}</updated></entry>"
        for n in range(count)
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title>{items}</feed>".encode()


@pytest.mark.usefixtures("prefect_harness")
def test_what_becomes_of_a_feed_is_told_once_each(tmp_path: Path) -> None:
    body = [b""]

    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        return Reply(200, body[0], "text/xml")

    server = Server(0, "x", answer, [])
    server.start()
    with serve(today=TODAY, publishers=()) as room:
        office = open_office(tmp_path, room)
    line = f"feeds: [{{id: f, name: 소식, url: '{server.base_url}/rss', kind: search}}]"
    office.settings.feeds.write_text(line, "utf-8")

    def poll(at: datetime, shown: bytes) -> None:
        body[0] = shown
        office.ingest(now=at, force=True)

    usual = [rss(NOW + timedelta(hours=hour), 20) for hour in range(8)]
    for hour, shown in enumerate([*usual[:4], rss(NOW, 2), usual[5], atom(NOW, 20), usual[7]]):
        poll(NOW + timedelta(hours=hour), shown)
    poll(NOW + timedelta(days=15), body[0])
    poll(NOW + timedelta(days=15, hours=1), rss(NOW + timedelta(days=15), 20))
    stop([server])
    states = [state for (state,) in office.rows("SELECT state FROM feed_health ORDER BY changed_at")]
    assert states == ["good", "shrinking", "good", "changed", "good", "silent", "good"]
    told = office.rows("SELECT state, outcome FROM alerts JOIN deliveries USING (alert_id) WHERE channel_id = 'file' "
                       "ORDER BY created_at")  # fmt: skip
    assert told == [(state, "delivered") for state in states[1:]]
    reasons = office.rows("SELECT reason FROM feed_health WHERE state NOT IN ('good') ORDER BY changed_at")
    assert [reason for (reason,) in reasons] == [
        "2 entries, usually 20", "now atom10, usually rss20", "newest item 14 days old; its habit allows 14 days",
    ]  # fmt: skip
