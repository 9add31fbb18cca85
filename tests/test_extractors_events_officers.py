"""What officers say in quotation marks of their own firm, and what firms do through working together."""

import pytest

from tests.reading import told

OWN = [
    ("네이버는 실적 발표 뒤 \"오픈AI와 공동으로 데이터센터를 운영하는 방안을 협의하고 있다\"고 말했다.",
     ["infrastructure naver,openai planned"]),
    ("정신아 카카오 대표는 \"정부의 GPU 구축 사업에 참여할 계획\"이라며 \"지금은 파트너를 찾고 있다\"고 했다.",
     ["participation kakao planned"]),
    ("샘 올트먼 오픈AI CEO는 엑스에 \"몇 주 안에 새 오픈소스 모델을 공개한다\"고 적었다.",
     ["launch openai planned"]),
    ("SK텔레콤은 SK하이닉스, 나루산업 등과 협업을 통해 산업 전환에 이바지할 방침이다.",
     ["partnership sk-hynix,sk-telecom planned"]),
    ("애플이 멕시코에 있는 공장을 미국으로 이전하기로 했다.", ["infrastructure apple planned"]),
]
OWN += [
    ("최태원 SK하이닉스 회장은 \"고객이 원하는 일정에 맞춰 우리는 HBM4를 엔비디아에 공급할 예정\"이라고 밝혔다.",
     ["supply nvidia,sk-hynix planned"]),
]
OWN += [
    ("오픈AI는 \"딥시크가 정부의 전폭적인 지원에 힘입어 AI 공급 계약을 수주하고 있다\"고 밝혔다.",
     ["supply deepseek confirmed"]),
    ("현대차그룹은 엔비디아의 GPU 5만장을 들여와 AI 팩토리에 쓴다.",
     ["supply hyundai-motor-group,nvidia planned"]),
]
NOT_OWN = [
    "나루 연구원은 \"카카오가 데이터센터를 더 지을 것\"이라고 말했다.",
    "메타는 \"한가람이 합류해 초지능 연구 사업에 참여할 예정\"이라고 밝혔다.",
    "정신아 카카오 대표는 \"좋은 서비스를 내놓으면 이용자가 온다\"고 말했다.",
    "네이버와 카카오의 협업을 통해 이용자가 얻을 수 있는 것은 많지 않다.",
]


@pytest.mark.parametrize(("text", "events"), OWN + [(text, []) for text in NOT_OWN])
def test_what_is_said_of_ones_own_firm(text: str, events: list[str]) -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(text)] == events
