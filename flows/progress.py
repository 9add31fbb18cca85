"""How a run tells what it is doing: the command line draws bars from it, a schedule ignores it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from extractors.records import EntryResult, FetchOutcome


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What one feed gave in this run."""

    feed_id: str
    name: str
    outcome: FetchOutcome
    reason: str
    entry_count: int                        # in the document; 0 where none came
    new_count: int                          # of them never seen before
    next_poll_at: datetime | None


@runtime_checkable
class Progress(Protocol):
    """Called from one thread only, in the order of the methods; the last three many times over."""

    def poll_started(self, feed_count: int) -> None:
        """So many feeds are due."""

    def feed_answered(self, name: str, outcome: FetchOutcome) -> None:
        """One of them was fetched, or not."""

    def poll_finished(self, reports: tuple[FeedReport, ...]) -> None:
        """All of them, in the order of feeds.yaml."""

    def pages_started(self, page_count: int) -> None:
        """So many pages are wanted."""

    def entry_settled(self, result: EntryResult) -> None:
        """An entry has its outcome; entries that need no page come here too."""

    def batch_stored(self, row_counts: Mapping[str, int]) -> None:
        """A batch is in the warehouse: rows by table."""


class Silent:
    """Tells nobody."""

    def poll_started(self, feed_count: int) -> None: ...
    def feed_answered(self, name: str, outcome: FetchOutcome) -> None: ...
    def poll_finished(self, reports: tuple[FeedReport, ...]) -> None: ...
    def pages_started(self, page_count: int) -> None: ...
    def entry_settled(self, result: EntryResult) -> None: ...
    def batch_stored(self, row_counts: Mapping[str, int]) -> None: ...


SILENT = Silent()
