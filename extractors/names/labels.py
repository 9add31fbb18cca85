"""Executives named by their place: in the label of what they say, or beside another of their rank.

`[김도윤/하늘테크 대표 : “다음 달 출시합니다.”]`, `김도윤·박서준 하늘테크 공동대표`.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.morphology import Morphology
from extractors.names.executives import POLITICS, Introduction
from extractors.names.foreign import foreign_name_from
from extractors.names.persons import is_korean_name
from extractors.names.positions import NOT_EXECUTIVE, read_title
from extractors.names.zones import Span, outside

LABEL = re.compile(
    r"\[\s?(?P<name>[가-힣]{2,4}(?:\s[가-힣]{1,6}){0,2})\s?/\s?(?P<post>[^\[\]\n:/]{2,40}?)(?:\([^()]{1,12}\))?\s?[:\]]"
)
AND = re.compile(r"(?:\([0-9]{2}\))?[과와] ")
IN_BRACKET = 12
OTHERS = re.compile(r"(?:(?:·|, ?)[가-힣]{3}){1,3}(?=\))")
NAME = re.compile(r"[가-힣]{3}")
LETTER = re.compile(r"[가-힣A-Za-z]")
LETTER_OR_POINT = re.compile(r"[가-힣A-Za-z·]")
KOREAN_NAME = 3  # syllables


def labelled(text: str, taken: set[int], zones: list[Span]) -> list[Introduction]:
    """The executives of labels in brackets; `taken` are the places of names already read."""
    found: list[Introduction] = []
    for match in LABEL.finditer(text):
        name, post = match["name"], match["post"].split()
        title = read_title(post[-1]) if post else None
        named = " " in name or is_korean_name(name)
        if not named or title is None or not title.executive or title.name in (*NOT_EXECUTIVE, "팀장"):
            continue
        if match.start("name") not in taken and outside(zones, match.start()) and not POLITICS.search(match["post"]):
            words = " ".join([*post[:-1], title.prefix]).strip()
            found.append(Introduction(name, *match.span("name"), (title.name,), words))
    return found


def is_common_noun(name: str, morphology: Morphology) -> bool:
    """Whether the name is one common noun, or a noun with a suffix: 부동산, 원자재, 차량용, 이동형."""
    first, *rest = morphology.tokens(name) or (None,)
    if first is None or first.unknown or len(first.form) == 1:
        return False
    return (first.form == name and first.tag == "NNG") or (bool(rest) and rest[0].tag == "XSN")


def beside(
    text: str, introduced: Sequence[Introduction], taken: set[int], morphology: Morphology
) -> list[Introduction]:
    """Who shares the position of the one behind: `김도윤·박서준 하늘테크 공동대표`, `김도윤, 박서준 전무가`."""
    known = {one.start for one in introduced} | taken
    found: list[Introduction] = []
    for one in introduced:
        found += _paired_with(text, one, known)
        found += _in_bracket_with(text, one, known)
        joined = _joined_with(text, one, known)
        found += joined
        if not joined and not one.words:
            found += _listed_with(text, one, known, morphology)
    return found


def _joined_with(text: str, one: Introduction, known: set[int]) -> list[Introduction]:
    """Those whom points join to him, and nothing before: `김도윤·박서준·이서연 하늘테크 전무가`."""
    found: list[Introduction] = []
    start = one.start
    while start > KOREAN_NAME and text[start - 1] == "·" and is_korean_name(name := text[start - 4 : start - 1]):
        start -= 4
        if start not in known:
            found.append(Introduction(name, start, start + 3, one.positions, one.words))
    whole = len(one.name) == KOREAN_NAME and LETTER_OR_POINT.match(text[start - 1 : start] or " ") is None
    return found if whole else []


def _in_bracket_with(text: str, one: Introduction, known: set[int]) -> Iterator[Introduction]:
    """Who stands behind him in the bracket: `하늘테크(공동대표 김도윤·박서준)`."""
    opening = text.rfind("(", max(0, one.start - IN_BRACKET), one.start)
    rest = OTHERS.match(text, one.end) if opening >= 0 and text.find(")", opening, one.start) < 0 else None
    for name in NAME.finditer(text, one.end, rest.end()) if rest else ():
        if is_korean_name(name[0]) and name.start() not in known:
            yield Introduction(name[0], *name.span(), one.positions, one.words)


def _paired_with(text: str, one: Introduction, known: set[int]) -> list[Introduction]:
    """Who stands behind the other of a title before both: `나르텍 부사장인 다이앤 윤(39)과 안톤 크루거가`."""
    both = AND.match(text, one.end) if " " in one.name else None
    span = foreign_name_from(text, both.end()) if both and both.end() not in known else None
    return [Introduction(text[slice(*span)], *span, one.positions, one.words)] if span else []


def _listed_with(text: str, one: Introduction, known: set[int], morphology: Morphology) -> list[Introduction]:
    """Those whom commas part from him: `김도윤, 박서준, 이서연 전무`."""
    found: list[Introduction] = []
    start = one.start - 5
    while start >= 0 and text[start + 3 : start + 5] == ", " and start not in known:
        name = text[start : start + 3]
        alone = LETTER.match(text[start - 1 : start] or " ") is None
        if not (alone and is_korean_name(name)) or is_common_noun(name, morphology):
            break
        if any(token.tag[0] in "JEV" for token in morphology.tokens(name)):
            break  # 이어서, 김도윤 전무가
        found.append(Introduction(name, start, start + 3, one.positions, one.words))
        start -= 5
    return found
