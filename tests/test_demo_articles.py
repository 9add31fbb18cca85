"""Contracts over every invented article: what tests elsewhere rely on."""

from collections import Counter
from datetime import date, datetime, time
from pathlib import Path

import pytest
import yaml

from demo.articles import KST, DemoArticle, corrected, load_publishers
from demo.newsroom import WATCHLIST

TODAY = date(2026, 11, 26)
PUBLISHERS = load_publishers(TODAY)
ARTICLES = {article.key: article for publisher in PUBLISHERS for article in publisher.articles}
GOLD = yaml.safe_load((Path(__file__).parent / "gold" / "entities.yaml").read_text("utf-8"))
KNOWN_IDS = {entity_id for kind in GOLD.values() for entity_id in kind}

every_article = pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES)


def test_there_are_enough_publishers_and_articles() -> None:
    assert len([publisher for publisher in PUBLISHERS if publisher.articles]) >= 12
    assert len(ARTICLES) >= 70
    assert len({publisher.cms for publisher in PUBLISHERS}) >= 12


def test_names_and_addresses_are_unique() -> None:
    feed_ids = Counter(feed.feed_id for publisher in PUBLISHERS for feed in publisher.feeds)
    addresses = Counter((article.publisher_id, article.path) for article in ARTICLES.values())
    assert max(feed_ids.values()) == 1
    assert max(addresses.values()) == 1
    assert len(ARTICLES) == sum(len(publisher.articles) for publisher in PUBLISHERS)


@every_article
def test_an_article_is_whole(article: DemoArticle) -> None:
    printed = " ".join((article.title, article.text, article.deck or "", article.caption or ""))
    assert "{" not in printed
    assert all(article.paragraphs)
    assert article.published_at < datetime.combine(TODAY, time(), KST)


@every_article
def test_an_article_expects_only_known_ids(article: DemoArticle) -> None:
    participants = {entity_id for event in article.events for entity_id in event.participants}
    assert {*article.mentions, *article.absent, *participants} <= KNOWN_IDS
    assert not set(article.mentions) & set(article.absent)
    assert participants <= set(article.mentions)


def test_alerts_name_watches_of_the_demo_watchlist() -> None:
    watches = {watch["id"] for watch in yaml.safe_load(WATCHLIST.read_text("utf-8"))["watches"]}
    fired = {watch for article in ARTICLES.values() for watch in article.alerts}
    assert fired == watches


def test_a_wire_copy_is_lightly_edited() -> None:
    original, copy = ARTICLES["daon-01"], ARTICLES["saebyeok-01"]
    assert copy.text != original.text
    assert copy.paragraphs[2] == original.paragraphs[2]
    assert (copy.story, copy.origin, copy.mentions) == (original.story, "wire", original.mentions)


def test_every_hard_kind_of_article_is_there() -> None:
    outcomes = {article.outcome for article in ARTICLES.values()}
    assert outcomes >= {"stored", "paywalled", "not_article", "missing", "refused", "empty"}
    assert {article.origin for article in ARTICLES.values()} == {"own", "wire", "press_release"}
    assert {form for article in ARTICLES.values() for form in article.links} >= {"tracking", "amp"}
    assert {event.modality for article in ARTICLES.values() for event in article.events} == {
        "confirmed", "reported", "planned", "speculated", "denied",
    }  # fmt: skip


def test_event_dates_follow_the_publication() -> None:
    (event, *_) = ARTICLES["daon-08"].events
    assert event.date == "2026-11-24"
    assert "24일(현지시간)" in ARTICLES["daon-08"].text


def test_a_correction_changes_the_words_only() -> None:
    before = ARTICLES["daon-01"]
    after = corrected(before, title=None, replacements={"월 90만장": "월 80만장"})
    assert "월 80만장" in after.text
    assert (after.title, after.path) == (before.title, before.path)
