"""The body of a page, by the step of the chain that gives the best. The doorway to trafilatura."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import trafilatura
from cssselect import SelectorError
from lxml import html

from extractors.page.blocks import joined, lines_of
from extractors.page.containers import body_containers
from extractors.page.lines import clean_lines
from extractors.page.prose import prose_length, sentence_count
from extractors.page.prune import drop_junk, drop_never_text, wrap_bare_text
from extractors.page.scripts import script_bodies

_ENOUGH = 0.6                   # of the page's sentences: a known container with as many is believed at once
_INNER = 0.85                   # of the prose of the fullest container: the innermost with as much is the body
_MUCH_MORE = 1.6                # times the prose of what the page shows: then scripts or the raw page know better
_SHORT = 200                    # characters of prose below which the page's scripts are asked too


@dataclass(frozen=True, slots=True)
class Body:
    lines: tuple[str, ...]
    method: str                     # selector | container | trafilatura | trafilatura-raw | json-ld | script | flight

    @property
    def weight(self) -> int:
        """Characters of its prose."""
        return prose_length(list(self.lines))


def find_body(tree: html.HtmlElement, *, title: str, data: dict[str, Any], selector: str | None = None) -> Body:
    """The body's lines and the step that gave them. The tree is pruned on the way; `data` is its JSON-LD."""
    scripts = [Body(tuple(clean_lines(lines, title=title)), name) for name, lines in script_bodies(tree, data)]
    drop_never_text(tree)
    if selector and (chosen := _selected(tree, selector, title)).weight:
        return chosen
    contained, sure = _contained(tree, title)
    if sure and contained.weight >= _SHORT:
        return _fuller(contained, scripts)
    raw = deepcopy(tree)
    drop_junk(tree)
    wrap_bare_text(tree)
    shown = _extracted(tree, title, "trafilatura")
    if shown.weight < _SHORT:
        shown = _fuller(shown, [_extracted(raw, title, "trafilatura-raw")])
    best = contained if contained.weight >= _INNER * shown.weight and contained.lines else shown
    return _fuller(best, scripts)


def _fuller(body: Body, others: list[Body]) -> Body:
    """The body, or the fullest of the others where that says much more."""
    fullest = max(others, key=lambda other: other.weight, default=body)
    return fullest if fullest.weight > _MUCH_MORE * body.weight else body


def _selected(tree: html.HtmlElement, selector: str, title: str) -> Body:
    try:
        elements = tree.cssselect(selector)
    except (SelectorError, ValueError):
        elements = []
    return Body(tuple(clean_lines([line for element in elements for line in _lines(element)], title=title)), "selector")


def _contained(tree: html.HtmlElement, title: str) -> tuple[Body, bool]:
    """The body in a known container, and whether that holds most sentences of the page."""
    found = [(sentence_count(element.text_content()), element) for element in body_containers(tree)]
    most = max((count for count, _ in found), default=0)
    inner = [element for count, element in found if count and count >= _INNER * most]
    if not inner:
        return Body((), "container"), False
    element = inner[-1]
    count = sentence_count(element.text_content())
    lines = clean_lines(_lines(deepcopy(element)), title=title)
    return Body(tuple(lines), "container"), count >= _ENOUGH * sentence_count(tree.text_content())


def _lines(element: html.HtmlElement) -> list[str]:
    element.tail = None
    drop_junk(element)
    return lines_of(element)


def _extracted(tree: html.HtmlElement, title: str, name: str) -> Body:
    """What trafilatura takes from the tree. Never `deduplicate`: it empties a page seen for the fourth time."""
    text = trafilatura.extract(tree, favor_precision=True, include_comments=False, include_tables=False) or ""
    return Body(tuple(clean_lines(joined(text.splitlines()), title=title)), name)
