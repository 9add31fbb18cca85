"""One page for a command: a saved file, stdin, or an address fetched politely; cleaned."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from flows.cli.console import NOTHING, UNREACHABLE, fail

if TYPE_CHECKING:
    from extractors.records import Article, Fetch
    from flows.http.client import Fetcher
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

    Ends the command with 2 where the file cannot be read, and with 1 or 3 where the address cannot be had.
    """
    from extractors.page.clean import clean_page

    if source.startswith(("http://", "https://")):
        fetch = _fetched(source, settings)
        body, content_type, page_url = fetch.body, fetch.content_type, url or fetch.final_url or source
    else:
        body, content_type, page_url = _read(source), None, url or _file_url(source)
    return clean_page(
        body, url=page_url, fetched_at=now, content_type=content_type, feed_title=feed_title, published_at=published_at
    )


@contextmanager
def fetcher(settings: "Settings") -> "Iterator[Fetcher]":
    """The polite client of this run, closed afterwards."""
    from flows.http.client import Fetcher
    from flows.http.exchange import Limits

    limits = Limits(
        settings.connect_seconds, settings.read_seconds, settings.total_seconds, pause_seconds=settings.pause_seconds
    )
    client = Fetcher(
        user_agent=settings.user_agent, clock=lambda: datetime.now(UTC), robots_folder=settings.home / "robots",
        allow_hosts=settings.allow_hosts, legacy_tls_hosts=settings.legacy_tls_hosts, limits=limits,
    )  # fmt: skip
    try:
        yield client
    finally:
        client.close()


def _fetched(url: str, settings: "Settings") -> "Fetch":
    with fetcher(settings) as client:
        fetch = client.page(url)
    if fetch.outcome != "fetched":
        _unfetched(fetch)
    return fetch


def _unfetched(fetch: "Fetch") -> NoReturn:
    answered = fetch.status is not None or fetch.outcome == "refused"
    fail(f"{fetch.url}: {fetch.outcome}: {fetch.reason}", code=NOTHING if answered else UNREACHABLE)


def _read(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        fail(f"{source}: {error.strerror}", "the path of a saved page, an address, or - to read stdin")


def _file_url(source: str) -> str:
    return "" if source == "-" else Path(source).resolve().as_uri()
