"""What a page says of itself, what it is, and what it can't do to us."""

import random
import time
from datetime import UTC, datetime

import pytest

from extractors.page.clean import article_from_entry, clean_page
from extractors.page.site_names import without_site
from extractors.records import Article, Entry

NOW = datetime(2026, 11, 1, tzinfo=UTC)
URL = "https://www.hanbit.example/news/articleView.html?idxno=30112"
TEXT = [
    "한빛전자가 새벽AI와 손잡고 차세대 메모리를 공급한다고 14일 밝혔다. 계약 규모는 3조원이다.",
    "윤하늘 회장은 “동맹을 넓히겠다”고 말했다. 두 회사는 내년에 합작사도 세울 계획이다.",
    "업계는 이번 계약을 반겼다. 경쟁사인 미리내반도체는 아직 인증을 받지 못했다.",
]
BODY = "".join(f"<p>{line}</p>" for line in TEXT)


def page(body: str = f"<article>{BODY}</article>", *, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def clean(document: str | bytes, *, url: str = URL, selector: str | None = None) -> Article:
    body = document.encode() if isinstance(document, str) else document
    return clean_page(body, url=url, fetched_at=NOW, selector=selector)


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def linked_data(members: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{members}}}</script>'


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("한빛전자, 새벽AI와 제휴 - 한빛신문", "한빛신문", "한빛전자, 새벽AI와 제휴"),
        ("대한신문 모바일 :: 성금 기탁 줄 잇는다", "대한신문", "성금 기탁 줄 잇는다"),
        ("제목 < IT < 기사본문 - 한빛테크", "한빛테크", "제목"),
        ("제목 | 한빛경제", None, "제목"),
        ("A - B - 동맹의 조건", "한빛신문", "A - B - 동맹의 조건"),
        ("한빛신문", "한빛신문", "한빛신문"),
    ],
)
def test_a_title_loses_its_sites_name(title: str, site: str | None, expected: str) -> None:
    assert without_site(title, site) == expected


def test_what_the_feed_said_wins() -> None:
    published = datetime(2026, 10, 13, 22, tzinfo=UTC)
    head = meta("og:title", "페이지 제목 - 한빛") + meta("article:published_time", "2026-10-14T09:00:00+09:00")
    article = clean_page(
        page(head=head).encode(), url=URL, fetched_at=NOW,
        feed_title="피드 제목", published_at=published, publisher="한빛신문", feed_id="hanbit",
    )  # fmt: skip
    assert (article.title, article.publisher, article.feed_id) == ("피드 제목", "한빛신문", "hanbit")
    assert (article.published_at, article.published_source) == (published, "feed")


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (meta("article:published_time", "2026-10-14T09:00:00+09:00"), "page"),
        (meta("article:published_time", "2026-10-14 09:00:00"), "page"),
        (linked_data('"datePublished":"2026-10-14T09:00:00+09:00"'), "page"),
        (meta("article:published_time", "2027-01-01T09:00:00+09:00"), "first_seen"),
        ("", "first_seen"),
    ],
)
def test_the_pages_time_is_taken_where_it_can_be_believed(head: str, source: str) -> None:
    article = clean(page(head=head))
    expected = datetime(2026, 10, 14, tzinfo=UTC) if source == "page" else NOW
    assert (article.published_at, article.published_source) == (expected, source)


def test_a_visible_time_stands_in() -> None:
    shown = clean(page(f"<div><span>입력</span> 2026.10.14 오전 9:00</div><article>{BODY}</article>"))
    assert shown.published_at == datetime(2026, 10, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (meta("og:article:author", "서가람 기자"), ("서가람",)),
        (meta("article:author", "https://www.facebook.com/hanbit") + meta("dable:author", "서가람"), ("서가람",)),
        (meta("author", "순천, 광양 서가람 기자 garam@hanbit.example"), ("서가람",)),
        (meta("author", "By 서가람"), ("서가람",)),
        (meta("author", "서가람, 한보름"), ("서가람", "한보름")),
        (meta("author", "한빛신문"), ()),
        (meta("og:article:author", "뉴시스 | 네이버"), ()),
    ],
)
def test_authors_are_names(said: str, expected: tuple[str, ...]) -> None:
    assert clean(page(head=said)).authors == expected


def test_the_byline_names_the_author_where_the_head_does_not() -> None:
    assert clean(page(f"<article>{BODY}<p>서가람 기자 garam@hanbit.example</p></article>")).authors == ("서가람",)


def test_id_and_hash_are_computed_alike() -> None:
    twin = URL.replace("www.", "m.") + "&utm_source=x"
    one, other = clean(page()), clean(page(f"<article>{BODY}</article><p> </p>"), url=twin)
    assert (one.article_id, one.text_hash) == (other.article_id, other.text_hash)
    assert one.text.split("\n\n") == TEXT


def test_a_selector_of_the_sites_own_wins_and_a_wrong_one_is_ignored() -> None:
    boxes = page(f"<div class=a>{BODY}</div><div class=b><p>{TEXT[1]}</p></div>")
    assert clean(boxes, selector="div.b").text == TEXT[1]
    assert clean(boxes, selector="div[[").outcome == "stored"


NO_ARTICLES = [
    ("<p>삭제된 기사입니다.</p>", "not_article"),
    ("<p>해당 기사를 찾을 수 없습니다. 주소를 다시 확인해 주세요.</p>", "not_article"),
    ("<script>alert('존재하지 않는 기사입니다.');history.back();</script>", "not_article"),
    (f"<article><p>{TEXT[0]}</p></article><div>이 기사는 유료회원 전용입니다.</div>", "paywalled"),
    ("", "empty"),
    ("<div>점검 안내</div>", "empty"),
    ("<p>서비스 점검 중입니다. 이용에 불편을 드려 죄송합니다. 점검 시간: 02:00~06:00</p>", "failed"),
    ("<p>일시적인 오류가 발생했습니다. 잠시 후 다시 시도해 주세요.</p>", "failed"),
    ("<p>접속자가 많아 서비스가 지연되고 있습니다. 잠시만 기다려 주십시오.</p>", "failed"),
    ("<p>Checking your browser before accessing. Enable JavaScript and cookies to continue.</p>", "failed"),
]


@pytest.mark.parametrize(("body", "outcome"), NO_ARTICLES)
def test_what_is_no_article_says_so(body: str, outcome: str) -> None:
    article = clean(page(body))
    assert (article.outcome, bool(article.reason)) == (outcome, True)


@pytest.mark.parametrize("flash", [
    "접속자가 몰려 새벽페이 결제가 일시적인 오류를 겪고 있다. 회사는 “잠시 후 다시 시도해 달라”며 사과했다.",
    "새벽톡이 오늘 밤 서비스 점검을 합니다. 회사는 이용자들의 양해를 구했습니다.",
    "새벽톡이 멈췄습니다. 회사는 첫 화면에 'Service Unavailable'이라는 글을 띄웠습니다.",
    "Saebyeok AI says its chatbot was temporarily unavailable on Monday, it said in a post.",
    "새벽톡 서비스가 오늘 낮 일시적인 오류로 멈췄습니다. 한빛전자도 접속이 지연되고 있습니다.",
])  # fmt: skip
def test_a_flash_on_somebodys_outage_is_an_article(flash: str) -> None:
    assert clean(page(f"<article><p>{flash}</p></article>")).outcome == "stored"


def test_json_ld_may_say_that_only_a_stub_is_free() -> None:
    head = linked_data('"isAccessibleForFree":false')
    assert clean(page(f"<article><p>{TEXT[0]}</p></article>", head=head)).outcome == "paywalled"


def test_an_article_on_subscriptions_is_no_stub() -> None:
    subscribing = "새벽AI는 유료 구독자 전용 서비스를 내놓는다. 로그인 후 전문을 볼 수 있다."
    comments = "<div>로그인 후 댓글을 작성할 수 있습니다.</div>"
    assert clean(page(f"<article>{BODY}<p>{subscribing}</p></article>{comments}")).outcome == "stored"


@pytest.mark.parametrize("path", ["", "index.html", "main/home.naver", "section/100", "breakingnews/section/100/264"])
def test_a_front_page_is_no_article(path: str) -> None:
    links = "".join(f'<li><a href="/n/{n}">한빛전자 {n}분기 실적을 발표했다</a></li>' for n in range(30))
    front = page(f"<ul>{links}</ul>", head=meta("og:type", "website"))
    assert clean(front, url=f"https://www.hanbit.example/{path}").outcome == "not_article"


@pytest.mark.parametrize("path", ["section/view/20261016", "news/articleView.html?idxno=123", "main/read.nhn?aid=7"])
def test_an_article_in_such_a_place_is_one(path: str) -> None:
    shown = page(f"<article>{BODY}</article>", head=meta("og:type", "website"))
    assert clean(shown, url=f"https://www.hanbit.example/{path}").outcome == "stored"


def entry(content: str) -> Entry:
    return Entry("e", "a", "f", URL, URL, "제목", content=content, published_at=NOW)


def test_a_full_text_entry_is_an_article_and_a_short_one_is_not() -> None:
    full = article_from_entry(entry(BODY), publisher="한빛신문", fetched_at=NOW)
    assert (full.outcome, full.method, full.article_id, full.text.split("\n\n")) == ("stored", "feed", "a", TEXT)
    assert article_from_entry(entry("<p>더 보기</p>"), publisher="한빛신문", fetched_at=NOW).outcome == "empty"


HOSTILE = {
    "deep": "<div>" * 100_000,
    "deep and closed": "<div>" * 100_000 + TEXT[0] + "</div>" * 100_000,
    "containers within containers": '<div class="article_body">' * 240 + TEXT[0] * 3_000,
    "too long": "<p>가" * 2_000_000,
    "json": '<script type="application/ld+json">' + "[" * 500_000 + "</script>",
    "flight": "<script>" + "self.__next_f.push(" * 20_000 + "</script>",
    "arc": '<script>Fusion.globalContent={"content_elements":' + '[{"type":"list","items":' * 20_000 + "</script>",
    "angles": "<" * 1_000_000,
    "entities": "&#" * 500_000,
    "blanks": "<p>" + " " * 1_000_000,
    "bylines": "<article>" + ("<p>" + "홍길동 기자 " * 15 + "</p>") * 3_000,
    "lines in links": "<div>" + ("<a href=/1>" + "x<br>" * 400 + "</a><a href=/2>y</a>") * 140 + "</div>",
    "words between scripts": "<div>" + "가<script></script>" * 30_000,
    "headings": "<h1>x</h1><title>y</title>" * 60_000,
    "nothing": "",
    "nul": "\x00" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_refused_or_read_in_time(name: str) -> None:
    started = time.process_time()
    article = clean(HOSTILE[name])
    assert article.outcome in ("too_large", "empty", "stored")
    assert time.process_time() - started < 5.0


def test_nesting_that_could_break_a_parser_is_told() -> None:
    article = clean(HOSTILE["deep"])
    assert (article.outcome, article.reason) == ("too_large", "elements are nested deeper than 255 levels")


def test_control_characters_and_escapes_do_not_reach_the_text() -> None:
    bare = "<div>&#1;첫 줄이다.<br>&#xD800;둘째&#0 줄이다.</div>"
    text = clean(page(f"<article>{BODY}{bare}<p>끝\x1b[31m에 \u200b붉은\u202e 글자가 있다.</p></article>")).text
    assert not set(text) & set("\x00\x1b")


def test_bytes_that_are_no_text_are_no_article() -> None:
    article = clean_page(random.Random(7).randbytes(20_000), url=URL, fetched_at=NOW)
    assert (article.outcome, article.text, article.reason) == ("empty", "", "the page is no text")
