"""Sentences: glued, quoted, decimal, abbreviated; never over a newline, always in place."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.sentences import sentences


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("하늘이 맑다. 바람이 분다.", ["하늘이 맑다.", "바람이 분다."]),
        ("계약을 맺었다.오픈AI가 밝혔다.", ["계약을 맺었다.", "오픈AI가 밝혔다."]),
        ("계약을 맺었습니다.“좋다”는 말도 나왔다.", ["계약을 맺었습니다.", "“좋다”는 말도 나왔다."]),
        ("지분은 3.5%다. 값은 1.2배다.", ["지분은 3.5%다.", "값은 1.2배다."]),
        ("Haneul Inc. 는 서울에 있다.", ["Haneul Inc. 는 서울에 있다."]),
        ("U.S. 정부가 막았다.", ["U.S. 정부가 막았다."]),
        ("그는 “간다. 곧 온다.”라고 말했다. 끝이다.", ["그는 “간다. 곧 온다.”라고 말했다.", "끝이다."]),
        ('그는 "간다. 온다."고 했다.', ['그는 "간다. 온다."고 했다.']),
        ("첫 줄\n둘째 줄", ["첫 줄", "둘째 줄"]),
        ("▲ 하나\n▲ 둘", ["▲ 하나", "▲ 둘"]),
        ("양사는 ▲개발 ▲판매를 함께 한다.", ["양사는 ▲개발 ▲판매를 함께 한다."]),
        ("본문이다 ◇다음 이야기", ["본문이다", "◇다음 이야기"]),
        ("정말일까? 그렇다!", ["정말일까?", "그렇다!"]),
        ("주소는 www.example.kr 이다.", ["주소는 www.example.kr 이다."]),
        ("2025. 10. 1에 공고했다.", ["2025. 10. 1에 공고했다."]),
        ("", []),
        ("  \n \n", []),
    ],
)
def test_splits(text: str, wanted: list[str]) -> None:
    assert _split(text) == wanted


@given(st.text(alphabet="가다.!?\"“”‘’' \n3A◇▲(", max_size=80))
def test_spans_are_in_place(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert at <= start < end <= len(text)
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip()
        at = end
    assert "".join("".join(_split(text)).split()) == "".join(text.split())


def test_time_is_linear() -> None:
    unit = "그는 “간다. 온다.”라고 했다.오픈AI가 밝혔다. \"열린 따옴표 "
    started = time.process_time()
    sentences(unit * 1000)
    small = time.process_time() - started
    started = time.process_time()
    sentences(unit * 8000)
    assert time.process_time() - started < 40 * max(small, 0.01)
