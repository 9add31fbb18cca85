"""Executives named in the label of what they say, with the town that they govern, or beside another of their rank."""

from functools import cache

import pytest

from extractors.morphology import Morphology
from extractors.names.find import find_names
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.records import Document

MORPHOLOGY = Morphology()
NAMED = [
    ("[도서윤/하늘테크 해외 영업 담당 상무 : “주문이 늘었습니다.”]", {"도서윤"}),
    ("매출이 늘었다.[안톤 베르크 / 하늘테크 CEO : 올해는 다릅니다.]", {"안톤 베르크"}),
    ("[도서윤/손님 : “값이 올랐어요.”] [박하준/가람당 원내대표 : “유감입니다.”]", set()),
    ("도서윤 가람시장은 30일 공장을 둘러봤다.", {"도서윤"}),
    ("박하준 나루도지사와 도서윤 군수가 손을 잡았다.", {"박하준", "도서윤"}),
    ("도서윤 시장은 “공장을 돕겠다”고 했다.", {"도서윤"}),
    ("부동산 시장은 얼어붙었고 동남아 시장은 뜨겁다. 원자재 시장도 흔들렸다.", set()),
    ("차량용 반도체시장의 수요는 줄고 이동형 로봇시장의 수요는 는다. 주식형 펀드시장의 문이 열렸다.", set()),
    ("동남아 게임시장의 문이 열렸다. 가람 하노이 지사는 바쁘다. 신선식 배송시장의 값이 뛰었다.", set()),
    ("인하가 노동시장을 흔들었다. 제주시 민속오일시장 주차장이 넓어진다.", set()),
    ("도서윤·박하준 하늘테크 공동대표가 나왔다.", {"도서윤", "박하준"}),
    ("도서윤 가람대 회계학 교수를 신규 사외이사 및 감사위원으로 선임했다.", {"도서윤"}),
    ("석학 도서윤 중국 가람대학교(Garam University) 물리학과 교수를 양자과학 연구단장으로 선임했다.", {"도서윤"}),
    ("도서윤 가람대 교수를 연구단장에 임명했다.", {"도서윤"}),
    ("도서윤 가람대 교수가 하늘연구원 원장으로 선임됐다.", {"도서윤"}),
    ("도서윤 가람대 교수가 원장실에서 하늘연구원 이야기를 했다.", set()),
    ("나루 출신의 도서윤 박사를 신임 본부장 및 하늘테크 대표로 선임했다.", {"도서윤"}),
    ("부사장에서 사장으로 승진했고 인수는 지난주 CEO에 취임한 뒤였다.", set()),
    ("도서윤 SK텔레콤 AI CIC장이 발표했다.", {"도서윤"}),
]


@cache
def lexicon() -> Lexicon:
    return load_lexicon()


def test_a_label_tells_who_is_listed_and_who_a_namesake_is() -> None:
    text = "[배경훈/과학기술정보통신부 장관 : “돕겠습니다.”] [이재용/하늘초 교사 : “좋아요.”] 삼성전자도 왔다."
    ids = {m.entity_id for m in find_names(Document("a", "", text), lexicon(), MORPHOLOGY).mentions}
    assert ids == {"bae-kyung-hoon", "msit", "samsung-electronics"}


def test_an_age_in_the_bracket_names_no_company() -> None:
    text = "삼성전자가 전영현 미래사업기획단장(64·부회장)을 부문장으로 임명했다. 팀네이버도 인사를 냈다."
    ids = {m.entity_id for m in find_names(Document("a", "", text), lexicon(), MORPHOLOGY).mentions}
    assert ids == {"samsung-electronics", "jun-young-hyun", "naver"}


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_is_an_executive(text: str, names: set[str]) -> None:
    mentions = find_names(Document("a", "", text), lexicon(), MORPHOLOGY).mentions
    assert {m.entity_id.removeprefix("person:") for m in mentions if m.entity_id.startswith("person:")} == names
    assert all(text[m.start : m.end] == m.surface for m in mentions)
