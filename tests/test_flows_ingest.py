"""The whole way in, on the real newsroom: HTTP, Prefect, cleaner, tagger, DuckDB."""

import logging
import signal
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import warehouse
from demo.newsroom import WATCHLIST, serve
from extractors.records import EntryResult, Run
from flows.progress import Silent
from flows.yaml_file import ConfigError
from tests.office import TODAY, Office, few, open_office

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.usefixtures("prefect_harness", "short_crawl_delays")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with serve(today=TODAY, publishers=few()) as room:
        yield open_office(tmp_path, room)


class Watcher(Silent):
    def __init__(self) -> None:
        self.seen: list[str] = []
        self.settled: list[EntryResult] = []

    def poll_started(self, feed_count: int) -> None:
        self.seen.append(f"{feed_count} feeds")

    def entry_settled(self, result: EntryResult) -> None:
        self.settled.append(result)


@dataclass(frozen=True, slots=True)
class FirstRun:
    """An office after its first run, shared by the tests that only look."""

    office: Office
    run: Run
    watcher: Watcher
    log: list[str]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory, prefect_harness: Path) -> Iterator[FirstRun]:
    lines: list[str] = []
    keep = logging.Handler(logging.INFO)
    keep.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    ours = logging.getLogger("flows")
    ours.setLevel(logging.INFO)
    ours.addHandler(keep)
    watcher = Watcher()
    with serve(today=TODAY) as room:
        office = open_office(tmp_path_factory.mktemp("first"), room)
        yield FirstRun(office, office.ingest(progress=watcher), watcher, lines)
    ours.removeHandler(keep)
    ours.setLevel(logging.NOTSET)


def outcomes(run: Run) -> dict[str, int]:
    others = ("feed_", "delivery_", "rechecked_")
    return {word: count for word, count in run.counts if not word.startswith(others) and count}


def test_every_entry_has_the_outcome_that_its_article_deserves(first: FirstRun) -> None:
    room = first.office.room
    told = set(first.office.rows("SELECT canonical_url, outcome FROM entries"))
    expected = {(room.url_of(article.key), article.outcome) for article in room.articles}
    assert expected <= told, [row for row in told if row[0] in {url for url, _ in expected - told}]
    stored = sum(article.outcome == "stored" for article in room.articles)
    assert first.office.rows("SELECT count(*), count(DISTINCT article_id) FROM articles") == [(stored, stored)]


def test_every_entry_has_one_row_one_log_line_and_one_count(first: FirstRun) -> None:
    rows = first.office.rows("SELECT count(*), count(DISTINCT entry_id) FROM entries")[0]
    lines = [line for line in first.log if line.startswith("entry=")]
    assert rows == (len(lines),) * 2 == (sum(outcomes(first.run).values()),) * 2
    assert Counter(result.outcome for result in first.watcher.settled) == outcomes(first.run)
    assert first.watcher.seen == [f"{len(first.office.room.feeds)} feeds"]


def test_failed_feeds_wait_their_time_and_good_ones_are_remembered(first: FirstRun) -> None:
    states = first.office.states()
    assert {states["dure"].outcome, states["gotgil"].outcome, states["hangyeol"].outcome} == {
        "limited", "missing", "failed",
    }  # fmt: skip
    assert all(state.failure_count == (state.outcome not in ("fetched", "unchanged")) for state in states.values())
    assert states["hanbit"].etag


def test_a_second_poll_adds_nothing(office: Office) -> None:
    before = office.ingest()
    asked = len(office.room.request_log)
    assert office.ingest().counts == (("alerts", 0),)
    assert len(office.room.request_log) == asked, "nothing is due a moment later"
    again = office.ingest(force=True)
    assert (again.outcome, outcomes(again)) == ("completed", {})
    assert dict(again.counts)["feed_unchanged"] == dict(before.counts)["feed_fetched"]


def test_a_new_article_of_a_known_feed_is_stored(office: Office) -> None:
    office.ingest()
    article = next(held for site in office.room.sites.values() for held in site.withheld)
    office.room.publish(article.key)
    later = office.ingest(now=datetime.now(UTC) + timedelta(hours=7))
    assert outcomes(later)["stored"] == 1
    assert office.rows("SELECT title FROM articles WHERE fetched_at = (SELECT max(fetched_at) FROM articles)")


def test_a_page_that_failed_for_a_time_is_read_later(office: Office) -> None:
    article = next(one for one in office.room.articles if one.outcome == "stored" and one.publisher_id == "saebyeok")
    url = office.room.url_of(article.key)
    found = f"SELECT outcome, attempt_count FROM entries WHERE canonical_url = '{url}'"
    office.room.set_fault(url, "500")
    office.ingest()
    assert office.rows(found) == [("failed", 1)]
    office.room.set_fault(url, None)
    now = datetime.now(UTC)
    office.ingest(now=now + timedelta(minutes=5))
    assert office.rows(found) == [("failed", 1)], "not before its time"
    office.ingest(now=now + timedelta(minutes=15))
    assert office.rows(found) == [("stored", 2)]


class Killer(Silent):
    """Ends the run after so many batches, as a power cut would: nothing of ours runs afterwards."""

    def __init__(self, batches: int) -> None:
        self.batches = batches

    def batch_stored(self, row_counts: Mapping[str, int]) -> None:
        self.batches -= 1
        if not self.batches:
            raise KeyboardInterrupt


def test_what_a_killed_run_left_is_taken_up_by_the_next(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.reading.BATCH_SIZE", 10)
    monkeypatch.setattr("flows.reading.MOST", 10)
    with pytest.raises(KeyboardInterrupt):
        office.ingest(progress=Killer(1))
    kept = office.rows("SELECT count(*) FROM articles")[0][0]
    good = sum(article.outcome == "stored" for article in office.room.articles)
    assert 0 < kept < good, "what was stored before is kept"
    assert office.rows("SELECT outcome FROM runs") == [("failed",)]
    office.ingest()
    assert office.rows("SELECT count(*), count(DISTINCT article_id) FROM articles")[0] == (good, good)
    assert Counter(row[0] for row in office.rows("SELECT outcome FROM runs")) == {"failed": 1, "completed": 1}


def test_where_nothing_can_be_reached_every_feed_says_so(office: Office) -> None:
    office.settings.feeds.write_text(
        "feeds:\n- {id: a, name: 가, url: 'http://127.0.0.1:1/rss'}\n- {id: b, name: 나, url: 'http://b.invalid/rss'}\n",
        "utf-8",
    )
    run = office.ingest()
    assert (run.outcome, dict(run.counts)["feed_failed"]) == ("unreachable", 2)
    assert office.rows("SELECT count(*) FROM fetches WHERE outcome = 'failed'") == [(2,)]
    assert {state.failure_count for state in office.states().values()} == {0}


def test_time_that_is_up_leaves_pages_for_the_next_run(tmp_path: Path) -> None:
    with serve(today=TODAY, publishers=few()) as room:
        hurried = open_office(tmp_path, room, run_seconds=0.001)
        assert "stored" not in outcomes(hurried.ingest())
        patient = Office(room, hurried.settings.model_copy(update={"run_seconds": 60.0}))
        run = patient.ingest()
        assert outcomes(run)["stored"] == sum(article.outcome == "stored" for article in room.articles)


KILLED = """
import sys
from pathlib import Path
import flows.reading
from flows.ingest import ingest
from flows.progress import Silent
from flows.settings import load_settings

class Loud(Silent):
    def batch_stored(self, row_counts):
        print("stored", flush=True)

flows.reading.BATCH_SIZE = flows.reading.MOST = 10
ingest(load_settings(home=Path(sys.argv[1]), feeds=sys.argv[2], watchlist=sys.argv[3], pause_seconds=0.2,
                     allow_hosts="127.0.0.1"), progress=Loud())
"""


@pytest.mark.slow
def test_kill_9_in_the_middle_loses_and_doubles_nothing(office: Office) -> None:
    command, environ = office.child(KILLED)
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == b"stored\n"
        run.send_signal(signal.SIGKILL)
    kept = office.rows("SELECT count(*) FROM articles")[0][0]
    office.ingest()
    good = sum(article.outcome == "stored" for article in office.room.articles)
    assert 0 < kept < good
    assert office.rows("SELECT count(*), count(DISTINCT article_id) FROM articles")[0] == (good, good)
    assert office.rows("SELECT entry_id FROM entries GROUP BY ALL HAVING count(*) > 1") == []


def test_runs_until_the_first_completed_one_are_silent_and_later_alerts_come_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.reading.BATCH_SIZE", 10)
    monkeypatch.setattr("flows.reading.MOST", 10)
    with serve(today=TODAY, publishers=few()) as room:
        quiet = open_office(tmp_path, room, watchlist=WATCHLIST)
        with pytest.raises(KeyboardInterrupt):
            quiet.ingest(progress=Killer(1))
        kept = quiet.rows("SELECT count(*) FROM articles")[0][0]
        assert kept
        assert dict(quiet.ingest().counts)["alerts"] == 0
        assert quiet.rows("SELECT DISTINCT outcome FROM alert_decisions") == [("history",)]
        for held in [held for site in room.sites.values() for held in site.withheld]:
            room.publish(held.key, at=datetime.now(UTC))
        shift = timedelta(hours=1)
        later = datetime.now(UTC) + shift
        told = quiet.ingest(now=later, force=True)
        arrived = max(request.at for request in room.request_log)
        assert quiet.rows("SELECT max(updated_at) FROM deliveries")[0][0] - shift - arrived < timedelta(seconds=5)
        count = dict(told.counts)["alerts"]
        assert count == quiet.rows("SELECT count(*), count(DISTINCT (watch_id, story_id)) FROM alerts")[0][0] > 0
        assert dict(told.counts)["delivery_delivered"] >= count, "handed over by the run that found them"
        snapshot = warehouse.run_sql(quiet.settings.warehouse, "SELECT DISTINCT outcome FROM deliveries")
        assert list(snapshot.rows) == [("delivered",)], "and published so"
        assert dict(quiet.ingest(now=later, force=True).counts)["alerts"] == 0


def test_an_operators_mistake_is_one_line_in_a_runs_log(tmp_path: Path) -> None:
    from prefect.logging.configuration import setup_logging

    with serve(today=TODAY, publishers=()) as room:
        office = open_office(tmp_path, room)
    office.settings.feeds.write_text("feeds:\n- {id: a, nmae: 가}\n", "utf-8")
    told: list[str] = []
    keep = logging.Handler()
    keep.emit = lambda record: told.append(logging.Formatter().format(record))  # type: ignore[method-assign]
    setup_logging()                 # a first run of the process would do it, and take our handler away
    logger = logging.getLogger("prefect.flow_runs")
    logger.addHandler(keep)
    try:
        with pytest.raises(ConfigError):
            office.ingest()
    finally:
        logger.removeHandler(keep)
    (error,) = [line for line in told if "feeds.yaml" in line]
    assert "\n" not in error
    assert "feeds.yaml:2: feeds[0].nmae" in error
    assert "has no 'url'" in error
