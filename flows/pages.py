"""One entry's page: fetched, cleaned, and its outcome."""

import logging
from dataclasses import dataclass, replace
from threading import Lock

from extractors.page.clean import article_from_entry, clean_page
from extractors.records import Article, EntryResult, Fetch
from flows.fetching import Clock
from flows.http.client import Fetcher
from flows.outcomes import crashed, postponed, settle
from flows.triage import Wanted

log = logging.getLogger(__name__)
# Its warnings name no page; ours do, with the outcome.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
# One page is cleaned at a time: sixteen threads at once, all wanting the GIL, take twice as long as one after another.
_CLEANING = Lock()


@dataclass(frozen=True, slots=True)
class PageRead:
    """An entry with its outcome; the article where it is "stored", the attempts that were made."""

    wanted: Wanted
    result: EntryResult
    article: Article | None = None
    fetches: tuple[Fetch, ...] = ()         # bodies dropped


def read_page(wanted: Wanted, fetcher: Fetcher, clock: Clock) -> PageRead:
    """The entry's page, read; never raises."""
    try:
        return _read(wanted, fetcher, clock)
    except Exception as error:  # whatever a page does to us, the next one is still read
        log.exception("entry url=%s", wanted.entry.canonical_url)
        return PageRead(wanted, crashed(wanted, error, clock()))


def leave_page(wanted: Wanted, clock: Clock) -> PageRead:
    """The entry, left for the next run."""
    return PageRead(wanted, postponed(wanted, clock()))


def _read(wanted: Wanted, fetcher: Fetcher, clock: Clock) -> PageRead:
    fetches = _fetch(wanted, fetcher)
    fetch = fetches[-1]
    article = _clean(wanted, fetch) if fetch.outcome == "fetched" else None
    result = settle(wanted, fetch, article, clock())
    if result.outcome != "stored" and wanted.entry.content:
        article, result = _from_feed(wanted, article, result, clock)
    light = tuple(replace(fetch, body=b"") for fetch in fetches)
    return PageRead(wanted, result, article if result.outcome == "stored" else None, light)


def _fetch(wanted: Wanted, fetcher: Fetcher) -> list[Fetch]:
    """The page at its canonical address; where that is not there, at the address the feed gave."""
    entry, feed_id = wanted.entry, wanted.spec.feed_id
    fetches = [fetcher.page(entry.canonical_url, feed_id=feed_id)]
    if fetches[0].outcome == "missing" and entry.url != entry.canonical_url:
        fetches.append(fetcher.page(entry.url, feed_id=feed_id))
    return fetches


def _clean(wanted: Wanted, fetch: Fetch) -> Article:
    entry, spec = wanted.entry, wanted.spec
    with _CLEANING:
        return clean_page(
            fetch.body,
            url=fetch.final_url or fetch.url,
            fetched_at=fetch.started_at,
            content_type=fetch.content_type,
            feed_title=entry.title or None,
            published_at=entry.published_at if entry.published_source == "feed" else None,
            publisher=entry.publisher or spec.publisher,
            feed_id=spec.feed_id,
            selector=spec.selector,
        )


def _from_feed(
    wanted: Wanted, article: Article | None, result: EntryResult, clock: Clock
) -> tuple[Article | None, EntryResult]:
    """A feed that carries the full text stands in for a page that can't be had."""
    entry = wanted.entry
    full = article_from_entry(entry, publisher=entry.publisher or wanted.spec.publisher, fetched_at=clock())
    if full.outcome != "stored":
        return article, result
    reason = f"text from the feed; page {result.outcome}: {result.reason}"
    return full, replace(result, outcome="stored", reason=reason, next_attempt_at=None)
