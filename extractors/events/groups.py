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
    return list(phrases[_begin(phrases, len(phrases)) :])


def acting_groups(text: str, acting: Sequence[Phrase], phrases: Sequence[Phrase]) -> list[Phrase]:
    """The last group of those who act, and those before it whose verb is left out as it is the same.

    Not where each does it to another one of the `phrases`: `가람이 하늘을, 나루가 바다를 인수했다` are two deeds.
    """
    begin = _begin(acting, len(acting))
    while begin and GAPPED.fullmatch(text, acting[begin - 1].stop, acting[begin].start):
        gap = acting[begin - 1].stop, acting[begin].start
        if any(p.kind != "topic" and gap[0] <= p.start < gap[1] for p in phrases):
            break
        begin = _begin(acting, begin)
    return list(acting[begin:])


def _begin(phrases: Sequence[Phrase], stop: int) -> int:
    """The number of the first of the coordinated phrases that end before `stop`."""
    begin = max(stop - 1, 0)
    while begin and phrases[begin - 1].linked:
        begin -= 1
    return begin
