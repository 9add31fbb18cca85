"""One entry's page: fetched, cleaned, and its outcome."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from extractors.feed.links import article_id, canonical_url, is_elsewhere
from extractors.page.clean import article_from_entry, clean_page
from extractors.records import Article, EntryResult, Fetch
from flows.extraction import here
from flows.fetching import Clock
from flows.http.client import Fetcher
from flows.outcomes import crashed, postponed, settle
from flows.triage import Wanted

log = logging.getLogger(__name__)
Caller = Callable[[Callable[[], Article]], Article]     # does the work, here or elsewhere
SECOND_TRY = ("missing", "failed")      # a page that ended so may stand at its other address


@dataclass(frozen=True, slots=True)
class PageRead:
    """An entry with its outcome; the article where it is "stored", the attempts that were made."""

    wanted: Wanted
    result: EntryResult
    article: Article | None = None
    fetches: tuple[Fetch, ...] = ()         # bodies dropped


def read_page(wanted: Wanted, fetcher: Fetcher, clock: Clock, call: Caller = here) -> PageRead:
    """The entry's page, read, and cleaned where `call` has it done; never raises."""
    try:
        return _read(wanted, fetcher, clock, call)
    except Exception as error:  # whatever a page does to us, the next one is still read
        log.exception("entry url=%s", wanted.entry.canonical_url)
        return PageRead(wanted, crashed(wanted, error, clock()))


def leave_page(wanted: Wanted, clock: Clock) -> PageRead:
    """The entry, left for the next run."""
    return PageRead(wanted, postponed(wanted, clock()))


def _read(wanted: Wanted, fetcher: Fetcher, clock: Clock, call: Caller) -> PageRead:
    fetches = _fetch(wanted, fetcher)
    fetch = next((one for one in fetches if one.outcome == "fetched"), fetches[0])
    article = _clean(wanted, fetch, call) if fetch.outcome == "fetched" else None
    result = settle(wanted, fetch, article, clock())
    if result.outcome == "stored" and article:
        result = replace(result, entry=replace(wanted.entry, article_id=article.article_id))
    if result.outcome != "stored" and wanted.entry.content:
        article, result = _from_feed(wanted, article, result, clock)
    light = tuple(replace(fetch, body=b"") for fetch in fetches)
    return PageRead(wanted, result, article if result.outcome == "stored" else None, light)


def _fetch(wanted: Wanted, fetcher: Fetcher) -> list[Fetch]:
    """The page at the address that the feed gave; where it can't be had there, at the canonical one.

    The canonical address is our guess (https, the desktop host): some sites answer at the published one only.
    """
    entry, feed_id = wanted.entry, wanted.spec.feed_id
    fetches = [fetcher.page(entry.url, feed_id=feed_id)]
    if fetches[0].outcome in SECOND_TRY and entry.canonical_url != entry.url:
        fetches.append(fetcher.page(entry.canonical_url, feed_id=feed_id))
    return fetches


def _clean(wanted: Wanted, fetch: Fetch, call: Caller) -> Article:
    """The article under the id of the page that it was read at, where a short link or a mobile twin led to another.

    What is no article, a notice or a front page, keeps the entry's own: many entries may be led to one of those.
    """
    entry, spec = wanted.entry, wanted.spec
    article = call(
        partial(
            clean_page,
            fetch.body,
            url=fetch.final_url or fetch.url,
            fetched_at=fetch.started_at,
            content_type=fetch.content_type,
            feed_title=entry.title or None,
            published_at=entry.published_at if entry.published_source == "feed" else None,
            publisher=entry.publisher or (None if spec.kind == "naver" else spec.publisher),
            feed_id=spec.feed_id,
            selector=spec.selector,
        )
    )
    if article.outcome == "stored" and is_elsewhere(entry.canonical_url, article.canonical_url):
        return article
    return replace(article, article_id=entry.article_id, canonical_url=entry.canonical_url)


def landing(article: Article) -> str:
    """The id of the address at which the article was read: another article's where a redirect led to it."""
    return article_id(canonical_url(article.url))


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
