"""A safe copy of the warehouse, and the way back."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from warehouse.connect import exclusive
from warehouse.copies import copy_file
from warehouse.errors import WarehouseBusyError, WarehouseError
from warehouse.lake import is_lake
from warehouse.lake_keeping import copy_in, copy_out
from warehouse.migrate import prepare, schema_version
from warehouse.snapshot import copy_warehouse, publish


def backup(path: Path, target: Path) -> Path:
    """`target` is a consistent copy of the warehouse, readable by DuckDB as it is. It must not exist yet."""
    if target.exists():
        raise WarehouseError(f"{target}: exists already; name another file, or move this one away")
    if not path.exists():
        raise WarehouseError(f"{path}: there is no warehouse to copy")
    target.parent.mkdir(parents=True, exist_ok=True)
    (copy_out if is_lake(path) else copy_warehouse)(path, target)
    schema_version(target)                  # it opens
    return target


def restore(source: Path, path: Path) -> Path | None:
    """The warehouse is that of the backup, brought to the newest schema and published.

    What stood at `path`, a file or a lake, is kept beside it as `<stem>.before-restore.duckdb`, whose path is returned.
    A file that is no warehouse, or of a newer program, is refused before anything is touched.
    """
    if not source.exists() or not schema_version(source):
        raise WarehouseError(f"{source}: is no backup of a warehouse")
    if is_lake(path):
        return _restore_lake(source, path)
    kept = path.with_name(f"{path.stem}.before-restore{path.suffix}") if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    if kept:
        _put_aside(path, kept)
    with source.open("rb") as reader:
        copy_file(reader, path)
    prepare(path)
    publish(path)
    return kept


def _restore_lake(source: Path, path: Path) -> Path | None:
    """Also the way from one machine to many: the backup of a file goes into a new lake."""
    fresh = bool(prepare(path))
    kept = None if fresh else path.with_name(f"{path.stem}.before-restore.duckdb")
    if kept:
        copy_out(path, kept)
    with TemporaryDirectory(prefix="restore-", dir=path.parent) as folder:
        newest = Path(folder) / "backup.duckdb"
        with source.open("rb") as reader:
            copy_file(reader, newest)
        prepare(newest)
        copy_in(newest, path)
    return kept


def _put_aside(path: Path, kept: Path) -> None:
    """`kept` is what stood at `path`, damaged or not; nobody writes it any more."""
    try:
        with exclusive(path, wait_seconds=10) as db, path.open("rb") as reader:
            db.execute("CHECKPOINT")
            copy_file(reader, kept)
            path.unlink()
    except WarehouseBusyError:
        raise
    except WarehouseError:
        path.replace(kept)
    with suppress(FileNotFoundError):       # a damaged file's log belongs to it, not to its successor
        path.with_name(f"{path.name}.wal").replace(kept.with_name(f"{kept.name}.wal"))
