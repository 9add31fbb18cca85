"""Executives told to hold a post, or to have held it: `하늘테크 대표를 맡은 김도윤은`, `CTO로 일하는 김도윤은`."""

import re
from collections.abc import Iterator

from extractors.morphology import Morphology
from extractors.names.appointments import VERBS, appoints
from extractors.names.apposition import word_start
from extractors.names.comers import A_POST
from extractors.names.executives import NO_HOUSE, POLITICS, Introduction
from extractors.names.foreign import foreign_name_from
from extractors.names.persons import is_korean_name
from extractors.names.positions import NOT_EXECUTIVE, read_title
from extractors.names.unknown import unknown_name_from
from extractors.names.zones import Span, outside

HOLDS = r"맡은|맡고\s있는|맡아\s온|맡았던|지낸|역임한|겸하는|겸하고\s있는|겸임하는"
SERVES = r"일하는|일한|일했던|재직\s?중인|재직했던|활동하는|활동\s중인"
HELD = re.compile(
    r"(?<![가-힣A-Z])(?P<post>[가-힣A-Z]{2,14})(?:\([A-Z]{2,5}\))?(?:직|\s자리)?"
    rf"(?:[을를]\s(?:{HOLDS})|(?:으로|로)\s(?:{SERVES}))\s(?=[가-힣])"
)
HOLDS_ANY = re.compile(f"{HOLDS}|{SERVES}")  # quick, and few articles have one
TO_POST = rf"(?:[^\s.,]{{1,10}}\s){{0,3}}?{A_POST}(?:으로|로|에)\s"
# `노르텍은 잉그마 솔베르를 새 CEO로 선임했다`, `새 CEO로 잉그마 솔베르가 선임됐다`
GETS = re.compile(
    rf"(?<![가-힣])(?=[가-힣]{{2,7}}\s[가-힣]{{2,8}}[을를이가]\s{TO_POST}(?:[^\s.,]{{1,6}}\s)?(?:{VERBS}))"
)
GOT = re.compile(rf"\s{TO_POST}(?=[가-힣]{{2,7}}\s[가-힣]{{2,8}}[을를이가]\s(?:[^\s.,]{{1,6}}\s)?(?:{VERBS}))")
KOREAN = re.compile(r"[가-힣]{3}(?=(?:\s?씨)?[은는이가을를의도](?:\s|$))")
NEAR = 14
PARTY = ("당", "위원회")


def held(text: str, taken: set[int], zones: list[Span], morphology: Morphology) -> Iterator[Introduction]:
    """Those whose post a clause before the name tells, and new names that get one.

    `taken` are the places of names already read.
    """
    appointed = (*GETS.finditer(text), *GOT.finditer(text)) if appoints(text) else ()
    for match in appointed:
        span = unknown_name_from(text, match.end() if match.re is GOT else match.start(), morphology)
        if span and span[0] not in taken and outside(zones, span[0]):
            yield Introduction(text[slice(*span)], *span, ("총괄",), "")
    for match in HELD.finditer(text) if HOLDS_ANY.search(text) else ():
        title = read_title(match["post"])
        if title is None or not title.executive or title.name in NOT_EXECUTIVE:
            continue
        korean = KOREAN.match(text, match.end())
        span = korean.span() if korean and is_korean_name(korean[0]) else foreign_name_from(text, match.end())
        span = span or unknown_name_from(text, match.end(), morphology)
        if span is None or span[0] in taken or not outside(zones, span[0]):
            continue
        start = match.start("post")
        words = text[word_start(text, start - 1) : start].strip() or title.prefix
        aside = any(kind.search(text, max(0, start - NEAR), match.end()) for kind in (POLITICS, NO_HOUSE))
        if not aside and not words.endswith(PARTY):
            yield Introduction(text[slice(*span)], *span, (title.name,), words)
