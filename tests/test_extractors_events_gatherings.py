"""Meals, tables and occasions; who is meant by `두 회사` behind people; which words date, and which sums count."""

import pytest

from tests.reading import told

TOLD = [
    ("최태원 회장은 젠슨 황 CEO와 점심을 먹으며 HBM 공급을 논의했다.",
     ["meeting chey-tae-won,jensen-huang confirmed - -"]),
    ("최태원 회장은 젠슨 황 CEO와 2시간 가까이 점심을 먹고 공장을 둘러봤다.",
     ["meeting chey-tae-won,jensen-huang confirmed - -"]),
    ("최태원 회장과 젠슨 황 CEO가 한 식탁에 앉았다.", ["meeting chey-tae-won,jensen-huang confirmed - -"]),
    ("최태원 회장은 행사장에서 젠슨 황 CEO를 마주쳤다.", ["meeting chey-tae-won,jensen-huang confirmed - -"]),
    ("최태원 회장은 젠슨 황 CEO와 라운드 테이블을 가졌다.", ["meeting chey-tae-won,jensen-huang confirmed - -"]),
    ("최태원 회장은 커피를 마시고 출국했다.", []),
    ("최태원 회장과 노조는 협상 테이블에 앉았다.", []),
    # an occasion does nothing
    ("APEC 정상회의에서 약속받은 엔비디아 GPU 26만장을 나눠 쓸 방법을 놓고 정부와 기업이 한자리에 앉았다.", []),
    ("네이버는 APEC 정상회의에서 새 AI 모델을 공개했다.", ["launch naver confirmed - -"]),
    # the companies of those who were just named
    ("한가람 네이버 대표와 도서윤 카카오 대표는 눈도 마주치지 않았다. 두 회사는 이용자를 놓고 맞붙고 있다.",
     ["rivalry kakao,naver confirmed - -"]),
    # others of a list
    ("네이버는 엔비디아 외에 AMD와도 업무협약을 체결했다.", ["partnership amd,naver,nvidia confirmed - -"]),
    ("네이버는 엔비디아 외에도 나루테크와 업무협약을 체결했다.", ["partnership naver,nvidia confirmed - -"]),
    ("삼성전자와 엔비디아 외에 퓨리오사AI가 이 컨소시엄에 참여했다.",
     ["participation furiosa-ai,nvidia,samsung-electronics confirmed - -"]),
    # what is done to somebody, or by a part of them
    ("오픈AI의 벤처투자팀이 커서에 1억달러를 투자했다.", ["investment openai confirmed - 100000000USD"]),
    ("개인정보위가 딥시크의 내려받기를 중단시켰다.", ["restriction deepseek confirmed - -"]),
    ("방통위가 SK텔레콤의 신규 가입을 중단시켰다.", ["restriction sk-telecom confirmed - -"]),
    ("네이버는 퓨리오사AI를 손에 넣었다.", ["acquisition furiosa-ai,naver confirmed - -"]),
    ("민관합동조사단은 KT를 조사하고 있다.", ["restriction kt confirmed - -"]),
    # no date within another word, and none of an announcement
    ("네이버는 서울에서 아모레퍼시픽과 업무협약을 체결했다.", ["partnership naver confirmed - -"]),
    ("네이버는 오늘날 AI 모델을 공개했다.", ["launch naver confirmed - -"]),
    ("네이버는 데이터센터를 짓기로 했다고 29일 밝혔다.", ["infrastructure naver planned - -"]),
    ("네이버는 30일 서울에서 열리는 발표회에서 새 AI 모델을 공개한다고 밝혔다.", ["launch naver planned 2025-12-30 -"]),
    ("구글이 처음 선보인 AI 칩은 이제껏 외부에 팔린 적이 없다.", []),
    # sums
    ("아마존이 데이터센터를 짓는 데 50억 달러(약 7조 원)를 더 쏟는다.",
     ["infrastructure amazon planned - 5000000000USD", "investment amazon planned - 5000000000USD"]),
    ("카카오는 나루 인수에서 손을 뗐다. 카카오가 물어야 할 위약금은 300억원이다.",
     ["termination kakao confirmed - 30000000000KRW"]),
    ("140억달러(약 19조2000억원)의 몸값을 인정받는 퓨리오사AI가 투자를 유치했다.",
     ["investment furiosa-ai confirmed - -"]),
    # it never was so much
    ("아마존은 앤트로픽에 40억달러를 투자했다. 아마존이 바깥 회사에 이만큼 투자한 적은 없었다.",
     ["investment amazon,anthropic confirmed - 4000000000USD"]),
    ("젠슨 황 엔비디아 CEO는 2500억달러 투자 의사를 밝혔다.", ["investment nvidia planned - 250000000000USD"]),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_gatherings_and_other_matters(text: str, events: list[str]) -> None:
    assert told(text) == events
