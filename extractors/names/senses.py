"""Where an article itself says that a name is another's: `변동금리 모기지(ARM)`, `극단 업스테이지`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from extractors.names.entries import Entry
from extractors.names.match import Reading

# An abbreviation and the word that it is said to stand for: 자동기상관측장비(AWS).
GLOSS = re.compile(r"\(([A-Z]{2,6})\)")
LONGEST = 15
MOST = 8  # meanings of a name that are kept
MEANING = re.compile(r"[가-힣]{2,14}(?=\s?$)")
# What a company is none of; most words before its name in brackets only say what it does: 파운드리(TSMC), 경쟁사(AMD).
THING = re.compile(
    r"(?:장비|장치|설비|금리|대출|모기지|상품|변성|질환|증후군|통화|드람|단백질|효소|검사|모니터링|지수|위원회|협회|대학|공대|"
    r"부대|사령부|훈련|제도|배수|폐수|오염|지표|요법|치료|수술|공법|협정|조약|구역|동맹|연맹|기구)$"
)
LATIN = re.compile(r"(?<![가-힣])([가-힣]{1,12})\(([A-Z][A-Za-z0-9 .&-]{1,24})\)")
# Such a word says what a thing is and not what its name stands for: AI 반도체(NPU).
KINDS = re.compile(r"(?:기업|회사|업체|칩|반도체|메모리|가속기|카드|모델|기술|전환|서비스)$")
PERFORMERS = "배우|가수|래퍼|아이돌|개그맨|극단|걸그룹|보이그룹"
WORKS = "뮤지컬|오페라|밴드|웹툰|소설|시집|동화|시트콤"  # named in quotation marks, or else another noun follows
CALLINGS = frozenset(f"{PERFORMERS}|{WORKS}".split("|"))
NAME = "[가-힣A-Za-z0-9]{2,14}"
PERFORMER = re.compile(rf"(?<![가-힣])({PERFORMERS})\s[‘“'\"]?({NAME}?)[이가은는의을를]?(?![가-힣A-Za-z0-9])")
WORK = re.compile(rf"(?<![가-힣])({WORKS})\s[‘“'\"]({NAME})[’”'\"]")
# 변동금리 대출인 ARM, not 노광장비인 EUV
CALLED = re.compile(
    r"([가-힣]{0,8}(?:대출|모기지|질환|증후군|지수|기구|동맹|단백질|요법))인\s([A-Z]{2,6})(?![A-Za-z0-9])"
)
# Quick, and without them none of the three finds anything.
IS_LETTERS = re.compile(r"인\s[A-Z]{2}")
CALLING = re.compile(f"{PERFORMERS}|{WORKS}")
SHARED = 1 / 3  # of a word's pairs of syllables, so that it is one with the name: 거대언어모형, 대규모언어모델


def senses_of(text: str) -> Mapping[str, Iterable[str]]:
    """What the text says that its abbreviations stand for, and the works and troupes that bear names; each once."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for gloss in GLOSS.finditer(text):
        meaning = MEANING.search(text, max(0, gloss.start() - LONGEST), gloss.start())
        if meaning and len(found[gloss[1]]) < MOST:
            found[gloss[1]][meaning[0]] = None
    patterns = [CALLED] if IS_LETTERS.search(text) else []
    patterns += (PERFORMER, WORK) if CALLING.search(text) else ()
    for pattern in patterns:
        for called in pattern.finditer(text):
            found[called[2]][called[1]] = None
    return found


def spelt_out(text: str, readings: Mapping[str, Sequence[Reading]]) -> Mapping[str, frozenset[str]]:
    """Whose names stand in Latin letters behind Korean ones: 그로크(Groq)."""
    found: dict[str, frozenset[str]] = {}
    for one in LATIN.finditer(text):
        meant = frozenset(reading.entity_id for reading in readings.get(one[2], ()))
        if meant & {reading.entity_id for reading in readings.get(one[1], ())}:  # not 아마존(AWS)
            found[one[1]] = found.get(one[1], frozenset()) | meant
    return found


def other_sense(senses: Mapping[str, Iterable[str]], surface: str, entry: Entry) -> str | None:
    """What the name is said to be where that is none of the entity's names, None where nothing says so."""
    said = senses.get(surface)
    if not said:
        return None
    names = {pair for alias in entry.entity.aliases for pair in _pairs(alias.surface)}
    return next((word for word in said if _is_other(word, names, entry)), None)


def _is_other(word: str, names: set[str], entry: Entry) -> bool:
    pairs = _pairs(word)
    kind = KINDS.search(word) is not None and not (word.endswith("모델") and _is_thing(entry))
    known = kind or len(pairs & names) >= SHARED * len(pairs)
    company = entry.entity.kind == "org" and THING.search(word) is None and word not in CALLINGS
    return not (known or company)


def _is_thing(entry: Entry) -> bool:
    """Whether the entity is no model: a memory, a chip."""
    words = "".join(alias.surface for alias in entry.entity.aliases)
    return entry.entity.kind == "topic" and not entry.maker and not re.search("모델|모형|AI|인공지능", words)


@lru_cache(maxsize=4096)  # an article asks for those of one name at each of its places
def _pairs(word: str) -> frozenset[str]:
    letters = word.replace(" ", "")
    return frozenset(letters[i : i + 2] for i in range(len(letters) - 1))
