"""Whether a vulnerability is known of anything that a deployment installs: `make audit`.

    python deploy/audit.py PIP_AUDIT LOCK

Asks OSV by way of pip-audit, in the versions that the lock pins by hash; nothing is installed. Ends with 1 where
one is known. Where the service cannot be reached, or knows nothing of the packages, it says so and ends with 0: that is
no fault of the code, and no clean bill of health either.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

OPTIONS = ("--vulnerability-service", "osv", "--disable-pip", "--require-hashes", "--format", "json",
           "--progress-spinner", "off", "--timeout", "20")  # fmt: skip


def main(program: str, lock: str) -> int:
    pinned = sum(line[:1].isalnum() for line in Path(lock).read_text("utf-8").splitlines())
    asked = subprocess.run([program, *OPTIONS, "--requirement", lock], check=False, capture_output=True, text=True)
    try:
        packages: list[dict[str, Any]] = json.loads(asked.stdout)["dependencies"]
    except (ValueError, KeyError):
        say(f"NOT AUDITED: {(asked.stderr.strip().splitlines() or ['no answer'])[-1][:200]}")
        return 0
    bad = [(package, hole) for package in packages for hole in package.get("vulns", ())]
    for package, hole in bad:
        mended = ", ".join(hole.get("fix_versions", ())) or "no version"
        say(f"{package['name']} {package['version']}: {hole['id']}, mended in {mended}")
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    say(f"{len(packages) - len(skipped)} of {pinned} packages audited, {len(bad)} vulnerabilities known")
    if skipped:
        say(f"NOT AUDITED: {', '.join(skipped)}"[:200])
    return 1 if bad else 0


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
