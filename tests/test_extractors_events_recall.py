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
    ("한 애널리스트는 “엔비디아가 내년 인텔에 50억달러를 투자할 것”이라고 말했다.", []),
    ("최수연 네이버 대표는 “구글이 내년 7월 데이터센터를 착공할 예정”이라고 밝혔다.", []),
    (
        "젠슨 황 엔비디아 CEO는 “삼성전자가 다음 달 반도체를 공급할 예정”이라고 밝혔다.",
        ["supply samsung-electronics planned 2026-01 -"],
    ),
    ("정신아 카카오 대표는 “데이터센터를 착공하려면 전력이 필요하다”고 말했다.", []),
]
LISTED = [
    (
        "이미 SK하이닉스, SK텔레콤, 카카오 등 주요 회사와 20여개 기관이 참여 의향서를 제출했다.",
        ["participation kakao,sk-hynix,sk-telecom confirmed - -"],
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
    ("주가가 올랐다. 반응도 좋다. 카카오는 본사에서 행사를 열고, 이를 위해 공장을 가동했다.", []),
]
PEOPLE = [
    (
        "이재용 회장은 30일 오픈AI 본사를 찾아 샘 올트먼 CEO와 협력 방안을 논의했다.",
        ["meeting lee-jae-yong,sam-altman confirmed 2025-12-30 -"],
    ),
    ("최태원 회장은 대만에서 TSMC 등 현지 기업과 회동했다.", ["meeting chey-tae-won,tsmc confirmed - -"]),
    ("한가람은 데이터센터를 구축한 주역으로 알려졌다.", []),
]
VERDICTS = [
    (
        "카카오는 리벨리온에 투자를 검토했으나 최근 투자 계획을 잠정 중단했다.",
        ["termination kakao,rebellions confirmed - -"],
    ),
    ("카카오는 리벨리온이 인수할 수 있는 증서를 발행했다.", []),
    ("구글은 네이버와 협약을 체결하는 데 관심이 있다.", []),
    ("카카오는 2400억원을 투입해 주가를 조작한 혐의를 받고 있다.", []),
    ("한가람 회장이 의장을 맡고 있다.", []),
    ("KT는 15개 공동 연구기관이 참여한 사업을 소개했다.", []),
    ("배심원단은 특허 소송에서 인텔의 손을 들어줬다.", ["litigation intel confirmed - -"]),
    ("사진 속 심판은 인텔의 손을 들어줬다.", []),
    ("오픈AI는 한국 지사 출범을 공식화했다.", ["launch openai confirmed - -"]),
    ("KT와 인텔은 ‘AI 공동연구소’를 설립했다.", ["joint_development intel,kt confirmed - -"]),
]


@pytest.mark.parametrize(("text", "expected"), [*SPOKEN, *LISTED, *WHOLE, *PEOPLE, *VERDICTS])
def test_the_sentence_tells(text: str, expected: list[str]) -> None:
    assert told(text) == expected


WHO = [
    ("카카오가 요금을 내렸다. 반응은 뜨겁다. 회사는 새 모델을 공개했다.", ["launch kakao"]),
    ("카카오가 요금을 내렸다. 카카오의 매출은 늘었다. 다음 달 KT 가입자에게 새 모델을 공개한다.", ["launch kakao"]),
    ("카카오가 요금을 내렸다. KT는 올렸다. 카카오의 매출은 늘었다. 다음 달 새 모델을 공개한다.", []),
    ("KT는 샘 올트먼 CEO를 만나 협력을 논의했다.", ["meeting kt,sam-altman"]),
    ("KT는 마이크로소프트 소프트웨어 도입 계약을 체결했다.", ["supply kt,microsoft"]),
    (
        "최태원 회장은 30일 수원 공장을 찾아 한가람 사장, 도서윤 사장 등 주요 반도체 경영진들과 라인을 둘러봤다.",
        ["meeting chey-tae-won,person:도서윤,person:한가람"],
    ),
    (
        "한가람 부회장이 퇴진하고, 도서윤 단독 대표 체제에 돌입한다.",
        ["appointment person:도서윤", "appointment person:한가람"],
    ),
    ("이사회는 한가람 사장이 대표이사 직무를 대행한다고 밝혔다.", ["appointment person:한가람"]),
    ("KT는 한가람 부사장의 대표 선임 절차를 밟는다고 밝혔다.", ["appointment kt,person:한가람"]),
    (
        "미국 무역위원회는 30일 삼성전자의 메모리, 서버용 모듈 등 반도체에 대해 특허 침해 여부를 조사한다고 밝혔다.",
        ["restriction samsung-electronics"],
    ),
    ("미국 법무부는 구글을 포함한 여러 대기업을 대상으로 채용 원칙을 들여다보고 있다.", ["restriction google"]),
    ("미국 정부는 엔비디아의 새 칩의 중국 수출을 제한적으로 허용했다.", ["restriction nvidia"]),
    ("중국 당국은 엔비디아 제품 판금을 결정했다.", ["restriction nvidia"]),
    ("인텔이 지난해 AMD에 통보했던 라이선스 취소 조치를 철회했다.", ["termination amd,intel"]),
    ("KT는 인텔과 협력을 논의했다. 이 논의는 끝내 무산됐다.", ["partnership intel,kt", "termination intel,kt"]),
    ("엔비디아가 추진하던 인텔 인수 작업이 수포로 돌아갔다.", ["termination intel,nvidia"]),
    ("엔비디아와 인텔의 합병이 당국의 반대로 결국 좌절됐다.", ["termination intel,nvidia"]),
    ("엔비디아와 인텔이 빅딜을 규제 우려로 결국 취소했다.", ["termination intel,nvidia"]),
    ("엔비디아는 인텔 인수작업 중단을 공식 선언했다.", ["termination intel,nvidia"]),
    ("KT는 당국에 합병 인가 신청을 취하했다고 밝혔다.", ["termination kt"]),
    ("일론 머스크가 오픈AI를 상대로 법적 공방을 재개했다.", ["litigation elon-musk,openai"]),
    ("미국 상무부는 엔비디아의 새 칩에 대해 수출 허가 요건을 부과한다고 발표했다.", ["restriction nvidia"]),
    ("한가람 이사가 KT 의장으로 선출됐다.", ["appointment kt,person:한가람"]),
    ("한가람 대표는 3년 더 KT를 이끌게 됐다.", ["appointment kt,person:한가람"]),
    ("한가람 부사장은 초대 법인장으로 선임될 예정이다.", ["appointment person:한가람"]),
    ("한가람 이사가 앞으로 수석과학자를 맡는다.", ["appointment person:한가람"]),
    ("한가람 의장은 그동안 임시 의장으로 활동한다.", ["appointment person:한가람"]),
    ("한가람 사장이 은퇴한다고 KT가 밝혔다.", ["appointment person:한가람"]),
    ("이재명 대통령은 AI 정보 유출 수사를 검토하라고 지시했다.", []),
    ("한가람 대표는 대학을 졸업한 뒤 1992년 KT에 입사해 본부장을 지냈고, 지난해 인텔에 고문으로 합류했다.", []),
    (
        "한가람 KT 전략사업대표, 젠슨 황 CEO가 행사에서 협력을 논의했다.",
        ["meeting jensen-huang,person:한가람"],
    ),
    ("메타의 퓨리오사AI 인수 협상이 이르면 이달 마무리될 가능성이 있다.", ["acquisition furiosa-ai,meta"]),
    ("AMD가 주식 거래를 통해 퓨리오사AI를 인수한다고 밝혔다.", ["acquisition amd,furiosa-ai"]),
]


@pytest.mark.parametrize(("text", "expected"), WHO)
def test_it_names_who_takes_part(text: str, expected: list[str]) -> None:
    assert [" ".join(line.split()[:2]) for line in told(text)] == expected
