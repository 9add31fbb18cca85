"""What authorities order and who is shut out, told in many ways, and what only looks like it."""

import pytest

from tests.reading import told

TOLD = [
    ("개인정보보호위원회가 마이크로소프트의 앱을 반출 금지 대상에 추가했다.",
     ["restriction microsoft,pipc confirmed - -"]),
    ("일본 총무성은 구글에 행정지도를 내렸다.", ["restriction google confirmed - -"]),
    ("미국 법무부가 구글에 소환장을 발부했다.", ["restriction google confirmed - -"]),
    ("정부는 민관합동조사단을 꾸려 KT를 현장 점검했다.", ["restriction kt confirmed - -"]),
    ("인도네시아 정부는 메타의 챗봇을 셧다운시켰다.", ["restriction meta confirmed - -"]),
    ("미국 정부는 엔비디아에 중국 수출 허가를 내주지 않았다.", ["restriction nvidia confirmed - -"]),
    ("정부는 공무원이 딥시크를 쓸 수 없도록 했다.", ["restriction deepseek confirmed - -"]),
    ("앤트로픽은 오픈AI의 클로드 API 접근권을 회수했다.", ["restriction anthropic,openai confirmed - -"]),
    ("인도 정부는 메타의 앱을 앱 마켓에서 끌어내렸다.", ["restriction meta confirmed - -"]),
    ("공정거래위원회 직원들이 구글 사무실에 들이닥쳤다.", ["restriction ftc-korea,google confirmed - -"]),
    ("공정거래위원회는 구글에 대한 시정 절차에 착수했다.", ["restriction ftc-korea,google confirmed - -"]),
    ("텍사스 주지사는 딥시크를 정부 기기에서 추방하라고 했다.", ["restriction deepseek confirmed - -"]),
    ("호주 하원은 딥시크를 옥죄는 지침을 내놨다.", ["restriction deepseek confirmed - -"]),
    ("영국 정부는 메타의 장비를 걷어내도록 강제했다.", ["restriction meta confirmed - -"]),
    ("금융위원회가 KT에 영업정지 처분을 내렸다.", ["restriction kt confirmed - -"]),
    ("인텔의 수출 면허는 지난달 효력을 잃었다.", ["restriction intel confirmed 2025-11 -"]),
    ("인텔은 정부의 허가 없이는 서버용 칩을 중국에 보낼 수 없게 됐다.", ["restriction intel confirmed - -"]),
    ("아마존이 오픈AI의 정보 수집을 원천 봉쇄했다.", ["restriction amazon,openai confirmed - -"]),
    ("구글은 앱을 안드로이드 기기에서 지우는 방법을 안내했다.", []),
    ("카카오는 지난달 임직원에게 보안 지침을 배포했다.", []),
    ("정부가 KT에 대한 조사를 마무리하고 5월까지 결과를 내놓기로 했다.", []),
    ("KT는 장애를 막으려고 망에서 낡은 장비를 걷어냈다.", []),
    ("오픈AI는 로그인을 하지 않아도 챗GPT를 쓸 수 있게 했다.", []),
    ("딥시크를 앱 장터에서 내려받은 사람이 100만명을 넘었다.", []),
    ("네이버 직원들이 정부 청사를 찾아 AI를 가르쳤다.", []),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_who_is_shut_out(text: str, events: list[str]) -> None:
    assert told(text) == events
