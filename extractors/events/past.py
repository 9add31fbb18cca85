"""What is planned, guessed or heard in the words of what is done: `선정될 예정이다`, read as `선정됐다 예정이다` too.

Triggers are mostly written for what has happened. Instead of every ending in every pattern, a sentence with others is
read again with the past in their place.
"""

import re
from collections.abc import Iterator

from extractors.events.readings import Reading, rewritten
from extractors.names.particles import FINALS, FIRST_SYLLABLE, final_of, syllables_on, with_final

# Finals of a syllable, and how many vowels there are (Unicode standard, 3.12)
NIEUN, RIEUL, BIEUP, SSANG_SIOT, VOWELS = 4, 8, 17, 20, 21
# What the vowel of a stem becomes in the past: 가 갔, 서 섰, 내 냈, 세 셌, 펴 폈, 보 봤, 두 뒀, 리 렸, 되 됐, 쓰 썼.
CONTRACTED = {0: 0, 4: 4, 1: 1, 5: 5, 6: 6, 7: 7, 8: 9, 13: 14, 20: 6, 11: 10, 18: 4}
BRIGHT, DARK = (0, 2, 8), 18  # ㅏ ㅑ ㅗ, which take 았; ㅡ, which goes
IRREGULAR = {
    "하": "했", "짓": "지었", "잇": "이었", "긋": "그었", "따르": "따랐", "치르": "치렀", "들르": "들렀",
    "이르": "이르렀", "돕": "도왔", "듣": "들었", "싣": "실었", "깨닫": "깨달았", "묻": "물었",
}  # fmt: skip
FORESEEN = (
    r"(?:예정|것[은이을으]|것\s|계획|가능성(?![은이]\s(?:낮|없|적|희박|거의|크지))|전망|방침|공산|태세|채비|생각|의향|뜻|듯|"
    r"수(?:도)?\s있(?!도록|게|는)|지도?\s|모양|확률|참이|날이|거라)"
)
HEARD = r"(?:것으로|것[이입]|것은|것\s|사실|셈|상태|바\s있)"
WEIGHED = (
    r"(?:방안|안을|안이|것을\s(?:검토|추진|논의|고려|협의)|것으로|계획|중|쪽으로\s가닥|구상|데|내용|절차|작업|협상|논의|그림)"
)
# No ending begins with another syllable: most of a text is passed over at once.
FIRST = f"(?=[{syllables_on(RIEUL)}{syllables_on(NIEUN)}{syllables_on(BIEUP)}으려기면])"
ENDINGS = re.compile(
    rf"{FIRST}(?:(?P<rieul>[{syllables_on(RIEUL)}])(?=\s{FORESEEN})|(?P<nieun>(?!는)[{syllables_on(NIEUN)}])(?=\s{HEARD})|"
    rf"(?<=[가-힣])(?<![다냐라자])(?P<now>는)(?=\s{WEIGHED})|"
    rf"(?P<plain>(?<=[가-힣])(?<!다)는|[{syllables_on(NIEUN)}])다(?=[고는며면\s.]|$)|"
    rf"(?P<polite>(?!습)[{syllables_on(BIEUP)}])니다(?=[.\s]|$)|"
    r"(?P<bare>(?<=[가-힣])(?:으려고?|려고?|기로))(?=\s(?:한|했|하|할|합|나[선섰]))|"
    r"(?P<joined>(?<=[가-힣])(?:으면서|면서))(?=[\s,]))"
)
# Stems that end in ㄹ and lose it: 열다 연다 여는.
LIQUID = frozenset("열팔들풀걸끌깔늘벌돌")
LONGEST_STEM = 3  # syllables of a stem that are looked at


def in_the_past(text: str) -> tuple[Reading, ...]:
    """The sentence with what is to come told as done, and again with what hangs on a noun as it is: `사는 절차를`."""
    changes = list(_changes(text))
    main = [change for change in changes if change[0] != "now"]
    told = [changes, main] if main and len(main) < len(changes) else [changes]
    return tuple(rewritten(text, (change[1:] for change in one)) for one in told if one)


def _changes(text: str) -> Iterator[tuple[str | None, int, int, str]]:
    """The ending, where the verb with it stands, and the verb as done."""
    for match in ENDINGS.finditer(text):
        start, stem = _stem(text, match)
        if past := past_of(stem):
            yield match.lastgroup, start, match.end(), f"{past}다"


def _stem(text: str, match: re.Match[str]) -> tuple[int, str]:
    """Where the word begins as far as it is looked at, and its stem."""
    kind, ending = match.lastgroup, match[0]
    head, last = match.start(), ""
    if kind in ("rieul", "nieun", "plain", "polite") and ending[0] not in "을은는":
        last = with_final(ending[0], RIEUL) if with_final(ending[0], RIEUL) in LIQUID else with_final(ending[0], 0)
    start = head
    while start > max(0, head - LONGEST_STEM) and "가" <= text[start - 1] <= "힣":
        start -= 1
    stem = text[start:head] + last
    if ending[0] in "을은" and stem and final_of(stem[-1]) == 0:
        stem += "으"  # 모을, of 모으다; 지을, of 짓다, goes the same way
    if not last and stem and kind == "now" and with_final(stem[-1], RIEUL) in LIQUID and final_of(stem[-1]) == 0:
        stem = stem[:-1] + with_final(stem[-1], RIEUL)  # 여는, of 열다
    habit = kind in ("plain", "polite") and stem.endswith(("팔", "협력하"))  # 판다: what somebody sells
    return start, "" if habit else stem


def past_of(stem: str) -> str | None:
    """The past of a verb's stem, without 다: 선정되 선정됐, 맡 맡았, 오르 올랐. None where it is no stem."""
    for word, past in IRREGULAR.items():
        if stem.endswith(word):
            return stem[: -len(word)] + past
    if not stem or not "가" <= stem[-1] <= "힣":
        return None
    last, vowel = stem[-1], _vowel(stem[-1])
    if final_of(last):
        return stem + ("았" if vowel in BRIGHT else "었")
    if last == "르" and len(stem) > 1 and final_of(stem[-2]) == 0:
        return stem[:-2] + with_final(stem[-2], RIEUL) + ("랐" if _vowel(stem[-2]) in BRIGHT else "렀")
    bright = len(stem) > 1 and _vowel(stem[-2]) in BRIGHT
    if last == "으" and len(stem) > 1:
        return past_of(stem[:-1]) if final_of(stem[-2]) else stem[:-1] + ("았" if bright else "었")  # 모으 모았
    if vowel == DARK and bright:
        vowel = 0  # 잠그 잠갔
    if vowel not in CONTRACTED:
        return stem + "었"  # 쥐었
    initial = (ord(last) - FIRST_SYLLABLE) // (FINALS * VOWELS)
    return stem[:-1] + chr(FIRST_SYLLABLE + (initial * VOWELS + CONTRACTED[vowel]) * FINALS + SSANG_SIOT)


def _vowel(syllable: str) -> int:
    return (ord(syllable) - FIRST_SYLLABLE) // FINALS % VOWELS
