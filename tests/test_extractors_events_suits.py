"""Suits and rulings told in many ways, and what only sounds like them."""

import pytest

from tests.reading import told

TOLD = [
    ("오픈AI는 일론 머스크에게 맞소송으로 응수했다.", ["litigation elon-musk,openai confirmed - -"]),
    ("차주들은 애플을 법원으로 불러냈다.", ["litigation apple confirmed - -"]),
    ("오픈AI와 메타는 법정에서 마주 보게 됐다.", ["litigation meta,openai confirmed - -"]),
    ("오픈AI는 저작권이 없다는 답변서를 델리 고등법원에 제출했다.", ["litigation openai confirmed - -"]),
    ("인텔은 나루전자를 상대로 특허권 침해 금지를 청구했다.", ["litigation intel confirmed - -"]),
    ("나루전자가 AMD의 특허를 무효로 해 달라며 특허심판원을 찾았다.", ["litigation amd confirmed - -"]),
    ("SK하이닉스가 신청한 전직 금지 가처분이 받아들여졌다.", ["litigation sk-hynix confirmed - -"]),
    ("메타의 첫 공판은 내년 3월 텍사스 법원에서 열린다.", ["litigation meta confirmed - -"]),
    ("위원회가 법원에 낸 청구는 메타의 완승으로 끝났다.", ["litigation meta confirmed - -"]),
    ("뮌헨지방법원은 오픈AI의 저작권 침해를 인정했다.", ["litigation openai confirmed - -"]),
    ("배심은 아마존이 나루에 5억달러를 내야 한다고 결론지었다.", ["litigation amazon confirmed - 500000000USD"]),
    ("나루게임즈는 메타를 저작권 침해로 걸었다.", ["litigation meta confirmed - -"]),
    ("KT는 위자료 청구 사건에서 1심 승리를 거뒀다.", ["litigation kt confirmed - -"]),
    ("일론 머스크는 재판 이틀째에 주주 측과 화해했다.", ["litigation elon-musk confirmed - -"]),
    ("카카오 개발자 교육에서는 판사 역할을 맡는 모의재판이 열린다.", []),
    ("네이버 노사가 임금을 놓고 합의로 끝냈다.", []),
    ("카카오는 고객과 합의했다.", []),
    ("SK텔레콤은 책임을 인정하고 사과했다.", []),
    ("메타는 법정에서 쓰는 말을 모델에 가르쳤다.", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_suit_and_ruling(text: str, events: list[str]) -> None:
    assert told(text) == events
