"""When two titles tell the same news."""

import re
from collections.abc import Mapping, Set
from functools import lru_cache

# Columns and lists that return every day under the same title: "[인사] 과기정통부", "[표] 코스피", "오늘의 날씨".
_COLUMN = "인사|부고|표|동정|포토|사진|알림|게시판|날씨|운세|만평|사설|시황|환율|일정|브리핑|헤드라인"
_ROUTINE = re.compile(
    rf"^\s*[\[(<【][^\])>】]{{0,8}}(?:{_COLUMN})\s*(?:종합)?[\])>】]"
    r"|오늘의|주요\s*(?:뉴스|일정|공시|기사)|헤드라인|운세|부고|인사 ?[:=]"
    r"|(?:코스피|코스닥|환율|증시).{0,12}(?:마감|출발|개장)"
)
_LABEL = re.compile(r"[\[【(<〈][^\])】>〉]{1,12}[\])】>〉]")
_WORD = re.compile(r"[가-힣A-Za-z]{2,}")
_FIGURE = re.compile(r"(\d[\d,.]*)\s*(조|억|만|%|분기|년|월|일|명|건|차|호|GW|nm|나노)?")
_NOT_WORD = re.compile(r"[\W_]+")


def is_routine(title: str) -> bool:
    """True for a column, list or market report whose title comes back without the news being the same."""
    return bool(_ROUTINE.search(title))


def title_keys(title: str) -> frozenset[str]:
    """The first two characters of each word: particles and endings do not matter, `올트먼이` meets `올트먼`."""
    return frozenset(word[:2].lower() for word in _WORD.findall(_LABEL.sub(" ", title)))


@lru_cache(maxsize=4096)      # a title meets many others
def figures(title: str) -> Mapping[str, Set[str]]:
    """The figures of the title by their unit ("" for none), without commas: {"분기": {"3"}, "조": {"14"}}."""
    found: dict[str, set[str]] = {}
    for figure, unit in _FIGURE.findall(title):
        found.setdefault(unit, set()).add(figure.replace(",", "").rstrip("."))
    return found


def title_likeness(one: str, other: str) -> float:
    """Dice coefficient of the character pairs, 0 to 1; 0 where both give figures of one unit and share none of them."""
    mine, others = figures(one), figures(other)
    if any(mine[unit].isdisjoint(others[unit]) for unit in mine.keys() & others.keys()):
        return 0.0
    pairs, other_pairs = _pairs(one), _pairs(other)
    if not pairs or not other_pairs:
        return 0.0
    return 2 * len(pairs & other_pairs) / (len(pairs) + len(other_pairs))


@lru_cache(maxsize=4096)
def _pairs(title: str) -> frozenset[str]:
    folded = _NOT_WORD.sub("", _LABEL.sub(" ", title)).lower()
    return frozenset(folded[i : i + 2] for i in range(len(folded) - 1))
