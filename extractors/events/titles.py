"""Modality in titles, which leave out verbs and speakers: `네이버, 리벨리온 인수 검토`."""

import re

from extractors.events.scope import FUTURE
from extractors.events.sentence import segment
from extractors.events.triggers import Hit
from extractors.records import Modality

HEADLINE_PLAN = re.compile(
    rf"한다|는다|된다|간다|나선다|[린인힌운쓴든온준낸긴]다(?=[\s…”’]|$)|키로|하기로|예정|추진|계획|검토|임박|앞둬|눈앞|[{FUTURE}]\s?것[…”\"’\s]"
)
HEADLINE_GUESS = re.compile(
    r"(?:[하되잡오가품맞사서내짓펼넘]|[았었했됐])나[?…\s]?$|\?|할까|되나|전망|가능성|유력|관측|듯|[설說][…\s\"”’]|소문|하마평|물망|거론|무게(?=[…\s]|$)"
)


def of_title(title: str, hit: Hit) -> Modality:
    """How the part of the title around the hit presents the event; denied where any part of it denies."""
    start, end = segment(title, hit.start)
    part = title[start:end]
    if re.search(r"사실 아니|사실무근|부인|안 한다|않는다|일축", title) and hit.trigger.type != "termination":
        return "denied"
    if HEADLINE_GUESS.search(part):
        return "speculated"
    if HEADLINE_PLAN.search(part):
        return "planned"
    return "confirmed"
