"""Who takes part, in whatever order and by whatever particles a sentence names them; and around which clauses."""

import pytest

from tests.reading import events_in

TOLD = {
    ("acquisition", "naver,rebellions"): (
        "네이버가 리벨리온을 인수했다.", "리벨리온을 네이버가 인수했다.", "리벨리온이 네이버에 인수됐다.",
        "네이버의 리벨리온 인수가 마무리됐다.", "리벨리온은 네이버가 인수한다.",
        "네이버에 인수된 리벨리온은 사명을 바꾼다.", "리벨리온을 인수한 네이버는 주가가 올랐다.",
        "네이버가 인수한 리벨리온은 이름을 바꾼다.", "네이버는 리벨리온 인수를 마쳤다.",
        "리벨리온 인수에 나선 네이버가 실사를 시작했다.", "리벨리온 인수에 네이버가 나섰다.",
        "네이버와 리벨리온이 합병한다.", "네이버가 리벨리온과 합병한다.", "리벨리온의 경영권이 네이버로 넘어갔다.",
        "네이버가 리벨리온의 새 주인이 됐다.", "리벨리온의 새 주인은 네이버다.",
        "네이버가 리벨리온 경영권을 확보했다.", "네이버는 리벨리온 인수전에서 승리했다.",
        "리벨리온이 네이버 품에 안겼다.", "네이버가 리벨리온을 삼켰다.", "네이버, 리벨리온 인수 완료.",
        "리벨리온, 네이버에 팔렸다.", "네이버는 리벨리온을 1조원에 인수하는 계약을 체결했다.",
        "리벨리온 매각 우선협상대상자로 네이버가 선정됐다.", "네이버와 리벨리온은 인수합병에 합의했다.",
        "네이버의 리벨리온 인수를 공정위가 승인했다.", "네이버가 추진하는 리벨리온 인수가 막바지에 이르렀다.",
    ),
    ("investment", "naver,rebellions"): (
        "네이버가 리벨리온에 1000억원을 투자했다.", "리벨리온에 네이버가 1000억원을 투자했다.",
        "리벨리온이 네이버로부터 1000억원을 투자받았다.", "리벨리온이 네이버에서 1000억원을 유치했다.",
        "네이버의 투자를 받은 리벨리온은 채용을 늘린다.", "네이버가 투자한 리벨리온은 채용을 늘린다.",
        "리벨리온에 1000억원을 투자한 네이버는 주가가 올랐다.", "리벨리온 투자에 네이버가 참여했다.",
        "리벨리온의 시리즈C 투자에 네이버가 참여했다.", "네이버가 리벨리온의 투자 라운드에 참여했다.",
        "리벨리온은 네이버를 투자자로 맞았다.", "네이버가 리벨리온 지분 10%를 확보했다.",
        "리벨리온 지분 10%를 네이버가 사들였다.", "네이버는 리벨리온의 2대 주주가 됐다.",
        "네이버가 리벨리온 유상증자에 참여했다.", "리벨리온이 네이버의 투자를 유치했다.",
        "네이버의 리벨리온 투자가 확정됐다.", "리벨리온의 주요 투자자로 네이버가 합류했다.",
        "네이버는 리벨리온에 대한 투자를 마무리했다.", "네이버가 주도한 투자에서 리벨리온은 1000억원을 모았다.",
        "리벨리온은 네이버 등으로부터 1000억원을 조달했다.", "네이버가 리벨리온에 지분 투자를 단행했다.",
    ),
    ("supply", "nvidia,sk-hynix"): (
        "SK하이닉스가 엔비디아에 HBM4를 공급한다.", "엔비디아에 SK하이닉스가 HBM4를 공급한다.",
        "엔비디아가 SK하이닉스로부터 HBM4를 공급받는다.", "엔비디아가 SK하이닉스에서 HBM4를 구매한다.",
        "SK하이닉스의 HBM4가 엔비디아에 공급된다.", "SK하이닉스의 HBM4가 엔비디아 가속기에 탑재된다.",
        "엔비디아의 ‘루빈’에 SK하이닉스의 HBM4가 들어간다.", "엔비디아가 SK하이닉스의 HBM4를 쓰기로 했다.",
        "엔비디아는 SK하이닉스 HBM4를 채택했다.", "SK하이닉스는 엔비디아와 HBM4 공급 계약을 체결했다.",
        "엔비디아와 SK하이닉스가 HBM4 공급에 합의했다.", "SK하이닉스가 엔비디아향 HBM4 공급을 시작했다.",
        "SK하이닉스는 엔비디아의 HBM4 물량을 수주했다.", "SK하이닉스가 엔비디아로부터 HBM4 주문을 받았다.",
        "엔비디아가 SK하이닉스에 HBM4를 주문했다.", "엔비디아에 HBM4를 공급하는 SK하이닉스는 실적이 늘었다.",
        "엔비디아에 HBM4를 공급하기로 한 SK하이닉스가 증설에 나선다.",
        "HBM4를 SK하이닉스가 엔비디아에 공급하기로 했다.",
        "SK하이닉스는 엔비디아의 HBM4 품질 검증을 통과해 납품을 시작했다.",
        "엔비디아 HBM4 공급사로 SK하이닉스가 선정됐다.", "SK하이닉스의 엔비디아 HBM4 공급이 확정됐다.",
    ),
    ("partnership", "naver,nvidia"): (
        "네이버와 엔비디아가 업무협약을 맺었다.", "네이버가 엔비디아와 업무협약을 맺었다.",
        "엔비디아와 네이버가 업무협약을 체결했다.", "네이버는 엔비디아와의 협력을 확대한다.",
        "네이버·엔비디아가 업무협약을 체결했다.", "엔비디아와 손잡은 네이버가 서비스를 늘린다.",
        "네이버는 엔비디아와 손잡고 서비스를 늘린다.", "네이버와 엔비디아 간 협약이 체결됐다.",
        "네이버는 엔비디아와 협력하기로 했다.", "네이버가 엔비디아와 전략적 제휴 관계를 맺었다.",
        "네이버가 엔비디아의 파트너로 선정됐다.", "엔비디아는 네이버를 파트너로 택했다.",
        "네이버-엔비디아 동맹이 출범했다.", "네이버는 엔비디아와 AI 분야 협력을 위한 양해각서에 서명했다.",
        "네이버와 엔비디아는 29일 서울에서 협약식을 열었다.", "네이버, 엔비디아와 업무협약 체결.",
        "네이버는 엔비디아와 파트너십을 체결했다고 밝혔다.", "엔비디아가 네이버와 동맹을 맺었다.",
    ),
    ("joint_development", "naver,nvidia"): (
        "네이버와 엔비디아가 AI 모델을 공동 개발한다.", "네이버가 엔비디아와 AI 모델을 공동 개발한다.",
        "네이버가 엔비디아와 함께 AI 모델을 개발한다.", "네이버와 엔비디아가 공동으로 AI 모델을 개발했다.",
        "네이버는 엔비디아와 AI 모델 공동 개발에 나선다.", "네이버와 엔비디아의 AI 모델 공동 개발이 시작됐다.",
        "네이버와 엔비디아가 공동 개발한 AI 모델이 공개됐다.", "네이버가 엔비디아와 공동 개발한 AI 모델을 공개했다.",
        "AI 모델을 네이버와 엔비디아가 함께 만든다.", "엔비디아와 AI 모델을 개발하는 네이버가 인력을 늘린다.",
        "네이버와 엔비디아는 차세대 칩을 같이 설계한다.", "네이버와 엔비디아는 AI 모델 개발에 힘을 모은다.",
        "네이버와 엔비디아 연구진이 함께 AI 모델을 개발했다.",
        "네이버는 AI 모델을 엔비디아와 공동으로 연구하기로 했다.",
    ),
    ("joint_venture", "naver,nvidia"): (
        "네이버와 엔비디아가 합작법인을 세운다.", "네이버가 엔비디아와 합작법인을 설립한다.",
        "네이버와 엔비디아의 합작법인이 출범했다.", "네이버와 엔비디아가 공동 출자해 법인을 설립했다.",
        "네이버가 엔비디아와 합작회사를 만들기로 했다.", "합작법인은 네이버와 엔비디아가 절반씩 출자해 세운다.",
        "네이버는 엔비디아와 합작사 설립 계약을 체결했다.", "네이버와 엔비디아가 세운 합작법인이 문을 열었다.",
    ),
    ("litigation", "naver,openai"): (
        "네이버가 오픈AI를 상대로 소송을 냈다.", "오픈AI가 네이버에 소송을 당했다.",
        "오픈AI가 네이버로부터 피소됐다.", "네이버가 오픈AI를 제소했다.", "네이버와 오픈AI가 소송을 벌이고 있다.",
        "네이버가 오픈AI를 저작권 침해 혐의로 고소했다.", "네이버가 낸 소송에서 오픈AI가 패소했다.",
        "법원은 네이버가 오픈AI를 상대로 낸 소송을 기각했다.", "오픈AI를 상대로 네이버가 소송을 제기했다.",
        "네이버와 오픈AI의 소송이 시작됐다.", "네이버는 오픈AI와의 소송에서 이겼다.",
        "네이버의 오픈AI 상대 소송이 기각됐다.", "네이버와 오픈AI가 소송을 끝내기로 합의했다.",
        "법원이 네이버와 오픈AI의 소송에서 네이버의 손을 들어줬다.",
    ),
    ("restriction", "deepseek,pipc"): (
        "개인정보보호위원회가 딥시크를 차단했다.", "딥시크를 개인정보보호위원회가 차단했다.",
        "딥시크가 개인정보보호위원회에 의해 차단됐다.", "개인정보보호위원회가 딥시크에 과징금을 부과했다.",
        "딥시크에 개인정보보호위원회가 과징금을 부과했다.", "딥시크가 개인정보보호위원회로부터 과징금을 부과받았다.",
        "개인정보보호위원회의 딥시크 조사가 시작됐다.", "개인정보보호위원회가 딥시크에 대한 조사에 착수했다.",
        "개인정보보호위원회는 딥시크 앱의 다운로드를 중단시켰다.", "개인정보보호위원회가 딥시크에 시정명령을 내렸다.",
        "딥시크는 개인정보보호위원회의 제재를 받았다.", "딥시크는 개인정보보호위원회의 조사를 받고 있다.",
        "개인정보보호위원회로부터 제재를 받은 딥시크는 앱을 내렸다.",
        "개인정보보호위원회가 딥시크의 국내 서비스를 막았다.",
    ),
    ("meeting", "lee-jae-yong,sam-altman"): (
        "이재용 회장이 샘 올트먼 CEO를 만났다.", "이재용 회장이 샘 올트먼 CEO와 만났다.",
        "이재용 회장과 샘 올트먼 CEO가 만났다.", "샘 올트먼 CEO를 이재용 회장이 만났다.",
        "이재용 회장과 샘 올트먼 CEO의 회동이 열렸다.", "이재용 회장은 샘 올트먼 CEO와 회동했다.",
        "이재용 회장은 서울에서 샘 올트먼 CEO와 면담했다.", "샘 올트먼 CEO와 만난 이재용 회장은 협력을 논의했다.",
        "이재용 회장을 만난 샘 올트먼 CEO는 출국했다.", "이재용 회장이 샘 올트먼 CEO를 접견했다.",
        "이재용 회장과 샘 올트먼 CEO가 만찬을 함께했다.", "샘 올트먼 CEO가 이재용 회장을 찾아 만났다.",
        "이재용 회장이 방한한 샘 올트먼 CEO와 마주 앉았다.", "샘 올트먼 CEO는 이재용 회장을 예방했다.",
        "이재용·샘 올트먼이 서울에서 회동했다.", "이재용 회장은 샘 올트먼 CEO와의 회동에서 협력을 논의했다.",
    ),
    ("rivalry", "kakao,naver"): (
        "네이버와 카카오가 AI 시장에서 경쟁한다.", "네이버가 카카오와 경쟁하고 있다.",
        "네이버와 카카오의 경쟁이 치열하다.", "네이버가 카카오를 추격하고 있다.",
        "네이버와 카카오의 AI 경쟁이 본격화했다.", "네이버와 경쟁하는 카카오가 새 서비스를 냈다.",
        "네이버가 카카오를 견제하고 나섰다.", "네이버와 카카오가 맞붙는다.", "네이버는 카카오에 도전장을 냈다.",
    ),
    ("termination", "naver,nvidia"): (
        "네이버와 엔비디아의 협력이 끝났다.", "네이버가 엔비디아와의 계약을 해지했다.",
        "네이버와 엔비디아가 협상을 중단했다.", "네이버와 엔비디아가 결별했다.", "네이버가 엔비디아와 결별했다.",
        "엔비디아와의 계약을 네이버가 파기했다.", "네이버와 엔비디아의 협상이 결렬됐다.",
        "네이버의 엔비디아 투자 계획이 무산됐다.", "네이버와 엔비디아가 추진하던 합작이 무산됐다.",
        "네이버는 엔비디아와의 협력을 중단하기로 했다.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("event_type", "parties"), TOLD)
def test_every_order_tells_the_same_parties(event_type: str, parties: str) -> None:
    for text in TOLD[event_type, parties]:
        told = [",".join(sorted(event.participants)) for event in events_in(text) if event.type == event_type]
        assert told == [parties], text


# What stands within what somebody does: clauses with a subject of their own, quotations, times.
WITHIN = (
    "관세 압박이 거세지자", "시장이 커지면서", "정부가 규제를 풀자", "주가가 오르는 가운데", "업계가 주목하는 가운데",
    "비용이 많이 들어", "직원들이 반대했는데도", "이용자가 늘고 있어", "이사회가 끝난 뒤", "미국이 압박하자",
    "경쟁사가 값을 낮추자", "정부 지원에 힘입어", "29일 이사회를 열고", "시장이 빠르게 바뀌고 있다고 보고",
    "AI 수요가 폭발적으로 늘어나는 상황에서", "주주총회에서 “기회가 왔다”며", "‘기회가 왔다’고 판단하고",
    "이르면 내년 초", "업계 예상이 빗나간 가운데", "‘나르’가 인기를 끌자 곧바로", "가격이 싼",
    "규모가 작은 회사이지만", "사업이 안정 궤도에 오른 만큼",
)
DEEDS = (
    ("acquisition", "리벨리온을 인수했다", "naver,rebellions"),
    ("investment", "리벨리온에 1000억원을 투자했다", "naver,rebellions"),
    ("supply", "엔비디아에서 GPU를 사들였다", "naver,nvidia"),
    ("partnership", "엔비디아와 업무협약을 맺었다", "naver,nvidia"),
    ("launch", "새 모델 ‘나르 3’을 공개했다", "naver"),
    ("infrastructure", "세종에 AI 데이터센터를 짓기로 했다", "naver"),
    ("litigation", "오픈AI를 상대로 소송을 냈다", "naver,openai"),
    ("participation", "스타게이트 프로젝트에 참여하기로 했다", "naver"),
    ("joint_development", "엔비디아와 AI 모델을 공동 개발하기로 했다", "naver,nvidia"),
    ("termination", "리벨리온 인수를 포기했다", "naver,rebellions"),
    ("appointment", "한가람을 대표로 선임했다", "naver,person:한가람"),
    ("investment", "리벨리온에 투자하기로 했다고 밝혔다", "naver,rebellions"),
)
ACTING = (
    "네이버는 {within} {deed}.", "네이버가 {within} {deed}.", "네이버도 {within} {deed}.", "{within} 네이버가 {deed}.",
)  # fmt: skip


@pytest.mark.parametrize("within", WITHIN)
@pytest.mark.parametrize("acting", ACTING)
def test_who_acts_around_a_clause_is_told(within: str, acting: str) -> None:
    for event_type, deed, parties in DEEDS:
        text = acting.format(within=within, deed=deed)
        told = [",".join(sorted(event.participants)) for event in events_in(text) if event.type == event_type]
        assert told == [parties], text


# Lists some of whose members nobody knows, with every particle that may end them.
LISTS = {
    ("supply", "amd,nvidia,sk-hynix"): (
        "SK하이닉스는 HBM을 {all} 공급한다.", ("엔비디아", "AMD"),
        ("에", "에도", " 등에도", " 등 고객사에", " 등 빅테크에도")),
    ("supply", "amd,naver,nvidia"): (
        "네이버는 {all} 칩을 사들였다.", ("엔비디아", "AMD"), ("에서", "로부터", " 등으로부터", " 등 여러 회사에서")),
    ("partnership", "amd,naver,nvidia"): (
        "네이버는 {all} 업무협약을 맺었다.", ("엔비디아", "AMD"),
        ("와", "와도", " 등과도", " 등 5개사와", " 등과 함께")),
    ("acquisition", "naver,rebellions,upstage"): (
        "네이버는 {all} 인수했다.", ("리벨리온", "업스테이지"), ("를", "도", "까지", " 등을", " 등 스타트업 3곳을")),
    ("participation", "kakao,naver"): (
        "{all} 스타게이트 프로젝트에 참여한다.", ("네이버", "카카오"),
        ("가", "도", "까지", " 등이 모두", " 등 10개사가", " 등 여러 회사도")),
    ("launch", "google,meta,openai"): (
        "{all} 새 모델을 공개했다.", ("오픈AI", "구글", "메타"), ("가", "도", " 등은", " 등 빅테크가")),
}  # fmt: skip
STRANGER = "나루테크"


def lists(names: tuple[str, ...]) -> list[str]:
    """The names with a stranger behind, before and among them, joined in all the ways of newspapers."""
    first, *rest = names
    return [
        ", ".join((*names, STRANGER)), "·".join((*names, STRANGER)), f"{STRANGER}와 {', '.join(names)}",
        ", ".join((STRANGER, *names)), ", ".join((first, STRANGER, *rest)), f"{', '.join(names)} 및 {STRANGER}",
        ", ".join((*names, "나루 테크놀로지")), ", ".join((*names, f"{STRANGER}(NARU)")),
    ]  # fmt: skip


@pytest.mark.parametrize(("event_type", "parties"), LISTS)
def test_a_list_is_read_to_its_end(event_type: str, parties: str) -> None:
    sentence, names, ends = LISTS[event_type, parties]
    for text in (sentence.format(all=told + end) for told in lists(names) for end in ends):
        told = [",".join(sorted(event.participants)) for event in events_in(text) if event.type == event_type]
        assert told == [parties], text
