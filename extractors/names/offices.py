"""Those who govern a place, or speak for a state in another: mayors, governors, ambassadors.

`김도윤 가람시장은`, `김도윤 시장은`, `안톤 크루거 뉴욕시장은`, `안톤 크루거 주한 독일 대사는`.
"""

import re
from collections.abc import Iterator

from extractors.countries import COUNTRIES
from extractors.morphology import Morphology
from extractors.names.apposition import word_start
from extractors.names.executives import Introduction
from extractors.names.labels import is_common_noun
from extractors.names.persons import GIVEN_FOREIGN, is_chinese_name, is_inflected, is_korean_name
from extractors.names.unknown import any_foreign_name
from extractors.names.zones import Span, outside

# Who governs a town, a county or a province, and the name before it: 김도윤 가람시장, 김도윤 지사.
OFFICES = ("시장", "군수", "구청장", "지사")
GOVERNS = re.compile(r"(?=[부시군구도지])(?:부?시장|군수|부?구청장|도?지사)(?=[은는이가을를의과와도,·\s]|$)")
GOVERNOR = re.compile(r"(?<![가-힣])(?P<name>[가-힣]{3}) (?P<where>[가-힣]{2,4}?(?:특례|광역|특별)?(?:[시군구도] )?)?$")
LONGEST = 12
# `김도윤 시장은 “…”`: a market does not speak.
SPEAKS = re.compile(r"[은이도]\s(?:[^\s“\"]{1,6}\s)?[“\"]")
TRADING = ("장", "주", "세")  # 오전장, 성장주, 강세
MARKETS = ("노동", "외환", "주식", "증권", "자본", "금융", "역외", "국내", "해외", "세계", "전통", "오일")
CITIES = (
    "뉴욕|런던|파리|도쿄|오사카|교토|타이베이|베이징|상하이|홍콩|선전|로스앤젤레스|LA|샌프란시스코|새너제이|시애틀|보스턴|시카고|워싱턴|오스틴|댈러스|휴스턴|"
    "베를린|뮌헨|로마|밀라노|마드리드|바르셀로나|암스테르담|모스크바|이스탄불|두바이|방콕|하노이|호찌민|자카르타|마닐라|뭄바이|시드니|밴쿠버|토론토"
)
CITY = re.compile(CITIES)
NEXT = r"(?=[은는이가을를의과와도,·\s]|$)"
# ` 뉴욕시장`, ` 타이베이 시장`, ` 텍사스 주지사`, ` 주한 독일 대사`, ` 주미대사`
ABROAD = re.compile(
    rf"(?<=[가-힣])(?=\s(?:전\s|신임\s|현\s)?(?:(?:{CITIES})시?\s?(?P<mayor>시장)|[가-힣]{{2,7}}?(?:주\s?)?\s?(?P<governor>주지사)|"
    rf"주(?:한\s?(?:[가-힣]{{1,10}}\s?)?|(?:미|중|일|영|독|러|불|유엔|제네바|(?:{COUNTRIES}))\s?(?:한국\s?)?)(?P<envoy>대사)){NEXT})"
)


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
        apart = where.endswith(" ") and post[0] in ("시장", "지사")  # 김도윤 가람시 부시장, but no 도시 시장
        if lone or apart or where.endswith(MARKETS) or CITY.match(where) or start in taken or not outside(zones, start):
            continue
        if not is_inflected(match["name"], morphology) and not is_common_noun(match["name"], morphology):
            found.append(Introduction(match["name"], start, end, (post[0],), where or post[0]))
    return [*found, *_abroad(text, taken, zones, morphology)]


def _abroad(text: str, taken: set[int], zones: list[Span], morphology: Morphology) -> Iterator[Introduction]:
    """Mayors of cities abroad, governors of states, and ambassadors, whatever their names are."""
    for post in ABROAD.finditer(text) if _may_be_abroad(text) else ():
        end = post.start()
        stop = max(post.end(group) for group in ("mayor", "governor", "envoy"))
        start, title = word_start(text, end), text[stop - 2 : stop] if post["governor"] is None else "주지사"
        span = any_foreign_name(text, start, end, stop, morphology, named=True, employed=True)
        word = text[start:end]
        shaped = is_korean_name(word) and len(word) > 2 and not is_inflected(word, morphology)
        chinese = is_chinese_name(word)
        given = any(part in GIVEN_FOREIGN for part in text[max(0, start - 8) : end].split())
        market = word.endswith(TRADING) or (text[stop - 3] == " " and not chinese)
        if post["mayor"] and market and not (given or SPEAKS.match(text, stop)):
            continue  # 오전장 홍콩 시장은, 성장주 뉴욕시장이
        if span is None and (chinese or (shaped and not is_common_noun(word, morphology))):
            span = start, end
        if span and span[0] not in taken and outside(zones, span[0]):
            yield Introduction(text[slice(*span)], *span, (title,), text[end:stop].strip())


def _may_be_abroad(text: str) -> bool:
    """Whether the words stand in the text without which it has no office abroad: quick, as most texts have none."""
    return "주지사" in text or "대사" in text or ("시장" in text and CITY.search(text) is not None)


def governs(text: str) -> bool:
    """Whether the text names a mayor or the like at all: most texts that do not end here."""
    if not any(office in text for office in (*OFFICES, "대사")):
        return False
    return (_may_be_abroad(text) and ABROAD.search(text) is not None) or any(
        GOVERNOR.search(text, max(0, m.start() - LONGEST), m.start()) for m in GOVERNS.finditer(text)
    )
