"""How sure a draft is to begin with.

A draft's score starts at 0.6 for an explicit subject (less where it is carried over, a relative clause's head, or
missing), +0.1 for two or more participants, +0.05 for each of date and amount, -0.1 within a quotation, -0.1 for a
title alone, +0.05 for each further sentence that tells it and +0.1 for a title that does. `merge` turns the score
into the share of such events that were right.
"""

from extractors.events.arguments import Arguments
from extractors.events.sentence import Sentence
from extractors.events.triggers import Hit
from extractors.events.worth import OF_ITSELF

# A title seldom marks its subject: `소프트뱅크, 오픈AI에 400억달러 투자`.
TITLE_BASE = 0.5
BASE = {"explicit": 0.6, "head": 0.55, "earlier": 0.55, "carried": 0.5, "owned": 0.5, "none": 0.35, "foreign": 0.4}


def score_of(
    sentence: Sentence, hit: Hit, arguments: Arguments, date: str | None, summed: bool, quoted: bool
) -> float:
    """Its score before others tell the same; `summed` where it has a sum, `quoted` where it stands in a quotation."""
    base = TITLE_BASE if sentence.headline and arguments.subject == "none" else BASE[arguments.subject]
    unsaid = "target" in arguments.roles.values() or hit.trigger.name in OF_ITSELF
    if arguments.subject in ("none", "foreign") and unsaid:
        base = BASE["carried"]  # 오픈AI에는 과태료가 부과됐다: by whom goes without saying
    score = base + 0.1 * (len(arguments.roles) > 1) + 0.05 * (date is not None) + 0.05 * summed
    roles = set(arguments.roles.values())
    lopsided = sentence.headline and len(arguments.roles) > 1 and len(roles) == 1 and "-" not in roles  # two investors
    much = sentence.headline and hit.trigger.type != "supply"  # “HBM 4분의 1 맡는다”: of orders others tell
    return score - (0.2 if much else 0.1) * quoted - 0.1 * sentence.headline - 0.15 * lopsided
