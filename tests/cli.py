"""The command line as tests run it: in this process, through the same door as a person."""

import sys
from collections.abc import Callable

import pytest

from flows.cli.app import run_command

Run = Callable[..., int]


def runner(monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs `alliance-watch` with the arguments and returns its exit code."""

    def run(*arguments: object) -> int:
        monkeypatch.setattr(sys, "argv", ["alliance-watch", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            run_command()
        code = ended.value.code
        return code if isinstance(code, int) else int(bool(code))

    return run
