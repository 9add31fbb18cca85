"""What an article says beside its news: habits and afterthoughts, told below the top."""

import re

from extractors.records import Article, Event

# 만남을 이어오고 있다; 꾸준히 협력해 왔다: a state of years, not an event of these days.
_HABIT = re.compile(
    r"(?:지속적|꾸준|오랫동안|그동안|그간|매년|해마다)|(?:이어|해)\s?(?:오고 있|왔(?:다|으며|고|습니다))"
)
# 카카오는 연초 ... 협업 발표를 시작으로: of the same year, and undated.
_NEW_YEAR = re.compile(r"(?:연초|올해? 초)(?![가-힣])")
SPRING = 3                  # the month until which the beginning of the year is news
# 또한 삼성전자는 ...; 이에 앞서 그는 ...: added to the news.
_AFTERTHOUGHT = re.compile(r"\W*(?:또한?|아울러|한편|이와 함께|이와 별도로|이 밖에|이외에도?|(?:이에 |이보다 )?앞서)\s")


def is_aside(event: Event, article: Article) -> bool:
    """True where the event's best sentence tells a habit, an afterthought or the beginning of the year.

    Never for what the title tells.
    """
    if not event.evidence or any(span.field == "title" for span in event.evidence):
        return False
    best = article.text[event.evidence[0].start : event.evidence[0].end]
    long_past = article.published_at.month > SPRING and _NEW_YEAR.search(best)
    return bool(_HABIT.search(best) or _AFTERTHOUGHT.match(best) or long_past)


def is_late(event: Event, article: Article) -> bool:
    """True where the event is told in the second half of the text only."""
    return all(span.field == "text" and span.start > len(article.text) // 2 for span in event.evidence)
