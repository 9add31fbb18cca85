"""What a watch would have told."""

from dataclasses import replace
from datetime import timedelta

from extractors.backtest import backtest, difference, signs_of
from extractors.records import StoryLink, Watch
from tests.watching import ALTMAN, NAMES, NOW, article, told

PAST = [told(replace(article(str(i)), published_at=NOW - timedelta(days=i * 7)), modality=modality) for i, modality in
        enumerate(("confirmed", "reported", "planned"))]  # fmt: skip
LINKS = {a.article_id: StoryLink(a.article_id, a.article_id, "first") for a, _ in PAST}
SIGNS = signs_of(PAST, LINKS, {})


def test_every_story_of_the_past_is_told_once_oldest_first() -> None:
    one_story = {a.article_id: StoryLink(a.article_id, "s", "first") for a, _ in PAST}
    assert [alert.article_id for alert in backtest(ALTMAN, PAST, LINKS, NAMES, SIGNS)] == ["2", "1", "0"]
    assert len(backtest(ALTMAN, PAST, one_story, NAMES, SIGNS)) == 1
    assert backtest(ALTMAN, [], {}, NAMES, signs_of([], {}, {})) == ()


def test_hours_are_disregarded() -> None:
    asleep = replace(ALTMAN, quiet_hours=("00:00", "23:59"), digest=True)
    assert [alert.deliver_after for alert in backtest(asleep, PAST, LINKS, NAMES, SIGNS)] == [NOW] * 3


def test_what_a_change_adds_and_removes() -> None:
    firm = replace(ALTMAN, min_modality="planned")
    wide = Watch("wide", ("console",), orgs=("openai",))
    now, then = backtest(firm, PAST, LINKS, NAMES, SIGNS), backtest(ALTMAN, PAST, LINKS, NAMES, SIGNS)
    assert [alert.article_id for alert in difference(then, now).removed] == ["1"]
    assert difference(then, now).added == ()
    assert len(difference(backtest(wide, PAST, LINKS, NAMES, SIGNS), then).added) == 3
