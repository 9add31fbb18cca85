"""The one doorway to ahocorasick_rs: every place where a text holds an alias as a word of its own."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from extractors.names.particles import NOW, ORG_SUFFIX, begins_word, particle_end
from extractors.names.persons import SURNAMES
from extractors.names.positions import CLASS_OF, read_title
from extractors.names.words import words
from extractors.records import Entity, EntityKind

# Nothing joined to a Latin alias by these is the same name: KT&G, AT&T, LGU+.
JOINED = "&+"
SHORTEST_GLUED, SHORTEST_GLUED_ORG = 3, 4
LONGEST_DECK_END = 8
LONGEST_COMPANY = 12
MODEL = re.compile(r"-?[A-Z][0-9](?:[.․][0-9])?(?![A-Za-z0-9])")
LONG = 5  # letters of a name that is itself whatever particle follows
SLIP = re.compile(r"[은는이가을를와과](?![가-힣])")
DECK_END = re.compile(rf"(?:{'|'.join(words('headlines', 'ends'))}|\d[가-힣]{{1,2}}|[했였됐있없겠왔갔렸졌{NOW}]다)$")
# Another company's name begins so: 한국화웨이, 토탈소프트뱅크.
PREFIXED = re.compile(r"(?:한국|일본|미국|중국|재팬|차이나|토탈|하이퍼|업|팝|팀|뉴|더|현대|신한|롯데|구|신)$")
GLUED_TITLE = re.compile(r"[가-힣A-Z]{2,5}?(?=(?:은|는|이|가|을|를|의|과|와|도)?(?![가-힣A-Z]))")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an alias may mean."""

    entity_id: str
    kind: EntityKind
    ambiguous: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """An alias at `[start, end)` of a text; `stop` is behind its particles. Several readings: the context decides."""

    start: int
    end: int
    stop: int
    surface: str
    readings: tuple[Reading, ...]


class WordSet:
    """Words that are sought all at once, wherever their letters stand."""

    def __init__(self, sought: Sequence[str]) -> None:
        self._automaton = AhoCorasick(sought, store_patterns=False)

    def found(self, text: str) -> set[int]:
        """The numbers of those that stand in the text."""
        return {number for number, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}


class Matcher:
    """All aliases of the gazetteer, and all position words, in one automaton."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        readings: dict[str, list[Reading]] = defaultdict(list)
        for entity in entities:
            for alias in entity.aliases:
                readings[alias.surface].append(Reading(entity.entity_id, entity.kind, alias.ambiguous))
        self.readings = {surface: tuple(found) for surface, found in readings.items()}
        titles = sorted(CLASS_OF.keys() - self.readings.keys())
        self._patterns = [*self.readings, *titles]
        self._automaton = AhoCorasick(self._patterns, store_patterns=False)

    def find(self, text: str) -> tuple[list[Candidate], list[tuple[int, int]]]:
        """The alias candidates, leftmost and longest first, and the spans of the position words, in order."""
        aliases: list[tuple[int, int, str]] = []
        titles: list[tuple[int, int]] = []
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if index < len(self.readings):
                aliases.append((start, -end, self._patterns[index]))
            else:
                titles.append((start, end))
        aliases.sort()
        return self._words(text, aliases), titles

    def _of_caption(self, text: str, start: int, end: int, found: list[Candidate]) -> int | None:
        """The end of a name glued to the company and title behind it, or of that company: `이재용삼성전자회장,`."""
        kind = self.readings[text[start:end]][0].kind
        if kind == "org" and found and found[-1].end == found[-1].stop == start:
            return _title_stop(text, end) if found[-1].readings[0].kind == "person" else None
        if kind != "person" or end - start < SHORTEST_GLUED or not begins_word(text, start):
            return None
        company = self._company_at(text, end)
        return end if company and _title_stop(text, company) is not None else None

    def _company_at(self, text: str, at: int) -> int | None:
        """Where the longest organisation's name that begins there ends."""
        for end in range(min(len(text), at + LONGEST_COMPANY), at + 1, -1):
            if any(reading.kind == "org" for reading in self.readings.get(text[at:end], ())):
                return end
        return None

    def _words(self, text: str, aliases: list[tuple[int, int, str]]) -> list[Candidate]:
        found: list[Candidate] = []
        behind = 0
        for start, minus_end, surface in aliases:
            if start < behind:
                continue
            readings = self.readings[surface]
            stop = _stop(text, start, -minus_end, readings) or self._of_caption(text, start, -minus_end, found)
            if stop is not None:
                found.append(Candidate(start, -minus_end, stop, surface, readings))
                behind = -minus_end
        return found


def _stop(text: str, start: int, end: int, readings: tuple[Reading, ...]) -> int | None:
    """Where the word with its particles ends; None where the alias is only part of another word."""
    latin_start, latin_end = text[start].isascii(), text[end - 1].isascii()
    if not begins_word(text, start):
        after_hangul = latin_start and not text[start - 1].isascii() and _is_topic(readings)  # 서버용GPU
        if not after_hangul:
            return _glued_stop(text, start, end, readings)
    if MODEL.match(text, end) and not latin_end and readings[0].kind == "org":
        return end  # 딥시크R1
    following = text[end : end + 1]
    if latin_end and following.isascii() and (following.isalnum() or (following and following in JOINED)):
        return None
    stop = None if following.isascii() and following.isalpha() else particle_end(text, end)  # 삼성SDI is not 삼성
    if stop is not None:
        return stop
    if _is_topic(readings):
        return end if text[start:end].isascii() else None  # HBM시장, GPU팜
    if readings[0].kind == "org" and end - start >= LONG and (slip := SLIP.match(text, end)):
        return slip.end()  # SK텔레콤가
    suffix = ORG_SUFFIX.match(text, end) if readings[0].kind == "org" else None
    return suffix.end() if suffix else _title_stop(text, end)


def _is_topic(readings: tuple[Reading, ...]) -> bool:
    return all(reading.kind == "topic" for reading in readings)


def _glued_stop(text: str, start: int, end: int, readings: tuple[Reading, ...]) -> int | None:
    """The end of a name glued to the heading before it: `공개삼성전자는`, `첫 발표네이버`, `발표이재명 대통령은`.

    The heading's last word shows it, a particle behind a long name, or a title behind a person's.
    """
    stop = particle_end(text, end)
    shown = end - start >= SHORTEST_GLUED or text[start].isupper() or (stop is not None and stop > end > start + 1)
    if shown and _ends_deck(text, start):
        return stop
    if readings[0].kind == "org" and end - start >= SHORTEST_GLUED_ORG and not any(r.ambiguous for r in readings):
        prefixed = PREFIXED.search(text, max(0, start - 3), start)
        whole = end - start > SHORTEST_GLUED_ORG and " " not in text[start:end]
        marked = stop is not None and (stop > end or whole)
        return stop if marked and "가" <= text[start - 1] <= "힣" and not prefixed else None
    if _is_long_person(text[start:end], readings) and stop is not None and stop > end:
        return stop  # 국제 질서 흔들트럼프로, 프레젠테이션리사 수도
    if readings[0].kind != "person" or end - start < SHORTEST_GLUED or text[end : end + 1] != " ":
        return None
    word = GLUED_TITLE.match(text, end + 1)
    title = read_title(word[0]) if word else None
    return end if title and title.executive and not title.prefix else None


def _is_long_person(surface: str, readings: tuple[Reading, ...]) -> bool:
    """Whether a foreigner bears the name, and nobody and nothing else: it stands in no Korean word by chance."""
    whole = " " in surface and len(surface) > LONG  # 조리사 수 is none
    foreign = whole or (len(surface) >= SHORTEST_GLUED and surface[0] not in SURNAMES and " " not in surface)
    return foreign and readings[0].kind == "person" and not any(reading.ambiguous for reading in readings)


def _ends_deck(text: str, at: int) -> bool:
    """Whether a subheading or a sentence may end here, the next one glued to it: `첫 성과 공개SKT`, `AI 2종LG`."""
    return DECK_END.search(text, max(0, at - LONGEST_DECK_END), at) is not None


def _title_stop(text: str, end: int) -> int | None:
    """The end of a title written without a blank: 이재용회장은, SK회장, 개인정보위원장. 과기부총리 is no ministry's."""
    if text.startswith("부총리", end - 1):
        return None
    for length in range(8, 0, -1):
        word = text[end : end + length]
        title = read_title(word) if len(word) == length else None
        if title and title.executive and not title.prefix:
            return particle_end(text, end + length)
    return None
