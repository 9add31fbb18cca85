"""Which articles of the last days a new one may tell the same news as, found by their keys."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from extractors.records import Fingerprint
from warehouse.connect import Connection
from warehouse.listed import TEXTS, listed
from warehouse.recall import revive, select
from warehouse.statements import run_script, statement

Counts = dict[int, tuple[int, str | None]]


def similar_fingerprints(
    db: Connection,
    since: datetime,
    marks: Sequence[Fingerprint],
    *,
    also: Collection[str] = (),
    needed: Sequence[int],
    within: Sequence[timedelta],
    common: int,
    standing: int,
) -> tuple[tuple[Fingerprint, ...], Counts]:
    """The articles published since then that share enough keys with one of the marks, oldest first, and how many have
    each key of the marks, with their publisher if it is one.

    `needed` keys of each kind are enough where the two were published `within` so much of each other, by kind; a key
    that more than `common` articles have is left out, and so is one that more than `standing` of one publisher have
    and nobody else, among the marks neither. With them come those with the ids in `also`, of whatever day, and all that
    were stored before articles had keys.
    """
    asked = [
        {"mark": number, "publisher": mark.publisher, "asked_at": mark.published_at.isoformat(), "key": key}
        for number, mark in enumerate(marks) for key in mark.keys
    ]  # fmt: skip
    run_script(db, statement("similar"), {
        "asked": listed(asked), "since": since, "needed": list(needed), "within": list(within),
        "common": common, "standing": standing,
    })  # fmt: skip
    rows = select(db, f"""SELECT * REPLACE (coalesce(keys, []) AS keys) FROM fingerprints
                         WHERE article_id IN {TEXTS} OR (
                             published_at >= ? AND (keys IS NULL OR article_id IN (SELECT article_id FROM temp.alike)))
                         ORDER BY published_at, article_id""", listed(also), since)  # fmt: skip
    counts = db.execute("SELECT key, articles, publisher FROM temp.counted").fetchall()
    return tuple(revive(Fingerprint, row) for row in rows), {key: (count, one) for key, count, one in counts}
