"""What earlier digests told, and to whom: one JSON file for each beside its page, below `home/digests`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from extractors.digest import DAYS, Digest, Period
from flows.whole_file import replace_file

REMEMBERED = 7          # digests of the same period whose news is not told again


@dataclass(frozen=True, slots=True)
class Told:
    """One digest as it went out: what it told, and how each channel took it."""

    keys: tuple[str, ...] = ()
    channels: Mapping[str, str] = field(default_factory=dict)       # channel id -> outcome

    @property
    def reached(self) -> bool:
        """Somebody got it, or nobody was to get more than the page."""
        return not self.channels or "delivered" in self.channels.values()


def told_before(home: Path, period: Period, today: date) -> frozenset[str]:
    """The keys of the digests before today's. Today's own don't count: made again, it is the same.

    A day's digest leaves out what one of the week told, this morning or on the days before; one of the week is a
    summary, and leaves out only what this morning's told already.
    """
    paths = _earlier(home, period, today)
    for other in sorted(folder(home).glob(f"{'week' if period == 'day' else 'day'}-????-??-??.json")):
        told_on = date.fromisoformat(other.stem[-10:])
        if told_on == today or (period == "day" and 0 < (today - told_on).days < REMEMBERED):
            paths.append(other)
    return frozenset(key for path in paths for key in _read(path).keys)


def begins(home: Path, period: Period, today: date) -> date:
    """The first day that today's digest tells of: a period back, or more where earlier digests reached nobody."""
    first = today - timedelta(days=DAYS[period])
    for path in reversed(_earlier(home, period, today)):
        day = date.fromisoformat(path.stem.removeprefix(f"{period}-"))
        if _read(path).reached:
            return min(first, day)
        first = min(first, day - timedelta(days=DAYS[period]))
    return first


def _earlier(home: Path, period: Period, today: date) -> list[Path]:
    """The records of the last digests before today's, in order."""
    found = sorted(folder(home).glob(f"{period}-????-??-??.json"))
    return [path for path in found if path.stem < f"{period}-{today}"][-REMEMBERED:]


def told(home: Path, period: Period, today: date) -> Told:
    """What became of that day's digest; nothing where there was none."""
    return _read(place(home, period, today, "json"))


def keep(home: Path, digest: Digest, pages: Mapping[str, str]) -> None:
    """The digest's pages (suffix -> text) lie in the folder: `day-2026-11-26.html`, `day-2026-11-26.en.html`."""
    folder(home).mkdir(parents=True, exist_ok=True)
    for suffix, text in pages.items():
        replace_file(place(home, digest.period, digest.until, suffix), text.encode())


def remember(home: Path, digest: Digest, told: Told) -> None:
    """What that day's digest told, and to whom, is on disk."""
    folder(home).mkdir(parents=True, exist_ok=True)
    record = {"keys": told.keys, "channels": dict(told.channels)}
    text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    replace_file(place(home, digest.period, digest.until, "json"), text.encode())


def folder(home: Path) -> Path:
    """Where digests are kept."""
    return home / "digests"


def place(home: Path, period: Period, today: date, suffix: str) -> Path:
    """`digests/day-2026-11-26.html`"""
    return folder(home) / f"{period}-{today}.{suffix}"


def _read(path: Path) -> Told:
    """A file that is missing or torn remembers nothing: rather told twice than never."""
    try:
        found: Any = json.loads(path.read_text("utf-8"))
        return Told(tuple(map(str, found["keys"])), {str(name): str(word) for name, word in found["channels"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Told()
