"""Does a poll cost more in a large warehouse? `python -m benchmarks.polling [--articles 1000000]`.

Fills a small and a large warehouse with the same last weeks and more and more past, and measures the processor time
of all that a poll of 100 feeds asks and writes beside network and tagger: feed states, due retries, which of 2,000
entries are known, articles to look at again, the feeds' habits, and the store of the poll itself, where nothing is
new and where 50 articles are. The copy that `publish` makes is told apart.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import warehouse
from extractors.ids import make_id
from extractors.records import Article, Batch, Entry, EntryResult, FeedState, Fetch, Run
from flows.feed_health import HABIT_DAYS
from flows.rechecks import MOMENTS, MOST_OF_A_HOST, WINDOW

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
FEEDS = 100
ENTRIES = 2_000                         # that the feeds of one poll list
PER_DAY = 350                           # articles: 10,000 are the last four weeks
ROUNDS = 7
NEW = 50                                # articles of a poll that brings some
POLL_SECONDS = 0.6                      # of processor time that a poll of unchanged feeds takes beside the warehouse
ARTICLE_SECONDS = 0.02                  # and what each new page takes, cleaned and tagged

_MOMENT = f"(TIMESTAMPTZ '2026-11-26 03:00:00+00' - to_seconds((n - i) * 86400 / {PER_DAY}))"
_FILL = (
    f"""INSERT INTO articles BY NAME
        SELECT printf('%016x', hash(i)) AS article_id, 'https://press.example/' || i AS url, url AS canonical_url,
               '매체' AS publisher, 'f' || i % {FEEDS} AS feed_id, '제목 ' || i AS title,
               repeat(md5(i::VARCHAR), 8) AS text,
               {_MOMENT} AS published_at, {_MOMENT}::DATE AS published_on, 'feed' AS published_source,
               {_MOMENT} AS first_fetched_at, {_MOMENT} AS fetched_at, 'trafilatura' AS method,
               md5(i::VARCHAR) AS text_hash, 'stored' AS outcome
        FROM (SELECT i, $1::BIGINT AS n FROM (SELECT unnest(range($1::BIGINT)) AS i))""",
    """INSERT INTO entries BY NAME
        SELECT 'e' || article_id AS entry_id, article_id, feed_id, url, canonical_url, title, published_at,
               published_source, 'stored' AS outcome, first_fetched_at AS first_seen_at, fetched_at AS seen_at,
               1 AS attempt_count
        FROM articles""",
    """INSERT INTO fetches BY NAME
       SELECT 'p' || article_id AS fetch_id, feed_id, CASE WHEN hash(article_id) % 4 = 0 THEN 'feed' ELSE 'page' END
              AS purpose, url, 'fetched' AS outcome, 200 AS status, fetched_at AS started_at, 'rss20' AS form,
              20 AS entry_count
       FROM articles""",
)


def fill(path: Path, count: int) -> None:
    """A warehouse of so many articles, each with its entry and its fetch, the newest of now."""
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        for sql in _FILL:
            db.execute(sql, [count] if "$1" in sql else [])
    warehouse.publish(path)


def poll_seconds(paths: Sequence[Path], new: int = 0) -> list[float]:
    """What a poll's questions and its store take of the processor in each warehouse: the best of some rounds, taken in
    turns. Every poll brings so many new articles.
    """
    ids = [_newest(path) for path in paths]
    rounds = [
        [_once(path, known, number, new) for path, known in zip(paths, ids, strict=True)] for number in range(ROUNDS)
    ]
    return [min(times) for times in zip(*rounds, strict=True)]


def _newest(path: Path) -> list[str]:
    with warehouse.reading(path) as db:
        found = db.execute("SELECT article_id FROM articles ORDER BY published_at DESC LIMIT ?", [ENTRIES]).fetchall()
    return [row[0] for row in found]


def _once(path: Path, ids: list[str], number: int, new: int) -> float:
    now = NOW + timedelta(minutes=number, hours=new)
    batch = _batch(now, new)
    ids = ids + [article.article_id for article in batch.articles]
    started = time.process_time()
    with warehouse.reading(path) as db:
        warehouse.feed_states(db)
    with warehouse.reading(path) as db:
        warehouse.retryable_entries(db, now)
        warehouse.known_entries(db, [f"e{one}" for one in ids])
        warehouse.known_articles(db, ids)
        warehouse.led_to(db, [article.canonical_url for article in batch.articles])
        warehouse.began_at(db)
    with warehouse.reading(path) as db:
        warehouse.recheckable(db, now, [f"f{number}" for number in range(FEEDS)], window=WINDOW, moments=MOMENTS,
                              most_of_a_host=MOST_OF_A_HOST)  # fmt: skip
        warehouse.headlines(db, [f"e{one}" for one in ids], now - WINDOW)
    with warehouse.reading(path) as db:
        warehouse.feed_habits(db, now - HABIT_DAYS)
        warehouse.feed_health(db)
    with warehouse.writing(path) as db:
        warehouse.load(db, batch)
    return time.process_time() - started


def _batch(now: datetime, new: int = 0) -> Batch:
    """What a poll of unchanged feeds stores, or one of which so many articles are new."""
    run = Run(make_id("ingest", now.isoformat()), "ingest", now, now, "completed", ())
    states = tuple(FeedState(f"f{n}", last_polled_at=now, last_ok_at=now, outcome="unchanged") for n in range(FEEDS))
    fetches = tuple(
        Fetch(make_id("feed", f"f{n}", now.isoformat()), "https://press.example/rss", "unchanged", "304", now, f"f{n}")
        for n in range(FEEDS)
    )
    articles = tuple(_article(number, now) for number in range(new))
    entries = tuple(EntryResult(_entry(one), "stored", "", now) for one in articles)
    return Batch(run, feed_states=states, fetches=fetches, entries=entries, articles=articles)


def _article(number: int, now: datetime) -> Article:
    article_id = make_id("article", str(number), now.isoformat())
    url, digest = f"https://press.example/{article_id}", make_id(article_id, "text")
    text = " ".join(f"{article_id[:7]}낱말{n} 밝혔다." for n in range(120))
    return Article(article_id, url, url, f"제목 {number}", text, "매체", now, now, feed_id="f1", text_hash=digest)


def _entry(article: Article) -> Entry:
    return Entry(f"e{article.article_id}", article.article_id, "f1", article.url, article.canonical_url, article.title)


def main() -> None:
    parser = argparse.ArgumentParser(description="the cost of a poll in a small and a large warehouse")
    parser.add_argument("--articles", type=int, default=1_000_000)
    large = parser.parse_args().articles
    counts = (10_000, large)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{count}.duckdb" for count in counts]
        for path, count in zip(paths, counts, strict=True):
            fill(path, count)
        for new in (0, NEW):
            times = poll_seconds(paths, new)
            more = times[1] - times[0]
            share = more / (POLL_SECONDS + new * ARTICLE_SECONDS + times[0])
            print(f"{new:>3} new: {times[0]:.3f} and {times[1]:.3f} s of processor, {share:+.0%} of such a poll")
        for path, count in zip(paths, counts, strict=True):
            started = time.process_time()
            warehouse.publish(path)
            published = time.process_time() - started
            print(f"{count:>10,} articles: publish {published:.3f} s, {path.stat().st_size / 1e6:,.0f} MB")


if __name__ == "__main__":
    main()
