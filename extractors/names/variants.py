"""Other spellings of a listed foreigner's given name: `새프라 캐츠`, where the list has 사프라 캐츠."""

import re
from dataclasses import replace

from extractors.names.entries import Entry
from extractors.names.particles import FINALS, FIRST_SYLLABLE
from extractors.records import Mention

WORD = re.compile(r"(?<![가-힣])([가-힣]{1,6})\s$")
LONGEST = 7  # characters of a given name and its blank
VOWELS = 21
DOUBLED = {1: 0, 4: 3, 8: 7, 10: 9, 13: 12}  # ㄲ ㄱ, ㄸ ㄷ, ㅃ ㅂ, ㅆ ㅅ, ㅉ ㅈ: their places among the initials


def as_spelt(text: str, mention: Mention, entry: Entry) -> Mention:
    """The mention with the given name before the surname, where it is the listed one in another spelling."""
    if mention.surface != entry.surname or mention.method != "alias":
        return mention
    word = WORD.search(text, max(0, mention.start - LONGEST), mention.start)
    given = {alias.surface.split(" ")[0] for alias in entry.entity.aliases if " " in alias.surface}
    if word is None or not any(_alike(word[1], one) for one in given):
        return mention
    return replace(mention, start=word.start(1), surface=text[word.start(1) : mention.end])


def _alike(word: str, given: str) -> bool:
    """Whether the two have as many syllables, of which one differs in its vowel or its final alone: 새프라, 사프라."""
    if len(word) != len(given):
        return False
    other = [(a, b) for a, b in zip(word, given, strict=True) if a != b]
    if len(other) != 1:
        return False
    (mine, vowel), (its, same) = map(_sounds, other[0])
    return mine == its and (len(word) > 1 or vowel == same)  # 쌤 is 샘, but 톰 is not 팀


def _sounds(syllable: str) -> tuple[int, int]:
    """The initial of a syllable, a doubled one as the plain one, and its vowel."""
    initial, rest = divmod((ord(syllable) - FIRST_SYLLABLE) // FINALS, VOWELS)
    return DOUBLED.get(initial, initial), rest
