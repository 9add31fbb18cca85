"""Files that others read while we write them."""

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """The file holds the content, for everybody to read, and it came in one step: a reader sees the old or the new.

    A link stays one; what is no plain file (a device, a pipe) is written to. Raises OSError where it cannot be written
    (a folder that is missing, too): the file is as it was, and nothing is left.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(0o644)                  # a temporary file is private
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
