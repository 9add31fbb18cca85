"""What is on record whoever tells of it: suits and rulings."""

import re

from extractors.events.scope import FUTURE
from extractors.events.sentence import Sentence
from extractors.events.triggers import Hit

STILL_TO_SUE = re.compile(
    rf"[^\s.,“”]{{0,3}}[{FUTURE}]\s(?:것|계획|예정|방침|채비|태세)|[^\s.,“”]{{0,3}}다는\s(?:[^\s.,“”]{{1,6}}\s)?(?:소문|설|관측|전망)"
)


# `소송을 준비하고 있는 것으로 알려졌다`
PREPARED = re.compile(r"[^.“”]{0,30}?(?:준비|검토|채비|저울질|끝내기로|뜻을 모)[^.“”]{0,20}?것으로 (?:알려|전해)")


def on_record(sentence: Sentence, hit: Hit) -> bool:
    """Suits and rulings are on record, whoever tells of them, but not a suit to come: `제소할 것으로 알려졌다`."""
    public = hit.trigger.type == "litigation" and hit.trigger.name != "litigation/may-sue"
    return public and not (STILL_TO_SUE.match(sentence.text, hit.end - 1) or PREPARED.match(sentence.text, hit.start))
