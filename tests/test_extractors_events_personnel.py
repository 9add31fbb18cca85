"""Personnel lists: appointments of those at the top, and nothing of obituaries."""

from tests.reading import told

LIST = """[인사]

◇카카오 <29일자>
▲대표이사 사장 한가람 ▲마케팅팀장 도서윤

[부고]
▲도서윤(카카오 대표)씨 부친상=30일 서울, 발인 1월 1일
"""


def test_only_those_at_the_top_are_appointments() -> None:
    assert told(LIST, "[인사·부고] 카카오 外") == ["appointment kakao,person:한가람 confirmed 2025-12-29 -"]


def test_heads_of_units_count_at_a_listed_organisation_only() -> None:
    assert told("▲연구본부장 한가람", "[인사] 가온산업") == []
    assert told("◇카카오\n▲연구본부장 한가람", "[인사] 카카오") == ["appointment kakao,person:한가람 confirmed - -"]


def test_the_same_marks_elsewhere_are_no_personnel_list() -> None:
    assert told("▲대표이사 사장 한가람", "카카오의 새해") == []
