"""Whether two tellings may be of one event, by their days; and which day is that of the deed."""

import re
from collections.abc import Sequence
from datetime import date

from extractors.events.drafts import Draft
from extractors.events.sentence import Sentence
from extractors.events.when import DAY, When
from extractors.records import EventType

# Of which those of the next day are others: they meet again, another product comes out.
ON_ONE_DAY: tuple[EventType, ...] = ("meeting", "launch")


def dates_agree(a: Draft, b: Draft) -> bool:
    """Whether their dates do not tell them apart: one has none, or lies in the other's month, or announces it."""
    if a.type == "meeting" and (_ahead_of(a, b) or _ahead_of(b, a)):
        return False
    if a.date is None or b.date is None or a.starts or b.starts or _tells_on(a, b):
        return True
    if _within(a.date, b.date) or _within(b.date, a.date):
        return True
    if a.type not in ON_ONE_DAY and _next_day(a.date, b.date):
        return True  # 27일 의결, 28일 발표
    if _same_sale(a, b):
        return True
    return not (a.dated and b.dated) and a.date[:7] == b.date[:7]  # the narrative's day gives way to one told


def _ahead_of(a: Draft, b: Draft) -> bool:
    """Whether the one is to come, or is news, and the other was long ago: `이 회장을 만난다. 지난 6월에도 만났다`."""
    news = a.modality == "planned" or (a.paragraph == 0 < b.paragraph and YEAR_BEFORE.search(b.words) is not None)
    return a.date is None and news and b.modality == "confirmed" and b.old and b.dated


def _tells_on(a: Draft, b: Draft) -> bool:
    """Whether the next sentence goes on about the same people's meeting, with no day of its own."""
    alike = a.type == b.type == "meeting" and a.roles.keys() == b.roles.keys()
    return alike and a.dated and not b.dated and 0 <= b.evidence[0].start - a.evidence[-1].end <= 1


YEAR_BEFORE = re.compile(r"지난해|작년|재작년|(?<!\d)20\d\d년")
SOLD = re.compile(r"팔[았아]|매각|처분")


def _same_sale(a: Draft, b: Draft) -> bool:
    """Whether a sale that opens the article, undated, is told again with its month: `지난달 주식을 매각했다고 11일`."""
    stakes = a.rule.startswith("investment/stake") and b.rule.startswith("investment/stake")
    alike = stakes and a.roles.keys() == b.roles.keys() and a.opens and not a.dated
    return alike and SOLD.search(a.words) is not None and SOLD.search(b.words) is not None


# `만남은 현지시간 5일 샌타클래라에서 성사됐다`, `24일에 회동이 있었다`
OCCASION = re.compile(
    r"(?:회동|만남|면담|회담|독대|만찬|오찬)(?:은|는|이|가)\s[^.“”]{0,48}?"
    r"(?:이뤄[졌진]|성사[됐된]|열[렸린]|진행[됐된]|마련[됐된]|있었)(?!지\s않)"
)
OTHERS = re.compile(r"(?:다음|첫|지난|이전|직전|마지막|다른)\s(?:번\s)?(?:회동|만남|면담|회담)|앞서|당초")
SOON = 3  # paragraphs behind a meeting within which it is told when it was


def days_told(dates: Sequence[When]) -> list[str]:
    """The days among the dates on which something was, not those of a report or the bounds of a time."""
    return [w.iso for w in dates if w.is_day and w.is_when]


def note_occasion(sentence: Sentence, meetings: Sequence[Draft], dates: Sequence[When]) -> None:
    """Give the last meeting told, where its sentence gave no day, that of `만남은 현지시간 5일 성사됐다`."""
    last = meetings[-1] if meetings and not sentence.headline else None
    found = OCCASION.search(sentence.text) if last else None
    if last is None or found is None or OTHERS.search(sentence.text) or last.dated or last.old:
        return
    days = days_told(dates)
    if len(days) == 1 and sentence.paragraph - last.paragraph <= SOON and last.modality in ("confirmed", "reported"):
        last.date, last.dated = days[0], True


# `그 대가로 300억 달러어치를 쓰기로 했다`: agreed on with what else they have agreed on.
AGREED_TOO = re.compile(r"기로 (?:했|합의|약속|결정)|권리를 (?:받|주)|신주인수권을 받는")
ANNOUNCED_AT_ONCE: tuple[EventType, ...] = ("appointment",)
BEFORE = re.compile(r"앞서|[한은는]\s바\s있|지난해|작년")
DEALS: tuple[EventType, ...] = ("supply", "investment", "joint_development", "partnership")
NEAR = 1  # paragraphs
MOST = 20  # events before and behind: a paragraph tells no more


def date_alike(events: Sequence[Draft]) -> None:
    """Give what was agreed on, or announced, at one go the day that is told of one of it."""
    for at, event in enumerate(events):
        around = events[max(0, at - MOST) : at + MOST] if event.date is None and not event.headline else ()
        dated = (e for e in around if (e.dated or e.opens) and len(e.date or "") == DAY and not e.starts)
        twin = next((e for e in dated if _at_once(event, e)), None)
        if twin is not None:
            event.date = twin.date


def _at_once(event: Draft, other: Draft) -> bool:
    if other.old or other.past or abs(event.paragraph - other.paragraph) > NEAR:
        return False
    if event.type in ANNOUNCED_AT_ONCE:
        to_come = event.modality in ("confirmed", "planned")  # 황 대표는 물러난다
        return other.type == event.type and to_come and other.modality == "confirmed" and _of_one_firm(event, other)
    agreed = event.type in DEALS and other.type in DEALS and event.modality == "planned"
    together = len(event.roles) > 1 and event.roles.keys() <= other.roles.keys()
    return agreed and together and AGREED_TOO.search(event.words) is not None


def _of_one_firm(event: Draft, other: Draft) -> bool:
    """Whether nothing says that the one is another's or an earlier announcement: `앞서 나루는 그를 선임한 바 있다`."""
    mine, its = ({one for one in draft.roles if not one.startswith("person:")} for draft in (event, other))
    alike = not mine or not its or not mine.isdisjoint(its)
    return alike and BEFORE.search(event.words) is None


def opens_with_it(event: Draft, other: Draft) -> bool:
    """Whether the opening of the article says when it was: `소송을 냈다. KT는 지난달 ... 소송을 제기했다`."""
    alike = event.roles.keys() >= other.roles.keys() and event.modality == other.modality == "confirmed"
    one = event.type not in ON_ONE_DAY  # another product, another meeting
    return one and alike and event.opens and other.opens and not event.dated and not BEFORE.search(other.words)


def of_career(event: Draft, events: Sequence[Draft]) -> bool:
    """Whether it is a step of old of somebody who gets or leaves a post now: `1995년 합류해 줄곧 일했다`."""
    if event.type != "appointment" or not event.past:
        return False
    people = {one for one in event.roles if not event.companions.get(one)}
    return any(e.type == "appointment" and not e.past and e.opens and people & e.roles.keys() for e in events)


def is_told_after(event: Draft, other: Draft) -> bool:
    """Whether the event bears the day on which it was made known, a day after the deed: `27일 의결, 28일 발표`."""
    one, deed = str(event.date), str(other.date)
    done = event.modality == "confirmed" and other.modality in ("confirmed", "reported")
    return done and other.dated and _next_day(one, deed) and deed < one


def _next_day(one: str, other: str) -> bool:
    """Whether two full dates are a day apart: that of the deed and that on which it was announced."""
    if len(one) != 10 or len(other) != 10 or "Q" in one + other:
        return False
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) == 1


def _within(date: str, time: str) -> bool:
    """Whether a date lies in a year, quarter, month or day: `2026-01-05` in `2026-Q1`."""
    if "Q" in time and len(date) > 7:
        return date[:4] == time[:4] and (int(date[5:7]) + 2) // 3 == int(time[6])
    return date.startswith(time)
