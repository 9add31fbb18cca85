"""Which boxes of a page lead to other articles, and which only look like it."""

import time
from datetime import UTC, datetime

import pytest
from lxml import html

from extractors.page.clean import clean_page
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


def test_links_in_links_hide_no_sentence_beside_them() -> None:
    root = html.fromstring("<main><p><a href='/1'>첫째 제목</a><a href='/2'>둘째 제목</a><b>밝혔다.</b></p></main>")
    root[0][0].append(root[0][1])       # as a script may leave them: counted twice they are more than all words
    assert list(boxes_elsewhere(root)) == []
    root[0][1].text = ""
    assert list(boxes_elsewhere(root)) == [root[0]]


def test_a_body_behind_such_a_heading_stays() -> None:
    two = '<ul><li><a href="/1">첫째 제목</a></li><li><a href="/2">둘째 제목</a></li></ul>'
    assert found(f"<div><h4>관련기사</h4><div>{two}</div>{BODY}</div>") == ["첫째 제목둘째 제목"]
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


ITEMS = "".join(
    f"<div><h4><a href='/n/{n}'>{name} 착공</a></h4><p>{name}가 새 공장을 짓기 시작했다. {n}조원이 든다.</p></div>"
    for n, name in enumerate(("해솔전자", "하늘통신", "나루테크", "달빛기계"), 2)
)
HELLO = "<p>안녕하세요. 밤사이 들어온 소식입니다.</p>"
SHORT = "<p>가람전자가 나루와 협약을 맺었다고 5일 밝혔다.</p>"
NAMED = '<div id="article-view-content-div">{}</div>'
UNNAMED = '<div class="wrap">{}</div>'


@pytest.mark.parametrize(
    ("frame", "heading", "beside", "title", "kept"),
    [
        (NAMED, "오늘의 주요 소식", "", "10월 16일, 로봇 공장들", True),
        (NAMED, "오늘의 주요 뉴스", HELLO, "10월 16일 아침 브리핑", True),
        (UNNAMED, "오늘의 주요 소식", HELLO, "[조간 브리핑] 10월 16일", True),
        (NAMED, "오늘의 주요 뉴스", SHORT, "가람전자, 나루와 협약", False),
        (NAMED, "오늘의 주요 뉴스", SHORT, "산업부 브리핑, 가람전자의 협약", False),
        (NAMED, "오늘의 주요 뉴스", "<p>[속보] 가람전자, 나루와 3조원 협약 체결</p>", "[속보] 가람전자", False),
        (NAMED, "이 시각 많이 본 뉴스", "", "10월 16일 아침 브리핑", False),
        (UNNAMED, "오늘의 주요 소식", SHORT, "가람전자, 나루와 협약", False),
    ],
)
def test_a_briefing_is_no_box_beside_an_article(
    frame: str, heading: str, beside: str, title: str, kept: bool
) -> None:
    markup = frame.format(f"{beside}<div><h3>{heading}</h3>{ITEMS}</div>")
    body = f"<html><head><title>{title}</title></head><body><main>{markup}</main></body></html>".encode()
    article = clean_page(body, url="https://hanbit.example/news/123456", fetched_at=datetime(2026, 11, 1, tzinfo=UTC))
    assert ("해솔전자가" in article.text) == kept
    assert ("달빛기계가" in article.text) == kept
    assert (SHORT[3:-4] in article.text) == (beside == SHORT)
