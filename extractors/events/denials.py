"""Denials that follow what they deny: `인수한다는 얘기도 돈다. 이에 대해 회사 측은 “사실무근”이라고 일축했다.`"""

import re
from collections.abc import Sequence

from extractors.events.drafts import Draft
from extractors.events.sentence import Sentence
from extractors.records import Span

ANSWERS = re.compile(
    r"[“\"]?(?:이에 대해\s|이와 관련(?:해|,)|이를 두고|이(?: 같은|런) (?:보도|관측|소문|의혹|주장|설)[에은을])"
)
HEARD = ("reported", "speculated")
REFUTES = re.compile(
    r"사실무근|사실이? 아니|사실과 다르|부인했|일축했|선을 그|근거 없|"
    r"(?:논의|결정|검토)(?:한|된) (?:바|적|것)[이도은]? 없"
)


def note_denial(sentence: Sentence, told: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Mark as denied what the sentence before tells as heard or guessed, where this one only answers that."""
    if told or not before or not ANSWERS.match(sentence.text) or not REFUTES.search(sentence.text):
        return
    firms = {p.entity_id for p in sentence.phrases if p.kind == "org"}
    for draft in before:
        if draft.modality in HEARD and firms <= draft.roles.keys():
            draft.modality = "denied"
            draft.evidence.append(Span(sentence.field, sentence.start, sentence.end))


def answers_rumour(event: Draft, other: Draft) -> bool:
    """Whether one of them denies what was heard just before: `접었다고 전했다. 가람은 사실이 아니라고 했다`."""
    near = 0 <= other.paragraph - event.paragraph <= 1
    return other.modality == "denied" and event.modality in HEARD and near and other.roles.keys() < event.roles.keys()


def outvoted(event: Draft, other: Draft) -> bool:
    """Whether a late denial meets an event that several sentences tell, or does not say whose event it denies."""
    return other.modality == "denied" and event.modality != "denied" and (other.borrowed or len(event.evidence) > 3)


def of_another_rumour(event: Draft, other: Draft) -> bool:
    """Whether a denial far below does not say of whom: `나르앱을 인수한다 ... 인수한다는 소문은 사실무근`."""
    if other.modality != "denied" or event.modality == "denied" or not event.opens or other.opens:
        return False
    return len(other.roles) == 1 and other.paragraph > event.paragraph
