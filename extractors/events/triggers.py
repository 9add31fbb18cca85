"""Triggers: the words that announce an event, and what they take as arguments. They are declared in triggers.yaml."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, get_args

import yaml

from extractors.events.adjuncts import ADJUNCT, SUBJECT_WITHIN
from extractors.events.past import in_the_past
from extractors.events.polite import polite
from extractors.events.readings import Reading, without
from extractors.events.stems import Sieve
from extractors.records import EventType

WHO = ("orgs", "people", "any")
# How far around a trigger a veto word may reach.
VETO_REACH = 10
# How far before and after a trigger the words stand that it must lack (its object, its head).
LACKS_BEFORE, LACKS_AFTER = 24, 12
JOINT = re.compile(r"(?<=[가-힣])(?:며|면서|지만|으나|(?<!하)는데)[,\s]")  # another clause begins
# Where a clause before ends that tells another thing: `매출 1조원을 올린 가운데 구글에 D램을 공급한다`
CLAUSE_BEFORE = re.compile(
    r"[한된인린낸둔킨운친온간]\s가운데\s|(?<=[하되리내우])(?:고|며|면서|지만)[,\s]\s?"
)
OBJECT_BEFORE = 40
CLOSING = "[’”\x27\"]"
# The point of `4.5GW` ends no sentence: patterns that stop at a full stop read on.
DECIMAL = re.compile(r"\.(?<=[0-9]\.)(?=[0-9])")
# A stock code or foreign spelling between a name and its particle: `네이버(035420)를`, `오픈AI(OpenAI)에`;
# the Korean of what is known by its letters, or those: `그래픽처리장치(GPU)를`, `최고경영자(CEO)로`
ASIDE = re.compile(
    r"(?=[()인그신고])(?:"  # none begins with another letter
    r"(?<=[가-힣A-Za-z])\((?:\d{6}|[A-Z][A-Za-z]{3,20})\)(?=[은는이가을를와과의에도로])|"
    r"(?:인공지능|(?:그래픽|신경망)\s?처리\s?장치|고대역폭\s?메모리)\((?=(?:AI|[GN]PU|HBM)\))|"
    r"(?<=능\(AI)\)|(?<=치\([GN]PU)\)|(?<=리\(HBM)\)|(?<=자)\(C[A-Z]O\))"
)
READ_OVER = re.compile(f"{ASIDE.pattern}|{ADJUNCT.pattern}")
# `AI` of a pattern, but not of a set in it: [가-힣AI]
AI = re.compile(r"(\[[^\]]*\])|AI")


@dataclass(frozen=True, slots=True)
class Trigger:
    type: EventType
    name: str  # the rule, as told by `tag --explain`
    pattern: re.Pattern[str]
    cases: dict[str, str]  # case -> role, or "-" for a participant without a role
    headline: bool  # used in titles only
    needs: re.Pattern[str] | None = None
    lacks: re.Pattern[str] | None = None
    object: re.Pattern[str] | None = None  # what must stand shortly before: what is launched, joined
    minimum: int = 1  # participants that this trigger needs, where it says little by itself


@dataclass(frozen=True, slots=True)
class Kind:
    """One event type: who takes part, and the triggers."""

    type: EventType
    who: str  # orgs | people | any
    minimum: int  # listed participants
    borrow: bool  # may the subject be that of the sentence before
    veto: re.Pattern[str] | None
    triggers: tuple[Trigger, ...]
    lacks: re.Pattern[str] | None = None  # words in which none of them means such an event


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found at `[start, end)` of the sentence."""

    trigger: Trigger
    kind: Kind
    start: int
    end: int
    others: "tuple[Hit, ...]" = ()  # of the same type, over the same words: where this one tells nothing

    @property
    def least(self) -> int:
        """How many must take part for it, or any other over its words, to tell something."""
        return min(hit.trigger.minimum for hit in (self, *self.others))


@cache
def kinds() -> tuple[Kind, ...]:
    """The fifteen event types as declared. A mistake in the file is an error that names the type and the trigger."""
    text = files("extractors").joinpath("data/triggers.yaml").read_text(encoding="utf-8")
    raw = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    macros = _macros(raw.pop("macros"))
    unknown = set(raw) ^ set(get_args(EventType))
    if unknown:
        raise ValueError(f"triggers.yaml: event types missing or unknown: {sorted(unknown)}")
    return tuple(_kind(name, declared, macros) for name, declared in raw.items())


def find_triggers(text: str, *, headline: bool) -> tuple[Hit, ...]:
    """The triggers of a sentence in order; of one type the first of those that overlap holds the others."""
    text = DECIMAL.sub("․", text)
    plain, done = _without_asides(text), () if headline else in_the_past(text)
    # Reading over words makes no other word: one search says which patterns may match any of the readings.
    told = [plain.text, *(_without_asides(reading.text).text for reading in done)]
    declared = _declared()
    triggers = [declared[number] for number in sorted(_sieve().possible("\n".join(told)))]
    triggers = [(kind, trigger) for kind, trigger in triggers if headline or not trigger.headline]
    if not triggers:
        return ()
    hits = _read(plain, triggers)
    for more in () if headline else _otherwise(text, done, triggers):
        hits += [hit for hit in more if not any(_over(hit, other) for other in hits)]
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end)))


def _otherwise(text: str, done: Sequence[Reading], triggers: Sequence[tuple[Kind, Trigger]]) -> Iterator[list[Hit]]:
    """The hits of the sentence in other words: without when, where and how, with what is to come told as done."""
    if ADJUNCT.search(text):
        yield [_behind_subject(text, hit) for hit in _read(_read_over(text), triggers)]
    for reading in done:
        yield [_moved(hit, reading) for hit in _read(_read_over(reading.text), triggers)]


def _without_asides(text: str) -> Reading:
    return without(ASIDE, text) if "(" in text else Reading(text, ())  # each of them has a bracket, or stands behind it


def _read_over(text: str) -> Reading:
    return without(READ_OVER if "(" in text else ADJUNCT, text)


def _read(reading: Reading, triggers: Sequence[tuple[Kind, Trigger]]) -> list[Hit]:
    """The hits of the reading, where they stand in the text of which it is one."""
    hits = _found(reading.text, triggers)
    return [_moved(hit, reading) for hit in hits] if reading.edits else hits


def _behind_subject(text: str, hit: Hit) -> Hit:
    """The hit from behind who acts, where its words stand on both sides of him: `물꼬를 | 나루가 | 텄다`."""
    inside = SUBJECT_WITHIN.match(text, hit.start, hit.end)
    return replace(hit, start=inside.end()) if inside else hit


def _moved(hit: Hit, reading: Reading) -> Hit:
    others = tuple([_moved(other, reading) for other in hit.others])
    return Hit(hit.trigger, hit.kind, *reading.back(hit.start, hit.end), others)


def _over(one: Hit, other: Hit) -> bool:
    return one.kind is other.kind and one.start < other.end and other.start < one.end


def _found(text: str, triggers: Sequence[tuple[Kind, Trigger]]) -> list[Hit]:
    hits: list[Hit] = []
    for kind, trigger in triggers:
        for match in trigger.pattern.finditer(text):
            if not _tells(kind, trigger, text, match):
                continue
            hit = Hit(trigger, kind, match.start(), match.end())
            over = [i for i, h in enumerate(hits) if h.kind is kind and hit.start < h.end and h.start < hit.end]
            if over:
                first = hits[over[0]]
                hits[over[0]] = Hit(first.trigger, kind, first.start, first.end, (*first.others, hit))
            else:
                hits.append(hit)
    return hits


@cache
def _declared() -> tuple[tuple[Kind, Trigger], ...]:
    return tuple((kind, trigger) for kind in kinds() for trigger in kind.triggers)


@cache
def _sieve() -> Sieve:
    triggers = [trigger for _, trigger in _declared()]
    beside = [[one.pattern for one in (trigger.needs, trigger.object) if one] for trigger in triggers]
    return Sieve([trigger.pattern.pattern for trigger in triggers], beside)


def _tells(kind: Kind, trigger: Trigger, text: str, match: re.Match[str]) -> bool:
    """Whether the words of the trigger stand where they mean what it announces."""
    start, end = match.span()
    if trigger.needs is not None and not trigger.needs.search(text):
        return False
    if trigger.object is not None and not trigger.object.search(text, max(0, start - OBJECT_BEFORE), end + 4):
        return False
    if kind.veto is not None:
        vetoes = kind.veto.finditer(text, max(0, start - VETO_REACH), end + VETO_REACH)
        if any(veto.start() < end and start < veto.end() for veto in vetoes):
            return False
    if kind.lacks is None and trigger.lacks is None:
        return True
    near = _close_by(text, match)
    if kind.lacks is not None and kind.lacks.search(text, *near):
        return False
    return trigger.lacks is None or trigger.lacks.search(text, *near) is None


def _close_by(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Where the words stand that a trigger must lack: none behind it beyond `선보이며`."""
    start, end = max(0, match.start() - LACKS_BEFORE), match.end() + LACKS_AFTER
    for before in CLAUSE_BEFORE.finditer(text, start, match.start()):
        start = before.end()
    joint = JOINT.search(text, match.end() - 1, end)
    return start, joint.start() if joint else end


def _macros(declared: dict[str, str]) -> dict[str, str]:
    macros: dict[str, str] = {}
    for name, body in declared.items():
        macros[name] = _expand(body, macros)
    return macros


def _expand(pattern: str, macros: dict[str, str]) -> str:
    for name, body in macros.items():
        pattern = pattern.replace("{" + name + "}", body)
    return pattern


def _kind(name: str, declared: dict[str, Any], macros: dict[str, str]) -> Kind:
    if declared["who"] not in WHO:
        raise ValueError(f"triggers.yaml: {name}: who must be one of {WHO}, not {declared['who']!r}")
    event_type: EventType = name  # type: ignore[assignment]
    triggers = tuple(_trigger(event_type, t, declared["cases"], macros) for t in declared["triggers"])
    return Kind(
        event_type,
        declared["who"],
        declared["minimum"],
        declared.get("borrow", True),
        _compiled(declared.get("veto"), macros, name),
        triggers,
        _compiled(declared.get("lacks"), macros, name),
    )


def _trigger(event_type: EventType, declared: dict[str, Any], cases: dict[str, str], macros: dict[str, str]) -> Trigger:
    where = f"{event_type}/{declared['name']}"
    headline = "headline" in declared
    pattern = _compiled(declared["headline" if headline else "find"], macros, where)
    if pattern is None:
        raise ValueError(f"triggers.yaml: {where}: no pattern")
    return Trigger(event_type, where, pattern, declared.get("cases", cases), headline,
                   _compiled(declared.get("needs"), macros, where), _compiled(declared.get("lacks"), macros, where),
                   _compiled(declared.get("object"), macros, where), declared.get("minimum", 1))  # fmt: skip


def _unquoted(pattern: str) -> str:
    """The pattern, with the quotation mark that may end a noun before its particle: `‘정예 컨소시엄’을 꾸렸다`."""
    for particles in ("(?:을|를", "(?:를|을", "(?:이|가)", "(?:가|이)", "(?:은|는)"):
        pattern = pattern.replace(particles, f"{CLOSING}?{particles}")
    return pattern


def _compiled(pattern: str | None, macros: dict[str, str], where: str) -> re.Pattern[str] | None:
    if pattern is None:
        return None
    try:
        return re.compile(polite(AI.sub(lambda at: at[1] or "(?:AI|인공지능)", _unquoted(_expand(pattern, macros)))))
    except re.error as error:
        raise ValueError(f"triggers.yaml: {where}: {error}") from error
