"""Meetings and launches told in many ways, and what only sounds like them."""

import pytest

from tests.reading import told

TOLD = [
    ("최태원 회장은 서울에서 샘 올트먼 CEO의 예방을 받았다.", ["meeting chey-tae-won,sam-altman confirmed - -"]),
    ("이재용 회장과 젠슨 황 CEO의 첫 대면은 실리콘밸리에서 이뤄졌다.",
     ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
    ("이재용 회장은 젠슨 황 CEO와 자리를 함께했다.", ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
    ("이재용 회장의 첫 일정은 젠슨 황 CEO와의 면담이었다.", ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
    ("이재용 회장은 젠슨 황 CEO와 칩 설계를 상의했다.", ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
    ("이재명 대통령은 정의선 회장을 청와대로 불러들여 관세 문제를 논의했다.",
     ["meeting chung-eui-sun,lee-jae-myung confirmed - -"]),
    ("정신아 대표와 샘 올트먼 CEO의 독대는 한 시간 넘게 이어졌다.",
     ["meeting chung-shin-a,sam-altman confirmed - -"]),
    ("대통령실은 이재명 대통령이 정의선 회장과 자리를 함께할 계획이 있느냐는 물음에 답변을 삼갔다.", []),
    ("이재용 회장은 사고 예방을 당부했다.", []),
    ("샘 올트먼 CEO는 가족과 상의했다.", []),
    ("네이버는 기업용 플랫폼 ‘나르워크’를 25일 마곡 본사에서 발표했다.", ["launch naver confirmed 2025-12-25 -"]),
    ("메타의 AI 안경 ‘나르’가 27일 판매대에 오르며 미국 시장에 상륙했다.", ["launch meta confirmed 2025-12-27 -"]),
    ("LG전자는 게임용 모니터 신제품을 24일 발매했다.", ["launch lg-electronics confirmed 2025-12-24 -"]),
    ("네이버의 통역 앱이 구독자에게 먼저 배포됐다.", ["launch naver confirmed - -"]),
    ("KT는 통화 비서 기능을 아이폰 이용자에게 먼저 개방했다.", ["launch kt confirmed - -"]),
    ("오픈AI는 새 모델의 출시 시점을 10월로 못 박았다.", ["launch openai confirmed 2025-10 -"]),
    ("삼성전자는 중국용 AI 태블릿을 따로 출시한다는 일부 매체의 보도가 사실과 다르다고 해명했다.",
     ["launch samsung-electronics denied - -"]),
    ("카카오는 유료 버전을 선보일 생각이 전혀 없다고 못 박았다.", ["launch kakao denied - -"]),
    ("네이버는 ‘나르워크’를 쓰는 기업의 이용 결과를 25일 본사에서 발표했다.", []),
    ("KT가 철도 노선을 개통했다.", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_who_meets_and_what_comes_out(text: str, events: list[str]) -> None:
    assert told(text) == events
