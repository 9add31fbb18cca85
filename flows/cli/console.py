"""Where the command line speaks: data to stdout, everything else to stderr, nothing hostile to either."""

import os
import re
import sys
from contextlib import suppress
from typing import NoReturn

import typer
from rich.console import Console
from rich.text import Text

out = Console(highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False, soft_wrap=True)

# Exit codes; docs/commands.md and the root help explain them.
NOTHING = 1  # it worked, but there is nothing to show, or some of the input was bad
USAGE = 2  # a wrong option, file or configuration
UNREACHABLE = 3  # no feed could be reached
INTERRUPTED = 130

# Terminal sequences (CSI, OSC, other escapes), then whatever control, bidi and zero-width characters are left.
_ESCAPES = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def safe(text: str) -> str:
    """The text without anything that could steer a terminal; newlines and tabs stay."""
    return _CONTROLS.sub("", _ESCAPES.sub("", text))


def line(text: str) -> str:
    """The text on one line, safe to print."""
    return " ".join(safe(text).split())


def say(text: str, style: str = "") -> None:
    """One line for the person at the terminal (stderr). The text is printed as it is, never as markup."""
    err.print(Text(safe(text), style=style))


def fail(problem: str, remedy: str = "", *, code: int = USAGE) -> NoReturn:
    """Say what is wrong and what to do about it, and end with the exit code."""
    err.print(Text.assemble(("error: ", "bold red"), safe(problem)))
    if remedy:
        err.print(Text.assemble(("  try: ", "bold"), safe(remedy)))
    raise typer.Exit(code)


def open_streams() -> None:
    """No file of ours takes the number of a standard stream that the caller closed (`>&-`).

    Such a stdin is empty, what is written to such a stdout fails, and such a stderr swallows everything.
    """
    for number in range(3):
        with suppress(OSError):
            os.fstat(number)
            continue
        os.open(os.devnull, os.O_RDWR if number == 2 else os.O_RDONLY)  # the lowest number that is free
    sys.stdin = sys.stdin or os.fdopen(0, closefd=False)
    sys.stdout = sys.stdout or os.fdopen(1, "w", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", closefd=False)


def utf8_streams() -> None:
    """Korean is written as UTF-8 whatever the locale says; what cannot be encoded never ends a command."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
