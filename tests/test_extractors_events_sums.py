"""How much: of several sums the one that the event costs."""

import pytest

from tests.reading import told

SUMS = [
    # whose price moved takes no sum from what is told of another
    (
        "네이버 주가는 카카오가 오픈AI에 40억달러를 투자한다는 소식에 3% 올랐다.",
        ["investment kakao,openai planned - 4000000000USD"],
    ),
    # a state is no share price
    ("구글은 텍사스주가 제기한 소송에서 13억7500만 달러에 합의했다.", ["litigation google confirmed - 1375000000USD"]),
    # what is paid to those who sued; not what each day costs
    (
        "앤트로픽이 저작권 소송을 제기한 작가들에게 15억 달러(약 2조원)를 지급하기로 합의했다고 29일 밝혔다.",
        ["litigation anthropic confirmed 2025-12-29 1500000000USD"],
    ),
    (
        "법원은 SK하이닉스가 낸 가처분 신청을 인용하고 위반 시 1일당 1000만원을 지급하라는 판결을 내렸다.",
        ["litigation sk-hynix confirmed - -"],
    ),
    # the fine of the sentence after, imposed by who punished before, but not another's
    (
        "공정거래위원회는 29일 구글을 제재했다. 이에 따라 과징금 약 205억원이 부과됐다.",
        ["restriction ftc-korea,google confirmed 2025-12-29 20500000000KRW"],
    ),
    (
        "공정거래위원회는 29일 구글을 제재했다. 구글이 낼 과징금 205억원은 역대 최대다.",
        ["restriction ftc-korea,google confirmed 2025-12-29 20500000000KRW"],
    ),
    (
        "공정거래위원회는 29일 구글을 제재했다. 애플은 과징금 200억원을 냈다.",
        ["restriction ftc-korea,google confirmed 2025-12-29 -"],
    ),
    # the sum that is what was invested
    (
        "SK텔레콤이 2023년 8월 앤트로픽에 투자한 1억달러의 가치가 크게 뛰었다.",
        ["investment anthropic,sk-telecom confirmed 2023-08 100000000USD"],
    ),
    # the whole, not a part of it, in the same sentence or the next
    (
        "소프트뱅크는 400억달러를 오픈AI에 투자했으며 이 가운데 100억달러를 빌렸다.",
        ["investment openai,softbank-group confirmed - 40000000000USD"],
    ),
    (
        "네이버는 오픈AI에 100억원을 투자했다. 이 가운데 30억원은 현금으로 지급했다.",
        ["investment naver,openai confirmed - 10000000000KRW"],
    ),
    # what somebody has raised so far is not what was put in now
    (
        "네이버가 오픈AI에 투자했다. 오픈AI의 누적 투자금은 6400억원에 육박한다.",
        ["investment naver,openai confirmed - -"],
    ),
    # at what value a firm raises is not what it raises
    ("앤트로픽은 1830억달러의 기업가치로 130억달러를 조달했다.", ["investment anthropic confirmed - 13000000000USD"]),
    (
        "퓨리오사AI는 기업가치 1조원을 목표로 1000억원 투자 유치를 추진한다.",
        ["investment furiosa-ai planned - 100000000000KRW"],
    ),
    # what somebody raises in all is not what one of them puts in
    (
        "네이버는 업스테이지에 13억유로를 투자하기로 했다. 업스테이지는 29일 17억유로 자금을 유치한다고 밝혔다.",
        ["investment naver,upstage planned 2025-12-29 1300000000EUR"],
    ),
    (
        "네이버가 오픈AI에 투자한다. 업계는 투자 규모를 5억달러 안팎으로 추산한다.",
        ["investment naver,openai planned - 500000000USD"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("title", "amount"),
    [
        ("5000억달러 ‘가람’ 프로젝트 1년째 제자리…오픈AI·오라클 무슨 일", "500000000000USD"),
        ("7조 파운드리 ‘가람’…오픈AI·오라클 나선다", "7000000000000KRW"),  # 파운드리 is no 파운드
        ("매출 5000억달러 오라클, 오픈AI와 ‘가람’", "-"),
        ("5000억달러 가람, 300억달러 나루…오픈AI·오라클 무슨 일", "-"),  # which of the two?
        ("5000억달러 ‘가람’ 프로젝트 1년째 제자리", "-"),  # of whom?
    ],
)
def test_a_titles_sum_is_that_of_its_event(title: str, amount: str) -> None:
    text = "오픈AI와 오라클이 데이터센터 ‘가람’을 건설하고 있다."
    assert told(text, title) == [f"infrastructure openai,oracle confirmed - {amount}"]


@pytest.mark.parametrize("title", [
    "카카오·네이버 협약…1000억원대 횡령 의혹은", "카카오 과징금 151억원…네이버와는 지도 협약",
])  # fmt: skip
def test_a_titles_sum_is_no_price_of_what_costs_nothing(title: str) -> None:
    found = told("카카오와 네이버는 4일 지도 분야 업무협약을 체결했다.", title)
    assert [one.split()[-1] for one in found if one.startswith("partnership")] == ["-"]


HOW_MUCH = [
    # a month is no `월 10만원`
    (
        "오픈AI는 지난 9월 향후 5년간 3000억달러(약 440조원) 규모의 오라클과의 파트너십을 체결했다.",
        ["partnership openai,oracle confirmed 2025-09 300000000000USD"],
    ),
    # `19조원대` is the sum that the article converts to 19조6000억원
    (
        "메타가 퓨리오사AI에 19조원대의 자금을 투자할 것으로 전해졌다. 투자금은 143억달러(약 19조6000억원)다.",
        ["investment furiosa-ai,meta reported - 14300000000USD"],
    ),
    # a conversion without brackets
    (
        "메타는 30억 달러, 우리 돈 약 4조 원에 퓨리오사AI를 인수했다.",
        ["acquisition furiosa-ai,meta confirmed - 3000000000USD"],
    ),
    # the deal's whose matter the verb tells; without a currency only where a size is told
    (
        "삼성전자는 테슬라에 칩을 공급하는 총 5조6000억원(약 40억달러) 규모 3차 계약을 29일 체결했다.",
        ["supply samsung-electronics,tesla confirmed 2025-12-29 5600000000000KRW"],
    ),
    ("SK텔레콤이 리벨리온에 428억 규모의 장비를 공급한다.", ["supply rebellions,sk-telecom planned - 42800000000KRW"]),
    ("SK텔레콤이 리벨리온에 428억 대의 장비를 공급한다.", ["supply rebellions,sk-telecom planned - -"]),
    (
        "삼성전자는 테슬라에 칩을 공급하는 회사로 29일 5조원 이익을 냈다고 밝혔다.",
        ["supply samsung-electronics,tesla confirmed - -"],
    ),
    (
        "네이버가 퓨리오사AI를 인수했다. 총 인수 대금 9억달러 중 7억달러를 먼저 냈다.",
        ["acquisition furiosa-ai,naver confirmed - 900000000USD"],
    ),
    # also where something else is told in between
    (
        "네이버가 퓨리오사AI를 인수했다. 네이버와 카카오는 협약을 체결했다.\n\n거래 규모는 9억달러다.",
        ["acquisition furiosa-ai,naver confirmed - 900000000USD", "partnership kakao,naver confirmed - -"],
    ),
    # what the next clause says is spent on a site
    (
        "네이버가 데이터센터 부지를 나루로 정해 AI 데이터센터를 구축하고 40억 달러(약 5조원)를 투입할 계획이다.",
        ["infrastructure naver planned - 4000000000USD", "investment naver planned - 4000000000USD"],
    ),
    # the size of what came before
    (
        "리벨리온은 시리즈C 투자 유치를 진행하고 있다. 최대 2억달러(2천800억원) 규모로, 연말에 마친다.",
        ["investment rebellions planned - 200000000USD"],
    ),
    # what is claimed at court, not what is disputed there
    (
        "일론 머스크가 오픈AI를 상대로 10억 달러에 달하는 손해배상을 요구했다며 소송을 제기했다.",
        ["litigation elon-musk,openai confirmed - 1000000000USD"],
    ),
    ("과징금 151억원을 부과받은 카카오가 행정소송을 제기했다.", ["litigation kakao confirmed - 15100000000KRW"]),
    # what was given up
    (
        "네이버는 퓨리오사AI에 200억원의 투자를 검토했으나 지난해 투자 계획을 중단했다.",
        ["termination furiosa-ai,naver confirmed 2024 20000000000KRW"],
    ),
    # the sum told with the day
    (
        "소프트뱅크는 오픈AI에 400억 달러를 투자했다. 소프트뱅크는 29일 오픈AI에 225억 달러를 투자했다고 밝혔다.",
        ["investment openai,softbank-group confirmed 2025-12-29 22500000000USD"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HOW_MUCH)
def test_how_much(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_title_in_won_is_told_in_the_currency_of_the_deal() -> None:
    text = "메타가 퓨리오사AI를 인수한다. 나루신문은 20억달러(약 2조8700억원)가 넘는다고 전했다."
    assert told(text, "메타, 퓨리오사AI 2.9조원에 인수") == ["acquisition furiosa-ai,meta planned - 2000000000USD"]
