"""When: the date that belongs to a trigger, not merely to its sentence. How much is told in `amounts`."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from extractors.events.announcements import (
    AGREED,
    EARLIER,
    MADE_KNOWN,
    announced,
    as_done,
    before_speech,
    made_public,
    of_the_words,
)
from extractors.events.clauses import Clause
from extractors.events.dates import last_time
from extractors.events.occasions import DUE, HELD, THEN_TOO, VENUE, VISITING
from extractors.events.plans import going_on
from extractors.events.scope import carries_on
from extractors.events.sentence import Sentence, clause_at, window
from extractors.events.sources import POSTED
from extractors.events.triggers import Hit
from extractors.events.when import When
from extractors.names.particles import NOW
from extractors.records import EventType, Modality

UNDATED: tuple[EventType, ...] = ("rivalry",)  # a state: of 98 annotated 5 have a date

NOT_SURE = ("planned", "speculated", "reported")  # whose day is not that on which a newspaper tells of it


def date_of(sentence: Sentence, hit: Hit, modality: Modality, dates: Sequence[When], today: str) -> str | None:
    """The date the sentence gives the event: the nearest before the trigger in its clause, else in the sentence."""
    if hit.trigger.type in UNDATED:
        return None
    start, _ = window(sentence, hit.start)
    usable = [
        w
        for w in dates
        if sentence.start <= w.start < sentence.end
        and not (w.source and not (w.press and w.is_day and hit.trigger.type == "litigation"))
        and not (w.press and not (w.is_day and (modality not in NOT_SURE or as_done(sentence, hit))))
        and not _of_other_clause(sentence, hit, w, modality)
        and not (w.press and _still_to_come(sentence, hit, modality))
        and not EARLIER.search(sentence.text, w.end - sentence.start, hit.start)
        and not (w.start - sentence.start >= hit.end and SINCE_THEN.match(sentence.text, w.end - sentence.start))
        and not MOVED_FROM.match(sentence.text, w.end - sentence.start)
        and not (hit.trigger.type == "meeting" and POSTED.match(sentence.text, w.end - sentence.start))
        and not (modality == "denied" and EVER_SINCE.match(sentence.text, w.end - sentence.start))
        and not (w.since and hit.trigger.type in BUILDS and LASTING.match(sentence.text, w.end - sentence.start))
        and not (w.until and modality == "confirmed" and hit.trigger.type not in ("restriction", "infrastructure"))
    ]
    before = [w for w in usable if w.start - sentence.start < hit.end and not _of_relative(sentence, hit, w, dates)]
    inside = [w for w in before if w.start - sentence.start >= start]
    chosen = _dated_rather_than_bound(inside or before)
    if chosen and chosen.until and hit.trigger.type in AGREED:
        chosen = announced(sentence, hit, usable)  # 2026년까지 투자하기로 했다고 29일 밝혔다
    elif chosen is None and modality != "speculated":
        end = _own_end(sentence, hit)
        chosen = next((w for w in usable if hit.end <= w.start - sentence.start < end and not w.press), None)
    if chosen is None and (modality in ("confirmed", "planned", "denied") or as_done(sentence, hit)):
        chosen = announced(sentence, hit, usable)
    chosen = chosen or made_public(sentence, hit, modality, dates)
    if chosen and len(chosen.iso) == 4 and not _when_due(sentence, hit, chosen):
        chosen = next((w for w in reversed(inside or before) if w.is_day), chosen)  # 내년 1월 4일 ... 2026년 신제품을
    if chosen and not chosen.is_day and sentence.text.startswith("CES", chosen.start - sentence.start):
        days = [w for w in before if w.is_day and w.iso.startswith(chosen.iso)]
        chosen = _dated_rather_than_bound(days) or chosen
    if chosen and modality == "speculated" and chosen.is_day and before_speech(sentence, chosen):
        return None
    if chosen and modality == "planned" and chosen.is_day and of_the_words(sentence, hit, chosen, today):
        return None
    if chosen is None:
        return None
    aimed = AIMED.match(sentence.text, chosen.end - sentence.start)
    if not chosen.assumed and not aimed and _is_ahead(chosen, today) and _is_done(sentence, hit, modality):
        return None  # `내년 반입 계획을 승인했다`, `내달 2일 새로 여는 곳이다. 이날 그를 임명했다`
    surface = sentence.text[chosen.start - sentence.start : chosen.end - sentence.start]
    ahead = _is_ahead(chosen, today) if "월" not in surface else chosen.iso > today[: len(chosen.iso)]
    then = modality == "confirmed" or (modality == "planned" and bool(MADE_KNOWN.search(sentence.text, hit.start)))
    if then and chosen.assumed and today and ahead and not aimed:
        return last_time(chosen.iso, surface)  # done, so not still to come
    if modality in ("planned", "speculated") and chosen.assumed and len(chosen.iso) == 7:
        agreed = AGREED_ON.search(sentence.text, hit.start, hit.end + 20)
        if agreed and agreed[0][0] != "기" and chosen.iso[:4] > today[:4]:
            return f"{int(chosen.iso[:4]) - 1}{chosen.iso[4:]}"  # `1월 짓겠다고 밝혔으나`, told in autumn
        if not agreed and _last_month(chosen.iso) < today[:7]:
            return f"{int(chosen.iso[:4]) + 1}{chosen.iso[4:]}"  # `7월 중 착공할 예정`: to come, so not past
    return chosen.iso


def _still_to_come(sentence: Sentence, hit: Hit, modality: Modality) -> bool:
    """Whether the press tells what is going to be: `구매할 예정이라고 23일 보도했다`."""
    return modality == "reported" and not as_done(sentence, hit) and TO_COME.match(sentence.text, hit.end) is not None


def bound_of(sentence: Sentence, hit: Hit, modality: Modality, dates: Sequence[When]) -> str | None:
    """By when what is planned shall be done, for want of the day on which it was agreed: `2031년까지 투자한다`."""
    if modality not in ("planned", "speculated") or hit.trigger.type not in AGREED:
        return None
    start, end = window(sentence, hit.start)
    until = (w for w in reversed(dates) if w.until and start <= w.start - sentence.start < min(end, hit.end))
    return next((w.iso for w in until), None)


def _last_month(iso: str) -> str:
    """The last month of a month or quarter: `2025-03` of `2025-Q1`."""
    return f"{iso[:5]}{int(iso[6]) * 3:02d}" if "Q" in iso else iso


# `두 사람이 마주 앉은 것은 지난해 6월 만난 이후 두 번째다`: an earlier time than this one
SINCE_THEN = re.compile(
    r"[^.“”]{0,40}?(?:뒤로|이후로?|이래로?|뒤|에\s이어)\s[^.“”]{0,14}?(?:번째|만(?:이다|입니다|의|에)|처음)"
)
TO_COME = re.compile(r"[^.,]{0,10}?(?:예정|계획|방침|추진|검토|협상|논의)")
EVER_SINCE = re.compile(r"\s?(?:이후|이래|부터)\s")  # 2020년 9월 이후 공급한 적이 없다
# `2027년 초 준공을 목표로 건설하고 있다`
AIMED = re.compile(r"[^.,]{0,12}?(?:완공|준공|가동|상용화|양산|출시|개소)[을를]?\s?목표")
# `올해부터 10년간 투자한다`: when it is spent, not when it was decided
BUILDS = ("investment", "infrastructure", "supply")
LASTING = re.compile(r"부터\s(?:향후\s)?[0-9]{1,2}년(?:간|\s?동안)|부터\s[0-9]{4}년까지")
# `9월에 구매하겠다고 발표했다`: that month is past
AGREED_ON = re.compile(r"기로 (?:했|합의|결정)|[겠한]다고 (?:발표|밝혔|선언|약속)")


def _dated_rather_than_bound(found: Sequence[When]) -> When | None:
    """The last of them, but for a bound: `9월에는 2032년까지 쓰기로 합의했다` was in September."""
    last = next(reversed(found), None)
    if last is None or not last.until:
        return last
    return next((w for w in reversed(found) if not w.until), last)


def _own_end(sentence: Sentence, hit: Hit) -> int:
    """Where the trigger's clause ends; that of a contract's matter with the contract: `공급하는 계약을 29일 맺었다`."""
    if not sentence.clauses:
        return 0
    at = clause_at(sentence, hit.end - 1)
    clause = sentence.clauses[at]
    signs = clause.ending == "relative" and CONTRACT.match(sentence.text, clause.end)
    if clause.ending == "relative" and CLEFT.match(sentence.text, clause.end):
        return len(sentence.text)
    return sentence.clauses[at + 1].end if signs and at + 1 < len(sentence.clauses) else clause.end


CLEFT = re.compile(r"\s(?:것은|건|시점은|시기는|때는|날은)\s")  # `협약을 맺은 것은 지난 10월이다`
CONTRACT = re.compile(
    r"\s(?:절차|작업|거래)[를을]\s(?=[^.,“”]{0,16}?(?:끝냈|마[쳤무]|완료|매듭))|\s(?:통보|명령|처분|조치|공문)[를을]\s|"
    r"[^.,“”]{0,16}?(?:계약서|협약서|합의서|의향서|양해각서|문서)에\s(?=[^.“”]{0,20}?(?:도장|서명|사인))|"
    r"[^.,“”]{0,60}?(?:계약|협약|양해각서|합의서|인사|안건|MOU)(?:\([^)]{1,20}\))?[을를]\s"
)


def _is_ahead(when: When, today: str) -> bool:
    """Whether it begins after tomorrow (where it is another day already), or after the month of today."""
    if when.is_day and today:
        return date.fromisoformat(when.iso) > date.fromisoformat(today) + timedelta(days=1)
    first = f"{when.iso[:5]}{int(when.iso[6]) * 3 - 2:02d}" if "Q" in when.iso else when.iso
    return first > today[: len(first)]


def _is_done(sentence: Sentence, hit: Hit, modality: Modality) -> bool:
    """Whether the deed lies in the past, told as fact or as heard: `승인받은 것으로 알려졌다`."""
    if modality == "confirmed":
        return not going_on(sentence, hit)
    return modality == "reported" and DONE_HEARD.match(sentence.text[hit.end - 1 :]) is not None


DONE_HEARD = re.compile(
    rf"[^.]{{0,4}}?(?:(?<!기로 )[았었했됐였났렸졌섰쳤놨겼]다(?:는|고)|(?<!계획)(?<!예정)(?<!방침)(?!는)[{NOW}] 것으로)"
)


def _when_due(sentence: Sentence, hit: Hit, year: When) -> bool:
    """Whether a year tells when it will be, whenever it was announced: `5일 ... 연내 출시한다고 발표했다`."""
    between = sentence.text[year.end - sentence.start : hit.start]
    adverb = re.fullmatch(r"(?:\s?(?:초|말|중|안|내))?(?:에|까지|부터)?\s?", between)
    return (
        adverb is not None
        or SOME_TIME.match(between) is not None
        or sentence.text.startswith("연내", year.start - sentence.start)
        or EARLY_OR_LATE.match(sentence.text, year.end - sentence.start - 1) is not None
    )


EARLY_OR_LATE = re.compile(r"[초말](?:에)?\s")  # `올해 초 인수하려 했다고 19일 보도했다`
# `올해를 끝으로 떠난다고 17일 알렸다`; not `2026년 신제품을`
SOME_TIME = re.compile(r"(?:\s?(?:초|말|중))?(?:(?:에|에는|까지|부터)\s|[을를]\s(?:끝|마지막)으로)")


def begins_only(sentence: Sentence, hit: Hit, iso: str, dates: Sequence[When]) -> bool:
    """Whether the date is the one from which on something lasts: `내년 하반기부터 공급한다`, `내년 착공해`."""
    return "착공" in sentence.text[hit.start : hit.end] or any(
        w.iso == iso and re.match(r"(?:\([^)]{1,8}\))?\s?부터", sentence.text[w.end - sentence.start :]) for w in dates
    )


# `2027년에서 내년으로 앞당긴다`: the first is the day given up.
MOVED_FROM = re.compile(r"(?:에서|보다)\s[^.]{0,16}?(?:년|월|분기|반기|초|말|일)(?:으로|로)\s")


def _of_other_clause(sentence: Sentence, hit: Hit, when: When, modality: Modality) -> bool:
    """Whether a date is an earlier clause's alone: `봄부터 도입하고 ... 투자한다`, `2024년 맡았고 ... 합류한다`."""
    if not sentence.clauses:
        return False
    at, own = clause_at(sentence, when.start - sentence.start), clause_at(sentence, hit.end - 1)
    while at < own and sentence.clauses[at].ending == "quoted":
        at += 1  # 내년 짓겠다고 | 밝혔고: the clause is that which quotes
    clause = sentence.clauses[at]
    if at >= own:
        return False
    if PURPOSE.search(sentence.text, clause.start, clause.end):
        return False
    leans = clause.ending == "joined" or carries_on(sentence.text, clause.end)  # 완공할 예정이며
    if leans and _told_of_another(sentence, hit, clause, when):
        return True
    if clause.ending == "relative":  # 1994년 합류한 이후 ... 이끈다, but `6일에는 공장을 둘러본 뒤 만났다`
        whole = THEN_TOO.match(sentence.text, when.end - sentence.start)
        return AFTER.match(sentence.text, clause.end) is not None and not whole
    if clause.ending != "joined":
        return False
    if going_on(sentence, hit):
        return True
    lasts = LASTS_FROM.match(sentence.text, when.end - sentence.start) is not None
    return lasts or (clause.tensed and modality != "confirmed")


PURPOSE = re.compile(r"[가-힣](?:려고|러|고자)\s?$")  # `지난해 9월 협력을 논의하려고 | 만나`
AFTER = re.compile(r"\s?(?:이후|뒤|후|다음|지\s|데 이어)")
LASTS_FROM = re.compile(r"부터(?!\s[^.,]{1,12}?까지)")  # but `6일부터 9일까지 열리는 행사를` is a span
# `갑은 30일 발표회를 열고 을이 기술을 공개한다`: the day of the occasion is that of all that is done there.
OCCASION = re.compile(r"(?:열|갖|개최하|가지|진행하)(?:고|며|어|여)$")


def _told_of_another(sentence: Sentence, hit: Hit, clause: Clause, when: When) -> bool:
    """Whether the date follows one subject and the deed another: `갑은 내년 완공하며 을은 공장을 짓는다`."""
    at = when.start - sentence.start
    if OCCASION.search(sentence.text[at : clause.end]):
        return False
    return any(clause.start <= s.start < at for s in sentence.subjects) and any(
        clause.end <= s.start < hit.start for s in sentence.subjects
    )


def _of_relative(sentence: Sentence, hit: Hit, when: When, dates: Sequence[When]) -> bool:
    """Whether a date is that of a relative clause before the trigger: `내년 초 선보일`, `지난해 고배를 마신`."""
    at = when.start - sentence.start
    behind = when.end - sentence.start
    if VENUE.match(sentence.text, behind) or HELD.match(sentence.text, behind) or THEN_TOO.match(sentence.text, behind):
        return False
    if hit.trigger.type == "infrastructure" and DUE.match(sentence.text, behind):
        return False
    if hit.trigger.type == "meeting" and when.is_day and VISITING.match(sentence.text, behind):
        return False
    if when.is_day and SPEAKS.search(sentence.text, 0, at) and SPOKE.search(sentence.text, hit.end):
        return False  # 탄 CEO는 24일 독일에 추진하던 계획을 철회한다고 밝혔다
    clause = _leading_to(sentence, at, hit.start)
    if clause is None or clause.ending != "relative" or not clause.end <= hit.start:
        return False
    if ALONGSIDE.fullmatch(sentence.text, when.end - sentence.start, clause.end):
        return False
    if going_on(sentence, hit):
        return True  # 지난 2월 제휴를 맺은 카카오와 개발하고 있다
    acts = any(when.end - sentence.start <= s.start < clause.end for s in sentence.subjects)
    earlier = sentence.text.endswith("던", clause.start, clause.end) and at >= clause.start
    if not acts and (earlier or clause.end - behind <= 7):
        return True  # 내년 초 선보일, 지난해 10월 가람에 통보했던, but not 29일 당국이 부여했던 지위를 철회했다
    opens = not any(p.start < at and p.case in ("subject", "topic") for p in sentence.phrases)
    subject_follows = any(
        clause.end <= p.start < hit.start and p.case in ("subject", "topic") for p in sentence.phrases
    )
    return opens and subject_follows and not when.is_day


def _leading_to(sentence: Sentence, at: int, end: int) -> Clause | None:
    """The clause of a place, or that into which it runs on: `2017년 합류해 2020년부터 대표를 | 맡은 그는`."""
    if not sentence.clauses:
        return None
    own = clause_at(sentence, at)
    for clause in sentence.clauses[own:]:
        if clause.ending not in ("joined", "chained") or clause.tensed or clause.end > end:
            return clause
    return sentence.clauses[own]


# `2021년 1세대 칩인 가나를 출시했고`, `지난 11월 자체 개발한 칩으로 만든 모델을 출시했다`: no day of the clause before
ALONGSIDE = re.compile(r"[^.]*[^\s.정보쓰들높줄붙모섞쌓늘]인|\s(?:자체|직접|이에)\s[^\s]+")
SPEAKS = re.compile(r"[은는]\s(?:지난\s?)?$")
SPOKE = re.compile(r"다고\s(?:[가-힣]{1,4}\s)?(?:밝혔|발표했|알렸|공시했|전했)")
