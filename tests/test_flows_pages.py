from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from demo.faults import Reply
from demo.server import Request, Server, stop
from extractors.feed.links import article_id
from extractors.records import Entry, FeedSpec, FeedState, Fetch, ParsedFeed
from flows.http.client import Fetcher
from flows.http.exchange import Limits
from flows.pages import landing, read_page
from flows.polling import Polled
from flows.triage import Wanted, triage

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
WORDS = "새벽전자는 한빛반도체와 차세대 메모리를 함께 개발한다고 26일 밝혔다. 시제품은 내년 상반기에 나온다. " * 4
PAGE = f"<html><title>새벽전자, 한빛반도체와 협력</title><body><article><p>{WORDS}</p></article></body></html>"


class Site:
    """A site with one article at /news/1001; /s/7 leads there, /m/news/1001 declares it, /old/1001 is gone."""

    def __init__(self) -> None:
        self.log: list[Request] = []
        self.server = Server(0, "test", self.answer, self.log)

    def answer(self, path: str, headers: Mapping[str, str]) -> Reply:
        if path == "/news/1001":
            return Reply(200, PAGE.encode())
        if path == "/s/7":
            return Reply(302, headers=(("Location", "/news/1001"),))
        if path == "/s/8":
            return Reply(302, headers=(("Location", "/gone"),))
        if path == "/gone":
            return Reply(200, "<html><title>안내</title><p>삭제된 기사입니다.</p></html>".encode())
        if path == "/m/news/1001":
            return Reply(200, f'<link rel="canonical" href="{self.server.base_url}/news/1001">{PAGE}'.encode())
        return Reply(503 if path == "/broken/1001" else 404, b"")

    def pages_asked(self) -> list[str]:
        return [request.path for request in self.log if request.path != "/robots.txt"]


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    made.server.start()
    yield made
    stop([made.server])


@pytest.fixture
def fetcher(tmp_path: Path) -> Iterator[Fetcher]:
    limits = Limits(connect_seconds=1, read_seconds=1, total_seconds=2, pause_seconds=0)
    made = Fetcher(user_agent="AllianceWatch/1", clock=lambda: NOW, robots_folder=tmp_path, limits=limits,
                   allow_hosts=("127.0.0.1",))  # fmt: skip
    yield made
    made.close()


def wanted(url: str, canonical: str) -> Wanted:
    entry = Entry("e", article_id(canonical), "f", url, canonical, "새벽전자, 한빛반도체와 협력", published_at=NOW)
    return Wanted(entry, FeedSpec("f", "새벽", "http://127.0.0.1/rss", "새벽신문"))


def polled(url: str) -> Polled:
    entry = Entry("e2", article_id(url), "g", url, url, "새벽전자, 한빛반도체와 협력", published_at=NOW)
    fetch = Fetch("p", "http://127.0.0.1/rss", "fetched", "", NOW)
    spec = FeedSpec("g", "새벽", "http://127.0.0.1/rss", "새벽신문")
    return Polled(spec, FeedState("g"), fetch, ParsedFeed("g", (entry,)))


def test_an_article_of_a_site_without_https_is_read_where_its_feed_says(site: Site, fetcher: Fetcher) -> None:
    url = f"{site.server.base_url}/news/1001"
    read = read_page(wanted(url, url.replace("http:", "https:")), fetcher, lambda: NOW)
    assert read.result.outcome == "stored"
    assert len(read.fetches) == 1, "nobody asks the guessed address where the published one answers"


@pytest.mark.parametrize("gone", ["/old/1001", "/broken/1001"])
def test_the_canonical_address_is_the_second_try(site: Site, fetcher: Fetcher, gone: str) -> None:
    read = read_page(wanted(site.server.base_url + gone, f"{site.server.base_url}/news/1001"), fetcher, lambda: NOW)
    assert read.result.outcome == "stored"
    assert site.pages_asked() == [gone, "/news/1001"]


def test_where_both_fail_the_published_address_has_the_word(site: Site, fetcher: Fetcher) -> None:
    root = site.server.base_url
    read = read_page(wanted(f"{root}/broken/1001", f"{root}/old/1001"), fetcher, lambda: NOW)
    assert (read.result.outcome, len(read.fetches)) == ("failed", 2)


@pytest.mark.parametrize("way", ["/s/7", "/m/news/1001"])
def test_a_short_link_and_a_mobile_twin_are_stored_as_the_page_that_they_lead_to(
    site: Site, fetcher: Fetcher, way: str
) -> None:
    given, target = site.server.base_url + way, f"{site.server.base_url}/news/1001"
    read = read_page(wanted(given, given), fetcher, lambda: NOW)
    assert read.article is not None
    assert (read.article.article_id, read.article.canonical_url) == (article_id(target), target)
    assert read.result.entry.article_id == read.article.article_id
    assert landing(read.article) in (article_id(target), article_id(given))
    later = triage([polled(target)], (), specs={}, known_entries={read.result.entry.entry_id},
                   known_articles={read.article.article_id}, now=NOW, began_at=NOW)  # fmt: skip
    assert [one.outcome for one in later.settled] == ["duplicate"], "the target, polled later, is known"


def test_what_is_no_article_keeps_the_entrys_own_id(site: Site, fetcher: Fetcher) -> None:
    short = f"{site.server.base_url}/s/8"
    read = read_page(wanted(short, short), fetcher, lambda: NOW)
    assert read.result.outcome == "not_article"
    assert read.result.entry.article_id == article_id(short)
