"""docs/commands.md knows every command and every option, and no others."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from flows.cli.app import app

DOCS = Path(__file__).parents[1] / "docs" / "commands.md"
PAGE = DOCS.read_text("utf-8")
SECTIONS = {
    match[1]: match[2]
    for match in re.finditer(r"^###? `([^`]+)`\n(.*?)(?=^##|\Z)", PAGE, flags=re.MULTILINE | re.DOTALL)
}
COMMON = PAGE.partition("## Options of many commands")[2].partition("\n## ")[0]


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    for name, member in command.commands.items():
        if hasattr(member, "commands"):
            yield from commands(member, (*path, name))
        else:
            yield " ".join((*path, name)), member


EVERY = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("name", EVERY)
def test_every_command_and_option_is_documented(name: str) -> None:
    assert name in SECTIONS, f"docs/commands.md has no section ## `{name}`"
    missing = [
        option
        for parameter in EVERY[name].params
        for option in parameter.opts[:1]
        if option.startswith("--") and option != "--help" and f"`{option}" not in SECTIONS[name] + COMMON
    ]
    assert not missing, f"docs/commands.md, section `{name}`: say what {', '.join(missing)} does"


def test_no_section_is_about_a_command_that_is_gone() -> None:
    assert set(SECTIONS) <= set(EVERY)


@pytest.mark.parametrize("name", EVERY)
def test_every_command_shows_examples_that_name_it(name: str) -> None:
    epilog = EVERY[name].epilog or ""
    assert f"alliance-watch {name}" in epilog.replace("\\[", "["), f"{name}: its help has no example"


@pytest.mark.parametrize("name", EVERY)
def test_every_list_takes_the_common_options(name: str) -> None:
    options = {option for parameter in EVERY[name].params for option in parameter.opts}
    if "--json" in options:
        assert {"--csv", "--limit"} <= options
