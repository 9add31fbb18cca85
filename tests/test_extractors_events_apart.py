"""When two sentences tell of one event, and when of two: other sums, products, what follows, whose turn it is."""

import pytest

from tests.reading import told

TWO = [
    ("삼성전자는 9월 HBM3E를 엔비디아에 납품했다. 삼성전자는 HBM4도 엔비디아에 납품할 계획이다.",
     ["supply nvidia,samsung-electronics confirmed", "supply nvidia,samsung-electronics planned"]),
    ("메타는 업스테이지에 143억 달러를 투자했다. 메타는 700억 달러를 데이터센터에 투입할 계획이다.",
     ["investment meta planned", "investment meta,upstage confirmed"]),
    ("카카오와 네이버는 새 AI 서비스를 각각 공개할 계획이다. 네이버는 쇼핑 에이전트를 처음 선보인다.",
     ["launch kakao,naver planned", "launch naver planned"]),
    ("퓨리오사AI는 칩을 LG전자에 공급했다. "
     "퓨리오사AI는 이를 시작으로 향후 다른 칩도 LG전자에 공급할 예정이다.",
     ["supply furiosa-ai,lg-electronics confirmed", "supply furiosa-ai,lg-electronics planned"]),
]
ONE = [
    ("오픈AI가 한때 퓨리오사AI 인수를 고려했다는 보도가 나왔다. "
     "오픈AI는 2017년 퓨리오사AI 인수를 검토했다고 외신이 보도했다.",
     ["acquisition furiosa-ai,openai reported"]),
    ("머스크가 최태원 회장 등을 만났다. 머스크는 최태원 회장, 정의선 회장, 손정의 회장과 오찬을 했다.",
     ["meeting chey-tae-won,chung-eui-sun,elon-musk,masayoshi-son confirmed"]),
    ("AMD가 메타와 600억달러 규모의 칩 공급 계약을 체결했다. AMD는 앞으로 5년간 메타에 칩을 공급하기로 했다.",
     ["supply amd,meta confirmed"]),
    ("이재용 회장은 젠슨 황 CEO와 만났다. 이재용 회장은 엔비디아와 협력해 얻을 것에 대해 이야기를 나눴다.",
     ["meeting jensen-huang,lee-jae-yong confirmed"]),
    ("카카오는 퓨리오사AI와 협약을 맺었다. 퓨리오사AI는 TSMC에 칩을 주문한다. "
     "이번 협력을 통해 양사는 협력을 강화한다.",
     ["partnership furiosa-ai,kakao confirmed", "supply furiosa-ai,tsmc planned"]),
]
ONE += [
    ("카카오는 3일 마이크로소프트와 파트너십을 체결했다. "
     "카카오는 이번 협약의 세부 사항 논의를 오는 9월까지 마칠 계획이다.",
     ["partnership kakao,microsoft confirmed"]),
]
CAPTION = "왼쪽부터 네이버 부스와 카카오 부스, 두 회사는 협력을 강화하기로 했다."
RULING = (
    "구글과 메타는 30일 과징금 취소 소송 1심에서 패소했다. "
    "법원은 30일 구글이 개인정보보호위원회를 상대로 낸 소송에서 원고 패소 판결했다."
)
CONTESTED = "네이버가 개인정보보호위원회의 과징금 부과 처분을 취소해 달라며 낸 소송에서 졌다."


@pytest.mark.parametrize(("text", "events"), TWO + ONE)
def test_one_event_or_two(text: str, events: list[str]) -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(text)] == events


def test_a_caption_tells_who_stands_where() -> None:
    assert told(CAPTION) == [] != told(CAPTION.removeprefix("왼쪽부터 "))


def test_one_court_day_is_one_event_party_by_party() -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(RULING)] == ["litigation google,meta,pipc confirmed"]


def test_what_is_sued_against_is_not_ordered_anew() -> None:
    assert [event.split()[0] for event in told(CONTESTED)] == ["litigation"]
