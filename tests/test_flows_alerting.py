"""A whole run with real channels: how soon an alert is there, what a page that is gone does, and where no secret is."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

import warehouse
from demo.newsroom import Newsroom, serve
from extractors.receipts import why
from tests.office import TODAY, Office, few, open_office
from tests.receivers import Receiver, webhook

CANARY = "c4narysecret"
CHANNELS = """
channels:
  - {id: good, url: "json://user:${GOOD_SECRET}@127.0.0.1:PORT/${GOOD_SECRET}/good"}
  - {id: bad, url: "json://127.0.0.1:PORT/bad/${BAD_SECRET}?+X-Token=${BAD_SECRET}"}
  - {id: nowhere, url: "json://${BAD_SECRET}.invalid/x"}
  - {id: unknown, url: "${URL_SECRET}"}
watches:
  - {id: altman, people: [샘 올트먼], channels: [good, bad, nowhere, unknown, file]}
"""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with webhook() as one:
        one.refused = "/bad/"
        yield one


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, receiver: Receiver) -> Iterator[Office]:
    """Polled once in silence, with a good channel and three bad ones, secrets in the environment and a file."""
    (tmp_path / "secret").write_text(f"{CANARY}-file\n")
    monkeypatch.setenv("GOOD_SECRET_FILE", str(tmp_path / "secret"))
    monkeypatch.setenv("BAD_SECRET", f"{CANARY}-bad")
    monkeypatch.setenv("URL_SECRET", f"nosuch://{CANARY}-url")
    with serve(today=TODAY, publishers=few("daon")) as room:
        (tmp_path / "home").mkdir()
        office = open_office(tmp_path / "home", room)
        office.settings.watchlist.write_text(CHANNELS.replace("PORT", str(receiver.port)), "utf-8")
        office.ingest()
        yield office


def altman_leaves(room: Newsroom) -> str:
    """The article on him that the newsroom held back is published now; its address."""
    room.publish("daon-09", at=datetime.now(UTC))
    return room.url_of("daon-09")


@pytest.mark.usefixtures("prefect_harness")
def test_an_alert_is_there_in_seconds_a_page_that_is_gone_is_told_and_no_secret_is_anywhere(
    office: Office, receiver: Receiver, log: StringIO
) -> None:
    assert receiver.bodies == [], "history is loaded in silence"
    url = altman_leaves(office.room)
    later = datetime.now(UTC) + timedelta(hours=1)
    office.ingest(now=later, force=True)

    (title,) = [body["title"] for path, body in receiver.told if path.endswith("/good")]
    assert title.startswith("샘 올트먼")
    page = max(request.at for request in office.room.request_log if url.endswith(request.path))
    assert min(moment for moment in receiver.moments) - page < timedelta(seconds=5)

    office.room.remove("daon-09")
    office.ingest(now=later + timedelta(hours=6), force=True)
    last, first = [body for path, body in receiver.told if path.endswith("/good")][::-1]
    assert last["title"] == f"［정정］ {first['title']}"
    assert "기사 페이지가 없어졌습니다." in last["message"]
    asked = [path for path, _ in receiver.told if path.startswith("/bad/")]
    assert len(asked) == 1, "who had nothing gets no correction"

    outcomes = dict(office.rows("SELECT channel_id, max(outcome) FROM deliveries GROUP BY channel_id"))
    assert (outcomes["good"], outcomes["bad"], outcomes["unknown"]) == ("delivered", "failed", "failed")
    assert outcomes["nowhere"] == "retry"
    assert office.rows("SELECT count(*) FROM alerts WHERE watch_id = 'delivery-health'") == [(2,)]
    assert secrets_in(office, log) == []
    assert "올트먼" in (office.settings.home / "events.atom").read_text("utf-8")


def secrets_in(office: Office, log: StringIO) -> list[str]:
    """Where the canary is found: in a file below home, in a column, in a receipt or in a log."""
    files = [path for path in office.settings.home.rglob("*") if path.is_file()]
    found = [str(path) for path in files if CANARY.encode() in path.read_bytes()]
    with warehouse.reading(office.settings.warehouse) as db:
        tables = [name for (name,) in db.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        for table in tables:
            rows = db.execute(f"SELECT count(*) FROM {table} AS t WHERE t::VARCHAR LIKE '%{CANARY}%'").fetchone()
            found += [table] if rows and rows[0] else []
        alerts = [one for one, in db.execute("SELECT alert_id FROM alerts").fetchall()]
        receipts = [why(*receipt) for one in alerts if (receipt := warehouse.find_alert(db, one))]
    assert receipts
    return found + [one for one in (*receipts, log.getvalue()) if CANARY in one]
