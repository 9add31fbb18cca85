"""Executives named where somebody is appointed: `원장에 오상록`, `홍길동 전 의원을 이사장으로 선임`."""

import re
from collections.abc import Sequence

from extractors.names.apposition import word_start
from extractors.names.executives import Introduction
from extractors.names.persons import is_korean_name
from extractors.names.positions import NOT_EXECUTIVE, read_title
from extractors.names.zones import Span, outside

VERBS = "선임|내정|임명|선출|취임|발탁|영입|낙점|지명|위촉|추대|승진|기용"
APPOINTED = re.compile(VERBS)
LONGEST = 60
TO_POST = re.compile(r"에(?:는|도)?\s(?:현\s|전\s)?([가-힣]{3})(?=\s|[을를이가은는]|[,.…·”’]|$)")
FROM = r"(?:(?:전|현)\s)?(?:[가-힣A-Z]{1,10}(?:\([^()\n]{1,24}\))?\s){0,4}"
POST = r"[^.\n]{0,30}?(?P<post>[가-힣A-Z]{2,16}?)"
FROM_NAME = re.compile(
    rf"(?<![가-힣])([가-힣]{{3}})(?:\s|(?=씨?[을를])){FROM}(?:[가-힣]{{0,4}}(?:박사|교수|의원|변호사|전무|상무|부사장|사장|원장)|씨)?[을를]\s"
    rf"{POST}(?:\s(?:및|겸)\s[^.\n]{{1,20}}?)?(?:으로|로|에)\s"
)
# `한가람 서울대 교수가 나르연구원 원장으로 선임됐다`
BECOMES = re.compile(
    rf"(?<![가-힣])([가-힣]{{3}})\s{FROM}(?:박사|교수|의원|변호사|씨)[이가은는]\s{POST}(?:으로|로|에)\s(?:[가-힣]{{1,4}}\s)?(?={VERBS})"
)


def appoints(text: str) -> bool:
    """Whether the text tells anything of posts."""
    return APPOINTED.search(text) is not None


def appointed(text: str, titles: Sequence[Span], taken: set[int], zones: list[Span]) -> list[Introduction]:
    """The executives whom a sentence appoints to a post; `taken` are the places of names already read."""
    found: dict[int, Introduction] = {}
    if not appoints(text):
        return []
    for start, end in titles:
        name = TO_POST.match(text, end)
        if (
            name
            and _is_new(name.start(1), name[1], taken, zones)
            and APPOINTED.search(text, name.end(1), name.end(1) + LONGEST)
        ):
            _add(found, text, name, word_start(text, start), end)
    name = FROM_NAME.search(text)
    while name:
        new = _is_new(name.start(1), name[1], taken, zones)
        if new and APPOINTED.match(text, name.end()):
            _add(found, text, name, name.start("post"), name.end("post"))
        name = FROM_NAME.search(text, name.end() if new else name.end(1))  # 출신의 도서윤 박사를
    for name in BECOMES.finditer(text):
        if _is_new(name.start(1), name[1], taken, zones):
            _add(found, text, name, name.start("post"), name.end("post"))
    return [found[start] for start in sorted(found)]


def _is_new(start: int, word: str, taken: set[int], zones: list[Span]) -> bool:
    return start not in taken and is_korean_name(word) and outside(zones, start)


def _add(found: dict[int, Introduction], text: str, name: re.Match[str], start: int, end: int) -> None:
    title = read_title(text[start:end])
    if title and title.executive and title.name not in NOT_EXECUTIVE and title.name != "총리":
        organisation = text[word_start(text, start - 1) : start].strip() or title.prefix
        found[name.start(1)] = Introduction(name[1], name.start(1), name.end(1), (title.name,), organisation)
