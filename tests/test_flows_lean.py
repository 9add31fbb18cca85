"""What our processes do without: a process of its own, for nothing of it can be undone."""

import subprocess
import sys

CODE = """
import gc
from flows.lean import keep_lean
keep_lean()
keep_lean()
try:
    import pandas
except ModuleNotFoundError as error:
    print(error)
import duckdb
print(duckdb.sql("SELECT 1").fetchall(), gc.get_threshold()[0] > 700, gc.isenabled())
"""


def test_a_lean_process_has_no_pandas_and_looks_for_garbage_less_often() -> None:
    lines = subprocess.check_output([sys.executable, "-c", CODE], text=True).splitlines()
    assert lines == ["pandas is kept out of this process, which has no use for it", "[(1,)] True True"]
