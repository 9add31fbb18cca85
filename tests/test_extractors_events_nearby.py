"""What a word nearby must not change: whose sum, whose day, what is only asked, quarrelled about or left unsaid."""

import time

import pytest

from tests.reading import told

TOLD = [
    ("정신아 카카오 대표와 이재용 삼성전자 회장이 나란히 네이버 이사회에 합류했다.",
     ["appointment chung-shin-a,lee-jae-yong,naver confirmed - -"]),
    ("SK하이닉스가 엔비디아에 HBM4를 공급하는 등 실적이 좋아 내년에도 성장할 전망이다.",
     ["supply nvidia,sk-hynix confirmed - -"]),
    ("네이버는 카카오에 1000억원을 투자하는 등 공격적으로 움직였으며 올해 흑자가 예상된다.",
     ["investment kakao,naver confirmed 2025 100000000000KRW"]),
    ("삼성전자는 테슬라와 협약을 맺은 지 하루 만에 애플에도 칩을 공급하기로 했다.",
     ["partnership samsung-electronics,tesla confirmed - -", "supply apple,samsung-electronics planned - -"]),
    ("카카오가 네이버를 인수한 지 1년 만에 매각하기로 했다.",
     ["acquisition kakao planned - -", "acquisition kakao,naver confirmed - -"]),
    ("네이버가 카카오와 업무협약을 체결했다고 29일 밝혔다.\n\n지난해 상장한 업스테이지도 네이버와 업무협약을 "
     "체결했다.",
     ["partnership kakao,naver confirmed 2025-12-29 -", "partnership naver,upstage confirmed 2025-12-29 -"]),
    ("네이버가 카카오와 업무협약을 체결했다고 29일 밝혔다.\n\n2019년 설립된 리벨리온은 네이버와 업무협약을 체결했다.",
     ["partnership kakao,naver confirmed 2025-12-29 -", "partnership naver,rebellions confirmed 2025-12-29 -"]),
    ("네이버가 카카오와 업무협약을 체결했다고 29일 밝혔다.\n\n지난해 챗봇을 출시한 오픈AI가 구글을 제소했다.",
     ["launch openai confirmed 2024 -",
      "litigation google,openai confirmed 2025-12-29 -",
      "partnership kakao,naver confirmed 2025-12-29 -"]),
    ("네이버와 갈등 끝에 결국 카카오는 오픈AI와 협약을 맺었다.",
     ["partnership kakao,openai confirmed - -"]),
    ("네이버와 검색 시장 경쟁 중인 구글이 카카오와 협약을 체결했다.",
     ["partnership google,kakao confirmed - -"]),
    ("삼성전자와 특허 분쟁 중인 LG전자가 구글과 협약을 체결했다.",
     ["partnership google,lg-electronics confirmed - -"]),
    ("구글과 반독점 소송 패소 뒤 애플은 오픈AI와 제휴했다.",
     ["partnership apple,openai confirmed - -"]),
    ("삼성전자는 AI 칩 가격을 공개하지 않은 채 새 스마트폰을 공개했다.",
     ["launch samsung-electronics confirmed - -"]),
    ("구글은 투자 규모를 공개하지 않고 제미나이 앱을 공개했다.",
     ["launch google confirmed - -"]),
    ("구글은 새 앱의 가격을 공개했다.",
     []),
    ("삼성전자는 네이버와의 협력을 공개했다.",
     ["partnership naver,samsung-electronics confirmed - -"]),
    ("소프트뱅크는 오픈AI에 투자하기로 했고, 아마존은 앤트로픽 투자를 80억 달러로 늘렸다.",
     ["investment openai,softbank-group planned - -"]),
    ("소프트뱅크가 오픈AI에 투자하자 메타도 설비 투자를 600억 달러까지 늘리기로 했다.",
     ["investment meta planned - 60000000000USD", "investment openai,softbank-group planned - -"]),
    ("애플은 구글과의 협력을 확인하기를 거부했다.",
     []),
    ("애플은 구글과의 제휴를 공식 확인해 달라는 질문에 답하지 않았다.",
     []),
    ("구글은 오픈AI와의 제휴를 확인해 주지 않았다.",
     []),
    ("KT는 내년에 메타와 계약을 맺고 데이터를 제공하기로 했다.",
     ["supply kt,meta planned 2026 -"]),
    ("네이버는 아마존과 계약을 맺고 서비스를 제공하는 방안을 검토 중이다.",
     ["supply amazon,naver planned - -"]),
    ("구글은 배우와 광고 계약을 맺고 네이버에 콘텐츠를 제공한다.",
     []),
    ("삼성전자는 공장과 물류센터에 AI 시스템을 구축하기로 했다.",
     []),
    ("네이버는 데이터센터와 가까운 지역에 재단을 설립했다.",
     []),
    ("네이버는 공장과 연결된 AI 플랫폼을 구축했다.",
     []),
    ("네이버는 데이터센터와 연구소를 짓기로 했다.",
     ["infrastructure naver planned - -"]),
    ("소프트뱅크는 첫 투자처로 퓨리오사AI를 낙점했다.",
     ["investment furiosa-ai,softbank-group confirmed - -"]),
    ("소프트뱅크의 첫 투자처는 리벨리온으로 정해졌다.",
     ["investment rebellions,softbank-group confirmed - -"]),
    ("메타는 지난해 자본지출을 390억 달러 집행했다고 밝혔다.",
     ["investment meta confirmed 2024 39000000000USD"]),
    ("메타는 지난해 자본지출을 390억 달러로 늘렸다.",
     ["investment meta confirmed 2024 39000000000USD"]),
    ("메타는 올해 자본지출 전망을 390억 달러로 늘렸다.",
     ["investment meta speculated 2025 39000000000USD"]),
    ("삼성전자의 지난해 설비투자는 53조원으로 전년보다 10% 늘렸다.",
     ["investment samsung-electronics confirmed 2024 53000000000000KRW"]),
    ("김 장관은 이재용 삼성전자 회장과 최태원 SK그룹 회장이 참석한 가운데 샘 올트먼 오픈AI CEO와 간담회를 열었다.",
     ["meeting chey-tae-won,lee-jae-yong,sam-altman confirmed - -"]),
    ("이재용 회장은 구글 본사를 찾아 삼성전자 임원들과 만났다.",
     ["meeting lee-jae-yong confirmed - -"]),
    ("정부는 삼성전자와 네이버에 컨소시엄 참여 여부를 물었다.",
     ["participation naver,samsung-electronics planned - -"]),
    ("삼성전자는 이번 규제 대상이 될 가능성이 없다.",
     []),
    ("한가람 전 구글 부사장이 오픈AI에 뒤늦게 합류했다.",
     ["appointment openai,person:한가람 confirmed - -"]),
    ("젠슨 황은 오찬에 합류했다.",
     []),
    ("젠슨 황은 만찬에 뒤늦게 합류했다.",
     []),
    ("삼성전자는 새 AI 칩을 내년부터 텍사스 공장에서 양산에 돌입한다.",
     ["launch samsung-electronics planned 2026 -"]),
    ("소프트뱅크는 오픈AI에 투자한다. 투자금은 매년 100억 달러씩 총 500억 달러다.",
     ["investment openai,softbank-group planned - 50000000000USD"]),
    ("위원장은 이재용 삼성전자 회장이 맡고, 간사는 정의선 현대차그룹 회장이 맡는다.",
     ["appointment chung-eui-sun confirmed - -", "appointment lee-jae-yong confirmed - -"]),
    ("카카오는 네이버를 우수 협력사로 선정했다.",
     []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_this_is_told(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_a_long_list_of_strangers_is_read_in_time() -> None:
    text = "카카오, " + "가와 " * 28 + "나라의 긴 이름을 가진 회사와 네이버가 협약을 맺었다."
    started = time.perf_counter()
    told(text)
    assert time.perf_counter() - started < 5
