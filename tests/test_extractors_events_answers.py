"""Who answers a rumour, whom a contract told of names behind it, who is looked into, who leads a round: by shape."""

import pytest

from tests.reading import told

ANSWERED = [
    ("공장에 100억 달러를 더 투자한다는 소문에 대해 삼성전자는 \"결정된 바 없다\"고 선을 그었다.",
     ["investment samsung-electronics denied - 10000000000USD"]),
    ("구글이 국내에서 데이터센터 부지를 물색하고 있다는 소문에 대해 구글 측은 “사실이 아니다”라고 부인했다.",
     ["infrastructure google denied - -"]),
    ("오픈AI가 카카오에 투자할 수 있다는 이야기까지 나왔지만, 카카오는 \"사실이 아니다\"라고 했다.",
     ["investment kakao,openai denied - -"]),
    ("오픈AI가 카카오에 투자할 수 있다는 이야기까지 나왔지만, 카카오는 말을 아꼈다.",
     ["investment kakao,openai speculated - -"]),
]
BEHIND = [
    ("SK하이닉스와 96억원 규모의 장비 공급계약을 체결했다고 이날 공시한 카카오는 강세를 보였다.",
     ["supply kakao,sk-hynix confirmed 2025-12-30 9600000000KRW"]),
    ("오픈AI와 손잡았다고 밝힌 카카오는 주가가 올랐다.", ["partnership kakao,openai confirmed - -"]),
]
LOOKED_INTO = [
    ("중국이 미국 엔비디아에 대한 반독점 조사에 착수했다.", ["restriction nvidia confirmed - -"]),
    ("중국 총국은 10일 엔비디아가 신고 의무를 어긴 혐의가 있어 조사에 들어갔다고 발표했다.",
     ["restriction nvidia confirmed 2025-12-10 -"]),
    ("독일 당국이 딥시크를 앱 장터에서 삭제해 달라고 애플과 구글에 요청했다.",
     ["restriction apple,deepseek,google confirmed - -"]),
    ("공정거래위원회는 구글을 상대로 서면 실태조사에 착수한다고 12일 밝혔다.",
     ["restriction ftc-korea,google confirmed 2025-12-12 -"]),
    ("구글은 시장 실태조사 결과를 냈다.", []),
]
ROUNDS = [
    ("오픈AI가 소프트뱅크가 주도하는 400억달러 규모의 신규 투자를 유치했다.",
     ["investment openai,softbank-group confirmed - 40000000000USD"]),
    ("리벨리온이 인텔을 전략적 투자자로 맞았다.", ["investment intel,rebellions confirmed - -"]),
    ("TSMC는 미국에 천억 달러를 추가로 투자하기로 했다.", ["investment tsmc planned - 100000000000USD"]),
    ("SK하이닉스가 428억원, 385억원 규모의 장비를 나란히 발주했다.", ["supply sk-hynix confirmed - 42800000000KRW"]),
    ("구글은 메타를 현금 15억달러(약 2조원)에 인수했다.", ["acquisition google,meta confirmed - 1500000000USD"]),
    ("인텔은 애플 보통주를 주당 23달러에 20억달러어치 취득했다.", ["investment apple,intel confirmed - 2000000000USD"]),
    ("카카오는 7조원을 들여 데이터센터를 짓기로 했다.", ["infrastructure kakao planned - 7000000000000KRW"]),
]
SUITS = [
    ("카카오가 행정소송을 낼 것이라는 전망이 우세하다.", ["litigation kakao speculated - -"]),
    ("앤트로픽은 작가들이 제기한 집단소송에서 15억달러를 지급하기로 합의했다.",
     ["litigation anthropic confirmed - 1500000000USD"]),
    ("앞서 구글이 메타와 애플을 상대로 소송을 냈다. 지상파 방송 3사가 네이버를 상대로 소송을 냈다.",
     ["litigation apple,google,meta confirmed - -", "litigation naver confirmed - -"]),
]
POSTS = [
    ("카카오는 이재용·정신아 공동 대표 체제로 전환했다.",
     ["appointment chung-shin-a,kakao,lee-jae-yong confirmed - -"]),
    ("정신아 카카오 대표가 차기 대표 공개 모집에 지원하지 않기로 했다.", ["appointment chung-shin-a confirmed - -"]),
    ("한가람 네이버 센터장이 신설된 카카오 대표에 임명됐다.", ["appointment kakao,person:한가람 confirmed - -"]),
    ("일론 머스크는 샘 올트먼 오픈AI CEO의 즉각 사임을 요구했다.", []),
]
TEAMS = [
    ("카카오는 네이버, 업스테이지 등 10개 기관과 팀을 꾸렸다.", ["participation kakao,naver,upstage confirmed - -"]),
    ("SK텔레콤 팀에는 카카오와 리벨리온이 이름을 올렸다.", ["participation kakao,rebellions,sk-telecom confirmed - -"]),
    ("발표는 네이버를 시작으로 카카오, 업스테이지, SK텔레콤 순으로 진행된다.",
     ["participation kakao,naver,sk-telecom,upstage planned - -"]),
    ("이재용 회장은 네이버, 카카오, 업스테이지 등 3개 정예팀 부스를 돌았다.",
     ["participation kakao,naver,upstage confirmed - -"]),
]
ITEMS = [
    ("◆카카오=차세대 모델을 10일 공개했다.", ["launch kakao confirmed 2025-12-10 -"]),
    ("네이버는 크다.\n\n◆카카오=차세대 모델을 10일 공개했다.", ["launch kakao confirmed 2025-12-10 -"]),
    ("구글의 추격도 만만치 않은데, 이 회사는 데이터센터를 짓기로 했다.", ["infrastructure google planned - -"]),
]


@pytest.mark.parametrize(
    ("text", "events"), [*ANSWERED, *BEHIND, *LOOKED_INTO, *ROUNDS, *SUITS, *POSTS, *TEAMS, *ITEMS]
)
def test_who_is_meant(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_a_stranger_with_whom_one_agrees_is_another_partner() -> None:
    text = "네이버는 엔비디아와 손잡았다. 네이버는 22일 시암AI클라우드와 업무협약(MOU)을 교환했다."
    assert [line.split()[:2] for line in told(text)] == [["partnership", "naver"], ["partnership", "naver,nvidia"]]


@pytest.mark.parametrize(
    "title", ['독일, 애플·구글에 "딥시크 앱 내려라"…EU 전역서 퇴출되나', "애플이 딥시크를 차단했다며 구글 조사 착수"]
)
def test_a_title_has_no_clauses_to_look_into(title: str) -> None:
    told("", title)
