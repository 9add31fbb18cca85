"""`tag`: JSON lines in, JSON lines out; no warehouse and no scheduler."""

import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from flows.cli.console import NOTHING, fail, say
from flows.cli.frame import FILTER, Help

TAG = Help(
    """Tag articles: JSON lines in, JSON lines out, in the same order.

Each input line is {"id", "title", "text", "published_at", "outlet"?, "url"?}; each output line is {"id", "mentions",
"events", "quotes"}. Offsets are characters of the title or text as given. A time without a zone is Korean time.

A line that cannot be tagged yields {"id", "error"} and never stops the others.
Exit 0: every line was tagged. 1: some line was bad. 2: the file cannot be read.""",
    (
        ("alliance-watch tag articles.jsonl > tagged.jsonl", "one output line for each input line"),
        ("zcat articles.jsonl.gz | alliance-watch tag - --workers 2", "as a filter, on two cores"),
        ("head -1 articles.jsonl | alliance-watch tag - --explain", "why each name was taken or refused"),
    ),
    FILTER,
)


def tag(
    file: Annotated[str, typer.Argument(help="JSON lines; - reads them from stdin.", metavar="FILE|-")] = "-",
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that tag side by side.")] = 1,
    explain: Annotated[bool, typer.Option("--explain", help="Say why each name was taken or refused.")] = False,
) -> None:
    """Tag the articles of the file, one JSON line each."""
    from concurrent.futures.process import BrokenProcessPool

    from flows.cli.tag_workers import Tagged, input_lines, tag_here, tag_in_workers
    from flows.settings import load_settings

    entities = load_settings().entities
    bad = 0

    def write(tagged: Tagged) -> None:
        nonlocal bad
        sys.stdout.buffer.write(tagged.output)
        sys.stdout.buffer.flush()
        if tagged.problem:
            bad += 1
            say(f"{'stdin' if file == '-' else file}: {tagged.problem}")

    try:
        with closing(_opened(file)) as stream:
            if workers == 1:
                tag_here(input_lines(stream), write, entities=entities, explain=explain)
            else:
                tag_in_workers(input_lines(stream), write, workers=workers, entities=entities, explain=explain)
    except BrokenProcessPool:
        fail("a tagging process died, perhaps for want of memory", "fewer --workers", code=NOTHING)
    if bad:
        raise typer.Exit(NOTHING)


def _opened(file: str) -> BinaryIO:
    if file == "-":
        if sys.stdin.isatty():
            say("reading JSON lines from the keyboard; Ctrl-D ends them")
        return sys.stdin.buffer
    try:
        return Path(file).open("rb")
    except OSError as error:
        fail(f"{file}: {error.strerror}", "alliance-watch tag articles.jsonl, or - to read stdin")
