"""Whom executives meet who are on nobody's list, with whom houses agree, where they build, and from which day on."""

from datetime import UTC, datetime

import pytest

from extractors.records import Document
from extractors.tag import load_tagger, tag
from tests.reading import told

PLAIN = [
    # sites: told by the day on which they open, by what is put into them, in a timetable
    ("삼성전자가 다음 달 데이터센터 공사에 들어간다는 시간표를 내놨다.",
     ["infrastructure samsung-electronics planned 2026-01 -"]),
    ("네이버 데이터센터 ‘나루’가 다음 달 준공을 앞두고 있다.", ["infrastructure naver planned 2026-01 -"]),
    ("구글은 오하이오의 데이터센터 단지를 넓힐 계획이다.", ["infrastructure google planned - -"]),
    ("SK하이닉스가 29일 새 팹의 클린룸을 열었다.", ["infrastructure sk-hynix confirmed 2025-12-29 -"]),
    ("TSMC는 29일 애리조나 2공장에서 양산을 시작했다.", ["infrastructure tsmc confirmed 2025-12-29 -"]),
    ("삼성전자가 온양에 패키징 설비를 들인다.", ["infrastructure samsung-electronics planned - -"]),
    ("카카오는 2027년 준공 예정인 데이터센터를 크게 짓는다.", ["infrastructure kakao planned 2027 -"]),
    ("TSMC 공장에서 라면 생산을 시작했다.", []),
    ("LG전자의 카드는 파주에 짓고 있는 AI 데이터센터다.", ["infrastructure lg-electronics confirmed - -"]),
    ("구글은 29일 데이터센터에 냉각 설비를 늘렸다.", ["infrastructure google confirmed 2025-12-29 -"]),
    ("현대차그룹이 29일 연 행사에서 새 로봇을 무대에 올렸다.", ["launch hyundai-motor-group confirmed 2025-12-29 -"]),
    ("미국 상무부는 29일 삼성전자를 군사 기업 명단에 더했다고 알렸다.",
     ["restriction samsung-electronics confirmed 2025-12-29 -"]),
    # stakes and contracts
    ("소프트뱅크는 나루의 지분 구조를 바꾸는 문제를 놓고 네이버와 협상하고 있다.",
     ["acquisition naver,softbank-group planned - -"]),
    ("네이버는 카카오에 맡긴 업무를 모두 거둬들이기로 했다.", ["termination kakao,naver confirmed - -"]),
    ("KT는 오픈AI의 챗봇을 들여오는 계약을 맺었다.", ["supply kt,openai confirmed - -"]),
    ("SK텔레콤은 리벨리온을 새 투자처로 낙점했다.", ["investment rebellions,sk-telecom confirmed - -"]),
    ("증권가는 29일 네이버와 카카오를 유망 투자처로 선정했다.", []),
    ("애플이 AI 모델을 두고 구글과 논의 중이라는 얘기가 나온다.", ["partnership apple,google reported - -"]),
    ("네이버와 카카오의 AI 경쟁도 막이 올랐다.", ["rivalry kakao,naver confirmed - -"]),
    ("정부는 KT 주파수의 할당을 취소했다.", ["restriction kt confirmed - -"]),
    # a second house that nobody lists; not a union, not one that is told otherwise of
    ("KT와 나루테크가 29일 협약을 맺었다.", ["partnership kt confirmed 2025-12-29 -"]),
    ("KT와 노조가 29일 협약을 맺었다.", []),
    ("카카오와 달리 네이버는 구글과 손잡았다.", ["partnership google,naver confirmed - -"]),
    # what somebody holds against two is no deal of theirs
    ("미국은 카카오와 네이버가 중국군과 손을 잡고 있다고 봤다.", []),
    # launches: aimed at, of the day
    ("카카오는 새 서비스를 올해 안에 출시하겠다는 목표를 내놨다.", ["launch kakao planned 2025 -"]),
    ("KT가 29일 새로 선보인 에이닷 통화 요약에는 구글의 모델이 쓰였다.", ["launch kt confirmed 2025-12-29 -"]),
    ("KT가 29일 공개한 보고서는 통화 서비스를 다뤘다.", []),
    # days: of the meeting that was held, of the order, of the message, of the picture
    ("카카오는 지난 9일 연 주주총회에서 한가람 대표를 선임했다고 12일 밝혔다.",
     ["appointment kakao,person:한가람 confirmed 2025-12-09 -"]),
    ("카카오는 이달 1일자 조직개편에서 팀을 합쳤다. 정신아 대표가 총괄을 맡는다.",
     ["appointment chung-shin-a,kakao confirmed 2025-12-01 -"]),
    ("네이버가 구글과 합작회사를 세우는 계약을 맺었습니다. 현지시간 28일 대표가 직원들에게 메모를 보내 알렸습니다.",
     ["joint_venture google,naver confirmed 2025-12-28 -"]),
    ("이재용 회장과 젠슨 황 CEO가 지난해 9월 협력을 논의하려고 만나 사진을 찍고 있다.",
     ["meeting jensen-huang,lee-jae-yong confirmed 2024-09 -"]),
    ("정의선 회장은 29일 젠슨 황 CEO를 만났다."
     " 정의선 회장은 이 자리에서 현대차그룹이 칩을 공급할 수 있도록 힘을 보태 달라고 요청했다.",
     ["meeting chung-eui-sun,jensen-huang confirmed 2025-12-29 -", "supply hyundai-motor-group planned - -"]),
    ("KT 차기 대표 물망에 오르는 인물은 한가람 부사장이다.", []),  # nobody has chosen him
    # half of a pair, of which the other is on no list
    ("SK텔레콤과 나루대 부속 가람병원이 29일 협약을 맺었다. 양측은 AI 모델도 공동 개발하기로 했다.",
     ["joint_development sk-telecom planned - -", "partnership sk-telecom confirmed 2025-12-29 -"]),
    # money raised, told without who gave it
    ("카카오가 첫 외부 투자 유치를 다음 달 끝낼 예정이다.", ["investment kakao planned 2026-01 -"]),
    ("카카오는 지난 9일 450억원 규모의 유상증자를 했다고 밝혔다.",
     ["investment kakao confirmed 2025-12-09 45000000000KRW"]),
    ("카카오가 외부 투자 유치를 다음 달 끝낼 예정이다. 카카오는 지난 9일 450억원 규모의 유상증자를 했다.",
     ["investment kakao confirmed 2025-12-09 45000000000KRW", "investment kakao planned 2026-01 -"]),
    ("네이버는 작년 1월 카카오의 사업을 넘겨받아 출범했다.", []),
    ("메타가 나루의 반도체 공장을 18억달러에 사들였다.", ["acquisition meta confirmed - 1800000000USD"]),
    ("오픈AI는 29일 ‘나루-4’와 그 연구 결과를 공개했다.", ["launch openai confirmed 2025-12-29 -"]),
    ("미국 상무부는 29일 삼성전자를 VEU 명단에서 지웠다.", ["restriction samsung-electronics confirmed 2025-12-29 -"]),
    ("네이버는 계열사 카카오와 손잡고 왔다.", []),
    ("네이버가 새 칩을 공개했다. 생산은 대만 TSMC의 7나노미터(㎚) 공정에 맡긴다.",
     ["launch naver confirmed - -", "supply naver,tsmc planned - -"]),
    ("KT는 29일 한가람 대표가 AI 그룹을 직접 총괄한다고 밝혔다.",
     ["appointment kt,person:한가람 confirmed 2025-12-29 -"]),
    # whom a pronoun means, and a meeting that the next sentence goes on about
    ("이재용 회장은 29일 전시관을 찾았다. 젠슨 황 CEO가 그를 맞았다.",
     ["meeting jensen-huang,lee-jae-yong confirmed 2025-12-29 -"]),
    ("최태원 회장이 손님을 반겼다. 젠슨 황 CEO는 지난 4월 그를 사장으로 끌어올렸다.", []),  # whom, nobody knows
    ("이재용 회장이 지난달 젠슨 황 CEO를 만난 사실이 확인됐다. 두 사람은 반도체를 놓고 이야기를 나눴다.",
     ["meeting jensen-huang,lee-jae-yong confirmed 2025-11 -"]),
    ("이재명 대통령과 젠슨 황 CEO의 회담도 취소할 수 있다는 말이 나왔다.", []),
    # whose morning it is that goes on, and where he only moves on to
    ("최태원 회장은 젠슨 황 CEO와 만났다. 최태원 회장의 오전은 바빴다. 정의선 회장과도 30분쯤 면담했다.",
     ["meeting chey-tae-won,chung-eui-sun confirmed - -", "meeting chey-tae-won,jensen-huang confirmed - -"]),
    ("최태원 회장은 29일 상공회의소로 자리를 옮겨 젠슨 황 CEO와 회동했다.",
     ["meeting chey-tae-won,jensen-huang confirmed 2025-12-29 -"]),
    # money: a pact with a state, so much of it, what a round brings
    ("전라북도는 네이버와 29일 투자 약정을 체결했다.", ["investment naver confirmed 2025-12-29 -"]),
    ("엔비디아가 오픈AI에 10억달러가 넘는 돈을 댔다.", ["investment nvidia,openai confirmed - 1000000000USD"]),
    ("챗봇 개발사 오픈AI가 66억달러의 실탄을 손에 넣었다.", ["investment openai confirmed - 6600000000USD"]),
    # what only looks like it: costs, another's subsidiary, talks of damages, a plant that was opened, another's news
    ("구글은 인재 영입에 10억달러가 넘는 돈을 썼다.", []),
    ("KT는 카카오 자회사 네이버와 손잡았다.", ["partnership kt,naver confirmed - -"]),
    ("구글은 AI 서비스 장애 보상을 놓고 KT와 협의 중이다.", []),
    ("지난해 9월 문을 연 공장에서 이재용 회장이 젠슨 황 CEO를 만났다.",
     ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
    ("카카오는 12월 1일자 인사를 앞두고 있다. 오픈AI는 한가람 부사장을 CEO로 영입했다.",
     ["appointment openai,person:한가람 confirmed - -"]),
    ("네이버는 온라인에서 콘텐츠 생산을 시작했다.", []),
    ("이재용 회장이 29일 젠슨 황 CEO와 회동했다. 정의선 회장은 참석 의사를 밝히지 않았다.",
     ["meeting jensen-huang,lee-jae-yong confirmed 2025-12-29 -"]),
    ("KT는 자체 클라우드에 챗봇을 구축했다.", []),
    ("네이버는 자체 클라우드를 기반으로 새 서비스를 구축한다.", []),
    ("네이버는 오픈AI와 논의 중인 것으로 알려진 모델 개발을 접었다.", ["termination naver,openai confirmed - -"]),
    ("네이버는 ‘AI 윤리 원칙’과 점검 결과를 공개했다.", []),
    ("네이버는 한가람 대표를 재선임하고 그를 중심으로 조직을 재편한다.",
     ["appointment naver,person:한가람 confirmed - -"]),
    ("이재용 회장은 반도체 사업부를 직접 챙긴다고 밝혔다.", []),
    # until when the works go on
    ("구글이 400억달러를 들여 데이터센터를 짓는다. 공사는 2027년까지 이어진다.",
     ["infrastructure google planned 2027 40000000000USD"]),
    # a seat, somebody talked of for it
    ("KT가 새 자리를 만들고 한가람 본부장을 그 자리에 앉혔다.", ["appointment kt,person:한가람 confirmed - -"]),
    # guests of a dinner
    ("이재명 대통령은 29일 총수들을 초청해 만찬을 열었다. 이재용 회장과 정의선 회장도 자리를 지켰다.",
     ["meeting chung-eui-sun,lee-jae-myung,lee-jae-yong confirmed 2025-12-29 -"]),
    # to come, and long ago
    ("젠슨 황 CEO가 방한 기간 이재용 회장을 만난다. 두 사람은 지난 6월에도 미국에서 만났다.",
     ["meeting jensen-huang,lee-jae-yong confirmed 2025-06 -", "meeting jensen-huang,lee-jae-yong planned - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), PLAIN)
def test_whom_and_where(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "met"), [
    ("윤 대통령은 26일 일론 머스크 테슬라 CEO를 접견했다.", [("elon-musk",)]),
    ("최가람 의원은 26일 제이슨 권 오픈AI CSO와 면담했다.", [("jason-kwon",)]),
    ("마크 저커버그 메타 CEO는 29일 윤가람 대통령을 예방한 뒤 인도로 떠날 예정이다.", [("mark-zuckerberg",)]),
    ("팻 겔싱어 인텔 CEO는 21일 조 바이든 대통령과 나란히 서서 계획을 발표할 전망이다.",
     [("pat-gelsinger", "person:조 바이든")]),
    ("제이슨 권 오픈AI CSO는 26일 서울에서 기자들과 만나 계획을 밝혔다. 권 CSO는 선거대책위원회 관계자들도 만났다.",
     [("jason-kwon",)]),
    ("이가람 대통령이 물러난 가운데 샘 올트먼 오픈AI CEO는 개발자들과 간담회를 열었다.", []),
    ("최가람 의원이 법을 발의했고 김영섭 KT 대표는 임원들과 회의를 열었다.", []),
    ("젠슨 황 엔비디아 CEO는 30일 한국 대통령과 만났다.", []),  # whom, it is not told
    ("일론 머스크 테슬라 CEO는 시장에서 의원들과 만났다.", []),
    ("일론 머스크 테슬라 CEO는 일본에서 총리를 만났다.", []),
    ("마크 저커버그 메타 CEO는 28일 이재용 삼성전자 회장을 만난다. 윤가람 대통령과는 29일 만나는 것으로 알려졌다.",
     [("mark-zuckerberg", "lee-jae-yong"), ("mark-zuckerberg",)]),
    ("도널드 트럼프 미국 대통령은 26일 젤렌스키 대통령과 회담했다.", []),  # nobody of the scene
])  # fmt: skip
def test_an_executive_meets_somebody_of_no_list(text: str, met: list[tuple[str, ...]]) -> None:
    doc = Document("a", "AI 반도체", text, datetime(2025, 12, 30, tzinfo=UTC))
    assert [e.participants for e in tag(doc, load_tagger()).events if e.type == "meeting"] == met


def test_who_goes_from_house_to_house_is_somebody() -> None:
    doc = Document("a", "구글로 간 엔지니어", "안톤 크루거가 애플을 떠나 구글에 합류했다.", None)
    assert [e.participants for e in tag(doc, load_tagger()).events] == [("person:안톤 크루거", "apple", "google")]
