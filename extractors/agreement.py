"""Korean particles that agree with the word before them: 오픈AI가, 엔비디아와, ARM은, KT&G를, 2026년 3분기, SK온이."""

_FIRST, _LAST, _FINALS, _LIQUID = "가", "힣", 28, 8
# Digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구; 1, 7 and 8 end in ㄹ.
_DIGITS = {"0": 1, "1": _LIQUID, "2": 0, "3": 1, "4": 0, "5": 0, "6": 1, "7": _LIQUID, "8": _LIQUID, "9": 0}
# Letters as they are named: 엘 엠 엔 알 end in a consonant, of which 엘 and 알 in ㄹ.
_LETTERS = {"L": _LIQUID, "M": 1, "N": 1, "R": _LIQUID}
_VOWELS = "aeiou"


def with_particle(word: str, pair: str) -> str:
    """The word with the one of the pair that agrees: ("오픈AI", "이/가") -> 오픈AI가; both where nobody can tell.

    `pair` names the form after a consonant first: 은/는, 이/가, 을/를, 과/와, 으로/로.
    """
    closed, open_ = pair.split("/")
    final = _final(word)
    if final is None:
        return f"{word}{closed}({open_})"
    return word + (closed if final and not (final == _LIQUID and closed == "으로") else open_)


def _final(word: str) -> int | None:
    """0 where the word is read with a vowel at its end, 8 for ㄹ, else another number; None where it is not known."""
    letters = [letter for letter in word if letter.isalnum()]
    last = letters[-1] if letters else ""
    if _FIRST <= last <= _LAST:
        return (ord(last) - ord(_FIRST)) % _FINALS
    if last in _DIGITS:
        return _DIGITS[last]
    if not last.isascii() or not last:
        return None
    if last.isupper():                      # read letter by letter: OpenAI, SKT, ARM
        return _LETTERS.get(last, 0)
    return _of_english("".join(letters).lower())


def _of_english(word: str) -> int:
    """As the word is written in Hangul: Google 구글, Facebook 페이스북, Microsoft 마이크로소프트, Amazon 아마존."""
    last, before = word[-1], word[-2:-1]
    if last in "lr" or word.endswith("le"):
        return 0 if last == "r" else _LIQUID            # Uber 우버
    if last in "mn" or word.endswith("ng"):
        return 1
    return int(last in "ckpt" and before in _VOWELS and before != "")
