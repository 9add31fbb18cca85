"""Feeds that a page names, or that its publishing system is known to keep."""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from lxml import html

from extractors.feed.decode import decode
from extractors.feed.links import absolute_url, site_of
from extractors.feed.titles import plain
from extractors.page.tree import read_tree

MOST_CANDIDATES = 30
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
_FEED_LINK = re.compile(r"(?:/|\b)(?:rss|feed|feeds|atom|allArticle)(?:[/_.-]|\b|$)|\.(?:rss|atom|rdf)$", re.IGNORECASE)
_SYSTEMS = (
    # What the page holds, the addresses that such sites keep, and the system's name.
    (re.compile(r"articleList\.html|article-view-content-div|/rss/allArticle"), ("/rss/allArticle.xml",), "ND Soft"),
    (re.compile(r"/wp-(?:content|includes)/"), ("/feed/",), "WordPress"),
    (re.compile(r"Fusion\.(?:arcSite|contextPath)"), ("/arc/outboundfeeds/rss/?outputType=xml",), "Arc"),
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address that may be a feed, and why we think so. Only a poll can tell."""

    url: str
    name: str
    why: Literal["named in the head", "linked", "usual for its system"]


def find_feeds(body: bytes, *, url: str, content_type: str | None = None) -> tuple[Candidate, ...]:
    """The feeds that the page at `url` names, the surest first; () for what is no page. Never raises."""
    text = decode(body, content_type).text
    tree, _ = read_tree(text)
    if tree is None:
        return ()
    found: dict[str, Candidate] = {}
    for candidate in [*_named(tree, url), *_linked(tree, url), *_usual(text, url)]:
        if candidate.url.startswith(("http://", "https://")):
            found.setdefault(candidate.url, candidate)
    return tuple(found.values())[:MOST_CANDIDATES]


def _named(tree: html.HtmlElement, base: str) -> list[Candidate]:
    links = [link for link in tree.iter("link") if (link.get("type") or "").lower().strip() in _FEED_TYPES]
    return [
        Candidate(absolute_url(link.get("href") or "", base), plain(link.get("title")) or base, "named in the head")
        for link in links
        if link.get("href")
    ]


def _linked(tree: html.HtmlElement, base: str) -> list[Candidate]:
    found = []
    for anchor in tree.iter("a"):
        link = absolute_url(anchor.get("href") or "", base)
        parts = urlsplit(link)
        if _FEED_LINK.search(f"{parts.path}?{parts.query}") and not parts.path.lower().endswith((".html", ".htm")):
            found.append(Candidate(link, plain(anchor.text_content()) or link, "linked"))
    return found


def _usual(text: str, base: str) -> list[Candidate]:
    site = site_of(base)
    return [
        Candidate(f"{site}{path}", system, "usual for its system")
        for sign, paths, system in _SYSTEMS
        if site and sign.search(text)
        for path in paths
    ]
