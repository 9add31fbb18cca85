"""From the named questions to the items of a digest."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import warehouse
from extractors.digest import Digest, Item, Period, section
from extractors.words import Language
from flows import wording
from flows.digest.words import say
from flows.wording import word

MOST = {"deals": 12, "moves": 12, "rising": 10, "pairs": 8, "upcoming": 8, "feeds": 10}
AHEAD = timedelta(days=60)
CHART_DAYS = 14
Rows = list[dict[str, Any]]
Names = Callable[[object], str]         # a list of names as the digest's language has them


@dataclass(frozen=True, slots=True)
class Facts:
    """What the warehouse says of the Korean days `since`..`today`: a question's name -> its rows."""

    period: Period
    since: date
    today: date
    rows: Mapping[str, Rows]
    days: tuple[tuple[date, int], ...]
    english: Mapping[str, str]              # Korean name -> English


def ask(path: Path, period: Period, since: date, today: date) -> Facts:
    """The facts of the snapshot. Raises WarehouseError where nothing is published."""
    window = {"since": since, "until": today}
    rows = {name: _rows(path, name, **window) for name in ("deal_changes", "events", "rising", "pairs", "alerts")}
    rows["upcoming"] = _rows(path, "upcoming", since=today, until=today + AHEAD)
    rows["feeds"] = _rows(path, "feeds_health")
    rows["runs"] = [run for run in _rows(path, "runs") if run["flow"] == "ingest"][:1]
    days = _days(path, min(since, today - timedelta(days=CHART_DAYS - 1)), today)
    named = warehouse.run_sql(warehouse.snapshot_path(path), wording.ENGLISH, limit=wording.MOST_NAMES).rows
    return Facts(period, since, today, rows, days, dict(named))


def gather(facts: Facts, told: Collection[str], language: Language = "ko") -> Digest:
    """The digest of the facts, without what was told before."""
    rows, since = facts.rows, facts.since
    names = partial(wording.names, english=facts.english if language == "en" else {})
    deals, events = rows["deal_changes"], rows["events"]
    found = (
        section("deals", _deals(deals, names, language), told, MOST["deals"]),
        section("moves", _moves(events, deals, names, language), told, MOST["moves"]),
        section("rising", _rising(rows["rising"], facts.period, names, language), told, MOST["rising"]),
        section("pairs", _pairs(rows["pairs"], names, language), told, MOST["pairs"]),
        section("upcoming", _upcoming(rows["upcoming"], names, language), told, MOST["upcoming"]),
        section("feeds", _network(rows["runs"], language) + _feeds(rows["feeds"], language), told, MOST["feeds"]),
    )
    numbers = {
        "articles": sum(count for day, count in facts.days if day >= since), "events": len(events),
        "deal_news": len(deals), "alerts": len(rows["alerts"]),
    }  # fmt: skip
    named = tuple((say(name, language), number) for name, number in numbers.items())
    sections = tuple(one for one in found if one.items)
    return Digest(facts.period, since, facts.today, sections, named, facts.days[-CHART_DAYS:], language)


def _rows(path: Path, question: str, **parameters: Any) -> Rows:
    answer = warehouse.ask(path, question, **parameters)
    return answer.mappings()


def _days(path: Path, first: date, today: date) -> tuple[tuple[date, int], ...]:
    """Articles on each of the days, days without one included."""
    counted = dict(
        warehouse.run_sql(
            warehouse.snapshot_path(path),
            f"SELECT published_on, count(*) FROM articles "
            f"WHERE published_on BETWEEN DATE '{first}' AND DATE '{today}' GROUP BY 1",
        ).rows
    )
    days = (first + timedelta(days=number) for number in range((today - first).days + 1))
    return tuple((day, counted.get(day, 0)) for day in days)


def _deals(rows: Rows, names: Names, language: Language) -> list[Item]:
    """One item for each deal: its latest change, and from where it came if there were several."""
    latest: dict[str, dict[str, Any]] = {}
    for row in rows:                        # newest first
        latest.setdefault(row["deal_id"], row)
    return [
        Item(
            f"deal|{row['deal_id']}|{row['state']}|{row['amount']}",
            f"{names(row['parties'])} {word(row['type'], language)}",
            _joined(word(row["kind"], language), word(row["state"], language), wording.amount(row, language)),
            row["evidence"] or "", row["publisher"] or "", row["url"] or "",
        )
        for row in sorted(latest.values(), key=lambda row: row["kind"] == "opened")
    ]  # fmt: skip


def _moves(rows: Rows, deals: Rows, names: Names, language: Language) -> list[Item]:
    """Events that are no news of a deal, told by several outlets or not: once each, the most told first."""
    ids = {row["event_id"] for row in deals}
    matters = {(row["type"], _names(row["parties"])) for row in deals}
    groups: dict[tuple[str, frozenset[str]], Rows] = {}
    for row in rows:
        matter = row["type"], _names(row["participants"])
        if row["event_id"] not in ids and matter not in matters and row["participants"]:
            groups.setdefault(matter, []).append(row)
    ranked = sorted(groups.values(), key=lambda group: (-len(group), group[0]["event_id"]))
    return [_move(group, names, language) for group in ranked]


def _names(listed: str | None) -> frozenset[str]:
    """`SK하이닉스 (supplier), 오픈AI` names two."""
    return frozenset(name.partition(" (")[0] for name in (listed or "").split(", "))


def _move(group: Rows, names: Names, language: Language) -> Item:
    row = group[0]
    many = say("articles_n", language, len(group)) if len(group) > 1 else ""
    when = wording.day(row["happened_on"], row["date_precision"], language)
    return Item(
        f"event|{row['type']}|{','.join(sorted(_names(row['participants'])))}|{row['modality']}",
        f"{wording.participants(names(row['participants']), language)} {word(row['type'], language)}",
        _joined(word(row["modality"], language), when, wording.amount(row, language), many),
        row["evidence"] or "", row["publisher"], row["url"], len(group),
    )  # fmt: skip


def _rising(rows: Rows, period: Period, names: Names, language: Language) -> list[Item]:
    """To rise in a week is another piece of news than to rise in a day."""
    return [
        Item(
            f"rising|{row['entity_id']}" + ("" if period == "day" else f"|{period}"), names(row["name"]),
            say("articles_n", language, row["articles"])
            + (say("is_new", language) if row["is_new"] else say("before", language, row["before"])),
            number=row["articles"], before=float(row["before"]),
        )
        for row in rows
    ]  # fmt: skip


def _pairs(rows: Rows, names: Names, language: Language) -> list[Item]:
    fresh = sorted((row for row in rows if row["is_new"]), key=lambda row: (-row["events"], -row["stories"]))
    return [
        Item(
            f"pair|{row['one_id']}|{row['other_id']}", f"{names(row['one'])} – {names(row['other'])}",
            say("articles_n", language, row["articles"])
            + (say("together", language, row["events"]) if row["events"] else ""),
        )
        for row in fresh
    ]  # fmt: skip


def _upcoming(rows: Rows, names: Names, language: Language) -> list[Item]:
    return [
        Item(
            f"upcoming|{row['type']}|{row['participants']}|{row['happened_on']}",
            " ".join((wording.day(row["happened_on"], row["date_precision"], language),
                      wording.participants(names(row["participants"]), language), word(row["type"], language))),
            _joined(word(row["modality"], language), wording.amount(row, language)),
            row["evidence"] or "", row["publisher"], row["url"],
        )
        for row in rows
    ]  # fmt: skip


def _network(runs: Rows, language: Language) -> list[Item]:
    """That the latest poll reached nobody: no news is no good news then. One silent feed may have been asked alone."""
    failed = [(run, (run["counts"] or {}).get("feed_failed", 0)) for run in runs if run["outcome"] == "unreachable"]
    return [
        Item(f"feed|all|{run['run_id']}", say("all_feeds", language, asked), word(run["outcome"], language))
        for run, asked in failed
        if asked > 1
    ]


def _feeds(rows: Rows, language: Language) -> list[Item]:
    return [
        Item(
            f"feed|{row['feed_id']}|{row['outcome']}", row["name"],
            _joined(word(row["outcome"], language), say("in_a_row", language, row["failure_count"])),
            number=row["failure_count"],
        )
        for row in sorted(rows, key=lambda row: -(row["failure_count"] or 0))
        if row["failure_count"]
    ]  # fmt: skip


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
