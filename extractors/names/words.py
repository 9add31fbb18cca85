"""The word lists of the rules, which live in `extractors/data`."""

from functools import cache
from pathlib import Path

import yaml

DATA = Path(__file__).resolve().parent.parent / "data"
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def _file(name: str) -> dict[str, object]:
    found = yaml.load((DATA / f"{name}.yaml").read_text(encoding="utf-8"), Loader=Loader)
    assert isinstance(found, dict), name
    return found


def words(name: str, key: str) -> tuple[str, ...]:
    """The words of one list of a file, in its order."""
    return tuple(str(_file(name)[key]).split())


def table(name: str, key: str) -> dict[str, tuple[str, ...]]:
    """The named word lists under one key of a file."""
    found = _file(name)[key]
    assert isinstance(found, dict), key
    return {str(row): tuple(str(listed).split()) for row, listed in found.items()}


def groups(name: str, key: str) -> tuple[frozenset[str], ...]:
    """The sets of words under one key of a file."""
    found = _file(name)[key]
    assert isinstance(found, list), key
    return tuple(frozenset(str(listed).split()) for listed in found)
