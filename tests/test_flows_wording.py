"""Reasons for people: in Korean where they are known, readable in English, whole where they are not."""

import re

import pytest

from flows.wording import _reasons, names, reason


@pytest.mark.parametrize(
    ("stored", "korean"),
    [
        ("딥시크: restriction, confirmed, takes part", "딥시크: 규제(발표)의 당사자"),
        ("최태원: named once, neither in the title nor at the top", "최태원: 한 번 나오지만 제목과 첫머리에는 없음"),
        ("loaded in silence on the first run (최태원: named 4 times)", "첫 실행이라 조용히 쌓음 (최태원: 4번 나옴)"),
        ("its events are meeting; the article reports launch", "감시하는 사건은 회동, 기사의 사건은 출시"),
        ("the supply is speculated; the watch asks for reported or firmer", "공급: 전망. 감시의 기준은 보도 이상"),
        ("404: not there; failure 3 in a row", "404: 그 자리에 없음, 연속 3번째"),
    ],
)
def test_a_reason_is_worded(stored: str, korean: str) -> None:
    assert reason(stored) == korean


def test_what_is_not_known_stays_as_it_is() -> None:
    assert reason("a reason of tomorrow {0} %s") == "a reason of tomorrow {0} %s"
    assert reason(None) == ""


def test_english_has_no_underscores() -> None:
    assert reason("the deal stays in_talks (says again)", "en") == "the deal stays in talks (says again)"


def test_names_are_as_the_mapping_has_them() -> None:
    english = {"SK하이닉스": "SK hynix", "오픈AI": "OpenAI"}
    assert names("SK하이닉스 (supplier), 오픈AI, 두레소프트", english) == "SK hynix (supplier), OpenAI, 두레소프트"


def test_words_have_a_place_for_every_value_of_their_pattern() -> None:
    for pattern, korean in _reasons():
        used = {int(number) for number in re.findall(r"{(\d)}", korean)}
        assert used <= set(range(pattern.groups)), korean
