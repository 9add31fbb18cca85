"""Foreign names in running text: 안톤 크루거, 다카하시 겐지. A known given name shows them."""

import re

from extractors.countries import COUNTRIES
from extractors.names.apposition import CLOSES, word_start
from extractors.names.organisations import ORGANISATION
from extractors.names.particles import final_of, particle_end
from extractors.names.persons import (
    CHINESE_SURNAMES,
    CHINESE_SYLLABLES,
    GIVEN_FOREIGN,
    GIVEN_JAPANESE,
    NO_SURNAMES,
    NOT_SHORT,
    SURNAMES,
    is_korean_name,
)
from extractors.names.positions import FILLERS, read_title
from extractors.names.zones import Span

COUNTRY = re.compile(COUNTRIES)
FAMILY = re.compile(r"[가-힣]{2,8}(?:-[가-힣]{2,8})?")
LONGEST_FAMILY = 6
# Family names of one syllable that no Korean bears: 립부 탄, 팀 쿡, 샤오 훙.
SHORT_FAMILIES = frozenset(
    "달놈벨볼홀힐칸킹쇼롱펄폭콜루콘론턴켄펜펠벡빌킨릭맨먼몬밀불뢰뮐쿤"
    "탄쿡틸응훙웡쑤쉬후추팜킴쿠리류린황첸쳰쳉창양자오"
)
VIETNAMESE = frozenset(("팜", "응우옌", "쩐", "레", "또", "판", "부이", "당", "호", "찐", "르엉", "즈엉"))
# What one syllable behind a given name may be and no family name: 사미르 등, 니콜 씨.
NO_FAMILIES = frozenset(
    "및등외내중씨측님또은는이가을를의도로만각양두세네한약첫새옛더그저수것때곳점명인개회차편번층년월일시분초원대군"
)
JAPANESE_FAMILY = re.compile(r"[가-힣]{2,5}")
LONGEST_SYLLABLE = 3  # syllables of a Vietnamese given name and one
PLACE = re.compile(r"^[가-힣]{4,}주$|아시아|유럽|북미|남미|중동|태평양")  # 안드라프라데시주
# A subject before the day needs a particle: `책임자인 로버트 킬도 지난달 사임했다` is of 로버트 킬.
NEXT_WORD = re.compile(r"\s([^\s(,.]+?)(?=[은는이가을를의도]?[\s(,.])")
DAY_NEXT = re.compile(r"\s(?:지난|이날|최근|오는|올해|전날|\d)")
SHORTEST_WITH_PARTICLE = 2
AFTER_TITLE = tuple("이가은는을를의도")  # 웨이 회장이: no family name
# Little words within a name: 무함마드 빈 살만, 오마르 알 하킴, 루트비히 판 데르 메이.
MOST_LITTLE = 4
PARTICLES_OF_NAMES = frozenset(
    ("빈", "알", "엘", "벤", "반", "판", "폰", "데", "데르", "덴", "드", "디", "이븐", "아부")
)


def foreign_name(text: str, start: int, end: int, *, employed: bool) -> Span | None:
    """The span of the foreign name whose last word is at `[start, end)`, None where no known given name shows one.

    `employed` says that an organisation stands behind it; where none does, the last word after two given names is it
    (`브라이언 니콜 스타벅스 CEO`).
    """
    last, before = text[start:end], word_before(text, start)
    if before is None or last in FILLERS:
        return None
    first = text[before : start - 1]
    if first in PARTICLES_OF_NAMES and (whole := over_particles(text, before)) is not None and _is_family(last):
        return whole, end
    if last in GIVEN_JAPANESE and JAPANESE_FAMILY.fullmatch(first) and not is_common(first):
        return before, end
    earlier = word_before(text, before)
    longer = len(first) <= LONGEST_SYLLABLE and len(last) < LONGEST_SYLLABLE
    if longer and earlier is not None and text[earlier : before - 1] == "응우옌":
        return earlier, end  # 응우옌 티에우 롱
    if len(first) == 1 and earlier is not None and (
        (text[earlier : before - 1] in VIETNAMESE and len(last) < LONGEST_SYLLABLE)  # 팜 민 찐, 또 중 타이
        or (employed and last in SURNAMES and first in CHINESE_SYLLABLES
            and can_be_foreign(text[earlier : before - 1]))  # 위엔 콴 문
    ):
        return earlier, end
    if first in GIVEN_JAPANESE and employed and JAPANESE_FAMILY.fullmatch(last) and not is_common(last):
        return before, end  # 다다시 이이다, in the order of the West
    if first not in GIVEN_FOREIGN or not (_is_family(last) or _is_short_family(first, last)):
        return None
    if earlier is not None and len(last) > LONGEST_FAMILY and _is_family(text[earlier : before - 1]):
        return earlier, start - 1  # 잉거 알리 세이브더칠드런: a given name that can be a family name, and the company
    if earlier is not None and text[earlier : before - 1] in PARTICLES_OF_NAMES:
        return (earlier if (whole := over_particles(text, earlier)) is None else whole), end if employed else start - 1
    if earlier is not None and text[earlier : before - 1] in GIVEN_FOREIGN:
        return (earlier, end) if employed else (earlier, start - 1)
    return before, end


def can_be_foreign(word: str) -> bool:
    """Whether the word may be part of a foreign name: no title, no everyday word, no house and no Korean name."""
    if word in PARTICLES_OF_NAMES or PLACE.search(word) or not FAMILY.fullmatch(word):
        return False
    if is_common(word) or is_korean_name(word):
        return False
    return not ORGANISATION.search(word)


def over_particles(text: str, at: int, most: int = MOST_LITTLE) -> int | None:
    """Where the name begins whose little word is at `at`: 무함마드 빈 압둘라흐만 알 타니; None where none does.

    No name has more little words than `most`.
    """
    before = word_before(text, at)
    if before is None or not most:
        return None
    word, more = text[before : at - 1], word_before(text, before)
    earlier = text[more : before - 1] if more is not None else ""
    if word in PARTICLES_OF_NAMES:
        return over_particles(text, before, most - 1)
    if not FAMILY.fullmatch(word) or is_common(word):
        return None
    if more is not None and earlier in PARTICLES_OF_NAMES:
        return over_particles(text, more, most - 1)
    if more is not None and earlier in GIVEN_FOREIGN:
        return more  # 셰이크 타눈 빈 자예드
    return before if word in GIVEN_FOREIGN else None


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
    if _is_short_with_particle(word[0]):
        return start, at + 1
    title = NEXT_WORD.match(text, word.end())
    if title and read_title(title[1]) and _is_family(word[0]):
        return start, word.end()  # 마니시 찬드라 CEO: 라 is no particle here
    if word[0].endswith("도") and len(word[0]) > 1 and DAY_NEXT.match(text, word.end()):
        return start, word.end() - 1
    lengths = range(1, len(word[0]) + 1)
    told = text[word.end() : word.end() + 1] == ","  # 하템 나비다, ... : no 다 of a sentence's end
    ends = [n for n in lengths if particle_end(text, at + n) == word.end() and _is_family(word[0][:n])
            and not (told and word[0][n:] == "다")]  # fmt: skip
    if not ends:
        return None
    usual = word[0][0] in SURNAMES and word[0][1:] in ("과", "와", "은", "는", "을", "를")
    short = ends[0] == 1 and (word[0][0] in SHORT_FAMILIES or usual)  # 첸과, 윤과
    return start, at + (1 if short else next((n for n in ends if n > 1), ends[0]))


def _is_short_with_particle(word: str) -> bool:
    """Whether a word of two syllables is a family name of one and its particle: 만과, 쿡은, not 리를."""
    if len(word) != 2 or word[0] in NO_FAMILIES - {"만"} or word[0] in NO_SURNAMES:
        return False
    return word[1] in ("과은을이" if final_of(word[0]) else "와는를가")


def _is_family(word: str) -> bool:
    if len(word) == 1:
        return (word in SURNAMES or word in SHORT_FAMILIES) and word not in NO_SURNAMES
    return FAMILY.fullmatch(word) is not None and not is_common(word)


def _is_short_family(given: str, word: str) -> bool:
    """Whether one syllable behind a known given name of more is a family name, usual or not: 빅터 펭."""
    return len(word) == 1 < len(given) and word not in NO_FAMILIES and word not in NO_SURNAMES


def with_surname(text: str, start: int) -> int:
    """Where a Chinese name begins whose surname is parted from it: 양 위안칭."""
    before = word_before(text, start)
    return start if before is None or text[before : start - 1] not in CHINESE_SURNAMES else before


def word_before(text: str, start: int) -> int | None:
    """Where the word begins that a single blank parts from the one at `start`."""
    if text[start - 1 : start] != " ":
        return None
    at = word_start(text, start - 1)
    return at if at < start - 1 else None


def is_common(word: str) -> bool:
    """Whether the word is a title, a country or another word that names nobody, with or without its particle."""
    inflected = len(word) > SHORTEST_WITH_PARTICLE and word.endswith(AFTER_TITLE)
    titled = read_title(word) or (inflected and read_title(word[:-1]))
    everyday = word in NOT_SHORT and word not in GIVEN_FOREIGN  # 남은 팀 역시 나르텍 CEO가
    everyday = everyday or COUNTRY.fullmatch(word) is not None  # 오마르 알 하킴 사우디 장관
    return bool(titled) or everyday or CLOSES.match(word) is not None or word in FILLERS
