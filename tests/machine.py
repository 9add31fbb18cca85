"""How fast this machine is: a bound in seconds of CPU means little on one that takes twice as long for everything."""

import time
from statistics import median
from xml.dom.minidom import parseString

# Seconds of CPU for the work below on the machine where the bounds were measured, by what the whole suite takes there.
REFERENCE = 0.003
FEED = "<rss><channel>{}</channel></rss>".format(
    "".join(f"<item id='{n}'><title>제목 {n}</title><link>https://news.example/{n}</link></item>" for n in range(300))
)


def slowness() -> float:
    """How many times as long as there a fixed piece of work takes here and now, at least 1."""
    return max(1.0, median(_seconds() for _ in range(9)) / REFERENCE)


def _seconds() -> float:
    """Objects by the thousand, made and let go, as parsing and Prefect do; a bare loop is no measure of that."""
    began = time.process_time()
    parseString(FEED).unlink()
    return time.process_time() - began
