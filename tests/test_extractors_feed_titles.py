"""Titles and summaries as plain text."""

import pytest

from extractors.feed.titles import plain, split_publisher

PLAIN = [
    ("<b>단독</b> &quot;AI 동맹&quot;", '단독 "AI 동맹"'),
    ("[책&amp;생각] 인공지능의 미래", "[책&생각] 인공지능의 미래"),
    ("<작품명> 공개한 <한빛스튜디오>", "<작품명> 공개한 <한빛스튜디오>"),
    ("&lt;작품명&gt; 공개", "<작품명> 공개"),
    ("R&amp;D 투자", "R&D 투자"),
    ("R&D 투자", "R&D 투자"),
    ("&amp;quot;동맹&amp;quot;", '"동맹"'),
    ("첫 줄<br/>둘째 줄", "첫 줄 둘째 줄"),
    ("A &lt; B &middot; C&hellip;", "A < B · C…"),
    ("<script>alert(1)</script>제목", "제목"),
    ("제목\u200b \x00\x1b[31m끝\ufffd", "제목 [31m끝"),
    ("<FONT color='red'>속보</FONT> 계약", "속보 계약"),
    (None, ""),
]


@pytest.mark.parametrize(("markup", "expected"), PLAIN)
def test_known_tags_go_and_other_angles_stay(markup: str | None, expected: str) -> None:
    assert plain(markup) == expected


def test_length_is_bounded_and_time_linear() -> None:
    assert len(plain("<" * 1_000_000)) <= 500
    assert len(plain("<script" * 200_000)) <= 500


@pytest.mark.parametrize(
    ("title", "publisher", "expected"),
    [
        ("한빛전자, 새벽AI와 제휴 - 전자새벽", "전자새벽", ("한빛전자, 새벽AI와 제휴", "전자새벽")),
        ("한빛전자 - 새벽AI 제휴 - 전자 새벽", "전자새벽", ("한빛전자 - 새벽AI 제휴", "전자새벽")),
        ("한빛전자 - 새벽AI 제휴", "전자새벽", ("한빛전자 - 새벽AI 제휴", "전자새벽")),
        ("한빛전자 제휴 - 전자새벽", None, ("한빛전자 제휴", "전자새벽")),
        ("한빛전자 제휴", None, ("한빛전자 제휴", None)),
    ],
)
def test_a_search_title_gives_its_publisher(
    title: str, publisher: str | None, expected: tuple[str, str | None]
) -> None:
    assert split_publisher(title, publisher) == expected
