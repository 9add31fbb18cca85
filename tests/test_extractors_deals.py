"""Reports become deals: joined by parties and matter, moved forward, contradicted, ended."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from extractors.deals import ledger, state_of, unsettled
from extractors.ids import make_id
from extractors.records import Amount, Article, Deal, DealChange, Event, Extraction, Span, StoryLink

NOW = datetime(2026, 11, 2, tzinfo=UTC)
KINDS = {"openai": "org", "kakao": "org", "samsung": "org", "softbank": "org", "altman": "person"}


def report(
    text: str, type_: str = "partnership", parties: Sequence[str] = ("openai", "kakao"), *, modality: str = "confirmed",
    day: int = 0, amount: int | None = None, publisher: str = "한빛",
) -> tuple[Article, Extraction]:  # fmt: skip
    """An article of one sentence that tells one event."""
    article_id = make_id(text, str(day), publisher)
    at = NOW + timedelta(days=day)
    article = Article(article_id, "u", "u", text, text, publisher, at, at)
    event = Event(
        make_id("e", article_id), type_, tuple(parties), modality, (Span("text", 0, len(text)),), "r",  # type: ignore[arg-type]
        amount=Amount(amount, "KRW") if amount else None,
    )
    return article, Extraction(article_id, events=(event,))


def told(*reports: tuple[Article, Extraction], known: Sequence[Deal] = (), story: str | None = None) -> tuple[
    tuple[Deal, ...], list[DealChange]
]:
    links = {one.article_id: StoryLink(one.article_id, story or one.article_id, "first") for one, _ in reports}
    deals, changes = ledger(reports, links, known, KINDS)  # type: ignore[arg-type]
    return deals, list(changes)


def test_a_deal_moves_from_rumour_to_its_end() -> None:
    [deal], changes = told(
        report("오픈AI와 카카오가 손잡을 것이라는 전망이다.", modality="speculated", day=0),
        report("오픈AI가 카카오와 협력을 논의 중인 것으로 알려졌다.", modality="reported", day=1),
        report("오픈AI와 카카오가 업무협약(MOU)을 맺었다.", day=3),
        report("오픈AI와 카카오가 계약을 체결했다.", day=10),
        report("오픈AI와 카카오가 공동 법인을 출범시켰다.", "joint_venture", day=30),
        report("오픈AI와 카카오의 제휴가 결렬됐다.", "termination", day=60),
    )
    assert [one.state for one in changes] == ["rumoured", "in_talks", "planned", "signed", "carried_out", "ended"]
    assert [one.kind for one in changes] == ["opened", *["advanced"] * 5]
    assert (deal.state, deal.last_told_at) == ("ended", NOW + timedelta(days=60))


def test_an_edit_before_the_report_opens_no_other_deal() -> None:
    article, extraction = report("오픈AI와 카카오가 계약을 체결했다.")
    (event,) = extraction.events
    moved = replace(extraction, events=(replace(event, event_id="another"),))      # its offset is part of the id
    assert told((article, extraction))[0][0].deal_id == told((article, moved))[0][0].deal_id
    dearer = replace(event, event_id="another", amount=Amount(10**12, "KRW"))
    other = replace(extraction, events=(dearer,))
    assert told((article, other))[0][0].deal_id != told((article, extraction))[0][0].deal_id


def test_a_weaker_report_afterwards_changes_nothing() -> None:
    [deal], changes = told(
        report("계약을 체결했다."), report("제휴할 전망이다.", modality="speculated", day=1, publisher="둘")
    )
    assert (deal.state, changes[1].kind) == ("signed", "repeated")


def test_a_denial_ends_a_rumour_but_only_contradicts_a_contract() -> None:
    [rumour], _ = told(report("인수할 전망이다.", "acquisition", modality="speculated"),
                       report("인수설은 사실무근이다.", "acquisition", modality="denied", day=1))  # fmt: skip
    [contract], changes = told(report("인수 계약을 체결했다.", "acquisition"),
                               report("인수는 사실이 아니다.", "acquisition", modality="denied", day=1))  # fmt: skip
    assert (rumour.state, contract.state, changes[1].kind) == ("denied", "signed", "contradicted")


def test_two_amounts_of_one_story_stand_side_by_side() -> None:
    [deal], changes = told(
        report("5000억을 투자한다.", "investment", amount=500, modality="planned"),
        report("7000억을 투자한다.", "investment", amount=700, modality="planned", publisher="둘", day=1),
        story="s",
    )
    assert (deal.amount, changes[1].kind) == (Amount(500, "KRW"), "contradicted")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"parties": ("openai", "kakao")}, {"parties": ("openai", "samsung")}),
        ({"type_": "investment"}, {"type_": "partnership"}),
        ({"type_": "supply", "amount": 100}, {"type_": "supply", "amount": 900}),
        ({"day": 0}, {"day": 500}),
    ],
    ids=["other parties", "another matter", "sums far apart", "years later"],
)
def test_what_is_another_matter_opens_another_deal(first: dict[str, object], second: dict[str, object]) -> None:
    deals, _ = told(report("계약을 체결했다.", **first), report("계약을 맺었다.", **second))  # type: ignore[arg-type]
    assert len(deals) == 2


def test_a_deal_of_the_past_goes_on() -> None:
    [deal], _ = told(report("업무협약을 맺었다."))
    [after], [change] = told(report("계약을 체결했다.", parties=("openai", "kakao", "samsung"), day=9), known=[deal])
    assert (after.deal_id, after.state, change.kind) == (deal.deal_id, "signed", "advanced")
    assert after.parties == ("kakao", "openai", "samsung")


def test_what_opens_no_deal() -> None:
    assert told(
        report("올트먼을 만났다.", "meeting"), report("제휴가 무산됐다.", "termination"),
        report("제휴했다.", parties=("openai", "altman")), report("사실무근이다.", modality="denied"),
    ) == ((), [])  # fmt: skip
    assert told(report("공장에 투자한다.", "investment", ("softbank",), amount=5, modality="planned"))[0]


@pytest.mark.parametrize(
    ("text", "modality", "state"),
    [("인수를 검토하고 있다.", "planned", "in_talks"), ("인수할 예정이다.", "planned", "planned"),
     ("인수를 마무리했다.", "confirmed", "carried_out"), ("인수한 것으로 전해졌다.", "reported", "rumoured"),
     ("양해각서를 교환했다.", "confirmed", "planned")],
)  # fmt: skip
def test_how_far_it_has_come(text: str, modality: str, state: str) -> None:
    _, extraction = report(text, "acquisition", modality=modality)
    assert state_of(extraction.events[0], text) == state


def test_the_same_reports_make_the_same_ledger() -> None:
    reports = [report("업무협약을 맺었다."), report("계약을 체결했다.", day=2)]
    assert told(*reports) == told(*reversed(reports))


def test_what_the_ledger_holds_as_it_is_told_now_is_settled() -> None:
    article, found = report("오픈AI와 카카오가 업무협약을 맺었다.", amount=5)
    _, [change] = told((article, found))
    [event] = found.events
    standing = {event.event_id: change, "gone": replace(change, event_id="gone")}
    [(_, left)], stale = unsettled([(article, found)], standing)
    assert (left.events, stale) == ((), {"gone"})
    for other in (replace(event, modality="denied"), replace(event, amount=None), replace(event, date="2026-12")):
        now = (article, replace(found, events=(other,)))
        assert unsettled([now], standing) == ((now,), {event.event_id, "gone"})
