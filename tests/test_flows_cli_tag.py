"""`tag`: every line has its answer, in order, whatever its neighbours are."""

import io
import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from flows.cli import tag_workers
from flows.cli.tag_lines import BadLine, read_line
from flows.cli.tag_workers import input_lines
from tests.cli import runner

COMMAND = [sys.executable, "-c", "from flows.cli.app import main; main()"]
GOOD: dict[str, Any] = {
    "id": "kr-1",
    "title": "올트먼, 최태원 회장 만났다",
    "text": "샘 올트먼 오픈AI 최고경영자(CEO)가 4일 서울에서 최태원 SK그룹 회장을 만나 협력을 논의했다.",
    "published_at": "2025-02-04T10:00:00",
}


@dataclass(frozen=True, slots=True)
class Done:
    """What a run of `tag` has left."""

    returncode: int
    stdout: bytes
    stderr: bytes


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Done]:
    """Tags the lines in this process, whose morphology is loaded; in processes of their own: the tests below of pipes.
    """
    command = runner(monkeypatch)

    def tag(lines: bytes, *options: str) -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
        return Done(command("tag", *options), *capsysbinary.readouterr())

    return tag


def answers(done: "Done | subprocess.CompletedProcess[bytes]") -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def jsonl(*articles: Any) -> bytes:
    return b"".join(json.dumps(article, ensure_ascii=False).encode() + b"\n" for article in articles)


def test_bad_lines_answer_for_themselves_and_cost_their_neighbours_nothing(run: Callable[..., Done]) -> None:
    bad = [b"junk\n", b'["a list"]\n', b'{"title": "no id"}\n', b'{"id": "five", "text": 5}\n',
           b'{"id": "six", "title": "\xb0\xa1"}\n', b'{"id": "seven", "published_at": "\xec\x96\xb4\xec\xa0\x9c"}\n',
           b"[" * 100_000 + b"\n"]  # fmt: skip
    done = run(jsonl(GOOD) + b"".join(bad) + b"\n   \n" + jsonl({**GOOD, "id": "last"}))
    shown = answers(done)
    assert done.returncode == 1
    assert [line["id"] for line in shown] == ["kr-1", None, None, None, "five", "six", "seven", None, "last"]
    assert [("error" in line) for line in shown] == [False, *[True] * 7, False]
    assert shown[0]["mentions"] == shown[-1]["mentions"]
    told = done.stderr.decode().splitlines()
    assert [line.split(" ")[:3] for line in told] == [["stdin:", "line", str(number)] for number in range(2, 9)]


def test_a_good_stream_exits_0_and_offsets_fit_the_text_as_given(run: Callable[..., Done]) -> None:
    decomposed = {key: unicodedata.normalize("NFD", value) for key, value in GOOD.items()}
    done = run(b"\xef\xbb\xbf" + jsonl(GOOD, decomposed), "--explain")
    assert done.returncode == 0, done.stderr.decode()
    for given, line in zip((GOOD, decomposed), answers(done), strict=True):
        assert set(line) == {"id", "mentions", "events", "quotes", "refusals", "versions"}
        for mention in line["mentions"]:
            assert given[mention["field"]][mention["start"] : mention["end"]] == mention["surface"]


def test_workers_keep_the_input_order(run: Callable[..., Done]) -> None:
    articles = [{**GOOD, "id": number, "text": GOOD["text"] * (1 + 9 * (number % 7 == 0))} for number in range(60)]
    lines = jsonl(*articles[:30]) + b"junk\n" + jsonl(*articles[30:])
    here = run(lines)
    command = [*COMMAND, "tag", "--workers", "2"]
    there = subprocess.run(command, input=lines, capture_output=True, timeout=120, check=False)
    assert [line["id"] for line in answers(there)] == [*range(30), None, *range(30, 60)]
    assert here.stdout == there.stdout
    assert there.returncode == 1


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_reader_that_leaves_early_is_no_error(workers: str) -> None:
    pipe = subprocess.Popen(
        [*COMMAND, "tag", "--workers", workers],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert pipe.stdin
    assert pipe.stdout
    assert pipe.stderr
    pipe.stdin.write(jsonl(GOOD))
    pipe.stdin.flush()
    assert pipe.stdout.readline()  # answered while the input is still open
    pipe.stdout.close()
    pipe.stdin.write(jsonl(*[GOOD] * 50))
    pipe.stdin.close()
    assert pipe.wait(60) == 0
    assert pipe.stderr.read() == b""


def test_a_reader_that_leaves_a_table_early_is_no_error() -> None:
    pipe = subprocess.Popen([*COMMAND, "entities", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert pipe.stdout
    assert pipe.stderr
    assert pipe.stdout.readline().startswith(b"id ")
    pipe.stdout.close()
    assert pipe.wait(60) == 0
    assert pipe.stderr.read() == b""


@pytest.mark.parametrize(("stdout", "why"), [("> /dev/full", "No space left"), (">&-", "Bad file descriptor")])
def test_an_output_that_takes_nothing_is_told_in_a_line(stdout: str, why: str) -> None:
    """At once, as the big list does, and when the process ends."""
    for arguments in (["entities", "list", "--json"], ["--version"]):
        shell = ["sh", "-c", f'exec "$@" {stdout}', "sh", *COMMAND, *arguments]
        done = subprocess.run(shell, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 1
        first, remedy = done.stderr.splitlines()
        assert first.startswith(f"error: cannot write: {why}")
        assert remedy.lstrip().startswith("try: ")


def test_a_missing_file_exits_2_with_a_remedy(run: Callable[..., Done], tmp_path: Path) -> None:
    done = run(b"", str(tmp_path / "none.jsonl"))
    assert done.returncode == 2
    assert b"none.jsonl" in done.stderr


@pytest.mark.parametrize(
    ("published_at", "utc"),
    [
        ("2025-02-04T10:00:00", "2025-02-04T01:00:00+00:00"),
        ("2025-02-04 10:00", "2025-02-04T01:00:00+00:00"),
        ("2025-02-04", "2025-02-03T15:00:00+00:00"),
        ("20250204T010000Z", "2025-02-04T01:00:00+00:00"),
        ("2025-02-04T10:00:00.5+09:00", "2025-02-04T01:00:00.500000+00:00"),
        ("", None),
        (None, None),
    ],
)
def test_times_without_a_zone_are_korean(published_at: str | None, utc: str | None) -> None:
    moment = read_line(jsonl({**GOOD, "published_at": published_at})).document.published_at
    assert (moment.isoformat() if moment else None) == utc


@pytest.mark.parametrize(
    ("published_at", "why"),
    [("0001-01-01", "outside the calendar"), ("2025-13-01", "no ISO"), (20250204, "text"), ("4 Feb 2025", "no ISO")],
)
def test_other_times_are_refused_with_the_id(published_at: object, why: str) -> None:
    with pytest.raises(BadLine, match=f"published_at .*{why}") as refused:
        read_line(jsonl({**GOOD, "published_at": published_at}))
    assert refused.value.line_id == "kr-1"


def test_a_lone_surrogate_neither_moves_offsets_nor_breaks_the_output(run: Callable[..., Done]) -> None:
    done = run(b'{"id": "\\ud800", "title": "\\ud800 \xec\x83\x98 \xec\x98\xac\xed\x8a\xb8\xeb\xa8\xbc"}\n')
    assert done.returncode == 0
    assert [line["id"] for line in answers(done)] == ["\ud800"]


def test_an_overlong_line_is_refused_without_being_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tag_workers, "MAX_LINE_BYTES", 10)
    lines: Sequence[tuple[int, bytes]] = list(input_lines(io.BytesIO(b"short\n" + b"x" * 35 + b"\nend")))
    assert [(number, len(raw)) for number, raw in lines] == [(1, 6), (2, 11), (3, 3)]


def test_the_command_line_starts_fast_and_light() -> None:
    heavy = ["prefect", "kiwipiepy", "trafilatura", "duckdb", "pyarrow", "httpx", "apprise", "lxml", "pydantic", "yaml"]
    script = f"""
import sys, time
sys.argv = ["alliance-watch", "--help"]
from flows.cli.app import main
try: main()
except SystemExit: pass
print(time.process_time(), [name for name in {heavy} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=True)
    seconds, _, loaded = done.stderr.strip().partition(" ")
    assert loaded == "[]"
    assert float(seconds) < 1
