"""What scripts carry: JSON-LD, Arc's `Fusion.globalContent`, Next.js pages and flight data."""

import json
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from typing import Any

from lxml import html

from extractors.page.blocks import joined, lines_of
from extractors.page.prose import sentence_count
from extractors.page.prune import drop_elsewhere, drop_junk, drop_never_text
from extractors.page.tree import everywhere, read_fragment

_DECODER = json.JSONDecoder(strict=False)
_ASSIGNED = re.compile(
    r"(?:Fusion\.globalContent|window\.__(?:INITIAL|PRELOADED|APOLLO)_(?:STATE|DATA)__|__INITIAL_STATE__)\s*=\s*(?=\{)"
)
_ASSIGNS = ("Fusion.globalContent", "_STATE__", "_DATA__")      # one of them stands in whatever is assigned so
_FLIGHT = "self.__next_f.push("
_FLIGHT_ROW = re.compile(r"([0-9a-f]{1,6}):(?:T([0-9a-f]{1,6}),|[A-Z]{0,2})")
_ARTICLE_TYPES = ("article", "posting", "report")
_NOT_BLANK = re.compile(r"\S")
_TAG = re.compile(r"<(?:p|br|div|figure|img|span|strong|b|a)\b", re.IGNORECASE)
_ESCAPED_TAG = re.compile(r"&lt;(?:p|br|div)\b", re.IGNORECASE)
_WHOLE = 6                      # sentences: a string with as many is a body, not a piece of one
_MOST_JSON_IN_JSON = 3
_MOST_SCRIPTS = 400
_MOST_PUSHES = 20               # of one script; Next.js writes one into each
_MOST_VALUES = 200_000


def linked_data(tree: html.HtmlElement) -> dict[str, Any]:
    """The page's JSON-LD of an article type; {} where there is none."""
    typed = (script for script in everywhere(tree, "script") if "ld+json" in (script.get("type") or ""))
    for script in islice(typed, 20):
        for found in _values(_loaded(script.text or "")):
            kind = found.get("@type") if isinstance(found, dict) else None
            if any(word in str(kind).lower() for word in _ARTICLE_TYPES):
                return dict(found)
    return {}


def script_bodies(tree: html.HtmlElement, data: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """The bodies that scripts carry, as (name of the step, lines)."""
    body = data.get("articleBody")
    if isinstance(body, str) and body.strip():
        yield "json_ld", markup_lines(body)
    inline = (script for script in everywhere(tree, "script") if script.get("src") is None)
    scripts = [script.text for script in islice(inline, _MOST_SCRIPTS) if script.text]
    for text in scripts:
        if any(name in text for name in _ASSIGNS) and (match := _ASSIGNED.search(text)):
            yield "script", _body_of(_loaded(text, match.end()))
        elif text.lstrip().startswith("{") and sentence_count(text) > 1:
            yield "script", _body_of(_loaded(text))
    flight = "".join(map(_flight_text, scripts))
    if flight:
        yield "flight", _flight_lines(flight)


def markup_lines(markup: str) -> list[str]:
    """The lines of a body given as HTML, escaped or not, or as plain text."""
    if not _TAG.search(markup) and _ESCAPED_TAG.search(markup):
        markup = unescape(markup)
    if _TAG.search(markup):
        tree = read_fragment(markup)
        if tree is None:
            return []
        drop_never_text(tree)
        drop_elsewhere(tree)
        drop_junk(tree)
        return lines_of(tree)
    return joined([" ".join(line.split()) for line in markup.splitlines() if line.strip()])


def _loaded(text: str, at: int = 0) -> Any:
    """The JSON value that begins there, blanks aside; None where there is none."""
    try:
        begin = _NOT_BLANK.search(text, at)
        return _DECODER.raw_decode(text, begin.start())[0] if begin else None
    except (ValueError, RecursionError):
        return None


def _values(root: Any) -> Iterator[Any]:
    """Every dict, list and string inside, in document order."""
    stack, seen = [root], 0
    while stack and seen < _MOST_VALUES:
        value = stack.pop()
        seen += 1
        yield value
        if isinstance(value, dict):
            stack.extend(reversed(value.values()))
        elif isinstance(value, list):
            stack.extend(reversed(value))


def _strings(root: Any, *, within: int = 0) -> list[str]:
    """Every string inside; one that is JSON itself is opened."""
    strings: list[str] = []
    for text in (value for value in _values(root) if isinstance(value, str)):
        opened = _loaded(text) if text[:1] in ("{", "[") and within < _MOST_JSON_IN_JSON else None
        strings += [text] if opened is None else _strings(opened, within=within + 1)
    return strings


def _body_of(root: Any) -> list[str]:
    """The body in a page's data: Arc's elements, else the string with the most sentences, else all of them."""
    if isinstance(root, dict) and isinstance(root.get("content_elements"), list):
        return [line for element in root["content_elements"] for line in _arc_lines(element)]
    return _richest(_strings(root))


def _arc_lines(element: Any) -> list[str]:
    if not isinstance(element, dict):
        return []
    content = element.get("content")
    if element.get("type") in ("text", "header") and isinstance(content, str):
        return [" ".join(lines_of(tree))] if (tree := read_fragment(content)) is not None else []
    inner = element.get("items") or element.get("content_elements")
    return [line for item in inner for line in _arc_lines(item)] if isinstance(inner, list) else []


def _richest(strings: list[str]) -> list[str]:
    """The lines of the string that is most of an article; of all strings with sentences where they are its pieces."""
    counts = [(sentence_count(text), text) for text in strings if len(text) > 30]
    best, text = max(counts, default=(0, ""))
    pieces = [text for count, text in counts if count]
    if best >= _WHOLE or best >= 0.5 * sum(count for count, _ in counts):
        return markup_lines(text)
    return [line for piece in dict.fromkeys(pieces) for line in markup_lines(piece)]


def _flight_text(script: str) -> str:
    """The pieces of flight data that a script pushes, put together."""
    pieces: list[str] = []
    at = script.find(_FLIGHT)
    while at >= 0 and len(pieces) < _MOST_PUSHES:
        pushed = _loaded(script, at + len(_FLIGHT))
        is_text = isinstance(pushed, list) and len(pushed) > 1 and isinstance(pushed[1], str)
        pieces.append(pushed[1] if is_text else "")
        at = script.find(_FLIGHT, at + 1)
    return "".join(pieces)


def _flight_lines(flight: str) -> list[str]:
    """The body in flight data: rows `id:json`, and `id:Tlength,text` whose length counts UTF-8 bytes."""
    strings: list[str] = []
    raw, at = flight.encode("utf-8", "surrogatepass"), 0
    while at < len(raw):
        row = _FLIGHT_ROW.match(raw[at:at + 20].decode("ascii", "replace"))
        end = raw.find(b"\n", at)
        end = len(raw) if end < 0 else end
        if row and row[2]:
            end = min(at + row.end() + int(row[2], 16), len(raw))
            strings.append(raw[at + row.end():end].decode("utf-8", "replace"))
        elif row:
            value = _loaded(raw[at + row.end():end].decode("utf-8", "replace"))
            strings += _strings(value)
            end += 1
        else:
            end += 1
        at = max(end, at + 1)
    return _richest(strings)
