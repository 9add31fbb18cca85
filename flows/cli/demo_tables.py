"""The demo's tables: events and trends as a Korean reader reads them, from the named questions."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.text import Text

from flows.cli.console import out
from flows.cli.present import cell, for_people, rich_table, stacked

EVENT_COUNT = 18
TREND_COUNT = 15
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
    """The surest events, each with its sentence."""
    import warehouse
    from extractors.words import EVENT_WORDS, MODALITY_WORDS

    found = warehouse.ask(warehouse_path, "events")
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    for row in rows:
        row["type"] = EVENT_WORDS.get(row["type"], (row["type"],))[0]
        row["modality"] = MODALITY_WORDS.get(row["modality"], (row["modality"],))[0]
        row["evidence"] = f"“{row['evidence']}”"
    kept = _varied(rows)
    columns, values = for_people(
        found.columns, [[row[name] for name in found.columns] for row in kept],
        ("type", "modality", "participants", "amount", "happened_on", "publisher", "evidence"),
    )  # fmt: skip
    labels = {"type": "무엇", "modality": "확실성", "participants": "누가", "amount": "얼마", "happened_on": "언제",
              "publisher": "매체"}  # fmt: skip
    stacked([labels.get(name, name) for name in columns], [[cell(value) for value in row] for row in values])
    out.print(Text(f"{len(kept)} of {len(rows)} events", style="dim"))


def _varied(rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """The most telling rows, of every type some: those with an amount and several participants first."""
    ordered = sorted(rows, key=lambda row: (row["amount"] is None, -str(row["participants"]).count(",")))
    taken: dict[object, int] = {}
    kept = []
    for row in ordered:
        taken[row["type"]] = taken.get(row["type"], 0) + 1
        if taken[row["type"]] <= 2:
            kept.append(row)
    return sorted(kept[:EVENT_COUNT], key=lambda row: str(row["type"]))


def show_trends(warehouse_path: Path) -> None:
    """The entities most in the news over the whole window, with a bar for each."""
    import warehouse

    found = warehouse.ask(warehouse_path, "trends")
    totals: dict[tuple[str, str], list[int]] = {}
    for row in (dict(zip(found.columns, row, strict=True)) for row in found.rows):
        total = totals.setdefault((row["name"], row["kind"]), [0, 0])
        total[0] += row["articles"]
        total[1] += row["origins"]
    ranked = sorted(totals.items(), key=lambda pair: (-pair[1][0], pair[0]))[:TREND_COUNT]
    most = max((total[0] for _, total in ranked), default=1)
    rich_table(("name", "kind", "articles", "origins", "share"), [
        (name, kind, articles, origins, "█" * max(1, round(30 * articles / most)))
        for (name, kind), (articles, origins) in ranked
    ])  # fmt: skip
