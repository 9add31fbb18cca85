"""How certain: what the press tells of others, what was decided and what is only on the way."""

import pytest

from tests.reading import told

CERTAINTY = [
    # what the press says is going on is heard, what an authority has imposed is on record
    ("블룸버그에 따르면 미 법무부는 구글을 조사하고 있다.", ["restriction google reported - -"]),
    (
        "로이터통신에 따르면 이탈리아 당국은 29일 오픈AI에 벌금을 부과했다.",
        ["restriction openai confirmed 2025-12-29 -"],
    ),
    # what an alliance is for, and what a plan consists of, is to come
    (
        "네이버는 지난 7일 퓨리오사AI와 칩 공동 연구·사업화를 위한 전략적 파트너십을 체결했다.",
        [
            "joint_development furiosa-ai,naver planned - -",
            "partnership furiosa-ai,naver confirmed 2025-12-07 -",
        ],
    ),
    (
        "29일 카카오가 행사를 열었다. 오픈AI가 카카오의 지분 일부를 취득하는 방식이다.",
        ["investment kakao,openai planned - -"],
    ),
    # the news that somebody invests, or has invested
    (
        "소프트뱅크가 오픈AI에 40억달러를 투자한다는 소식에 시장이 들썩였다.",
        ["investment openai,softbank-group planned - 4000000000USD"],
    ),
    (
        "소프트뱅크가 오픈AI에 40억달러를 투자했다는 소식에 시장이 들썩였다.",
        ["investment openai,softbank-group confirmed - 4000000000USD"],
    ),
    # all that leads up to the plan at a sentence's end is planned
    (
        "삼성전자는 데이터센터를 짓고 인력을 뽑을 계획이라고 29일 밝혔다.",
        ["infrastructure samsung-electronics planned - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CERTAINTY)
def test_certainty(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "젠슨 황 엔비디아 최고경영자는 엔비디아의 50억 달러 인텔 지분 투자 결정이 놀라운 일이 될 것이라고 말했다.",
    "네이버는 오픈AI 지분 취득 결정을 29일 공시했다.",
    "삼성전자는 엔비디아 공급을 위한 품질 테스트를 진행 중이다.",
])  # fmt: skip
def test_what_is_decided_or_tested_for_is_not_done(text: str) -> None:
    assert [one.split()[2] for one in told(text)] == ["planned"]


HOW_CERTAIN = [
    # what an authority says it does, it does
    (
        "공정거래위원회는 카카오에 과징금을 부과한다고 29일 밝혔다.",
        ["restriction ftc-korea,kakao confirmed 2025-12-29 -"],
    ),
    # what is made public is so, whoever tells of it
    ("외신에 따르면 네이버와 오픈AI는 협약을 체결했다.", ["partnership naver,openai confirmed - -"]),
    # the agreement of a day; without a day it is an intention
    ("네이버와 오픈AI는 29일 협력을 강화하기로 했다.", ["partnership naver,openai confirmed 2025-12-29 -"]),
    ("네이버와 오픈AI는 앞으로 협력을 강화하기로 했다.", ["partnership naver,openai planned - -"]),
    # what was told as done is not planned by what a later sentence says of it
    (
        "카카오가 오픈AI와 전략적 제휴를 선언했다. 카카오는 29일 오픈AI와의 전략적 제휴 방침을 밝혔다.",
        ["partnership kakao,openai confirmed 2025-12-29 -"],
    ),
    # an option, what a plan consists of, an agreement by the middle of the year
    (
        "이번 계약에는 네이버가 퓨리오사AI 지분 10%를 인수할 수 있는 옵션이 포함됐다.",
        ["investment furiosa-ai,naver planned - -"],
    ),
    ("네이버가 퓨리오사AI 지분을 취득하는 것이 골자다.", ["investment furiosa-ai,naver planned - -"]),
    (
        "네이버와 오픈AI는 올해 상반기 안에 협약을 체결하고 시장 공략에 나설 계획이다.",
        ["partnership naver,openai planned 2025 -"],
    ),
    ("네이버는 오픈AI에 칩을 직접 공급해 서비스하는 방안도 검토하고 있다.", ["supply naver,openai planned - -"]),
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
    ("한가람 네이버 CTO가 회사를 떠난다고 밝혔다.", ["appointment naver,person:한가람 confirmed - -"]),
    ("SK텔레콤 정예팀에는 카카오, 리벨리온이 참여한다.", ["participation kakao,rebellions,sk-telecom confirmed - -"]),
    ("내년 사업의 정예팀에는 카카오, 리벨리온이 참여한다.", ["participation kakao,rebellions planned 2026 -"]),
    # told as fact: what is heard besides takes nothing from it
    (
        "카카오는 오픈AI와 전략적 제휴를 선언했다. 오픈AI와 카카오는 여러 분야에서 협력해 온 것으로 알려졌다.",
        ["partnership kakao,openai confirmed - -"],
    ),
    # what follows is not done
    ("과기정통부가 딥시크를 차단해 사용하지 않는 것은 모순이라는 말도 있었다.", ["restriction deepseek confirmed - -"]),
    # suits and rulings are on record, whoever tells of them
    (
        "일론 머스크가 오픈AI를 상대로 소송을 제기했다고 나루통신이 보도했다.",
        ["litigation elon-musk,openai confirmed - -"],
    ),
    (
        "일론 머스크가 오픈AI를 상대로 소송을 제기할 예정이라고 나루통신이 보도했다.",
        ["litigation elon-musk,openai reported - -"],
    ),
    # what a project is, what was made known among other things
    ("삼성전자가 반도체 공장을 구축하는 프로젝트입니다.", ["infrastructure samsung-electronics planned - -"]),
    (
        "네이버와 카카오는 AI 모델을 공동 개발하는 등 전략적 협력 방침을 밝혔다.",
        ["joint_development kakao,naver planned - -", "partnership kakao,naver planned - -"],
    ),
    # a letter of intent is handed in; only what it is for is still to come
    ("네이버, 카카오가 참여 의향서를 제출해 활용에 나선다.", ["participation kakao,naver confirmed - -"]),
    ("네이버, 카카오가 나루 컨소시엄에 참여 의향서를 제출했다.", ["participation kakao,naver confirmed - -"]),
    (
        "네이버는 29일 카카오와 합작법인 설립 등을 위한 업무협약(MOU)을 체결했다.",
        ["joint_venture kakao,naver planned 2025-12-29 -", "partnership kakao,naver confirmed 2025-12-29 -"],
    ),
    (
        "삼성전자는 29일 오픈AI와 메모리 공급 의향서(LOI)를 체결했다.",
        ["partnership openai,samsung-electronics confirmed 2025-12-29 -",
         "supply openai,samsung-electronics planned 2025-12-29 -"],
    ),
    # agreed first, done later
    (
        "네이버는 엔비디아와 파트너십을 체결하고 AI 모델 ‘가람’을 개발할 예정이다.",
        ["partnership naver,nvidia confirmed - -"],
    ),
    # the polite style; plans and forecasts whatever their form
    ("네이버와 카카오가 새 AI 모델을 이 자리에서 선보이게 됩니다.", ["launch kakao,naver planned - -"]),
    (
        "네이버는 새 AI 모델을 공개하고, 내년부터 개발 환경을 제공한다는 방침이다.",
        ["launch naver planned - -"],
    ),
    (
        "젠슨 황 엔비디아 CEO는 SK하이닉스도 엔비디아에 HBM을 공급하게 될 것이라고 밝힌 바 있다.",
        ["supply nvidia,sk-hynix planned - -"],
    ),
    # `알려진` of somebody and `지나지 않은` of time say nothing of the deed
    (
        "AI 모델 ‘나루’로 알려진 앤트로픽은 구글과 손잡고 데이터센터를 구축할 예정이다.",
        ["infrastructure anthropic,google planned - -", "partnership anthropic,google confirmed - -"],
    ),
    (
        "삼성전자와 네이버가 앤트로픽의 나루 프로젝트에 합류한 지 열흘도 지나지 않은 시점이었다.",
        ["participation naver,samsung-electronics confirmed - -"],
    ),
    # the present tense of the lead is no more certain than what the article goes on to say; the maker's own word is
    (
        "삼성전자가 테슬라에 AI 칩을 공급한다. 삼성전자는 테슬라에 AI 칩을 공급한 것으로 알려졌다.",
        ["supply samsung-electronics,tesla reported - -"],
    ),
    (
        "네이버가 새 AI 서비스를 출시한다. 네이버는 서비스를 곧 출시할 것으로 알려졌다.",
        ["launch naver planned - -"],
    ),
    # what they met for is done, whatever is guessed behind the turn
    (
        "최태원 회장과 젠슨 황이 지난 10월 서울에서 만나 휴전에 합의했지만, 다툼은 계속될 가능성이 크다.",
        ["meeting chey-tae-won,jensen-huang confirmed 2025-10 -"],
    ),
    (
        "삼성전자는 내년 하반기 사업장에 시험라인을 설치한다는 이야기도 들린다.",
        ["infrastructure samsung-electronics reported 2026 -"],
    ),
    # a denial that does not say whose
    ("네이버가 내년 새 AI 칩을 선보인다. 다만 전화기를 출시할 계획은 없다고 했다.", ["launch naver planned 2026 -"]),
]


@pytest.mark.parametrize(("text", "expected"), HOW_CERTAIN)
def test_how_certain(text: str, expected: list[str]) -> None:
    assert told(text) == expected
