"""Positions (직함): which words they are, which of them mean the same, and which occupations are no executive's."""

from dataclasses import dataclass
from functools import lru_cache

from extractors.names.words import groups, table, words

# A reference (김 대표) fits an introduction (김영섭 KT 대표이사) of the same class.
CLASS_OF = {word: name for name, listed in table("positions", "classes").items() for word in listed}
# Classes one person is called by in turn: 유영상 SK텔레콤 대표이사 사장(CEO).
ALIKE = groups("positions", "alike")
# Nobody who is introduced so is an executive off the list; of heads of state only those of other countries are.
NOT_EXECUTIVE = frozenset(words("positions", "not_executive"))
# Occupations beside a name that tell a namesake from the executive.
OCCUPATIONS = frozenset(words("positions", "occupations"))
# Words between a name and its title that name no organisation.
FILLERS = frozenset(words("positions", "fillers"))


def fits(reference: str, known: str) -> bool:
    """Whether a reference of one class may mean somebody introduced with the other."""
    return reference == known or any(reference in group and known in group for group in ALIKE)


# Words that are titles only when they stand alone: `주장` ends 터주장 as well.
ALONE = frozenset(words("positions", "alone"))
# Words that end like a title and are places: 행사장.
PLACES = tuple(words("positions", "places"))
LONGEST = max(map(len, (*CLASS_OF, *OCCUPATIONS)))
LAST_LETTERS = frozenset(word[-1] for word in (*CLASS_OF, *OCCUPATIONS))
# Words there that say what he does, not whom he leads.
ROLES = frozenset(words("positions", "roles"))


IN_CHARGE = "담당"  # 기업AI사업담당, AI협력담당
DUTIES = (
    "사업", "기술", "전략", "데이터", "클라우드", "인프라", "AI", "AX", "협력", "콜라보레이션", "제휴", "마케팅",
    "서비스", "플랫폼", "개발", "연구", "네트워크", "보안", "솔루션", "재무", "투자",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """A position or occupation that ends a word; `prefix` is what stands before it in the word."""

    name: str  # the class of a position, the word of an occupation
    executive: bool
    prefix: str


@lru_cache(maxsize=4096)  # the words of a text come again, and most texts have the same ones
def read_title(word: str) -> Title | None:
    """The longest position or occupation that ends the word, None where none does."""
    if word[-1:] not in LAST_LETTERS or word.endswith(PLACES):
        return None
    for length in range(min(len(word), LONGEST), 0, -1):
        tail, prefix = word[-length:], word[:-length]
        if prefix and tail in ALONE and not prefix.isascii() and not (tail == IN_CHARGE and prefix.endswith(DUTIES)):
            continue
        if tail in OCCUPATIONS:
            return Title(tail, False, prefix)
        found = CLASS_OF.get(tail)
        if found:
            return Title(found, True, prefix)
    return None
