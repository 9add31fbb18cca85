"""Which words can be a person's name: Korean names by surname and given-name syllables, foreign ones by given name."""

from extractors.morphology import Morphology
from extractors.names.particles import EITHER
from extractors.names.positions import CLASS_OF
from extractors.names.words import words

SURNAMES = frozenset(words("personal_names", "surnames"))
DOUBLE_SURNAMES = words("personal_names", "double_surnames")
ONLY_SURNAMES = ("남궁", "황보", "제갈", "독고", "사공")  # 남궁훈; but 선우현 may be a Sun
GIVEN = frozenset(words("personal_names", "given_syllables"))
SHORT_GIVEN = frozenset(words("personal_names", "short_given"))
NOT_NAMES = frozenset(words("personal_names", "not_names"))
NOT_SHORT = frozenset(words("personal_names", "not_short_names"))
GIVEN_FOREIGN = frozenset(words("personal_names", "foreign_given"))
GIVEN_JAPANESE = frozenset(words("personal_names", "japanese_given"))
CHINESE_SURNAMES = words("personal_names", "chinese_surnames")
CHINESE_SYLLABLES = frozenset(words("personal_names", "chinese_syllables"))
CHINESE_MARKS = frozenset(words("personal_names", "chinese_marks"))
CHINESE_TELLING = frozenset("린쿵돤셰쩌")  # no Korean surnames, and few words begin so, but for 린나이
# Before a title these say when or which, and are no family names: 전 부회장, 현 CEO, 본 이사.
NO_SURNAMES = frozenset("전현신구본각총부고제")
# A name may end so (김정은), but so does a noun with a particle or a verb (사업은, 배석한): the morphemes decide.
PARTICLE_LIKE = frozenset("은을의이도가로만해한고인지에자서")
NAMES_IN_EUL = ("가을", "노을")  # other names do not end so: 한국을 찾아
NAME_LENGTH, DOUBLE_LENGTH = 3, 4


def is_korean_name(word: str) -> bool:
    """Whether the word is shaped like a Korean person's name: 홍민택, 류진, 남궁훈. Particles are none: 이라고."""
    if not NAME_LENGTH - 1 <= len(word) <= DOUBLE_LENGTH:
        return False
    if EITHER.fullmatch(word) or word in CLASS_OF or (word.endswith("을") and word[1:] not in NAMES_IN_EUL):
        return False
    if word.endswith(("으", "회")):
        return False  # 대표 주관으로, 김창곤 정우회 회장
    if len(word) == NAME_LENGTH:
        if word.startswith(DOUBLE_SURNAMES):
            return word[-1] in GIVEN
        return word[0] in SURNAMES and word[1] in GIVEN and word[2] in GIVEN and word not in NOT_NAMES
    if len(word) == NAME_LENGTH - 1:
        return word[0] in SURNAMES and word[1] in SHORT_GIVEN and word not in NOT_SHORT
    return len(word) == DOUBLE_LENGTH and word.startswith(DOUBLE_SURNAMES) and all(s in GIVEN for s in word[2:])


def is_short_name(word: str, phrase: str, morphology: Morphology, *, employed: bool) -> bool:
    """Whether a word of two syllables is a person's name in the phrase that it begins: 김별 하늘디스플레이 사장.

    `employed` says that an organisation stands right behind it; without that only usual names count.
    """
    usual = is_korean_name(word)
    if len(word) != NAME_LENGTH - 1 or word[0] not in SURNAMES or word in NOT_SHORT or not (usual or employed):
        return False
    first = next(iter(morphology.tokens(phrase)), None)
    if first is None or first.form != word:
        apart = employed and first is not None and (first.form, first.tag) == (word[0], "NNP") and word[1] in GIVEN
        return (usual or apart) and not EITHER.fullmatch(word)  # 조현 is read as 조 and 현
    return first.tag == "NNP"


def is_chinese_name(word: str, *, marked: bool = True) -> bool:
    """Whether the word is shaped like a Chinese person's name in Hangul: 왕리쥔, 량원펑.

    Where nothing else says that the person is Chinese (`marked`), a syllable must that no Korean name has.
    """
    if not NAME_LENGTH - 1 <= len(word) <= DOUBLE_LENGTH or not CHINESE_SYLLABLES.issuperset(word):
        return False
    telling = word if len(word) >= NAME_LENGTH and word[0] not in SURNAMES else word[1:]  # 펑하오란, whom 펑 tells
    if word in NOT_NAMES:
        return False  # 시리즈
    told = word[0] in CHINESE_TELLING or not CHINESE_MARKS.isdisjoint(telling)
    return word.startswith(CHINESE_SURNAMES) and (told or not marked)


def surname_of(name: str) -> str:
    """The family name: first in Korean, Chinese and Japanese names, last in others."""
    first, *rest = name.split()
    if rest:
        return first if rest[-1] in GIVEN_JAPANESE else rest[-1]
    double = len(first) == DOUBLE_LENGTH and first.startswith(DOUBLE_SURNAMES)
    return first[:2] if double or (len(first) == NAME_LENGTH and first.startswith(ONLY_SURNAMES)) else first[0]


def is_inflected(word: str, morphology: Morphology) -> bool:
    """Whether a word shaped like a name is a noun with its particle, or a verb: 사업은, 배석한."""
    if len(word) != NAME_LENGTH or word[-1] not in PARTICLE_LIKE:
        return False
    first, *rest = morphology.tokens(word) or (None,)
    if first is None or not rest or len(first.form) < NAME_LENGTH - 1 or first.tag == "NNP":
        return False
    return all(token.tag[0] in "JEX" or token.tag.startswith(("VC", "VX")) for token in rest)
