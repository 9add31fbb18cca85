"""A feed document to entries, whatever it turns out to be. The doorway to feedparser."""

import io
import re
import warnings
from datetime import datetime
from itertools import islice
from typing import Any

import feedparser

from extractors.feed.bare import bare_items
from extractors.feed.decode import decode
from extractors.feed.items import Item, make_entries
from extractors.feed.naver import read_naver
from extractors.feed.sitemap import Location, read_sitemap
from extractors.feed.titles import plain
from extractors.feed.xml_text import repaired, safe_xml, shallow
from extractors.records import FeedSpec, ParsedFeed

MOST_BYTES = 12_000_000         # of a document; what is beyond is not read
MOST_ENTRIES = 3_000            # the largest feed of our list gives 427, a news sitemap 1,000
_HTML = re.compile(r"\s*(?:<!--[^>]*-->\s*)*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html|<head|<body)", re.IGNORECASE)
_SITEMAP = re.compile(r"<(?:\w+:)?(?:urlset|sitemapindex)\b")
_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf|channel)\b", re.IGNORECASE)
_ITEM = re.compile(r"<(?:\w{1,10}:)?(?:item|entry)[\s>]", re.IGNORECASE)
_HEAD = 4_000
_SITEMAP_FILE = re.compile(r"\.xml(?:\.gz)?(?:\?|$)", re.IGNORECASE)


def parse_feed(
    body: bytes, *, feed: FeedSpec, url: str, content_type: str | None, seen_at: datetime
) -> ParsedFeed:
    """The document's entries, oldest problem first; never raises. A document that holds none says why.

    `url` is where the document came from after redirects; relative links are resolved against it.
    """
    try:
        return _parse(body, feed=feed, url=url, content_type=content_type, seen_at=seen_at)
    except Exception as error:  # hostile input must not take the other feeds down with it
        return ParsedFeed(feed.feed_id, (), problems=(f"could not be parsed: {type(error).__name__}",), form="unknown")


def _parse(body: bytes, *, feed: FeedSpec, url: str, content_type: str | None, seen_at: datetime) -> ParsedFeed:
    decoded = decode(body[:MOST_BYTES], content_type)
    problems = []
    if len(body) > MOST_BYTES:
        problems.append(f"the document is larger than {MOST_BYTES:,} bytes: the rest was not read")
    if decoded.damage:
        problems.append(f"{decoded.damage} characters could not be read as {decoded.encoding}")
    form, title, items = _read(decoded.text)
    count = max(len(items), len(_ITEM.findall(decoded.text)) if len(items) == MOST_ENTRIES else 0)
    if count > MOST_ENTRIES:
        problems.append(f"{count:,} items: only {MOST_ENTRIES:,} were taken")
        items = items[:MOST_ENTRIES]
    entries, homeless = make_entries(items, feed=feed, url=url, seen_at=seen_at)
    if homeless:
        problems.append(f"{homeless} items have no web address")
    if not entries:
        problems.append(_why_empty(form, decoded.text))
    return ParsedFeed(feed.feed_id, entries, title=title, problems=tuple(problems), form=form)


def _read(text: str) -> tuple[str, str | None, tuple[Item, ...]]:
    """Form, title and items of the document."""
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    if head.startswith(("{", "[")):
        items = read_naver(text)
        return ("unknown", None, ()) if items is None else ("naver", None, items)
    if _HTML.match(head) and not _FEED.search(head):
        return "html", None, ()
    xml = safe_xml(text)
    if _SITEMAP.search(head):
        form, locations = read_sitemap(xml)
        if form:
            return form, None, _sitemap_items(form, locations)
    return _read_feed(xml)


def _sitemap_items(form: str, locations: tuple[Location, ...]) -> tuple[Item, ...]:
    """The locations as items, the newest first (a sitemap has no order); a sitemap among pages is no article."""
    pages = [place for place in locations if form == "sitemapindex" or not _SITEMAP_FILE.search(place.url)]
    pages.sort(key=lambda place: place.date, reverse=True)
    return tuple(
        Item(place.url, title=place.title, dates=(place.date,), categories=place.keywords, publisher=place.publisher)
        for place in pages
    )


def _read_feed(xml: str) -> tuple[str, str | None, tuple[Item, ...]]:
    xml = shallow(xml)
    beyond = next(islice(_ITEM.finditer(xml), MOST_ENTRIES, None), None)
    if beyond:
        xml = repaired(xml[: beyond.start()])       # feedparser takes 0.3 ms for an item
    try:
        document = _parsed(xml)
    except Exception:  # feedparser's own loose reading fails on some broken documents: mended ones it reads,
        mended = repaired(xml)
        try:
            document = _parsed(mended)
        except Exception:   # but not an item within another's link
            return "unknown", None, bare_items(mended)
    title = plain(document.feed.get("title")) or None
    return document.get("version") or "unknown", title, tuple(_item(entry) for entry in document.entries)


def _parsed(xml: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return feedparser.parse(
            io.BytesIO(xml.encode("utf-8", "replace")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )


def _item(entry: Any) -> Item:
    contents = [part.get("value") or "" for part in entry.get("content") or ()]
    return Item(
        link=_said(entry, "feedburner_origlink") or _said(entry, "link") or _first_link(entry),
        title=_said(entry, "title"),
        guid=_said(entry, "id"),
        summary=_said(entry, "summary"),
        content=max(contents, key=len, default=""),
        dates=(_said(entry, "published"), _said(entry, "updated"), _said(entry, "created")),
        authors=tuple(author.get("name") or "" for author in entry.get("authors") or () if author),
        categories=tuple(tag.get("term") or "" for tag in entry.get("tags") or ()),
        publisher=(entry.get("source") or {}).get("title") or "",
    )


def _said(entry: Any, key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _first_link(entry: Any) -> str:
    """The guid where it is an address: etnews gives a number there, WordPress a link."""
    guid = _said(entry, "id")
    return guid if guid.startswith(("http://", "https://")) else ""


def _why_empty(form: str, text: str) -> str:
    if form == "html":
        return "this is an HTML page, not a feed"
    if not text.strip():
        return "the document is empty"
    if form == "unknown":
        return "this is neither RSS, Atom, a sitemap nor a known search answer"
    return f"the {form} document has no items"
