from pathlib import Path

import pytest

from benchmarks.polling import POLL_SECONDS, fill, poll_seconds


@pytest.mark.slow
def test_a_poll_does_not_grow_with_the_warehouse(tmp_path: Path) -> None:
    """Small here: `python -m benchmarks.polling` compares 10,000 with 1,000,000."""
    paths = [tmp_path / "small.duckdb", tmp_path / "large.duckdb"]
    fill(paths[0], 10_000)
    fill(paths[1], 200_000)
    small, large = poll_seconds(paths)
    assert large - small < 0.2 * (POLL_SECONDS + small)
