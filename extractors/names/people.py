"""Listed people: whether a name is the listed person, a namesake, or undecided, by what stands beside it."""

import re
from dataclasses import dataclass
from typing import Literal

from extractors.names.apposition import Apposition, after_name, before_name
from extractors.names.context import Article, vetoed
from extractors.names.entries import Entry
from extractors.names.match import Candidate
from extractors.names.positions import CLASS_OF, fits, read_title
from extractors.records import Field

Sign = Literal["is", "may be", "is not", "open"]
# Between a name and 씨 stands no executive: a witness, a singer, somebody's father.
ORGANISATION = re.compile(
    r"[가-힣A-Za-z](?:그룹|전자|테크|은행|증권|협회|재단|대학교|학회|연구원|연구소|연구회|센터|위원회|공사|공단|산업|건설|중공업|화학|제약|바이오|물산|상사|"
    r"홀딩스|지주|금융|카드|생명|화재|보험|캐피탈|자산운용|투자|파트너스|벤처스|엔터테인먼트|미디어|소프트|시스템|시스템즈|네트웍스|솔루션|솔루션즈|로보틱스|"
    r"반도체|에너지|모빌리티|랩|랩스|코리아|병원|의료원|신문|방송|일보|구단|조합|연맹|연합회|중앙회|[가-힣](?:부|처|청))$"
)
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
    sign, why, apposition = _judge(article, entry, text, candidate, behind, ahead)
    return Sighting(name, candidate, entity_id, sign, why, apposition.positions, apposition.words)


def _judge(
    article: Article, entry: Entry, text: str, candidate: Candidate, behind: Apposition, ahead: Apposition
) -> tuple[Sign, str, Apposition]:
    veto = vetoed(text, candidate, entry)
    if veto:
        return "is not", veto, behind
    words = employer_words(article, entry)
    for apposition in (behind, ahead):
        if apposition.positions and (hit := _names(apposition.words, words)):
            return "is", f"{hit} beside it", apposition
    if behind.positions and not behind.words and (hit := _names(ahead.words, words)):
        return "is", f"{hit} before it", behind
    if not is_common(entry, candidate):
        return "may be", "a name of its own", behind if behind.positions else ahead
    return _of_common(article, entry, text, candidate, behind, ahead)


def _of_common(
    article: Article, entry: Entry, text: str, candidate: Candidate, behind: Apposition, ahead: Apposition
) -> tuple[Sign, str, Apposition]:
    known = known_classes(entry)
    if behind.titles and not behind.titles[0].executive:
        return "is not", f"{behind.occupation} behind it", behind
    if behind.positions:
        if behind.words:
            return "is not", f"{behind.words} {behind.positions[0]} is somebody else", behind
        if any(fits(position, k) for position in behind.positions for k in known):
            other = _organisation(article, ahead.words)
            if other:
                return "is not", f"{other} before it", behind
            return "may be", f"{behind.positions[0]} fits", behind
        return "is not", f"{behind.positions[0]} does not fit", behind
    if ahead.titles and not ahead.titles[0].executive:
        return "is not", f"{ahead.occupation} before it", ahead
    if ahead.positions and not any(fits(position, k) for position in ahead.positions for k in known):
        return "is not", f"{ahead.positions[0]} does not fit", ahead
    if text.startswith(CIVILIAN, candidate.end):
        return "is not", "씨 behind it", behind
    return "open", "nothing beside it", ahead


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
    words = set(entry.near)
    for post in entry.posts:
        if post.employer.startswith("org:"):
            words.add(post.employer.removeprefix("org:"))
            continue
        for org in filter(None, (post.employer, article.lexicon.group_of(post.employer))):
            words.update(alias.surface for alias in article.lexicon.entities[org].aliases)
    return frozenset(words)


def _names(words: str, employers: frozenset[str]) -> str | None:
    return next((employer for employer in employers if employer in words), None) if words else None


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
