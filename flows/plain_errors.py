"""An operator's mistake is one clear line in the log of a scheduled run, without Prefect's traceback."""

import logging

from flows.yaml_file import ConfigError
from warehouse import WarehouseError

MISTAKES = (ConfigError, WarehouseError)


def say_mistakes_plainly() -> None:
    """From now on flow runs log a mistake as its message alone, and tasks leave it to their flow."""
    logging.getLogger("prefect.flow_runs").addFilter(_of_flow)
    logging.getLogger("prefect.task_runs").addFilter(_of_task)


def _of_flow(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, MISTAKES):
        line = "; ".join(str(error).splitlines())       # a file may hold several mistakes
        record.msg, record.args, record.exc_info, record.exc_text = line, (), None, None
        return True
    return not _tells_a_mistake(record)


def _of_task(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, MISTAKES) and not _tells_a_mistake(record)


def _tells_a_mistake(record: logging.LogRecord) -> bool:
    """`Finished in state Failed('... ConfigError: ...')` repeats what was said."""
    text = record.getMessage()
    return text.startswith("Finished in state") and any(f"{kind.__name__}:" in text for kind in MISTAKES)
