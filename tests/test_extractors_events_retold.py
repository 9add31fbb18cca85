"""As papers tell it, again: guests at meals, whose booth it is, who signs, who is left out, when it was."""

import pytest

from tests.reading import told

TOLD = [
    ("최태원 가람재단 이사장이 29일 이재용 삼성전자 회장과 점심을 함께했다. 최태원 이사장은 28일 정의선 회장을 "
     "만났다. 어제는 이재명 대통령을 만나 이야기를 나눴다.",
     ["meeting chey-tae-won,chung-eui-sun confirmed 2025-12-28 -",
      "meeting chey-tae-won,lee-jae-myung confirmed 2025-12-29 -",
      "meeting chey-tae-won,lee-jae-yong confirmed 2025-12-29 -"]),
    ("네이버는 올해 1·4분기에 모델 ‘가람’을 출시했다.",
     ["launch naver confirmed 2025-Q1 -"]),
    ("메타는 서버 제조와 운영에 강한 기업을 사들였다.",
     ["acquisition meta confirmed - -"]),
    ("구글은 29일 SK하이닉스에 AI 인센티브로 최대 4억5800만달러를 지급한다고 밝혔다.",
     []),
    ("SK하이닉스는 38억7000만달러를 들여 반도체 공장과 연구개발(R&D) 센터를 짓기로 했다.",
     ["infrastructure sk-hynix planned - 3870000000USD"]),
    ("SK텔레콤은 AI에 조 단위 투자를 할 계획이다. 1GW(기가와트)가 넘는 AI 데이터센터를 구축한다.",
     ["infrastructure sk-telecom planned - -", "investment sk-telecom planned - -"]),
    ("네이버가 애플과의 인공지능(AI) 협력을 공식 확인했다.",
     ["partnership apple,naver confirmed - -"]),
    ("업무협약(MOU)은 정신아 카카오 대표와 한가람 리벨리온 대표가 체결했다.",
     ["partnership kakao,rebellions confirmed - -"]),
    ("간사는 한가람 카카오 부사장이 맡는다.",
     ["appointment person:한가람 confirmed - -"]),
    ("게임사 카카오와 모빌리티 AI 기업 업스테이지, AI반도체(NPU)를 만드는 리벨리온, 정보 검색 AI 에이전트 네이버가 "
     "컨소시엄에 이름을 올렸다.",
     ["participation kakao,naver,rebellions,upstage confirmed - -"]),
    ("정신아 카카오 대표는 28일 메타의 비공개 부스를 방문해 고위 관계자들과 만났다.",
     ["meeting chung-shin-a,meta confirmed 2025-12-28 -"]),
    ("리벨리온은 삼성전자를 뺀 엔비디아, SK하이닉스를 모두 고객으로 확보했다.",
     ["supply nvidia,rebellions,sk-hynix confirmed - -"]),
    ("삼성전자와 SK하이닉스가 모두 통제 대상에 들어가게 된다.",
     ["restriction samsung-electronics,sk-hynix confirmed - -"]),
    ("네이버가 해외투자법인을 세운다. 첫 투자처는 영상 인공지능(AI) 스타트업 가람랩스로 정해졌다.",
     ["investment naver confirmed - -"]),
    ("애플은 지난해 최신 아이폰을 출시한 뒤 AI 서비스 ‘애플 인텔리전스’를 선보였다. 29일 행사를 열었다.",
     ["launch apple confirmed 2024 -"]),
    ("오픈AI가 미국 국방부와 2억 달러 규모의 계약을 체결하고 인공지능(AI) 도구를 제공한다.",
     ["supply openai planned - 200000000USD"]),
    ("애플은 삼성전자와 코닝, 오라클 등을 협력사로 꼽았다.",
     ["partnership apple,oracle,samsung-electronics confirmed - -"]),
    ("구글을 5년 가까이 이끌어 온 한가람 사장이 29일 회사에 퇴직 의사를 밝혔다.",
     ["appointment google,person:한가람 confirmed 2025-12-29 -"]),
    ("TSMC는 “2020년 9월 이후 딥시크에 칩을 공급한 적이 없다”며 “조사에 협조하고 있다”고 해명했다.",
     ["supply deepseek,tsmc denied - -"]),
    ("한가람 LG화학 부회장과 도서윤 LG전자 사장이 29일 나란히 용퇴했다.",
     ["appointment lg-electronics,person:도서윤 confirmed 2025-12-29 -",
      "appointment person:한가람 confirmed 2025-12-29 -"]),
    ("최태원 회장이 29일 젠슨 황 CEO와 한가람 카카오 대표를 잇달아 만났다.",
     ["meeting chey-tae-won,jensen-huang confirmed 2025-12-29 -",
      "meeting chey-tae-won,person:한가람 confirmed 2025-12-29 -"]),
    ("젠슨 황 CEO와 최태원 회장이 제조업의 AI 전환을 위해 손을 맞잡았다.",
     []),
    ("테슬라는 데이터센터를 우주에 두겠다고 했다.",
     ["infrastructure tesla planned - -"]),
    ("SK하이닉스는 엔비디아와의 협업 성과를 앞세워 기술력을 알릴 계획이다.",
     []),
    ("한가람 카카오 사장이 새 사령탑에 올랐다. 카카오는 29일 AI 인사를 냈다.",
     ["appointment person:한가람 confirmed 2025-12-29 -"]),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_this_is_told(text: str, events: list[str]) -> None:
    assert told(text) == events
