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
        ["infrastructure samsung-electronics planned 2025-12-29 -"],
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
