"""`feeds`: whom we poll, listed with their health and edited without losing a comment."""

from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import options
from flows.cli.console import UNREACHABLE, fail, say
from flows.cli.feeds_check import CHECK, check_feeds
from flows.cli.feeds_lists import DISCOVER, EXPORT, IMPORT, discover, export, import_, look
from flows.cli.feeds_names import free_id, host_of, load, require_address
from flows.cli.frame import CARE, Help, add, group
from flows.cli.output import form, show

if TYPE_CHECKING:
    from extractors.records import ParsedFeed
    from flows.settings import Settings

app = group("feeds", Help("The feeds we poll: their health, new ones, and lists for other readers.", panel=CARE))

LIST = Help(
    "The feeds of feeds.yaml.",
    (("alliance-watch feeds list", "every feed"), ("alliance-watch feeds list --csv > feeds.csv", "for a spreadsheet")),
)


def list_(
    context: typer.Context,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 10_000,
    feeds: options.Feeds = None,
    home: options.Home = None,
) -> None:
    """Print one row for each feed."""
    path = options.settings(context, home=home, feeds=feeds).feeds
    rows = [
        (spec.feed_id, spec.name, spec.publisher, spec.kind, spec.enabled, spec.interval_seconds, spec.url, spec.note)
        for spec in load(path)[:limit]
    ]
    columns = ("id", "name", "publisher", "kind", "enabled", "interval_seconds", "url", "note")
    show(columns, rows, form=form(as_json, as_csv), nothing=f"{path} has no feed yet: alliance-watch feeds add URL")


ADD = Help(
    """Add one feed to feeds.yaml.

It goes to the end; comments and everything else in the file stay as they are. The feed is fetched once, to see
that it is one and to learn its name. Exit 3: it could not be reached, nothing was added; --no-fetch adds it
unseen.""",
    (
        ("alliance-watch feeds add https://byline.network/feed/", "id and name are taken from the feed"),
        ("alliance-watch feeds add https://news.example/rss --id example --name 예시뉴스 --no-fetch", "unseen"),
    ),
)


KIND = (
    "rss (Atom too); sitemap; search: a Google News search, whose entries only point; naver: a news search of "
    "NAVER API HUB, whose keys are NAVER_APIGW_KEY_ID and NAVER_APIGW_KEY in the environment."
)


def add_feed(
    context: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL", help="The address of the feed.")],
    feed_id: Annotated[str | None, typer.Option("--id", help="Its id; from the host by default.")] = None,
    name: Annotated[str | None, typer.Option(help="Its name; the feed's own title by default.")] = None,
    publisher: Annotated[str | None, typer.Option(help="The outlet's name; the feed's name by default.")] = None,
    kind: Annotated[str | None, typer.Option(help=KIND)] = None,
    interval: Annotated[str | None, typer.Option(help="A fixed interval such as 30m; adaptive by default.")] = None,
    no_fetch: Annotated[bool, typer.Option("--no-fetch", help="Do not look at it first.")] = False,
    feeds: options.Feeds = None,
    home: options.Home = None,
) -> None:
    """Write the feed into the file, if the file is right afterwards."""
    from flows.cli.yaml_edit import append_items, read, save

    require_address(url)
    settings = options.settings(context, home=home, feeds=feeds)
    path = settings.feeds
    known = {spec.feed_id: spec for spec in load(path)} if path.exists() else {}
    if doubled := next((spec for spec in known.values() if spec.url == url), None):
        fail(f"{path} already polls {url} as {doubled.feed_id!r}")
    seen = None if no_fetch else _seen(url, settings)
    fields = {
        "id": feed_id or free_id(url, known), "name": name or (seen and seen.title) or host_of(url) or url,
        "url": url, "publisher": publisher, "kind": kind, "interval": interval,
    }  # fmt: skip
    save(path, append_items(read(path), "feeds", {key: value for key, value in fields.items() if value}), load)
    say(f"{path}: now also polls {fields['name']} ({fields['id']})", "green")


def _seen(url: str, settings: "Settings") -> "ParsedFeed":
    """The feed as it answers now; ends the command where it cannot be had or is none."""
    from flows.fetching import open_fetcher, running_clock

    with open_fetcher(settings, running_clock(None)) as client:
        seen = look(client, url)
    if seen.parsed is None:
        fail(f"{url}: {seen.trouble}", "--no-fetch to add it unseen", code=UNREACHABLE)
    if not seen.parsed.entries:
        problems = "; ".join(seen.parsed.problems) or "it holds no entry"
        fail(f"{url}: no feed: {problems}", f"alliance-watch feeds discover {url}")
    say(f"{url}: {len(seen.parsed.entries)} entries, newest: {seen.parsed.entries[0].title}")
    return seen.parsed


add(app, list_, LIST, name="list")
add(app, check_feeds, CHECK, name="check")
add(app, add_feed, ADD, name="add")
add(app, discover, DISCOVER)
add(app, import_, IMPORT, name="import")
add(app, export, EXPORT)
