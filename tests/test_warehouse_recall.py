"""A batch recalls what it is about, however long ago that was, and nothing else."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import warehouse
from extractors.records import Batch, Entry, EntryResult, Mention
from tests.test_warehouse_load import NOW, RUN, article, event, extraction, load
from tests.warehouses import fresh
from warehouse.rows import korean_day

OLD = NOW - timedelta(days=90)
TOLD = {"new": ("kakao", "openai"), "old": ("naver", "openai"), "many": ("kakao", "lg", "naver")}


def test_pairs_and_days_of_the_batch_are_recalled(tmp_path: Path) -> None:
    path = fresh(tmp_path / "warehouse.duckdb")
    articles = [replace(article(one), published_at=NOW if one == "new" else OLD) for one in TOLD]
    said = [
        replace(
            extraction(replace(event(one), participants=parties), article_id=one),
            mentions=tuple(Mention(party, "text", at, at + 1, party, "alias") for at in (0, 5) for party in parties),
        )
        for one, parties in TOLD.items()
    ]
    load(path, Batch(RUN, articles=tuple(articles), extractions=tuple(said)))
    with warehouse.reading(path) as db:
        asked = {("kakao", "openai"), ("naver", "openai"), ("lg", "naver"), ("lg", "openai"), ("nobody", "openai")}
        assert warehouse.known_pairs(db, asked) == {("kakao", "openai"), ("naver", "openai"), ("lg", "naver")}
        assert warehouse.known_pairs(db, [("kakao", "openai")]) == {("kakao", "openai")}
        assert warehouse.known_pairs(db, ()) == set()
        today, before = korean_day(NOW), korean_day(OLD)
        assert warehouse.named_on_days(db, NOW, {"openai", "naver"}) == {("openai", today): 1}
        assert warehouse.named_on_days(db, OLD, {"naver"}) == {("naver", before): 2}


def test_a_short_link_that_led_to_an_article_is_known(tmp_path: Path) -> None:
    path, short = fresh(tmp_path / "warehouse.duckdb"), "https://hanbit.example/s/7"
    one = Entry("e1", "a1", "f1", short, short, "제목")
    lost = replace(one, entry_id="e2", article_id="a2", url=f"{short}8", canonical_url=f"{short}8")
    entries = (EntryResult(one, "stored", "", NOW), EntryResult(lost, "missing", "404", NOW))
    load(path, Batch(RUN, articles=(article("a1"),), entries=entries))
    with warehouse.reading(path) as db:
        assert warehouse.led_to(db, [short, f"{short}8", "https://hanbit.example/s/9"]) == {short}
        assert warehouse.led_to(db, ()) == set()
        found = warehouse.find_article(db, short)
        assert found is not None
        assert found.article_id == "a1"
        assert warehouse.find_article(db, f"{short}8") is None
