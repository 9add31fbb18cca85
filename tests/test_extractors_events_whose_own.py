"""What is another's stays another's: the day of a signing, a general meeting, a price, a house, a site."""

from datetime import UTC, datetime

import pytest

from extractors.records import Document
from extractors.tag import load_tagger, tag
from tests.reading import told

WHOSE = [
    # who signs, and whose general meeting it is
    ("LG전자는 29일 구글과 협력하기로 했다고 밝혔다. KT는 27일 마이크로소프트와 협약식을 가졌다.",
     ["partnership google,lg-electronics confirmed 2025-12-29 -", "partnership kt,microsoft confirmed 2025-12-27 -"]),
    ("네이버는 29일 카카오에 투자한다고 밝혔다. 삼성전자 노사는 28일 임금협약 조인식을 열었다.",
     ["investment kakao,naver planned 2025-12-29 -"]),
    ("카카오는 29일 이사회에서 한가람 전무를 재무총괄로 선임했다. SK하이닉스는 내년 3월 20일 주주총회를 연다.",
     ["appointment kakao,person:한가람 confirmed 2025-12-29 -"]),
    ("카카오는 한가람 전무를 CFO로 선임했다고 29일 밝혔다. 회사는 내년 3월 20일 주주총회에서 중간배당을 확정한다.",
     ["appointment kakao,person:한가람 confirmed 2025-12-29 -"]),
    # the day of what somebody will lead is none of his post
    ("네이버는 2027년 출시할 모델을 이끌 최고기술책임자로 한가람 박사를 임명한다고 29일 밝혔다.",
     ["appointment naver,person:한가람 confirmed 2025-12-29 -"]),
    # a price of goods, a sum of another deal
    ("네이버는 29일 AI 안경을 공개하고 카카오에 투자했다고 밝혔다. 값은 80만원이다.",
     ["investment kakao,naver confirmed 2025-12-29 -", "launch naver confirmed 2025-12-29 -"]),
    ("네이버는 GPU 계약을 체결한 나루에 100억원을 투자했다.", ["investment naver confirmed - 10000000000KRW"]),
    # the same site and product, told again
    ("오픈AI는 텍사스주에 데이터센터를 짓고 있다. 캘리포니아주에 본사를 둔 오픈AI는 이 데이터센터를 연내 완공한다.",
     ["infrastructure openai confirmed - -"]),
    ("엔비디아는 29일 GPU를 출시했다. 이 제품도 곧 한국에 출시한다.", ["launch nvidia confirmed 2025-12-29 -"]),
    # a group that is named, talks that are talks
    ("카카오는 반도체 사업을 키운다. 그룹은 29일 네이버와 협력하기로 했다고 밝혔다.", []),
    ("카카오와 네이버가 합병 협상을 벌이고 있다.", ["acquisition kakao,naver planned - -"]),
    ("오픈AI 투자 라운드를 주도한 곳은 소프트뱅크다.", ["investment openai,softbank-group confirmed - -"]),
    ("네이버는 기술의 힘을 담은 새 AI 모델을 29일 선보였다.", ["launch naver confirmed 2025-12-29 -"]),
    ("삼성전자는 평택에 안내판이 있는 새 AI 데이터센터를 세웠다.",
     ["infrastructure samsung-electronics confirmed - -"]),
    ("이재용 회장은 젠슨 황 CEO에게 AI 사업을 맡겼다.", []),
]


@pytest.mark.parametrize(("text", "events"), WHOSE)
def test_what_is_anothers_stays_anothers(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize("leaves", ["일론 머스크도 최고경영자에서 물러났다.", "이날 배경훈 장관이 취임했다."])
def test_whom_the_list_knows_elsewhere_is_not_of_the_house(leaves: str) -> None:
    text = f"카카오가 AI 조직의 임원 인사를 발표했다. {leaves}"
    events = tag(Document("a", "카카오 임원 인사", text, datetime(2025, 12, 30, tzinfo=UTC)), load_tagger()).events
    assert not any("kakao" in event.participants for event in events if event.type == "appointment")
