"""Items of a document on which feedparser itself fails: by the names of their elements, and no more than that."""

from collections.abc import Iterator

from lxml import etree

from extractors.feed.items import Item

_ITEMS = ("item", "entry")
_DATES = ("pubdate", "published", "date", "updated")


def bare_items(text: str) -> tuple[Item, ...]:
    """What each item says itself, not what stands in an item within it; () where there is none."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    return () if root is None else tuple(_item(one) for one in root.iter() if _name(one) in _ITEMS)


def _item(element: etree._Element) -> Item:
    said: dict[str, str] = {}
    for name, value in _said(element):
        said.setdefault(name, value)
    return Item(
        said.get("link") or said.get("guid", ""), title=said.get("title", ""),
        guid=said.get("guid") or said.get("id", ""),
        summary=said.get("description") or said.get("summary", ""),
        dates=tuple(said[name] for name in _DATES if name in said),
    )  # fmt: skip


def _said(element: etree._Element) -> Iterator[tuple[str, str]]:
    for part in element:
        if value := (part.text or part.get("href") or "").strip():
            yield _name(part), value


def _name(element: etree._Element) -> str:
    """The element's name without namespace; "" for a comment or an entity."""
    return element.tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(element.tag, str) else ""
