"""What the command line prints: fitted to any width, harmless to terminals and spreadsheets, nothing lost."""

import csv
import io
import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from flows.cli import present
from flows.cli.console import line, safe
from flows.cli.output import csv_value, show
from flows.cli.present import cell, for_people
from flows.cli.progress import watching
from flows.cli.when import moment, until_moment

COLUMNS = ("published_at", "type", "participants", "amount", "evidence", "url")
ROW = (
    datetime(2026, 11, 3, 1, 30, tzinfo=UTC), "partnership", ["샘 올트먼", "최태원", "이재용"], 5000.5,
    "샘 올트먼 오픈AI 최고경영자(CEO)가 1일 서울에서 최태원 SK그룹 회장과 이재용 삼성전자 회장을 만나 협력을 논의했다.",
    "https://news.example/article/view/202511030001?idx=1234",
)  # fmt: skip
NOW = datetime(2026, 11, 3, 3, tzinfo=UTC)  # noon in Seoul


@pytest.mark.parametrize("width", [40, 60, 79, 80, 100, 114, 120, 200])
def test_a_table_fits_and_loses_no_letter(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    page = io.StringIO()
    monkeypatch.setattr(present, "out", Console(file=page, width=width, highlight=False))
    present.rich_table(COLUMNS, [ROW] * 3)
    shown = page.getvalue()
    assert max(map(cell_len, shown.splitlines())) <= width
    hangul = Counter(letter for letter in shown if "가" <= letter <= "힣")
    assert hangul == Counter(letter for value in ROW * 3 for letter in cell(value) if "가" <= letter <= "힣")


@given(st.text())
def test_nothing_printable_can_steer_a_terminal(text: str) -> None:
    assert not any(
        (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 or c in "\u202e\u2066\u200b" for c in safe(text)
    )
    assert "\n" not in line(text)


def test_terminal_sequences_go_whole() -> None:
    hostile = "\x1b]0;제목\x07\x1b[31m빨강\x1b[0m \x1b]8;;http://x\x1b\\눌러\x1b]8;;\x1b\\ \x9b2J끝\u202e"
    assert safe(hostile) == "빨강 눌러 끝"


@pytest.mark.parametrize(
    "text",
    ["=1+1", " =cmd|' /C calc'!A0", "+1", "-1",
     "@SUM(1)", "\t=1", "＝1+1", "\u200b=1", "\u3000=1", "\r=1", "\tx", "\nx"],
)
def test_no_cell_is_a_formula(text: str) -> None:
    assert str(csv_value(text)).startswith("'")


@pytest.mark.parametrize("value", [-5, -1.5, 0, True, None])
def test_numbers_stay_numbers(value: object) -> None:
    assert csv_value(value) == value


def test_json_and_csv_keep_their_frame_when_there_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    for form, frame in (("json", "[]\n"), ("csv", "a,b\n")):
        with pytest.raises(typer.Exit) as ended:
            show(("a", "b"), [], form=form, nothing="nothing yet")  # type: ignore[arg-type]
        assert ended.value.exit_code == 1
        assert capsys.readouterr().out == frame


def test_json_and_csv_carry_times_lists_and_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    row = (datetime(2026, 11, 3, tzinfo=UTC), ["최태원", 'a,"b"'], float("nan"), [float("inf"), float("-inf"), 1.5])
    show(("at", "who", "number", "list"), [row], form="json", nothing="")
    assert json.loads(capsys.readouterr().out) == [
        {"at": "2026-11-03T00:00:00+00:00", "who": ["최태원", 'a,"b"'], "number": None, "list": [None, None, 1.5]}
    ]
    show(("at", "who"), [row[:2]], form="csv", nothing="")
    header, values = csv.reader(io.StringIO(capsys.readouterr().out))
    assert header == ["at", "who"]
    assert values[0] == "2026-11-03T00:00:00+00:00"
    assert json.loads(values[1]) == row[1]


def test_piped_tables_are_plain_and_uncut(capsys: pytest.CaptureFixture[str]) -> None:
    show(COLUMNS, [ROW], form="table", nothing="")
    header, row = capsys.readouterr().out.splitlines()
    assert str(ROW[4]) in row
    assert str(ROW[5]) in row
    assert "\x1b" not in header + row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7d", NOW - timedelta(days=7)),
        ("12h", NOW - timedelta(hours=12)),
        ("3일 전", NOW - timedelta(days=3)),
        ("오늘", datetime(2026, 11, 2, 15, tzinfo=UTC)),
        ("어제", datetime(2026, 11, 1, 15, tzinfo=UTC)),
        ("2026-11-03", datetime(2026, 11, 2, 15, tzinfo=UTC)),
        ("2026-11-03T09:00", datetime(2026, 11, 3, 0, tzinfo=UTC)),
        ("2026-11-03T09:00Z", datetime(2026, 11, 3, 9, tzinfo=UTC)),
    ],
)
def test_moments_are_read_in_korean_time(text: str, expected: datetime) -> None:
    assert moment(text, NOW) == expected


@pytest.mark.parametrize(
    ("precision", "shown"), [("day", "2025-04-01"), ("month", "2025-04"), ("quarter", "2025-Q2"), ("year", "2025")]
)
def test_a_table_claims_no_more_than_the_text_says(precision: str, shown: str) -> None:
    columns = ("happened_on", "date_precision", "amount", "currency")
    row = (date(2025, 4, 1), precision, 500_000_000_000.0, "USD")
    assert for_people(columns, [row], ("happened_on", "amount")) == (
        ("happened_on", "amount"),
        [[shown, "5000억 달러"]],
    )


def test_until_a_day_means_its_end() -> None:
    assert until_moment("2026-11-03", NOW) == datetime(2026, 11, 3, 15, tzinfo=UTC)
    assert until_moment("2026-11-03T09:00", NOW) == datetime(2026, 11, 3, 0, tzinfo=UTC)
    assert until_moment("오늘", NOW) == until_moment("TODAY", NOW) == datetime(2026, 11, 3, 15, tzinfo=UTC)
    assert until_moment("어제", NOW) == moment("오늘", NOW)


@pytest.mark.parametrize("text", ["soon", "", "99999999d", "2026-13-01", "0001-01-01", "9999-12-31T23:00Z"])
def test_no_moment_is_an_error_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="7d"):
        moment(text, NOW)


def test_one_long_cell_makes_no_pipe_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    page = io.StringIO()
    monkeypatch.setattr(present, "out", Console(file=page, width=80, highlight=False))
    present.plain_table(("who", "state"), [("카카오", "signed"), ("이름" * 60, "ended")])
    head, short, long = page.getvalue().splitlines()
    assert head.index("state") < 40
    assert cell_len(short) < 45
    assert long == "이름" * 60 + "  ended"


@pytest.mark.parametrize("name", ["뉴스[/b]", "[link=https://evil.example]신문[/link]"])
def test_a_feeds_name_is_no_markup_in_the_bars(name: str) -> None:
    shown = io.StringIO()
    with watching(Console(file=shown, force_terminal=True, width=200)) as progress:
        progress.poll_started(1)
        progress.feed_answered(name, "fetched")
    assert f"{name}: fetched" in shown.getvalue()
    assert "\x1b]8;" not in shown.getvalue()
