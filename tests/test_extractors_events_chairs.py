"""Posts: who is picked for one, keeps it, hands it on, leaves it or turns it down, in a newspaper's many words."""

import pytest

from extractors.names.comers import comers
from tests.reading import told

TOLD = [
    (
        "카카오는 최고기술책임자에 한가람 부사장을 발령했다.",
        "appointment kakao,person:한가람",
    ),
    ("카카오가 새 선장으로 한가람을 골랐다.", "appointment kakao,person:한가람"),
    (
        "카카오가 재무 책임자로 한가람 전무를 전진 배치했다.",
        "appointment kakao,person:한가람",
    ),
    (
        "카카오는 한가람 전무를 커머스 부문장으로 불러올렸다.",
        "appointment kakao,person:한가람",
    ),
    (
        "카카오 최고재무책임자에 한가람 전무가 낙점을 받았다.",
        "appointment kakao,person:한가람",
    ),
    ("카카오의 새 사령탑에는 한가람 부사장이 올랐다.", "appointment kakao,person:한가람"),
    ("한가람 전무가 카카오 신사업 부문장으로 발령 났다.", "appointment kakao,person:한가람"),
    (
        "카카오 차기 대표로는 한가람 부사장이 물망에 올라 있다.",
        "appointment kakao,person:한가람",
    ),
    ("카카오 차기 수장으로 한가람의 이름이 오르내린다.", "appointment kakao,person:한가람"),
    ("KT 이사회는 한가람 부사장의 사직서를 받아들였다.", "appointment kt,person:한가람"),
    ("한가람 네이버 부사장이 사표를 제출했다.", "appointment naver,person:한가람"),
    (
        "네이버를 이끌던 한가람의 바통은 도서윤이 이어받는다.",
        "appointment person:도서윤,person:한가람",
    ),
    ("카카오는 한가람에게 지휘봉을 쥐여 줬다.", "appointment kakao,person:한가람"),
    ("카카오의 지휘봉은 한가람 부사장에게 넘어갔다.", "appointment kakao,person:한가람"),
    ("카카오의 키를 한가람 부사장이 잡았다.", "appointment kakao,person:한가람"),
    ("카카오 조타수는 도서윤으로 바뀌었다.", "appointment kakao,person:도서윤"),
    ("카카오의 한가람 대표 체제가 닻을 올렸다.", "appointment person:한가람"),
    ("카카오에서 한가람 대표 시대가 막을 내렸다.", "appointment person:한가람"),
    ("한가람은 15년 다닌 카카오에서 짐을 쌌다.", "appointment kakao,person:한가람"),
    ("한가람 카카오 부사장이 옷을 벗었다.", "appointment kakao,person:한가람"),
    ("한가람 카카오 부사장은 후배에게 자리를 물려줬다.", "appointment person:한가람"),
    (
        "한가람 카카오 대표가 도서윤 부사장에게 자리를 내줬다.",
        "appointment person:도서윤,person:한가람",
    ),
    (
        "한가람이 구글에서 나와 앤트로픽에 새 둥지를 틀었다.",
        "appointment anthropic,person:한가람",
    ),
    ("한가람은 친정인 네이버로 돌아갔다.", "appointment naver,person:한가람"),
    ("한가람이 테슬라를 떠나 애플로 적을 옮겼다.", "appointment apple,person:한가람,tesla"),
    ("애플이 테슬라의 한가람 수석부사장을 불러들였다.", "appointment apple,person:한가람"),
    ("오픈AI는 한가람을 경질했다.", "appointment openai,person:한가람"),
    ("오픈AI가 한가람 최고과학자를 내보냈다.", "appointment openai,person:한가람"),
    ("한가람 오픈AI 부사장이 해고됐다.", "appointment openai,person:한가람"),
    ("한가람 카카오 대표의 유임이 확정됐다.", "appointment kakao,person:한가람"),
    ("카카오 이사회는 한가람 대표를 유임시켰다.", "appointment kakao,person:한가람"),
    ("한가람 대표가 카카오를 2년 더 이끈다.", "appointment kakao,person:한가람"),
    ("카카오는 한가람 대표의 임기를 2년 늘렸다.", "appointment kakao,person:한가람"),
    ("KT의 새 수장은 한가람이다.", "appointment kt,person:한가람"),
    ("KT의 다음 대표는 한가람 부사장으로 굳어졌다.", "appointment kt,person:한가람"),
    ("한가람은 메타의 영입 제안을 고사했다.", "appointment meta,person:한가람"),
    ("도서윤은 KT 대표직을 사양했다.", "appointment kt,person:도서윤"),
    ("한가람 카카오 부사장은 이달 말까지만 출근한다.", "appointment person:한가람"),
    ("한가람 부사장이 카카오 대표 대행을 맡는다.", "appointment kakao,person:한가람"),
    ("한가람 부사장이 KT 이사회 의장에서 손을 뗀다.", "appointment kt,person:한가람"),
    ("네이버의 검색 조직은 한가람 부사장이 책임진다.", "appointment person:한가람"),
    ("카카오 커머스는 한가람 부사장이 넘겨받는다.", "appointment kakao,person:한가람"),
    ("한가람이 구글에 입사했다.", "appointment google,person:한가람"),
    ("한가람이 다음 주 카카오 대표로 부임한다.", "appointment kakao,person:한가람"),
    ("네이버가 한가람을 구원투수로 등판시켰다.", "appointment naver,person:한가람"),
    ("한가람이 카카오의 소방수로 나섰다.", "appointment kakao,person:한가람"),
    ("한가람 부사장이 경영 일선에서 퇴장했다.", "appointment person:한가람"),
    ("카카오는 한가람을 경영 전면에 다시 불러냈다.", "appointment kakao,person:한가람"),
    ("한가람이 인텔 이사회의 새 식구가 됐다.", "appointment intel,person:한가람"),
    ("AMD 최고운영책임자 자리는 한가람이 꿰찼다.", "appointment amd,person:한가람"),
    (
        "AMD는 한가람의 후임으로 도서윤을 뽑았다.",
        "appointment amd,person:도서윤,person:한가람",
    ),
    (
        "한가람의 빈자리는 도서윤 카카오 전무가 메운다.",
        "appointment person:도서윤,person:한가람",
    ),
    ("카카오 CTO에 한가람 네이버 전무가 온다.", "appointment kakao,person:한가람"),
    (
        "카카오가 CTO를 한가람에서 도서윤으로 갈아치웠다.",
        "appointment kakao,person:도서윤,person:한가람",
    ),
    ("오픈AI가 임시 CEO로 앉힌 인물은 한가람이다.", "appointment openai,person:한가람"),
    ("한가람 역시 지난주 오픈AI 이사회를 떠났다.", "appointment openai,person:한가람"),
    ("한가람은 메타에 꾸려진 로봇 조직을 맡는다.", "appointment meta,person:한가람"),
    ("테슬라는 한가람 부사장을 내보냈다.", "appointment person:한가람,tesla"),
]

UNTOLD = [
    "한가람 삼성전자 사장이 시상식에서 자리를 지켰다.",
    "한가람 카카오 대표는 회의를 마치고 자리를 떠났다.",
    "카카오는 게임 사업을 맡고 있는 한가람 대표가 제품을 소개했다고 밝혔다.",
    "한가람 카카오 대표는 시장의 키를 쥔 것은 이용자라고 말했다.",
    "네이버의 새 서비스가 1위 자리를 물려받았다.",
    "한가람 카카오 대표가 행사장에 왔다.",
    "한가람 카카오 대표가 연사로 나섰다.",
    "한가람 카카오 부사장은 엔지니어 출신으로 개발을 맡았다.",
    "삼성전자가 직원 300명을 해고했다.",
    "구글은 챗봇을 새 얼굴로 내세웠다.",
    "네이버는 정치 뉴스에서 손을 뗐다.",
    "한가람 카카오 대표는 제품을 시장에 내보냈다.",
    "KT는 한가람 대표의 인터뷰 영상을 자막과 함께 내보냈다.", "네이버는 한가람 대표가 나오는 광고를 새로 내보냈다.",
    "카카오 대표인 한가람이 인터뷰에 나섰다.",
    "한가람 카카오 대표는 책임자로서 최선을 다하겠다고 했다.",
    "한가람 KT 대표가 미국으로 돌아갔다.",
    "한가람 네이버 대표는 집으로 돌아왔다.",
    "테슬라는 머스크 CEO에게 주식을 지급했다.",
    "카카오 대표는 한가람이다.",
    '한가람 카카오 대표는 "좋은 사람이 온다"고 했다.',
    "한가람 카카오 대표는 불참 쪽으로 기울었다.",
    "열쇠는 마이크로소프트가 쥐었다고 한가람 카카오 대표가 말했다.",
    "한가람 카카오 대표는 출장 짐을 쌌다.",
]

NAMED = [
    ("카카오는 차기 재무 책임자로 회계사 출신 오정민 씨를 낙점했다.", ["오정민"]),
    ("네이버가 검색 연구를 이끌 사람으로 구글 출신 마커스 헨더슨을 데려왔다.", ["마커스 헨더슨"]),
    ("메타의 연구원 로버트 밀러가 오픈AI로 적을 옮겼다.", ["로버트 밀러"]),
    ("애플의 책임자였던 피터 그린과 마리아 로페즈가 메타에 합류했다.", ["피터 그린", "마리아 로페즈"]),
    ("바이두는 천쉬안을 새 부문장으로 앉혔다.", ["천쉬안"]),
    ("엔비디아는 로봇 부문의 지휘봉을 레이철 김에게 맡겼다.", ["레이철 김"]),
    ("삼성전자 새 연구소장에는 딥마인드의 데이비드 장 박사가 온다.", ["데이비드 장"]),
    ("KT 이사회 의장으로 뽑힌 김도윤 교수는 말을 아꼈다.", ["김도윤"]),
    ("인텔은 재무 사령탑을 조던 스미스에서 마이클 브라운으로 바꿨다.", ["조던 스미스", "마이클 브라운"]),
    ("업스테이지는 임원으로 전문가를 영입했다.", []),
    ("네이버는 새 사령탑으로 경영인을 뽑았다.", []),
    ("배우 톰 하디가 영화에 복귀했다.", []),
    ("구글 직원 톰 하디가 산을 올랐다.", []),
]


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_who_comes_to_a_post_or_leaves_it(text: str, event: str) -> None:
    assert [one.rsplit(" ", 3)[0] for one in told(text)] == [event]


@pytest.mark.parametrize("text", UNTOLD)
def test_no_post_changes_hands(text: str) -> None:
    assert not [one for one in told(text) if one.startswith("appointment")]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_post_shows_who_is_somebody(text: str, names: list[str]) -> None:
    assert [one.name for one in comers(text, set(), [])] == names
