"""Naver's search as a feed, against a server of ours that answers as theirs does."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from demo.faults import Reply
from demo.server import Request, Server, stop
from extractors.records import FeedSpec, FeedState
from flows.http.client import Fetcher
from flows.http.exchange import Limits
from flows.poll import poll_feed

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
ITEMS = [{"title": "<b>오픈AI</b>, 서울에 사무소", "originallink": "https://saebyeok.example/news/1001",
          "link": "https://n.news.naver.com/mnews/article/001/0012345678", "description": "오픈AI가 서울에 ...",
          "pubDate": "Thu, 26 Nov 2026 10:00:00 +0900"}]  # fmt: skip


@pytest.fixture
def log() -> list[Request]:
    return []


@pytest.fixture
def servers(log: list[Request]) -> Iterator[tuple[Server, Server]]:
    """The search, and a stranger to whom /moved redirects."""
    stranger = Server(0, "stranger", lambda path, headers: Reply(200, b"{}"), log)

    def search(path: str, headers: Mapping[str, str]) -> Reply:
        if path == "/moved":
            return Reply(302, headers=(("Location", f"{stranger.base_url}/"),))
        if (headers.get("x-ncp-apigw-api-key-id"), headers.get("x-ncp-apigw-api-key")) != ("id", "secret"):
            return Reply(401, b'{"error": {"errorCode": "200"}}', "application/json")
        return Reply(200, json.dumps({"total": 1, "items": ITEMS}).encode(), "application/json; charset=utf-8")

    naver = Server(0, "naver", search, log)
    for server in (naver, stranger):
        server.start()
    yield naver, stranger
    stop([naver, stranger])


@pytest.fixture
def fetcher(tmp_path: Path) -> Iterator[Fetcher]:
    limits = Limits(connect_seconds=1, read_seconds=1, total_seconds=2, pause_seconds=0)
    made = Fetcher(user_agent="AllianceWatch/1", clock=lambda: NOW, robots_folder=tmp_path, limits=limits,
                   allow_hosts=("127.0.0.1",))  # fmt: skip
    yield made
    made.close()


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAVER_APIGW_KEY_ID", "id")
    monkeypatch.setenv("NAVER_APIGW_KEY", "secret")


def spec(url: str) -> FeedSpec:
    return FeedSpec("naver", "네이버 검색", url, "네이버 검색", kind="naver")


@pytest.mark.usefixtures("keys")
def test_a_search_gives_the_publishers_own_addresses(servers: tuple[Server, Server], fetcher: Fetcher) -> None:
    url = f"{servers[0].base_url}/search/v1/news?query=%EC%98%A4%ED%94%88AI&display=100&sort=date"
    poll = poll_feed(spec(url), FeedState("naver"), fetcher, lambda: NOW)
    assert poll.parsed is not None
    (entry,) = poll.parsed.entries
    assert (entry.title, entry.canonical_url) == ("오픈AI, 서울에 사무소", "https://saebyeok.example/news/1001")
    assert (poll.fetch.form, poll.fetch.entry_count) == ("naver", 1)


def test_without_keys_nobody_is_asked_and_the_reason_says_which(
    servers: tuple[Server, Server], fetcher: Fetcher, log: list[Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NAVER_APIGW_KEY", raising=False)
    poll = poll_feed(spec(servers[0].base_url), FeedState("naver"), fetcher, lambda: NOW)
    assert (poll.fetch.outcome, log) == ("refused", [])
    assert "NAVER_APIGW_KEY_ID and NAVER_APIGW_KEY" in poll.fetch.reason


@pytest.mark.usefixtures("keys")
def test_the_keys_never_reach_another_host(
    servers: tuple[Server, Server], fetcher: Fetcher, log: list[Request]
) -> None:
    poll_feed(spec(f"{servers[0].base_url}/moved"), FeedState("naver"), fetcher, lambda: NOW)
    assert [(one.publisher_id, one.header("x-ncp-apigw-api-key")) for one in log] == [
        ("naver", "secret"), ("stranger", None),
    ]  # fmt: skip
