"""Executives named by their place: in the label of what they say, or with the town that they govern.

`[김도윤/하늘테크 대표 : “다음 달 출시합니다.”]`, `김도윤 가람시장은`, `김도윤 시장은`.
"""

import re
from collections.abc import Sequence

from extractors.morphology import Morphology
from extractors.names.executives import POLITICS, Introduction
from extractors.names.foreign import foreign_name_from
from extractors.names.persons import is_inflected, is_korean_name
from extractors.names.positions import NOT_EXECUTIVE, read_title
from extractors.names.zones import Span, outside

LABEL = re.compile(
    r"\[\s?(?P<name>[가-힣]{2,4}(?:\s[가-힣]{1,6}){0,2})\s?/\s?(?P<post>[^\[\]\n:/]{2,40}?)(?:\([^()]{1,12}\))?\s?[:\]]"
)
# Who governs a town, a county or a province, and the name before it: 김도윤 가람시장, 김도윤 지사.
OFFICES = ("시장", "군수", "구청장", "지사")
GOVERNS = re.compile(r"(?=[부시군구도지])(?:부?시장|군수|부?구청장|도?지사)(?=[은는이가을를의과와도,·\s]|$)")
GOVERNOR = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{3}) (?P<where>[가-힣]{2,4}?(?:특례|광역|특별)?)?$")
LONGEST = 12
AND = re.compile(r"(?:\([0-9]{2}\))?[과와] ")
LETTER = re.compile(r"[가-힣A-Za-z]")
# `김도윤 시장은 “…”`: a market does not speak.
SPEAKS = re.compile(r"[은이도]\s(?:[^\s“\"]{1,6}\s)?[“\"]")
MARKETS = ("노동", "외환", "주식", "증권", "자본", "금융", "역외", "국내", "해외", "세계", "전통", "오일")


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


def governing(text: str, taken: set[int], zones: list[Span], morphology: Morphology) -> list[Introduction]:
    """Mayors and heads of counties and provinces: `부동산 시장` is none of them, as the morphemes know."""
    found: list[Introduction] = []
    for post in GOVERNS.finditer(text):
        match = GOVERNOR.search(text, max(0, post.start() - LONGEST), post.start())
        if match is None or not is_korean_name(match["name"]):
            continue
        start, end = match.span("name")
        where = match["where"] or ""
        lone = not where and (post[0].startswith("부") or (post[0] == "시장" and not SPEAKS.match(text, post.end())))
        if lone or where.endswith(MARKETS) or start in taken or not outside(zones, start):
            continue
        if not is_inflected(match["name"], morphology) and not _is_common(match["name"], morphology):
            found.append(Introduction(match["name"], start, end, (post[0],), where or post[0]))
    return found


def governs(text: str) -> bool:
    """Whether the text names a mayor or the like at all: most texts that do not end here."""
    if not any(office in text for office in OFFICES):
        return False
    return any(GOVERNOR.search(text, max(0, m.start() - LONGEST), m.start()) for m in GOVERNS.finditer(text))


def _is_common(name: str, morphology: Morphology) -> bool:
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
        start = one.start - 4
        name = text[max(0, start) : start + 3]
        apart = start >= 0 and text[start + 3] == "·" and not re.match(r"[가-힣·]", text[start - 1 : start] or " ")
        if apart and start not in known and is_korean_name(name) and len(one.name) == len(name):
            found.append(Introduction(name, start, start + 3, one.positions, one.words))
        elif not one.words:
            found += _listed_with(text, one, known, morphology)
    return found


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
        if not (alone and is_korean_name(name)) or _is_common(name, morphology):
            break
        if any(token.tag[0] in "JEV" for token in morphology.tokens(name)):
            break  # 이어서, 김도윤 전무가
        found.append(Introduction(name, start, start + 3, one.positions, one.words))
        start -= 5
    return found
