"""The built-in channels that need no service: the console and the log file."""

import fcntl
import os
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.text import Text

from extractors.hours import KST
from extractors.messages import line, message
from extractors.neutral import one_line
from extractors.records import Alert


def show(console: Console, alerts: Sequence[Alert]) -> None:
    """Each alert stands on the console as a panel, its words as plain text: no markup of theirs is read."""
    for alert in alerts:
        told = message([alert], "text")
        head, _, rest = told.body.partition("\n")
        words = Text(rest)
        if alert.surface:
            words.highlight_words([one_line(alert.surface)], "bold")
        put(console, Panel(words, title=Text(head, "bold yellow"), title_align="left", border_style="yellow"))


def put(console: Console, what: RenderableType) -> None:
    """It stands on the console; OSError where that takes nothing.

    Rich's own writing would end the process where the reader has left, and say nothing to anybody from then on.
    """
    console.file.flush()            # of what an earlier write left; Rich flushes too
    with console.capture() as shown:
        console.print(what)
    console.file.write(shown.get())
    console.file.flush()


def append(path: Path, alerts: Sequence[Alert]) -> int:
    """Each alert stands in the file on exactly one line, safely on disk; how many were new.

    A line ends with its alert id: it is complete only then, and an alert whose line is there is not written again.
    A torn last line, left by a crash, is cut off first.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        known = _mend(file.fileno())
        lines = [
            f"{alert.created_at.astimezone(KST):%Y-%m-%d %H:%M:%S} KST | {line(alert)} | {alert.alert_id}\n".encode()
            for alert in alerts
            if alert.alert_id.encode() not in known
        ]
        file.write(b"".join(lines))
        file.flush()
        os.fsync(file.fileno())
    return len(lines)


def _mend(descriptor: int) -> frozenset[bytes]:
    """Cuts a torn last line off; the ids of the lines that stand."""
    size = os.fstat(descriptor).st_size
    content = os.pread(descriptor, size, 0)
    whole = content[: content.rfind(b"\n") + 1]
    if len(whole) < size:
        os.ftruncate(descriptor, len(whole))
    return frozenset(row.rpartition(b" | ")[2] for row in whole.splitlines())
