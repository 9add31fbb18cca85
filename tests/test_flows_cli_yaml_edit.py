"""Edits keep every other byte of the operator's files."""

from pathlib import Path

import pytest
import yaml

from flows.cli.yaml_edit import append_items, remove_item, save
from flows.yaml_file import ConfigError, load_yaml

COMMENTED = """# 우리가 보는 매체
feeds:
  # 첫째
  - id: one          # 하나
    url: "https://one.example/rss"

  - {id: two, url: https://two.example/rss}
# 끝

channels: []
"""


def test_an_item_is_appended_and_every_line_stays() -> None:
    edited = append_items(COMMENTED, "feeds", {"id": "three", "name": "셋: 신문", "enabled": True})
    assert [line for line in COMMENTED.splitlines() if line not in edited.splitlines()] == []
    assert yaml.safe_load(edited)["feeds"][2] == {"id": "three", "name": "셋: 신문", "enabled": True}


@pytest.mark.parametrize("text", ["", "feeds:\n", "feeds: []  # none yet\n", "other: 1", "feeds:\n# only comments\n"])
def test_a_list_is_begun_where_there_is_none(text: str) -> None:
    edited = append_items(text, "feeds", {"id": "one", "channels": ["console"]})
    assert yaml.safe_load(edited)["feeds"] == [{"id": "one", "channels": ["console"]}]


def test_an_item_is_removed_with_its_lines_only() -> None:
    edited = remove_item(COMMENTED, "feeds", "one")
    assert edited is not None
    assert yaml.safe_load(edited)["feeds"] == [{"id": "two", "url": "https://two.example/rss"}]
    assert "# 첫째" in edited
    assert "# 끝" in edited


def test_removing_the_last_item_leaves_an_empty_list() -> None:
    edited = remove_item("feeds:\n  - id: one\n    url: x\n", "feeds", "one")
    assert edited is not None
    assert yaml.safe_load(edited) == {"feeds": []}


def test_an_unknown_id_removes_nothing() -> None:
    assert remove_item(COMMENTED, "feeds", "nine") is None


def test_windows_line_ends_stay() -> None:
    edited = append_items("feeds:\r\n- id: a\r\n", "feeds", {"id": "b"})
    assert edited == "feeds:\r\n- id: a\r\n- id: b\r\n"


def test_a_rejected_edit_leaves_the_file_and_names_it(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text(COMMENTED, "utf-8")
    with pytest.raises(ConfigError, match=r"/feeds\.yaml:1"):
        save(path, "feeds: [", load_yaml)
    assert path.read_text("utf-8") == COMMENTED
    assert list(tmp_path.iterdir()) == [path]
