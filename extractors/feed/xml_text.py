"""XML made safe and parseable before any parser sees it: no DTD, no entities of its own, every `&` meaning one."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from lxml import etree

_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_PROLOGUE = re.compile(r"<\?xml\b[^>]{0,300}\?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#(?P<number>\d{1,7}|x[0-9a-f]{1,6});|(?P<name>[a-z][a-z0-9]{1,31});)?", re.IGNORECASE)
_NUMBER = re.compile(r"&#(\d{1,9}|[xX][0-9a-fA-F]{1,8});?")
_XML_NAMES = {"amp", "lt", "gt", "quot", "apos"}
_LONGEST_DOCTYPE = 20_000
MOST_LEVELS = 255


def safe_xml(text: str) -> str:
    """The document without encoding declaration and DOCTYPE, so that nothing in it can expand or point elsewhere.

    Outside CDATA an `&` that begins no entity (`R&D`) becomes `&amp;`, an HTML entity its character, and a number
    that XML forbids nothing.
    """
    body = _without_doctype(_PROLOGUE.sub("", text.lstrip("\ufeff \t\r\n"), count=1))
    return "".join(part if part.startswith(_CDATA) else _ENTITY.sub(_resolved, part) for part in _parts(body))


def without_forbidden(text: str) -> str:
    """The markup without references to characters that XML forbids (`&#0;`, `&#xD800;`), closed or not."""
    return _NUMBER.sub(lambda match: match[0] if _is_allowed(match[1]) else "", text)


def repaired(text: str) -> str:
    """The document with every element closed where it must be; "" where nothing can be made of it."""
    root = _read(text)[0]
    return "" if root is None else str(etree.tostring(root, encoding="unicode"))


def shallow(text: str) -> str:
    """The document; of one nested deeper than 255 levels (libxml2's bound; a feed has ten) what stands before that.

    feedparser takes 40 MB and seconds for 100,000 levels.
    """
    return repaired(text) if text.count("<") > MOST_LEVELS and _read(text)[1] else text


def _read(text: str) -> tuple[etree._Element | None, bool]:
    """The tree as far as it can be read, and whether it was nested too deep."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    return root, any("depth" in entry.message for entry in parser.error_log)


def _parts(text: str) -> Iterator[str]:
    """The text cut into CDATA sections and what is between them."""
    at = 0
    while (start := text.find(_CDATA, at)) >= 0:
        end = text.find(_CDATA_END, start)
        if end < 0:
            break
        yield text[at:start]
        at = end + len(_CDATA_END)
        yield text[start:at]
    yield text[at:]


def _resolved(match: re.Match[str]) -> str:
    name, number = match["name"], match["number"]
    if number:
        return match[0] if _is_allowed(number) else ""
    if name in _XML_NAMES:
        return match[0]
    if name and f"{name};" in html5:
        return unescape(match[0]).replace("&", "&amp;").replace("<", "&lt;")
    return f"&amp;{match[0][1:]}"


def _is_allowed(number: str) -> bool:
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF


def _without_doctype(text: str) -> str:
    start = text[:_LONGEST_DOCTYPE].upper().find("<!DOCTYPE")
    if start < 0:
        return text
    end, subset = text.find(">", start), text.find("[", start)
    if 0 <= subset < end:
        closing = text.find("]", subset)
        end = text.find(">", closing) if closing >= 0 else -1
    return text[:start] + text[end + 1:] if end >= 0 else text[:start]
