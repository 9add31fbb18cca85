"""The cookbook of the documentation: twenty questions in SQL with their answers from the demo's newsroom.

`python -m tests.cookbook` asks them and writes docs/cookbook.md and docs/cookbook.ko.md anew.
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import warehouse
from demo.newsroom import WATCHLIST, serve
from flows.cli.present import cell
from flows.prefect_home import prepare_prefect
from tests.office import open_office

DOCS = Path(__file__).parents[1] / "docs"
TODAY = date(2026, 11, 26)
NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
HEAD = {
    "": """# Cookbook: 20 questions

For everybody who knows SQL. Ask with `alliance-watch sql "..."`, on the dashboard's page *SQL*, or in any DuckDB shell
on `data/warehouse.snapshot.duckdb`; the statements are also files in `docs/cookbook/`:

```sh
alliance-watch --home data/demo sql - --csv < docs/cookbook/01-most-named.sql
```

The answers below are what the demo's invented newsroom gives (`alliance-watch demo`), asked on {today}. What the words
mean: [tables and columns](columns.md), [kinds of events](events.md). Without SQL: [named questions](questions.md).
""",
    "ko": """# 스무 가지 질문

SQL을 아는 분을 위한 글입니다. `alliance-watch sql "..."`이나 대시보드의 *SQL* 페이지, 또는
`data/warehouse.snapshot.duckdb`를 연 DuckDB 셸에서 물어볼 수 있습니다. 질문은 `docs/cookbook/`에 파일로도 있습니다.

```sh
alliance-watch --home data/demo sql - --csv < docs/cookbook/01-most-named.sql
```

답은 지어낸 뉴스룸인 데모(`alliance-watch demo`)에 {today}에 물어본 것입니다. 낱말의 뜻은 [표와 열](columns.md)과
[사건의 종류](events.md)에, SQL 없이 물어보는 길은 [이름 있는 질문](questions.md)에 있습니다.
""",
}


@dataclass(frozen=True, slots=True)
class Recipe:
    titles: Mapping[str, str]               # language ("" is English) -> the question
    sql: str


def recipes() -> tuple[Recipe, ...]:
    """The questions in order: two lines of comment, English and Korean, then the statement."""
    return tuple(_recipe(path.read_text("utf-8")) for path in sorted((DOCS / "cookbook").glob("*.sql")))


def _recipe(text: str) -> Recipe:
    english, korean, sql = text.split("\n", 2)
    return Recipe({"": english.removeprefix("-- "), "ko": korean.removeprefix("-- ")}, sql.strip())


@contextmanager
def newsroom_day(home: Path) -> Iterator[Path]:
    """The warehouse of one poll of the newsroom, always on the same day.

    In one batch: which of two twins came first depends, where they come in two, on how busy the machine is.
    """
    prepare_prefect(home)
    with serve(today=TODAY) as newsroom, pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.reading.BATCH_SECONDS", 600.0)
        patch.setattr("flows.reading.BATCH_SIZE", 1000)
        office = open_office(home, newsroom, watchlist=WATCHLIST)
        office.ingest(now=NOW, alert_on_first_run=True)
        yield office.settings.warehouse


def page(path: Path, language: str) -> str:
    """The cookbook in that language with the answers of this warehouse."""
    blocks = [
        f"## {number}. {recipe.titles[language]}\n\n```sql\n{recipe.sql}\n```\n\n{_answer(path, recipe.sql)}"
        for number, recipe in enumerate(recipes(), 1)
    ]
    return HEAD[language].format(today=TODAY) + "\n" + "\n".join(blocks)


def _answer(path: Path, sql: str) -> str:
    """The rows as a Markdown table."""
    answer = warehouse.run_sql(warehouse.snapshot_path(path), sql)
    lines = [answer.columns, ["---"] * len(answer.columns), *([cell(value) for value in row] for row in answer.rows)]
    return "".join(f"| {' | '.join(part.replace('|', '/') for part in line)} |\n" for line in lines)


def file(language: str) -> Path:
    return DOCS / f"cookbook{'.' + language if language else ''}.md"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, newsroom_day(Path(folder)) as made:
        for one in HEAD:
            file(one).write_text(page(made, one), "utf-8")
