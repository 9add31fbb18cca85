"""A wrong parameter is refused by its name: by Prefect's page and API, and where a worker begins the run."""

from datetime import UTC, datetime
from pathlib import Path

import pytest


def test_a_wrong_parameter_is_named(prefect_harness: Path) -> None:
    from prefect.client.orchestration import get_client
    from prefect.exceptions import ParameterTypeError, PrefectHTTPStatusError

    from flows.digest.flow import digest
    from flows.ingest import ingest
    from flows.serve import deployments

    with pytest.raises(ParameterTypeError, match="force: Input should be a valid boolean"):
        ingest(force="perhaps")  # type: ignore[arg-type]
    with pytest.raises(ParameterTypeError, match=r"(?s)period.*'day' or 'week'"):
        digest(period="year")  # type: ignore[arg-type]
    with pytest.raises(ParameterTypeError, match=r"(?s)settings.*keep_texts_days.*greater than or equal to 14"):
        ingest({"keep_texts_days": 1})  # type: ignore[arg-type]
    [poll] = [one for one in deployments() if one.name == "poll"]
    deployment = poll.apply()
    with get_client(sync_client=True) as client, pytest.raises(PrefectHTTPStatusError, match="force"):
        client.create_flow_run_from_deployment(deployment, parameters={"force": "perhaps"})


def test_what_is_right_arrives_as_what_it_is(prefect_harness: Path, tmp_path: Path) -> None:
    from flows.ingest import ingest
    from flows.progress import SILENT
    from flows.settings import load_settings

    settings, now = load_settings({}, home=tmp_path), datetime(2026, 11, 3, tzinfo=UTC)
    given = ingest.validate_parameters({"settings": settings, "now": now, "progress": SILENT, "force": True})
    assert given["settings"] == settings
    assert given["progress"] is SILENT
    assert (given["now"], given["force"]) == (now, True)
