"""The memory: DuckDB. Numbered schema, bulk loads, named questions, outbox, published snapshot.

A run reads what it needs (`reading`), closes, works, writes once (`writing`, `load`) and publishes. Everybody else
asks the snapshot (`ask`, `run_sql`) and never meets the writer. The verbs below are the whole public surface.
"""

from warehouse.backup import backup, restore
from warehouse.beginning import began_at
from warehouse.connect import Connection, alone, reading, writing
from warehouse.differences import Difference, differences
from warehouse.doctor import Finding, examine, mend
from warehouse.errors import (
    SchemaTooNewError,
    SqlError,
    UnknownQuestionError,
    WarehouseBusyError,
    WarehouseError,
    WarehouseMissingError,
)
from warehouse.export import export
from warehouse.health import feed_habits, feed_health, record_health
from warehouse.lake import is_lake
from warehouse.lake_keeping import tidy
from warehouse.load import (
    enter_reports,
    load,
    load_articles,
    load_entities,
    load_extractions,
    load_feeds,
    load_watches,
    retract_reports,
    save_feed_states,
)
from warehouse.migrate import prepare, schema_version
from warehouse.outbox import (
    add_silence,
    asked_to_wait,
    due_deliveries,
    enqueue,
    groups_since,
    messages_since,
    record_deliveries,
)
from warehouse.pieces import sort_postings
from warehouse.questions import Parameter, Question, ask, question_named, questions
from warehouse.recall import (
    article_count,
    feed_states,
    known_articles,
    known_entries,
    known_pairs,
    led_to,
    named_on_days,
    newest_publication,
    open_deals,
    retryable_entries,
    silences,
    told,
)
from warehouse.receipts import find_alert, find_article, find_decision
from warehouse.rechecks import forget_checks, headlines, loaded_in_silence, recheckable, record_checks, stored_articles
from warehouse.retag import (
    articles_since,
    deals_at,
    end_retag,
    extractions_of,
    in_stories_with,
    links_of,
    note_retag,
    reported,
    retag_position,
)
from warehouse.retention import retention
from warehouse.sandbox import Answer, run_sql
from warehouse.similar import similar_fingerprints
from warehouse.snapshot import edition, publish, size, snapshot_path

__all__ = [
    "Answer",
    "Connection",
    "Difference",
    "Finding",
    "Parameter",
    "Question",
    "SchemaTooNewError",
    "SqlError",
    "UnknownQuestionError",
    "WarehouseBusyError",
    "WarehouseError",
    "WarehouseMissingError",
    "add_silence",
    "alone",
    "article_count",
    "articles_since",
    "ask",
    "asked_to_wait",
    "backup",
    "began_at",
    "deals_at",
    "differences",
    "due_deliveries",
    "edition",
    "end_retag",
    "enqueue",
    "enter_reports",
    "examine",
    "export",
    "extractions_of",
    "feed_habits",
    "feed_health",
    "feed_states",
    "find_alert",
    "find_article",
    "find_decision",
    "forget_checks",
    "groups_since",
    "headlines",
    "in_stories_with",
    "is_lake",
    "known_articles",
    "known_entries",
    "known_pairs",
    "led_to",
    "links_of",
    "load",
    "load_articles",
    "load_entities",
    "load_extractions",
    "load_feeds",
    "load_watches",
    "loaded_in_silence",
    "mend",
    "messages_since",
    "named_on_days",
    "newest_publication",
    "note_retag",
    "open_deals",
    "prepare",
    "publish",
    "question_named",
    "questions",
    "reading",
    "recheckable",
    "record_checks",
    "record_deliveries",
    "record_health",
    "reported",
    "restore",
    "retag_position",
    "retention",
    "retract_reports",
    "retryable_entries",
    "run_sql",
    "save_feed_states",
    "schema_version",
    "silences",
    "similar_fingerprints",
    "size",
    "snapshot_path",
    "sort_postings",
    "stored_articles",
    "tidy",
    "told",
    "writing",
]
