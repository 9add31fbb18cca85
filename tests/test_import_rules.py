"""The three rooms, held apart: who may import whom. See CONTRIBUTING.md."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = {
    "extractors": {"extractors"},
    "warehouse": {"warehouse", "extractors.records", "extractors.ids"},
    "flows": {"flows", "warehouse", "extractors", "demo"},
    "demo": {"demo", "extractors.records", "extractors.ids", "extractors.text"},
}
# Heavy or fickle libraries come in through one door, so that they can be replaced in one place.
DOORWAYS = {
    "kiwipiepy": "extractors/morphology.py", "trafilatura": None, "feedparser": "extractors/feed/parse.py",
    "courlan": "extractors/feed/links.py", "listparser": "extractors/feed/opml.py", "apprise": None, "feedgen": None,
    "rensa": None, "ahocorasick_rs": None, "protego": "flows/http/robots.py", "icalendar": "flows/calendar_file.py",
    "prefect_dask": "flows/cluster.py",
}  # fmt: skip
ONLY_IN = {"prefect": "flows", "httpx": "flows", "httpcore": "flows", "duckdb": "warehouse"}


def modules(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module that the file imports, at its top or later, by full name."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the full name instead of a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, allowed: set[str]) -> bool:
    return any(name == room or name.startswith(room + ".") for room in allowed)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_of_ours_only_what_it_may(room: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(room)
        for name in imports(path)
        if name.split(".")[0] in ROOMS and not within(name, ROOMS[room])
    ]
    assert not wrong, f"move the call to flows, which introduces the rooms to one another: {wrong}"


@pytest.mark.parametrize(("library", "room"), ONLY_IN.items())
def test_a_library_is_known_to_its_room_only(library: str, room: str) -> None:
    for other in sorted(set(ROOMS) - {room}):
        wrong = [str(path.relative_to(ROOT)) for path in modules(other) if library in tops(path)]
        assert not wrong, f"{library} belongs to {room}: {wrong}"


@pytest.mark.parametrize(("library", "doorway"), DOORWAYS.items())
def test_a_library_comes_in_through_one_door(library: str, doorway: str | None) -> None:
    doors = [str(path.relative_to(ROOT)) for room in ROOMS for path in modules(room) if library in tops(path)]
    assert len(doors) <= 1, f"{library} is imported by {doors}: keep one of them and call it from the others"
    assert doorway is None or doors == [doorway]


def tops(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(path)}


def test_extractors_know_no_clock_and_no_network() -> None:
    forbidden = {"socket", "urllib.request", "requests", "sqlite3", "http", "asyncio"}
    wrong = [(path.name, name) for path in modules("extractors") for name in imports(path) if within(name, forbidden)]
    assert not wrong
    for path in modules("extractors"):
        calls = [ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text("utf-8"))) if
                 isinstance(node, ast.Call)]  # fmt: skip
        clocks = {call for call in calls if call.endswith((".now", ".today", ".utcnow")) or call == "time.time"}
        assert not clocks, f"{path.name}: pass `now` as a parameter instead of {clocks}"


def test_no_file_is_long_and_no_function_sprawls() -> None:
    for path in (path for room in ROOMS for path in modules(room)):
        text = path.read_text("utf-8")
        assert text.count("\n") <= 300, f"{path.relative_to(ROOT)} has over 300 lines: split it by noun"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                length = node.end_lineno - node.lineno + 1
                assert length <= 60, f"{path.relative_to(ROOT)}: {node.name} has {length} lines: split it"


def test_the_command_line_starts_without_prefect_and_without_morphology() -> None:
    """What is heavy is imported by the commands that need it."""
    import subprocess

    code = "import sys, flows.cli.app; print(*(m for m in ('prefect', 'kiwipiepy', 'duckdb') if m in sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == ""


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_unpickles(room: str) -> None:
    """What comes from the web or a database is data; these would run what it says."""
    doors = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib"}
    assert not [str(path) for path in modules(room) if doors & set(tops(path))]
