"""How fast this machine is: a bound in seconds of CPU means little on one that takes twice as long for everything."""

import time

REFERENCE = 0.045           # seconds of CPU for a million steps, where the bounds were measured
STEPS = 1_000_000


def slowness() -> float:
    """How many times as long as there a fixed piece of work takes here and now, at least 1."""
    return max(1.0, min(_seconds() for _ in range(5)) / REFERENCE)


def _seconds() -> float:
    began, total = time.process_time(), 0
    for step in range(STEPS):
        total += step
    return time.process_time() - began
