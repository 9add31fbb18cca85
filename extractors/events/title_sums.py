"""The sum of a title, which the text may leave out: `5000억달러 ‘가람’ 1년째 제자리`."""

import re
from collections.abc import Mapping, Sequence

from extractors.events.amounts import COSTING, other_sum
from extractors.events.drafts import Draft
from extractors.events.money import Money
from extractors.records import Amount

NO_PRICE = re.compile(
    r"과징금|과태료|벌금|배상|추징|세금|횡령|배임|기부|성금|상금|코인|성과급|매출|이익|손실|시총|주가"
)


def title_sum(title: str, money: Sequence[Money]) -> Money | None:
    """The only sum of a title, where it tells the size of something: `5000억달러 ‘가람’ 1년째 제자리`."""
    sums = [m for m in money if not m.converted and not other_sum(title, m, "investment")]
    return sums[0] if len(sums) == 1 and len(money) == 1 and not NO_PRICE.search(title) else None


def named_with(title: str, sum_: Money, named: Mapping[str, int]) -> set[str]:
    """Who is named in the part of the title that tells the sum: `가람, 나루 주식 판다…노르텍에 22조원 투입`.

    `named` says where in the title each of them is first named; all of them where that part names nobody.
    """
    ends = [m.start() for m in PARTS.finditer(title)]
    part = sum(end < sum_.start for end in ends)
    beside = {one for one, at in named.items() if sum(end < at for end in ends) == part}
    return beside or set(named)


PARTS = re.compile(r"…|\.{2,}|·{2,}")


def lend_title_sum(drafts: Sequence[Draft], amount: Amount, titled: set[str]) -> None:
    """Give a title's sum to the first event told of those it names that costs something, unless some event has it."""
    if any(draft.amount == amount for draft in drafts):
        return
    first = next((d for d in drafts if d.type in COSTING and d.roles.keys() & titled), None)
    if first and first.amount is None:
        first.amount = amount
