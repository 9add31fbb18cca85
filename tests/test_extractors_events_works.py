"""What is worked on, given away or dissolved, what only the press tells, and what is denied in a quotation."""

import pytest

from tests.reading import told

TOLD = [
    ("KT가 통화를 녹음하는 기능을 내놓기 위해 개발에 들어갔다.", ["launch kt planned - -"]),
    ("앤트로픽은 4분기에 구글의 칩 110억달러어치를 추가로 주문했다.",
     ["supply anthropic,google confirmed 2025-Q4 11000000000USD"]),
    ("미국 연방정부가 인텔의 지분 10%를 갖게 된다.", ["investment intel planned - -"]),
    ("애플은 자율주행차 개발을 단념했다.", ["termination apple confirmed - -"]),
    ("테슬라가 슈퍼컴퓨터를 만들던 팀을 해체한다고 블룸버그통신이 보도했다.", ["termination tesla reported - -"]),
    ("삼성전자가 리벨리온을 자회사로 품는다.", ["acquisition rebellions,samsung-electronics planned - -"]),
    ("카카오는 정부의 AI 공모에 재도전할 계획이 없다고 밝혔다.", ["participation kakao denied - -"]),
    ("엔비디아가 미국 법무부의 소환장을 받았다는 보도를 부인했다.", ["restriction nvidia denied - -"]),
    ("TSMC는 “메타에 칩을 공급한 사실이 없다”며 협조하고 있다는 입장을 내놨다.", ["supply meta,tsmc denied - -"]),
    ("블룸버그통신은 카카오가 메타와 협약을 체결했다고 전했다.", ["partnership kakao,meta reported - -"]),
    ("리벨리온의 경영권이 네이버로 넘어갔다.", ["acquisition naver,rebellions confirmed - -"]),
    ("개인정보보호위원회의 딥시크 조사가 시작됐다.", ["restriction deepseek,pipc confirmed - -"]),
    ("KT는 배터리를 오래 쓰기 위해 개발에 들어갔다.", []),
    ("네이버는 이용자 수를 알아보려고 조사를 시작했다.", []),
    ("SK텔레콤이 AI 인프라 구상을 꺼내 들었다.", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_works_and_answers(text: str, events: list[str]) -> None:
    assert told(text) == events
