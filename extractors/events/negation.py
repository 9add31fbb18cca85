"""Denials: what somebody says isn't so, what wasn't done, and what is not given up after all."""

import re

from extractors.events.scope import FUTURE, carries_on
from extractors.events.sentence import Sentence, clause_at
from extractors.events.triggers import Hit
from extractors.names.particles import NOW

EVER = r"(?:(?:아직|전혀|단|한|번도|한번도)\s){0,3}"  # 납품한 적은 아직 없다
NEGATED = re.compile(
    rf"^[^.,]{{0,10}}?(?:\s(?:적|일|바|사실)(?:이|은|도|가|는)?\s{EVER}없|지(?:는|도)?\s(?:않|못|아니)|지\s?말|"
    r"않(?:기로|겠|았|는다|을 것)|못\s?(?:했|한|하)|"
    r"안\s(?:했|한|하))"
)
NEVER = re.compile(rf"[^.,]{{0,4}}?\s(?:적|일|바|사실)(?:이|은|도)?\s{EVER}없")  # 해지한 적이 없다: no end, either
# `투자할 수 있다는 이야기까지 나왔지만, 가람은 사실이 아니라고 했다`
RUMOUR_TURN = re.compile(r"(?:나왔|나돌았|돌았|제기됐|있었|퍼졌|일었)(?:지만|으나|는데)[\s,]*[^\s]{0,2}$")
# `무산됐느냐는 질문에 “그렇지 않다`
ASKED_WHETHER = re.compile(
    r"[가-힣]{0,3}냐(?:는|고)\s(?:질문|질의|물음)에[^.“”\"]{0,20}[“\"](?:그렇지 않|그런 일|아니|전혀|사실이? 아|절대)"
)
GIVES_UP = re.compile(r"(?:연임|공모|공개\s?모집|인선|경선)(?:을|에|하지)\s")  # `공모에 지원하지 않기로 했다`
DONE_FIRST = re.compile(r"해서?\s[가-힣]{2,}지\s")  # `차단해 사용하지 않는다`: what follows is not done
TURNED_DOWN = re.compile(
    r"(?:신청|청구|항소|상고|주장|요청)(?:을|를|은|는)\s(?:[가-힣]{1,4}\s)?(?:받아들이지|인용하지|인정하지)\s않"
)
SINCE = re.compile(r"[가-힣]{0,3}\s지\s[^.,]{1,10}?(?:지나|되|안\s?돼|만에)")  # `합류한 지 열흘도 지나지 않은`
DENIED = re.compile(
    r"부인(?!과)(?:했|하|한)|사실무근|사실이? 아(?:니|닌 것)|사실과 다르|일축|반박|선을 그었|선을 긋|근거 없|낭설|"
    r"오보|가짜\s?뉴스|(?:계획|예정|일|바|적|사실|일정|생각|의사|의향)(?:이|은|도|가|는)? (?:전혀 )?없(?:다|습니다)|"
    r"(?:논의|검토|협의|접촉|추진)(?:한|된|했던|됐던) (?:적|바|사실)(?:이|은|도)? 없|"
    r"(?:설|보도|관측|추측)[^.]{0,12}(?:부인|일축|반박)|않(?:기로|겠다)|거절|고사했"
)
# `인수를 포기하지 않기로 했다`, `철회할 계획은 없다`, `포기했다는 보도는 사실무근`: it is not given up.
NOT_GIVEN_UP = re.compile(
    rf"[가-힣]{{0,2}}지(?:는|도)?\s않|[^\s.,]{{0,2}}[{FUTURE}]?\s(?:계획|생각|방침|의사|뜻)(?:이|은|도)?\s(?:전혀\s)?없|"
    r"[가-힣]{1,3}다는\s(?:[^\s.,“”]{1,6}\s){0,2}?(?:설|보도|관측|소문|의혹|얘기|이야기|말|주장|것|건)[은는이가을를에도]?\s[^.“”]{0,14}?"
    r"(?:부인|일축|반박|사실무근|사실이\s아니|사실과\s다르|선을\s그|근거\s없)"
)
# `투자하겠다는 약속도 거두지 않았다`: it is still going to be
KEPT = re.compile(
    rf"[^\s.,“”]{{0,3}}(?:(?:겠|[{NOW}는])다는|기로\s한|려는|[{FUTURE}])\s(?:약속|계획|방침|목표|구상|뜻|입장|생각)(?:을|를|도|은|까지)?\s"
    r"(?:[가-힣]{1,3}\s)?(?:거두|거둬들이|접|철회하|포기하|바꾸|버리|물리|굽히|꺾|놓)지(?:는|도)?\s(?:않|못)"
)


def rumoured(sentence: Sentence, hit: Hit) -> bool:
    """Whether only the rumour of the event is told."""
    return sentence.text.startswith("설", hit.end - hit.trigger.name.endswith("-rumour"))  # 결별설을 일축했다


WITHHELD = ("restriction/not-to-sell", "restriction/leave-refused")  # 허가를 내주지 않았다


def gives_up(sentence: Sentence, hit: Hit) -> bool:
    """Whether the event itself is that something isn't done, so that a negation denies nothing."""
    forgoes = hit.trigger.type == "termination" or hit.trigger.name in WITHHELD
    return forgoes or GIVES_UP.search(sentence.text, hit.start, hit.end) is not None


def denied(sentence: Sentence, hit: Hit, scope: str) -> bool:
    """Whether the sentence says that the event isn't so; `scope` is what `scope_of` gives for it."""
    rumour, forgone = rumoured(sentence, hit), gives_up(sentence, hit)
    answer = sentence.text[hit.end :] if rumour else scope[hit.end - hit.start :]  # 인수설에 대해 ... 선을 그었다
    if not forgone and KEPT.match(sentence.text, hit.end - 1):
        return False
    if (not forgone or rumour) and (_negated(sentence, hit) or DENIED.search(answer)):
        return True
    if forgone and NOT_GIVEN_UP.match(sentence.text, hit.end - 1):
        return True
    if ASKED_WHETHER.match(sentence.text, hit.end) or NEVER.match(sentence.text, hit.end - 1):
        return True
    turned = not forgone and RUMOUR_TURN.search(scope)
    return bool(turned and DENIED.search(sentence.text, hit.start + len(scope)))


def _negated(sentence: Sentence, hit: Hit) -> bool:
    after_verb = sentence.text[hit.end - sentence.text.endswith("해", hit.start, hit.end) : hit.end + 24]
    behind = NEGATED.match(sentence.text[hit.end : hit.end + 24]) and not DONE_FIRST.match(after_verb)
    return bool(behind and not SINCE.match(sentence.text, hit.end)) or _inner_negation(sentence, hit)


def merely_negated(sentence: Sentence, hit: Hit) -> bool:
    """Whether a clause that goes on or describes only says what was not done: `인수하지는 않았지만 기술을 확보했다`."""
    if sentence.headline or not sentence.clauses or DENIED.search(sentence.text):
        return False
    if ASKED_WHETHER.match(sentence.text, hit.end):
        return False
    clause = sentence.clauses[clause_at(sentence, max(hit.start, hit.end - 1))]
    aside = clause.ending == "relative" and not carries_on(sentence.text, clause.end)
    return clause.ending == "joined" or aside


def _inner_negation(sentence: Sentence, hit: Hit) -> bool:
    negated = r"지(?:는|도)? (?:않|못)(?!하?(?:도록|게))|않기로|안 (?:하|한|했)"  # but 쓰지 못하도록 막았다
    return bool(re.search(negated, sentence.text[hit.start : hit.end]))
