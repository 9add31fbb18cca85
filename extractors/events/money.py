"""Money in Korean text: `5000억달러(약 700조원)`, `8억5000만 달러`, `$1.5B`, `7조 들여`."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.records import Amount

SCALE = {"조": 10**12, "억": 10**8, "만": 10**4, "천": 10**3, "백": 10**2, "십": 10}
CURRENCY = {
    "원": "KRW", "달러": "USD", "弗": "USD", "불": "USD", "엔": "JPY", "円": "JPY", "유로": "EUR",
    "위안": "CNY", "파운드": "GBP", "프랑": "CHF", "루피": "INR", "대만달러": "TWD", "홍콩달러": "HKD",
    "캐나다달러": "CAD", "호주달러": "AUD", "싱가포르달러": "SGD",
}  # fmt: skip
SIGN = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW"}
ENGLISH_SCALE = {"k": 10**3, "m": 10**6, "mn": 10**6, "million": 10**6, "b": 10**9, "bn": 10**9, "billion": 10**9,
                 "t": 10**12, "trillion": 10**12}  # fmt: skip

# Possessive: a long row of digits is one number, never tried in all the ways of cutting it.
NUMBER = r"\d[\d,]*+(?:\.\d++)?+"
PART = re.compile(rf"({NUMBER})\s?((?:[십백천]?여?[조억만]|[천백])?)")
UNIT = (
    r"(?:(?:미국\s?|美\s?|홍콩\s?|대만\s?|캐나다\s?|호주\s?|싱가포르\s?)?달러|원|엔|円|유로|위안|파운드(?!리)|"
    r"프랑|루피|弗|불(?![가-힣]))"
)
# Of several figures each but the last has its size: `3조 2000억`, not `HBM4 1000억` and not `GPT-4 1000억`.
SIZE, SMALLER = r"(?:[십백천]?여?[조억만]|[천백])", r"(?:[천백]?여?[억만]|[천백])"
KOREAN = re.compile(
    rf"(?=\d)(?<![\d.,A-Za-z])(?P<digits>{NUMBER}\s?{SIZE}(?:\s?{NUMBER}\s?{SMALLER}?){{1,4}}|{NUMBER}\s?{SIZE}?)"
    rf"(?:\s?(?:여|가량|남짓))?\s?(?P<unit>{UNIT})(?!산|가[^량\s]|격|인|칙|유|료|천|자력|동기|(?<=엔)비디아)"
)
# A headline leaves the currency out: `7조 들여`, `42억 쇼핑`. Only 조 and 억 are money without it.
BARE = re.compile(
    rf"(?<![\d.,A-Za-z])(?P<digits>{NUMBER}\s?[천백]?[조억](?:\s?{NUMBER}\s?[천백]?[억만]){{0,4}})(?=\s|[…,·'’”\"]|$|(?:대|짜리|원대)\s)"
)
# In the text they are where their size is told: `428억 규모의 장비`.
SIZED = re.compile(
    rf"(?=\d)(?<![\d.,A-Za-z])(?P<digits>{NUMBER}\s?[천백]?[조억](?:\s?{NUMBER}\s?[천백]?[억만]){{0,4}})여?(?=\s규모)"
)
# `천억 달러`: a figure without digits
WORDED = re.compile(
    r"(?<![가-힣\d])(?P<digits>[십백천](?:만|억|조))(?:\s?(?:여|가량|남짓))?\s?"
    rf"(?P<unit>{UNIT})(?!산|가[^량\s]|격|인|칙)"
)
ENGLISH = re.compile(
    rf"(?P<sign>US\$|[$€£¥₩])\s?(?P<digits>{NUMBER})\s?(?P<scale>billion|million|trillion|bn|mn|[kKmMbBtT](?![A-Za-z]))?"
)
# Quick, and without them neither the last nor the one before finds anything.
SIGNED, IN_WORDS = re.compile("[$€£¥₩]"), re.compile("[십백천][만억조]")
RANGE = re.compile(rf"(?P<first>{NUMBER})\s?(?P<scale>[천백]?[조억만])?\s?[~∼〜-]\s?$")
COUNTED = re.compile(r"\s?(?:명|건|개|대|회|장|주|표|곳|km|㎞|톤|배|번|년|t\b)")


# `30억 달러, 우리 돈 4조 원`: a conversion without brackets.
OUR_MONEY = re.compile(r",?\s?(?:우리\s?돈|한화|원화)(?:로|으로)?(?:\s?(?:약|대략|무려|환산하면|치면))*\s?")
REACH = 24  # characters of `우리 돈으로 약 ` before a sum, and more
IN_OURS = re.compile(r"(?:우리\s?돈|한화|원화)(?:로|으로)?(?:\s?(?:약|대략|무려|모두))*\s?$")
# Won to one of them, from 2010 on (Bank of Korea): what tells a conversion from another sum.
RATES = {"USD": (1000, 1500), "EUR": (1250, 1750), "JPY": (8, 16), "GBP": (1400, 2000), "CNY": (150, 215)}
ABOUT = re.compile(r",\s약\s")  # `127억 달러, 약 18조 원을`, as broadcasters tell it
FLOORED = re.compile(r"대|\s(?:넘게|이상)\s|[이을]\s(?:넘[는게]|웃도)")  # 19조원대, 21조 원 넘게, 7000억 원이 넘는
ROUGHLY = (" 안팎", " 가까이", " 가까운", " 가량", " 정도")
MOST = 100  # conversions, more than any article tells
LARGEST = 10**18  # more than all the money there is
ROUNDED_OFF = 0.001  # in its own currency: 5조3000억원 is 5조2962억원
MOST_FLOORED = 0.2  # of itself that `100억원대` may leave out
ROUNDED = 0.04  # `2.9조원` in a title is `2조8700억원` in the text, `19조원대` is 19조6000억원


@dataclass(frozen=True, slots=True)
class Money:
    start: int
    end: int
    amount: Amount
    converted: bool = False  # stands in brackets after another figure: `(약 700조원)`
    about: bool = False  # told roughly: 약 10조원, 10조원 안팎
    floored: bool = False  # `19조원대`: at least so much, in its last digit
    ours: bool = False  # `우리 돈 42조원`, and the other currency is told elsewhere


def find_money(text: str, *, headline: bool = False) -> tuple[Money, ...]:
    """The sums of the text in order, in whole units; a range gives its first figure; `수조원` gives none.

    More than all the money there is, a row of digits that somebody made up, is no sum either.
    """
    found = [_korean(text, m) for m in KOREAN.finditer(text)]
    found += [_english(m) for m in ENGLISH.finditer(text)] if SIGNED.search(text) else []
    found += [_worded(m) for m in WORDED.finditer(text)] if IN_WORDS.search(text) else []
    taken = [(m.start, m.end) for m in found]
    found += [
        Money(m.start(), m.end(), Amount(_value(m["digits"]), "KRW"))
        for m in (BARE.finditer(text) if headline else SIZED.finditer(text) if "규모" in text else ())
        if not COUNTED.match(text, m.end()) and not any(a < m.end() and m.start() < b for a, b in taken)
    ]
    found = [money for money in found if money.amount.value <= LARGEST]
    return _mark_conversions(text, sorted(found, key=lambda m: m.start))


def in_its_currency(
    found: Sequence[Money], article: Sequence[Money], *, rounded: float = ROUNDED
) -> tuple[Money, ...]:
    """The sums, each that the article converts to as the sum it converts: `2.9조원` of `20억달러(약 2조8700억원)`.

    `rounded` is how far from it the sum may be, as a share.
    """
    converted = ((m.amount, before.amount) for before, m in itertools.pairwise(article) if m.converted)
    told = list(itertools.islice(itertools.chain(converted, _told_in_won(article)), MOST))
    if not told:
        return tuple(found)
    return tuple(m if m.converted else replace(m, amount=_original(m, told, rounded)) for m in found)


def _told_in_won(article: Sequence[Money]) -> Iterator[tuple[Amount, Amount]]:
    """Each sum told in won alone, with the only sum of another currency that it may be: 42조원 and 300억 유로."""
    for money in (m for m in article if m.ours and m.amount.currency == "KRW"):
        others = {m.amount for m in article if not m.converted and _may_be(money.amount, m.amount)}
        if len(others) == 1:
            yield money.amount, others.pop()


def _may_be(won: Amount, other: Amount) -> bool:
    least, most = RATES.get(other.currency, (0, 0))
    return least * other.value <= won.value <= most * other.value


def exactly(found: Sequence[Money], article: Sequence[Money]) -> tuple[Money, ...]:
    """The sums, each rounded one as the exact one that the article tells: 260억원대 as 267억원."""
    exact = list(itertools.islice((m.amount for m in article if not (m.converted or m.floored or m.about)), MOST))
    return tuple(m if m.converted else replace(m, amount=_exact(m, exact)) for m in found)


def _exact(money: Money, told: Sequence[Amount]) -> Amount:
    said = money.amount
    step = min(_last_digit(said.value), MOST_FLOORED * said.value) if money.floored else 0
    near = (one for one in told if one.currency == said.currency and _last_digit(one.value) < _last_digit(said.value))
    return next((one for one in near if 0 < one.value - said.value < step
                 or abs(one.value - said.value) <= ROUNDED_OFF * said.value), said)  # fmt: skip


def _original(money: Money, told: Sequence[tuple[Amount, Amount]], rounded: float) -> Amount:
    amount = money.amount
    step = _last_digit(amount.value) if money.floored else 0
    share = ROUNDED if money.about else rounded
    return next(
        (
            original
            for said, original in told
            if said.currency == amount.currency != original.currency
            and (abs(said.value - amount.value) <= share * said.value or 0 <= said.value - amount.value < step)
        ),
        amount,
    )


def _last_digit(value: float) -> int:
    """What one more in the last digit told is worth: 1조 of 19조, 100조 of 400조."""
    step = 1
    while 0 < value < LARGEST and value % (step * 10) == 0:
        step *= 10
    return step


def _mark_conversions(text: str, found: list[Money]) -> tuple[Money, ...]:
    marked: list[Money] = []
    for money in found:
        bracket = text.rfind("(", max(0, money.start - 12), money.start)
        bracket = -1 if ")" in text[max(bracket, 0) : money.start] else bracket
        after = marked[-1] if marked else None
        converted = after is not None and (
            0 <= bracket - after.end <= 8 or OUR_MONEY.fullmatch(text, after.end, money.start) is not None
            or (_foreign(after, money) and ABOUT.fullmatch(text, after.end, money.start) is not None)
        )
        ours = not converted and IN_OURS.search(text, max(0, money.start - REACH), money.start) is not None
        marked.append(replace(money, converted=converted, ours=ours))
    return tuple(marked)


def _foreign(one: Money, other: Money) -> bool:
    """Whether the other may say in won what the one says in another currency."""
    return one.amount.currency != "KRW" == other.amount.currency and not one.converted


def _korean(text: str, match: re.Match[str]) -> Money:
    unit = re.sub(r"\s|미국|美", "", match["unit"])
    digits, start = match["digits"], match.start()
    earlier = RANGE.search(text, max(0, start - 16), start)
    if earlier:  # `100억~200억원`, `100~200억원`
        scale = earlier["scale"] or "".join(re.findall(r"[십백천]?[조억만]", digits)[:1])
        digits, start = earlier["first"] + scale, earlier.start()
    floored = FLOORED.match(text, match.end()) is not None
    about = text.startswith(ROUGHLY, match.end()) or text.endswith("약 ", 0, start)
    return Money(start, match.end(), Amount(_value(digits), CURRENCY.get(unit, "USD")), about=about, floored=floored)


def _worded(match: re.Match[str]) -> Money:
    unit = re.sub(r"\s|미국|美", "", match["unit"])
    return Money(match.start(), match.end(), Amount(_value(f"1{match['digits']}"), CURRENCY.get(unit, "USD")))


def _english(match: re.Match[str]) -> Money:
    value = Decimal(match["digits"].replace(",", "")) * ENGLISH_SCALE.get((match["scale"] or "").lower(), 1)
    return Money(match.start(), match.end(), Amount(_whole(value), SIGN[match["sign"]]))


def _value(digits: str) -> int | float:
    """`8억5000만` -> 850000000; `7천500만` -> 75000000; `1조2천억` -> 1200000000000."""
    total, section = Decimal(0), Decimal(0)  # 천, 백, 십 gather in a section until 만, 억 or 조 closes it
    for number, scale in PART.findall(digits):
        small = Decimal(1)
        for letter in scale:
            if letter in "천백십":
                small *= SCALE[letter]
        section += Decimal(number.replace(",", "")) * small
        if scale and scale[-1] in "조억만":
            total, section = total + section * SCALE[scale[-1]], Decimal(0)
    return _whole(total + section)


def _whole(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
