"""Which boxes of a page lead to other articles, and which only look like it."""

import time

from lxml import html

from extractors.page.elsewhere import boxes_elsewhere, is_titles

TEASERS = "".join(
    f'<div><a href="/{n}"><b>기사 제목 {n}</b></a><p>다른 기사의 첫 문장이다. 둘째도 있다.</p></div>' for n in range(3)
)
BODY = "<p>오늘 회사는 새 공장을 짓는다고 밝혔다.</p><p>투자액은 <a href='/corp'>3조원</a>이다.</p>"


def found(markup: str) -> list[str]:
    root = html.document_fromstring(f"<html><body><main>{markup}</main></body></html>")
    return [" ".join(box.text_content().split())[:12] for box in boxes_elsewhere(root)]


def test_teasers_below_a_heading_are_a_box_however_much_they_tell() -> None:
    assert found(f"{BODY}<div><h3>이 기사와 함께 본 뉴스</h3>{TEASERS}</div>") == ["이 기사와 함께 본 뉴"]
    assert found(f"{BODY}<div><b>지난 이야기</b>{TEASERS}</div>") == []


def test_whole_sentences_are_a_box_where_all_are_links() -> None:
    links = '<p><a href="/1">지하철 첫차가 5분 빨라진다.</a></p><p><a href="/2">한강에 스케이트장이 열린다.</a></p>'
    assert len(found(f"{BODY}<div>{links}</div>")) == 1
    assert found(f'{BODY}<p><a href="/1">이 문장만 온통 링크이다.</a></p>') == []
    assert found(f'{BODY}<div>{links.replace("/1", "#").replace("/2", "#")}</div>') == []


def test_a_page_with_a_long_menu_and_a_short_report_is_no_list() -> None:
    menu = "<ul>" + "".join(f'<li><a href="/{n}">가람전자 신형 반도체 소식 {n}</a></li>' for n in range(60)) + "</ul>"
    report = "<div>가람전자가 나루와 협약을 맺었다고 5일 밝혔다.</div>"
    boxes = boxes_elsewhere(html.fromstring(f"<div>{menu}{report}</div>"))
    assert not any("협약" in box.text_content() for box in boxes)


def test_a_body_behind_such_a_heading_stays() -> None:
    two = '<ul><li><a href="/1">첫째 제목</a></li><li><a href="/2">둘째 제목</a></li></ul>'
    assert found(f"<div><h4>관련기사</h4><div>{two}</div>{BODY}</div>") == ["첫째 제목둘째 제목"] * 2
    weather = "<p>이 시각 기온은 영하 8도다. <a href='/1'>날씨</a> <a href='/2'>지도</a></p>"
    assert found(f"<div>{weather}{BODY}</div>") == []


def test_a_long_text_beside_one_link_is_no_teaser() -> None:
    essay = "긴 글의 한 문장이다. " * 6
    two = f"<div><a href='/1'>가</a>{essay}</div><div><a href='/2'>나</a>{essay}</div>"
    assert found(f"<div><h3>추천 기사</h3>{two}</div>") == []


def test_titles_are_links_that_end_without_a_full_stop() -> None:
    (one,) = html.fragments_fromstring('<p><a href="/1">코스피가 사흘 만에 반등</a></p>')
    (other,) = html.fragments_fromstring('<p><a href="/1">코스피가 사흘 만에 반등했다.</a></p>')
    assert is_titles(one)
    assert not is_titles(other)


def test_nested_boxes_cost_no_more_than_a_moment() -> None:
    links = "".join(f'<a href="/{n}">제목이다.</a>' for n in range(60))
    started = time.process_time()
    found("<div>관련기사" * 120 + links + "긴 글의 한 문장이다. " * 2_000 + "</div>" * 120)
    assert time.process_time() - started < 3
