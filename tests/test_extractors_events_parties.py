"""Who is a party: investors that a round lists, allies taken in, contracts that are not continued."""

import pytest

from tests.reading import told

PARTIES = [
    ("SK텔레콤은 앤트로픽을 전략적 파트너로 삼아 통신 특화 언어모델을 만든다.",
     ["partnership anthropic,sk-telecom confirmed"]),
    ("업스테이지의 이번 투자 유치에는 엔비디아와 삼성전자가 이름을 올렸다.",
     ["investment nvidia,samsung-electronics,upstage confirmed"]),
    ("리벨리온의 시리즈C 라운드에는 삼성전자와 KT가 새 투자자로 참여했다.",
     ["investment kt,rebellions,samsung-electronics confirmed"]),
    ("메타는 업스테이지와의 데이터 계약을 더 이어가지 않기로 했다.", ["termination meta,upstage confirmed"]),
    ("네이버와 삼성전자의 AI 반도체 협력이 결국 끝났다.", ["termination naver,samsung-electronics confirmed"]),
]
SHOWN = [
    ("퓨리오사AI는 로봇 '나루'의 실물을 전시장에서 처음 내보였다.", ["launch furiosa-ai confirmed"]),
    ("현대차그룹은 공장에서 일하는 로봇을 세계 최초로 무대로 옮겨와 시연한다.",
     ["launch hyundai-motor-group planned"]),
    ("마이크로소프트가 세계 최대 데이터센터 '가람터'를 열었다고 18일 밝혔다.", ["infrastructure microsoft confirmed"]),
    ("SK하이닉스는 엔비디아에 들어갈 HBM4 물량과 가격 협상을 마무리했다.",
     ["supply nvidia,sk-hynix confirmed"]),
    ("국가 컴퓨팅센터의 민간 사업자로 SK텔레콤 컨소시엄이 사실상 확정됐다.",
     ["participation sk-telecom confirmed"]),
]
SHOWN += [
    ("삼성전자가 구글, 오라클과 함께 만든 헤드셋 '나루'가 22일 공개됐다.",
     ["joint_development google,oracle,samsung-electronics confirmed", "launch samsung-electronics confirmed"]),
    ("KT와 마이크로소프트의 공동 개발 모델 '나루'가 이달 나온다.",
     ["joint_development kt,microsoft planned", "launch kt,microsoft planned"]),
    ("오픈AI는 북극에 10만장의 GPU를 갖춘 '스타게이트 나루'를 짓겠다고 밝혔다.", ["infrastructure openai planned"]),
    ("네이버는 카카오 인수를 추진하다 접었다.", ["termination kakao,naver confirmed"]),
]
SHOWN += [
    ("인텔은 최근 불거진 엔비디아 공급망 탈락설을 정면 반박했다.", ["termination intel,nvidia denied"]),
    ("오픈AI는 마이크로소프트와의 결별설을 일축했다.", ["termination microsoft,openai denied"]),
]
NOBODY = [
    "삼성전자는 불량설을 부인했다.",
    "삼성전자와 네이버의 노사 관계가 끝났다.",
    "카카오와 네이버는 투자자에게 사과했다.",
]


@pytest.mark.parametrize(("text", "events"), PARTIES + SHOWN + [(text, []) for text in NOBODY])
def test_who_is_a_party(text: str, events: list[str]) -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(text)] == events
