"""Articles tagged: in this process, in several, or on a cluster. Extraction never costs the run an article."""

import logging
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from extractors.records import Article, Document, Extraction
from extractors.tag import Tagger, load_tagger, tag
from flows.settings import Settings

if TYPE_CHECKING:
    from flows.cluster import Cluster

log = logging.getLogger(__name__)
CHUNK = 8                   # articles in one piece of work: a fifth of a second

load_tagger_once = cache(load_tagger)


@contextmanager
def open_tagging(settings: Settings, *, dask: str | None = None) -> Iterator["Tagging"]:
    """Tagging for one run; worker processes are started when first needed and end with it.

    With the address of a Dask scheduler its workers tag, as tasks of the flow that runs; where it cannot be had, we do.
    """
    with ExitStack() as stack:
        tagging = Tagging(settings.entities, settings.workers, _cluster(stack, dask) if dask else None)
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
    """The tagger of this process or, with `workers` above one, those of its children: never both, for each is big."""

    def __init__(self, entities: Path | None, workers: int, cluster: "Cluster | None" = None) -> None:
        self._entities = entities
        self._workers = workers
        self._cluster = cluster
        self._pool: ProcessPoolExecutor | None = None
        self._warming: Thread | None = None

    @property
    def tagger(self) -> Tagger:
        return load_tagger_once(self._entities)

    def warm_up(self) -> None:
        """What loads slowly is loaded while the first pages are fetched; returns at once."""
        if self._workers == 1 and self._warming is None and not self._cluster:
            self._warming = Thread(target=self.tagger.morphology.tokens, args=("가",), name="warm up", daemon=True)
            self._warming.start()

    def extract(self, articles: Sequence[Article]) -> list[Extraction]:
        """One extraction for each article, in order; an article that a rule stumbles over gets an empty one."""
        documents = [document_of(article) for article in articles]
        if not documents:
            return []
        if self._cluster and (found := self._on(self._cluster, documents)):
            return found
        if self._workers == 1:
            if self._warming:
                self._warming.join()
            return [safe_tag(document, self.tagger) for document in documents]
        if self._pool is None:
            # Spawned, never forked: the morphology's threads do not survive a fork and would hang.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, mp_context=context)
        entities = [self._entities] * len(documents)
        return list(self._pool.map(_tag_in_worker, documents, entities, chunksize=CHUNK))

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


def _tag_in_worker(document: Document, entities: Path | None) -> Extraction:
    return safe_tag(document, load_tagger_once(entities))
