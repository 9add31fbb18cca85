"""What a watch does with a story it has told: follow-ups, corrections, and who mutes whom."""

from dataclasses import replace
from datetime import timedelta

from extractors.records import (
    Amount,
    Silence,
    Watch,
)
from tests.watching import ALTMAN, FILLER, NOW, article, outcomes, run, told


def test_a_watch_on_events_inhibits_a_mere_mention_of_the_same_story() -> None:
    deals = Watch("deals", ("console", "file"), people=("chey-tae-won",), event_types=("meeting",))
    subject = Watch("chatter", ("console",), orgs=("openai",))
    fresh = told(article(title="오픈AI와 한국"))
    decisions, alerts = run([deals, subject], fresh)
    assert {d.watch_id: d.outcome for d in decisions} == {"deals": "sent", "chatter": "inhibited"}
    assert [alert.watch_id for alert in alerts] == ["deals"]
    elsewhere = replace(subject, channels=("mail",))
    assert outcomes(run([deals, elsewhere], fresh)[0]) == ["sent", "sent"]


def test_a_firmer_statement_is_followed_up_once() -> None:
    _, before = run([ALTMAN], told(article("a"), modality="reported"))
    decisions, (alert,) = run([ALTMAN], told(article("b"), modality="confirmed"), before=before)
    assert (alert.kind, alert.reason) == ("follow_up", "now confirmed, was reported")
    assert outcomes(decisions) == ["sent"]
    again, none = run([ALTMAN], told(article("c"), modality="confirmed"), before=(*before, alert))
    assert (outcomes(again), none) == (["joined"], ())


def test_an_amount_and_a_second_publisher_are_news() -> None:
    _, before = run([ALTMAN], told(article("a"), modality="reported"))
    with_amount = told(article("b"), modality="reported", amount=Amount(5_000_000_000_000, "KRW"))
    assert run([ALTMAN], with_amount, before=before)[1][0].reason == "the amount is now known"
    second = told(article("c", publisher="나래신문"), modality="reported")
    assert run([ALTMAN], second, before=before)[1][0].reason == "a second, independent publisher reports it"


def test_an_event_after_a_mere_mention_is_news() -> None:
    _, before = run([ALTMAN], told(article("a", title="올트먼 방한"), event=False))
    _, (alert,) = run([ALTMAN], told(article("b")), before=before)
    assert (alert.kind, alert.reason) == ("follow_up", "an event is now known")


def test_a_denial_corrects_what_was_told() -> None:
    _, before = run([ALTMAN], told(article("a"), modality="reported"))
    _, (alert,) = run([ALTMAN], told(article("b"), modality="denied"), before=before)
    assert (alert.kind, alert.modality) == ("correction", "denied")


def test_a_new_version_that_drops_the_fact_is_corrected_once_for_those_who_had_it() -> None:
    _, before = run([replace(ALTMAN, channels=("mail",))], told(article("a")))
    emptied = told(article("a", title="날씨", text=FILLER), event=False)
    decisions, (alert,) = run([ALTMAN], emptied, before=before)
    assert (alert.kind, alert.reason, alert.channels) == ("correction", "the article no longer says so", ("mail",))
    assert [(one.outcome, one.alert_id) for one in decisions] == [("sent", alert.alert_id)]
    assert run([ALTMAN], emptied, before=(*before, alert)) == ((), ())
    assert run([ALTMAN], emptied, before=before, history=True) == ((), ())


def test_a_changed_amount_of_the_same_article_is_a_correction() -> None:
    _, before = run([ALTMAN], told(article("a"), amount=Amount(5_000_000, "KRW")))
    again = told(article("a"), amount=Amount(9_000_000, "KRW"))
    _, (alert,) = run([ALTMAN], again, before=before)
    assert (alert.kind, alert.reason) == ("correction", "the article now names another amount")
    other = told(article("b"), amount=Amount(9_000_000, "KRW"))
    assert run([ALTMAN], other, before=before)[1][0].kind == "follow_up"


def test_a_silenced_watch_inhibits_nobody() -> None:
    deals = Watch("deals", ("console",), people=("chey-tae-won",), event_types=("meeting",))
    subject = Watch("chatter", ("console",), orgs=("openai",))
    silence = Silence("x", "휴가", NOW, NOW + timedelta(hours=1), watch_id="deals")
    decisions, _ = run([deals, subject], told(article(title="오픈AI와 한국")), silences=(silence,))
    assert {d.watch_id: d.outcome for d in decisions} == {"deals": "silenced", "chatter": "sent"}


def test_a_story_told_with_its_event_inhibits_later_mentions() -> None:
    deals = Watch("deals", ("console",), people=("chey-tae-won",), event_types=("meeting",))
    subject = Watch("chatter", ("console",), orgs=("openai",))
    _, before = run([deals], told(article("a")))
    decisions, alerts = run([deals, subject], told(article("b", title="오픈AI와 한국"), event=False), before=before)
    assert (outcomes(decisions), alerts) == (["below_threshold", "inhibited"], ())


def test_a_denial_in_a_story_of_its_own_corrects_those_who_were_told() -> None:
    _, (original,) = run([replace(ALTMAN, channels=("mail",))], told(article("a"), modality="reported"), story="old")
    moved = replace(ALTMAN, channels=("hook",))  # meanwhile the watch speaks elsewhere
    denial = [told(article(one), modality="denied") for one in ("b", "c")]
    decisions, (alert,) = run([moved], *denial, story="new", before=(original,))
    assert (alert.kind, alert.reason, alert.modality) == ("correction", "now denied", "denied")
    assert (alert.channels, alert.article_id, alert.story_id) == (("mail",), "b", "new")
    assert sorted(outcomes(decisions)) == ["joined", "sent"]
    later, none = run([moved], told(article("d"), modality="denied"), story="new", before=(original, alert))
    assert (outcomes(later), none) == (["joined"], ())


def test_a_denial_of_something_else_is_news_of_its_own() -> None:
    _, (original,) = run([ALTMAN], told(article("a"), modality="reported"), story="old")
    other = told(article("b"), modality="denied", who=("sam-altman", "lee-jae-yong"))
    assert [one.kind for one in run([ALTMAN], other, story="new", before=(original,))[1]] == ["first"]
    elsewhere = told(article("b"), "investment", "denied")
    assert [one.kind for one in run([ALTMAN], elsewhere, story="new", before=(original,))[1]] == ["first"]


def test_two_origins_told_at_once_leave_no_second_one_to_tell() -> None:
    at = {"가람": NOW - timedelta(minutes=50), "나래": NOW - timedelta(minutes=40), "다온": NOW - timedelta(minutes=5)}
    one, two, three = (
        told(replace(article(name, publisher=f"{name}일보"), published_at=moment), modality="reported")
        for name, moment in at.items()
    )
    _, alerts = run([ALTMAN], one, two)
    assert [alert.source_count for alert in alerts] == [2]
    assert run([ALTMAN], three, before=alerts)[1] == ()


def test_what_one_batch_tells_and_denies_is_corrected_at_once_and_once() -> None:
    """After a night's gap the report and its denial come together."""
    said = told(replace(article("a"), published_at=NOW - timedelta(minutes=50)))
    answer = replace(article("b", publisher="나래일보"), published_at=NOW - timedelta(minutes=5))
    denial = told(answer, modality="denied")
    _, alerts = run([ALTMAN], said, denial)
    assert [(alert.kind, alert.article_id) for alert in alerts] == [("first", "a"), ("correction", "b")]
    assert run([ALTMAN], denial, before=alerts)[1] == ()
    over = replace(ALTMAN, watch_id="altman")
    old = run([over], told(replace(article("o"), published_at=NOW - timedelta(hours=9)), modality="reported"))[1]
    kinds = [alert.kind for alert in run([over], said, denial, before=old)[1]]
    assert kinds.count("correction") == 1, "one denial of one matter, told of twice before"
    earlier = (replace(answer, published_at=NOW - timedelta(hours=2)), denial[1])
    assert [alert.kind for alert in run([ALTMAN], said, earlier)[1]] == ["first"], "said again after it was denied"
