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
    # a launch begins when it is launched: the day on which that was told is not another's
    (
        "네이버가 새 AI 서비스를 올해 4분기부터 출시한다. 네이버는 29일 서비스 출시 계획을 공식화했다.",
        ["launch naver planned 2025-Q4 -"],
    ),
    # what an article of a fair to come tells is shown there
    (
        "CES 2026이 곧 열린다. 많은 회사가 준비한다. 네이버는 새 로봇을 선보인다.",
        ["launch naver planned 2026-01 -"],
    ),
    # what went before is of its own day; money promised until then is promised on the day told
    (
        "네이버는 지난해 11월 오픈AI에 100억원을 투자한 데 이어 이번에 200억원을 추가로 투자했다고 29일 밝혔다.",
        [
            "investment naver,openai confirmed 2024-11 10000000000KRW",
            "investment naver,openai confirmed 2025-12-29 20000000000KRW",
        ],
    ),
    (
        "네이버는 2027년까지 오픈AI에 1조원을 투자하기로 했다고 29일 밝혔다.",
        ["investment naver,openai planned 2025-12-29 1000000000000KRW"],
    ),
    # what has just been done is not of the day of what was before
    (
        "네이버가 오픈AI에 칩을 공급했다. 반응이 뜨겁다. 네이버는 지난 8월 오픈AI에 칩을 공급했다.",
        ["supply naver,openai confirmed - -"],
    ),
    # what came next that day
    (
        "29일 행사가 열렸다. 손님이 많았다. 올트먼 CEO는 카카오 본사를 찾아 정신아 대표와 만난 후 공장으로 이동했다.",
        ["meeting chung-shin-a,sam-altman confirmed 2025-12-29 -"],
    ),
    # what the trade tells of what is to come has no day, though the article has one
    (
        "30일 업계에 따르면 삼성전자는 테슬라에 새 칩을 공급한다. 테슬라는 이날 누리집에 글을 올렸다.",
        ["supply samsung-electronics,tesla planned - -"],
    ),
    # a time of what was before
    (
        "네이버가 지난해 10월 하순 오픈AI에 통보했던 계약 조치를 철회했다.",
        ["termination naver,openai confirmed - -"],
    ),
    # the day of the words, not of the deed
    (
        "SK하이닉스는 29일 설명회에서 HBM4를 이미 엔비디아에 납품하기 시작했다고 밝혔다.",
        ["supply nvidia,sk-hynix confirmed - -"],
    ),
    # who met whom, as one hears, met on the day told of
    (
        "카카오가 29일 행사를 열었다. 손님이 많았다. 최태원 회장은 샘 올트먼 CEO와 따로 면담한 것으로 알려졌다.",
        ["meeting chey-tae-won,sam-altman reported 2025-12-29 -"],
    ),
    # what a site under construction aims at
    (
        "네이버는 나루에 2027년 초 준공을 목표로 AI 데이터센터를 건설하고 있다.",
        ["infrastructure naver confirmed 2027 -"],
    ),
    # a bound is not when it was agreed; what is agreed on is past; the quarter of the figures is no date
    (
        "오픈AI는 9월에 오라클의 서버를 2032년까지 구매하기로 합의했다.",
        ["supply openai,oracle planned 2025-09 -"],
    ),
    ("네이버는 3분기 실적 발표에서 오픈AI를 인수한다고 말했다.", ["acquisition naver,openai planned - -"]),
    # a bare month of what is to come lies ahead
    ("네이버는 7월 중 가람 데이터센터를 착공할 예정이다.", ["infrastructure naver planned 2026-07 -"]),
    # the press tells what was before its day
    (
        "29일(현지시간) 나루신문에 따르면 네이버가 퓨리오사AI를 인수했다.",
        ["acquisition furiosa-ai,naver confirmed - -"],
    ),
    # but what is made public it tells at once
    (
        "29일(현지시간) 나루통신에 따르면 네이버와 오픈AI는 협약을 체결했다.",
        ["partnership naver,openai confirmed 2025-12-29 -"],
    ),
    ("29일 업계에 따르면 네이버와 오픈AI는 협약을 체결했다.", ["partnership naver,openai confirmed - -"]),
    (
        "29일(현지시간) 외신에 따르면 네이버는 퓨리오사AI를 인수하기로 했다.",
        ["acquisition furiosa-ai,naver reported 2025-12-29 -"],
    ),
    # when a site is ready is told further on, the day before is that of the announcement
    (
        "네이버가 나루에 AI 데이터센터를 구축한다고 29일 밝혔다. 큰 건물이다. 데이터센터는 오는 2027년 가동 예정이다.",
        ["infrastructure naver planned 2027 -"],
    ),
    # a deed that only describes a thing, or is still to come, is not of the article's day
    (
        "29일 행사가 열렸다. 배송이 빠르다. 이는 네이버가 6조원을 투자해 구축한 물류망에서 비롯됐다.",
        ["investment naver confirmed - 6000000000000KRW"],
    ),
    (
        "29일 행사가 열렸다. 손님이 많았다. 네이버는 AI 데이터센터를 짓기로 했다.",
        ["infrastructure naver planned - -"],
    ),
    (
        "29일 행사가 열렸다. 손님이 많았다. 네이버는 오픈AI를 인수하기로 했다.",
        ["acquisition naver,openai planned 2025-12-29 -"],
    ),
    # no space behind the full stop
    ("네이버가 바쁘다.29일 네이버는 오픈AI와 협약을 체결했다.", ["partnership naver,openai confirmed 2025-12-29 -"]),
    # done, so not on the day to come that was named last
    (
        "28일 회의가 열렸다. 다음 달 2일 새 부서가 출범한다. KT는 이날 한가람 대표를 선임했다.",
        ["appointment kt,person:한가람 confirmed 2025-12-28 -"],
    ),
    # nor in a year to come; what is in hand may be finished then
    (
        "삼성전자가 내년 한 해 장비를 들일 수 있도록 미국 정부로부터 승인받았다는 외신 보도가 나왔다.",
        ["restriction samsung-electronics reported - -"],
    ),
    # at the occasion named last; without one nobody knows
    (
        "과기정통부는 오늘(30일) 코엑스에서 발표회를 연다. 네이버와 카카오가 이 자리에서 새 AI 모델을 선보인다.",
        ["launch kakao,naver planned 2025-12-30 -"],
    ),
    ("네이버와 카카오가 이 자리에서 새 AI 모델을 선보인다.", ["launch kakao,naver planned - -"]),
    # what is told aside, of an earlier time
    (
        "누구나 쉽게 쓸 수 있고 글과 그림을 함께 이해하며 나라 안팎에서 널리 쓰일 것으로 기대를 모으는 모델이다. "
        "오래 기다린 사람이 많아 반응은 무척이나 뜨겁다. 여러 해가 걸렸다. 네이버가 AI 모델 ‘가람’을 공개했다. "
        "지난달 3일 AI 칩 ‘나루’를 선보인 것처럼 널리 알리려는 뜻이다.",
        ["launch naver confirmed - -"],
    ),
    # `이미지` is no `이미`; `내놨다` is as done as `내놓았다`
    (
        "29일 가람전자는 서울에서 발표회를 열었다. 네이버는 이미지를 읽는 AI 모델을 공개했다.",
        ["launch naver confirmed 2025-12-29 -"],
    ),
    (
        "29일 가람전자는 서울에서 발표회를 열었다. 네이버는 새 AI 모델을 내놨다.",
        ["launch naver confirmed 2025-12-29 -"],
    ),
    # the day on which a newspaper told of it is not that of what was done, still less of what is planned
    (
        "나루신문은 28일(현지시간) 투자가 늘었다고 보도했다. 소프트뱅크는 오픈AI에 400억달러를 투자했다.",
        ["investment openai,softbank-group confirmed - 40000000000USD"],
    ),
    (
        "네이버의 퓨리오사AI 인수 추진이 주주의 반발에 부딪혔다고 28일(현지시간) 나루닷컴이 전했다.",
        ["acquisition furiosa-ai,naver planned - -"],
    ),
    # nor is the day from which on something lasts
    (
        "최수연 네이버 대표는 지난 21일부터 나흘간 미국을 찾았다. 네이버는 엔비디아와 업무협약을 체결했다.",
        ["partnership naver,nvidia confirmed - -"],
    ),
    # a week lies in a month; till when is when, of what is to come
    (
        "최태원 SK그룹 회장은 지난주 미국 출장에서 젠슨 황 엔비디아 CEO를 만났다.",
        ["meeting chey-tae-won,jensen-huang confirmed 2025-12 -"],
    ),
    (
        "네이버는 2028년까지 퓨리오사AI에 1조원을 투자할 계획이다.",
        ["investment furiosa-ai,naver planned 2028 1000000000000KRW"],
    ),
    # the day of the words: a forecast, or what stands before a quotation
    (
        "젠슨 황 엔비디아 CEO는 29일 SK하이닉스도 엔비디아에 HBM을 공급하게 될 것이라고 밝혔다.",
        ["supply nvidia,sk-hynix planned - -"],
    ),
    # the day on which work together is announced, and that of a state
    (
        "네이버와 카카오는 29일 AI 모델을 공동 개발한다고 밝혔다.",
        ["joint_development kakao,naver planned - -"],
    ),
    ("삼성전자와 TSMC는 29일 AI 칩 시장에서 경쟁을 벌였다.", ["rivalry samsung-electronics,tsmc confirmed - -"]),
    # an announcement's day is no other's, who builds
    (
        "삼성전자는 지난해 11월 공장을 늘리겠다고 밝혔고, SK하이닉스도 반도체 공장을 건설하고 있다.",
        ["infrastructure samsung-electronics planned 2024-11 -", "infrastructure sk-hynix confirmed - -"],
    ),
    (
        "구글이 현지시간 29일 이에 맞설 AI 모델 출시를 공식 발표했습니다.",
        ["launch google planned 2025-12-29 -"],
    ),
    # `칩인` and `자체 개발한` are clauses without a day
    (
        "퓨리오사AI는 2023년 2세대 칩인 ‘가람’을 출시했다.",
        ["launch furiosa-ai confirmed 2023 -"],
    ),
    (
        "구글은 지난 11월 자체 개발한 칩으로 만든 AI 모델 ‘나루’를 출시했다.",
        ["launch google confirmed 2025-11 -"],
    ),
    # what lies before the day named
    (
        "최태원 SK그룹 회장은 28일 행사에서 최근 젠슨 황 엔비디아 CEO를 만났다고 말했다.",
        ["meeting chey-tae-won,jensen-huang confirmed - -"],
    ),
]


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


@pytest.mark.parametrize(("text", "expected"), WHEN)
def test_when(text: str, expected: list[str]) -> None:
    assert told(text) == expected


CERTAINTY = [
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
    ("한가람 네이버 CTO가 회사를 떠난다고 밝혔다.", ["appointment person:한가람 confirmed - -"]),
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
        ["litigation elon-musk,openai planned - -"],
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
    # a denial that does not say whose
    ("네이버가 내년 새 AI 칩을 선보인다. 다만 전화기를 출시할 계획은 없다고 했다.", ["launch naver planned 2026 -"]),
]


@pytest.mark.parametrize(("text", "expected"), CERTAINTY)
def test_how_certain(text: str, expected: list[str]) -> None:
    assert told(text) == expected


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
        ["investment rebellions confirmed - 200000000USD"],
    ),
    # what is claimed at court, not what is disputed there
    (
        "일론 머스크가 오픈AI를 상대로 10억 달러에 달하는 손해배상을 요구했다며 소송을 제기했다.",
        ["litigation elon-musk,openai confirmed - 1000000000USD"],
    ),
    ("과징금 151억원을 부과받은 카카오가 행정소송을 제기했다.", ["litigation kakao confirmed - -"]),
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
