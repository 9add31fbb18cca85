"""What is told in few words: verbs left out, rumours and their answers, orders, deals by another name. By shape."""

import pytest

from tests.reading import told

TOLD = [
    ("삼성전자와 네이버가 각각 최대 5만장을, 카카오가 6만장을 들여온다.",
     ["supply kakao,naver,samsung-electronics planned - -"]),
    ("냉각 시스템은 LG전자가, 칩은 리벨리온이 공급한다.",
     ["supply lg-electronics,rebellions planned - -"]),
    ("카카오는 일각에서 제기된 오픈AI의 지분 투자설에 대해서는 “논의한 적이 없다”고 선을 그었다.",
     ["investment kakao,openai denied - -"]),
    ("삼성전자의 카카오 지분 인수설에 대해 카카오 관계자는 “전혀 논의된 바 없다”고 선을 그었다.",
     ["investment kakao,samsung-electronics denied - -"]),
    ("네이버가 리벨리온을 인수하는 방안을 검토한다는 얘기도 돈다. 이에 대해 회사 측은 “사실무근”이라고 일축했다.",
     ["acquisition naver,rebellions denied - -"]),
    ("네이버가 리벨리온을 인수하는 방안을 검토한다는 얘기도 돈다. 이에 대해 증권가의 평가는 엇갈린다.",
     ["acquisition naver,rebellions reported - -"]),
    ("한 관계자는 오픈AI와 구글의 협상이 결렬됐느냐는 질문에 “그렇지 않다”고 답했다.",
     ["termination google,openai denied - -"]),
    ("엔비디아는 인텔 보통주를 사들이는 방식으로 50억달러를 투자하고, PC용 칩을 함께 개발한다고 발표했다.",
     ["investment intel,nvidia planned - 5000000000USD", "joint_development intel,nvidia planned - -"]),
    ("미국 정부가 9일 엔비디아에 이 칩을 중국에 팔려면 앞으로 허가를 받으라고 통보했다.",
     ["restriction nvidia confirmed 2025-12-09 -"]),
    ("젠슨 황 CEO는 이날 이재명 대통령을 접견하고 GPU를 공급하겠다고 밝혔다.",
     ["meeting jensen-huang,lee-jae-myung confirmed 2025-12-30 -"]),
    ("젠슨 황 CEO는 다음 달 이재명 대통령을 접견하고 GPU를 공급하겠다고 밝혔다.",
     ["meeting jensen-huang,lee-jae-myung planned 2026-01 -"]),
    ("네이버가 AI 데이터센터 구축 사업을 따냈다.",
     ["infrastructure naver planned - -", "supply naver confirmed - -"]),
    ("업스테이지는 KT와 비전언어모델을 공동 개발하기로 했다.",
     ["joint_development kt,upstage planned - -"]),
    ("정부는 카카오와 네이버로부터 GPU를 빌려 나머지 팀에 지원한다.",
     ["supply kakao,naver planned - -"]),
    ("GPU는 네이버와 카카오가 빌려준다.",
     ["supply kakao,naver planned - -"]),
    ("칩 위탁생산은 TSMC가 맡을 것으로 예상된다.",
     ["supply tsmc speculated - -"]),
    ("리벨리온과 퓨리오사AI가 NPU 공급사로 거론된다.",
     ["supply furiosa-ai,rebellions speculated - -"]),
    ("삼성전자의 엔비디아향 HBM 공급도 3분기 안에 가시화될 가능성이 높다.",
     ["supply nvidia,samsung-electronics speculated 2026-Q3 -"]),
    ("애플과 구글 같은 기업들은 올해 H20을 160억달러어치나 주문한 것으로 알려졌다.",
     ["supply apple,google reported 2025 16000000000USD"]),
    ("오픈AI는 AMD 주식을 주당 1센트에 살 수 있는 신주인수권을 받는다.",
     ["investment amd,openai planned - -"]),
    ("구글이 카카오의 다음 투자자로 나설 수 있다는 관측까지 나온다.",
     ["investment google,kakao speculated - -"]),
    ("구글이 오픈AI와의 거래를 끊을 계획이라고 로이터통신은 보도했다.",
     ["termination google,openai reported - -"]),
    ("퓨리오사AI는 메타의 인수안을 거절했다.",
     ["termination furiosa-ai,meta confirmed - -"]),
    ("현대차그룹은 엔비디아와 함께 30억달러를 투자해 피지컬 AI 센터를 세웁니다.",
     ["infrastructure hyundai-motor-group,nvidia planned - 3000000000USD",
      "investment hyundai-motor-group,nvidia planned - 3000000000USD"]),
    ("네이버는 합작법인 설립을 위한 이사회 승인을 상반기 중 받을 예정이다.",
     ["joint_venture naver planned - -"]),
    ("네이버와 업스테이지, SK텔레콤이 각각 이끄는 컨소시엄이다.",
     ["participation naver,sk-telecom,upstage confirmed - -"]),
    ("삼성전자는 올해 별도 부스를 마련하지 않았다.",
     []),
    ("한가람 나르텍 대표는 네이버의 전략위원회에 합류한다.",
     ["appointment naver,person:한가람 confirmed - -"]),
    ("리벨리온이 3400억원 규모의 투자를 유치했다. 삼성전자와 SK하이닉스가 라운드를 주도하고 카카오도 참여했다.",
     ["investment kakao,rebellions,samsung-electronics,sk-hynix confirmed - 340000000000KRW"]),
    ("리벨리온이 3400억원 규모의 투자를 유치했다. 시장은 반겼다. 카카오가 행사에 참여했다.",
     ["investment rebellions confirmed - 340000000000KRW"]),
    ("애플이 음성비서에 구글의 챗봇을 도입하는 방안을 논의하고 있다고 보도됐다.",
     ["supply apple,google reported - -"]),
    ("메타는 데이터센터에 TPU를 도입하는 방안을 구글과 논의하고 있다.",
     ["supply google,meta planned - -"]),
    ("LG전자는 오픈AI와 챗봇 공급 계약을 추진하고 있는 것으로 알려졌다.",
     ["supply lg-electronics,openai reported - -"]),
    ("AMD는 오픈AI에 주식을 살 수 있는 신주인수권을 주기로 했다.",
     ["investment amd,openai planned - -"]),
    ("법원은 오픈AI에 대화 기록을 제출하라고 명령했다.",
     ["litigation openai confirmed - -"]),
    ("신문협회는 네이버를 공정거래위원회에 신고했다.",
     ["restriction ftc-korea,naver confirmed - -"]),
    ("카카오가 독자 AI 파운데이션 모델 프로젝트에서 탈락했다.",
     ["termination kakao confirmed - -"]),
    ("오픈AI가 한국 법인 ‘나르’를 공식 출범시켰다.",
     ["launch openai confirmed - -"]),
    ("엔비디아는 중국용 칩 H20 판매를 재개한다고 밝혔다.",
     ["supply nvidia planned - -"]),
    ("손정의 회장과 올트먼 CEO는 행사에서 화상으로 대담했다.",
     ["meeting masayoshi-son,sam-altman confirmed - -"]),
    ("메타는 데이터센터에 수천억달러를 투자하겠다고 밝혔다.",
     ["investment meta planned - -"]),
    ("도서윤 전 오픈AI 이사가 세운 회사와 업스테이지에도 인수를 타진했다는 보도가 나왔다.",
     ["acquisition upstage reported - -"]),
    ("앤트로픽은 지난 9월 작가들이 낸 소송에서 15억달러를 내기로 합의했다.",
     ["litigation anthropic confirmed 2025-09 1500000000USD"]),
    ("인텔은 유럽에 추진하던 공장 건설 계획을 철회한다고 밝혔다.",
     ["termination intel confirmed - -"]),
    ("네이버는 SK텔레콤과 데이터센터를 짓는 협약을 맺었다.",
     ["infrastructure naver,sk-telecom planned - -", "partnership naver,sk-telecom confirmed - -"]),
    ("삼성전자는 텍사스에 공장을 짓고 있으며, SK하이닉스는 생산기지를 구축할 계획이다.",
     ["infrastructure samsung-electronics confirmed - -", "infrastructure sk-hynix planned - -"]),
    ("엔비디아가 오픈AI에 1000억달러를 투자하는 의향서에 서명했다.",
     ["investment nvidia,openai planned - 100000000000USD"]),
    ("KT는 마이크로소프트와 판교에 이어 추가 데이터센터를 함께 짓는 방안을 검토하고 있다.",
     ["infrastructure kt,microsoft planned - -"]),
    ("네이버와 업스테이지, SK텔레콤 등 세 팀이 2차 단계에 진출했다.",
     ["participation naver,sk-telecom,upstage confirmed - -"]),
    ("네이버는 29일 카카오와 손잡았다. LG전자는 지난 26일 메타와 협약을 맺었다.\n같은 날 오픈AI는 KT와 손잡았다.",
     ["partnership kakao,naver confirmed 2025-12-29 -",
      "partnership kt,openai confirmed 2025-12-29 -",
      "partnership lg-electronics,meta confirmed 2025-12-26 -"]),
    ("네이버는 29일 카카오와 손잡았다.\nLG전자는 지난 26일 메타와 협약을 맺었다. 같은 날 오픈AI는 KT와 손잡았다.",
     ["partnership kakao,naver confirmed 2025-12-29 -",
      "partnership kt,openai confirmed 2025-12-26 -",
      "partnership lg-electronics,meta confirmed 2025-12-26 -"]),
    ("구글은 오픈AI와의 거래를 중단할 계획이다.",
     ["termination google,openai planned - -"]),
    ("엔비디아의 칩도 같은 규제 대상에 올랐다.",
     ["restriction nvidia confirmed - -"]),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_few_words_are_enough(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_a_title_that_only_describes_a_thing_dates_nothing() -> None:
    text = "네이버는 22일 새 요금제를 알렸다. 시장은 반겼다."
    assert told(text, "네이버, 카카오와 공동 개발한 모델 공개")[0].split()[3] == "-"


def test_an_article_under_the_heading_of_a_list_is_read_as_one() -> None:
    text = "SK텔레콤은 30일 한가람 부사장을 최고경영자(CEO)에 선임했다. 이사회는 만장일치였다. 시장은 반겼다."
    assert told(text, "[인사] SK텔레콤 새 수장에 한가람") == [
        "appointment person:한가람,sk-telecom confirmed 2025-12-30 -"
    ]
    assert told("◇SK텔레콤 ▲대표이사 한가람", "[인사] SK텔레콤") == [
        "appointment person:한가람,sk-telecom confirmed - -"
    ]
