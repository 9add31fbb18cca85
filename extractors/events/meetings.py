"""Several events of the same people or makers: `최태원 회장, 정신아 대표를 잇따라 만나`, `‘나르’도 선보였다`."""

import re
from collections.abc import Mapping
from dataclasses import replace

from extractors.events.merge import Draft
from extractors.events.sentence import Sentence
from extractors.events.triggers import Hit

SEPARATELY = re.compile(r"차례로|잇따라|연달아|연쇄|각각|따로|릴레이")

# A product in quotation marks that comes out besides another.
ONE_MORE = re.compile(r"[’”'\"](?:\([^)]{1,30}\))?도\s(?:[가-힣]{2,4}\s)?$")


def told_separately(sentence: Sentence, hit: Hit, roles: Mapping[str, str]) -> bool:
    """Whether the meeting of so many is several, one after the other; whether a launch is that of one more product."""
    if hit.trigger.type == "launch":
        return ONE_MORE.search(sentence.text, 0, hit.start) is not None
    return hit.trigger.type == "meeting" and len(roles) > 2 and SEPARATELY.search(sentence.text) is not None


def one_by_one(draft: Draft, sentence: Sentence) -> list[Draft]:
    """The draft itself, or, where one person met others, each named there, separately, one for each of those."""
    if not draft.separate or draft.type != "meeting":
        return [draft]
    acting = [p.entity_id for p in sentence.phrases if p.case in ("subject", "topic") and p.entity_id in draft.roles]
    if len(acting) != 1:
        return [draft]
    others = [one for one in draft.roles if one != acting[0]]
    if len({p.start for p in sentence.phrases if p.entity_id in others}) < len(others):
        return [draft]  # 이들 네 사람과 따로
    return [
        replace(draft, roles={acting[0]: "-", other: "-"}, evidence=list(draft.evidence), companions={})
        for other in others
    ]
