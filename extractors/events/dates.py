"""Dates in Korean text, relative ones resolved against the day of publication in Korea.

`이날` is the last day named in the paragraph, else the day the article is about (its first recent day); `그날`,
`같은 날` and `당시` look back to whatever was named last. A bare `27일` is the nearest such day, `지난 27일` the last.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.events.date_words import DAYS_BACK, PATTERN, YEARS
from extractors.events.fairs import FAIRS, next_fair
from extractors.events.sources import is_of_press, is_of_source
from extractors.events.when import DAY, When

# A day further back than this is background: `이날` in a later paragraph never means it.
RECENT_DAYS = 10
# An article of a fair names it within so many characters.
BEGINNING = 120
# A day first named further on is not what the whole article is about, only what its opening may be dated by.
EARLY = 900
# A bare month or day of the year is the last one where that lies no further back than this.
PAST_DAYS = 250

RESULTS = re.compile(r"\s?(?:잠정\s?)?(?:실적|경영\s?성과|매출|영업)")
COMPARED = re.compile(r"\s?(?:같은\s?기간|동기)?\s?(?:보다|대비|에 비해|에 견줘)\s")
SERIES = re.compile(r"(?:\([^)\n]{1,8}\))?(?:에)?(?:와|과|\s및|\s?[·,])\s?")
# `지난해 공개한 로봇을 하반기에 낸다`: not in the second half of that year
SHOWN_BEFORE = re.compile(r"[^.]{0,24}?(?:선보인|공개한|발표한|내놓은|출시한|나온|출시된|공개된)\s")
BOUND = re.compile(r"\s?(?:\([^)]*\)\s?)?(?:초|말|중)?\s?(까지|부터)")


@dataclass(slots=True)
class _Walk:
    """What has been named so far, while reading from the start."""

    today: date
    lead: date | None = None  # the day the article is about
    paragraph: date | None = None  # last recent day of this paragraph
    scene: date | None = None  # last day of this paragraph on which something was, rather than was told
    last: str | None = None  # last date of all
    told: tuple[int, str] | None = None  # where the last one of this paragraph ends, and its year
    report: tuple[int, str] | None = None  # where the last day of a report ends (`5일 업계에 따르면`), and that day
    opens: bool = False  # whether a paragraph behind one of several sentences has named none yet


def find_dates(text: str, today: date | None) -> tuple[When, ...]:
    """The dates of the text in order. Without `today` only what is written in full can be resolved."""
    walk = _Walk(today or date.min)
    found: list[When] = []
    newline = -1
    for match in PATTERN.finditer(text):
        broken = text.rfind("\n", max(newline, 0), match.start())
        if broken > newline:
            walk.opens = text.count("다.", max(newline, 0), broken) > 1
            newline, walk.paragraph, walk.scene, walk.told = broken, None, None, None
        kind = match.lastgroup or ""
        if today is None and not (kind == "full" and match["year"]):
            continue
        iso = READERS[kind](match, walk)
        if iso is None:
            continue
        if "Q" in iso and RESULTS.match(text, match.end()):
            continue  # `3분기 실적 발표에서`: the quarter of the figures
        if COMPARED.match(text, match.end()):
            continue  # `작년보다 87% 늘어난`
        if found and SERIES.fullmatch(text, found[-1].end, match.start() + _blank(match[0])):
            continue  # `내년 1분기와 3분기에 각각 낸다`: begins with the first
        bound = BOUND.match(text, match.end(), match.end() + 14)
        if bound is None or bound[1] != "까지":
            _remember(walk, iso, kind)
            walk.told = match.end(), iso[:4]
        leans = match["md_lean"] or match["m_lean"] or match["d_lean"]
        assumed = kind in ("md", "m_only", "d_only", "q_only") and not leans
        start = match.start() + _blank(match[0])
        source = is_of_source(text, match.end())
        press = is_of_press(text, start, match.end())
        if source and len(iso) == DAY:
            walk.report = match.end(), iso
        elif len(iso) == DAY:
            walk.scene = _iso(iso)
        until, since = bound is not None and bound[1] == "까지", bound is not None and bound[1] == "부터"
        found.append(When(start, match.start() + len(match[0].rstrip()), iso, assumed, source, until, press, since))
    return tuple(found)


def lead_day(dates: Sequence[When], today: date | None, *, opens: bool = True) -> str | None:
    """The day that the article is about: its first recent one.

    What is not told in the opening sentences is only dated by a day named early on. What is, is for want of one dated
    by the day on which it was told: `12일 두 회사의 공동 성명에 따르면`.
    """
    if today is None:
        return None
    own = [w for w in dates if w.is_when and (opens or w.start < EARLY)]
    return _first_recent(own, today) or (report_day(dates, today) if opens else None)


def report_day(dates: Sequence[When], today: date) -> str | None:
    """The first recent day on which it was told, `28일 업계에 따르면`; not by the press, which is a day behind."""
    return _first_recent([w for w in dates if w.source and not w.press], today)


def last_time(iso: str, surface: str) -> str:
    """The last such before it: of `4일` that of the month before, of `1월 4일`, `3분기` that of the year before."""
    if "월" in surface or "분기" in surface:
        back = 4 if iso.endswith("-02-29") else 1
        return f"{int(iso[:4]) - back}{iso[4:]}"
    index = int(iso[:4]) * 12 + int(iso[5:7]) - 2
    while _day(index // 12, index % 12 + 1, int(iso[8:])) is None:
        index -= 1  # no 31st of February
    return f"{index // 12}-{index % 12 + 1:02d}{iso[7:]}"


def _first_recent(dates: Sequence[When], today: date) -> str | None:
    """The first day of the last days, or else tomorrow, which is today elsewhere: what is told has happened."""
    near = [w.iso for w in dates if w.is_day and -1 <= (today - _iso(w.iso)).days <= RECENT_DAYS]
    return next((iso for iso in near if iso <= str(today)), next(iter(near), None))


def _blank(surface: str) -> int:
    return len(surface) - len(surface.lstrip())


def _iso(text: str) -> date:
    return date.fromisoformat(text)


def _remember(walk: _Walk, iso: str, kind: str) -> None:
    walk.last, walk.opens = iso, False
    if len(iso) != 10 or kind in ("thisday", "occasion", "place", "yesterday"):
        return
    if abs((_iso(iso) - walk.today).days) <= RECENT_DAYS:
        walk.paragraph = _iso(iso)
        walk.lead = walk.lead or _iso(iso)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full(m: re.Match[str], walk: _Walk) -> str | None:
    if m["word"] and m["word"].startswith(("그", "같은", "이듬")):  # 그해, 같은 해, 이듬해
        if not walk.last:
            return None
        year = int(walk.last[:4]) + (m["word"] == "이듬해")
    else:
        year = int(m["year"]) if m["year"] else walk.today.year + YEARS[m["word"]]
    if m["month"]:
        if not 1 <= int(m["month"]) <= 12:
            return None
        if m["day"]:
            exact = _day(year, int(m["month"]), int(m["day"]))
            return exact.isoformat() if exact else None
        return f"{year}-{int(m['month']):02d}"
    return f"{year}-Q{m['quarter']}" if m["quarter"] else f"{year}"


def _leaning(lean: str | None, options: list[date], today: date) -> date:
    """The option that 지난 or 앞서 (last), 오는 (next) or neither (nearest, the past one where equal) means."""
    if lean in ("지난", "앞서"):
        options = [d for d in options if d <= today] or options
    if lean == "오는":
        options = [d for d in options if d >= today] or options
    if lean is None and (past := [d for d in options if -31 <= (today - d).days <= PAST_DAYS]):
        options = past
    return min(options, key=lambda d: (abs((d - today).days), d > today))


def _month_day(m: re.Match[str], walk: _Walk) -> str | None:
    days = [_day(walk.today.year + y, int(m["md_month"]), int(m["md_day"])) for y in (-1, 0, 1)]
    options = [d for d in days if d]
    return _leaning(m["md_lean"], options, walk.today).isoformat() if options else None


def _month_only(m: re.Match[str], walk: _Walk) -> str | None:
    if not 1 <= int(m["m_month"]) <= 12:
        return None
    spans = m.string[max(0, m.start() - 2) : m.start()] in ("에서", "부터")
    if spans and walk.last and walk.last[5:7].isdigit() and int(walk.last[5:7]) <= int(m["m_month"]):
        return f"{walk.last[:4]}-{int(m['m_month']):02d}"  # 내년 1월 말에서 6월 사이
    options = [date(walk.today.year + y, int(m["m_month"]), 1) for y in (-1, 0, 1)]
    return f"{_leaning(m['m_lean'], options, walk.today):%Y-%m}"


def _relative_month(m: re.Match[str], walk: _Walk) -> str | None:
    word = m["rm"].replace(" ", "")
    step = {"지난달": -1, "전월": -1, "이번달": 0, "이달": 0}.get(word, 1)
    index = walk.today.year * 12 + walk.today.month - 1 + step
    year, month = divmod(index, 12)
    if not m["rm_day"]:
        return f"{year}-{month + 1:02d}"
    exact = _day(year, month + 1, int(m["rm_day"]))
    return exact.isoformat() if exact else None


def _week(m: re.Match[str], walk: _Walk) -> str | None:
    """The month of the week from Monday to Friday, where both lie in the same."""
    step = {"지난": -7, "다음": 7, "내": 7}.get(m["wk"], 0)
    monday = walk.today + timedelta(days=step - walk.today.weekday())
    friday = monday + timedelta(days=4)
    return f"{monday:%Y-%m}" if monday.month == friday.month else None


def _day_only(m: re.Match[str], walk: _Walk) -> str | None:
    index = walk.today.year * 12 + walk.today.month - 1
    days = [_day((index + k) // 12, (index + k) % 12 + 1, int(m["d"])) for k in (-2, -1, 0, 1)]
    options = [d for d in days if d]
    return _leaning(m["d_lean"], options, walk.today).isoformat() if options else None


def _days_back(m: re.Match[str], walk: _Walk) -> str:
    count = DAYS_BACK.get(m["n"]) or int(m["n"][:-1])
    return (_now(walk) - timedelta(days=count)).isoformat()


def _now(walk: _Walk) -> date:
    return walk.lead or walk.today


def _yesterday(m: re.Match[str], walk: _Walk) -> str:
    """`어제` is the day before print, `전날` that before the report, or before the day of which the article tells."""
    day = walk.today
    if m["yesterday"].startswith("전"):
        reported = walk.report is not None and "다." not in m.string[walk.report[0] : m.start()]
        day = _iso(walk.report[1]) if walk.report and reported else _now(walk)  # `5일 재계에 따르면 전날 만났다`
    return (day - timedelta(days=1)).isoformat()


def _last_day(walk: _Walk) -> date:
    return _iso(walk.last) if walk.last and len(walk.last) == 10 else _now(walk)


def _that_day(m: re.Match[str], walk: _Walk) -> str | None:
    news = walk.opens and m["thatday"].startswith("같은")  # what opens a paragraph goes on from the news
    if news and walk.lead:
        return str(walk.lead)
    last_is_day = walk.last is not None and len(walk.last) == DAY
    recent = None if m["thatday"] == "당시" else walk.paragraph or walk.lead
    return walk.last if last_is_day or recent is None else str(recent)  # `지난 9월에도 ... 같은 날`: no month


def _half(m: re.Match[str], walk: _Walk) -> str | None:
    """The year, unless that half is over, or all but over, so that it may be the next year's.

    Behind another year it is of that (`내년 상반기 공급하고, 하반기에는`), or of none if that is another sentence's.
    """
    shown = walk.told is not None and SHOWN_BEFORE.match(m.string, walk.told[0], m.start())
    if walk.told and int(walk.told[1]) != walk.today.year and not shown:
        return walk.told[1] if "다." not in m.string[walk.told[0] : m.start()] else None
    ends = 6 if m["half"].startswith("상") else 12
    return f"{walk.today.year}" if walk.today.month < ends else None


def _that_month(m: re.Match[str], walk: _Walk) -> str | None:
    return walk.last[:7] if walk.last and walk.last[5:7].isdigit() else None


READERS: dict[str, Callable[[re.Match[str], _Walk], str | None]] = {
    "full": _full,
    "md": _month_day,
    "m_only": _month_only,
    "relmonth": _relative_month,
    "d_only": _day_only,
    "week": _week,
    "q_only": lambda m, walk: f"{walk.today.year}-Q{m['q']}",
    "back": _days_back,
    "today": lambda m, walk: walk.today.isoformat(),
    "yesterday": _yesterday,
    "dayago": lambda m, walk: (walk.today - timedelta(days=2)).isoformat(),
    "tomorrow": lambda m, walk: (walk.today + timedelta(days=2 if m["tomorrow"] == "모레" else 1)).isoformat(),
    "thisday": lambda m, walk: (walk.paragraph or _now(walk)).isoformat(),
    "thatday": _that_day,
    "thatmonth": _that_month,
    "occasion": lambda m, walk: day.isoformat() if (day := walk.scene or walk.paragraph or walk.lead) else None,
    "nextday": lambda m, walk: (_last_day(walk) + timedelta(days=1)).isoformat(),
    "place": lambda m, walk: walk.paragraph.isoformat() if walk.paragraph else None,
    "half": _half,
    "fair": lambda m, walk: f"{m['f_year'] or next_fair(walk.today)}-{FAIRS[m['f_name']]:02d}",
    "thisyear": lambda m, walk: f"{walk.today.year}",
}
