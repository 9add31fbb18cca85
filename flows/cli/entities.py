"""`entities`: the names we know, your own ones beside them, and those that we should know."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.records import EntityKind
from flows.cli import names, options
from flows.cli.console import USAGE, fail, say
from flows.cli.entities_suggest import SUGGEST, suggest
from flows.cli.frame import CARE, Help, add, group
from flows.cli.output import form, show

if TYPE_CHECKING:
    from extractors.names.gazetteer import Lexicon

app = group("entities", Help("The people, organisations and topics we know; your own names beside them.", panel=CARE))
SECTIONS: dict[EntityKind, str] = {"person": "people", "org": "orgs", "topic": "topics"}

LIST = Help(
    "The names we know: the packaged ones and your own.",
    (
        ("alliance-watch entities list --kind topic", "every topic"),
        ("alliance-watch entities list 오픈 --json", "those with these letters in a name or id"),
    ),
)


def list_(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="[TEXT]", help="Only names or ids with these letters.")] = "",
    kind: Annotated[EntityKind | None, typer.Option(help="Only these.")] = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
    limit: options.Limit = 10_000,
) -> None:
    """Print one row for each entity."""
    lexicon, own = names.lexicon(), _own(options.settings(context).entities)
    wanted = text.casefold()
    rows = [
        (one.entity_id, one.kind, one.name, one.name_en, [alias.surface for alias in one.aliases],
         _posts(lexicon, one.entity_id), one.wikidata, one.entity_id in own)
        for one in lexicon.entities.values()
        if kind in (None, one.kind)
        and any(wanted in said.casefold() for said in (one.entity_id, *(alias.surface for alias in one.aliases)))
    ][:limit]  # fmt: skip
    columns = ("id", "kind", "name", "english", "aliases", "posts", "wikidata", "own")
    show(columns, rows, form=form(as_json, as_csv), nothing=f"no name with {text!r}",
         table=("id", "kind", "name", "english", "posts", "own"))  # fmt: skip


def _posts(lexicon: "Lexicon", entity_id: str) -> list[str]:
    return [f"{lexicon.name_of(post.employer.removeprefix('org:'))} {post.position}" + _term(post.since, post.until)
            for post in lexicon.posts_of(entity_id)]  # fmt: skip


def _term(since: int | None, until: int | None) -> str:
    return f" {since or ''}..{until or ''}" if since or until else ""


def _own(path: Path) -> dict[str, EntityKind]:
    """The ids of the operator's own file, and what each is."""
    from extractors.names.entries import read_operators

    if not path.exists():
        return {}
    return {entry.entity.entity_id: entry.entity.kind for entry in read_operators(path, names.lexicon().entries)}


ADD = Help(
    """Teach the tagger one name of your own.

It goes into entities.yaml (env ALLIANCE_WATCH_ENTITIES); comments and everything else in the file stay as they are.
An entity with the --id of a packaged one replaces it. --ambiguous says that the name means other things too: it then
counts only in an article that also names an employer, a post or a --near word. Articles already stored know the name
after `alliance-watch retag`.""",
    (
        ("alliance-watch entities add 소리별 --kind org --en Soribyeol", "a company"),
        ("alliance-watch entities add 김하늘 --kind person --id kim-haneul --post 'naver 이사' --ambiguous",
         "a person whose name others bear"),
    ),
)  # fmt: skip


def add_entity(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As Korean newspapers write it.")],
    kind: Annotated[EntityKind, typer.Option(help="What it is.")],
    english: Annotated[str | None, typer.Option("--en", metavar="NAME", help="In English; gives the id.")] = None,
    entity_id: Annotated[str | None, typer.Option("--id", help="Its id: small letters, digits, hyphens.")] = None,
    alias: Annotated[list[str] | None, typer.Option(help="Another spelling; may be repeated.")] = None,
    post: Annotated[
        list[str] | None, typer.Option(metavar="'ORG 직함'", help="Whom a person leads: 'naver 대표 2022..'.")
    ] = None,
    near: Annotated[list[str] | None, typer.Option(help="A word that supports it; may be repeated.")] = None,
    ambiguous: Annotated[bool, typer.Option("--ambiguous", help="Counts only with support.")] = False,
) -> None:
    """Write the entity into the file, if the file is right afterwards."""
    from extractors.lookup import lookup
    from flows.cli.yaml_edit import put_entry, read, save

    path = options.settings(context).entities
    chosen = entity_id or _id_of(english or name)
    if not chosen:
        fail(f"{name!r} gives no id", "--en 'Its Name', or --id its-name")
    if chosen in _own(path):
        fail(f"{path} already has {chosen!r}", f"alliance-watch entities remove {chosen}")
    if not entity_id and chosen in names.lexicon().entities:
        fail(f"{name!r} would be {chosen!r}, which is {names.shown(chosen)}",
             f"--id with another id, or --id {chosen} to replace {names.shown(chosen)}")  # fmt: skip
    if known := [one for one in lookup(name, names.lexicon().entities) if one != chosen]:
        fail(f"{name!r} is already known as {' and '.join(known)}", f"--id {known[0]} to replace it")
    support = {"common" if kind == "person" else "weak": True} if ambiguous else {}
    said = {"ko": name, "en": english, "aliases": alias, **support, "posts": post, "near": near}
    fields: dict[str, object] = {key: value for key, value in said.items() if value}
    save(path, put_entry(read(path), SECTIONS[kind], chosen, fields), _load)
    say(f"{path}: {name} ({chosen}) is tagged from now on; alliance-watch retag finds it in stored articles", "green")


def _id_of(name: str) -> str:
    """`Sky Tech` is sky-tech; empty for a name without Latin letters."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _load(path: Path) -> "Lexicon":
    """The gazetteer with that file. ConfigError says where it is wrong."""
    from extractors.names.entries import GazetteerError
    from extractors.names.gazetteer import load_lexicon
    from flows.yaml_file import ConfigError

    try:
        return load_lexicon(path)
    except GazetteerError as error:
        raise ConfigError(str(error)) from error


REMOVE = Help(
    """Remove one name of your own from entities.yaml.

Packaged names stay; everything else in the file stays as it is.""",
    (("alliance-watch entities remove soribyeol", "by its id"),),
)


def remove(context: typer.Context, entity_id: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Take the entity out of the file."""
    from flows.cli.yaml_edit import drop_entry, read, save

    path = options.settings(context).entities
    own = _own(path)
    if entity_id not in own:
        fail(f"{path} has no {entity_id!r}", f"one of {', '.join(own) or 'none'}", code=USAGE)
    save(path, drop_entry(read(path), SECTIONS[own[entity_id]], entity_id), _load)
    say(f"{path}: {entity_id} is gone", "green")


add(app, list_, LIST, name="list")
add(app, add_entity, ADD, name="add")
add(app, remove, REMOVE)
add(app, suggest, SUGGEST)
