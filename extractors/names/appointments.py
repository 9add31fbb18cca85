"""Executives named where somebody is appointed: `원장에 오상록`, `홍길동 전 의원을 이사장으로 선임`."""

import re
from collections.abc import Iterator, Sequence

from extractors.names.apposition import word_start
from extractors.names.backwards import spelt_from
from extractors.names.executives import Introduction
from extractors.names.foreign import foreign_name_from
from extractors.names.persons import GIVEN_FOREIGN, is_korean_name
from extractors.names.positions import NOT_EXECUTIVE, read_title
from extractors.names.zones import Span, outside

VERBS = "선임|내정|임명|선출|취임|발탁|영입|낙점|지명|위촉|추대|승진|기용"
APPOINTED = re.compile(f"{VERBS}|데려왔|앉[혔히힌]")
LONGEST = 60
TO_POST = re.compile(
    rf"(?:\([A-Z]{{2,5}}\))?(?:에(?:는|도)?|으?로)\s(?:현\s|전\s)?(?!{VERBS})([가-힣]{{3}})(?=\s|[을를이가은는]|[,.…·”’]|$)"
)
FROM = r"(?:(?:전|현)\s)?(?:[가-힣A-Z]{1,10}(?:\([^()\n]{1,24}\))?\s){0,4}"
POST = r"[^.\n]{0,30}?(?P<post>[가-힣A-Z]{2,16}?)"
FROM_NAME = re.compile(
    rf"(?<![가-힣])([가-힣]{{3}})(?:\s|(?=씨?[을를])){FROM}(?:[가-힣]{{0,4}}(?:박사|교수|의원|변호사|전무|상무|부사장|사장|원장|엔지니어|연구원|과학자|개발자)|씨)?[을를]\s"
    rf"{POST}(?:\([A-Z]{{2,5}}\))?(?:\s(?:및|겸)\s[^.\n]{{1,20}}?)?(?:으로|로|에)\s"
)
# `한가람 서울대 교수가 나르연구원 원장으로 선임됐다`
BECOMES = re.compile(
    rf"(?<![가-힣])(?P<who>[가-힣]{{3}})\s{FROM}(?:박사|교수|의원|변호사|씨)[이가은는]\s{POST}(?:으로|로|에)\s(?:[가-힣]{{1,4}}\s)?(?={VERBS})"
)

# `법무실장은 검사 출신으로 나르법인에서 일하던 한가람 변호사가 맡는다`
HEADED_BY = re.compile(
    r"(?<![가-힣A-Z])(?P<post>[가-힣A-Z]{2,12}(?:장|책임자|대표))(?:은|는|에는|직은)\s[^.\n]{0,50}?(?<![가-힣])(?P<who>[가-힣]{3})\s"
    r"(?:변호사|교수|박사|의원)[이가]\s(?=맡|선임|내정|발탁|임명)"
)

# `안톤 크루거를 디자인 총괄 사장으로 영입했다`, `안톤 크루거도 합류한 뒤 사장으로 승진했다`
SPELLING = r"(?:\([^()\n]{1,40}\))?"
THEN = POST.replace("<post>", "<then>")
TO_A_POST = re.compile(
    rf"{SPELLING}[을를은는이가도]\s{POST}(?:\([A-Z]{{2,5}}\))?(?:으로|로)\s(?:[가-힣]{{1,4}}\s)?(?:{VERBS}|데려|앉[혔히])|"
    rf"{SPELLING}[을를]\s영입해\s{THEN}(?:을|를|으로|로|에)\s(?:맡[겼기]|앉[혔히])"
)
# `AI 인프라를 총괄하는 안톤 크루거는`, `팀을 이끌어 온 안톤 크루거가`
# Quick, and without it nobody is found to lead anything.
LEADS = re.compile(
    r"총괄[하한해]|이끄는|이끈|이끌[던어]|책임진|지휘[하한해]|맡아\s?온|담당\s?(?:임원|매니저)인|"
    r"창업[한했]|설립[한했]|창립[한했]|함께\s세운"
)
IN_CHARGE = re.compile(
    r"(?:개발|사업|부문|부서|팀|조직|인프라|연구|연구소|전략|제품|기술|서비스|회사|랩|법무|재무|인사|디자인|마케팅|영업|AI|엔지니어링)"
    r"(?:\([A-Z]{2,6}\))?(?:과\s[가-힣]{2,6})?[을를]?\s(?:[0-9가-힣]{1,5}\s){0,3}?(?:총괄(?:하는|한|하던|해\s?온)|이끄는|이끈|이끌던|이끌어\s?온|책임진|지휘(?:하는|한|하던|해\s?온)|맡아\s?온|"
    r"담당\s?(?:임원|매니저)인)\s(?=[가-힣])|"
    r"[을를]\s(?:함께\s|공동\s?)?(?:창업|설립|창립)(?:한|했던)\s(?=[가-힣])|"
    r"[을를]\s함께\s세운\s(?=[가-힣])"
)
OCCUPIED = re.compile(r"(?:(?:과학자|연구자|연구원|엔지니어|개발자|사업가)\s)?")  # `과학자 카렌 솔베르`
GIVEN_FIRST = "".join(sorted({name[0] for name in GIVEN_FOREIGN}))
GIVEN_WORD = re.compile(rf"(?<![가-힣])[{GIVEN_FIRST}][가-힣]{{1,7}}(?=\s[가-힣])")


def appoints(text: str) -> bool:
    """Whether the text tells anything of posts."""
    return APPOINTED.search(text) is not None


def leads(text: str) -> bool:
    """Whether the text tells of somebody by what he leads."""
    return LEADS.search(text) is not None and IN_CHARGE.search(text) is not None


def appointed(text: str, titles: Sequence[Span], taken: set[int], zones: list[Span]) -> list[Introduction]:
    """The executives whom a sentence appoints, of a text that `appoints`; `taken` are the places of names read."""
    found: dict[int, Introduction] = {}
    for start, end in titles:
        name = TO_POST.match(text, end)
        if (
            name
            and is_new(name.start(1), name[1], taken, zones)
            and APPOINTED.search(text, name.end(1), name.end(1) + LONGEST)
        ):
            _add(found, text, name.span(1), word_start(text, start), end)
    name = FROM_NAME.search(text)
    while name:
        new = is_new(name.start(1), name[1], taken, zones)
        if new and APPOINTED.match(text, name.end()):
            _add(found, text, name.span(1), name.start("post"), name.end("post"))
        name = FROM_NAME.search(text, name.end() if new else name.end(1))  # 출신의 도서윤 박사를
    for name in (*BECOMES.finditer(text), *HEADED_BY.finditer(text)):
        if is_new(name.start("who"), name["who"], taken, zones):
            _add(found, text, name.span("who"), name.start("post"), name.end("post"))
    for start, end in foreign_names(text, taken, zones):
        post = TO_A_POST.match(text, end)
        if post:
            span = post.span("post") if post["post"] else post.span("then")
            _add(found, text, (start, end), *span)
    return [found[start] for start in sorted(found)]


def in_charge(text: str, taken: set[int], zones: list[Span]) -> list[Introduction]:
    """The people of foreign names who are told to lead something: `팀을 이끌어 온 안톤 크루거가`."""
    found: list[Introduction] = []
    for match in IN_CHARGE.finditer(text) if LEADS.search(text) else ():
        start = match.end() + len(OCCUPIED.match(text, match.end())[0])  # type: ignore[index]
        span = foreign_name_from(text, start) or spelt_from(text, start)
        if span and span[0] not in taken and outside(zones, span[0]):
            found.append(Introduction(text[slice(*span)], *span, ("총괄",), ""))
    return found


def foreign_names(text: str, taken: set[int], zones: list[Span]) -> Iterator[Span]:
    """The foreign names of the text whose given name is known, but those already read."""
    for word in GIVEN_WORD.finditer(text):
        if word[0] in GIVEN_FOREIGN and word.start() not in taken and outside(zones, word.start()):
            span = foreign_name_from(text, word.start())
            if span:
                yield span


def is_new(start: int, word: str, taken: set[int], zones: list[Span]) -> bool:
    return start not in taken and is_korean_name(word) and outside(zones, start)


def _add(found: dict[int, Introduction], text: str, name: Span, start: int, end: int) -> None:
    title = read_title(text[start:end])
    if title and title.executive and title.name not in NOT_EXECUTIVE and title.name != "총리":
        organisation = text[word_start(text, start - 1) : start].strip() or title.prefix
        found[name[0]] = Introduction(text[slice(*name)], *name, (title.name,), organisation)
