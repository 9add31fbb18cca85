"""Every decision can be told in a sentence."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from extractors.receipts import why, why_not
from extractors.records import Alert, AlertDecision, Article, DecisionOutcome, Delivery, Watch

NOW = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)
WATCH = Watch("executives", ("console",), people=("sam-altman",))
URL = "https://news.example/a"
ARTICLE = Article("a", URL, URL, "올트먼 방한", "본문", "가람일보", NOW, NOW)
DECISION = AlertDecision("d", "executives", "a", "s", "below_threshold", "샘 올트먼: named once", NOW)
ALERT = Alert(
    "1", "executives", "s", "a", ("console",), "올트먼 방한", URL, "가람일보", NOW, NOW, NOW, "sam-altman", "샘 올트먼",
    "샘 올트먼: meeting, confirmed, takes part", "올트먼이 왔다.", "올트먼",
)  # fmt: skip


def test_why_names_watch_reason_sentence_and_deliveries() -> None:
    late = Delivery("x", "1", "telegram", "retry", "HTTP 503", 2, NOW + timedelta(minutes=2), NOW)
    assert why(ALERT, [late]) == (
        "Watch executives fired on “올트먼 방한” (가람일보, 2026-10-01 12:00 KST): "
        "샘 올트먼: meeting, confirmed, takes part. The sentence: “올트먼이 왔다.”. "
        "telegram: retry after 2 attempts (HTTP 503), next 2026-10-01 12:02 KST."
    )


@pytest.mark.parametrize("outcome", get_args(DecisionOutcome))
def test_every_outcome_has_a_sentence(outcome: DecisionOutcome) -> None:
    told = why_not(WATCH, ARTICLE, replace(DECISION, outcome=outcome))
    assert told.startswith("Watch executives and “올트먼 방한”: ")
    assert told.endswith("decided 2026-10-01 12:00 KST: 샘 올트먼: named once.")


def test_an_alert_that_no_channel_took_says_so() -> None:
    failed = Delivery("x", "1", "telegram", "failed", "HTTP 401", 1, None, NOW)
    waiting = Delivery("y", "1", "mail", "pending", "grouped: waits for others of the watch", 0, NOW, NOW)
    told = why_not(WATCH, ARTICLE, replace(DECISION, outcome="sent", alert_id="1"), [failed, waiting])
    assert "An alert was made at once (alert 1)" in told
    assert "mail: pending (grouped: waits for others of the watch), next 2026-10-01 12:00 KST." in told
    assert told.endswith("telegram: failed (HTTP 401).")


def test_no_receipt_is_explained_too() -> None:
    assert "names nobody of the watch" in why_not(WATCH, ARTICLE, None)
    assert "(paywalled: stub)" in why_not(WATCH, replace(ARTICLE, outcome="paywalled", reason="stub"), None)
