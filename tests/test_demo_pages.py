import json
import re
from datetime import date
from html import unescape

import pytest

from demo.articles import DemoArticle, Publisher, load_publishers
from demo.pages import article_page, front_page

ROOT = "http://127.0.0.1:1"
PUBLISHERS = {publisher.publisher_id: publisher for publisher in load_publishers(date(2026, 11, 26))}
WRITERS = [publisher for publisher in PUBLISHERS.values() if publisher.articles]


def page_of(publisher: Publisher, article: DemoArticle) -> str:
    body = article_page(publisher, article, publisher.articles[:4], ROOT)
    return body.decode("cp949" if publisher.encoding == "euc-kr" else "utf-8")


@pytest.mark.parametrize("publisher", WRITERS, ids=[publisher.publisher_id for publisher in WRITERS])
def test_a_page_holds_its_body_and_owns_up_to_be_invented(publisher: Publisher) -> None:
    for article in (one for one in publisher.articles if one.page != "missing"):
        html = unescape(page_of(publisher, article))
        if article.page == "article":
            assert article.paragraphs[-1] in html.replace('\\"', '"')
            assert article.title in html
        if publisher.encoding == "utf-8":
            assert "시연용으로 지어낸 것" in html


def test_an_arc_page_keeps_its_body_in_the_scripts_only() -> None:
    publisher = PUBLISHERS["mirinae"]
    article = publisher.articles[0]
    html = page_of(publisher, article)
    found = re.search(r"Fusion\.globalContent=(\{.*?\});Fusion", html)
    assert found
    content = json.loads(found[1])
    texts = [element["content"] for element in content["content_elements"] if element["type"] == "text"]
    assert tuple(texts) == article.paragraphs
    assert article.paragraphs[0] not in re.sub(r"<script.*?</script>", "", html, flags=re.S)


def test_a_flight_page_keeps_its_body_as_escaped_json() -> None:
    publisher = PUBLISHERS["onnuri"]
    article = publisher.articles[0]
    pushes = re.findall(r'__next_f\.push\((\[1,".*?"\])\)</script>', page_of(publisher, article))
    stream = "".join(json.loads(push)[1] for push in pushes)
    assert f"<p>{article.paragraphs[0]}</p>" in stream
    assert article.paragraphs[1] in unescape(stream)


def test_the_lead_of_a_br_page_hangs_after_the_photo() -> None:
    publisher = PUBLISHERS["saebyeok"]
    article = publisher.articles[1]
    assert f"</figure>{article.paragraphs[0]}<br><br>" in page_of(publisher, article)


def test_special_pages_do_not_show_the_body() -> None:
    every = (article for publisher in WRITERS for article in publisher.articles)
    for article in (one for one in every if one.page in ("paywall", "deleted", "photo")):
        assert article.text not in page_of(PUBLISHERS[article.publisher_id], article)


def test_the_front_page_names_the_feeds() -> None:
    publisher = PUBLISHERS["codemadang"]
    html = front_page(publisher, publisher.articles, ROOT).decode()
    assert f'type="application/atom+xml" title="코드마당" href="{ROOT}/rss/news"' in html
