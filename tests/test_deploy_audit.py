"""`make audit`: what is known fails, what cannot be asked is said and does not."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = "a==1 --hash=sha256:0\nb==2 --hash=sha256:0\n"


def audit(folder: Path, script: str) -> tuple[int, str]:
    """With a pip-audit that answers as the real one would: here nobody reaches its service."""
    program, lock = folder / "pip-audit", folder / "lock"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    lock.write_text(LOCK, "utf-8")
    done = subprocess.run([sys.executable, ROOT / "deploy" / "audit.py", program, lock], capture_output=True, text=True,
                          check=False)  # fmt: skip
    return done.returncode, done.stdout


def answering(*packages: dict[str, object]) -> str:
    return f"echo '{json.dumps({'dependencies': packages})}'"


def test_a_known_hole_fails_and_names_the_remedy(tmp_path: Path) -> None:
    hole = {"id": "GHSA-1", "fix_versions": ["1.1"]}
    code, told = audit(tmp_path, answering({"name": "a", "version": "1", "vulns": [hole]}, {"name": "b", "vulns": []}))
    assert code == 1
    assert "a 1: GHSA-1, mended in 1.1" in told
    assert "2 of 2 packages audited, 1 vulnerabilities known" in told


def test_nothing_known_is_well_and_says_of_how_many(tmp_path: Path) -> None:
    code, told = audit(tmp_path, answering({"name": "a", "version": "1", "vulns": []},
                                           {"name": "b", "skip_reason": "not found"}))  # fmt: skip
    assert (code, told.splitlines()) == (0, ["1 of 2 packages audited, 0 vulnerabilities known", "NOT AUDITED: b"])


def test_where_nobody_can_be_asked_it_says_so_and_fails_nothing(tmp_path: Path) -> None:
    code, told = audit(tmp_path, "echo 'could not connect to the service' >&2; exit 1")
    assert (code, told) == (0, "NOT AUDITED: could not connect to the service\n")
