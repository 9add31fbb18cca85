"""Deals as newspapers word them: allotted shares, refused proposals, lists with descriptions, posts changed."""

import pytest

from tests.reading import told

SUPPLY = [
    ("SK하이닉스는 엔비디아에 HBM4 최종 제품을 유상 공급 중이다.", ["supply nvidia,sk-hynix confirmed - -"]),
    (
        "엔비디아는 HBM4 물량 가운데 절반을 SK하이닉스에 배정한 것으로 알려졌다.",
        ["supply nvidia,sk-hynix reported - -"],
    ),
    ("오픈AI는 지난 9월 엔비디아로부터 GPU 주문을 확정했다.", ["supply nvidia,openai confirmed 2025-09 -"]),
    ("오픈AI는 구글과 클라우드 이용 확대를 위한 계약을 체결했다.", ["supply google,openai confirmed - -"]),
    ("삼성전자가 테슬라로부터 위탁생산 계약을 따냈다.", ["supply samsung-electronics,tesla confirmed - -"]),
    ("LG전자는 마이크로소프트의 데이터센터에 냉각 장비를 공급한다.", ["supply lg-electronics,microsoft planned - -"]),
    ("구글은 오픈AI에 컴퓨팅 자원을 제공하는 방안을 논의 중이다.", ["supply google,openai planned - -"]),
    ("네이버는 구글과 정보를 제공하는 계약을 검토한 적이 없다.", []),
]
STAKES = [
    (
        "메타가 업스테이지의 지분 49%를 약 150억 달러(약 20조 원)에 인수했다.",
        ["investment meta,upstage confirmed - 15000000000USD"],
    ),
    (
        "메타는 퓨리오사AI에 8억 달러 인수를 제안했으나 거절당했다.",
        ["termination furiosa-ai,meta confirmed - 800000000USD"],
    ),
    ("카카오는 총 3000억원 조달을 추진하고 있다.", ["investment kakao planned - 300000000000KRW"]),
]
PARTNERS = [
    (
        "카카오가 AI 반도체 기업 리벨리온과 손잡고 새 서비스 개발에 나선다.",
        ["joint_development kakao,rebellions planned - -"],
    ),
    (
        "엔비디아는 인텔에 50억 달러를 투자하고 칩 공동 개발에 나선다고 발표했다.",
        ["investment intel,nvidia planned - 5000000000USD", "joint_development intel,nvidia planned - -"],
    ),
    ("카카오는 오픈AI와 협력해 만든 서버를 옮겼다.", []),
    ("카카오가 네이버와의 협력설을 일축했다.", ["partnership kakao,naver denied - -"]),
    (
        "카카오와 네이버는 마이크로소프트(마이크로소프트), 가람시와 함께 데이터센터 기공식을 29일 열었다.",
        ["infrastructure kakao,microsoft,naver confirmed 2025-12-29 -"],
    ),
]
LISTS = [
    (
        "컨소시엄에는 게임 상장사 업스테이지와 모빌리티 전문기업 리벨리온, 나루 등 다양한 분야 기업들이 참여했다.",
        ["participation rebellions,upstage confirmed - -"],
    ),
    ("SK텔레콤 컨소시엄이 2차 단계에 진출했다.", ["participation sk-telecom confirmed - -"]),
    (
        "카카오가 엔비디아(NASDAQ:NVDA), AMD(NASDAQ:AMD), 인텔에 공동 투자를 제안했다.",
        ["investment amd,intel,kakao,nvidia confirmed - -"],
    ),
]
CLAIMS = [
    (
        "공정거래위원회는 네이버가 법을 위반했다며 네이버에 시정명령과 함께 10억 원의 과징금을 부과했다.",
        ["restriction ftc-korea,naver confirmed - 1000000000KRW"],
    ),
    ("구글은 네이버가 특허를 침해했다며 소송을 제기했다.", ["litigation google,naver confirmed - -"]),
    ("공정거래위원회는 네이버가 법을 어겼다며 과징금을 부과했다.", ["restriction ftc-korea,naver confirmed - -"]),
    ("네이버가 낸 과징금 취소 소송이 이어졌다.", ["litigation naver confirmed - -"]),
    ("경찰은 “오늘 오전 7시부터 딥시크 접속을 차단했다”고 밝혔다.", ["restriction deepseek confirmed 2025-12-30 -"]),
]
PEOPLE = [
    (
        "최태원 SK그룹회장이 한가람 나루 대표, 젠슨 황 엔비디아 CEO와 만찬을 함께했다.",
        ["meeting chey-tae-won,jensen-huang,person:한가람 confirmed - -"],
    ),
    ("최태원 회장이 젠슨 황 CEO와 스타게이트 사업을 논의했다.", ["meeting chey-tae-won,jensen-huang confirmed - -"]),
    (
        "인텔은 한가람(Han Garam)을 신임 최고경영자(CEO)로 선임했다.",
        ["appointment intel,person:한가람 confirmed - -"],
    ),
    (
        "카카오는 나루에 투자하고 최고경영자(CEO)인 한가람을 영입했다.",
        ["appointment kakao,person:한가람 confirmed - -", "investment kakao confirmed - -"],
    ),
    (
        "한가람 나루 수석부회장이 SK하이닉스의 모회사인 KT로 자리를 옮긴다.",
        ["appointment kt,person:한가람 confirmed - -"],
    ),
    ("네이버는 지난 3월 새 모델을 출시한 뒤 이용자가 늘었다.", ["launch naver confirmed 2025-03 -"]),
]


@pytest.mark.parametrize(
    ("passage", "expected"), SUPPLY + STAKES + PARTNERS + LISTS + CLAIMS + PEOPLE, ids=lambda value: str(value)[:40]
)
def test_a_deal_is_told(passage: str, expected: list[str]) -> None:
    assert sorted(told(passage)) == sorted(expected)
