"""The published snapshot: an immutable copy that readers open without ever meeting the writer."""

from contextlib import ExitStack
from pathlib import Path

import duckdb

from warehouse.connect import exclusive, first_line, remedy
from warehouse.copies import copy_file, sweep
from warehouse.errors import WarehouseError
from warehouse.lake import is_lake


def snapshot_path(path: Path) -> Path:
    """Where the snapshot of this warehouse lies: warehouse.duckdb -> warehouse.snapshot.duckdb. A lake is its own."""
    return path if is_lake(path) else path.with_name(f"{path.stem}.snapshot{path.suffix}")


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
