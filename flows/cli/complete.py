"""What the Tab key knows of the operator's two files: outlets, feeds, watches, channels.

The files may be half written at that moment: whatever cannot be read completes nothing, and is no error.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

BUILT_IN = ("console", "file", "feed")
Found = list[tuple[str, str]]


def publishers(incomplete: str) -> Found:
    """Outlets of feeds.yaml that begin so, with the feeds that carry them."""
    feeds = list(_rows(_places()[0], "feeds"))
    ids: dict[str, list[str]] = {}
    for feed in feeds:
        ids.setdefault(str(feed.get("publisher") or feed.get("name", "")), []).append(str(feed.get("id") or ""))
    return _beginning(incomplete, ((name, ", ".join(of)) for name, of in ids.items()))


def feeds(incomplete: str) -> Found:
    """Ids of feeds.yaml that begin so, with their names."""
    rows = _rows(_places()[0], "feeds")
    return _beginning(incomplete, ((str(row.get("id") or ""), str(row.get("name", ""))) for row in rows))


def watches(incomplete: str) -> Found:
    """Ids of the watches that begin so, with whom they watch."""
    rows = _rows(_places()[1], "watches")
    return _beginning(incomplete, ((str(row.get("id") or ""), _interests(row)) for row in rows))


def channels(incomplete: str) -> Found:
    """Ids of the channels that begin so. Their addresses may be secrets and are not told."""
    own = (str(row.get("id") or "") for row in _rows(_places()[1], "channels"))
    return _beginning(incomplete, ((name, "channel") for name in (*BUILT_IN, *own)))


def _interests(row: dict[str, Any]) -> str:
    named = (row.get(key) for key in ("people", "orgs", "topics", "all_of", "any_of"))
    return ", ".join(str(name) for names in named if isinstance(names, list) for name in names)


def _places() -> tuple[Path, Path]:
    from flows.settings import load_settings

    settings = load_settings()
    return settings.feeds, settings.watchlist


def _rows(path: Path, key: str) -> Iterator[dict[str, Any]]:
    import yaml

    try:
        found = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return
    rows = found.get(key) if isinstance(found, dict) else None
    yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


def _beginning(incomplete: str, pairs: Iterable[tuple[str, str]]) -> Found:
    wanted = incomplete.casefold()
    return [(name, about) for name, about in pairs if name and name.casefold().startswith(wanted)][:50]
