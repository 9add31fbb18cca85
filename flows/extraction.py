"""Articles tagged and pages cleaned: in this process, in several, or on a cluster. It costs the run no article."""

import logging
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from pathlib import Path
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from extractors.records import Article, Document, Extraction
from extractors.tag import Tagger, load_tagger, tag
from flows.lean import is_ours
from flows.settings import Settings

if TYPE_CHECKING:
    from flows.cluster import Cluster

log = logging.getLogger(__name__)
# Its warnings name no page; ours do, with the outcome. Here, for children import this module.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
CHUNK = 8                   # articles in one piece of work: a fifth of a second
MANY = 300                  # pages: to tag them takes as long as what a second process must load
Result = TypeVar("Result")

load_tagger_once = cache(load_tagger)
# One page is cleaned at a time: sixteen threads at once, all wanting the GIL, take twice as long as one after another.
_ONE_AT_A_TIME = Lock()


def here(work: Callable[[], Result]) -> Result:
    """The work done in this process, while no other thread does such work."""
    with _ONE_AT_A_TIME:
        return work()


@contextmanager
def open_tagging(
    settings: Settings, *, children: int | None = None, dask: str | None = None
) -> Iterator["Tagging"]:
    """Tagging for one run; `children` processes (by default as many as `workers`, where those are more than one) are
    started when first needed and end with it.

    With the address of a Dask scheduler its workers tag, as tasks of the flow that runs; where it cannot be had, we do.
    """
    if children is None:
        workers = settings.workers or 1
        children = workers if workers > 1 else 0
    with ExitStack() as stack:
        cluster = _cluster(stack, dask) if dask else None
        tagging = Tagging(settings.entities, children, cluster, may_begin=settings.workers is None and is_ours())
        stack.callback(tagging.close)
        yield tagging


def _cluster(stack: ExitStack, address: str) -> "Cluster | None":
    from flows.cluster import open_cluster

    try:
        return stack.enter_context(open_cluster(address))
    except OSError as error:
        log.warning("dask=%s cannot be reached, tagging here: %s", address, error)
        return None


class Tagging:
    """The tagger of this process or those of its children: never both while those live, for each is big, unless this
    one loaded its own in a run before.
    """

    def __init__(
        self, entities: Path | None, children: int, cluster: "Cluster | None" = None, *, may_begin: bool = False
    ) -> None:
        self._entities = entities
        self._cluster = cluster
        self._may_begin = may_begin         # a child where it pays
        self._pool: ProcessPoolExecutor | None = None
        self._is_alone = False              # one child has enough to do with tagging: pages are cleaned here meanwhile
        self._warming: Thread | None = None
        self._ready = Event()               # a child has loaded what loads slowly
        if children:
            self._begin(children)

    def _begin(self, children: int) -> None:
        # Spawned, never forked: the morphology's threads do not survive a fork and would hang.
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(children, mp_context=context, initializer=_begin_child)
        self._is_alone = children == 1

    @property
    def tagger(self) -> Tagger:
        return load_tagger_once(self._entities)

    def warm_up(self, pages: int = 0) -> None:
        """What loads slowly is loaded while the first pages are fetched; returns at once.

        Where many `pages` are to come and there is a second core, a process beside this one loads it, and tags.
        """
        if self._cluster or self._warming:
            return
        if self._may_begin and pages >= MANY and cores() > 1 and not self._pool:
            self._begin(1)
        self._warming = Thread(target=self._warm_up, name="warm up", daemon=True)
        self._warming.start()

    def _warm_up(self) -> None:
        load = partial(_load, self._entities)
        if not self._pool:
            load()
            return
        try:
            self._pool.submit(load).result()
            self._ready.set()
        except (BrokenProcessPool, CancelledError):
            log.warning("a process that tags could not begin")      # whoever needs it finds that out, too

    def call(self, work: Callable[[], Result]) -> Result:
        """The work's result, of one of several children where one is ready. May be called in any thread."""
        pool = None if self._is_alone else self._pool
        if pool and self._ready.is_set():
            try:
                return pool.submit(work).result()
            except BrokenProcessPool:
                self._lose(pool)
        return here(work)

    def extract(self, articles: Sequence[Article]) -> list[Extraction]:
        """One extraction for each article, in order; an article that a rule stumbles over gets an empty one."""
        documents = [document_of(article) for article in articles]
        if not documents:
            return []
        if self._cluster and (found := self._on(self._cluster, documents)):
            return found
        if self._warming:
            self._warming.join()
        pool = self._pool
        if pool:
            try:
                return list(pool.map(partial(_tag_in_worker, entities=self._entities), documents, chunksize=CHUNK))
            except BrokenProcessPool:
                self._lose(pool)
        return [safe_tag(document, self.tagger) for document in documents]

    def _lose(self, pool: ProcessPoolExecutor) -> None:
        """A child was killed, for want of memory perhaps: for the rest of the run this process does their work."""
        if self._pool is pool:
            self._pool = None
            log.warning("a process that tags was killed, tagging here")
            pool.shutdown(wait=False, cancel_futures=True)

    def _on(self, cluster: "Cluster", documents: Sequence[Document]) -> list[Extraction] | None:
        """What the cluster says; None, now and for the rest of the run, where it has been lost."""
        chunks = [documents[first : first + CHUNK] for first in range(0, len(documents), CHUNK)]
        try:
            found = cluster.run([partial(_tag_chunk, chunk, self._entities) for chunk in chunks])
        except Exception:  # whatever became of the cluster, the articles are here
            log.exception("the Dask cluster is lost, tagging here")
            self._cluster = None
            return None
        return [extraction for chunk in found for extraction in chunk]

    def close(self) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def document_of(article: Article) -> Document:
    return Document(
        article.article_id, article.title, article.text, article.published_at, article.publisher, article.canonical_url
    )


def safe_tag(document: Document, tagger: Tagger) -> Extraction:
    """The extraction; an empty one of no version, so that `retag` comes back to it, where a rule has a defect."""
    try:
        return tag(document, tagger)
    except Exception:  # one article's defect must not cost the batch
        log.exception("article=%s could not be tagged", document.article_id)
        return Extraction(document.article_id)


def _tag_chunk(documents: Sequence[Document], entities: Path | None) -> list[Extraction]:
    return [_tag_in_worker(document, entities) for document in documents]


def _begin_child() -> None:
    """In a child: Ctrl-C is the parent's affair, and a parent that is killed takes its children along."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, name="parent", daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _load(entities: Path | None) -> None:
    load_tagger_once(entities).morphology.tokens("가")


def _tag_in_worker(document: Document, entities: Path | None) -> Extraction:
    return safe_tag(document, load_tagger_once(entities))
