from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from demo.faults import Reply
from demo.server import Request, Server, stop
from extractors.records import FeedSpec, FeedState
from flows.http.client import Fetcher
from flows.http.exchange import Limits
from flows.poll import poll_feed

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
