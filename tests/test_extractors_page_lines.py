"""What newspapers put around a text goes; the text stays."""

import time

import pytest

from extractors.page.blocks import joined
from extractors.page.lines import clean_lines

LEAD = "한빛전자가 새벽AI와 손잡고 차세대 메모리를 공급한다고 14일 밝혔다."
BODY = "계약 규모는 2년간 3조원으로, 회사가 맺은 단일 계약 가운데 가장 크다."

FURNITURE = [
    "입력 2020.08.27 10:00 | 수정 2020.08.27 11:00", "기사입력 2026-10-14 09:21", "2026.10.14 (수) 09:21",
    "기사 URL이 복사되었습니다", "서가람 기자 garam@hanbit.example", "[서가람 기자]", "/서가람·한보름 기자",
    "[글·사진=서가람 기자]", "세종=서가람 기자", "디지털뉴스팀", "garam@hanbit.example",
    "ⓒ 한빛신문, 무단 전재 및 재배포 금지", "<저작권자(c) 두레통신, 무단 전재-재배포, AI 학습 및 활용 금지>",
    "Copyright © 한빛신문. All rights reserved.", "제보는 카카오톡 okjebo", "▷ 카카오톡 : '한빛제보' 검색, 채널 추가",
    "■ 제보하기", "여러분의 소중한 제보를 기다립니다.", "▶ 한빛신문 네이버 채널 구독하기", "관련기사", "[관련기사]",
    "▶ 미리내반도체, 인증 지연에 주가 급락", "#한빛전자 #새벽AI", "사진=한빛전자", "[사진=한빛전자 제공]",
    "윤하늘 회장이 14일 서울에서 서명하고 있다. /사진=한빛전자", "윤하늘 회장이 발언하고 있다. 연합뉴스",
    "▲ 한빛전자 사옥 전경", "페이스북 트위터 카카오톡", "가 가", "글자 크기 조절", "광고", "(끝)", "좋아요 0 슬퍼요 0",
    "이 기사가 마음에 들었다면, 좋아요를 눌러주세요.", "댓글을 삭제하시겠습니까?",
    "화성=서가람 기자 garam@hanbit.example", "화성 | 서가람 기자 garam@hanbit.example",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes_wherever_it_stands(line: str) -> None:
    assert clean_lines([line, LEAD, line, BODY, line]) == [LEAD, BODY]


TEXT = [
    "▲ 카카오가 창작자를 대상으로 저작권 교육을 진행한다. 영상은 다음 달까지 볼 수 있다.",
    "△AI 산업에 인재를 모으는 도시로 도약한다.",
    "카카오는 카카오톡 ‘채팅’ 탭을 개편한다고 29일 밝혔다.",
    "카카오톡에서 ‘나르’를 쓸 수 있게 됐다고 카카오가 밝혔습니다.",
    "이용자들이 보낸 제보 카카오톡 화면에는 오류 문구가 떴다.",
    "시청자 제보 영상에는 로보택시가 멈춘 모습이 담겼습니다.",
    "▶가장 어려운 일은 사람을 설득하는 것이라고 생각한다.",
    "▷국내에서 가장 많은 데이터센터를 돌리고 있다.",
    "카카오톡 이용자는 5000만명을 넘는다고 회사는 설명했다.",
    "저작권자의 동의 없이 기사를 무단 전재하면 처벌하는 법안이 국회를 통과했다. 업계는 반겼다.",
    "서가람 기자가 현장에서 직접 확인했다.",
    "▲반도체 5조원 ▲배터리 2조원 ▲로봇 1조원을 투자한다.",
    "회사는 2026년 10월 3일 이사회를 연다고 밝혔다.",
    "“네이버에서 시작해 카카오로 옮긴 개발자가 많다”고 그는 말했다.",
    "구독자는 1년 새 두 배로 늘었다.",
    "‘단독 공급’에 담긴 뜻",
    "AI 학습 데이터의 대가를 두고 양쪽이 맞섰다.",
]


@pytest.mark.parametrize("line", TEXT)
def test_text_that_speaks_of_such_things_stays(line: str) -> None:
    assert clean_lines([LEAD, line, BODY]) == [LEAD, line, BODY]


@pytest.mark.parametrize(
    "line",
    [
        f"[서울=한빛뉴스] 서가람 기자 = {LEAD}", f"(서울=두레통신) 서가람 한보름 기자 = {LEAD}",
        f"[한빛신문 서가람 기자] {LEAD}", f"[화성=한빛신문 서가람 기자] {LEAD}",
        f"[한빛뉴스] {LEAD}", f"(화성=두레통신) {LEAD}", f"{LEAD} garam@hanbit.example", f"{LEAD} /서가람 기자",
        f"{LEAD} [사진 출처 : 한빛통신]", f"{LEAD} 사진=한빛이미지뱅크",
        f"{LEAD} [서가람 기자 garam@hanbit.example]", f"{LEAD} ⓒ 한빛신문 무단 전재 금지", f"{LEAD} [사진=한빛전자]",
        f"{LEAD}※ '당신의 제보가 뉴스가 됩니다' [카카오톡] 한빛 검색", f"{LEAD}#한빛전자 #새벽AI",
    ],
)  # fmt: skip
def test_a_line_is_freed_of_byline_and_tail(line: str) -> None:
    assert clean_lines([line, BODY]) == [LEAD, BODY]


def test_the_deck_and_the_title_before_the_lead_go() -> None:
    deck = ["새벽AI 데이터센터용 메모리 단독 공급", "윤하늘 회장 “동맹 넓힐 것”"]
    assert clean_lines(["한빛전자, 새벽AI에 공급", *deck, LEAD, BODY], title="한빛전자, 새벽AI에 공급") == [LEAD, BODY]


def test_photo_news_keeps_its_caption() -> None:
    caption = "윤하늘 회장이 14일 서울에서 서명하고 있다. [사진=한빛전자]"
    assert clean_lines([caption]) == [caption.removesuffix(" [사진=한빛전자]")]


def test_a_list_keeps_its_rows() -> None:
    rows = ["▲ 기획조정실장 김가람", "▲ 기술혁신실장 이보름", "▲ 정책실장 박나래"]
    assert clean_lines(rows) == rows


def test_a_conversation_keeps_its_turns_and_loses_the_tip_line_behind() -> None:
    turns = ["▷ 진행자 : 언제부터입니까?", "▶ 나가람 : 내년 3월부터입니다.", "▷ 진행자 : 3월요.", "▶ 나가람 : 네."]
    tip = ["▷ 이메일 : news@hanbit.example", "▷ 카카오톡 : '한빛제보' 검색, 채널 추가"]
    assert clean_lines([LEAD, *turns, *tip]) == [LEAD, *turns]
    titles = ["▶ 관련기사 : 한빛전자 급락", "▶ 관련기사 : 새벽AI 급등", "▶ 영상 : 첫째", "▶ 영상 : 둘째"]
    assert clean_lines([LEAD, BODY, *titles]) == [LEAD, BODY]
    asked = ["▲예산은 얼마인가.", "-40억원이다.", "▲학부모의 뜻은.", "-통학 버스부터 묻는다."]
    assert clean_lines([LEAD, *asked]) == [LEAD, *asked]


def test_related_titles_behind_their_heading_go_and_text_behind_a_box_stays() -> None:
    assert clean_lines([LEAD, BODY, "[관련기사]", "미리내반도체, 인증 지연에 주가 급락"]) == [LEAD, BODY]
    assert clean_lines([LEAD, "관련기사", BODY]) == [LEAD, BODY]


def test_a_break_within_a_sentence_is_a_blank_and_after_one_ends_the_line() -> None:
    lines = ["한빛전자가 새벽AI와 손잡고 차세대 고대역폭 메모리를 내년부터 새로 짓는", "나주 데이터센터에 공급한다.",
             "짧은 제목", BODY]  # fmt: skip
    assert joined(lines) == [f"{lines[0]} {lines[1]}", "짧은 제목", BODY]


@pytest.mark.parametrize(
    "line",
    ["홍길동 기자 " * 18, "가나·" * 70, "a.a.a@" * 35, "2026.10.10 10:10 " * 12, "[" * 200, "입력 " * 60, "=" * 200,
     "#가 " * 70, "다. " * 70, "가 " * 100],
)  # fmt: skip
def test_no_line_takes_long(line: str) -> None:
    started = time.process_time()
    clean_lines([line] * 100)
    assert time.process_time() - started < 1.0
