"""Groups of phrases that act together: coordinated ones, and those of a sentence that leaves out its first verbs."""

import re
from collections.abc import Sequence

from extractors.events.phrases import Phrase

# `가람이 각각 5만 장을, 나루가 6만 장을 받는다`, `냉각은 가람이, 배터리는 나루가 공급한다`
GAPPED = re.compile(
    r"(?:\s(?:[^\s.,“”]{1,12}\s){0,4}?[^\s.,“”]{1,12}(?:을|를|장|대|개|원|달러|%|씩))?,\s?(?:[^\s.,“”]{1,10}[은는]\s)?"
)


def last_group(phrases: Sequence[Phrase]) -> list[Phrase]:
    """The last phrase and those coordinated with it."""
    group: list[Phrase] = []
    for phrase in reversed(phrases):
        if group and not phrase.linked:
            break
        group.insert(0, phrase)
    return group


def acting_groups(text: str, acting: Sequence[Phrase], phrases: Sequence[Phrase]) -> list[Phrase]:
    """The last group of those who act, and those before it whose verb is left out as it is the same.

    Not where each does it to another one of the `phrases`: `가람이 하늘을, 나루가 바다를 인수했다` are two deeds.
    """
    group = last_group(acting)
    earlier = [p for p in acting if group and p.start < group[0].start]
    if not earlier or not GAPPED.fullmatch(text, earlier[-1].stop, group[0].start):
        return group
    between = (p for p in phrases if p.kind != "topic" and earlier[-1].stop <= p.start < group[0].start)
    return group if any(between) else acting_groups(text, earlier, phrases) + group
