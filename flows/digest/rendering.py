"""A digest as a page, as Markdown and as plain text; every word of the web made harmless for its form."""

from functools import partial

from extractors.digest import Digest, Item, Page, Section, shortened
from extractors.messages import Message, link, neutral_attribute
from extractors.neutral import Form, neutral, safe_url
from extractors.neutral import shortened as cut
from extractors.words import Language
from flows.digest.words import say, span, title
from flows.templates import render

A_PAGE = 30_000         # characters: a channel that takes so many (mail) gets the page itself


def page(digest: Digest, form: Page) -> str:
    """The whole digest: a page that needs nothing else (its pictures are in it), Markdown, or plain text."""
    template = {"html": "page.html", "md": "markdown.txt", "text": "text.txt"}[form]
    return render(
        "digest/templates", template, digest=digest, title=title(digest), range=span(digest),
        say=partial(_say, digest), bars=_bars(digest), rising=_rising(digest),
    )  # fmt: skip


def message(digest: Digest, form: Form, longest: int) -> Message:
    """The digest for a channel that takes `longest` characters: the page, or as many items as fit."""
    if form == "html" and longest >= A_PAGE:
        return Message(title(digest), page(digest, "html"))
    for most in (8, 5, 3, 2, 1):
        body = _body(shortened(digest, most), form)
        if len(body) <= longest:
            return Message(title(digest), body)
    heads = " / ".join(f"{_say(digest, one.name)} {len(one.items) + one.left_out}" for one in digest.sections)
    return Message(title(digest), cut(heads, longest))


def _say(digest: Digest, key: str, *values: object) -> str:
    return say(key, digest.language, *values)


def _body(digest: Digest, form: Form) -> str:
    if not digest.sections:
        return _say(digest, "no_news")
    numbers = " · ".join(f"{name} {count:,}" for name, count in digest.numbers)
    blocks = [neutral(numbers, form), *(_block(one, form, digest.language) for one in digest.sections)]
    return ("<br>\n<br>\n" if form == "html" else "\n\n").join(blocks)


def _block(one: Section, form: Form, language: Language) -> str:
    lines = [_strong(say(one.name, language), form), *(_line(item, form, language) for item in one.items)]
    if one.left_out:
        lines.append(say("left_out", language, one.left_out))
    return ("<br>\n" if form == "html" else "\n").join(lines)


def _line(item: Item, form: Form, language: Language) -> str:
    words = f"• {neutral(item.head, form)}"
    if item.detail:
        words += f" ({neutral(item.detail, form)})"
    url = safe_url(item.url)
    if not url:
        return words
    if form == "html":
        return f'{words} <a href="{neutral_attribute(url)}">{say("article", language)}</a>'
    return f"{words}\n  {link(url, form)}"


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
