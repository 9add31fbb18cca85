"""Events that are told sideways: in quotation marks, in a list, in half a sentence."""

import pytest

from tests.reading import told

SPOKEN = [
    (
        "정신아 카카오 대표는 “내년 7월 데이터센터를 착공할 예정”이라고 밝혔다.",
        ["infrastructure kakao planned 2026-07 -"],
    ),
    (
        "카카오 관계자는 “다음 달 새 에이전트 서비스를 출시할 계획”이라고 설명했다.",
        ["launch kakao planned 2026-01 -"],
    ),
    ("정신아 카카오 대표는 “새 모델을 공개할 수 있기를 기대한다”고 말했다.", []),
    ("가람증권 연구원은 “카카오가 새 모델을 공개해야 한다”고 말했다.", []),
    ("정신아 카카오 대표는 “데이터센터를 착공하려면 전력이 필요하다”고 말했다.", []),
]
LISTED = [
    (
        "이미 SK하이닉스, SK텔레콤, 카카오 등 주요 회사와 20여개 기관이 참여 의향서를 제출했다.",
        ["participation kakao,sk-hynix,sk-telecom planned - -"],
    ),
    (
        "행사에서 네이버, 업스테이지, SK텔레콤 등 국가대표 팀으로 선정된 기업들이 성과를 소개했다.",
        ["participation naver,sk-telecom,upstage confirmed - -"],
    ),
]
WHOLE = [
    (
        "오픈AI가 AMD와 10기가와트 규모의 인공지능 맞춤형 반도체를 개발한다.",
        ["joint_development amd,openai planned - -"],
    ),
    ("오픈AI는 AMD와 비슷한 맞춤형 반도체를 개발한다.", []),
    ("안산 데이터센터는 카카오가 내년 3월 착공한다.", ["infrastructure kakao planned 2026-03 -"]),
    ("카카오는 요금을 낮추고, 새 결제 서비스를 다음 달 시작한다.", ["launch kakao planned 2026-01 -"]),
    ("카카오는 본사에서 행사를 열고, 이를 위해 공장을 가동했다.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*SPOKEN, *LISTED, *WHOLE])
def test_the_sentence_tells(text: str, expected: list[str]) -> None:
    assert told(text) == expected
