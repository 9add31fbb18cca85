"""Bytes of a feed or page to text, whatever they say they are."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup
from dataclasses import dataclass

# What Korean sites call the one encoding that holds all of them: EUC-KR has no 똠 or 펲, cp949 has.
_KOREAN = {
    "euc-kr", "euckr", "euc_kr", "ks_c_5601-1987", "ks_c_5601", "ksc5601", "ksc_5601", "korean", "cp949", "ms949",
    "windows-949", "x-windows-949", "uhc", "iso-ir-149",
}  # fmt: skip
# Single-byte encodings decode anything without an error, so their name proves nothing about a Korean page.
_PROVES_NOTHING = {"ascii", "iso8859-1", "cp1252", "iso8859-15", "iso8859-2", "utf-8", "utf-16", "utf-32", "utf-7"}
_BOMS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_BARE_UTF16 = ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"))
_DECLARED = re.compile(rb"""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,20})""", re.IGNORECASE)
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,20})""", re.IGNORECASE)
_HEAD_BYTES = 4096
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_THREE_BYTES = re.compile("[\u0800-\U0010ffff]")
_CONTROLS = bytes(sign for sign in range(128) if _NOT_TEXT.match(chr(sign)))


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    damage: int                     # characters that could not be read, each now U+FFFD


def decode(body: bytes, content_type: str | None = None) -> Decoded:
    """The text of the bytes without control characters; of utf-8, cp949 and a declared encoding the least damaged."""
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return _decoded(body[len(mark):], encoding)
    for mark, encoding in _BARE_UTF16:
        if body.startswith(mark):
            return _decoded(body, encoding)
    claims = _claims(body, content_type)
    others = dict.fromkeys([*claims, "cp949"])
    if not _is_utf8(body):                  # to put a sign for each of its damages takes ten times as long
        whole = [other for other in (_decoded(body, encoding) for encoding in others) if other.damage == 0]
        if whole:
            return whole[-1]
    best = _decoded(body, "utf-8")
    if best.damage == 0 and not _claims_korean_for_few_letters(best.text, claims):
        return best
    for encoding in others:
        other = _decoded(body, encoding)
        if other.damage < best.damage or (other.damage == best.damage == 0):
            best = other
    return best


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _claims(body: bytes, content_type: str | None) -> list[str]:
    """The encodings that the document and the header name, in that order, as Python calls them."""
    declared = _DECLARED.search(body[:_HEAD_BYTES])
    header = _CHARSET.search(content_type or "")
    names = [declared.group(1).decode("ascii") if declared else "", header.group(1) if header else ""]
    return [codec for codec in map(_codec, names) if codec and codec not in _PROVES_NOTHING]


def _codec(name: str) -> str | None:
    if name.lower() in _KOREAN:
        return "cp949"
    try:
        found = lookup(name)
    except (LookupError, ValueError):
        return None
    return found.name if found._is_text_encoding else None


def _claims_korean_for_few_letters(text: str, claims: list[str]) -> bool:
    """True for bytes that are good UTF-8 by accident: two-byte letters only, where Korean needs three bytes."""
    return "cp949" in claims and not text.isascii() and not _THREE_BYTES.search(text)


def _decoded(body: bytes, encoding: str) -> Decoded:
    try:
        text = body.decode(encoding, "replace")
    except (UnicodeError, ValueError):
        text = body.decode("utf-8", "replace")
        encoding = "utf-8"
    return Decoded(text if _is_clean(body, encoding) else _NOT_TEXT.sub("", text), encoding, text.count("\ufffd"))


def _is_clean(body: bytes, encoding: str) -> bool:
    """True where the bytes say already that no control character is in the text: to look through it takes longer."""
    return encoding in ("utf-8", "cp949") and b"\xef\xbf" not in body and body.translate(None, _CONTROLS) == body
