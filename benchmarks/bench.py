"""All speed measurements, as ratios measured in one run: `make bench`."""

import subprocess
import sys

PARTS = ("benchmarks.tagging", "benchmarks.warehouse")


def main() -> int:
    """Every part runs in a process of its own, one after the other; the first failure's exit code, else 0."""
    codes = []
    for part in PARTS:
        print(f"\n== {part}", flush=True)
        codes.append(subprocess.run([sys.executable, "-m", part], check=False).returncode)
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main())
