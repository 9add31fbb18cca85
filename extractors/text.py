"""Canonical text: the one form in which text is stored, tagged and counted."""

import re
import unicodedata

# Soft hyphen, zero-width and direction marks, byte-order mark, variation selectors; control characters.
INVISIBLE = "\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
NEWLINES = "\r\x0b\x0c\x85\u2028\u2029"
SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
SURROGATES = "\ud800-\udfff"
UNCLEAN = re.compile(f"[{INVISIBLE}{CONTROL}{NEWLINES}{SPACES}{SURROGATES}]")
DROPPED = re.compile(f"[{INVISIBLE}{CONTROL}]")
NEWLINE = re.compile(f"[{NEWLINES}]")
SPACE = re.compile(f"[{SPACES}]")
# Letters of combining class 0 that nevertheless join the letter before them (Unicode: NFC_Quick_Check=Maybe).
JOINING = re.compile(
    "[\u1161-\u1175\u11a8-\u11c2\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf"
    "\u102e\u1b35\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930]"
)
REPLACEMENT = "\ufffd"
# Full-width forms as some newsrooms type them: ＳＫ그룹, 오픈ＡＩ, ＫＴ＆Ｇ, （３조원）. One character each.
NARROW = {code: code - 0xFEE0 for code in map(ord, "０１２３４５６７８９＆＋－（）［］，．：；！？％／～")} | {
    code: code - 0xFEE0 for first, last in ("ＡＺ", "ａｚ") for code in range(ord(first), ord(last) + 1)
}
NARROW |= dict.fromkeys(map(ord, "∙･ㆍ・‧"), ord("·"))  # the points of lists: 네이버∙카카오
NARROW |= dict.fromkeys(map(ord, "「『〈《"), ord("‘")) | dict.fromkeys(map(ord, "」』〉》"), ord("’"))  # 모델 「나르」
WIDE = re.compile(f"[{''.join(map(chr, NARROW))}]")


def canonical(raw: str) -> str:
    """The text in NFC, without zero-width and control characters, newlines as `\\n`, every blank a plain space.

    Half a surrogate pair becomes U+FFFD. Doing it twice changes nothing more.
    """
    return raw if _is_canonical(raw) else align(raw)[0]


def narrow(text: str) -> str:
    """The text with full-width characters, 「」 and the points of lists as usual ones; each stays where it is."""
    return text.translate(NARROW) if WIDE.search(text) else text


def align(raw: str) -> tuple[str, tuple[int, ...]]:
    """The canonical text and, for each of its characters and its end, the index in `raw`."""
    if _is_canonical(raw):
        return raw, tuple(range(len(raw) + 1))
    kept, places = _visible(raw)
    out: list[str] = []
    offsets: list[int] = []
    start = 0
    while start < len(kept):
        stop = start + 1
        while stop < len(kept) and _joins(kept[stop]):
            stop += 1
        composed = unicodedata.normalize("NFC", kept[start:stop])
        out.append(composed)
        offsets.extend([places[start]] * len(composed))
        start = stop
    return "".join(out), (*offsets, len(raw))


def _is_canonical(raw: str) -> bool:
    return UNCLEAN.search(raw) is None and unicodedata.is_normalized("NFC", raw)


def _visible(raw: str) -> tuple[str, list[int]]:
    """The characters that stay, blanks and newlines made plain, and where each stood."""
    kept: list[str] = []
    places: list[int] = []
    for at, character in enumerate(raw):
        if UNCLEAN.match(character):
            if DROPPED.match(character) or (character == "\r" and raw[at + 1 : at + 2] == "\n"):
                continue
            kept.append("\n" if NEWLINE.match(character) else " " if SPACE.match(character) else REPLACEMENT)
        else:
            kept.append(character)
        places.append(at)
    return "".join(kept), places


def _joins(character: str) -> bool:
    return unicodedata.combining(character) != 0 or JOINING.match(character) is not None
