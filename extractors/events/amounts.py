"""How much: the sum that belongs to a trigger, not merely to its sentence."""

import re
from collections.abc import Mapping, Sequence

from extractors.events.drafts import Draft
from extractors.events.money import Money
from extractors.events.sentence import Sentence, clause_at, window
from extractors.events.triggers import Hit
from extractors.records import Amount, EventType

WITH_AMOUNT: tuple[EventType, ...] = (
    "investment", "acquisition", "supply", "infrastructure", "joint_venture", "partnership", "participation",
    "termination", "restriction", "litigation",
)  # fmt: skip
# Events whose sum may stand in the sentence after, or in the title alone.
COSTING: tuple[EventType, ...] = ("investment", "supply", "infrastructure", "acquisition", "joint_venture")
# Sums that say something else than what the event costs.
OTHER_SUM_BEFORE = re.compile(
    r"(?:시가\s?총액|시총|매출(?:액)?|취급(?:고|액)|"
    r"영업이익|순이익|순손실|영업손실|(?<![가-힣])주가|기업\s?가치(?!를 인정)|"
    r"(?:\d[가-힣]{1,2}|[주건회권장톤개대명인편곳평])당|(?:한|1)\s?[주개]에|종가|목표주가|자산|연봉|보조금|(?<!\d)월(?=\s)|"
    r"가치(?:를|는|가)?|몸값|예산|부채|빚|시장\s?규모|수출액|거래대금|적자|흑자|현금(?!\s?(?:약\s|총\s)?$))"
    r"(?!로\s)(?:(?!\S{2,}[이가]\s|\d[\d,.]*\s?(?:[조억]|달러|원|유로|엔|위안))[^.]){0,14}$"
    # but `주가는 갑이 40억달러에 인수한다는`, `1조원의 기업가치로 1000억원을`
    r"|(?:[이그]\s?(?:가운데|중)|우선|먼저|나머지|1차로)\s(?:[^\s.,]+\s)?$"
)
OTHER_SUM_AFTER = re.compile(
    r"^\s?(?:선을|에 (?:거래|마감|장을)|으로 (?:거래|마감)|의 (?:매출|영업이익|기업가치)|가치|"
    r"대의 (?:기업|몸값)|(?:\([^)]{1,20}\))?[을를]\s(?:돌파|넘[겼어었긴]|웃돌)|\s?(?:돌파|시대)|"
    r"(?:\([^)]{1,20}\))?(?:의|짜리|[이가]\s넘는|에\s(?:이르는|달하는)|[을를]\s(?:웃도는|넘는))?\s?(?:기업\s?가치|몸값)|"
    r"(?:\([^)]{1,20}\))?[을를]\s(?:굴리|운용)|어치 순|"
    r"\s규모의\s[가-힣]{0,12}(?:펀드|기금)(?:로|에서|가|이|은|는|의|\s자금))"
)
TO_DATE = re.compile(r"누적\s?(?:[가-힣]{1,6}\s)?(?:약\s|총\s)?$")
PAID_IN = re.compile(r"(?:\([^)]{1,20}\))?[을를]\s(?:투자|출자|투입)")  # 누적 346억달러를 투자했고
# `이 가운데 300억달러는 나루가 투자한다`: a part, but all that this one pays
PAID_BY = re.compile(
    r"(?:\([^)]{1,20}\))?[은는]\s(?:[^\s.,]{1,10}\s)?[^\s.,(]{1,14}(?:\([^)]{1,20}\))?[이가]\s(?:[가-힣]{1,6}\s)?"
    r"(?:투자|출자|투입|부담|대[기는])"
)
GOES_INTO = re.compile(
    r"(?:\([^)]{1,20}\))?[이은]\s(?:[^\s.,]{1,8}\s){0,3}?[^\s.,]{2,12}에\s(?:들어|투입|투자|쓰[이일]|배정)"
)
FINE = re.compile(r"과징금|과태료|벌금")
# `과징금 151억원을 취소해 달라며 소송을 냈다`: a fine is what the suit is about, not what is claimed
DISPUTED = re.compile(r"(?:과징금|과태료)\s?소송|취소|불복|받아들일\s수\s없|부과받|상대로")
PAID = re.compile(r"(?:\([^)]{1,20}\))?[을를]\s(?:주고|치르고|내고|지불하고|쓰고|들여|써서)\s")
# Sums of an earlier clause: `10억 달러의 배상을 요구했다며 소송을 냈다`, `200억원의 투자를 검토했으나 중단했다`.
BEYOND_THE_CLAUSE: dict[EventType, re.Pattern[str]] = {
    "litigation": re.compile(r"[^.“”]{0,12}(?:손해)?배상|[^.“”]{0,6}(?:청구|위자료)"),
    "acquisition": PAID,
    "investment": PAID,
    "termination": re.compile(r"(?:\s?규모)?의?\s(?:투자|인수|출자|공급|계약)(?!하|받)[를을\s]"),
}
PENALTY = re.compile(r"(?:위약금|해약금|해지금|해지\s수수료|파기\s수수료)(?:은|이|으로)?\s(?:약\s|총\s|모두\s)?$")
# `소송을 낸 작가들에게 15억 달러를 지급하기로 합의했다`
SETTLED = re.compile(r"(?:\([^)]{1,20}\))?(?:[을를]\s(?:지급|배상|물어|내기로|내라고|주라고|주기로|주고)|에\s합의)")
# `갑을 제재했다. 갑에 과징금 205억원을 부과했다`
FINED = re.compile(r"(?:과징금|과태료|벌금)(?:은|이|으로)?\s(?:약\s|총\s|모두\s)?$")
# `10억달러가 넘는 벌금을 물 수 있다`
IN_FINES = re.compile(
    r"(?:\([^)]{1,20}\))?(?:의|[이가]\s넘는|[을를]\s(?:웃도는|넘는)|에\s(?:이르는|달하는))?\s(?:과징금|과태료|벌금)[을이]\s"
)
CLAIM = re.compile(
    r"(?:씩|의|을|를|가량의?)?\s?(?:[^\s.,“”]{1,8}\s)?(?:손해)?(?:배상|위자료|합의금)(?:금|액)?(?:을|를|하라|해\s?달라)"
)
STAKE_WORTH = re.compile(r"지분(?:의)?\s(?:가치|평가액|값어치)(?:는|은|가|로)?\s")
PRICE = re.compile(r"\s?값은\s")  # of a firm; else of its goods
PUT_IN = re.compile(r"투자(?:액|금|\s규모)")
SUM_PARAGRAPHS = 2  # behind what costs something within which it is told how much
FAR = 60  # characters from a sentence's beginning to what the sum is of
# `투자금은 나눠 집행되며 첫 100억 달러는`: a part
PART = re.compile(r"(?:첫|1차|우선|초기|매년|연간|연)\s$")
WHOLE = re.compile(r"(?:총|모두|합쳐)\s(?:약\s)?$")
SUM_SENTENCE = re.compile(
    r"(?<!누적)(?<!누적\s)(?:총\s?)?(?:투입\s?(?:자금|금액|액|규모)|사업비|투자비|건설비|공사비|구축비|투자액|투자금|수주액|금액|계약금|인수가|인수\s?금액|(?:인수|매각|매매|양도)\s?대금|매각가|매각\s?금액|거래\s?규모|투자\s?규모|계약\s?규모|거래액|사업\s?규모|목표\s?규모|펀드\s?규모|결성액|계약액|조달\s?(?:규모|금액|액)|낙찰가|(?:인수|투자|구축|건설|여기|이)에\s(?:들인|쓴|투입한|든|들어간)\s(?:금액|돈|비용|자금)|(?:바뀐|팔린|넘긴|사들인|넘어간|내놓은)\s(?:주식|지분|물량)|^규모|^시가|^\s?(?:이번\s)?(?:대금|인수\s?가격|매입가|총액)|^\s?값)(?:은|는|으로는|으로|로|이|가|만|[을를](?=\s(?:약|최대|총|최소)?\s?\d))|"
    r"총\s?(?:계약|인수|투자|거래|공급)\s?(?:금액|대금|규모)\s(?=약?\s?\d)"
)
AT_FIRST = re.compile(r"(?<![가-힣])(?:처음|당초|애초|원래)")  # 처음 내놓은 투자 규모는 170억 유로였고
# `각 120억원, 23억원 규모의 장비 판매 계약이다.`
SUM_ALONE = re.compile(
    r"(?:이번 \S{1,6}은\s)?(?:각|총|모두|약)?\s?[\d,.조억만천]+\s?(?:원|달러|유로|위안)[^.“”]{0,24}규모의?\s"
    r"[^.“”]{0,20}(?:계약|투자|사업|거래|수주)(?:이다|다|입니다|이었다)|"
    r"(?:총|모두|여기에(?:는)?|공사에(?:는)?)\s(?:약\s|총\s|최대\s)?[\d,.조억만천]+\s?(?:원|달러|유로|위안)(?:\([^)]{1,20}\))?"
    r"[이가]\s(?:[가-힣]{1,4}\s)?(?:들어[간갔]|투입|든다|들었|쓰[인일])|"
    r"(?:이번 \S{1,6}은\s)?(?:총|최대|약|모두)\s?[\d,.조억만천]+\s?(?:원|달러|유로|위안)(?:\([^)]{1,20}\))? 규모"
    r"(?:로|다|이며|이고|입니다)[,.\s]"
)


def amount_of(sentence: Sentence, hit: Hit, money: Sequence[Money]) -> Amount | None:
    """The sum that stands in the trigger's clause and tells its size."""
    if hit.trigger.type not in WITH_AMOUNT:
        return None
    start, end = window(sentence, hit.start)
    at = clause_at(sentence, hit.end - 1)
    if at + 1 < len(sentence.clauses) and sentence.clauses[at].ending == "chained":
        end = sentence.clauses[at + 1].end  # 세워 ... 5000억달러를 투자한다
    usable = [m for m in money if not m.converted and not other_sum(sentence.text, m, hit.trigger.type)]
    meant = BEYOND_THE_CLAUSE.get(hit.trigger.type)
    claimed = meant and [m for m in usable if m.end <= hit.start and meant.match(sentence.text, m.end)]
    inside = [m for m in usable if start <= m.start < max(end, hit.end)]
    if hit.trigger.type == "litigation":
        fines = [m for m in usable if _is_fine(sentence.text, m)]
        inside = [m for m in inside if m not in fines]
        settled = [m for m in usable if m.start >= hit.start and SETTLED.match(sentence.text, m.end)]
        claimed = claimed or (fines if DISPUTED.search(sentence.text) else []) or settled
    inside = inside or _raised_to(sentence, hit, usable)
    fitting = inside or _of_the_deal(sentence, hit, usable) or _spent(sentence, hit, usable) or claimed
    fitting = fitting or _agreed_on(sentence, hit, usable) or _stated_behind(sentence, hit, usable)
    if not fitting:
        return None
    nearest = min(fitting, key=lambda m: abs(m.end - hit.start))
    return _first_of_pair(sentence.text, fitting, nearest).amount


def _of_the_deal(sentence: Sentence, hit: Hit, money: Sequence[Money]) -> list[Money]:
    """The sum of the deal whose matter the trigger tells: `장비를 공급하는 5조원 규모의 계약을 체결했다`."""
    if not sentence.clauses or sentence.clauses[at := clause_at(sentence, hit.end - 1)].ending != "relative":
        return []
    end = sentence.clauses[at].end
    told = [m for m in money if 0 <= m.start - end <= ABOUT]
    paid = hit.trigger.type == "investment"  # 투자한 1억달러의 가치가
    return [m for m in told if DEAL.match(sentence.text, m.end) or (paid and PAID.match(sentence.text, m.end))]


def _raised_to(sentence: Sentence, hit: Hit, money: Sequence[Money]) -> list[Money]:
    """The whole of what is invested: `우선 1000억 달러를 투입하고 투자액을 5000억 달러까지 늘린다`."""
    told = money if hit.trigger.type == "investment" else ()
    acting = [p.start for p in sentence.phrases if p.case in ("topic", "subject")]  # 나루도 투자를
    others = [at for at in (*acting, *(s.start for s in sentence.subjects)) if at >= hit.end]
    until = min(others, default=len(sentence.text))
    return [m for m in told if hit.end < m.start < until and TOTAL.search(sentence.text, 0, m.start)
            and sentence.text.startswith(("까지", "로 늘", "으로 늘"), m.end)]  # fmt: skip


def _spent(sentence: Sentence, hit: Hit, money: Sequence[Money]) -> list[Money]:
    """The sum that the next clause says is spent on a site: `부지로 낙점하고 40억 달러를 투입할 계획이다`."""
    at = clause_at(sentence, hit.end - 1)
    if hit.trigger.type not in ("infrastructure", "supply") or at + 1 >= len(sentence.clauses):
        return []
    own, then = sentence.clauses[at], sentence.clauses[at + 1]
    if then.ending == "relative" and AIM.match(sentence.text, then.end) and at + 2 < len(sentence.clauses):
        own, then = then, sentence.clauses[at + 2]  # 짓고 인력을 늘리는 데 65억 달러를 쓰겠다
    for_it = own.ending == "joined" or AIM.match(sentence.text, own.end)
    if not for_it or any(own.end <= s.start < then.end for s in sentence.subjects):
        return []
    return [m for m in money if own.end <= m.start < then.end and SPENDING.match(sentence.text, m.end)]


def _agreed_on(sentence: Sentence, hit: Hit, money: Sequence[Money]) -> list[Money]:
    """The sum that partners agree to put in: `2조 4천억 원을 공동 투자하는 협약을 체결했다`."""
    at = clause_at(sentence, hit.start) if sentence.clauses else 0
    if hit.trigger.type != "partnership" or not at or sentence.clauses[at - 1].ending != "relative":
        return []
    start, end = sentence.clauses[at - 1].start, sentence.clauses[at - 1].end
    return [m for m in money if start <= m.start < end <= hit.start and SPENDING.match(sentence.text, m.end)]


def _stated_behind(sentence: Sentence, hit: Hit, money: Sequence[Money]) -> list[Money]:
    """The sum whose name the sentence goes on to: `투자 유치를 진행하고 있으며, 조달 규모는 1000억 원이다`."""
    head = SUM_SENTENCE.search(sentence.text, hit.end) if hit.trigger.type in COSTING else None
    return [m for m in money if head and 0 <= m.start - head.end() <= ABOUT]


def lend_site_costs(drafts: Sequence[Draft]) -> None:
    """Give the only site that somebody builds what he invests in it: `센터를 짓는다. 6000억원을 투자해 구축한다`."""
    sites = [d for d in drafts if d.type == "infrastructure"]
    for site in sites:
        alone = all(d is site or d.roles.keys().isdisjoint(site.roles) for d in sites)
        if site.amount or not alone or site.modality == "denied":
            continue
        paid = [d for d in drafts if d.type == "investment" and d.amount and d.modality == site.modality
                and d.roles.keys() <= site.roles.keys() and FOR_SITES.search(d.words)]  # fmt: skip
        if len(paid) == 1:
            site.amount = paid[0].amount


FOR_SITES = re.compile(r"데이터\s?센터|공장|팹|클러스터|캠퍼스|구축|건설|들여|짓")
TOTAL = re.compile(r"투자(?:액|금|\s?규모)?(?:를|을)\s(?:[^\s.,]{1,6}\s)?$")
SPENDING = re.compile(
    r"(?:\([^)]{1,20}\)|,?\s우리\s?돈[^.,]{1,24}?원)?(?:\s(?:이상|넘게|가량))?[을를]?\s(?:(?:공동|더|추가로|모두|새로)\s?)?"
    r"(?:투입|투자|들[이여]|쏟|쓰[고기는겠며]|쓸\s|쓴다|집행)"
)
AIM = re.compile(r"\s(?:데(?:에)?|등)\s")
PAID = re.compile(r"(?:\([^)]{1,20}\))?[은는이가을를의]\s")
ABOUT = 6  # characters of `총 `, `최대 `, `약 ` before a sum
DEAL = re.compile(
    r"(?:\([^)]{1,20}\))?\s?(?:규모|상당|어치)?(?:의)?\s[^.,“”]{0,24}?(?:계약|협약|투자|거래|사업|프로젝트|수주)"
)


def _first_of_pair(text: str, fitting: Sequence[Money], nearest: Money) -> Money:
    """The first where two sums are told in one breath: `각각 65억원과 8억원`, `50억달러에서 70억달러`."""
    for m in fitting:
        if SHARED.fullmatch(text, m.end, nearest.start) and text[max(0, m.start - 3) : m.start].rstrip().endswith("에"):
            return m  # GPU에 1조원, 창작자 지원에 2000억원을
    return next(
        (
            m
            for m in fitting
            if m.end < nearest.start
            and (gap := PAIR.fullmatch(text, m.end, nearest.start))
            and (gap[1] not in ("과", "와", ",") or EACH.search(text, 0, m.start) or BOTH.search(text, nearest.end))
        ),
        nearest,
    )


SHARED = re.compile(r"(?:\([^)]{1,20}\))?,\s(?:[^\s,.]{1,10}\s){0,3}[^\s,.]{1,10}에(?:는)?\s(?:약\s|최대\s)?")
PAIR = re.compile(r"(?:\([^)]{1,20}\))?\s?(에서|~|[-–]|과|와|,)\s?")
BOTH = re.compile(r"\s규모의\s[^.,]{0,14}(?:나란히|각각)\s")
EACH = re.compile(r"각각|각\s?\d*|각\s$")


def note_amount(last: Mapping[EventType, Draft], sentence: Sentence, money: Sequence[Money]) -> None:
    """Give a sum to what was told last: `총사업비는 7조원 규모다` to what costs something, a fine to whom is punished.

    `last` holds the event told last of each kind.
    """
    if not money:
        return
    _note_costs(last, sentence, money)
    named = {phrase.entity_id for phrase in sentence.phrases}
    fined, suit, stake = last.get("restriction"), last.get("litigation"), last.get("investment")
    if fined and fined.amount is None and sentence.paragraph == fined.paragraph and not named - fined.roles.keys():
        behind = (m.amount for m in money if IN_FINES.match(sentence.text, m.end) and not m.converted)
        fined.amount = _behind(FINED, sentence.text, money) or next(behind, None)
    ended = last.get("termination")
    if ended and ended.amount is None and sentence.paragraph - ended.paragraph <= SUM_PARAGRAPHS:
        ended.amount = _behind(PENALTY, sentence.text, money)
    if suit and suit.amount is None and sentence.paragraph - suit.paragraph <= SUM_PARAGRAPHS:
        suit.amount = _claimed(sentence.text, money)
    if stake and stake.amount is None and stake.rule.startswith("investment/stake"):
        worth = STAKE_WORTH.search(sentence.text)
        stake.amount = next((m.amount for m in money if worth and m.start >= worth.end()), None)


def _behind(name: re.Pattern[str], text: str, money: Sequence[Money]) -> Amount | None:
    """The first sum right behind its name: `과징금 205억원`, `위약금은 300억원`."""
    return next((m.amount for m in money if name.search(text, 0, m.start)), None)


def _note_costs(last: Mapping[EventType, Draft], sentence: Sentence, money: Sequence[Money]) -> None:
    """Give the sum of the sentence to what the sentence told last of costs, unless others are named in it."""
    told = [draft for kind in COSTING if (draft := last.get(kind))]
    paid = PUT_IN.search(sentence.text) is not None  # 투자액은 13억달러: what somebody supplies has none
    told = [draft for draft in told if not paid or draft.type != "supply"]
    told = [draft for draft in told if draft.type == "acquisition" or not PRICE.match(sentence.text)]
    before = max(told, key=lambda draft: draft.evidence[0].start, default=None)
    named = {phrase.entity_id for phrase in sentence.phrases if phrase.kind == "org" and not phrase.apposed}
    if before is None or sentence.paragraph - before.paragraph > SUM_PARAGRAPHS:
        return
    amount = None if named and named.isdisjoint(before.roles) else stated_amount(sentence, money)
    for draft in told:
        if draft.amount is None and draft.evidence[0].start == before.evidence[0].start:
            draft.amount = amount  # 데이터센터 구축 계약을 맺었다. 사업비는 1000억원이다


def _claimed(text: str, money: Sequence[Money]) -> Amount | None:
    """The sum that is claimed at court: `회사마다 2억 원씩 모두 6억 원을 배상하라고 청구했다`."""
    claims = [m for m in money if not m.converted and CLAIM.match(text, m.end)]
    whole = [m for m in claims if WHOLE.search(text, 0, m.start)]
    return next((m.amount for m in whole or claims), None)


def stated_amount(sentence: Sentence, money: Sequence[Money]) -> Amount | None:
    """The sum of a sentence that only tells the size of what came before: `총사업비는 7조원 규모다`."""
    if told := SUM_ALONE.match(sentence.text):
        return next((m.amount for m in money if m.start < told.end() and not m.converted), None)
    head = SUM_SENTENCE.search(sentence.text)
    if head is None or head.start() > FAR or AT_FIRST.search(sentence.text, 0, head.start()):
        return None
    sums = [m for m in money if m.start >= head.end() and not m.converted]
    if sums and PART.search(sentence.text, 0, sums[0].start):  # 매년 100억 달러씩 총 500억 달러다
        sums = [m for m in sums if WHOLE.search(sentence.text, 0, m.start)]
    return sums[0].amount if sums else None


def _is_fine(text: str, money: Money) -> bool:
    return FINE.search(text, max(0, money.start - 8), money.end + 8) is not None


def other_sum(text: str, money: Money, kind: EventType) -> bool:
    """Whether the sum says something else than what such an event costs: `시가총액 1조원의`."""
    if not money.amount.value:
        return True
    if PAID_BY.match(text, money.end) or (kind == "infrastructure" and GOES_INTO.match(text, money.end)):
        return False
    if TO_DATE.search(text, 0, money.start) and not PAID_IN.match(text, money.end):
        return True
    before, after = text[max(0, money.start - 24) : money.start], text[money.end : money.end + 36]
    return bool(OTHER_SUM_BEFORE.search(before) or OTHER_SUM_AFTER.search(after))
