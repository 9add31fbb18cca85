"""Events of invented sentences: who, what, whether, when and how much, type by type; an empty list where nothing is."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
import yaml

from tests.reading import told

MEETINGS = [
    (
        "이재용 삼성전자 회장은 29일 서울 서초사옥에서 샘 올트먼 오픈AI 최고경영자를 만났다.",
        ["meeting lee-jae-yong,sam-altman confirmed 2025-12-29 -"],
    ),
    (
        "최태원 회장과 젠슨 황 CEO가 지난 5일 타이베이에서 회동했다.",
        ["meeting chey-tae-won,jensen-huang confirmed 2025-12-05 -"],
    ),
    (
        "손정의 회장은 다음 달 3일 이재용 회장과 만날 예정이다.",
        ["meeting lee-jae-yong,masayoshi-son planned 2026-01-03 -"],
    ),
    ("정의선 회장이 머스크를 만난 것으로 알려졌다.", ["meeting chung-eui-sun,elon-musk reported - -"]),
    ("이재용 회장은 젠슨 황 CEO와 만난 적이 없다고 부인했다.", ["meeting jensen-huang,lee-jae-yong denied - -"]),
    (
        "이재명 대통령은 30일 샘 올트먼 CEO를 접견했다.",
        ["meeting lee-jae-myung,sam-altman confirmed 2025-12-30 -"],
    ),
    ("이재용 회장은 기자들을 만나 실적을 설명했다.", []),
    (
        "젠슨 황 CEO는 이재용 회장을 만나 GPU를 공급하기로 했다.",
        ["meeting jensen-huang,lee-jae-yong confirmed - -"],
    ),
    ("스마트폰 매장에서 삼성전자 제품을 만나볼 수 있다.", []),
]
PARTNERSHIPS = [
    ("카카오와 오픈AI는 29일 전략적 제휴를 체결했다.", ["partnership kakao,openai confirmed 2025-12-29 -"]),
    (
        "네이버는 엔비디아와 업무협약(MOU)을 맺었다고 30일 밝혔다.",
        ["partnership naver,nvidia confirmed 2025-12-30 -"],
    ),
    ("KT가 마이크로소프트와 손잡고 공공 클라우드를 넓힌다.", ["partnership kt,microsoft confirmed - -"]),
    ("LG전자와 구글은 로봇 분야에서 협력하기로 했다.", ["partnership google,lg-electronics planned - -"]),
    ("삼성전자는 협력사 상생 기금을 마련했다.", []),
    ("엔비디아는 리벨리온과 라이선스 계약을 맺었다.", ["partnership nvidia,rebellions confirmed - -"]),
    ("오픈AI와 카카오가 결별 수순이라는 관측은 사실무근이라고 카카오가 밝혔다.", []),
]
VENTURES = [
    ("소프트뱅크와 오픈AI가 합작법인을 설립하기로 했다.", ["joint_venture openai,softbank-group planned - -"]),
    ("SK텔레콤은 오라클과 조인트벤처를 세웠다.", ["joint_venture oracle,sk-telecom confirmed - -"]),
    (
        "SK텔레콤이 오라클과 합작회사 설립을 위한 계약을 체결했다.",
        ["joint_venture oracle,sk-telecom confirmed - -"],
    ),
    (
        "KT는 앞으로 5년간 1조원 규모의 정보보안 투자로 신뢰를 되찾겠다는 구상을 밝혔다.",
        ["investment kt planned - 1000000000000KRW"],
    ),
    ("SK텔레콤은 초거대 AI 모델 ‘에이엑스’를 내놓으며 해외 모델에 도전했다.", ["launch sk-telecom confirmed - -"]),
    ("개인정보보호위원회는 서버를 버린 KT에 대해 경찰에 수사를 의뢰했다.", ["restriction kt,pipc confirmed - -"]),
]
INVESTMENTS = [
    (
        "소프트뱅크는 오픈AI에 400억달러를 투자하기로 했다고 30일 밝혔다.",
        ["investment openai,softbank-group planned 2025-12-30 40000000000USD"],
    ),
    ("리벨리온이 1천500억원 규모의 투자를 유치했다.", ["investment rebellions confirmed - 150000000000KRW"]),
    ("퓨리오사AI는 지난달 7천500만 달러를 조달했다.", ["investment furiosa-ai confirmed 2025-11 75000000USD"]),
    ("앤트로픽은 구글로부터 20억달러를 투자받았다.", ["investment anthropic,google confirmed - 2000000000USD"]),
    ("SK하이닉스는 인텔 지분 3%를 취득했다.", ["investment intel,sk-hynix confirmed - -"]),
    ("네이버는 연구개발에 꾸준히 투자하고 있다.", []),
    ("카카오는 신사업 투자 확대를 주요 성과로 꼽았다.", []),
    (
        "삼성전자는 미국에 5조7천억원을 쏟아붓는다.",
        ["investment samsung-electronics planned - 5700000000000KRW"],
    ),
    ("네이버는 로봇 스타트업 ‘가온로보’에 신규 투자했다.", ["investment naver confirmed - -"]),
    ("리벨리온은 외부 자금을 수혈해 개발을 이어가야 하는 상황이다.", []),
    ("메타가 앤트로픽에 투자하지 않기로 했다.", ["investment anthropic,meta denied - -"]),
]
ACQUISITIONS = [
    ("메타가 ‘제2의 딥시크’로 불리는 마루랩스를 인수했다.", ["acquisition meta confirmed - -"]),
    (
        "AMD는 리벨리온을 12억달러에 인수한다고 29일(현지시간) 밝혔다.",
        ["acquisition amd,rebellions planned 2025-12-29 1200000000USD"],
    ),
    ("퓨리오사AI가 메타에 인수됐다.", ["acquisition furiosa-ai,meta confirmed - -"]),
    ("카카오는 업스테이지 인수를 검토하고 있는 것으로 알려졌다.", ["acquisition kakao,upstage reported - -"]),
    ("구글은 업스테이지를 인수할 계획이 없다고 밝혔다.", ["acquisition google,upstage denied - -"]),
    ("인텔이 리벨리온을 인수할 것이라는 전망이 나온다.", ["acquisition intel,rebellions speculated - -"]),
    ("네이버와 카카오가 합병한다.", ["acquisition kakao,naver planned - -"]),
]
SUPPLIES = [
    (
        "삼성전자는 엔비디아에 HBM4를 공급하기로 했다고 30일 밝혔다.",
        ["supply nvidia,samsung-electronics planned 2025-12-30 -"],
    ),
    ("SK하이닉스가 엔비디아에 HBM을 공급하고 있다.", ["supply nvidia,sk-hynix confirmed - -"]),
    ("테슬라가 삼성전자로부터 차량용 칩을 공급받는다.", ["supply samsung-electronics,tesla planned - -"]),
    ("오픈AI는 AMD의 GPU를 구매했다.", ["supply amd,openai confirmed - -"]),
    ("삼성전자는 2나노 물량을 수주했다.", ["supply samsung-electronics confirmed - -"]),
    (
        "인텔이 PCH 물량을 삼성전자에 맡기는 방안을 조율 중이라는 얘기가 나온다.",
        ["supply intel,samsung-electronics reported - -"],
    ),
    ("삼성전자는 HBM을 엔비디아에 납품한다는 보도를 부인했다.", ["supply nvidia,samsung-electronics denied - -"]),
    ("공급망이 흔들려 삼성전자도 어려움을 겪었다.", []),
    ("삼성전자 디바이스솔루션(DS)부문은 테슬라에 칩을 공급했다.", ["supply samsung-electronics,tesla confirmed - -"]),
    ("수출 규제로 칩을 공급받기 어려워지자 딥시크는 자체 칩을 찾았다.", []),
]
DEVELOPMENTS = [
    (
        "네이버와 삼성전자는 AI 반도체를 공동 개발한다.",
        ["joint_development naver,samsung-electronics planned - -"],
    ),
    ("오픈AI가 애플과 단말기를 개발하고 있다.", ["joint_development apple,openai confirmed - -"]),
    ("SK텔레콤은 오픈AI와 함께 한국어 모델을 연구하기로 했다.", ["joint_development openai,sk-telecom planned - -"]),
]
SITES = [
    ("오픈AI는 텍사스에 데이터센터를 짓고 있다.", ["infrastructure openai confirmed - -"]),
    ("SK하이닉스는 2027년까지 용인에 공장을 건설한다.", ["infrastructure sk-hynix planned 2027 -"]),
    ("마이크로소프트가 향후 2년간 데이터센터를 두 배로 늘릴 계획이다.", ["infrastructure microsoft planned - -"]),
    (
        "삼성전자는 평택 4공장 준공을 2027년에서 내년으로 앞당긴다.",
        ["infrastructure samsung-electronics planned 2026 -"],
    ),
    ("SK하이닉스는 공장 가동 중단 우려를 덜었다.", []),
]
PARTICIPATIONS = [
    ("카카오가 정부의 GPU 확보 사업에 참여한다.", ["participation kakao planned - -"]),
    ("업스테이지와 네이버는 독자 모델 컨소시엄을 구성했다.", ["participation naver,upstage confirmed - -"]),
    ("SK텔레콤은 스타게이트 프로젝트에 합류하기로 했다.", ["participation sk-telecom planned - -"]),
]
LAUNCHES = [
    ("카카오는 30일 AI 비서 앱을 출시했다.", ["launch kakao confirmed 2025-12-30 -"]),
    ("오픈AI가 내년 1분기 새 모델을 공개한다.", ["launch openai planned 2026-Q1 -"]),
    ("LG전자는 AI 로봇을 선보일 예정이다.", ["launch lg-electronics planned - -"]),
    ("삼성전자가 내년 초 선보일 ‘갤럭시 S26’에 구글의 제미나이가 들어간다.", []),
    ("네이버는 신제품 출시를 연기했다.", ["launch naver planned - -"]),
    ("삼성전자는 2024년 실적을 공개했다.", []),
]
RIVALRIES = [
    ("AMD가 엔비디아를 바짝 추격하고 있다.", ["rivalry amd,nvidia confirmed - -"]),
    ("엔비디아를 추격하는 AMD로서는 물러설 곳이 없다.", ["rivalry amd,nvidia confirmed - -"]),
    ("구글이 오픈AI에 맞불을 놓았다.", ["rivalry google,openai confirmed - -"]),
    ("국가 경쟁력을 위해 삼성전자와 SK하이닉스가 나섰다.", []),
]
RESTRICTIONS = [
    ("개인정보보호위원회가 딥시크 앱 다운로드를 차단했다.", ["restriction deepseek,pipc confirmed - -"]),
    (
        "공정거래위원회는 구글에 과징금 2천74억원을 부과했다고 30일 밝혔다.",
        ["restriction ftc-korea,google confirmed 2025-12-30 207400000000KRW"],
    ),
    ("공정거래위원회는 네이버를 상대로 현장조사에 착수했다.", ["restriction ftc-korea,naver confirmed - -"]),
    ("카카오는 공정거래위원회의 조사를 받고 있다.", ["restriction ftc-korea,kakao confirmed - -"]),
    ("딥시크는 제재 회피를 위해 본사를 옮겼다.", []),
    ("반도체 장비 규제 완화로 삼성전자가 한숨을 돌렸다.", []),
    ("공정거래위원회는 앞으로 과징금을 부과할 수 있도록 할 예정이다.", []),
]
LAWSUITS = [
    ("머스크는 오픈AI를 상대로 소송을 제기했다.", ["litigation elon-musk,openai confirmed - -"]),
    ("애플이 삼성전자를 특허 침해로 제소했다.", ["litigation apple,samsung-electronics confirmed - -"]),
    ("메타는 29일 1심에서 패소했다.", ["litigation meta confirmed 2025-12-29 -"]),
]
APPOINTMENTS = [
    ("카카오는 한가람 부사장을 최고기술책임자로 선임했다.", ["appointment kakao,person:한가람 confirmed - -"]),
    ("도서윤 인텔 사장이 사임했다.", ["appointment intel,person:도서윤 confirmed - -"]),
    ("한가람 대표는 2003년 SK텔레콤에 합류한 이후 KT 등을 거쳐 네이버를 이끌고 있다.", []),
    ("이재명 대통령은 도서윤 교수를 위원장으로 지명했다.", ["appointment person:도서윤 confirmed - -"]),
]
TERMINATIONS = [
    ("퓨리오사AI는 메타의 인수 제안을 거절했다.", ["termination furiosa-ai,meta confirmed - -"]),
    ("카카오와 오픈AI의 협상이 결렬됐다.", ["termination kakao,openai confirmed - -"]),
    ("인텔은 공장 건설 계획을 철회했다.", ["termination intel confirmed - -"]),
    (
        "이재용 회장은 이달 4일 손정의 회장을 만났다. 다음 날에는 젠슨 황 CEO도 만났다.",
        [
            "meeting jensen-huang,lee-jae-yong confirmed 2025-12-05 -",
            "meeting lee-jae-yong,masayoshi-son confirmed 2025-12-04 -",
        ],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *MEETINGS,
        *PARTNERSHIPS,
        *VENTURES,
        *INVESTMENTS,
        *ACQUISITIONS,
        *SUPPLIES,
        *DEVELOPMENTS,
        *SITES,
        *PARTICIPATIONS,
        *LAUNCHES,
        *RIVALRIES,
        *RESTRICTIONS,
        *LAWSUITS,
        *APPOINTMENTS,
        *TERMINATIONS,
    ],
)
def test_sentence_tells(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_no_trigger_says_one_thing_twice() -> None:
    declared = yaml.compose(files("extractors").joinpath("data/triggers.yaml").read_text(encoding="utf-8"))
    assert list(_said_twice(declared)) == []
    assert list(_said_twice(yaml.compose("a: {lacks: x, find: y, lacks: z}"))) == ["lacks"]


def _said_twice(node: yaml.Node | None) -> Iterator[str]:
    """The keys that a mapping within has twice: YAML keeps the last and says nothing."""
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        yield from (key for key in dict.fromkeys(keys) if keys.count(key) > 1)
    parts = node.value if isinstance(node, yaml.CollectionNode) else []
    for part in parts:
        yield from (found for one in (part if isinstance(part, tuple) else (part,)) for found in _said_twice(one))
