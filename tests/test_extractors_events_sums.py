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
