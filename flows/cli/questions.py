"""The named questions: trends, mentions, events, stories, people, pairs."""

from typing import Annotated, get_args

import typer

from extractors.records import EntityKind, EventType, Modality
from flows.cli import names, options
from flows.cli.asking import Shown, answer, entity_of, one_of, window
from flows.cli.deals import DEALS, deals
from flows.cli.frame import ASK, Help

Name = Annotated[
    str | None,
    typer.Argument(metavar="[NAME]", autocompletion=names.complete, help="Whom it is about: a Korean name or an id."),
]


TRENDS = Help(
    """How often is each entity in the news on each day, and is that more than usual?

`baseline` is the mean of the seven days before; `burst` says by how much a day stands out.""",
    (
        ("alliance-watch trends --since 7d", "everyone, the last week"),
        ("alliance-watch trends 엔비디아 --since 30d --csv > nvidia.csv", "one company's month, for a chart"),
        ("alliance-watch trends --kind person --since 어제", "people only"),
    ),
    ASK,
)


def trends(
    context: typer.Context,
    name: Name = None,
    kind: Annotated[str | None, typer.Option(help="person, org or topic.")] = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each entity and day."""
    answer(
        context, "trends", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=("day", "name", "kind", "articles", "stories", "origins", "baseline", "burst", "coverage"),
        entity=entity_of(name), kind=one_of(kind, get_args(EntityKind), "--kind"), **window(since, until),
    )  # fmt: skip


MENTIONS = Help(
    "Where is an entity named, and in which words?",
    (
        ("alliance-watch mentions '젠슨 황' --since 7d", "with the words around the name"),
        ("alliance-watch mentions 최태원 --csv > chey.csv", "every one, for a spreadsheet"),
    ),
    ASK,
)


def mentions(
    context: typer.Context,
    name: Name = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each mention, newest first."""
    answer(
        context, "mentions", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=("published_at", "publisher", "name", "surface", "context", "url"),
        entity=entity_of(name), **window(since, until),
    )  # fmt: skip


EVENTS = Help(
    """Who met, allied with, invested in, supplied or blocked whom, and which sentence says so?

Types: meeting, partnership, joint_venture, investment, acquisition, supply, joint_development, infrastructure,
participation, launch, rivalry, restriction, litigation, appointment, termination. Modality: confirmed, reported,
planned, speculated, denied.""",
    (
        ("alliance-watch events --type partnership --since 30d", "this month's alliances"),
        ("alliance-watch events 오픈AI --modality confirmed", "what OpenAI really did"),
        ("alliance-watch events --type investment --json | jq '.[].amount'", "for scripts"),
    ),
    ASK,
)


def events(
    context: typer.Context,
    name: Name = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only such events.")] = None,
    modality: Annotated[str | None, typer.Option(help="Only so sure.")] = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each event, newest first."""
    answer(
        context, "events", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=("published_at", "type", "modality", "participants", "amount", "happened_on", "publisher", "evidence"),
        entity=entity_of(name), type=one_of(type_, get_args(EventType), "--type"),
        modality=one_of(modality, get_args(Modality), "--modality"), **window(since, until),
    )  # fmt: skip


STORIES = Help(
    "Which stories were told, by how many publishers and independent origins, and who was first?",
    (("alliance-watch stories --since 3d", "the largest first"),),
    ASK,
)


def stories(
    context: typer.Context,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each story."""
    answer(
        context, "stories", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=("first_published_at", "first_publisher", "articles", "publishers", "origins", "hours", "coverage",
               "title"),
        **window(since, until),
    )  # fmt: skip


PEOPLE = Help(
    "Which people appear, how often, with whom, and in how many events?",
    (("alliance-watch people --since 7d", "who is in the news this week"),),
    ASK,
)


def people(
    context: typer.Context,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each person."""
    answer(
        context, "people", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=("name", "articles", "stories", "publishers", "events", "last_seen_at", "most_with", "coverage",
               "entity_id"),
        **window(since, until),
    )  # fmt: skip


PAIRS = Help(
    "Who is named together, how often, and since when?",
    (
        ("alliance-watch pairs --since 30d", "the alliance network"),
        ("alliance-watch pairs 소프트뱅크", "one company's partners"),
    ),
    ASK,
)


def pairs(
    context: typer.Context,
    name: Name = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 50,
    since: options.Since = None,
    until: options.Until = None,
    home: options.Home = None,
    warehouse: options.Warehouse = None,
) -> None:
    """Print one row for each pair."""
    answer(
        context, "pairs", Shown(as_json, as_csv, limit), home=home, warehouse=warehouse,
        table=("one", "other", "stories", "articles", "events", "first_seen_on", "is_new", "coverage"),
        entity=entity_of(name), **window(since, until),
    )  # fmt: skip


COMMANDS = (
    (trends, TRENDS), (mentions, MENTIONS), (events, EVENTS), (stories, STORIES), (people, PEOPLE), (pairs, PAIRS),
    (deals, DEALS),
)  # fmt: skip
