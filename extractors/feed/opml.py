"""Feed lists of other readers: OPML in and out. The doorway to listparser."""

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

import listparser

from extractors.feed.decode import decode
from extractors.feed.links import LONGEST_URL
from extractors.feed.titles import plain
from extractors.feed.xml_text import safe_xml
from extractors.records import FeedSpec

MOST_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list."""

    name: str
    url: str
    categories: tuple[str, ...] = ()


def read_opml(body: bytes) -> tuple[tuple[Outline, ...], tuple[str, ...]]:
    """The feeds of the list, each address once, and what is wrong with it; never raises."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Bytes or text with Hangul would be read as Latin-1: every letter goes in as a number.
            markup = safe_xml(decode(body[:MOST_BYTES]).text).encode("ascii", "xmlcharrefreplace")
            found = listparser.parse(markup)
    except Exception as error:  # hostile input
        return (), (f"the list can't be read: {type(error).__name__}",)
    outlines: dict[str, Outline] = {}
    strangers = 0
    for feed in found.feeds:
        url = str(feed.get("url") or "").strip()
        if not url.lower().startswith(("http://", "https://")) or len(url) > LONGEST_URL:
            strangers += 1
            continue
        outlines.setdefault(url, Outline(plain(feed.get("title")) or url, url, _categories(feed)))
    problems = [f"{strangers} outlines have no web address"] if strangers else []
    if not outlines:
        problems.append("no feeds in the list: is it an OPML file?")
    return tuple(outlines.values()), tuple(problems)


def write_opml(feeds: Iterable[FeedSpec], *, title: str = "Alliance Watch") -> str:
    """The feeds as an OPML 2.0 document, in their order, which `read_opml` and other readers take."""
    root = ElementTree.Element("opml", version="2.0")
    ElementTree.SubElement(ElementTree.SubElement(root, "head"), "title").text = title
    body = ElementTree.SubElement(root, "body")
    for feed in feeds:
        ElementTree.SubElement(
            body, "outline", type="rss", text=plain(feed.name), title=plain(feed.name), xmlUrl=feed.url,
            category=plain(feed.publisher),
        )  # fmt: skip
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _categories(feed: dict[str, object]) -> tuple[str, ...]:
    tags = feed.get("tags")
    return tuple(name for name in map(plain, map(str, tags)) if name)[:20] if isinstance(tags, list) else ()
