"""Feed lists in OPML, as other readers write and read them. The doorway to listparser."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

import listparser

from extractors.feed.decode import decode
from extractors.feed.xml_text import safe_xml
from extractors.records import FeedSpec

_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'  # listparser takes bytes without one for Latin-1


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list."""

    url: str
    title: str


def read_opml(body: bytes) -> tuple[Outline, ...]:
    """The http(s) feeds of the list in its order, each address once; none where it is no OPML. Never raises."""
    try:
        found = listparser.parse((_DECLARATION + safe_xml(decode(body).text)).encode()).feeds
    except Exception:  # a file from anywhere; what cannot be read holds no feeds
        return ()
    outlines = (Outline(str(feed.url).strip(), " ".join(str(feed.title or "").split())) for feed in found if feed.url)
    wanted = {outline.url: outline for outline in outlines if outline.url.startswith(("http://", "https://"))}
    return tuple(wanted.values())


def write_opml(feeds: Sequence[FeedSpec], *, title: str) -> bytes:
    """The feeds as an OPML 2.0 document, publishers as folders."""
    root = ElementTree.Element("opml", version="2.0")
    ElementTree.SubElement(ElementTree.SubElement(root, "head"), "title").text = title
    body = ElementTree.SubElement(root, "body")
    folders: dict[str, ElementTree.Element] = {}
    for feed in feeds:
        if feed.publisher not in folders:
            folders[feed.publisher] = ElementTree.SubElement(body, "outline", text=feed.publisher)
        outline = {"type": "rss", "text": feed.name, "title": feed.name, "xmlUrl": feed.url}
        ElementTree.SubElement(folders[feed.publisher], "outline", outline)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"
