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
NOBODY = [
    "삼성전자와 네이버의 노사 관계가 끝났다.",
    "카카오와 네이버는 투자자에게 사과했다.",
]


@pytest.mark.parametrize(("text", "events"), PARTIES + [(text, []) for text in NOBODY])
def test_who_is_a_party(text: str, events: list[str]) -> None:
    assert [event.rsplit(" ", 2)[0] for event in told(text)] == events
