"""Whose day a day is: of the press that tells what was done, of a scene set before, of another's site, of a bound."""

import pytest

from tests.reading import told

DAYS = [
    # the press tells of what was done by then
    ("구글이 퓨리오사AI를 인수하는 방안을 논의했다고 나루신문이 26일 보도했다.",
     ["acquisition furiosa-ai,google reported 2025-12-26 -"]),
    ("구글이 퓨리오사AI를 인수할 것이라고 나루신문이 26일 보도했다.", ["acquisition furiosa-ai,google reported - -"]),
    # a sentence that sets the scene
    ("윤곽이 드러난 것은 지난달 30일 밤이었다. 젠슨 황은 이재용을 만났다.",
     ["meeting jensen-huang,lee-jae-yong confirmed 2025-11-30 -"]),
    # by when it shall be done is no day of the agreement
    ("카카오는 28일 2030년까지 5조원을 투자하기로 했다.", ["investment kakao planned 2025-12-28 5000000000000KRW"]),
    ("카카오는 2030년까지 5조원을 투자한다.", ["investment kakao planned 2030 5000000000000KRW"]),
    # another's site has a day of its own
    ("카카오는 데이터센터를 짓는다.\n네이버의 데이터센터는 2027년 5월 준공이 목표다.",
     ["infrastructure kakao planned - -"]),
    # that month is past
    ("구글은 9월 네이버에 투자하겠다고 발표했다.", ["investment google,naver planned 2025-09 -"]),
    ("구글은 9월 네이버에 투자할 예정이다.", ["investment google,naver planned 2026-09 -"]),
    # whom a clause describes has no part in the day of the sentence
    ("29일 미국 상무부가 삼성전자의 중국 공장에 부여했던 장비 반입 지위를 철회한다고 발표했다.",
     ["restriction samsung-electronics confirmed 2025-12-29 -"]),
    # 어제 is the day before print, 전날 that before the day told of
    ("카카오는 어제(29일) 모델을 출시했다. 네이버는 어제 칩을 출시했다.",
     ["launch kakao confirmed 2025-12-29 -", "launch naver confirmed 2025-12-29 -"]),
    ("카카오는 29일 모델을 출시했다. 네이버는 전날 칩을 출시했다.",
     ["launch kakao confirmed 2025-12-29 -", "launch naver confirmed 2025-12-28 -"]),
    ("간밤 구글이 네이버에 투자했다.", ["investment google,naver confirmed 2025-12-29 -"]),
    ("구글은 모레 칩을 출시한다.", ["launch google planned 2026-01-01 -"]),
    # the same day is that of a deed, not a bound
    ("카카오는 25일 칩을 출시했고 28일까지 접수한다. 같은 날 네이버도 칩을 출시했다.",
     ["launch kakao confirmed 2025-12-25 -", "launch naver confirmed 2025-12-25 -"]),
    # what a consortium is made of has no day
    ("카카오가 29일 발표했다. SK텔레콤 컨소시엄에는 네이버와 리벨리온이 합류했다.",
     ["participation naver,rebellions,sk-telecom confirmed - -"]),
    # since when somebody has had the post that he gives up
    ("네이버에 2017년 고문으로 합류해 2020년부터 대표를 맡은 한가람 대표는 상근 고문으로 자리를 옮겼다.",
     ["appointment person:한가람 confirmed - -"]),
    # who is appointed, in personnel announced on a day
    ("네이버는 한가람 사장을 대표로 선임하는 내용의 정기 인사를 21일 발표했다.",
     ["appointment naver,person:한가람 confirmed 2025-12-21 -"]),
    ("이재용 회장은 29일 올트먼 CEO와 회동했다. 최태원 회장도 올트먼 CEO와 이야기를 나눴다.",
     ["meeting chey-tae-won,sam-altman confirmed 2025-12-29 -",
      "meeting lee-jae-yong,sam-altman confirmed 2025-12-29 -"]),
    ("오픈AI는 29일 새 모델을 공개했다. 오픈AI는 앞서 카카오와 협약을 맺었다.",
     ["launch openai confirmed 2025-12-29 -", "partnership kakao,openai confirmed - -"]),
    ("오픈AI는 29일 새 모델을 공개했다. 마이크로소프트는 오픈AI에 130억달러 넘게 투자했다.",
     ["investment microsoft,openai confirmed - 13000000000USD", "launch openai confirmed 2025-12-29 -"]),
    ("KT는 29일 조직 개편을 단행했다. 간사는 한가람 부사장이 맡는다.",
     ["appointment kt,person:한가람 confirmed 2025-12-29 -"]),
    ("KT는 29일 조직 개편을 단행했다. 한가람 부사장은 전략팀장으로 자리를 옮긴다.",
     ["appointment kt,person:한가람 confirmed 2025-12-29 -"]),
    ("오늘 저녁에는 이재용 회장이 올트먼 CEO와 만날 가능성도 제기된다.",
     ["meeting lee-jae-yong,sam-altman speculated 2025-12-30 -"]),
    ("메타는 이달 들어 인텔에 140억달러를 투자하고 이 회사를 이끌던 한가람 CEO를 영입했다.",
     ["appointment meta,person:한가람 confirmed 2025-12 -",
      "investment intel,meta confirmed 2025-12 14000000000USD"]),
    ("마이크로소프트가 지난달에도 데이터센터 운영업체 2곳과 맺었던 임대 계약을 취소했다.",
     ["termination microsoft confirmed 2025-11 -"]),
    ("구글은 29일 새 모델을 공개했다.\n\n카카오는 앞서 12일 네이버와 협약을 맺었다. SK텔레콤도 엔비디아와 협약을 "
     "체결했다.",
     ["launch google confirmed 2025-12-29 -",
      "partnership kakao,naver confirmed 2025-12-12 -",
      "partnership nvidia,sk-telecom confirmed 2025-12-12 -"]),
]


@pytest.mark.parametrize(("text", "events"), DAYS)
def test_whose_day_it_is(text: str, events: list[str]) -> None:
    assert told(text) == events


def test_of_two_punishments_the_greater_counts() -> None:
    text = (
        "개인정보보호위원회는 KT에 1347억원의 과징금을 부과했다. "
        "개인정보보호위원회는 27일 KT에 과태료 960만원을 물렸다."
    )
    assert told(text) == ["restriction kt,pipc confirmed 2025-12-27 134700000000KRW"]


def test_a_rumour_denied_far_below_is_of_another() -> None:
    text = "네이버가 나르앱을 인수한다.\n주가가 올랐다.\n"
    text += "네이버가 반도체 회사를 인수한다는 소문은 사실무근으로 확인됐다."
    assert [line.split()[2] for line in told(text)] == ["denied", "planned"]
