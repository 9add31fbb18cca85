"""Where a site's feeds may be: what its page names, and where Korean sites usually keep them."""

import re
from urllib.parse import urljoin

from lxml import etree

from extractors.feed.decode import decode

_FEED_TYPES = ("rss+xml", "atom+xml", "rdf+xml")
_LOOKS_LIKE_A_FEED = re.compile(r"(?:rss|atom|/feed)[^?#]*(?:\.xml|/|$)|\.rss$|/rss\b", re.IGNORECASE)
# ND Soft (most trade papers), WordPress, Arc, and what others were seen to use.
USUAL = ("/rss/allArticle.xml", "/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/news/rss",
         "/arc/outboundfeeds/rss/?outputType=xml", "/sitemap.xml")  # fmt: skip
MOST = 20


def feed_candidates(body: bytes, *, url: str, content_type: str | None = None) -> tuple[str, ...]:
    """Addresses that may be feeds of the page's site, the likeliest first, each once; never raises."""
    named = _named(decode(body[:2_000_000], content_type).text)
    joined = (_joined(url, address) for address in (*named, *USUAL))
    wanted = dict.fromkeys(address for address in joined if address.startswith(("http://", "https://")))
    return tuple(wanted)[:MOST]


def _named(html: str) -> list[str]:
    """What the page names: `<link rel=alternate>` first, then anchors that look like feeds."""
    try:
        root = etree.fromstring(html.encode(), etree.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return []
    if root is None:
        return []
    links, anchors = [], []
    for node in root.iter("link", "a"):
        address = (node.get("href") or "").strip()
        if node.tag == "link" and any(kind in (node.get("type") or "").lower() for kind in _FEED_TYPES):
            links.append(address)
        elif node.tag == "a" and _LOOKS_LIKE_A_FEED.search(address):
            anchors.append(address)
    return [address for address in (*links, *anchors) if address]


def _joined(url: str, address: str) -> str:
    try:
        return urljoin(url, address)
    except ValueError:
        return ""
