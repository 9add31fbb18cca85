"""How far a trigger's modality reaches: to the end of the clause that tells when and whether it is.

An untensed clause leans on the next tensed one (`공급하고 ... 추진한다`), a relative one on the noun behind it
(`제한하는 방안`), and a turn (`합의했지만, ...`) ends what is told.
"""

import re

from extractors.events.sentence import Sentence, clause_at
from extractors.events.triggers import Hit
from extractors.names.particles import NOW, syllables_on

# Every syllable that ends in ㄹ (할, 낼, 들일): what comes before 예정, 계획, 것.
FUTURE = syllables_on(8)
# Every syllable that ends in ㅆ (했, 혔, 있): what 습니다 follows in the past tense.
PAST = syllables_on(20)
# Every syllable that ends in ㅂ (합, 냅), but for 습 (밝혔습니다) and what tells no deed (아닙, 겁, 큽, 쁩, 다릅).
POLITE = "".join(syllable for syllable in syllables_on(17) if syllable not in "입습닙겁큽쁩릅")
# What 니다 follows in the present tense.
POLITELY = rf"(?:[{POLITE}]|(?<![다빠])릅|[붙보높줄들쌓모]입)"
# A verb in the present tense at the end of a sentence: 만난다, 맡는다, 만납니다, 맡습니다
TELLS_NOW = rf"(?:[{NOW}는]|{POLITELY}니|(?<![{PAST}없])습니)다"
BECOMES = (" 될", " 된", " 됐", " 되", " 됩")


def scope_of(sentence: Sentence, hit: Hit) -> str:
    """From the trigger to the end of what tells its modality: an untensed joined clause leans on the next one."""
    end = len(sentence.text)
    at = clause_at(sentence, max(hit.start, hit.end - 1))
    if sentence.clauses and sentence.text.startswith(BECOMES, sentence.clauses[at].end):
        at += 1  # 공급하게 | 될 것이라고
    while at + 1 < len(sentence.clauses) and _either(sentence, at):
        at += 1  # 과징금을 매기거나 | 시정을 명령할 수 있다
    if sentence.clauses and sentence.clauses[at].ending == "chained" and at + 1 < len(sentence.clauses):
        at += _runs_into_plan(sentence, at + 1)
    if sentence.clauses and sentence.clauses[at].ending in ("joined", "chained") and not sentence.clauses[at].tensed:
        governing = _governing(sentence, at)
        if governing is not None:
            return sentence.text[hit.start : governing]
        if sentence.text.startswith(" 등 ", sentence.clauses[at].end):
            return sentence.text[hit.start : _among_others(sentence, at)]  # 개발하는 등 협력 방침을 밝혔다
        own = sentence.text[hit.start : sentence.clauses[at].end]
        if LASTS.search(own):
            return own
        last = None if OF_ITS_OWN.search(sentence.text) else TENSE.search(sentence.text)
        return own + (" " + last[0] if last else "")
    for clause in sentence.clauses[at:]:
        if (clause.ending == "joined" and clause.tensed) or clause.ending == "final":
            end = clause.end
            break
        if clause.ending == "relative" and ASKED.match(sentence.text, clause.end):
            return sentence.text[hit.start :]
        if clause.ending == "relative" and not carries_on(sentence.text, clause.end):
            end = clause.end
            break
    return sentence.text[hit.start : min(len(sentence.text), end + 2)]


EITHER = re.compile(r"거나[,\s]*$")


def _either(sentence: Sentence, at: int) -> bool:
    end = sentence.clauses[at].end
    return EITHER.search(sentence.text, max(0, end - 6), end) is not None


# `투자한다는 소문에 대해 가람은 선을 그었다`: who is said to do it answers.
ASKED = re.compile(
    r"\s?[^.,“”]{0,10}?(?:소문|관측|보도|설|의혹|전망|질문|질의|주장|지적)에\s(?:대해|대해서는|대해선|관해)\s"
)
# 합의했지만, 합의했으나: what follows is said of something else.
TURN = re.compile(rf"[{PAST}](?<![겠있없])(?:지만|으나|는데|던 반면)[\s,]*$")


COMING = re.compile(r"예정|계획|방침|기로|겠|목표|추진|검토")
EXPECTED = re.compile(r"(?:전망|예상|기대|관측|분석)(?:이다|입니다|된다|됩니다|이 나온다|했다)[.”\"]?$")


def _among_others(sentence: Sentence, at: int) -> int:
    """The end of what `등` leads into: `투자하는 등 공격적으로 움직였으며`; of the clause if all else is expected."""
    own = sentence.clauses[at].end
    aside = EXPECTED.search(sentence.text, own) or not COMING.search(sentence.text, own)
    if aside and any(own <= subject.start for subject in sentence.subjects):
        return own  # 공급하는 등 실적이 좋아 성장할 전망이다
    for clause in sentence.clauses[at + 1 :]:
        if clause.ending == "final" or (clause.ending == "joined" and clause.tensed):
            return clause.end
    return len(sentence.text)


def _governing(sentence: Sentence, at: int) -> int | None:
    """The end of the clause in the past that an untensed one leads up to: `만나 합의했지만, 다툼은 계속될 전망이다`."""
    for clause in sentence.clauses[at + 1 :]:
        if clause.ending == "joined" and clause.tensed:
            runs_on = sentence.clauses[at].ending == "chained"  # 꾸려 응찰했으며
            return clause.end if runs_on or TURN.search(sentence.text, clause.start, clause.end) else None
    return None


LASTS = re.compile(r"고 있(?:으며|고|는데|지만)\s?$")  # 조사하고 있으며: said for itself
# No object of its own: 공급해 | 서비스하는 방안도, but not 만나 | 협력을 넓히는 방안을
RUN_ON = re.compile(r"\s?(?:[가-힣]{1,5}\s)?[가-힣]{1,6}")


def _runs_into_plan(sentence: Sentence, at: int) -> bool:
    clause = sentence.clauses[at]
    plain = clause.ending == "relative" and RUN_ON.fullmatch(sentence.text, clause.start, clause.end)
    return bool(plain) and carries_on(sentence.text, clause.end)


# What the last verb of a sentence lends to an untensed clause before it: `공급하고, ... 추진한다`.
TENSE = re.compile(
    rf"(?:[ㄱ-힣]{{0,3}}[{FUTURE}]\s(?:예정|계획|방침|전망|가능성|것)[^.]{{0,24}}|"
    r"(?:기로|는\s데(?:에)?)\s(?:했|결정|합의|동의|뜻을\s모|의견을\s모|의기투합)[^.]{0,4}?"
    r"(?:고 [^.]{0,16}?(?:밝혔|발표했|전했|말했)(?:다|습니다))?|"
    r"겠(?:다|습니다)(?:[”\"]?고 (?:[^.]{0,14}(?:밝혔|발표했|말했|전했|설명했)|[가-힣]{1,4})(?:다|습니다))?|"
    rf"[가-힣]{{0,3}}{TELLS_NOW}(?:[”\"]?고 [^.]{{0,14}}(?:밝혔|발표했|말했|전했|설명했)(?:다|습니다))?|"
    rf"(?:[{NOW}는]|겠)다는 (?:방침|계획|구상|목표|전략|포부|내용|청사진|의지|각오|복안)"
    r"(?:이?다|입니다|(?:을|를) (?:세웠|밝혔|내놨|공개했|내놓았|제시했|발표했|확인했|전했|알렸|굳혔)(?:다|습니다))|"
    r"[가-힣]는 것(?:이|을) (?:목표|계획|골자|핵심)(?:이다|다|입니다|로 한다|로 합니다)|"
    r"[가-힣]는 (?:[가-힣]{1,3}\s)?(?:보상안|방안|계획|청사진|로드맵)(?:을|를) "
    r"(?:발표했|공개했|내놨|내놓았|제시했)(?:다|습니다))[.”\"]?$"
)
# What is expected is a thing told of besides: `합병을 추진하면서 큰 변화가 예상된다`.
OF_ITS_OWN = re.compile(
    r"(?:변화|재편|파장|영향|경쟁|타격|반발|논란|갈등|효과|시너지|성장|확대|증가|수혜|지각변동|변동|진통|공방|관심|귀추)[이가]\s"
    r"(?:[가-힣]{2,5}\s)?(?:예상|전망|기대|우려|예고|불가피|주목|점쳐)(?:된다|됩니다|하다|진다|집니다)[.”\"]?$"
)
NOUNS_OF_SPEECH = re.compile(
    r"\s?등\s(?:[가-힣·]+\s){0,3}?(?:방침|계획|방안|구상)을|"
    r"\s?(?:[가-힣]{2,4}\s(?=[가-힣]{1,7}의\s))?(?:[가-힣]{0,8}\s)?(?:"
    r"(?:새\s|추가\s|관련\s)?(?:규제|제재|조치|법안|결의안|(?:[가-힣]{1,6})?법(?:\s개정)?|규정|지침|조례|명령|처분|고시)"
    r"(?=(?:를|을|이|가|에)\s(?:[가-힣]{1,6}\s)?"
    r"(?:준비|검토|추진|마련|논의|예고|저울질|발의|제출|상정|통과|의결|가결|서명|시행|발표|하달|내[렸린려]))|"
    r"것(?!을 두고|에 대[해한]|과 관련|은\s(?!사실|맞|아니))|가능성|전망|관측|계획|방침|예정|방안|보도|설|의향|"
    r"말(?=[이도]\s)|(?:적|바|일)(?:이|은|도|가)?\s없|사실(?:이|을|도|은)\s|셈(?:이|인)|상태(?:다|이|로|입)|공산|모양(?:이|입)|"
    r"준비(?:를|에|가)?\s?(?:하|마|들|중|돼|되|한창)|(?:예측|예상)(?!보다|과|대로|외|치|밖)|기대(?=[가를도])|우려(?=[가도]\s)|점(?:을|이)\s(?:공식\s|재차\s)?(?:분명히|강조|밝|확인|인정)|"
    r"데(?:에)?\s(?:합의|동의|뜻을\s모|의견을\s모|의기투합)|"
    r"게\s(?:목표|계획|골자|핵심)|것은\s[^.“”]{0,30}?(?:\d일|처음|만|전|뒤|후)(?:이?다|입니다|이었다)[.”\"]|"
    r"제안|추측|소문|이야기|얘기|후문|의혹|수|뜻|생각|의사|의지(?=를\s(?:[가-힣]{1,4}\s)?(?:밝|내비|표명|피력|보[였인이]))|입장|구상|구체적|분석|전언|시각|외신|소식|내용|협상|작업(?=[도이은]\s)|방향|태세|채비|기세|움직임|조짐|모양새|"
    r"(?:방식|조건|형태)으로|(?:중장기 )?로드맵|청사진|비전|포부|시간표|일정표|"
    r"목표(?=[를을]\s(?:[가-힣]{1,3}\s)?(?:내[놨놓걸]|세[웠우]|제시|밝[혔히]|공개|잡))|"
    r"(?:영향|덕분|때문|결과|효과|여파)(?:이다|다|입니다)|"
    r"(?:성과|쾌거|결실|위업|기염|개가|진기록)(?:을|를)\s(?:냈|거[둬뒀두둔]|이[뤄뤘루룬]|올[려렸린리]|맺|토[했하해]|세[웠우운]))"
)


REACH = 24  # characters behind the clause: the noun, and what is done with it


def carries_on(text: str, end: int) -> bool:
    """Whether the noun behind a relative clause that ends there speaks of it: `제한하는 방안`, `인수한다는 보도`."""
    return NOUNS_OF_SPEECH.match(text, end, end + REACH) is not None
