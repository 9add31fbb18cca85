"""A date as the text tells it, and what it is the date of."""

from dataclasses import dataclass

DAY = len("2025-01-31")  # characters of a date that is a day


@dataclass(frozen=True, slots=True)
class When:
    """A date as written at `[start, end)`; `iso` is as exact as the text: a day, month, quarter or year."""

    start: int
    end: int
    iso: str
    assumed: bool = False  # the year (or month) is not written: a bare `1월 21일` may be last year's
    source: bool = False  # `28일 업계에 따르면`: the day of the report, not of what it tells
    until: bool = False  # `2027년까지` bounds a time rather than being it
    press: bool = False  # the source is a newspaper: `11일 블룸버그에 따르면`, `블룸버그는 11일 ... 보도했다`
    since: bool = False  # `지난 17일부터 나흘간` begins a time

    @property
    def is_day(self) -> bool:
        return len(self.iso) == DAY

    @property
    def is_when(self) -> bool:
        """Whether it says when something is, and neither when that was told nor from or until when it goes on."""
        return not (self.source or self.press or self.until or self.since)
