"""Who meets: guests told in a list or in the next sentence, heads of state, what a spokesman says."""

import pytest

from tests.reading import told

GUESTS = [
    ("간담회에는 이재용 삼성전자 회장, 최태원 회장 등 기업인 10명이 자리했다.",
     ["meeting chey-tae-won,lee-jae-yong confirmed"]),
    ("이재명 대통령은 9일 간담회를 열었다. 간담회에는 이재용 회장과 최태원 회장이 참석했다.",
     ["meeting chey-tae-won,lee-jae-myung,lee-jae-yong confirmed"]),
    ("이날 회담에는 최태원 회장을 비롯해 나루텔레콤의 부회장 정의선, 나루 그룹 CEO 안톤 크루거 등 "
     "최고 경영진들이 참석했다.",
     ["meeting chey-tae-won,chung-eui-sun confirmed"]),
    ("최태원 회장은 9일 젠슨 황 CEO와 만났다. 두 사람은 지난해 10월에도 만났다. 나루의 보도다. "
     "이번 회동에는 정의선 회장도 함께했다.",
     ["meeting chey-tae-won,chung-eui-sun,jensen-huang confirmed", "meeting chey-tae-won,jensen-huang confirmed"]),
    ("9일 만찬 회동의 참석자는 정의선 회장과 젠슨 황 CEO였다.", ["meeting chung-eui-sun,jensen-huang confirmed"]),
    ("나루 대변인은 \"이재명 대통령은 내달 4일 서울에서 손정의 회장과 만찬을 갖는다\"고 밝혔다.",
     ["meeting lee-jae-myung,masayoshi-son planned"]),
    ("샘 올트먼 오픈AI CEO는 9일 현지 투자자들과 만났다.", ["meeting sam-altman confirmed"]),
    ("샘 올트먼 CEO는 오는 12일 한국을 찾아 국내 기업들과 AI 협력을 논의할 예정이다.", ["meeting sam-altman planned"]),
]
NO_MEETING = [
    "최태원 회장은 취재진과 만나 이같이 말했다.",
    "최태원 회장은 기자단 관계자와 만난 적이 없다.",
    "9일 열린 결혼식에는 이재용 회장과 최태원 회장 등이 참석했다.",
    "간담회에는 이재용 회장과 최태원 회장이 참석하지 못했다.",
    "나루 연구원은 \"이재명 대통령이 내달 손정의 회장과 만찬을 갖는다\"고 했다.",
]


@pytest.mark.parametrize(("text", "events"), GUESTS + [(text, []) for text in NO_MEETING])
def test_who_meets(text: str, events: list[str]) -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(text)] == events
