"""Our pipeline against what one would use instead, in one run on one newsroom: `make bench-peers` prints the table.

The newsroom on loopback has the invented publishers with all their bad habits and some more with synthetic articles,
EUC-KR among them; a page weighs as much as a real one. Everybody gets the same feeds, without pauses between requests,
and starts warm: imports and models are loaded. CPU and memory are those of a contestant's whole tree of processes (ours
with its Prefect server). `--light` leaves the pages as small as the newsroom writes them, `--only NAME` runs one.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from threading import Event, Thread

from benchmarks.processes import cpu_seconds, proportional_megabytes
from demo.articles import DemoArticle, DemoFeed, Publisher, load_publishers
from demo.generate import generate_articles, generate_publishers
from demo.newsroom import WATCHLIST, Newsroom, serve
from demo.site import Site
from extractors.names.gazetteer import load_lexicon

HERE = Path(__file__).parent
PEERS = HERE.parent / ".venv-peers/bin/python"      # with what `benchmarks/peers.txt` pins
TODAY = date(2026, 11, 26)
STYLES = (("ndsoft", "utf-8"), ("secu", "euc-kr"), ("wordpress", "utf-8"), ("inews", "euc-kr"), ("wire", "utf-8"),
          ("hankyung", "utf-8"), ("etnews", "utf-8"), ("jsonld", "utf-8"))  # fmt: skip
WARM = "gen000"                                     # the publisher to begin with
TWINS = ("tracking", "amp", "mobile")               # every tenth article is listed a second time as one of these
NAMES = {
    "ours": "**Alliance Watch**, the whole path", "ours-1": "the same in one process, `ALLIANCE_WATCH_WORKERS=1`",
    "news-please": "news-please {news-please}",
    "newspaper4k": "newspaper4k {newspaper4k}",
    "loop": "feedparser {feedparser} + trafilatura {trafilatura} + keywords",
    "floor": "*the floor:* trafilatura {trafilatura} alone",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    wall_seconds: float
    cpu_seconds: float
    peak_megabytes: float


@dataclass(frozen=True, slots=True)
class Quality:
    """Of what a contestant holds, counted in articles."""

    lost: int               # listed by a feed that answers, and neither its words nor garbled ones are held
    garbled: int            # held in a wrong encoding
    doubled: int            # held once more
    no_articles: int        # a notice, a paywall's stub, a front page, held as an article


def publishers(count: int, each: int) -> tuple[Publisher, ...]:
    """The invented ones, and so many with synthetic articles in the manners and encodings of different systems."""
    more = []
    for number, one in enumerate(generate_publishers(count, each, seed=3, today=TODAY)):
        cms, encoding = STYLES[number % len(STYLES)]
        articles = tuple(
            replace(article, links=(TWINS[n % 3],)) if n % 10 == 0 else article
            for n, article in enumerate(one.articles)
        )
        feeds = tuple(replace(feed, limit=2 * each, encoding=encoding) for feed in one.feeds)
        more.append(replace(one, cms=cms, encoding=encoding, feeds=feeds, articles=articles))
    return (*load_publishers(TODAY), *more)


def dressing() -> str:
    """What stands around a real article: 250 links, 1,400 elements, 30 KB of scripts and styles; 110 KB in all."""
    titles = [article.title for article in generate_articles(230, seed=9, today=TODAY)]
    links = "".join(
        f'<li class="item item-{n}"><a href="/news/articleView.html?idxno=9{n}" title="{title}"><span class="thumb">'
        f'<em>{n}</em></span><strong class="titles">{title}</strong></a></li>'
        for n, title in enumerate(titles)
    )
    scripts = "<script>" + "var slot = {id: 'x', size: [300, 250], refresh: true};\n" * 550 + "</script>"
    return f'<div class="aside"><ul class="auto-list">{links}</ul></div>{scripts}'


def expected(room: Newsroom) -> dict[str, DemoArticle]:
    """The articles that a feed lists which answers, those of the feed to begin with left out."""
    return {
        article.key: article
        for site in room.sites.values()
        if site.publisher.publisher_id != WARM and any(_answers(site, feed) for feed in site.publisher.feeds)
        for article in site.articles.values() if article.outcome == "stored"
    }  # fmt: skip


def _answers(site: Site, feed: DemoFeed) -> bool:
    reply = site.faults[feed.path].reply if feed.path in site.faults else "moved"
    return feed.listed and feed.form in ("rss", "atom") and reply == "moved"


def judge(room: Newsroom, items: Sequence[dict[str, str]]) -> Quality:
    """What of the newsroom's articles the items hold, and how."""
    wanted = expected(room)
    good, garbled, held, others = set(), set(), Counter[str](), 0
    for item in items:
        key = _key(room, item["url"])
        if key not in wanted:
            others += bool(item["text"].strip())
            continue
        if _readable(wanted[key], item):
            good.add(key)
        elif _is_garbled(item["title"]) or _is_garbled(item["text"]):
            garbled.add(key)
        else:
            continue
        held[key] += 1
    doubled = sum(held.values()) - len(held)
    return Quality(len(wanted) - len(good | garbled), len(garbled - good), doubled, others)


def _key(room: Newsroom, url: str) -> str:
    for site in room.sites.values():
        if url.startswith(site.base_url + "/"):
            return site.keys.get(url.removeprefix(site.base_url), url)
    return url


def _readable(article: DemoArticle, item: dict[str, str]) -> bool:
    """At least half of the paragraphs are there, and the title is not garbled."""
    text = "".join(item["text"].split())
    found = sum("".join(paragraph.split())[:20] in text for paragraph in article.paragraphs)
    return 2 * found >= len(article.paragraphs) and not _is_garbled(item["title"])


def _is_garbled(text: str) -> bool:
    """Replacement characters, or letters beyond ASCII of which most are not Hangul."""
    letters = [sign for sign in text if sign > "\x7f" and sign.isalpha()]
    return "\ufffd" in text or (len(letters) > 5 and 2 * sum("가" <= sign <= "힣" for sign in letters) < len(letters))


def prepare(room: Newsroom, work: Path) -> None:
    """The folder that the contestants are given: feeds to begin with, the feeds, the same pages as files."""
    specs = {"warm": [], "feeds": []}
    for spec in room.feeds:
        if spec.kind == "rss":
            specs["warm" if spec.feed_id == WARM else "feeds"].append(spec)
    for name, listed in specs.items():
        (work / f"{name}.json").write_text(json.dumps([spec.url for spec in listed]), "utf-8")
        lines = [f"- {{id: {one.feed_id}, name: {one.feed_id}, url: '{one.url}', publisher: '{one.publisher}'}}"
                 for one in listed]  # fmt: skip
        (work / f"{name}.yaml").write_text("feeds:\n" + "\n".join(lines), "utf-8")
        (work / name).mkdir()
    for key, article in (expected(room) | room.sites[WARM].articles).items():
        page = room.sites[article.publisher_id].answer(article.path, {})
        assert isinstance(page.body, bytes)
        (work / ("warm" if article.publisher_id == WARM else "feeds") / f"{key}.html").write_bytes(page.body)
    shutil.copy(WATCHLIST, work / "watchlist.yaml")
    lexicon = load_lexicon(None)
    names = sorted({alias.surface for entity in lexicon.entities.values() for alias in entity.aliases})
    (work / "names.json").write_text(json.dumps(names, ensure_ascii=False), "utf-8")


def compete(name: str, work: Path) -> Cost:
    """The contestant's cost of all feeds but the warm ones; what it holds lies in `work/NAME.json`."""
    python = str(PEERS) if name in ("news-please", "newspaper4k") else sys.executable
    command = [python, "-m", "benchmarks.contestants", name, str(work)]
    environ = {"PATH": "/usr/bin:/bin", "HOME": str(work)}
    peaks, ended = [0.0], Event()
    with (work / f"{name}.log").open("wb") as log, subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, env=environ, cwd=HERE.parent,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        _said(process.stdout, "warm", work / f"{name}.log")
        watcher = Thread(target=_watch, args=(process.pid, peaks, ended), daemon=True)
        watcher.start()
        cpu, started = cpu_seconds(process.pid), time.monotonic()
        process.stdin.write("\n")
        process.stdin.flush()
        _said(process.stdout, "feeds", work / f"{name}.log")
        cost = Cost(time.monotonic() - started, cpu_seconds(process.pid) - cpu, 0)
        ended.set()
        watcher.join()
        process.stdin.write("\n")
        process.stdin.flush()
    return replace(cost, peak_megabytes=max(peaks))


def _said(lines: Iterator[str], word: str, log: Path) -> None:
    if next(lines, "").strip() != word:
        raise RuntimeError(f"{log.stem} failed:\n{log.read_text('utf-8', 'replace')[-3000:]}")


def _watch(pid: int, peaks: list[float], ended: Event) -> None:
    while not ended.wait(0.25):
        with suppress(OSError):
            peaks.append(proportional_megabytes(pid))


def versions() -> dict[str, str]:
    """Of everything that takes part."""
    code = ("import json; from importlib.metadata import version; import sys;"
            "print(json.dumps({name: version(name) for name in sys.argv[1:]}))")  # fmt: skip
    found: dict[str, str] = {}
    theirs, ours = ("news-please", "newspaper4k"), ("feedparser", "trafilatura")
    for python, names in ((str(PEERS), theirs), (sys.executable, ours)):
        if Path(python).exists():
            found |= json.loads(subprocess.check_output([python, "-c", code, *names]))
    return found


def table(costs: dict[str, Cost], quality: dict[str, Quality], count: int) -> str:
    """Markdown, one row for each contestant."""
    known = {"news-please": "?", "newspaper4k": "?"} | versions()
    rows = ["| | articles/s | CPU ms/article | peak MB | lost | garbled | doubled | no articles |",
            "| --- | --: | --: | --: | --: | --: | --: | --: |"]  # fmt: skip
    for name, cost in costs.items():
        found = quality[name]
        counted = ("",) * 4 if name == "floor" else (found.lost, found.garbled, found.doubled, found.no_articles)
        measured = (count / cost.wall_seconds, cost.cpu_seconds / count * 1000, cost.peak_megabytes)
        cells = (NAMES[name].format(**known), *(f"{value:.0f}" for value in measured), *map(str, counted))
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="our pipeline against what one would use instead")
    parser.add_argument("--only", choices=NAMES, action="append")
    parser.add_argument("--publishers", type=int, default=24)
    parser.add_argument("--articles", type=int, default=25, help="of each of them")
    parser.add_argument("--light", action="store_true", help="small pages")
    options = parser.parse_args()
    names = tuple(options.only or NAMES)
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(today=TODAY, publishers=publishers(options.publishers, options.articles)) as room,
    ):
        work = Path(folder)
        for site in room.sites.values():
            site.dressing = "" if options.light else dressing()
        prepare(room, work)
        costs, quality = {}, {}
        for name in names:
            costs[name] = compete(name, work)
            quality[name] = judge(room, json.loads((work / f"{name}.json").read_text("utf-8")))
            print(name, asdict(costs[name]), asdict(quality[name]), file=sys.stderr, flush=True)
        print(table(costs, quality, len(list((work / "feeds").iterdir()))))


if __name__ == "__main__":
    main()
