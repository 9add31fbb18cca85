"""Pages and messages from Jinja templates: in HTML every value is escaped, in the other forms made neutral."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from extractors.neutral import neutral, one_line, safe_url, shortened
from flows import wording


@cache
def _environment(folder: str) -> Environment:
    """The templates of one folder below flows/. Those that end in .html escape whatever they print."""
    made = Environment(
        loader=PackageLoader("flows", folder), autoescape=lambda name: bool(name and name.endswith(".html")),
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {
        "amount": wording.amount, "clock": wording.clock, "day": wording.day, "word": wording.word,
        "who": wording.participants, "outcomes": wording.outcomes,
        "link": lambda url: safe_url(str(url or "")) or "",
        "line": lambda text: one_line(str(text or "")),
        "short": lambda text, longest: shortened(one_line(str(text or "")), longest),
        "plain": lambda text: neutral(str(text or ""), "text"),
        "markdown": lambda text: neutral(str(text or ""), "markdown"),
        "marked": marked,
    }  # fmt: skip
    return made


def render(folder: str, name: str, **values: Any) -> str:
    """The template with the values in their places."""
    return _environment(folder).get_template(name).render(**values)


def marked(text: object, surface: object) -> Markup:
    """The text, escaped, with the first occurrence of the surface in <mark>."""
    before, found, after = _parted(one_line(str(text or "")), one_line(str(surface or "")))
    return Markup("{}<mark>{}</mark>{}").format(before, found, after) if found else escape(before)


def _parted(text: str, surface: str) -> tuple[str, str, str]:
    return text.partition(surface) if surface else (text, "", "")
