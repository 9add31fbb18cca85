"""Sitemaps: Google News sitemaps, plain ones, and indexes of sitemaps."""

from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True, slots=True)
class Location:
    """One address of a sitemap, as written."""

    url: str
    title: str = ""
    date: str = ""                  # publication date, else that of the last change
    publisher: str = ""
    keywords: tuple[str, ...] = ()


def read_sitemap(text: str) -> tuple[str, tuple[Location, ...]]:
    """Its form ("sitemap", "sitemapindex" whose locations are sitemaps themselves, "" for neither) and locations."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return "", ()
    form = {"urlset": "sitemap", "sitemapindex": "sitemapindex"}.get(_name(root) if root is not None else "", "")
    if not form:
        return "", ()
    children = (child for child in root if _name(child) in ("url", "sitemap"))
    return form, tuple(found for found in map(_location, children) if found.url)


def _location(element: etree._Element) -> Location:
    said: dict[str, str] = {}
    for part in element.iter():
        if part.text and part.text.strip():
            said.setdefault(_name(part), part.text.strip())
    return Location(
        url=said.get("loc", ""),
        title=said.get("title", ""),
        date=said.get("publication_date") or said.get("lastmod", ""),
        publisher=said.get("name", ""),
        keywords=tuple(word.strip() for word in said.get("keywords", "").split(",") if word.strip())[:20],
    )


def _name(element: etree._Element) -> str:
    """The element's name without namespace; "" for a comment or an entity."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
