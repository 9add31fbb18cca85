"""The documents docs/columns.md and docs/questions.md, made from the schema and the questions themselves.

`python -m warehouse.dictionary docs` writes both.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from warehouse.connect import Connection, reading
from warehouse.migrate import SCHEMA
from warehouse.questions import Question, questions

_TABLE = re.compile(r"^CREATE TABLE (\w+)")
_COLUMN = re.compile(r'^ {4}"?(\w+)"?\s+[A-Z].*?-- (.+)$')
_GONE = re.compile(r"^DROP TABLE (\w+)")
_ADDED = re.compile(r"^ALTER TABLE (\w+) ADD COLUMN (\w+) .*?-- (.+)$")

_COLUMNS_HEAD = """# Columns

Every table of the warehouse, column by column; made from `warehouse/schema/` (`python -m warehouse.dictionary docs`).
`*_id` are computed ids, `*_at` instants (TIMESTAMPTZ, stored in UTC), `*_on` days in Korea (DATE). Spans are `[start,
end)` in characters (Unicode code points) of the article's title or text. No table has a key constraint: rows are
replaced by id in one transaction, and `doctor` watches that nothing is doubled.
"""
_QUESTIONS_HEAD = """# Questions

Each is one file in `warehouse/queries/`: paste it into a DuckDB shell opened on the snapshot and edit its
`SET VARIABLE` lines, or call `warehouse.ask(path, name, parameter=value)`. Made by `python -m warehouse.dictionary
docs`.
"""


def column_texts(folder: Path = SCHEMA) -> Mapping[tuple[str, str], str]:
    """What each (table, column) means, from the comments of the schema files."""
    texts: dict[tuple[str, str], str] = {}
    table = ""
    for file in sorted(folder.glob("*.sql")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if found := _TABLE.match(line):
                table = found[1]
            elif found := _COLUMN.match(line):
                texts[table, found[1]] = found[2]
            elif found := _ADDED.match(line):
                texts[found[1], found[2]] = found[3]
            elif found := _GONE.match(line):
                texts = {key: text for key, text in texts.items() if key[0] != found[1]}
    return texts


def columns_document(db: Connection) -> str:
    """docs/columns.md for the tables of an open warehouse."""
    texts = column_texts()
    tables: dict[str, list[str]] = {table: [] for table, _ in texts}   # in the order of the schema
    for table, column, kind in db.execute(
        """SELECT c.table_name, column_name, c.data_type FROM duckdb_columns() AS c
           JOIN duckdb_tables() AS t USING (table_oid) ORDER BY column_index"""
    ).fetchall():
        shown = kind.replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ")
        tables.setdefault(table, []).append(f"| `{column}` | {shown} | {texts.get((table, column), '')} |")
    parts = [f"## {name}\n\n| column | type | meaning |\n| --- | --- | --- |\n" + "\n".join(rows)
             for name, rows in tables.items() if name != "schema_version"]  # fmt: skip
    return _COLUMNS_HEAD + "\n" + "\n\n".join(parts) + "\n"


def questions_document() -> str:
    """docs/questions.md."""
    return _QUESTIONS_HEAD + "\n" + "\n\n".join(_section(one) for one in questions()) + "\n"


def _section(question: Question) -> str:
    lines = [f"## {question.name}", "", question.text, ""]
    if question.parameters:
        lines += ["| parameter | type | default | meaning |", "| --- | --- | --- | --- |"]
        lines += [f"| `{one.name}` | {one.type} | `{one.default}` | {one.meaning} |" for one in question.parameters]
        lines += [""]
    lines += ["| column | meaning |", "| --- | --- |"]
    lines += [f"| `{name}` | {text} |" for name, text in zip(question.columns, question.meanings, strict=True)]
    return "\n".join(lines)


def write(folder: Path, warehouse: Path) -> None:
    """Both documents stand in the folder, made from a prepared warehouse."""
    with reading(warehouse) as db:
        (folder / "columns.md").write_text(columns_document(db), encoding="utf-8")
    (folder / "questions.md").write_text(questions_document(), encoding="utf-8")


if __name__ == "__main__":
    import tempfile

    from warehouse.migrate import prepare

    with tempfile.TemporaryDirectory() as place:
        prepare(Path(place) / "warehouse.duckdb")
        write(Path(sys.argv[1]), Path(place) / "warehouse.duckdb")
