"""One page for a command: a saved file, stdin, or an address fetched politely; cleaned."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flows.cli.console import NOTHING, UNREACHABLE, fail

if TYPE_CHECKING:
    from extractors.records import Article, Fetch
    from flows.settings import Settings


def article_of(
    source: str,
    settings: "Settings",
    *,
    now: datetime,
    url: str = "",
    feed_title: str | None = None,
    published_at: datetime | None = None,
) -> "Article":
    """The cleaned page of the file, of stdin (`-`) or of the http(s) address; its outcome says what it is.

    An address that cannot be had gives an article without text. Ends the command with 2 where a file cannot be read
    or `url` is no web address.
    """
    from extractors.feed.links import canonical_url
    from extractors.page.clean import clean_page

    if url and not canonical_url(url):
        fail(f"--url {url!r} is no web address", "--url https://news.example/1")
    content_type = None
    if source.startswith(("http://", "https://")):
        fetch = _fetched(source, settings)
        if fetch.outcome != "fetched":
            return _without_page(fetch, now)
        body, content_type, page_url = fetch.body, fetch.content_type, url or fetch.final_url or source
    else:
        body, page_url = _read(source), url or _file_url(source)
    return clean_page(
        body, url=page_url, fetched_at=now, content_type=content_type, feed_title=feed_title, published_at=published_at
    )


def exit_code(article: "Article") -> int:
    """0 for an article, 3 where it may be had later (no answer, too many requests), else 1."""
    if article.outcome == "stored":
        return 0
    return UNREACHABLE if article.outcome in ("failed", "limited") else NOTHING


def _fetched(url: str, settings: "Settings") -> "Fetch":
    from flows.fetching import open_fetcher, running_clock

    with open_fetcher(settings, running_clock(None)) as client:
        return client.page(url)


def _without_page(fetch: "Fetch", now: datetime) -> "Article":
    from extractors.records import Article
    from flows.outcomes import OF_FETCH

    return Article(
        "", fetch.url, fetch.url, "", "", "", now, now, outcome=OF_FETCH[fetch.outcome], reason=fetch.reason,
        published_source="first_seen", method="none",
    )  # fmt: skip


def _read(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        fail(f"{source}: {error.strerror}", "the path of a saved page, an address, or - to read stdin")


def _file_url(source: str) -> str:
    return "" if source == "-" else Path(source).resolve().as_uri()
