"""Watches on what is more than one article: a deal's new state, a burst, two names in one event for the first time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from extractors.backtest import backtest, difference, signs_of
from extractors.deals import ledger
from extractors.records import Alert, AlertDecision, Article, Extraction, Modality, StoryLink, Watch
from extractors.signals import Past, is_burst, signs
from extractors.watches import decide
from tests.watching import ALTMAN, MEETING, NAMES, NOW, article, outcomes, told

KINDS: Mapping[str, str] = {"openai": "org", "sk-group": "org", "sam-altman": "person", "chey-tae-won": "person"}
LONG_AGO = NOW - timedelta(days=30)
DEALS = Watch("deals", ("console",), orgs=("openai",), deal_states=("signed",))
BURSTS = Watch("bursts", ("console",), people=("sam-altman",), bursts=True)
PAIRS = Watch("pairs", ("console",), people=("sam-altman",), first_pairs=True)
TODAY = date(2026, 10, 1)


def run(
    watch: Watch,
    *fresh: tuple[Article, Extraction],
    past: Past | None = None,
    before: tuple[Alert, ...] = (),
    history: bool = False,
) -> tuple[tuple[AlertDecision, ...], tuple[Alert, ...]]:
    """Every article is a story of its own."""
    links = {a.article_id: StoryLink(a.article_id, a.article_id, "first") for a, _ in fresh}
    shown = signs(fresh, past or Past(LONG_AGO), *ledger(fresh, links, (), KINDS))  # type: ignore[arg-type]
    return decide(
        [watch], fresh, links, {(one.watch_id, one.story_id): one.alert_id for one in before}, NAMES, now=NOW,
        history=history, told=before, signs=shown,
    )  # fmt: skip


def deal(
    article_id: str, modality: Modality = "confirmed", text: str = "", minutes: int = 0
) -> tuple[Article, Extraction]:
    """A supply between two companies, as told by that article."""
    sentence = text or "오픈AI와 SK그룹이 공급 계약을 체결했다."
    found = replace(
        article(article_id, text=sentence), published_at=NOW - timedelta(hours=1) + timedelta(minutes=minutes)
    )
    made, extraction = told(found, "supply", modality, who=("openai", "sk-group"))
    event = replace(extraction.events[0], evidence=(replace(extraction.events[0].evidence[0], end=len(sentence)),))
    return made, replace(extraction, events=(event,))


def test_a_deal_is_told_when_it_reaches_the_state_and_never_again() -> None:
    rumour, signing, again = deal("a", "reported"), deal("b", minutes=5), deal("c", minutes=10)
    decisions, (alert,) = run(DEALS, rumour, signing, again)
    assert (alert.article_id, alert.signal, alert.state) == ("b", "deal", "signed")
    assert "from rumoured to signed" in alert.reason
    assert sorted(outcomes(decisions)) == ["below_threshold", "below_threshold", "sent"]
    assert {one.reason for one in decisions if one.article_id == "a"} == {
        "the deal is now rumoured; the watch asks for signed"
    }
    assert [one.reason for one in decisions if one.article_id == "c"] == [
        "the deal stays signed (repeated: says again that it is signed)"
    ]


def test_a_deal_is_told_once_for_each_state_even_where_its_reports_come_again() -> None:
    _, before = run(DEALS, deal("a"))
    decisions, alerts = run(DEALS, deal("a"), before=before)
    assert (outcomes(decisions), decisions[0].alert_id, alerts) == (["joined"], before[0].alert_id, ())


def test_a_deal_told_in_the_background_or_on_the_first_run_is_not_told() -> None:
    old = deal("a")
    event = replace(old[1].events[0], date="2025-03-04")
    assert run(DEALS, (old[0], replace(old[1], events=(event,))))[1] == ()
    decisions, alerts = run(DEALS, deal("a"), history=True)
    assert (outcomes(decisions), alerts) == (["history"], ())


def test_a_deal_that_is_denied_is_a_correction_for_those_who_had_it() -> None:
    _, before = run(replace(DEALS, channels=("mail",)), deal("a"))
    denial = deal("b", "denied", "오픈AI는 공급 계약을 체결했다는 보도를 부인했다.")
    alone = replace(denial[1], events=(replace(denial[1].events[0], participants=("openai",)),))
    links = {"b": StoryLink("b", "a", "same_event")}
    _, (alert,) = decide([DEALS], [(denial[0], alone)], links, {}, NAMES, now=NOW, history=False, told=before)
    assert (alert.kind, alert.reason, alert.channels) == ("correction", "now denied", ("mail",))


def busy(count: int, day: date = TODAY, usual: int = 1) -> Past:
    """So many articles a day about him in the week before, and that many today so far."""
    week = {("sam-altman", day - timedelta(days=ago)): usual for ago in range(1, 8)}
    return Past(LONG_AGO, days={**week, ("sam-altman", day): count})


def test_a_burst_is_told_once_a_day_with_its_figures() -> None:
    fresh = [told(article(f"a{i}", title=f"올트먼 방한 {i}")) for i in range(6)]
    decisions, (alert,) = run(BURSTS, *fresh, past=busy(2))
    assert (alert.signal, alert.day_count, alert.usual_count) == ("burst", 8, 1.0)
    assert alert.reason == "샘 올트먼: 8 articles on 2026-10-01, 1.0 a day in the week before"
    assert sorted(outcomes(decisions)).count("sent") == 1
    again, none = run(BURSTS, told(article("b", title="올트먼 출국")), past=busy(8), before=(alert,))
    assert ([one.outcome for one in again], none) == (["joined"], ())
    assert again[0].alert_id == alert.alert_id


@pytest.mark.parametrize(
    ("count", "usual", "burst"),
    [(4, 0, False), (5, 0, True), (9, 4, False), (12, 3, True), (30, 12, False), (40, 12, True)],
)
def test_what_is_a_burst(count: int, usual: float, burst: bool) -> None:
    assert is_burst(count, usual) == burst


def test_a_young_memory_knows_no_burst_and_no_pair() -> None:
    young = Past(NOW - timedelta(days=3))
    fresh = [told(article(f"a{i}", title="올트먼 방한")) for i in range(6)]
    for watch in (BURSTS, PAIRS):
        decisions, alerts = run(watch, *fresh, past=young)
        assert alerts == ()
        assert decisions[0].reason == "the memory reaches back 2 days; bursts and first pairs take 7"


def test_two_in_one_event_for_the_first_time() -> None:
    decisions, (alert,) = run(PAIRS, told(article("a")))
    assert (alert.signal, alert.entity_id, alert.others) == ("pair", "sam-altman", "최태원")
    assert decisions[0].reason == "샘 올트먼: meeting, confirmed; never before in one event with 최태원"
    known = Past(LONG_AGO, pairs={("chey-tae-won", "sam-altman")})
    again, none = run(PAIRS, told(article("b")), past=known)
    assert (again[0].reason, none) == ("the article shows no first pair", ())


def test_any_two_where_the_watch_names_nobody() -> None:
    _, (alert,) = run(Watch("any", ("console",), first_pairs=True), told(article("a")))
    assert {alert.entity_name, alert.others} == {"샘 올트먼", "최태원"}


def test_a_denied_meeting_is_no_first_pair() -> None:
    assert run(PAIRS, told(article("a"), modality="denied"))[1] == ()


def test_signals_keep_quiet_hours_and_silences_and_outlets() -> None:
    quiet = replace(PAIRS, quiet_hours=("00:00", "23:59"))
    assert outcomes(run(quiet, told(article("a")))[0]) == ["deferred"]
    decisions, _ = run(replace(PAIRS, outlets=("나래신문",)), told(article("a")))
    assert decisions[0].reason == "가람일보 is not one of its outlets"


def test_a_story_that_goes_on_is_told_again_where_asked() -> None:
    daily = replace(ALTMAN, repeat_interval=86_400)
    yesterday = replace(run(daily, told(article("a")))[1][0], created_at=NOW - timedelta(days=1))
    fresh = told(article("b"))
    links = {"b": StoryLink("b", yesterday.story_id, "same_event")}

    def again(before: tuple[Alert, ...] = (yesterday,)) -> tuple[Alert, ...]:
        return decide([daily], [fresh], links, {}, NAMES, now=NOW, history=False, told=before)[1]

    (alert,) = again()
    assert (alert.kind, alert.reason) == ("follow_up", "still in the news since 2026-09-30 03:00 UTC")
    assert again(before=(yesterday, alert)) == ()
    assert again(before=(replace(yesterday, created_at=NOW - timedelta(hours=23)),)) == ()


def days(count: int) -> list[tuple[Article, Extraction]]:
    """One article a day."""
    return [
        told(replace(article(f"d{i}", text=MEETING), published_at=NOW - timedelta(days=count - i)))
        for i in range(count)
    ]


def test_a_backtest_knows_signals_and_what_a_change_adds() -> None:
    """Ten quiet days, then seven articles in one: a burst; the pair is known since the first of them."""
    loud = [told(replace(article(f"x{i}"), published_at=NOW)) for i in range(7)]
    past = [*days(10), *loud]
    links = {a.article_id: StoryLink(a.article_id, a.article_id, "first") for a, _ in past}
    shown = signs_of(past, links, {})
    (burst,) = backtest(BURSTS, past, links, NAMES, shown)
    assert (burst.signal, burst.day_count) == ("burst", 7)
    assert backtest(PAIRS, past, links, NAMES, shown) == ()
    signed = [*past, deal("y")]
    both = replace(BURSTS, orgs=("openai",), deal_states=("signed",))
    shown = signs_of(signed, links, KINDS)  # type: ignore[arg-type]
    before, after = (backtest(watch, signed, links, NAMES, shown) for watch in (BURSTS, both))
    assert [one.signal for one in difference(before, after).added] == ["deal"]
