"""Tagging as a stream: lines in, lines out in the same order, in this process or in several, in constant memory."""

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import BinaryIO

from extractors.as_written import as_written
from extractors.tag import Tagger, load_tagger, tag
from flows.cli.tag_lines import BadLine, dump, error_json, extraction_json, read_line

# An article of 32 MB is no article; a longer line is refused without being read into memory.
MAX_LINE_BYTES = 32 * 1024 * 1024
# Lines under way for each worker: enough that none waits for the slowest, few enough to stay small.
WINDOW = 8


@dataclass(frozen=True, slots=True)
class Tagged:
    """One output line, and what was wrong with the input line (`` for a good one)."""

    output: bytes
    problem: str = ""


def input_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The stream's lines with their numbers, from 1; blank ones are left out and overlong ones are cut."""
    number = 0
    while raw := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        rest = raw
        while len(rest) > MAX_LINE_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_LINE_BYTES + 1)
        if raw.strip():
            yield number, raw


def tag_line(number: int, raw: bytes, tagger: Tagger, *, explain: bool) -> Tagged:
    """The output of one line. Whatever is wrong with it is told in its own output and hurts no other line."""
    if len(raw) > MAX_LINE_BYTES:
        return _bad(number, None, f"is longer than {MAX_LINE_BYTES // 1024**2} MB")
    try:
        given = read_line(raw)
    except BadLine as bad:
        return _bad(number, bad.line_id, str(bad))
    try:
        return Tagged(dump(extraction_json(given, as_written(tag(given.document, tagger)), explain=explain)))
    except Exception as error:  # a bug in a rule must not cost the neighbours of its article
        return _bad(number, given.line_id, f"could not be tagged ({type(error).__name__}: {error})")


def _bad(number: int, line_id: object, problem: str) -> Tagged:
    return Tagged(dump(error_json(line_id, f"line {number} {problem}")), f"line {number} {problem}")


def tag_here(
    lines: Iterable[tuple[int, bytes]], write: Callable[[Tagged], None], *, entities: Path | None, explain: bool
) -> None:
    """Write the output of every line, each as soon as it is known, in this process."""
    tagger = load_tagger(entities)
    for number, raw in lines:
        write(tag_line(number, raw, tagger, explain=explain))


def tag_in_workers(
    lines: Iterable[tuple[int, bytes]],
    write: Callable[[Tagged], None],
    *,
    workers: int,
    entities: Path | None,
    explain: bool,
) -> None:
    """Write the output of every line in input order, tagged by that many processes.

    They are spawned, never forked: the morphology's threads do not survive a fork and would hang.
    """
    pool = ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=_start, initargs=(entities, explain)
    )
    under_way: Queue[Future[Tagged] | None] = Queue(maxsize=workers * WINDOW)
    failures: list[BaseException] = []
    writer = Thread(target=_write_in_order, args=(under_way, write, failures), name="writer")
    writer.start()
    try:
        for number, raw in lines:
            if failures:
                break
            under_way.put(pool.submit(_work, number, raw))
    finally:
        under_way.put(None)
        writer.join()
        pool.shutdown(cancel_futures=True)
    if failures:
        raise failures[0]


def _write_in_order(
    under_way: "Queue[Future[Tagged] | None]", write: Callable[[Tagged], None], failures: list[BaseException]
) -> None:
    while (future := under_way.get()) is not None:
        if failures:
            future.cancel()  # keep emptying the queue: the reader may wait for room in it
            continue
        try:
            write(future.result())
        except BaseException as error:  # told by the reading thread
            failures.append(error)


_worker: tuple[Tagger, bool] | None = None  # of a worker process, set once by _start


def _start(entities: Path | None, explain: bool) -> None:
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _worker = (load_tagger(entities), explain)


def _work(number: int, raw: bytes) -> Tagged:
    if _worker is None:
        raise RuntimeError("a tagging worker was not started")
    tagger, explain = _worker
    return tag_line(number, raw, tagger, explain=explain)
