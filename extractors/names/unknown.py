"""Foreign names that no known given name shows: two words that the dictionary lacks, if somebody employs them.

The words that do stand between them and the title (`잉그마 솔베르 노르텍 CEO`) or before them
(`노르텍의 잉그마 솔베르 CEO`). Where no house has a telling name, all three words must be new or names.
"""

import re

from extractors.countries import COUNTRIES
from extractors.morphology import Morphology, Token
from extractors.names.apposition import CLOSES
from extractors.names.foreign import (
    PARTICLES_OF_NAMES,
    SHORT_FAMILIES,
    SHORTEST_WITH_PARTICLE,
    can_be_foreign,
    foreign_name,
    over_particles,
    word_before,
)
from extractors.names.particles import particle_end
from extractors.names.persons import CHINESE_SURNAMES, GIVEN_FOREIGN, NO_SURNAMES, SURNAMES, is_chinese_name
from extractors.names.positions import ROLES, read_title
from extractors.names.zones import Span

# 최고재무책임자였던 안톤 크루거가 새 최고경영자를 맡는다
SUCCEEDS = re.compile(
    r"[가는이]\s(?:(?:새|신임|차기|후임|임시)\s[^\s(]{1,12}?(?:\([^)]{1,8}\))?(?:으로|로|를|을|에|직|자리)[\s,]|"
    r"[^\s(]{1,12}?(?:\([^)]{1,8}\))?(?:직|\s자리)?(?:를|을)\s(?:맡|겸|이어받|넘겨받|물려받)|"
    r"(?:(?:올해|지난해|작년|최근|지난달|이달|이번에)\s)?[^\s(]{2,12}?(?:\([^)]{1,8}\))?(?:으로|로|에)\s"
    r"(?:취임|선임|임명|내정|발탁|지명|승진|선출|올랐|오른|올라|영입))"
)
# Given names of one syllable that no word before a family name is: 영 웡, 준 첸.
SHORT_GIVEN_FOREIGN = frozenset("영지준진용핑밍훙빈펑쥔슈싱린융윈홍링팅콴쥐쉰훈쉔젠")
CHINESE_GIVEN = 3  # syllables, where it stands before the family name
FAMILIES_BEHIND = SHORT_FAMILIES | SURNAMES - NO_SURNAMES | {*CHINESE_SURNAMES, "리우", "챙", "초우", "뱅"}
# ` 노르텍 최고경영자`, ` 노르텍 글로벌 대표`
SECOND = "코리아|재팬|차이나|아메리카|인터내셔널"  # what follows the name of a house: 노르텍 코리아
AREA = (
    rf"(?:글로벌|국내|해외|한국|북미|남미|유럽|중동|아시아[가-힣·]{{0,10}}|지역|{SECOND}|{COUNTRIES}|"
    rf"{'|'.join(map(re.escape, sorted(ROLES)))})(?:\([A-Z]{{2,5}}\))?"
)
CONTEXT = 12  # characters behind, by which the analyser reads a new word
TWO_WORDS = re.compile(r"(?P<first>[가-힣]{2,7}) (?P<last>[가-힣]{2,9})(?![가-힣])")
# `신생기업 노르텍 잉그마 솔베르 CEO`: the first of the three is the house
COMPANY = re.compile(r"(?:기업|업체|스타트업|회사|제조사|운영사|개발사|플랫폼)(?:인|,)? ?[‘'“\"]?$")
AREA_NEXT = re.compile(rf" {AREA}[ ·]")
HOUSE = re.compile(
    rf" (?:전 |현 )?(?P<house>(?!{SECOND})[가-힣]{{2,7}}) (?:{AREA} ){{0,3}}(?:(?:공동|수석|총괄|전|현|신임) )?"
    r"(?P<title>[가-힣A-Z]{2,12}?)(?:\([A-Z]{2,5}\))?(?=[은는이가을를의과와도]?(?![가-힣A-Z]))"
)
HONORIFICS = ("다툭 ", "닥터 ", "탄 스리 ", "셰이크 ")  # titles of honour: the next two words are a name
LOWER = re.compile(r"팀장|단장|실장|담당|위원|리더|장관|원장")


def any_foreign_name(
    text: str, start: int, end: int, stop: int, morphology: Morphology, *, named: bool, employed: bool
) -> Span | None:
    """The foreign name whose last word is at `[start, end)`: by a known given name, else by words nobody knows.

    `named` says that words stand between it and the title at `stop`, `employed` that they name an organisation or that
    the title is an office of state.
    """
    short = end - start == SHORTEST_WITH_PARTICLE and text[start] not in SHORT_FAMILIES | SURNAMES  # 제프 왕이 CEO를
    end -= SUCCEEDS.match(text, end - 1) is not None and not short
    found = foreign_name(text, start, end, employed=named)
    if found is not None and text[found[0] : start - 1] not in PARTICLES_OF_NAMES:
        return found
    if short_name := _short_name(text, start, end, employed=employed):
        return short_name
    unknown = unknown_name(text, start, end, stop, morphology, employed=employed)
    return (
        _with_little_words(text, unknown)
        or _with_given(text, found)
        or (_of_a_house(text, start, end, stop, morphology) if named else None)
    )


def _with_little_words(text: str, found: Span | None) -> Span | None:
    """The name with what stands before its little word: `오마르 빈 살렘 알하르비`."""
    before = None if found is None else word_before(text, found[0])
    if found is None or before is None or text[before : found[0] - 1] not in PARTICLES_OF_NAMES:
        return found
    whole = over_particles(text, before)
    return found if whole is None else (whole, found[1])


def _short_name(text: str, start: int, end: int, *, employed: bool) -> Span | None:
    """The name whose given or family name is one syllable: `준 첸 나르텍 CEO`, `하오밍쉬 문 나르텍 CEO`."""
    before = word_before(text, start)
    if before is None or not (employed or text[before - 2 : before] == "의 "):
        return None
    first, last = text[before : start - 1], text[start:end]
    if len(last) == 1 and last in SURNAMES - NO_SURNAMES and is_chinese_name(first) and len(first) >= CHINESE_GIVEN:
        return before, end
    prior = word_before(text, before)
    begins = prior is None or CLOSES.match(text[prior : before - 1]) or particle_end(text, before - 2) == before - 1
    return (before, end) if begins and first in SHORT_GIVEN_FOREIGN and last in FAMILIES_BEHIND else None


def _of_a_house(text: str, start: int, end: int, stop: int, morphology: Morphology) -> Span | None:
    """The name of two words both new, if the only word between it and the title is new or a name.

    `잉그마 솔베르 노르텍 최고경영자(CEO)`
    """
    before = word_before(text, start)
    house = HOUSE.match(text, end)
    if before is None or house is None or not read_title(house["title"]) or LOWER.search(house["title"]):
        return None
    if not all(map(can_be_foreign, (text[before : start - 1], text[start:end]))):
        return None
    earlier = before if (at := word_before(text, before)) is None else at
    if text[earlier : before - 1] in GIVEN_FOREIGN or COMPANY.search(text, earlier, before):
        return None
    known = {(t.start + before, t.end + before): t for t in morphology.tokens(text[before:stop])}
    name = [known.get(span) for span in _words(text, before, end)]
    employer = known.get(house.span("house"))
    if employer is None or employer.tag == "SL" or not _names_somebody(employer):
        return None
    honoured = text.endswith(HONORIFICS, 0, before)
    return (before, end) if honoured or all(map(_is_new, name)) else None


def _with_given(text: str, found: Span | None) -> Span | None:
    """The name with the word before its first little word: `에이만 알 무타아리`, whose given name nobody knows."""
    before = None if found is None else word_before(text, found[0])
    if found is None or before is None or text[found[0] :].split(" ", 1)[0] not in PARTICLES_OF_NAMES:
        return found
    return (before, found[1]) if can_be_foreign(text[before : found[0] - 1]) else found


def unknown_name(text: str, start: int, end: int, stop: int, morphology: Morphology, *, employed: bool) -> Span | None:
    """The span of the foreign name whose last word is at `[start, end)` of a phrase that `stop` ends.

    `employed` says that an organisation stands behind it; else one must stand before it, with its 의.
    """
    before = word_before(text, start)
    particle = before is not None and text[before : start - 1] in PARTICLES_OF_NAMES
    if before is None or not (particle or all(map(can_be_foreign, (text[start:end], text[before : start - 1])))):
        return None
    earlier = word_before(text, before)
    first = earlier is not None and can_be_foreign(text[earlier : before - 1])
    owned = text[before - 2 : before] == "의 "
    if not (employed or owned):
        third = earlier is not None and text[earlier - 2 : earlier] == "의 "
        if not third or not first:
            return None
    base = before if earlier is None or text[earlier - 1 : earlier] == ")" else earlier  # 최고경영자(CEO)와
    known = {(t.start + base, t.end + base): t for t in morphology.tokens(text[base:stop])}
    more = known.get((earlier, before - 1)) if earlier is not None and first and not owned else None
    if particle:
        return (earlier, end) if earlier is not None and _is_new(more) else None  # 마제드 알 호가일
    area = _is_new(more) and _is_new(known.get((before, start - 1))) and AREA_NEXT.match(text, end)
    if earlier is not None and area:
        return earlier, start - 1  # 잉그마 솔베르 노르텍 유럽 총괄
    given = earlier is not None and not owned and text[earlier : before - 1] in GIVEN_FOREIGN
    if given and earlier is not None and not (employed or owned or text[earlier - 2 : earlier] == "의 "):
        return earlier, start - 1  # 바룬 모한 노르텍 CEO
    if earlier is not None and (given or (more and (_is_new(more) or (not employed and _names_somebody(more))))):
        before = earlier  # 노르텍의 잉그마 솔베르 하인 CEO, 미셸 존스턴 홀러 나르텍 CEO
    elif not (employed or owned):
        return None
    names = [known.get(span) for span in _words(text, before, end)]
    family = names[-1]  # 캄보디아 외교장관: a country is a name too, but a known one
    names = names[given:]
    new = family is not None and (
        family.unknown or (names[0] is not family and _is_new(names[0]) and text[start:end] in GIVEN_FOREIGN)
    )  # 라기브 후세인
    named = new and all(token and _names_somebody(token) for token in names)
    return (before, end) if named else None


def unknown_name_from(text: str, at: int, morphology: Morphology) -> Span | None:
    """The name of two new words at `at`, without its particle: `노르텍 CEO 잉그마 솔베르는`."""
    words = TWO_WORDS.match(text, at)
    if words is None or not can_be_foreign(words["first"]):
        return None
    near = morphology.tokens(text[at : words.end() + CONTEXT])
    first, last, *rest = (*(token for token in near if token.end <= words.end() - at), None, None)
    if first is None or last is None or not (_is_new(first) and _is_new(last)):
        return None
    if (first.end, last.start) != (words.end("first") - at, words.start("last") - at):
        return None
    inflected = [token for token in rest if token]
    particles = all(token.tag[0] == "J" or token.tag == "VCP" for token in inflected)
    if not inflected and text[words.end() : words.end() + 1] not in ("(", ","):
        return None  # 간사인 김점례 하늘의힘 의원
    return (at, at + last.end) if particles and can_be_foreign(text[at + last.start : at + last.end]) else None


def _is_new(token: Token | None) -> bool:
    """Whether the dictionary lacks the word, which is a name."""
    return token is not None and token.unknown and _names_somebody(token)


def _names_somebody(token: Token) -> bool:
    return token.tag == "NNP" or (token.tag == "NNG" and token.unknown)


def _words(text: str, start: int, end: int) -> list[Span]:
    return [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
