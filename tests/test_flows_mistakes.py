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
        "2 feeds[0].id", "3 feeds[1].nmae", "3 feeds[1].url", "4 feeds[2].enabled",
        "4 feeds[2].interval", "6 feeds[4].id"
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


def test_a_mistake_hides_none_beside_or_below_it(tmp_path: Path) -> None:
    feeds, watchlist = tmp_path / "feeds.yaml", tmp_path / "watchlist.yaml"
    feeds.write_text(
        "feeds:\n"
        '  - {id: one, name: 가, url: "https://one.example/", nmae: x}\n'
        '  - {id: one, name: 나, url: "https://two.example/", interval: 5x}\n'
        "  - {url: nowhere, kind: podcast}\n",
        "utf-8",
    )
    with pytest.raises(ConfigError) as caught:
        load_feeds(feeds)
    found = told(caught)
    assert set(found) == {
        "2 feeds[0].nmae", "3 feeds[1].id", "3 feeds[1].interval", "4 feeds[2]", "4 feeds[2].url", "4 feeds[2].kind"
    }  # fmt: skip
    assert str(caught.value).count("feeds[2]: has no") == 2, "neither id nor name"
    watchlist.write_text(
        "watches:\n"
        "  - {id: one, people: [없는사람], chanels: [console]}\n"
        "  - {id: one, people: [샘 올트먼, 없는이], channels: [nowhere], min_modality: sure}\n"
        "  - {channels: [console], quiet_hours: 25}\n",
        "utf-8",
    )
    with pytest.raises(ConfigError) as caught:
        load_watchlist(watchlist, lexicon())
    assert set(told(caught)) == {
        "2 watches[0].people[0]", "2 watches[0].chanels",
        "3 watches[1].id", "3 watches[1].people[1]", "3 watches[1].channels[0]", "3 watches[1].min_modality",
        "4 watches[2]", "4 watches[2].quiet_hours",
    }  # fmt: skip
    assert "watches[2]: has no 'id'" in str(caught.value)
    assert "watches[2]: watches nothing" in str(caught.value)


def test_not_more_than_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text("feeds:\n" + "  - {id: A, name: 가, url: x}\n" * 100, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_feeds(path)
    assert len(str(caught.value).splitlines()) == 20


@pytest.mark.parametrize("written", ["feeds: 5", "feed: []"])
def test_what_follows_from_a_mistake_at_the_top_is_not_told_as_another(tmp_path: Path, written: str) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text(written, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_feeds(path)
    assert len(str(caught.value).splitlines()) == 1, str(caught.value)
