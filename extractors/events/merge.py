"""One event, however often an article tells it: title, lead and body are evidence of the same thing."""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.events.calibration import LEAST, calibrated
from extractors.events.denials import answers_rumour, of_another_rumour, outvoted
from extractors.events.drafts import (
    Draft,
    another_post,
    is_exacter,
    is_less,
    is_part_of,
    of_other_times,
    other_matter,
    takes_up,
    told_again,
)
from extractors.events.houses import by_full_name, is_short_for
from extractors.events.moments import date_alike, dates_agree, is_told_after, of_career, opens_with_it
from extractors.ids import make_id
from extractors.records import Event, EventType

# Contracts of which a sentence does not say what they are for, and the events that do.
UNSAID = ("partnership/deal", "partnership/long-contract", "partnership/contract-papers")
MATTERS: tuple[EventType, ...] = ("supply", "infrastructure", "acquisition", "investment", "joint_venture")
# What nobody else need agree to: the maker's own word counts, whatever is heard besides.
ALONE: tuple[EventType, ...] = ("launch", "infrastructure")
# One rumour is told as heard, as planned and as likely.
UNCERTAIN = {"reported", "planned", "speculated"}
BOTH_WAYS = ("supply/deliver", "supply/receive")  # which say who gives and who gets
RULINGS = ("litigation/court-orders", "litigation/court+", "litigation/held", "litigation/not-guilty")
EACH = re.compile(r"각각|씩")  # 총 40억달러를 투자한다 ... 각각 20억달러를 투자한다
LAST_YEAR = re.compile(r"지난해|작년|같은\s해|이듬해")  # 손발을 맞춘다 ... 지난해 협약을 체결했다
LOOK_BACK = 100  # distinct events back within which a repeat is looked for: more than any article tells
# What a title alone may announce when the body never says it in a sentence we understand.
BY_TITLE: tuple[EventType, ...] = (
    "meeting", "partnership", "joint_venture", "investment", "acquisition", "supply", "joint_development", "litigation",
    "termination", "rivalry", "restriction", "infrastructure", "participation",
)  # fmt: skip

# Titles that say enough of one alone: a product by its maker, a site, an order won, a venture.
ALONE_BY_TITLE = tuple(f"{rule}+explicit" for rule in (
    "launch/product-title", "launch/enters-title", "infrastructure/build-title", "supply/won-title",
    "joint_venture/venture-title",
))  # fmt: skip


def merged(drafts: Sequence[Draft], groups: Mapping[str, str]) -> list[Draft]:
    """The distinct events: body first in reading order, then what titles add. Those with too few participants go.

    `groups` tells the group of each company: `삼성` is short for 삼성전자 where both are told to do the same.
    """
    events: list[Draft] = []
    for draft in (d for d in drafts if not d.headline):
        twin = next((e for e in itertools.islice(reversed(events), LOOK_BACK) if _same(e, draft)), None)
        if twin:
            _absorb(twin, draft)
        else:
            events.append(draft)
    events = _by_company(_with_matter(events), groups)
    for draft in (d for d in drafts if d.headline):
        _place_headline(events, draft)
    by_full_name(events, groups)
    _without_others_sums(events)
    _with_parties(events)
    date_alike(events)
    for event in events:
        event.roles = {**event.roles, **{k: v for k, v in event.companions.items() if k not in event.roles}}
    told = [e for i, e in enumerate(events) if not _summed_up(e, _around(events, i)) and not of_career(e, events)]
    return [e for e in told if len(e.roles) >= e.minimum and e.confidence >= LEAST]


def _around(events: Sequence[Draft], at: int) -> Sequence[Draft]:
    """The events told near one."""
    return events[max(0, at - LOOK_BACK) : at + LOOK_BACK]


def _with_parties(events: Sequence[Draft]) -> None:
    """A ruling is on all parties of the one suit that the article tells of: `가람의 신청을 받아들였다`."""
    suits = [e for e in events if e.type == "litigation"]
    for at, event in enumerate(suits):
        rules = event.rule.startswith(RULINGS)
        another = not rules or event.words.lstrip().startswith(("한편", "별개로", "이와 별도로"))
        of_it = (e for e in _around(suits, at) if not another and e.past == event.past)
        whole = [e for e in of_it if e.roles.keys() > event.roles.keys()]
        if len(whole) == 1:
            event.roles = {**event.roles, **dict.fromkeys(whole[0].roles.keys() - event.roles.keys(), "-")}


def _without_others_sums(events: Sequence[Draft]) -> None:
    """Partners share no sum that is that of a deal of theirs: `손잡는다 ... 30억 달러를 투자한다`."""
    for at, event in enumerate(events):
        shared = _around(events, at) if event.type == "partnership" and event.amount else ()
        deals = (e for e in shared if e.type in MATTERS and not e.roles.keys().isdisjoint(event.roles))
        if any(e.amount == event.amount for e in deals):
            event.amount = None


def _summed_up(event: Draft, events: Sequence[Draft]) -> bool:
    """Whether it only says that somebody met people, where another meeting tells whom."""
    if event.type != "meeting" or len(event.roles) > 1 or event.dated:
        return False
    return any(e.type == "meeting" and e.roles.keys() > event.roles.keys() and dates_agree(e, event) for e in events)


def _with_matter(events: list[Draft]) -> list[Draft]:
    """Without contracts that do not say what for, where another event of the same parties does: 공급, 인수, 투자."""
    kept: list[Draft] = []
    for event in events:
        told = (e for e in events if e.type in MATTERS and e.roles.keys() == event.roles.keys())
        matter = next(told, None) if event.rule.startswith(UNSAID) else None
        if matter is None:
            kept.append(event)
        else:
            matter.evidence += event.evidence
            matter.amount = matter.amount or event.amount
            matter.date, matter.dated = (matter.date, matter.dated) if matter.date else (event.date, event.dated)
    return kept


def _by_company(events: list[Draft], groups: Mapping[str, str]) -> list[Draft]:
    """Without what is told of a group, where the same is told of a company of it."""
    kept, houses = list(events), set(groups.values())
    for i, event in enumerate(events):
        near = _around(events, i) if houses & event.roles.keys() else ()
        twin = next((e for e in near if is_short_for(event, e, groups) and dates_agree(e, event)), None)
        if twin:
            kept.remove(event)
            _absorb(twin, replace(event, roles={}, companions={}))
    return kept


def _place_headline(events: list[Draft], title: Draft) -> None:
    shared = [(len(e.roles.keys() & title.roles.keys()), e) for e in events if e.type == title.type]
    best = max(shared, key=lambda pair: pair[0], default=None)
    if best and best[0] > 0:
        _support(best[1], title)
    elif _speaks_for_itself(title) and not _told_otherwise(events, title):
        events.append(title)  # a title alone says too little about one participant


def _told_otherwise(events: Sequence[Draft], title: Draft) -> bool:
    """Whether a title says of a deal what the text tells as another: `가람·나루, 3000억 주식 맞바꾼다` is no supply."""
    told = {e.type for e in events if title.roles.keys() <= e.roles.keys()}
    if title.type == "supply":  # a partnership may be one: `가람, 새 비서에 나루 모델 쓴다…다년 제휴`
        return not told.isdisjoint(("investment", "acquisition", "restriction", "termination", "litigation"))
    return title.type in ("acquisition", "joint_venture") and bool(told)


def _speaks_for_itself(title: Draft) -> bool:
    """Whether a title alone announces: a product by its maker, or what two take part in."""
    if title.rule in ALONE_BY_TITLE:
        return title.modality != "speculated"
    return len(title.roles) >= max(2, title.minimum) and title.type in BY_TITLE


def _support(event: Draft, title: Draft) -> None:
    event.evidence += title.evidence
    event.confidence = min(0.99, event.confidence + 0.1)
    of_it = title.roles.keys() <= event.roles.keys() or event.roles.keys() <= title.roles.keys()
    event.amount = event.amount or (title.amount if of_it else None)  # not what is paid to another
    same = len(title.roles) > 1 and event.roles.keys() >= title.roles.keys()
    if same and event.modality == title.modality == "confirmed":
        event.date = event.date or title.date
    alone = len(event.roles) == 1 and event.type != "meeting"  # not who met people unnamed
    if len(event.roles) < event.minimum or (alone and event.roles.keys() < title.roles.keys()):
        event.roles = {**title.roles, **event.roles}


def _same(a: Draft, b: Draft) -> bool:
    if a.type != b.type or a.roles.keys().isdisjoint(b.roles) or a.minimum > b.minimum >= len(a.roles | b.roles):
        return False  # 기자들과 만났다. 의원들도 만났다: the first is no meeting
    if told_again(a, b) or takes_up(a, b):
        return True
    if not dates_agree(a, b):
        return False
    went_on = a.modality in ("planned", "speculated") and b.modality == "confirmed" and b.old
    if went_on and LAST_YEAR.search(b.words):
        return False
    if another_post(a, b) or of_other_times(a, b) or other_matter(a, b) or of_another_rumour(a, b):
        return False
    if a.country and b.country and a.country != b.country:
        return False
    mine, other = set(a.roles), set(b.roles)
    shared = len(mine & other) / len(mine | other)
    if shared == 1.0:
        if a.rule.startswith(BOTH_WAYS) and b.rule.startswith(BOTH_WAYS) and _roles_clash(a, b):
            return False  # 나루가 칩을 가람에 공급한다 ... 가람이 메모리를 나루에 공급한다
        return not (b.separate and b.type == "launch" and len(other) == 1)  # ‘나르’도 선보였다
    if a.separate or b.separate or _roles_clash(a, b):
        return False
    ruled = a.type == "litigation" and a.date is not None and a.date == b.date  # one court day, party by party
    if ruled or (a.type == "meeting" and is_part_of(a, b)):
        return True
    if b.borrowed and other <= mine and b.paragraph == a.paragraph:
        return True  # a sentence without a subject goes on about the same
    if (
        a.type != "meeting"
        and min(len(mine), len(other)) == 1
        and (
            _modalities_agree(a, b)
            or len(mine) == len(other)
            or a.tentative
            or b.tentative
            or a.type == "appointment"
            or answers_rumour(a, b)
        )
    ):
        return mine <= other or other <= mine
    return shared > 0.5 and (_modalities_agree(a, b) or a.type == "meeting")


def _modalities_agree(a: Draft, b: Draft) -> bool:
    both = {a.modality, b.modality}
    return len(both) == 1 or both == {"planned", "confirmed"} or both <= UNCERTAIN


def _roles_clash(a: Draft, b: Draft) -> bool:
    """Whether somebody is the investor in the one and the investee in the other: that is another event."""
    both = [(a.roles[one], b.roles[one]) for one in a.roles.keys() & b.roles.keys()]
    return any(mine != other and "-" not in (mine, other) for mine, other in both)


def _of_another_time(event: Draft, other: Draft) -> bool:
    """Whether what a later sentence tells, of before the news, is not the time of the event that was told first."""
    if answers_rumour(event, other):
        return True
    if not other.old or opens_with_it(event, other):
        return False
    # `330억원을 투자하기로 했다. KT는 작년 7월 300억원을 투자했다`; a bare year may be the one that goes on
    said = event.modality != other.modality and len(other.date or "") > 4 and not (event.dated or event.tentative)
    told = event.modality in ("confirmed", "reported")
    return other.borrowed or said or (event.opens and not event.dated and told)


def _absorb(event: Draft, other: Draft) -> None:
    event.evidence += other.evidence
    event.companions.update(other.companions)
    earlier, whole = _of_another_time(event, other), event.roles.keys() <= other.roles.keys()
    fuller = len(other.roles) > len(event.roles)
    event.roles = {**event.roles, **{k: v for k, v in other.roles.items() if k not in event.roles}}
    event.tentative = event.tentative and (other.tentative or other.modality != "planned")
    if "denied" in (event.modality, other.modality) and not outvoted(event, other):
        event.modality = "denied"
    elif earlier:
        pass
    elif event.modality == "planned" and event.tentative and other.modality == "confirmed" and not other.tentative:
        event.modality = "confirmed"
    elif event.type == "appointment" and event.modality == "confirmed" and other.modality == "planned":
        earlier = earlier or not event.tentative  # `낙점됐다` ... `내년 1월 합류한다`: he has been chosen
    elif event.tentative and other.modality == "reported" and event.type not in ALONE:
        event.modality = "reported"  # `인수한다.` ... `인수하는 것으로 알려졌다`: the present tense told no more
    elif event.modality == "confirmed" and other.modality == "reported":
        pass  # told as fact: what is heard besides takes nothing from it
    elif (event.modality == "confirmed" and other.modality == "planned" and not event.tentative
          and (other.tentative or not fuller)):  # fmt: skip
        pass  # `제휴를 선언했다.` ... `이날 제휴 방침을 밝혔다`: what is still to come takes nothing from it
    elif (fuller and len(event.roles) > 1) or (other.dated and not event.dated and not other.borrowed):
        event.modality = other.modality
    if earlier:
        event.amount = other.amount if is_exacter(other.amount, event.amount) else event.amount
        # what it tells of day and sum is of another time than what goes on, or than what has just been done
        event.confidence = min(0.99, max(event.confidence, other.confidence) + 0.05)
        return
    instead = event.amount is None or (whole and not is_less(event, other) and not EACH.search(other.words))
    if other.amount and other.dated and not event.dated and instead:
        event.amount = other.amount  # the sum told with the day: `31일 225억 달러 납입을 완료했다`
    later = event.date is None or event.starts or (other.dated and not event.dated)
    if event.date and other.date and is_told_after(event, other):
        event.date, event.dated = other.date, True
    exacter = len(other.date or "") > len(event.date or "") and "Q" not in (event.date or "") and (
        other.dated or not event.dated or event.type != "meeting")  # fmt: skip
    if other.date and (later or exacter) and not (event.date and other.starts):
        event.date, event.dated, event.starts = other.date, other.dated, other.starts
    event.amount = other.amount if is_exacter(other.amount, event.amount) else event.amount or other.amount
    event.place = event.place or other.place
    event.confidence = min(0.99, max(event.confidence, other.confidence) + 0.05)


def as_event(article_id: str, draft: Draft) -> Event:
    """The record of a draft; evidence without repeats, best (body) first."""
    evidence = tuple(dict.fromkeys(draft.evidence))
    first = evidence[0]
    key = f"{first.field}:{first.start}"
    return Event(
        event_id=make_id(article_id, draft.type, *sorted(draft.roles), key),
        type=draft.type,
        participants=tuple(draft.roles),
        modality=draft.modality,
        evidence=evidence,
        rule=draft.rule,
        roles=tuple((entity, role) for entity, role in draft.roles.items() if role != "-"),
        date=draft.date,
        amount=draft.amount,
        place=draft.place,
        confidence=calibrated(draft.confidence),
    )
