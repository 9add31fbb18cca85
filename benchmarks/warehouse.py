"""How fast the warehouse is, and against what: `python -m benchmarks.warehouse [--articles 10000 100000 1000000]`.

For each size: a filled warehouse (kept in a cache folder, for a million takes minutes to write), its bytes, a load of
10,000 tagged articles and of 20, publishing, what a poll asks first, every named question about several entities and
windows; and the same the naive way in the same run (row by row into a table with keys; mentions in no order; LIKE over
the texts). What counts is the ratios. `--plot` draws how cost grows with size to docs/pictures/growth.svg.
"""

import argparse
import json
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

import warehouse
from benchmarks.growth import draw, table
from benchmarks.synthetic import ENTITY_COUNT, HERE, VOCABULARY, batch, entities, fill
from extractors.records import FeedSpec
from warehouse.migrate import SCHEMA

LOAD = 10_000
NAIVE = 40                   # rows, one by one: half a second each
ROUNDS = 4
TODAY = date(2026, 11, 26)
WINDOWS = ({}, {"since": TODAY - timedelta(6)}, {"since": TODAY - timedelta(89)})
ENTITIES = ("entity-0", "entity-40", "entity-1500")     # in two fifths of all articles, in a few of a hundred, rare
# By rank: the n-th word is used as often as 1/n. The 40th stands in half of all articles, the 12,000th in 3 of 1,000.
SEARCHES: tuple[dict[str, Any], ...] = (
    {"words": f"{VOCABULARY[40]} {VOCABULARY[400]}"}, {"words": f"{VOCABULARY[3000]} {VOCABULARY[8000]}"},
    {"words": VOCABULARY[150]}, {"words": VOCABULARY[12_000]}, {"words": VOCABULARY[300][:2]},
    {"words": f"{VOCABULARY[100]} {VOCABULARY[200]} {VOCABULARY[300]}"},
    {"words": VOCABULARY[400], "entity": "entity-7"}, {"words": VOCABULARY[400], "since": TODAY - timedelta(29)},
    {"words": f'"{VOCABULARY[3000]} {VOCABULARY[8000]}"'},
)  # fmt: skip
# Two words that one of a hundred articles holds, none of them one behind the other: all these texts are read.
FAR_PHRASE = f'"{VOCABULARY[2000]} {VOCABULARY[30]}"'


def timed(work: Callable[[], Any]) -> float:
    """Seconds."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def best(work: Callable[[], Any]) -> float:
    """Seconds of the quickest of some rounds: what the machine does besides does not count."""
    return min(timed(work) for _ in range(ROUNDS))


def filled(place: Path, count: int) -> Path:
    """A warehouse of so many articles: from the cache, or made now."""
    sources = (*sorted(HERE.glob("synthetic*")), *sorted(SCHEMA.glob("*.sql")))
    marks = [file.read_bytes() for file in sources]
    kept = place / f"{count}-{blake2b(b''.join(marks), digest_size=4).hexdigest()}.duckdb"
    if kept.exists():
        return kept
    place.mkdir(parents=True, exist_ok=True)
    for old in place.glob(f"{count}-*"):
        old.unlink()
    part = kept.with_suffix(".part")
    part.unlink(missing_ok=True)
    warehouse.prepare(part)
    fill(part, count)
    with warehouse.writing(part) as db:
        warehouse.load_entities(db, entities())
        feeds = [FeedSpec(f"f{n}", f"feed {n}", f"https://press.example/{n}", "매체") for n in range(60)]
        warehouse.load_feeds(db, feeds)
    return part.replace(kept)


def load_time(path: Path, size: int) -> float:
    one = batch(size, seed=time.time_ns())

    def work() -> None:
        with warehouse.writing(path) as db:
            warehouse.load(db, one)

    return timed(work)


def naive_rate(path: Path) -> float:
    """Rows a second, inserted one by one into a keyed copy of `mentions`, ON CONFLICT."""
    rows = [(f"bench-{n}", f"entity-{n % ENTITY_COUNT}", n) for n in range(NAIVE)]
    with warehouse.writing(path) as db:
        db.execute('CREATE TEMP TABLE keyed (a VARCHAR, e VARCHAR, s INTEGER, PRIMARY KEY (a, e, s))')
        db.execute('INSERT INTO keyed SELECT DISTINCT article_id, entity_id, "start" FROM mentions LIMIT 2000000')

        def work() -> None:
            for row in rows:
                db.execute("INSERT INTO keyed VALUES (?, ?, ?) ON CONFLICT DO NOTHING", row)

        return NAIVE / timed(work)


def naive_month(path: Path) -> float:
    """Milliseconds of counting a month's articles by entity and day from mentions that lie in no order."""
    with warehouse.writing(path) as db:
        db.execute("""CREATE TEMP TABLE strewn AS SELECT published_on, entity_id, article_id FROM mentions
                      ORDER BY hash(article_id, "start")""")
        sql = """SELECT published_on, entity_id, count(DISTINCT article_id) FROM strewn
                 WHERE published_on BETWEEN ? AND ? GROUP BY ALL"""
        return best(lambda: db.execute(sql, [TODAY - timedelta(36), TODAY]).fetchall()) * 1000


def known_time(path: Path) -> float:
    """Milliseconds of what a poll of 60 feeds asks: which of 1,800 entries and articles are known?"""
    with warehouse.reading(path) as db:
        ids = [row[0] for row in db.execute("SELECT entry_id FROM entries USING SAMPLE 1800").fetchall()]
        articles = [row[0] for row in db.execute("SELECT article_id FROM articles USING SAMPLE 1800").fetchall()]

    def work() -> None:
        with warehouse.reading(path) as db:
            warehouse.known_entries(db, ids)
            warehouse.known_articles(db, articles)

    return best(work) * 1000


def given(question: warehouse.Question, path: Path) -> Iterator[dict[str, Any]]:
    """What the question is asked about."""
    known = {one.name for one in question.parameters}
    if question.name == "search":
        yield from SEARCHES
    elif question.name in ("story", "deal"):
        sql = f"SELECT {question.name}_id FROM {'stories' if question.name == 'story' else 'deals'} USING SAMPLE 5"
        yield from ({question.name: row[0]} for row in warehouse.run_sql(warehouse.snapshot_path(path), sql).rows)
    else:
        about = [{"entity": one} for one in ENTITIES] if "entity" in known else []
        everything = [] if question.name == "timeline" else [{}]
        windows = WINDOWS if "since" in known and question.name != "upcoming" else ({},)
        yield from (who | when for when in windows for who in (*about, *everything))


def question_times(path: Path) -> dict[str, tuple[float, float]]:
    """Median and p95 milliseconds over what every question is asked about (search 20 rows, the others 1,000)."""
    times = {}
    for question in warehouse.questions():
        most = 20 if question.name == "search" else 1000
        asked = [partial(warehouse.ask, path, question.name, limit=most, **about) for about in given(question, path)]
        runs = [best(one) for one in asked]
        high = statistics.quantiles(runs, n=20, method="inclusive")[-1] if len(runs) > 1 else runs[0]
        times[question.name] = (statistics.median(runs) * 1000, high * 1000)
    return times


def like_time(path: Path) -> float:
    """Milliseconds of the naive search for two words that few articles hold."""
    first, second = SEARCHES[1]["words"].split()
    sql = f"""SELECT article_id FROM articles WHERE text LIKE '%{first}%' AND text LIKE '%{second}%'
              ORDER BY published_at DESC LIMIT 20"""
    return timed(lambda: warehouse.run_sql(warehouse.snapshot_path(path), sql, timeout_seconds=300)) * 1000


def bytes_per_article(path: Path, count: int) -> tuple[float, float]:
    """Of the file beyond the texts, and of the texts as stored, for each article."""
    with warehouse.reading(path) as db:
        blocks, size = db.execute("SELECT used_blocks, block_size FROM pragma_database_size()").fetchall()[0]
        [texts] = db.execute("""SELECT count(DISTINCT block_id) FROM pragma_storage_info('articles')
                                WHERE column_name = 'text' AND block_id >= 0""").fetchall()[0]
    return (blocks - texts) * size / count, texts * size / count


def measure(kept: Path, count: int, place: Path) -> dict[str, float]:
    """Every figure of one size by name: bytes, seconds or milliseconds, as the name says."""
    path = place / "warehouse.duckdb"
    found: dict[str, float] = {}
    extra, texts = bytes_per_article(kept, count)
    found |= {"bytes beyond text": extra, "bytes of text": texts}
    shutil.copyfile(kept, path)
    load_time(path, 20)                     # what a process imports once
    found["load 10,000, s"] = min(load_time(path, LOAD) for _ in range(3))
    found["load 20, s"] = min(load_time(path, 20) for _ in range(ROUNDS))
    found["naive rows/s"] = naive_rate(path)
    found["load rows/s"] = LOAD * 36 / found["load 10,000, s"]
    found["publish, s"] = timed(lambda: warehouse.publish(path))
    found["known ids, ms"] = known_time(path)
    for name, (median, high) in question_times(path).items():
        found |= {f"{name} p50, ms": median, f"{name} p95, ms": high}
    found["far phrase, ms"] = best(partial(warehouse.ask, path, "search", limit=20, words=FAR_PHRASE)) * 1000
    found["LIKE search, ms"] = like_time(path)
    found["strewn month, ms"] = naive_month(path)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "alliance-watch-bench"
    parser.add_argument("--cache", type=Path, default=cache, help="where filled warehouses are kept")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    parser.add_argument("--plot", action="store_true", help="draw docs/pictures/growth.svg")
    options = parser.parse_args()
    figures = {}
    for count in sorted(options.articles):
        kept = filled(options.cache, count)
        with tempfile.TemporaryDirectory(dir=options.cache) as place:
            figures[count] = measure(kept, count, Path(place))
        print(f"{count:,} articles measured", flush=True)
    print(table(figures))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    if options.plot:
        draw(figures, HERE.parent / "docs" / "pictures" / "growth.svg")


if __name__ == "__main__":
    main()
