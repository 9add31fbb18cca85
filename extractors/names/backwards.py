"""How a phrase goes on to the left of a title: over brackets, over points, over a branch's name."""

import re

from extractors.names.apposition import CLOSES, read_word, word_start
from extractors.names.particles import particle_end
from extractors.names.persons import is_korean_name
from extractors.names.zones import Span

# A name's spelling in a bracket behind it: 리창(李强) 총리, 비자예 라지(Vijaye Raji) 창업자
FIRM = (
    r"(?:Tech|Inc|Corp|Group|Capital|Venture|Lab|Hold|System|Network|Partner|Electr|Motor|Energ|Soft|Robot|Bank|Res|"
    r"Univ|AI)"
)
SPELT = re.compile(rf"\((?:(?P<hanja>[\u4e00-\u9fff]{{2,4}})|[A-Z][a-z]+ (?!{FIRM})[A-Z][A-Za-z-]+)\)")
HANGUL = re.compile(r"[가-힣]+")


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
        if before in taken or is_korean_name(text[before : start - 1]) or read_word(text, before)[1]:
            break
        start = before
    return start


def spelt_from(text: str, start: int) -> Span | None:
    """The name of one word at `start` that its Chinese characters follow: `공동창업자 장궈둥(張國棟)도`."""
    word = HANGUL.match(text, start)
    span = spelt_name(text, word.end()) if word else None
    return span if span and span[0] == start else None


def spelt_name(text: str, end: int) -> Span | None:
    """The name whose spelling in other letters begins at `end`: as many syllables as characters, or two words."""
    spelling = SPELT.match(text, end)
    if spelling is None:
        return None
    last = word_start(text, end)
    if hanja := spelling["hanja"]:
        return (last, end) if end - last == len(hanja) and HANGUL.fullmatch(text, last, end) else None
    first = word_start(text, last - 1) if text[last - 1 : last] == " " else last
    apart = first < last < end
    return (first, end) if apart and HANGUL.match(text, first) and HANGUL.fullmatch(text, last, end) else None
