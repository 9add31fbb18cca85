"""watchlist.yaml: whom we watch and where alerts go, read strictly."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from extractors.lookup import lookup, suggestions
from extractors.names.gazetteer import Lexicon
from extractors.records import ChannelSpec, EntityKind, EventType, Modality, Watch
from extractors.words import Language
from flows.yaml_file import ConfigError, Node, load_yaml

WATCH_KEYS = (
    "id", "people", "orgs", "topics", "event_types", "min_modality", "all_of", "any_of", "outlets", "channels",
    "digest", "quiet_hours", "min_confidence", "min_salience", "words", "working_days",
)  # fmt: skip
INTERESTS = ("people", "orgs", "topics", "event_types", "all_of", "any_of", "words")
# Relative paths lie below --home.
BUILT_IN = (
    ChannelSpec("console", "console:"),
    ChannelSpec("file", "file:alerts.log"),
    ChannelSpec("feed", "feed:alerts.atom"),
)
_ID = re.compile(r"[a-z0-9가-힣][a-z0-9가-힣._-]*")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Watchlist:
    """The watches and every channel they may name, built-in ones included."""

    watches: tuple[Watch, ...]
    channels: tuple[ChannelSpec, ...]


def load_watchlist(path: Path, lexicon: Lexicon) -> Watchlist:
    """The watchlist with names resolved to entity ids. Raises ConfigError with file, line and remedy."""
    root = load_yaml(path).mapping("watches", "channels")
    channels = _channels(root.get("channels"))
    known = tuple(channel.channel_id for channel in channels)
    watches: dict[str, tuple[Watch, Node]] = {}
    for row in root["watches"].items() if "watches" in root else ():
        watch = _watch(row, lexicon, known)
        if watch.watch_id in watches:
            raise _twice(row, watch.watch_id, watches[watch.watch_id][1])
        watches[watch.watch_id] = (watch, row)
    return Watchlist(tuple(watch for watch, _ in watches.values()), channels)


def _channels(node: Node | None) -> tuple[ChannelSpec, ...]:
    channels = {channel.channel_id: channel for channel in BUILT_IN}
    rows: dict[str, Node] = {}
    for row in node.items() if node else ():
        keys = row.mapping("id", "url", "language", required=("id", "url"))
        channel_id, url = _id(keys["id"]), keys["url"].text()
        if channel_id in rows:
            raise _twice(row, channel_id, rows[channel_id])
        if channel_id in channels:
            raise keys["id"].error(f"{channel_id!r} is built in", remedy="choose another id")
        if ":" not in url and not url.startswith("${"):
            # The value is not repeated: it may be a secret in the wrong place.
            raise keys["url"].error("is not an Apprise URL", remedy="write scheme://..., with ${ENV} for secrets")
        rows[channel_id] = row
        language = keys["language"].choice(*get_args(Language)) if "language" in keys else "ko"
        channels[channel_id] = ChannelSpec(channel_id, url, cast(Language, language))
    return tuple(channels.values())


def _watch(row: Node, lexicon: Lexicon, channels: tuple[str, ...]) -> Watch:
    keys = row.mapping(*WATCH_KEYS, required=("id", "channels"))
    if not any(key in keys for key in INTERESTS):
        raise row.error("watches nothing", remedy=f"give one of {', '.join(INTERESTS)}")
    minimum = keys["min_modality"].choice(*get_args(Modality)) if "min_modality" in keys else None
    return Watch(
        watch_id=_id(keys["id"]),
        channels=_choices(keys["channels"], channels),
        people=_entities(keys.get("people"), lexicon, "person"),
        orgs=_entities(keys.get("orgs"), lexicon, "org"),
        topics=_entities(keys.get("topics"), lexicon, "topic"),
        event_types=cast(tuple[EventType, ...], _choices(keys.get("event_types"), get_args(EventType))),
        min_modality=cast(Modality | None, minimum),
        all_of=_entities(keys.get("all_of"), lexicon, None),
        any_of=_entities(keys.get("any_of"), lexicon, None),
        outlets=keys["outlets"].texts() if "outlets" in keys else (),
        digest=keys["digest"].flag() if "digest" in keys else False,
        quiet_hours=_quiet_hours(keys.get("quiet_hours")),
        min_confidence=_share(keys.get("min_confidence")),
        min_salience=_salience(keys.get("min_salience")),
        words=tuple(dict.fromkeys(member.text() for member in _members(keys.get("words")))),
        working_days=keys["working_days"].flag() if "working_days" in keys else False,
    )


def _share(node: Node | None) -> float | None:
    if node is None:
        return None
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise node.error("is not a number from 0 to 1", remedy="write 0.8")
    return float(value)


def _salience(node: Node | None) -> Literal["mentioned", "subject"] | None:
    return cast(Literal["mentioned", "subject"], node.choice("mentioned", "subject")) if node else None


def _id(node: Node) -> str:
    text = node.text()
    if not _ID.fullmatch(text):
        raise node.error(f"{text!r} is not an id", remedy="use lower-case letters, digits, Hangul, '-', '_' and '.'")
    return text


def _members(node: Node | None) -> tuple[Node, ...]:
    if node is None:
        return ()
    return node.value if isinstance(node.value, tuple) else (node,)


def _choices(node: Node | None, allowed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(member.choice(*allowed) for member in _members(node)))


def _entities(node: Node | None, lexicon: Lexicon, kind: EntityKind | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_entity(member, lexicon, kind) for member in _members(node)))


def _entity(node: Node, lexicon: Lexicon, kind: EntityKind | None) -> str:
    name = node.text()
    found = lookup(name, lexicon.entities)
    if not found:
        near = suggestions(name, lexicon.entities)
        remedy = f"did you mean {' or '.join(near)}?" if near else "for an executive off the list write person:이름"
        raise node.error(f"{name!r} is not in the gazetteer", remedy=remedy)
    fitting = tuple(one for one in found if kind is None or _kind(one, lexicon) == kind)
    if not fitting:
        actual = _kind(found[0], lexicon)
        raise node.error(f"{name!r} is a {actual}, not a {kind}", remedy=f"move it to {_key_of(actual)}")
    if len(fitting) > 1:
        raise node.error(f"{name!r} may be {' or '.join(fitting)}", remedy="write the id you mean")
    return fitting[0]


def _kind(entity_id: str, lexicon: Lexicon) -> EntityKind:
    return lexicon.entities[entity_id].kind if entity_id in lexicon.entities else "person"


def _key_of(kind: EntityKind) -> str:
    return {"person": "people", "org": "orgs", "topic": "topics"}[kind]


def _quiet_hours(node: Node | None) -> tuple[str, str] | None:
    if node is None:
        return None
    members = _members(node)
    texts = [_clock(member) for member in members] if len(members) == 2 else node.text().split("-")
    clocks = [_CLOCK.fullmatch(text.strip()) for text in texts]
    if len(clocks) != 2 or not all(clocks):
        raise node.error("is not a pair of Korean times", remedy='write "22:00-07:00"')
    start, end = (f"{int(clock[1]):02}:{clock[2]}" for clock in clocks if clock)
    if start == end:
        raise node.error("begins and ends at the same time", remedy="remove the key, or the watch to silence it")
    return start, end


def _clock(node: Node) -> str:
    """YAML 1.1 reads an unquoted 22:00 as the number 1320, minutes since midnight."""
    if isinstance(node.value, int) and not isinstance(node.value, bool):
        return f"{node.value // 60}:{node.value % 60:02}"
    return node.text()


def _twice(row: Node, name: str, first: Node) -> ConfigError:
    return row.error(f"id {name!r} stands twice, first on line {first.line}", remedy="rename or remove one")
