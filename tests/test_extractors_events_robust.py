"""Events of hostile and huge text: spans inside, participants among the mentions, time linear in length."""

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import test_extractors_events_besides as besides
from tests import test_extractors_events_nearby as nearby
from tests import test_extractors_events_retold as retold
from tests.reading import IDS, events_in, mentions_in, told

WORDS = st.sampled_from([
    *IDS, " ", "는 ", "가 ", "와 ", "에 ", "를 ", "의 ", "인수했다", "공급한다", "만났다", "투자했다",
    "협력", "손잡고", "소송", "1조원", "29일",
    "지난달 ", ". ", "\n\n", "“", "”", '"', "(", ")", "…", "양사는 ", "두 사람은 ", "밝혔다", "부인했다",
    " 대표 ", " 부회장", "나란히 연임됐다", "면담에는 ", "배석한 가운데 ",
    "🤖", "▲", "·", "李",
])  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=40).map("".join), st.lists(WORDS, max_size=10).map("".join))
def test_events_point_into_the_text(text: str, title: str) -> None:
    known = {m.entity_id for m in (*mentions_in(title, "title"), *mentions_in(text, "text"))}
    for event in events_in(text, title):
        assert set(event.participants) <= known
        assert len(set(event.participants)) == len(event.participants)
        assert 0.0 <= event.confidence <= 1.0
        for span in event.evidence:
            assert 0 <= span.start < span.end <= len(title if span.field == "title" else text)


@pytest.mark.parametrize("cases", [besides.TOLD, nearby.TOLD, retold.TOLD], ids=["besides", "nearby", "retold"])
def test_every_sentence_may_be_a_title(cases: list[tuple[str, list[str]]]) -> None:
    for text, _ in cases:
        for event in events_in("AI 소식이다.", text):
            assert {span.field for span in event.evidence} == {"title"}


def test_halves_of_two_sentences_end_nothing() -> None:
    chance, texts = random.Random(7), [text for cases in (besides, nearby, retold) for text, _ in cases.TOLD]
    for _ in range(500):
        first, second = (chance.choice(texts).split(" ") for _ in range(2))
        text = " ".join(first[: chance.randint(1, len(first))] + second[chance.randint(0, len(second) - 1) :])
        assert all(event.participants for event in events_in(text))


def test_what_takes_no_target_otherwise_is_told_of_whom_it_is_about() -> None:
    text = "업계는 삼성전자의 공장이 규제를 받는지 통제 대상에 포함되는지 살핀다."
    assert told(text) == ["restriction samsung-electronics confirmed - -"]


def test_heads_of_two_firms_go_with_their_own() -> None:
    text = "한가람 카카오 부회장과 도서윤 네이버 사장이 29일 나란히 용퇴했다."
    gone = ["appointment kakao,person:한가람 confirmed 2025-12-29 -",
            "appointment naver,person:도서윤 confirmed 2025-12-29 -"]  # fmt: skip
    assert told(text) == told(text, "한가람 카카오 부회장·도서윤 네이버 사장 나란히 용퇴") == gone


def seconds(text: str) -> float:
    start = time.process_time()
    events_in(text)
    return time.process_time() - start


def test_time_is_linear_in_length() -> None:
    piece = "삼성전자는 30일 엔비디아에 HBM4를 공급하기로 했다고 밝혔다. 시장은 조용했다.\n\n"
    seconds(piece)
    assert seconds(piece * 400) < 8 * seconds(piece * 100) + 0.5


def test_one_endless_sentence_is_read_in_time() -> None:
    assert seconds("삼성전자와 네이버, " * 8000) < 5
    assert seconds("가" * 100_000) < 5
    assert seconds("(" * 50_000 + "“" * 50_000) < 5
