"""Which entries need a page, and which have their outcome already. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from extractors.records import Entry, EntryOutcome, EntryResult, FeedSpec
from flows.polling import Polled

# A feed polled for the first time brings old items too: what is older than this is history, told to nobody.
NEWS_AGE = timedelta(days=1)

KNOWN = "the same address is already known"


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry whose page is to be read, for the `attempt_count`th time."""

    entry: Entry
    spec: FeedSpec
    attempt_count: int = 1
    history: bool = False                   # nobody is alerted of it


@dataclass(slots=True)
class Triage:
    """What a poll left to do. `new_counts`: entries never seen before, by feed."""

    settled: list[EntryResult] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)
    new_counts: Counter[str] = field(default_factory=Counter)


def triage(
    polls: Sequence[Polled],
    retries: Iterable[EntryResult],
    *,
    specs: Mapping[str, FeedSpec],
    known_entries: AbstractSet[str],
    known_articles: AbstractSet[str],
    now: datetime,
    began_at: datetime | None,
    tell_everything: bool = False,
) -> Triage:
    """Every new entry of the polls either settled or wanted, each article wanted once; due retries come first.

    An entry already known is no news and gets no second outcome. `began_at` is the start of the first completed run:
    before there is one, everything is history.
    """
    work = Triage()
    claimed, seen = set(known_articles), set(known_entries)
    for result in retries:
        spec, entry = specs.get(result.entry.feed_id), result.entry
        if not spec or not spec.enabled:
            continue
        seen.add(entry.entry_id)
        if entry.article_id in claimed:
            work.settled.append(EntryResult(entry, "duplicate", KNOWN, now, result.attempt_count))
            continue
        claimed.add(entry.article_id)
        old = not tell_everything and (result.history or _was_there(entry, began_at))
        work.wanted.append(Wanted(entry, spec, result.attempt_count + 1, history=old))
    for poll, entry in _entries(polls):
        if entry.entry_id in seen:
            continue
        seen.add(entry.entry_id)
        work.new_counts[poll.spec.feed_id] += 1
        outcome, reason = _without_page(poll.spec, entry, claimed)
        if outcome:
            work.settled.append(EntryResult(entry, outcome, reason, now))
            continue
        claimed.add(entry.article_id)
        old = not tell_everything and _is_history(poll, entry, began_at, now)
        work.wanted.append(Wanted(entry, poll.spec, history=old))
    return work


def _entries(polls: Sequence[Polled]) -> Iterable[tuple[Polled, Entry]]:
    """What two feeds list comes from the one that has most to say of it.

    Searches are last, as they point at what others publish; then feeds that are new to us, of which an undated entry
    would be history; then entries without their text.
    """
    found = [(poll, entry) for poll in polls if poll.parsed for entry in poll.parsed.entries]
    return sorted(found, key=lambda one: (one[0].spec.kind in ("naver", "search"), one[0].state.last_ok_at is None,
                                          not one[1].content))  # fmt: skip


def _without_page(spec: FeedSpec, entry: Entry, claimed: AbstractSet[str]) -> tuple[EntryOutcome | None, str]:
    if spec.kind == "search":
        return "discovery", "a search result: its publisher's own feed brings the article"
    if entry.article_id in claimed:
        return "duplicate", KNOWN
    return None, ""


def _is_history(poll: Polled, entry: Entry, began_at: datetime | None, now: datetime) -> bool:
    """Of a feed that never was polled well only what is new is news; of the others every new entry."""
    if began_at is None:
        return True
    if poll.state.last_ok_at is not None:
        return False
    dated = entry.published_at if entry.published_source == "feed" else None
    return dated is None or now - dated > NEWS_AGE or _was_there(entry, began_at)


def _was_there(entry: Entry, began_at: datetime | None) -> bool:
    """True for what was published before the first completed run: also where that run could not read it."""
    return began_at is None or (entry.published_at is not None and entry.published_at <= began_at)
