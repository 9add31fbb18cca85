"""Deeds told in words of everyday, of business pages and in images, each in an invented sentence."""

import pytest

from tests.reading import told

SAYINGS = [
    ("이재용 삼성전자 회장은 서초사옥에서 손정의 소프트뱅크그룹 회장을 맞이했다.",
     ["meeting lee-jae-yong,masayoshi-son confirmed - -"]),
    ("최태원 SK그룹 회장이 젠슨 황 엔비디아 CEO와 담소를 나눴다.",
     ["meeting chey-tae-won,jensen-huang confirmed - -"]),
    ("도서윤 대통령실 AI미래기획수석은 샘 올트먼 오픈AI CEO와 조찬을 했다.",
     ["meeting person:도서윤,sam-altman confirmed - -"]),
    ("도서윤 대통령실 정책실장이 샘 올트먼 오픈AI CEO와 티타임을 가졌다.",
     ["meeting person:도서윤,sam-altman confirmed - -"]),
    ("정신아 카카오 대표와 최태원 SK그룹 회장이 한자리에 모였다.",
     ["meeting chey-tae-won,chung-shin-a confirmed - -"]),
    ("최태원 SK그룹 회장과 손정의 소프트뱅크그룹 회장의 만남에서 전력이 화두였다.",
     ["meeting chey-tae-won,masayoshi-son confirmed - -"]),
    ("이재명 대통령은 최태원 SK그룹 회장을 대통령실로 불러 간담회를 주재했다.",
     ["meeting chey-tae-won,lee-jae-myung confirmed - -"]),
    ("카카오는 이재용 삼성전자 회장과 젠슨 황 엔비디아 CEO의 회동설을 부인했다.",
     ["meeting jensen-huang,lee-jae-yong denied - -"]),
    ("이재용 삼성전자 회장은 기자간담회를 열고 손정의 소프트뱅크그룹 회장의 책을 소개했다.", []),
    ("카카오가 네이버를 우군으로 끌어들였다.", ["partnership kakao,naver confirmed - -"]),
    ("카카오가 네이버의 공식 리셀러가 됐다.", ["partnership kakao,naver confirmed - -"]),
    ("네이버는 카카오와 지도 활용에 합의했다.", ["partnership kakao,naver confirmed - -"]),
    ("네이버는 카카오와 업무협약식을 열었다.", ["partnership kakao,naver confirmed - -"]),
    ("네이버와 카카오는 협력 계약서에 도장을 찍었다.", ["partnership kakao,naver confirmed - -"]),
    ("네이버가 카카오와도 협력의 물꼬를 텄다.", ["partnership kakao,naver confirmed - -"]),
    ("네이버와 카카오가 공동 전선을 편다.", ["partnership kakao,naver planned - -"]),
    ("카카오 노사는 임금에 합의했다.", []),
    ("네이버와 카카오가 함께 세운 지도 합작사가 모습을 드러냈다.", ["joint_venture kakao,naver confirmed - -"]),
    ("네이버는 카카오와 합작해 지도 회사를 차릴 계획이다.", ["joint_venture kakao,naver planned - -"]),
    ("네이버와 카카오의 합작 법인 설립이 확정됐다.", ["joint_venture kakao,naver confirmed - -"]),
    ("네이버와 카카오가 서버를 운영할 공동 법인을 신설했다.", ["joint_venture kakao,naver confirmed - -"]),
    ("카카오가 네이버를 합작 파트너로 삼아 새 법인을 냈다.", ["joint_venture kakao,naver confirmed - -"]),
    ("네이버와 카카오가 머리를 맞대고 만든 지도 모델이 공개됐다.",
     ["joint_development kakao,naver confirmed - -", "launch kakao,naver confirmed - -"]),
    ("네이버는 카카오와 협업해 지도 기술을 개발했다.", ["joint_development kakao,naver confirmed - -"]),
    ("네이버와 카카오의 공동 연구 성과가 학회에 실렸다.", ["joint_development kakao,naver confirmed - -"]),
    ("카카오는 산학 공동 연구 지원 예산을 늘린다.", []),
    ("카카오는 정부의 ‘AI 모델’ 사업에 도전장을 냈다.", ["participation kakao confirmed - -"]),
    ("카카오가 스타게이트 대열에 합류하기로 했다.", ["participation kakao planned - -"]),
    ("카카오가 스타게이트 사업자 명단에 포함됐다.", ["participation kakao confirmed - -"]),
    ("카카오의 스타게이트 참여로 서버 수요가 는다.", ["participation kakao planned - -"]),
    ("카카오가 정부 컨소시엄의 일원이 됐다.", ["participation kakao confirmed - -"]),
    ("카카오 직원들이 봉사 프로젝트에 참여했다.", []),
    ("네이버가 카카오에 100억원을 쏟기로 했다.", ["investment kakao,naver planned - 10000000000KRW"]),
    ("카카오가 이번 라운드에서 100억원을 끌어모았다.", ["investment kakao confirmed - 10000000000KRW"]),
    ("카카오에 100억원이 몰렸다.", ["investment kakao confirmed - 10000000000KRW"]),
    ("카카오의 신규 투자자 명단에 네이버가 포함됐다.", ["investment kakao,naver confirmed - -"]),
    ("네이버는 카카오의 유상증자에 참여해 지분율을 5%로 높였다.", ["investment kakao,naver confirmed - -"]),
    ("네이버의 카카오에 대한 투자는 이번이 두 번째다.", ["investment kakao,naver confirmed - -"]),
    ("네이버가 카카오에 연산 자원을 댄다.", ["supply kakao,naver planned - -"]),
    ("네이버가 카카오의 물량을 따냈다.", ["supply kakao,naver confirmed - -"]),
    ("카카오가 엔비디아 B200 2000장을 손에 쥐었다.", ["supply kakao,nvidia confirmed - -"]),
    ("네이버가 카카오를 첫 고객사로 확보했다.", ["supply kakao,naver confirmed - -"]),
    ("SK하이닉스는 HBM4 샘플을 엔비디아에 건넸다.", ["supply nvidia,sk-hynix confirmed - -"]),
    ("엔비디아의 HBM4 공급망에 SK하이닉스가 가장 먼저 입성했다.", ["supply nvidia,sk-hynix confirmed - -"]),
    ("SK하이닉스는 구글에 장비를 발주했다.", ["supply google,sk-hynix confirmed - -"]),
    ("네이버의 문서 AI가 카카오에 적용됐다.", ["supply kakao,naver confirmed - -"]),
]


@pytest.mark.parametrize(("sentence", "events"), SAYINGS)
def test_the_deed_is_told_in_other_words(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events
