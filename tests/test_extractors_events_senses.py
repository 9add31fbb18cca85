"""Words that announce an event elsewhere and mean something else beside these."""

import pytest

from tests.reading import told

OTHER_SENSES = [
    "최태원 회장은 신년사에서 혁신과 성과 창출을 SK하이닉스에 주문했다. 칩이 달라졌다고 했다.",
    "업스테이지가 내놓은 칩은 오라클이 있는 금융시장을 겨냥한 제품이다.",
    "삼성전자와 LG전자 등이 낮은 가격으로 세계 시장을 압박하고 있다.",
    "식각 장비는 그동안 인텔과 TSMC가 중국에 공급해 왔지만 이제는 나루가 만든다.",
    "TSMC는 미국의 장비 수출 통제로 7나노 공정에 머물러 있다.",
    "구글은 오해를 풀기 위해 미 국방부와 협력하겠다고 밝혔다.",
    "삼성전자는 인텔의 세 번째 HBM 공급사로 합류했다.",
]
RIGHT = [
    ("엔비디아 대상 HBM4 납품 경쟁이 달아오르는 가운데 삼성전자와 SK하이닉스가 웃었다.",
     ["rivalry samsung-electronics,sk-hynix confirmed"]),
    ("삼성전자가 엔비디아를 겨냥한 새 AI 칩을 공개했다.",
     ["launch samsung-electronics confirmed", "rivalry nvidia,samsung-electronics confirmed"]),
    ("삼성전자가 HBM4 고객 출하를 시작했다.", ["supply samsung-electronics confirmed"]),
]


@pytest.mark.parametrize(("text", "events"), [(text, []) for text in OTHER_SENSES] + RIGHT)
def test_what_a_word_means_here(text: str, events: list[str]) -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(text)] == events
