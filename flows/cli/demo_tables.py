"""The demo's tables: events and trends as a Korean reader reads them, from the named questions."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.text import Text

from flows.cli.console import out
from flows.cli.present import cell, for_people, rich_table, stacked

EACH_TYPE = 2
TREND_COUNT = 15
LABELS = {"type": "무엇", "modality": "확실성", "participants": "누가", "amount": "얼마", "happened_on": "언제",
          "publisher": "매체"}  # fmt: skip
ROLES = {"investor": "투자자", "investee": "투자 대상", "acquirer": "인수자", "target": "대상", "supplier": "공급자",
         "customer": "고객", "authority": "당국"}  # fmt: skip
_ROLE = re.compile(r" \(([a-z_]+)\)$")
# What the outcome words mean, for somebody who sees them for the first time.
MEANINGS = {
    "stored": "a new article, tagged and in the warehouse",
    "duplicate": "the same address came twice (tracking links, several feeds)",
    "discovery": "a search feed's pointer, not fetched itself",
    "updated": "known, and its text changed",
    "paywalled": "only a stub is public",
    "not_article": "a portal page, a deleted notice, a soft 404",
    "empty": "the page holds no article text",
    "missing": "404 or 410",
    "failed": "the server erred or did not answer; tried again later",
    "limited": "too many requests; tried again when the server allows",
    "refused": "robots.txt, a login or a forbidden address",
    "too_large": "more bytes than we accept",
}


def show_outcomes(counts: Mapping[str, int]) -> None:
    """Every entry has exactly one outcome; how many have which, and what it means."""
    rich_table(("entries", "outcome", "means"), [
        (count, word, MEANINGS.get(word, "")) for word, count in sorted(counts.items(), key=lambda pair: -pair[1])
    ])  # fmt: skip


def show_events(warehouse_path: Path) -> None:
    """The most telling events, each with its sentence."""
    import warehouse
    from extractors.words import EVENT_WORDS, MODALITY_WORDS

    found = warehouse.ask(warehouse_path, "events")
    rows = found.mappings()
    kept = _telling(rows, list(EVENT_WORDS))
    for row in kept:
        row["type"] = EVENT_WORDS[row["type"]][0]
        row["modality"] = MODALITY_WORDS[row["modality"]][0]
        row["participants"] = _who(row["participants"])
        row["evidence"] = f"“{row['evidence']}”"
    columns, values = for_people(
        found.columns, [[row[name] for name in found.columns] for row in kept],
        ("type", "modality", "participants", "amount", "happened_on", "publisher", "evidence"),
    )  # fmt: skip
    stacked([LABELS.get(name, name) for name in columns], [[cell(value) for value in row] for row in values])
    out.print(Text(f"{len(kept)} of {len(rows)} events; copies of one story left out", style="dim"))


def _telling(rows: Sequence[dict[str, Any]], types: Sequence[str]) -> list[dict[str, Any]]:
    """Of every type the two best: with an amount, with several participants; each event of several papers once."""
    ordered = sorted(rows, key=lambda row: (row["amount"] is None, -row["participants"].count(",")))
    seen: set[tuple[object, ...]] = set()
    counts: Counter[str] = Counter()
    kept = []
    for row in ordered:
        key = (row["type"], row["participants"], row["amount"])
        if row["participants"] and key not in seen and counts[row["type"]] < EACH_TYPE:
            kept.append(row)
            counts[row["type"]] += 1
        seen.add(key)
    return sorted(kept, key=lambda row: types.index(row["type"]))


def _who(participants: str) -> str:
    """`엔비디아 (investor), 오픈AI (investee)` as `엔비디아(투자자), 오픈AI(투자 대상)`, three names at most."""
    names = [_ROLE.sub(lambda role: f"({ROLES.get(role[1], role[1])})", one) for one in participants.split(", ")]
    return ", ".join(names[:3]) + (f" 외 {len(names) - 3}" if len(names) > 3 else "")


def show_trends(warehouse_path: Path) -> None:
    """The entities most in the news over the whole window, with a bar for each."""
    import warehouse

    found = warehouse.ask(warehouse_path, "trends")
    totals: dict[tuple[str, str], list[int]] = {}
    for row in found.mappings():
        total = totals.setdefault((row["name"], row["kind"]), [0, 0])
        total[0] += row["articles"]
        total[1] += row["origins"]
    ranked = sorted(totals.items(), key=lambda pair: (-pair[1][0], pair[0]))[:TREND_COUNT]
    most = max((total[0] for _, total in ranked), default=1)
    rich_table(("name", "kind", "articles", "origins", "share"), [
        (name, kind, articles, origins, "█" * max(1, round(30 * articles / most)))
        for (name, kind), (articles, origins) in ranked
    ])  # fmt: skip
