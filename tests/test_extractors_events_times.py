"""When: of several days the one that belongs to the event, and what was long before the news."""

import pytest

from tests.reading import told

TIMES = [
    # begins with the first of a series, of which the second has no year of its own
    ("네이버는 새 AI 칩을 내년 1분기와 3분기에 차례로 출시한다고 밝혔다.", ["launch naver planned 2026-Q1 -"]),
    ("네이버는 새 AI 칩을 내년 2월과 9월에 각각 출시할 계획이다.", ["launch naver planned 2026-02 -"]),
    ("네이버는 지난 26일과 27일 엔비디아와 협약을 맺었다.", ["partnership naver,nvidia confirmed 2025-12-26 -"]),
    # a year that tells when it will be, however far before the deed
    (
        "전날 나루신문은 메타가 2027년부터 자사 서버에 구글의 칩을 도입하는 방안을 검토 중이라고 보도했다.",
        ["supply google,meta reported 2027 -"],
    ),
    # what is heard of a meeting is of the article's day, whatever the verb
    (
        "29일 서울에서 회의가 열렸다. 손님이 많았다. 이재용 삼성전자 회장도 젠슨 황 CEO를 따로 만난 것으로 전해졌다.",
        ["meeting jensen-huang,lee-jae-yong reported 2025-12-29 -"],
    ),
    # a decision heard of is still to come
    ("28일 나루신문은 메타가 내년부터 구글의 칩을 도입하기로 했다고 보도했다.", ["supply google,meta reported 2026 -"]),
    # the day of the deed rather than that of its announcement a day later
    (
        "네이버와 엔비디아가 29일 협약을 맺었다고 밝혔다. 네이버는 28일 엔비디아와 협약을 체결했다.",
        ["partnership naver,nvidia confirmed 2025-12-28 -"],
    ),
    # but another product, or another meeting, is another's
    (
        "올트먼 CEO는 28일 이재용 회장을 만났다. 올트먼 CEO는 27일 최태원 회장을 만났다.",
        [
            "meeting chey-tae-won,sam-altman confirmed 2025-12-27 -",
            "meeting lee-jae-yong,sam-altman confirmed 2025-12-28 -",
        ],
    ),
    # what was long before takes neither day, sum nor certainty from a plan
    (
        "KT는 리벨리온에 330억원을 투자하기로 했다. KT는 작년 7월 리벨리온에 300억원을 투자했다.",
        ["investment kt,rebellions confirmed 2024-07 30000000000KRW",
         "investment kt,rebellions planned - 33000000000KRW"],
    ),
    # a denial is of the day on which it is made
    ("네이버는 오픈AI를 인수한다는 보도를 29일 공식 부인했다.", ["acquisition naver,openai denied 2025-12-29 -"]),
    (
        "네이버는 29일 공시를 통해 \"당사의 오픈AI 인수설은 사실이 아니다\"고 밝혔다.",
        ["acquisition naver,openai denied 2025-12-29 -"],
    ),
    # of what is spoken of at the opening the article tells the day
    (
        "네이버가 오픈AI와 협약을 체결한 데 대해 시장은 술렁이고 있다. 지난 24일 공개된 소식은 뜻밖이었다.",
        ["partnership naver,openai confirmed 2025-12-24 -"],
    ),
    # a chip that was shown in April is adopted when it is
    (
        "네이버는 퓨리오사AI가 4월 첫선을 보인 AI 칩을 이달 자체 서버에 도입했다.",
        ["supply furiosa-ai,naver confirmed 2025-12 -"],
    ),
    # a site is of the time when it is begun or opened, if that is told later
    (
        "네이버는 세종에 데이터센터를 짓기로 했다고 28일 밝혔다. 내년 2분기 공사에 들어간다.",
        ["infrastructure naver planned 2026-Q2 -"],
    ),
    (
        "네이버는 세종에 데이터센터를 짓기로 했다고 28일 밝혔다. 시설 운영은 2027년 6월 시작된다.",
        ["infrastructure naver planned 2027-06 -"],
    ),
    # a plan told further on is older than the article's day
    (
        "29일 행사가 열렸다. 손님이 많았다. 날씨가 좋았다. 음악도 흘렀다. 네이버는 오픈AI를 인수하기로 했다.",
        ["acquisition naver,openai planned - -"],
    ),
    # a span of days begins with its first, before a fair as well
    (
        "삼성전자는 1월 6일부터 9일까지 열리는 ‘CES 2026’에 전시관을 마련하고 로봇을 공개한다고 29일 밝혔다.",
        ["launch samsung-electronics planned 2026-01-06 -", "participation samsung-electronics planned 2026-01-06 -"],
    ),
    ("네이버는 지난 22일부터 26일까지 열린 행사에서 새 AI 모델을 선보였다.", ["launch naver confirmed 2025-12-22 -"]),
    # the day on which it got known is not the deed's
    (
        "이재용 삼성전자 회장이 젠슨 황 CEO를 만났다. 이 회장은 서울에서 젠슨 황 CEO와 만난 것으로 30일 알려졌다.",
        ["meeting jensen-huang,lee-jae-yong confirmed - -"],
    ),
    # when it was that something was done
    ("네이버와 오픈AI가 협약을 맺은 것은 지난 10월이다.", ["partnership naver,openai confirmed 2025-10 -"]),
    ("네이버와 오픈AI가 다시 협약을 체결한 시점은 29일이다.", ["partnership naver,openai confirmed 2025-12-29 -"]),
    # a quarter without a year is to come where something is planned, past where it is done
    ("인텔은 1분기 중 TSMC와 합작법인을 세울 예정이다.", ["joint_venture intel,tsmc planned 2026-Q1 -"]),
    ("삼성전자는 3분기에 엔비디아에 HBM을 납품했다.", ["supply nvidia,samsung-electronics confirmed 2025-Q3 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_plan_with_a_day_in_its_last_clause_is_a_plan() -> None:
    text = "SK텔레콤은 내년 상반기 중 착공해 2028년 완공을 목표로 AI 데이터센터를 건설할 계획이라고 29일 밝혔다."
    assert told(text) == ["infrastructure sk-telecom planned 2028 -"]
