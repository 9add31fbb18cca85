from pathlib import Path

import pytest

import warehouse
from benchmarks.polling import POLL_SECONDS, fill, poll_seconds


@pytest.mark.slow
def test_a_poll_does_not_grow_with_the_warehouse(tmp_path: Path) -> None:
    """Small here: `python -m benchmarks.polling` compares 10,000 with 1,000,000."""
    paths = [tmp_path / "small.duckdb", tmp_path / "large.duckdb"]
    fill(paths[0], 10_000)
    fill(paths[1], 200_000)
    with warehouse.reading(paths[1]) as db:
        ends = db.execute("SELECT min_by(article_id, published_at), max_by(article_id, published_at) FROM articles")
        oldest, newest = ends.fetchone() or ()
        assert warehouse.known_articles(db, [oldest, newest, "zz"]) == {oldest, newest}
        assert warehouse.known_entries(db, [f"e{oldest}", "zz"]) == {f"e{oldest}"}
    small, large = poll_seconds(paths)
    assert large - small < 0.2 * (POLL_SECONDS + small)
