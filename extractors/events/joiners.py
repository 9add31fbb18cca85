"""Who takes part, told sentences later: `620억원을 유치했다. 아마존과 AMD가 참여했다.`"""

import re
from collections.abc import Sequence

from extractors.events.drafts import Draft
from extractors.events.modality import GUESSED, HEARSAY
from extractors.events.negation import DENIED
from extractors.events.sentence import Sentence
from extractors.records import EventType, Span

PAYS = re.compile(
    r"(?:참여|동참|가세|합류)(?:했|한다|하기로|하고|할\s)|이름을\s올[렸린]|(?:을|를)\s(?:[가-힣]{1,2}\s)?(?:주도|리드)(?:했|하고|하며)|"
    r"나머지를\s채[우웠운]|투자자로\s나[섰선서]|(?:돈|자금|실탄)을\s(?:[가-힣]{1,2}\s)?(?:댔|보탰|넣었)"
)
# What somebody else takes part in, and not the round: 설명회에 참여했다, 정부 사업에 참여하기로
NOT_OF_IT = r"(?<!투자)(?<!라운드)(?<!유치)(?<!펀딩)"
ELSEWHERE = re.compile(rf"{NOT_OF_IT}에(?:는|도)?\s(?:[가-힣]{{1,4}}\s)?(?:참여|동참|가세|합류)")
AT = re.compile(rf"[^.,“”]{{0,24}}?{NOT_OF_IT}에(?:는|서|서는)?\s")
NEXT = 4  # characters from one sentence to the next
THE_TEAM = re.compile(r"(?:^|[이가도은는]\s|(?:이|해당|이번)\s)컨소시엄에(?:는|도)?\s")  # of which was just told
CHOSEN = re.compile(r"선정|낙점|선발|결정|확정|뽑")
TOGETHER_TRIED = re.compile(r"함께\s(?:재판에\s넘겨진|기소(?:된|됐)|피소된|재판을\s받)")
SAME_DEAL = re.compile(
    r"(?:이런|이러한|이\s?같은|이와 같은)\s(?:내용의|내용을 담은|조건의|골자의)\s[^.,“”]{0,10}?(?:계약|협약|합의|거래)"
)
TABLE = re.compile(r"(?:식탁|원탁|테이블)에는\s")
DEALS = ("supply", "investment", "acquisition", "joint_venture", "joint_development")
SOON = 200  # characters within which it is told who gets what is supplied


def adds_to_the_last(sentence: Sentence, told: Sequence[Draft], last: dict[EventType, Draft]) -> bool:
    """Whether the sentence only tells who else takes part in a deal told just before; they are added to that."""
    return (
        _joins_the_round(sentence, told, last.get("investment"))
        or _shares(sentence, told, last.get("supply"))
        or _told_again(sentence, told, last)
        or _tried_with(sentence, told, last.get("litigation"))
        or _in_the_team(sentence, told, last.get("participation"))
        or _at_the_table(sentence, told, last.get("meeting"))
    )


def as_one(told: Sequence[Draft]) -> list[Draft]:
    """One investment where a sentence tells it in two steps: `나루의 투자 라운드를 이끌면서 13억 유로를 투자했다`."""
    kept = list(told)
    for part in (d for d in told if d.type == "investment"):
        whole = next((d for d in kept if d.type == "investment" and part.roles.items() < d.roles.items()
                      and (part.amount is None or d.amount is None) and d.modality == part.modality), None)  # fmt: skip
        if whole is not None:
            whole.amount, whole.date = whole.amount or part.amount, whole.date or part.date
            kept = [d for d in kept if d is not part]
    return kept


def _in_the_team(sentence: Sentence, told: Sequence[Draft], chosen: Draft | None) -> bool:
    """`가람 컨소시엄이 선정됐다. 나루와 하늘이 컨소시엄에 참여하고 있다.`"""
    takes_part = told and all(d.type == "participation" for d in told) and THE_TEAM.search(sentence.text)
    if chosen is None or chosen.headline or not takes_part or "컨소시엄" not in chosen.words:
        return False
    if sentence.paragraph - chosen.paragraph > 1 or not CHOSEN.search(chosen.words):
        return False
    chosen.roles.update({one: role for d in told for one, role in d.roles.items() if one not in chosen.roles})
    chosen.evidence.append(Span(sentence.field, sentence.start, sentence.end))
    return True


def _at_the_table(sentence: Sentence, told: Sequence[Draft], dinner: Draft | None) -> bool:
    """`갑이 총수들과 만찬을 함께했다. 식탁에는 을과 병이 둘러앉았다.`"""
    guests = told and all(d.rule.startswith("meeting/at-table") for d in told) and TABLE.match(sentence.text)
    if dinner is None or dinner.headline or not guests or sentence.paragraph - dinner.paragraph > 1:
        return False
    dinner.roles.update({one: "-" for d in told for one in d.roles if one not in dinner.roles})
    dinner.evidence.append(Span(sentence.field, sentence.start, sentence.end))
    return True


def _tried_with(sentence: Sentence, told: Sequence[Draft], trial: Draft | None) -> bool:
    """`함께 기소된 카카오와 한가람 대표도 무죄를 받았다`: of the trial just told."""
    together = TOGETHER_TRIED.search(sentence.text) and told and all(d.type == "litigation" for d in told)
    if trial is None or not together:
        return False
    if sentence.start - trial.evidence[-1].end > SOON or trial.headline:
        return False
    firms = [p for p in sentence.phrases if p.kind != "topic" and p.case in ("subject", "topic", "comitative")]
    trial.roles.update({p.entity_id: "-" for p in firms if p.entity_id not in trial.roles and not p.apposed})
    trial.evidence.append(Span(sentence.field, sentence.start, sentence.end))
    return True


def _told_again(sentence: Sentence, told: Sequence[Draft], last: dict[EventType, Draft]) -> bool:
    """`가람이 나루의 칩을 쓴다. 두 회사가 이런 내용의 계약을 맺었다고 데일리가 보도했다.`"""
    if len(told) != 1 or told[0].type != "partnership" or not SAME_DEAL.search(sentence.text):
        return False
    deals = [d for d in last.values() if d.roles.keys() == told[0].roles.keys() and d.type in DEALS]
    near = [d for d in deals if sentence.start - d.evidence[-1].end <= SOON and not d.headline]
    for deal in near[:1]:
        deal.evidence.append(Span(sentence.field, sentence.start, sentence.end))
        deal.modality = told[0].modality if told[0].modality == "reported" else deal.modality
    return bool(near)


def _shares(sentence: Sentence, told: Sequence[Draft], supply: Draft | None) -> bool:
    """`가람이 칩 26만장을 공급한다. 나루와 하늘이 5만장씩 받는다.`"""
    customers = [d for d in told if d.type == "supply" and set(d.roles.values()) == {"customer"}]
    if supply is None or sentence.headline or not told or len(customers) < len(told) or supply.headline:
        return False
    near = sentence.start - supply.evidence[-1].end <= SOON and set(supply.roles.values()) == {"supplier"}
    if not near or any(d.roles.keys() & supply.roles.keys() for d in customers):
        return False
    supply.roles.update({one: "customer" for d in customers for one in d.roles})
    supply.evidence.append(Span(sentence.field, sentence.start, sentence.end))
    return True


def _joins_the_round(sentence: Sentence, told: Sequence[Draft], raised: Draft | None) -> bool:
    """Add those who join in to the money raised in the sentence before; whether that is all that this one tells."""
    paid = all(d.type == "investment" and "investee" not in d.roles.values() and d.amount is None for d in told)
    text = sentence.text
    if raised is None or sentence.headline or not paid or not PAYS.search(text):
        return False
    doubtful = DENIED.search(text) or GUESSED.search(text) or HEARSAY.search(text)
    if doubtful or ELSEWHERE.search(text) or AT.match(text):
        return False
    if "investee" not in raised.roles.values() or sentence.start - raised.evidence[-1].end > NEXT:
        return False
    firms = {p.entity_id for p in sentence.phrases if p.kind == "org" and p.case in ("subject", "topic")}
    new = firms - raised.roles.keys()
    if new and not raised.headline:
        raised.roles.update(dict.fromkeys((p.entity_id for p in sentence.phrases if p.entity_id in new), "investor"))
        raised.evidence.append(Span(sentence.field, sentence.start, sentence.end))
    return bool(new)
