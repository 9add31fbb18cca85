"""`watch`: the watchlist, listed, edited without losing a comment, and tried on articles."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import complete, names, options
from flows.cli.backtest import BACKTEST, backtest
from flows.cli.console import USAGE, fail, say
from flows.cli.frame import CARE, Help, add, group
from flows.cli.output import form, show
from flows.cli.watch_page import TEST, try_page

if TYPE_CHECKING:
    from extractors.records import Watch
    from flows.watch_file import Watchlist

app = group("watch", Help("The watchlist: whom you are told about, and through which channels.", panel=CARE))

Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME]...", autocompletion=names.complete, help="People, organisations or topics."),
]


def load(path: Path) -> "Watchlist":
    """The watchlist of the file, with names resolved. ConfigError says where it is wrong."""
    from flows.watch_file import load_watchlist

    return load_watchlist(path, names.lexicon())


LIST = Help(
    "The watches of watchlist.yaml, with names resolved.",
    (("alliance-watch watch list", "every watch"), ("alliance-watch watch list --json", "for scripts")),
)


def list_(
    context: typer.Context,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 1000,
    watchlist: options.Watchlist = None,
    home: options.Home = None,
) -> None:
    """Print one row for each watch."""
    path = options.settings(context, home=home, watchlist=watchlist).watchlist
    rows = [_row(watch) for watch in load(path).watches[:limit]]
    columns = ("id", "watches", "event_types", "min_modality", "outlets", "channels", "quiet_hours")
    show(columns, rows, form=form(as_json, as_csv), nothing=f"{path} watches nobody yet: alliance-watch watch add NAME")


def _row(watch: "Watch") -> tuple[object, ...]:
    alone = [names.shown(one) for one in (*watch.people, *watch.orgs, *watch.topics)]
    together = [" + ".join(map(names.shown, watch.all_of))] if watch.all_of else []
    any_of = [" / ".join(map(names.shown, watch.any_of))] if watch.any_of else []
    quiet = "-".join(watch.quiet_hours) if watch.quiet_hours else None
    watches = [*alone, *together, *any_of]
    watches += [key for key in ("bursts", "first_pairs", "feed_health") if getattr(watch, key)]
    watches += [f"deals {' / '.join(watch.deal_states)}"] if watch.deal_states else []
    return (watch.watch_id, watches, list(watch.event_types), watch.min_modality, list(watch.outlets),
            list(watch.channels), quiet)  # fmt: skip


ADD = Help(
    """Add one watch to watchlist.yaml.

It goes to the end; comments and everything else in the file stay as they are. Names may be Korean or English, or
ids; an executive off the list is person:이름. With --together all of them must be in the article.""",
    (
        ("alliance-watch watch add '젠슨 황' --channel console", "tell me on the console when he is in the news"),
        (
            "alliance-watch watch add 오픈AI SK하이닉스 --together --event-type supply",
            "both, and a supply between them",
        ),
        ("alliance-watch watch add 카카오 --min-modality confirmed --quiet-hours 22:00-07:00", "no rumours, no nights"),
        ("alliance-watch watch add 오픈AI --id openai-deals --deal-state signed", "when a deal of theirs is signed"),
        ("alliance-watch watch add --id feeds --feed-health --channel console", "when a feed is in trouble"),
    ),
)


def add_watch(
    context: typer.Context,
    who: Names = None,
    watch_id: Annotated[str | None, typer.Option("--id", help="Its id; the first name's id by default.")] = None,
    channel: Annotated[
        list[str] | None,
        typer.Option(autocompletion=complete.channels, help="Where to tell (default: console); may be repeated."),
    ] = None,
    event_type: Annotated[list[str] | None, typer.Option(help="Only such events; may be repeated.")] = None,
    min_modality: Annotated[str | None, typer.Option(help="Nothing less sure than this.")] = None,
    min_confidence: Annotated[float | None, typer.Option(help="Of the event, 0 to 1.")] = None,
    min_salience: Annotated[str | None, typer.Option(help="subject, or mentioned for passing mentions too.")] = None,
    outlet: Annotated[
        list[str] | None,
        typer.Option(autocompletion=complete.publishers, help="Only this publisher; may be repeated."),
    ] = None,
    word: Annotated[list[str] | None, typer.Option(help="A word that must be there; may be repeated.")] = None,
    together: Annotated[bool, typer.Option("--together", help="All the names in one article.")] = False,
    deal_state: Annotated[list[str] | None, typer.Option(help="When a deal reaches it; may be repeated.")] = None,
    bursts: Annotated[bool, typer.Option("--bursts", help="When it is named far more than usual.")] = False,
    first_pairs: Annotated[bool, typer.Option("--first-pairs", help="When it meets somebody new.")] = False,
    feed_health: Annotated[bool, typer.Option("--feed-health", help="When a feed is in trouble.")] = False,
    digest: Annotated[bool, typer.Option("--digest", help="In the daily digest, not at once.")] = False,
    quiet_hours: Annotated[str | None, typer.Option(metavar="HH:MM-HH:MM", help="Korean hours of silence.")] = None,
    working_days: Annotated[bool, typer.Option("--working-days", help="Not at weekends.")] = False,
    group_wait: Annotated[str | None, typer.Option(metavar="TIME", help="Wait so long for others: 2m.")] = None,
    group_interval: Annotated[str | None, typer.Option(metavar="TIME", help="Between two messages: 1h.")] = None,
    repeat_interval: Annotated[str | None, typer.Option(metavar="TIME", help="Tell a running story again: 1d.")] = None,
    watchlist: options.Watchlist = None,
    home: options.Home = None,
) -> None:
    """Write the watch into the file, if the file is right afterwards."""
    fields: dict[str, object] = {
        "event_types": event_type, "min_modality": min_modality, "min_confidence": min_confidence,
        "min_salience": min_salience, "outlets": outlet, "words": word, "deal_states": deal_state, "bursts": bursts,
        "first_pairs": first_pairs, "feed_health": feed_health, "digest": digest, "quiet_hours": quiet_hours,
        "working_days": working_days, "group_wait": group_wait, "group_interval": group_interval,
        "repeat_interval": repeat_interval, "channels": channel or ["console"],
    }  # fmt: skip
    path = options.settings(context, home=home, watchlist=watchlist).watchlist
    _write(path, who or [], watch_id, together=together, fields=fields)


def _write(path: Path, who: list[str], watch_id: str | None, *, together: bool, fields: dict[str, object]) -> None:
    """The watch stands at the end of the file."""
    from flows.cli.yaml_edit import append_items, read, save

    known = load(path).watches if path.exists() else ()
    ids = [names.resolve(name) for name in who]
    if not ids and not watch_id:
        fail("a watch without a name needs an id", "--id feeds", code=USAGE)
    chosen = watch_id or ids[0].removeprefix("person:")
    if any(watch.watch_id == chosen for watch in known):
        fail(f"{path} already has a watch {chosen!r}", f"--id {chosen}-2")
    given = {key: value for key, value in fields.items() if value not in (None, False)}
    save(path, append_items(read(path), "watches", {"id": chosen} | _whom(ids, together=together) | given), load)
    told = f"now also watches {', '.join(map(names.shown, ids))}" if ids else "has a new watch"
    say(f"{path}: {told} ({chosen})", "green")


def _whom(ids: list[str], *, together: bool) -> dict[str, object]:
    """The names under the keys of their kinds, written in Korean as a person would."""
    if together and ids:
        return {"all_of": [_written(one) for one in ids]}
    entities = names.lexicon().entities
    keys = {"person": "people", "org": "orgs", "topic": "topics"}
    whom: dict[str, list[str]] = {}
    for one in ids:
        kind = entities[one].kind if one in entities else "person"
        whom.setdefault(keys[kind], []).append(_written(one))
    return dict(whom)


def _written(entity_id: str) -> str:
    """The Korean name, or the id where the name alone would not lead back to it."""
    from extractors.lookup import lookup

    entities = names.lexicon().entities
    if entity_id in entities and lookup(entities[entity_id].name, entities) == (entity_id,):
        return entities[entity_id].name
    return entity_id


REMOVE = Help(
    """Remove one watch from watchlist.yaml.

Everything else in the file stays as it is.""",
    (("alliance-watch watch remove jensen-huang", "by its id"),),
)


def remove(
    context: typer.Context,
    watch_id: Annotated[str, typer.Argument(metavar="ID", autocompletion=complete.watches)],
    watchlist: options.Watchlist = None,
    home: options.Home = None,
) -> None:
    """Take the watch out of the file."""
    from flows.cli.yaml_edit import read, remove_item, save

    path = options.settings(context, home=home, watchlist=watchlist).watchlist
    known = [watch.watch_id for watch in load(path).watches]
    text = remove_item(read(path), "watches", watch_id)
    if text is None:
        fail(f"{path} has no watch {watch_id!r}", f"one of {', '.join(known) or 'none'}", code=USAGE)
    save(path, text, load)
    say(f"{path}: {watch_id} is no longer watched", "green")


add(app, list_, LIST, name="list")
add(app, add_watch, ADD, name="add")
add(app, remove, REMOVE)
add(app, try_page, TEST, name="test")
add(app, backtest, BACKTEST)
