"""Whose name the word before a title, or before what he leads, ends: Korean, Chinese or of another language."""

import re

from extractors.countries import COUNTRIES
from extractors.morphology import Morphology
from extractors.names.apposition import word_start
from extractors.names.backwards import of_foreigner
from extractors.names.foreign import can_be_foreign, with_surname
from extractors.names.organisations import ORGANISATION
from extractors.names.persons import GIVEN_FOREIGN, is_chinese_name, is_korean_name, is_short_name
from extractors.names.positions import Title, read_title
from extractors.names.unknown import any_foreign_name
from extractors.names.zones import Span

GETS_POST = re.compile(r"(?:\([A-Z]{2,5}\))?[을를이가]\s(?:임명|영입|선임|발탁|내정|이끈다|이끌게|맡는다|맡게)")
UNIT_BEFORE = re.compile(r"(?:사업부|본부|부문|연구소|센터|사업단)\s$")  # 나루전자 가람사업부 이헌 부사장
# `요하임 베크 노르텍 CEO와 잉그마 솔베르 사장은`: the second one leads the same house.
BESIDE = re.compile(r"(?:자|CEO|CTO|CFO|COO|회장|사장|대표|의장|총괄)(?:\([A-Z]{2,5}\))?[와과] [가-힣]{2,8} $")
OFFICES = frozenset(("장관", "차관", "부총리", "총리", "국가주석"))  # of a state, which need not be named
CHINESE = re.compile(r" (?:중국|대만|홍콩|싱가포르) ")  # 리창 중국 총리
CHINESE_POST = re.compile(r" (?:외교|상무|국방|재정|공업정보화)부장")
COUNTRY = re.compile(COUNTRIES)
UNIT = re.compile(r"[A-Z]{2,4}[가-힣]{3,}(?:법인|고객|사업|영업|기술|개발|마케팅|인프라|네트워크)$|기업설명$")
# What a name goes on with before the country of an office: 안톤 크루거 베르나 그라츠 브라질 대통령
TO_COUNTRY = re.compile(rf"(?P<more>(?: [가-힣]{{2,6}}){{1,2}}) (?:{COUNTRIES}) ")
PRESIDENT = "대통령"
SHORT, LONGEST_KOREAN = 2, 3  # syllables of a name, but for a few surnames: 왕원타오 상무부장 is Chinese


def name_before(
    text: str, start: int, end: int, stop: int, morphology: Morphology, titles: list[Title],
    *, named: bool, employed: bool,
) -> Span | None:  # fmt: skip
    """The name whose last word is at `[start, end)`; `named` says that words stand between it and the title."""
    word = text[start:end]
    office = not OFFICES.isdisjoint(title.name for title in titles)
    employed = employed or BESIDE.search(text, max(0, start - 24), start) is not None
    employed = employed or GETS_POST.match(text, stop) is not None
    foreign = any_foreign_name(text, start, end, stop, morphology, named=named, employed=employed or office)
    if foreign is not None:
        acts = word.endswith(("이", "은")) and word[:-1] in GIVEN_FOREIGN
        more = TO_COUNTRY.match(text, foreign[1]) if office or titles[0].name == PRESIDENT else None
        if more and all(map(can_be_foreign, more["more"].split())):
            return foreign[0], more.end("more")
        return (foreign[0], foreign[1] - acts)  # 라기브 후세인이 5월 5일 하늘테크 CEO로
    said = ((named or office) and CHINESE.match(text, end)) or CHINESE_POST.match(text, end)
    long = office and len(word) > LONGEST_KOREAN and not read_title(word[:-1])  # not 후보자가
    if is_chinese_name(word, marked=not (said or long)):
        return with_surname(text, start), end
    house = text[word_start(text, start - 1) : start - 1] if text[start - 1 : start] == " " else ""
    placed = named or UNIT_BEFORE.search(text, max(0, start - 8), start) or ORGANISATION.search(house)  # 하늘테크 김별
    short = bool(placed) and is_short_name(word, text[start:stop], morphology, employed=employed)
    korean = len(word) > SHORT and is_korean_name(word) and not of_foreigner(text, start)
    return (start, end) if short or korean else None


def employs(words: list[str], listed: bool) -> bool:
    """Whether the words read, last first, begin with an organisation's name, which its country may precede.

    `사우디 가람산업청 의장`; so does a long unit that the title ends: `가람텔남부법인고객본부장`.
    """
    named = [word for word in words if not COUNTRY.fullmatch(word)] or words
    return bool(words) and (listed or ORGANISATION.search(named[-1]) is not None or UNIT.match(named[-1]) is not None)
