"""Those who compete in `make bench-peers`, each in a process of its own: `python -m benchmarks.contestants NAME WORK`.

WORK is a folder with `warm.json` and `feeds.json`, lists of feed addresses. Each contestant works through the first,
so that everything it needs is loaded, says "warm" on its standard output and waits for a line; then it works through
the second, writes what it holds to `NAME.json` ([{url, title, text}]) and says "done". Runs in two environments, so
nothing is imported before it is needed.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

Item = dict[str, str]
THREADS = 16                            # as many as our own pipeline has


def _links(feeds: Iterable[str]) -> Iterator[list[str]]:
    """The addresses that each feed lists."""
    import feedparser

    for feed in feeds:
        yield [entry.link for entry in feedparser.parse(feed).entries if "link" in entry]


def _name_of(feeds: list[str], work: Path) -> str:
    return "warm" if feeds == json.loads((work / "warm.json").read_text("utf-8")) else "feeds"


def _without_downloads() -> None:
    """newspaper4k reads Korean with NLTK, whose model of sentences is no package and has to be fetched from elsewhere.

    Without it both peers lose every Korean page: here NLTK splits words without it, which is faster, too.
    """
    import nltk

    nltk.word_tokenize = partial(nltk.word_tokenize, preserve_line=True)


def news_please(feeds: list[str], work: Path) -> Iterator[Item]:
    """As its README has it, with the pictures left out; with `request_args` None it loses everything."""
    from newsplease import NewsPlease

    _without_downloads()
    for links in _links(feeds):
        found = NewsPlease.from_urls(links, request_args={"timeout": 10}, fetch_images=False)
        for url, article in found.items():
            if article:
                yield {"url": url, "title": article.title or "", "text": article.maintext or ""}


def newspaper4k(feeds: list[str], work: Path) -> Iterator[Item]:
    """As its README has it, in Korean, without pictures, in threads."""
    import newspaper

    _without_downloads()

    def read(url: str) -> Item | None:
        with suppress(newspaper.ArticleException):
            article = newspaper.article(url, language="ko", fetch_images=False)
            return {"url": url, "title": article.title or "", "text": article.text or ""}
        return None

    with ThreadPoolExecutor(THREADS) as pool:
        for links in _links(feeds):
            yield from (item for item in pool.map(read, links) if item)


def loop(feeds: list[str], work: Path) -> Iterator[Item]:
    """What one writes on an afternoon: feedparser, trafilatura (whose own client refuses loopback), and every alias
    looked for in the text.
    """
    import feedparser
    import httpx
    import trafilatura

    names = json.loads((work / "names.json").read_text("utf-8"))
    with httpx.Client(follow_redirects=True) as client:
        for feed in feeds:
            for entry in feedparser.parse(feed).entries:
                answer = client.get(entry.link)
                text = trafilatura.extract(answer.content) if answer.is_success else None
                if text:
                    found = [name for name in names if name in text]
                    yield {"url": entry.link, "title": entry.get("title", ""), "text": text, "names": " ".join(found)}


def trafilatura_alone(feeds: list[str], work: Path) -> Iterator[Item]:
    """The floor: pages that lie in memory, default settings, no network, no search, nothing stored."""
    import trafilatura

    folder = work / _name_of(feeds, work)
    for path in sorted(folder.iterdir()):
        yield {"url": path.stem, "title": "", "text": trafilatura.extract(path.read_bytes()) or ""}


def ours(feeds: list[str], work: Path, *, workers: int | None = None) -> Iterator[Item]:
    """The whole path: conditional polls, clean articles, tags, stories, alerts, a warehouse and its snapshot."""
    from flows.cli.run import poll_once
    from flows.lean import keep_lean
    from flows.settings import load_settings

    keep_lean()                         # as the command line does
    listed = work / f"{_name_of(feeds, work)}.yaml"
    settings = load_settings({}, home=work / f"home-{workers or 0}", feeds=listed, watchlist=work / "watchlist.yaml",
                             allow_hosts=("127.0.0.1",), pause_seconds=0, workers=workers)  # fmt: skip
    started = datetime.now(UTC)
    poll_once(settings, force=True, hand_over=True)

    import warehouse

    with warehouse.reading(settings.warehouse) as db:
        sql = "SELECT url, title, text FROM articles WHERE fetched_at >= ?"
        for url, title, text in db.execute(sql, [started]).fetchall():
            yield {"url": url, "title": title, "text": text}


CONTESTANTS: dict[str, Callable[[list[str], Path], Iterator[Item]]] = {
    "ours": ours, "ours-1": partial(ours, workers=1), "news-please": news_please, "newspaper4k": newspaper4k,
    "loop": loop, "floor": trafilatura_alone,
}  # fmt: skip


def main() -> None:
    name, work = sys.argv[1], Path(sys.argv[2])
    say = sys.stdout
    sys.stdout = sys.stderr             # what the libraries print is none of the protocol
    for feeds in ("warm", "feeds"):
        items = list(CONTESTANTS[name](json.loads((work / f"{feeds}.json").read_text("utf-8")), work))
        (work / f"{name}.json").write_text(json.dumps(items, ensure_ascii=False), "utf-8")
        say.write(f"{feeds}\n")
        say.flush()
        sys.stdin.readline()


if __name__ == "__main__":
    main()
