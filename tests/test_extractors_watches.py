"""Does a watch fire, once, and does every decision say why?"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from extractors.records import (
    Event,
    Extraction,
    Silence,
    Span,
    Watch,
)
from tests.watching import ALTMAN, FILLER, MEETING, NOW, article, mentions, outcomes, run, told


def test_a_main_subject_makes_an_alert_with_its_sentence() -> None:
    decisions, (alert,) = run([ALTMAN], told(article()))
    assert outcomes(decisions) == ["sent"]
    assert decisions[0].alert_id == alert.alert_id
    assert (alert.entity_name, alert.evidence, alert.surface) == ("샘 올트먼", MEETING, "올트먼")
    assert (alert.event_type, alert.modality) == ("meeting", "confirmed")


def test_a_passing_mention_stays_below_the_threshold() -> None:
    passing = article(text=FILLER + "한편 올트먼 CEO도 참석했다.")
    decisions, alerts = run([ALTMAN], told(passing, event=False))
    assert not alerts
    assert decisions[0].outcome == "below_threshold"
    assert decisions[0].reason == "샘 올트먼: named once, neither in the title nor at the top"


def test_an_article_that_names_nobody_has_no_decision() -> None:
    assert run([ALTMAN], told(article(title="날씨", text=FILLER), event=False, who=())) == ((), ())


def test_articles_of_one_story_make_one_alert_and_the_rest_join() -> None:
    decisions, alerts = run([ALTMAN], told(article("a")), told(article("b")), told(article("c")))
    assert len(alerts) == 1
    assert sorted(outcomes(decisions)) == ["joined", "joined", "sent"]
    assert {decision.alert_id for decision in decisions} == {alerts[0].alert_id}


def test_the_firmest_article_of_a_batch_is_the_one_that_is_told() -> None:
    _, (alert,) = run([ALTMAN], told(article("a"), modality="speculated"), told(article("b"), modality="confirmed"))
    assert alert.article_id == "b"


def test_a_story_told_before_is_joined_and_never_told_again() -> None:
    _, before = run([ALTMAN], told(article("a")))
    decisions, alerts = run([ALTMAN], told(article("b")), before=before)
    assert (outcomes(decisions), alerts) == (["joined"], ())


def test_min_modality_holds_back_a_rumour() -> None:
    firm = replace(ALTMAN, event_types=("meeting",), min_modality="planned")
    decisions, alerts = run([firm], told(article(), modality="reported"))
    assert not alerts
    assert decisions[0].reason == "the meeting is reported; the watch asks for planned or firmer"


def test_an_event_of_another_type_does_not_fire() -> None:
    decisions, _ = run([replace(ALTMAN, event_types=("acquisition",))], told(article()))
    assert decisions[0].reason == "its events are acquisition; the article reports meeting"


@pytest.mark.parametrize("date", ["2026-02-04", "2026-08", "2026-Q2", "2025"])
def test_an_event_of_long_ago_is_background(date: str) -> None:
    decisions, alerts = run([replace(ALTMAN, event_types=("meeting",))], told(article(), date=date))
    assert not alerts
    assert "background" in decisions[0].reason


@pytest.mark.parametrize("date", ["2026-09-30", "2026-09", "2026-Q3", "2026", "2026-13", "soon", None])
def test_an_event_of_these_days_is_news(date: str | None) -> None:
    assert run([replace(ALTMAN, event_types=("meeting",))], told(article(), date=date))[1]


def test_an_event_told_in_passing_does_not_fire() -> None:
    deep = article(text=FILLER + MEETING)
    decisions, alerts = run([replace(ALTMAN, event_types=("meeting",))], told(deep))
    assert not alerts
    assert "told in passing" in decisions[0].reason
    assert run([replace(ALTMAN, event_types=("meeting",))], told(replace(deep, title="올트먼의 하루")))[1]
    assert run([replace(ALTMAN, event_types=("meeting",))], told(deep, date="2026-10-01"))[1]


def test_all_of_asks_for_each_in_the_event() -> None:
    both = Watch("both", ("console",), all_of=("openai", "sk-group"), event_types=("partnership",))
    text = MEETING + " 오픈AI는 다른 회사와 손잡았다. SK그룹도 행사에 나왔다."
    decisions, alerts = run([both], told(article(text=text), "partnership", who=("openai",)))
    assert not alerts
    assert decisions[0].reason == "the partnership does not involve all of all_of"
    assert run([both], told(article(text=text), "partnership", who=("openai", "sk-group")))[1]


def test_all_of_names_who_is_missing() -> None:
    both = Watch("both", ("console",), people=("sam-altman",), all_of=("openai", "sk-group"))
    decisions, _ = run([both], told(article()))
    assert decisions[0].reason == "all_of also asks for 오픈AI, SK그룹"


def test_other_outlets_are_told_why_not() -> None:
    decisions, alerts = run([replace(ALTMAN, outlets=("나래신문",))], told(article()))
    assert not alerts
    assert decisions[0].reason == "가람일보 is not one of its outlets"


def test_quiet_hours_defer_over_midnight_in_korea() -> None:
    quiet = replace(ALTMAN, quiet_hours=("22:00", "07:00"))
    night = datetime(2026, 10, 1, 14, 30, tzinfo=UTC)                       # 23:30 in Korea
    decisions, (alert,) = run([quiet], told(article()), now=night)
    assert outcomes(decisions) == ["deferred"]
    assert alert.deliver_after == datetime(2026, 10, 1, 22, 0, tzinfo=UTC)  # 07:00 the next day
    assert run([quiet], told(article()))[1][0].deliver_after == NOW


def test_a_digest_waits_for_eight_in_the_morning() -> None:
    _, (alert,) = run([replace(ALTMAN, digest=True)], told(article()))
    assert alert.digest
    assert alert.deliver_after == datetime(2026, 10, 1, 23, 0, tzinfo=UTC)


def test_a_first_run_is_loaded_in_silence() -> None:
    decisions, alerts = run([ALTMAN], told(article("a")), told(article("b")), history=True)
    assert (outcomes(decisions), alerts) == (["history", "history"], ())


def test_old_articles_of_a_new_feed_are_history() -> None:
    old = replace(article(), published_at=NOW - timedelta(days=30))
    decisions, alerts = run([ALTMAN], told(old))
    assert (outcomes(decisions), alerts) == (["history"], ())


def test_a_silence_holds_until_its_end() -> None:
    silence = Silence("x", "휴가", NOW - timedelta(hours=1), NOW + timedelta(hours=1), watch_id="altman")
    decisions, alerts = run([ALTMAN], told(article()), silences=(silence,))
    assert (outcomes(decisions), alerts) == (["silenced"], ())
    assert run([ALTMAN], told(article()), silences=(silence,), now=NOW + timedelta(hours=1))[1]


def test_deciding_twice_makes_the_same_ids() -> None:
    assert run([ALTMAN], told(article())) == run([ALTMAN], told(article()))


def test_an_event_below_the_confidence_asked_for_is_not_told() -> None:
    sure = replace(ALTMAN, min_confidence=0.8)              # the events of `told` have .5
    decisions, alerts = run([sure], told(article()))
    assert (outcomes(decisions), alerts) == (["below_threshold"], ())
    assert "confidence 0.50; the watch asks for 0.8" in decisions[0].reason
    assert run([replace(ALTMAN, min_confidence=0.5)], told(article()))[1]


def test_salience_as_asked() -> None:
    passing = told(article(text=FILLER + "한편 올트먼 CEO도 참석했다."), event=False)
    assert run([replace(ALTMAN, min_salience="mentioned")], passing)[1]
    party = told(article())                                 # named once, a party to the event at the top
    assert run([ALTMAN], party)[1]
    assert not run([replace(ALTMAN, min_salience="subject")], party)[1]


@pytest.mark.parametrize(
    ("title", "fires"),
    [("HBM4 양산 시작", True), ("hbm4 양산", True), ("HBM45 공개", False), ("차세대HBM4 공개", False), ("날씨", False)],
)
def test_own_words_alone(title: str, fires: bool) -> None:
    watch = Watch("words", ("console",), words=("HBM4",))
    _, alerts = run([watch], told(article(title=title, text=FILLER), event=False, who=()))
    assert bool(alerts) == fires
    if fires:
        assert (alerts[0].evidence, alerts[0].entity_name) == (title, title.split()[0])


def test_own_words_narrow_a_watch_on_a_person() -> None:
    decisions, alerts = run([replace(ALTMAN, words=("반도체 공장",))], told(article()))
    assert (alerts, decisions[0].reason) == ((), "none of its words stands there: 반도체 공장")
    assert run([replace(ALTMAN, words=("반도체 공장", "동맹"))], told(article()))[1]


def test_working_days_hold_over_the_weekend_in_korea() -> None:
    friday_evening = datetime(2026, 10, 2, 15, 30, tzinfo=UTC)      # Saturday 00:30 in Korea
    watch = replace(ALTMAN, working_days=True, quiet_hours=("22:00", "07:00"))
    decisions, (alert,) = run([watch], told(article()), now=friday_evening)
    assert outcomes(decisions) == ["deferred"]
    assert alert.deliver_after == datetime(2026, 10, 4, 22, 0, tzinfo=UTC)      # Monday 07:00


@pytest.mark.parametrize(
    "sentence",
    [
        "올트먼 CEO는 최태원 회장과도 꾸준히 만남을 이어오고 있다.",
        "이에 앞서 올트먼 CEO는 최태원 회장을 만났다.",
        "올트먼 CEO는 연초 최태원 회장을 만났다.",
    ],
)
def test_what_is_told_beside_the_news_is_not_told(sentence: str) -> None:
    """The title names him, but its news is another."""
    found = article(title="올트먼의 새 제품", text=FILLER + sentence)
    span = Span("text", len(FILLER), len(found.text))
    event = Event("e", "meeting", ("sam-altman", "chey-tae-won"), "confirmed", (span,), "test")
    watch = replace(ALTMAN, event_types=("meeting",))
    decisions, alerts = run([watch], (found, Extraction("a", mentions(found), (event,))))
    assert (outcomes(decisions), alerts) == (["below_threshold"], ())
    assert "beside the news" in decisions[0].reason
    plain = replace(found, text=FILLER + MEETING)
    span = Span("text", len(FILLER), len(plain.text))
    assert run([watch], (plain, Extraction("a", mentions(plain), (replace(event, evidence=(span,)),))))[1]


def test_what_is_told_late_below_other_news_is_not_told() -> None:
    found = article(title="올트먼의 새 제품", text=FILLER + MEETING)
    late = Span("text", len(FILLER), len(found.text))
    meeting = Event("e", "meeting", ("sam-altman", "chey-tae-won"), "confirmed", (late,), "test")
    launch = Event("l", "launch", ("openai",), "confirmed", (Span("title", 0, 4),), "test")
    watch = replace(ALTMAN, event_types=("meeting",))
    decisions, alerts = run([watch], (found, Extraction("a", mentions(found), (meeting, launch))))
    assert (alerts, decisions[0].reason) == ((), "the meeting is told late, beside the news of the top")
    assert run([watch], (found, Extraction("a", mentions(found), (meeting,))))[1]


def test_nobody_is_appointed_by_being_named_beside_it() -> None:
    watch = replace(ALTMAN, event_types=("appointment",))
    other = told(article(title="올트먼과 동문들"), "appointment", who=("chey-tae-won",))
    decisions, alerts = run([watch], other)
    assert (alerts, decisions[0].reason) == ((), "the appointment involves nobody of the watch")
