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
    ("카카오는 동남아 4개국에서 택시 앱을 운영하는 고잔 그룹과 협력한다고 밝혔다.",
     ["partnership kakao planned - -"]),
    ("구글은 지난주 도쿄에서 네이버, 카카오와 지도 확대 계획을 공식화했다.",
     ["partnership google,kakao,naver planned 2025-12 -"]),
    ("네이버는 오라클 본사를 방문해 설명을 들은 뒤 전략적 제휴에 합의했다.",
     ["partnership naver,oracle confirmed - -"]),
    ("카카오는 네이버와 번역 협력에 대해 논의했다.", ["partnership kakao,naver confirmed - -"]),
    ("카카오는 지난달 행사에 참석하며 가람시의 자료청(GDA)과 MOU를 체결했다.",
     ["partnership kakao confirmed 2025-11 -"]),
]
MEETING = [
    ("이재용 삼성전자 회장이 샘 올트먼 오픈AI 최고경영자와 서울에서 대면했다.",
     ["meeting lee-jae-yong,sam-altman confirmed - -"]),
    ("손정의 소프트뱅크그룹 회장이 용산 대통령실에서 이재명 대통령을 예방했다.",
     ["meeting lee-jae-myung,masayoshi-son confirmed - -"]),
    ("최태원 회장과 올트먼 CEO의 만남은 이번이 세 번째다.", ["meeting chey-tae-won,sam-altman confirmed - -"]),
    ("정신아 카카오 대표가 샘 올트먼과 한 무대에 올랐다.", ["meeting chung-shin-a,sam-altman confirmed - -"]),
    ("이재용 삼성전자 회장은 젠슨 황 CEO와 화상 통화로 이야기했다.",
     ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
]
INVESTMENT = [
    ("엔비디아가 오픈AI에 최대 1000억달러를 댄다.", ["investment nvidia,openai planned - 100000000000USD"]),
    (
        "오픈AI가 기업가치 3000억달러로 400억달러의 신규 자금을 확보했다.",
        ["investment openai confirmed - 40000000000USD"],
    ),
    ("삼성전자가 리벨리온의 새 주주로 들어왔다.", ["investment rebellions,samsung-electronics confirmed - -"]),
    ("구글이 앤트로픽에 10억달러를 더 넣는다.", ["investment anthropic,google planned - 1000000000USD"]),
    ("인텔이 엔비디아로부터 50억달러의 실탄을 확보했다.", ["investment intel,nvidia confirmed - 5000000000USD"]),
    ("업스테이지가 1000억원 규모 시리즈B 브릿지 라운드를 마쳤다.",
     ["investment upstage confirmed - 100000000000KRW"]),
    ("애플이 미국에 4년간 5000억달러를 투자하겠다는 계획을 내놨다.", ["investment apple planned - 500000000000USD"]),
    ("앤트로픽은 90억 달러 규모의 펀딩 라운드를 성공적으로 마무리했다.",
     ["investment anthropic confirmed - 9000000000USD"]),
    ("리벨리온의 800억원 규모 투자 유치가 막바지에 들어섰다.", ["investment rebellions confirmed - 80000000000KRW"]),
    ("카카오가 SK텔레콤과 지분을 맞교환하기로 했다.", ["investment kakao,sk-telecom planned - -"]),
    ("AMD는 오픈AI에 자사 지분 5%를 인수할 수 있는 선택권을 부여했다.", ["investment amd,openai planned - -"]),
    ("카카오는 올해 220억원을 번역과 지도 서비스에 투입하겠다고 밝혔다.",
     ["investment kakao planned 2025 22000000000KRW"]),
    ("리벨리온은 네이버는 물론 구글 등의 투자를 유치했다.", ["investment google,naver,rebellions confirmed - -"]),
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
    ("AMD의 새 가속기에 들어갈 메모리 공급을 놓고 삼성전자가 AMD와 긴밀히 협의를 하고 있다.",
     ["supply amd,samsung-electronics confirmed - -"]),
    ("인텔은 SK하이닉스의 HBM을 시험하고 있다.", ["supply intel,sk-hynix confirmed - -"]),
    ("카카오는 리벨리온이 설계한 칩을 서버에 설치했다.", ["supply kakao,rebellions confirmed - -"]),
    ("AMD는 메타를 위해 맞춤형 AI 칩을 제작할 예정이다.", ["supply amd,meta planned - -"]),
]
JOINT_VENTURE = [
    ("소프트뱅크와 오픈AI가 일본에 SB오픈AI재팬이라는 합작사를 만든다.",
     ["joint_venture openai,softbank-group planned - -"]),
]
INFRASTRUCTURE = [
    ("오픈AI가 텍사스주 애빌린에 스타게이트 1호 데이터센터의 문을 열었다.", ["infrastructure openai confirmed - -"]),
    ("삼성전자가 미국 텍사스 테일러에 2나노 생산라인을 깐다.", ["infrastructure samsung-electronics planned - -"]),
    ("SK하이닉스는 용인 반도체 클러스터 1기 팹 공사에 들어갔다.", ["infrastructure sk-hynix confirmed - -"]),
    ("네이버의 두 번째 데이터센터 각 세종이 본격 운영에 들어갔다.", ["infrastructure naver confirmed - -"]),
    ("카카오가 최신 GPU 2040장 구축을 마쳤다.", ["infrastructure kakao confirmed - -"]),
    ("네이버는 부산에 클라우드 리전을 구축한다고 밝혔다.", ["infrastructure naver planned - -"]),
    ("카카오와 오라클이 부산에 데이터센터 등을 설치할 방침이다.", ["infrastructure kakao,oracle planned - -"]),
]
PARTICIPATION = [
    ("엔비디아가 유럽 AI 팩토리 사업의 기술 파트너로 들어갔다.", ["participation nvidia confirmed - -"]),
    ("카카오가 AI 얼라이언스에 국내 기업으로는 처음으로 가입했다.", ["participation kakao confirmed - -"]),
    ("카카오, 네이버, 리벨리온 등 6개 기관으로 대표팀을 꾸려 사업에 나선다.",
     ["participation kakao,naver,rebellions planned - -"]),
    ("카카오와 네이버가 ‘번역 컨소시엄’을 꾸렸다.", ["participation kakao,naver confirmed - -"]),
]
LAUNCH = [
    ("딥시크가 새 추론 모델 R1을 오픈소스로 풀었다.", ["launch deepseek confirmed - -"]),
    ("오픈AI의 영상 생성 AI 소라2가 국내에 상륙했다.", ["launch openai confirmed - -"]),
    ("삼성전자는 갤럭시 S26 시리즈의 베일을 벗겼다.", ["launch samsung-electronics confirmed - -"]),
    ("메타의 라마4가 베일을 벗었다.", ["launch meta confirmed - -"]),
    ("SK텔레콤이 AI 비서 에스터의 북미 베타 테스트에 돌입했다.", ["launch sk-telecom confirmed - -"]),
    ("구글은 계정 이메일 주소를 바꿀 수 있는 기능을 도입하기로 했다.", ["launch google planned - -"]),
    ("오픈AI는 무료 이용자에게도 심층 리서치를 개방했다.", ["launch openai confirmed - -"]),
    ("구글이 사진을 글로 바꾸는 기능을 도입하기로 했다.", ["launch google planned - -"]),
    ("카카오는 “3월 중 새 번역 앱을 출시할 계획”이라며 “값은 그대로다”라고 밝혔다.",
     ["launch kakao planned 2026-03 -"]),
]
RIVALRY = [
    ("SK하이닉스가 D램 매출에서 삼성전자를 처음으로 제치고 1위에 올랐다.",
     ["rivalry samsung-electronics,sk-hynix confirmed - -"]),
    ("LG전자는 삼성전자를 따돌리고 미국 가전 1위를 차지했다.",
     ["rivalry lg-electronics,samsung-electronics confirmed - -"]),
    ("AMD가 엔비디아 독주 체제에 균열을 내고 있다.", ["rivalry amd,nvidia confirmed - -"]),
    ("지도 시장 주도권을 놓고 네이버와 구글이 다투고 있다.", ["rivalry google,naver confirmed - -"]),
    ("이번 경쟁의 중심에는 엔비디아, AMD, 인텔이 있다.", ["rivalry amd,intel,nvidia confirmed - -"]),
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
    ("머스크가 오픈AI의 영리법인 전환을 막아달라며 법원에 가처분을 신청했다.",
     ["litigation elon-musk,openai confirmed - -"]),
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
    ("오픈AI의 윈드서프 인수가 물거품이 됐다.", ["termination openai confirmed - -"]),
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
        *JOINT_VENTURE,
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
