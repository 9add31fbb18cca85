"""Whom a phrase brings to an event: a company, a person for himself, or the company that he leads."""

import re
from collections.abc import Iterable

from extractors.events.authorities import is_authority
from extractors.events.drafts import LEFT
from extractors.events.phrases import Phrase
from extractors.events.sentence import Discourse, Sentence
from extractors.events.triggers import Hit

# A person in these events acts for the organisation they lead; in the others for themselves.
ACTS_FOR_SELF = ("litigation",)
OF_ONES_OWN = ("acquisition", "investment")
# `머스크는 자신이 이끄는 컨소시엄을 통해 인수하겠다고`: for himself, not for whom he leads.
SELF = re.compile(r"자신이|자신의|스스로|개인적으로|사재|개인 자격")
# `르쿤은 새로운 벤처 설립을 위해 자금을 조달한다`: for a firm to be, not for whom he has worked.
OWN_VENTURE = re.compile(
    r"(?:새로운|새|신생|자신의)\s(?:[가-힣A-Z]{1,4}\s)?(?:벤처|회사|스타트업|기업|사업)(?:를|을|\s설립|\s창업)|창업(?:하|한|을)"
)
FORMER = re.compile(r"(?:^|[\s가-힣A-Za-z])\s전\s")
# `정부효율부 수장 자리에서 물러났다`: a post elsewhere than at one's company
ELSEWHERE = re.compile(
    r"(?:[가-힣A-Za-z]+(?:부|처|청|위원회|협회|재단|연합회|학회|상의)|(?<![가-힣])(?!지난|최근|당시|현재|회사|그룹|전격|공동)"
    r"[가-힣A-Za-z]{2,10}\s이사회)\s(?:[가-힣]{2,4}\s)?(?:수장|의장|이사|위원장|회장|대표|사장|단장|멤버)"
)


def entities(sentence: Sentence, phrase: Phrase, hit: Hit, discourse: Discourse) -> Iterable[str]:
    """Whom the phrase brings to an event of this kind."""
    who = hit.kind.who
    if phrase.kind == "org":
        sits = hit.trigger.name == "meeting/session" and is_authority(phrase)
        return [phrase.entity_id] if sits or hit.trigger.type != "meeting" else []
    if hit.trigger.type == "investment" and OWN_VENTURE.search(sentence.text, phrase.stop, hit.start):
        return [phrase.entity_id]
    for_firm = who != "people" and hit.kind.type not in ACTS_FOR_SELF
    if for_firm and FORMER.search(phrase.surface + sentence.text[phrase.end : phrase.stop]):
        return []  # 한 전 대표는 ... 선보였다: wherever he was then
    if hit.trigger.type == "restriction" and phrase.entity_id.startswith("person:"):
        return []  # who is questioned by the police is not watched
    if hit.trigger.type in OF_ONES_OWN and phrase.entity_id in discourse.several:
        return [phrase.entity_id]  # 머스크는 트위터를 사들였다
    if who == "any" and SELF.search(sentence.text[phrase.end : hit.start]):
        return [phrase.entity_id]
    stated = phrase.employer or discourse.employers.get(phrase.entity_id)
    employer = stated or discourse.known.get(phrase.entity_id)
    if hit.trigger.type == "appointment" and stated and LEFT.search(sentence.text, hit.start, hit.end):
        elsewhere = ELSEWHERE.search(sentence.text, phrase.stop, hit.start) or any(
            p.kind == "org" and phrase.stop <= p.start < hit.start for p in sentence.phrases)  # fmt: skip
        return [phrase.entity_id] if elsewhere else [phrase.entity_id, stated]  # whose post it is
    if who == "people" or hit.kind.type in ACTS_FOR_SELF:
        return [phrase.entity_id]
    if employer:
        return [employer]
    return [phrase.entity_id] if who == "any" else []
