"""`retag`: stored articles tagged anew with today's rules."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import names, options
from flows.cli.asking import beginning
from flows.cli.console import err, line, say
from flows.cli.frame import KEEP, Help
from flows.cli.interrupt import interruptible
from flows.cli.output import form, show

if TYPE_CHECKING:
    from extractors.records import Article, EntityKind, Extraction
    from flows.settings import Settings
    from warehouse import Connection, Difference

RETAG = Help(
    """Tag the stored articles anew with today's rules, and say what changes; with --dry-run also which alerts would be
others.

Nobody is alerted anew. Stopped halfway it has done whole batches, and goes on behind them when run again.""",
    (
        ("alliance-watch retag --since 7d --dry-run", "what would change, without changing it"),
        ("alliance-watch retag", "every stored article"),
    ),
    KEEP,
)
AT_ONCE = 200  # articles in one short write


def retag(
    context: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change nothing.")] = False,
    since: options.Since = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each name or event that an article gains or loses."""
    import warehouse as memory

    form_ = form(as_json, as_csv)
    settings = options.settings(context, home=home, warehouse=warehouse)
    start = beginning(since) if since is not None else datetime(1970, 1, 1, tzinfo=UTC)
    with interruptible():
        walk = _retagged(settings, start, dry_run=dry_run)
        if not dry_run:                     # also what a walk that was broken off has changed
            memory.publish(settings.warehouse)
        alerts = _alerts(settings, walk) if dry_run else []
    say(f"{walk.count:,} articles {'would be ' if dry_run else ''}tagged anew, {len(walk.changes):,} differences"
        + (f", {len(alerts)} alerts would be others" if dry_run else ""))  # fmt: skip
    rows = [*alerts, *((one.change, one.kind, one.what, title, one.article_id) for one, title in walk.changes)][:limit]
    with suppress(typer.Exit):              # that nothing changes is no failure
        show(("change", "kind", "what", "title", "article_id"), rows, form=form_, nothing="nothing changes")


@dataclass(slots=True)
class _Walk:
    """How many articles were tagged; what changed, with the articles' titles; the new extractions of those articles."""

    count: int = 0
    changes: "list[tuple[Difference, str]]" = field(default_factory=list)
    fresh: "dict[str, Extraction]" = field(default_factory=dict)


def _retagged(settings: "Settings", since: datetime, *, dry_run: bool) -> _Walk:
    """Every batch is stored with how far it brings the walk, so that one that was killed goes on behind it."""
    import warehouse as memory
    from extractors.tag import EXTRACTOR_VERSION
    from flows.extraction import open_tagging

    walk, after, done = _Walk(), "", 0
    with open_tagging(settings) as tagging:
        versions = (EXTRACTOR_VERSION, names.lexicon().version)
        if not dry_run:
            with memory.reading(settings.warehouse) as db:
                after, done = memory.retag_position(db, since, versions)
            if done:
                say(f"going on after the {done:,} articles that were done before this was broken off")
        for articles in batches(settings.warehouse, since, after=after):
            found = tagging.extract(articles)
            walk.count += len(articles)
            _note(settings.warehouse, walk, articles, found)
            if not dry_run:
                with memory.writing(settings.warehouse) as db:
                    memory.load_extractions(db, found, articles)
                    enter_reports(db, articles, found, names.lexicon().kinds)
                    memory.note_retag(db, since, versions, articles[-1].article_id, done + walk.count)
            if err.is_terminal:
                say(f"{done + walk.count:,} articles", "dim")
    if not dry_run:
        with memory.writing(settings.warehouse) as db:
            memory.end_retag(db)
    return walk


def enter_reports(
    db: "Connection", articles: "Sequence[Article]", found: "Sequence[Extraction]", kinds: "Mapping[str, EntityKind]"
) -> None:
    """What is now seen to report a deal stands in the ledger, held against the deals as they stood on its day.

    `articles` come in the order of days. Reports that say the same as before stay as they were.
    """
    import warehouse as memory
    from extractors.deals import OPEN, ledger, unsettled
    from extractors.hours import korean_day

    ids = [article.article_id for article in articles]
    links = memory.links_of(db, ids)
    told, stale = unsettled(list(zip(articles, found, strict=True)), memory.reported(db, ids))
    memory.retract_reports(db, stale)
    pairs = [pair for pair in told if pair[1].events]
    for _, group in groupby(pairs, key=lambda pair: korean_day(pair[0].published_at)):
        fresh = list(group)
        parties = {party for _, one in fresh for event in one.events for party in event.participants}
        at = max(article.published_at for article, _ in fresh)
        memory.enter_reports(db, *ledger(fresh, links, memory.deals_at(db, at, at - OPEN, parties), kinds))


def _note(path: Path, walk: _Walk, articles: "Sequence[Article]", found: "Sequence[Extraction]") -> None:
    """What the batch changes is noted."""
    import warehouse as memory

    titles = {article.article_id: line(article.title) for article in articles}
    with memory.reading(path) as db:
        changes = [(one, titles[one.article_id]) for one in memory.differences(db, found)]
    walk.changes += changes
    changed = {one.article_id for one, _ in changes}
    walk.fresh |= {one.article_id: one for one in found if one.article_id in changed}


def _alerts(settings: "Settings", walk: _Walk) -> list[tuple[str, str, str, str, str]]:
    """The alerts that today's rules would have told and yesterday's did not, or the reverse, story by story.

    As rows of the list of differences. Stories none of whose articles changes are not looked at.
    """
    import warehouse as memory
    from extractors.backtest import backtest, difference, signs_of
    from flows.watch_file import load_watchlist

    if not walk.fresh or not settings.watchlist.exists():
        return []
    with memory.reading(settings.warehouse) as db:
        linked = memory.in_stories_with(db, walk.fresh.keys())
        stored = memory.extractions_of(db, [article.article_id for article, _ in linked])
    links = {link.article_id: link for _, link in linked}
    lexicon = names.lexicon()
    before = [(article, stored[article.article_id]) for article, _ in linked]
    after = [(article, walk.fresh.get(article.article_id, was)) for article, was in before]
    signs = [signs_of(past, links, lexicon.kinds) for past in (before, after)]
    rows = []
    for watch in load_watchlist(settings.watchlist, lexicon).watches:
        found = difference(*(
            backtest(watch, past, links, lexicon.names, shown)
            for past, shown in zip((before, after), signs, strict=True)
        ))
        for change, alerts in (("added", found.added), ("removed", found.removed)):
            rows += [(change, "alert", f"{one.watch_id}: {one.event_type or 'named'} {one.entity_name}",
                      line(one.title), one.article_id) for one in alerts]  # fmt: skip
    return rows


def batches(path: Path, since: datetime, *, after: str = "") -> "Iterator[tuple[Article, ...]]":
    """Every stored article published since then, from the one `after` on, in short reads."""
    import warehouse as memory

    while True:
        with memory.reading(path) as db:
            batch = memory.articles_since(db, since, limit=AT_ONCE, after=after)
        if batch:
            yield batch
        if len(batch) < AT_ONCE:
            return
        after = batch[-1].article_id
