"""Executives on no list: foreign names that nobody knows, posts told in a clause, offices of places and states."""

import pytest

from extractors.morphology import Morphology
from extractors.names.find import find_names
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.names.persons import is_chinese_name, is_korean_name
from extractors.records import Document

TAGGER = Morphology()
UNKNOWN = [
    # a house whose name tells nothing
    ("잉그마 솔베르 노르텍 최고경영자(CEO)가 네이버를 찾았다.", ["잉그마 솔베르"]),
    ("잉그마 솔베르 전 노르텍 CEO가 네이버를 찾았다.", ["잉그마 솔베르"]),
    ("잉그마 솔베르 노르텍 의장과 안톤 크루거 노르텍 CTO가 네이버를 찾았다.", ["안톤 크루거", "잉그마 솔베르"]),
    ("잉그마 솔베르 노르텍 글로벌 영업 총괄 부사장은 네이버를 찾았다.", ["잉그마 솔베르"]),
    # behind his title, or told to get it
    ("노르텍의 최고경영자(CEO) 잉그마 솔베르는 네이버를 찾았다.", ["잉그마 솔베르"]),
    ("노르텍 창업자인 잉그마 솔베르가 네이버를 찾았다.", ["잉그마 솔베르"]),
    ("노르텍 부사장을 지낸 칼렌두 브로즈키는 네이버를 찾았다.", ["칼렌두 브로즈키"]),
    ("노르텍은 칼렌두 브로즈키를 새 대표로 선임했다. 네이버도 반겼다.", ["칼렌두 브로즈키"]),
    ("노르텍의 새 대표로 칼렌두 브로즈키가 선임됐다. 네이버도 반겼다.", ["칼렌두 브로즈키"]),
    ("네이버는 프랑스 대표 보케베르 에르베쥬를 판다. 카카오 대표 캐릭터 라이언은 인기다.", []),
    ("네이버는 프로젝트 매니저를 새 대표로 선임했다.", []),
    # what he leads of it
    ("잉그마 솔베르 노르텍 아시아태평양(APAC) 총괄 사장이 네이버를 찾았다.", ["잉그마 솔베르"]),
    ("안톤 크루거 AWS 아시아·태평양·일본 총괄 부사장이 네이버를 찾았다.", ["안톤 크루거"]),
    ("안톤 크루거 데이터센터·가람그룹 수석부사장이 네이버를 찾았다.", ["안톤 크루거"]),
    ("잉그마 솔베르 MS 독일 대표는 네이버를 찾았다.", ["잉그마 솔베르"]),
    ("잉그마 솔베르 노르텍 코리아 대표는 네이버를 찾았다.", ["잉그마 솔베르"]),
    # short words, little words, titles of honour
    ("준 첸 나르그룹 대표와 영 웡 나르그룹 부사장은 네이버를 찾았다.", ["영 웡", "준 첸"]),
    ("나르텍의 준 첸 부사장은 네이버를 찾았다.", ["준 첸"]),
    ("하오밍쉬 문 나르그룹 CEO가 네이버를 찾았다.", ["하오밍쉬 문"]),
    ("오마르 빈 살렘 알하르비 사우디 가람산업청 의장은 네이버를 찾았다.", ["오마르 빈 살렘 알하르비"]),
    ("오마르 알 하킴 사우디 투자부 장관이 네이버에 왔다. 알 하킴 장관은 둘러봤다.", ["오마르 알 하킴"]),
    ("다툭 카르젤 보렌타 가람디지 최고경영자(CEO)는 네이버와 협약을 맺었다.", ["카르젤 보렌타"]),
    ("안톤 크루거 베르나 브라질 대통령은 네이버를 찾았다.", ["안톤 크루거 베르나"]),
    ("안톤 크루거-베르크 노르텍 CEO가 네이버를 찾았다.", ["안톤 크루거-베르크"]),
    # Chinese names that their surname, or their characters, show
    ("펑수이안 TSMC 법무책임자는 네이버를 찾았다.", ["펑수이안"]),
    ("xAI를 함께 세운 다이룽성(戴榮盛)이 얼마 전 떠났다.", ["다이룽성"]),
    # no names
    ("신생기업 노르텍 잉그마 솔베르 CEO가 네이버를 찾았다.", []),
    ("남은 팀 역시 구글 부사장이 맡는다.", []),
    ("구글 인공지능 연구소 책임자는 24일 회사를 떠난다.", []),
    ("크래프톤 배틀그라운드 모바일 총괄은 네이버와 협력한다.", []),
    ("메타버스 플랫폼 로블록스 CEO가 네이버를 찾았다.", []),
    ("넷플릭스 오리지널 시리즈 총괄이 네이버를 찾았다.", []),
]  # fmt: skip
KOREAN = [
    # two houses joined, a long unit, a given name of one syllable
    ("김가람 현대차·기아 로보틱스랩장(상무)이 네이버를 찾았다.", ["김가람"]),
    ("김가람 현대차·기아 전무가 네이버를 찾았다.", ["김가람"]),
    ("류솔 KT가람나루법인고객본부장(상무)이 네이버를 찾았다.", ["류솔"]),
    ("하늘테크 김솔 대표는 네이버를 찾았다.", ["김솔"]),
    # posts that a clause tells
    ("하늘테크 대표를 맡은 김가람은 네이버 출신이다.", ["김가람"]),
    ("하늘테크 대표를 맡고 있는 김가람 씨는 네이버 출신이다.", ["김가람"]),
    ("하늘테크 CTO로 일하는 안톤 크루거는 네이버를 찾았다.", ["안톤 크루거"]),
    ("하늘테크 창업자 겸 대표인 김가람은 네이버 출신이다.", ["김가람"]),
    ("최고인사책임자(CHRO) 김가람은 네이버를 찾았다.", ["김가람"]),
    ("나르텍의 바룬 크루거 최고경영자(CEO)와 공동 창업자 안톤 베르크가 구글을 찾았다.", ["바룬 크루거", "안톤 베르크"]),
    ("대표를 맡은 지난해 네이버가 컸다.", []),
    ("하늘당 대표를 맡은 김가람은 네이버를 불렀다.", []),
    # what else he is, or was
    ("김가람 서울대 컴퓨터공학과 교수 겸 하늘테크 대표가 네이버를 찾았다.", ["김가람"]),
    ("국회의원을 지낸 김가람 하늘협회 회장이 네이버를 찾았다.", ["김가람"]),
    ("국회의원을 지낸 김가람 하늘당 의원이 네이버를 찾았다.", []),
    ("김가람 교수와 하늘테크 대표가 네이버를 찾았다.", []),
    # in one bracket
    ("하늘테크(공동대표 김가람·박서준)는 네이버와 협력한다.", ["김가람", "박서준"]),
    ("하늘테크(대표 김가람, 네이버)는 달라졌다.", ["김가람"]),
    # who comes and goes
    ("네이버는 TSMC 출신 김가람을 부사장으로 영입했다.", ["김가람"]),
    ("네이버는 린궈칭 전 TSMC 엔지니어를 부사장으로 데려왔다.", ["린궈칭"]),
    ("나디아 베르크와 안나 크루거도 뒤이어 오픈AI 이사회를 떠났다.", ["나디아 베르크", "안나 크루거"]),
    ("네이버는 구글 출신 개발자를 부사장으로, 삼성 출신 임원진을 대표로 영입했다.", []),
    # spoken to
    ("“김가람 회장님도 자랑스러워하실 것”이라고 네이버 직원은 말했다.", []),
]  # fmt: skip
OFFICES = [
    ("오전장 뉴욕시장은 올랐고 성장주 뉴욕시장이 네이버를 눌렀다.", []),
    ("안톤 크루거 뉴욕시장과 잉그마 솔베르 베를린시장이 네이버를 찾았다.", ["안톤 크루거", "잉그마 솔베르"]),
    ("잉그마 솔베르 바이에른 주지사가 네이버를 찾았다.", ["잉그마 솔베르"]),
    ("사미 알 하르브 주한 사우디 대사와 김가람 주베트남 한국 대사가 네이버를 찾았다.", ["김가람", "사미 알 하르브"]),
    ("다카하시 겐지 외무상과 야나세 고지 경제산업상, 왕창 외교부장이 네이버를 찾았다.",
     ["다카하시 겐지", "야나세 고지", "왕창"]),
    ("김가람 하늘시 부시장이 네이버를 찾았다.", ["김가람"]),
    ("김가람 하늘미술관 관장이 네이버를 찾았다.", ["김가람"]),
    ("네이버는 세계 시장과 뉴욕 시장을 노린다. 데이비드 반도체 시장은 뜨겁다.", []),
    ("런던 금융시장이 얼어붙자 뉴욕 시장도 네이버를 팔았다.", []),
    ("네이버 홍보 대사가 왔다. 영화의 주 대사도 화제다.", []),
    ("유관기관장 회의에서 네이버가 발표했다.", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize(("text", "names"), [*UNKNOWN, *KOREAN, *OFFICES])
def test_who_is_an_executive(text: str, names: list[str], lexicon: Lexicon) -> None:
    mentions = find_names(Document("a", "", text), lexicon, TAGGER).mentions
    found = {m.entity_id.removeprefix("person:") for m in mentions if m.entity_id.startswith("person:")}
    assert sorted(found) == names


def test_who_begins_with_a_little_word_is_the_one_named_in_full(lexicon: Lexicon) -> None:
    text = "오마르 알 하킴 사우디 투자부 장관이 네이버에 왔다. 알 하킴 장관은 둘러봤다."
    mentions = find_names(Document("a", "", text), lexicon, TAGGER).mentions
    assert [m.surface for m in mentions if m.entity_id == "person:오마르 알 하킴"] == ["오마르 알 하킴", "하킴"]


@pytest.mark.parametrize("word", ["연구소", "태평양", "구청장", "공무원", "인허가", "선순환", "경영진"])
def test_everyday_words_are_no_korean_names(word: str) -> None:
    assert not is_korean_name(word)


@pytest.mark.parametrize(("word", "name"), [("펑하오란", True), ("린준화", True), ("시리즈", False), ("스피커", False)])
def test_a_surname_no_korean_bears_tells_a_chinese_name(word: str, name: bool) -> None:
    assert is_chinese_name(word) == name
