"""The gazetteer's files: what a line of people.yaml, orgs.yaml and topics.yaml says, checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from extractors.records import Alias, Entity, EntityKind

Row = dict[str, object]
COMMON_KEYS = {"ko", "en", "aliases", "weak", "near", "never", "unless", "wikidata", "common"}
KEYS: dict[EntityKind, set[str]] = {
    "person": {*COMMON_KEYS, "hanja", "surname", "posts", "aside"},
    "org": {*COMMON_KEYS, "own", "group", "branch_of", "aside", "national"},
    "topic": {*COMMON_KEYS, "maker", "aside"},
}
SECTIONS: dict[str, EntityKind] = {"people": "person", "orgs": "org", "topics": "topic"}
POST = re.compile(
    r"(?P<employer>org:\S+|[a-z0-9-]+) (?P<position>\S+)(?: (?P<since>\d{4})?(?P<to>\.\.)?(?P<until>\d{4})?)?"
)
# Whoever has no id of ours yet goes by name, as an executive off the list does.
ENTITY_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|person:[가-힣]+(?: [가-힣]+)*")
WIKIDATA_ID = re.compile(r"Q[1-9][0-9]*")


SHORTEST_CAPITALS = 5  # characters of an English name that is also known in capitals


class GazetteerError(ValueError):
    """A gazetteer file that cannot be used; the message names file, line, key and remedy."""


@dataclass(frozen=True, slots=True)
class Post:
    """An employer (a gazetteer id, or `org:이름` for one off the list), a position there and its years."""

    employer: str
    position: str
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entity with what the rules know about it."""

    entity: Entity
    common: bool = False  # a name that many bear, or an everyday word: counts only with support of its own
    surname: str | None = None
    posts: tuple[Post, ...] = ()
    near: tuple[str, ...] = ()  # words of the article that support a weak alias
    never: tuple[str, ...] = ()  # words beside the alias that make it another name
    own: tuple[str, ...] = ()  # the same, for things of theirs: 네이버 카페
    unless: tuple[str, ...] = ()  # words of the article with which a weak alias (where none is weak, any) is another's
    group: str | None = None
    branch_of: str | None = None  # what a national branch does, its house does: 화웨이코리아
    maker: str | None = None  # of a product
    national: bool = False  # an authority of Korea, of which other countries have one too: not 중국 외교부
    aside: bool = False  # stands beside the AI scene: what is told of it alone is told only where AI is spoken of


def read_entries(path: Path, kind: EntityKind) -> tuple[Entry, ...]:
    """The entries of one packaged file in its order. GazetteerError where a line is wrong."""
    return tuple(_entry(path, kind, entity_id, row) for entity_id, row in _rows(path).items())


def read_operators(path: Path, packaged: Mapping[str, Entry]) -> tuple[Entry, ...]:
    """The entries of the operator's own file, which has the sections `people`, `orgs` and `topics`.

    A line that holds nothing but `aside` says so of a packaged entity, which else stays as it is.
    """
    found: list[Entry] = []
    for section, rows in _rows(path).items():
        if section not in SECTIONS or not isinstance(rows, dict | None):
            raise GazetteerError(
                f"{path}:{line_of(path, section)}: {section}: no section. Remedy: people:, orgs: or topics:, "
                "and below it lines such as  hong-gil-dong: {ko: 홍길동, posts: [naver 대표]}"
            )
        for entity_id, row in (rows or {}).items():
            known = packaged.get(str(entity_id))
            if known is not None and isinstance(row, dict) and row.keys() == {"aside"}:
                found.append(replace(known, aside=row["aside"] is True))
            else:
                found.append(_entry(path, SECTIONS[section], str(entity_id), row))
    return tuple(found)


def _rows(path: Path) -> dict[str, Row]:
    try:
        rows = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(f"{path}: cannot be read ({error}). Remedy: a UTF-8 file of entities") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise GazetteerError(
            f"{path}:{line}: no valid YAML ({error.problem}). Remedy: put names with : or # in quotes"
        ) from None
    rows = {} if rows is None else rows
    if not isinstance(rows, dict):
        raise GazetteerError(f"{path}:1: must be `id: {{ko: 이름}}` lines. Remedy: one entity a line")
    return {str(key): row for key, row in rows.items()}


def _entry(path: Path, kind: EntityKind, entity_id: str, row: object) -> Entry:
    def wrong(problem: str, remedy: str) -> GazetteerError:
        return GazetteerError(f"{path}:{line_of(path, entity_id)}: {entity_id}: {problem}. Remedy: {remedy}")

    if not ENTITY_ID.fullmatch(entity_id):
        raise wrong("no valid id", "small letters, digits and hyphens, such as hong-gil-dong")
    if not isinstance(row, dict) or not isinstance(row.get("ko"), str):
        raise wrong("has no Korean name", f"{entity_id}: {{ko: 홍길동}}")
    unknown = sorted(set(map(str, row)) - KEYS[kind])
    if unknown:
        raise wrong(f"unknown key {unknown[0]}", f"one of {', '.join(sorted(KEYS[kind]))}")
    if "wikidata" in row and not WIKIDATA_ID.fullmatch(str(row["wikidata"])):
        raise wrong(f"wikidata {row['wikidata']} is no item of Wikidata", "wikidata: Q and its number, such as Q20718")
    posts = tuple(POST.fullmatch(post) for post in _words(row, "posts"))
    if not all(posts):
        raise wrong(f"posts {row['posts']} are not understood", "posts: [samsung-electronics 회장 2022..]")
    return Entry(
        Entity(entity_id, kind, row["ko"], _text(row, "en"), _text(row, "wikidata"), _aliases(kind, row)),
        common=row.get("common") is True, surname=_text(row, "surname") or (row["ko"][0] if kind == "person" else None),
        posts=tuple(_post(m) for m in posts if m), near=_words(row, "near"), never=_words(row, "never"),
        own=_words(row, "own"),
        unless=_words(row, "unless"), group=_text(row, "group") or _text(row, "branch_of"),
        branch_of=_text(row, "branch_of"), maker=_text(row, "maker"), national=row.get("national") is True,
        aside=row.get("aside") is True,
    )  # fmt: skip


def _aliases(kind: EntityKind, row: Row) -> tuple[Alias, ...]:
    """Every spelling once. `weak: true` makes the names themselves ambiguous, a list names ambiguous aliases."""
    weak = row.get("weak") is True or row.get("common") is True
    found = {surface: weak for surface in (_text(row, "ko"), _text(row, "en"), _text(row, "hanja")) if surface}
    found |= dict.fromkeys(_words(row, "aliases"), False)
    if kind == "org" and not weak and len(english := _text(row, "en") or "") >= SHORTEST_CAPITALS:
        found.setdefault(english.upper(), False)  # SK HYNIX
    found |= dict.fromkeys(_words(row, "weak"), True) if row.get("weak") is not True else {}
    return tuple(Alias(surface, ambiguous) for surface, ambiguous in found.items())


def _post(match: re.Match[str]) -> Post:
    since = int(match["since"]) if match["since"] else None
    until = int(match["until"]) if match["until"] else (since if since and not match["to"] else None)
    return Post(match["employer"], match["position"], since, until)


def _text(row: Row, key: str) -> str | None:
    value = row.get(key)
    return str(value) if value is not None and value is not True else None


def _words(row: Row, key: str) -> tuple[str, ...]:
    value = row.get(key)
    return tuple(map(str, value)) if isinstance(value, list) else ()


def line_of(path: Path, key: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    names_key = re.compile(rf"\s*['\"]?{re.escape(key)}['\"]?\s*:")
    return next((n for n, line in enumerate(lines, 1) if names_key.match(line)), 1)
