"""Several events of the same people or makers: `최태원 회장, 정신아 대표를 잇따라 만나`, `‘나르’도 선보였다`."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.events.drafts import Draft
from extractors.events.sentence import Discourse, Sentence
from extractors.events.triggers import Hit
from extractors.records import Span

SEPARATELY = re.compile(r"차례로|잇따라|잇달아|연달아|번갈아|연쇄|각각|따로|릴레이")
ALONE = re.compile(r"단독|따로|독대|단둘")
EACH_ITS_OWN = re.compile(r"각각|각\s?사(?:의|가)|저마다|나란히|앞다퉈|일제히")
# A product in quotation marks that comes out besides another.
ONE_MORE = re.compile(r"[’”'\"](?:\([^)]{1,30}\))?도\s(?:[가-힣]{2,4}\s)?$")

COMPANIONS = re.compile(
    r"(?:배석|동석|합석|동행)(?:했|하(?!지)|해|한 것)|함께\s?(?:했|한 것)|자리(?:를|에) (?:함께|같이)|"
    r"참석(?:했|하(?!지)|해|한 것|,|\s의사를\s밝[혔힌](?!지만|으나|는데))|자리했|"
    r"(?<=도\s)자리를\s지[켰킨]|(?:헤드\s?)?테이블에\s(?:함께\s)?앉|"
    r"(?:함께|나란히) 나[왔온]|자리에 (?:있었|나[왔온])"
)
GATHERING = re.compile(r"회동|회담|만찬|오찬|간담회|면담|접견|만남|회의")
BACK_THEN = re.compile(r"^당시|^그때")
NEXT = 2  # characters between two sentences of which the one follows the other
LOOK_BACK = 100  # meetings among which the news one is looked for
AFTER = 2  # paragraphs behind a meeting within which a sentence that names none tells who sat in
UNNAMED = re.compile(
    r"(?:경영진|(?:최고경영자(?:\(CEO\))?|CEO|인사|임원|대표|수장|관계자|투자자|고객사|파트너사|협력사|기업|업체|기업인|총수|당국자|정치인|창업자)들)(?:과|와|을|를|도)\s"
    r"(?!함께|비롯)(?:[^\s.,“”]{1,8}\s){0,2}$"
)
MOST_CAPTIONS = 10  # of an article
POSE = re.compile(r"나란히 (?:서|앉아) 있")  # for a picture
Host = tuple[int, tuple[str, ...]]  # the number of the sentence that tells who called a meeting, and who did
CALLED = re.compile(
    r"(?<!기자)(?<!기자 )(?:간담회|오찬|만찬|회의|모임|라운드\s?테이블|회동)[’”'\"]?(?:을|를)\s"
    r"(?:[^\s.,“”]{1,6}\s){0,2}(?:열|연\s|주재|개최|마련|가[졌지]|갖|소집)"
)


def with_unnamed(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody meets others of whom only the office is told: `현지 투자자들과 만났다`, not the press."""
    if hit.trigger.type != "meeting" or POSE.match(sentence.text, hit.start):
        return False
    return hit.trigger.name == "meeting/unnamed" or UNNAMED.search(sentence.text, 0, hit.start) is not None


AT_TABLE = ("meeting/meal", "meeting/called-in")


def dines_with_unnamed(sentence: Sentence, hit: Hit) -> bool:
    """Whether somebody has such others to table; not a house's own talks: `임원들과 회의를 열었다`."""
    return hit.trigger.name in AT_TABLE and with_unnamed(sentence, hit)


GUESTS = re.compile(
    r"의\s(?:회동|면담|만남|회담|접견|오찬|만찬|대화)(?:에는|에|엔)\s[^.“”]{2,100}?(?:배석|동석|합석|참석|함께|자리)(?:했|하며|하고)"
)
# `갑이 을을 접견한 자리에 병, 정과 배석했다`: all of them
SAT_IN = re.compile(
    r"(?:회동|접견|면담|회담|독대|만찬|오찬|대담|만)[한난]\s(?:자리|현장)(?:에는|에)\s[^.“”]{2,120}?(?:배석|동석|합석|참석|함께|자리)(?:했|하며|하고)"
)


def with_guests(sentence: Sentence, told: list[Draft]) -> list[Draft]:
    """One meeting where the sentence names two and their guests: `갑과 을의 면담에는 병과 정이 배석했다`."""
    if told and SAT_IN.search(sentence.text):
        return _with_all(sentence, told)
    at = GUESTS.search(sentence.text) if told else None
    if at is None:
        return told
    people = [p for p in sentence.phrases if p.kind == "person" and not p.apposed]
    hosts = {p.entity_id for p in people if p.start < at.start()}
    guests = {p.entity_id: "-" for p in people if at.start() < p.start < at.end()}
    theirs = next((d for d in told if d.type == "meeting" and len(hosts) > 1 and d.roles.keys() == hosts), None)
    if theirs is None:
        return told
    theirs.roles = theirs.roles | guests
    return [d for d in told if d is theirs or d.type != "meeting" or not d.roles.keys() <= theirs.roles.keys()]


def _with_all(sentence: Sentence, told: list[Draft]) -> list[Draft]:
    """The first meeting with everybody whom the sentence names, instead of the meetings told."""
    met = [d for d in told if d.type == "meeting"]
    people = [p.entity_id for p in sentence.phrases if p.kind == "person" and not p.apposed]
    for first in met[:1]:
        first.roles = dict.fromkeys(people, "-")
    return [d for d in told if d.type != "meeting" or d is met[0]]


def note_companions(sentence: Sentence, meetings: Sequence[Draft], told: Sequence[Draft]) -> set[str]:
    """Those who sat in (`배석했다`, `함께했다`), added to the meeting that the sentence speaks of, if not `told`."""
    if any(d.type == "meeting" and len(d.roles) > len(_acting(sentence)) > 1 for d in told):
        return set()  # `갑과 을이 참석해 병과 의견을 나눴다`: a meeting of its own
    if not meetings or not COMPANIONS.search(sentence.text):
        return set()
    last = meetings[-1]
    goes_on = BACK_THEN.match(sentence.text) or sentence.start - last.evidence[0].end <= NEXT
    before = last if goes_on else next((d for d in meetings[:-LOOK_BACK:-1] if not d.old), last)
    others = {p.entity_id for p in sentence.phrases if p.kind == "person"} - set(_acting(sentence))
    theirs = next((d for d in meetings[:-LOOK_BACK:-1] if len(others) > 1 and others == d.roles.keys()), None)
    before = theirs or before  # 이 회장과 올트먼 CEO의 만남에는 손 회장도 함께했다
    named = GATHERING.search(sentence.text) is not None
    if sentence.paragraph - before.paragraph > AFTER and not named:
        return set()
    met = any(d.type == "meeting" for d in told)
    people = _acting(sentence) or ([] if met else _beside(sentence))
    if people and before.roles:
        before.companions.update({p: "-" for p in people if p not in before.roles})
        before.evidence.append(Span(sentence.field, sentence.start, sentence.end))
    return set(people) | (others if theirs else set())


def _acting(sentence: Sentence) -> list[str]:
    return [p.entity_id for p in sentence.phrases if p.kind == "person" and p.case in ("subject", "topic")]


def _beside(sentence: Sentence) -> list[str]:
    """Whoever comes with somebody that we do not know: `가람의 김하나 본부장과 그의 딸도 함께했다`."""
    return [p.entity_id for p in sentence.phrases if p.kind == "person" and p.case == "comitative"]


def note_captions(captions: Sequence[Sequence[str]], meetings: Sequence[Draft]) -> None:
    """Whoever a picture shows beside two who met sat in: `왼쪽부터 가람 대표, 나루 대표, 다온 대표`; of one meeting."""
    for shown in captions[:MOST_CAPTIONS]:
        of_two = [m for m in meetings if not m.old and (len(m.roles.keys() & set(shown)) > 1 or _with_heads(m, shown))]
        several = len({m.date for m in of_two if m.date}) > 1  # it shows the one of the news
        for meeting in (m for m in of_two if not ALONE.search(m.words) and (m.opens or not several)):
            meeting.companions.update({one: "-" for one in shown if one not in meeting.roles})


def _with_heads(meeting: Draft, shown: Sequence[str]) -> bool:
    """Whether the only one named of a meeting is in the picture: `3사 대표들을 만났다 ... 왼쪽부터 ...`."""
    alone = len(meeting.roles) == 1 and meeting.roles.keys() <= set(shown)
    return alone and HEADS.search(meeting.words) is not None


HEADS = re.compile(r"(?:대표|CEO|수장|총수|최고경영자|경영진|사장)(?:\(CEO\))?(?:들|단)")


def host_of(sentence: Sentence, told: Sequence[Draft], before: Host) -> Host:
    """Who calls a meeting in this sentence, or else called it; its guests, told just after, meet that host."""
    if before[0] == sentence.number - 1:
        for draft in (d for d in told if d.rule.startswith("meeting/attend")):
            draft.roles = dict.fromkeys(before[1], "-") | draft.roles
    people = tuple(_acting(sentence))
    called = people and not sentence.headline and CALLED.search(sentence.text)
    return (sentence.number, people) if called else before


def note_goer(sentence: Sentence, told: Sequence[Draft], meetings: Sequence[Draft], discourse: Discourse) -> None:
    """Remember who goes from one meeting to the next: who is in more of them than others, else whom the topic names.

    Once the text turns to somebody who was in none of them, nobody does.
    """
    met = [d for d in told if d.type == "meeting"]
    if not met or sentence.headline:
        people = [p for p in sentence.phrases if p.kind == "person"]
        acting = {p.entity_id for p in people if p.case == "topic" or sentence.text[p.stop - 1] == "도"}
        if discourse.goer and acting and acting.isdisjoint(one for d in meetings[:-LOOK_BACK:-1] for one in d.roles):
            discourse.goer, discourse.goes = None, False  # of somebody else now
        return
    often = Counter(one for d in meetings[:-LOOK_BACK:-1] for one in d.roles).most_common(2)
    topics = [p.entity_id for p in sentence.phrases if p.kind == "person" and p.case == "topic" and not p.apposed]
    names_goer = len(topics) == 1 and any(topics[0] in d.roles for d in met)
    more = len(often) > 1 and often[0][1] > often[1][1]
    discourse.goes = more and not (names_goer and all(often[0][0] not in d.roles for d in met))
    if discourse.goes:
        discourse.goer = often[0][0]
    elif names_goer:
        discourse.goer = topics[0]
    if any(discourse.goer in d.roles for d in met):
        discourse.goer_number = sentence.number


# `하루 전인 4일에도 소송을 당했다`: another one than that just told
ON_ANOTHER_DAY = re.compile(r"(?:[0-9]{1,2}[일월]|지난해|작년|지난달|[0-9]{4}년|지난주)(?:\([^)]{1,8}\))?에도\s")
AGAIN = ("litigation", "restriction")


def told_separately(sentence: Sentence, hit: Hit, roles: Mapping[str, str]) -> bool:
    """Whether the meeting of so many is several, one after the other; whether a launch is that of one more product."""
    if ON_ANOTHER_DAY.search(sentence.text, 0, hit.start) and hit.trigger.type in AGAIN:
        return True
    if hit.trigger.type == "launch":
        each = len(roles) > 2 or (len(roles) > 1 and EACH_ITS_OWN.search(sentence.text))  # not what one of them shows
        return bool(each) or ONE_MORE.search(sentence.text, 0, hit.start) is not None
    return hit.trigger.type == "meeting" and len(roles) > 2 and SEPARATELY.search(sentence.text) is not None


def one_by_one(draft: Draft, sentence: Sentence) -> list[Draft]:
    """The draft itself, or, where one person met others, each named there, separately, one for each of those."""
    if not draft.separate or draft.type != "meeting" or len(draft.roles) == 1:
        return [draft]
    acting = [p.entity_id for p in sentence.phrases if p.case in ("subject", "topic") and p.entity_id in draft.roles]
    if len(acting) != 1:
        return [draft]
    others = [one for one in draft.roles if one != acting[0]]
    if len({p.start for p in sentence.phrases if p.entity_id in others}) < len(others):
        return [draft]  # 이들 네 사람과 따로
    return [
        replace(draft, roles={acting[0]: "-", other: "-"}, evidence=list(draft.evidence), companions={})
        for other in others
    ]
