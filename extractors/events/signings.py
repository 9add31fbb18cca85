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
# `계약을 맺었다. 최고경영자가 18일 직원들에게 메모를 보내 알렸다`
MESSAGE = re.compile(
    r"(?:메모|이메일|전자우편|사내\s?메일|서한|편지|성명|공시|공지|보도\s?자료|블로그|트위터|엑스\(X\)|SNS|소셜미디어)(?:를|을|에|로|으로)?\s"
    r"(?:(?![을를]\s)[^.“”]){0,30}?(?:이(?:런|\s같은)?\s?(?:사실|내용)[을를]\s)?(?:알렸|밝혔|발표했|공개했|전했|공지했|공시했)(?:다|습니다)"
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
    if sentence.headline or OTHERS.search(sentence.text):
        return
    if not SIGNED.search(sentence.text):
        _note_message(sentence, last, told, dates)
        return
    days = days_told(dates)
    parties = {one for draft in told for one in draft.roles}
    signed = (e for kind, e in last.items() if kind in SIGNED_TYPES and _may_be(e, sentence, days)
              and parties <= e.roles.keys() and not of_another(sentence, e.roles))  # fmt: skip
    for event in sorted(signed, key=lambda e: e.evidence[-1].start)[-1:]:
        event.date, event.dated = days[0], True


def _note_message(
    sentence: Sentence, last: Mapping[EventType, Draft], told: Sequence[Draft], dates: Sequence[When]
) -> None:
    """Give what the sentence before tells as done, on no day, that of the message that made it known."""
    days = days_told(dates)
    if told or len(days) != 1 or not MESSAGE.search(sentence.text):
        return
    for kind, event in last.items():
        just_told = kind in SIGNED_TYPES and 0 <= sentence.start - event.evidence[-1].end <= 1
        if just_told and event.date is None and event.modality == "confirmed" and not (event.old or event.past):
            event.date, event.dated = days[0], True


def _may_be(event: Draft, sentence: Sentence, days: Sequence[str]) -> bool:
    """Whether the sentence tells the one day on which the event may have been signed."""
    near = sentence.paragraph - event.paragraph <= SOON and event.evidence[-1].start < sentence.start
    if len(days) != 1 or not near or event.old or event.past or event.modality not in ("confirmed", "planned"):
        return False
    if event.date is None or len(event.date) < DAY:
        return event.date is None or days[0].startswith(event.date)
    return 0 < (date.fromisoformat(event.date) - date.fromisoformat(days[0])).days <= DAYS
