"""Authorities, and whom they act against where that is told one sentence before: `쿠팡이 조작한 사실을 적발했다.`

`이에 따라 과징금을 부과했다`: the sentence that tells the sanction often names only the sum.
"""

import re
from functools import lru_cache

from extractors.events.clauses import Subject
from extractors.events.modality import modality_of
from extractors.events.phrases import Phrase
from extractors.events.sentence import Discourse, Sentence, clause_at
from extractors.events.triggers import Hit

AUTHORITY = re.compile(
    r"(?:위원회|(?<=[가-힣]{2})위|[가-힣](?<![내외일전본])부|[가-힣]청|조정실|대통령실|금감원|감독원|집행위|당국|검찰|경찰|조사단|"
    r"법원|행정처|총국|판공실|FTC|EU|유럽연합|CMA)$"
)
# What an authority does to those it has spoken of before, without naming them again.
UNNAMED = (
    "restriction/fine", "restriction/levy", "restriction/probe", "restriction/improve",
    "restriction/inquiry", "restriction/checks", "restriction/blade", "restriction/judged",
)  # fmt: skip
CHARGE = re.compile(r"의혹|혐의|사실이|사실을|정황|신고|제보|지적|논란|비판|유출|해킹|사고|민원|위반|침해")
ELSEWHERE = re.compile(r"[가-힣](?:에|에게|에는|에도)\s(?!대해)")  # against somebody else
SUSPECTED = re.compile(
    r"[^.“”]{0,60}?(?:(?:혐의|의혹|정황)[가이]\s(?:있|포착|드러|나[왔와])|"
    r"(?:법|법규|규정|의무|원칙|조항|약관)(?:을|를)\s(?:[가-힣]{1,4}\s)?(?:어[겨긴겼]|위반(?:해|한)|지키지 않))"
)
BEHIND = 2  # sentences


def is_authority(phrase: Phrase) -> bool:
    """Whether an organisation is one that restricts others, by its name: 공정위, 과학기술정보통신부."""
    return phrase.kind == "org" and _restricts(phrase.surface)


@lru_cache(maxsize=1024)  # the names of an article come again and again
def _restricts(name: str) -> bool:
    return AUTHORITY.search(name) is not None


def suspected(sentence: Sentence, phrase: Phrase, hit: Hit) -> bool:
    """Whether the phrase is whom somebody looks into: `총국은 가람이 어긴 혐의가 있어 조사한다`."""
    return hit.trigger.type == "restriction" and SUSPECTED.match(sentence.text, phrase.stop, hit.start) is not None


def note_governed(sentence: Sentence, discourse: Discourse) -> None:
    """Where the sentence speaks of companies, they are whom an authority may act against next: one, or one list."""
    firms = [p for p in sentence.phrases if p.kind == "org" and not is_authority(p)]
    if not firms:
        return
    named = [p for p in firms if not p.apposed]
    plain = all(p.linked for p in named[:-1]) or len({p.entity_id for p in named}) == 1
    discourse.governed, discourse.governed_number = tuple(named) if plain else (), sentence.number


def spoken_of_before(
    sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]], discourse: Discourse
) -> list[Phrase]:
    """Whom an authority acts against, where this sentence names nobody but authorities."""
    near = discourse.governed and sentence.number - discourse.governed_number <= BEHIND
    if not near or hit.trigger.name not in UNNAMED or any(role == "target" for _, role in taken):
        return []
    if any(p.kind != "topic" and not is_authority(p) for p in sentence.phrases if p.start < hit.end):
        return []
    if not sentence.clauses or sentence.clauses[clause_at(sentence, hit.end - 1)].ending == "relative":
        return []  # 과징금 처분을 받은 곳은
    acts = any(is_authority(p) for p, _ in taken) or any(_governs(sentence, s) for s in sentence.subjects)
    return list(discourse.governed) if acts and modality_of(sentence, hit) == "confirmed" else []


def charged(sentence: Sentence, hit: Hit, taken: list[tuple[Phrase, str]]) -> list[Phrase]:
    """Whom an earlier clause charges with something: `가람이 값을 올렸다는 신고가 이어지자 공정위가 조사에 나섰다`."""
    acting = [p for p, _ in taken if is_authority(p)]
    if hit.trigger.type != "restriction" or not acting or len(acting) < len(taken):
        return []
    begin, end = acting[0].start, acting[-1].stop
    before = (p for p in sentence.phrases if p.stop <= begin and p.kind == "org" and not p.apposed)
    firms = [p for p in before if not is_authority(p)]
    if not firms or end > hit.start or ELSEWHERE.search(sentence.text, end, hit.start):
        return []
    return firms[-1:] if CHARGE.search(sentence.text, firms[-1].stop, begin) else []


def _governs(sentence: Sentence, subject: Subject) -> bool:
    return AUTHORITY.search(sentence.text, 0, subject.end) is not None
