"""Bodies that only scripts carry."""

import json
from datetime import UTC, datetime

import pytest

from extractors.page.clean import clean_page

TEXT = [
    "한빛전자가 새벽AI와 손잡고 차세대 메모리를 공급한다고 14일 밝혔다. 계약 규모는 3조원이다.",
    "윤하늘 회장은 “동맹을 넓히겠다”고 말했다. 두 회사는 내년에 합작사도 세울 계획이다.",
    "업계는 이번 계약을 반겼다. 경쟁사인 미리내반도체는 아직 인증을 받지 못했다.",
    "새벽AI는 나주 데이터센터에 이 메모리를 쓴다. 완공은 내년 상반기다.",
]
BODY = "".join(f"<p>{line}</p>" for line in TEXT)
OTHERS = [{"title": f"다른 기사 {n}", "summary": f"가온모터스가 {n}번째 공장을 짓는다고 밝혔다."} for n in range(8)]


def cleaned(*scripts: str) -> tuple[str, list[str]]:
    page = f"<html><body><div id=root></div>{''.join(scripts)}</body></html>"
    article = clean_page(page.encode(), url="https://x.example/a/1", fetched_at=datetime(2026, 11, 1, tzinfo=UTC))
    return article.method, article.text.split("\n\n")


def script(text: str, attributes: str = "") -> str:
    return f"<script {attributes}>{text.replace('</', '<' + chr(92) + '/')}</script>"


def flight(text: str) -> str:
    return script(f"self.__next_f.push({json.dumps([1, text])})")


@pytest.mark.parametrize("body", [BODY, BODY.replace("<", "&lt;").replace(">", "&gt;"), "\n\n".join(TEXT)])
def test_the_body_in_a_pages_data_is_told_from_other_articles(body: str) -> None:
    data = json.dumps({"props": {"article": {"content": body}, "related": OTHERS}}, ensure_ascii=False)
    assert cleaned(script(data, 'id="__NEXT_DATA__" type="application/json"')) == ("script", TEXT)
    assert cleaned(script(f"window.__PRELOADED_STATE__ = {data};")) == ("script", TEXT)


def test_json_within_flight_data_is_opened() -> None:
    inner = json.dumps({"article": {"body": BODY}}, ensure_ascii=False)
    row = json.dumps(["$", "$L3", None, {"data": inner, "related": OTHERS}], ensure_ascii=False)
    assert cleaned(flight(f"4:{row}\n")) == ("flight", TEXT)


def test_flight_text_counts_bytes_and_may_be_cut_anywhere() -> None:
    row = f"a:T{len(BODY.encode()):x},{BODY}" + 'b:["$","div",null,{"children":"많이 본 뉴스"}]\n'
    assert cleaned(flight('1:"$Sreact"\n'), flight(row[:50]), flight(row[50:])) == ("flight", TEXT)


def test_paragraphs_of_flight_elements_are_put_together() -> None:
    rows = json.dumps([["$", "p", str(n), {"children": line}] for n, line in enumerate(TEXT)], ensure_ascii=False)
    assert cleaned(flight(f"7:{rows}\n")) == ("flight", TEXT)


def test_arcs_elements_are_read_and_its_images_are_not() -> None:
    story = {"content_elements": [
        {"type": "image", "caption": "사옥 전경이다. 사진이다."}, {"type": "text", "content": TEXT[0]},
        {"type": "quote", "content_elements": [{"type": "text", "content": f"<b>{TEXT[1]}</b>"}]},
        {"type": "text", "content": TEXT[2]}, {"type": "text", "content": TEXT[3]}, 7, None,
    ]}  # fmt: skip
    text = f"Fusion.contextPath='/pf';Fusion.globalContent={json.dumps(story)};Fusion.tree={{}}"
    assert cleaned(script(text)) == ("script", TEXT)


def test_json_ld_in_a_graph_is_read_and_a_shorter_one_does_not_win() -> None:
    full = json.dumps({"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "articleBody": "\n".join(TEXT)}]})
    assert cleaned(script(full, 'type="application/ld+json"')) == ("json_ld", TEXT)
    short = json.dumps({"@type": "NewsArticle", "articleBody": TEXT[0]})
    assert cleaned(f"<article>{BODY}</article>", script(short, 'type="application/ld+json"'))[1] == TEXT


@pytest.mark.parametrize(
    "text", ["self.__next_f.push([1,", "Fusion.globalContent={", "Fusion.globalContent={}", '{"a":', "[[[["]
)
def test_broken_scripts_carry_nothing(text: str) -> None:
    assert cleaned(script(text), f"<article>{BODY}</article>")[1] == TEXT
