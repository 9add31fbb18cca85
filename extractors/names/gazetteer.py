"""The gazetteer: the curated list of entities and aliases, and the words that license or veto an alias."""

from dataclasses import dataclass
from pathlib import Path

from extractors.records import Entity


@dataclass(frozen=True, slots=True)
class Lexicon:
    entities: dict[str, Entity]
    version: str


def load_lexicon(extra: Path | None = None) -> Lexicon:
    """The packaged entities, and those of the operator's own file where given."""
    return Lexicon({}, "0")
