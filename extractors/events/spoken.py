"""What somebody says within quotation marks that tells an event: `“5월 중 공장을 착공할 예정”이라고 밝혔다`."""

import re

from extractors.events.scope import FUTURE
from extractors.events.sentence import Sentence
from extractors.events.sources import PAPERS
from extractors.events.triggers import Hit
from extractors.names.particles import NOW

# Types of which those who act speak; who meets, sues or is appointed is told by the paper.
OWN_DEEDS = (
    "launch", "infrastructure", "investment", "supply", "partnership", "acquisition", "joint_development",
    "restriction", "participation", "joint_venture",
)  # fmt: skip
ALONE = ("launch", "infrastructure", "restriction")     # nobody else takes part
SAID = re.compile(
    r"[”\"]\s?(?:이?라고|이?라며|이?라면서|고|며|면서|고도)\s(?:[“\"][^“”\"]{0,160}[”\"]\s?)?[^“”\"]{0,40}?"
    r"(?:말했|밝혔|설명했|전했|덧붙였|발표했|예고했|소개했|답했|언급했|공지했|부연했|강조했|해명했|반박했|부인했|일축했|했다|적었|썼|"
    r"남겼|했습니다|입장(?:을|이)|내놨|단언했|주장했|못\s?박았|선을\s그었)|"
    r"[”\"]는\s[^“”\"]{0,12}?(?:공지|입장|공문|안내문)(?:를|을)\s[^“”\"]{0,10}?(?:올렸|밝혔|냈|내놨|보냈)"
)
FIRM = re.compile(
    rf"[^,.“”\"]{{0,24}}?(?:[{FUTURE}] (?:것|예정|계획|방침)|"
    rf"겠(?:다|고|으며|습니다)|하는 등\s|기로 (?:했|합의|결정)|했(?:다|고|으며|습니다)|시켰다|해\s?왔(?:다|고|으며)|"
    rf"한다|고 있(?:다|고|으며|습니다)|방안을 (?:협의|검토|논의|추진)|"
    rf"중(?:이다)?[”\"]|[{NOW}는]다[”\"])"
)
# “당사의 매각설은 사실이 아니다”, “인수를 검토한 적이 없다”
DENYING = re.compile(
    r"[^.,“”\"]{0,24}?(?:사실이? 아니|사실무근|사실과 다르|근거 없|[한된할]\s(?:바|적|일|계획|사실)[이은도가]?\s없)"
)
LOOSE = re.compile(
    r"필요|기대|싶|바란|바라|가능|노력|희망|생각|경우|수 있|수도|모르|않|못|없|아니|서는 안|"
    r"[다으하되지려]면\s|면서도|려고|야 (?:한|할)"
)
REPORTED = re.compile(r"[”\"]\s?(?:이?라고|고)\s(?:[가-힣]{2,5}\s)?(?:보도|전했)")
PRESS = re.compile(PAPERS)
# Who tells whom others meet.
SPEAKS_FOR = re.compile(r"(?:대변인|홍보수석|비서관|안보실장|비서실장|의전비서관)(?:은|는|이|가|도)\s")
MET = re.compile(r"만났[다습고으]")  # “탄 CEO를 만났다”고 밝혔다: who says so
OUTSIDER = re.compile(r"애널리스트|연구원|연구위원|전문가|교수|평론가|업계|증권")     # who tells of others


def tells_own_deed(sentence: Sentence, hit: Hit) -> bool:
    """Whether a quotation tells what its speaker does or is going to do, plainly."""
    heard = hit.trigger.type == "meeting" and SPEAKS_FOR.search(sentence.text) is not None
    met = hit.trigger.type == "meeting" and MET.search(sentence.text, hit.start, hit.end + 2) is not None
    if not (heard or met or hit.trigger.type in OWN_DEEDS) or not sentence.clauses:
        return False
    quote = next(((a, b) for a, b in sentence.quotes if a < hit.start < b), None)
    if quote is not None and _by_the_press(sentence, quote):
        return True
    if quote is None or not SAID.match(sentence.text, quote[1] - 1) or _of_another(sentence, quote, hit):
        return False
    if met and not heard:
        own = any(quote[0] < p.start < hit.start and p.case in ("subject", "topic") for p in sentence.phrases)
        return not own and not LOOSE.search(sentence.text, hit.end, quote[1])
    stop = sentence.text.find(".", hit.end, quote[1])
    rest = sentence.text[hit.end : stop if stop >= 0 else quote[1]]
    if DENYING.match(sentence.text[hit.end - 1] + rest):
        return True
    last = max(0, hit.start - 6)
    return FIRM.match(sentence.text, max(hit.start, hit.end - 3), quote[1]) is not None and not LOOSE.search(
        sentence.text[last : hit.end] + rest
    )


def _by_the_press(sentence: Sentence, quote: tuple[int, int]) -> bool:
    """Whether a newspaper is quoted, which reports as this one does: `로이터는 “...하기로 했다”고 보도했다`."""
    reported = REPORTED.match(sentence.text, quote[1] - 1) is not None
    return reported and PRESS.search(sentence.text, 0, quote[0]) is not None


def _of_another(sentence: Sentence, quote: tuple[int, int], hit: Hit) -> bool:
    """Whether the quotation says whose deed it is, and that is not who speaks: `연구원은 “카카오가 착공한다”고`."""
    inside = [p for p in sentence.phrases if quote[0] < p.start < quote[1]]
    covered = [(p.start, p.stop) for p in inside]
    within = (s for s in sentence.subjects if s.named and quote[0] < s.start < hit.start)
    if any(not any(a <= s.start < b for a, b in covered) for s in within):
        return True  # 오픈AI는 “나루AI가 계약을 따냈다”고
    if hit.trigger.type == "participation" and any(p.kind == "person" for p in inside):
        return True  # “한가람이 합류해 연구에 참여할 예정”이라고
    around = [p for p in sentence.phrases if p not in inside]
    houses = {p.employer if p.kind == "person" else p.entity_id for p in around if p.kind != "topic"} - {None, ""}
    outsider = OUTSIDER.search(sentence.text, 0, quote[0]) is not None
    if not outsider and (not houses or hit.trigger.type not in ALONE):
        return False  # 그는; or a party of both: 엔비디아 황 CEO는 “삼성전자가 공급할 것”이라고
    names = houses | {p.entity_id for p in around}
    acting = (p for p in inside if p.start < hit.start and p.case in ("topic", "subject"))
    return any(p.kind != "topic" and p.entity_id not in names for p in acting)
