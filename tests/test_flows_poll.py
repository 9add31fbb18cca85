from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from demo.faults import Reply
from demo.newsroom import serve
from demo.server import Request, Server, stop
from extractors.records import FeedSpec, FeedState
from flows.http.client import Fetcher
from flows.http.exchange import Limits
from flows.poll import poll_feed
from flows.polling import next_state
from tests.office import TODAY, few

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/news/{}</loc></url></urlset>'


@pytest.mark.parametrize(
    ("ages", "asked"), [((0, 1, 30), ["/0.xml", "/1.xml"]), ((0, 9, 30), ["/0.xml"]), ((9, 30), ["/0.xml"])]
)
def test_of_an_index_only_recent_sitemaps_are_asked(tmp_path: Path, ages: tuple[int, ...], asked: list[str]) -> None:
    log: list[Request] = []

    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        if path != "/index.xml":
            return Reply(200, SITEMAP.format(path[1]).encode(), "text/xml")
        parts = "".join(
            f"<sitemap><loc>/{n}.xml</loc><lastmod>{(NOW - timedelta(days=age)).isoformat()}</lastmod></sitemap>"
            for n, age in enumerate(ages)
        )
        return Reply(200, f"<sitemapindex>{parts}</sitemapindex>".encode(), "text/xml")

    server = Server(0, "test", answer, log)
    server.start()
    limits = Limits(connect_seconds=1, read_seconds=1, total_seconds=2, pause_seconds=0)
    fetcher = Fetcher(user_agent="AllianceWatch/1", clock=lambda: NOW, robots_folder=tmp_path, limits=limits,
                      allow_hosts=("127.0.0.1",))  # fmt: skip
    spec = FeedSpec("a", "a", f"{server.base_url}/index.xml", "a", kind="sitemap")
    poll = poll_feed(spec, FeedState("a"), fetcher, lambda: NOW)
    fetcher.close()
    stop([server])
    assert [request.path for request in log] == ["/index.xml", *asked]
    assert poll.parsed is not None
    assert len(poll.parsed.entries) == len(asked)
    assert poll.fetch.form == "sitemapindex"


def test_a_feed_whose_validators_lie_loses_nothing(tmp_path: Path) -> None:
    """It answers 304 to whoever sends its ETag, new articles or not: a few times a day nobody does."""
    now = [NOW]
    limits = Limits(connect_seconds=1, read_seconds=1, total_seconds=2, pause_seconds=0)
    with serve(today=TODAY, publishers=few("gaonsecu")) as room:
        fetcher = Fetcher(user_agent="AllianceWatch/1", clock=lambda: now[0], robots_folder=tmp_path, limits=limits,
                          allow_hosts=("127.0.0.1",))  # fmt: skip
        (spec,) = room.feeds
        first = poll_feed(spec, FeedState("gaonsecu"), fetcher, lambda: now[0])
        state = next_state(first, new_count=1, now=now[0])
        fresh = replace(room.articles[0], key="gaonsecu-99", path="/media/view.asp?idx=99999", title="새 소식")
        room.publish(fresh, at=NOW)
        outcomes = []
        for _ in range(2):
            now[0] += timedelta(minutes=1)
            outcomes.append(poll_feed(spec, state, fetcher, lambda: now[0]).fetch.outcome)
        now[0] += timedelta(hours=6)
        late = poll_feed(spec, state, fetcher, lambda: now[0])
        fetcher.close()
    assert outcomes == ["unchanged", "unchanged"]
    assert late.parsed is not None
    assert "새 소식" in [entry.title for entry in late.parsed.entries]
