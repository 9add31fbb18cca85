"""Edits keep every other byte of the operator's files."""

from pathlib import Path

import pytest
import yaml

from flows.cli.yaml_edit import append_items, drop_entry, put_entry, remove_item, save
from flows.yaml_file import ConfigError, load_yaml
from tests.cli import runner

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


@pytest.mark.parametrize("ending", ["channels: *c", "channels: [*c]"])
def test_an_item_that_ends_in_an_alias_is_removed_alone_and_another_goes_behind_it(ending: str) -> None:
    text = f"c: &c console\nwatches:\n  - id: a\n    {ending}\n  - id: b\n    {ending}\n"
    first, last = text.splitlines(keepends=True)[2:4], text.splitlines(keepends=True)[4:]
    assert remove_item(text, "watches", "b") == text.removesuffix("".join(last))
    assert remove_item(text, "watches", "a") == text.replace("".join(first), "")
    assert append_items(text, "watches", {"id": "d"}) == text + "  - id: d\n"


@pytest.mark.parametrize(
    "text",
    [
        "watches: [{id: a, channels: [console]}, {id: b}]\n",
        "watches: [\n  {id: a}, {id: b},\n]\n",
        "watches:\n  - id: a\n  - id: b\n    channels: &c [console]\n  - id: d\n    channels: *c\n",
        "c: &c console\nwatches:\n  - id: a\n  - id: b\n    channels:\n      - *c\n",
    ],
)
def test_an_item_that_does_not_stand_in_lines_of_its_own_is_left_with_its_neighbours(text: str) -> None:
    with pytest.raises(ConfigError, match="watches: 'b' cannot be cut out"):
        remove_item(text, "watches", "b")


def test_an_entry_that_others_refer_to_is_left() -> None:
    text = "orgs:\n  a: &a {ko: 가람}\n  b: *a\n"
    assert drop_entry(text, "orgs", "b") == "orgs:\n  a: &a {ko: 가람}\n"
    assert put_entry(text, "orgs", "d", {"ko": "라온"}) == text + "  d: {ko: 라온}\n"
    with pytest.raises(ConfigError, match="by hand"):
        drop_entry(text, "orgs", "a")


def test_windows_line_ends_stay() -> None:
    edited = append_items("feeds:\r\n- id: a\r\n", "feeds", {"id": "b"})
    assert edited == "feeds:\r\n- id: a\r\n- id: b\r\n"


def test_every_command_that_edits_keeps_windows_line_ends(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    run = runner(monkeypatch)
    before = {
        "feeds.yaml": "feeds:   # 매체\n  - {id: one, name: 하나, url: 'https://one.example/rss'}\n",
        "watchlist.yaml": "watches:   # 감시\n  - {id: one, orgs: [카카오], channels: [console]}\n",
        "entities.yaml": "orgs:   # 이름\n  dodam: {ko: 도담젠트}\n",
    }
    for name, text in before.items():
        Path(name).write_bytes(text.replace("\n", "\r\n").encode())
    Path("list.opml").write_text("<opml version='2.0'><outline xmlUrl='https://a.example/'/></opml>", "utf-8")
    for command in (
        "feeds add https://b.example/rss --no-fetch", "feeds import list.opml", "watch add 네이버 --id two",
        "watch remove two", "entities add 가온셀 --kind org --id gaon", "entities remove gaon",
    ):  # fmt: skip
        assert run(*command.split()) == 0, command
        for name, text in before.items():
            lines = Path(name).read_bytes().decode().split("\r\n")
            assert "\n" not in "".join(lines), command
            assert text.splitlines() == lines[:2], command


def test_a_rejected_edit_leaves_the_file_and_names_it(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_text(COMMENTED, "utf-8")
    with pytest.raises(ConfigError, match=r"/feeds\.yaml:1"):
        save(path, "feeds: [", load_yaml)
    assert path.read_text("utf-8") == COMMENTED
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    for folder in (tmp_path / "missing", Path("/proc")):
        with pytest.raises(ConfigError, match=f"^{folder}/feeds.yaml: cannot be written: "):
            save(folder / "feeds.yaml", "feeds: []\n", load_yaml)


def test_a_new_file_may_be_read_by_all_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    new, secret = tmp_path / "feeds.yaml", tmp_path / "watchlist.yaml"
    secret.touch(0o600)
    for path in (new, secret):
        save(path, "feeds: []\n", load_yaml)
    assert [path.stat().st_mode & 0o777 for path in (new, secret)] == [0o644, 0o600]
