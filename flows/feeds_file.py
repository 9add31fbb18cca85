"""feeds.yaml: whom we poll, read strictly."""

import re
from pathlib import Path
from typing import cast, get_args

from extractors.records import FeedKind, FeedSpec
from flows.http.addresses import AddressRefused
from flows.http.urls import parse_target
from flows.yaml_file import Node, load_yaml, read_whole

KEYS = ("id", "name", "url", "publisher", "language", "kind", "enabled", "interval", "selector", "note")
KINDS = get_args(FeedKind)
SHORTEST_INTERVAL = 60                      # seconds
LONGEST_INTERVAL = 7 * 24 * 3600
STAND_INS = {"id": "x-{}", "name": "x", "url": "https://x-{}.example/"}
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")


def load_feeds(path: Path) -> tuple[FeedSpec, ...]:
    """Every feed of the file in its order, disabled ones included. Raises ConfigError with file, line and remedy
    of every mistake."""
    return read_whole(load_yaml(path), _feeds, STAND_INS)


def _feeds(file: Node) -> tuple[FeedSpec, ...]:
    root = file.mapping("feeds", required=("feeds",))
    ids: dict[str, int] = {}
    urls: dict[str, int] = {}
    feeds = []
    for row in root["feeds"].items():
        keys = row.mapping(*KEYS, required=("id", "name", "url"))
        feeds.append(_feed(keys))
        _only_once(keys["id"], feeds[-1].feed_id, ids)
        _only_once(keys["url"], feeds[-1].url, urls)
    return tuple(feeds)


def _feed(keys: dict[str, Node]) -> FeedSpec:
    name = keys["name"].text()
    return FeedSpec(
        feed_id=_feed_id(keys["id"]),
        name=name,
        url=_url(keys["url"]),
        publisher=_text(keys, "publisher") or name,
        language=_text(keys, "language") or "ko",
        kind=cast(FeedKind, keys["kind"].choice(*KINDS)) if "kind" in keys else "rss",
        enabled=keys["enabled"].flag() if "enabled" in keys else True,
        interval_seconds=_interval(keys["interval"]) if "interval" in keys else None,
        selector=_text(keys, "selector"),
        note=_text(keys, "note"),
    )


def _text(keys: dict[str, Node], key: str) -> str | None:
    return keys[key].text() if key in keys else None


def _feed_id(node: Node) -> str:
    text = node.text()
    if not _ID.fullmatch(text):
        raise node.error(f"{text!r} is not an id", remedy="use lower-case letters, digits, '-', '_' and '.'")
    return text


def _url(node: Node) -> str:
    text = node.text()
    try:
        parse_target(text)
    except AddressRefused as error:
        raise node.error(f"{text!r}: {error}", remedy="write https://...") from error
    return text


def _interval(node: Node) -> int:
    seconds = node.length()
    if not SHORTEST_INTERVAL <= seconds <= LONGEST_INTERVAL:
        raise node.error(f"{node.text()!r} is not an interval of 1m to 7d", remedy="write for example 10m, 1h or 600")
    return seconds


def _only_once(node: Node, value: str, seen: dict[str, int]) -> None:
    if value in seen:
        raise node.error(f"{value!r} stands twice, first on line {seen[value]}", remedy="remove or rename one")
    seen[value] = node.line
