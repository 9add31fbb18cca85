"""Events as single sentences tell them, and when two that look alike are told of different things."""

import re
from dataclasses import dataclass, field

from extractors.records import Amount, EventType, Modality, Span


@dataclass(slots=True)
class Draft:
    """An event as one sentence tells it."""

    type: EventType
    roles: dict[str, str]  # participant -> role, "-" for none
    modality: Modality
    evidence: list[Span]
    rule: str
    minimum: int
    confidence: float
    date: str | None = None
    dated: bool = False  # the sentence itself gives the date
    amount: Amount | None = None
    place: str | None = None
    headline: bool = False
    separate: bool = False  # tells several meetings at once (차례로), or another product too: no other is part of it
    paragraph: int = 0
    tentative: bool = (
        False  # announced (발표했다) or in the present tense (공급한다): gives way to what is told as done
    )
    starts: bool = False  # dated by its beginning (`내년부터 공급한다`), which is no other event than the contract
    past: bool = False  # dated long before the article: another event than what is told undated
    borrowed: bool = False  # its subject is that of an earlier sentence
    country: str = ""  # that restricts somebody: what another one does is another event
    opens: bool = False  # told in the title or in the sentences that open the article
    old: bool = False  # dated before the news
    words: str = ""  # of the sentence
    said: str = ""  # the words that announce it
    companions: dict[str, str] = field(default_factory=dict)  # those who sat in, told in another sentence


# `HBM3E를 납품했다` ... `HBM4를 납품할 계획이다`: another generation is another matter.
GENERATION = re.compile(r"(?<![A-Za-z])(?:HBM|AI)\s?[0-9](?![0-9])")
# `이번 신차를 시작으로 향후 다른 차에도 공급할 예정이다`: what follows what is told as done.
FOLLOWS = re.compile(r"(?:을|를)\s시작으로|(?:향후|앞으로)(?!\s[0-9수몇])|추가로|나아가|후속|차기\s|멈추지\s않고")
GOES_FURTHER: tuple[EventType, ...] = ("supply", "launch")
# `한때 인수를 고려했다` ... `2017년 인수를 검토했다`
FORMERLY = re.compile(r"한때|과거|일찍이|오래전|(?:수|몇|여러)\s?년 전")
AND_OTHERS = re.compile(r"[가-힣)]\s등(?:을|과|이|은|의)?\s")
AGAIN = {
    kind: re.compile(rf"(?<![가-힣])이번\s(?:[가-힣A-Z]{{1,6}}\s)?(?:{words})")
    for kind, words in {
        "partnership": "협약|협력|제휴|파트너십|동맹|계약|MOU", "supply": "계약|공급|수주|납품",
        "investment": "투자|출자|계약", "acquisition": "인수|합병|거래|계약",
        "meeting": "회동|만남|회담|면담|방문", "joint_venture": "합작|계약",
    }.items()
}
MUCH = 1.25  # how much larger one sum is than another of which it is no rounding and no other wording

ROUNDED = 0.003  # of a sum: 1348억원 for 1347억9100만원
ROUGH = 0.02  # of one with a digit or two: 60억원 for 59억6800만원


# `이달 투자 유치를 끝낼 예정이다. 먼저 유상증자를 했다`
TWO_ROUNDS = {"investment/raising-ends", "investment/issues-shares"}


def other_matter(event: Draft, draft: Draft) -> bool:
    """Whether a draft of the same type and day tells of another sum, another product or what follows."""
    if APART.search(draft.words) or (event.type == "investment" and _puts_in_more(event, draft)):
        return True
    if event.type == "supply" and _of_other_generations(event.words, draft.words):
        return True
    if event.type == "infrastructure" and FURTHER.search(draft.words) and not FURTHER.search(event.words):
        return True
    goes_on = event.borrowed or draft.borrowed or event.words == draft.words or event.roles.keys() == draft.roles.keys()
    of_own = event.type == "investment" and not goes_on and _is_share(event) != _is_share(draft)
    if of_own and ASSETS.search((draft if _is_share(event) else event).words):
        return True  # 나루 지분을 확보한다 ... 올해 설비에 10조원을 투자한다
    raised = any(set(one.roles.values()) == {"investee"} for one in (event, draft))  # in all, of which one puts in less
    if event.roles.keys() != draft.roles.keys() and not raised and _sums_differ(event.amount, draft.amount):
        return True
    made_of = event.rule.startswith(MADE_OF) and event.modality == "confirmed" and not draft.borrowed
    if made_of and draft.rule.startswith("supply/contract") and draft.modality != "confirmed":
        return True  # 칩에 메모리를 탑재한다 ... 공급 계약을 논의할 예정이다
    partly = {event.modality, draft.modality} == {"planned", "confirmed"}  # 1000억을 약속했다, 300억을 넣었다
    once = draft.dated or event.words == draft.words
    apart = {one.rule.partition("+")[0] for one in (event, draft)} == TWO_ROUNDS
    if event.type == "investment" and partly and once and (apart or _sums_differ(event.amount, draft.amount)):
        return True
    done = event.modality == "confirmed" and not event.tentative
    if event.type == "supply" and done and draft.modality == "planned" and SAMPLE.search(event.words):
        return SAMPLE.search(draft.words) is None  # 샘플을 공급했다 ... 4분기부터 공급할 예정이다
    to_come = event.type == "launch" and done and draft.modality == "planned" and not draft.old
    if to_come and (_of_other_products(event.words, draft.words) or ANOTHER_TOO.search(draft.words)):
        return True
    if event.type == "investment" and event.old and done and draft.rule.startswith("investment/raise"):
        return draft.modality == "planned" and not draft.dated  # 지난해 투자했다 ... 투자 유치를 진행하고 있다
    if event.type == "infrastructure" and _in_other_regions(event.words, draft.words):
        return True
    further = event.type in GOES_FURTHER and done and draft.modality == "planned" and not draft.tentative
    return further and not draft.borrowed and FOLLOWS.search(draft.words) is not None


# `추론 모델도 곧 출시한다`: another one than that shown today
ANOTHER_TOO = re.compile(
    r"(?<!이 )(?<!그 )(?<!해당 )(?<!같은 )(?<!이번 )(?<!두 )(?:모델|제품|버전|서비스|앱|칩|기기|단말|요금제|기능)도\s"
)
# `텍사스주에 짓고 있다 ... 미시간주에 지을 계획이다`
REGION = re.compile(
    r"(?<![가-힣])(텍사스|캘리포니아|애리조나|인디애나|조지아|미시간|오하이오|뉴욕|버지니아|웨스트버지니아|테네시|네바다|유타|위스콘신|"
    r"노스캐롤라이나|루이지애나|미시시피|와이오밍|펜실베이니아|워싱턴|오리건|아이다호|뉴멕시코|노스다코타|플로리다|미주리|캔자스|구자라트|"
    r"안드라프라데시|마하라슈트라|타밀나두|카르나타카)주(?!에\s본사)"
)
SAME_SITE = re.compile(r"(?:이|그|해당|같은)\s(?:데이터\s?센터|공장|시설|단지|캠퍼스)")


def _in_other_regions(one: str, other: str) -> bool:
    """Whether each sentence names states or provinces of its own."""
    mine, its = (set(REGION.findall(words)) for words in (one, other))
    return bool(mine) and bool(its) and mine.isdisjoint(its) and not SAME_SITE.search(other)


# `이와 별개로 나루를 상대로 소송을 냈다`
APART = re.compile(r"(?:이와|이와는|그와)\s?(?:별개로|별도로)")
# `두 번째 데이터센터를 짓는다`, `센터 다섯 곳을 더 짓겠다`
FURTHER = re.compile(
    r"(?:두|세|네)\s?번째\s(?:[A-Z]{2}\s)?(?:데이터|공장|팹|캠퍼스)|[가-힣0-9]\s?(?:곳|개|기)(?:을|를)?\s(?:더|추가로)\s(?:짓|세우|지을|지어|건설)"
)
PUTS_MORE = re.compile(
    r"더\s(?:투자|출자|넣)|추가로\s(?:투자|출자)|(?:현재|신규)\s(?:[가-힣]{1,4}\s)?(?:신규\s)?투자\s?유치"
)


def _puts_in_more(event: Draft, draft: Draft) -> bool:
    """Whether the one is done and the other to come: `지분 14%를 갖고 있다. 9월 7억 달러를 더 투자할 예정이다`."""
    done = event.modality == "confirmed" and draft.modality in ("planned", "speculated") and not event.tentative
    return done and PUTS_MORE.search(draft.words) is not None


def of_other_times(event: Draft, draft: Draft) -> bool:
    """Whether one of them is dated long before the article, and the other is told of these days."""
    undated = draft if event.past else event
    return event.past != draft.past and FORMERLY.search(undated.words) is None


def told_again(event: Draft, draft: Draft) -> bool:
    """Whether the draft speaks of the event as the one just told, by some of its parties: `이번 협약의 세부 사항을`."""
    again = AGAIN.get(draft.type)
    return again is not None and draft.roles.keys() <= event.roles.keys() and again.search(draft.words) is not None


SAMPLE = re.compile(r"샘플|시제품|견본")
MADE_OF = ("supply/make-for", "supply/made-at", "supply/put-in")
ASSETS = re.compile(r"인프라|설비|시설|데이터\s?센터|공장|연구\s?개발|R&D")  # what a company puts money into at home
SHARES = tuple(f"investment/{name}" for name in ("stake", "warrants", "gives-warrants", "swap", "shareholder"))


def _is_share(draft: Draft) -> bool:
    return draft.rule.startswith(SHARES)


LEFT = re.compile(
    r"물러[나날난납났]|사임|퇴진|사퇴|퇴임|해임|경질|사의|용퇴|퇴사|퇴직|사직|하차|내[놓놨려]|"
    r"(?:회사|직장|현직)[을를]\s(?:[가-힣]{1,4}\s)?(?:떠|나[오온왔가간갔])|지휘봉을\s놓|"
    r"그만|해고|짐을|옷을|손을|퇴장|비켜|사표|사직|잘[렸린]|방을|쫓겨|밀려|작별|고별"
)
TAKEN = re.compile(r"선임|취임|임명|내정|선출|발탁|맡[는을기았게]|올[랐라]|오르|오른|지명|이동")


def another_post(event: Draft, draft: Draft) -> bool:
    """Whether the one tells of a post that somebody leaves, the other of one that he takes."""
    if event.type != "appointment":
        return False
    return any(LEFT.search(one.said) and TAKEN.search(other.said) and not LEFT.search(other.said)
               for one, other in ((event, draft), (draft, event)))  # fmt: skip


TAKES_UP = re.compile(r"합류|취임|부임|임기|업무를 시작|입사")


def takes_up(event: Draft, draft: Draft) -> bool:
    """Whether it is told when somebody takes up the post that he has been given: `낙점됐다. 내년 1월 합류한다`."""
    given = event.type == "appointment" and event.modality == "confirmed" and draft.modality == "planned"
    return given and draft.roles.keys() <= event.roles.keys() and TAKES_UP.search(draft.words) is not None


def is_part_of(event: Draft, draft: Draft) -> bool:
    """Whether one names some of those who meet, with others unnamed, and the other names more."""
    few, more = sorted((event, draft), key=lambda one: len(one.roles))
    return len(few.roles) > 1 and few.roles.keys() < more.roles.keys() and AND_OTHERS.search(few.words) is not None


def _of_other_generations(one: str, other: str) -> bool:
    mine = set(GENERATION.findall(one))
    return bool(mine) and mine.isdisjoint(its := set(GENERATION.findall(other))) and bool(its)


# 트레이니엄2, ‘카나나 2.0’, but not 3분기, 5종
PRODUCT = re.compile(
    r"[‘'\"“]([^’'\"”]{2,30})[’'\"”]|([A-Za-z가-힣]{2,}[-\s]?v?[0-9]+(?:\.[0-9]+)?)(?![0-9.]|\s?(?:[년월일분개종차명억조만천위배시주회곳대]|%|나노|nm))"
)


def _of_other_products(one: str, other: str) -> bool:
    """Whether each names a product or two, and none of them is the other's."""
    mine, its = ({"".join(re.findall(r"\w", "".join(found))).lower() for found in PRODUCT.findall(words)}
                 for words in (one, other))  # fmt: skip
    return bool(mine) and bool(its) and not any(a in b or b in a for a in mine for b in its)


def _sums_differ(one: Amount | None, other: Amount | None) -> bool:
    if one is None or other is None or one.currency != other.currency:
        return False
    low, high = sorted((one.value, other.value))
    return high > MUCH * low


def is_exacter(amount: Amount | None, known: Amount | None) -> bool:
    """Whether it is the known sum before rounding: `1348억원 ... 1347억9100만원`."""
    if amount is None or known is None or amount.currency != known.currency:
        return False
    share = ROUGH if len(f"{known.value:.0f}".rstrip("0")) < 3 else ROUNDED
    near = abs(amount.value - known.value) <= known.value * share or _cut_off(amount.value, known.value)
    return near and len(f"{amount.value:.0f}".rstrip("0")) > len(f"{known.value:.0f}".rstrip("0"))


def _cut_off(value: float, known: float) -> bool:
    """Whether the known sum is the other without its last digits: `22조 원`, of `22조 7000억 원`."""
    digits = f"{known:.0f}"
    unit = 10 ** (len(digits) - len(digits.rstrip("0")))
    return len(digits.rstrip("0")) == 2 and known <= value < known + unit


def is_less(event: Draft, other: Draft) -> bool:
    """Whether a punishment told later is one more, and smaller: `과징금 1347억원 ... 과태료 960만원`."""
    if event.type != "restriction" or event.amount is None or other.amount is None:
        return False
    return other.amount.currency == event.amount.currency and other.amount.value < event.amount.value
