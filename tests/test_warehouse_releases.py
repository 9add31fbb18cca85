"""A file of every schema that there has been opens in the newest, with what it held."""

import shutil
from pathlib import Path

import pytest

import warehouse
from tests.test_warehouse_load import FULL, load
from warehouse.migrate import SCHEMA, migrations, prepare

NEWEST = len(migrations())
# What a warehouse of that schema held at least: statements by the first schema that has their tables.
ROWS = {
    1: """
        INSERT INTO feeds (feed_id, name, listed, enabled) VALUES ('hanbit', '한빛', true, true);
        INSERT INTO entries (entry_id, article_id, feed_id, outcome, first_seen_at)
            VALUES ('n1', 'a1', 'hanbit', 'stored', '2026-11-02 01:00:00+00');
        INSERT INTO fetches (fetch_id, feed_id, purpose, outcome, started_at)
            VALUES ('f1', 'hanbit', 'feed', 'fetched', '2026-11-02 01:00:00+00')""",
    2: """
        INSERT INTO articles (article_id, title, text, publisher, published_at, published_on, text_hash)
            SELECT 'a' || n, '오픈AI 협력', repeat('카카오와 협력했다. ', 40), '한빛', '2026-11-02 01:00:00+00',
                '2026-11-02', 'h'
            FROM range(1, 4) AS r(n);
        INSERT INTO article_versions (article_id, version, text_hash) SELECT article_id, 1, 'h' FROM articles""",
    3: """
        INSERT INTO mentions (article_id, entity_id, field, "start", "end", surface, published_on)
            SELECT 'a' || n, e, 'text', n, n + 3, e, '2026-11-02'
            FROM range(1, 4) AS r(n), (VALUES ('kakao'), ('openai')) AS names(e);
        INSERT INTO events (event_id, article_id, type, modality, published_on)
            VALUES ('e1', 'a1', 'partnership', 'confirmed', '2026-11-02');
        INSERT INTO event_participants (event_id, entity_id, ordinal, published_on)
            VALUES ('e1', 'kakao', 0, '2026-11-02');
        INSERT INTO pairs_seen VALUES ('kakao', 'openai', '2026-11-02')""",
    4: """
        INSERT INTO story_articles
            SELECT 'a1', 'a' || n, 'same_title', 'wire', 1, '2026-11-02' FROM range(1, 4) AS r(n);
        INSERT INTO stories
            VALUES ('a1', '협력', 'a1', '한빛', '2026-11-02 01:00:00+00', '2026-11-02 01:00:00+00', 3, 1, 1)""",
    5: """
        INSERT INTO alerts (alert_id, watch_id, story_id, article_id, created_at)
            VALUES ('al0', 'w1', 'a1', 'a1', '2026-11-02 02:00:00+00')""",
}  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """One file of each schema, made by the migrations of its time."""
    folder, found = tmp_path_factory.mktemp("releases"), {}
    (folder / "schema").mkdir()
    empty = folder / "empty.duckdb"
    for step, source in enumerate(sorted(SCHEMA.glob("*.sql")), start=1):
        shutil.copy(source, folder / "schema")
        path = folder / f"{step}.duckdb"
        prepare(empty, folder=folder / "schema")
        shutil.copy(empty, path)
        with warehouse.writing(path) as db:
            for _, sql in sorted((since, sql) for since, sql in ROWS.items() if since <= step):
                db.execute(sql)
        found[step] = path
    return found


@pytest.mark.parametrize("version", range(1, NEWEST))
def test_it_opens_in_the_newest_with_what_it_held(files: dict[int, Path], version: int) -> None:
    path = files[version]
    assert warehouse.prepare(path) == tuple(range(version + 1, NEWEST + 1))
    load(path, FULL)
    warehouse.publish(path)
    count = {"articles": 3 if version >= 2 else 1, "entries": 1, "alerts": 2 if version >= 5 else 1}
    asked = ", ".join(f"(SELECT count(*) FROM {table})" for table in count)
    assert warehouse.run_sql(warehouse.snapshot_path(path), f"SELECT {asked}").rows == (tuple(count.values()),)
    if version in range(4, 12):             # later ones count while they load
        assert len(warehouse.ask(path, "search", words="카카오와").rows) == 3
        rows = warehouse.ask(path, "trends", entity="kakao", since="2026-11-01").rows
        [row] = [row for row in rows if row[0].day == 2]
        assert row[4:7] == (2, 1, 1)         # FULL has another a1
