"""What our processes do without: modules that DuckDB imports wherever it finds them, and idle memory."""

import ctypes
import gc
import os
import sys
from importlib.machinery import ModuleSpec

# 60 MB and 0.7 s, 15 MB (with libraries for S3 and Substrait): DuckDB looks at each of their kinds of tables for ours.
_USELESS = ("pandas", "pyarrow.dataset")
_ARENA_MAX = -8                 # M_ARENA_MAX of glibc's malloc.h
# Objects that may be new before Python looks for cycles: with its 700 that takes a second of the 5 until a first poll
# is done, and .3 of 8 of a large one; with this a third of that.
_GARBAGE = (10_000, 20, 20)


class _Absent:
    """A finder that does not find them. Nothing of ours needs them; the dashboard's own process has them."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name in _USELESS:
            raise ModuleNotFoundError(f"{name} is kept out of this process, which has no use for it", name=name)
        return None


def keep_lean() -> None:
    """From now on this process cannot import what is of no use, its allocators give back what is free (25 MB), and
    garbage is looked for less often.

    Called before Kiwi is imported: its allocator reads the environment.
    """
    if _Absent not in sys.meta_path:
        sys.meta_path.insert(0, _Absent)
    os.environ.setdefault("MIMALLOC_PURGE_DELAY", "0")
    gc.set_threshold(*_GARBAGE)
    _keep_heaps_few()


def is_ours() -> bool:
    """Whether this process is one of our commands or runs, whose main module may be imported by a second process.

    A script that calls a flow may poll once more where it is imported.
    """
    return _Absent in sys.meta_path


def _keep_heaps_few() -> None:
    """Two heaps for all threads, not one for each of the sixteen that mostly wait; where there is no glibc, nothing."""
    try:
        ctypes.CDLL(None).mallopt(_ARENA_MAX, 2)
    except (AttributeError, OSError, TypeError):
        return


def keep_runs_lean() -> None:
    """The same, in a process that Prefect started for a run; elsewhere nothing changes."""
    if os.environ.get("PREFECT__FLOW_RUN_ID"):
        keep_lean()
