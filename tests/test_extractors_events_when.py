"""When: the date that belongs to an event, sentence by sentence."""

import pytest

from extractors.events.narrative import year_told_of
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
    # what an article that goes through a year tells as done is of that year, where it does not say more
    (
        "올해 업계는 숨 가빴다. 말이 많았다. 오픈AI는 소프트뱅크로부터 400억달러를 유치했다. "
        "구글은 앤트로픽과 협력할 계획이다.",
        ["investment openai,softbank-group confirmed 2025 40000000000USD", "partnership anthropic,google planned - -"],
    ),
    (
        "올해를 되돌아본다. 말이 많았다. 지난 3월 오픈AI는 소프트뱅크로부터 400억달러를 유치했다.",
        ["investment openai,softbank-group confirmed 2025-03 40000000000USD"],
    ),
    # but not what was before that year, nor what only describes another thing
    ("올해 업계는 숨 가빴다. 말이 많았다. 오픈AI는 앞서 소프트뱅크로부터 400억달러를 유치했다.",
     ["investment openai,softbank-group confirmed - 40000000000USD"]),
    ("올해 배송은 빨랐다. 말이 많았다. 이는 네이버가 6조원을 투자해 구축한 물류망에서 비롯됐다.",
     ["investment naver confirmed - 6000000000000KRW"]),
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
        ["acquisition furiosa-ai,naver reported - -"],
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
    # the day on which a plan was made known is no day to come
    (
        "구글은 1월 21일 서울에서 데이터센터 구축 계획을 발표하며 주목받았다.",
        ["infrastructure google planned 2025-01-21 -"],
    ),
    (
        "구글은 4월 15일 데이터센터를 구축하는 계획을 공개하고 투자자를 모았다.",
        ["infrastructure google planned 2026-04-15 -"],
    ),
    (
        "구글은 1월 21일 데이터센터를 착공할 계획이라고 말했다.",
        ["infrastructure google planned 2026-01-21 -"],
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


@pytest.mark.parametrize(
    ("opening", "today", "year"),
    [
        ("올해 AI 업계는", "2025-06-03", "2025"),
        ("올해 AI 업계는", "2026-01-04", None),         # it has only begun
        ("[결산] AI 업계", "2026-01-04", "2025"),
        ("[결산] AI 업계", "2025-12-30", "2025"),
        ("올해의 전략을 밝혔다", "2026-01-04", None),
        ("한 해를 여는 행사에서", "2026-01-04", None),
        ("지난 한 해 AI 업계는", "2026-01-04", "2025"),
        ("[상반기 결산] AI 업계", "2025-07-01", None),
        ("AI 업계는", "2025-12-30", None),
        ("올해 AI 업계는", "", None),
    ],
)  # fmt: skip
def test_the_year_that_an_article_goes_through(opening: str, today: str, year: str | None) -> None:
    assert year_told_of(opening, today) == year
