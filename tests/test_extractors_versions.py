"""An article seen again: new version, trivial churn, correction, deletion."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from extractors.page.clean import text_hash
from extractors.records import Article
from extractors.versions import revision, same_headline

NOW = datetime(2026, 10, 14, tzinfo=UTC)
TITLE = "한빛전자, 새벽AI에 메모리 공급"
TEXT = "한빛전자가 새벽AI에 메모리를 공급한다. 계약 규모는 3조원이다.\n\n윤하늘 회장은 “동맹을 넓히겠다”고 말했다."


def article(text: str = TEXT, title: str = TITLE, **more: str) -> Article:
    made = Article("a", "https://x.example/1", "https://x.example/1", title, text, "한빛신문", NOW, NOW,
                   text_hash=text_hash(title, text))  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def test_the_same_words_are_the_same() -> None:
    assert revision(article(), article(TEXT.replace("\n\n", "\n"))).change == "same"


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("공급한다. ", "공급한다.  \n"),
        TEXT + "\n\n조회수 1,204 댓글 3",
        TEXT + "\n\n최종수정 2026-10-14 11:20",
        TEXT.replace("“", '"').replace("”", '"'),
    ],
)
def test_churn_is_no_version(text: str) -> None:
    found = revision(article(), article(text))
    assert not found.is_new_version
    assert not found.diff


def test_a_label_in_the_title_is_no_version() -> None:
    assert revision(article(), article(title=f"{TITLE}(종합)")).change == "trivial"


def test_another_amount_is_a_version_with_a_readable_diff() -> None:
    found = revision(article(), article(TEXT.replace("3조원", "2조원")))
    assert (found.change, found.is_new_version) == ("changed", True)
    assert found.diff == "… 공급한다. 계약 규모는 [-3조원이다-] {+2조원이다+}. 윤하늘 회장은 “ …"


def test_a_new_title_is_a_version() -> None:
    assert revision(article(), article(title="한빛전자, 공급 계약 철회")).is_new_version


@pytest.mark.parametrize("mark", ["[정정]", "[수정]", "(정정)", "【바로잡습니다】"])
def test_a_correction_is_recognised_once(mark: str) -> None:
    corrected = article(TEXT.replace("3조원", "2조원"), title=f"{mark} {TITLE}")
    assert revision(article(), corrected).change == "corrected"
    assert revision(corrected, replace(corrected, fetched_at=NOW)).change == "same"


def test_a_correction_at_the_end_of_the_text_counts() -> None:
    assert revision(article(), article(TEXT + "\n\n[바로잡습니다] 계약 규모를 고쳤습니다.")).change == "corrected"


def test_a_page_that_is_gone_is_a_deletion() -> None:
    gone = article("", outcome="not_article", reason="a notice that the article is gone: 삭제된 기사")
    assert revision(article(), gone).change == "deleted"


@pytest.mark.parametrize("outcome", ["paywalled", "empty", "failed"])
def test_a_stub_or_a_page_in_trouble_says_nothing_new(outcome: str) -> None:
    assert revision(article(), article("한빛전자가", outcome=outcome)).change == "trivial"


def test_next_to_nothing_of_an_article_is_no_new_version_unless_it_says_so() -> None:
    long = article(TEXT * 5)
    assert revision(long, article("접속이 지연되고 있다. 곧 열린다.")).change == "trivial"
    assert revision(long, article("[정정] 본 기사는 사실과 달라 바로잡습니다.")).change == "corrected"


def test_a_long_text_is_compared_in_time() -> None:
    long = " ".join(f"낱말{i}" for i in range(20_000))
    assert revision(article(long), article(long.replace("낱말7 ", "글자7 "))).change == "changed"


def test_a_headline_is_another_by_its_words_not_by_labels_and_signs() -> None:
    assert same_headline("[속보] 한빛전자, 새벽AI와 ‘계약’", "한빛전자 새벽AI와 \"계약\" (종합)")
    assert not same_headline("한빛전자, 새벽AI와 계약", "한빛전자, 새벽AI와 계약 해지")
