"""References by surname and title (`최 회장`, `이 GIO`, `李 대통령`), and whom the article means by them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.names.particles import particle_end
from extractors.names.positions import CLASS_OF, fits
from extractors.records import Field

HANJA = dict(
    zip(
        "李金朴崔鄭姜趙尹張林韓吳申徐權黃安宋柳洪全高文梁孫裵白許盧南沈具魏郭曺成車禹劉羅閔陳池嚴元千方孔玄咸卞廉呂秋",
        "이김박최정강조윤장임한오신서권황안송유홍전고문양손배백허노남심구위곽조성차우유나민진지엄원천방공현함변염여추",
        strict=True,
    )
)
TITLES = "|".join(sorted(CLASS_OF, key=lambda word: (-len(word), word)))
REFERENCE = re.compile(
    rf"(?<![가-힣A-Za-z0-9一-龥])(?P<surname>[가-힣{''.join(HANJA)}])(?P<blank>\s?)(?P<title>(?:(?:총괄|수석|전|前)\s?)?(?:{TITLES}))(?:\((?P<short>[A-Z]{{2,4}})\))?"
)
# `삼성전자 전 부회장`, `하이닉스 이 사장`: behind a noun, 전 and 현 are no surnames.
FORMER = frozenset("전 현 신 구 본 각 한 두 세 네 양 총 부 고 성 제 이 정 주 공 연")
NOUN_BEFORE = re.compile(r"[가-힣A-Za-z0-9)]\s$")
PARTICLE_BEFORE = re.compile(
    r"(?:은|는|이|가|을|를|의|에|과|와|도|로|고|며|만|서|자|라|던|한|된|할|간|면|지|해|인|건|선|낸|본|온|난|린|킨|긴|뒤|후|때|당시|직접|다만|또|날)\s$"
)


@dataclass
class Known:
    """Somebody whom the article has introduced: who, where last seen, and what he is called."""

    entity_id: str
    surname: str
    stated: set[str] = field(default_factory=set)  # position classes the article gives him
    known: frozenset[str] = frozenset()  # those the gazetteer knows
    words: set[str] = field(default_factory=set)  # words that name his organisations
    places: list[int] = field(default_factory=list)  # where in the text he is named


@dataclass(frozen=True, slots=True)
class Reference:
    field: Field
    start: int
    end: int
    surname: str
    title: str  # position class


def references(text: str, name: Field, surnames: frozenset[str]) -> list[Reference]:
    """The surname-and-title pairs in the text whose surname somebody in the article bears."""
    found: list[Reference] = []
    for match in REFERENCE.finditer(text):
        surname = HANJA.get(match["surname"], match["surname"])
        if surname not in surnames or particle_end(text, match.end()) is None:
            continue
        if match["surname"] in FORMER and _behind_noun(text, match.start()):
            continue
        words = match["title"].split()
        title = (
            CLASS_OF.get("".join(words))
            or CLASS_OF[words[-1] if words[-1] in CLASS_OF else re.sub(r"^(?:총괄|수석|전|前)", "", words[-1])]
        )
        found.append(Reference(name, match.start(), match.end("title"), surname, title))
    return found


def _behind_noun(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start]
    return NOUN_BEFORE.search(before) is not None and PARTICLE_BEFORE.search(before) is None


def resolve(reference: Reference, known: Sequence[Known], text: str) -> tuple[Known | None, str]:
    """Whom the reference means, and why; None with the reason where nobody or more than one fits.

    In the title it may mean anybody of the text, in the text only who was named before it.
    """
    in_text = reference.field == "text"
    fitting = [
        one
        for one in known
        if one.surname == reference.surname and (not in_text or (one.places and one.places[0] < reference.start))
    ]
    stated = [one for one in fitting if any(fits(reference.title, position) for position in one.stated)]
    exact = [one for one in stated if reference.title in one.stated]
    familiar = [one for one in fitting if any(fits(reference.title, position) for position in one.known)]
    for group in (exact, stated, familiar):
        if len(group) == 1:
            return group[0], f"{reference.surname} {reference.title}: {group[0].entity_id} named before"
        if len(group) > 1:
            return _closest(reference, group, text) if in_text else (None, "two fit the title")
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
    return None, "two of that surname and position named before"
