"""What fewer papers tell, or tell so: who shares a verb, what a fine is argued about, who sends samples to whom."""

import pytest

from extractors.records import Document
from extractors.tag import tag
from tests.reading import TUESDAY, told
from tests.test_extractors_events_scene import tagger

TOLD = [
    ("한가람 부사장과 도서윤 부사장이 지난주 초 오픈AI를 그만뒀다.",
     ["appointment openai,person:도서윤,person:한가람 confirmed 2025-12 -"]),
    ("한가람 오픈AI 공동창업자는 지난달 13일 퇴사를 공식화했다.",
     ["appointment openai,person:한가람 confirmed 2025-11-13 -"]),
    ("카카오는 오늘(13일) 이사회를 열고 정신아 대표를 단독 대표 내정자로 정했습니다.",
     ["appointment chung-shin-a,kakao confirmed 2025-12-13 -"]),
    ("네이버의 새 AI 법인 대표로는 한가람 카카오 부사장이 유력한 것으로 알려졌다.",
     ["appointment naver,person:한가람 reported - -"]),
    ("이재용 삼성전자 회장은 독일과 프랑스 등을 돌며 AI 시장을 점검했다.",
     []),
    ("카카오는 200억원 투자를 검토했지만 지난해 계획을 잠정 중단했다.",
     ["termination kakao confirmed 2024 20000000000KRW"]),
    ("메타는 텍사스주 엘패소에 15억 달러를 들여 새 데이터센터를 짓는 계획을 발표했다.",
     ["infrastructure meta planned - 1500000000USD"]),
    ("미국 상무부는 딥시크에 AI 칩을 수출하는 일부 기업의 면허를 취소했다.",
     ["restriction deepseek confirmed - -"]),
    ("미국 정부가 딥시크에 AI 반도체를 수출할 수 있도록 내준 허가를 취소했다.",
     ["restriction deepseek confirmed - -"]),
    ("트럼프 미국 대통령은 그러지 않으면 엔비디아가 25%의 관세를 내야 할 것이라고 밝혔다.",
     ["restriction nvidia planned - -"]),
    ("인텔이 장비를 계속 팔면 무역 제한 조치를 적용하는 방안을 미국이 동맹국에 통보했다.",
     ["restriction intel planned - -"]),
    ("미국 법무부가 구글의 보안업체 인수가 반독점법에 어긋나는지를 놓고 심사에 들어갔다.",
     ["restriction google confirmed - -"]),
    ("딥시크는 미국의 수출 통제에 맞서 자체 AI 칩을 내놓고 있다.",
     ["launch deepseek confirmed - -"]),
    ("삼성전자는 차세대 HBM 샘플도 연내 엔비디아와 AMD에 보낼 것으로 알려졌다.",
     ["supply amd,nvidia,samsung-electronics reported 2025 -"]),
    ("생산은 대만의 파운드리 업체인 TSMC가 3나노급 공정으로 맡을 계획이다.",
     ["supply tsmc planned - -"]),
    ("메타는 엔비디아의 고성능 그래픽처리장치(GPU)를 사들여 서비스를 제공한다.",
     ["supply meta,nvidia planned - -"]),
    ("미국 육군이 AI 기업 오픈AI와 10년간 최대 100억달러(약 14조원) 규모의 계약을 체결했다.",
     ["supply openai confirmed - 10000000000USD"]),
    ("메타는 사상 최대 규모의 민간 자본 조달 계약을 맺었다.",
     ["investment meta confirmed - -"]),
    ("TSMC가 일본 1공장에서 이미 시범 생산에 들어간 것으로 전해졌다.",
     ["infrastructure tsmc reported - -"]),
    ("SK텔레콤이 이끄는 통신사 AI 동맹에 일본 소프트뱅크가 들어왔다.",
     ["participation sk-telecom,softbank-group confirmed - -"]),
    ("SK텔레콤은 일본 소프트뱅크와 창립총회를 열고 AI 합작법인(JV) 설립 계약을 체결했다.",
     ["joint_venture sk-telecom,softbank-group confirmed - -"]),
    ("SK텔레콤과 KT는 AI 행정지도를 따랐을 뿐 담합은 없었다며 맞서고 있다.",
     []),
    ("메타는 AI 제품을 더 빨리 내놓는 쪽으로 방향을 바꿨다.",
     []),
    ("메타가 새 AI 칩을 개발하고 있다. 메타의 첫 시제품은 내년 5월 나올 예정이다.",
     ["launch meta planned 2026-05 -"]),
    ("아마존은 2030년까지 127억 달러, 약 18조 1천293억 원을 투자해 데이터센터를 구축할 계획입니다.",
     ["infrastructure amazon planned 2030 12700000000USD", "investment amazon planned 2030 12700000000USD"]),
    ("구글이 인도에 21조 원 넘게 들여 데이터센터를 짓습니다. 구글은 150억 달러(약 21조 4천890억 원)를 투자한다고 "
     "밝혔습니다.",
     ["infrastructure google planned - 15000000000USD", "investment google planned - 15000000000USD"]),
    ("인텔이 새 공정의 첫 대형 고객으로 마이크로소프트(MS)를 확보했다.",
     ["supply intel,microsoft confirmed - -"]),
    ("인텔 파운드리(반도체 위탁생산) 사업부는 AMD 칩을 생산하기 위한 논의를 진행 중이다.",
     ["supply amd,intel planned - -"]),
    ("TSMC는 엔비디아의 차세대 AI 칩 플랫폼 ‘가람’을 만들고 있다.",
     ["supply nvidia,tsmc confirmed - -"]),
    ("리벨리온이 삼성전자 파운드리와 차세대 AI 반도체 개발을 위한 2나노 공정 계약을 맺었다.",
     ["supply rebellions,samsung-electronics confirmed - -"]),
    ("애플과 엔비디아, AMD 등 고객사가 TSMC의 2나노 물량을 모두 예약했다.",
     ["supply amd,apple,nvidia,tsmc confirmed - -"]),
    ("삼성전자가 AI 로봇 업체와의 기업결합을 추진한다.",
     ["acquisition samsung-electronics planned - -"]),
    ("삼성전자의 6G AI 네트워크 연구는 엔비디아, SK하이닉스와 함께 진행하고 있다.",
     ["joint_development nvidia,sk-hynix confirmed - -"]),
    ("오픈AI는 신문사의 저작권 침해 소송을 일부 기각해 달라고 법원에 신청했다.",
     ["litigation openai confirmed - -"]),
    ("오픈AI가 이르면 다음달 AI 모델을 선보일 계획인 것으로 전해졌다.",
     ["launch openai reported 2026-01 -"]),
    ("네이버는 카카오가 2021년 5억 달러를 들여 인수한 AI 회사에 있다.",
     ["acquisition kakao confirmed 2021 500000000USD"]),
    ("이번 라운드에서 소프트뱅크는 1억 달러(약 1358억 원), 엔비디아는 2500만 달러(약 340억 원)를 출자한다.",
     ["investment nvidia planned - 25000000USD", "investment softbank-group planned - 100000000USD"]),
    ("LG전자는 AI 서버의 냉각 시스템을, 삼성전자는 메모리를 공급한다.",
     ["supply lg-electronics planned - -", "supply samsung-electronics planned - -"]),
    ("카카오는 과징금 151억원을 취소해 달라며 개인정보보호위원회를 상대로 소송을 냈다.",
     ["litigation kakao,pipc confirmed - 15100000000KRW"]),
    ("소프트뱅크는 지난해 오픈AI 출자를 마무리하며 누적 346억달러를 투자했다.",
     ["investment softbank-group confirmed 2024 34600000000USD"]),
    ("아마존은 지난 6월 SK텔레콤과 울산에 AI 데이터센터를 짓는 데 40억 달러를 투자하겠다고 발표했다.",
     ["infrastructure amazon,sk-telecom planned 2025-06 4000000000USD",
      "investment amazon planned 2025-06 4000000000USD"]),
    ("메타는 데이터센터를 짓고 AI 인력을 늘리는 데 올 한 해 650억 달러를 쓰겠다는 계획을 내놨다.",
     ["infrastructure meta planned - 65000000000USD"]),
    ("KT가 자카르타에 AI 데이터센터를 짓는다. KT는 AI 데이터센터 구축 계약을 체결했다. 사업비는 1000억원 규모다.",
     ["infrastructure kt confirmed - 100000000000KRW", "supply kt confirmed - 100000000000KRW"]),
    ("네이버가 AI 데이터센터를 짓는다. 카카오가 밝힌 사업비는 1000억원이다.",
     ["infrastructure naver planned - -"]),
    ("지상파 3사가 네이버를 상대로 AI 학습 소송을 냈다. 이들은 회사마다 2억 원씩 모두 6억 원을 배상하라고 청구했다.",
     ["litigation naver confirmed - 600000000KRW"]),
    ("마이크로소프트가 오픈AI 지분 27%를 확보했다. 지분 가치는 약 1350억 달러다.",
     ["investment microsoft,openai confirmed - 135000000000USD"]),
    ("카카오가 AI 모델 ‘가람 1.5’를 공개했다. 카카오는 내년에 ‘가람 2.0’을 선보일 계획이다.",
     ["launch kakao confirmed - -", "launch kakao planned 2026 -"]),
    ("KT는 지난해 9월 마이크로소프트와 5년간 2조 4천억 원을 함께 쓰는 협약을 체결했다.",
     ["partnership kt,microsoft confirmed 2024-09 2400000000000KRW"]),
    ("같은 자리에서 삼성전자는 2028년까지 128조원, 현대차그룹은 2030년까지 125조2000억원, 네이버는 5년간 100조원의 "
     "국내 투자를 약속했다.",
     ["investment hyundai-motor-group planned 2030 125200000000000KRW",
      "investment naver planned - 100000000000000KRW",
      "investment samsung-electronics planned 2028 128000000000000KRW"]),
    ("나르건설은 29일 엔비디아와 전략적 협력을 추진한다고 밝혔다.",
     ["partnership nvidia planned 2025-12-29 -"]),
    ("삼성전자와 나르광학은 이번 방문을 계기로 AI 장비 분야에서 협력을 더욱 확대하기로 했다.",
     ["partnership samsung-electronics planned - -"]),
    ("삼성전자와 협력은 이번 방문을 계기로 AI 장비 분야에서 더욱 확대됐다.",
     []),
    ("재무를 총괄하는 한가람 네이버 CFO와 인사를 맡은 도서윤 네이버 CHO도 나란히 부사장에 올랐다.",
     ["appointment person:도서윤,person:한가람 confirmed - -"]),
    ("지난달 한가람 카카오 리더가 카카오를 떠난 데 이어 도서윤 카카오 리더도 최근 퇴사했다.",
     ["appointment kakao,person:도서윤 confirmed - -", "appointment kakao,person:한가람 confirmed 2025-11 -"]),
    ("SK텔레콤과 나르텔, 소프트뱅크가 AI 합작법인 설립 계약을 체결했다. 5개사는 통신에 특화한 모델을 공동 개발할 "
     "계획이다.",
     ["joint_development sk-telecom,softbank-group planned - -",
      "joint_venture sk-telecom,softbank-group confirmed - -"]),
    ("SK텔레콤은 이날 나르네시아와도 MOU를 맺고 차세대 AI 구조를 공동 개발하기로 했다.",
     ["joint_development sk-telecom planned 2025-12-30 -", "partnership sk-telecom confirmed 2025-12-30 -"]),
    ("오픈AI가 전직 직원을 상대로 소송을 제기했다. 오픈AI는 이와 별개로 이달 애플을 상대로 반독점 소송을 냈다.",
     ["litigation apple,openai confirmed 2025-12 -", "litigation openai confirmed - -"]),
    ("구글이 앤트로픽의 지분을 취득했다. 구글은 오는 9월 앤트로픽에 7억5000만달러를 더 투자할 예정이다.",
     ["investment anthropic,google confirmed - -", "investment anthropic,google planned 2026-09 750000000USD"]),
    ("당국은 앤트로픽에 대한 구글의 투자를 합병으로 볼 수 있는지 검토한다.",
     []),
    ("메타는 AI 회사를 통째로 인수하려다 실패하자 방향을 바꿨다.",
     []),
    ("카카오가 먼저 소송을 낸 데 이어 네이버가 반격에 나섰다.",
     ["litigation kakao,naver confirmed - -"]),
    ("AI 파운드리 사업에 투자해 온 인텔이 적자를 냈다.",
     []),
    ("오픈AI와 네이버가 직접 설계한 반도체로 AI를 개발하기 시작했다.",
     []),
    ("정보를 유출한 SK텔레콤이 역대 최대 과징금을 물게 됐습니다.",
     ["restriction sk-telecom confirmed - -"]),
    ("한가람 과학기술정보통신부 장관은 이동통신 3사 대표들을 만났다. 왼쪽부터 도서윤 KT 대표, 한가람 장관, 이재용 "
     "회장.",
     ["meeting lee-jae-yong,person:도서윤,person:한가람 confirmed - -"]),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_fewer_papers_tell_it_so(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_who_heads_several_houses_buys_for_himself() -> None:
    text = "일론 머스크 테슬라 최고경영자(CEO)는 2022년 10월 트위터를 440억 달러에 사들였다. xAI도 그가 세운 AI 회사다."
    found = tag(Document("a", "", text, TUESDAY), tagger()).events
    assert ["elon-musk" in e.participants and "tesla" not in e.participants for e in found] == [True]


def test_a_titles_sum_belongs_to_the_part_that_names_it() -> None:
    title = "카카오, 네이버 지분 모두 팔았다…오픈AI에 22조원 투입"
    text = "카카오가 보유하던 네이버 지분을 모두 팔았다."
    events = tag(Document("a", title, text, TUESDAY), tagger()).events
    assert [e.amount for e in events if "naver" in e.participants] == [None]
