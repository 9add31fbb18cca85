"""What one machine holds and many would: `python -m benchmarks.many [--lake FILE.lake]`.

First it measures, in CPU seconds on this machine, what an article and a feed cost: cleaning, tagging, grouping, and one
turn at writing, into a file and (where a `.lake` file of an empty database is given) into a lake. Then it simulates one
busy hour for sizes up to 10,000 feeds and 1,000 articles a second, batch by batch: workers fetch, cores tag, and all
write in turn. The simulation knows no network troubles and no uneven hosts; what it shows is where the queue stands.
"""

import argparse
import heapq
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import warehouse
from benchmarks.synthetic import batch
from benchmarks.tagging import stream
from demo.articles import load_publishers
from demo.pages import article_page
from extractors.page.clean import clean_page
from extractors.records import Batch, Fingerprint
from extractors.stories import COMMON, STANDING, WITHIN
from extractors.story_keys import NEEDED
from extractors.tag import load_tagger, tag
from flows.extraction import CHUNK
from flows.recall import STORY_DAYS

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
POLL_SECONDS = 0.011        # CPU of one unchanged feed: 1.1 s for 100, of benchmarks.polling
BATCH, BATCH_SECONDS, MOST = 100, 2.0, 1000     # flows.reading: a batch is full, or this old, or all that waits
PAGE_SECONDS = 0.6          # from asking a page until it is there
HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Costs:
    """CPU seconds, measured in one run."""

    clean: float                            # of a page
    tag: float                              # of an article, one in five relevant
    look: float                             # at one article of the last days, in every turn: is it like a new one?
    turn: float                             # of an empty turn at writing
    load: float                             # of each article in it

    def in_turn(self, count: int, remembered: float) -> float:
        """Of a batch, while everybody else waits."""
        return self.turn + count * self.load + remembered * self.look


def measured(lake: Path | None) -> dict[str, Costs]:
    """The costs of a file, and of the lake where there is one."""
    pages, publishers = [], load_publishers(NOW.date())
    for publisher in publishers:
        whole = [article for article in publisher.articles if article.page == "article"]
        pages += [article_page(publisher, article, (), "https://news.example") for article in whole]
    clean = cpu(lambda: [clean_page(page, url="https://news.example/1", fetched_at=NOW) for page in pages]) / len(pages)
    documents, tagger = stream(150), load_tagger()
    tagger.morphology.tokens("가")          # loads
    tagging = cpu(lambda: [tag(one, tagger) for one in documents]) / len(documents)
    base = Costs(clean, tagging, 0, 0, 0)
    with tempfile.TemporaryDirectory() as folder:
        places = {"file": Path(folder) / "warehouse.duckdb"} | ({"lake": lake} if lake else {})
        return {name: replace(base, **_turn_cost(path)) for name, path in places.items()}


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of this process: what else the machine does makes little difference."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _turn_cost(path: Path) -> dict[str, float]:
    warehouse.prepare(path)
    small, large = (statistics.median(_loads(path, size)) for size in (BATCH, 10 * BATCH))
    each = (large - small) / (9 * BATCH)
    return {"load": each, "turn": max(small - BATCH * each, 0.0), "look": _look_cost(path)}


def _look_cost(path: Path, stored: int = 20_000) -> float:
    """CPU seconds of one more article stored; synthetic ones share few keys, as most real ones do."""
    asked, seconds = batch(BATCH, seed=2).fingerprints, []
    for seed in (3, 4):
        with warehouse.writing(path) as db:
            more = batch(stored, seed=seed)
            warehouse.load(db, Batch(more.run, fingerprints=more.fingerprints))
        with warehouse.writing(path) as db:
            seconds.append(min(cpu(partial(_look, db, asked)) for _ in range(3)))
    return (seconds[1] - seconds[0]) / stored


def _look(db: warehouse.Connection, asked: Sequence[Fingerprint]) -> None:
    warehouse.similar_fingerprints(db, NOW - STORY_DAYS, asked, needed=NEEDED, within=WITHIN,
                                   common=COMMON, standing=STANDING)  # fmt: skip


def _loads(path: Path, size: int) -> Iterator[float]:
    for number in range(3):
        one: Batch = batch(size, seed=size + number)

        def store(one: Batch = one) -> None:
            with warehouse.writing(path) as db:
                warehouse.load(db, one)

        yield cpu(store)


@dataclass(frozen=True, slots=True)
class Site:
    """A size to try: what comes, and who works."""

    feeds: int
    rate: float                             # articles a second in the busy hour; a day has six such hours' worth
    workers: int                            # that poll and read, each with a core of its own
    cores: int                              # that tag beside them; 0: the workers do it themselves
    lakes: int = 1                          # the feeds divided into so many warehouses
    place: str = "lake"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The busy hour."""

    taken: float                            # share of what came that was taken up within the hour
    wait: float                             # seconds from the page's arrival until stored, 95th percentile
    writing: float                          # share of the time in which somebody writes


def simulate(site: Site, costs: Costs, *, seed: int = 1) -> Outcome:
    """One busy hour, batch by batch: collected, tagged on the first free core, stored in the first free turn."""
    dice = random.Random(seed)
    remembered = site.rate * 6 * HOUR * STORY_DAYS.days / site.lakes
    each = site.rate / site.workers
    # Share of a worker's core that a poll of its feeds every ten minutes takes.
    polling = min(0.9, site.feeds / site.workers * POLL_SECONDS / 600)
    cores, turns, taken = [0.0] * max(site.cores, 1), [0.0] * site.lakes, [0] * site.workers
    waits: list[float] = []
    busy = 0.0
    queue = [(dice.random() * BATCH_SECONDS, number) for number in range(site.workers)]     # who collects until when
    heapq.heapify(queue)
    while queue:
        ready, number = heapq.heappop(queue)
        count = min(MOST, int(ready * each) - taken[number])
        if ready > HOUR or count == 0:
            if ready <= HOUR:
                heapq.heappush(queue, (ready + BATCH_SECONDS, number))
            continue
        taken[number] += count
        begun = ready + count * costs.clean / (1 - polling)
        if site.cores:
            tagged = begun
            for _ in range(0, count, CHUNK):
                done = max(heapq.heappop(cores), begun) + min(CHUNK, count) * costs.tag
                heapq.heappush(cores, done)
                tagged = max(tagged, done)
        else:
            tagged = begun + count * costs.tag / (1 - polling)
        lake = number % site.lakes
        start = max(tagged, turns[lake])
        turns[lake] = start + costs.in_turn(count, remembered)
        busy += max(0.0, min(turns[lake], HOUR) - start)
        waits.append(turns[lake] - (taken[number] - count + 1) / each)
        # What came meanwhile is there already; the rest of the next batch is waited for.
        lacking = BATCH - (turns[lake] * each - taken[number])
        heapq.heappush(queue, (turns[lake] + max(0.0, min(BATCH_SECONDS, lacking / each)), number))
    ordered = sorted(waits)
    return Outcome(sum(taken) / (site.rate * HOUR), ordered[int(len(ordered) * 0.95)] + PAGE_SECONDS,
                   busy / HOUR / site.lakes)  # fmt: skip


SITES = (
    Site(60, 0.05, 1, 0, place="file"),
    Site(300, 0.5, 1, 0, place="file"),
    Site(1_000, 2, 1, 0, place="file"),
    Site(2_000, 10, 1, 1, place="file"),
    Site(1_000, 2, 2, 1),
    Site(2_000, 10, 3, 1),
    Site(5_000, 20, 4, 1),
    Site(10_000, 50, 6, 2),
    Site(10_000, 100, 8, 3, lakes=2),
    Site(10_000, 200, 12, 6, lakes=4),
    Site(10_000, 1_000, 60, 30, lakes=20),
)


def main() -> None:
    """Prints the costs and the table of docs/many-machines.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lake", type=Path, help="a .lake file that names an empty database and folder")
    found = measured(parser.parse_args().lake)
    for name, costs in found.items():
        print(f"{name}: clean {costs.clean * 1000:.1f} ms, tag {costs.tag * 1000:.1f} ms, "
              f"look {costs.look * 1e6:.2f} us, turn {costs.turn:.2f} s + {costs.load * 1000:.2f} ms")  # fmt: skip
    print("| feeds | articles/s | workers + tagging cores | warehouse | taken up in the hour | page to stored, p95 "
          "| somebody writes |")  # fmt: skip
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for site in SITES:
        if site.place in found:
            row(site, simulate(site, found[site.place]))


def row(site: Site, found: Outcome) -> None:
    place = f"{site.lakes} lakes" if site.lakes > 1 else f"a {site.place}"
    print(f"| {site.feeds:,} | {site.rate:g} | {site.workers} + {site.cores} | {place} | {found.taken:.0%} "
          f"| {found.wait:,.0f} s | {found.writing:.0%} |")  # fmt: skip


if __name__ == "__main__":
    main()
