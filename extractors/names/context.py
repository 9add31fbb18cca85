"""What an article as a whole says for or against an alias: support, sports pages, personnel lists."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from extractors.names.compounds import vetoed
from extractors.names.entries import Entry
from extractors.names.gazetteer import Lexicon
from extractors.names.match import Candidate, Reading, WordSet
from extractors.names.nations import Called, whose_else
from extractors.names.particles import begins_word, particle_end
from extractors.names.persons import is_korean_name
from extractors.names.senses import other_sense, senses_of, spelt_out
from extractors.names.words import words
from extractors.names.zones import Span, mourning_zones, outside, silent_zones
from extractors.records import Document, Field
from extractors.sentences import is_told

SPORTS = WordSet(words("sports", "words"))
TEAMS = frozenset(words("sports", "teams"))
SHOWS = WordSet(words("sports", "shows"))
LEAGUE = re.compile(
    r"프로(?:야구|농구|배구|축구)|KB[OL]|WKBL|[KV]리그|플레이오프|(?:한국|일본)시리즈|롤드컵|리그\s?오브\s?레전드|LCK|H리그|팀리그|라이온즈|야구장"
)
OF_A_LEAGUE = re.compile(rf"프로(?:야구|농구|배구|축구)\s(?:{'|'.join(sorted(TEAMS))})")  # 프로야구 삼성이
SCORE = re.compile(
    r"(?<![\d.])\d{1,3}\s?[-–대]\s?\d{1,3}(?:으?로|\s)\s?(?:[가-힣]{1,6}(?:를|을)\s)?"
    r"(?:이[겼기긴]|졌|진\s|꺾|승리|패|역전|제압|눌[렀러]|누[르른]|완[승파패]|물리)|\d{1,3}득점|[2-9]\d?연[승패]|\(오[전후]\s\d{1,2}시|"
    r"연장\s(?:[가-힣]{1,3}\s)?(?:끝에|접전)"
)
SERVICES = re.compile(r"AI|인공지능|서비스|출시|중계|협약|투자|스폰서|후원")  # in a title: no report of a match
OPENING = 1000  # characters
ENOUGH_SPORTS = 4  # different words of sports, or of shows, that make an article one about them
PARTIES = re.compile(r"국민의힘|민주당|개혁신당|조국혁신당|진보당|정의당|최고위원|원내대표|국무위원장|당대표")
LIST_TITLE = re.compile(
    r"^\W{0,2}(?:인사|부고|인사·부고|부고·인사|동정|승진|인사동정)\b|"
    r"[\[<(【](?:인사|부고|인사·부고|부고·인사|동정|화촉|결혼|본사\s?인사)\s?[\])>】]"
)
HEADING = re.compile(r"[◇◆■□][^◇◆■□▲△\n]{1,40}")
PRESIDENT = re.compile(r"(?<![가-힣])([가-힣]{3})\s대통령(?!실)")
# KODEX 삼성그룹: a fund that holds shares of it
FUND = re.compile(r"(?<![A-Za-z0-9])(?:KODEX|TIGER|ACE|SOL|RISE|PLUS|HANARO|KBSTAR|KOSEF|ARIRANG|KIWOOM|KoAct)\s$")
YEAR = re.compile(r"(?<!\d)((?:1[0-9]|20)\d\d)년")
BEGINNING = 100  # characters
LIVING = 1950  # before this year nobody of the gazetteer was of age
PLAYER = re.compile(r"(?<![가-힣])[가-힣]{2,4}\($")  # 송병구(삼성전자)
TYPE_NUMBER = re.compile(r"-\d")  # 훈련기 KT-1
# 삼성 내야수 김성훈
TEAM_MATE = re.compile(
    r"\s(?:(?:내야수|외야수|투수|타자|포수|유격수|[1-3]루수|공격수|수비수|골키퍼)\s|"
    r"(?:마무리|에이스|감독|코치|세터|가드|포워드)\s([가-힣]{3})(?![가-힣]{2}))"
)
# 퀄컴 스타디움
VENUE = re.compile(r"\s?(?:스타디움|아레나|(?:야구|축구)?구장|볼파크|위즈파크|라이온즈파크|챔피언스\s?필드)")
MOST = 20  # presidents that an article tells of
SCENE = "the scene's names"
MANY = 3  # plain names of the scene that support an ambiguous one


@dataclass
class Article:
    """A document while its names are sought."""

    doc: Document
    lexicon: Lexicon
    supported: set[str] = field(default_factory=set)  # entities that the article names beyond doubt
    org_ends: dict[Field, set[int]] = field(default_factory=lambda: {"title": set(), "text": set()})
    renamed: set[tuple[str, str]] = field(default_factory=set)  # names that elsewhere are part of another: 카카오 농가
    supports: dict[str, tuple[int, str] | None] = field(default_factory=dict)  # of ambiguous names, once sought
    others: dict[str, str | None] = field(default_factory=dict)  # of unambiguous names, once sought
    employers: dict[str, frozenset[str]] = field(default_factory=dict)  # words for them, by person
    bearers: dict[str, str | None] = field(default_factory=dict)  # others who bear a surname, by the person's id
    trades: dict[str, bool] = field(default_factory=dict)  # whether a name is a sportsman's here
    countries: Called = field(default_factory=dict)  # of the authorities first called so
    _words: dict[str, bool] = field(default_factory=dict)
    _headings: list[tuple[int, str]] | None = None

    def __post_init__(self) -> None:
        self.is_list = LIST_TITLE.search(self.doc.title) is not None and not is_told(self.doc.text)

    # Most articles name nobody: what follows is read when it is first asked for.

    @cached_property
    def whole(self) -> str:
        return f"{self.doc.title}\n{self.doc.text}"

    @cached_property
    def zones(self) -> dict[Field, list[Span]]:
        """Where no alias is a mention."""
        return {"title": silent_zones(self.doc.title), "text": silent_zones(self.doc.text)}

    @cached_property
    def senses(self) -> Mapping[str, Iterable[str]]:
        """What the article says that abbreviations and other names stand for."""
        return senses_of(self.whole)

    @cached_property
    def spelt_out(self) -> Mapping[str, frozenset[str]]:
        """Whose names the article gives in Latin letters: 그로크(Groq)."""
        return spelt_out(self.whole, self.lexicon.matcher.readings)

    @cached_property
    def of_history(self) -> bool:
        """Whether the article opens in a year in which nobody listed was of age, and names none since."""
        years = [int(year) for year in YEAR.findall(self.whole)]
        return bool(years) and max(years) < LIVING and YEAR.search(self.doc.text[:BEGINNING]) is not None

    @cached_property
    def presidents(self) -> Mapping[str, int]:
        """Who is named in full as president, and where in the text first: 이승만."""
        found: dict[str, int] = {}
        for one in PRESIDENT.finditer(self.doc.text):
            if is_korean_name(one[1]) and len(found) < MOST:
                found.setdefault(one[1], one.start())
        return found

    @cached_property
    def mourning(self) -> dict[Field, list[Span]]:
        """The items of obituaries."""
        return {"title": mourning_zones(self.doc.title), "text": mourning_zones(self.doc.text)}

    @cached_property
    def sports(self) -> bool:
        """Whether the article is one about sports: many words of theirs, or a league and a score."""
        opening = self.whole[:OPENING]  # a digest of all pages comes to sports at last
        if len(SPORTS.found(opening)) >= ENOUGH_SPORTS:
            return True
        if not LEAGUE.search(opening) or SERVICES.search(self.doc.title):
            return False
        return bool(SCORE.search(opening) or (OF_A_LEAGUE.search(opening) and len(SPORTS.found(opening)) > 1))

    @cached_property
    def shows(self) -> bool:
        """Whether the article is one about shows."""
        return len(SHOWS.found(self.whole)) >= ENOUGH_SPORTS

    @cached_property
    def politics(self) -> bool:
        """Whether the article speaks of parties."""
        return PARTIES.search(self.whole) is not None

    def part(self, name: Field) -> str:
        return self.doc.title if name == "title" else self.doc.text

    def is_open(self, name: Field, start: int) -> bool:
        """Whether the place is running text, not a byline, a credit or furniture."""
        return outside(self.zones[name], start)

    def heading(self, start: int) -> str:
        """The heading of a personnel list under which the place of the text stands: `◇SK텔레콤`."""
        if self._headings is None:
            self._headings = [(m.start(), m[0]) for m in HEADING.finditer(self.doc.text)] if self.is_list else []
        at = bisect_right(self._headings, start, key=itemgetter(0)) - 1
        return self._headings[at][1] if at >= 0 else ""

    def says(self, word: str) -> bool:
        """Whether the article holds the word as a word of its own (particles aside)."""
        known = self._words.get(word)
        if known is None:
            known = self._words[word] = _stands(word, self.whole)
        return known


def _stands(word: str, text: str) -> bool:
    start = text.find(word)
    while start >= 0 and not _is_word(text, start, start + len(word)):
        start = text.find(word, start + len(word))
    return start >= 0


def _is_word(text: str, start: int, end: int) -> bool:
    return begins_word(text, start) and (particle_end(text, end) is not None or end - start > 2)


def read_plain(article: Article, name: Field, candidate: Candidate) -> tuple[Reading | None, str]:
    """The organisation or topic that the candidate means, and why; None with the reason where it means neither."""
    readings = [reading for reading in candidate.readings if reading.kind != "person"]
    refused = "no reading"
    best: tuple[int, Reading, str] | None = None
    for reading in readings:
        weight, why = _judge(article, name, candidate, reading)
        if weight > 0 and (best is None or weight > best[0]):
            best = (weight, reading, why)
        elif weight <= 0:
            refused = why
    return (best[1], best[2]) if best else (None, refused)


def is_plain(article: Article, candidate: Candidate, reading: Reading) -> bool:
    """Whether the name needs no support, and so supports others."""
    return not (_is_doubtful(article, candidate, reading) or (reading.kind == "org" and article.sports))


def _is_doubtful(article: Article, candidate: Candidate, reading: Reading) -> bool:
    """Whether the name means other things too, in general or by what the article says of it."""
    if reading.ambiguous or (reading.entity_id, candidate.surface) in article.renamed:
        return True
    return other_sense(article.senses, candidate.surface, article.lexicon.entries[reading.entity_id]) is not None


def _judge(article: Article, name: Field, candidate: Candidate, reading: Reading) -> tuple[int, str]:
    entry = article.lexicon.entries[reading.entity_id]
    text = article.part(name)
    veto = vetoed(text, candidate, entry)
    if veto:
        return 0, veto
    before = text[max(0, candidate.start - 12) : candidate.start]
    if before[-1:].isspace() and FUND.search(before):
        return 0, "in the name of a fund"
    if reading.kind == "org" and VENUE.match(text, candidate.end):
        return 0, "in the name of a ground"
    if reading.kind == "org" and candidate.surface.isascii() and TYPE_NUMBER.match(text, candidate.end):
        return 0, "in the name of a type"
    if entry.national:
        other = whose_else(text, candidate.start, candidate.end, reading.entity_id, article.countries)
        if other:
            return 0, other
    if article.sports and reading.kind == "org" and PLAYER.search(text, max(0, candidate.start - 6), candidate.start):
        return 0, "whom somebody plays for"
    mate = TEAM_MATE.match(text, candidate.end) if candidate.surface in TEAMS else None
    if (mate and (mate[1] is None or is_korean_name(mate[1]))) or (article.sports and candidate.surface in TEAMS):
        return 0, "a team in a sports article"
    if not _is_doubtful(article, candidate, reading):
        if reading.entity_id not in article.others:
            article.others[reading.entity_id] = _other(article, entry)
        other = article.others[reading.entity_id]
        return (0, f"{other} in the article") if other else (1, f"alias {candidate.surface}")
    if reading.entity_id not in article.supports:
        article.supports[reading.entity_id] = support_of(article, entry)
    support = article.supports[reading.entity_id]
    spelt = article.spelt_out.get(candidate.surface)
    if spelt and reading.entity_id not in spelt:
        return 0, f"{candidate.surface} is {article.lexicon.name_of(min(spelt))} here"
    explained = other_sense(article.senses, candidate.surface, entry)
    if support and not (explained and support[1] == SCENE):
        return support[0], f"alias {candidate.surface}, supported by {support[1]}"
    meaning = f"means {explained}" if explained else "is ambiguous"
    return 0, f"{candidate.surface} {meaning} and nothing in the article supports it"


def _other(article: Article, entry: Entry) -> str | None:
    """What the article says that makes an unambiguous name another thing's."""
    held = any(alias.ambiguous for alias in entry.entity.aliases)
    return None if held or _is_meant(article, entry) else _unless(article, entry)


def _is_meant(article: Article, entry: Entry) -> bool:
    """Whether the article gives a longer name of the entity, or a word near it: `아마존웹서비스` beside `AWS`."""
    if any(map(article.says, entry.near)):
        return True
    surfaces = [alias.surface for alias in entry.entity.aliases]
    shortest = min(map(len, surfaces))
    return any(len(surface) > shortest + 1 and surface in article.whole for surface in surfaces)


def _unless(article: Article, entry: Entry) -> str | None:
    """The word of the article with which the entity's name is another thing's, if it says one."""
    return next((word for word in entry.unless if article.says(word)), None)


def support_of(article: Article, entry: Entry) -> tuple[int, str] | None:
    """What in the article supports an ambiguous alias, and how strongly: words `near` it, its people, the scene."""
    entity_id = entry.entity.entity_id
    if _unless(article, entry):
        return None
    own = {alias.surface for alias in entry.entity.aliases if other_sense(article.senses, alias.surface, entry)}
    near = [word for word in entry.near if word not in own and article.says(word)]
    near += [
        article.lexicon.name_of(p)
        for p in sorted(article.supported)
        if any(post.employer == entity_id for post in article.lexicon.posts_of(p))
    ]
    if entity_id in article.supported:
        near.append("its full name")
    if near:
        return 1 + len(near), ", ".join(near[:3])
    if not entry.common and len(article.supported - {entity_id}) >= MANY and not article.sports:
        return 1, SCENE
    return None
