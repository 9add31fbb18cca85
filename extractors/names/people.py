"""Listed people: whether a name is the listed person, a namesake, or undecided, by what stands beside it."""

import itertools
import re
from dataclasses import dataclass, replace
from typing import Literal

from extractors.names.apposition import Apposition, after_name, before_name
from extractors.names.compounds import vetoed
from extractors.names.context import Article
from extractors.names.entries import Entry
from extractors.names.executives import POLITICS
from extractors.names.gazetteer import Lexicon
from extractors.names.match import Candidate
from extractors.names.organisations import ORGANISATION
from extractors.names.persons import GIVEN_FOREIGN
from extractors.names.positions import CLASS_OF, fits, read_title
from extractors.names.words import words
from extractors.names.zones import outside
from extractors.records import Field

Sign = Literal["is", "may be", "odd", "is not", "open"]
# Between a name and 씨 stands no executive: a witness, a singer, somebody's father.
KOREAN = re.compile("[가-힣]{3}")
# Beside a name that nobody else of note bears these still tell a namesake.
OTHER_TRADES = frozenset(words("positions", "other_trades"))
STAFF = frozenset(words("positions", "staff"))
NAMED_FOR = re.compile(r"([가-힣]{2,4})(?:\s(?:후보자?|내정자))?(?:으로|로|에|에는)\s(?:\S{1,6}\s)?$")
CREDIT_BEFORE = re.compile(r"(?:그래픽|사진|일러스트|디자인|편집|영상|촬영|글|자료)\s?[=:/|ㅣ]?\s?$")
LAST_WORD = re.compile(r"(?<![가-힣])([가-힣]{1,6})\s$")
FOREIGN = 2  # syllables of a surname that no Korean bears
AGED = re.compile(r"\s?\((?:\d{1,2}|여|남|가명)[^()]{0,8}\)\s?(?:씨|군|양)")  # 이재명(41) 씨
BEARS = re.compile(r"\s[가-힣]{2,8}\(\d\d\)")  # 피차이 춘하와치라(75)
TRADE = "|".join(sorted(OTHER_TRADES))
TRADE_BEFORE = re.compile(rf"(?<![가-힣])(?:{TRADE})\s$")
# `이재명 명지대 문예창작학과 명예교수`
TEACHES = r"[가-힣]{2,8}대(?:학교)?\s(?:[가-힣]{2,10}과\s)?(?:명예|석좌)?교수"
TRADE_BEHIND = re.compile(rf"\s?(?:\(\d\d\))?\s?(?:{TRADE}|{TEACHES})(?![가-힣]{{2}})")
MOST_PLACES = 200  # of a name in an article
CIVILIAN = ("씨", " 씨", "군(", "양(")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A listed name at one place, and what stands beside it says."""

    field: Field
    candidate: Candidate
    entity_id: str
    sign: Sign
    why: str
    positions: tuple[str, ...] = ()
    words: str = ""


def sight(article: Article, name: Field, candidate: Candidate, entity_id: str) -> Sighting:
    """The sighting of one reading of a candidate."""
    entry = article.lexicon.entries[entity_id]
    text = article.part(name)
    behind, ahead = after_name(text, candidate.end), before_name(text, candidate.start)
    if name == "text" and ahead.positions and not behind.titles:
        ahead = replace(ahead, words=f"{article.heading(candidate.start)} {ahead.words}".strip())
    sign, why, apposition = _judge(article, entry, name, candidate, behind, ahead)
    return Sighting(name, candidate, entity_id, sign, why, apposition.positions, apposition.words)


def _judge(
    article: Article, entry: Entry, name: Field, candidate: Candidate, behind: Apposition, ahead: Apposition
) -> tuple[Sign, str, Apposition]:
    text = article.part(name)
    veto = vetoed(text, candidate, entry)
    if veto:
        return "is not", veto, behind
    if (given := _other_given(text, entry, candidate)) is not None:
        return "is not", f"{given} before it", behind
    employers = employer_words(article, entry)
    for apposition in (behind, ahead):
        if apposition.positions and (hit := _names(apposition.words, employers)):
            if is_common(entry, candidate) and _is_lower(entry, apposition):
                return "is not", f"no {apposition.positions[0]} of {hit}", apposition
            return "is", f"{hit} beside it", apposition
    if behind.positions and not behind.words and (hit := _names(ahead.words, employers)):
        return "is", f"{hit} before it", behind
    if _is_foreign_surname(entry, candidate) and BEARS.match(text, candidate.end):
        return "is not", "another name behind it", behind
    if not outside(article.mourning[name], candidate.start):
        return "is not", "in an obituary", behind
    if (other := _other_bearer(article, entry, candidate)) is not None:
        return "is not", f"{other} {candidate.surface} is somebody else", behind
    if name == "text" and _is_citizen(article, entry, candidate):
        return "is not", "씨 behind it", behind
    if KOREAN.fullmatch(candidate.surface) and AGED.match(text, candidate.end):
        return "is not", "age and 씨 behind it", behind
    if not is_common(entry, candidate):
        # 인사: only with his employer beside him
        listed = article.is_list and (name == "text" or text.startswith(CIVILIAN, candidate.end))
        if article.sports and KOREAN.fullmatch(candidate.surface) and not (behind.positions or ahead.positions):
            return "odd", "a bare name among sportsmen", behind
        if article.of_history and KOREAN.fullmatch(candidate.surface) and not (behind.positions or ahead.positions):
            return "is not", "an article of another time", behind
        whole = KOREAN.fullmatch(candidate.surface) or " " in candidate.surface
        trade = behind.occupation in OTHER_TRADES or (not behind.positions and ahead.occupation in OTHER_TRADES)
        trade = trade or _has_a_trade(article, entry, candidate.surface)
        stranger = whole and ((listed and " " not in candidate.surface) or trade)
        return ("is not" if stranger else "may be"), "a name of its own", behind if behind.positions else ahead
    return _of_common(article, entry, text, candidate, behind, ahead)


def _of_common(
    article: Article, entry: Entry, text: str, candidate: Candidate, behind: Apposition, ahead: Apposition
) -> tuple[Sign, str, Apposition]:
    known = known_classes(entry)
    if behind.titles and not behind.titles[0].executive:
        if (post := _named_for(text, candidate, known)) is not None:
            return "may be", f"named {post}", behind
        return "is not", f"{behind.occupation} behind it", behind
    if behind.positions and POLITICS.search(f"{behind.words} {behind.titles[0].prefix}"):
        return "is not", f"{behind.words} is politics", behind
    if behind.positions:
        fitting = any(fits(position, k) for position in behind.positions for k in known)
        if behind.words and not (fitting and _heads_a_unit(article, behind)):
            return "is not", f"{behind.words} {behind.positions[0]} is somebody else", behind
        if fitting:
            other = _organisation(article, ahead.words)
            if other:
                return "is not", f"{other} before it", behind
            return "may be", f"{behind.positions[0]} fits", behind
        return "odd", f"{behind.positions[0]} does not fit", behind
    if ahead.titles and not ahead.titles[0].executive:
        return "is not", f"{ahead.occupation} before it", ahead
    if ahead.positions and not any(fits(position, k) for position in ahead.positions for k in known):
        return "odd", f"{ahead.positions[0]} does not fit", ahead
    if text.startswith(CIVILIAN, candidate.end):
        return "odd", "씨 behind it", behind
    if CREDIT_BEFORE.search(text, max(0, candidate.start - 12), candidate.start):
        return "is not", "a credit before it", ahead
    other = _organisation(article, ahead.words)
    if other and not _names(ahead.words, employer_words(article, entry)):
        return "is not", f"{other} before it", ahead
    return "open", "nothing beside it", ahead


def _named_for(text: str, candidate: Candidate, known: frozenset[str]) -> str | None:
    """The post known of him for which somebody is just named: `과기정통부 장관 후보자로 유상임(65) 서울대 교수를`."""
    named = NAMED_FOR.search(text, max(0, candidate.start - 24), candidate.start)
    post = CLASS_OF.get(named[1]) if named else None
    return post if post and any(fits(post, one) for one in known) else None


def _has_a_trade(article: Article, entry: Entry, name: str) -> bool:
    """Whether the article calls the name a sportsman's or an artist's, and nowhere that of somebody in office."""
    if not KOREAN.fullmatch(name):
        return False
    if name not in article.trades:
        text, office = article.whole, any(f"{name} {post.position}" in article.whole for post in entry.posts)
        places = [] if office else [m.start() for m in itertools.islice(re.finditer(name, text), MOST_PLACES)]
        article.trades[name] = any(
            TRADE_BEFORE.search(text, max(0, at - 10), at) or TRADE_BEHIND.match(text, at + len(name)) for at in places
        )
    return article.trades[name]


def _other_given(text: str, entry: Entry, candidate: Candidate) -> str | None:
    """The given name of somebody else right before a foreign surname: `잭 올트먼`."""
    if not _is_foreign_surname(entry, candidate):
        return None
    word = LAST_WORD.search(text, max(0, candidate.start - 8), candidate.start)
    own = {alias.surface.split(" ")[0] for alias in entry.entity.aliases}
    return word[1] if word and word[1] in GIVEN_FOREIGN and word[1] not in own else None


def _other_bearer(article: Article, entry: Entry, candidate: Candidate) -> str | None:
    """The other given name with which an article that never names the person in full bears the surname: 잭 올트먼."""
    entity_id = entry.entity.entity_id
    if not _is_foreign_surname(entry, candidate):
        return None
    if entity_id not in article.bearers:
        article.bearers[entity_id] = _bearer(article, entry, candidate.surface)
    return article.bearers[entity_id]


def _is_foreign_surname(entry: Entry, candidate: Candidate) -> bool:
    """Whether it is the surname, in whatever spelling, of one who bears a given name before it: 알트먼, 올트먼."""
    surname = candidate.surface
    if len(surname) < FOREIGN or " " in surname:
        return False
    return any(alias.surface.endswith(f" {surname}") for alias in entry.entity.aliases)


def _is_citizen(article: Article, entry: Entry, candidate: Candidate) -> bool:
    """Whether a foreign surname stands with 씨 where neither the person in full nor a firm of theirs is named.

    `스리니바스 씨는 불이 나자 뛰쳐나왔다`
    """
    if not (_is_foreign_surname(entry, candidate) and article.doc.text.startswith(CIVILIAN, candidate.end)):
        return False
    named = any(alias.surface in article.whole for alias in entry.entity.aliases if " " in alias.surface)
    return not (named or any(map(article.says, employer_words(article, entry))))


def _bearer(article: Article, entry: Entry, surname: str) -> str | None:
    names = [alias.surface for alias in entry.entity.aliases if " " in alias.surface]
    positions = (f"{surname} {post.position}" for post in entry.posts)
    if any(one in article.whole for one in (*names, *positions)) or article.says(names[0].split(" ")[0]):
        return None
    if (whole := re.search(rf"(?<![가-힣]){re.escape(surname)}(?={BEARS.pattern})", article.whole)) is not None:
        return whole[0]
    before = re.finditer(rf"(?<![가-힣])([가-힣]{{1,6}})\s{re.escape(surname)}(?![가-힣]{{3}})", article.whole)
    return next((m[1] for m in before if m[1] in GIVEN_FOREIGN), None)


def _heads_a_unit(article: Article, behind: Apposition) -> bool:
    """Whether the words before the title name a part of a company, not a company: `미래사업기획단장`."""
    glued = bool(behind.titles[0].prefix) and behind.titles[0].name.endswith("장")
    return glued and not any(_organisation(article, word) for word in behind.words.split())


def _is_lower(entry: Entry, apposition: Apposition) -> bool:
    """Whether the position is one that leaders do not hold, and not known of the person: another one of the company."""
    known = known_classes(entry)
    return all(one in STAFF and not any(fits(one, k) for k in known) for one in apposition.positions)


def _organisation(article: Article, words: str) -> str | None:
    """The last of the words before a name if it is an organisation's: `하늘테크 김성훈 대표`."""
    last = words.split()[-1] if words else ""
    listed = article.lexicon.matcher.readings.get(last, ())
    return last if ORGANISATION.search(last) or any(reading.kind == "org" for reading in listed) else None


def is_common(entry: Entry, candidate: Candidate) -> bool:
    return any(reading.ambiguous and reading.entity_id == entry.entity.entity_id for reading in candidate.readings)


def known_classes(entry: Entry) -> frozenset[str]:
    """The classes of the positions that the gazetteer knows of the person."""
    found = {CLASS_OF.get(post.position) or getattr(read_title(post.position), "name", None) for post in entry.posts}
    return frozenset(one for one in found if one)


def employer_words(article: Article, entry: Entry) -> frozenset[str]:
    """Every word that names an employer of the person, or his group, or is listed as `near` him."""
    entity_id = entry.entity.entity_id
    if entity_id not in article.employers:
        article.employers[entity_id] = _employer_words(article.lexicon, entry)
    return article.employers[entity_id]


def _employer_words(lexicon: Lexicon, entry: Entry) -> frozenset[str]:
    found = set(entry.near)
    for post in entry.posts:
        if post.employer.startswith("org:"):
            found.add(post.employer.removeprefix("org:"))
            continue
        for org in filter(None, (post.employer, lexicon.group_of(post.employer))):
            found.update(alias.surface for alias in lexicon.entities[org].aliases)
    return frozenset(found)


def _names(words: str, employers: frozenset[str]) -> str | None:
    """The longest employer that the words hold (a set has no order of its own, and `why` must not change)."""
    return max((employer for employer in employers if employer in words), key=lambda e: (len(e), e), default=None)


def is_supported(article: Article, entry: Entry) -> str | None:
    """What in the article supports the bare name: an employer or a company of his group, or a word listed as near."""
    for post in entry.posts:
        employer = post.employer
        if employer.startswith("org:"):
            if article.says(employer.removeprefix("org:")):
                return employer.removeprefix("org:")
        elif employer in article.supported:
            return article.lexicon.name_of(employer)
    groups = {article.lexicon.group_of(post.employer) or post.employer for post in entry.posts}
    kin = next((one for one in sorted(article.supported) if article.lexicon.group_of(one) in groups), None)
    return article.lexicon.name_of(kin) if kin else next((word for word in entry.near if article.says(word)), None)
