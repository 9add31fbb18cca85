"""The same deed in ever other words: taken over, built, released, contended, forbidden, sued, headed, given up."""

import pytest

from tests.reading import told

BOUGHT = [
    ("구글이 보안 업체 나루를 3억달러에 삼켰다.", "acquisition google"),
    ("구글이 로봇 사업부를 5억달러에 통째로 사들인다.", "acquisition google"),
    ("네이버가 중고거래 앱 나루의 경영권을 확보했다.", "acquisition naver"),
    ("구글의 나루 인수가 심사를 통과하며 최종 마무리됐다.", "acquisition google"),
    ("애플이 인텔에 인수를 타진했다.", "acquisition apple,intel"),
    ("구글이 나루의 지분 100%를 사모펀드로부터 취득하는 절차를 마쳤다.", "acquisition google"),
    ("메타가 나루 인수를 마쳤다고 발표했다.", "acquisition meta"),
    ("구글은 보안 기업 나루를 인수하는 계약을 맺었다고 밝혔다.", "acquisition google"),
    ("애플이 리벨리온을 통째로 사들이는 방안을 검토한다.", "acquisition apple,rebellions"),
]
BUILT = [
    ("네이버가 세종에 데이터센터를 개관했다.", "infrastructure naver"),
    ("삼성전자가 평택 4공장 공사를 재개했다.", "infrastructure samsung-electronics"),
    ("메타는 5조원을 쏟아 GPU 5만장급 데이터센터를 앉힌다.", "infrastructure meta"),
    ("삼성전자는 사업장 5라인의 골조 공사를 추진하기로 했다.", "infrastructure samsung-electronics"),
    ("구글은 데이터센터 두 곳의 운영을 시작했다.", "infrastructure google"),
    ("현대차그룹은 연내 ‘로봇 응용 센터’(RC)의 문을 열 계획이다.", "infrastructure hyundai-motor-group"),
    ("구글은 서울에 연구소의 문을 열 예정이다.", "infrastructure google"),
    ("카카오는 생산 능력을 앞세워 낡은 사업 구조에서 벗어났다.", ""),
    ("카카오가 옛 공장을 데이터센터로 바꾸는 작업을 진행 중이다.", "infrastructure kakao"),
    ("오라클은 스타게이트에 4.5GW 용량을 추가하기로 했다.", "infrastructure oracle"),
]
RELEASED = [
    ("애플은 새 칩을 얹은 맥북의 사전 예약을 받기 시작했다.", "launch apple"),
    ("애플은 비서를 2027년 하반기에 내놓겠다고 예고했다.", "launch apple"),
    ("구글이 안드로이드 앱을 배포하기 시작했다.", "launch google"),
    ("오픈AI의 영상 앱이 국내에서도 쓸 수 있게 됐다.", "launch openai"),
    ("구글의 새 칩이 고객에게 정식 제공되기 시작했다.", "launch google"),
    ("카카오가 'KA 1'을 전격 발표했다.", "launch kakao"),
]
CONTENDED = [
    ("네이버와 카카오가 정면승부를 벌인다.", "rivalry kakao,naver"),
    ("AMD가 서버 시장에서 인텔에 도전한다.", "rivalry amd,intel"),
    ("삼성전자가 SK하이닉스로부터 메모리 1위 자리를 되찾았다.", ""),
    ("삼성전자가 SK하이닉스에 내준 D램 시장 1위 자리를 탈환했다.", "rivalry samsung-electronics,sk-hynix"),
    ("네이버는 새 모델이 딥시크의 모델을 벤치마크에서 앞섰다고 밝혔다.", "rivalry deepseek,naver"),
    ("네이버는 오픈AI와 성능 격차를 3% 넘게 벌렸다.", "rivalry naver,openai"),
    ("네이버는 매출에서 카카오를 앞섰다.", ""),
    ("메타가 오픈AI를 따라잡기 위해 연구소를 세웠다.", "rivalry meta,openai"),
    ("네이버와 카카오의 AI 비서 경쟁에 불이 붙었다.", "rivalry kakao,naver"),
    ("구글과 엔비디아의 정면 경쟁이 불가피해졌다.", "rivalry google,nvidia"),
    ("네이버 농구단은 카카오와의 맞대결을 앞두고 있다.", ""),
]
FORBIDDEN = [
    ("공정거래위원회가 구글에 칼을 빼들었다.", "restriction ftc-korea,google"),
    ("미국 정부가 애플을 위험 기업으로 지정했다.", "restriction apple"),
    ("미국 정부가 엔비디아 칩의 통관을 틀어막고 있다.", "restriction nvidia"),
    ("개인정보보호위원회는 메타를 대상으로 예비 조사에 들어갔다.", "restriction meta,pipc"),
    ("공정거래위원회는 구글에 앱 끼워팔기를 그만두라고 명령했다.", "restriction ftc-korea,google"),
    ("영국 시장청은 애플을 전략적 시장 지위 사업자로 지정했다.", "restriction apple"),
    ("개인정보보호위원회는 카카오에 대해 사실관계 확인에 착수했다.", "restriction kakao,pipc"),
    ("개인정보보호위원회는 카카오가 유출을 알리지 않은 것을 확인하고 시정을 명령했다.", "restriction kakao,pipc"),
    ("이재명 대통령은 합동수사본부 구성을 검토하라고 지시했다.", ""),
]
JOINED = [
    ("나루는 오픈AI와 새 기술을 함께 쓰는 협업 체계를 구축했다.", "partnership openai"),
    ("네이버는 리벨리온과 손잡고 로봇을 움직이는 AI 개발에 돌입했다.", "joint_development naver,rebellions"),
    ("삼성전자와 LG전자도 전시관을 꾸리고 손님을 맞는다.", "participation lg-electronics,samsung-electronics"),
    ("네이버는 대학에 채용 상담 부스를 마련했다.", ""),
    ("가람은 기뻤다. 일이 많았다.\n네이버는 나루와 협약을 맺었고, 나루공대 등과는 공동 연구를 이어가고 있다.",
     "joint_development naver"),
    ("네이버는 11월 ‘증권 특화 검색’을 선보이며 실적 발표를 쉽게 찾게 했다.", "launch naver"),
    ("네이버는 11월 ‘증권 특화 검색’ 실적을 선보였다.", ""),
]
CARRIED = [  # over to a thing of theirs, or to what they achieved
    ("삼성전자는 바쁘다. 해당 제품은 내년 3월 국내에 출시될 예정이다.", "launch samsung-electronics"),
    ("삼성전자는 칩을 판다. KARAM ‘카람 3’은 새 자동차다. 내년 하반기에 국내에 출시될 예정이다.", ""),
    ("삼성전자는 바쁘다. 나루의 제품은 내년 3월 국내에 출시될 예정이다.", ""),
    ("삼성전자는 웃었다. 지난달 엔비디아에 HBM을 납품하는 성과를 거뒀다.", "supply nvidia,samsung-electronics"),
    ("네이버는 웃었다. 지난달 새 모델을 가장 먼저 공개하는 쾌거를 이뤘다.", "launch naver"),
]
STOPPED = [
    ("삼성전자는 서방의 제재가 시작되자 러시아를 떠났다.", ""),
    ("삼성전자는 러시아로의 제품 출하를 중단했다.", ""),
    ("삼성전자는 러시아로의 제품 출하를 시작했다.", "supply samsung-electronics"),
]
SUED = [
    ("구글이 재판에서 매각을 피했다.", "litigation google"),
    ("머스크와 오픈AI의 재판이 내년 3월 법원에서 막을 올린다.", "litigation elon-musk,openai"),
    ("검찰이 최태원 회장에게 징역 5년을 구형했다.", "litigation chey-tae-won"),
    ("퓨리오사AI가 법적 대응에 나섰다.", "litigation furiosa-ai"),
]
HEADED = [
    ("한가람 KT 대표가 4년 만에 대표직을 내려놨다.", "appointment kt,person:한가람"),
    ("KT가 새 선장으로 한가람 사장을 맞았다.", "appointment kt,person:한가람"),
    ("현대차그룹이 본부장에 한가람 부사장을 앉혔다.", "appointment hyundai-motor-group,person:한가람"),
    ("한가람 대표가 해킹 사고 여파로 자리에서 밀려났다.", "appointment person:한가람"),
]
GIVEN_UP = [
    ("구글이 나루의 제안을 거둬들여 협상이 끝내 엎어졌다.", "termination google"),
    ("네이버와 구글이 추진하려던 거래가 규제 당국의 반대로 좌초했다.", "termination google,naver"),
    ("구글은 메타와의 거래를 끊었다.", "termination google,meta"),
    ("구글의 나루 인수는 표를 충분히 얻지 못해 최종 무산됐다.", "termination google"),
    ("구글이 나루를 사들이려던 계약은 당국의 승인을 받지 못해 무산됐다.", "termination google"),
    ("메타는 나루를 인수하기로 한 계약을 되돌리기로 했다.", "termination meta"),
    ("구글은 사업부를 떼어 팔려던 방침을 거뒀다.", "termination google"),
    ("퓨리오사AI는 메타의 제안을 받아들이지 않기로 했다.", "termination furiosa-ai,meta"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*BOUGHT, *BUILT, *RELEASED, *CONTENDED, *JOINED, *CARRIED, *STOPPED, *FORBIDDEN, *SUED, *HEADED, *GIVEN_UP],
)
def test_a_deed_is_told_in_other_words(text: str, expected: str) -> None:
    found = [" ".join(event.split()[:2]) for event in told(text)]
    assert expected in found if expected else not found


def test_at_the_earliest_ends_no_clause() -> None:
    (event,) = told("구글은 새 모델을 이르면 내년 3월 앱과 함께 공개할 예정이다.")
    assert event.startswith("launch google planned")


def test_what_one_looks_at_when_building_is_no_site() -> None:
    assert told("구글과 메타가 데이터센터를 지을 때 살피는 것은 전력이다.") == []
