"""Rosters: who belongs to a team and whose team it is, who supplies whom."""

import pytest

from tests.reading import told

TEAMS = [
    ("카카오 컨소시엄에는 퓨리오사AI와 업스테이지, 나루대학교 등이 참여한다.",
     ["participation furiosa-ai,kakao,upstage confirmed"]),
    ("네이버 정예팀에는 통신(KT)·반도체(리벨리온)·로봇(나루) 등 각 분야 기업이 이름을 올렸다.",
     ["participation kt,naver,rebellions confirmed"]),
    ("카카오, 리벨리온, KT 등 참여사가 가진 기술이 업스테이지 컨소시엄의 무기로 꼽힌다.",
     ["participation kakao,kt,rebellions,upstage confirmed"]),
    ("SK텔레콤 컨소시엄(네이버·카카오 참여)이 국가 컴퓨팅센터 사업에 단독 응찰했다.",
     ["participation kakao,naver,sk-telecom confirmed"]),
    ("컨소시엄은 SK텔레콤을 주관사로, 네이버·카카오·KT를 참여사로 구성됐다.",
     ["participation kakao,kt,naver,sk-telecom confirmed"]),
    ("정부 GPU 구축 사업자로는 네이버, 카카오, KT가 낙점됐다.",
     ["participation kakao,kt,naver confirmed"]),
]
STAGES = [
    ("이날 5개 정예팀인 네이버, 업스테이지, SK텔레콤, 카카오가 발표에 나선다.",
     ["participation kakao,naver,sk-telecom,upstage planned"]),
    ("정부는 지난 8월 선정된 4개 정예팀(네이버·업스테이지·SK텔레콤·카카오)의 개발 성과를 살핀다.",
     ["participation kakao,naver,sk-telecom,upstage planned"]),
    ("SK텔레콤과 네이버, 카카오 컨소시엄은 30일 열릴 발표회에 참석해 그간의 성과를 말한다.",
     ["participation kakao,naver,sk-telecom planned"]),
    ("네이버와 카카오, KT 세 곳이 정부 GPU 사업을 나눠 맡는다.", ["participation kakao,kt,naver planned"]),
]
POSTS = [
    ("카카오는 최고기술책임자(CTO)에 한가람 부사장을, 최고재무책임자(CFO)에 도서윤 상무를 선임했다.",
     ["appointment kakao,person:도서윤 confirmed", "appointment kakao,person:한가람 confirmed"]),
    ("장관 후보로는 한가람 전 대표가, 위원장 후보로는 도서윤 원장이 지명됐다.",
     ["appointment person:도서윤 confirmed", "appointment person:한가람 confirmed"]),
    ("카카오 새 공동 대표에 한가람 부사장과 도서윤 상무가 선임됐다.",
     ["appointment kakao,person:도서윤,person:한가람 confirmed"]),
]
SUPPLIERS = [
    ("구글 서버에 들어가는 HBM은 SK하이닉스와 삼성전자가 공급한다.",
     ["supply google,samsung-electronics,sk-hynix planned"]),
    ("엔비디아의 HBM4 공급사는 삼성전자와 SK하이닉스로 압축됐다.",
     ["supply nvidia,samsung-electronics,sk-hynix confirmed"]),
    ("엔비디아가 HBM4 공급사를 삼성전자와 SK하이닉스 중심으로 꾸릴 것이라는 전망이 나온다.",
     ["supply nvidia,samsung-electronics,sk-hynix speculated"]),
    ("구글의 서버용 HBM 공급은 삼성전자와 SK하이닉스가 나눠 맡았다.",
     ["supply google,samsung-electronics,sk-hynix confirmed"]),
    ("KT와 네이버는 엔비디아 GPU를 각각 1만장씩 받게 된다.", ["supply kt,naver,nvidia planned"]),
    ("TSMC의 주요 고객은 엔비디아와 애플, AMD 등이다.", ["supply amd,apple,nvidia,tsmc confirmed"]),
    ("퓨리오사AI는 LG전자를 고객으로 두고 있다.", ["supply furiosa-ai,lg-electronics confirmed"]),
]
NOT_TOLD = [
    "카카오와 네이버가 참여하지 않는 컨소시엄은 힘을 받기 어렵다.",
    "리벨리온(반도체), 카카오(플랫폼)의 주가가 올랐다.",
    "국내 5개 기업인 네이버, 카카오, KT, SK텔레콤, LG전자의 주가가 올랐다.",
    "설문에는 네이버, 카카오 직원 등 300명이 참여했다.",
]


@pytest.mark.parametrize(("text", "events"), TEAMS + STAGES + POSTS + SUPPLIERS + [(text, []) for text in NOT_TOLD])
def test_who_belongs_together_is_told_by_the_roster(text: str, events: list[str]) -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(text)] == events
