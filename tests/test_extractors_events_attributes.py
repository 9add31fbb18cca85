"""When, how much and how certain: the date, sum and modality that belong to an event, sentence by sentence."""

import pytest

from tests.reading import told

WHEN = [
    # the announcement's day gives way to the time it announces
    ("네이버가 29일 새 AI 서비스를 연내 출시한다고 발표했다.", ["launch naver planned 2025 -"]),
    ("네이버가 29일 새 AI 서비스를 2027년 출시한다고 발표했다.", ["launch naver planned 2027 -"]),
    # `마이크로 ` is no `(으)로`: nothing was moved
    ("LG전자는 CES 2026에서 첫 마이크로 TV인 ‘가람’을 공개할 계획이다.", ["launch lg-electronics planned 2026-01 -"]),
    # a state that lasts has not the day of what led to it
    (
        "SK하이닉스는 지난 10월 엔비디아와 물량 협의를 끝내고 현재 HBM4를 엔비디아에 공급하고 있다.",
        ["supply nvidia,sk-hynix confirmed - -"],
    ),
    # another's day
    (
        "KT는 내년 중 가람 데이터센터를 완공할 예정이며 카카오는 나루에 AI 데이터센터를 건설할 계획이다.",
        ["infrastructure kakao planned - -", "infrastructure kt planned 2026 -"],
    ),
    (
        "KT는 30일 서울에서 발표회를 열고 네이버가 새 AI 모델을 공개한다.",
        ["launch naver planned 2025-12-30 -"],
    ),
    # what lies before the day named
    (
        "최태원 SK그룹 회장은 28일 행사에서 최근 젠슨 황 엔비디아 CEO를 만났다고 말했다.",
        ["meeting chey-tae-won,jensen-huang confirmed - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHEN)
def test_when(text: str, expected: list[str]) -> None:
    assert told(text) == expected
