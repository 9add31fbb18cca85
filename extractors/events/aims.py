"""Whom an event is aimed at: against whom a court or an authority acts, whom the whole sentence is about."""

import re

from extractors.events.authorities import charged, spoken_of_before
from extractors.events.partners import NEAR
from extractors.events.phrases import Phrase
from extractors.events.sentence import Discourse, Sentence
from extractors.events.triggers import Hit

AGAINST = re.compile(r"상대로")
# `LG유플러스에 대해선 ... 수사를 의뢰했다`: whom the whole sentence is about.
ABOUT = re.compile(r"\s대해(?:선|서는|서도)\s")
# `나르텍의 메모리 등 반도체에 대해 ... 조사한다`, `나르텍을 포함한 기업을 대상으로`: whose matter is looked into.
MATTER = re.compile(r"(?:(?![은는이가]\s)[^.“”]){0,60}?(?:에 대(?:해|한)|(?:을|를)\s(?:대상으로|상대로|겨냥해))\s")
# `법원은 가람에 배상하라고 판결했다`: whom the court speaks of.
RULED = re.compile(r"\s?[^.,“”]{0,30}?(?:다고|라고)\s(?:[가-힣]{1,4}\s)?")
VICTIM = re.compile(
    r"\s?(?:[^\s,.]{1,8}\s){0,2}?(?:영업\s?비밀|기술|기밀|정보|도면|설계)[^.,“”]{0,16}?"
    r"(?:빼돌[린렸려]|유출한|훔친|넘긴|빼낸)\s"
)
# `화웨이에 팔려면 승인을 받도록 했다`: whom the leave is for
TO_SELL = re.compile(r"\s?(?:[^\s.,“”]{1,8}\s){0,2}?(?:팔|수출하|공급하|넘기|납품하|판매하|내보내)(?:려면|려는|기\s전)")
LOOKS_INTO = ("restriction/probe", "restriction/ease")
TELLS_TO = ("restriction/told-to", "restriction/bidden", "restriction/order")


def wronged(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a charge is of what was done to them: `나르텍의 영업비밀을 빼돌린 임원의 집을 압수수색했다`."""
    return VICTIM.match(sentence.text, phrase.stop) is not None


def acted_against(
    sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]], discourse: Discourse
) -> list[tuple[Phrase, str]]:
    """Whom an authority acts against: charged in an earlier clause, or spoken of in the sentence before."""
    firms = charged(sentence, hit, taken) or spoken_of_before(sentence, hit, taken, discourse)
    return [(p, "target") for p in firms]


def aimed_at(sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]]) -> list[tuple[Phrase, str]]:
    """Whom the whole sentence is about, or against whom, wherever in it that is said."""
    role = hit.trigger.cases.get("dative")
    aimless = hit.trigger.type == "restriction" and all(r == "authority" for _, r in taken)
    if role is None or (taken and hit.trigger.type != "litigation" and not aimless):
        return []
    aimed: list[Phrase] = []
    looked_into = hit.trigger.name in LOOKS_INTO
    for phrase in reversed(sentence.phrases):
        tail = sentence.text[phrase.end : phrase.stop]
        said = ABOUT.match(sentence.text, phrase.stop, hit.start) or AGAINST.search(tail)
        told_to = hit.trigger.name in TELLS_TO and phrase.kind == "org" and phrase.case == "dative"
        if looked_into and phrase.kind == "org" and phrase.case not in ("subject", "topic"):
            said = said or MATTER.match(sentence.text, phrase.stop, hit.start)
        if aimless and phrase.case == "dative":
            said = said or TO_SELL.match(sentence.text, phrase.stop, hit.start)
        ruled = hit.trigger.type == "litigation" and phrase.case == "dative" and RULED.fullmatch(
            sentence.text, phrase.stop, max(phrase.stop, hit.start)
        )
        if said or told_to or ruled or (phrase.linked and aimed and aimed[0].start - phrase.stop < NEAR):
            aimed.insert(0, phrase)
    known = [p for p, _ in taken]
    return [(p, role) for p in aimed if p not in known and p.stop <= hit.start]
