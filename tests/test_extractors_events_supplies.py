"""Who supplies whom, told from the customer's side, from a third's, or as a contract, a test passed or a share."""

import pytest

from tests.reading import told

CUSTOMERS = [
    ("메타가 추천 서버에 구글의 TPU를 끼웠다.", ["supply google,meta confirmed - -"]),
    ("카카오가 새 데이터센터에 리벨리온의 칩 ‘아톰’을 꽂기로 했다.", ["supply kakao,rebellions planned - -"]),
    ("카카오는 리벨리온의 AI 칩 2000개를 내년 1분기부터 안산 데이터센터에 투입한다.",
     ["supply kakao,rebellions planned 2026-Q1 -"]),
    ("네이버가 AMD의 가속기 500장을 세종 데이터센터에 반입했다.", ["supply amd,naver confirmed - -"]),
    ("LG전자는 사내 업무 시스템에 업스테이지의 언어모델을 깔기로 했다.",
     ["supply lg-electronics,upstage planned - -"]),
    ("LG전자는 차세대 노트북의 두뇌로 인텔의 프로세서를 골랐다.", ["supply intel,lg-electronics confirmed - -"]),
    ("현대차그룹이 자율주행차의 심장으로 엔비디아의 칩을 낙점했다.",
     ["supply hyundai-motor-group,nvidia confirmed - -"]),
    ("KT가 마이크로소프트의 클라우드를 택했다.", ["supply kt,microsoft confirmed - -"]),
    ("SK텔레콤이 에이닷에 앤트로픽의 클로드를 태웠다.", ["supply anthropic,sk-telecom confirmed - -"]),
    ("LG전자는 차세대 로봇에 구글의 제미나이를 얹는 쪽으로 기울었다.",
     ["supply google,lg-electronics confirmed - -"]),
    ("KT가 통역 서버를 퓨리오사AI 칩으로 채우기로 했다.", ["supply furiosa-ai,kt planned - -"]),
    ("메타는 서버 일부를 구글 TPU로 바꾼다.", ["supply google,meta planned - -"]),
    ("카카오가 서비스 서버를 구글 클라우드로 옮긴다.", ["supply google,kakao planned - -"]),
    ("네이버는 AMD를 두 번째 GPU 조달처로 추가했다.", ["supply amd,naver confirmed - -"]),
    ("아마존이 SK하이닉스의 SSD를 쓰기 시작했다.", ["supply amazon,sk-hynix confirmed - -"]),
    ("현대차그룹이 엔비디아 블랙웰 5만장을 손에 넣었다.", ["supply hyundai-motor-group,nvidia confirmed - -"]),
    ("카카오가 엔비디아에서 GPU 4000장을 조달하기로 했다.", ["supply kakao,nvidia planned - -"]),
    ("LG전자가 전 직원에게 오픈AI의 챗GPT 엔터프라이즈를 보급한다.", ["supply lg-electronics,openai planned - -"]),
    ("마이크로소프트는 새 데이터센터의 냉각을 LG전자에 맡겼다.", ["supply lg-electronics,microsoft confirmed - -"]),
    ("카카오는 엔비디아 칩 구매를 검토하고 있다.", ["supply kakao,nvidia planned - -"]),
    ("테슬라가 삼성전자에 차세대 칩 일감을 안겼다.", ["supply samsung-electronics,tesla confirmed - -"]),
    ("메타는 구글 TPU 도입설에 대해 사실이 아니라고 부인했다.", ["supply google,meta denied - -"]),
]
THIRDS = [
    ("TSMC는 2나노 공정 고객 명단에 오픈AI를 올렸다.", ["supply openai,tsmc confirmed - -"]),
    ("인텔이 18A 공정의 첫 외부 고객으로 애플을 맞았다.", ["supply apple,intel confirmed - -"]),
    ("퓨리오사AI의 2세대 칩 첫 고객은 LG전자다.", ["supply furiosa-ai,lg-electronics confirmed - -"]),
    ("마이크로소프트가 인텔 18A 공정의 첫 고객이 됐다.", ["supply intel,microsoft confirmed - -"]),
    ("테슬라가 삼성전자 파운드리의 최대 고객으로 떠올랐다.", ["supply samsung-electronics,tesla confirmed - -"]),
    ("KT의 NPU 서버 공급사는 리벨리온으로 정해졌다.", ["supply kt,rebellions confirmed - -"]),
    ("네이버가 발주한 서버 냉각 장비 사업은 LG전자에 돌아갔다.", ["supply lg-electronics,naver confirmed - -"]),
    ("정부의 NPU 서버 조달 사업이 리벨리온과 퓨리오사AI에 돌아갔다.",
     ["supply furiosa-ai,rebellions confirmed - -"]),
    ("엔비디아 GPU 3000장이 카카오 데이터센터에 입고됐다.", ["supply kakao,nvidia confirmed - -"]),
    ("AMD의 MI400이 메타 데이터센터에 꽂힌다.", ["supply amd,meta planned - -"]),
    ("SK텔레콤이 울산 데이터센터에 쓸 엔비디아 B300 2000장이 이달 반입됐다.",
     ["supply nvidia,sk-telecom confirmed 2025-12 -"]),
    ("앤트로픽에 구글 TPU 100만개가 돌아간다.", ["supply anthropic,google planned - -"]),
    ("테슬라의 차기 칩을 인텔이 찍는 방안이 떠올랐다.", ["supply intel,tesla planned - -"]),
    ("인텔이 애플의 노트북용 칩 생산을 꿰찼다.", ["supply apple,intel confirmed - -"]),
]
SUPPLIERS = [
    ("오픈AI의 AI 칩을 2나노 공정으로 찍어 내는 계약을 거머쥔 삼성전자가 증설에 나섰다.",
     ["supply openai,samsung-electronics confirmed - -"]),
    ("업스테이지는 증권사 코스콤에 언어모델 사용권을 넘기는 3년짜리 계약을 성사시켰다.",
     ["supply upstage confirmed - -"]),
    ("오픈AI는 오라클과의 클라우드 이용 계약을 2년 더 연장했다.", ["supply openai,oracle confirmed - -"]),
    ("아마존은 인텔과 수십억달러 규모의 칩 제조 계약에 도장을 찍었다.", ["supply amazon,intel confirmed - -"]),
    ("삼성전자의 HBM4가 엔비디아의 품질 인증을 통과했다.", ["supply nvidia,samsung-electronics confirmed - -"]),
    ("삼성전자가 HBM4로 엔비디아의 문턱을 넘었다.", ["supply nvidia,samsung-electronics confirmed - -"]),
    ("엔비디아가 삼성전자 HBM4에 합격점을 줬다.", ["supply nvidia,samsung-electronics confirmed - -"]),
    ("삼성전자가 엔비디아의 HBM 공급망에 진입했다.", ["supply nvidia,samsung-electronics confirmed - -"]),
    ("삼성전자가 AMD HBM의 절반가량을 맡을 전망이다.", ["supply amd,samsung-electronics speculated - -"]),
    ("삼성전자는 이달부터 AMD에 HBM4 12단을 내보내기 시작했다.",
     ["supply amd,samsung-electronics confirmed 2025-12 -"]),
    ("구글은 TPU 10만개를 메타에 먼저 배정했다.", ["supply google,meta confirmed - -"]),
    ("구글이 앤트로픽에 TPU 100만개를 내어 주기로 했다.", ["supply anthropic,google planned - -"]),
    ("리벨리온은 사우디 아람코에 서버 랙 10대를 넘겼다.", ["supply rebellions confirmed - -"]),
    ("퓨리오사AI는 일본 통신사에 가속기 200장을 넘길 계획이다.", ["supply furiosa-ai planned - -"]),
    ("AMD가 메타에 AI 칩 6GW어치를 판다.", ["supply amd,meta planned - -"]),
    ("리벨리온이 2세대 칩 납품에 들어갔다.", ["supply rebellions confirmed - -"]),
    ("삼성전자가 엔비디아에 GDDR7을 독점으로 대고 있다.", ["supply nvidia,samsung-electronics confirmed - -"]),
]
NOTHING = [
    "AMD의 칩을 써 본 개발자들은 구글 서버가 더 빠르다고 했다.",
    "구글이 오픈AI의 챗GPT를 꺾고 앱 장터 1위를 차지했다.",
    "네이버와 카카오는 외부 모델을 들이기보다 자체 모델을 키우기로 했다.",
    "SK하이닉스가 세계 D램 시장의 3분의 1을 차지했다.",
    "애플은 퀄컴 모뎀 대신 자체 칩을 아이폰에 탑재했다.",
    "삼성전자 야구단은 카카오 선수단을 첫 고객으로 맞았다.",
    "네이버 쇼핑의 최대 고객은 30대 여성이다.",
    "구글은 유럽연합의 품질 인증을 통과했다.",
    "MVP는 KT의 투수에게 돌아갔다.",
    "카카오가 네이버의 직원을 서버 관리에 투입했다.",
    "구글은 애플 아이폰 이용자에게 제미나이를 선택할 권리를 준다.",
    "애플과 구글의 스마트폰에 쓰이는 칩이 비싸졌다.",
    "오픈AI의 챗GPT를 쓴 네이버 직원이 징계를 받았다.",
    "이용자는 카카오와 네이버의 서비스 가운데 하나를 선택했다.",
    "메타는 구글과 달리 모델을 공개하는 길을 택했다.",
    "오픈AI 연구원이 구글 연구진과 모델을 시험에 투입했다.",
]
TITLES = [
    ("애플, 새 시리에 구글 AI 싣는다", ["supply apple,google planned - -"]),
    ("네이버, 엔비디아 블랙웰 6만장 손에 넣었다", ["supply naver,nvidia confirmed - -"]),
    ("삼성전자 HBM4, 엔비디아 문턱 넘었다", ["supply nvidia,samsung-electronics confirmed - -"]),
    ("구글 TPU 첫 손님은 앤트로픽", ["supply anthropic,google confirmed - -"]),
    ("SK하이닉스, 엔비디아 HBM 3분의 2 맡는다", ["supply nvidia,sk-hynix planned - -"]),
    ("삼성전자·SK하이닉스 중국 공장 장비 반입 규제 완화", []),
]


@pytest.mark.parametrize(("text", "events"), CUSTOMERS + THIRDS + SUPPLIERS)
def test_who_supplies_whom(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_changes_hands(text: str) -> None:
    assert not [event for event in told(text) if event.startswith("supply")]


@pytest.mark.parametrize(("title", "events"), TITLES)
def test_a_title_tells_a_supply(title: str, events: list[str]) -> None:
    assert told("회사는 자세한 내용을 밝히지 않았다.", title) == events
