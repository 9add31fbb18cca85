"""How broadcasters and blogs end a sentence: 만납니다 of what papers write 만난다, 했습니다 of 했다."""

import re

from extractors.names.particles import final_of, with_final

PLAIN, POLITE, PAST = 4, 17, 20  # the finals ㄴ, ㅂ and ㅆ of a syllable (Unicode standard, 3.12)
# `다` at the end of a sentence, not that of 한다고, 된다면: the polite form is not quoted so
END = re.compile(r"(?<!\])([가-힣])다(?![고며는면던시])")
# Verbs that are cut before their 다, as `나선` of 나선다 and 나선 alike; `[섰선]`, `(?:이|인|였)`
CUT = re.compile(
    r"(?:(?<=[(:|])[된한인낸진린쥔준선긴난탄끈댄뜬힌뗀온간]|"
    r"나선|세운|만난|차린|이끈|늘린|태운|꼽힌|내린|꾸린|벌인|따낸|올라탄|들어간|물러난|사들인|옮긴|맞선|뛰어든)(?=[|)])"
)
SET = re.compile(r"\[([가-힣]+)\]")
BEHIND = re.compile(r"(\(\?<[=!][^()]*\))")  # must be of one width


def polite(pattern: str) -> str:
    """A pattern that besides what it matched matches the polite form of each sentence's end in it.

    `만난다|맡는다|나[섰선]|선보(?:인|였)` becomes
    `(?:만난|만납니)다|(?:맡는|맡습니)다|나[섰선섭]|선보(?:인|입(?=니)|였)`.
    """
    parts = BEHIND.split(pattern)
    return "".join(part if at % 2 else _both(part) for at, part in enumerate(parts))


def _both(pattern: str) -> str:
    pattern = END.sub(lambda end: f"(?:{end[1]}|{other})다" if (other := _polite(end[1])) else end[0], pattern)
    pattern = CUT.sub(lambda cut: f"{cut[0]}|{cut[0][:-1]}{with_final(cut[0][-1], POLITE)}(?=니)", pattern)
    return SET.sub(lambda of: f"[{of[1]}{_more(of[1])}]", pattern)


def _more(syllables: str) -> str:
    """The polite syllables of a set: 섭 of `[섰선]`, 습 of `[았는]`; none of the particles `[은는]`."""
    if not set(syllables) - set("은는을이가"):
        return ""
    others = (other for each in syllables if each != "은" and (other := _polite(each)))
    return "".join(other[0] for other in others if other[0] not in syllables)


def _polite(syllable: str) -> str | None:
    if syllable in "는이":
        return {"는": "습니", "이": "입니"}[syllable]
    final = final_of(syllable)
    if final == PAST:
        return f"{syllable}습니"
    return f"{with_final(syllable, POLITE)}니" if final == PLAIN else None
