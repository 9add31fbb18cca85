"""Quotes: the words said and who said them."""

import pytest

from extractors.events.quotes import find_quotes
from extractors.records import Document
from tests.reading import mentions_in

QUOTES = [
    ("젠슨 황 CEO는 “곧 만나자”고 말했다.", [("곧 만나자", "jensen-huang")]),
    ("“문을 열겠다”라고 최태원 회장이 밝혔다.", [("문을 열겠다", "chey-tae-won")]),
    ('카카오는 "사실과 다르다"고 선을 그었다.', [("사실과 다르다", "kakao")]),
    ("한 관계자는 “모른다”고 전했다.", [("모른다", None)]),
    ("행사 이름은 “함께”다.", []),
    (
        "샘 올트먼은 “문을 연다”라고, 최태원 회장은 “곧 간다”라고 했다.",
        [("문을 연다", "sam-altman"), ("곧 간다", "chey-tae-won")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_quotes(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = find_quotes(Document("a", "", text), mentions_in(text, "text"))
    assert [(q.words, q.speaker) for q in found] == expected
    assert all(text[q.start : q.end] == q.words for q in found)


def test_a_title_may_quote_without_a_verb() -> None:
    title = "젠슨 황 “한국은 중요한 곳”"
    [quote] = find_quotes(Document("a", title, ""), mentions_in(title, "title"))
    assert (quote.field, quote.speaker) == ("title", "jensen-huang")
