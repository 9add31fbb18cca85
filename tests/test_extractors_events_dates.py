"""Dates: as exact as the text, relative to the day of publication in Korea."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.events.dates import find_dates, lead_day
from extractors.hours import korean_day

DAY = date(2025, 10, 15)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("15일 발표했다", "2025-10-15"),
        ("지난 9일 발표했다", "2025-10-09"),
        ("지난 20일 발표했다", "2025-09-20"),
        ("오는 20일 연다", "2025-10-20"),
        ("14일(현지시간) 밝혔다", "2025-10-14"),
        ("카카오는 14일 연다", "2025-10-14"),  # the end of a name is not 오는
        ("테슬라코리아오는 9월 연다", "2025-09"),
        ("오늘 연다", "2025-10-15"),
        ("어제 열었다", "2025-10-14"),
        ("내일 연다", "2025-10-16"),
        ("지난달 22일 맺었다", "2025-09-22"),
        ("지난달 맺었다", "2025-09"),
        ("이달 초 맺었다", "2025-10"),
        ("다음 달 4일 연다", "2025-11-04"),
        ("내달 연다", "2025-11"),
        ("지난주 만났다", "2025-10"),
        ("이번 주 공개한다", "2025-10"),
        ("지난 2월 4일 만났다", "2025-02-04"),
        ("지난 4월 만났다", "2025-04"),
        ("오는 3월 연다", "2026-03"),
        ("지난해 8월 공개했다", "2024-08"),
        ("지난해 12월 3일 공개했다", "2024-12-03"),
        ("올해 1월 세웠다", "2025-01"),
        ("내년 1분기 낸다", "2026-Q1"),
        ("올해 하반기 낸다", "2025"),
        ("내년 상반기 낸다", "2026"),
        ("3분기 납품했다", "2025-Q3"),
        ("2029년 2월 완공한다", "2029-02"),
        ("2023년 5월 17일 만났다", "2023-05-17"),
        ("2022년 만났다", "2022"),
        ("연내 투자한다", "2025"),
        ("닷새 전 임명됐다", "2025-10-10"),
        ("사흘 전 만났다", "2025-10-12"),
    ("6~9일 열린다", "2025-10-06"),
    ("다음 달 6∼9일 열린다", "2025-11-06"),
    ("2027.3월 완공한다", "2027-03"),
    ],
)
def test_resolves(text: str, iso: str) -> None:
    assert [w.iso for w in find_dates(text, DAY)] == [iso]


@pytest.mark.parametrize(
    "text",
    ["9일 만이다", "3일간 열린다", "4년간 쓴다", "15년 만이다", "2일 연속", "3~4일 안에", "30~40일 걸린다",
     "31일째", "30일 이내", "13월 40일", "이번 주주총회"],
)  # fmt: skip
def test_spans_are_no_dates(text: str) -> None:
    assert not [w for w in find_dates(text, DAY) if w.is_day]


def test_the_states_within_a_country_are_no_week() -> None:
    assert find_dates("미국 내 주 법무장관들과 회사 내 주 52시간", DAY) == ()
    assert [w.iso for w in find_dates("내주 공개한다", DAY)] == ["2025-10"]


def test_year_of_a_model_is_no_date() -> None:
    assert find_dates("2026년형 제품을 낸다", DAY) == ()


def test_this_day_is_the_last_of_the_paragraph_else_the_lead() -> None:
    text = "14일 발표했다. 이날 행사도 열었다.\n\n지난 2월 4일 만났다.\n\n이날 주가는 올랐다."
    assert [w.iso for w in find_dates(text, DAY)] == ["2025-10-14", "2025-10-14", "2025-02-04", "2025-10-14"]


def test_that_day_looks_back() -> None:
    assert [w.iso for w in find_dates("지난 2월 4일 만났다. 같은 날 협약도 맺었다.", DAY)] == ["2025-02-04"] * 2


def test_the_day_before_is_the_leads() -> None:
    assert [w.iso for w in find_dates("14일 만났다. 전날에는 쉬었다.", DAY)] == ["2025-10-14", "2025-10-13"]


def test_a_bound_is_marked() -> None:
    assert [w.until for w in find_dates("2027년까지 짓는다", DAY)] == [True]


def test_without_a_day_only_full_dates() -> None:
    assert [w.iso for w in find_dates("14일, 2023년 5월, 지난달", None)] == ["2023-05"]


def test_lead_day_skips_background() -> None:
    dates = find_dates("지난해 1월 3일 세웠다. 지난 13일 만났다.", DAY)
    assert lead_day(dates, DAY) == "2025-10-13"


@pytest.mark.parametrize(
    ("text", "opening", "body"),
    [
        # a day to come is that of what is announced, not of what is told as done
        ("다음 달 6일 문을 연다. 나루 행사는 오는 20일이다. 14일 만났다.", "2025-10-14", "2025-10-14"),
        # first named far down, it dates what opens the article only
        ("긴 이야기다. " * 150 + "14일 만났다.", "2025-10-14", None),
        # what the article begins with is the day of the statement, not the year in which it is carried out
        ("이르면 올해 안에 선보인다. 14일 두 회사의 공동 성명에 따르면 손을 잡았다.", "2025-10-14", None),
        # a year is not a day: what it tells without one has none
        ("올해 여러 곳이 투자를 받았다.", None, None),
        # a full stop within an address ends no sentence
        ("14일 집계 사이트 naru.kr에 따르면 늘었다. 지난 10일 만났다.", "2025-10-10", "2025-10-10"),
    ],
)  # fmt: skip
def test_the_day_of_the_opening_and_of_the_body(text: str, opening: str | None, body: str | None) -> None:
    dates = find_dates(text, DAY)
    assert (lead_day(dates, DAY), lead_day(dates, DAY, opens=False)) == (opening, body)


def test_korean_day_of_a_utc_evening_is_the_next_day() -> None:
    assert korean_day(datetime(2025, 10, 14, 16, 0, tzinfo=UTC)) == DAY


@given(st.text(alphabet="0123456789년월일지난해오는올내달이전날분기 .(\n", max_size=60))
def test_never_raises(text: str) -> None:
    for when in find_dates(text, DAY):
        assert 0 <= when.start < when.end <= len(text)
