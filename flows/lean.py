"""What our processes do without: pandas, which DuckDB and pyarrow import wherever they find it."""

import os
import sys
from importlib.machinery import ModuleSpec


class _Absent:
    """A finder that finds no pandas. Nothing of ours needs it; the dashboard's own process has it."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name == "pandas":
            raise ModuleNotFoundError("pandas is kept out of this process: 60 MB and 0.7 s that it has no use for",
                                      name=name)  # fmt: skip
        return None


def keep_pandas_out() -> None:
    """From now on this process cannot import pandas, which the first parameter of a query would do; it costs 60 MB."""
    if _Absent not in sys.meta_path:
        sys.meta_path.insert(0, _Absent)


def keep_runs_lean() -> None:
    """The same, in a process that Prefect started for a run; elsewhere nothing changes."""
    if os.environ.get("PREFECT__FLOW_RUN_ID"):
        keep_pandas_out()
