"""The gazetteer: the curated list of entities and aliases, and the words that license or veto an alias."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extractors.names.entries import Entry, GazetteerError, Post, line_of, read_entries, read_operators
from extractors.names.match import Matcher
from extractors.records import Entity, EntityKind

DATA = Path(__file__).resolve().parent.parent / "data"
FILES: tuple[tuple[str, EntityKind], ...] = (("people", "person"), ("orgs", "org"), ("topics", "topic"))


@dataclass(frozen=True, slots=True, repr=False)     # written out it is a megabyte
class Lexicon:
    """The entities by id, the version of their files, and what the matching rules know of each."""

    entities: dict[str, Entity]
    version: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    matcher: Matcher = field(default_factory=lambda: Matcher(()))
    heads_of_state: tuple[str, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """The Korean name of every entity on the list, by id."""
        return {entity_id: entity.name for entity_id, entity in self.entities.items()}

    @property
    def kinds(self) -> dict[str, EntityKind]:
        """person, org or topic of every entity on the list, by id."""
        return {entity_id: entity.kind for entity_id, entity in self.entities.items()}

    def kind_of(self, entity_id: str) -> EntityKind | None:
        """person, org or topic; an executive off the list is a person; None for an unknown id."""
        entity = self.entities.get(entity_id)
        return entity.kind if entity else "person" if entity_id.startswith("person:") else None

    def name_of(self, entity_id: str) -> str:
        """The Korean name; an executive off the list, or an unknown id, is its own name."""
        entity = self.entities.get(entity_id)
        return entity.name if entity else entity_id.removeprefix("person:")

    def posts_of(self, person_id: str) -> tuple[Post, ...]:
        """The employers and positions that the gazetteer knows of the person."""
        entry = self.entries.get(person_id)
        return entry.posts if entry else ()

    def acts_for(self, entity_id: str) -> str:
        """Whose deed it is: a national branch acts for its house, everybody else for themselves."""
        entry = self.entries.get(entity_id)
        return entry.branch_of or entity_id if entry else entity_id

    def maker_of(self, topic_id: str) -> str | None:
        """The id of the company whose product the topic is, None where it is none."""
        entry = self.entries.get(topic_id)
        return entry.maker if entry else None

    def group_of(self, org_id: str) -> str | None:
        """The id of the parent group, None where there is none."""
        entry = self.entries.get(org_id)
        return entry.group if entry else None

    def is_aside(self, entity_id: str) -> bool:
        """Whether it stands beside the AI scene: marked so, off the list, or a person of nobody else than such.

        A national branch stands where its house does, and a product where its maker does.
        """
        entry = self.entries.get(entity_id)
        if entry is None:
            return entity_id not in self.entities
        if entry.aside or (house := entry.branch_of or entry.maker) is None:
            employers = {post.employer for post in entry.posts}
            return entry.aside or (bool(employers) and all(e in self.entries and self.is_aside(e) for e in employers))
        return self.is_aside(house)


def load_lexicon(extra: Path | None = None) -> Lexicon:
    """The packaged entities, and those of the operator's own file where given.

    The operator's file has the lists `people`, `orgs` and `topics` in the form of the packaged files; an entity of the
    same id there replaces ours, one with nothing but `{aside: false}` is ours, of the scene. GazetteerError names file,
    line and remedy of a mistake.
    """
    entries: dict[str, Entry] = {}
    digest = hashlib.sha256()
    for name, kind in FILES:
        path = DATA / f"{name}.yaml"
        digest.update(path.read_bytes())
        entries |= _by_id(read_entries(path, kind))
    if extra is not None and extra.exists():
        digest.update(extra.read_bytes())
        entries |= _by_id(read_operators(extra, entries))
    _check_references(entries, extra)
    return lexicon_of(entries, digest.hexdigest()[:12])


def lexicon_of(entries: Mapping[str, Entry], version: str) -> Lexicon:
    """A lexicon of just these entries."""
    entities = {entity_id: entry.entity for entity_id, entry in entries.items()}
    heads = tuple(
        one for one, entry in entries.items() if any(post.position == "대통령" and post.since for post in entry.posts)
    )
    return Lexicon(entities, version, entries, Matcher(entities.values()), heads)


def _by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {entry.entity.entity_id: entry for entry in entries}


def _check_references(entries: Mapping[str, Entry], extra: Path | None) -> None:
    """Every employer, group and maker that an entry names must be there."""
    for entity_id, entry in entries.items():
        named = [post.employer for post in entry.posts if not post.employer.startswith("org:")]
        for missing in (one for one in (*named, entry.group, entry.maker) if one and one not in entries):
            path = extra if extra and extra.exists() else DATA / "people.yaml"
            raise GazetteerError(
                f"{path}:{line_of(path, entity_id)}: {entity_id}: no organisation {missing}. "
                "Remedy: add it to orgs, or write org:이름"
            )
