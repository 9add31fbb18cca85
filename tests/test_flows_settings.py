import os
import subprocess
import sys
from pathlib import Path

import pytest

from flows.settings import load_settings
from flows.yaml_file import ConfigError


def test_everything_stays_below_home_by_default() -> None:
    settings = load_settings({})
    assert (settings.home, settings.warehouse) == (Path("data"), Path("data/warehouse.duckdb"))
    assert load_settings({}, home=Path("elsewhere")).warehouse == Path("elsewhere/warehouse.duckdb")


def test_options_win_over_environment_and_environment_over_defaults() -> None:
    environ = {"ALLIANCE_WATCH_HOME": "/srv/aw", "ALLIANCE_WATCH_WORKERS": "2", "ALLIANCE_WATCH_FEEDS": "f.yaml"}
    settings = load_settings(environ, feeds=Path("mine.yaml"), workers=None, warehouse=Path("w.duckdb"))
    assert (settings.home, settings.workers, settings.feeds) == (Path("/srv/aw"), 2, Path("mine.yaml"))
    assert settings.warehouse == Path("w.duckdb")


def test_lists_are_written_with_commas() -> None:
    settings = load_settings({"ALLIANCE_WATCH_ALLOW_HOSTS": "127.0.0.1, 10.0.0.0/8,"})
    assert settings.allow_hosts == ("127.0.0.1", "10.0.0.0/8")


def test_we_say_who_we_are() -> None:
    assert load_settings({}, contact="mailto:desk@example.com").user_agent.endswith(" (+mailto:desk@example.com)")
    assert load_settings({}).user_agent.startswith("AllianceWatch/")


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("ALLIANCE_WATCH_WORKERS", "many", "ALLIANCE_WATCH_WORKERS (--workers)"),
        ("ALLIANCE_WATCH_WORKERS", "0", "greater than or equal to 1"),
        ("ALLIANCE_WATCH_CONTACT", "a\r\nX-Evil: 1", "ALLIANCE_WATCH_CONTACT"),
        ("ALLIANCE_WATCH_ALLOW_HOST", "127.0.0.1", "did you mean ALLIANCE_WATCH_ALLOW_HOSTS"),
    ],
)
def test_a_wrong_setting_names_the_variable(name: str, value: str, what: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings({name: value})
    assert what in str(caught.value)


def test_variables_of_others_are_left_alone() -> None:
    assert load_settings({"ALLIANCE_WATCH_NAVER_API_KEY": "x"}) == load_settings({})


def test_prefect_keeps_its_state_below_home_and_tells_nobody(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from flows.prefect_home import prepare_prefect; prepare_prefect(Path('here'));"
        "import prefect.settings as s; c = s.get_current_settings();"
        "from prefect._internal.analytics import enabled; enabled.is_ci_environment = bool;"     # which silences it too
        "print(c.home, c.server.analytics_enabled, enabled.is_telemetry_enabled(),"
        "c.server.database.connection_url.get_secret_value(), c.api.url)"
    )
    environ = {key: value for key, value in os.environ.items() if not key.startswith(("PREFECT", "DO_NOT_TRACK"))}
    environ |= {"PYTHONPATH": str(Path(__file__).parents[1]), "PREFECT_API_URL": "http://127.0.0.1:4200/api"}
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environ, capture_output=True, text=True, check=True
    ).stdout
    home = tmp_path / "here" / "prefect"
    assert told.split() == [str(home), "False", "False", f"sqlite+aiosqlite:///{home}/prefect.db", "http://127.0.0.1:4200/api"]


def test_a_home_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "here").write_text("x")
    code = "from pathlib import Path; from flows.prefect_home import prepare_prefect; prepare_prefect(Path('here'))"
    ended = subprocess.run([sys.executable, "-c", code], check=False, cwd=tmp_path, capture_output=True, text=True,
                           env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])})  # fmt: skip
    assert "ConfigError: here: no state can be kept there: Not a directory" in ended.stderr
