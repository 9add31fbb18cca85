"""Pages in the style of each publishing system, with what must come out of them beside."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from extractors.page.clean import clean_page
from extractors.records import Article

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
FETCHED = datetime(2026, 11, 1, tzinfo=UTC)


def cleaned(path: Path) -> tuple[Article, dict[str, Any]]:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    publisher = expected.get("feed_publisher")
    return clean_page(path.read_bytes(), url=expected["url"], fetched_at=FETCHED, publisher=publisher), expected


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_what_stands_beside_it(path: Path) -> None:
    article, expected = cleaned(path)
    assert article.outcome == expected["outcome"], article.reason
    if not expected.get("loose"):
        assert article.text.split("\n\n") == (expected["paragraphs"] or [""])
    assert article.title == expected["title"]
    assert article.publisher == expected["publisher"]
    assert article.published_at == datetime.fromisoformat(expected["published_at"])
    assert list(article.authors) == expected["authors"]
    assert article.section == expected["section"]
    assert expected["method"] in (None, article.method)


def test_every_family_is_there() -> None:
    families = {"ndsoft", "etnews", "mk_br", "arc", "next_flight", "naver", "hankyung", "inews24", "donga"}
    awkward = {
        "cards", "daum_interview", "live_blog", "mk_awkward", "naver_awkward", "nd_related_inside", "next_data",
        "paywall_tail", "short_big_related", "table_in_body", "unknown_related", "wire_dl",
    }  # fmt: skip
    assert families | awkward <= {path.stem for path in PAGES}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_in_euc_kr_reads_the_same(path: Path) -> None:
    article, expected = cleaned(path)
    body = path.read_text("utf-8", "replace") if path.stem != "old_table" else path.read_text("cp949")
    as_korean = clean_page(
        body.encode("cp949", "xmlcharrefreplace"), url=expected["url"], fetched_at=FETCHED,
        publisher=expected.get("feed_publisher"),
    )  # fmt: skip
    if path.stem not in ("arc", "next_flight", "json_ld"):      # a script's letters are no character references
        assert as_korean.text == article.text
