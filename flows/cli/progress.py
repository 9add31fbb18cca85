"""A run as it is watched: bars with rate and time left on a terminal, a plain line now and then elsewhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import monotonic

from rich.cells import set_cell_size
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from extractors.records import EntryResult, FetchOutcome
from flows.cli.console import err, line
from flows.progress import FeedReport

SECONDS_BETWEEN_LINES = 5.0
BESIDE_NOTE = 62  # cells: description, bar, count, rate, time left and the gaps between


class Watched:
    """What a run has done so far; draws nothing itself. `reports` are there once the poll is finished."""

    def __init__(self) -> None:
        self.reports: tuple[FeedReport, ...] = ()
        self.feeds: Counter[str] = Counter()
        self.entries: Counter[str] = Counter()
        self.rows: Counter[str] = Counter()


@contextmanager
def watching(console: Console = err) -> "Iterator[Bars | Lines]":
    """A Progress for the run: bars where the console is a terminal, lines elsewhere."""
    if not console.is_terminal:
        yield Lines(console)
        return
    columns = (
        TextColumn("{task.description}", style="bold", markup=False), BarColumn(bar_width=20), MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}", style="cyan", markup=False), TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[note]}", style="dim", markup=False),
    )  # fmt: skip
    with Progress(*columns, console=console, transient=True) as progress:
        yield Bars(progress)


class Bars:
    """Two bars: feeds, then pages."""

    def __init__(self, progress: Progress) -> None:
        self.seen = Watched()
        self._progress = progress
        self._feeds: TaskID | None = None
        self._pages: TaskID | None = None

    def poll_started(self, feed_count: int) -> None:
        self._feeds = self._progress.add_task("feeds", total=feed_count, rate="", note="")

    def feed_answered(self, name: str, outcome: FetchOutcome) -> None:
        self.seen.feeds[outcome] += 1
        self._step(self._feeds, f"{line(name)}: {outcome}")

    def poll_finished(self, reports: tuple[FeedReport, ...]) -> None:
        self.seen.reports = reports

    def pages_started(self, page_count: int) -> None:
        if page_count:
            self._pages = self._progress.add_task("articles", total=page_count, rate="", note="")

    def entry_settled(self, result: EntryResult) -> None:
        self.seen.entries[result.outcome] += 1
        if self._pages is not None:
            self._step(self._pages, _counted(self.seen.entries))

    def batch_stored(self, row_counts: Mapping[str, int]) -> None:
        self.seen.rows.update(row_counts)

    def _step(self, task: TaskID | None, note: str) -> None:
        if task is None:
            return
        self._progress.advance(task)
        speed = self._progress.tasks[task].speed
        room = max(0, self._progress.console.width - BESIDE_NOTE)
        self._progress.update(task, rate=f"{speed:.1f}/s" if speed else "", note=set_cell_size(note, room).rstrip())


class Lines:
    """A line when a stage begins or ends, and one every few seconds between."""

    def __init__(self, console: Console) -> None:
        self.seen = Watched()
        self._console = console
        self._wanted = 0
        self._told_at = monotonic()

    def poll_started(self, feed_count: int) -> None:
        self._say(f"polling {feed_count} feeds")

    def feed_answered(self, name: str, outcome: FetchOutcome) -> None:
        self.seen.feeds[outcome] += 1

    def poll_finished(self, reports: tuple[FeedReport, ...]) -> None:
        self.seen.reports = reports
        self._say(f"feeds: {_counted(self.seen.feeds)}")

    def pages_started(self, page_count: int) -> None:
        self._wanted = page_count
        self._say(f"fetching {page_count} pages")

    def entry_settled(self, result: EntryResult) -> None:
        self.seen.entries[result.outcome] += 1
        if monotonic() - self._told_at > SECONDS_BETWEEN_LINES:
            self._say(f"entries: {_counted(self.seen.entries)}")

    def batch_stored(self, row_counts: Mapping[str, int]) -> None:
        self.seen.rows.update(row_counts)

    def _say(self, text: str) -> None:
        self._told_at = monotonic()
        self._console.print(text, markup=False)


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {word}" for word, count in counts.items()) or "none"
