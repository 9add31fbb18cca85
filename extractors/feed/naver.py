"""The JSON of Naver's news search (NAVER API HUB), as items."""

import json
import re

from extractors.feed.items import Item

_HALF = re.compile("[\ud800-\udfff]")   # of a surrogate pair, which JSON can name: no text that could be stored


def read_naver(text: str) -> tuple[Item, ...] | None:
    """The items of a search answer; None where the text is no such answer."""
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        return None
    items = answer.get("items") if isinstance(answer, dict) else None
    if not isinstance(items, list):
        return None
    return tuple(_item(item) for item in items if isinstance(item, dict))


def _item(item: dict[str, object]) -> Item:
    def said(key: str) -> str:
        value = item.get(key)
        return _HALF.sub("", value) if isinstance(value, str) else ""

    return Item(
        link=said("originallink") or said("link"),
        title=said("title"),
        guid=said("link"),
        summary=said("description"),
        dates=(said("pubDate"),),
    )
