"""Loading is a set operation: twice is once, and first-seen values stay."""

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import warehouse
from extractors.records import (
    Alert,
    AlertDecision,
    Amount,
    Article,
    Batch,
    Entry,
    EntryResult,
    Event,
    Extraction,
    FeedSpec,
    FeedState,
    Fetch,
    Fingerprint,
    Mention,
    Run,
    Span,
    StoryLink,
)
from tests.warehouses import fresh

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
RUN = Run("run-1", "ingest", NOW, NOW, "completed", (("stored", 1),))


def article(article_id: str = "a1", *, text: str = "오픈AI와 카카오가 협력했다.", at: datetime = NOW) -> Article:
    url = f"https://hanbit.example/{article_id}"
    return Article(article_id, url, url, "오픈AI·카카오 협력", text, "한빛전자신문", NOW, at, text_hash=text)


def event(event_id: str = "e1", date: str | None = "2025-Q1") -> Event:
    evidence = (Span("text", 0, 15),)
    amount = Amount(5_000_000_000, "KRW")
    return Event(event_id, "partnership", ("openai", "kakao"), "confirmed", evidence, "rule", date=date, amount=amount)


def extraction(*events: Event, article_id: str = "a1") -> Extraction:
    mention = Mention("openai", "text", 0, 4, "오픈AI", "alias")
    return Extraction(article_id, (mention,), events, extractor_version="1", gazetteer_version="g")


def alert(*channels: str) -> Alert:
    return Alert(
        "al1", "w1", "a1", "a1", channels, "제목", "https://hanbit.example/a1", "한빛전자신문", NOW, NOW, NOW,
        "openai", "오픈AI", "named", "오픈AI와 카카오가 협력했다.", "오픈AI",
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return fresh(tmp_path / "warehouse.duckdb")


def load(path: Path, batch: Batch) -> dict[str, int]:
    with warehouse.writing(path) as db:
        return warehouse.load(db, batch)


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with warehouse.reading(path) as db:
        return db.execute(sql).fetchall()


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, of a file or a lake."""
    with warehouse.reading(path) as db:
        sql = "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database()"
        tables = [name for (name,) in db.execute(sql).fetchall() if name != "schema_version"]
        return {table: sorted(db.execute(f"FROM {table}").fetchall(), key=str) for table in tables}


FULL = Batch(
    RUN,
    feed_states=(FeedState("hanbit", last_polled_at=NOW),),
    fetches=(Fetch("f1", "https://hanbit.example/rss", "fetched", "200", NOW, feed_id="hanbit", body=b"<rss/>"),),
    entries=(EntryResult(Entry("n1", "a1", "hanbit", "https://hanbit.example/a1", "u", "제목"), "stored", "new", NOW),),
    articles=(article(),),
    extractions=(extraction(event()),),
    fingerprints=(Fingerprint("a1", "a1", "한빛전자신문", NOW, "제목", (1, -2), ("k",), (7,)),),
    story_links=(StoryLink("a1", "a1", "first"),),
    alerts=(alert("console", "file"),),
    decisions=(AlertDecision("d1", "w1", "a1", "a1", "sent", "named", NOW, evidence=Span("text", 0, 4)),),
)


def test_loading_twice_changes_nothing(path: Path) -> None:
    load(path, FULL)
    once = everything(path)
    load(path, FULL)
    assert everything(path) == once
    assert all(once[table] for table in ("articles", "mentions", "events", "stories", "alerts", "deliveries", "runs"))


def test_a_fetch_loaded_again_is_replaced_and_older_ones_stay(path: Path) -> None:
    first = Fetch("p1", "https://hanbit.example/rss", "fetched", "200", NOW, "f")
    older = Fetch("p0", "https://hanbit.example/rss", "fetched", "200", NOW - timedelta(days=9), "f")
    for fetches in ((older,), (first,), (replace(first, reason="200 again"),)):
        with warehouse.writing(path) as db:
            warehouse.load(db, Batch(RUN, fetches=fetches))
    with warehouse.reading(path) as db:
        assert db.execute("SELECT fetch_id, reason FROM fetches ORDER BY 1").fetchall() == [
            ("p0", "200"), ("p1", "200 again"),
        ]  # fmt: skip


def test_keys_are_unique_after_many_loads(path: Path) -> None:
    for minute in range(5):
        later = NOW + timedelta(minutes=minute)
        load(path, Batch(RUN, articles=(article(at=later), article("a2")), extractions=(extraction(event()),)))
    for table, key in (("articles", "article_id"), ("events", "event_id"), ("article_versions", "article_id, version")):
        assert rows(path, f"SELECT {key} FROM {table} GROUP BY ALL HAVING count(*) > 1") == []


def test_a_batch_that_names_a_thing_twice_keeps_the_last_word(path: Path) -> None:
    load(path, Batch(RUN, articles=(article(text="하나"), article(text="둘"))))
    assert rows(path, "SELECT text FROM articles") == [("둘",)]


def test_first_seen_stays_and_versions_are_numbered(path: Path) -> None:
    load(path, Batch(RUN, articles=(article(text="처음"),)))
    load(path, Batch(RUN, articles=(article(text="고침", at=NOW + timedelta(hours=1)),)))
    load(path, Batch(RUN, articles=(article(text="고침", at=NOW + timedelta(hours=2)),)))
    assert rows(path, "SELECT first_fetched_at, fetched_at - first_fetched_at, text FROM articles") == [
        (NOW, timedelta(hours=2), "고침")
    ]
    versions = rows(path, "SELECT version, text FROM article_texts ORDER BY version")
    assert versions == [(1, "처음"), (2, "고침")]


def test_an_article_read_anew_loses_its_old_events(path: Path) -> None:
    load(path, Batch(RUN, articles=(article(),), extractions=(extraction(event("e1"), event("e2")),)))
    load(path, Batch(RUN, articles=(article(),), extractions=(extraction(event("e3")),)))
    assert rows(path, "SELECT event_id FROM events") == [("e3",)]
    assert rows(path, "SELECT DISTINCT event_id FROM event_participants") == [("e3",)]
    assert rows(path, "SELECT DISTINCT event_id FROM event_evidence") == [("e3",)]


@pytest.mark.parametrize(
    ("said", "first_day", "precision"),
    [
        ("2025-02-04", "2025-02-04", "day"),
        ("2025-02", "2025-02-01", "month"),
        ("2025-Q3", "2025-07-01", "quarter"),
        ("2025", "2025-01-01", "year"),
        (None, None, None),
        ("2025-02-31", None, None),
        ("내년", None, None),
    ],
)
def test_a_date_is_stored_with_its_precision(
    path: Path, said: str | None, first_day: str | None, precision: str | None
) -> None:
    load(path, Batch(RUN, articles=(article(),), extractions=(extraction(event(date=said)),)))
    assert rows(path, "SELECT happened_on::VARCHAR, date_precision FROM events") == [(first_day, precision)]


def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    def fail() -> None:
        with warehouse.writing(path) as db:
            warehouse.load(db, FULL)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert rows(path, "SELECT count(*) FROM articles") == [(0,)]
    assert rows(path, "SELECT count(*) FROM deliveries") == [(0,)]


def test_an_alert_known_already_is_not_enqueued_again(path: Path) -> None:
    load(path, FULL)
    with warehouse.writing(path) as db:
        [(_, delivery), _] = warehouse.due_deliveries(db, NOW)
        done = type(delivery)(delivery.delivery_id, "al1", delivery.channel_id, "delivered", "ok", 1, None, NOW)
        warehouse.record_deliveries(db, [done])
    load(path, FULL)
    with warehouse.reading(path) as db:
        assert [pair[1].channel_id for pair in warehouse.due_deliveries(db, NOW)] == ["file"]


def test_a_delivery_waits_for_its_time(path: Path) -> None:
    load(path, FULL)
    with warehouse.reading(path) as db:
        assert warehouse.due_deliveries(db, NOW - timedelta(seconds=1)) == ()
        assert [pair[0] for pair in warehouse.due_deliveries(db, NOW)] == [alert("console", "file")] * 2


def test_stories_count_independent_origins(path: Path) -> None:
    links = [("a1", "own"), ("a2", "wire"), ("a3", "wire"), ("a4", "own")]
    publishers = {"a1": "하나", "a2": "둘", "a3": "셋", "a4": "하나"}
    articles = [
        Article(i, i, i, i, i, publishers[i], NOW + timedelta(hours=n), NOW, text_hash=i)
        for n, (i, _) in enumerate(links)
    ]
    story = tuple(StoryLink(i, "a1", "same_sentences", origin) for i, origin in links)  # type: ignore[arg-type]
    load(path, Batch(RUN, articles=tuple(articles), story_links=story))
    found = rows(path, "SELECT first_publisher, article_count, publisher_count, origin_count FROM stories")
    assert found == [("하나", 4, 3, 2)]


def test_feed_memory_survives_a_new_name(path: Path) -> None:
    state = FeedState("hanbit", etag='"1"', last_polled_at=NOW, failure_count=2, outcome="failed", reason="timeout")
    load(path, Batch(RUN, feed_states=(state,)))
    with warehouse.writing(path) as db:
        warehouse.load_feeds(db, [FeedSpec("hanbit", "한빛", "https://hanbit.example/rss", "한빛전자신문")])
    with warehouse.reading(path) as db:
        assert warehouse.feed_states(db) == {"hanbit": state}
    assert rows(path, "SELECT name FROM feeds") == [("한빛",)]


def test_an_entry_that_failed_for_a_time_comes_back_whole(path: Path) -> None:
    entry = Entry("n1", "a1", "hanbit", "u", "u", "제목", content="<p>전문</p>", authors=("김",), published_at=NOW)
    failed = EntryResult(entry, "failed", "timeout", NOW, 2, NOW + timedelta(minutes=5), history=True)
    load(path, Batch(RUN, entries=(failed,)))
    with warehouse.reading(path) as db:
        assert warehouse.retryable_entries(db, NOW) == ()
        assert warehouse.retryable_entries(db, NOW + timedelta(minutes=5)) == (failed,)


def test_a_slower_run_beside_it_does_not_take_back_what_a_run_has_stored(path: Path) -> None:
    entry = Entry("n9", "a1", "hanbit", "u", "u", "제목", published_at=NOW)
    for outcome in ("failed", "stored", "duplicate", "failed"):
        load(path, Batch(RUN, entries=(EntryResult(entry, outcome, "", NOW),)))  # type: ignore[arg-type]
    assert rows(path, "SELECT outcome FROM entries WHERE entry_id = 'n9'") == [("stored",)]
    load(path, Batch(RUN, entries=(EntryResult(entry, "updated", "", NOW),)))
    assert rows(path, "SELECT outcome FROM entries WHERE entry_id = 'n9'") == [("updated",)]


def test_known_ids_are_read_back(path: Path) -> None:
    load(path, FULL)
    with warehouse.reading(path) as db:
        assert warehouse.known_articles(db, ["a1", "zz"]) == {"a1"}
        assert warehouse.known_entries(db, ["n1", "zz"]) == {"n1"}


def test_a_new_date_moves_everything_that_carries_it(path: Path) -> None:
    load(path, FULL)
    moved = replace(article(), published_at=NOW - timedelta(days=3))
    load(path, Batch(RUN, articles=(moved,)))
    for table in ("articles", "mentions", "events", "event_participants", "event_evidence", "story_articles"):
        assert rows(path, f"SELECT DISTINCT published_on::VARCHAR FROM {table}") == [("2026-11-23",)], table


def test_a_large_load_rewrites_nothing_that_was_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = "SELECT DISTINCT row_group_id FROM pragma_storage_info('articles')"
    monkeypatch.setattr(sys.modules["warehouse.load"], "BULK", 50)     # the package has a verb of that name
    load(path, Batch(RUN, articles=tuple(article(f"a{n}") for n in range(40))))
    load(path, Batch(RUN, articles=tuple(article(f"b{n}") for n in range(60))))
    assert len(rows(path, pieces)) == 2
    for n in range(4):                      # the small ones keep order
        load(path, Batch(RUN, articles=(article(f"c{n}"),)))
    assert len(rows(path, pieces)) <= 2
