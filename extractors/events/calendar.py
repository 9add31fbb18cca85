"""The days of an article: what it dates its news by, and which day an event told without one has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from extractors.events.announcements import AGREED, only_announced
from extractors.events.attributes import UNDATED, bound_of, date_of
from extractors.events.dates import BEGINNING, RECENT_DAYS, find_dates, lead_day
from extractors.events.fairs import fair_month
from extractors.events.modality import stated
from extractors.events.narrative import MADE_BEFORE, OPENING, day_before, in_that_year, inherited_date, year_told_of
from extractors.events.nesting import relative_between
from extractors.events.plans import going_on, merely_present
from extractors.events.sentence import Sentence, between, clause_at
from extractors.events.triggers import Hit
from extractors.events.when import When
from extractors.records import Document, Modality

KNOWN_FOR = re.compile(r"(?:설립|창립|창업|출범|분사|상장|출시|공개|합병|인수)(?:한|된|했던)$")
PLACED = re.compile(r"에서\s|에\s|뒤\s|후\s")  # `지난해 열린 행사에서`, `출시한 뒤`: no firm is described
# `가람이 공급할 수 있도록 힘을 보태 달라고 했다`: no more than wished for on that day
ASKED_FOR = re.compile(r"[^.\s“”]{0,3}\s?수\s있(?:도록|게)\s[^.“”]{0,60}?(?:요청|당부|부탁|건의|촉구|달라)")
# `이달 1일자 조직개편에서 팀을 합쳤다. 정 대표가 이를 맡는다`
ORDERED = re.compile(r"\s?자(?:로)?\s(?:[^\s.,“”]{1,8}\s){0,2}?(?:조직\s?개편|인사|개편)")
ACTOR = 12  # characters between a relative clause and its noun: ` 스타트업 나루는`
# What an article of a fair to come tells is of then.
SHOWN = ("launch/show", "launch/unveil", "launch/announce", "launch/demo", "participation/own-hall")
BARE = len("13일")  # which is of the month of the news, and no day to come


@dataclass(frozen=True)  # without slots: what is read once is kept
class Calendar:
    """The dates of one document, read when the first event asks for them: most articles tell none."""

    doc: Document
    day: date | None  # of publication in Korea

    @property
    def today(self) -> str:
        return str(self.day or "")

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """The dates of the text."""
        return find_dates(self.doc.text, self.day)

    @cached_property
    def _opening(self) -> str:
        return f"{self.doc.title}\n{self.doc.text[:BEGINNING]}"

    @cached_property
    def _leads(self) -> tuple[str | None, str | None]:
        """The article's day for what its body tells, and for what opens it."""
        return lead_day(self.dates, self.day, opens=False), lead_day(self.dates, self.day)

    @cached_property
    def _year(self) -> str | None:
        """The year that the article goes through."""
        return year_told_of(self._opening, self.today)

    def inside(self, sentence: Sentence) -> Sequence[When]:
        """The dates of the sentence; none of a title, which is read with the text's."""
        return () if sentence.headline else between(self.dates, sentence.start, sentence.end)

    def to_come(self, sentence: Sentence, hit: Hit, modality: Modality) -> Modality:
        """The modality; planned where the present tense tells of a post on a day to come: `7월 1일 자로 임명한다`."""
        if modality != "confirmed" or hit.trigger.type != "appointment" or not self.today:
            return modality
        told = (w for w in self.inside(sentence) if w.start - sentence.start < hit.end and "Q" not in w.iso
                and not relative_between(sentence, w.end - sentence.start, hit.start))  # fmt: skip
        ones = (w for w in told if not (w.until or w.source or w.press))
        plain = (w for w in ones if not (w.assumed and w.is_day and w.end - w.start <= BARE))
        ahead = any(w.iso > self.today[: len(w.iso)] for w in plain)
        return "planned" if ahead and stated(sentence, hit) else modality

    def before_the_news(self, iso: str) -> bool:
        """Whether it is a day more than some days back, or a month or year that has begun."""
        if self.day is None:
            return False
        last = self.day - timedelta(days=RECENT_DAYS) if len(iso) == 10 else self.day
        return "Q" not in iso and iso <= str(last)[: len(iso)]

    def long_past(self, iso: str) -> bool:
        """Whether it is of a year before the last."""
        return bool(self.today) and int(iso[:4]) < int(self.today[:4]) - 1

    def day_of(
        self, sentence: Sentence, hit: Hit, modality: Modality, *, alone: bool = False
    ) -> tuple[str | None, str | None]:
        """The date that the sentence itself gives the event, and the one that it has, if need be by what is around.

        `alone` says that one only takes part.
        """
        dates = self.inside(sentence)
        own = date_of(sentence, hit, modality, dates, self.today)
        day = own or self.inherited(sentence, hit, modality) or bound_of(sentence, hit, modality, dates)
        recent = day is not None and not self.before_the_news(day)
        if modality == "planned" and ASKED_FOR.match(sentence.text, hit.end):
            return None, None
        told = recent and only_announced(sentence, hit, modality, str(day), self.today, alone=alone)
        return (None, None) if told else (own, day)

    def inherited(self, sentence: Sentence, hit: Hit, modality: Modality) -> str | None:
        """The article's day, for what it tells as its news without a date; of a title only where it is done."""
        if sentence.headline:
            lasting = hit.trigger.type in UNDATED or MADE_BEFORE.match(sentence.text, hit.end)
            return self._narrative(sentence) if modality == "confirmed" and not lasting else None
        if hit.trigger.type == "appointment" and (ordered := self._ordered(sentence)):
            return ordered
        opens = sentence.number <= OPENING and hit.trigger.type in AGREED and merely_present(sentence, hit)
        heard = any(w.source for w in self.inside(sentence))  # 29일 업계에 따르면
        if opens and not heard and (modality == "planned" or stated(sentence, hit)):
            return self._narrative(sentence)  # `오픈AI로 복직한다.` What opens the article is the news of its day
        if modality in ("planned", "speculated") and hit.trigger.name in SHOWN:
            return fair_month(self._opening, self.today)
        if self._of_another_time(sentence, hit):
            return in_that_year(sentence, hit, modality, self._year)
        news = self._narrative(sentence)
        here = self._of_paragraph(sentence) if news else None
        near = day_before(self.doc.text, sentence, self.dates) or here or news
        day = inherited_date(sentence, hit, modality, going_on(sentence, hit), near)
        return day or in_that_year(sentence, hit, modality, self._year)

    def _before(self, sentence: Sentence) -> Sequence[When]:
        """The dates that the paragraph tells before the sentence."""
        return between(self.dates, self.doc.text.rfind("\n", 0, sentence.start) + 1, sentence.start)

    def _of_paragraph(self, sentence: Sentence) -> str | None:
        """The last day, not to come, that the paragraph tells before the sentence."""
        days = [w.iso for w in self._before(sentence) if w.is_day and not (w.until or w.since or w.source)]
        return days[-1] if days and days[-1] <= self.today else None

    def _ordered(self, sentence: Sentence) -> str | None:
        """The day as of which the sentence before has told of a new order of the house, if none is named here."""
        if any(p.kind == "org" and p.case in ("subject", "topic") for p in sentence.phrases):
            return None
        return next((w.iso for w in reversed(self._before(sentence)) if w.is_day and ORDERED.match(self.doc.text, w.end)
                     and self.doc.text.count("다. ", w.end, sentence.start) <= 1), None)  # fmt: skip

    def _of_another_time(self, sentence: Sentence, hit: Hit) -> bool:
        """Whether the sentence has told of a day before the news: `지난해 폰을 출시한 뒤 새 서비스를 선보였다`."""
        told = (w for w in self.inside(sentence) if w.start - sentence.start < hit.start)
        return any(
            self.before_the_news(w.iso) for w in told
            if w.is_when and not _of_the_actor(sentence, w.start - sentence.start)
        )  # fmt: skip

    def _narrative(self, sentence: Sentence) -> str | None:
        return self._leads[sentence.number < OPENING]


def _of_the_actor(sentence: Sentence, at: int) -> bool:
    """Whether it is when the firm named next came to be or did what it is known for: `2019년 설립된 나루는`."""
    clause = sentence.clauses[clause_at(sentence, at)]
    if clause.ending != "relative" or not KNOWN_FOR.search(sentence.text, clause.start, clause.end):
        return False
    firms = (p.start for p in sentence.phrases if p.kind == "org")
    return any(0 <= start - clause.end <= ACTOR and not PLACED.search(sentence.text, clause.end, start)
               for start in firms)  # fmt: skip
