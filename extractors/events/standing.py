"""Which triggers of a sentence stand: not what another deed is for, nor what is broken off or told by a fuller one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.events.triggers import Hit

PURPOSE = re.compile(
    r"\s?[가-힣]{0,2}기\s?위(?:한(?! (?:막바지 |최종 )?(?:협상|논의|협의|절차|테스트|검증|인증|작업|준비))|"
    r"해(?!\s[‘'“\"]?(?:[가-힣]{1,4}\s){0,2}(?:협의|협상|테스트)(?:하고|\s?중|[’'”\"]))|하여)|"
    r"(?:을|를)?\s?위(?:한(?! (?:막바지 |최종 )?(?:협상|논의|협의|절차|테스트|검증|인증|작업|준비))|해)\s|"
    r"(?:과|와|[,·])\s?[^.“”]{1,24}?(?:을|를)\s위한\s[^.“”]{0,8}?(?:업무협약|MOU|양해각서|협약)|"
    r"[가-힣]{0,2}\s?(?:에 따른|에 따라|"
    r"로 인한|대신(?!\s[^.“”]{0,16}?(?:지분|권리|독점))|에 힘입|덕분|덕에|수혜)|"
    r"하고\s[가-힣]{2,4}하기 위(?:해|한)\s"
)
# `데이터센터 건설을 위해 500억 달러를 투자한다`: what the money is for is going to be built.
SPENT = re.compile(
    r"(?:을|를|하기)?\s?위(?:해|하여)\s[^.“”]{0,20}?(?:달러|원|유로|엔|위안)(?:\([^)]{1,20}\))?[^.“”]{0,12}?(?:투자|투입|들이|쏟|지출)"
)
# `기능을 내놓기 위해 개발에 들어갔다`: what is being worked on is going to come.
WORKED_ON = re.compile(
    r"[가-힣]{0,2}기?\s?위(?:해|하여)\s(?:[^\s.,“”]{1,8}\s){0,2}?(?:개발|준비|작업|막바지\s?테스트)(?:에\s|을\s|를\s|하고\s있|\s?중)"
)
# `데이터센터 구축 등 협력 방안이 테이블에 올랐다`: what is only talked about with other things
TALKED_ABOUT = re.compile(r"\s?등\s(?:[가-힣A-Z]{1,6}\s){0,3}(?:협력|협업)\s?(?:방안|의제|안건|분야)")
PROMISED = re.compile(r"[^\s.,“”]{0,6}(?:다던|기로\s(?:했던|한))\s[^.,“”]{0,12}?(?:약속|계획|계약|구상)")
SIGNED_CONTENT = re.compile(r"(?:다는|라는)\s$")


def standing(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """One hit for each type and clause; what is broken off (`투자 계획을 철회`) is not also begun."""
    broken = [h for h in hits if h.trigger.type == "termination"]
    stakes = [h for h in hits if h.trigger.name == "investment/stake"]
    ordered = [h for h in hits if h.trigger.name == "litigation/court-orders"]
    kept: list[Hit] = []
    for hit in hits:
        if _purpose(text, hit):
            if others := standing(text, hit.others):
                kept.append(replace(others[0], others=tuple(others[1:])))  # 합작법인 설립을 위한 승인
            continue
        if hit not in broken and any(hit.start < b.end and b.start < hit.end + 2 for b in broken):
            continue
        if hit.trigger.type == "investment" and _for_a_site(text, hit, hits):
            continue
        if _of_no_site(text, hit, hits):
            continue
        if hit.trigger.type == "restriction" and any(hit.end > h.start and h.end > hit.start for h in ordered):
            continue  # 법원이 멈추라고 명령했다
        if _letter_of_a_deal(text, hit, hits) or _hand_in_hand(hit, hits):
            continue
        eased = (h for h in hits if h.trigger.name == "restriction/ease")
        if hit.trigger.type == "supply" and any(h.start <= hit.start < h.end for h in eased):
            continue  # 수출하도록 허용했다
        ventures = (h for h in hits if h.trigger.name == "joint_venture/venture-asked")
        if hit.trigger.type == "investment" and any(h.start < hit.end and hit.start < h.end for h in ventures):
            continue  # 합작회사에 출자하라고 제안했다
        given_up = any(h.start > hit.start for h in broken) and PROMISED.match(text, hit.end)
        if hit.trigger.type == "investment" and given_up:
            continue  # 쏟아붓겠다던 약속을 접었다
        if hit.trigger.type == "acquisition" and any(s.start < hit.start < s.end for s in stakes):
            continue  # 지분 49%를 인수했다: a share, not the company
        kept.append(replace(hit, others=tuple(standing(text, hit.others))) if hit.others else hit)
    return kept


# `투자하는 의향서에 서명했다`: the deal, and no alliance besides; `공급 의향서` is both (as annotated)
DEAL = re.compile(
    r"(?<!공동 )(?:투자|출자)(?:하는|하기로 하는|하겠다는)?(?:을|를)?\s(?:위한\s)?(?:[가-힣]{2,4}\s)?$"
)
WORK = ("joint_development", "participation")  # what is done hand in hand
PAPERS = ("의향서", "LOI", "협약", "양해각서", "MOU")


def _hand_in_hand(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether hands are joined only to do what the next words tell: `나루와 손잡고 칩을 개발한다`."""
    if hit.trigger.name != "partnership/join-hands":
        return False
    return any(h.trigger.type in WORK and 0 <= h.start - hit.end < 60 for h in hits)


def _letter_of_a_deal(text: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether what is signed is only the paper of a deal that the same words tell."""
    if hit.trigger.name != "partnership/sign" or not text.startswith(PAPERS, hit.start):
        return False
    if any(h.trigger.name == "supply/supplied-deal" and h.start < hit.end and hit.start < h.end for h in hits):
        return True
    deal = DEAL.search(text, max(0, hit.start - 24), hit.start)
    return deal is not None and any(h.trigger.type == "investment" and h.end > deal.start() - 2 for h in hits)


# `1조5000억엔을 들여 공장을 짓기로 했다`: what the site costs.
SPENT_ON = re.compile(r"(?:들여|투입해|투입하여|쏟아|쏟아부어)?\s?(?:[^\s.,“”]{1,16}\s){0,6}?(?:[^\s.,“”]{1,10})?")


def _for_a_site(text: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether money is only told as what the building costs that the same words, or the next ones, tell of."""
    spending = text[hit.start : hit.end + 1].rstrip().endswith(("들여", "투입해", "쏟아"))
    sites = [h for h in hits if h.trigger.type in ("infrastructure", "supply")]
    over = any(h.start < hit.end and hit.start < h.end for h in sites)
    if any(_paid_for(text, h, hit) for h in sites if h.trigger.name == "infrastructure/expand"):
        return True
    return spending and (over or any(SPENT_ON.fullmatch(text, hit.end, h.start) for h in sites if h.start >= hit.end))


SITE = re.compile(r"센터|시설|DC|공장|팹|캠퍼스|라인|단지|슈퍼컴")
AIM = re.compile(r"[^.,“”]{0,6}는\s데(?:에)?\s[^.“”]{0,24}?(?:달러|원|유로|엔|파운드)")


def _paid_for(text: str, site: Hit, hit: Hit) -> bool:
    """Whether the money is what it takes to enlarge the site: `데이터센터를 늘리는 데 80억 달러를 쓴다`."""
    if not SITE.search(text, site.start, site.end):
        return False
    aim = AIM.match(text, site.end - 1)
    return aim is not None and hit.start < aim.end() <= hit.end


def _of_no_site(text: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether what grows stands nowhere, and money is put into it: `AI 인프라를 넓히는 데 300억달러를`."""
    words = text[hit.start : hit.end]
    grows = hit.trigger.name == "infrastructure/expand" and "인프라" in words and not SITE.search(words)
    return grows and AIM.match(text, hit.end - 1) is not None and any(h.trigger.type == "investment" for h in hits)


def _purpose(text: str, hit: Hit) -> bool:
    """Whether the hit only says what another deed is for (`구축하기 위한 LOI`), or what the paper signed says."""
    if hit.trigger.name == "partnership/sign" and SIGNED_CONTENT.search(text, max(0, hit.start - 4), hit.start):
        return True
    if hit.trigger.type == "infrastructure" and TALKED_ABOUT.match(text, hit.end):
        return True
    if hit.trigger.type == "launch" and WORKED_ON.match(text, hit.end - 1):
        return False
    spent = hit.trigger.type == "infrastructure" and SPENT.match(text, hit.end) is not None
    if hit.trigger.name in ("rivalry/chase", "termination/dissolved"):
        return False  # 추격하기 위해 속도를 높였다, 합작법인 해산에 따라 물량이 줄었다
    return not spent and PURPOSE.match(text, hit.end, hit.end + 44) is not None
