"""Fairs and bids, people hired away without names, rivalry told in nouns."""

import pytest

from tests.reading import told

TOLD = [
    ("삼성전자는 1월 6일 미국 라스베이거스에서 열리는 CES 2026에 참가한다.",
     ["participation samsung-electronics planned"]),
    ("SK텔레콤은 18일부터 덴마크에서 열리는 통신 행사 '나루26 나이트'에 참석한다.",
     ["participation sk-telecom planned"]),
    ("퓨리오사AI와 리벨리온은 다음 달 서울에서 열리는 반도체 전시회에 나란히 부스를 차린다.",
     ["participation furiosa-ai,rebellions planned"]),
    ("메타는 오픈AI, 구글 등 경쟁사에서 연구원 10여 명을 영입했다.", ["appointment google,meta,openai confirmed"]),
    ("인텔이 오픈AI 출신 엔지니어들을 대거 빼갔다.", ["appointment intel,openai confirmed"]),
    ("구글과 아마존의 자체 칩이 급부상하면서 엔비디아의 대응 전략에 관심이 쏠린다.",
     ["rivalry amazon,google,nvidia confirmed"]),
    ("'AI 가속기 맞수' 엔비디아와 AMD의 수장이 같은 무대에 오른다.", ["rivalry amd,nvidia confirmed"]),
]
NOT_TOLD = [
    "이용자들이 네이버 행사에 참가했다.",
    "구글은 CES에서 최고 혁신상을 받았다.",
    "삼성전자는 올해 신입 연구원을 대거 채용한다.",
    "구글과 메타는 인재를 영입하려고 애쓴다.",
    "엔비디아의 대응 속도가 빨라졌다.",
]


def test_what_is_shown_at_the_fair_to_come_is_of_its_month() -> None:
    text = "삼성전자와 LG전자도 전시관을 꾸리고 새 로봇을 선보일 예정이다."
    both = "lg-electronics,samsung-electronics planned"
    for title in ("일주일 앞으로 다가온 CES", "[CES 2026] 양대 가전사 데뷔전"):
        assert told(text, title) == [f"launch {both} 2026-01 -", f"participation {both} 2026-01 -"]
    assert told(text, "다가온 전시회") == [f"launch {both} - -", f"participation {both} - -"]


@pytest.mark.parametrize(("text", "events"), TOLD + [(text, []) for text in NOT_TOLD])
def test_fairs_hires_and_rivals(text: str, events: list[str]) -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(text)] == events
