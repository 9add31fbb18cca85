"""The memory: DuckDB. Numbered schema, bulk loads, named questions, outbox, published snapshot.

The verbs below are the whole public surface; nobody outside this package imports its modules.
"""

from warehouse.connection import Connection, WarehouseBusyError, WarehouseMissingError, reading, writing
from warehouse.load import load, load_entities, load_extractions, load_feeds, load_watches
from warehouse.memory import (
    alerted,
    article_count,
    feed_states,
    known_articles,
    known_entries,
    recent_fingerprints,
    retryable_entries,
    silences,
    told,
)
from warehouse.migrate import SchemaTooNewError, prepare
from warehouse.outbox import add_silence, due_deliveries, record_deliveries
from warehouse.questions import Parameter, Question, UnknownQuestionError, ask, questions
from warehouse.snapshot import publish, snapshot_path
from warehouse.sql import Answer, SqlError, run_sql

__all__ = [
    "Answer",
    "Connection",
    "Parameter",
    "Question",
    "SchemaTooNewError",
    "SqlError",
    "UnknownQuestionError",
    "WarehouseBusyError",
    "WarehouseMissingError",
    "add_silence",
    "alerted",
    "article_count",
    "ask",
    "due_deliveries",
    "feed_states",
    "known_articles",
    "known_entries",
    "load",
    "load_entities",
    "load_extractions",
    "load_feeds",
    "load_watches",
    "prepare",
    "publish",
    "questions",
    "reading",
    "recent_fingerprints",
    "record_deliveries",
    "retryable_entries",
    "run_sql",
    "silences",
    "snapshot_path",
    "told",
    "writing",
]
