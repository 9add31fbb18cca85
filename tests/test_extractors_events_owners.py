"""Those who take part without acting: whose plant opens, whose product comes out, of whom something is claimed."""

import pytest

from tests.reading import told

OWNED = [
    ("네이버의 두 번째 데이터센터 '각 누리'가 문을 열었다.", ["infrastructure naver confirmed - -"]),
    ("TSMC의 일본 2공장이 준공식을 갖고 양산 채비를 마쳤다.", ["infrastructure tsmc confirmed - -"]),
    ("TSMC가 미국에 짓고 있는 2공장이 골조 공사를 마쳤다.", ["infrastructure tsmc confirmed - -"]),
    ("구글의 새 모델 '나루'가 첫선을 보였다.", ["launch google confirmed - -"]),
    ("아마존의 한빛로봇 인수 추진이 당국의 반대에 부딪혀 무위로 돌아갔다.", ["termination amazon confirmed - -"]),
    ("네이버와 카카오가 진행하던 투자 논의가 막판에 어그러졌다.", ["termination kakao,naver confirmed - -"]),
]
CLAIMED = [
    ("한빛일보는 구글이 기사를 베꼈다며 손해배상을 청구했다.", ["litigation google confirmed - -"]),
    ("한빛일보가 구글에 책임을 묻겠다며 법원 문을 두드렸다.", ["litigation google confirmed - -"]),
    ("중국 당국은 엔비디아가 법을 어겼다고 판단하고 추가 조사에 들어갔다.", ["restriction nvidia confirmed - -"]),
    ("공정거래위원회는 애플의 규정이 법에 어긋난다며 5억원을 부과했다.",
     ["restriction apple,ftc-korea confirmed - 500000000KRW"]),
    ("삼성전자는 사내에서 딥시크를 쓰지 못하도록 막았다.", ["restriction deepseek,samsung-electronics confirmed - -"]),
]
CARRIED = [
    ("네이버는 모로코에 데이터센터를 짓는 공사에 착수했다.", ["infrastructure naver confirmed - -"]),
    ("AMD는 엔비디아를 매섭게 추격 중인 반도체 회사다.", ["rivalry amd,nvidia confirmed - -"]),
    ("한가람 KT 대표가 사고의 책임을 지고 물러나기로 했다.", ["appointment kt,person:한가람 planned - -"]),
    ("정부가 이재명 1기 내각에서 처음으로 나루전자를 블랙리스트에 추가하는 조치를 취했다.", []),
]


@pytest.mark.parametrize(("text", "expected"), OWNED + CLAIMED + CARRIED)
def test_who_takes_part_without_acting(text: str, expected: list[str]) -> None:
    assert told(text) == expected
