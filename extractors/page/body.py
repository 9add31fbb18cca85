"""The body of a page, by the step of the chain that gives the best. The doorway to trafilatura."""

from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from cssselect import SelectorError
from lxml import html

from extractors.page.blocks import joined, lines_of
from extractors.page.containers import body_containers, densest
from extractors.page.lines import clean_lines
from extractors.page.prose import prose_length, sentence_count
from extractors.page.prune import drop_elsewhere, drop_junk, wrap_bare_text

ENOUGH = 0.6                    # of the page's sentences: a known container with as many is believed at once
KNOWN_BEST = 0.6                # of the prose that trafilatura finds: with as much a known container is better
MUCH_MORE = 1.6                 # times the prose of what the page shows: then its scripts know better
SHORT = 200                     # characters of prose below which one more step is tried
_WORTH_IT = 4                   # sentences on the page: with fewer a second extraction finds no more
_MOST_CONTAINERS = 3            # are read line by line
_LONGEST_TEXT = 100_000         # characters of a page: trafilatura's time grows with the square of a longer one


@dataclass(frozen=True, slots=True)
class Body:
    lines: tuple[str, ...]
    method: str                 # selector, container, trafilatura, trafilatura_raw, densest, json_ld, script or flight

    @property
    def weight(self) -> int:
        """Characters of its prose."""
        return prose_length(self.lines)

    @property
    def score(self) -> float:
        """Its weight, less for every line that is no prose."""
        return self.weight**2 / max(sum(map(len, self.lines)), 1)


def find_body(
    tree: html.HtmlElement, *, title: str, scripts: Sequence[tuple[str, list[str]]] = (), selector: str | None = None
) -> Body:
    """The body's lines and the step that gave them, from a tree without scripts and menus, which it may change.

    `scripts` are the bodies that scripts carry. `selector` is a site's own, and wins where it finds prose.
    """
    drop_elsewhere(tree, title=title)
    carried = [_body(lines, title, name) for name, lines in scripts]
    if selector and (chosen := _selected(tree, selector, title)).weight:
        return chosen
    told = max(carried, key=lambda body: body.weight, default=Body((), "script"))
    if told.weight >= SHORT and sentence_count("\n".join(told.lines)) > MUCH_MORE * _sentences([tree]):
        return told                 # the page shows less than a script carries
    contained, share = _contained(tree, title)
    if share >= ENOUGH and contained.weight >= SHORT:
        return _fuller(contained, carried)
    return _fuller(_from_rules(tree, title, contained), carried)


def _from_rules(tree: html.HtmlElement, title: str, contained: Body) -> Body:
    """The best of the known container, what trafilatura takes, and the densest block."""
    if len(tree.text_content()) > _LONGEST_TEXT:
        return max(contained, _read([densest(tree)], title, "densest"), key=lambda body: body.score)
    raw = deepcopy(tree)
    drop_junk(tree)
    wrap_bare_text(tree)
    shown = _extracted(tree, title, "trafilatura")
    if shown.weight < SHORT and _sentences([raw]) >= _WORTH_IT:
        shown = _fuller(shown, [_extracted(raw, title, "trafilatura_raw")])
    if contained.lines and contained.weight >= KNOWN_BEST * shown.weight:
        return contained
    block = _body(lines_of(densest(tree)), title, "densest")
    return max(shown, block, key=lambda body: body.score)


def _fuller(body: Body, others: Sequence[Body]) -> Body:
    """The body, or the fullest of the others where that says much more."""
    fullest = max(others, key=lambda other: other.weight, default=body)
    return fullest if fullest.weight > MUCH_MORE * body.weight else body


def _selected(tree: html.HtmlElement, selector: str, title: str) -> Body:
    try:
        elements = tree.cssselect(selector)
    except (SelectorError, ValueError):
        elements = []
    return _read(elements, title, "selector")


def _contained(tree: html.HtmlElement, title: str) -> tuple[Body, float]:
    """The body in a known container, and the share of the page's sentences that stands there."""
    groups: defaultdict[tuple[object, ...], list[html.HtmlElement]] = defaultdict(list)
    for element in body_containers(tree):
        group = groups[element.tag, element.get("id"), element.get("class")]
        if not group or group[-1] not in element.iterancestors():
            group.append(element)
    ranked = sorted(groups.values(), key=_density, reverse=True)[:_MOST_CONTAINERS]
    bodies = [(_read(group, title, "container"), group) for group in ranked]
    most = max((body.weight for body, _ in bodies), default=0)
    if not most:
        return Body((), "container"), 0.0
    best, group = max((pair for pair in bodies if 2 * pair[0].weight >= most), key=lambda pair: pair[0].score)
    return best, _sentences(group) / max(_sentences([tree]), 1)


def _sentences(group: Sequence[html.HtmlElement]) -> int:
    return sum(sentence_count(element.text_content()) for element in group)


def _density(group: Sequence[html.HtmlElement]) -> float:
    text = " ".join(element.text_content() for element in group)
    return sentence_count(text) ** 2 / max(len("".join(text.split())), 1)


def _read(elements: Sequence[html.HtmlElement], title: str, method: str) -> Body:
    lines: list[str] = []
    for element in elements:
        copy = deepcopy(element)
        copy.tail = None
        drop_junk(copy)
        lines += lines_of(copy)
    return _body(lines, title, method)


def _extracted(tree: html.HtmlElement, title: str, method: str) -> Body:
    """What trafilatura takes from the tree. Never `deduplicate`: it empties a page seen for the fourth time."""
    text = trafilatura.extract(tree, favor_precision=True, include_comments=False, include_tables=False) or ""
    return _body(joined(text.splitlines()), title, method)


def _body(lines: list[str], title: str, method: str) -> Body:
    return Body(tuple(clean_lines(lines, title=title)), method)
