"""What the warehouse brings of the articles to be looked at again is all that the decision can choose from."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

import warehouse
from extractors.records import Alert, Article, Batch, Check, Event, Extraction, Recheckable, Run, Span
from flows.rechecks import MOMENTS, MOST_OF_A_HOST, WINDOW, due

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
RUN = Run("r", "ingest", NOW, NOW, "completed", ())
MINUTE = timedelta(minutes=1)


def articles(dice: Random) -> list[Article]:
    """300 of six hosts from the last five days, read some minutes after they appeared."""
    ages = [dice.randrange(7200) * MINUTE for _ in range(300)]
    urls = [f"https://host{dice.randrange(6)}.example:81/{n}?a=/b" for n in range(300)]
    return [Article(f"a{n:03}", url, url, "제목", "본문", "매체", NOW - age, NOW - age + 3 * MINUTE, feed_id="f",
                    method="page") for n, (age, url) in enumerate(zip(ages, urls, strict=True))]  # fmt: skip


def alert(one: Article) -> Alert:
    return Alert(one.article_id, "w", one.article_id, one.article_id, (), one.title, one.url, one.publisher,
                 one.published_at, one.published_at, NOW, "openai", "오픈AI", "", "", "")  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_the_decision_is_that_on_all_of_them(tmp_path: Path, seed: int) -> None:
    dice, path = Random(seed), tmp_path / "warehouse.duckdb"
    ones = articles(dice)
    event = Event("e", "launch", ("openai",), "confirmed", (Span("text", 0, 2),), "rule")
    named = {one.article_id: (replace(event, event_id=one.article_id),) for one in ones if dice.random() < 0.2}
    told = tuple(Extraction(one.article_id, events=named.get(one.article_id, ())) for one in ones)
    alerted = dice.sample(ones, 30)
    seen = {one.article_id: NOW - dice.randrange(3000) * MINUTE for one in dice.sample(ones, 150)}
    warehouse.prepare(path)
    with warehouse.writing(path) as db:
        warehouse.load(db, Batch(RUN, articles=tuple(ones), extractions=told, alerts=tuple(map(alert, alerted))))
        warehouse.record_checks(db, [Check(name, at, "same", "") for name, at in seen.items()])
        found = warehouse.recheckable(db, NOW, ["f"], window=WINDOW, moments=MOMENTS, most_of_a_host=MOST_OF_A_HOST)
    every = [Recheckable(one.article_id, one.url, one.published_at,
                         max(one.fetched_at, seen.get(one.article_id, one.fetched_at)),
                         told=one in alerted, has_events=bool(said.events))
             for one, said in zip(ones, told, strict=True)]  # fmt: skip
    every.sort(key=lambda one: (-one.published_at.timestamp(), one.article_id))
    assert due(found, NOW) == due(every, NOW) != ()
    assert len(found) <= 6 * MOST_OF_A_HOST < len(every)
