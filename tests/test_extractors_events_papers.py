"""As papers tell it: who sat in, who is to get a post, what is bought of whom, what a court or an authority says."""

import pytest

from extractors.records import Document
from extractors.tag import tag
from tests.reading import TUESDAY, told
from tests.test_extractors_events_scene import tagger

TOLD = [
    ("메타는 오픈AI와 구글, 앤트로픽 등에서 적어도 11명을 영입했다고 밝혔다.",
     ["appointment anthropic,google,meta confirmed - -"]),
    ("메타는 연구소에 700억 달러(약 94조 5000억 원) 넘게 투입할 계획이다.",
     ["investment meta planned - 70000000000USD"]),
    ("오픈AI가 오라클의 클라우드를 5년가량 3000억달러(약 416조원)어치 쓰기로 했다. 한 신문은 오픈AI와 오라클이 "
     "이런 내용의 계약을 맺었다고 보도했다.",
     ["supply openai,oracle reported - 300000000000USD"]),
    ("네이버는 딥시크가 저렴한 모델로 돌풍을 일으켜 기술주에 기대가 쏠리던 지난 2월, 데이터센터에 3조원을 "
     "투자하겠다고 발표했다.",
     ["investment naver planned 2025-02 3000000000000KRW"]),
    ("네이버는 AI 산업이 커지는 속도와 인프라 수요가 예상을 넘어섰다며 이미 세운 3조원 투자 계획에 더해 추가 "
     "투자를 하겠다고 밝혔다.",
     ["investment naver planned - 3000000000000KRW"]),
    ("판사는 아마존이 낸 가처분 신청을 받아들여 구글에 구매 기능을 멈추라고 명령했다.",
     ["litigation amazon,google confirmed - -"]),
    ("카카오는 리벨리온을 인수한다. 다만 네이버와의 인수 논의가 지금도 이어지는지는 확인되지 않았다.",
     ["acquisition kakao,rebellions planned - -"]),
    ("네이버는 최근 140억달러(약 19조5400억원)의 몸값으로 투자를 받았다.",
     ["investment naver confirmed - 14000000000USD"]),
    ("소프트뱅크가 인텔의 반도체 위탁생산 부문을 사들이는 방안을 논의했다.",
     ["acquisition intel,softbank-group planned - -"]),
    ("증권사는 네이버가 렌탈 사업자로 고소장비 사업을 중심으로 실적을 회복할 것으로 전망했다.",
     []),
    ("개인정보보호위원회 관계자가 17일 딥시크 앱 다운로드 중단 조치를 설명하고 있다./사진=한이든",
     []),
    ("인텔의 파운드리 사업을 TSMC가 사들일 것이라는 관측을 회사가 부인했다.",
     ["acquisition intel,tsmc denied - -"]),
    ("메타가 리벨리온을 사들이는 방안을 협의하기 시작한 것은 올해 초다.",
     ["acquisition meta,rebellions planned - -"]),
    ("메타가 8억 달러에 사겠다고 나섰지만, 리벨리온은 이를 받아들이지 않았다.",
     ["termination meta,rebellions confirmed - 800000000USD"]),
    ("SK텔레콤 이사회는 21일 네이버의 경영전략부문장이던 한가람 사장을 새 대표이사로 뽑았다.",
     ["appointment person:한가람,sk-telecom confirmed 2025-12-21 -"]),
    ("카카오에서는 도서윤 부회장이 물러난다. 후임 원장에는 한가람 사장이 낙점됐으며, 그는 내년 1월 회사에 합류한다.",
     ["appointment kakao,person:도서윤 confirmed - -", "appointment person:한가람 confirmed - -"]),
    ("한가람 카카오 사장이 새 대표이사에 오를 예정이다.",
     ["appointment person:한가람 planned - -"]),
    ("이재명 대통령이 올해 1월 취임하자마자 내놓은 네이버의 프로젝트다.",
     []),
    ("젠슨 황 CEO가 한국을 찾아 대기업 수장들을 잇달아 만나고 있다. 젠슨 황 CEO는 29일 이재용 회장과 마주했다.",
     ["meeting jensen-huang,lee-jae-yong confirmed 2025-12-29 -"]),
    ("젠슨 황 CEO와 최태원 회장이 29일 마주 앉았다.\n\n한가람 카카오 부사장도 자리에 있었던 것으로 파악됐다.",
     ["meeting chey-tae-won,jensen-huang,person:한가람 confirmed 2025-12-29 -"]),
    ("왼쪽부터 젠슨 황 CEO, 최태원 회장, 한가람 카카오 대표.\n\n젠슨 황 CEO가 29일 최태원 회장과 만났다.",
     ["meeting chey-tae-won,jensen-huang,person:한가람 confirmed 2025-12-29 -"]),
    ("이재명 대통령이 29일 네이버를 찾아 한가람 대표에게 설명을 듣고 있다.",
     ["meeting lee-jae-myung,person:한가람 confirmed 2025-12-29 -"]),
    ("젠슨 황 CEO가 왔다. 최태원 회장과는 하루 앞서 회동했다는 말이 나온다.",
     ["meeting chey-tae-won,jensen-huang reported 2025-12-29 -"]),
    ("개인정보보호위원회는 28일 SK텔레콤이 개인정보보호 법규를 어겨 1347억9100만 원의 과징금을 매겼다고 발표했다.",
     ["restriction pipc,sk-telecom confirmed 2025-12-28 134791000000KRW"]),
    ("개인정보보호위원회가 SK텔레콤에 1348억 원을 과징금으로 물렸다. 개인정보보호위원회는 SK텔레콤에 과징금 "
     "1347억9100만 원을 부과했다고 밝혔다.",
     ["restriction pipc,sk-telecom confirmed - 134791000000KRW"]),
    ("네이버가 아마존, 한국수력원자력, 엑스-에너지(X-energy)와 동맹을 맺었다.",
     ["partnership amazon,naver confirmed - -"]),
    ("법원은 자본시장법을 어긴 혐의로 기소된 최태원 회장에게 죄가 없다고 판결했다.",
     ["litigation chey-tae-won confirmed - -"]),
    ("법원은 삼성전자가 낸 재심 신청을 받아들이지 않았고 삼성전자는 패소했다.",
     ["litigation samsung-electronics confirmed - -"]),
    ("AMD는 오픈AI와 이해관계를 묶고자 최대 1억6000만주까지 살 수 있는 워런트(신주인수권)를 내줬다.",
     ["investment amd,openai confirmed - -"]),
    ("SK하이닉스는 핵심 고객사들에 HBM 시제품을 보내기 시작했다.",
     ["supply sk-hynix confirmed - -"]),
    ("SK텔레콤은 28일 코스피에서 9만9500원으로 거래를 끝냈다.",
     []),
    ("앤트로픽은 공급망 위험 기업 지정에 맞서 법적 대응을 예고했다.",
     ["litigation anthropic planned - -"]),
    ("메타는 최근 칩 ‘올림퍼스’ 개발을 취소했다.",
     ["termination meta confirmed - -"]),
    ("이재명 대통령은 백악관에서 네이버가 5000억 달러를 투자한다고 밝혔다.",
     ["investment naver planned - 500000000000USD"]),
    ("젠슨 황 CEO는 네이버가 슈퍼컴퓨터를 대만에 짓는 데 가장 큰 걸림돌은 전력이라고 말했다.",
     []),
    ("최태원 회장과 젠슨 황 CEO가 29일 만났다. 최태원 회장과 젠슨 황 CEO가 마주 앉은 것은 지난해 6월 회동한 뒤로 "
     "두 번째다.",
     ["meeting chey-tae-won,jensen-huang confirmed 2024-06 -",
      "meeting chey-tae-won,jensen-huang confirmed 2025-12-29 -"]),
    ("한가람 카카오 사장이 29일 네이버 대표에 선임됐다. 한가람 사장은 내년 1월 네이버에 취임한다.",
     ["appointment naver,person:한가람 confirmed 2025-12-29 -"]),
    ("현대차그룹과 엔비디아가 손잡고 30억 달러를 투자한다고 발표했다.",
     ["investment hyundai-motor-group,nvidia planned - 3000000000USD",
      "partnership hyundai-motor-group,nvidia confirmed - -"]),
    ("젠슨 황 CEO가 업계 관계자들과 나란히 서 있다.",
     []),
    ("네이버, 구글과 매출 3억 달러 목표…아마존과도 협력 검토",
     []),
    ("아마존은 지난 10월 구글을 상대로 소송을 냈다. 법원은 29일 아마존의 신청을 받아들여 기능을 중단하라고 명령했다.",
     ["litigation amazon,google confirmed 2025-10 -", "litigation amazon,google confirmed 2025-12-29 -"]),
    ("아마존은 지난해 3월 네이버의 데이터센터를 사들였다.",
     []),
    ("최태원 회장이 최근 네이버와 계약을 맺은 오픈AI를 비판했다.",
     ["partnership naver,openai confirmed - -"]),
    ("네이버는 1조원 이상을 들여 GPU 7656장을 공급할 예정이다.",
     ["supply naver planned - 1000000000000KRW"]),
    ("한가람 네이버 대표의 연임도 확정됐다.",
     ["appointment person:한가람 confirmed - -"]),
    ("개인정보보호위원회는 29일 업무 컴퓨터에서 딥시크에 접속하지 못하도록 했다.",
     ["restriction deepseek,pipc confirmed 2025-12-29 -"]),
    ("오픈AI가 오라클의 데이터센터를 대규모로 더 빌린다.",
     ["supply openai,oracle planned - -"]),
    ("카카오가 리벨리온의 시리즈C 투자 라운드에서 13억유로를 출자하며 라운드를 주도했다.",
     ["investment kakao,rebellions confirmed - 1300000000EUR"]),
    ("네이버는 ‘AI반도체 팜 구축 및 실증’ 사업에서 목표를 달성했다. 카카오는 AI반도체 팜을 구축했다.",
     ["infrastructure kakao confirmed - -"]),
    ("한가람 카카오 대표가 29일 물러난다. 한가람 대표는 네이버 위원회 위원장을 맡는다.",
     ["appointment kakao,person:한가람 confirmed 2025-12-29 -",
      "appointment naver,person:한가람 confirmed 2025-12-29 -"]),
    ("도널드 트럼프는 한가람 인텔 대표에게 물러나라고 요구했다.",
     []),
    ("머스크가 애플이 법을 어겼다며 소송을 내겠다고 밝혔다.",
     ["litigation apple,elon-musk planned - -"]),
    ("이재용 회장이 29일 이재명 대통령이 주재한 민관 합동회의에 참석해 “할 수 있는 일은 다 하겠다”고 말했다.",
     ["meeting lee-jae-myung,lee-jae-yong confirmed 2025-12-29 -"]),
    ("카카오가 네이버와 손잡고 ‘독자 모델’ 프로젝트에 참여한다.",
     ["participation kakao,naver planned - -"]),
    ("네이버와 카카오가 22일 협약을 맺었다. 카카오는 그 대가로 네이버의 칩을 쓰기로 했다.",
     ["partnership kakao,naver confirmed 2025-12-22 -", "supply kakao,naver planned 2025-12-22 -"]),
    ("네이버는 22일 한가람 대표를 선임했다. 도서윤 카카오 대표는 물러난다.",
     ["appointment kakao,person:도서윤 confirmed 2025-12-22 -",
      "appointment naver,person:한가람 confirmed 2025-12-22 -"]),
    ("네이버는 이날 파리에서 엔비디아와 태국어 AI 모델을 공동 개발한다고 밝혔다.",
     ["joint_development naver,nvidia planned 2025-12-30 -"]),
    ("인텔은 24일 독일과 폴란드에 추진하던 공장 건설 계획을 철회한다고 밝혔다.",
     ["termination intel confirmed 2025-12-24 -"]),
    ("네이버(NAVER(035420))가 엔비디아 등과 함께 모로코에 AI 데이터센터를 구축한다.",
     ["infrastructure naver,nvidia planned - -"]),
    ("최태원 회장은 29일 소셜미디어에 “샘 올트먼을 만났다”고 밝혔다.",
     ["meeting chey-tae-won,sam-altman confirmed 2025-12-29 -"]),
    ("공정거래위원회는 구글을 상대로도 법 위반 여부를 조사하고 있다.",
     ["restriction ftc-korea,google confirmed - -"]),
    ("전일 오라클이 AMD의 칩 5만 개를 구매하기로 했다고 발표했다.",
     ["supply amd,oracle planned 2025-12-29 -"]),
    ("서울남부지법은 29일 카카오 시세를 조종한 혐의로 기소된 한가람 네이버 대표에게 무죄를 선고했다. 함께 기소된 "
     "도서윤 부사장도 무죄를 받았다.",
     ["litigation person:도서윤,person:한가람 confirmed 2025-12-29 -"]),
    ("사업부장은 한가람 삼성전자 부사장이 맡는다.",
     ["appointment person:한가람 confirmed - -"]),
    ("메타가 오픈AI의 핵심 연구원들을 데려오는 데 성공했다.",
     ["appointment meta,openai confirmed - -"]),
    ("공정거래위원회는 구글에 처리방침을 공개하라고 시정권고했다.",
     ["restriction ftc-korea,google confirmed - -"]),
    ("네이버는 150조원의 펀드 가운데 50조원을 5년에 걸쳐 카카오에 공급할 예정이다.",
     []),
    ("SK하이닉스는 HBM4 12단 샘플을 당초 계획보다 빨리 주요 고객사에 제공했다고 19일 밝혔다.",
     ["supply sk-hynix confirmed 2025-12-19 -"]),
    ("업무협약에는 이재용 삼성전자 회장과 최태원 회장, 정신아 카카오 대표가 직접 서명했다.",
     ["partnership kakao,samsung-electronics confirmed - -"]),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_papers_tell_it_so(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_an_interviewed_person_met_nobody_told_of_before() -> None:
    text = "한가람 카카오 부사장은 29일 오전 사무실에 있었다. 도서윤 네이버 대표를 같은 날 사무실에서 만났다."
    assert told(text) == ["meeting person:도서윤,person:한가람 confirmed 2025-12-29 -"]
    assert told(text, "[인터뷰] 도서윤 네이버 대표") == []


def test_the_three_carriers_are_those_that_the_article_names() -> None:
    text = "SK텔레콤과 KT, LG유플러스가 모였다. 엔비디아와 통신 3사는 29일 협약을 체결했다."
    found = tag(Document("a", "AI 협약", text, TUESDAY), tagger())
    assert [set(e.participants) for e in found.events] == [{"nvidia", "sk-telecom", "kt", "lg-uplus"}]
    alone = tag(Document("a", "AI 협약", text.replace("KT, ", ""), TUESDAY), tagger())
    assert all("kt" not in e.participants for e in alone.events)
