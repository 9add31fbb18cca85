"""The column dictionary and the list of questions say what is true."""

from pathlib import Path

import warehouse
from warehouse.dictionary import column_texts, columns_document, questions_document

DOCS = Path(__file__).parents[1] / "docs"
REMEDY = "run: python -m warehouse.dictionary docs"


def test_the_column_dictionary_is_the_schema(tmp_path: Path) -> None:
    warehouse.prepare(tmp_path / "warehouse.duckdb")
    with warehouse.reading(tmp_path / "warehouse.duckdb") as db:
        assert (DOCS / "columns.md").read_text("utf-8") == columns_document(db), REMEDY
        columns = db.execute("""SELECT c.table_name, column_name FROM duckdb_columns() AS c
                                JOIN duckdb_tables() USING (table_oid)""")
        named = {pair for pair in columns.fetchall() if pair[0] != "schema_version"}
    assert named == set(column_texts()), "every column has a comment in warehouse/schema, and every comment a column"


def test_the_list_of_questions_is_the_questions() -> None:
    assert (DOCS / "questions.md").read_text("utf-8") == questions_document(), REMEDY


def test_instants_and_days_have_their_types(tmp_path: Path) -> None:
    warehouse.prepare(tmp_path / "warehouse.duckdb")
    with warehouse.reading(tmp_path / "warehouse.duckdb") as db:
        wrong = db.execute(
            """SELECT table_name, column_name, data_type FROM duckdb_columns()
               WHERE (column_name LIKE '%\\_at' ESCAPE '\\' AND data_type <> 'TIMESTAMP WITH TIME ZONE')
                  OR (column_name LIKE '%\\_on' ESCAPE '\\' AND data_type <> 'DATE')
                  OR (column_name LIKE '%\\_id' ESCAPE '\\' AND data_type <> 'VARCHAR')"""
        ).fetchall()
    assert not [row for row in wrong if not row[0].startswith("duckdb_")]
