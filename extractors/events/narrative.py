"""When, where a sentence does not say: the article's day, the day told elsewhere on which a site is ready, or the year
that the article looks back on.
"""

import re
from collections.abc import Container, Sequence

from extractors.events.announcements import AGREED, DECIDED, DONE
from extractors.events.attributes import DONE_HEARD, UNDATED
from extractors.events.scope import RUN_ON, TELLS_NOW, carries_on
from extractors.events.sentence import Sentence, between, clause_at
from extractors.events.triggers import Hit
from extractors.events.when import When
from extractors.names.particles import NOW
from extractors.records import Modality

BACKGROUND = re.compile(
    r"최근|^당시|(?:^|[.“\"] ?|[은는이가] )앞서(?=[\s,])|"
    r"(?:넘게|누적)\s(?:투자|투입)|이미(?!지)|일찌감치|그동안|지금까지|그간|과거|한때|오래|예전|줄곧|꾸준히|올 들어|"
    r"매년|해마다|평소|현재|그때|종종|차례 |내내|수년|여러 번|최초로 .{0,6}바 있"
)
BEFORE = re.compile(r"앞서|과거|한때|오래|예전|당시|그때|해마다|매년|수년|\d년 (?:전|만)")
# In a title what describes the thing told of: `가람, 나루와 공동 개발한 모델 공개`.
MADE_BEFORE = re.compile(r"(?:한|된|하던)\s(?!뒤|후|것|지\s)")
OPENING = 2  # sentences that tell an article's news
# What opens an article that goes through a year: `되돌아본다`, from spring on also `올해 AI 업계는`. In winter `올해`
# may be the year that begins.
THIS_YEAR = re.compile(r"올해|올 들어|올 한\s?해")
LOOKING_BACK = re.compile(r"결산|되돌아|돌아[본보봤]|지난 한\s?해|송년")
SINCE = re.compile(r"[^\s.,]{0,3}\s지\s")  # 회담한 지 하루 만에
REFUTED = re.compile(r"(?:부인|일축|반박)(?:했|하였)|선을 그었")
VERBLESS = re.compile(r"[^다요까죠.?!”\"]\s*$")  # a second title within the text: `나루전자 ‘가람’ 명단에 포함`
# what something is made of, not what was done on a day
MADE_UP = re.compile(r"(?:컨소시엄|정예\s?팀|연합체|진영)에(?:는|도)\s")
LASTING = ("participation/composed", "participation/roster", "participation/made-up-of", "participation/members-of",
           "participation/team-up")  # fmt: skip


def inherited_date(
    sentence: Sentence, hit: Hit, modality: Modality, going_on: bool, narrative: str | None
) -> str | None:
    """The day of the narrative, for what is told as done or decided in it, with no date of its own."""
    kind = hit.trigger.type
    composed = kind == "participation" and MADE_UP.search(sentence.text)
    lasting = kind in UNDATED or hit.trigger.name in LASTING or composed
    if narrative is None or going_on or lasting or BACKGROUND.search(sentence.text):
        return None
    if SINCE.match(sentence.text, hit.end):
        return None
    if modality == "confirmed" and sentence.number < OPENING and VERBLESS.search(sentence.text):
        return narrative
    if modality == "reported":  # `따로 면담한 것으로 알려졌다`: who met whom on the day told of
        return narrative if kind == "meeting" and DONE_HEARD.match(sentence.text, hit.end - 1) else None
    if _describes(sentence, hit) and kind != "litigation":
        return None
    if modality == "denied":
        return narrative if sentence.number < OPENING and REFUTED.search(sentence.text) else None
    if modality == "confirmed":
        done = DONE.search(sentence.text, hit.start) or SPOKEN_OF.match(sentence.text, hit.end)
        takes = kind == "appointment" and TAKES_NOW.search(sentence.text, hit.start)  # 위원장을 맡는다
        return narrative if done or takes else None
    # a plan told further on than the third sentence is older than the day: of 5 annotated ones none had it
    planned = modality == "planned" and kind in AGREED and sentence.number <= OPENING
    return narrative if planned and DECIDED.search(sentence.text, hit.start) else None


# `윤곽이 드러난 것은 지난달 30일 밤이었다.`: the day of what the next sentence tells
SCENE = re.compile(
    r"(?:\([^)]{1,8}\))?\s?(?:밤|새벽|오전|오후|저녁|아침|낮)?(?:\s\d{1,2}시)?(?:께|쯤|경)?(?:이었(?:습니)?|였(?:습니)?|이|입니)다\.\s*"
)


def day_before(text: str, sentence: Sentence, dates: Sequence[When]) -> str | None:
    """The day with which the sentence before sets the scene."""
    near = [w for w in between(dates, sentence.start - 30, sentence.start) if w.is_day and not (w.source or w.press)]
    return near[-1].iso if near and SCENE.fullmatch(text, near[-1].end, sentence.start) else None


def year_told_of(opening: str, today: str) -> str | None:
    """The year that title and first words go through; None where they are about a day, or today is unknown."""
    if not today:
        return None
    year, month = today[:4], today[5:7]
    if month in ("01", "02"):
        return str(int(year) - 1) if LOOKING_BACK.search(opening) else None
    told = THIS_YEAR.search(opening) or (month in ("11", "12") and LOOKING_BACK.search(opening))
    return year if told else None


def in_that_year(sentence: Sentence, hit: Hit, modality: Modality, year: str | None) -> str | None:
    """The year told of, for what is told as done and has no other date; not for what was before, or only describes."""
    if year is None or modality != "confirmed" or hit.trigger.type in UNDATED:
        return None
    done = DONE.search(sentence.text, hit.start) and not BEFORE.search(sentence.text) and not _describes(sentence, hit)
    return year if done else None


def _describes(sentence: Sentence, hit: Hit) -> bool:
    """Whether the deed only describes a noun: `출시한 제품`, `수조원을 투자해 구축한 물류망`."""
    if not sentence.clauses:
        return False
    at = clause_at(sentence, hit.end - 1)
    if sentence.clauses[at].ending == "chained" and at + 1 < len(sentence.clauses) and hit.trigger.type != "meeting":
        run = sentence.clauses[at + 1]  # 투자해 | 구축한 물류망, but not 만나 | 협력을 넓히는 협약을
        return (
            run.ending == "relative"
            and RUN_ON.fullmatch(sentence.text, run.start, run.end) is not None
            and not carries_on(sentence.text, run.end)
        )
    clause = sentence.clauses[at]
    return clause.ending == "relative" and NEXT.match(sentence.text, clause.end) is None


# 본사를 찾아 만난 후 공장으로 이동했다; 계약을 체결한 데 대해 월가는
NEXT = re.compile(r"\s?(?:(?:후|뒤|다음|데 이어)[\s,]|(?:데|것에) 대[해한]|것을 두고|것과 관련해)")
SPOKEN_OF = re.compile(rf"[{NOW}]?\s?(?:(?:데|것에) 대[해한]|것을 두고|것과 관련해)")


TAKES_NOW = re.compile(rf"{TELLS_NOW}(?=[.]|$)|[{NOW}]다고\s|(?<=임하)고\s")


COMPLETION = re.compile(
    r"완공|가동|준공|완성(?:된|될|한|할)|문을 (?:연|열)|"
    r"(?:운영|서비스)[은이을를]?\s[^.,]{0,12}?(?:시작|개시)|개소|착공|"
    r"(?:구축|건설|공사)에 (?:착수|들어)|공사(?:는|를|가)?\s[^.,]{0,16}?(?:시작|돌입|마[쳐치친])|"
    r"불을\s(?:켜|켠|밝)|첫\s?삽을|돌아가기\s시작|부터\s(?:본격\s)?돌[릴린려]|공사(?:는|가)\s[^.,]{0,14}?까지\s(?:이어|계속|진행)"
)


def of_another(sentence: Sentence, roles: Container[str]) -> bool:
    """Whether the sentence is about other companies only: `나르텍의 공장은 2027년 5월 준공이 목표다`."""
    named = [p.entity_id for p in sentence.phrases if p.kind == "org"]
    return bool(named) and not any(one in roles for one in named)


def completion_date(sentence: Sentence, dates: Sequence[When], today: str) -> str | None:
    """The last day, month or year to come in a sentence that tells when a site is ready: `2029년 2월 완공한다`."""
    found = COMPLETION.search(sentence.text)
    if found is None:
        return None
    ahead = [
        w for w in dates if sentence.start <= w.start < sentence.start + found.end() + 40 and w.start < sentence.end
    ]
    works = "공사" in found[0]  # `공사는 2027년까지 이어진다`
    told = (w.iso for w in reversed(ahead) if works or not w.until)
    return next((iso for iso in told if iso[:4] >= today[:4] and iso > today[: len(iso)]), None)
