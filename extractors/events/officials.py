"""Whom somebody meets who is on nobody's list and no executive: heads of state, lawmakers, candidates.

`윤석열 대통령이 머스크 CEO를 접견했다`, `최형두 의원은 권 CSO와 면담했다`: a meeting of the one who is listed.
"""

import re
from collections.abc import Iterable

from extractors.countries import COUNTRIES
from extractors.events.sentence import Discourse, Sentence, window
from extractors.events.triggers import Hit
from extractors.names.persons import SURNAMES, is_korean_name

# Heads of state are known by their family names (`바이든 대통령`), others in Korea by name (and party) or surname.
OFFICIAL = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<words>(?:[가-힣]{1,10}\s){1,4})(?:당시\s)?"
    r"(?:(?P<head>대통령|총리|국가주석|주석|국왕|왕세자)|의원|국회의장|당선인|(?:예비)?후보)(?:(?P<acts>은|는|이|가|도)|(?:과|와|에게)(?:는|도)?|을|를)\s"
)
# `일본에서 총리를`, `전직 대통령과`
NO_NAME = re.compile(rf"(?:{COUNTRIES}|한국|전직|현직|각국|양국|새|차기|여성|역대|에서|에게|[의에은는을를로와과])$")
SHORTEST = 2  # syllables of a foreign family name: 모디, 바이든
WHOLE_NAME = 3  # syllables of a Korean name that stands before a party: 최가람 나루당 의원


def meets_official(sentence: Sentence, hit: Hit, roles: Iterable[str], discourse: Discourse) -> bool:
    """Whether one person of a listed house meets such a one: with him as object, or as his object."""
    if hit.trigger.type != "meeting" or sentence.headline:
        return False
    heads = {one for one in roles if any(not house.startswith("org:") for house in discourse.posts.get(one, ()))}
    met = any(p.entity_id in heads and p.case in ("object", "comitative", "dative") and p.stop <= hit.end
              for p in sentence.phrases)  # fmt: skip
    return bool(heads) and names_official(sentence, hit, acting=met)


def names_official(sentence: Sentence, hit: Hit, *, acting: bool = False) -> bool:
    """Whether the hit's clause tells that somebody meets such a one, or, if `acting`, that he does."""
    covered = [(p.start, p.stop) for p in sentence.phrases]
    start, _ = window(sentence, hit.start)
    found = (m for m in OFFICIAL.finditer(sentence.text, 0, hit.end)
             if (acting if m["acts"] else m.end() > start))  # fmt: skip
    return any(_is_somebody(m) and not any(a < m.end() and _name_start(m) < b for a, b in covered) for m in found)


def _name_start(match: re.Match[str]) -> int:
    return match.end("words") - len(match["words"].split()[-1]) - 1


def _is_somebody(match: re.Match[str]) -> bool:
    *before, last = match["words"].split()
    if last in SURNAMES or is_korean_name(last) or any(len(w) == WHOLE_NAME and is_korean_name(w) for w in before):
        return True
    return match["head"] is not None and len(last) >= SHORTEST and NO_NAME.search(last) is None
