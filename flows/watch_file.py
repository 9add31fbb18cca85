"""watchlist.yaml: whom we watch and where alerts go, read strictly."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast, get_args

from extractors.lookup import lookup, suggestions
from extractors.names.gazetteer import Lexicon
from extractors.notices import NAMES
from extractors.records import ChannelSpec, DealState, EntityKind, EventType, Modality, Watch
from extractors.words import Language
from flows.watch_values import quiet_hours, salience, share
from flows.yaml_file import ConfigError, Node, load_yaml, read_whole

WATCH_KEYS = (
    "id", "people", "orgs", "topics", "event_types", "min_modality", "all_of", "any_of", "outlets", "channels",
    "digest", "quiet_hours", "min_confidence", "min_salience", "words", "working_days", "deal_states", "bursts",
    "first_pairs", "feed_health", "group_wait", "group_interval", "repeat_interval",
)  # fmt: skip
SIGNALS = ("deal_states", "bursts", "first_pairs", "feed_health")
INTERESTS = ("people", "orgs", "topics", "event_types", "all_of", "any_of", "words", *SIGNALS)
GROUPING = ("group_wait", "group_interval")
# Relative paths lie below --home.
BUILT_IN = (
    ChannelSpec("console", "console:"),
    ChannelSpec("file", "file:alerts.log"),
    ChannelSpec("feed", "feed:alerts.atom"),
)
STAND_INS = {"id": "x-{}", "url": "x://", "channels": "console", "words": "x"}
_ID = re.compile(r"[a-z0-9가-힣][a-z0-9가-힣._-]*")


@dataclass(frozen=True, slots=True)
class Watchlist:
    """The watches and every channel they may name, built-in ones included."""

    watches: tuple[Watch, ...]
    channels: tuple[ChannelSpec, ...]
    english: Mapping[str, str] = field(default_factory=dict)    # names of entities in English, by the Korean one


def load_watchlist(path: Path, lexicon: Lexicon) -> Watchlist:
    """The watchlist with names resolved to entity ids. ConfigError tells file, line and remedy of every mistake."""
    file = load_yaml(path)
    return read_whole(file, lambda whole: _watchlist(whole, lexicon, _named_channels(file)), STAND_INS)


def _watchlist(file: Node, lexicon: Lexicon, named: tuple[str, ...]) -> Watchlist:
    root = file.mapping("watches", "channels")
    channels = _channels(root.get("channels"))
    known = tuple(dict.fromkeys((*(channel.channel_id for channel in channels), *named)))
    watches: dict[str, tuple[Watch, Node]] = {}
    for row in root["watches"].items() if "watches" in root else ():
        watch = _watch(row, lexicon, known)
        if watch.watch_id in NAMES:
            raise row.value["id"].error(f"{watch.watch_id!r} is taken by our own alerts", remedy="choose another id")
        if watch.watch_id in watches:
            raise _twice(row.value["id"], watch.watch_id, watches[watch.watch_id][1])
        watches[watch.watch_id] = (watch, row)
    english = {entity.name: entity.name_en for entity in lexicon.entities.values() if entity.name_en}
    return Watchlist(tuple(watch for watch, _ in watches.values()), channels, english)


def _named_channels(file: Node) -> tuple[str, ...]:
    """The ids of the file's channels, right or not: a mistake in a channel is none in the watches that name it."""
    members = file.value.get("channels") if isinstance(file.value, dict) else None
    rows = members.value if members and isinstance(members.value, tuple) else ()
    ids = (row.value.get("id") for row in rows if isinstance(row.value, dict))
    return tuple(node.value for node in ids if node and isinstance(node.value, str))


def _channels(node: Node | None) -> tuple[ChannelSpec, ...]:
    channels = {channel.channel_id: channel for channel in BUILT_IN}
    rows: dict[str, Node] = {}
    for row in node.items() if node else ():
        keys = row.mapping("id", "url", "language", required=("id", "url"))
        channel_id, url = _id(keys["id"]), keys["url"].text()
        if channel_id in rows:
            raise _twice(keys["id"], channel_id, rows[channel_id])
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
    if not any(key in keys and keys[key].value is not False for key in INTERESTS):
        raise row.error("watches nothing", remedy=f"give one of {', '.join(INTERESTS)}", missing=INTERESTS)
    _fitting(keys)
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
        digest=_flag(keys, "digest"),
        quiet_hours=quiet_hours(keys.get("quiet_hours")),
        min_confidence=share(keys.get("min_confidence")),
        min_salience=salience(keys.get("min_salience")),
        words=tuple(dict.fromkeys(member.text() for member in _members(keys.get("words")))),
        working_days=_flag(keys, "working_days"),
        deal_states=cast(tuple[DealState, ...], _choices(keys.get("deal_states"), get_args(DealState))),
        bursts=_flag(keys, "bursts"),
        first_pairs=_flag(keys, "first_pairs"),
        feed_health=_flag(keys, "feed_health"),
        group_wait=keys["group_wait"].length() if "group_wait" in keys else 0,
        group_interval=keys["group_interval"].length() if "group_interval" in keys else 0,
        repeat_interval=keys["repeat_interval"].length() if "repeat_interval" in keys else 0,
    )


def _flag(keys: Mapping[str, Node], key: str) -> bool:
    return keys[key].flag() if key in keys else False


def _fitting(keys: Mapping[str, Node]) -> None:
    """Keys that contradict one another are an error, at the second."""
    grouping = next((keys[key] for key in GROUPING if key in keys), None)
    if grouping and _flag(keys, "digest"):
        raise grouping.error("does not go with digest", remedy="remove one: a digest has its hour")
    signal = next((key for key in SIGNALS if key in keys), None)
    if signal and "repeat_interval" in keys:
        raise keys["repeat_interval"].error(f"does not go with {signal}", remedy="a signal is told once; remove one")


def _id(node: Node) -> str:
    text = node.text()
    if not _ID.fullmatch(text):
        raise node.error(f"{text!r} is not an id", remedy="use lower-case letters, digits, Hangul, '-', '_' and '.'")
    return text


def _members(node: Node | None) -> tuple[Node, ...]:
    return node.members() if node else ()


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


def _twice(node: Node, name: str, first: Node) -> ConfigError:
    return node.error(f"{name!r} stands twice, first on line {first.line}", remedy="rename or remove one")
