"""What a deed is told beside, with or instead of: another deed, whose product it is, who shows it, what is undone."""

import pytest

from tests.reading import told
from tests.test_extractors_events_scene import told as full

BESIDE = [
    ("삼성전자는 엔비디아에 HBM4를 납품하는 동시에 브로드컴 공략에 속도를 낼 계획이다.",
     "supply nvidia,samsung-electronics planned"),
    ("네이버가 카카오와 협력하는 한편 오픈AI와도 손잡기로 했다.", "partnership kakao,naver,openai planned"),
    ("카카오와 네이버가 합병하면서 업계에 큰 변화가 예상된다.", "acquisition kakao,naver confirmed"),
    ("AMD 등 전통적인 반도체 업체뿐 아니라 구글까지 자체 칩을 앞세워 경쟁에 나선 상황이다.",
     "rivalry amd,google confirmed"),
    ("리벨리온과 퓨리오사AI 등 기술 기업들도 지난해 일본 법인을 설립했다.", "launch furiosa-ai,rebellions confirmed"),
    ("현대차그룹은 엔비디아와의 전략적 협업 소식이 전해지자 크게 올랐다.",
     "partnership hyundai-motor-group,nvidia confirmed"),
]
TOGETHER = [
    ("삼성전자와 메타와의 협업으로 진행됐다.", "joint_development meta,samsung-electronics confirmed"),
    ("카카오가 5일 네이버와 함께 '상생협력 선포식'을 열었다.", "partnership kakao,naver confirmed"),
    ("네이버는 카카오와 함께 1조원 규모의 'AI 동반성장 펀드'를 조성했다.", "investment kakao,naver confirmed"),
    ("퓨리오사AI는 에스토니아와 4400억원 규모의 칩 수출 계약을 체결했다.", "supply furiosa-ai confirmed"),
]
UNDONE = [
    ("네이버와 카카오는 합작법인 해산에 합의했다.", "termination kakao,naver confirmed"),
    ("네이버는 카카오와의 합작법인 해산에 따라 물량이 줄었다.", "termination kakao,naver confirmed"),
    ("삼성전자는 테슬라와의 반도체 공급 계약 규모가 3조원에서 973만원 수준으로 바뀌었다고 공시했다.",
     "termination samsung-electronics,tesla confirmed"),
]
WHOSE = [
    ("젠슨 황 엔비디아 CEO는 새 칩을 공개했다.", "launch jensen-huang,nvidia confirmed"),
    ("젠슨 황 엔비디아 CEO는 새 칩을 공개한다고 말했다.", "launch nvidia planned"),
    ("샘 올트먼 오픈AI CEO는 엔비디아와 손잡았다고 밝혔다.", "partnership nvidia,openai confirmed"),
]
SHARES = [
    ("카카오는 리벨리온 지분 92%를 인수하기로 했다.", "acquisition kakao,rebellions planned"),
    ("카카오는 리벨리온 지분 전량을 인수했다.", "acquisition kakao,rebellions confirmed"),
    ("카카오는 리벨리온의 지분 51%를 확보해 경영권을 인수했다.", "acquisition kakao,rebellions confirmed"),
    ("카카오가 리벨리온 지분 20%를 인수했다.", "investment kakao,rebellions confirmed"),
    ("소프트뱅크는 엔비디아 지분 전량을 매각했다.", "investment nvidia,softbank-group confirmed"),
]
FOUND = [
    ("과학기술정보통신부는 29일 KT 침해사고 조사 결과를 발표했다.", "restriction kt confirmed"),
    ("KT와 네이버의 침해사고를 조사해 온 민관합동조사단이 29일 최종 조사 결과를 발표했다.",
     "restriction kt,naver confirmed"),
    ("네이버는 개발자 설문 조사 결과를 발표했다.", ""),
    ("네이버는 이용자 인식 조사 결과를 29일 발표했다.", ""),
]
WITHIN_A_NAME = [("카카오는 아성다이소에 시스템을 공급했다.", "supply kakao confirmed")]


@pytest.mark.parametrize(
    ("text", "event"), [*BESIDE, *TOGETHER, *UNDONE, *WHOSE, *SHARES, *FOUND, *WITHIN_A_NAME]
)
def test_a_deed_told_beside_another(text: str, event: str) -> None:
    assert [" ".join(one.split()[:3]) for one in told(text)][:1] == ([event] if event else [])


def test_a_product_comes_out_for_its_maker_where_the_article_names_it() -> None:
    assert full("공개", "SK텔레콤은 개발을 마쳤다. A.X K1이 30일 공개됐다.") == ["launch sk-telecom"]
    assert full("전망", "삼성전자는 A.X K1이 공개된 자리에서 시장을 내다봤다.") == []
