"""What stands around an article and is none of it: tip lines, links and titles of other articles, who wrote it."""

import time
from datetime import UTC, datetime
from functools import cache

import pytest

from extractors.morphology import Morphology
from extractors.names.find import find_names
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.names.zones import silent_zones
from extractors.records import Document

MORPHOLOGY = Morphology()
TOLD = "네이버는 30일 새 모델을 공개했다."
SILENT = [
    TOLD + "#모델 #공개한빛TV 기사문의 및 제보 : 카톡/라인 hanbit",
    TOLD + "\n\n▶구글 vs 엔비디아 [주식 이야기①] https://www.hanbit.example/1 ▶하루 만에 3% 빠진 삼성·SK "
    "https://www.hanbit.example/2",
    TOLD + "▼ 관련기사 보기'갑질 논란' 유튜브 홍보하며 \"좋지 않았다\"https://www.hanbit.example/1",
    TOLD + "[한빛신문과 나루의 생성형 AI가 함께 작성한 기사입니다]",
    TOLD + "\n\n정의선 “적극 지원” 발언 업고…‘2연상’ 찍은 이 종목 [이런 주식]",
    TOLD + "\n오픈AI, 구글에 쫓기나...올트먼의 한 수\n\"칩은 '사기'\"…트럼프, 탄압 나서[글로벌 왓]\n",
    TOLD.removesuffix(".") + "고 전했다. [단독] 삼성 HBM4, 구글 TPU 평가서 ‘최고점’",
    TOLD + "가람 특별취재팀 = 라스베이거스(미국) 도서윤 부장·박하준 기자·취재지원 민다온 팀장",
    "도서윤 씨의 글. 엑스(X) 캡처\n" + TOLD,
    "새 건물 (사진_삼성전자)" + TOLD,
    TOLD + "\n■ 제보하기\n▷ 카카오톡 : ‘뉴스제보’ 검색\n▷ 구글, 유튜브에서도 뉴스를 구독해주세요!",
    "[관련기사]\n젠슨 황 “GPU 26만장”\n최태원·이재용, 나란히\n" + TOLD,
]
HEARD = [
    ("개인정보보호위원회는 30일 딥시크 앱 다운로드를 막았다고 밝혔다.", {"pipc", "deepseek"}),
    ("개인정보보호위원회는 30일 딥시크 앱 다운로드를 막았다고 밝혔습니다.", {"pipc", "deepseek"}),
    ("구글은 저작권자들과 합의했다. 메타도 그랬다.", {"google", "meta"}),
    ("카카오는 카카오톡 친구 추가 기능을 30일 고쳤다.", {"kakao"}),
    (TOLD.removesuffix(".") + "고 구글이 전했습니다.■ 제보하기▷ 카카오톡 : ‘뉴스제보’ 검색", {"naver", "google"}),
    (TOLD + " 오픈AI와 구글도 나섰다…다음은 애플.", {"openai", "google", "naver", "apple"}),  # a sentence
    (TOLD + "\n삼성전자…“내년에 만난다”고 말했다.", {"samsung-electronics", "naver"}),
    (
        "오픈AI, 구글에 쫓기나…올트먼의 한 수\n네이버, 애플과 손잡나…업계 촉각",
        {"openai", "google", "sam-altman", "naver", "apple"},
    ),
    ("네이버 인스타그램 캡처 기능이 나왔다. 유튜브에도 있다.", {"naver", "youtube"}),
    ("취재진이 네이버를 찾았다. 취재팀이 카카오를 만났다.", {"naver", "kakao"}),
]


@cache
def lexicon() -> Lexicon:
    return load_lexicon()


def named(text: str) -> set[str]:
    doc = Document("d", "", text, datetime(2026, 1, 2, tzinfo=UTC))
    found = find_names(doc, lexicon(), MORPHOLOGY).mentions
    return {m.entity_id for m in found if lexicon().kind_of(m.entity_id) != "topic"}


@pytest.mark.parametrize("text", SILENT)
def test_nobody_is_named_around_an_article(text: str) -> None:
    assert named(text) == {"naver"}


@pytest.mark.parametrize(("text", "ids"), HEARD)
def test_what_the_article_itself_tells_is_heard(text: str, ids: set[str]) -> None:
    assert named(text) == ids


def test_an_article_of_nothing_but_titles_is_heard_to_its_end() -> None:
    assert silent_zones("가람, 나루와 손잡나…업계 촉각\n하늘, 마루에 쫓기나…회장의 한 수") == []


def test_a_line_without_end_takes_no_longer_than_it_is_long() -> None:
    assert silent_zones("가…" * 500_000 + "\n" + "가…" * 500_000) == []


@pytest.mark.parametrize("line", ["관련기사\n가람 소식\n", "가…", "[단독] 가람 소식\n"])
def test_a_long_text_takes_no_longer_for_each_character(line: str) -> None:
    spent = []
    for times in (20_000, 160_000):
        began = time.process_time()
        silent_zones(line * times)
        spent.append(time.process_time() - began)
    assert spent[1] < 24 * spent[0], "eight times the text"


ABROAD = [
    ("일본 정부의 개인정보보호위원회와 중국 과학기술부(과기부)는 네이버를 조사한다. 과기부는 말이 없었다.", {"naver"}),
    ("일본 공정거래위원회가 네이버에 권고했다. 공정위는 돈을 돌려주라고 했다.", {"naver"}),
    ("공정위는 네이버에 권고했다. 일본 공정거래위원회도 했다. 공정위는 돈을 돌려주라고 했다.", {"ftc-korea", "naver"}),
    ("중국 외교부가 말했다. 한국 외교부는 네이버를 언급했다. 대한민국 정부 및 외교부의 일이다.", {"mofa", "naver"}),
    ("황반변성(AMD) 환자가 늘었다. AMD를 찾아야 한다. 네이버와 인텔, 구글이 돕는다.", {"naver", "intel", "google"}),
    ("카카오 선물 가격이 내렸다. 하나마이크론이 올랐다. 앤트로픽 원리를 다룬다.", set()),
    ("카카오 선물하기로 앤트로픽과 마이크론, AMD의 칩을 샀다.", {"kakao", "anthropic", "micron", "amd"}),
    ("중국 외교부는 네이버를 언급했다. 일본 공정거래위원회와 美 국방부, 베트남 ‘보건복지부’도 나섰다.", {"naver"}),
    ("외교부는 네이버를 언급했다. 미국과 한국 국방부는 만났다.", {"mofa", "mnd", "naver"}),
    ("한국과 중국, 외교부는 네이버를 언급했다. 정책이란 교육부의 일이다.", {"mofa", "moe-korea", "naver"}),
    ("국회 과학기술정보방송통신위원회가 열렸다. 이마트24와 소니 픽처스가 나왔다. 돔 트위터(Tweeter)가 달렸다.", set()),
    ("오픈AI와 구글, 네이버, 카카오를 보는 믿음이 깨졌다.", {"openai", "google", "naver", "kakao"}),
    ("오픈AI와 구글, 네이버와 함께 사우디 휴메인도 왔다.", {"openai", "google", "naver", "humain"}),
    ("오픈AI와 구글, 네이버와 함께 휴메인의 AI 핀도 왔다.", {"openai", "google", "naver"}),
]


@pytest.mark.parametrize(("text", "ids"), ABROAD)
def test_another_countrys_ministry_and_an_everyday_word_are_none_of_ours(text: str, ids: set[str]) -> None:
    assert named(text) == ids


def test_trust_is_a_model_only_where_its_maker_is_named() -> None:
    doc = Document("d", "", "KT의 믿음과 구글의 제미나이", datetime(2026, 1, 2, tzinfo=UTC))
    assert "midm" in {m.entity_id for m in find_names(doc, lexicon(), MORPHOLOGY).mentions}
    doc = Document("d", "", "오픈AI, 네이버, 카카오, 구글을 보는 믿음", datetime(2026, 1, 2, tzinfo=UTC))
    assert "midm" not in {m.entity_id for m in find_names(doc, lexicon(), MORPHOLOGY).mentions}
