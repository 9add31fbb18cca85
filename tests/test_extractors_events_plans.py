"""What is still to come by the words that it hangs on, and what is so although the sentence goes on to a plan."""

import pytest

from tests.reading import told

TOLD = [
    ("네이버는 내년 봄 쇼핑 AI 에이전트를 선보이고, 여름에는 통합검색에 ‘AI탭’을 붙입니다.",
     ["launch naver planned 2026 -"]),
    ("삼성전자는 이르면 이달 말 엔비디아에 최종 샘플을 전달하고 판을 뒤집겠다는 전략이다.",
     ["supply nvidia,samsung-electronics planned 2025-12 -"]),
    ("SK텔레콤은 향후 5년간 정보보호에 7000억원을 투자하고 8월 요금을 깎아 주는 보상안을 발표했다.",
     ["investment sk-telecom planned - 700000000000KRW"]),
    ("SK텔레콤은 울산 데이터센터를 짓고 아마존과 엣지 AI를 함께 개발하겠다는 청사진을 내놨다.",
     ["infrastructure sk-telecom planned - -", "joint_development amazon,sk-telecom planned - -"]),
    ("삼성전자는 상반기에 엔비디아에 HBM3E를 공급하고 하반기에 HBM4를 양산하는 것이 목표다.",
     ["supply nvidia,samsung-electronics planned - -"]),
    ("KT는 지난해 9월 마이크로소프트와 2조4000억원을 공동 투자하는 내용의 파트너십을 맺었다.",
     ["investment kt,microsoft planned 2024-09 2400000000000KRW", "partnership kt,microsoft confirmed 2024-09 -"]),
    ("KT는 지난해 9월 마이크로소프트와 AI 모델을 함께 개발하는 내용의 협약을 맺었다.",
     ["joint_development kt,microsoft confirmed 2024-09 -", "partnership kt,microsoft confirmed 2024-09 -"]),
    ("아마존은 2031년까지 인천에 AI 데이터센터를 짓는 데 50억 달러, 우리 돈 약 7조 원을 추가로 투자하겠다고 밝혔다.",
     ["infrastructure amazon planned 2031 -", "investment amazon planned 2031 5000000000USD"]),
    ("KT 한가람 대표는 연임에 도전하지 않겠다는 뜻을 밝혔다.",
     ["appointment person:한가람 confirmed - -"]),
    ("카카오는 오늘부터 카톡에서 새 챗봇 서비스를 순차적으로 제공한다.",
     ["launch kakao confirmed 2025-12-30 -"]),
    ("삼성전자의 협력은 지난 10월 오픈AI와 체결한 AI 협력 의향서를 계기로 본격화됐다.",
     ["partnership openai,samsung-electronics confirmed 2025-10 -"]),
    ("네이버는 KT와 맺은 AI 업무협약을 토대로 언어모델을 공동 개발하기로 했다.",
     ["joint_development kt,naver planned - -", "partnership kt,naver confirmed - -"]),
    ("손정의 회장이 이달 5일 이재명 대통령을 예방한 자리에서 인력을 양성하기로 하는 양해각서를 맺은 것도 눈여겨볼 "
     "대목이다.",
     ["meeting lee-jae-myung,masayoshi-son confirmed 2025-12-05 -"]),
    ("삼성전자는 국가AI컴퓨팅센터 사업에 네이버, 카카오, KT와 컨소시엄을 꾸려 단독 응찰했으며, 2028년까지 센터를 "
     "가동할 계획이다.",
     ["participation kakao,kt,naver,samsung-electronics confirmed - -"]),
    ("삼성전자는 이미 AMD에 HBM3E를 공급한다.",
     ["supply amd,samsung-electronics confirmed - -"]),
    ("머스크가 지난해 오픈AI를 상대로 낸 소송은 내년 봄 재판이 시작될 예정이다.",
     ["litigation elon-musk,openai planned 2026 -"]),
    ("블룸버그통신은 삼성전자가 오픈AI에 투자하는 방안을 놓고 막바지 협상을 벌이고 있다고 이달 초 전한 바 있다.",
     ["investment openai,samsung-electronics reported - -"]),
    ("구글이 KT와 제휴를 추진하고 있다는 얘기도 나오지만, 확정된 것은 없다.",
     ["partnership google,kt reported - -"]),
    ("SK텔레콤은 행정소송을 낼지 검토하고 있는 것으로 알려졌다.",
     ["litigation sk-telecom reported - -"]),
    ("엔비디아는 최근 오픈AI에 300억 달러를 투자했다. 엔비디아는 지난해 9월 오픈AI에 최대 1000억 달러를 투자하고 "
     "칩을 공급하는 계획을 발표했다.",
     ["investment nvidia,openai confirmed - 30000000000USD",
      "investment nvidia,openai planned 2024-09 100000000000USD",
      "supply nvidia planned 2024-09 -"]),
    ("오픈AI가 소프트뱅크, 오라클과 미국 전역에 데이터센터를 구축하는 ‘나루’ 프로젝트를 추진하고 있다.",
     ["infrastructure openai,oracle,softbank-group planned - -"]),
    ("구글이 29일 발표했다. 관심이 쏠렸다. 리벨리온의 칩은 삼성전자 4나노 공정에서 생산되고 SK하이닉스의 HBM이 "
     "들어간다.",
     ["supply rebellions,samsung-electronics confirmed - -"]),
    ("네이버는 29일 앤트로픽에 투자하는 협약을 맺었다.",
     ["investment anthropic,naver planned 2025-12-29 -"]),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_what_is_to_come(text: str, events: list[str]) -> None:
    assert told(text) == events
