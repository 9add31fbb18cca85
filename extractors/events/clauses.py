"""Clauses of a sentence, by its morphemes: where they end and how, and who the overt subjects are.

Korean puts the verb last, so a clause ends with its verb's ending: `-고`, `-며`, `-지만` join clauses, `-ㄴ/-는/-ㄹ`
turn one into the modifier of the next noun, `-다고` quotes it.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.morphology import Token

Ending = Literal["final", "joined", "chained", "relative", "quoted"]
NOUN_TAGS = ("NN", "NP", "NR", "SL", "SN", "SH", "XSN", "SW", "W_", "SSC", "Z_")
AUXILIARY = ("VX",)
ENDINGS = ("EF", "EC", "ETM")  # final, connective, and what turns a verb into a modifier
# `-아/어(서)` runs one deed into the next: 만나 논의하다, 출자해 세우다. They share their arguments.
# Verbs whose modifying form works as a particle or an adjective: 위한, 대한, 지난, 오는.
NO_CLAUSE = (
    "위하",
    "대하",
    "관하",
    "통하",
    "인하",
    "따르",
    "의하",
    "비롯하",
    "향하",
    "달하",
    "이르",
    "지나",
    "오",
    "관련되",
    "이러하",
    "같",
    "다르",
    "새롭",
)
# Their chained forms too are particles: `KT에 대해`, `이를 통해`, `5년에 걸쳐`.
POSTPOSITIONS = ("위하", "대하", "관하", "통하", "인하", "따르", "의하", "비롯하", "향하", "걸치")
ABOUT = ("두", "놓", "가지")
# 납품하는 동시에, 협력하는 한편, 맺은 지, 짓는 등: no noun is meant
WHILE = ("동시", "한편", "가운데", "반면", "와중", "대가", "지", "등")
DONE = ("ᆫ", "은")  # before 지: not 맺을 지
AT_ONCE = ("무섭", "바쁘")
CHAINING = ("어", "아", "여", "어서", "아서", "여서", "도록")


# Parts of a company: they act for the company told of before, not for somebody else.
OWN_PARTS = ("사업부", "부문", "사업본부", "이사회")
WE = ("우리", "저희", "당사")  # who speaks
# `어제는 최 회장을 만났다`: when, and nobody who acts.
TIMES = (
    "어제", "오늘", "내일", "이날", "전날", "당시", "최근", "현재", "올해", "지난해", "작년", "내년", "지난달", "이달",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clause:
    """`[start, end)` of the sentence; `tensed` where the verb carries 았/었/겠, `equates` where it is 이다 (인)."""

    start: int
    end: int
    ending: Ending
    tensed: bool
    equates: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """An overt subject or topic: the noun's span and the particle."""

    start: int
    end: int
    topic: bool
    named: bool = False  # a proper name


def clauses_of(
    tokens: Sequence[Token], length: int, names: Sequence[tuple[int, int]] = ()
) -> tuple[Clause, ...]:
    """The clauses in order of their ends; they cover the sentence. None ends within one of the `names`: 가|먼."""
    found: list[Clause] = []
    start, tensed = 0, False
    for i, token in enumerate(tokens):
        if token.tag == "EP" or (token.form in DONE and [t.form for t in tokens[i + 1 : i + 2]] == ["지"]):
            tensed = True  # 맺은 지 하루 만에: done, whatever follows
        ending = _ending(tokens, i)
        if ending and not any(a < token.end <= b for a, b in names):
            equates = "VCP" in (tokens[i - 1].tag, tokens[i - 2].tag if tensed else "")
            found.append(Clause(start, token.end, ending, tensed, equates))
            start, tensed = token.end, False
    if found and not any(t.start >= start and t.tag[0] in "NVM" for t in tokens):
        last = found.pop()  # only punctuation is left
        start, tensed = last.start, last.tensed
    found.append(Clause(start, length, "final", tensed))
    return tuple(found)


def _ending(tokens: Sequence[Token], i: int) -> Ending | None:
    token = tokens[i]
    if token.tag not in ENDINGS:
        return None
    if i + 1 < len(tokens) and tokens[i + 1].start == token.end and tokens[i + 1].tag[0] == "N":
        return None  # 레드먼|드: a foreign name taken apart
    following = tokens[i + 1].tag if i + 1 < len(tokens) else ""
    if token.tag == "EF":
        return "quoted" if following.startswith("J") else "final"
    if token.tag == "EC":
        if token.form == "고" and i > 1 and tokens[i - 1].form in ABOUT and tokens[i - 2].tag == "JKO":
            return None  # 조건을 놓고 대립했다
        if following.startswith(AUXILIARY) or following.startswith("EP"):
            return None
        if token.form == "게" and i > 1 and tokens[i - 1].form in AT_ONCE and tokens[i - 2].tag == "ETN":
            return "joined"  # 소식이 나오기 무섭게
        if token.form == "게" and i and (tokens[i - 1].tag.startswith(("VA", "XSA")) or tokens[i - 1].form == "넘"):
            return None  # 폭넓게 협력하기로, 1시간 넘게 회동했다
        if token.form.endswith("면") and tokens[i - 1].form in ("이르", "빠르"):
            return None  # 이르면 내년 3월
        if token.form in CHAINING:
            return None if i and tokens[i - 1].form in POSTPOSITIONS else "chained"
        return "quoted" if token.form.endswith(("다고", "라고", "자고", "냐고")) else "joined"
    if (
        token.tag == "ETM"
        and i
        and (tokens[i - 1].tag != "VA" or token.form == "다는")  # 권한이 없다는 답변서
        and (tokens[i - 1].tag in AUXILIARY or tokens[i - 1].form not in NO_CLAUSE)
        and not (following == "NNB" and tokens[i + 1].form == "수")  # 반입할 수 있도록
    ):
        return "joined" if following[:2] == "NN" and tokens[i + 1].form in WHILE else "relative"
    return None


# `해당 제품은 3월 출시된다`: theirs of whom the sentence before tells, and no other subject.
POINTING = ("해당", "이", "이번")
THINGS = ("제품", "신제품", "모델", "서비스", "기기", "칩", "앱", "솔루션", "플랫폼", "기능")


def subjects_of(tokens: Sequence[Token]) -> tuple[Subject, ...]:
    """The nouns that carry 이/가 or 은/는, whoever they are."""
    found: list[Subject] = []
    for i, token in enumerate(tokens):
        is_topic = (token.tag == "JX" and token.form in ("은", "는")) or (token.tag == "MAG" and token.form == "역시")
        if not i or not (is_topic or token.tag == "JKS") or not tokens[i - 1].tag.startswith(NOUN_TAGS):
            continue
        aside = i + 1 < len(tokens) and tokens[i + 1].form == "물론"  # 가람은 물론 나루도
        pointing = tokens[i - 1].form in THINGS and i > 1 and tokens[i - 2].form in POINTING
        then = is_topic and tokens[i - 1].form in TIMES
        pointing = pointing or (is_topic and tokens[i - 1].form in THINGS and _brought_out(tokens[i + 1 :]))
        if not (aside or pointing or then) and tokens[i - 1].form not in (*OWN_PARTS, *WE):
            named = tokens[i - 1].tag in ("NNP", "SL")
            found.append(Subject(tokens[i - 1].start, tokens[i - 1].end, is_topic, named))
    return tuple(found)


BROUGHT_OUT = ("출시", "공개")


def _brought_out(tokens: Sequence[Token]) -> bool:
    """Whether the words behind a thing tell that somebody brings it out: `‘나르’ 서비스는 이날 출시했다`."""
    if any(token.tag == "JKO" for token in tokens):
        return False
    return any(a.form in BROUGHT_OUT and b.form == "하" for a, b in itertools.pairwise(tokens))


PARTICLED = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9·&]{1,20}?[)\]’”\"'」』]{0,2})([은는이가])(?=[\s,])")
# Words whose last syllable only looks like a particle: verbs that modify (하는), adverbs (같이), 들어가.
NO_SUBJECT = {
    "은는": re.compile(
        r"(?:하|되|있|없|않|시키|지|오|가|보|나|르|받|쓰|주|들|려|리|치|우|키|같|많|높|낮|좋|작|적|다|또|이|그|어|물)$"
    ),
    "이": re.compile(r"(?:있|없|같|많|높|낮|깊|넓|길|적|또|이|그|어|물|나란|일일|틈틈)$"),
    "가": re.compile(r"(?:다|이|그|아|어|여|라|고|오|나|려|러|보|하|되|지|들|리|치|우|키)$"),
}


def plain_subjects(text: str) -> tuple[Subject, ...]:
    """The subjects by their particles alone: good enough to know who is talked of where nothing is announced."""
    found = (m for m in PARTICLED.finditer(text) if not NO_SUBJECT["은는" if m[2] in "은는" else m[2]].search(m[1]))
    others = {m.end(1) for m in MAKE.finditer(text)} if makes(text) else ()
    return tuple(Subject(m.start(1), m.end(1), m[2] in "은는", m.end(1) in others) for m in found)


def makes(text: str) -> bool:
    """Whether another company's make is a subject of the sentence: it stands in quotation marks."""
    return ("’" in text or "'" in text) and MAKE.search(text) is not None


# `BMW ‘뉴 iX3’은`: what another company makes.
MAKE = re.compile(
    r"(?<![A-Za-z])((?!(?:KT|LG|SK|SKT|IBM|AMD|ARM|TSMC|NHN|AWS|NC)\s?[‘'])[A-Z]{2,6}\s?[‘'][^‘’']{1,20}[’'])"
    r"[은는이가]\s"
)
