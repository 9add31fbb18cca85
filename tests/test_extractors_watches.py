"""Does a watch fire, once, and does every decision say why?"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from extractors.records import (
    Alert,
    AlertDecision,
    Amount,
    Article,
    Event,
    EventType,
    Extraction,
    Mention,
    Modality,
    Silence,
    Span,
    StoryLink,
    Watch,
)
from extractors.watches import decide

NOW = datetime(2026, 10, 1, 3, 0, tzinfo=UTC)          # 12:00 in Korea
NAMES = {"sam-altman": "샘 올트먼", "chey-tae-won": "최태원", "openai": "오픈AI", "sk-group": "SK그룹"}
SURFACES = {"올트먼": "sam-altman", "최태원": "chey-tae-won", "오픈AI": "openai", "SK그룹": "sk-group"}
MEETING = "올트먼 CEO가 1일 최태원 회장을 만났다."
FILLER = "이날 행사에는 업계 관계자 수백 명이 모여 새 기술을 살펴봤다. " * 12


def article(
    article_id: str = "a", *, title: str = "AI 동맹", text: str = MEETING, publisher: str = "가람일보"
) -> Article:
    url = f"https://news.example/{article_id}"
    return Article(article_id, url, url, title, text, publisher, NOW - timedelta(hours=1), NOW, text_hash=text[:40])


def mentions(found: Article) -> tuple[Mention, ...]:
    made = []
    for field, text in (("title", found.title), ("text", found.text)):
        for surface, entity_id in SURFACES.items():
            start = text.find(surface)
            while start >= 0:
                made.append(Mention(entity_id, field, start, start + len(surface), surface, "alias"))
                start = text.find(surface, start + 1)
    return tuple(made)


def told(
    found: Article,
    event_type: EventType = "meeting",
    modality: Modality = "confirmed",
    *,
    event: bool = True,
    who: tuple[str, ...] = ("sam-altman", "chey-tae-won"),
    date: str | None = None,
    amount: Amount | None = None,
) -> tuple[Article, Extraction]:
    start = max(found.text.find("올트먼"), 0)
    evidence = (Span("text", start, start + len(MEETING)),)
    made = Event("e-" + found.article_id, event_type, who, modality, evidence, "test", date=date, amount=amount)
    return found, Extraction(found.article_id, mentions(found), (made,) if event else ())


def run(
    watches: list[Watch],
    *fresh: tuple[Article, Extraction],
    story: str | None = "s",
    now: datetime = NOW,
    history: bool = False,
    before: tuple[Alert, ...] = (),
    silences: tuple[Silence, ...] = (),
) -> tuple[tuple[AlertDecision, ...], tuple[Alert, ...]]:
    links = {a.article_id: StoryLink(a.article_id, story or a.article_id, "first") for a, _ in fresh}
    alerted = {(alert.watch_id, alert.story_id): alert.alert_id for alert in before}
    return decide(
        watches, fresh, links, alerted, NAMES, now=now, history=history, told=before, silences=silences
    )


ALTMAN = Watch("altman", ("console",), people=("sam-altman",))


def outcomes(decisions: tuple[AlertDecision, ...]) -> list[str]:
    return [decision.outcome for decision in decisions]


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


def test_a_denial_in_a_story_of_its_own_corrects_those_who_were_told() -> None:
    _, (original,) = run([replace(ALTMAN, channels=("mail",))], told(article("a"), modality="reported"), story="old")
    moved = replace(ALTMAN, channels=("hook",))             # meanwhile the watch speaks elsewhere
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
