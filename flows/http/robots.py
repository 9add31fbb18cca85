"""robots.txt: what a host asks of robots, read once a day and kept below the home directory."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

from protego import Protego

from extractors.ids import make_id
from extractors.records import Fetch

ROBOT_NAME = "AllianceWatch"
KEPT_FOR = timedelta(days=1)
LONGEST_CRAWL_DELAY = 30.0  # seconds; who asks for more gets this
SIZE_LIMIT = 500 * 1024     # RFC 9309 asks for at least 500 KiB
WILDCARD_LIMIT = 8          # a rule with more of them is a trap for regular expressions


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a page may be fetched. `temporary` is set where robots.txt itself could not be read."""

    allowed: bool
    reason: str
    crawl_delay_seconds: float = 0.0
    temporary: bool = False


class Robots:
    """The rules of every host, shared by all threads of a run. `fetch` gets a robots.txt by its address."""

    def __init__(self, folder: Path, fetch: Callable[[str], Fetch]) -> None:
        self._folder = folder
        self._fetch = fetch
        self._rules: dict[str, Protego | Fetch] = {}
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)

    def verdict(self, url: str, origin: str, now: datetime) -> Verdict:
        """May we fetch the url of that origin (`https://host:port`)? Asks the host at most once a day.

        No robots.txt (any 4xx) allows everything; a robots.txt that cannot be read allows nothing for now (RFC 9309).
        """
        with self._locks[origin]:
            if origin not in self._rules:
                self._rules[origin] = self._load(origin, now)
            rules = self._rules[origin]
        if isinstance(rules, Fetch):
            return Verdict(False, f"robots.txt: {rules.reason}", temporary=rules.outcome != "refused")
        delay = min(float(rules.crawl_delay(ROBOT_NAME) or 0), LONGEST_CRAWL_DELAY)
        if rules.can_fetch(url, ROBOT_NAME):
            return Verdict(True, "allowed", delay)
        return Verdict(False, "robots.txt does not allow it", delay)

    def _load(self, origin: str, now: datetime) -> Protego | Fetch:
        """The rules, or the fetch that did not bring them."""
        kept = self._folder / f"{make_id(origin)}.txt"
        text = _read_kept(kept, now)
        if text is None:
            fetch = self._fetch(f"{origin}/robots.txt")
            text = _text_of(fetch)
            if text is None:
                return fetch
            _keep(kept, text, now)
        return Protego.parse(text)


def _text_of(fetch: Fetch) -> str | None:
    if fetch.outcome == "fetched":
        lines = fetch.body[:SIZE_LIMIT].decode("utf-8", "replace").replace("\0", "").splitlines()
        return "\n".join(line for line in lines if line.count("*") <= WILDCARD_LIMIT)
    # What a host does not offer, or keeps behind a login, forbids nothing; an address we do not visit never gets here.
    told_nothing = fetch.status is not None and 400 <= fetch.status < 500 and fetch.outcome != "limited"
    return "" if told_nothing or fetch.outcome == "too_large" else None


def _read_kept(path: Path, now: datetime) -> str | None:
    """The first line is the moment of reading; a file that is damaged counts as none."""
    try:
        moment, _, text = path.read_text("utf-8").partition("\n")
        age = now - datetime.fromisoformat(moment)
    except (OSError, ValueError, TypeError):
        return None
    return text if timedelta(0) <= age < KEPT_FOR else None


def _keep(path: Path, text: str, now: datetime) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{make_id(str(now.timestamp()), text)}.new")
    fresh.write_text(f"{now.isoformat()}\n{text}", "utf-8")
    fresh.replace(path)
