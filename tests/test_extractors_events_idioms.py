"""How newspapers say it otherwise: idioms that announce events, each in an invented sentence."""

import pytest

from tests.reading import told

PARTNERSHIP = [
    ("네이버와 엔비디아는 소버린 AI 분야에서 힘을 합치기로 뜻을 모았다.", ["partnership naver,nvidia planned - -"]),
    ("카카오가 오픈AI를 AI 서비스 파트너로 맞이했다.", ["partnership kakao,openai confirmed - -"]),
    ("LG전자와 마이크로소프트의 협력 범위가 데이터센터로 넓어졌다.",
     ["partnership lg-electronics,microsoft confirmed - -"]),
    ("삼성전자와 구글의 확장현실 동맹이 본격화하고 있다.", ["partnership google,samsung-electronics confirmed - -"]),
    ("카카오는 구글과 온디바이스 AI 분야 협력을 위한 논의를 진행하고 있다.",
     ["partnership google,kakao planned - -"]),
]
MEETING = [
    ("이재용 삼성전자 회장이 샘 올트먼 오픈AI 최고경영자와 서울에서 대면했다.",
     ["meeting lee-jae-yong,sam-altman confirmed - -"]),
    ("손정의 소프트뱅크그룹 회장이 용산 대통령실에서 이재명 대통령을 예방했다.",
     ["meeting lee-jae-myung,masayoshi-son confirmed - -"]),
    ("정신아 카카오 대표가 샘 올트먼과 한 무대에 올랐다.", ["meeting chung-shin-a,sam-altman confirmed - -"]),
]
INVESTMENT = [
    ("엔비디아가 오픈AI에 최대 1000억달러를 댄다.", ["investment nvidia,openai planned - 100000000000USD"]),
    ("오픈AI가 기업가치 3000억달러로 400억달러의 신규 자금을 확보했다.", ["investment openai confirmed - -"]),
    ("삼성전자가 리벨리온의 새 주주로 들어왔다.", ["investment rebellions,samsung-electronics confirmed - -"]),
    ("구글이 앤트로픽에 10억달러를 더 넣는다.", ["investment anthropic,google planned - 1000000000USD"]),
    ("인텔이 엔비디아로부터 50억달러의 실탄을 확보했다.", ["investment intel,nvidia confirmed - 5000000000USD"]),
    ("업스테이지가 1000억원 규모 시리즈B 브릿지 라운드를 마쳤다.",
     ["investment upstage confirmed - 100000000000KRW"]),
    ("애플이 미국에 4년간 5000억달러를 투자하겠다는 계획을 내놨다.", ["investment apple planned - 500000000000USD"]),
]
ACQUISITION = [
    ("엔비디아가 이스라엘 스타트업 런AI를 7억달러에 사들이기로 했다.", ["acquisition nvidia planned - 700000000USD"]),
    ("구글이 클라우드 보안기업 위즈를 320억달러에 품는다.", ["acquisition google planned - 32000000000USD"]),
    ("소프트뱅크가 ABB의 로봇 사업부를 54억달러에 사기로 했다.",
     ["acquisition softbank-group planned - 5400000000USD"]),
]
SUPPLY = [
    ("SK하이닉스가 엔비디아에 HBM4 샘플을 세계 최초로 건넸다.", ["supply nvidia,sk-hynix confirmed - -"]),
    ("삼성전자의 HBM3E 12단이 엔비디아의 품질 검증을 통과했다.", ["supply nvidia,samsung-electronics confirmed - -"]),
    ("삼성전자가 테슬라와 22조원 규모의 반도체 위탁생산 계약을 맺었다.",
     ["supply samsung-electronics,tesla confirmed - 22000000000000KRW"]),
    ("테슬라의 차세대 칩 AI6는 삼성전자 테일러 공장에서 만들어진다.",
     ["supply samsung-electronics,tesla planned - -"]),
    ("삼성전자와 SK하이닉스가 오픈AI에 월 90만장의 D램 웨이퍼를 대기로 했다.",
     ["supply openai,samsung-electronics,sk-hynix planned - -"]),
    ("앤트로픽이 구글의 TPU 100만개를 쓰기로 했다.", ["supply anthropic,google planned - -"]),
    ("SK하이닉스가 마이크로소프트의 AI 칩 마이아200에 HBM3E를 단독으로 넣는다.",
     ["supply microsoft,sk-hynix planned - -"]),
]
INFRASTRUCTURE = [
    ("오픈AI가 텍사스주 애빌린에 스타게이트 1호 데이터센터의 문을 열었다.", ["infrastructure openai confirmed - -"]),
    ("삼성전자가 미국 텍사스 테일러에 2나노 생산라인을 깐다.", ["infrastructure samsung-electronics planned - -"]),
    ("SK하이닉스는 용인 반도체 클러스터 1기 팹 공사에 들어갔다.", ["infrastructure sk-hynix confirmed - -"]),
    ("카카오가 최신 GPU 2040장 구축을 마쳤다.", ["infrastructure kakao confirmed - -"]),
]
PARTICIPATION = [
    ("엔비디아가 유럽 AI 팩토리 사업의 기술 파트너로 들어갔다.", ["participation nvidia confirmed - -"]),
    ("카카오가 AI 얼라이언스에 국내 기업으로는 처음으로 가입했다.", ["participation kakao confirmed - -"]),
]
LAUNCH = [
    ("딥시크가 새 추론 모델 R1을 오픈소스로 풀었다.", ["launch deepseek confirmed - -"]),
    ("삼성전자는 갤럭시 S26 시리즈의 베일을 벗겼다.", ["launch samsung-electronics confirmed - -"]),
    ("SK텔레콤이 AI 비서 에스터의 북미 베타 테스트에 돌입했다.", ["launch sk-telecom confirmed - -"]),
    ("오픈AI는 무료 이용자에게도 심층 리서치를 개방했다.", ["launch openai confirmed - -"]),
]
RIVALRY = [
    ("SK하이닉스가 D램 매출에서 삼성전자를 처음으로 제치고 1위에 올랐다.",
     ["rivalry samsung-electronics,sk-hynix confirmed - -"]),
    ("LG전자는 삼성전자를 따돌리고 미국 가전 1위를 차지했다.",
     ["rivalry lg-electronics,samsung-electronics confirmed - -"]),
    ("AMD가 엔비디아 독주 체제에 균열을 내고 있다.", ["rivalry amd,nvidia confirmed - -"]),
]
RESTRICTION = [
    ("행정안전부와 국방부 등 정부 부처들이 딥시크 접속을 잇따라 끊었다.", ["restriction deepseek confirmed - -"]),
    ("개인정보보호위원회는 딥시크에 개인정보 수집 경위를 묻는 질의서를 보냈다.",
     ["restriction deepseek,pipc confirmed - -"]),
    ("미국 상무부가 엔비디아 H20 칩의 중국 수출에 허가를 받도록 했다.", ["restriction nvidia confirmed - -"]),
    ("유럽연합 집행위원회가 구글에 29억유로의 과징금을 물렸다.", ["restriction google confirmed - 2900000000EUR"]),
    ("중국 당국이 자국 기업에 엔비디아 칩을 사지 말라고 했다.", ["restriction nvidia confirmed - -"]),
    ("과기정통부는 SK텔레콤에 신규 가입자 모집을 멈추라고 지시했다.", ["restriction sk-telecom confirmed - -"]),
    ("미국 정부가 엔비디아 H200의 중국 판매를 풀어줬다.", ["restriction nvidia confirmed - -"]),
]
LITIGATION = [
    ("삼성전자가 넷리스트와 다시 법정에서 맞붙는다.", ["litigation samsung-electronics confirmed - -"]),
    ("지상파 3사가 네이버를 상대로 저작권 소송에 나섰다.", ["litigation naver confirmed - -"]),
    ("머스크와 올트먼의 법정 다툼이 내년 봄 배심원 재판으로 이어진다.",
     ["litigation elon-musk,sam-altman confirmed - -"]),
]
APPOINTMENT = [
    ("오픈AI 이사회가 샘 올트먼을 내쫓았다.", ["appointment openai,sam-altman confirmed - -"]),
]
TERMINATION = [
    ("오픈AI 이사회는 머스크의 인수 제안을 만장일치로 물리쳤다.", ["termination elon-musk,openai confirmed - -"]),
    ("마이크로소프트가 데이터센터 임차 계약을 잇달아 취소했다.", ["termination microsoft confirmed - -"]),
    ("애플은 메타와의 AI 협력 논의를 접었다.", ["termination apple,meta confirmed - -"]),
]

@pytest.mark.parametrize(
    ("text", "expected"),
    [*PARTNERSHIP, *MEETING, *INVESTMENT, *ACQUISITION, *SUPPLY, *INFRASTRUCTURE, *PARTICIPATION, *LAUNCH, *RIVALRY, *RESTRICTION, *LITIGATION, *APPOINTMENT, *TERMINATION],
)
def test_an_idiom_announces_its_event(text: str, expected: list[str]) -> None:
    assert told(text) == expected
