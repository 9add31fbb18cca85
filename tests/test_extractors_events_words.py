"""Words that announce events, each in an invented sentence, and the same words where they announce none."""

import pytest

from tests.reading import told

AGREED = [
    ("네이버와 구글은 지도 기술에 관한 협력안을 발표했다.", ["partnership google,naver confirmed - -"]),
    ("구글은 네이버를 한국 협력 파트너로 선정했다.", ["partnership google,naver confirmed - -"]),
    ("네이버와 구글의 파트너십은 지도에서 로봇으로 확대됐다.", ["partnership google,naver confirmed - -"]),
    ("네이버와 구글은 여러 분야에서 협력 중이다.", ["partnership google,naver confirmed - -"]),
    ("네이버와 구글은 번역 도구도 함께 개발한다.", ["joint_development google,naver planned - -"]),
    ("네이버와 카카오가 함께 만든 사전이 나왔다.", ["joint_development kakao,naver confirmed - -"]),
    ("카카오는 구글과 데이터센터 건립 계약을 체결했다.", ["infrastructure google,kakao confirmed - -"]),
    ("메타가 리벨리온 인수를 적극 추진하고 있다.", ["acquisition meta,rebellions planned - -"]),
    ("리벨리온은 메타와 매각을 논의하고 있다.", ["acquisition meta,rebellions planned - -"]),
    ("메타의 리벨리온 투자가 마무리됐다.", ["investment meta,rebellions confirmed - -"]),
    ("메타는 리벨리온과 투자 계약을 체결했다.", ["investment meta,rebellions confirmed - -"]),
    ("이번 투자 라운드에는 카카오와 네이버도 참여했다.", ["investment kakao,naver confirmed - -"]),
    ("SK하이닉스는 구글과 D램 공급 협의를 마쳤다.", ["supply google,sk-hynix confirmed - -"]),
    ("카카오는 오라클에서 서버 200대를 임차하기로 했다.", ["supply kakao,oracle planned - -"]),
]
ACTING = [
    ("카카오가 로봇 양산에 착수했다.", ["launch kakao confirmed - -"]),
    ("카카오는 새 번역 서비스를 다음 달부터 제공한다.", ["launch kakao planned 2026-01 -"]),
    ("업스테이지는 정부 사업의 사업자 세 곳 중 한 곳으로 선정됐다.", ["participation upstage confirmed - -"]),
    ("정부의 로봇 사업에 네이버와 카카오가 최종 선정됐다.", ["participation kakao,naver confirmed - -"]),
    ("로봇 사업에 참가한 컨소시엄은 네이버, 카카오, 리벨리온 등이다.",
     ["participation kakao,naver,rebellions confirmed - -"]),
    ("네이버와 구글이 요금을 놓고 대립했다.", ["rivalry google,naver confirmed - -"]),
    ("네이버는 구글의 새 지도에 대응하기 위해 요금을 낮췄다.", ["rivalry google,naver confirmed - -"]),
    ("네이버와 구글의 지도 협력이 끝났다.", ["termination google,naver confirmed - -"]),
    ("구글은 메타의 인수 제안을 단칼에 거절했다.", ["termination google,meta confirmed - -"]),
    ("한가람 전 사장이 KT 대표로 최종 낙점됐다.", ["appointment kt,person:한가람 confirmed - -"]),
    ("메타는 한가람을 총괄로 데려왔다.", ["appointment meta,person:한가람 confirmed - -"]),
    ("만찬에는 이재용 회장, 최태원 회장과 젠슨 황 CEO가 참석했다.",
     ["meeting chey-tae-won,jensen-huang,lee-jae-yong confirmed - -"]),
    ("이재용 회장은 황 CEO와 함께 서울을 찾은 젠슨 황 CEO와 회동을 가지며 웃었다.",
     ["meeting jensen-huang,lee-jae-yong confirmed - -"]),
]
MORE = [
    ("네이버와 카카오는 기존 계약을 10년 더 연장하기로 했다.", ["partnership kakao,naver planned - -"]),
    ("네이버와 카카오가 지도 분야 협력에 서명했다.", ["partnership kakao,naver confirmed - -"]),
    ("이번 협약에는 네이버, 카카오가 포함됐다.", ["partnership kakao,naver confirmed - -"]),
    ("네이버가 구글의 공식 파트너가 됐다.", ["partnership google,naver confirmed - -"]),
    ("카카오는 오라클에서 GPU를 추가로 확보하기로 했다.", ["supply kakao,oracle planned - -"]),
    ("카카오가 리벨리온에 반도체 9천 장을 주문했다.", ["supply kakao,rebellions confirmed - -"]),
    ("카카오가 오라클과 서버 계약을 발표했다.", ["supply kakao,oracle confirmed - -"]),
    ("서버 공급사로 카카오와 네이버가 선정됐다.", ["participation kakao,naver confirmed - -"]),
    ("카카오·네이버 총 2개 팀이 2차 평가 대상에 포함됐다.", ["participation kakao,naver confirmed - -"]),
    ("카카오가 정부 사업의 정예팀으로 지난 4일 선정됐다.", ["participation kakao confirmed 2025-12-04 -"]),
    ("이재용 회장은 최태원 회장과 회동한 뒤 귀국했다.", ["meeting chey-tae-won,lee-jae-yong confirmed - -"]),
]
POSTS = [
    ("KT의 새 대표이사 후보에 한가람 전 사장이 확정됐다.", ["appointment kt,person:한가람 confirmed - -"]),
    ("한가람 카카오 수석 과학자가 회사를 떠날 예정이다.", ["appointment kakao,person:한가람 planned - -"]),
    ("카카오는 도서윤 전무 등 세 명을 면접해 한가람 부사장을 대표로 선임했다.",
     ["appointment kakao,person:한가람 confirmed - -"]),
    ("카카오가 30일 인사를 냈다. 이사회는 한가람 부사장을 대표로 선임했다.",
     ["appointment kakao,person:한가람 confirmed 2025-12-30 -"]),
    ("정신아 카카오 대표는 한가람 이사를 영입했다.", ["appointment kakao,person:한가람 confirmed - -"]),
]
USED = [
    ("카카오는 지도에 구글의 새 API를 활용할 계획이다.", ["supply google,kakao planned - -"]),
    ("메타가 구글의 텐서처리장치(TPU)를 도입하는 방안을 검토한다.", ["supply google,meta planned - -"]),
    ("카카오는 리벨리온의 칩을 서버에 도입하기 위한 작업을 시작했다.", ["supply kakao,rebellions confirmed - -"]),
    ("메타가 구글에서 서버를 임대하는 방안을 논의한다.", ["supply google,meta planned - -"]),
    ("SK하이닉스는 10조원 규모의 투자 전담 법인을 신설하기로 했다.",
     ["investment sk-hynix planned - 10000000000000KRW"]),
    ("SK텔레콤이 지난해 1억 달러를 투자한 미국 기업 앤트로픽의 가치가 올랐다.",
     ["investment anthropic,sk-telecom confirmed 2024 100000000USD"]),
    ("미국 정부가 인텔 지분 10%를 인수한다.", ["investment intel planned - -"]),
    ("리벨리온은 카카오와 합병을 위한 실사 작업을 잠정 중단했다.", ["termination kakao,rebellions confirmed - -"]),
    ("네이버는 구글과 오라클을 상대로 협상을 벌였지만 결렬됐다.", ["termination google,naver,oracle confirmed - -"]),
    ("이탈리아가 딥시크 금지령을 내렸다.", ["restriction deepseek confirmed - -"]),
    ("미국 상무부가 엔비디아 H20 칩의 수출을 금지했다. 상무부는 중국에서 쓰일 엔비디아 칩의 수출을 금지했다고 밝혔다.",
     ["restriction nvidia confirmed - -"]),
    ("울산에 데이터센터를 짓는 이 사업에 카카오와 네이버가 합류했다.", ["participation kakao,naver confirmed - -"]),
    ("이탈리아는 딥시크 사용을 금지했고, 대만도 딥시크 사용을 차단했다.",
     ["restriction deepseek confirmed - -", "restriction deepseek confirmed - -"]),
    ("카카오는 구글과 만났다. 이와 함께 조인트벤처 설립을 추진한다.", ["joint_venture kakao planned - -"]),
    ("일본은 딥시크를 설치하지 못하도록 했다.", ["restriction deepseek confirmed - -"]),
]
COURTS = [
    ("혐의로 기소된 네이버가 1심에서 벌금형을 선고받았다.", ["litigation naver confirmed - -"]),
    ("가람지법은 네이버 법인에 벌금 2억 원을 선고했다.", ["litigation naver confirmed - -"]),
    ("검찰은 네이버를 재판에 넘겼다.", ["litigation naver confirmed - -"]),
    ("카카오는 과징금 부과는 과도하다며 소송을 냈다.", ["litigation kakao confirmed - -"]),
    ("가람지검은 네이버 본사 등에서 압수수색을 진행하고 있다.", ["restriction naver confirmed - -"]),
]
TALKS = [
    ("삼성전자는 네이버와의 광범위한 파트너십을 조율 중이다.", ["partnership naver,samsung-electronics confirmed - -"]),
    ("삼성전자가 네이버와 독점 계약을 검토하고 있다.", ["partnership naver,samsung-electronics planned - -"]),
    ("삼성전자는 네이버 투자도 검토 중이다.", ["investment naver,samsung-electronics planned - -"]),
    ("삼성전자는 네이버에 대한 투자를 협상 중이다.", ["investment naver,samsung-electronics planned - -"]),
    ("카카오는 네이버에 투자를 검토했으나 접었다.", []),
    ("메타는 700억 달러 이상을 새 연구소에 투입할 계획이다.", ["investment meta planned - 70000000000USD"]),
    ("카카오는 TSMC로부터 반도체 4000장을 인도받았다.", ["supply kakao,tsmc confirmed - -"]),
    ("한가람 이사가 메타의 새 프로젝트에 합류한다.", ["appointment meta,person:한가람 confirmed - -"]),
]
ALLOWED = [
    ("미국 정부가 삼성전자의 중국 공장에 대한 장비 반입 규제를 일부 완화했다.",
     ["restriction samsung-electronics confirmed - -"]),
    ("삼성전자가 장비를 반입할 수 있도록 미국 정부로부터 승인받았다.",
     ["restriction samsung-electronics confirmed - -"]),
    ("미국 정부는 SK하이닉스를 장비 수출 명단에서 배제했다.", ["restriction sk-hynix confirmed - -"]),
    ("미국 하원이 엔비디아에 대한 조사를 시작했다.", ["restriction nvidia confirmed - -"]),
    ("미국 행정부가 딥시크에 대한 제재에 나섰다.", ["restriction deepseek confirmed - -"]),
]
NOTHING = [
    "이재용 회장과 최태원 회장이 기자간담회에 참석했다.",
    "삼성전자는 미국 정부의 장비 반입 허가를 받아야 한다.",
    "카카오는 새 요금제에 대응해 왔다.",
    "카카오는 한국 정부의 규제 완화를 기다린다.",
    "카카오와 네이버가 할인 대상에 포함됐다.",
]


@pytest.mark.parametrize(("text", "events"), AGREED + ACTING + MORE + POSTS + USED + COURTS + TALKS + ALLOWED)
def test_announces(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize("text", NOTHING)
def test_announces_nothing(text: str) -> None:
    assert told(text) == []
