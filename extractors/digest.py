"""What a digest tells: the news of a period, once. Pure: the facts come in, a digest without repetitions comes out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from extractors.words import Language

Period = Literal["day", "week"]
Page = Literal["html", "md", "text"]
SectionName = Literal["deals", "moves", "rising", "pairs", "upcoming", "feeds"]
DAYS: dict[Period, int] = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to tell. `key` is the same for the same news, whoever tells it and when."""

    key: str
    head: str                               # who and what, in a few words
    detail: str = ""                        # how surely, how much, how often
    evidence: str = ""                      # the sentence that says so
    publisher: str = ""
    url: str = ""
    number: float = 0.0                     # for the chart
    before: float = 0.0                     # what the number is measured by


@dataclass(frozen=True, slots=True)
class Section:
    """Items of one kind, the weightiest first; `left_out` more were found."""

    name: SectionName
    items: tuple[Item, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that is told of the days `since`..`until` (Korea); sections without news are not there."""

    period: Period
    since: date
    until: date
    sections: tuple[Section, ...]
    numbers: tuple[tuple[str, int], ...] = ()           # 기사 77, 사건 118 ...
    days: tuple[tuple[date, int], ...] = ()             # articles on each of the days before, for the chart
    language: Language = "ko"                           # of everything but names and quoted sentences

    @property
    def keys(self) -> tuple[str, ...]:
        """What this digest tells, for the next one to leave out."""
        return tuple(item.key for section in self.sections for item in section.items)


def section(name: SectionName, items: Sequence[Item], told: Collection[str], most: int) -> Section:
    """The first `most` items that were not told before, each key once."""
    fresh = list({item.key: item for item in reversed(items) if item.key not in told}.values())[::-1]
    return Section(name, tuple(fresh[:most]), max(0, len(fresh) - most))


def shortened(digest: Digest, most: int) -> Digest:
    """The digest with at most so many items in each section; the rest is counted."""
    cut = tuple(
        replace(one, items=one.items[:most], left_out=one.left_out + max(0, len(one.items) - most))
        for one in digest.sections
    )
    return replace(digest, sections=cut)
