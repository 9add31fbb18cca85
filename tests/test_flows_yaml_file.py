from pathlib import Path

import pytest

from flows.yaml_file import ConfigError, load_yaml


def write(folder: Path, text: str) -> Path:
    path = folder / "watchlist.yaml"
    path.write_text(text, "utf-8")
    return path


def test_values_know_their_line(tmp_path: Path) -> None:
    root = load_yaml(write(tmp_path, "watches:\n  - id: a\n    people:\n      - 젠슨 황\n"))
    row = root.mapping("watches")["watches"].items()[0].mapping("id", "people")
    assert row["people"].texts() == ("젠슨 황",)
    assert (row["id"].line, row["people"].line, row["people"].items()[0].line) == (2, 3, 4)


def test_one_text_counts_as_a_list_of_one(tmp_path: Path) -> None:
    assert load_yaml(write(tmp_path, "people: 이재용")).mapping("people")["people"].texts() == ("이재용",)


def test_an_empty_file_is_an_empty_mapping(tmp_path: Path) -> None:
    assert load_yaml(write(tmp_path, "# nothing yet\n")).mapping("watches") == {}


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("watches: [{id: a}]\nwatchs: 1\n", ":2: watchs:", "did you mean 'watches'"),
        ("watches: 1\nwatches: 2\n", ":2: watches:", "first on line 1"),
        ("watches:\n\t- id: a\n", ":2:", "not valid YAML"),
        ("- a\n", ":1: file:", "must be a mapping"),
        ("watches: &a [*a]\n", ":1: watches[0]:", "contains itself"),
        ("watches: !!python/object:os.system {}\n", "", ""),
        ("watches: 2026-13-45\n", ":1: watches:", "cannot be read"),
    ],
)
def test_mistakes_are_told_with_file_and_line(tmp_path: Path, text: str, where: str, what: str) -> None:
    path = write(tmp_path, text)
    if not where:
        assert load_yaml(path).mapping("watches")["watches"].value == {}
        return
    with pytest.raises(ConfigError) as caught:
        load_yaml(path).mapping("watches")
    assert str(caught.value).startswith(f"{path}{where}")
    assert what in str(caught.value)


def test_a_missing_key_and_a_wrong_type_are_told(tmp_path: Path) -> None:
    row = load_yaml(write(tmp_path, "id: a\nflag: maybe\n"))
    with pytest.raises(ConfigError, match="has no 'channels'"):
        row.mapping("id", "flag", required=("channels",))
    with pytest.raises(ConfigError, match=r":2: flag: must be true or false"):
        row.mapping("id", "flag")["flag"].flag()


def test_aliases_of_aliases_are_refused_before_they_are_written_out(tmp_path: Path) -> None:
    path = tmp_path / "feeds.yaml"
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 12)]
    path.write_text("\n".join(["l0: &l0 [x]", *levels]), "utf-8")
    with pytest.raises(ConfigError, match=r"feeds.yaml: its aliases make more than 200,000 values"):
        load_yaml(path)
    path.write_text("\n".join(["l0: &l0 [x]", *(f"l{n}: &l{n} [*l{n - 1}]" for n in range(1, 550))]), "utf-8")
    with pytest.raises(ConfigError, match="nested too deeply"):
        load_yaml(path)
    path.write_text("\n".join(["l0: &l0 [x]", *levels[:3]]), "utf-8")
    assert len(load_yaml(path).value["l3"].value) == 9


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such file"):
        load_yaml(tmp_path / "nowhere.yaml")


@pytest.mark.parametrize(
    ("raw", "problem"),
    [(b"a: 1\nb: x\x00\n", ":2: holds a control character"), (b"a: 1\nb: \xc1\xa8\n", ":2: is not UTF-8 text")],
)
def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path: Path, raw: bytes, problem: str) -> None:
    path = tmp_path / "feeds.yaml"
    path.write_bytes(raw)
    with pytest.raises(ConfigError, match=problem):
        load_yaml(path)


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load_yaml(tmp_path)


def test_a_length_of_time_has_a_unit_or_is_in_seconds(tmp_path: Path) -> None:
    keys = load_yaml(write(tmp_path, "a: 5m\nb: 90\nc: 2 h\nd: 3d\ne: 0\nf: bald\n")).mapping(*"abcdef")
    assert [keys[key].length() for key in "abcd"] == [300, 90, 7_200, 259_200]
    for key in "ef":
        with pytest.raises(ConfigError, match=f"{key}: .* is not a length of time; write 30s, 5m, 2h or 3d"):
            keys[key].length()
