"""The day on which a deed was made known, where that is the day told of: `인수한다고 29일(현지시간) 밝혔다`."""

import re
from collections.abc import Sequence

from extractors.countries import COUNTRIES
from extractors.events.scope import FUTURE, PAST
from extractors.events.sentence import Sentence, in_quote, window
from extractors.events.sources import TRADE
from extractors.events.triggers import Hit
from extractors.events.when import DAY, When
from extractors.records import EventType, Modality

DECIDED = re.compile(
    r"기로 (?:했|결정|합의|뜻)|키로|기로 하|겠다고 (?:밝|발표|선언)|한다고 (?:밝|발표)|방침을 (?:밝|정)|"
    r"계획을 (?:밝|발표|공개|내놨|전달)"
)
# Of the past forms only those of deeds: not 줬, 봤, 왔 (`보여줬다`, `해 왔다`).
DONE = re.compile(r"[았었했됐였났렸졌섰쳤놨뒀쌌갔췄뤘폈겼켰냈샀웠랐꿨렀뺐깼눴댔뗐텄땄썼떴]|(?<=들어|돌아|데려)왔")
# What is done as soon as it is agreed: a launch or a site has a day of its own, and work together takes its time.
AGREED: tuple[EventType, ...] = (
    "partnership", "acquisition", "appointment", "investment", "supply", "termination", "joint_venture",
)  # fmt: skip
# `이날 행사에서 최근 만났던 일을 소개했다`: the deed lies before the day named.
EARLIER = re.compile(r"(?<![가-힣])(?:최근|이미|앞서|지난번|과거|그동안|그간)(?![가-힣])|(?<![가-힣])최근에")
ANNOUNCED = re.compile(
    r"(?:\([^)]{1,8}\))?(?:\s[^\s.,]{1,12}){0,3}\s"
    r"(?:밝혔|밝힌|발표|공시|공지|전했|공식화|선언|부인|일축|반박|보도)"
)
# `인수를 논의했다고 26일 보도했다`: heard of as done by that day
AS_DONE = re.compile(
    rf"(?:[^\s.“”]{{0,3}}(?:기로\s)?|[^\s.“”]{{0,2}}\s방안을\s[^.“”]{{0,10}}?(?:논의|검토|협의|타진))[{PAST}](?<![있겠없])다고\s"
)


def as_done(sentence: Sentence, hit: Hit) -> bool:
    """Whether the words right behind the hit tell it as done, or as talked over, by the day of the report."""
    return AS_DONE.match(sentence.text, hit.end - 1) is not None


def announced(sentence: Sentence, hit: Hit, dates: Sequence[When]) -> When | None:
    """The day on which what stands before it was made known: `인수한다고 29일(현지시간) 밝혔다`."""
    return next(
        (
            w
            for w in dates
            if w.is_day
            and w.start - sentence.start >= hit.end
            and ANNOUNCED.match(sentence.text, w.end - sentence.start)
            and carries_to(sentence, hit.end, w.start - sentence.start)
        ),
        None,
    )


PUBLIC = re.compile(r"합의|체결|서명|발표|공지|공시|선언|통보|성명")
NOTICE = re.compile(r"발표|공지|공시|통보")


def made_public(sentence: Sentence, hit: Hit, modality: Modality, dates: Sequence[When]) -> When | None:
    """The day on which the press tells what is made public: `24일 외신에 따르면 합의했다`; the trade, only a notice."""
    told = sentence.text[hit.start : hit.end + 20]
    decided = hit.trigger.type in AGREED and DECIDED.search(told)
    done = modality != "planned" and PUBLIC.search(told) and DONE.search(told)
    if not (decided or done) or modality not in ("confirmed", "reported", "planned"):
        return None
    days = (w for w in dates if w.source and w.is_day and sentence.start <= w.start < sentence.start + hit.start)
    return next(
        (
            w
            for w in days
            if (NOTICE.search(told) or not TRADE.match(sentence.text, w.end - sentence.start))
            and not EARLIER.search(sentence.text, w.end - sentence.start, hit.start)
        ),
        None,
    )


def carries_to(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what is told at `start` is quoted by the words at `end`."""
    return QUOTED.search(sentence.text, start, end) is not None


QUOTED = re.compile(r"다고|라고|기로|키로|겠다는|한다는|했다는|계획을|방침을|사실을|내용을|보도를|설을")


# What takes its time: of 24 such plans of the gold 4 bear the day of their announcement, 3 of them as background.
TAKES_TIME: tuple[EventType, ...] = ("infrastructure", "joint_development", "launch", "partnership", "participation")
# `1월 21일 ... 구축 계획을 발표하며 주목받았다`: the day has been. `29일 출시를 발표했다`: it is out.
MADE_KNOWN = re.compile(
    rf"(?<![는{FUTURE}]\s)(?:계획|구상|방안|프로젝트)"
    r"(?:\s?[‘'][^’']{1,12}[’'])?(?:을|를)\s(?:[가-힣]{1,4}\s)?(?:발표|공개|선언|제시)(?:하며|하고|하면서)\s"
    r"[^.“”]{0,60}?[았었했됐였](?:습니)?다[.”]?$|(?:출시|공개)(?:를|을)\s(?:[가-힣]{1,3}\s)?발표했"
)
# `30일 열리는 발표회에서 공개한다고 밝혔다`
ON_THE_DAY = re.compile(r"일(?:\([^)]{1,8}\))?\s[^.“”]{0,40}?(?:열리는|열릴|여는|개최하는|개최되는|개막하는)\s")
SAID = re.compile(
    r"기로 (?:했|합의|결정|뜻)|다고 [^.“”]{0,20}[했혔]|(?:계획|방침|구상|방안)(?:을|를)\s[^.“”]{0,14}[했혔놨]"
)


# `한국에 50억 달러를 투자하겠다고 밝혔다`: spent over years on what is one's own; no deal is made that day.
OWN_GROWTH = re.compile(
    rf"(?:{COUNTRIES}|한국|국내|해외|지방|비수도권|현지|북미|유럽|동남아|[가-힣]{{2,5}}(?:주|도|시)|(?:데이터\s?)?센터|공장|인프라|단지|클러스터|설비|"
    r"캠퍼스|생태계|연구개발)(?:\([^)]{1,12}\))?(?:에|에서|에만)\s"
)
RESOLVED = re.compile(r"[기키]로|확정|의결|계약|합의")


def only_announced(
    sentence: Sentence, hit: Hit, modality: Modality, day: str, today: str, *, alone: bool = False
) -> bool:
    """Whether a full date not to come only says when the plan was made known: `짓겠다고 26일 밝혔다`.

    `alone` says that nobody else takes part. Not so of `오늘(30일) 발표회를 열고 새 모델을 공개한다`, which is to come
    on that very day.
    """
    if modality != "planned" or len(day) != DAY:
        return False
    if hit.trigger.type not in TAKES_TIME and not (alone and _own_growth(sentence, hit)):
        return False
    if MADE_KNOWN.search(sentence.text, hit.start) or ON_THE_DAY.search(sentence.text, 0, hit.start):
        return False
    return day < today or (day == today and SAID.search(sentence.text, hit.start) is not None)


def before_speech(sentence: Sentence, when: When) -> bool:
    """Whether a day tells when something was said: it stands right behind the first words of a saying sentence."""
    return when.start - sentence.start < 30 and SAYING.search(sentence.text, when.end - sentence.start) is not None


SAYING = re.compile(r"(?:다|라)(?:고|며|면서)\s|”|전망|분석|보도|관측했|내다[봤봅보]|예상했|보고서|추정")
# `4일 강연에서 “공급할 것”이라고 말했다`, `8일 공급하게 될 것이라고 밝혔다`: the day of the words, not of the deed
FORECAST = re.compile(rf"^[^“”\".]{{0,24}}?[{FUTURE}] 것(?:이라고|이라며|이라면서)")


def of_the_words(sentence: Sentence, hit: Hit, when: When, today: str) -> bool:
    """Whether a day tells when something was said to come: before the words quoted, or with a mere forecast.

    So does the day on which work together was announced, which takes its time: annotators date few such events.
    """
    if hit.trigger.type == "joint_development" and when.iso <= today:
        return not DECIDED.search(sentence.text, hit.start, hit.end + 12)
    quoted = in_quote(sentence, hit.start) and not in_quote(sentence, when.start - sentence.start)
    return quoted or FORECAST.search(sentence.text[hit.end :]) is not None


def _own_growth(sentence: Sentence, hit: Hit) -> bool:
    """Whether money is only announced to be spent in a country or on sites: `일본에 29억 달러를 투자하겠다고`."""
    if hit.trigger.type != "investment" or RESOLVED.search(sentence.text, hit.start, hit.end + 12):
        return False
    return OWN_GROWTH.search(sentence.text, window(sentence, hit.start)[0], hit.end) is not None
