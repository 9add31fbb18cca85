"""The published snapshot: an immutable copy that readers open without ever meeting the writer."""

from contextlib import ExitStack
from pathlib import Path

import duckdb

from warehouse.connect import exclusive, first_line, reading, remedy
from warehouse.copies import copy_file, sweep
from warehouse.errors import WarehouseError, WarehouseMissingError
from warehouse.lake import NAME, is_lake


def snapshot_path(path: Path) -> Path:
    """Where the snapshot of this warehouse lies: warehouse.duckdb -> warehouse.snapshot.duckdb. A lake is its own."""
    return path if is_lake(path) else path.with_name(f"{path.stem}.snapshot{path.suffix}")


def edition(path: Path) -> tuple[int, ...] | None:
    """What changes whenever readers find something new; None before the first publication."""
    try:
        if is_lake(path):
            with reading(path) as db:
                return tuple(db.execute(f"FROM {NAME}.current_snapshot()").fetchone() or ())
        found = snapshot_path(path).stat()
    except (FileNotFoundError, WarehouseMissingError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def size(path: Path) -> int | None:
    """Bytes of the warehouse: of the file, or of a lake's data files; None where there is none yet."""
    try:
        if is_lake(path):
            with reading(path) as db:
                row = db.execute(f"SELECT sum(file_size_bytes)::BIGINT FROM ducklake_table_info('{NAME}')").fetchone()
                return row[0] or 0 if row else 0
        return path.stat().st_size
    except (FileNotFoundError, WarehouseMissingError):
        return None


def publish(path: Path) -> Path:
    """The snapshot holds everything committed until now. It appears by one rename: never torn, never absent.

    Readers of the earlier snapshot keep reading that one until they close it. In a lake what is committed is published.
    """
    target = snapshot_path(path)
    if not is_lake(path):
        copy_warehouse(path, target)
    return target


def copy_warehouse(path: Path, target: Path) -> None:
    """`target` is a consistent copy of the warehouse, all of it in one file."""
    sweep(path)
    with ExitStack() as stack:
        db = stack.enter_context(exclusive(path))
        source = stack.enter_context(path.open("rb"))   # closed before the connection: see copy_file
        try:
            db.execute("CHECKPOINT")
            copy_file(source, target)
        except (OSError, duckdb.IOException, duckdb.FatalException) as error:
            raise WarehouseError(f"{target}: cannot be written: {first_line(error)}. {remedy(error)}") from error
