"""Where a name ends: Korean particles (조사), copulas and suffixes that may follow it without a blank.

A particle agrees with the sound before it: 진 ends in a consonant, so `이해진은` is 이해진 with a particle and
`이해진다` is not. Latin letters and digits are read either way.
"""

import re

AFTER_CONSONANT = (
    "은|이|을|과|과는|과도|과의|이나|이란|이랑|이라|이라고|이라는|이라며|이라면|이라면서|이라던|이라서|이라도|이든|이든지|"
    "이다|이었다|이었고|이었던|이었지만|이며|이고|이지만|이던|이자|이면|이면서|이지|이야|이야말로|이네|이죠|이라지만|이니|이어서|"
    "으로|으로는|으로도|으로부터|으로서|으로서는|으로선|으로써|으로의|으로까지|으로만|이냐|이었으며|이었는데|이었습니다|이에요|아"
)
AFTER_VOWEL = (
    "는|가|를|와|와는|와도|와의|나|란|랑|라|라고|라는|라며|라면|라면서|라던|라서|라도|든|든지|다|였다|였고|였던|였지만|며|고|지만|던|자|면|면서|"
    "야|야말로|네|죠|라지만|니|여서|로|로는|로도|로부터|로서|로서는|로선|로써|로의|로까지|로만|냐|였으며|였는데|였습니다|예요|다만"
)
ANYWHERE = (
    "의|에|에는|에도|에만|에서|에서는|에서도|에선|에서의|에서만|에게|에게는|에게도|에겐|에게서|에게서는|에의|에까지|에서까지|에게까지|에조차|에다|에나|엔|엔들|"
    "도|만|만은|만의|만이|만을|만으로|만으로도|만도|만큼|만큼은|만큼이나|까지|까지는|까지도|까지의|부터|부터는|조차|조차도|마저|마저도|밖에|뿐|뿐만|뿐이|뿐인|뿐이다|"
    "보다|보다는|보다도|처럼|처럼은|같은|같이|같다|대로|마다|끼리|께|께서|께서는|께서도|한테|한테는|더러|하고|하고는|"
    "인|인지|인데|인가|인만큼|일|일까|일지|일지도|임|임을|임에도|입니다|입니까|이던|이라|인가요|답게|답다|"
    "측|측은|측이|측의|측에|측에서|측에서는|측도|측과|측을|측으로|측으로부터|측에는|측에도|"
    "등|등은|등이|등의|등에|등을|등과|등도|등에서|등에게|등으로|등이다|들|들은|들이|들의|들을|들과|들도|들에게|"
    "발|표|향|산|제|판|식|용|주|식의|표의|발로|출신|출신의|출신인|출신은|출신이|간|간의|간에|쯤|씩|가량|씨|씨는|씨가|씨의|씨를|씨와|씨에게|님|님은|님이|"
    "의원실|호|호는|호의|호가|쪽|쪽은|쪽이|쪽에|쪽에서|쪽의|식으로|아닌|여부|관련"
)


def _longest_first(*alternatives: str) -> str:
    return "|".join(sorted({word for group in alternatives for word in group.split("|")}, key=lambda w: (-len(w), w)))


_END = r"(?![가-힣])"
CONSONANT = re.compile(f"(?:{_longest_first(AFTER_CONSONANT, ANYWHERE)}){_END}")
VOWEL = re.compile(f"(?:{_longest_first(AFTER_VOWEL, ANYWHERE)}){_END}")
EITHER = re.compile(f"(?:{_longest_first(AFTER_CONSONANT, AFTER_VOWEL, ANYWHERE)}){_END}")
# ㄹ takes 로 (애플로), like a vowel.
LIQUID = re.compile(
    f"(?:{_longest_first(AFTER_CONSONANT, ANYWHERE, '로|로는|로도|로부터|로서|로서는|로써|로의|로까지|로선')}){_END}"
)
# Words that may follow an organisation's name without a blank and leave it a name of its own.
ORG_SUFFIX = re.compile(
    r"(?:사|社|장|장관|차관|맨|폰|칩|와치|그룹|본사|코리아(?=[가-힣]?\s))(?:은|는|이|가|을|를|의|에|에서|와|과|도|만|로|으로)?(?![가-힣])"
)
HANGUL = re.compile("[가-힣]")
WORD = re.compile("[가-힣A-Za-z0-9]")
FIRST_SYLLABLE, FINALS, LIQUID_FINAL = 0xAC00, 28, 8


def particle_end(text: str, at: int) -> int | None:
    """Where the particles that begin at `at` end; `at` where no Hangul follows; None where another word goes on."""
    if HANGUL.match(text, at) is None:
        return at
    found = _grammar(text[at - 1]).match(text, at) if at else None
    return found.end() if found else None


def _grammar(before: str) -> re.Pattern[str]:
    if not "가" <= before <= "힣":
        return EITHER
    final = (ord(before) - FIRST_SYLLABLE) % FINALS
    return VOWEL if final == 0 else LIQUID if final == LIQUID_FINAL else CONSONANT


def begins_word(text: str, at: int) -> bool:
    """Whether a name may begin at `at`: not inside a Hangul or Latin word or a number (7테슬라)."""
    if at == 0:
        return True
    before = text[at - 1]
    if WORD.match(before) is None:
        return True
    latin = text[at].isascii()
    if before == "탈" and not latin:
        return at == 1 or WORD.match(text[at - 2]) is None  # 탈엔비디아
    return False
