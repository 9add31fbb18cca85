"""When an agreement was signed, told behind the news: `협약식은 전날 열렸다`, `26일 본계약서에 도장을 찍었다`."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from extractors.events.drafts import Draft
from extractors.events.moments import days_told
from extractors.events.narrative import of_another
from extractors.events.sentence import Sentence
from extractors.events.when import DAY, When
from extractors.records import EventType

SIGNED = re.compile(
    r"(?:협약식|체결식|서명식|조인식|계약식|약정식|협정식)(?:은|는|이|가|을|를|도)\s[^.“”]{0,60}?(?:열[렸었]|진행|개최|가[졌진]|했[다습])|"
    r"(?:계약서|협약서|합의서|양해각서|약정서)에\s(?:[가-힣]{2,4}\s)?(?:서명|도장을\s찍|사인|날인)"
)
# Still to come, or another one
OTHERS = re.compile(r"예정|계획|방침|앞두|할\s것|노사|노조|임금|별개|별도|앞서|당초|지난번|다음\s(?:협약|계약)")
SIGNED_TYPES: tuple[EventType, ...] = (
    "partnership", "supply", "joint_venture", "joint_development", "investment", "acquisition", "infrastructure",
)  # fmt: skip
SOON = 2  # paragraphs behind the agreement
DAYS = 7  # between the signing and the day on which it was made known


def note_signing(
    sentence: Sentence, last: Mapping[EventType, Draft], told: Sequence[Draft], dates: Sequence[When]
) -> None:
    """Give the last agreement told, made known some days later or on no day told, the day on which it was signed.

    `told` is what the sentence itself tells: another agreement, of others, has its own day.
    """
    if sentence.headline or not SIGNED.search(sentence.text) or OTHERS.search(sentence.text):
        return
    days = days_told(dates)
    parties = {one for draft in told for one in draft.roles}
    signed = (e for kind, e in last.items() if kind in SIGNED_TYPES and _may_be(e, sentence, days)
              and parties <= e.roles.keys() and not of_another(sentence, e.roles))  # fmt: skip
    for event in sorted(signed, key=lambda e: e.evidence[-1].start)[-1:]:
        event.date, event.dated = days[0], True


def _may_be(event: Draft, sentence: Sentence, days: Sequence[str]) -> bool:
    """Whether the sentence tells the one day on which the event may have been signed."""
    near = sentence.paragraph - event.paragraph <= SOON and event.evidence[-1].start < sentence.start
    if len(days) != 1 or not near or event.old or event.past or event.modality not in ("confirmed", "planned"):
        return False
    if event.date is None or len(event.date) < DAY:
        return event.date is None or days[0].startswith(event.date)
    return 0 < (date.fromisoformat(event.date) - date.fromisoformat(days[0])).days <= DAYS
