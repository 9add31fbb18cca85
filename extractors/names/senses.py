"""Where an article itself says that a name is another's: `변동금리 모기지(ARM)`, `극단 업스테이지`."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractors.names.entries import Entry

# An abbreviation and the word that it is said to stand for: 자동기상관측장비(AWS).
GLOSS = re.compile(r"\(([A-Z]{2,6})(?=[)·,/:])")
LONGEST = 15
MEANING = re.compile(r"[가-힣]{2,14}(?=\s?$)")
CALLED = re.compile(
    r"(배우|가수|래퍼|아이돌|개그맨|극단|뮤지컬|오페라|밴드|걸그룹|보이그룹|웹툰|소설|시집|동화|시트콤)\s[‘“'\"]?"
    r"([가-힣A-Za-z0-9]{2,14}?)[이가은는의을를]?(?![가-힣A-Za-z0-9])"
)
# Such a word says what the thing is and not what its name stands for: AI 반도체(NPU), 빅테크 기업(MS).
KINDS = re.compile(r"(?:기업|회사|업체|그룹|칩|반도체|메모리|가속기|카드|모델|기술|전환|기구|협력체|서비스)$")
SHARED = 1 / 3  # of a word's pairs of syllables, so that it is one with the name: 거대언어모형, 대규모언어모델


def senses_of(text: str) -> Mapping[str, Sequence[str]]:
    """What the text says that its abbreviations stand for, and the works and troupes that bear names."""
    found: dict[str, list[str]] = defaultdict(list)
    for gloss in GLOSS.finditer(text):
        if meaning := MEANING.search(text, max(0, gloss.start() - LONGEST), gloss.start()):
            found[gloss[1]].append(meaning[0])
    for called in CALLED.finditer(text):
        found[called[2]].append(called[1])
    return found


def other_sense(senses: Mapping[str, Sequence[str]], surface: str, entry: Entry) -> str | None:
    """What the name is said to be where that is none of the entity's names, None where nothing says so."""
    said = senses.get(surface)
    if not said:
        return None
    names = {pair for alias in entry.entity.aliases for pair in _pairs(alias.surface)}
    for word in said:
        pairs = _pairs(word)
        if not KINDS.search(word) and len(pairs & names) < SHARED * len(pairs):
            return word
    return None


def _pairs(word: str) -> set[str]:
    letters = word.replace(" ", "")
    return {letters[i : i + 2] for i in range(len(letters) - 1)}
