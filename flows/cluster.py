"""Work on a Dask cluster: the doorway to prefect-dask. Imported only where a scheduler's address is set."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect_dask.task_runners import DaskTaskRunner

Result = TypeVar("Result")


@contextmanager
def open_cluster(address: str) -> Iterator["Cluster"]:
    """The cluster of the scheduler at `tcp://host:port`; raises OSError where nobody answers in ten seconds."""
    with DaskTaskRunner(address=address, client_kwargs={"timeout": 10}) as runner:
        yield Cluster(runner)


class Cluster:
    """A cluster that is connected."""

    def __init__(self, runner: DaskTaskRunner) -> None:
        self._runner = runner

    def run(self, works: Sequence[Callable[[], Result]]) -> list[Result]:
        """The results in order, each work done as one Prefect task on some worker. Works travel pickled."""
        futures = [self._runner.submit(_work_task, {"work": work}) for work in works]
        return [future.result() for future in futures]


# The work comes as one callable: Prefect walks through every collection among a task's parameters.
@task(name="tag articles", cache_policy=NO_CACHE, persist_result=False)
def _work_task(work: Callable[[], Any]) -> Any:
    return work()
