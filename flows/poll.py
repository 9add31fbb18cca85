"""One feed polled: fetched, judged, parsed."""

import logging
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from extractors.feed.parse import parse_feed
from extractors.records import FeedSpec, FeedState, Fetch, ParsedFeed
from flows.fetching import Clock
from flows.http.client import Fetcher
from flows.http.urls import host_key, parse_target
from flows.naver import keys_for, without_keys
from flows.polling import Polled, body_hash, judge_content, recognise, validators

log = logging.getLogger(__name__)
SITEMAP_COUNT = 2                       # of an index: the newest ones hold what is new,
SITEMAP_AGE = timedelta(days=3)         # unless they were changed longer ago than this


def poll_feed(spec: FeedSpec, state: FeedState, fetcher: Fetcher, clock: Clock) -> Polled:
    """The feed's poll with its outcome; the body is read and dropped."""
    etag, last_modified = validators(state, clock())
    keys = keys_for(spec, os.environ)
    if keys is None:
        fetch = without_keys(spec, clock)
    else:
        fetch = fetcher.feed(spec.url, feed_id=spec.feed_id, etag=etag, last_modified=last_modified, keys=keys)
    fetch = recognise(fetch, state)
    parsed, hashed = None, None
    if fetch.outcome == "fetched":
        hashed = body_hash(fetch.body)
        parsed = _parsed(spec, fetch, fetcher, clock)
        fetch = judge_content(fetch, parsed)
    log.info("feed=%s outcome=%s reason=%r ms=%d", spec.feed_id, fetch.outcome, fetch.reason, fetch.elapsed_ms)
    if parsed:
        fetch = replace(fetch, form=parsed.form, entry_count=len(parsed.entries))
    return Polled(spec, state, replace(fetch, body=b""), parsed if fetch.outcome == "fetched" else None, hashed)


def _parsed(spec: FeedSpec, fetch: Fetch, fetcher: Fetcher, clock: Clock) -> ParsedFeed:
    """The document's entries; of an index of sitemaps, the entries of its newest sitemaps."""
    parsed = _parse(spec, fetch, clock)
    if parsed.form != "sitemapindex":
        return parsed
    newest, *others = parsed.entries[:SITEMAP_COUNT] or [None]
    recent = [one for one in others if one and one.published_at and clock() - one.published_at < SITEMAP_AGE]
    fetches = [fetcher.feed(one.url, feed_id=spec.feed_id) for one in (newest, *recent) if one]
    parts = [_parse(spec, part, clock) for part in fetches if part.outcome == "fetched"]
    problems = [f"{part.url}: {part.reason}" for part in fetches if part.outcome != "fetched"]
    entries = tuple(entry for part in parts if part.form == "sitemap" for entry in part.entries)
    return replace(parsed, entries=entries, problems=(*problems, *(text for part in parts for text in part.problems)))


def _parse(spec: FeedSpec, fetch: Fetch, clock: Clock) -> ParsedFeed:
    where = fetch.final_url or fetch.url
    return parse_feed(fetch.body, feed=spec, url=where, content_type=fetch.content_type, seen_at=clock())


def by_turns(feeds: Iterable[FeedSpec]) -> tuple[FeedSpec, ...]:
    """The feeds so ordered that those of one host stand far apart: they would wait for one another."""
    turns: dict[str, int] = {}
    ordered = []
    for position, feed in enumerate(feeds):
        host = host_key(parse_target(feed.url))
        turns[host] = turns.get(host, -1) + 1
        ordered.append((turns[host], position, feed))
    return tuple(feed for _, _, feed in sorted(ordered, key=lambda row: row[:2]))
