"""Events as newspapers put them: consortia, products that come out by themselves, orders, rumours, occasions."""

import pytest

from tests.reading import told

NEWS = [
    (
        "정예팀은 SK텔레콤, 카카오, 리벨리온 등 8개 기관으로 구성됐다.",
        ["participation kakao,rebellions,sk-telecom confirmed - -"],
    ),
    (
        "이날 발표에 참여한 5개 팀은 네이버, 업스테이지, SK텔레콤이다.",
        ["participation naver,sk-telecom,upstage confirmed 2025-12-30 -"],
    ),
    (
        "과기정통부는 5개 팀으로 네이버, 업스테이지, SK텔레콤을 선정했다.",
        ["participation naver,sk-telecom,upstage confirmed - -"],
    ),
    (
        "SK하이닉스, 카카오 등 참여사와 가람학술원 등 20여 개 기관도 참여 의향서를 제출했다.",
        ["participation kakao,sk-hynix confirmed - -"],
    ),
    ("SK텔레콤 정예팀에는 카카오, 리벨리온, 가람대학교가 참여한다.",
     ["participation kakao,rebellions,sk-telecom confirmed - -"]),
    ("SK텔레콤의 초거대 AI 모델 '가람 1'이 오는 30일 행사에서 공개된다.", ["launch sk-telecom planned 2025-12-30 -"]),
    (
        "네이버, 업스테이지, SK텔레콤 등 5개 팀이 30일 AI 모델을 공개했다.",
        ["launch naver,sk-telecom,upstage confirmed 2025-12-30 -"],
    ),
    (
        "삼성전자는 새 TV를, LG전자는 새 로봇을 각각 공개한다.",
        ["launch lg-electronics,samsung-electronics planned - -"],
    ),
    ("삼성전자는 CES 2026에서 새 AI TV를 공개할 계획이다.", ["launch samsung-electronics planned 2026-01 -"]),
    (
        "첫 연설은 젠슨 황 엔비디아 CEO가 맡는다. 5일 무대에 올라 새 AI 솔루션을 발표할 예정이다.",
        ["launch nvidia planned 2026-01-05 -"],
    ),
    ("나루전자는 SK하이닉스향 장비 공급을 수주했다고 밝혔다.", ["supply sk-hynix confirmed - -"]),
    (
        "현대차그룹이 엔비디아와 맺은 'AI 동맹'은 경쟁의 방향을 보여준다.",
        ["partnership hyundai-motor-group,nvidia confirmed - -"],
    ),
    ("카카오는 4일 오픈AI와 전략적 제휴를 선언했다.", ["partnership kakao,openai confirmed 2025-12-04 -"]),
    ("정부는 KT에 대해 위약금을 면제하라고 요구했다.", ["restriction kt confirmed - -"]),
    ("또 카카오에 대해선 조사가 어렵다며 경찰에 수사를 의뢰했다.", ["restriction kakao confirmed - -"]),
    ("오픈AI에는 신고 의무 위반으로 과태료 360만원이 부과됐다.", ["restriction openai confirmed - 3600000KRW"]),
    ("미국 상무부가 엔비디아 칩의 중국 수출을 허가했다.", ["restriction nvidia confirmed - -"]),
    (
        "일론 머스크가 오픈AI와 구글을 상대로 10억 달러에 달하는 손해배상을 요구하며 소송을 제기했다.",
        ["litigation elon-musk,google,openai confirmed - 1000000000USD"],
    ),
    (
        "샘 올트먼 CEO는 최태원 SK그룹 회장, 정신아 카카오 대표를 잇따라 만났다.",
        ["meeting chey-tae-won,sam-altman confirmed - -", "meeting chung-shin-a,sam-altman confirmed - -"],
    ),
    (
        "앤트로픽이 미국 내 데이터센터 건설을 위해 500억 달러를 투자하겠다고 12일 밝혔다.",
        [
            "infrastructure anthropic planned 2026-01-12 50000000000USD",
            "investment anthropic planned 2026-01-12 50000000000USD",
        ],
    ),
    (
        "오픈AI는 50억달러에서 70억달러 정도 투자를 유치하기 위한 협상을 진행하고 있다.",
        ["investment openai planned - 5000000000USD"],
    ),
    ("TSMC가 인텔과의 합작설을 부인했다.", ["joint_venture intel,tsmc denied - -"]),
    ("오픈AI가 추진했던 나루소프트 인수가 최종 무산됐다.", ["termination openai confirmed - -"]),
    ("구글은 나루소프트 지분을 인수하지는 않았지만 기술을 얻었다.", []),
    (
        "개인정보보호위원회는 메타와 구글에 각각 65억원과 8억원의 과징금을 부과했다.",
        ["restriction google,meta,pipc confirmed - 6500000000KRW"],
    ),
    (
        "KT가 오는 31일 열리는 정기주주총회에서 한가람 대표를 선임한다.",
        ["appointment kt,person:한가람 planned 2025-12-31 -"],
    ),
    (
        "24일 회사에 따르면 퓨리오사AI는 메타의 인수 제안을 거절했다.",
        ["termination furiosa-ai,meta confirmed 2025-12-24 -"],
    ),
    (
        "24일 반도체 업계에 따르면 퓨리오사AI는 메타의 인수 제안을 거절했다.",
        ["termination furiosa-ai,meta confirmed - -"],
    ),
    ("구글코리아가 내년 AI 칩을 출시한다고 밝혔다.", ["launch google planned 2026 -"]),
    (
        "SK텔레콤과 카카오는 엔비디아와 함께 데이터센터 기공식을 개최했다.",
        ["infrastructure kakao,nvidia,sk-telecom confirmed - -"],
    ),
    ("정신아 카카오 대표의 재선임 안건이 통과됐다.", ["appointment chung-shin-a,kakao confirmed - -"]),
    ("업스테이지는 나루 지분 100%를 카카오로부터 인수하기로 했다.", ["acquisition kakao,upstage planned - -"]),
    ("최 창업자가 경영에 복귀할지는 알려지지 않았다.", []),
    (
        "삼성전자는 2월 3일 테슬라와 칩 공급 계약을 맺었다. 삼성전자는 내년부터 테슬라에 칩을 공급한다.",
        ["supply samsung-electronics,tesla confirmed 2025-02-03 -"],
    ),
    (
        "오픈AI는 엔비디아와 파트너십을 맺고 칩 공급 협약을 체결했다.",
        ["partnership nvidia,openai confirmed - -", "supply nvidia,openai confirmed - -"],
    ),
    ("구글이 리벨리온과의 협업을 중단했다.", ["termination google,rebellions confirmed - -"]),
    (
        "네이버는 리벨리온에 10억원을 투자했다. 리벨리온도 네이버의 자회사에 투자하기로 했다.",
        ["investment naver,rebellions confirmed - 1000000000KRW", "investment rebellions planned - -"],
    ),
    (
        "29일 회사에 따르면 구글이 리벨리온을 인수했다. 반응은 뜨겁다. 주가도 올랐다. 카카오는 오픈AI와 제휴를 맺었다.",
        ["acquisition google,rebellions confirmed 2025-12-29 -", "partnership kakao,openai confirmed - -"],
    ),
    ("올트먼은 이재용 회장을 비롯한 임원진 등과 만났다.", ["meeting lee-jae-yong,sam-altman confirmed - -"]),
]


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_the_news_tells(text: str, expected: list[str]) -> None:
    assert told(text) == expected
