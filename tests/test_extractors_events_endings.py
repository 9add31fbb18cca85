"""One deed in every ending that a newspaper may give it: whether it is done, planned, guessed, heard or denied."""

import pytest

from tests.reading import events_in

# What is told up to the stem of the verb on 하다, and the type of the event. Some have one listed party only.
DEEDS = (
    ("acquisition", "네이버가 리벨리온을 인수"),
    ("acquisition", "네이버가 나루테크를 인수"),
    ("investment", "네이버가 리벨리온에 1000억원을 투자"),
    ("investment", "미국 투자회사 나루벤처스가 리벨리온에 1000억원을 투자"),
    ("supply", "SK하이닉스가 엔비디아에 HBM4를 공급"),
    ("supply", "SK하이닉스가 북미 고객사에 HBM4를 공급"),
    ("partnership", "네이버가 엔비디아와 업무협약을 체결"),
    ("joint_development", "네이버가 엔비디아와 AI 모델을 공동 개발"),
    ("participation", "네이버가 스타게이트 프로젝트에 참여"),
    ("infrastructure", "네이버가 세종에 AI 데이터센터를 건설"),
    ("meeting", "이재용 회장이 샘 올트먼 CEO와 회동"),
)
# Posts and what authorities do are told in the present tense as facts; what they decide is done.
FACTS = (
    ("appointment", "네이버가 한가람을 대표로 선임"),
    ("restriction", "미국 정부가 엔비디아의 H20 중국 수출을 금지"),
    ("restriction", "공정위가 구글에 과징금 100억원을 부과"),
    ("restriction", "정부가 딥시크 접속을 차단"),
    ("termination", "네이버가 리벨리온 인수를 포기"),
)
ENDINGS = {
    "confirmed": (
        "한 것으로 확인됐다", "한 것으로 나타났다", "한 사실이 확인됐다", "한 사실이 뒤늦게 알려졌다",
        "한 것은 지난 10일이다", "한 것은 이번이 처음이다", "한 셈이다", "한 상태다", "했다고 밝혔다",
        "했다는 것이 회사 측 설명이다", "하게 됐다", "하기에 이르렀다", "했음을 확인했다", "한 것이다",
        "하는 데 성공했다", "했다고 공시했다", "했다는 점을 분명히 했다", "하면서 업계가 술렁이고 있다",
        "하자 주가가 올랐다", "했지만 시장의 반응은 차갑다", "해 주목받고 있다", "했습니다",
    ),
    "planned": (
        "할 예정이다", "할 계획이다", "할 방침이다", "할 것이라고 밝혔다", "할 뜻을 밝혔다",
        "하겠다는 계획을 내놨다", "하겠다는 구상이다", "하려 한다", "하는 방안을 추진하고 있다",
        "하겠다고 밝혔다", "할 채비를 마쳤다", "할 준비를 하고 있다", "하겠다는 입장이다", "하는 게 목표다",
        "할 예정이라고 공시했다", "하기로 하고 협의를 진행하고 있다", "하기 위한 협상을 벌이고 있다",
    ),
    "speculated": (
        "할 가능성이 크다", "할 공산이 크다", "할 것이라는 전망이 나온다", "할 것이라는 관측이 제기된다",
        "할 수도 있다", "할 전망이다", "할 것으로 예상된다", "할 것으로 보인다", "할 것이란 기대가 크다",
        "할 모양이다", "할 것으로 점쳐진다", "하는 방안이 거론된다", "하리라는 예측이 우세하다",
    ),
    "reported": (
        "한 것으로 알려졌다", "한 것으로 전해졌다", "했다는 보도가 나왔다", "했다고 로이터통신이 보도했다",
        "했다는 소문이 돈다", "했다는 후문이다", "했다는 소식이 전해졌다", "할 것으로 알려졌다",
        "한다는 소식이 들린다",
    ),
    "denied": (
        "한 적이 없다", "한 바 없다", "한 사실이 없다", "한 사실이 없다고 해명했다", "하지 않기로 했다",
        "하지 않을 방침이다", "할 계획이 없다고 밝혔다", "했다는 것은 사실이 아니다", "했다는 소문을 부인했다",
        "했다는 보도는 사실무근이다", "할 계획은 없다고 선을 그었다", "한다는 관측에 선을 그었다",
    ),
}  # fmt: skip
FRAMES = [(ending, modality) for modality, endings in ENDINGS.items() for ending in endings]


@pytest.mark.parametrize(("ending", "modality"), FRAMES)
def test_an_ending_says_whether_it_is_so(ending: str, modality: str) -> None:
    for event_type, deed in (*DEEDS, *FACTS):
        told = [event.modality for event in events_in(f"{deed}{ending}.") if event.type == event_type]
        assert told == [modality], deed


@pytest.mark.parametrize("ending", ["할지 주목된다", "할지를 놓고 고심하고 있다", "할지 여부는 알려지지 않았다"])
def test_a_question_is_no_event(ending: str) -> None:
    for event_type, deed in (*DEEDS, *FACTS):
        assert not [event for event in events_in(f"{deed}{ending}.") if event.type == event_type], deed


@pytest.mark.parametrize("ending", ["한 것으로 알려졌다", "했다는 보도가 나왔다", "했다"])
def test_a_suit_is_on_record_whoever_tells_of_it(ending: str) -> None:
    assert [event.modality for event in events_in(f"네이버가 오픈AI를 상대로 소송을 제기{ending}.")] == ["confirmed"]


@pytest.mark.parametrize("ending", ["할 것으로 알려졌다", "했다는 소문이 돈다"])
def test_a_suit_to_come_is_not(ending: str) -> None:
    assert [event.modality for event in events_in(f"네이버가 오픈AI를 상대로 소송을 제기{ending}.")] == ["reported"]


def test_a_denial_takes_back_what_was_heard_just_before() -> None:
    events = events_in(
        "나루통신은 네이버가 리벨리온에 투자하려던 계획을 접었다고 보도했다.\n"
        "네이버는 29일 투자를 접었다는 말은 사실이 아니라고 선을 그었다."
    )
    assert [(e.type, e.participants, e.modality, e.date) for e in events] == [
        ("termination", ("naver", "rebellions"), "denied", None)
    ]
