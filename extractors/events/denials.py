"""Denials that follow what they deny: `인수한다는 얘기도 돈다. 이에 대해 회사 측은 “사실무근”이라고 일축했다.`"""

import re
from collections.abc import Sequence

from extractors.events.drafts import Draft
from extractors.events.modality import DENIED
from extractors.events.sentence import Sentence
from extractors.records import Span

ANSWERS = re.compile(
    r"[“\"]?(?:이에(?: 대해)?\s|이와 관련(?:해|,)|이를 두고|이(?: 같은|런) (?:보도|관측|소문|의혹|주장|설)[에은을])"
)


def note_denial(sentence: Sentence, told: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Mark as denied what the sentence before tells as heard or guessed, where this one only answers that."""
    if told or not before or not ANSWERS.match(sentence.text) or not DENIED.search(sentence.text):
        return
    for draft in before:
        if draft.modality in ("reported", "speculated"):
            draft.modality = "denied"
            draft.evidence.append(Span(sentence.field, sentence.start, sentence.end))
