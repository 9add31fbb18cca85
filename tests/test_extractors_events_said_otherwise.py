"""A title that says a deal otherwise than the text, guests at a table, goods held back, rivals who are none."""

import pytest

from extractors.names.find import find_names
from extractors.names.gazetteer import load_lexicon
from extractors.records import Document
from tests.reading import morphology, told

SAID = [
    ("손정의 회장이 29일 국내 대기업 총수들과 만찬을 함께했다.\n"
     "식탁에는 이재용 회장과 정의선 회장, 최태원 회장이 둘러앉았다.",
     ["meeting chey-tae-won,chung-eui-sun,lee-jae-yong,masayoshi-son confirmed 2025-12-29 -"]),
    ("손정의 회장은 29일 입국했다. 그는 오후 7시 무렵 성북동으로 자리를 옮겼다.", []),
    ("이재용 회장은 올트먼 CEO와 회동했다. 마이크로소프트와 아마존의 CEO와 경영진을 만나 협력 방안을 논의했다.",
     ["meeting lee-jae-yong,sam-altman confirmed - -"]),
    ("이재용 회장이 젠슨 황 CEO를 맞아 여러 제품을 차례로 소개했다.",
     ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
    # no rivals of each other, no example as a pair
    ("네이버와 소프트뱅크가 손을 잡았다. 두 회사는 글로벌 IT 공룡과 겨룰 AI 기업을 키우겠다고 했다.",
     ["partnership naver,softbank-group confirmed - -"]),
    ("구글과 마이크로소프트, 애플 등은 엔비디아에 맞설 AI 반도체를 만드느라 분주하다.",
     ["rivalry apple,google,microsoft,nvidia confirmed - -"]),
    # what is given up, held back or not bought
    ("SK텔레콤은 데이터센터에 칩을 설치하려던 계획을 최근 원점으로 돌렸다.", ["termination sk-telecom confirmed - -"]),
    ("인텔과 AMD는 딥시크에 부품 공급을 멈추기로 했다.", ["termination amd,deepseek,intel confirmed - -"]),
    ("인텔은 소식이 나오기 무섭게 모뎀칩 사업에서 손을 뗀다고 발표했다.", ["termination intel confirmed - -"]),
    ("마이크로소프트는 지난달 나르에너지와 20년 동안 AI 센터용 전기를 사들이는 계약을 맺었다.", []),
    ("엔비디아는 내년 3분기 실적을 내놓는다.", []),
    ("미국 정부는 29일 딥시크와 계열사 68곳을 거래 제한 명단에 올렸다.",
     ["restriction deepseek confirmed 2025-12-29 -"]),
    # what was before is no part of what may come
    ("KT가 마이크로소프트와 손잡을 가능성이 크다. KT는 지난해 9월 마이크로소프트와 파트너십을 체결했다.",
     ["partnership kt,microsoft confirmed 2024-09 -", "partnership kt,microsoft speculated - -"]),
    ("카카오는 2021년 10월 업스테이지에 투자했고 이듬해 9월 칩을 출시했다.",
     ["investment kakao,upstage confirmed 2021-10 -", "launch kakao confirmed 2022-09 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), SAID)
def test_a_text_tells_just_this(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_an_example_is_no_pair() -> None:
    text = "네이버와 카카오처럼 서비스를 스스로 만드는 기업이 있다. 두 회사는 지난해 현지 기업과 손잡았다."
    assert not any("kakao,naver" in line for line in told(text))


def test_a_title_says_no_other_deal_than_the_text() -> None:
    text = "SK텔레콤과 카카오는 3000억원어치 주식을 맞바꾸기로 했다고 29일 밝혔다."
    title = "SK텔레콤·카카오, 3000억 칩 넣는다"
    assert [line.split()[0] for line in told(text, title)] == ["investment"]


def test_a_family_name_of_two_syllables_stands_with_a_title() -> None:
    text = "남궁훈 카카오 미래이니셔티브센터장이다. 카카오는 20일 남궁 센터장을 대표로 내정했다."
    names = find_names(Document("a", "카카오 인사", text, None), load_lexicon(), morphology())
    assert [m.surface for m in names.mentions if m.entity_id == "person:남궁훈"] == ["남궁훈", "남궁 센터장"]
