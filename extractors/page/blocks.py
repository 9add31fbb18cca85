"""An element's words as lines: one for each block, and for each run of text between `<br>`s."""

import re

from lxml import etree, html

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
_BREAK, _CELL = "\x01", "\x02"
_PARAGRAPH_BREAK = re.compile(r"\x01\s*\x01[\s\x01]*")
_SENTENCE_END = re.compile(r"[.!?…。][\"'”’)\]」』》>]*$|[\"”’」』\])]$")
_OPENS_LINE = re.compile(r"[▲△▶▷■□●○◆◇※☞·ㆍ\-–—<\[(“\"‘'①-⑳]|\d+[.)] ")
_LONGEST_HEADING = 35
_WITHIN_SENTENCE = re.compile(r"[가-힣,]$")
_LINE_OF_ITS_OWN = re.compile(r"(?:연합뉴스|뉴시스|뉴스1|기자|특파원|제공|사진|자료|모습|DB)$")


def lines_of(root: html.HtmlElement) -> list[str]:
    """The lines in order, blanks folded. A single `<br>` within a sentence is a blank, else it ends the line."""
    lines: list[str] = []
    run: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if tag in BLOCKS:
            lines += _split(run)
            run = []
        elif event == "start" and tag == "br":
            run.append(_BREAK)
        elif event == "start" and tag in _CELLS:
            run.append(_CELL)
        text = element.text if event == "start" else element.tail if element is not root else None
        if text:
            run.append(text.replace(_BREAK, "").replace(_CELL, ""))
    return lines + _split(run)


def joined(lines: list[str]) -> list[str]:
    """Lines of a text whose line breaks may stand within sentences, put together where they do."""
    out: list[str] = []
    for line in lines:
        if out and _goes_on(out[-1], line):
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
    return out


def _split(run: list[str]) -> list[str]:
    if not run:
        return []
    lines: list[str] = []
    for paragraph in _PARAGRAPH_BREAK.split("".join(run).replace(_CELL, " ")):
        pieces = (" ".join(piece.split()) for piece in paragraph.split(_BREAK))
        lines += joined([piece for piece in pieces if piece])
    return lines


def _goes_on(line: str, following: str) -> bool:
    """True where the break after `line` stands within a sentence, not after one or after a heading."""
    if len(line) <= _LONGEST_HEADING or _SENTENCE_END.search(line) or _OPENS_LINE.match(following):
        return False
    return bool(_WITHIN_SENTENCE.search(line)) and not _LINE_OF_ITS_OWN.search(line)
