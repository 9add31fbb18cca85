"""Corrections: for those who had the original, and for nobody else."""

from dataclasses import replace
from datetime import timedelta

from extractors.followups import withdrawn
from extractors.records import Alert, Amount, Article, Extraction, StoryLink, Watch
from extractors.watches import decide
from tests.watching import ALTMAN, FILLER, NAMES, NOW, article, outcomes, run, told

MAIL = replace(ALTMAN, channels=("mail",))
FIRM = replace(ALTMAN, channels=("mail",), event_types=("meeting",), min_modality="reported")


def denial(article_id: str = "b", who: tuple[str, ...] = ("sam-altman",)) -> tuple[Article, Extraction]:
    return told(article(article_id), modality="denied", who=who)


def test_a_denial_in_the_story_needs_no_second_party_and_no_modality_that_the_watch_asks_for() -> None:
    _, before = run([FIRM], told(article("a"), modality="reported"))
    elsewhere = replace(FIRM, channels=("hook",))           # meanwhile the watch speaks elsewhere
    decisions, (alert,) = run([elsewhere], denial(), before=before)
    assert (alert.kind, alert.reason, alert.channels) == ("correction", "now denied", ("mail",))
    assert [(one.outcome, one.alert_id) for one in decisions] == [("sent", alert.alert_id)]
    _, none = run([elsewhere], denial("c"), before=(*before, alert))
    assert none == ()


def test_those_who_had_nothing_get_no_correction() -> None:
    other = Watch("other", ("console",), people=("chey-tae-won",), event_types=("acquisition",))
    _, before = run([MAIL], told(article("a"), modality="reported"))
    _, alerts = run([MAIL, other], denial(), before=before)
    assert [one.watch_id for one in alerts] == ["altman"]


def test_a_denial_of_a_lone_party_in_another_story_is_news_of_its_own() -> None:
    """매각설을 부인했다 may deny anything: only the story or the deal tells what."""
    _, (original,) = run([MAIL], told(article("a"), modality="reported"), story="old")
    assert [one.kind for one in run([MAIL], denial(), story="new", before=(original,))[1]] == ["first"]


def test_a_denial_of_the_same_deal_is_a_correction_whatever_the_story() -> None:
    from extractors.signals import Signs

    _, (original,) = run([MAIL], told(article("a"), modality="reported"), story="old")
    fresh = denial()
    links = {"b": StoryLink("b", "new", "first")}
    shown = Signs(deal_stories={fresh[1].events[0].event_id: {"old", "new"}})
    _, (alert,) = decide([MAIL], [fresh], links, {}, NAMES, now=NOW, history=False, told=[original], signs=shown)
    assert (alert.kind, alert.alert_id != original.alert_id) == ("correction", True)


def test_a_denial_in_passing_or_beside_its_opposite_corrects_nothing() -> None:
    _, before = run([MAIL], told(article("a"), modality="reported"))
    deep = told(article("b", text=FILLER + "한편 올트먼 CEO가 1일 최태원 회장을 만났다."), modality="denied",
                who=("sam-altman",))  # fmt: skip
    assert run([MAIL], deep, before=before)[1] == ()
    found, extraction = denial()
    both = replace(extraction, events=(*extraction.events, replace(extraction.events[0], event_id="x",
                                                                    modality="reported")))  # fmt: skip
    assert [one.kind for one in run([MAIL], (found, both), before=before)[1]] == []


def test_another_amount_in_the_same_article_is_corrected_where_it_was_told() -> None:
    _, before = run([MAIL], told(article("a"), amount=Amount(5_000_000, "KRW")))
    changed = told(article("a"), amount=Amount(9_000_000, "KRW"))
    _, (alert,) = run([replace(MAIL, channels=("hook",))], changed, before=before)
    assert (alert.kind, alert.channels) == ("correction", ("mail",))


def test_a_page_that_is_gone_is_told_once_to_those_who_had_it() -> None:
    _, before = run([MAIL], told(article("a")), told(article("z"), event=False))
    alerts, receipts = withdrawn(before, {"a"}, [MAIL], NOW)
    assert [(one.kind, one.reason, one.channels) for one in alerts] == [
        ("correction", "the article's page is gone", ("mail",))
    ]
    assert outcomes(receipts) == ["sent"]
    assert receipts[0].alert_id == alerts[0].alert_id
    assert withdrawn((*before, *alerts), {"a"}, [MAIL], NOW) == ((), ())
    assert withdrawn(before, {"b"}, [MAIL], NOW) == ((), ())


def test_what_no_channel_took_is_not_corrected() -> None:
    _, (alert,) = run([MAIL], told(article("a"), modality="reported"))
    parked = replace(alert, channels=())
    assert withdrawn([parked], {"a"}, [MAIL], NOW) == ((), ())
    assert run([FIRM], denial(), before=(parked,))[1] == ()
    assert run([MAIL], told(article("a", title="날씨", text=FILLER), event=False), before=(parked,))[1] == ()


def test_a_correction_keeps_quiet_hours() -> None:
    quiet = replace(MAIL, quiet_hours=("00:00", "23:59"))
    _, before = run([MAIL], told(article("a")))
    (alert,), (receipt,) = withdrawn(before, {"a"}, [quiet], NOW)
    assert (receipt.outcome, alert.deliver_after > NOW) == ("deferred", True)


def test_what_is_told_of_a_day_is_not_withdrawn_with_a_page() -> None:
    _, (alert,) = run([MAIL], told(article("a")))
    burst: Alert = replace(alert, signal="burst", created_at=NOW - timedelta(hours=1))
    assert withdrawn([burst], {"a"}, [MAIL], NOW) == ((), ())
