"""A newsroom to poll and a home to keep it in, for the tests of whole runs."""

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import warehouse
from demo.articles import Publisher, load_publishers
from demo.newsroom import Newsroom
from extractors.records import FeedState, Run
from flows.settings import Settings, load_settings
from tests.warehouses import fresh

ROOT = Path(__file__).parents[1]
TODAY = datetime.now(ZoneInfo("Asia/Seoul")).date()


def few(*ids: str) -> tuple[Publisher, ...]:
    """Some publishers of the newsroom, by default four well-behaved ones: their run takes a second."""
    wanted = ids or ("daon", "hanbit", "saebyeok", "technaru")
    return tuple(one for one in load_publishers(TODAY) if one.publisher_id in wanted)


@dataclass(frozen=True, slots=True)
class Office:
    room: Newsroom
    settings: Settings

    def ingest(self, **options: object) -> Run:
        from flows.ingest import ingest

        return ingest(self.settings, **options)  # type: ignore[arg-type]

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        with warehouse.reading(self.settings.warehouse) as db:
            return db.execute(sql).fetchall()

    def child(self, code: str) -> tuple[list[str], dict[str, str]]:
        """A command that runs the code on home, feeds and watchlist, and its environment."""
        from prefect.settings import PREFECT_API_URL

        paths = [str(path) for path in (self.settings.home, self.settings.feeds, self.settings.watchlist)]
        environ = os.environ | {"PREFECT_API_URL": PREFECT_API_URL.value() or "", "PYTHONPATH": str(ROOT)}
        return [sys.executable, "-c", code, *paths], environ

    def states(self) -> dict[str, FeedState]:
        with warehouse.reading(self.settings.warehouse) as db:
            return warehouse.feed_states(db)


def open_office(home: Path, room: Newsroom, **options: object) -> Office:
    """An office without watches that asks without pauses, unless told otherwise; its warehouse is empty."""
    fresh(home / "warehouse.duckdb")
    watchlist = home / "watchlist.yaml"
    watchlist.write_text("watches: []\n", "utf-8")
    given = {"pause_seconds": 0, "total_seconds": 5, "read_seconds": 2, "connect_seconds": 2} | options
    feeds = room.write_feeds_yaml(home / "feeds.yaml")
    given = {"home": home, "feeds": feeds, "watchlist": watchlist, "allow_hosts": ("127.0.0.1",)} | given
    return Office(room, load_settings({}, **given))
