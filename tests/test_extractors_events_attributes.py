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


CERTAINTY = [
    # the newspaper's present tense, whatever the verb
    (
        "젠슨 황 엔비디아 CEO가 한국을 찾아 최태원 SK그룹 회장을 만난다.",
        ["meeting chey-tae-won,jensen-huang planned - -"],
    ),
    # a party's own word beside the foreign press
    ("카카오와 외신 등에 따르면 카카오는 오픈AI와 협약을 맺었다.", ["partnership kakao,openai confirmed - -"]),
    # a plan told by the press, and one that the press takes from the party
    ("나루통신에 따르면 메타는 퓨리오사AI 인수를 추진하고 있다.", ["acquisition furiosa-ai,meta reported - -"]),
    (
        "나루통신에 따르면 메타는 퓨리오사AI 인수를 추진하고 있다고 밝혔다.",
        ["acquisition furiosa-ai,meta planned - -"],
    ),
    ("네이버가 퓨리오사AI를 인수할 것이라는 보도 속에 주가가 올랐다.", ["acquisition furiosa-ai,naver reported - -"]),
    # who goes or comes, what a team is made of; not where it is still to come
    ("한가람 네이버 CTO가 회사를 떠난다고 밝혔다.", ["appointment person:한가람 confirmed - -"]),
    ("SK텔레콤 정예팀에는 카카오, 리벨리온이 참여한다.", ["participation kakao,rebellions confirmed - -"]),
    ("내년 사업의 정예팀에는 카카오, 리벨리온이 참여한다.", ["participation kakao,rebellions planned 2026 -"]),
    # told as fact: what is heard besides takes nothing from it
    (
        "카카오는 오픈AI와 전략적 제휴를 선언했다. 오픈AI와 카카오는 여러 분야에서 협력해 온 것으로 알려졌다.",
        ["partnership kakao,openai confirmed - -"],
    ),
    # a denial that does not say whose
    ("네이버가 내년 새 AI 칩을 선보인다. 다만 전화기를 출시할 계획은 없다고 했다.", ["launch naver planned 2026 -"]),
]


@pytest.mark.parametrize(("text", "expected"), CERTAINTY)
def test_how_certain(text: str, expected: list[str]) -> None:
    assert told(text) == expected
