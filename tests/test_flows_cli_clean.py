"""`clean`: a page in, its article out, whatever the page is."""

import io
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from demo import newsroom
from tests.cli import Run, runner

FIELDS = ["url", "canonical_url", "title", "authors", "published_at", "modified_at", "publisher", "language", "text",
          "outcome", "reason", "method"]  # fmt: skip
PAGE = """<html><head><title>오픈AI, 공급 계약 - 가람일보</title><meta property="og:type" content="article">
</head><body><article>
<p>샘 올트먼 오픈AI 최고경영자(CEO)가 3일 서울에서 최태원 SK그룹 회장을 만나 메모리 공급을 논의했다고 밝혔다.</p>
<p>양사는 이날 스타게이트에 쓰일 메모리를 공급하는 의향서를 맺었다. 규모는 5000억 달러에 이를 것으로 알려졌다.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def news() -> Iterator[newsroom.Newsroom]:
    with newsroom.serve(today=date(2026, 11, 3)) as room:
        yield room


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_text(PAGE, "utf-8")
    return runner(monkeypatch)


def printed(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert list(shown) == FIELDS
    return shown


def test_a_saved_page_takes_title_and_time_from_its_feed(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("clean", "page.html", "--url", "https://news.example/1?utm_source=rss", "--feed-title", "피드의 제목",
               "--published", "2026-11-03T09:00")  # fmt: skip
    article = printed(capsys)
    assert code == 0
    assert (article["title"], article["published_at"]) == ("피드의 제목", "2026-11-03T00:00:00+00:00")
    assert article["canonical_url"] == "https://news.example/1"
    assert "의향서를 맺었다" in article["text"]


def test_a_time_that_nobody_told_is_null(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("clean", "page.html")
    assert printed(capsys)["published_at"] is None


def test_stdin_is_a_page_too(run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode("cp949"))))
    assert run("clean", "-", "--url", "https://news.example/1") == 0
    assert "샘 올트먼" in printed(capsys)["text"]


def test_an_address_is_fetched_and_cleaned(
    run: Run, news: newsroom.Newsroom, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLIANCE_WATCH_ALLOW_HOSTS", "127.0.0.1")
    article = next(article for article in news.articles if article.outcome == "stored")
    assert run("clean", news.url_of(article.key)) == 0
    assert article.paragraphs[0] in printed(capsys)["text"]


@pytest.mark.parametrize(
    ("allowed", "outcome", "code"), [("", "refused", 1), ("127.0.0.1", "failed", 3)], ids=["private", "no answer"]
)
def test_an_address_that_cannot_be_had_says_why(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, allowed: str, outcome: str, code: int
) -> None:
    monkeypatch.setenv("ALLIANCE_WATCH_ALLOW_HOSTS", allowed)
    assert run("clean", "http://127.0.0.1:9/") == code
    article = printed(capsys)
    assert (article["outcome"], article["text"]) == (outcome, "")
    assert article["reason"]


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe", b"junk", b"<div>" * 100_000, b"%PDF-1.7 \x80"])
def test_what_is_no_page_says_so(run: Run, capsys: pytest.CaptureFixture[str], body: bytes) -> None:
    Path("bad.html").write_bytes(body)
    assert run("clean", "bad.html") == 1
    assert printed(capsys)["outcome"] != "stored"


@pytest.mark.parametrize("arguments", [["none.html"], ["."], ["page.html", "--published", "어제"]])
def test_wrong_use_exits_2(run: Run, arguments: list[str]) -> None:
    assert run("clean", *arguments) == 2


@pytest.mark.parametrize("url", ["notaurl", "file:///page.html", "javascript:alert(1)", "http://"])
def test_an_address_that_is_none_is_refused(run: Run, capsys: pytest.CaptureFixture[str], url: str) -> None:
    assert run("clean", "page.html", "--url", url) == 2
    assert f"--url {url!r} is no web address" in capsys.readouterr().err
