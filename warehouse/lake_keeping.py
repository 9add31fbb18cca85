"""What keeps a lake sound and small, and the ways between it and a file."""

from pathlib import Path

import duckdb

from warehouse.connect import Connection, exclusive, first_line, reading, writing
from warehouse.copies import part_of
from warehouse.errors import WarehouseError
from warehouse.lake import NAME, is_lake, quoted
from warehouse.migrate import prepare

DAYS = 7                                    # so long a lake remembers every former state, and what was forgotten
# Small files become large ones, states older than DAYS go, and a day later the files that nobody needs any more.
_CARE = (
    f"CALL ducklake_flush_inlined_data('{NAME}')",
    f"CALL ducklake_merge_adjacent_files('{NAME}')",
    f"CALL ducklake_rewrite_data_files('{NAME}')",
    f"CALL ducklake_expire_snapshots('{NAME}', older_than => now() - INTERVAL {DAYS} DAY)",
    f"CALL ducklake_cleanup_old_files('{NAME}', older_than => now() - INTERVAL 1 DAY)",
    f"CALL ducklake_delete_orphaned_files('{NAME}', older_than => now() - INTERVAL 1 DAY)",
)


def tidy(path: Path) -> None:
    """A lake's many small files have become few, what it need not remember is gone; a file does so by itself."""
    if not is_lake(path):
        return
    for sql in _CARE:                       # each a turn of its own: writers get in between
        with exclusive(path) as db:
            try:
                db.execute(sql)
            except duckdb.Error as error:
                raise WarehouseError(f"{path}: could not be tidied: {first_line(error)}") from error


def copy_out(path: Path, target: Path) -> None:
    """`target` is a file with all that the lake holds at one moment."""
    part = part_of(target)
    prepare(part)
    try:
        with reading(path) as db:
            db.execute(f"ATTACH {quoted(str(part))} AS copied")
            db.begin()
            for table in _tables(db):
                db.execute(f"INSERT INTO copied.{table} BY NAME FROM {table}")
            db.commit()
            db.execute("DETACH copied")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def copy_in(source: Path, path: Path) -> None:
    """The lake holds what the file holds, and nothing else; the file has the newest schema."""
    with writing(path) as db:
        db.execute(f"ATTACH {quoted(str(source))} AS source (READ_ONLY)")
        for table in _tables(db):
            db.execute(f"DELETE FROM {table}")
            db.execute(f"INSERT INTO {table} BY NAME FROM source.{table}")


def _tables(db: Connection) -> list[str]:
    found = db.execute("SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() ORDER BY 1")
    return [table for (table,) in found.fetchall() if table != "schema_version"]
