"""From the named questions to the items of a digest, in Korean."""

from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import warehouse
from extractors.digest import Digest, Item, Period, section
from flows import wording
from flows.wording import word

MOST = {"deals": 12, "moves": 12, "rising": 10, "pairs": 8, "upcoming": 8, "feeds": 10}
AHEAD = timedelta(days=60)
CHART_DAYS = 14
Rows = list[dict[str, Any]]


def gather(path: Path, period: Period, since: date, today: date, told: Collection[str]) -> Digest:
    """The digest of the Korean days `since`..`today` from the snapshot, without what was told before.

    Raises WarehouseError where nothing is published.
    """
    window = {"since": since, "until": today}
    deals = _rows(path, "deal_changes", **window)
    events = _rows(path, "events", **window)
    found = (
        section("deals", _deals(deals), told, MOST["deals"]),
        section("moves", _moves(events, deals), told, MOST["moves"]),
        section("rising", _rising(_rows(path, "rising", **window)), told, MOST["rising"]),
        section("pairs", _pairs(_rows(path, "pairs", **window)), told, MOST["pairs"]),
        section("upcoming", _upcoming(_rows(path, "upcoming", since=today, until=today + AHEAD)), told,
                MOST["upcoming"]),
        section("feeds", _feeds(_rows(path, "feeds_health")), told, MOST["feeds"]),
    )  # fmt: skip
    days = _days(path, today)
    numbers = (
        ("기사", sum(count for day, count in days if day >= since)), ("사건", len(events)), ("거래 소식", len(deals)),
        ("알림", len(_rows(path, "alerts", **window))),
    )  # fmt: skip
    return Digest(period, since, today, tuple(one for one in found if one.items), numbers, days)


def _rows(path: Path, question: str, **parameters: Any) -> Rows:
    answer = warehouse.ask(path, question, **parameters)
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def _days(path: Path, today: date) -> tuple[tuple[date, int], ...]:
    """Articles on each of the last days, days without one included."""
    first = today - timedelta(days=CHART_DAYS - 1)
    counted = dict(
        warehouse.run_sql(
            warehouse.snapshot_path(path),
            f"SELECT published_on, count(*) FROM articles "
            f"WHERE published_on BETWEEN DATE '{first}' AND DATE '{today}' GROUP BY 1",
        ).rows
    )
    return tuple((day, counted.get(day, 0)) for day in (first + timedelta(days=number) for number in range(CHART_DAYS)))


def _deals(rows: Rows) -> list[Item]:
    """One item for each deal: its latest change, and from where it came if there were several."""
    latest: dict[str, dict[str, Any]] = {}
    for row in rows:                        # newest first
        latest.setdefault(row["deal_id"], row)
    return [
        Item(
            f"deal|{row['deal_id']}|{row['state']}|{row['amount']}", f"{row['parties']} {word(row['type'])}",
            " · ".join(part for part in (word(row["kind"]), word(row["state"]), wording.amount(row)) if part),
            row["evidence"] or "", row["publisher"] or "", row["url"] or "",
        )
        for row in sorted(latest.values(), key=lambda row: row["kind"] == "opened")
    ]  # fmt: skip


def _moves(rows: Rows, deals: Rows) -> list[Item]:
    """Events that are no news of a deal, told by several outlets or not: once each, the most told first."""
    ids = {row["event_id"] for row in deals}
    matters = {(row["type"], _names(row["parties"])) for row in deals}
    groups: dict[tuple[str, frozenset[str]], Rows] = {}
    for row in rows:
        matter = row["type"], _names(row["participants"])
        if row["event_id"] not in ids and matter not in matters and row["participants"]:
            groups.setdefault(matter, []).append(row)
    ranked = sorted(groups.values(), key=lambda group: (-len(group), group[0]["event_id"]))
    return [_move(group) for group in ranked]


def _names(listed: str | None) -> frozenset[str]:
    """`SK하이닉스 (supplier), 오픈AI` names two."""
    return frozenset(name.partition(" (")[0] for name in (listed or "").split(", "))


def _move(group: Rows) -> Item:
    row = group[0]
    many = f"기사 {len(group)}건" if len(group) > 1 else ""
    when = wording.day(row["happened_on"], row["date_precision"])
    return Item(
        f"event|{row['type']}|{','.join(sorted(_names(row['participants'])))}|{row['modality']}",
        f"{wording.participants(row['participants'])} {word(row['type'])}",
        " · ".join(part for part in (word(row["modality"]), when, wording.amount(row), many) if part),
        row["evidence"] or "", row["publisher"], row["url"], len(group),
    )  # fmt: skip


def _rising(rows: Rows) -> list[Item]:
    return [
        Item(
            f"rising|{row['entity_id']}", row["name"],
            f"기사 {row['articles']}건" + (" · 처음 등장" if row["is_new"] else f", 평소 {row['before']:g}건"),
            number=row["articles"], before=float(row["before"]),
        )
        for row in rows
    ]  # fmt: skip


def _pairs(rows: Rows) -> list[Item]:
    fresh = sorted((row for row in rows if row["is_new"]), key=lambda row: (-row["events"], -row["stories"]))
    return [
        Item(
            f"pair|{row['one_id']}|{row['other_id']}", f"{row['one']} – {row['other']}",
            f"기사 {row['articles']}건" + (f" · 함께한 사건 {row['events']}건" if row["events"] else ""),
        )
        for row in fresh
    ]  # fmt: skip


def _upcoming(rows: Rows) -> list[Item]:
    return [
        Item(
            f"upcoming|{row['type']}|{row['participants']}|{row['happened_on']}",
            f"{wording.day(row['happened_on'], row['date_precision'])} {row['participants']} {word(row['type'])}",
            " · ".join(part for part in (word(row["modality"]), wording.amount(row)) if part),
            row["evidence"] or "", row["publisher"], row["url"],
        )
        for row in rows
    ]  # fmt: skip


def _feeds(rows: Rows) -> list[Item]:
    return [
        Item(
            f"feed|{row['feed_id']}|{row['outcome']}", row["name"],
            f"{word(row['outcome'])} · {row['failure_count']}번 연속", number=row["failure_count"],
        )
        for row in sorted(rows, key=lambda row: -row["failure_count"])
        if row["failure_count"]
    ]  # fmt: skip
