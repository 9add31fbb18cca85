"""Recent articles looked at again: is the page the same, a new version, a correction, or gone?"""

import logging
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

import warehouse
from extractors.feed.links import canonical_url, is_elsewhere
from extractors.fingerprints import sentence_hashes
from extractors.page.clean import clean_page, text_hash
from extractors.records import Article, Check, Entry, EntryResult, FeedSpec, Fetch
from extractors.versions import revision, same_headline, says_corrected
from flows import rechecks
from flows.desk import Desk
from flows.fetching import Clock
from flows.headlines import new_headlines, renamed
from flows.http.client import Fetcher
from flows.pages import PageRead
from flows.polling import Polled
from flows.triage import Wanted

log = logging.getLogger(__name__)
HOSTS_AT_ONCE = 8
SECONDS = 120.0             # for all of them: what is left is due in the next run


@dataclass(frozen=True, slots=True)
class Held:
    """An article as it stands, with the entry and feed that brought it."""

    article: Article
    entry: Entry
    spec: FeedSpec
    history: bool                           # nobody was told of it, and nobody is to be told of its new version
    headline: str = ""                      # that its feed gives it now, where that is another


@dataclass(frozen=True, slots=True)
class Looks:
    """What the looks found: each noted, and the new versions as pages read with the outcome "updated"."""

    checks: tuple[Check, ...] = ()
    reads: tuple[PageRead, ...] = ()
    fetches: tuple[Fetch, ...] = ()         # of those that brought nothing new


def look_again(desk: Desk, polls: Sequence[Polled] = ()) -> Looks:
    """The recent articles whose next look has come, looked at: hosts in parallel, one request at a time each.

    Those to which the polls gave another headline are new versions also where nobody looked, or the look failed.
    """
    headlines = new_headlines(desk, polls)
    held = [replace(one, headline=headlines.get(one.article.article_id, "")) for one in _held(desk)]
    hosts: dict[str, list[Held]] = {}
    for one in held:
        hosts.setdefault(urlsplit(one.article.url).netloc, []).append(one)
    until = min(desk.until, time.monotonic() + SECONDS)
    with ThreadPoolExecutor(HOSTS_AT_ONCE, "look") as pool:
        futures = [pool.submit(_look_at_all, ones, desk.fetcher, desk.clock, until) for ones in hosts.values()]
        found = [look for future in futures for look in future.result()]
    told = {check.article_id for check, read in found if read.article or check.change == "deleted"}
    found += renamed(desk, {one: title for one, title in headlines.items() if one not in told})
    for check, _ in found:
        log.info("article=%s change=%s reason=%r", check.article_id, check.change, check.reason)
        desk.counts[f"rechecked_{check.change}"] += 1
    return Looks(
        tuple(check for check, _ in found),
        tuple(read for _, read in found if read.article),
        tuple(fetch for _, read in found if not read.article for fetch in read.fetches),
    )


def _held(desk: Desk) -> list[Held]:
    """The articles to look at, in the order of their weight; those of feeds that are no longer polled are left."""
    now = desk.clock()
    specs: Mapping[str, FeedSpec] = {feed.feed_id: feed for feed in desk.configuration.ours if feed.enabled}
    with warehouse.reading(desk.settings.warehouse) as db:
        candidates = warehouse.recheckable(db, now, specs.keys(), window=rechecks.WINDOW, moments=rechecks.MOMENTS,
                                           most_of_a_host=rechecks.MOST_OF_A_HOST)  # fmt: skip
        due = [one.article_id for one in rechecks.due(candidates, now)]
        stored = warehouse.stored_articles(db, due, now - rechecks.WINDOW)
        silent = warehouse.loaded_in_silence(db, due)
    return [
        Held(*stored[article_id], specs[stored[article_id][1].feed_id], article_id in silent)
        for article_id in due
        if article_id in stored and stored[article_id][1].feed_id in specs
    ]


def _look_at_all(held: Sequence[Held], fetcher: Fetcher, clock: Clock, until: float) -> list[tuple[Check, PageRead]]:
    return [look(one, fetcher, clock) for one in held if time.monotonic() < until]


def look(held: Held, fetcher: Fetcher, clock: Clock) -> tuple[Check, PageRead]:
    """The article's page, read again; never raises. The read holds an article only where that is a new version."""
    old = held.article
    fetch = fetcher.page(old.url, feed_id=held.spec.feed_id)
    new = None
    try:
        new = _cleaned(held, fetch) if fetch.outcome == "fetched" else None
        check = _check(old, fetch, new, clock())
    except Exception as error:  # whatever a page does to us, the others are still read
        log.exception("article url=%s", old.url)
        check = Check(old.article_id, clock(), "unreachable", f"internal error: {type(error).__name__}")
    light = (replace(fetch, body=b""),)
    wanted = Wanted(held.entry, held.spec, history=held.history)
    entry = replace(held.entry, title=held.headline or held.entry.title)
    result = EntryResult(entry, "updated", check.reason, check.checked_at)
    changed = check.change in ("changed", "corrected")
    return check, PageRead(wanted, result, _updated(old, new, check) if changed and new else None, light)


def _cleaned(held: Held, fetch: Fetch) -> Article:
    """The page, cleaned as at the first time, under the headline that it has now."""
    old = held.article
    new = clean_page(
        fetch.body, url=fetch.final_url or fetch.url, fetched_at=fetch.started_at, content_type=fetch.content_type,
        feed_title=old.title, published_at=old.published_at, publisher=old.publisher, feed_id=old.feed_id,
        selector=held.spec.selector,
    )  # fmt: skip
    title = headline(held, new)
    shown = None if new.page_title is None else new.page_title or old.title
    return replace(
        new,
        title=title,
        page_title=shown if shown is None or not same_headline(shown, title) else "",
        text_hash=text_hash(title, new.text),
    )


def headline(held: Held, new: Article) -> str:
    """The article's headline after a look: the feed's, unless the page's says `[정정]` or is another than it was."""
    old, shown = held.article, new.page_title or held.article.title
    if says_corrected(shown):
        return shown
    before = old.page_title or old.title
    changed = None not in (old.page_title, new.page_title) and not same_headline(shown, before)
    return held.headline or (shown if changed else old.title)


def _check(old: Article, fetch: Fetch, new: Article | None, now: datetime) -> Check:
    if new and new.outcome == "stored" and _is_another(old, new):
        return Check(old.article_id, now, "unreachable", f"its address leads to another article: {new.url}")
    if new:
        found = revision(old, new)
        return Check(old.article_id, now, found.change, found.reason, found.diff)
    if fetch.outcome == "missing":
        return Check(old.article_id, now, "deleted", f"the page is gone: {fetch.reason}")
    return Check(old.article_id, now, "unreachable", f"{fetch.outcome}: {fetch.reason}")


def _is_another(old: Article, new: Article) -> bool:
    """Led elsewhere, and no sentence in common: an address that holds the headline moves with a correction."""
    elsewhere = is_elsewhere(canonical_url(old.url), canonical_url(new.url))
    return elsewhere and not set(sentence_hashes(old.text)) & set(sentence_hashes(new.text))


def _updated(old: Article, new: Article, check: Check) -> Article:
    """The new words under the old id, address and moment."""
    return replace(
        new, article_id=old.article_id, url=old.url, canonical_url=old.canonical_url, published_at=old.published_at,
        published_source=old.published_source, authors=new.authors or old.authors, outcome="updated",
        reason=check.reason,
    )  # fmt: skip
