"""Deals: reports of the same matter between the same parties joined across articles, and how far it has come.

A report joins the deal of its family (capital, alliance, supply, building) whose parties it shares: the one that the
same story tells first, then the one told last. A deal moves rumoured -> in_talks -> planned -> signed -> carried_out;
a denial ends what was only rumour, and stands as a contradiction beside what was announced.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from extractors.ids import make_id
from extractors.records import (
    Amount,
    Article,
    Deal,
    DealChange,
    DealChangeKind,
    DealState,
    EntityKind,
    Event,
    EventType,
    Extraction,
    StoryLink,
)

FAMILIES: Mapping[EventType, str] = {
    "investment": "capital", "acquisition": "capital",
    "partnership": "alliance", "joint_venture": "alliance", "joint_development": "alliance",
    "participation": "alliance", "supply": "supply", "infrastructure": "building",
}  # fmt: skip
# These may have one party of the list only: the other is a company that nobody watches.
ALONE: tuple[EventType, ...] = ("investment", "acquisition", "infrastructure")
OPEN = timedelta(days=400)                  # a deal not told of for longer is another matter
ORDER: tuple[DealState, ...] = ("rumoured", "in_talks", "planned", "signed", "carried_out")
SAME_AMOUNT = 0.1                           # amounts that differ by less are roundings of one
OTHER_AMOUNT = 3.0                          # ratio from which two amounts are two matters

_TALKS = re.compile("논의|협의|협상|검토|타진|조율")
_INTENT = re.compile("MOU|업무협약|양해각서|의향서|LOI|우선협상")
_DONE = re.compile(
    "완료|마무리|종결|납입|가동(?:했|에 들어)|준공|문을 열|출범(?:했|시켰)|설립했"
    "|공급(?:을 시작|했)|납품했|인수했|투자했"
)


@dataclass(frozen=True, slots=True)
class _Report:
    """One event of one article, as a report about a deal."""

    event: Event
    article: Article
    story_id: str
    parties: frozenset[str]
    evidence: str


def ledger(
    fresh: Sequence[tuple[Article, Extraction]],
    links: Mapping[str, StoryLink],
    known: Sequence[Deal],
    kinds: Mapping[str, EntityKind],
) -> tuple[tuple[Deal, ...], tuple[DealChange, ...]]:
    """The deals that the fresh articles open or tell of, as they stand then, and one change for each report.

    `known` are the deals of the past, `kinds` says which entities are organisations (persons are no parties).
    """
    deals = {deal.deal_id: deal for deal in known}
    touched: dict[str, Deal] = {}
    changes = []
    for report in _reports(fresh, links, kinds):
        deal = _deal_of(report, deals.values())
        change, after = _told(report, deal) if deal else _opened(report)
        if after is None or change is None:
            continue
        deals[after.deal_id] = touched[after.deal_id] = after
        changes.append(change)
    return tuple(touched.values()), tuple(changes)


def unsettled(
    fresh: Sequence[tuple[Article, Extraction]], standing: Mapping[str, DealChange]
) -> tuple[tuple[tuple[Article, Extraction], ...], frozenset[str]]:
    """The fresh articles with those events only that the ledger must hear of, and which reports leave it before.

    `standing` are the reports of these articles in the ledger, by event: one that says what its event says now stays as
    it is; one whose event is gone, or says something else by now, leaves.
    """
    kept, settled = [], set[str]()
    for article, extraction in fresh:
        same = {
            event.event_id
            for event in extraction.events
            if event.event_id in standing and _says(standing[event.event_id], event, article)
        }
        events = tuple(event for event in extraction.events if event.event_id not in same)
        kept.append((article, replace(extraction, events=events)))
        settled |= same
    return tuple(kept), frozenset(standing.keys() - settled)


def _says(change: DealChange, event: Event, article: Article) -> bool:
    words = _words(article, event)
    told = (change.state, change.amount, change.date, change.evidence, change.told_at)
    return told == (state_of(event, words), event.amount, event.date, words, article.published_at)


def state_of(event: Event, evidence: str) -> DealState:
    """How far the report says that the deal has come. '업무협약을 맺었다' is planned, '계약을 체결했다' signed."""
    if event.modality == "denied":
        return "denied"
    if event.type == "termination":
        return "ended"
    if event.modality == "speculated":
        return "rumoured"
    if event.modality in ("reported", "planned") and _TALKS.search(evidence):
        return "in_talks"
    if event.modality == "reported":
        return "rumoured"
    if event.modality == "planned" or _INTENT.search(evidence):
        return "planned"
    return "carried_out" if _DONE.search(evidence) else "signed"


def _reports(
    fresh: Sequence[tuple[Article, Extraction]], links: Mapping[str, StoryLink], kinds: Mapping[str, EntityKind]
) -> list[_Report]:
    """Oldest first, of all events that can be about a deal."""
    found = []
    for article, extraction in sorted(fresh, key=lambda pair: (pair[0].published_at, pair[0].article_id)):
        link = links.get(article.article_id)
        story_id = link.story_id if link else article.article_id
        for event in extraction.events:
            parties = frozenset(one for one in event.participants if kinds.get(one) == "org")
            if parties and (event.type in FAMILIES or event.type == "termination"):
                found.append(_Report(event, article, story_id, parties, _words(article, event)))
    return found


def _words(article: Article, event: Event) -> str:
    span = event.evidence[0]
    return (article.title if span.field == "title" else article.text)[span.start : span.end]


def _deal_of(report: _Report, deals: Iterable[Deal]) -> Deal | None:
    """The deal that the report is about, or None: it opens one."""
    fits = [deal for deal in deals if _fits(report, deal)]
    return max(fits, key=lambda deal: (report.story_id in deal.story_ids, deal.last_told_at), default=None)


def _fits(report: _Report, deal: Deal) -> bool:
    told_in_story = report.story_id in deal.story_ids
    if report.event.type != "termination" and FAMILIES[report.event.type] != FAMILIES.get(deal.type):
        return False
    if not told_in_story and abs(report.article.published_at - deal.last_told_at) > OPEN:
        return False
    if not _same_parties(report, deal, told_in_story=told_in_story):
        return False
    return told_in_story or not _other_matter(report.event.amount, deal.amount)


def _same_parties(report: _Report, deal: Deal, *, told_in_story: bool) -> bool:
    """Two shared parties, all of one side's; a single one is enough within a story, or with the same amount."""
    mine, theirs = set(report.parties), set(deal.parties)
    shared = mine & theirs
    if len(shared) >= 2:
        return shared in (mine, theirs)
    if len(shared) == 1 and shared in (mine, theirs):
        return told_in_story or (mine == theirs and _same_amount(report.event.amount, deal.amount))
    return False


def _opened(report: _Report) -> tuple[DealChange | None, Deal | None]:
    """A new deal, if the report can open one: a termination, a denial or a lone party without a sum cannot."""
    event, article = report.event, report.article
    state = state_of(event, report.evidence)
    alone = len(report.parties) < 2 and not (event.type in ALONE and event.amount)
    if alone or state in ("denied", "ended"):
        return None, None
    deal = Deal(
        deal_id=_id_of(report), type=event.type, parties=tuple(sorted(report.parties)), state=state,
        title=article.title, first_told_at=article.published_at, last_told_at=article.published_at,
        amount=event.amount, story_ids=(report.story_id,),
    )  # fmt: skip
    return _change(report, deal, "opened", state, f"first report, by {article.publisher}"), deal


def _id_of(report: _Report) -> str:
    """The id that holds however the article is edited round the report: a deal opened anew is no other deal."""
    event, amount = report.event, report.event.amount
    sum_ = f"{amount.value} {amount.currency}" if amount else ""
    return make_id("deal", report.article.article_id, event.type, *sorted(report.parties), sum_)


def _told(report: _Report, deal: Deal) -> tuple[DealChange, Deal]:
    """The change that a further report makes, and the deal after it."""
    state = state_of(report.event, report.evidence)
    kind, reason, after_state = _verdict(report, deal, state)
    keep_amount = kind == "contradicted" or report.event.amount is None
    after = replace(
        deal,
        state=after_state,
        parties=tuple(sorted({*deal.parties, *report.parties})),
        first_told_at=min(deal.first_told_at, report.article.published_at),
        last_told_at=max(deal.last_told_at, report.article.published_at),
        amount=deal.amount if keep_amount else report.event.amount,
        story_ids=tuple(sorted({*deal.story_ids, report.story_id})),
    )
    return _change(report, deal, kind, state, reason), after


def _verdict(report: _Report, deal: Deal, state: DealState) -> tuple[DealChangeKind, str, DealState]:
    """What the report changes, why, and the state afterwards."""
    if state == "denied":
        if deal.state in ("rumoured", "in_talks", "denied"):
            return ("repeated" if deal.state == "denied" else "advanced"), "denied by a party or in its name", "denied"
        return "contradicted", f"denied, though told as {deal.state}", deal.state
    if state == "ended":
        return ("repeated" if deal.state == "ended" else "advanced"), "called off or terminated", "ended"
    if deal.state in ("ended", "denied"):
        strong = ORDER.index(state) >= ORDER.index("planned")
        return ("advanced", f"revived after it was {deal.state}", state) if strong else (
            "contradicted", f"told as {state}, though {deal.state}", deal.state)  # fmt: skip
    if ORDER.index(state) > ORDER.index(deal.state):
        return "advanced", f"from {deal.state} to {state}", state
    return _amount_verdict(report, deal)


def _amount_verdict(report: _Report, deal: Deal) -> tuple[DealChangeKind, str, DealState]:
    mine, known = report.event.amount, deal.amount
    if mine is None or _same_amount(mine, known):
        return "repeated", f"says again that it is {deal.state}", deal.state
    if known is None:
        return "amended", "gives an amount", deal.state
    told = f"{mine.value:,.0f} {mine.currency} where {known.value:,.0f} {known.currency} was told"
    if report.story_id in deal.story_ids:
        return "contradicted", told, deal.state
    return "amended", told, deal.state


def _change(
    report: _Report, deal: Deal, kind: DealChangeKind, state: DealState, reason: str
) -> DealChange:
    return DealChange(
        event_id=report.event.event_id, deal_id=deal.deal_id, article_id=report.article.article_id,
        story_id=report.story_id, kind=kind, state=state, told_at=report.article.published_at,
        publisher=report.article.publisher, reason=reason, evidence=report.evidence, date=report.event.date,
        amount=report.event.amount,
    )  # fmt: skip


def _same_amount(one: Amount | None, other: Amount | None) -> bool:
    if one is None or other is None or one.currency != other.currency:
        return False
    return abs(one.value - other.value) <= SAME_AMOUNT * max(abs(one.value), abs(other.value))


def _other_matter(one: Amount | None, other: Amount | None) -> bool:
    """Sums in one currency so far apart that nobody could mean the same."""
    if one is None or other is None or one.currency != other.currency:
        return False
    small, large = sorted((abs(one.value), abs(other.value)))
    return large > OTHER_AMOUNT * small
