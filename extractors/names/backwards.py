"""How a phrase goes on to the left of a title: over brackets, over points, over a branch's name."""

import re

from extractors.names.apposition import CLOSES, read_word, word_start
from extractors.names.foreign import foreign_name
from extractors.names.particles import particle_end
from extractors.names.persons import CHINESE_SURNAMES, is_korean_name
from extractors.names.zones import Span

# A name's spelling in a bracket behind it: 리창(李强) 총리, 비자예 라지(Vijaye Raji) 창업자
FIRM = (
    r"(?:Tech|Inc|Corp|Group|Capital|Venture|Lab|Hold|System|Network|Partner|Electr|Motor|Energ|Soft|Robot|Bank|Res|"
    r"Univ|AI)"
)
SPELT = re.compile(rf"\((?:(?P<hanja>[\u4e00-\u9fff]{{2,4}})|[A-Z][a-z]+ (?!{FIRM})[A-Z][A-Za-z-]+)\)")
# 요하임 베크 HKX 회장, 요하임 베크 아시아태평양 총괄; 요하임 베크 인더스 AI 총괄 leads what stands before
UNIT = re.compile(r"(?!AI$|AX$)[A-Z]{2,6}$|아시아|유럽|북미|중동")
HANGUL = re.compile(r"[가-힣]+")
LONGEST_CHINESE = 5


def is_branch(text: str, start: int, named: int, end: int) -> bool:
    """Whether the word is a listed name and more than its particle: 가람코리아, not 가람에서."""
    if named >= end or particle_end(text, named) == end or CLOSES.match(text[start:end]):
        return False
    return not is_korean_name(text[start:named])


def over_brackets(text: str, at: int) -> int:
    """Where the words go on to the left when a bracket ends at `at`: 한국경영자총협회(경총) 회장."""
    end = at - 1 if text[at - 1 : at] == " " else at
    if text[end - 1 : end] != ")":
        return at
    opening = text.rfind("(", max(0, end - 32), end)
    return opening if opening > 0 else at


def over_dots(text: str, start: int, taken: dict[int, int]) -> int:
    """Where the word begins that points part into fields or regions: 과학·산업연구회. Names are listed so too."""
    while text[start - 1 : start] == "·" and text[start - 2 : start - 1].isalnum():
        before = word_start(text, start - 1)
        if is_korean_name(text[before : start - 1]) or read_word(text, before)[1]:
            break
        start = before
    return start


def spelt_from(text: str, start: int) -> Span | None:
    """The name of one word at `start` that its Chinese characters follow: `공동창업자 장궈둥(張國棟)도`."""
    word = HANGUL.match(text, start)
    span = spelt_name(text, word.end()) if word else None
    return span if span and span[0] == start else None


def spelt_name(text: str, end: int) -> Span | None:
    """The name whose spelling in other letters begins at `end`: as many syllables as characters, or two words.

    Chinese names have more: 다이룽성(戴榮盛).
    """
    spelling = SPELT.match(text, end)
    if spelling is None:
        return None
    last = word_start(text, end)
    if hanja := spelling["hanja"]:
        whole = end - last == len(hanja) or (len(hanja) < end - last and text.startswith(CHINESE_SURNAMES, last))
        return (last, end) if whole and end - last <= LONGEST_CHINESE and HANGUL.fullmatch(text, last, end) else None
    first = word_start(text, last - 1) if text[last - 1 : last] == " " else last
    apart = first < last < end
    return (first, end) if apart and HANGUL.match(text, first) and HANGUL.fullmatch(text, last, end) else None


def over_joined(text: str, start: int, ends: dict[int, int], words: list[str]) -> int:
    """Where the first of the organisations begins that points join: `현대차·기아 전무`; they join the words."""
    while text[start - 1 : start] == "·" and start - 1 in ends:
        end, start = start - 1, ends[start - 1]
        words.append(text[start:end])
    return start


def over_unit(text: str, begin: int, words: list[str]) -> int:
    """Where the word begins whose points or strokes part into fields; they join the words: `글로벌/가람사업부장`."""
    at = begin
    while text[at - 1 : at] in ("·", "/") and (start := word_start(text, at - 1)) < at - 1:
        words.append(text[start : at - 1])
        at = start
    return at


def of_foreigner(text: str, start: int) -> bool:
    """Whether a foreign name stands before the word, which then is his house: `앨버트 불라 화이자 CEO`."""
    last = word_start(text, start - 1) if text[start - 1 : start] == " " else start
    return last < start and foreign_name(text, last, start - 1, employed=True) is not None


def word_end(text: str, at: int, ends: dict[int, int]) -> int:
    """Where the word before `at` ends, without 의 behind a known name; 0 where no blank parts the two."""
    end = at - 1 if text[at - 1 : at] == " " else 0
    return end - (text[end - 1 : end] == "의" and end - 1 in ends)  # 다카하시 겐지 가람뱅크의 최고재무책임자


def in_unit(words: list[str], first: str) -> bool:
    """Whether the word read last, which begins so, is an acronym outside brackets or a region."""
    return bool(words) and first != "(" and UNIT.match(words[-1]) is not None
