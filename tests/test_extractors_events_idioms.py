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
    ("SK텔레콤은 오는 26일 스페인 바르셀로나에서 동남아 지역 통신 사업자와 협력 관계를 구축할 예정이다.",
     ["partnership sk-telecom planned 2026-01-26 -"]),
    ("네이버는 사우디아라비아 데이터청(SDAIA)과 AI·클라우드·로봇 분야에서 폭넓게 협력하기로 했다.",
     ["partnership naver planned - -"]),
    ("네이버와 삼성전자 간 AI 반도체 개발 협력이 새로운 국면을 맞이할 전망이다.",
     ["partnership naver,samsung-electronics speculated - -"]),
    ("카카오톡에 챗GPT를 붙이는 등 카카오와 오픈AI가 공동 사업에 나선다.", ["partnership kakao,openai planned - -"]),
    ("최태원 SK그룹 회장은 3일 “엔비디아와 SK하이닉스의 협력을 더 강화하기로 했다”고 말했다.",
     ["partnership nvidia,sk-hynix confirmed 2025-12-03 -"]),
]
MEETING = [
    ("이재용 삼성전자 회장이 샘 올트먼 오픈AI 최고경영자와 서울에서 대면했다.",
     ["meeting lee-jae-yong,sam-altman confirmed - -"]),
    ("손정의 소프트뱅크그룹 회장이 용산 대통령실에서 이재명 대통령을 예방했다.",
     ["meeting lee-jae-myung,masayoshi-son confirmed - -"]),
    ("최태원 회장과 올트먼 CEO의 만남은 이번이 세 번째다.", ["meeting chey-tae-won,sam-altman confirmed - -"]),
    ("정신아 카카오 대표가 샘 올트먼과 한 무대에 올랐다.", ["meeting chung-shin-a,sam-altman confirmed - -"]),
    ("머스크는 이재용 회장과 화상통화로 협력 방안을 이야기했다고 밝혔다.",
     ["meeting elon-musk,lee-jae-yong planned - -"]),
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
    ("구글은 앤트로픽에 4억달러를 투자하는 대신 지분 약 10%를 갖게 됐다.",
     ["investment anthropic,google confirmed - 400000000USD"]),
    ("아마존이 2031년까지 한국에 7조원을 추가로 투자한다고 대통령실이 밝혔다.",
     ["investment amazon planned 2031 7000000000000KRW"]),
    ("소프트뱅크그룹은 오픈AI에 대한 400억달러 투자를 모두 마무리했다고 30일 발표했다.",
     ["investment openai,softbank-group confirmed 2025-12-30 40000000000USD"]),
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
    ("삼성전자의 텍사스 신공장이 테슬라 차세대 AI6 칩 생산을 전담한다.",
     ["supply samsung-electronics,tesla planned - -"]),
    ("오픈AI는 향후 5년간 컴퓨팅 인프라 비용으로 오라클에 3000억 달러를 지불하기로 했다.",
     ["supply openai,oracle planned - 300000000000USD"]),
    ("애플은 시리에 구글의 제미나이를 쓰는 대가로 연간 10억 달러를 내기로 했다.",
     ["supply apple,google planned - 1000000000USD"]),
    ("오픈AI의 첫 자체 칩은 TSMC의 3나노 공정에서 양산될 예정이다.", ["supply openai,tsmc planned - -"]),
    ("KT는 마이크로소프트 애저 클라우드를 5년간 4500억원어치 이용하는 조건의 계약을 맺었다.",
     ["supply kt,microsoft confirmed - 450000000000KRW"]),
    ("오픈AI가 올해 반도체 및 통신 관련 업체들과 약 1조 달러 규모의 계약을 체결했다.",
     ["supply openai confirmed 2025 1000000000000USD"]),
    ("AMD가 차세대 가속기 MI450에 들어갈 HBM4의 핵심 공급사로 삼성전자를 낙점했다.",
     ["supply amd,samsung-electronics confirmed - -"]),
]
INFRASTRUCTURE = [
    ("오픈AI가 텍사스주 애빌린에 스타게이트 1호 데이터센터의 문을 열었다.", ["infrastructure openai confirmed - -"]),
    ("삼성전자가 미국 텍사스 테일러에 2나노 생산라인을 깐다.", ["infrastructure samsung-electronics planned - -"]),
    ("SK하이닉스는 용인 반도체 클러스터 1기 팹 공사에 들어갔다.", ["infrastructure sk-hynix confirmed - -"]),
    ("카카오가 최신 GPU 2040장 구축을 마쳤다.", ["infrastructure kakao confirmed - -"]),
    ("오픈AI의 한국 데이터센터가 삼성전자와 함께 포항에 들어선다.",
     ["infrastructure openai,samsung-electronics planned - -"]),
    ("마이크로소프트가 UAE 전역에 AI 데이터센터를 확장하는 데 투자의 대부분을 쓴다.",
     ["infrastructure microsoft confirmed - -"]),
    ("오픈AI와 소프트뱅크의 스타게이트는 연말까지 오하이오주에 소규모 데이터센터를 건설하는 것으로 목표가 축소됐다.",
     ["infrastructure openai,softbank-group planned 2025 -"]),
    ("삼성전자는 내년 하반기 평택 사업장에 시험라인을 설치한다.",
     ["infrastructure samsung-electronics planned 2026 -"]),
    ("현대차그룹이 미국 조지아주에 세운 전기차 전용 공장 메타플랜트가 26일 준공식을 열었다.",
     ["infrastructure hyundai-motor-group confirmed 2025-12-26 -"]),
]
PARTICIPATION = [
    ("엔비디아가 유럽 AI 팩토리 사업의 기술 파트너로 들어갔다.", ["participation nvidia confirmed - -"]),
    ("카카오가 AI 얼라이언스에 국내 기업으로는 처음으로 가입했다.", ["participation kakao confirmed - -"]),
]
LAUNCH = [
    ("딥시크가 새 추론 모델 R1을 오픈소스로 풀었다.", ["launch deepseek confirmed - -"]),
    ("오픈AI의 영상 생성 AI 소라2가 국내에 상륙했다.", ["launch openai confirmed - -"]),
    ("삼성전자는 갤럭시 S26 시리즈의 베일을 벗겼다.", ["launch samsung-electronics confirmed - -"]),
    ("메타의 라마4가 베일을 벗었다.", ["launch meta confirmed - -"]),
    ("SK텔레콤이 AI 비서 에스터의 북미 베타 테스트에 돌입했다.", ["launch sk-telecom confirmed - -"]),
    ("구글은 계정 이메일 주소를 바꿀 수 있는 기능을 도입하기로 했다.", ["launch google planned - -"]),
    ("오픈AI는 무료 이용자에게도 심층 리서치를 개방했다.", ["launch openai confirmed - -"]),
    ("현대차그룹은 보스턴다이내믹스의 아틀라스를 실제 무대에서 처음 시연한다.",
     ["launch hyundai-motor-group planned - -"]),
    ("애플은 제미나이를 얹은 새 시리를 이르면 올해 안에 선보인다.", ["launch apple planned 2025 -"]),
    ("TSMC는 2나노 공정 제품을 양산하고 있다고 밝혔다.", ["launch tsmc confirmed - -"]),
    ("구글 제미나이3가 베일을 벗었다.", ["launch google confirmed - -"]),
    ("업스테이지가 1000억 파라미터 모델 솔라 오픈을 허깅페이스에 올렸다.", ["launch upstage confirmed - -"]),
    ("앤트로픽은 올해 상반기 서울에 사무소를 연다.", ["launch anthropic planned 2025 -"]),
    ("오픈AI가 한국 법인을 세우고 다음 달 서울 사무소 문을 연다.", ["launch openai planned 2026-01 -"]),
]
RIVALRY = [
    ("SK하이닉스가 D램 매출에서 삼성전자를 처음으로 제치고 1위에 올랐다.",
     ["rivalry samsung-electronics,sk-hynix confirmed - -"]),
    ("LG전자는 삼성전자를 따돌리고 미국 가전 1위를 차지했다.",
     ["rivalry lg-electronics,samsung-electronics confirmed - -"]),
    ("AMD가 엔비디아 독주 체제에 균열을 내고 있다.", ["rivalry amd,nvidia confirmed - -"]),
    ("삼성전자는 HBM4에서 SK하이닉스와 주도권을 놓고 다투고 있다.",
     ["rivalry samsung-electronics,sk-hynix confirmed - -"]),
    ("챗GPT의 독주를 막기 위해 구글이 제미나이로 오픈AI를 압박하고 있다.", ["rivalry google,openai confirmed - -"]),
    ("네이버와 카카오의 AI 에이전트 경쟁이 불붙었다.", ["rivalry kakao,naver confirmed - -"]),
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
    [
        *PARTNERSHIP,
        *MEETING,
        *INVESTMENT,
        *ACQUISITION,
        *SUPPLY,
        *INFRASTRUCTURE,
        *PARTICIPATION,
        *LAUNCH,
        *RIVALRY,
        *RESTRICTION,
        *LITIGATION,
        *APPOINTMENT,
        *TERMINATION,
    ],
)
def test_an_idiom_announces_its_event(text: str, expected: list[str]) -> None:
    assert told(text) == expected
