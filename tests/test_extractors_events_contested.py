"""What is barred, looked into, punished and fought over in court, told in many words."""

import pytest

from tests.reading import told

TOLD = [
    # Doors shut: by a state, and by one company to another.
    ("네이버는 오픈AI의 수집 로봇에 문을 닫아걸었다.", ["restriction naver,openai confirmed - -"]),
    ("네이버가 구글의 크롤링에 자물쇠를 채웠다.", ["restriction google,naver confirmed - -"]),
    ("메타는 오픈AI를 채팅 앱에서 몰아냈다.", ["restriction meta,openai confirmed - -"]),
    ("앤트로픽은 오픈AI의 API 접속을 끊어 버렸다.", ["restriction anthropic,openai confirmed - -"]),
    ("오픈AI가 딥시크의 계정 생성을 못하게 막았다.", ["restriction deepseek,openai confirmed - -"]),
    ("카카오는 구글이 상품 정보를 긁어가지 못하게 걸어 잠갔다.", ["restriction google,kakao confirmed - -"]),
    ("서울시는 내부망에서 딥시크를 못 쓰게 했다.", ["restriction deepseek confirmed - -"]),
    ("한 은행이 직원들의 딥시크 접속을 걸어 잠갔다.", ["restriction deepseek confirmed - -"]),
    ("중국은 관영 데이터센터에서 인텔 칩을 걷어내도록 지시했다.", ["restriction intel confirmed - -"]),
    ("중국이 인텔 칩을 들이지 말라고 자국 회사에 권고했다.", ["restriction intel confirmed - -"]),
    # Leave to sell abroad.
    ("미국 상무부가 AMD의 대중 수출을 허락했다.", ["restriction amd confirmed - -"]),
    ("엔비디아의 H20 수출 면허가 떨어졌다.", ["restriction nvidia confirmed - -"]),
    ("미국 정부가 엔비디아 칩의 중국 수출길을 열었다.", ["restriction nvidia confirmed - -"]),
    ("엔비디아가 H20 수출 허가를 손에 쥐었다.", ["restriction nvidia confirmed - -"]),
    ("인텔은 미국 정부의 조치로 중국에 칩을 팔 수 없게 됐다.", ["restriction intel confirmed - -"]),
    ("중국 당국이 엔비디아 칩의 통관을 묶었다.", ["restriction nvidia confirmed - -"]),
    ("미국이 인텔 칩의 말레이시아 수출까지 조였다.", ["restriction intel confirmed - -"]),
    # Looked into.
    ("공정거래위원회가 카카오를 상대로 현장 조사에 들어갈 예정이다.",
     ["restriction ftc-korea,kakao planned - -"]),
    ("프랑스 개인정보보호청은 메타를 상대로 데이터 수집 경위를 캐기 위한 조사에 착수했다.",
     ["restriction meta confirmed - -"]),
    ("개인정보보호위원회는 카카오의 정보 수집 관행을 들여다볼 방침이다.",
     ["restriction kakao,pipc planned - -"]),
    ("공정거래위원회는 구글을 상대로 조사의 고삐를 죄고 있다.", ["restriction ftc-korea,google confirmed - -"]),
    ("영국 경쟁시장청이 구글의 독점 관행을 정조준했다.", ["restriction google confirmed - -"]),
    ("개인정보보호위원회가 딥시크에 답변을 재촉했다.", ["restriction deepseek,pipc confirmed - -"]),
    ("인도 당국이 구글에 브라우저를 떼어 내라고 압박했다.", ["restriction google confirmed - -"]),
    # Punished.
    ("구글이 421억원의 과징금을 떠안았다.", ["restriction google confirmed - 42100000000KRW"]),
    ("카카오에 과징금 151억원이 떨어졌다.", ["restriction kakao confirmed - 15100000000KRW"]),
    ("공정거래위원회가 구글에 421억원의 과징금을 안겼다.",
     ["restriction ftc-korea,google confirmed - 42100000000KRW"]),
    ("개인정보보호위원회는 KT 제재 수위를 결정했다.", ["restriction kt,pipc confirmed - -"]),
    ("개인정보보호위원회가 SK텔레콤에 내린 시정명령이 확정됐다.", ["restriction sk-telecom confirmed - -"]),
    ("개인정보보호위원회가 KT의 신규 모집을 정지하기로 했다.", ["restriction kt,pipc confirmed - -"]),
    ("구글이 개인정보보호위원회로부터 수집 중단 명령을 받았다.", ["restriction google,pipc confirmed - -"]),
    # In court.
    ("구글이 메타를 상대로 소송전에 뛰어들었다.", ["litigation google,meta confirmed - -"]),
    ("오픈AI 앞으로 소장이 날아들었다.", ["litigation openai confirmed - -"]),
    ("오픈AI에 집단소송이 제기됐다.", ["litigation openai confirmed - -"]),
    ("삼성전자를 상대로 한 특허 소송이 미국에서 또 접수됐다.", ["litigation samsung-electronics confirmed - -"]),
    ("구글이 또 법정에 불려 나갔다.", ["litigation google confirmed - -"]),
    ("구글은 제품 판매를 멈춰 달라는 가처분을 이달 안에 서울중앙지법에 신청하기로 했다.",
     ["litigation google planned 2025-12 -"]),
    ("구글은 명령에 이의를 제기했다.", ["litigation google confirmed - -"]),
    ("애플이 특허 소송 1심에서 쓴잔을 들었다.", ["litigation apple confirmed - -"]),
    ("LG전자가 특허전에서 웃었다.", ["litigation lg-electronics confirmed - -"]),
    ("미국 무역위원회가 인텔의 손을 들어줬다.", ["litigation intel confirmed - -"]),
    ("법원은 메타의 책 학습이 공정 이용이라고 봤다.", ["litigation meta confirmed - -"]),
    ("법원은 애플의 시계 판매를 금지했다.",
     ["litigation apple confirmed - -", "restriction apple confirmed - -"]),
    ("대법원은 한가람 대표에게 유죄를 선고한 2심을 그대로 받아들였다.",
     ["litigation person:한가람 confirmed - -"]),
    ("한가람 대표에게 무죄를 선고한 원심이 대법원에서 굳어졌다.", ["litigation person:한가람 confirmed - -"]),
    ("경찰이 한가람 대표를 검찰에 송치했다.", ["litigation person:한가람 confirmed - -"]),
    ("앤트로픽이 작가들과 15억달러에 합의했다.", ["litigation anthropic confirmed - 1500000000USD"]),
    ("구글이 텍사스주와 14억달러에 화해했다.", ["litigation google confirmed - 1400000000USD"]),
    ("애플과 삼성전자의 특허 분쟁이 막을 내렸다.", ["litigation apple,samsung-electronics confirmed - -"]),
    # Against each other.
    ("AMD가 엔비디아에 출사표를 던졌다.", ["rivalry amd,nvidia confirmed - -"]),
    ("오픈AI가 딥시크의 등장에 발끈했다.", ["rivalry deepseek,openai confirmed - -"]),
    ("아마존이 자체 칩으로 엔비디아 의존도를 낮추고 있다.", ["rivalry amazon,nvidia confirmed - -"]),
    ("마이크로소프트가 오픈AI의 그늘에서 벗어나려 한다.", ["rivalry microsoft,openai confirmed - -"]),
    ("네이버는 구글의 안방 공략을 의식해 요금을 내렸다.", ["rivalry google,naver confirmed - -"]),
]  # fmt: skip

NOTHING = [
    "SK텔레콤이 스미싱 문자 1억건을 차단했다.",
    "구글은 스팸 전화를 막는 기능을 넣었다.",
    "카카오는 서버 점검으로 서비스 이용을 제한한다고 알렸다.",
    "LG전자는 냉장고 문을 닫으면 조명이 꺼지는 기능을 넣었다.",
    "네이버가 개인정보보호위원회에 대책 마련을 요구했다.",
    "카카오 노조가 회사에 자료 공개를 요구했다.",
    "KT가 개인정보 유출 사고를 자체 조사하기로 했다.",
    "구글은 AI로 세포의 비밀을 파헤쳤다.",
    "젠슨 황 엔비디아 CEO는 수출통제가 경쟁력만 떨어뜨린다고 비판해 왔다.",
    "삼성전자의 반도체 수출길이 넓어졌다.",
    "카카오와 노조가 임금 협상에 합의했다.",
    "네이버가 이의 신청 기능을 앱에서 다듬었다.",
    "경찰이 오픈AI의 챗봇을 수사에 활용한다.",
    "KT가 SK와의 경기에서 이겼다.",
    "구글이 소송을 당할 수 있다는 우려가 나온다.",
    "삼성전자는 애플에 대한 매출 의존도를 낮추고 있다.",
    "오픈AI 이사회가 샘 올트먼의 접속 기록을 봤다.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_it_is_told_in_many_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_it_is_no_ban_suit_or_rivalry(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("구글, 엔비디아 독주에 제동", ["rivalry google,nvidia confirmed - -"]),
        ("AMD, 엔비디아에 반격", ["rivalry amd,nvidia confirmed - -"]),
        ("공정거래위원회, 네이버 현장 조사", ["restriction ftc-korea,naver confirmed - -"]),
        ("앤트로픽, 오픈AI에 문 닫아걸었다", ["restriction anthropic,openai confirmed - -"]),
    ],
)
def test_a_title_tells_it(title: str, expected: list[str]) -> None:
    assert told("업계가 주목하고 있다.", title) == expected
