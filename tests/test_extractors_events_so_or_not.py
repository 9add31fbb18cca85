"""Whether it is so: what is agreed on, meant, weighed or kept; when it was signed, and what it costs."""

import pytest

from tests.reading import told

SO_OR_NOT = [
    # what is agreed on is to come, and what stands before it in the sentence with it
    ("네이버와 카카오는 데이터센터를 평택에 짓고, 이곳에서 모델을 함께 개발하기로 뜻을 모았다.",
     ["infrastructure kakao,naver planned - -", "joint_development kakao,naver planned - -"]),
    ("소프트뱅크는 오픈AI에 300억달러를 투자하는 데 동의했다.",
     ["investment openai,softbank-group planned - 30000000000USD"]),
    ("카카오는 오픈AI와 제휴를 맺고 서비스를 함께 개발하는 데 합의했다.",
     ["joint_development kakao,openai planned - -", "partnership kakao,openai confirmed - -"]),
    ("TSMC는 4년에 걸쳐 100억달러를 집행해 공장 두 곳을 짓겠다는 계획을 확인했다.",
     ["infrastructure tsmc planned - 10000000000USD", "investment tsmc planned - 10000000000USD"]),
    ("SK하이닉스는 새 메모리를 TSMC와 공동으로 개발해 2027년부터 양산에 들어가겠다고 29일 발표했다.",
     ["joint_development sk-hynix,tsmc planned - -"]),
    ("리벨리온은 이번 라운드에서 최대 2억달러를 조달하는 작업을 진행하고 있다.",
     ["investment rebellions planned - 200000000USD"]),
    ("소프트뱅크와 오픈AI가 일본에 세우려는 합작회사의 출범이 밀리고 있다.",
     ["joint_venture openai,softbank-group planned - -"]),
    # a contract is made, whatever it is about; to decide to give up is to do it
    ("카카오는 엔비디아에서 GPU 서버를 사기로 계약했다.", ["supply kakao,nvidia confirmed - -"]),
    ("인텔은 29일 소비자 사업에서 철수하기로 결정했다고 발표했다.", ["termination intel confirmed 2025-12-29 -"]),
    # one of two things that may be done may be done
    ("공정거래위원회는 구글에 과징금을 매기거나 시정을 명령할 수 있다.",
     ["restriction ftc-korea,google speculated - -"]),
    ("재계에서는 최태원 회장과 젠슨 황의 회동을 점치는 목소리가 나왔다.",
     ["meeting chey-tae-won,jensen-huang speculated - -"]),
    # the outermost word wins, in a suit to come, too
    ("블룸버그는 오픈AI가 이르면 31일 구글을 제소할 계획이라고 보도했다.",
     ["litigation google,openai reported 2025-12-31 -"]),
    # what is not withdrawn is still to come
    ("네이버는 데이터센터에 1조원을 투자하기로 한 계획을 접지 않았다.",
     ["investment naver planned - 1000000000000KRW"]),
    ("네이버는 리벨리온을 인수하겠다는 방침을 바꾸지 않았다.", ["acquisition naver,rebellions planned - -"]),
    ("네이버는 리벨리온을 인수하지 않기로 했다.", ["acquisition naver,rebellions denied - -"]),
    # what was done last year is no news of what is planned now
    ("카카오가 구글과 손발을 맞춘다. "
     "카카오는 지난해 구글과 협약을 체결했다.",
     ["partnership google,kakao confirmed 2024 -", "partnership google,kakao planned - -"]),
]
WHEN_AND_HOW_MUCH = [
    # the day of the signing, told behind the news of it
    ("KT는 삼성전자와 양해각서를 체결했다고 29일 밝혔다. 협약식은 전날 오후 KT 본사에서 열렸다.",
     ["partnership kt,samsung-electronics confirmed 2025-12-28 -"]),
    ("네이버는 구글이 발주한 AI 플랫폼 사업을 따냈다고 29일 밝혔다. 양측은 지난 26일 계약서에 서명했다.",
     ["supply google,naver confirmed 2025-12-26 -"]),
    ("KT는 삼성전자와 양해각서를 체결했다고 29일 밝혔다. 다음 협약식은 내달 5일 열릴 예정이다.",
     ["partnership kt,samsung-electronics confirmed 2025-12-29 -"]),
    ("AMD가 퓨리오사AI를 사들이는 절차를 29일 모두 끝냈다고 발표했다.",
     ["acquisition amd,furiosa-ai confirmed 2025-12-29 -"]),
    ("소프트뱅크가 오사카에 AI 데이터센터를 짓기로 했다. 데이터센터는 2027년에 불을 켜는 것이 목표다.",
     ["infrastructure softbank-group planned 2027 -"]),
    # a picture is put on the net on another day; the day before the report
    ("최태원 회장이 젠슨 황을 만났다. 최 회장은 29일 인스타그램에 황과 나란히 선 사진을 올렸다. "
     "회동은 현지시간 26일에 있었다.", ["meeting chey-tae-won,jensen-huang confirmed 2025-12-26 -"]),
    ("최태원 회장과 손정의 회장이 지난 28일 서울에서 만났다. 29일 재계에 따르면 두 사람은 전날 사옥에 마주 앉았다.",
     ["meeting chey-tae-won,masayoshi-son confirmed 2025-12-28 -"]),
    # what was shown in an earlier year comes out in this one
    ("삼성전자는 작년 CES에서 선보인 로봇을 내년 출시할 예정이다.", ["launch samsung-electronics planned 2026 -"]),
    ("삼성전자가 리벨리온을 손에 넣었다. 값은 15억 유로(약 2조6000억원)다.",
     ["acquisition rebellions,samsung-electronics confirmed - 1500000000EUR"]),
    ("미국 상무부는 TSMC가 수출통제를 어긴 혐의를 조사하고 있다. "
     "TSMC는 10억달러(약 1조4800억원)가 넘는 벌금을 물 수 있다.",
     ["restriction tsmc confirmed - 1000000000USD"]),
    # what a site costs is no investment besides
    ("아마존이 일본의 클라우드 시설을 늘리는 데 20조원을 쏟아붓는다.",
     ["infrastructure amazon planned - 20000000000000KRW"]),
    ("인텔이 평택에 10조원을 들여 고대역폭메모리(HBM) 공장을 올린다.",
     ["infrastructure intel planned - 10000000000000KRW"]),
]
NOTHING_OF_IT = [
    "오픈AI 본사 맞은편 인텔의 반도체 공장 입구에 표지판이 세워져 있다.",
    "AI 데이터센터가 세계 곳곳에 들어서면서 LG전자의 냉각 사업이 떠올랐다.",
    "소프트뱅크는 당국의 승인을 거쳐 내년 말 거래를 끝낼 계획이다.",
    "구글은 챗봇에 출처를 붙인 답을 내놓는다.",
    "대만은 TSMC가 AI 칩을 찍어내면서 경쟁의 한복판에 섰다.",
    "카카오는 기업 고객에게 자회사를 거쳐 AI 솔루션을 판다.",
]
# what looks like the same and is another event
APART = [
    ("SK텔레콤은 29일 구글과 업무협약을 맺었다. SK텔레콤은 같은 날 반도체 설계 기업 나르시아와도 업무협약을 체결했다.",
     ["partnership google,sk-telecom confirmed 2025-12-29 -", "partnership sk-telecom confirmed 2025-12-29 -"]),
    ("오라클은 텍사스주에 데이터센터를 짓고 있다. 오라클은 미시간주에 데이터센터를 지을 계획이다.",
     ["infrastructure oracle confirmed - -", "infrastructure oracle planned - -"]),
    ("네이버가 29일 경량 모델 3종을 오픈소스로 공개했다. 추론 모델도 곧 출시할 예정이다.",
     ["launch naver confirmed 2025-12-29 -", "launch naver planned - -"]),
    ("KT는 지난해 9월 업스테이지에 100억원을 투자했다. 업스테이지는 투자 유치를 진행하고 있다.",
     ["investment kt,upstage confirmed 2024-09 10000000000KRW", "investment upstage planned - -"]),
    ("마이크로소프트는 29일 나르텍과 97억달러 규모의 클라우드 계약을 맺었다고 밝혔다.",
     ["supply microsoft confirmed 2025-12-29 9700000000USD"]),
    ("엔비디아는 이르면 내년 6월 새 AI 칩의 대량 생산을 시작한다.", ["launch nvidia planned 2026-06 -"]),
    ("인텔은 AI 칩에서 삼성전자를 제치고 2위에 오르겠다고 밝혔다.",
     ["rivalry intel,samsung-electronics confirmed - -"]),
    ("인텔과 AMD도 TSMC 첨단 공정의 초기 고객으로 정해졌다.", ["supply amd,intel,tsmc confirmed - -"]),
    ("소프트뱅크는 TSMC와 AI 칩 위탁생산을 협의하고 있는 것으로 알려졌다.",
     ["supply softbank-group,tsmc reported - -"]),
    ("애플은 오픈AI 이사회 참여를 철회했다.", ["termination apple,openai confirmed - -"]),
    ("구글이 추진하는 앤트로픽 인수가 암초를 만났다.", ["acquisition anthropic,google planned - -"]),
    ("구글과 앤트로픽의 합병 협상이 무르익은 것으로 전해졌다.", ["acquisition anthropic,google reported - -"]),
    ("현대차그룹은 29일 협약을 맺었다. 그룹은 내년부터 9조원을 단계적으로 투자한다.",
     ["investment hyundai-motor-group planned 2026 9000000000000KRW",
      "partnership hyundai-motor-group confirmed 2025-12-29 -"]),
    ("네이버는 29일 칩을 이끌던 한가람 사장과 앱을 맡아 온 도서윤 사장을 공동 대표로 선임했다.",
     ["appointment naver,person:도서윤,person:한가람 confirmed 2025-12-29 -"]),
    ("구글이 앤트로픽의 10억달러 규모 투자 유치를 나르벤처스와 함께 주도했다.",
     ["investment anthropic,google confirmed - 1000000000USD"]),
    ("애플은 오픈AI의 고객이 됐다.", ["supply apple,openai confirmed - -"]),
    ("앤트로픽의 이번 투자 유치를 주도한 곳은 구글이다.", ["investment anthropic,google confirmed - -"]),
    ("SK하이닉스는 29일 인텔 낸드사업 인수 잔금 22억달러의 납입을 마쳤다고 밝혔다.",
     ["acquisition intel,sk-hynix confirmed 2025-12-29 2200000000USD"]),
]
TWO_HOUSES = (
    "삼성전자가 오픈AI와 협력을 강화하기로 29일 합의했다. 인텔과 TSMC는 같은 공정으로 갈아탈 것으로 보인다.\n\n"
    "양사는 함께 만든 맞춤형 반도체를 차례로 선보일 계획이다."
)


@pytest.mark.parametrize(("text", "events"), SO_OR_NOT)
def test_whether_it_is_so(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), WHEN_AND_HOW_MUCH)
def test_when_and_how_much(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "events"), APART)
def test_one_and_another(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize("text", NOTHING_OF_IT)
def test_nothing_of_it_is_told(text: str) -> None:
    assert told(text) == []


def test_a_title_that_quotes_a_plan_is_a_plan() -> None:
    assert told("젠슨 황이 전시장에 왔다.", "“최태원 회장 만날 것”…젠슨 황이 직접 답했다") in (
        [], ["meeting chey-tae-won,jensen-huang planned - -"],
    )  # fmt: skip


def test_both_houses_are_the_partners_not_two_named_in_passing() -> None:
    assert "launch openai,samsung-electronics planned - -" in told(TWO_HOUSES)


# a post on a day to come, and one for which a general meeting has still to vote
POSTS = [
    ("한가람 내정자는 이달 중 열리는 주주총회를 거쳐 카카오 대표에 선임될 예정이다.",
     ["appointment kakao,person:한가람 planned 2025-12 -"]),
    ("나루통신은 28일 미국 정부가 TSMC에 AI 칩의 중국 출하를 31일부터 멈추라고 명령했다고 소식통을 인용해 전했다.",
     ["restriction tsmc reported 2025-12-31 -"]),
    ("네이버는 내년 1월 1일 자로 한가람을 대표로 임명한다고 밝혔다.",
     ["appointment naver,person:한가람 planned 2026-01-01 -"]),
    ("한가람 네이버 부사장은 1월부터 카카오로 자리를 옮긴다.", ["appointment kakao,person:한가람 planned 2026-01 -"]),
    ("카카오가 정신아 대표에게 지휘봉을 맡기기로 했다. 카카오는 29일 이사회에서 정신아 대표 재선임 안건을 통과시켰다고 "
     "공시했다. 마지막 관문은 다음 달 26일 열리는 정기 주주총회다.",
     ["appointment chung-shin-a,kakao planned 2026-01-26 -"]),
    ("네이버는 29일 한가람을 대표로 선임했다. 네이버는 내달 주주총회를 연다.",
     ["appointment naver,person:한가람 confirmed 2025-12-29 -"]),
]


@pytest.mark.parametrize(("text", "events"), POSTS)
def test_posts_to_come(text: str, events: list[str]) -> None:
    assert told(text) == events
