"""Things that are the subject of a few words, and do nothing further: `수요가 늘자`, `로봇이 일하는 공장을`."""

import re

from extractors.events.clauses import Subject
from extractors.events.phrases import Phrase
from extractors.events.sentence import Sentence, clause_over
from extractors.events.triggers import Hit

# What a thing does in a clause of its own, so that somebody else acts in the next: `위반이 확인돼`, `수요가 늘자`.
BEFALLS = re.compile(
    r"(?:드러나|드러난|확인되|확인돼|밝혀지|밝혀져|알려지|알려져|나오|나와|이어지|이어져|커지|커져|높아지|높아져|많아지|많아져|"
    r"늘|늘어나|늘어|줄|줄어|줄어들|오르|올라|떨어지|떨어져|급증하|급증해|증가하|감소하|급감하|확산하|확산되|확산돼|일|일어나|터지|터져|"
    r"발생하|발생해|제기되|제기돼|끝나|끝난|마무리되|마무리돼|본격화하|본격화되|시작되|시작돼|필요하|필요해|부족하|부족해|있|없|"
    r"(?:절실|중요|시급|치열|불가피|심각|뚜렷|활발|필요|부족)(?:해지|해져|해졌|하|해|했)|"
    r"(?:드러|터|끝|일어)났|(?:밝혀|알려|이어|커|높아|떨어)졌|나왔|늘었|줄었|올랐|컸|많았|높았|[가-힣]{1,6}(?:되|돼|됐))"
    r"(?:고|며|면서|자|어서|서|지만|는데|으며|아|어|니|으니|으나|았고|었고|으면서|던|기도|따라)?\s?,?\s?$"
)


def befalls(sentence: Sentence, subject: Subject, hit: Hit) -> bool:
    """Whether a clause before the trigger's tells what becomes of a thing, which does nothing further."""
    clause = clause_over(sentence, subject.end)
    if clause is None or subject.topic or subject.named or clause.end > hit.start:
        return False
    return BEFALLS.search(sentence.text, subject.end, clause.end) is not None


OWN_GOODS = 30  # characters between whose goods they are and the goods


def owns_goods(sentence: Sentence, phrase: Phrase, hit: Hit) -> bool:
    """Whether the phrase says whose goods change hands, however far off: `가람의 칩을 5년간 최대 6GW 공급받는다`."""
    behind = (p for p in sentence.phrases if p.kind == "topic" and p.case == "object" and p.stop <= hit.start)
    return phrase.case == "genitive" and any(0 <= p.start - phrase.stop <= OWN_GOODS for p in behind)


SHORT = 14  # characters from an inner subject to the end of its verb
# What is said of a thing before a noun, and what ends the name of somebody who acts.
SUCH = re.compile(
    r"[이가]\s(?:[가-힣]{1,2}\s)?(?:가능한|필요한|쉬운|어려운|용이한|풍부한|부족한|편한|싼|비싼|있는|없는|뛰어난)\s"
)
HOW_MUCH = re.compile(
    r"(?:수요|인기|비중|관심|규모|효과|부담|인구|가치|성능|속도|전력|비용|값|가격|경쟁력|성장성|수익성)[이가]\s"
    r"(?:[가-힣]{1,2}\s)?(?:큰|많은|높은|적은|낮은|빠른|좋은|작은|강한|밝은)\s"
)
SO_MUCH = re.compile(r"(?<!\S)\d[^\s,]*$")  # 1GW(기가와트)가 넘는 데이터센터를
AGENT = re.compile(
    r"(?:[자사원씨들인측팀진가청부장생\)’”]|업체|기업|정부|당국|위원회|은행|대학|연구소|그룹|협회|재단|사람|중국|미국|일본|한국)$"
)


def within(sentence: Sentence, subject: Subject, hit: Hit) -> bool:
    """Whether a thing only is the subject of a few words that describe a noun: `[로봇이 일하는] 현장을 선보인다`."""
    so_much = SO_MUCH.search(sentence.text, 0, subject.end) is not None
    if subject.topic or (not so_much and (subject.named or AGENT.search(sentence.text, 0, subject.end))):
        return False
    if SUCH.match(sentence.text, subject.end, hit.start + 1) or HOW_MUCH.match(sentence.text, subject.start):
        return True
    clause = clause_over(sentence, subject.end)
    inner = clause is not None and clause.ending == "relative" and clause.end <= hit.start
    return clause is not None and inner and clause.end - subject.end <= SHORT
