"""Two weeks of polling in about an hour: `make soak`. Is anything lost or doubled, does anything grow that must not?

One process runs the flows of `serve` one after the other as a simulated clock goes from poll to poll: ingest every ten
minutes, the digest and maintenance once a day; for five hours nobody polls. The feeds, their pages and faults are those
of `soak_press`. Real are HTTP, Prefect with its server, cleaning, tagging, warehouse and files; simulated are the clock
and the articles, which are on small pages. Every poll is measured, at the end the warehouse is compared with
the press. `--days`, `--feeds` and `--articles` say how much, `--minutes` when to stop and to judge what has come;
`--plot FILE` draws what was measured. With `--home DIR` all state is kept, and one that was stopped or killed goes on
from there, as a service does that is started anew.
"""

import argparse
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import warehouse
from benchmarks.processes import cpu_seconds
from benchmarks.soak_press import Plan, press
from flows.lean import keep_lean

BEGAN_AT = datetime(2026, 11, 1, tzinfo=UTC)
EVERY = timedelta(minutes=10)
ABSENCE = (timedelta(days=4), timedelta(days=4, hours=5))       # nobody polls: the machine is down
SAMPLES = "samples.jsonl"
DIGEST, MAINTENANCE = "23:00", "18:30"                          # UTC: 08:00 and 03:30 in Seoul
LATEST = timedelta(hours=12)            # an article may be as late as that: a feed that fails is left for up to six
WATCHLIST = """
watches:
  - {id: altman, people: [샘 올트먼], channels: [file]}
  - {id: supply, orgs: [삼성전자], event_types: [supply], channels: [file, feed]}
"""
# Of the two watches: a feed's failing and its recovery are two alerts of one matter, and each may come again.
TWICE = """SELECT count(*) - count(DISTINCT (watch_id, story_id)) FROM alerts
           WHERE kind = 'first' AND watch_id IN ('altman', 'supply')"""


@dataclass(frozen=True, slots=True)
class Sample:
    """After one poll."""

    now: str
    polled: int                 # feeds
    articles: int               # in the warehouse
    cpu_seconds: float          # of the poll, Prefect's server included
    megabytes: float            # of this process
    warehouse_megabytes: float
    prefect_megabytes: float


def soak(home: Path, plan: Plan, until: datetime) -> Iterator[Sample]:
    """Every poll until then, with the flows that fall between; `home` holds what they leave, the samples too.

    Where it holds those of a soak that was stopped, the polls after them.
    """
    from flows.prefect_home import prepare_prefect
    from flows.settings import load_settings

    prepare_prefect(home)
    from flows.digest.flow import digest
    from flows.ingest import ingest
    from flows.maintenance import maintenance

    (home / "watchlist.yaml").write_text(WATCHLIST, "utf-8")
    settings = load_settings({}, home=home, feeds=home / "feeds.yaml", watchlist=home / "watchlist.yaml",
                             allow_hosts=("127.0.0.1",), pause_seconds=0, health_channels=("file",))  # fmt: skip
    before = samples_in(home)
    with press(plan, _ports(settings.feeds)) as (addresses, clock):
        lines = [f"- {{id: f{n}, name: f{n}, url: '{url}'}}" for n, url in enumerate(addresses)]
        settings.feeds.write_text("feeds:\n" + "\n".join(lines), "utf-8")
        articles = before[-1].articles if before else 0
        for now in list(moments(plan.began_at, until))[len(before) :]:
            clock.value = now.timestamp()
            cpu = cpu_seconds(os.getpid())
            counts = dict(ingest(settings, now=now).counts)
            cpu = cpu_seconds(os.getpid()) - cpu
            articles += counts.get("stored", 0)
            sample = Sample(now.isoformat(), sum(n for word, n in counts.items() if word.startswith("feed_")), articles,
                         round(cpu, 3), _own_megabytes(), _megabytes(home, "warehouse.duckdb"),
                         _megabytes(home, "prefect/prefect.db*"))  # fmt: skip
            if f"{now:%H:%M}" == DIGEST:
                digest(settings, now=now)
            if f"{now:%H:%M}" == MAINTENANCE:
                maintenance(settings, now=now)
            with (home / SAMPLES).open("a", encoding="ascii") as kept:
                print(json.dumps(asdict(sample)), file=kept)
            yield sample


def samples_in(home: Path) -> list[Sample]:
    """What was measured there so far."""
    path = home / SAMPLES
    return [Sample(**json.loads(line)) for line in path.read_text("ascii").splitlines()] if path.exists() else []


def _ports(feeds: Path) -> list[int]:
    """Where the hosts of the feeds listen: articles are known by their addresses."""
    found = re.findall(r"http://127\.0\.0\.1:([0-9]+)/", feeds.read_text("ascii")) if feeds.exists() else []
    return list(dict.fromkeys(map(int, found)))


def moments(began_at: datetime, until: datetime) -> Iterator[datetime]:
    """When polls are due, the hours of absence left out."""
    now = began_at
    while now < until:
        if not ABSENCE[0] <= now - began_at < ABSENCE[1]:
            yield now
        now += EVERY


def _own_megabytes() -> float:
    return int(Path("/proc/self/status").read_text("ascii").split("VmRSS:")[1].split()[0]) / 1024


def _megabytes(home: Path, pattern: str) -> float:
    return sum(path.stat().st_size for path in home.glob(pattern)) / 1e6


def differences(path: Path, plan: Plan, until: datetime) -> list[str]:
    """What the warehouse lacks of what appeared until then, or holds twice; empty where all is well."""
    with warehouse.reading(path) as db:
        urls = [urlsplit(url).path for (url,) in db.execute("SELECT canonical_url FROM articles").fetchall()]
        twice = db.execute(TWICE).fetchall()[0][0]
        undelivered = db.execute("SELECT count(*) FROM deliveries WHERE outcome <> 'delivered'").fetchall()[0][0]
    published = {f"/{feed}/{n}" for feed in range(plan.feeds) for n in range(plan.published(feed, until))}
    lost = sorted(published - set(urls))
    found = [f"{len(lost)} articles are lost, {lost[0]} among them"] if lost else []
    found += [f"{len(urls) - len(set(urls))} articles are held twice"] if len(urls) > len(set(urls)) else []
    found += [f"{twice} alerts were made twice"] if twice else []
    return found + ([f"{undelivered} alerts were not delivered"] if undelivered else [])


def growths(samples: Sequence[Sample]) -> dict[str, float]:
    """How the last fifth of the polls compares with the second: 1.0 is the same. Of the disk, what an article takes."""
    fifth = len(samples) // 5
    early, late = samples[fifth : 2 * fifth], samples[-fifth:]
    return {
        "memory": median(s.megabytes for s in late) / median(s.megabytes for s in early),
        "CPU of a poll": median(s.cpu_seconds for s in late) / median(s.cpu_seconds for s in early),
        "disk for an article": _slope(samples[-2 * fifth :]) / _slope(samples[fifth : 3 * fifth]),
    }


def _slope(samples: Sequence[Sample]) -> float:
    first, last = samples[0], samples[-1]
    return (last.warehouse_megabytes - first.warehouse_megabytes) / (last.articles - first.articles)


def draw(samples: Sequence[Sample], target: Path) -> None:
    """Four pictures over the simulated days, an hour's median each, as PNG."""
    import altair
    import vl_convert

    step = 6
    rows = [{"day": (datetime.fromisoformat(hour[0].now) - BEGAN_AT) / timedelta(days=1)}
            | {name: median(getattr(sample, name) for sample in hour) for name in TITLES}
            for hour in (samples[at : at + step] for at in range(0, len(samples), step))]  # fmt: skip
    charts = [
        altair.Chart(altair.Data(values=rows), width=330, height=150).mark_line(strokeWidth=1.2)
        .encode(x=altair.X("day:Q", title="simulated day"), y=altair.Y(f"{name}:Q", title=None)).properties(title=title)
        for name, title in TITLES.items()
    ]  # fmt: skip
    target.write_bytes(vl_convert.vegalite_to_png(altair.concat(*charts, columns=2).to_json(), scale=1.5))


TITLES = {
    "articles": "articles stored", "warehouse_megabytes": "warehouse on disk, MB",
    "megabytes": "memory of the process, MB", "cpu_seconds": "CPU of one poll, s",
}  # fmt: skip
MOST = {"memory": 1.1, "CPU of a poll": 1.3, "disk for an article": 1.3}


@contextmanager
def _home(kept: Path | None, plan: Plan) -> Iterator[Path]:
    """The folder that is to be kept, of this plan and no other; else one that is gone afterwards."""
    if kept is None:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder)
        return
    kept.mkdir(parents=True, exist_ok=True)
    note = kept / "plan.txt"
    if note.exists() and note.read_text("ascii") != repr(plan):
        raise SystemExit(f"{kept} holds another soak, of {note.read_text('ascii')}: name another --home")
    note.write_text(repr(plan), "ascii")
    yield kept


def main() -> int:
    """0 where nothing is lost or doubled and nothing grows that must not."""
    parser = argparse.ArgumentParser(description="two weeks of polling in about an hour")
    parser.add_argument("--days", type=float, default=14)
    parser.add_argument("--feeds", type=int, default=100)
    parser.add_argument("--articles", type=int, default=14_000, help="200,000 take some three hours of CPU")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="stop by then, and judge what has come")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--home", type=Path, help="keep all state there, and go on where one like it was stopped")
    options = parser.parse_args()
    until = BEGAN_AT + timedelta(days=options.days)
    keep_lean()                         # as a run of `serve` does
    plan = Plan(BEGAN_AT, options.articles / options.feeds / options.days, options.feeds)
    started = time.monotonic()
    with _home(options.home, plan) as home:
        samples = samples_in(home)
        for sample in soak(home, plan, until):
            samples.append(sample)
            if len(samples) % 36 == 1:
                print(asdict(sample), file=sys.stderr, flush=True)
            if time.monotonic() - started > 60 * options.minutes:
                until = datetime.fromisoformat(sample.now)
                break
        found = differences(home / "warehouse.duckdb", plan, until - LATEST)
    if options.plot:
        draw(samples, options.plot)
    print(f"{len(samples):,} polls of {options.feeds} feeds, {samples[-1].articles:,} articles stored, "
          f"{sum(s.cpu_seconds for s in samples):,.0f} s of CPU in {(time.monotonic() - started) / 60:.0f} minutes; "
          f"warehouse {samples[-1].warehouse_megabytes:,.0f} MB, Prefect {samples[-1].prefect_megabytes:,.0f} MB")
    for name, ratio in growths(samples).items():
        print(f"{name}: {ratio:.2f} times what it was")
        found += [f"{name} grew"] if ratio > MOST[name] else []
    print("\n".join(found) or "nothing lost, nothing doubled, nothing grew")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
