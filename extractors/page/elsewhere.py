"""Boxes that lead to other articles: lists of links, and teasers below a heading such as `이 시각 많이 본 뉴스`."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from lxml import etree, html

from extractors.page.containers import body_containers
from extractors.page.furniture import BRIEFING, GREETS, OF_THE_DAY, OTHERS
from extractors.page.prose import is_prose, sentence_count

_BOXES = ("ul", "ol", "dl", "table", "div", "section", "aside", "p", "li")
_MOST_LINKS = 300               # of a list; its parts are looked at too
_MOST_TEASERS = 60              # links of a headed box
_ALL_LINKS = 0.9                # of a list's letters
_TEASER = 4                     # sentences below one link; the paragraphs of a body have their links here and there
_LEAST_ITEMS = 3                # sentences of a briefing
_GREETING = 2                   # sentences beside its items
_LONGEST_HEADING = 12           # letters: less than a flash without a sentence has
_MOST_CANDIDATES = 20
_NOWHERE = ("#", "javascript:", "mailto:", "tel:")
_LINK_IN_LINK: Callable[[html.HtmlElement], Any] = etree.XPath("boolean(descendant::a/descendant::a)")


def boxes_elsewhere(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The outermost boxes with the title and the first sentences of other articles and nothing else."""
    several, last = _with_links(root), None
    for element in root.iter(*_BOXES):
        if element in several and (last is None or last not in element.iterancestors()) and _leads_elsewhere(element):
            yield element
            last = element


def _with_links(root: html.HtmlElement) -> set[html.HtmlElement]:
    """The elements that hold two links or more: few, where a page has hundreds of boxes with one."""
    once: set[html.HtmlElement] = set()
    several: set[html.HtmlElement] = set()
    for link in root.iter("a"):
        for element in link.iterancestors():
            if element in several:
                break
            (several if element in once else once).add(element)
    return several


def briefing(root: html.HtmlElement, boxes: Sequence[html.HtmlElement], title: str) -> html.HtmlElement | None:
    """That one of the boxes that is the article itself: a briefing of the day, with a link to each of its items.

    Its heading may announce the day's news (오늘의 주요 소식), not what others read. Nothing else stands in the body's
    container; where the page's title says 브리핑, a greeting may, and a page without a container is believed too.
    """
    said_so = bool(BRIEFING.search(title))
    containers: set[html.HtmlElement] | None = None
    for box in boxes[:_MOST_CANDIDATES]:
        count, heading = _sentences(box), _heading(box)
        if count < _LEAST_ITEMS or (OTHERS.fullmatch(heading) and not OF_THE_DAY.search(heading)):
            continue
        containers = set(body_containers(root)) if containers is None else containers
        container = next((one for one in (box, *box.iterancestors()) if one in containers), None)
        if container is not None and _is_alone(container, [box], greeted=said_so):
            return box
        if said_so and not containers and _is_alone(root, boxes, greeted=True):
            return box
    return None


def _is_alone(whole: html.HtmlElement, boxes: Sequence[html.HtmlElement], *, greeted: bool) -> bool:
    """True where nothing but a heading stands beside the boxes; where `greeted`, the reader may be spoken to."""
    told, polite, length = (find(whole) - sum(map(find, boxes)) for find in (_sentences, _greetings, _letters))
    return told <= min(polite, _GREETING) if greeted else told == 0 and length <= _LONGEST_HEADING


def _letters(element: html.HtmlElement) -> int:
    return _count(element.text_content())


def _count(text: str) -> int:
    return len("".join(text.split()))


def _greetings(element: html.HtmlElement) -> int:
    return len(GREETS.findall(element.text_content()))


def _sentences(element: html.HtmlElement) -> int:
    return sentence_count(element.text_content())


def _leads_elsewhere(box: html.HtmlElement) -> bool:
    links = list(islice(box.iter("a"), _MOST_LINKS + 1))
    if len(links) > _MOST_LINKS or not _lead_to_several(links):
        return False
    return _is_all_links(box, links) or (len(links) <= _MOST_TEASERS and _is_headed(box) and _is_teasers(box, links))


def is_titles(box: html.HtmlElement) -> bool:
    """True for a box of nothing but links of which the last is no sentence with its full stop: a title, or more."""
    links = list(islice(box.iter("a"), _MOST_LINKS + 1))
    if not links or len(links) > _MOST_LINKS or not _is_all_links(box, links):
        return False
    return "".join(links[-1].text_content().split())[-1:] not in ".!?”\""


def _lead_to_several(links: list[html.HtmlElement]) -> bool:
    hrefs = ((link.get("href") or "#").strip() for link in links)
    targets = (href for href in hrefs if not href.lower().startswith(_NOWHERE))
    first = next(targets, None)
    return any(target != first for target in targets)


def _is_all_links(box: html.HtmlElement, links: list[html.HtmlElement]) -> bool:
    words = [etree.tostring(link, method="text", encoding="unicode", with_tail=False) for link in links]
    linked, total = _count("".join(words)), _letters(box)
    if not linked or linked < _ALL_LINKS * total:
        return False
    if linked == total and not _LINK_IN_LINK(box):
        return True             # there are no words beside them
    beside = (words for element, words in _texts(box) if not _in_link(element))
    return not sentence_count(" ".join(beside))     # a short report below a long menu is no list


def _in_link(element: html.HtmlElement) -> bool:
    return element.tag == "a" or next(element.iterancestors("a"), None) is not None


def _is_headed(box: html.HtmlElement) -> bool:
    """True where the first words of the box announce other articles."""
    first = _heading(box)
    return bool(OTHERS.fullmatch(first)) and not is_prose(first)


def _heading(box: html.HtmlElement) -> str:
    return next((words for words in map(str.strip, box.itertext()) if words), "")


def _is_teasers(box: html.HtmlElement, links: list[html.HtmlElement]) -> bool:
    """True where every sentence stands in or beside the one link that it belongs to, few to each."""
    around: defaultdict[html.HtmlElement, set[str]] = defaultdict(set)
    for link in links:
        for element in _up_to(link, box):
            around[element].add(link.get("href") or "")
    told: Counter[html.HtmlElement] = Counter()
    for element, words in _texts(box):
        if count := sentence_count(words):
            item = next((one for one in _up_to(element, box) if one in around), box)
            told[item] += count
    return all(item is not box and len(around[item]) == 1 and count <= _TEASER for item, count in told.items())


def _up_to(element: html.HtmlElement, box: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The element and what holds it, below the box."""
    while element is not box and element is not None:
        yield element
        element = element.getparent()


def _texts(box: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """Each run of words with the element that it stands in."""
    for element in box.iter():
        if element.text:
            yield element, element.text
        if element.tail and element is not box:
            yield element.getparent(), element.tail
