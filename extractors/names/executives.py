"""Executives off the list: a name, what he leads and his position, whoever he is (`최성안 삼성중공업 부회장`)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.morphology import Morphology
from extractors.names.apposition import CLOSES, INSTITUTE, read_word, word_start
from extractors.names.backwards import (
    in_unit,
    is_branch,
    over_brackets,
    over_dots,
    over_joined,
    over_unit,
    spelt_from,
    spelt_name,
    word_end,
)
from extractors.names.foreign import foreign_name_from
from extractors.names.name_before import employs, name_before
from extractors.names.organisations import ORGANISATION
from extractors.names.particles import particle_end
from extractors.names.persons import (
    GIVEN_FOREIGN,
    SURNAMES,
    is_inflected,
    is_korean_name,
    surname_of,
)
from extractors.names.positions import FILLERS, NOT_EXECUTIVE, Title
from extractors.names.unknown import unknown_name_from
from extractors.names.words import words as word_list
from extractors.names.zones import Span, outside

REACH = 60
MOST_WORDS = 7
IN_BRACKET = 20
HANGUL = re.compile(r"[가-힣]")
ITEM = re.compile(r"[▲△▶◇◎○·]\s?[^▲△▶◇◎\n]{0,60}?$")
# Party leaders and heads of parliament are no executives, nor is who leads North Korea.
POLITICS = re.compile(
    r"민주당|국민의힘|개혁신당|혁신당|정의당|진보당|국회|의원|당협|[시도]당|원내|최고위|당무|당대표|정당|신당|우리당|북한|노동당|국무위원|국방위원|"
    r"백악관|크렘린|합참|자민당|공화당|공산당"
)
# Who leads these leads no house: 입주자 대표, 학생회장, 노조위원장
NO_HOUSE = re.compile(r"주민|입주자|학생|노조|노동조합|대책위|동창|동아리|학부모|유족|피해자|향우회|부녀회|종친회")
PARTY_TITLES = frozenset({"대표", "위원장", "의장", "총재", "사무총장"})  # where no organisation says otherwise
# In a personnel list only these are executives; a 부장 or 법인장 of it is staff.
LISTED = word_list("positions", "listed")
NOT_LISTED = word_list("positions", "not_listed")
NAME_IN_BRACKET = re.compile(r"(?: (?:사장|부사장|회장|부회장))? ([가-힣]{2,4})(?=[)·,])")  # 하늘테크(대표 김도윤)
GLOSS = re.compile(r"(?:\([A-Z]{2,5}\))?(?:\s중\s(?:한\s?(?:명|사람)|하나)인|인(?=\s))?")
FORMERLY = re.compile(r"(?:지낸|역임한|거친|출신(?:의|인)?) $")
TEACHES = "학과 교수 겸"
TOLD = "told"  # words where only the sentence says who he is: 창업자 겸 대표인 김도윤은
PARTNER = "파트너"
FOREIGN = frozenset(("대통령",))  # an office whose foreign holders alone are introduced: 에마뉘엘 가람 프랑스 대통령
END_OF_ITEM = re.compile(r"\s*(?:\(|[▲△▶◇■\n,]|$)")


@dataclass(frozen=True, slots=True)
class Introduction:
    """An executive's name at `[start, end)` with the positions and the words that name his organisation."""

    name: str
    start: int
    end: int
    positions: tuple[str, ...]
    words: str

    @property
    def surname(self) -> str:
        return surname_of(self.name)


def introductions(
    text: str,
    titles: Sequence[Span],
    names: Sequence[Span],
    zones: list[Span],
    morphology: Morphology,
    *,
    is_list: bool,
    politics: bool,
) -> list[Introduction]:
    """The executives introduced in the text, in order.

    `titles` are the position words of the text, `names` the spans of organisations and listed people, which are no
    names of others. In a personnel list the name follows the position (`▲대표이사 사장 김성훈`).
    """
    taken = dict(names)
    ends = {end: start for start, end in names}
    found: dict[int, Introduction] = {}
    politicians: set[str] = set()
    seen = -1
    for start, _ in titles:
        if start < seen or not outside(zones, start):
            continue
        begin = word_start(text, start)
        stop, title, _ = read_word(text, begin)
        seen = stop
        if title is None or not title.executive or title.name in NOT_EXECUTIVE - FOREIGN:
            continue
        if _is_trade(text, stop):
            continue
        before = _before(text, begin, stop, title, taken, ends, morphology)
        behind = _behind(text, begin, stop, title, taken, ends, morphology)
        if before and before.start in found and (behind or found[before.start].name != before.name):
            before = None  # 안톤 크루거 노르텍 CEO와 공동 창업자 다이앤 윤
        one = (
            before
            or behind
            or (_in_list(text, stop, title, taken) if is_list else None)
        )
        if one and (_is_politician(text, one) or (politics and not one.words and title.name in PARTY_TITLES)):
            politicians.add(one.name)
        elif one and _is_something_else(one, title):
            continue
        elif one and outside(zones, one.start) and not is_inflected(one.name, morphology):
            known = found.get(one.start)
            positions = (*known.positions, *one.positions) if known else one.positions
            found[one.start] = Introduction(
                one.name, one.start, one.end, positions, one.words or (known.words if known else "")
            )
    return [found[start] for start in sorted(found) if found[start].name not in politicians]


def _is_something_else(one: Introduction, title: Title) -> bool:
    """Whether a partner is no member of a firm (`위기 끊어낼 파트너`), or a 대통령 is none of another country."""
    if title.name in FOREIGN:
        return " " not in one.name
    return title.name == PARTNER and " " not in one.name and not ORGANISATION.search(one.words)


def _is_trade(text: str, stop: int) -> bool:
    """Whether the title goes on to an occupation (`수석 국제 이코노미스트`), or is no title of an introduction."""
    if text.startswith((" 격", "님"), stop):
        return True  # 외부 인재의 대표 격; 김가람 회장님: somebody speaks of him
    for _ in range(2):
        if text[stop : stop + 1] != " ":
            return False
        stop, title, _ = read_word(text, stop + 1)
        if title:
            return not title.executive
    return False


def _behind(
    text: str, begin: int, stop: int, title: Title, taken: dict[int, int], ends: dict[int, int], morphology: Morphology
) -> Introduction | None:
    """The name behind the title and its organisation: `하늘테크 대표이사 김도윤은`, `하늘테크 CEO인 안톤 크루거는`."""
    bracketed = text[begin - 1 : begin] == "(" and title.name != "그룹장"  # 형사부(부장 김도윤)
    in_bracket = NAME_IN_BRACKET.match(text, stop) if bracketed else None
    if in_bracket and is_korean_name(in_bracket[1]) and in_bracket.start(1) not in taken:
        words = text[word_start(text, begin - 1) : begin - 1]
        return Introduction(in_bracket[1], in_bracket.start(1), in_bracket.end(1), (title.name,), words or "bracket")
    gloss = GLOSS.match(text, stop)  # 최고재무책임자(CFO) 안톤 크루거는, 창립자 중 한 명인 안톤 크루거는
    at = (gloss.end() if gloss else stop) + 1
    if text[at - 1 : at] != " " or at in taken:
        return None
    name = text[at : at + 3]
    closes = text[at + 3 : at + 4] == ")" and "(" in text[max(0, begin - IN_BRACKET) : begin]
    if closes and title.name != "그룹장" and is_korean_name(name):  # 가람텔(클라우드 본부장 김도윤)
        return Introduction(name, at, at + 3, (title.name,), "bracket")
    spelt = spelt_from(text, at)
    span = spelt or foreign_name_from(text, at) or _korean_from(text, at)
    if span is None and (at > stop + 1 or title.name != "대표"):  # not 프랑스 대표 and a brand
        span = unknown_name_from(text, at, morphology)
    org = word_start(text, begin - 1) if text[begin - 1 : begin] == " " else begin
    words = text[org:begin].strip() or title.prefix
    if span is None:
        return None
    unnamed = CLOSES.match(words) or words in FILLERS or not ORGANISATION.search(words)
    if NO_HOUSE.search(text, max(0, begin - 10), stop):
        return None
    is_he = (gloss is not None and gloss[0].endswith("인")) or text.startswith("최고", begin)
    if unnamed and not is_he and begin - 1 not in ends and " " not in text[slice(*span)] and not spelt:
        return None
    return Introduction(text[slice(*span)], *span, (title.name,), TOLD if unnamed and is_he else words)


def _korean_from(text: str, at: int) -> Span | None:
    name = text[at : at + 3]
    return (at, at + 3) if is_korean_name(name) and particle_end(text, at + 3) is not None else None


def _is_politician(text: str, one: Introduction) -> bool:
    before = text[max(0, one.start - 10) : one.start]
    if one.words and FORMERLY.search(before):
        before = ""  # 국회의원을 지낸 김도윤 하늘협회 회장
    return POLITICS.search(f"{one.words} {before[before.rfind('.') + 1 :].strip()}") is not None


def _before(
    text: str,
    begin: int,
    stop: int,
    title: Title,
    taken: dict[int, int],
    ends: dict[int, int],
    morphology: Morphology,
) -> Introduction | None:
    """The name before the title that begins at `begin`: nearest first, organisations and other titles passed over."""
    if is_korean_name(title.prefix) and len(title.prefix) == 3 and begin not in taken:
        return Introduction(title.prefix, begin, begin + 3, (title.name,), "")
    words: list[str] = [title.prefix] if title.prefix else []
    titles: list[Title] = [title]
    at = over_unit(text, begin, words)
    org_start = begin if begin in taken else None
    for _ in range(MOST_WORDS):
        if (end := over_brackets(text, at)) == at:
            end = word_end(text, at, ends)
        elif (own := spelt_name(text, end)) and own[0] not in taken:
            return _made(text, *own, titles, words)
        else:
            words += text[end:at].strip(" ()").split()  # 한국경영자총협회(경총)
        if end <= 0 or stop - end > REACH or text[end - 1].isspace():
            break
        if end in ends:  # an organisation, or somebody listed
            start = ends[end]
            if is_korean_name(text[start:end]) and not words and not org_start:
                return None
            words.append(text[start:end])
            org_start = at = over_joined(text, start, ends, words)
            continue
        start = over_dots(text, word_start(text, end), taken)
        word = text[start:end]
        if is_branch(text, start, taken.get(start, end), end):
            org_start, at = start, start  # 가람코리아: a listed name, and more
            words.append(word)
            continue
        if not word or start in taken:
            break
        employed = employs(words, org_start == at) or in_unit(words, text[end : end + 1])
        name = name_before(text, start, end, stop, morphology, titles, named=bool(words), employed=employed)
        if name and (name[0] not in taken or text[slice(*name)].split()[0] in GIVEN_FOREIGN):
            return _made(text, *name, titles, words)
        if not words and len(word) == 1 and word in SURNAMES and word not in FILLERS:
            return None  # 관람이 끝나자 한 부회장은
        end_of_word, inner, particles = read_word(text, start)
        institute = inner and inner.name == INSTITUTE and inner.prefix  # 김가람 하늘기술연구원 부원장
        also = text.startswith(" 겸 ", end) and not particles  # 김가람 서울대 교수 겸 하늘테크 대표
        if inner and (particles or not (inner.executive or institute or also) or end_of_word != end):
            break
        if inner and inner.executive:
            titles.append(inner)
            words += [inner.prefix] if inner.prefix else []
        elif CLOSES.match(word) and word not in FILLERS and not text.startswith(TEACHES, end - 2):
            break
        elif word not in FILLERS:
            words.append(word)
        at = start
    return None


def _made(text: str, start: int, end: int, titles: list[Title], words: list[str]) -> Introduction:
    positions = tuple(title.name for title in reversed(titles))
    return Introduction(text[start:end], start, end, positions, " ".join(reversed(words)))


def _in_list(text: str, stop: int, title: Title, taken: dict[int, int]) -> Introduction | None:
    """The name behind the title in a personnel list."""
    start = stop + 1
    if text[stop:start] != " " or start in taken:
        return None
    end = start
    while end < len(text) and HANGUL.match(text[end]):
        end += 1
    if (
        not text.endswith(LISTED, 0, stop)
        or text.endswith(NOT_LISTED, 0, stop)
        or not is_korean_name(text[start:end])
        or not END_OF_ITEM.match(text, end)
    ):
        return None
    item = ITEM.search(text, max(0, stop - 70), stop)
    return Introduction(text[start:end], start, end, (title.name,), "item") if item else None
