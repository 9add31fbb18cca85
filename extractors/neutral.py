"""Words from the web, made harmless for a message: they may say anything but command nothing.

Chat services do not agree on escapes (Slack ignores backslashes, Discord reads markdown in plain text too), so what
means something to any of them is replaced by its look-alike: `@everyone` becomes `＠everyone`, `**` becomes `∗∗`,
`evil.example` loses its full stop and with it the automatic link. Our own markup is added afterwards.
"""

import re
from html import escape
from typing import Literal
from urllib.parse import quote, urlsplit

Form = Literal["text", "markdown", "html"]

_LOOK_ALIKES = str.maketrans({
    "@": "＠", "<": "‹", ">": "›", "*": "∗", "_": "＿", "`": "ˋ", "~": "∼", "[": "［", "]": "］", "|": "｜", "\\": "＼",
})  # fmt: skip
# Zero-width and joining marks, bidirectional overrides, tags; C0 and C1 controls (terminal escapes), line separators,
# what no XML may hold.
_INVISIBLE = re.compile(
    "[\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")
_SCHEME = re.compile(r"(?<=\w):(?=//)|(?i:(?<=javascript)|(?<=data)|(?<=mailto)|(?<=tel)):")
_DOMAIN_DOT = re.compile(r"(?<=[\w-])\.(?=[^\W\d_]{2,})")           # 네이버.com, xn--3e0b707e.kr, 한글.한국
LONGEST_URL = 2000       # characters: nobody opens more than that from a message
_ONE_DOT_LEADER, _FULL_COLON = "․", "："


def one_line(text: str) -> str:
    """The text on one line, without control, invisible and direction-changing characters."""
    return " ".join(_CONTROL.sub(" ", _INVISIBLE.sub("", text)).split())


def neutral(text: str, form: Form) -> str:
    """The text on one line with nothing in it that the form, or a chat service showing it, would obey."""
    plain = _DOMAIN_DOT.sub(_ONE_DOT_LEADER, _SCHEME.sub(_FULL_COLON, one_line(text))).translate(_LOOK_ALIKES)
    if form == "html":
        return escape(plain)
    return f"＃{plain[1:]}" if plain.startswith("#") else plain


def neutral_part(text: str, form: Form) -> str:
    """`neutral` for a piece of a sentence: a blank at either end stays, where the next piece is joined."""
    before, after = text[:1].isspace() * " ", text[-1:].isspace() * " "
    return f"{before}{neutral(text, form)}{after}" if text.strip() else before


def safe_url(url: str) -> str | None:
    """The address with everything percent-encoded that could end a link; None unless it is http(s) of sane length."""
    cleaned = _CONTROL.sub("", _INVISIBLE.sub("", url)).strip()
    try:
        parts = urlsplit(cleaned)
        parts.port  # noqa: B018 - raises for a port that is none
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        return None
    told = quote(cleaned, safe="%/:=&?~+!$,;#.-")
    return told if len(told) <= LONGEST_URL else None


def shortened(text: str, longest: int) -> str:
    """The text, cut at `longest` characters with an ellipsis as the last."""
    return text if len(text) <= longest else text[: max(longest - 1, 0)].rstrip() + "…"
