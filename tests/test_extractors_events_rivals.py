"""Rivals, ventures and what comes to an end, told in many ways, and what only looks like it."""

import pytest

from tests.reading import told

TOLD = [
    ("네이버와 카카오가 공동으로 소유하는 지도 데이터 회사가 판교에 사무실을 냈다.",
     ["joint_venture kakao,naver confirmed - -"]),
    ("LG전자와 네이버는 7대3 비율로 자본을 넣어 로봇 회사를 만든다는 계획이다.",
     ["joint_venture lg-electronics,naver planned - -"]),
    ("카카오는 오픈AI와 결제를 맡을 공동 자회사를 두기로 했다.", ["joint_venture kakao,openai planned - -"]),
    ("리벨리온은 네이버와 칩렛 회사를 공동으로 창업하기로 했다.", ["joint_venture naver,rebellions planned - -"]),
    ("네이버와 LG전자는 로봇 합작 본계약에 최종 서명했다.", ["joint_venture lg-electronics,naver confirmed - -"]),
    ("KT는 네이버와 합작을 검토하고 있다.", ["joint_venture kt,naver planned - -"]),
    ("구글이 요금을 내리자 오픈AI는 무료 기능을 늘려 응수했다.", ["rivalry google,openai confirmed - -"]),
    ("AMD는 인텔에서 서버 시장 점유율을 빼앗아 오겠다고 밝혔다.", ["rivalry amd,intel confirmed - -"]),
    ("AMD에 점유율을 내준 인텔은 값을 내렸다.", ["rivalry amd,intel confirmed - -"]),
    ("D램 1위 자리는 삼성전자에서 SK하이닉스로 넘어갔다.", ["rivalry samsung-electronics,sk-hynix confirmed - -"]),
    ("구글이 오픈AI 연구원 빼가기에 나섰다.", ["rivalry google,openai confirmed - -"]),
    ("KT는 AI 비서로 네이버에 재도전할 예정이다.", ["rivalry kt,naver confirmed - -"]),
    ("네이버가 오픈AI에 필적할 모델을 준비한다.", ["rivalry naver,openai confirmed - -"]),
    ("삼성전자는 TSMC와의 점유율 차이를 절반으로 줄였다.", ["rivalry samsung-electronics,tsmc confirmed - -"]),
    ("구글의 공세에 놀란 네이버가 검색 조직을 다시 짰다.", ["rivalry google,naver confirmed - -"]),
    ("네이버를 긴장시킨 것은 구글의 지도 앱이다.", ["rivalry google,naver confirmed - -"]),
    ("인텔이 엔비디아의 텃밭에 발을 들였다.", ["rivalry intel,nvidia confirmed - -"]),
    ("구글이 오픈AI의 챗봇을 깎아내렸다.", ["rivalry google,openai confirmed - -"]),
    ("네이버는 카카오의 적수로 떠올랐다.", ["rivalry kakao,naver confirmed - -"]),
    ("네이버와 카카오의 요금 전쟁이 한창이다.", ["rivalry kakao,naver confirmed - -"]),
    ("네이버는 독일 번역 업체 인수를 단념했다.", ["termination naver confirmed - -"]),
    ("리벨리온은 코스닥 상장 예비심사 청구를 자진 철회했다.", ["termination rebellions confirmed - -"]),
    ("네이버와 카카오의 지도 협력 협의는 수수료에서 의견이 크게 갈려 끝내 파국을 맞았다.",
     ["termination kakao,naver confirmed - -"]),
    ("KT 이사회는 해외 업체의 지분을 사들이는 안건을 부결시켰다.", ["termination kt confirmed - -"]),
    ("네이버가 부산 데이터센터 투자에서 슬그머니 빠졌다.", ["termination naver confirmed - -"]),
    ("LG전자는 중국 업체와 맺은 위탁생산 계약을 1년 먼저 끝냈다.", ["termination lg-electronics confirmed - -"]),
    ("KT는 베트남 업체에 클라우드 계약의 해지를 통보했다.", ["termination kt confirmed - -"]),
    ("카카오는 포털의 분사 계획을 원점으로 돌렸다.", ["termination kakao confirmed - -"]),
    ("네이버의 태국 클라우드 구상은 사실상 폐기됐다.", ["termination naver confirmed - -"]),
    ("인텔은 폴란드 공장을 백지화했다.", ["termination intel confirmed - -"]),
    ("네이버와 KT의 동맹이 5년 만에 막을 내렸다.", ["termination kt,naver confirmed - -"]),
    ("네이버와 KT는 5년을 이어 온 동맹에 마침표를 찍었다.", ["termination kt,naver confirmed - -"]),
    ("네이버와 카카오는 공동 운영을 끝내고 각자도생에 나섰다.", ["termination kakao,naver confirmed - -"]),
    ("KT는 카카오를 따돌리려고 AI 비서의 값을 내렸다.", ["rivalry kakao,kt confirmed - -"]),
    ("KT는 네이버와의 유지보수 계약을 더 잇지 않기로 했다.", ["termination kt,naver confirmed - -"]),
    ("네이버 노사의 관계가 끝났다.", []),
    ("삼성전자 직원들이 1년 만에 주식 투자를 그만뒀다.", []),
    ("SK텔레콤은 KT와 함께 할인 경쟁을 자제하기로 했다.", []),
    ("네이버와 카카오는 정부의 공세에 놀란 투자자들을 달랬다.", []),
    ("삼성전자와 네이버는 인재 빼가기를 막는 법안에 찬성했다.", []),
    ("네이버 이사회는 자사주 매입 안건을 부결시켰다.", []),
    ("카카오는 가입자가 서비스 계약을 조기 종료할 수 있게 했다.", []),
    ("인텔과 AMD는 요금 전쟁을 벌이는 통신사에 서버를 판다.", []),
    ("오픈AI와 구글의 합작법인은 올해 매출 목표를 200억엔으로 잡았다.", []),
    ("인텔은 공장을 포기하지 않겠다고 밝혔다.", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_rivalry_venture_and_end(text: str, events: list[str]) -> None:
    assert told(text) == events
