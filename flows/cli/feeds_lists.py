"""`feeds discover`, `import` and `export`: from a site to its feeds, and lists in OPML in and out."""

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import options
from flows.cli.console import NOTHING, UNREACHABLE, fail, say
from flows.cli.feeds_names import free_id, load, require_address
from flows.cli.frame import Help
from flows.cli.output import form, show

if TYPE_CHECKING:
    from extractors.records import ParsedFeed
    from flows.http.client import Fetcher

DISCOVER = Help(
    """Look for the feeds of a site.

Those its page names, and where Korean sites usually keep them; each is fetched once.

Exit 1: none was found. 3: the site could not be reached.""",
    (("alliance-watch feeds discover https://byline.network/", "then: alliance-watch feeds add ADDRESS"),),
)


def discover(
    context: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="Any page of the site.")],
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 20,
    home: options.Home = None,
) -> None:
    """Print the feeds found, with what they hold."""
    from extractors.feed.discover import feed_candidates
    from flows.fetching import open_fetcher, running_clock

    require_address(url)
    settings = options.settings(context, home=home)
    with open_fetcher(settings, running_clock(None)) as client:
        page = client.page(url)
        if page.outcome != "fetched":
            answered = page.status is not None or page.outcome == "refused"
            fail(f"{url}: {page.outcome}: {page.reason}", code=NOTHING if answered else UNREACHABLE)
        places = feed_candidates(page.body, url=page.final_url or url, content_type=page.content_type)
        found = [(place, look(client, place)) for place in dict.fromkeys((url, *places))]
    rows = [
        (place, feed.parsed.title, feed.parsed.form, len(feed.parsed.entries), feed.parsed.entries[0].title)
        for place, feed in found
        if feed.parsed and feed.parsed.entries
    ][:limit]
    columns = ("url", "name", "form", "entries", "newest")
    show(columns, rows, form=form(as_json, as_csv), nothing=f"{url}: no feed was found")


@dataclass(frozen=True, slots=True)
class Look:
    """A feed as it answers now; `trouble` says why where it does not."""

    parsed: "ParsedFeed | None"
    trouble: str = ""


def look(client: "Fetcher", url: str) -> Look:
    """Fetch and parse the feed once, storing nothing."""
    from extractors.feed.parse import parse_feed
    from extractors.records import FeedSpec

    fetch = client.feed(url, feed_id="new")
    if fetch.outcome != "fetched":
        return Look(None, f"{fetch.outcome}: {fetch.reason}")
    where, now = fetch.final_url or url, datetime.now(UTC)
    return Look(
        parse_feed(
            fetch.body, feed=FeedSpec("new", url, url, url), url=where, content_type=fetch.content_type, seen_at=now
        )
    )


IMPORT = Help(
    """Add the feeds of an OPML file to feeds.yaml.

Those that are there already are left out, and what is no address. Nothing is fetched.

Exit 1: the file holds no feed that is new. 2: it is no OPML, or holds no feed.""",
    (("alliance-watch feeds import reader.opml", "from another reader"),),
)


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An OPML file.")],
    feeds: options.Feeds = None,
    home: options.Home = None,
) -> None:
    """Write the new feeds into the file, if the file is right afterwards."""
    from extractors.feed.opml import read_opml
    from flows.cli.yaml_edit import append_items, read, save
    from flows.http.addresses import AddressRefused
    from flows.http.urls import parse_target

    path = options.settings(context, home=home, feeds=feeds).feeds
    try:
        outlines = read_opml(file.read_bytes())
    except OSError as error:
        fail(f"{file}: {error.strerror}", "the path of an OPML file")
    if not outlines:
        fail(f"{file}: is no OPML with feeds in it", "what another reader exports as OPML")
    known = list(load(path)) if path.exists() else []
    ids, urls = {spec.feed_id for spec in known}, {spec.url for spec in known}
    fresh: list[dict[str, object]] = []
    for outline in outlines:
        try:
            parse_target(outline.url)
        except AddressRefused as error:
            say(f"{outline.url}: left out: {error}", "yellow")
            continue
        if outline.url not in urls:
            feed_id = free_id(outline.url, ids)
            ids.add(feed_id)
            fresh.append({"id": feed_id, "name": outline.title or feed_id, "url": outline.url})
    if not fresh:
        fail(f"{file}: {len(outlines)} feeds, none of them new", code=NOTHING)
    save(path, append_items(read(path), "feeds", *fresh), load)
    there = sum(outline.url in urls for outline in outlines)
    say(f"{path}: {len(fresh)} feeds added, {there} were there already", "green")


EXPORT = Help(
    "Write the feeds of feeds.yaml as OPML, for another reader.",
    (("alliance-watch feeds export > feeds.opml", "to stdout"),),
)


def export(context: typer.Context, feeds: options.Feeds = None, home: options.Home = None) -> None:
    """Print the OPML document."""
    from extractors.feed.opml import write_opml

    path = options.settings(context, home=home, feeds=feeds).feeds
    sys.stdout.buffer.write(write_opml(load(path), title="Alliance Watch"))
