"""How fast the warehouse is, and against what: `python -m benchmarks.warehouse [--articles 1000000]`.

Loads 10,000 tagged articles into a filled warehouse, asks every named question, and does the same the naive way (row by
row into tables with keys; LIKE over the texts). What counts is the ratios, measured in one run on one machine.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import warehouse
from benchmarks.synthetic import ENTITY_COUNT, VOCABULARY, batch, entities, fill
from extractors.records import FeedSpec

LOAD = 10_000
NAIVE = 40                   # rows, one by one: half a second each
ROUNDS = 5
GIVEN: dict[str, dict[str, Any]] = {
    "timeline": {"entity": "entity-7"}, "share_of_voice": {"entity": "entity-7"}, "mentions": {"entity": "entity-7"},
    "search": {"words": f"{VOCABULARY[40]} {VOCABULARY[400]}"}, "story": {"story": "0000000000000000"},
    "deal": {"deal": "none"},
}  # fmt: skip


def timed(work: Callable[[], Any]) -> float:
    """Seconds."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def build(path: Path, count: int) -> None:
    """A warehouse of so many articles, published."""
    warehouse.prepare(path)
    step = 100_000
    for first in range(0, count, step):
        with warehouse.writing(path) as db:
            fill(db, min(first + step, count), first=first)
    with warehouse.writing(path) as db:
        warehouse.load_entities(db, entities())
        feeds = [FeedSpec(f"f{n}", f"feed {n}", f"https://press.example/{n}", "매체") for n in range(60)]
        warehouse.load_feeds(db, feeds)


def load_time(path: Path, size: int) -> float:
    one = batch(size, seed=time.time_ns())

    def work() -> None:
        with warehouse.writing(path) as db:
            warehouse.load(db, one)

    return timed(work)


def naive_rate(path: Path) -> float:
    """Rows a second, inserted one by one into a keyed copy of `mentions` as large as the real one, ON CONFLICT."""
    rows = [(f"bench-{n}", f"entity-{n % ENTITY_COUNT}", n) for n in range(NAIVE)]
    with warehouse.writing(path) as db:
        db.execute('CREATE TEMP TABLE keyed (a VARCHAR, e VARCHAR, s INTEGER, PRIMARY KEY (a, e, s))')
        db.execute('INSERT INTO keyed SELECT DISTINCT article_id, entity_id, "start" FROM mentions LIMIT 2000000')

        def work() -> None:
            for row in rows:
                db.execute("INSERT INTO keyed VALUES (?, ?, ?) ON CONFLICT DO NOTHING", row)

        return NAIVE / timed(work)


def question_times(path: Path) -> dict[str, float]:
    """p95 milliseconds of every question, about a frequent entity where it can be about one."""
    times = {}
    for question in warehouse.questions():
        given = GIVEN.get(question.name, {})
        runs = [
            timed(lambda name=question.name, given=given: warehouse.ask(path, name, limit=1000, **given))
            for _ in range(ROUNDS)
        ]
        times[question.name] = statistics.quantiles(runs, n=20, method="inclusive")[-1] * 1000
    return times


def like_time(path: Path) -> float:
    """Milliseconds of the naive search."""
    first, second = GIVEN["search"]["words"].split()
    sql = f"""SELECT article_id FROM articles WHERE text LIKE '%{first}%' AND text LIKE '%{second}%'
              ORDER BY published_at DESC LIMIT 20"""
    return timed(lambda: warehouse.run_sql(warehouse.snapshot_path(path), sql)) * 1000


def bytes_per_article(path: Path, count: int) -> tuple[float, float]:
    """Of the file beyond the texts, and of the texts as stored, for each article."""
    total = path.stat().st_size
    with warehouse.writing(path) as db:
        db.execute("CREATE TABLE texts AS SELECT text FROM articles ORDER BY rowid")
    texts = path.stat().st_size - total
    with warehouse.writing(path) as db:
        db.execute("DROP TABLE texts")
    return (total - texts) / count, texts / count


def report(count: int, place: Path) -> None:
    path = place / f"warehouse-{count}.duckdb"
    print(f"\n{count:,} articles: filled in {timed(lambda: build(path, count)):.1f} s")
    extra, texts = bytes_per_article(path, count)
    print(f"  size          {extra:8,.0f} bytes an article beyond its text ({texts:,.0f} of text)")
    seconds = load_time(path, LOAD)
    rows = LOAD * 36
    naive = naive_rate(path)
    print(f"  load          {seconds:8.2f} s for {LOAD:,} tagged articles ({rows / seconds:,.0f} rows/s; row by row "
          f"with keys {naive:,.0f} rows/s: x{rows / seconds / naive:,.0f})")  # fmt: skip
    print(f"  small load    {load_time(path, 20):8.2f} s for 20 tagged articles")
    print(f"  publish       {timed(lambda: warehouse.publish(path)):8.2f} s")
    for name, milliseconds in sorted(question_times(path).items(), key=lambda pair: -pair[1]):
        print(f"  {name:16} {milliseconds:6.0f} ms p95")
    print(f"  {'LIKE search':16} {like_time(path):6.0f} ms, without ranking or endings")
    path.unlink()
    warehouse.snapshot_path(path).unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for count in options.articles:
            report(count, Path(place))


if __name__ == "__main__":
    main()
