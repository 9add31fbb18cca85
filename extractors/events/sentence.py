"""A sentence taken apart: what the rules of arguments, time and modality all look at."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from extractors.events.clauses import Clause, Subject
from extractors.events.phrases import Phrase
from extractors.records import Field


@dataclass(frozen=True, slots=True)
class Sentence:
    """Offsets within are the sentence's own; `start` is where it begins in its field."""

    field: Field
    start: int
    text: str
    paragraph: int
    number: int
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    subjects: tuple[Subject, ...]
    quotes: tuple[tuple[int, int], ...] = ()

    @property
    def headline(self) -> bool:
        return self.field == "title"

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class Discourse:
    """What earlier sentences left behind for later ones: whom a missing subject, `양사` or `두 사람` means."""

    subjects: tuple[Phrase, ...] = ()  # of the last sentence that had one
    subject_number: int = -9  # the number of that sentence
    joined: bool = False  # they act together with others, who may be nobody on the list
    foreign: bool = False  # the last overt subject is nobody on the list
    stranger: bool = False  # and a proper name: another company, maybe
    governed: tuple[Phrase, ...] = ()  # the companies that the last sentence with some speaks of, if one or one list
    governed_number: int = -9
    orgs: tuple[str, ...] = ()  # organisations of the last event or sentence with two or more
    partners: tuple[str, ...] = ()  # the two of the last partnership
    half: str | None = None  # who agreed last with a house of nobody's list: half of `양측`
    allied: bool = False  # those organisations are the parties of an event
    passing: int | None = None  # the paragraph in which they, no partners, were only named side by side
    listed: tuple[str, ...] = ()  # the three or four that the last sentence with so many names
    people: tuple[str, ...] = ()
    goer: str | None = None  # who goes from one meeting to the next
    goer_number: int = -9  # of the last sentence that tells so
    goes: bool = False  # he has met more than one
    companies: dict[str, Phrase] = field(default_factory=dict)  # the organisations that were subjects so far
    house: str | None = None  # whose personnel news it is
    house_number: int = -9  # of the last sentence that tells so
    employers: dict[str, str] = field(default_factory=dict)  # person -> organisation, as the article introduced them
    named: frozenset[str] = frozenset()  # whom the article names
    several: frozenset[str] = frozenset()  # people who head more than one house, and buy and invest for themselves
    posts: dict[str, frozenset[str]] = field(default_factory=dict)  # listed person -> where he ever had a post
    known: dict[str, str] = field(default_factory=dict)  # person or product -> organisation, as the list knows them


def strangers(sentence: Sentence) -> list[Subject]:
    """The overt subjects of the sentence that are nobody on the list."""
    covered = [(p.start, p.stop) for p in sentence.phrases]
    return [s for s in sentence.subjects if not any(a <= s.start < b for a, b in covered)]


def clause_at(sentence: Sentence, position: int) -> int:
    """The index of the clause that holds the position."""
    for i, clause in enumerate(sentence.clauses):
        if position < clause.end:
            return i
    return len(sentence.clauses) - 1


def clause_over(sentence: Sentence, position: int) -> Clause | None:
    """The clause that holds the position; None in a title, which is not taken apart."""
    return sentence.clauses[clause_at(sentence, position)] if sentence.clauses else None


class Placed(Protocol):
    """Whatever begins somewhere."""

    @property
    def start(self) -> int: ...


Found = TypeVar("Found", bound=Placed)


def between(found: Sequence[Found], start: int, end: int) -> Sequence[Found]:
    """Those of the text's dates or sums, which are in order, that begin within `[start, end)`."""
    first = bisect_left(found, start, key=lambda one: one.start)
    return found[first : bisect_left(found, end, lo=first, key=lambda one: one.start)]


def window(sentence: Sentence, position: int) -> tuple[int, int]:
    """Where the arguments of a verb may stand: back over relative and chained clauses, on to its own clause's end."""
    if sentence.headline or not sentence.clauses:
        return segment(sentence.text, position)
    at = clause_at(sentence, position)
    begin = at
    while begin > 0 and sentence.clauses[begin - 1].ending in ("relative", "chained"):
        begin -= 1
    return sentence.clauses[begin].start, sentence.clauses[at].end


def segment(title: str, position: int) -> tuple[int, int]:
    """The part of a title between `…` or `...` that holds the position."""
    start = max(
        title.rfind("…", 0, position) + 1, title.rfind("..", 0, position) + 2 if ".." in title[:position] else 0
    )
    ends = [end for mark in ("…", "..") if (end := title.find(mark, position)) >= 0]
    return start, min(ends, default=len(title))


def in_quote(sentence: Sentence, position: int) -> bool:
    return any(a < position < b for a, b in sentence.quotes)


Employers = Mapping[str, str]
