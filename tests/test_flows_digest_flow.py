"""The digest's flow on a real Prefect: what it keeps, and what becomes of a channel that is down."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from uuid import UUID

import pytest

import warehouse
from extractors.hours import korean_day
from flows.digest.ledger import place
from tests.newsdays import NOW, news
from tests.receivers import webhook


def test_the_flow_keeps_and_tells_it(tmp_path: Path, prefect_harness: Path) -> None:
    from prefect.client.orchestration import get_client

    from flows.digest.flow import digest
    from flows.settings import load_settings

    path = news(tmp_path)
    watchlist = tmp_path / "watchlist.yaml"
    watchlist.write_text("watches:\n  - {id: a, orgs: [카카오], channels: [console], digest: true}\n", "utf-8")
    run = digest(load_settings({}, home=tmp_path, watchlist=watchlist), now=NOW)
    assert dict(run.counts) == {"delivered": 1, "items": 7}
    assert place(tmp_path, "day", NOW.date() + timedelta(days=1), "html").exists()
    with warehouse.reading(path) as db:
        assert db.execute("SELECT count(*) FROM runs WHERE flow = 'digest'").fetchall() == [(1,)]
    told = warehouse.ask(path, "runs", since=NOW, until=NOW).mappings()
    assert "digest" in {row["flow"] for row in told}, "readers see it now"
    with get_client(sync_client=True) as client:
        assert "아침 요약" in str([artifact.data for artifact in client.read_artifacts()])


def test_a_channel_that_was_down_gets_the_digest_later_and_if_not_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prefect_harness: Path
) -> None:
    """The real flow of the real deployment; the worker's part is played here, at eight in the morning."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterDeploymentId
    from prefect.client.schemas.objects import FlowRun, StateType
    from prefect.flow_engine import run_flow
    from prefect.states import Pending, Scheduled

    from flows.digest.flow import AGAIN_AFTER, LONGEST, digest
    from flows.serve import deployments

    path = news(tmp_path)
    for name, value in {"HOME": tmp_path, "WATCHLIST": tmp_path / "watches.yaml", "HEALTH_CHANNELS": "console"}.items():
        monkeypatch.setenv(f"ALLIANCE_WATCH_{name}", str(value))
    [planned] = [one for one in deployments() if one.name == "digest-week"]
    deployment, now = cast(UUID, planned.apply()), NOW
    monkeypatch.setattr("flows.digest.flow.datetime", SimpleNamespace(now=lambda zone: now))
    monkeypatch.setattr("flows.failures.datetime", SimpleNamespace(now=lambda zone: NOW))

    with webhook(500, 200, 500, 500) as receiver, get_client(sync_client=True) as client:
        (tmp_path / "watches.yaml").write_text(
            f"channels:\n  - {{id: hook, url: 'json://127.0.0.1:{receiver.port}/'}}\n"
            "watches:\n  - {id: a, orgs: [카카오], channels: [hook], digest: true}\n", "utf-8",
        )  # fmt: skip

        def begin(one: FlowRun) -> None:
            client.set_flow_run_state(one.id, Scheduled(scheduled_time=datetime.now(UTC)), force=True)
            client.set_flow_run_state(one.id, Pending())
            run_flow(digest, flow_run=client.read_flow_run(one.id))

        def waiting() -> list[FlowRun]:
            found = client.read_flow_runs(
                flow_run_filter=FlowRunFilter(deployment_id=FlowRunFilterDeploymentId(any_=[deployment]))
            )
            # by its type: the morning of the test is past, and the server soon calls such a run Late
            return [one for one in found if one.state_type == StateType.SCHEDULED and "auto-scheduled" not in one.tags]

        begin(client.create_flow_run_from_deployment(deployment, parameters={"now": now.isoformat()}))
        [again] = waiting()
        assert again.next_scheduled_start_time == now + AGAIN_AFTER
        assert again.parameters == {"period": "week", "now": now.isoformat()}
        begin(again)
        assert (len(receiver.bodies), waiting()) == (2, [])
        with warehouse.reading(path) as db:
            assert db.execute("SELECT outcome, counts['delivered'] FROM runs WHERE flow = 'digest'").fetchall() == [
                ("completed", 1)
            ]
        late = {"period": "day", "now": (now - LONGEST).isoformat()}
        with pytest.raises(RuntimeError, match="hook: could not be told"):
            begin(client.create_flow_run_from_deployment(deployment, parameters=late))
        assert (len(receiver.bodies), waiting()) == (3, [])
        now += timedelta(days=1)
        with pytest.raises(RuntimeError, match=f"day: hook: could not be told.*day-{korean_day(NOW)}.html"):
            begin(client.create_flow_run_from_deployment(deployment, parameters=late))
        assert (len(receiver.bodies), waiting()) == (3, []), "the next day's digest may have told the same"
        late = {"period": "week", "now": (now - LONGEST).isoformat()}
        with pytest.raises(RuntimeError, match="week: hook: could not be told"):
            begin(client.create_flow_run_from_deployment(deployment, parameters=late))
    with warehouse.reading(path) as db:
        told = db.execute(
            "SELECT title, channel_id FROM alerts JOIN deliveries USING (alert_id) WHERE watch_id = 'run-health' "
            "ORDER BY title"
        ).fetchall()
    assert [(title.partition(" could")[0], channel) for title, channel in told] == [
        ("digest: DayNotTold: digest of the day: hook:", "console"),
        ("digest: WeekNotTold: digest of the week: hook:", "console"),
    ], "each once a day"
