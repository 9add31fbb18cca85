"""The lines of a body without what newspapers put around it."""

import re
from collections import Counter

from extractors.page import furniture as is_like
from extractors.page.prose import is_prose, prose_length, sentence_count

_LONGEST_FURNITURE = 220        # characters: longer lines are body text
_LONGEST_DATELINE = 120
_LONGEST_BYLINE = 120
_LONGEST_TAIL = 250
_MOST_LINES = 3_000             # of a page; the longest real article has 300
_NEXT_TO_NO = 0.15               # of the prose before
_LONGEST_DECK = 8               # lines before the lead
_TOLD = re.compile(r"(?<=[가-힣][다요])\.[”\"’']?$")  # no title ends so
_LEFT_OVER = 10                 # characters: so short, what stands before a byline (화성=, 안산 |) is a part of it
_ALONE = (
    is_like.STAMP_LINE, is_like.CLOCK_LINE, is_like.DESK, is_like.CREDITS, is_like.BUTTONS, is_like.HASHTAGS,
    is_like.DECK, is_like.PLACEHOLDER,
)  # fmt: skip
_WORD = re.compile(r"[^\W_]")
_TAILS = (is_like.TIP_TAIL, is_like.COPYRIGHT_TAIL, is_like.MAIL_TAIL, is_like.BYLINE_TAIL)


def clean_lines(lines: list[str], *, title: str = "") -> list[str]:
    """The lines that are the article: its lead first, no furniture in between, nothing behind its end."""
    trimmed = [line for line in (_trimmed(" ".join(line.split())) for line in lines[:_MOST_LINES]) if line]
    spoken = _spoken(trimmed)
    kept = [line for line in _until_end(trimmed) if line in spoken or not _is_furniture(line)]
    body = [line for at, line in enumerate(kept) if not _is_caption(kept, at)]
    # Photo news is nothing but a caption: then that is the article.
    text = _without_deck(body if any(map(is_prose, body)) else kept, title)
    return [is_like.CREDIT_TAIL.sub("", line) for line in text]


def _matched(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return match[0] if match else ""


def _trimmed(line: str) -> str:
    """The line without the dateline and byline before, and the byline and copyright behind its sentences."""
    start = len(_matched(is_like.DATELINE, line[:_LONGEST_DATELINE]))
    body, tail = line[start:-_LONGEST_TAIL], line[max(start, len(line) - _LONGEST_TAIL):]
    for pattern in _TAILS:
        if pattern is not is_like.MAIL_TAIL or "@" in tail:
            tail = pattern.sub("", tail)
    rest = (body + tail).strip()
    is_byline = len(rest) <= _LEFT_OVER and rest != line[start:].strip() and not sentence_count(rest)
    return "" if is_byline else rest


def _spoken(lines: list[str]) -> set[str]:
    """The lines of a conversation in print: an arrow, and before the colon one of two who speak more than once each."""
    speakers = [(match[1], line) for line in lines if (match := is_like.SPEAKER.match(line))]
    turns = Counter(speaker for speaker, _ in speakers if not is_like.OTHERS.fullmatch(speaker))
    talking = {speaker for speaker, count in turns.items() if count > 1}
    if len(talking) < 2:
        return set()
    return {line for speaker, line in speakers if speaker in talking and not _asks_for_tips(line, prose=is_prose(line))}


def _is_furniture(line: str) -> bool:
    if len(line) > _LONGEST_FURNITURE:
        return False
    if any(form.fullmatch(line) for form in _ALONE) or _is_byline(line):
        return True
    prose = is_prose(line)
    if _asks_for_tips(line, prose=prose):
        return True
    if len(line) <= is_like.LONGEST_DIALOGUE and is_like.DIALOGUE.search(line):
        return not prose or bool(is_like.TO_READER.search(line))
    if is_like.RELATED.fullmatch(line):
        return not prose
    if is_like.COPYRIGHT.search(line):
        return not prose or line[0] in "ⓒ©<[(Cc※" or (sentence_count(line) < 2 and "금지" in line[-12:])
    promotes = is_like.PROMOTION.search(line) is not None
    if not promotes and _TOLD.search(line):
        return False  # ▶저도 사람이다 보니 기분이 나쁠 때도 있다고 생각한다.
    if promotes or is_like.ARROW.fullmatch(line):
        return not prose or line[0] in "▶▷☞►➜➤→※" or (len(line) < 60 and "하세요" in line)
    return False


def _asks_for_tips(line: str, *, prose: bool) -> bool:
    """True for `제보는 카카오톡 @hanbit`, not for a sentence that tells of tips or of what stands in a messenger."""
    asking = not prose or is_like.TO_READER.search(line) is not None
    if is_like.TIP.search(line):
        return asking
    address = is_like.TIP_ADDRESS.search(line)
    return address is not None and (not prose or (asking and is_like.ASKS.search(line) is not None))


def _is_byline(line: str) -> bool:
    """True for a line with a reporter's name and position of which next to nothing else is left."""
    if len(line) > _LONGEST_BYLINE or not any(position in line for position in is_like.POSITIONS):
        return False
    if not is_like.BYLINE_NAMES.search(line):
        return False
    return len(_WORD.findall(is_like.BYLINE_PIECE.sub(" ", line))) == 0


def _ends_in_credit(line: str) -> bool:
    """True for what a picture shows with its credit behind: `서명하고 있다. /사진=한빛전자`."""
    credit = is_like.CREDIT_END.search(line)
    return credit is not None and is_like.TELLS_BEFORE.search(line, 0, credit.start() + 1) is None


def _is_caption(lines: list[str], at: int) -> bool:
    """True for one sentence with a credit, or a `▲ 사진 설명` that stands alone.

    In a row of them they are a list, and before a dash a question with its answer.
    """
    line = lines[at]
    if len(line) > _LONGEST_FURNITURE:
        return False
    if sentence_count(line) < 2 and (_ends_in_credit(line) or is_like.CAPTION.fullmatch(line)):
        return True
    if not is_like.FIGURE.fullmatch(line) or is_like.TELLS.search(line) or sum(line.count(sign) for sign in "▲△▼◀") > 1:
        return False
    around, behind = lines[max(at - 1, 0):at] + lines[at + 1:at + 2], "".join(lines[at + 1:at + 2])
    return not any(other[0] in "▲△▼◀" for other in around) and behind[:1] not in ("-", "–", "—")


def _until_end(lines: list[str]) -> list[str]:
    """The lines before a heading such as `관련기사` behind which next to no prose follows: it may be a mere box."""
    before, total = 0, prose_length(lines)
    for at, line in enumerate(lines):
        if before and total - before <= _NEXT_TO_NO * before and is_like.END.fullmatch(line):
            return lines[:at]
        before += prose_length([line])
    return lines


def _without_deck(lines: list[str], title: str) -> list[str]:
    """The lines from the lead on: before it stand the title once more and the deck's short phrases."""
    first = next((at for at, line in enumerate(lines) if is_prose(line) or len(line) >= 120), None)
    if first is None or first > _LONGEST_DECK:
        return [line for line in lines if _folded(line) != _folded(title)]
    return lines[first:] if _folded(lines[first]) != _folded(title) else lines[first + 1:]


def _folded(line: str) -> str:
    return re.sub(r"\W", "", line).lower()
