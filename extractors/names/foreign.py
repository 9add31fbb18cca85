"""Foreign names in running text: 안톤 크루거, 다카하시 겐지. A known given name shows them."""

import re

from extractors.names.apposition import BREAK, CLOSES
from extractors.names.particles import particle_end
from extractors.names.persons import CHINESE_SURNAMES, GIVEN_FOREIGN, GIVEN_JAPANESE, NO_SURNAMES, SURNAMES
from extractors.names.positions import FILLERS, read_title
from extractors.names.zones import Span

FAMILY = re.compile(r"[가-힣]{2,8}")
LONGEST_FAMILY = 6
# Family names of one syllable that no Korean bears: 립부 탄, 팀 쿡, 샤오 훙.
SHORT_FAMILIES = frozenset("탄쿡응훙웡쑤쉬후추팜킴쿠리류린황첸쳰창양자오")
JAPANESE_FAMILY = re.compile(r"[가-힣]{2,5}")


def foreign_name(text: str, start: int, end: int, *, employed: bool) -> Span | None:
    """The span of the foreign name whose last word is at `[start, end)`, None where no known given name shows one.

    `employed` says that an organisation stands behind it; where none does, the last word after two given names is it
    (`브라이언 니콜 스타벅스 CEO`).
    """
    last, before = text[start:end], _word_before(text, start)
    if before is None or last in FILLERS:
        return None
    first = text[before : start - 1]
    if last in GIVEN_JAPANESE and JAPANESE_FAMILY.fullmatch(first) and not _is_common(first):
        return before, end
    if first not in GIVEN_FOREIGN or not _is_family(last):
        return None
    earlier = _word_before(text, before)
    if earlier is not None and len(last) > LONGEST_FAMILY and _is_family(text[earlier : before - 1]):
        return earlier, start - 1  # 잉거 알리 세이브더칠드런: a given name that can be a family name, and the company
    if earlier is not None and text[earlier : before - 1] in GIVEN_FOREIGN:
        return (earlier, end) if employed else (earlier, start - 1)
    return before, end


def foreign_name_from(text: str, start: int) -> Span | None:
    """The span of the foreign name that begins at `start` with a known given name: `책임자인 라이언 빅스는`."""
    given = re.compile(r"[가-힣]+").match(text, start)
    if given is None or given[0] not in GIVEN_FOREIGN or text[given.end() : given.end() + 1] != " ":
        return None
    at = given.end() + 1
    word = re.compile(r"[가-힣]+").match(text, at)
    if word is None:
        return None
    if text[word.end() : word.end() + 1] == "(" and _is_family(word[0]):
        return start, word.end()  # 마르쿠스 하인(Markus Hein): 인 is no particle here
    lengths = range(1, len(word[0]) + 1)
    ends = [n for n in lengths if particle_end(text, at + n) == word.end() and _is_family(word[0][:n])]
    return (start, at + (next((n for n in ends if n > 1), ends[0]))) if ends else None


def _is_family(word: str) -> bool:
    if len(word) == 1:
        return (word in SURNAMES or word in SHORT_FAMILIES) and word not in NO_SURNAMES
    return FAMILY.fullmatch(word) is not None and not _is_common(word)


def with_surname(text: str, start: int) -> int:
    """Where a Chinese name begins whose surname is parted from it: 양 위안칭."""
    before = _word_before(text, start)
    return start if before is None or text[before : start - 1] not in CHINESE_SURNAMES else before


def _word_before(text: str, start: int) -> int | None:
    """Where the word begins that a single blank parts from the one at `start`."""
    if text[start - 1 : start] != " ":
        return None
    at = start - 1
    while at > 0 and not (text[at - 1].isspace() or text[at - 1] in "()（）[]" or BREAK.match(text, at - 1)):
        at -= 1
    return at if at < start - 1 else None


def _is_common(word: str) -> bool:
    return read_title(word) is not None or CLOSES.match(word) is not None or word in FILLERS
