"""What one run works with, and what it has counted so far."""

import logging
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from extractors.ids import make_id
from extractors.records import EntryResult, Run
from flows.configuration import Configuration
from flows.courier import Courier
from flows.extraction import Tagging
from flows.fetching import Clock
from flows.http.client import Fetcher
from flows.progress import Progress
from flows.settings import Settings

log = logging.getLogger(__name__)


RunOutcome = Literal["completed", "unreachable", "failed"]


@dataclass(slots=True)
class Desk:
    """One for each run; its methods are called from the run's main thread only."""

    settings: Settings
    configuration: Configuration
    fetcher: Fetcher
    tagging: Tagging
    courier: Courier
    clock: Clock
    progress: Progress
    started_at: datetime
    until: float                            # monotonic: pages not begun by then wait for the next run
    hand_over: bool = True                  # alerts go out as soon as their batch is stored
    counts: Counter[str] = field(default_factory=Counter)

    def run(self, outcome: RunOutcome) -> Run:
        """The run's row as of now."""
        run_id = make_id("ingest", self.started_at.isoformat(), self.settings.share)
        return Run(run_id, "ingest", self.started_at, self.clock(), outcome, tuple(sorted(self.counts.items())))

    def count_entry(self, result: EntryResult) -> None:
        """The entry's one log line, count and progress."""
        entry = result.entry
        log.info("entry=%s outcome=%s feed=%s reason=%r", entry.canonical_url, result.outcome, entry.feed_id,
                 result.reason)  # fmt: skip
        self.counts[result.outcome] += 1
        self.progress.entry_settled(result)
