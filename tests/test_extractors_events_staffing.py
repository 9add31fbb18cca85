"""The personnel news of a house: who comes, moves up and goes, where the sentence need not name the house again."""

import pytest

from tests.reading import told

NEWS = "LG전자가 임원 인사를 단행했다. "
LG = "appointment lg-electronics,person:한가람"
BOTH = [f"{LG} confirmed - -", "appointment lg-electronics,person:도서윤 confirmed - -"]
TOLD = [
    (NEWS + "북미본부는 한가람 법인장이 이끈다.", [f"{LG} confirmed - -"]),
    (NEWS + "유럽본부는 한가람 판매법인장이 내년 1월 8일부터 이끌 예정이다.", [f"{LG} planned 2026-01-08 -"]),
    (NEWS + "빈 COO 자리에는 한가람 중남미권역본부장이 부사장으로 옮겨 간다.", [f"{LG} confirmed - -"]),
    (NEWS + "그가 비운 사업본부장 자리는 한가람 주방솔루션사업부장(부사장)이 이어받았다.",
     [f"{LG} confirmed - -"]),
    (NEWS + "한가람 최고운영책임자(COO)가 내년 1월 1일 인도권역본부장으로 부임한다.",
     [f"{LG} planned 2026-01-01 -"]),
    (NEWS + "국내사업본부 역시 한가람 부사장이 손을 떼고 연구소가 합쳐진다.", [f"{LG} confirmed - -"]),
    (NEWS + "부사장으로 승진한 한가람 사업부장이 본부장을 맡았다.", [f"{LG} confirmed - -"]),
    (NEWS + "전장을 맡은 한가람 사업본부장과 공조를 책임진 도서윤 사업본부장은 함께 사장으로 승진했다.",
     ["appointment lg-electronics,person:도서윤,person:한가람 confirmed - -"]),
    (NEWS + "한가람 전무는 부사장으로, 도서윤 상무는 전무로 승진했다.",
     BOTH),
    (NEWS + "국내부문장에는 한가람 전무, 해외부문장에는 도서윤 전무가 보임됐다.",
     BOTH),
    (NEWS + "엔비디아와 협력을 이끈 한가람 상무가 신임 CFO로 선임됐다.", [f"{LG} confirmed - -"]),
    (NEWS + "한가람 카카오 부사장이 신임 CFO로 영입됐다.", [f"{LG} confirmed - -"]),
    (NEWS + "새로 꾸린 로봇본부의 지휘는 한가람 상무에게 돌아갔다.", [f"{LG} confirmed - -"]),
    (NEWS + "한가람 전무는 공조사업본부로 옮겨 영업을 총괄한다.", [f"{LG} confirmed - -"]),
    ("한가람 전무가 부사장으로 승진했다고 LG전자가 29일 밝혔다.", [f"{LG} confirmed 2025-12-29 -"]),
    ("한가람 카카오 CTO가 AI 총괄로 낙점됐다.", ["appointment kakao,person:한가람 confirmed - -"]),
    ("KT 한가람 상무가 전무로 올라섰다.", ["appointment kt,person:한가람 confirmed - -"]),
    ("네이버 한가람 CIO가 신설 자회사 대표 중책을 맡았다.", ["appointment naver,person:한가람 confirmed - -"]),
    ("한가람 카카오 부사장은 연구소장으로 보직을 옮긴다.", ["appointment kakao,person:한가람 confirmed - -"]),
    ("KT는 한가람 전무에게 AI 사업을 맡기기로 했다.", ["appointment kt,person:한가람 planned - -"]),
    ("KT 이사회는 한가람 대표 해임안을 의결했다.", ["appointment kt,person:한가람 confirmed - -"]),
    ("LG전자가 경영진을 개편했다. 한가람 CFO는 최고투자책임자(CIO)로 자리를 바꾼다.", [f"{LG} confirmed - -"]),
    ("인텔은 젠슨 황 CEO가 사임했다고 29일 발표했다. 한가람 CFO가 임시 CEO를 맡는다.",
     ["appointment intel,jensen-huang confirmed 2025-12-29 -",
      "appointment intel,person:한가람 confirmed 2025-12-29 -"]),
    ("KT가 로봇사업부문을 새로 만들었다. 사령탑은 한가람 부사장이다.", ["appointment kt,person:한가람 confirmed - -"]),
    ("LG전자는 CEO를 교체했다. 4년간 회사를 이끈 한가람 사장이 물러난다.", [f"{LG} confirmed - -"]),
    ("메타의 수석 AI 과학자 한가람이 회사를 떠난다.", ["appointment meta,person:한가람 confirmed - -"]),
    ("LG전자는 로봇 총괄로 테슬라와 엔비디아를 거친 한가람 사장을 영입했다.", [f"{LG} confirmed - -"]),
    ("올트먼 해임을 거들었던 한가람 오픈AI 이사가 회사를 떠났다.",
     ["appointment openai,person:한가람 confirmed - -"]),
    ("카카오 로봇 조직을 이끌던 한가람 리더가 퇴사했다.", ["appointment kakao,person:한가람 confirmed - -"]),
    ("KT 한가람 부문장과 도서윤 부문장이 동반 퇴진한다.",
     ["appointment kt,person:도서윤,person:한가람 confirmed - -"]),
    ("카카오는 한가람 부사장을 직무에서 배제했다.", ["appointment kakao,person:한가람 confirmed - -"]),
]
# Somebody else's people, what one only does or says, and what others ask for.
ELSEWHERE = [
    (NEWS + "경쟁사 나르전자는 한가람 사장을 유임시켰다.", "lg-electronics"),
    (NEWS + "삼성전자도 한가람 사장이 물러난다.", "lg-electronics"),
]
NOTHING = [
    NEWS + "한가람 상무는 이번 개편이 고객을 위한 것이라고 말했다.",
    NEWS + "로봇사업은 한가람 전무가 이끄는 조직이 담당한다.",
    NEWS + "앞서 한가람 사장은 삼성전자에서 반도체 개발을 이끌었다.",
    NEWS + "이날 사회는 한가람 CTO가 맡았다.",
    NEWS + "한가람 사장은 인도 시장을 이끈 주역으로 꼽힌다.",
    "카카오 연구소는 한가람 소장이 이끈다.",
    "한가람 카카오 대표는 회의를 마치고 자리를 떠났다.",
    "한가람은 올트먼의 해임을 주도했다.",
    "투자자들이 한가람 카카오 대표의 사임을 요구했다.",
    "젠슨 황 엔비디아 CEO는 31일 밤 런던으로 떠났다.",
    "올트먼 해임을 거들었던 한가람은 강연을 했다.",
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_who_comes_and_goes_in_the_news_of_a_house(text: str, events: list[str]) -> None:
    assert sorted(told(text)) == sorted(events)


@pytest.mark.parametrize(("text", "house"), ELSEWHERE)
def test_people_of_others_are_not_those_of_the_house(text: str, house: str) -> None:
    assert not any(house in event for event in told(text))


@pytest.mark.parametrize("text", NOTHING)
def test_no_post_changes_hands(text: str) -> None:
    assert not [event for event in told(text) if event.startswith("appointment")]
