"""Events beyond one clause: carried subjects, references, dates, merging, titles, polite style."""

import pytest

from tests.reading import events_in, told

REFERENCES = [
    (
        "카카오가 오픈AI와 손잡았다. 두 회사는 한국형 모델을 공동 개발할 예정이다.",
        ["joint_development kakao,openai planned - -", "partnership kakao,openai confirmed - -"],
    ),
    ("삼성전자가 납품에 성공하면 시장이 흔들릴 수 있다.", []),
    (
        "네이버는 이 돈으로 데이터센터를 짓고 엔비디아의 GPU를 사들일 계획이다.",
        ["infrastructure naver planned - -", "supply naver,nvidia planned - -"],
    ),
    (
        "카카오와 오픈AI는 29일 서울에서 간담회를 열었다. 양사는 전략적 제휴를 맺었다.",
        ["partnership kakao,openai confirmed 2025-12-29 -"],
    ),
    (
        "이재용 회장과 젠슨 황 CEO가 한자리에 섰다. 두 사람은 30일 서울에서 만났다.",
        ["meeting jensen-huang,lee-jae-yong confirmed 2025-12-30 -"],
    ),
    ("네이버는 30일 행사를 열었다. 이 자리에서 새 AI 모델을 공개했다.", ["launch naver confirmed 2025-12-30 -"]),
    (
        "삼성전자와 SK하이닉스, 인텔이 모였다. 3사는 차세대 메모리를 공동 개발하기로 했다.",
        ["joint_development intel,samsung-electronics,sk-hynix planned - -"],
    ),
    (
        "오픈AI와 오라클, 소프트뱅크가 합작사를 세운다. 회사는 5000억달러를 투자할 계획이다.",
        ["joint_venture openai,oracle,softbank-group planned - -"],
    ),
    ("구글은 행사를 열었다. 한 중소기업은 데이터센터를 지었다.", []),
]
DATES = [
    ("삼성전자는 지난해 12월 테슬라에 칩을 공급했다.", ["supply samsung-electronics,tesla confirmed 2024-12 -"]),
    ("지난 27일 카카오는 오픈AI와 제휴를 맺었다.", ["partnership kakao,openai confirmed 2025-12-27 -"]),
    ("30일 업계에 따르면 삼성전자는 최근 테슬라에 칩을 공급했다.", ["supply samsung-electronics,tesla confirmed - -"]),
    ("카카오는 2026년 2월 3일 새 앱을 출시한다.", ["launch kakao planned 2026-02-03 -"]),
    ("29일 서울에서 행사가 열렸다. 카카오는 이날 새 AI 비서 앱을 공개했다.", ["launch kakao confirmed 2025-12-29 -"]),
    ("SK하이닉스는 2023년 9월 인텔 지분을 취득했다.", ["investment intel,sk-hynix confirmed 2023-09 -"]),
]
POLITE = [
    ("삼성전자가 테슬라에 칩을 공급합니다.", ["supply samsung-electronics,tesla planned - -"]),
    ("삼성전자가 테슬라에 칩을 공급했습니다.", ["supply samsung-electronics,tesla confirmed - -"]),
    ("메타가 리벨리온을 인수합니다.", ["acquisition meta,rebellions planned - -"]),
]
LIKENESSES = [
    ("중국판 엔비디아로 불리는 기업이 데이터센터를 지었다.", []),
    ("‘오픈AI 대항마’로 불리는 앤트로픽이 20억달러를 유치했다.", ["investment anthropic confirmed - 2000000000USD"]),
    ("구글 출신 도서윤 대표가 네이버로 자리를 옮겼다.", ["appointment naver,person:도서윤 confirmed - -"]),
]
LISTS = [
    (
        "오픈AI는 △네이버 △카카오 △SK텔레콤 등 국내 주요 기업들과 업무협약을 맺었다.",
        ["partnership kakao,naver,openai,sk-telecom confirmed - -"],
    ),
]
MORE = [
    ("오픈AI가 한국 법인을 공식 출범했다.", ["launch openai confirmed - -"]),
    (
        "이재용 회장이 샘 올트먼 CEO, 손정의 회장과 3자 회동을 가졌다.",
        ["meeting lee-jae-yong,masayoshi-son,sam-altman confirmed - -"],
    ),
    (
        "이재용 회장은 젠슨 황 CEO, 정의선 회장과 차례로 만났다.",
        ["meeting chung-eui-sun,lee-jae-yong confirmed - -", "meeting jensen-huang,lee-jae-yong confirmed - -"],
    ),
    ("엔비디아에 납품하는 부품사가 상장했다.", []),
    ("카카오의 시가총액은 20조원이다.", []),
    (
        "삼성전자가 100억~200억원을 리벨리온에 투자한다.",
        ["investment rebellions,samsung-electronics planned - 10000000000KRW"],
    ),
    ("구글은 앤트로픽에 $1.5B를 투자했다.", ["investment anthropic,google confirmed - 1500000000USD"]),
    (
        "삼성전자는 테슬라와 22조8천억원 규모의 공급 계약을 체결했다고 공시했다.",
        ["supply samsung-electronics,tesla confirmed - 22800000000000KRW"],
    ),
    ("테슬라와 삼성전자의 계약이 해지됐다.", ["termination samsung-electronics,tesla confirmed - -"]),
    ("SK하이닉스는 TSMC와 차세대 HBM을 공동 개발했다.", ["joint_development sk-hynix,tsmc confirmed - -"]),
    ("한가람 KT 대표가 연임에 성공했다.", ["appointment kt,person:한가람 confirmed - -"]),
    ("도서윤 전무가 카카오 대표로 내정됐다.", ["appointment kakao,person:도서윤 confirmed - -"]),
    ("카카오가 한가람 최고투자책임자를 영입했다.", ["appointment kakao,person:한가람 confirmed - -"]),
    ("KT는 딥시크 사용을 금지했다.", ["restriction deepseek,kt confirmed - -"]),
    ("네이버는 딥시크 접속을 차단하지 않기로 했다.", ["restriction deepseek,naver denied - -"]),
    ("리벨리온은 KT의 AI 사업에 참여하지 않는다.", ["participation rebellions denied - -"]),
    ("SK텔레콤이 정예팀에 최종 선정됐다.", ["participation sk-telecom confirmed - -"]),
    ("AMD는 오픈AI에 맞서 가격을 내렸다.", ["rivalry amd,openai confirmed - -"]),
    ("오픈AI와 구글의 경쟁이 격화하고 있다.", ["rivalry google,openai confirmed - -"]),
    ("테슬라는 삼성전자를 상대로 낸 소송을 취하했다.", ["litigation samsung-electronics,tesla confirmed - -"]),
    ("머스크와 올트먼의 소송이 기각됐다.", ["litigation elon-musk,sam-altman confirmed - -"]),
]
TITLES = [
    ("삼성-오픈AI 손잡았다…카카오는 빠져", []),
    ("카카오·오픈AI 맞손", ["partnership kakao,openai confirmed - -"]),
    ("이재용·젠슨 황 회동", ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
    ("네이버, 리벨리온 인수하나", ["acquisition naver,rebellions speculated - -"]),
    (
        "소프트뱅크, 오픈AI에 400억달러 투자",
        ["investment openai,softbank-group confirmed - 40000000000USD"],
    ),
    ("메타, 퓨리오사AI 인수 무산", ["termination furiosa-ai,meta confirmed - -"]),
    ('삼성전자 "엔비디아에 HBM 납품 사실 아니다"', ["supply nvidia,samsung-electronics denied - -"]),
    ("애플, 삼성전자 상대로 소송", ["litigation apple,samsung-electronics confirmed - -"]),
    ("AMD, 엔비디아 맹추격", ["rivalry amd,nvidia confirmed - -"]),
    ("공정거래위원회, 네이버 조사 착수", ["restriction ftc-korea,naver confirmed - -"]),
    ("카카오, 오픈AI와 합작법인 설립 추진", ["joint_venture kakao,openai planned - -"]),
    ("오픈AI·소프트뱅크, 텍사스에 데이터센터 짓는다", []),
]


@pytest.mark.parametrize(("text", "expected"), [*REFERENCES, *DATES, *POLITE, *LIKENESSES, *LISTS, *MORE])
def test_passage_tells(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_title_alone_tells(title: str, expected: list[str]) -> None:
    assert told("무대에서 새 기술이 소개됐다.", title) == expected


def test_title_lead_and_body_are_one_event() -> None:
    text = "삼성전자가 엔비디아에 HBM4를 공급한다. 삼성전자는 30일 엔비디아에 HBM4를 공급하는 계약을 맺었다고 밝혔다."
    [event] = events_in(text, "삼성전자, 엔비디아에 HBM4 공급")
    assert [span.field for span in event.evidence] == ["text", "text", "title"]
    assert event.confidence > events_in(text)[0].confidence


def test_a_title_lends_its_day_to_what_the_body_tells_of_the_same_two() -> None:
    text = "네이버가 낸 잔금이 들어갔다. 29일 공시에 따르면 다 끝났다. 이번 일은 네이버가 카카오를 인수하는 것이다."
    [event] = events_in(text, "네이버, 카카오 인수 마무리")
    assert (event.type, event.date) == ("acquisition", "2025-12-29")


def test_old_deal_stays_apart_from_the_new_one() -> None:
    text = "삼성전자는 2019년 테슬라에 칩을 공급했다. 삼성전자는 테슬라에 칩을 공급하기로 했다."
    assert told(text) == [
        "supply samsung-electronics,tesla confirmed 2019 -", "supply samsung-electronics,tesla planned - -",
    ]  # fmt: skip
