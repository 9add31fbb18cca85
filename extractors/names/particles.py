"""Where a name ends: Korean particles (조사), copulas and suffixes that may follow it without a blank.

A particle agrees with the sound before it: 진 ends in a consonant, so `이해진은` is 이해진 with a particle and
`이해진다` is not. Latin letters and digits are read either way.
"""

import re

# Case particles take a further one: 에서는, 만으로도, 측까지.
CASES_AFTER_CONSONANT = "으로|으로서|으로써|으로부터|으로까지|과|이나|이라|이란|이랑"
CASES_AFTER_VOWEL = "로|로서|로써|로부터|로까지|와|나|라|란|랑"
CASES = (
    "에|에서|에서부터|에게|에게서|께|께서|한테|까지|부터|만|만으로|만큼|처럼|보다|하고|대로|마다|끼리|조차|마저|뿐|뿐만|더러|"
    "측|측에|측에서|측에게|측으로|측으로부터|측과|등|등에|등에서|등에게|등으로|등과|등지|등지에서|들|들에|들에서|들에게|들과|"
    "쪽|쪽에|쪽에서|쪽으로|씨|씨에게|씨와|님|님께|호|표|식|간|간에|출신"
)
FURTHER = (
    "은|는|이|가|을|를|도|만|의|까지|부터|조차|마저|이나|나|이라도|라도|만은|만이|만을|만의|까지도|까지는|까지의|에|서"
)
AFTER_CONSONANT = "은|이|을|이든|이든지|이야|이야말로|아"
AFTER_VOWEL = (
    "는|가|를|든|든지|다|였다|였고|였던|였지만|며|고|지만|던|자|면|면서|라며|라면|라면서|라고|라던|라서|"
    "야|야말로|네|죠|라지만|니|여서|냐|였으며|였는데|였습니다|예요|다만|로선"
)
COPULA = (
    "이다|이었다|이었고|이었던|이었지만|이었으며|이었는데|이었습니다|이며|이고|이지만|이던|이자|이면|이면서|이지|이네|이죠|이니|이어서|이냐|이기|"
    "이기에|이기도|이긴|이라며|이라면|이라면서|이라고|이라던|이라서|이라지만|이라는|이에요|인|인지|인데|인데도|인가|인가요|인만큼|일|일까|일지|일지도|"
    "임|임을|임에도|입니다|입니까"
)
ANYWHERE = (
    "의|도|에선|에겐|엔|엔들|에조차|에다|보단|으로선|뿐이다|뿐이었다|뿐인|같은|같이|같다|답게|답다|등이다|만해도|은커녕|커녕|"
    "발|향|산|제|판|용|주|발로|의원실|아닌|여부|관련|쯤|씩|가량"
)


def _longest_first(*alternatives: str) -> str:
    return "|".join(sorted({word for group in alternatives for word in group.split("|")}, key=lambda w: (-len(w), w)))


def _grammar_of(cases: tuple[str, ...], endings: tuple[str, ...]) -> re.Pattern[str]:
    cased = f"(?:{_longest_first(CASES, *cases)})(?:{_longest_first(FURTHER)})?"
    return re.compile(f"(?:{cased}|{_longest_first(COPULA, ANYWHERE, *endings)})(?![가-힣])")


CONSONANT = _grammar_of((CASES_AFTER_CONSONANT,), (AFTER_CONSONANT,))
VOWEL = _grammar_of((CASES_AFTER_VOWEL,), (AFTER_VOWEL,))
EITHER = _grammar_of((CASES_AFTER_CONSONANT, CASES_AFTER_VOWEL), (AFTER_CONSONANT, AFTER_VOWEL))
# ㄹ takes 로 (애플로), like a vowel.
LIQUID = _grammar_of((CASES_AFTER_CONSONANT, "로|로서|로써|로부터|로까지"), (AFTER_CONSONANT, "로선"))
# Words that may follow an organisation's name without a blank and leave it a name of its own.
ORG_SUFFIX = re.compile(
    r"(?:사|社|장|장관|차관|맨|폰|칩|주|와치|그룹|본사)(?:은|는|이|가|을|를|의|에|에서|와|과|도|만|까지|로|으로)?(?![가-힣])"
)
WORD = re.compile("[가-힣A-Za-z0-9]")
FIRST_SYLLABLE, FINALS, LIQUID_FINAL = 0xAC00, 28, 8


def syllables_on(final: int) -> str:
    """Every syllable whose final consonant has that number of the 28 (Unicode standard, 3.12): 4 is ㄴ, 20 is ㅆ."""
    return "".join(chr(FIRST_SYLLABLE + FINALS * i + final) for i in range(399))


def final_of(syllable: str) -> int:
    """The number of its final consonant, 0 where it has none."""
    return (ord(syllable) - FIRST_SYLLABLE) % FINALS


def with_final(syllable: str, final: int) -> str:
    """The syllable with that final consonant instead of its own: 납 of 난."""
    return chr(ord(syllable) - final_of(syllable) + final)


# Every syllable that ends in ㄴ (간, 만난, 연): what 다 follows in the present tense.
NOW = syllables_on(4)


def particle_end(text: str, at: int) -> int | None:
    """Where the particles that begin at `at` end; `at` where no Hangul follows; None where another word goes on."""
    if not "가" <= text[at : at + 1] <= "힣":
        return at
    found = _grammar(text[at - 1]).match(text, at) if at else None
    return found.end() if found else None


def _grammar(before: str) -> re.Pattern[str]:
    if not "가" <= before <= "힣":
        return EITHER
    final = final_of(before)
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
