"""References by surname and title (`최 회장`, `이 GIO`, `李 대통령`), and whom the article means by them."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from extractors.names.organisations import ORGANISATION
from extractors.names.particles import particle_end
from extractors.names.persons import DOUBLE_SURNAMES, is_korean_name
from extractors.names.positions import CLASS_OF, fits
from extractors.names.words import words
from extractors.records import Field

HANJA = dict(
    zip(
        "李金朴崔鄭姜趙尹張林韓吳申徐權黃安宋柳洪全高文梁孫裵白許盧南沈具魏郭曺成車禹劉羅閔陳池嚴元千方孔玄咸卞廉呂秋",
        "이김박최정강조윤장임한오신서권황안송유홍전고문양손배백허노남심구위곽조성차우유나민진지엄원천방공현함변염여추",
        strict=True,
    )
)
TITLES = "|".join(sorted(CLASS_OF, key=lambda word: (-len(word), word)))
# A lone surname: nothing of a word stands before it, or a sentence that was glued to it (`했다.` without its stop).
LONE = r"(?:(?<![가-힣A-Za-z0-9一-龥][\s\S])|(?<=[했였됐한된]다[\s\S]))"
CALLED = (
    rf"(?P<blank>\s?)(?P<title>(?:(?:총괄|수석|신임|전|前)\s?)?(?:{TITLES}))(?:\((?P<short>[A-Z]{{2,4}})\))?"
)
# Compiled once: with an article's own surnames in it, it took longer to compile than to search.
TITLED = re.compile(LONE + CALLED)
TITLED_OF_TWO = re.compile(LONE.replace(r"[\s\S]", r"[\s\S]{2}") + CALLED)  # 남궁 센터장
CHIEFS = frozenset(words("positions", "chiefs"))
# Behind a name these are no surnames: `삼성전자 전 부회장`, `하이닉스 현 사장`.
FORMER = frozenset("전현신구본각한두세네양총부고성제")


@dataclass
class Known:
    """Somebody whom the article has introduced: who, where last seen, and what he is called."""

    entity_id: str
    surname: str
    stated: set[str] = field(default_factory=set)  # position classes the article gives him
    known: frozenset[str] = frozenset()  # those the gazetteer knows
    words: set[str] = field(default_factory=set)  # words that name his organisations
    places: list[int] = field(default_factory=list)  # where in the text he is named
    titled: bool = False  # whether the headline names him


@dataclass(frozen=True, slots=True)
class Reference:
    field: Field
    start: int
    end: int
    surname: str
    title: str  # position class


def references(text: str, name: Field, surnames: frozenset[str], ends: Collection[int] = ()) -> list[Reference]:
    """The surname-and-title pairs in the text whose surname somebody in the article bears.

    `ends` are the places where names of organisations and people end: `삼성전자 전 부회장` is a former one.
    """
    found: list[Reference] = []
    behind = 0
    for letter in _letters(surnames).finditer(text):
        start, written = letter.start(), letter[0]
        titled = TITLED if len(written) == 1 else TITLED_OF_TWO
        match = titled.match(text, letter.end()) if start >= behind else None
        if match is None:
            continue
        behind, surname = match.end(), HANJA.get(written, written)
        if surname not in surnames or particle_end(text, match.end()) is None:
            continue
        if written in FORMER and (start - 1 in ends or _behind_name(text, start)):
            continue
        if not match["blank"] and written + match["title"] in CLASS_OF:
            continue  # 이사장, 부회장: no 이 사장
        words = match["title"].split()
        title = (
            CLASS_OF.get("".join(words))
            or CLASS_OF[words[-1] if words[-1] in CLASS_OF else re.sub(r"^(?:총괄|수석|신임|전|前)", "", words[-1])]
        )
        found.append(Reference(name, start, match.end("title"), surname, title))
    return found


@lru_cache(maxsize=64)
def _letters(surnames: frozenset[str]) -> re.Pattern[str]:
    """Finds these surnames, in either script."""
    letters = {one for one in surnames if len(one) == 1} | {han for han, one in HANJA.items() if one in surnames}
    sought = [*sorted(surnames & set(DOUBLE_SURNAMES)), *([f"[{''.join(sorted(letters))}]"] if letters else [])]
    return re.compile("|".join(sought) if sought else r"(?!)")


def _behind_name(text: str, start: int) -> bool:
    """Whether a person's or an organisation's name, or a bracket, stands right before: `한종희 전 부회장`."""
    before = text[max(0, start - 16) : start].rstrip(" ").split()
    if not before or text[start - 1 : start] != " ":
        return False
    return before[-1].endswith((")", "]")) or is_korean_name(before[-1]) or ORGANISATION.search(before[-1]) is not None


def resolve(reference: Reference, known: Sequence[Known], text: str) -> tuple[Known | None, str]:
    """Whom the reference means, and why; None with the reason where nobody or more than one fits.

    In the title it may mean anybody of the text, in the text only who was named before it.
    """
    in_text = reference.field == "text"
    fitting = [
        one
        for one in known
        if one.surname == reference.surname
        and (not in_text or one.titled or (one.places and one.places[0] < reference.start))
    ]
    stated = [one for one in fitting if any(fits(reference.title, position) for position in one.stated)]
    exact = [one for one in stated if reference.title in one.stated]
    familiar = [one for one in fitting if any(fits(reference.title, position) for position in one.known)]
    for group in (exact, stated, familiar):
        if len(group) == 1:
            return group[0], f"{reference.surname} {reference.title}: {group[0].entity_id} named before"
        if len(group) > 1:
            return _closest(reference, group, text) if in_text else _foremost(group)
    chiefs = [one for one in fitting if reference.title in CHIEFS and CHIEFS & {*one.stated, *one.known}]
    if len(fitting) == 1 and chiefs:
        return chiefs[0], f"the only {reference.surname} named, who leads too"
    return None, "nobody of that surname and position named before" if not fitting else "the position does not fit"


def _closest(reference: Reference, group: list[Known], text: str) -> tuple[Known | None, str]:
    before = text[max(0, reference.start - 24) : reference.start]
    before = before[max(before.rfind(". "), before.rfind("\n"), before.rfind(", ")) + 1 :]
    named = [one for one in group if any(word and word in before for word in one.words)]
    if len(named) == 1:
        return named[0], "the organisation before the title says who"
    paragraph = text.rfind("\n", 0, reference.start)
    here = [one for one in group if any(paragraph < place < reference.start for place in one.places)]
    if len(here) == 1:
        return here[0], "the only one in the paragraph"
    if not here:
        last = max(group, key=lambda one: _last(one, reference.start))
        if (
            text.find(
                "\n",
                max(_last(one, reference.start) for one in group if one is not last),
                _last(last, reference.start),
            )
            >= 0
        ):
            return last, "the one named last, a paragraph after the other"
    return None, "two of that surname and position named before"


def _foremost(group: list[Known]) -> tuple[Known | None, str]:
    """Of two whom a headline may mean the one of whom the article speaks much more."""
    first, second = sorted(group, key=lambda one: -len(one.places))[:2]
    if len(first.places) >= 3 * max(1, len(second.places)):
        return first, "the one of whom the text speaks"
    return None, "two fit the title"


def _last(known: Known, start: int) -> int:
    """Where the person was last named before `start`."""
    at = bisect_left(known.places, start)
    return known.places[at - 1] if at else -1
