"""A digest as a page, as Markdown and as plain text; every word of the web made harmless for its form."""

from typing import Literal

from extractors.digest import Digest, Item, Section, shortened
from extractors.messages import Message
from extractors.neutral import Form, neutral, safe_url
from extractors.neutral import shortened as cut
from flows.templates import render

Page = Literal["html", "md", "text"]
TITLES = {
    "deals": "거래: 새 소식", "moves": "주요 움직임", "rising": "뜨는 이름", "pairs": "처음 함께 나온 이름",
    "upcoming": "다가오는 일정", "feeds": "피드 이상",
}  # fmt: skip
WEEKDAYS = "월화수목금토일"
A_PAGE = 30_000         # characters: a channel that takes so many (mail) gets the page itself


def title(digest: Digest) -> str:
    """`얼라이언스 워치 아침 요약 · 11월 26일(목)`"""
    day = f"{digest.until.month}월 {digest.until.day}일({WEEKDAYS[digest.until.weekday()]})"
    return f"얼라이언스 워치 {'아침' if digest.period == 'day' else '주간'} 요약 · {day}"


def page(digest: Digest, form: Page) -> str:
    """The whole digest: a page that needs nothing else (its pictures are in it), Markdown, or plain text."""
    template = {"html": "page.html", "md": "markdown.txt", "text": "text.txt"}[form]
    return render(
        "digest/templates", template, digest=digest, title=title(digest), titles=TITLES,
        range=_range(digest), bars=_bars(digest), rising=_rising(digest),
    )  # fmt: skip


def message(digest: Digest, form: Form, longest: int) -> Message:
    """The digest for a channel that takes `longest` characters: the page, or as many items as fit."""
    if form == "html" and longest >= A_PAGE:
        return Message(title(digest), page(digest, "html"))
    for most in (8, 5, 3, 2, 1):
        body = _body(shortened(digest, most), form)
        if len(body) <= longest:
            return Message(title(digest), body)
    heads = " / ".join(f"{TITLES[one.name]} {len(one.items) + one.left_out}" for one in digest.sections)
    return Message(title(digest), cut(heads, longest))


def _range(digest: Digest) -> str:
    return f"{digest.since.month}월 {digest.since.day}일 – {digest.until.month}월 {digest.until.day}일"


def _body(digest: Digest, form: Form) -> str:
    if not digest.sections:
        return "새로 전할 소식이 없습니다."
    numbers = " · ".join(f"{name} {count:,}" for name, count in digest.numbers)
    blocks = [neutral(numbers, form), *(_block(one, form) for one in digest.sections)]
    return ("<br>\n<br>\n" if form == "html" else "\n\n").join(blocks)


def _block(one: Section, form: Form) -> str:
    lines = [_strong(TITLES[one.name], form), *(_line(item, form) for item in one.items)]
    if one.left_out:
        lines.append(f"… 외 {one.left_out}건")
    return ("<br>\n" if form == "html" else "\n").join(lines)


def _line(item: Item, form: Form) -> str:
    words = f"• {neutral(item.head, form)}"
    if item.detail:
        words += f" ({neutral(item.detail, form)})"
    url = safe_url(item.url)
    if not url:
        return words
    attribute = url.replace("&", "&amp;")
    return f'{words} <a href="{attribute}">기사</a>' if form == "html" else f"{words}\n  {url}"


def _strong(text: str, form: Form) -> str:
    return {"html": f"<b>{text}</b>", "markdown": f"**{text}**", "text": f"[{text}]"}[form]


def _bars(digest: Digest) -> list[dict[str, object]]:
    """The columns of the chart of days: place and height in a picture of 560 x 90."""
    most = max((count for _, count in digest.days), default=0) or 1
    width = 560 / max(1, len(digest.days))
    return [
        {
            "x": round(number * width + 3, 1), "width": round(width - 6, 1), "height": round(70 * count / most, 1),
            "count": count, "label": f"{day.month}/{day.day}", "now": day >= digest.since,
        }
        for number, (day, count) in enumerate(digest.days)
    ]  # fmt: skip


def _rising(digest: Digest) -> list[dict[str, object]]:
    """The bars of the chart of rising names, in a picture 560 wide: the name, now, and before."""
    items = next((one.items for one in digest.sections if one.name == "rising"), ())
    most = max((item.number for item in items), default=0) or 1
    return [
        {
            "y": number * 26, "name": cut(item.head, 14), "count": f"{item.number:g}",
            "width": round(360 * item.number / most, 1), "before": round(360 * item.before / most, 1),
        }
        for number, item in enumerate(items)
    ]  # fmt: skip
