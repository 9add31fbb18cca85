"""One sum in every place where a newspaper may tell it."""

import pytest

from tests.reading import events_in

SUMS = {
    "1000억원": "100000000000KRW", "10억달러(약 1조4000억원)": "1000000000USD", "3조2000억원": "3200000000000KRW",
    "50억 달러": "5000000000USD", "5억유로": "500000000EUR",
}  # fmt: skip
# `{을}` and the like are the particles that fit the sum.
TOLD = {
    "investment": (
        "네이버가 리벨리온에 {a}{을} 투자했다.", "네이버가 리벨리온에 {a} 규모의 투자를 단행했다.",
        "네이버가 리벨리온에 투자했다. 투자 규모는 {a}{이다}.",
        "네이버가 리벨리온에 투자했다. 투자금은 {a}{으로} 알려졌다.", "리벨리온이 {a} 규모의 투자를 유치했다.",
        "네이버가 {a}{을} 들여 리벨리온 지분 10%를 사들였다.", "네이버가 리벨리온 지분 10%를 {a}에 취득했다.",
        "네이버는 앞으로 5년간 AI에 {a}{을} 투자한다.", "네이버가 리벨리온의 {a} 규모 유상증자에 참여했다.",
        "네이버는 {a} 상당을 리벨리온에 투자했다.",
    ),
    "acquisition": (
        "네이버가 리벨리온을 {a}에 인수했다.", "네이버가 {a}{을} 들여 리벨리온을 인수했다.",
        "네이버가 리벨리온을 인수했다. 인수 금액은 {a}{이다}.", "네이버는 리벨리온을 약 {a}에 사들이기로 했다.",
        "네이버가 {a}에 리벨리온을 품었다.", "네이버는 리벨리온 인수에 {a}{을} 쓴다.",
        "네이버가 리벨리온을 {a}{을} 주고 인수했다.", "네이버의 리벨리온 인수대금은 {a}{이다}.",
    ),
    "supply": (
        "SK하이닉스가 엔비디아와 {a} 규모의 HBM4 공급 계약을 맺었다.",
        "SK하이닉스가 엔비디아에 HBM4 {a}어치를 공급한다.",
        "SK하이닉스가 엔비디아와 HBM4 공급 계약을 맺었다. 계약 규모는 {a}에 이른다.",
        "네이버가 엔비디아 GPU를 {a}어치 사들였다.", "삼성전자가 테슬라와 {a}짜리 파운드리 계약을 체결했다.",
    ),
    "infrastructure": (
        "네이버가 {a}{을} 들여 세종에 AI 데이터센터를 짓는다.",
        "네이버가 세종에 {a} 규모의 AI 데이터센터를 짓는다.",
        "네이버가 세종에 AI 데이터센터를 짓는 데 {a}{을} 더 쏟는다.",
        "네이버가 세종에 AI 데이터센터를 짓는다. 사업비는 {a}{이다}.",
        "네이버가 세종에 AI 데이터센터를 짓기로 했다. 총 {a}{이} 들어간다.",
    ),
    "restriction": (
        "공정거래위원회가 구글에 과징금 {a}{을} 부과했다.",
        "구글이 공정거래위원회로부터 {a}의 과징금을 부과받았다.",
        "공정거래위원회가 구글에 과징금을 부과했다. 과징금은 {a}{이다}.",
    ),
    "litigation": (
        "네이버가 오픈AI를 상대로 {a} 규모의 손해배상 소송을 냈다.",
        "법원은 오픈AI가 네이버에 {a}{을} 배상하라고 판결했다.",
    ),
}  # fmt: skip
OPEN = {"{을}": "를", "{이}": "가", "{이다}": "다", "{으로}": "로"}  # behind 달러 and 유로
CASES = [(kind, sentence) for kind, sentences in TOLD.items() for sentence in sentences]


@pytest.mark.parametrize(("kind", "sentence"), CASES)
def test_a_sum_is_read_wherever_it_stands(kind: str, sentence: str) -> None:
    for told, meant in SUMS.items():
        text = sentence
        for mark, particle in OPEN.items():
            text = text.replace(mark, mark.strip("{}") if told.endswith("원") else particle)
        amounts = [event.amount for event in events_in(text.replace("{a}", told)) if event.type == kind]
        assert [f"{amount.value}{amount.currency}" for amount in amounts if amount] == [meant], told
