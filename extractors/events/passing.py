"""What a sentence mentions in passing: what only says which thing is meant, what is done every year."""

import re

from extractors.events.heads import CLEFT
from extractors.events.owners import of_noun
from extractors.events.sentence import Sentence, clause_at
from extractors.events.triggers import Hit

AFTERWARDS = re.compile(r"(?:한|인|된|은)?\s(?:뒤|후|직후)")
# `공장 6기를 짓는 프로젝트다`, `짓는 데 100억 달러를 쓴다`: the noun only sums up what is told.
ANNOUNCED = re.compile(
    r"\s?(?:[가-힣]{1,6}\s)?(?:프로젝트|사업|계획|내용|구상|상황|모습|양상|형국|구도|추세|포부|전략|목표|청사진)(?:이?다[.\s]|입니다|이며|이라[고는])|\s데\s|"
    r"\s?(?:[가-힣]{1,6}\s)?(?:(?:본|주식매매)?계약|거래|안건|협약|방안|협상|논의|절차)(?:을|를|에|이|가|은|는)\s(?:[^\s.,“”]{1,6}\s){0,3}?"
    r"(?:체결|맺|서명|확정|의결|승인|완료|마무리|매듭|성사|타결|추진|검토|타진|저울질|합의|마[쳤치]|끝[냈내났나]|따[냈내낸]|수주|확보)|"
    r"\s?(?:통보|통지|명령|지시|서한|공문)(?:을|를)\s[^.“”]{0,40}?받|"
    r"\s?(?:[가-힣]{1,8}\s){0,2}[가-힣]{1,4}식(?:을|를)\s(?:[가-힣]{1,4}\s)?(?:개최|열[었고]|가[졌지]|진행)|"
    r"\s?것은\s[^.“”]{2,40}?(?:때문|탓이|영향|결과)|"
    r"\s?(?:[가-힣]{1,6}\s)?(?:공사|작업|조치|절차)(?:에|을|를|도)\s(?:[가-힣]{1,4}\s)?"
    r"(?:착수|돌입|들어[가갔]|나[섰서선]|시작|취[했하]|내[렸리]|밟[았고]|진행|추진|마[쳤치무]|끝[냈내])"
)
# 해마다 가속기를 내놓으며; 서비스를 내놓는 데 애저를 쓰기로 했다, 안전을 이유로 공개하지 않았다
YEARLY = re.compile(r"해마다|매년|매번|매달|꾸준히")
NOT_OUT = re.compile(r"[^\s.,]{0,3}\s(?:데(?:에)?\s(?!성공)|않았)")
# `가람이 7일 공개한 ‘나르 3.0’은 작은 모델이다`: the news of which the article tells more
OF_THE_DAY = re.compile(
    r"[^\s]{2}[한인]\s(?=[‘“']?[^\s.,“”]{0,12}\s?[A-Za-z0-9.]{1,8}[’”']?(?:은|는)\s|(?![^.,“”]{0,14}?(?:보고서|자료|영상|(?<![가-힣])글|성명|실적|메모|명단|"
    r"계획|방안|논문|문서|사진|조사|통계|내용|인터뷰|결과|지침|전략|비전|로드맵|정책|법안))"
    r"[‘“']?[^\s.,“”]{2,12}(?:\s[^\s.,“”]{1,8}(?<![은는이가을를에])){0,2}[’”']?(?:은|는|에는)\s)"
)
DAY = re.compile(
    r"(?:이번\s(?:[A-Z]{2,4}|[가-힣]{2,4})에서\s(?:처음\s)?|"
    r"(?<!월\s)(?<!\d)\d{1,2}일(?:\([^)]{1,8}\))?\s(?:[^\s.,“”]{1,8}\s)?)$"
)
# `HBM4 양산 체제를 갖췄다`, `준공해 양산에 들어간다`: a plant at work, where it is not the first of its kind
MASS = re.compile(r"양산")
PARTS = re.compile(r"HBM|D램|낸드|메모리|웨이퍼|반도체|준공|라인|팹(?![가-힣])|공장|넘겨받아")
BODY = 2  # sentences that open an article
FIRST = re.compile(r"최초|처음|먼저|첫")
# `애플과 먼저 손잡은 오픈AI는`: what is known of the house told of; not `이날 먼저 손잡은 오픈AI는`
ALREADY = re.compile(r"(?<![가-힣])(?:먼저|앞서|이미|일찍이|일찌감치|진작|한때)\s")
OF_LATE = re.compile(r"\d\s?[일월]|이날|이번|오늘|전날|어제|최근")
NEAR = 24  # characters of an adverb and an object before a verb


def in_passing(sentence: Sentence, hit: Hit) -> bool:
    """Whether a relative clause mentions it, for the sake of another noun: `국토부가 발주한 용역을`."""
    if not sentence.clauses or (hit.trigger.type == "launch" and AFTERWARDS.match(sentence.text, hit.end)):
        return False  # 18일 모델을 출시한 뒤
    clause = sentence.clauses[clause_at(sentence, hit.end - 1)]
    news = OF_THE_DAY.match(sentence.text, hit.start) and DAY.search(sentence.text, 0, hit.start)
    if CLEFT.match(sentence.text, clause.end) or (hit.trigger.type == "launch" and news):
        return False  # 투자하기로 확정한 곳은 나루다
    if sentence.text.startswith(" 지 ", clause.end):
        return True  # 임명된 지 5개월 만이다
    if hit.trigger.type == "launch" and sentence.text.startswith(" 등 ", clause.end):
        return True
    return not ANNOUNCED.match(sentence.text, clause.end) and of_noun(sentence, hit)


def known_already(sentence: Sentence, hit: Hit) -> bool:
    """Whether a clause reminds of what a house or person did before, undated: `[일찌감치 나루와 손잡은] 가람은`."""
    clause = sentence.clauses[clause_at(sentence, max(hit.start, hit.end - 1))]
    if clause.ending != "relative" or OF_LATE.search(sentence.text, clause.start, clause.end):
        return False
    whose = any(0 <= p.start - clause.end < 3 for p in sentence.phrases if p.kind in ("org", "person"))
    return whose and ALREADY.search(sentence.text, clause.start, hit.start) is not None


def of_others(sentence: Sentence, hit: Hit) -> bool:
    """Whether it only describes a thing of which others are told: `[5조원을 들여 짓는] 공장에 가람이 합류했다`."""
    if not sentence.clauses:
        return False
    at = clause_at(sentence, hit.end - 1)
    chain = sentence.clauses[at : at + 2]
    end = next((clause.end for clause in chain if clause.ending == "relative"), None)
    acting = (p for p in sentence.phrases if p.kind != "topic" and not p.apposed and p.case in ("subject", "topic"))
    return end is not None and any(p.start >= end for p in acting)


def background_product(sentence: Sentence, hit: Hit, subject: str) -> bool:
    """Whether a launch only says which product is meant (`내년 초 선보일 ‘갤럭시 S26’에 ... 탑재한다`), or is none.

    `subject` says where who acts was found (see `subjects_of_hit`).
    """
    if hit.trigger.type != "launch":
        return False
    mass = sentence.number >= BODY and MASS.search(sentence.text, hit.start, hit.end)
    if mass and PARTS.search(sentence.text) and not FIRST.search(sentence.text):
        return True
    habit = YEARLY.search(sentence.text, max(0, hit.start - NEAR), hit.start)
    if habit or NOT_OUT.match(sentence.text, hit.end - 1):
        return True
    return subject != "head" and in_passing(sentence, hit)
