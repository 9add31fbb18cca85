"""By which case a phrase takes part in what a trigger announces: with whom, to whom, whose."""

import re
from dataclasses import replace

from extractors.events.aims import wronged
from extractors.events.authorities import is_authority
from extractors.events.nesting import relative_between
from extractors.events.partners import NEAR
from extractors.events.phrases import Phrase
from extractors.events.sentence import Sentence, clause_at
from extractors.events.subjects import PASSIVE
from extractors.events.things import owns_goods
from extractors.events.triggers import Hit

# `테슬라의 칩을 삼성전자가 공급한다`: whose it is that another supplies.
THEIRS = re.compile(
    r"\s(?:[^\s,.]{1,10}\s){0,3}?[^\s,.]{1,10}(?:을|를)\s(?:[^\s,.]{1,10}\s){0,2}?[^\s,.]{1,12}(?:이|가)\s"
)
# `가람 새 공동 대표에 ... 이 선임됐다`: whose post it is that somebody gets.
ITS_POST = re.compile(
    r"\s(?:[^\s,.]{1,8}\s){0,3}?[^\s,.]{0,10}?(?:장|대표|CEO|C[A-Z]O|총괄|책임자|이사)(?:\([A-Z]{2,5}\))?직?"
    r"(?:에|에는|으로|로|으로는|로는|을|를)\s"
)
OPPOSED = re.compile(r"\s(?:[^\s,.“”]{1,6}\s)?(?:경쟁|맞서|맞선|맞붙|다투|소송|대결|겨루|견줄|갈등|결별)")
MADE_WITH = re.compile(r"\s?(?:(?:함께|공동|손잡고|같이)\s?)?(?:만든|개발한|빚은)\s")  # a title: 나루와 만든 AI 공개
JOINTLY = ("partnership", "joint_development", "joint_venture", "launch")  # what nobody does to another
CRIME = re.compile(r"[^,.“”]{0,30}?혐의(?:로|를|에)")
# `나르텍을 헐뜯은 혐의로`, but not `나르텍을 저작권 침해 혐의로`: with a verb of its own
HARMED = re.compile(r"(?:[^\s,.“”]{0,9}[^\s,.“”을를]\s){0,3}[^\s,.“”]{0,9}[한된은는던친킨린]\s혐의(?:로|를|에)")
HOUSES = ("백악관", "청와대", "대통령실", "국회")  # 백악관에서 투자를 약속했다: where it was
# `가람은 수출을 제한한다는 통보를 9일 정부에서 받았다`
NOTIFIED = re.compile(
    r"[^\s.,“”]{0,3}(?:다는|라는)\s(?:[가-힣]{1,4}\s)?(?:통보|통지|명령|지시|처분|서한|공문)(?:을|를)\s[^.“”]{0,40}?받"
)
BEARS = re.compile(r"(?:과징금|과태료|벌금)[을를]\s(?:[가-힣]{1,4}\s)?(?:물게|내게|물어야|내야)")


def subject_role(sentence: Sentence, hit: Hit, cases: dict[str, str]) -> str:
    """The role of a subject: who gets an order or bears a fine is its target."""
    role = cases["subject"]
    if role == "authority" and (BEARS.match(sentence.text, hit.start) or NOTIFIED.match(sentence.text, hit.end - 1)):
        return "target"
    if role in ("authority", "acquirer") and PASSIVE.search(sentence.text, hit.start, hit.end + 3):
        return "target"
    return role


def case_of(sentence: Sentence, hit: Hit, phrase: Phrase, cases: dict[str, str]) -> str | None:
    """The case by which the phrase takes part, if it does."""
    case = {"location": "source", "list": "bare", "topic": "subject"}.get(phrase.case, phrase.case)
    if case == "subject" or case not in cases:
        return None
    far = hit.start - phrase.stop > 16  # 머스크의 트위터 인수, but not 트럼프 대통령과 엘리슨 회장의 친분
    if hit.trigger.type == "acquisition" and phrase.kind == "person" and (case in ("comitative", "bare") or far):
        return None
    far = hit.start - _list_end(sentence, phrase) > NEAR and "as" not in cases
    goods = hit.trigger.type in ("supply", "acquisition")
    turned = goods and THEIRS.match(sentence.text, phrase.stop, hit.start) is not None
    turned = turned or (hit.trigger.type == "appointment" and ITS_POST.match(sentence.text, phrase.stop) is not None)
    far = far and not (hit.trigger.type == "supply" and owns_goods(sentence, phrase, hit))
    if case in ("bare", "genitive") and (far or (not turned and _subject_between(sentence, phrase, hit))):
        return None
    crime = HARMED if case == "object" else CRIME
    if hit.trigger.type == "litigation" and case in ("bare", "genitive", "object") and crime.match(
        sentence.text, phrase.stop + (case == "object"), hit.start
    ):
        return None  # 나르텍 시세를 조종한 혐의로
    if hit.trigger.type == "restriction" and case in ("bare", "genitive") and wronged(sentence, phrase):
        return None
    place = phrase.case == "location" and phrase.kind == "org"
    if place and ("source" not in cases or phrase.surface in HOUSES):
        return None
    if case == "source" and hit.trigger.type == "restriction" and (phrase.case != case or not is_authority(phrase)):
        return None  # 공정위로부터, but not 쿠팡에서
    if case == "source" and hit.trigger.type == "litigation" and phrase.case != case:
        return None  # 네이버로부터 피소됐다, but not 네이버에서 해고된
    return None if _of_inner_clause(sentence, hit, phrase) else case


def spoken_of(sentence: Sentence, hit: Hit, before: list[Phrase], subjects: list[Phrase]) -> list[Phrase]:
    """Whom the sentence is about and somebody else acts on: `나루는 가람이 인수한다`."""
    done_to = "object" in hit.trigger.cases and hit.trigger.type in ("acquisition", "restriction")
    if not done_to or not subjects or subjects[0].case != "subject" or any(p.case == "object" for p in before):
        return []
    if not sentence.clauses or sentence.clauses[clause_at(sentence, hit.end - 1)].ending == "relative":
        return []  # 나루는 가람이 인수한 회사에 있다
    topics = [p for p in before if p.case == "topic" and p.kind == "org" and p.stop < subjects[0].start]
    return [p for p in topics[-1:] if not is_authority(p)]


ADDED = re.compile(r"(?:도|까지|마저)\s")


def with_added(sentence: Sentence, hit: Hit) -> Sentence:
    """With whom somebody takes besides as the object: `가람은 나루와 하늘도 인수했다`, where they do not act."""
    if hit.trigger.type not in ("acquisition", "litigation") or "object" not in hit.trigger.cases or sentence.headline:
        return sentence
    told = [p for p in sentence.phrases if p.kind != "topic" and not p.apposed and p.stop <= hit.start]
    acting = next((p for p in told if p.case in ("topic", "subject")), None)
    besides = [p for p in told if acting and p.case == "topic" and p.start >= acting.stop]
    if not besides or acting is None or acting.linked or ADDED.search(sentence.text, acting.end, acting.stop + 1):
        return sentence
    others = any(acting.stop <= s.start < hit.start for s in sentence.subjects)
    if others or not ADDED.search(sentence.text, besides[-1].end, hit.start + 1):
        return sentence
    phrases = tuple(replace(p, case="object") if p in besides else p for p in sentence.phrases)
    return replace(sentence, phrases=phrases)


def _of_inner_clause(sentence: Sentence, hit: Hit, phrase: Phrase) -> bool:
    """Whether with or to whom something is done is told of another deed, within the clause of this one."""
    kind, stop = hit.trigger.type, phrase.stop
    if phrase.case == "dative" and kind in JOINTLY and sentence.clauses:
        return clause_at(sentence, stop) < clause_at(sentence, hit.start)  # 네이버에 맞서 오픈AI와 연합했다
    if phrase.case != "comitative":
        return False
    of_noun = relative_between(sentence, stop, hit.start) or (
        sentence.headline and MADE_WITH.match(sentence.text, stop) is not None
    )
    if kind == "launch" and of_noun:
        return True  # 구글과 함께 만든 헤드셋이 공개됐다
    opposed = OPPOSED.match(sentence.text, stop) if kind not in ("rivalry", "litigation") else None
    if opposed and opposed.end() < hit.start:
        return True  # 나르텍과 경쟁하는 칩을 공개했다
    again = any(p.case == "comitative" and stop <= p.start < hit.start for p in sentence.phrases)
    return again and of_noun and sentence.text[stop - 1] == "의"  # 오픈AI와의 협력을 선언한 카카오와 경쟁한다


def _list_end(sentence: Sentence, phrase: Phrase) -> int:
    """Where the list ends in which the phrase stands: it may be long."""
    end = phrase.stop
    for other in sentence.phrases:
        if other.start >= phrase.start:
            end = other.stop
            if not other.linked:
                return end
    return end


def _subject_between(sentence: Sentence, phrase: Phrase, hit: Hit) -> bool:
    return any(
        phrase.stop <= p.start < hit.start and p.case in ("subject", "topic") and not p.apposed and p.kind != "topic"
        for p in sentence.phrases
    )
