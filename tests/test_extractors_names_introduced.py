"""Executives whom an article introduces in other ways than `안톤 크루거 하늘테크 CEO는`."""

import pytest

from extractors.as_written import as_written
from extractors.morphology import Morphology
from extractors.names.find import find_names
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.records import Document, Extraction

TAGGER = Morphology()
INTRODUCED = [
    # to a post, told behind the name
    ("삼성전자가 산업 디자이너 마우로 페르난을 디자인 총괄 사장으로 영입하는 방안을 검토하고 있다.", ["마우로 페르난"]),
    ("삼성전자는 나르텍 출신 그레고리 리를 북미총괄 부사장으로 데려왔다.", ["그레고리 리"]),
    # what somebody leads, told before the name
    ("테슬라의 사이버트럭 개발을 3년 동안 총괄한 시단트 라오리는 회사를 떠난다.", ["시단트 라오리"]),
    ("구글에서 팀을 이끌어 온 피터 배런은 회사를 떠난다.", ["피터 배런"]),
    ("하마스 협상 대표단을 이끌어온 칼릴 하야라가 구글을 찾았다.", []),
    # behind another executive
    ("구글은 바룬 모한 윈드셋 최고경영자(CEO)와 공동 창업자 더글라스 첸, 연구진을 영입했다.",
     ["더글라스 첸", "바룬 모한"]),
    # three words, the third of which is the company
    ("구글은 바룬 모한 윈드셋 CEO와 만났다.", ["바룬 모한"]),
    ("카렌 시모니 인플렉스 AI 수석과학자도 구글에 합류한다.", ["카렌 시모니"]),
    ("안톤 크루거 안나텍 CEO가 구글을 찾았다.", ["안톤 크루거"]),
    ("앨버트 베크 화이자 CEO가 구글을 찾았다.", ["앨버트 베크"]),
    # what he is in charge of, in a word of several
    ("김가람 SK텔레콤 AI협력담당은 모델 하나로는 부족하다고 했다.", ["김가람"]),
    ("구글에서는 김가람 글로벌/나루사업부장이 나왔다.", ["김가람"]),
    ("안톤 크루거 구글 부법률고문은 28일 글을 올렸다.", ["안톤 크루거"]),
    # spelt in other letters
    ("비자나 라지르(Vijaya Rajir) 스탯틱 창업자는 구글과 협력한다.", ["비자나 라지르"]),
    ("구글 대표단이 리창(李强) 총리를 만났다.", ["리창"]),
    ("차량공유 우버런(Uber Technologies) 창업자는 구글과 협력한다.", []),
    # the name's last syllable is a particle, or is none
    ("xAI의 법무 책임자인 로버트 킬도 지난달 7일 사임을 발표했다.", ["로버트 킬"]),
    ("나르마크 창업자인 마니시 찬드라 CEO가 구글에 합류한다.", ["마니시 찬드라"]),
    # of three and more parts
    ("위엔 콴 문 싱텔그룹 CEO와 또 중 타이 나르텔 회장이 구글을 찾았다.", ["또 중 타이", "위엔 콴 문"]),
    ("다다시 이이다 소프트뱅크 최고정보보안책임자(CISO)가 참석했다.", ["다다시 이이다"]),
    # Chinese names without a house beside them
    ("바이두의 왕하이펑 최고기술책임자가 구글을 찾았다.", ["왕하이펑"]),
    ("나루 모델을 키워 온 린쥔밍 기술책임자가 구글을 찾았다.", ["린쥔밍"]),
    ("왕원타오 상무부장과 우정룽 국무원 비서장이 구글을 찾았다.", ["왕원타오", "우정룽"]),
    ("선더우 클라우드 부문 부사장이 구글을 찾았다.", ["선더우"]),
    # offices
    ("유가람 서울대 총장과 최수연 네이버 대표가 협약을 맺었다.", ["유가람"]),
    ("우가람 대통령실 정무수석은 네이버를 찾았다.", ["우가람"]),
    # no names
    ("한가람 구글 사장이 이천서 TSMC 부사장을 맞았다.", ["한가람"]),
    ("구글이 서울 사무소 첫 대표를 뽑는다.", []),
    ("나라 로케시 안드라프라데시주 인적자원개발부 장관은 구글 데이터센터가 들어선다고 알렸다.", []),
    ("이재용 삼성전자 회장이 샤오미 전기차 공장서 회장을 만났다.", []),
    ("증인으로 나오기로 한 날 카카오 대표가 국회서 답했다.", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize(("text", "names"), INTRODUCED)
def test_who_is_introduced(text: str, names: list[str], lexicon: Lexicon) -> None:
    mentions = find_names(Document("a", "", text), lexicon, TAGGER).mentions
    found = {m.entity_id.removeprefix("person:") for m in mentions if m.entity_id.startswith("person:")}
    assert sorted(found) == names


def test_a_judge_called_meta_is_not_the_company(lexicon: Lexicon) -> None:
    text = "아밋 메타 연방판사가 구글에 크롬 매각을 강제하지 않기로 했다."
    assert {m.entity_id for m in find_names(Document("a", "", text), lexicon, TAGGER).mentions} == {"google"}


def test_companies_whose_letters_are_spelt_out_are_the_same(lexicon: Lexicon) -> None:
    text = "최태원 에스케이(SK)그룹 회장과 구광모 엘지(LG)그룹 회장이 만났다. 에스케이(SK)하이닉스도 함께했다."
    found = {m.entity_id for m in find_names(Document("a", "", text), lexicon, TAGGER).mentions}
    assert found >= {"chey-tae-won", "sk-group", "koo-kwang-mo", "lg-group", "sk-hynix"}


def test_a_chinese_name_is_whole_without_a_blank(lexicon: Lexicon) -> None:
    names = find_names(Document("a", "", "우융밍 알리바바 최고경영자(CEO)는 밝혔다."), lexicon, TAGGER)
    written = as_written(Extraction("a", names.mentions, (), (), (), "1", "1"))
    assert "person:우융밍" in {m.entity_id for m in written.mentions}
