"""What the Tab key offers, asked as the shell asks it."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.cli import complete
from tests.cli import runner

FILES = {
    "feeds.yaml": "feeds:\n  - {id: etnews, name: 전자신문 오늘, url: 'https://e.example/', publisher: 전자신문}\n"
    "  - {id: bloter, name: 블로터, url: 'https://b.example/'}\n",
    "watchlist.yaml": "watches:\n  - {id: altman, people: [샘 올트먼], channels: [slack]}\n"
    "channels:\n  - {id: slack, url: 'json://secret@x'}\n",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)


def test_feeds_outlets_watches_and_channels() -> None:
    assert complete.feeds("e") == [("etnews", "전자신문 오늘")]
    assert complete.publishers("전") == [("전자신문", "etnews")]
    assert complete.publishers("블") == [("블로터", "bloter")]
    assert complete.watches("") == [("altman", "샘 올트먼")]
    assert [name for name, _ in complete.channels("")] == ["console", "file", "feed", "slack"]
    assert "secret" not in str(complete.channels(""))


@pytest.mark.parametrize("text", ["feeds: [", "feeds: 3", "- a", "feeds:\n  - 7\n  - id:\n", "\x00", ""])
def test_a_file_half_written_completes_nothing(text: str) -> None:
    Path("feeds.yaml").write_text(text, "utf-8")
    assert complete.feeds("") == []
    Path("feeds.yaml").unlink()
    assert complete.publishers("") == []


@pytest.mark.parametrize(
    ("line", "offered"),
    [("alliance-watch feeds check et", "etnews"), ("alliance-watch mentions 젠슨", "젠슨 황"),
     ("alliance-watch alerts list --watch a", "altman")],
)  # fmt: skip
def test_the_shell_gets_it(line: str, offered: str) -> None:
    asked = {"_ALLIANCE_WATCH_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line}
    command = [sys.executable, "-c", "from flows.cli.app import main; main()"]
    path = os.pathsep.join(filter(None, (str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH"))))
    environ = os.environ | asked | {"PYTHONPATH": path}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert offered in done.stdout, done.stderr


def test_a_feed_nobody_has_is_answered_with_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import warehouse

    warehouse.prepare(tmp_path / "data" / "warehouse.duckdb")
    warehouse.publish(tmp_path / "data" / "warehouse.duckdb")
    run = runner(monkeypatch)
    assert run("feeds", "check", "etnew") == 2
    assert "etnews" in capsys.readouterr().err
    assert run("feeds", "check", "etnews", "--csv") == 0
    assert capsys.readouterr().out.count("\n") == 2


def test_a_feed_that_is_paused_or_gone_ails_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import warehouse
    from extractors.records import Batch, FeedState
    from extractors.records import Run as Run_
    from flows.feeds_file import load_feeds
    from tests.warehouses import fresh

    lines = [f"  - {{id: {name}, name: {name}, url: 'https://{name}.example/'}}\n" for name in ("one", "two", "three")]
    feeds, now = tmp_path / "feeds.yaml", datetime.now(UTC)
    failing = tuple(FeedState(name, last_polled_at=now, failure_count=9, outcome="failed", reason="no connection")
                    for name in ("one", "two", "three"))  # fmt: skip
    (tmp_path / "data").mkdir()
    with warehouse.writing(path := fresh(tmp_path / "data" / "warehouse.duckdb")) as db:
        for text in (lines, [lines[0], lines[1].replace("}", ", enabled: false}")]):
            feeds.write_text("feeds:\n" + "".join(text), "utf-8")
            warehouse.load_feeds(db, load_feeds(feeds))
            warehouse.load(db, Batch(Run_("r", "ingest", now, now, "completed", ()), feed_states=failing))
    warehouse.publish(path)
    assert [row["feed_id"] for row in warehouse.ask(path, "feeds_health").mappings()] == ["one"]
    assert runner(monkeypatch)("feeds", "check", "--feeds", feeds, "--json") == 0
    told = {row["feed_id"]: (row["health"], row["outcome"]) for row in json.loads(capsys.readouterr().out)}
    assert told == {"one": ("failing", "failed"), "two": (None, "paused")}
