"""Where an event took place, as written: `서울 용산 대통령실` of `서울 용산 대통령실에서`."""

import re

from extractors.countries import COUNTRIES
from extractors.events.nesting import relative_between
from extractors.events.sentence import Sentence, window
from extractors.events.triggers import Hit

WORD = r"[가-힣A-Za-z0-9()·‘’]+"
PLACED = re.compile("에서|에 [있위]")  # asked first, as AT is tried at every letter
AT = re.compile(rf"((?:{WORD}\s){{0,5}}?{WORD})(?:에서|에 있는|에 위치한)(?:는|도)?(?=[\s,])")
SITE = re.compile(
    rf"((?:{WORD}\s){{0,4}}?{WORD})에\s(?=[^.]{{0,40}}(?:짓|지어|지을|건설|건립|구축|설립|세우|세워|세운|조성))"
)
# Only what is plainly a place is told: it holds one of these names, or ends in one of these words.
GEOGRAPHY = re.compile(
    r"^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|수원|용인|평택|이천|화성|성남|판교|"
    r"과천|포항|구미|창원|청주|천안|아산|파주|부천|여의도|강남|용산|경주|송도|"
    rf"{COUNTRIES}|"
    r"텍사스|캘리포니아|애리조나|인디애나|조지아|미시간|오하이오|뉴욕|워싱턴|샌프란시스코|실리콘밸리|새너제이|라스베이거스|로스앤젤레스|"
    r"시애틀|보스턴|플로리다|런던|파리|베를린|뮌헨|다보스|도쿄|오사카|베이징|상하이|선전|항저우|홍콩|타이베이|신주|하노이|방콕|두바이|"
    r"아부다비|리야드|뉴델리|시드니|코엑스|킨텍스|벡스코|백악관|청와대|대통령실|국회|승지원|마러라고)"
    r"(?=$|주|시|도|성|[가-힣]?구|[(·\s]|의$|[가-힣]{0,5}(?:시|군|구|동|읍|캠퍼스|공장|센터|호텔|사옥)$)"
)
KIND = re.compile(
    r"(?:본사|사옥|캠퍼스|공장|사업장|센터|호텔|리조트|공항|타워|빌딩|청사|연구소|회관|전시관|전시장|식당|매장|치킨|산단|단지|대학교|"
    r"관저|별장|박물관|미술관|경기장|법원|지법|대통령실|전당|치킨집|컨벤션)$"
)
# A word with another particle, a date or an hour ends what went before; an occasion is no place.
OTHER_WORD = re.compile(
    r"(?:은|는|을|를|와|과|로|며|고|서|에|에도|여|해|된|린|던|중|뒤|및|등|[가-힣A-Z)]가|[장통령표원O]이|"
    r"\d(?:일|월|시|분|년)(?:\([^)]*\))?|오전|오후|전날|이날)$"
)
OCCASION = re.compile(r"(?:행사|회의|간담회|연설|발표회|시장|증시|업계|개막|재판|공모)$")


COUNTRY = re.compile(
    r"(?<![가-힣])(미국|중국|일본|대만|한국|호주|영국|프랑스|독일|이탈리아|네덜란드|아일랜드|벨기에|스페인|체코|캐나다|인도|유럽연합|EU)"
    r"(?:\([A-Z]{2}\))?(?:\s(?:[^\s,.“”]{1,10}\s){0,3}[^\s,.“”]{1,14})?(?P<particle>은|는|이|가|도|에서도?|에서는)\s"
)


def country_of(sentence: Sentence, hit: Hit) -> str:
    """Which country restricts, by the last that is a subject before the hit: `대만도 ... 금지령을 내렸다`; else ``.

    `중국이 쓰는 칩의 수출을 금지했다` says nothing of China's own bans.
    """
    if hit.trigger.type != "restriction":
        return ""
    found = [
        m[1] for m in COUNTRY.finditer(sentence.text, 0, hit.start)
        if m["particle"] in ("은", "는", "도") or not relative_between(sentence, m.end(), hit.start)
    ]  # fmt: skip
    return found[-1] if found else ""


def place_of(sentence: Sentence, hit: Hit) -> str | None:
    """The last place before the trigger in its clauses; of a building site also one with `에`."""
    pattern = SITE if hit.trigger.type == "infrastructure" else AT
    start, _ = window(sentence, hit.start)
    stop = min(len(sentence.text), hit.end + 30)
    if pattern is AT and PLACED.search(sentence.text, start, stop) is None:
        return None
    found: str | None = None
    for match in pattern.finditer(sentence.text, start, stop):
        if match.start() > hit.end:
            break
        found = _place(match[1].split()) or found
    return found


def _place(words: list[str]) -> str | None:
    """The words from the first geographic name on, or a building with the name before it."""
    own = next((i + 1 for i in range(len(words) - 2, -1, -1) if OTHER_WORD.search(words[i])), 0)
    named = next((i for i in range(own, len(words)) if GEOGRAPHY.match(words[i])), None)
    owned = any(word.endswith("의") for word in words[own:]) and not KIND.search(words[-1])  # 소프트뱅크 주도의 펀딩
    if OCCASION.search(words[-1]) or owned:
        return None
    if named is not None:
        return " ".join(words[named:])
    return " ".join(words[own:][-2:]) if KIND.search(words[-1]) else None
