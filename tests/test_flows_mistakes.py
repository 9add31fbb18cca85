"""Every mistake of an operator's file is told at once, each once, and none that only follows from another."""

from pathlib import Path

import pytest

from flows.cli.names import lexicon
from flows.feeds_file import load_feeds
from flows.watch_file import load_watchlist
from flows.yaml_file import ConfigError

FEEDS = """feeds:
  - {id: One, name: 가, url: "https://one.example/"}
  - {id: two, nmae: 나, url: "ftp://two.example/"}
  - {id: three, name: 다, url: "https://three.example/", interval: 2s, enabled: maybe}
  - {id: four, name: 라, url: "https://four.example/"}
  - {id: four, name: 마, url: "https://five.example/"}
"""
WATCHES = """watches:
  - {id: a, people: [샘 올트멍], channels: [slack]}
  - {id: b, orgs: [카카오], event_types: [mergers], channels: [slak, console]}
channels:
  - {id: slack, url: nonsense}
"""


def told(error: pytest.ExceptionInfo[ConfigError]) -> dict[str, str]:
    """Line and key of each mistake -> what is wrong."""
    lines = (line.split(".yaml:")[1].split(": ", 2) for line in str(error.value).splitlines())
    return {f"{line} {key}": problem for line, key, problem in lines}


def test_of_the_feeds(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text(FEEDS, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_feeds(path)
    found = told(caught)
    assert list(found) == [
        "2 feeds[0].id", "3 feeds[1].nmae", "4 feeds[2].enabled", "4 feeds[2].interval", "6 feeds[4].id"
    ]  # fmt: skip
    assert "did you mean 'name'" in found["3 feeds[1].nmae"]
    assert "first on line 5" in found["6 feeds[4].id"]


def test_of_the_watchlist(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.yaml"
    path.write_text(WATCHES, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_watchlist(path, lexicon())
    found = told(caught)
    assert set(found) == {
        "2 watches[0].people[0]", "3 watches[1].event_types[0]", "3 watches[1].channels[0]", "5 channels[0].url"
    }  # fmt: skip
    assert "did you mean 샘 올트먼" in found["2 watches[0].people[0]"]
    assert "did you mean 'slack'" in found["3 watches[1].channels[0]"]


def test_not_more_than_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text("feeds:\n" + "  - {id: A, name: 가, url: x}\n" * 100, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_feeds(path)
    assert len(str(caught.value).splitlines()) == 20
