"""Fresh warehouses for tests: made once, copied after that."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

import warehouse


def fresh(target: Path) -> Path:
    """A warehouse with nothing in it stands at the target."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_template(), target)
    return target


@cache
def _template() -> Path:
    path = Path(tempfile.mkdtemp(prefix="warehouse-template-")) / "warehouse.duckdb"
    warehouse.prepare(path)
    return path
