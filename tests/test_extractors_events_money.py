"""Money: Korean figures in whole units, conversions marked, ranges by their first figure."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.events.money import find_money, in_its_currency


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("5000억달러를 쓴다", 500_000_000_000, "USD"),
        ("100억 달러 규모", 10_000_000_000, "USD"),
        ("8억5000만달러", 850_000_000, "USD"),
        ("4억5000만 달러", 450_000_000, "USD"),
        ("22조7648억원어치", 22_764_800_000_000, "KRW"),
        ("96억5000만원 규모", 9_650_000_000, "KRW"),
        ("1조2천억원", 1_200_000_000_000, "KRW"),
        ("5천억 달러", 500_000_000_000, "USD"),
        ("557만6000달러", 5_576_000, "USD"),
        ("약 30억원", 3_000_000_000, "KRW"),
        ("1.5조원", 1_500_000_000_000, "KRW"),
        ("13억유로", 1_300_000_000, "EUR"),
        ("3000억엔", 300_000_000_000, "JPY"),
        ("20억위안", 2_000_000_000, "CNY"),
        ("1억파운드", 100_000_000, "GBP"),
        ("100억~200억원", 10_000_000_000, "KRW"),
        ("100~200억원", 10_000_000_000, "KRW"),
        ("$1.5B 규모", 1_500_000_000, "USD"),
        ("$500 billion", 500_000_000_000, "USD"),
        ("€300m", 300_000_000, "EUR"),
        ("7천500만달러", 75_000_000, "USD"),
        ("1,200억원", 120_000_000_000, "KRW"),
        ("100억 달러가 투입된다", 10_000_000_000, "USD"),  # 가 is a particle, not the beginning of 가치
        ("3억 5천여만 원을 냈다", 350_000_000, "KRW"),
    ],
)
def test_reads(text: str, value: int, currency: str) -> None:
    money = find_money(text)[0]
    assert (money.amount.value, money.amount.currency) == (value, currency)
    assert text[money.start:money.end].strip()


def test_conversion_is_marked() -> None:
    first, second = find_money("5000억달러(약 700조원)짜리")
    assert not first.converted
    assert second.converted


@pytest.mark.parametrize(
    "text", ["GPU 26만장", "10만명이 모였다", "수조원을 쓴다", "3분기", "월 90만장", "2025년 원자력", ""]
)
def test_leaves_alone(text: str) -> None:
    assert find_money(text) == ()


@pytest.mark.parametrize(("title", "value"), [("울산에 7조 들여 짓는다", 7 * 10**12), ("하루 42억 쇼핑", 42 * 10**8)])
def test_headlines_leave_the_currency_out(title: str, value: int) -> None:
    assert find_money(title) == ()
    assert [m.amount.value for m in find_money(title, headline=True)] == [value]


@pytest.mark.parametrize("unit", ["1", "1,", "1 ", "1억", "1 억 ", "1.1", "1~"])
def test_rows_of_digits_take_no_time(unit: str) -> None:
    started = time.process_time()
    find_money(unit * 3000, headline=True)
    assert time.process_time() - started < 2


def test_many_conversions_take_no_time() -> None:
    """Only so many are looked at: twice as many, each against each, took four times as long."""
    found = find_money("".join(f"{i + 1}달러(약 {i * 7 + 3}원) " for i in range(8000)))
    started = time.process_time()
    assert len(in_its_currency(found, found)) == 16000
    assert time.process_time() - started < 0.5  # 1.3 s without the limit


@pytest.mark.parametrize("made_up", ["9" * 320 + "원", "$" + "9" * 320, "9" * 30 + "조원", "1,000" * 90 + "억달러"])
def test_more_than_all_the_money_there_is_no_sum(made_up: str) -> None:
    """It would be no number that the warehouse could hold, and the batch would be lost with it."""
    assert find_money(f"가람은 {made_up}을 냈다고 했다.", headline=True) == ()


@given(st.text(alphabet="0123456789.,조억만천백원달러$B~( )", max_size=40))
def test_never_raises(text: str) -> None:
    for money in find_money(text, headline=True):
        assert 0 <= money.start < money.end <= len(text)
