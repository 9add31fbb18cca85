"""A page as an element tree, within bounds that no hostile page can break."""

from collections.abc import Iterator

from lxml import etree, html

from extractors.feed.xml_text import without_forbidden

MOST_CHARACTERS = 4_000_000     # of a page; the largest real one seen has 400,000
MOST_LEVELS = 255               # of nesting: libxml2's bound; real pages have fewer than 30
_TOO_DEEP = "depth"
# Looked up by libxml2 alone: lxml.html's own lookup, for the sake of forms, calls Python for every element.
_CLASSES = etree.ElementDefaultClassLookup(element=html.HtmlElement)
_MOST_DAMAGE = 0.1              # undecodable characters; a damaged page has few, random bytes a quarter


def read_tree(text: str) -> tuple[html.HtmlElement | None, str]:
    """The tree and "", or None and why there is none. Nothing is loaded from elsewhere."""
    if len(text) > MOST_CHARACTERS:
        return None, f"the page is longer than {MOST_CHARACTERS:,} characters"
    if "<" not in text:
        return None, "the page holds no markup"
    if text.count("\ufffd") > len(text) * _MOST_DAMAGE:
        return None, "the page is no text"
    tree, is_deep = _parse(without_forbidden(text) if "&#" in text else text)
    if is_deep:
        return None, f"elements are nested deeper than {MOST_LEVELS:,} levels"
    if tree is None:
        return None, "the page can't be parsed as HTML"
    return tree, ""


def read_fragment(markup: str) -> html.HtmlElement | None:
    """The tree of a piece of HTML, such as the body that a script or feed carries; None where it can't be read."""
    return read_tree(f"<html><body><div>{markup}</div></body></html>")[0]


def everywhere(root: html.HtmlElement, *tags: str) -> Iterator[html.HtmlElement]:
    """The page's elements of these tags in their order, those of a damaged page that stand behind its root included."""
    yield from root.iter(*tags)
    for other in root.itersiblings():
        yield from other.iter(*tags)


def _parse(text: str) -> tuple[html.HtmlElement | None, bool]:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_CLASSES)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        tree = None
    return tree, any(_TOO_DEEP in entry.message for entry in parser.error_log)
