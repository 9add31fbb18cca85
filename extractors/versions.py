"""An article seen again: is it the same, a new version, or gone? And what changed, in words."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from extractors.records import Article

Change = Literal["same", "trivial", "changed", "corrected", "deleted"]

MOST_WORDS = 2_500              # of a text are shown in a diff: its time grows with their square
CONTEXT_WORDS = 4               # shown around a change
_CORRECTION = re.compile(
    r"[\[(<【]\s?(?:정정|수정|바로잡습니다|알려왔습니다|반론|정정\s?보도|오보\s?정정)\s?[\])>】]|바로잡습니다"
)
_LABELS = re.compile(
    r"[\[(<【]\s?(?:종합\d?보?|\d보|상보|속보|단독|영상|포토|그래픽|업데이트|수정|정정|오늘의[^\])】>]{0,10})\s?[\])>】]"
)
# What changes from hour to hour without the news changing: counters, times of update, clocks.
_CHURN = re.compile(
    r"(?:조회|댓글|공감|추천|좋아요|공유|스크랩)\s?수?\s?[:：]?\s?[\d,]+|"
    r"(?:입력|수정|최종\s?수정|업데이트|송고|등록)\s?[:：]?\s?\d{4}[-./]\d{1,2}[-./]\d{1,2}\.?(?:\s\d{1,2}:\d{2}(?::\d{2})?)?"
)
_WORD = re.compile(r"\w+|[^\w\s]")
_SUBSTANCE = re.compile(r"\w")
LEAST_LEFT = 4          # an article of less than one in so many of its characters was not read in full


@dataclass(frozen=True, slots=True)
class Revision:
    """What became of an article since we read it. Only "changed" and "corrected" make a new version."""

    change: Change
    reason: str
    diff: str = ""                  # words taken out as [-...-], words put in as {+...+}, with some words around

    @property
    def is_new_version(self) -> bool:
        return self.change in ("changed", "corrected")


def revision(old: Article, new: Article) -> Revision:
    """How the article changed from `old` to `new`, which was read later at the same address.

    Blanks, counters, clocks and labels such as `(종합)` are trivial. A page that is now a stub, empty, or holds
    next to nothing of the article says nothing new: a site in trouble answers so.
    """
    if new.outcome == "not_article":
        return Revision("deleted", f"the page no longer holds the article: {new.reason}")
    if new.outcome != "stored":
        return Revision("trivial", f"the page could not be read in full: {new.outcome}")
    if len(new.text) * LEAST_LEFT < len(old.text) and not _correction(new):
        return Revision("trivial", f"the page could not be read in full: {len(new.text)} of {len(old.text)} characters")
    if old.text_hash and old.text_hash == new.text_hash:
        return Revision("same", "the same words")
    before, after = _words(old), _words(new)
    corrected = _correction(new) and not _correction(old)
    if _substance(before) == _substance(after):
        return Revision("corrected" if corrected else "trivial", "marked as corrected" if corrected else
                        "only blanks, punctuation, labels or counters changed")  # fmt: skip
    diff, changed = _diff(before, after)
    how_many = f"{changed} words changed" if changed else f"words changed beyond the first {MOST_WORDS:,}"
    if corrected:
        return Revision("corrected", f"marked as corrected, {how_many}", diff)
    return Revision("changed", how_many, diff)


def says_corrected(text: str) -> bool:
    """True where the words say that something was put right: `[정정]`, `바로잡습니다`."""
    return bool(_CORRECTION.search(text))


def same_headline(one: str, other: str) -> bool:
    """True where two headlines have the same words, labels and signs aside."""
    return _substance(_WORD.findall(_LABELS.sub(" ", one))) == _substance(_WORD.findall(_LABELS.sub(" ", other)))


def _correction(article: Article) -> bool:
    """True where the title or the ends of the text say that something was put right."""
    return says_corrected(f"{article.title}\n{article.text[:300]}\n{article.text[-300:]}")


def _words(article: Article) -> list[str]:
    """The words and signs of title and text, without labels and counters."""
    return _WORD.findall(_CHURN.sub(" ", _LABELS.sub(" ", f"{article.title}\n{article.text}")))


def _substance(words: list[str]) -> list[str]:
    """The words without punctuation, for which one paper writes “ and another run of it \"."""
    return [word for word in words if _SUBSTANCE.match(word)]


def _diff(before: list[str], after: list[str]) -> tuple[str, int]:
    """The changes as one readable line each, and how many words were taken out or put in."""
    matcher = SequenceMatcher(None, before[:MOST_WORDS], after[:MOST_WORDS], autojunk=False)
    lines, changed = [], 0
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        out, put = before[a:b], after[c:d]
        changed += len(_substance(out)) + len(_substance(put))
        marks = [f"[-{_joined(out)}-]"] * bool(out) + [f"{{+{_joined(put)}+}}"] * bool(put)
        around = after[max(c - CONTEXT_WORDS, 0):c], after[d:d + CONTEXT_WORDS]
        lines.append(f"… {_joined([*around[0], *marks, *around[1]])} …")
    return "\n".join(lines), changed


def _joined(words: list[str]) -> str:
    return re.sub(r"\s+([.,!?)\]%”’」』])", r"\1", re.sub(r"([(\[“‘「『])\s+", r"\1", " ".join(words)))
