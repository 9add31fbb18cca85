"""Sentences by their build: who takes part is told between, together with, in other clauses, or by its group's name."""

import pytest

from extractors.events.drafts import Draft
from extractors.events.known import Noted, groups_of
from extractors.events.merge import merged
from extractors.names.gazetteer import load_lexicon
from extractors.records import Mention, Span
from tests.reading import told

BETWEEN = [
    (
        "네이버와 엔비디아 간 협력 논의 가능성이 거론된다.",
        ["partnership naver,nvidia speculated - -"],
    ),
    ("네이버와 구글 사이의 소송이 시작됐다.", ["litigation google,naver confirmed - -"]),
    ("SK하이닉스, 삼성전자 모두 엔비디아에 D램 샘플을 제공했다.",
     ["supply nvidia,samsung-electronics,sk-hynix confirmed - -"]),
    ("SK텔레콤은 미국의 앤트로픽에 1억 달러를 투자했다.",
     ["investment anthropic,sk-telecom confirmed - 100000000USD"]),
    ("AMD 등 경쟁사뿐 아니라 구글과 같은 큰 고객까지 경쟁에 나섰다.", ["rivalry amd,google confirmed - -"]),
]
CLAUSES = [
    (
        "삼성전자와 SK하이닉스는 새 기억장치를 두고 사활을 건 경쟁을 벌인다.",
        ["rivalry samsung-electronics,sk-hynix confirmed - -"],
    ),
    ("네이버와 카카오는 요금을 낮추고, 연합군을 형성하기로 했다.", ["partnership kakao,naver planned - -"]),
    (
        "카카오는 데이터센터의 용량을 1.2GW에서 2.4GW로 확대하는 방안을 검토하고 있다.",
        ["infrastructure kakao planned - -"],
    ),
    ("딥시크가 지침을 위반한 혐의로 미국 규제 당국의 조사를 받고 있다.", ["restriction deepseek confirmed - -"]),
    ("카카오가 정부가 주관하는 로봇 사업의 수행 기업으로 선정됐다.", ["participation kakao confirmed - -"]),
    (
        "카카오는 각각 2만 장, 네이버는 3만 장의 GPU를 오라클에서 확보하게 된다.",
        ["supply kakao,naver,oracle planned - -"],
    ),
    (
        "로봇 사업은 카카오를 비롯해 리벨리온, 가람대학교 등 8개 기관으로 구성됐다.",
        ["participation kakao,rebellions confirmed - -"],
    ),
    ("카카오는 오라클과 AI 메가 팩토리를 구축해 로봇을 만든다.", ["infrastructure kakao,oracle planned - -"]),
    ("카카오가 공장을 새로 짓는 사업이다.", ["infrastructure kakao planned - -"]),
    (
        "네이버는 엔비디아와의 협력을 선언한 카카오와 경쟁하고 있다.",
        ["partnership kakao,nvidia confirmed - -", "rivalry kakao,naver confirmed - -"],
    ),
]
PARTNERS = [
    (
        "카카오는 오라클과 손잡고 7조원을 들여 데이터센터를 짓는다.",
        ["infrastructure kakao,oracle planned - 7000000000000KRW",
         "partnership kakao,oracle confirmed - -"],
    ),
    ("리벨리온은 인텔이 제안한 인수를 거절했다.", ["termination intel,rebellions confirmed - -"]),
]


@pytest.mark.parametrize(("text", "events"), BETWEEN + CLAUSES + PARTNERS)
def test_participants_of_a_sentence(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_a_likeness_abroad_is_no_participant() -> None:
    assert told("한국의 엔비디아에 1억 달러를 투자했다.") == []


def test_one_more_product_is_another_launch() -> None:
    both = told("엔비디아는 5일 새 모델 ‘나르’를 공개했다. 엔비디아는 이날 가속기 ‘두루’도 선보였다.")
    assert [event.split()[0] for event in both] == ["launch", "launch"]


def test_a_groups_name_is_short_for_the_company() -> None:
    drafts = [
        Draft("supply", {one: "-", "nvidia": "-"}, "planned", [Span("text", at, at + 9)], "supply/deliver", 1, 0.7)
        for at, one in enumerate(("samsung-group", "samsung-electronics"))
    ]
    (event,) = merged(drafts, {"samsung-electronics": "samsung-group"})
    assert event.roles.keys() == {"samsung-electronics", "nvidia"}
    assert len(event.evidence) == 2
    assert len(merged(drafts, {})) == 2


def test_only_a_name_that_begins_the_companys_is_short_for_it() -> None:
    names = ("samsung-electronics", "boston-dynamics", "google-cloud")
    noted: Noted = tuple((Mention(one, "text", 0, 1, "가", "test"), "org") for one in names)
    assert groups_of(noted, load_lexicon()) == {"samsung-electronics": "samsung-group", "google-cloud": "google"}


def test_a_contract_is_of_the_matter_that_another_sentence_tells() -> None:
    text = "오픈AI가 오라클과 대규모 계약을 체결했다. 오픈AI는 오라클에서 서버를 구매한다."
    assert [event.split()[0] for event in told(text)] == ["supply"]
