"""What newspapers also call a launch, a stake, a fine or a plan, and which of several days and sums is whose."""

import pytest

from extractors.names.find import find_names
from extractors.names.gazetteer import load_lexicon
from extractors.records import Document
from tests.reading import morphology, told

PLAIN = [
    # a day that opens the sentence holds through `-ㄴ 뒤`; that of an earlier time does not
    ("29일에는 전시장을 둘러본 뒤 이재용 회장이 젠슨 황 CEO와 마주 앉았다.",
     ["meeting jensen-huang,lee-jae-yong confirmed 2025-12-29 -"]),
    ("테슬라가 네이버에 200억원을 투자하는 계약서에 29일 도장을 찍었다.",
     ["investment naver,tesla confirmed 2025-12-29 20000000000KRW"]),
    ("엔비디아는 칩의 중국 수출을 제한한다는 통보를 지난 9일 미국 정부에서 받았다고 밝혔다.",
     ["restriction nvidia confirmed 2025-12-09 -"]),
    ("카카오의 한가람 대표가 오는 31일을 마지막으로 회사를 떠난다.",
     ["appointment kakao,person:한가람 planned 2025-12-31 -"]),
    ("이재용 회장과 젠슨 황 CEO의 만남이 오는 31일로 잡혔다.",
     ["meeting jensen-huang,lee-jae-yong planned 2025-12-31 -"]),
    ("이재용 회장이 29일 정의선 회장을 만났다. 두 총수가 따로 마주한 것은 지난 5월에 이어 두 번째다.",
     ["meeting chung-eui-sun,lee-jae-yong confirmed 2025-12-29 -"]),
    # money for one's own country is only announced; put into a firm it is agreed on
    ("구글은 29일 한국에 50억달러를 투자하겠다고 밝혔다.", ["investment google planned - 5000000000USD"]),
    ("구글은 29일 네이버에 50억달러를 투자하겠다고 밝혔다.",
     ["investment google,naver planned 2025-12-29 5000000000USD"]),
    # at that occasion: on the day told before, not on that of the report
    ("29일 정부공보에 따르면 젠슨 황 CEO는 전날 이재명 대통령과 면담했다. 엔비디아와 정부는 이 자리에서 협약을 맺었다.",
     ["meeting jensen-huang,lee-jae-myung confirmed 2025-12-28 -", "partnership nvidia confirmed 2025-12-28 -"]),
    # on another day: another suit
    ("네이버는 29일 구글을 상대로 소송을 냈다. 구글은 28일에도 언론사에 소송을 당했다.",
     ["litigation google confirmed 2025-12-28 -", "litigation google,naver confirmed 2025-12-29 -"]),
    ("올여름 구글은 새 칩을 출시할 예정이다.", ["launch google planned 2025 -"]),
    # no launches
    ("LG전자가 새해 경영의 열쇳말로 로봇을 꺼내 들었다.", []),
    ("구글은 새 칩 카드도 내놨다.", []),
    ("네이버는 모델을 다듬으며 얻은 노하우를 내놓는다.", []),
    ("네이버는 데이터센터를 가동할 예정이다. ‘나루 클라우드’ 서비스는 29일 한국에서 출시했다.",
     ["infrastructure naver planned - -", "launch naver confirmed 2025-12-29 -"]),
    # no posts, no deals
    ("역대 인텔 CEO 가운데 기조연설을 맡은 사람은 젠슨 황이 처음이다.", []),
    ("업계는 현대차그룹이 AI 회사에 꾸준히 투자하고 협력해 온 흐름으로 읽는다.", []),
    ("삼성전자가 테슬라에 배터리를 납품한 적은 아직 없다.", []),
    # a stake, a foundry's order, an order of the state
    ("SK텔레콤은 나르의 전환우선주 20만주를 2억달러, 우리 돈 약 2800억원에 사들이는 계약을 체결했다고 29일 밝혔다.",
     ["investment sk-telecom planned 2025-12-29 200000000USD"]),
    ("그록은 29일 AI 칩 생산을 맡기는 계약을 삼성전자와 맺었다고 밝혔다.",
     ["supply samsung-electronics confirmed 2025-12-29 -"]),
    ("마이크로소프트가 칩을 낸다. 찍어내는 일은 TSMC를 비롯한 외부 업체에 맡긴다.",
     ["supply microsoft,tsmc planned - -"]),
    ("인텔도 네이버에 돈을 더 넣을지 저울질하고 있다.", ["investment intel,naver speculated - -"]),
    ("아마존은 127억 달러를 들여 클라우드 설비를 갖출 예정이다.", ["infrastructure amazon planned - 12700000000USD"]),
    ("네이버와 카카오가 공동 회장사를 맡아 AI 협의회를 세웠다.",
     ["participation kakao,naver confirmed - -"]),
    ("LG전자와 KT는 산학연 협의체 ‘AI 원팀’의 새 식구가 됐다.", ["participation kt,lg-electronics confirmed - -"]),
    ("네이버는 그 주장을 받아들일 수 없다며 법정 다툼을 예고했다.", ["litigation naver planned - -"]),
    ("LG전자가 나르소프트와 함께 세운 합작사 ‘나루토’를 접었다.", ["termination lg-electronics confirmed - -"]),
    ("엔비디아의 젠슨 황 CEO가 자리를 지킬 것이라는 관측이 나온다.",
     ["appointment jensen-huang speculated - -"]),
    # whom a firm's founder is told of, who else put in money
    ("일론 머스크가 세운 오픈AI의 곳간에 60억 달러가 새로 들어왔다.", ["investment openai confirmed - 6000000000USD"]),
    ("오픈AI는 29일 60억달러를 유치했다. 엔비디아와 AMD도 돈을 댔다.",
     ["investment amd,nvidia,openai confirmed 2025-12-29 6000000000USD"]),
    ("이재용 회장은 자리에 나왔다. 정의선 회장과는 전시관을 오가며 이야기를 나눴다.",
     ["meeting chung-eui-sun,lee-jae-yong confirmed - -"]),
    # sums: the exact one, that in its own currency, not what was meant at first
    ("네이버가 260억원대 과징금을 물게 됐다. 공정거래위원회는 29일 네이버에 과징금 267억원을 부과했다.",
     ["restriction ftc-korea,naver confirmed 2025-12-29 26700000000KRW"]),
    ("인텔이 독일에 우리 돈 42조 원을 투자한다. 인텔이 독일 공장을 키우는 데 300억 유로를 쓰고,"
     " 독일이 일부를 대 준다는 내용이다.\n"
     "인텔이 처음 내놓은 투자 규모는 170억 유로였다.",
     ["infrastructure intel planned - 30000000000EUR", "investment intel planned - 30000000000EUR"]),
    ("엔비디아는 데이터센터 설립에 관한 협력 협정을 29일 체결했다.",
     ["infrastructure nvidia planned - -", "partnership nvidia confirmed 2025-12-29 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), PLAIN)
def test_a_sentence_tells_just_this(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(("text", "people"), [
    ("김가람·이나루·박다온 삼성전자 부사장은 사장으로 승진했다.", ["김가람", "이나루", "박다온"]),
    ("김가람·이나루 하늘테크 전무가 왔다.", ["김가람", "이나루"]),
    ("배경훈(44) LG사이언스파크 AI추진단장이 LG AI연구원 초대 원장으로 선임됐다.", ["배경훈"]),
])  # fmt: skip
def test_joined_names_and_earlier_posts(text: str, people: list[str]) -> None:
    names = find_names(Document("a", "인사", text, None), load_lexicon(), morphology())
    people_of = {m.surface for m in names.mentions if m.surface in text and len(m.surface) == 3}
    assert people_of == set(people)
