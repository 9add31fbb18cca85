"""Who acts where that was told one sentence before, or where another noun stands nearer."""

import pytest

from extractors.events.find import find_events
from extractors.names.gazetteer import load_lexicon
from extractors.records import Document, Mention
from tests.reading import morphology, told

AUTHORITIES = [
    (
        "공정거래위원회는 구글이 검색 순위를 조작한 사실을 적발했다. 이에 따라 과징금 140억원을 부과했다.",
        ["restriction ftc-korea,google confirmed - 14000000000KRW"],
    ),
    (
        "개인정보보호위원회는 8월부터 네이버의 광고를 살폈다. 동의 없이 정보를 모은 사실이 드러나 "
        "과징금 20억원을 부과하기로 했다.",
        ["restriction naver,pipc confirmed - 2000000000KRW"],
    ),
    ("KT는 침해 사실을 알고도 신고를 미뤘다. 정부는 이에 대해 과태료를 부과했다.", ["restriction kt confirmed - -"]),
    ("딥시크는 정보를 밖에 저장했다. 이 사실이 알려지자 대만 정부는 조사에 착수했다.",
     ["restriction deepseek confirmed - -"]),
    ("네이버는 검색을 손질했다. 정부는 허위 광고에 과태료를 부과하는 법안을 마련했다.", []),
    ("카카오는 값을 낮췄다. 정부는 법을 어긴 곳에 과징금을 부과할 계획이다.", []),
]
JUDGED = [
    ("공정거래위원회는 네이버가 시장 지배력을 남용했다고 결론 내렸다.", ["restriction ftc-korea,naver confirmed - -"]),
    ("정부가 KT의 사고와 관련해 “KT의 명백한 과실”이라는 결론을 내렸다.", ["restriction kt confirmed - -"]),
    (
        "개인정보보호위원회는 구글이 동의 없이 정보를 모은 것은 법 위반이라고 판단했다.",
        ["restriction google,pipc confirmed - -"],
    ),
    ("공정거래위원회는 네이버의 실적이 좋아질 것으로 판단했다.", []),
    ("공정거래위원회는 카카오의 행위가 법 위반이 아니라고 판단했다.", []),
]
WHAT_IT_IS = [
    ("네이버가 국내 대표 회사인 삼성전자와 칩을 공동 개발하고 시험에 들어갔다.",
     ["joint_development naver,samsung-electronics confirmed - -"]),
    ("SK하이닉스가 가장 큰 고객인 엔비디아에 새 메모리를 공급하고 있다.",
     ["supply nvidia,sk-hynix confirmed - -"]),
    ("삼성전자가 세계 최대 전시회인 가람쇼 개막을 앞두고 새 스마트폰을 공개할 것이라고 밝혔다.",
     ["launch samsung-electronics planned - -"]),
    ("네이버는 나루전자가 자사가 공급받은 서버를 넘겼다고 밝혔다.", []),
]


@pytest.mark.parametrize(("text", "events"), AUTHORITIES + JUDGED + WHAT_IT_IS)
def test_who_acts(text: str, events: list[str]) -> None:
    assert told(text) == events


BESIDE = [
    ("나루글라스는 오픈AI의 주문에 대응하기 위해 공장을 증설한다.", []),
    ("또 가람전자 ‘나루탭’은 구매자에게 마이크로소프트 이용권을 무료로 제공한다.", []),
    ("누리소프트는 엔비디아, 구글 출신 개발자들이 만든 서비스를 출시했다.", []),
    ("구글의 새 모델이 오픈AI를 맹추격하고 있다.", ["rivalry google,openai confirmed - -"]),
]
COMPANY = [
    ("네이버는 엔비디아사의 칩을 도입한다.", ["supply naver,nvidia planned - -"]),
    ("구글사가 오픈AI사를 상대로 소송을 냈다.", ["litigation google,openai confirmed - -"]),
]


@pytest.mark.parametrize(("text", "events"), BESIDE + COMPANY)
def test_who_only_stands_beside(text: str, events: list[str]) -> None:
    assert told(text) == events


IN_THEIR_STEAD = [
    ("카카오의 게임 자회사 나루게임즈가 신작을 출시했다.", ["launch kakao confirmed - -"]),
    ("KT의 미국 법인이 앤트로픽에 5000만 달러를 투자했다.", ["investment anthropic,kt confirmed - 50000000USD"]),
    ("네이버 자회사 출신이 만든 나루소프트가 새 앱을 출시했다.", []),
    ("네이버의 몸값이 뛰었다. 지난해에 이어 올 초에는 구글로부터 투자를 유치하면서다.",
     ["investment google,naver confirmed 2025 -"]),
    ("카카오 주가가 급등했다. 오픈AI와 전략적 제휴를 맺은 영향이다.", ["partnership kakao,openai confirmed - -"]),
    ("네이버의 질주가 눈부시다. 올 초엔 구글로부터 투자를 유치하면서다.",
     ["investment google,naver confirmed 2025 -"]),
    ("KT는 해외 통신사들과 함께 업무협약을 맺었다. 이들은 언어모델을 공동 개발하기로 했다.",
     ["joint_development kt planned - -", "partnership kt confirmed - -"]),
    ("카카오는 대학생 100명을 뽑았다. 이들은 로봇을 공동 개발한다.", []),
    ("네이버와 카카오가 손을 잡았다. 이들은 로봇을 공동 개발한다.",
     ["joint_development kakao,naver planned - -", "partnership kakao,naver confirmed - -"]),
    ("구글이 호출을 몰아줬다는 의혹이 제기됐고, 공정거래위원회는 과징금 7억원을 부과했다.",
     ["restriction ftc-korea,google confirmed - 700000000KRW"]),
    ("카카오는 실적을 발표했고, 공정거래위원회는 나루전자에 과징금을 부과했다.",
     ["restriction ftc-korea confirmed - -"]),
    ("개인정보보호위원회와 공정거래위원회는 합동 점검회의를 열었다.", ["meeting ftc-korea,pipc confirmed - -"]),
    ("네이버와 카카오는 대책회의를 열었다.", []),
]


@pytest.mark.parametrize(("text", "events"), IN_THEIR_STEAD)
def test_who_is_told_of_in_another_way(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_what_is_done_to_a_product_is_done_to_its_maker() -> None:
    lexicon, text = load_lexicon(), "이탈리아가 챗GPT 접속을 차단했다. 오픈AI는 당황했다."
    product, maker = (
        Mention(one, "text", text.index(name), text.index(name) + len(name), name, "test")
        for one, name in (("chatgpt", "챗GPT"), ("openai", "오픈AI"))
    )
    told_of = [find_events(Document("a", "", text, None), named, lexicon, morphology())
               for named in ((product, maker), (product,))]  # fmt: skip
    told_as = [[(e.type, e.participants) for e in found.events] for found in told_of]
    assert told_as == [[("restriction", ("openai",))], []]


WITHIN = [
    ("현대차그룹은 전시회에 나선다. 특히 인간과 로봇이 협업하는 공장을 처음 선보일 예정이다.",
     ["launch hyundai-motor-group planned - -"]),
    ("네이버는 협력을 넓힌다. 기술이 뛰어난 엔비디아와 업무협약을 맺었다.", ["partnership naver,nvidia confirmed - -"]),
    ("삼성전자는 수요가 많은 인도에 공장을 새로 짓기로 했다.", ["infrastructure samsung-electronics planned - -"]),
    ("KT는 이해력이 뛰어난 새 모델을 공개했다.", ["launch kt confirmed - -"]),
    ("카카오는 실적을 밝혔다. 경쟁사가 새 서비스를 내놨다.", []),
    ("구글은 행사를 열었다. 한 참가자가 직접 만든 로봇을 공개했다.", []),
    ("네이버가 카카오가 투자를 줄이고 인력을 감축하는 사이 엔비디아와 업무협약을 맺었다.",
     ["partnership naver,nvidia confirmed - -"]),
    ("네이버와 카카오의 협력은 치열한 경쟁을 벌이는 두 나라 사이에서 나왔다.", []),
    ("정신아 카카오 대표는 새로운 벤처 설립을 위해 1000억원의 투자금을 조달했다.",
     ["investment chung-shin-a confirmed - 100000000000KRW"]),
]


@pytest.mark.parametrize(("text", "events"), WITHIN)
def test_what_only_describes_a_noun_acts_no_further(text: str, events: list[str]) -> None:
    assert told(text) == events


LEADING = [
    ("AMD가 오픈AI를 잡으려고 지분 10%를 내주는 조건까지 내걸며 6기가와트 규모의 GPU 공급 계약을 따냈다.",
     ["supply amd confirmed - -"]),
    ("KT가 기업의 부담을 덜어 주는 요금제를 내놓고 마이크로소프트와 업무협약을 맺었다.",
     ["launch kt confirmed - -", "partnership kt,microsoft confirmed - -"]),
    ("카카오가 오는 3월 열리는 회의를 앞두고 새 에이전트를 공개했다.", ["launch kakao confirmed - -"]),
    ("마이크로소프트로부터 150억 달러를 투자받기로 한 앤트로픽이 웃었다.",
     ["investment anthropic,microsoft planned - 15000000000USD"]),
    ("네이버는 엔비디아 대신 인텔의 칩을 도입한다.", ["supply intel,naver planned - -"]),
    ("구글은 엔비디아가 아닌 AMD와 손잡았다.", ["partnership amd,google confirmed - -"]),
    ("엔비디아마저 인텔에 50억 달러를 투자하기로 했다.", ["investment intel,nvidia planned - 5000000000USD"]),
    ("네이버에 이어 카카오도 오픈AI와 손을 잡았다.", ["partnership kakao,openai confirmed - -"]),
    ("구글에서 정보가 샜다. 개인정보보호위원회와 경찰은 조사에 들어갔다.", ["restriction google,pipc confirmed - -"]),
    ("카카오는 기술이 뒤졌다. 경쟁이 치열해지고 수요가 늘었지만 구글과 손을 잡았다.",
     ["partnership google,kakao confirmed - -"]),
    ("네이버를 이끄는 한가람 대표는 로봇을 공개했다.", ["launch naver,person:한가람 confirmed - -"]),
    ("오픈AI에 투자한 마이크로소프트는 엔비디아와 손잡았다.",
     ["investment microsoft,openai confirmed - -", "partnership microsoft,nvidia confirmed - -"]),
    ("네이버는 개인정보보호위원회로부터 과징금 7억원을 부과받았다.",
     ["restriction naver,pipc confirmed - 700000000KRW"]),
    ("구글에서 정보가 유출돼 개인정보보호위원회가 조사에 나섰다.", ["restriction google,pipc confirmed - -"]),
    ("SK텔레콤은 앤트로픽에 투자한 데 이어 구글과도 손잡았다.",
     ["investment anthropic,sk-telecom confirmed - -", "partnership google,sk-telecom confirmed - -"]),
    ("구글이 오픈AI와 경쟁하는 앤트로픽에 10억 달러를 투자했다.",
     ["investment anthropic,google confirmed - 1000000000USD", "rivalry anthropic,openai confirmed - -"]),
    ("AMD가 엔비디아와 경쟁하는 새 칩을 공개했다.", ["launch amd confirmed - -", "rivalry amd,nvidia confirmed - -"]),
]


@pytest.mark.parametrize(("text", "events"), LEADING)
def test_who_leads_the_sentence_and_whom_a_clause_describes(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_what_a_thing_is_that_others_join_is_no_deed_of_the_last_subject() -> None:
    text = "오픈AI가 재계를 찾았다. 50억달러를 들여 데이터센터를 짓는 이 사업에 네이버와 카카오가 나란히 합류했다."
    assert not [one for one in told(text) if one.startswith(("investment", "infrastructure"))]
