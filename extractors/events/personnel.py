"""Personnel lists (`[인사]`): every `▲직함 이름` is an appointment, though no sentence says so."""

import re
from dataclasses import replace

from extractors.events.drafts import Draft
from extractors.events.lists import NounKind
from extractors.events.phrases import Phrase
from extractors.events.sentence import Sentence, clause_over
from extractors.events.when import When
from extractors.records import Document, Mention, Span
from extractors.sentences import is_told

LIST_TITLE = re.compile(r"^\s?[\[<(【]?\s?(?:인사|인사·부고|부고·인사|동정·인사)\s?[\]>)】·]|\[인사")
SECTION = re.compile(r"[◇■◆□]\s?[^\n◇■◆□▲△▶]*")
ITEM = re.compile(r"[▲△▶]\s?[^\n◇■◆□▲△▶]+")
# Of a list only those at the top: not heads of departments, branches and teams.
EXECUTIVE = re.compile(
    r"회장|부회장|사장|부사장|대표|전무|상무|최고[가-힣]{2,8}책임자|C[ETFOSPI]O|의장|위원장|원장|총재|총장|장관|차관|부행장|행장|청장"
)
HEAD = re.compile(r"이사(?!회)|국장|센터장|그룹장|부문장|본부장|실장")  # at a listed organisation
LESSER = re.compile(r"(?:(?<!본)부|팀|파트|지점|과|지사|지역|법인|소|학|관|사업부)장|차장|팀원|부장대우|지점|학장")
NOT_PERSONNEL = re.compile(r"부고|별세|모친상|부친상|장인상|장모상|발인|빈소")


def is_personnel_list(doc: Document) -> bool:
    """Whether title and text are those of a list; `[인사]` stands above articles too."""
    return LIST_TITLE.search(doc.title) is not None and not is_told(doc.text)


def personnel_drafts(
    doc: Document, mentions: tuple[tuple[Mention, NounKind], ...], dates: tuple[When, ...]
) -> list[Draft]:
    """The appointments of the list: each item's person, with the organisation of the item, else of its section."""
    here = [(m, kind) for m, kind in mentions if m.field == "text"]
    dead = NOT_PERSONNEL.search(doc.text)
    drafts: list[Draft] = []
    for section, start, end in _sections(doc.text):
        heading_orgs = [m.entity_id for m, kind in here if kind == "org" and section[0] <= m.start < section[1]]
        day = next((w.iso for w in dates if section[0] <= w.start < section[1]), None)
        for item in ITEM.finditer(doc.text, start, min(end, dead.start()) if dead else end):
            inside = [(m, kind) for m, kind in here if item.start() <= m.start < item.end()]
            people = [m.entity_id for m, kind in inside if kind == "person"]
            orgs = [m.entity_id for m, kind in inside if kind == "org"] or heading_orgs[:1]
            if people and _at_the_top(item[0], bool(orgs)):
                roles = dict.fromkeys([*people, *orgs], "-")
                stop = item.start() + len(item[0].rstrip())
                drafts.append(Draft("appointment", roles, "confirmed", [Span("text", item.start(), stop)],
                                    "appointment/list", 1, 0.75, date=day, dated=day is not None,
                                    separate=True))  # fmt: skip
    return drafts


# `대표에 한가람 부사장을`, `한가람 부사장을 대표에`: to which post each of several comes.
POST = r"(?:장|대표|CEO|C[A-Z]O|총괄|책임자|이사|후보|후보자)(?:\([A-Z]{2,5}\))?(?:에|에는|으로|로|으로는|로는)"
POST_BEFORE = re.compile(rf"{POST}\s(?:[가-힣]{{1,10}}\s){{0,2}}$")
POST_AFTER = re.compile(rf"\s(?:[^\s,.]{{1,10}}\s){{0,2}}?[^\s,.]{{0,10}}?{POST}(?=[\s,])")


def each_to_a_post(draft: Draft, sentence: Sentence) -> list[Draft]:
    """The draft itself, or one for each person where each of several is put into a post of his own."""
    text = sentence.text
    if draft.type != "appointment":
        return [draft]
    named = [p for p in sentence.phrases if p.kind == "person" and not p.apposed]
    posted = [
        p.entity_id for i, p in enumerate(named)
        if p.case in ("subject", "object") and not (i and named[i - 1].linked)  # 공동 원장에 한가람, 김나루 부사장이
        and (POST_BEFORE.search(text, max(0, p.start - 40), p.start) or POST_AFTER.match(text, p.stop))
    ]
    people = dict.fromkeys(p.entity_id for p in sentence.phrases if p.kind == "person")
    if several := _of_several_firms(draft, [p for p in named if p.entity_id in draft.roles], sentence):
        return several
    if sharing := _with_one_verb(draft, named, sentence):
        shared = {one: role for one, role in draft.roles.items() if one not in people}
        return [replace(draft, roles={p.entity_id: "-"} | shared, evidence=list(draft.evidence), separate=True,
                        companions={}) for p in sharing]  # fmt: skip
    if len(set(posted)) < 2 or draft.roles.keys().isdisjoint(posted):
        return [draft]
    shared = {one: role for one, role in draft.roles.items() if one not in people}
    return [replace(draft, roles={one: "-"} | shared, evidence=list(draft.evidence), companions={})
            for one in dict.fromkeys(posted)]  # fmt: skip


# Behind the first of two: `가람 전무는 [부사장으로, ]나루 상무는 전무로`,
# `A본부장에는 가람 전무[, B본부장에는 ]나루 전무가`
TO_HIS_POST = re.compile(r"\s?[^.,“”]{1,24}(?:으로|로),\s")
NEXT_POST = re.compile(r",\s[^.,“”]{1,24}(?:은|는|에는|에|엔)\s")
HIS_POST = re.compile(r"[^\s.,“”](?:은|는|에는|에|엔)\s$")


def _with_one_verb(draft: Draft, named: list[Phrase], sentence: Sentence) -> list[Phrase]:
    """Those who share the verb of the draft's only person, each with a post of his own, and him; else nobody."""
    last = next((i for i, p in enumerate(named) if p.entity_id in draft.roles), 0)
    sharing = named[last : last + 1]
    for one in reversed(named[:last]):
        begin, end, text = one.stop - (sentence.text[one.stop - 1] == ","), sharing[0].start, sentence.text
        alike = one.case == sharing[0].case and TO_HIS_POST.fullmatch(text, one.stop, end)
        posted = NEXT_POST.fullmatch(text, begin, end) and HIS_POST.search(text, max(0, one.start - 8), one.start)
        if not (alike or posted):
            break
        sharing.insert(0, one)
    return sharing if len(sharing) > 1 else []


TITLE_ONLY = re.compile(r"\s[가-힣A-Z]{2,8}\s?")  # 가람 한나루 부문장과 도나루 부문장이: of one house
SIDE_BY_SIDE = re.compile(r"나란히|각각|동반|함께|동시에|줄줄이|잇따라|잇달아")


def _of_several_firms(draft: Draft, people: list[Phrase], sentence: Sentence) -> list[Draft]:
    """One draft for each of several people who lead several firms: `한가람 가람 부회장과 도나루 나루 사장이 나란히`."""
    employers = {p.employer for p in people if p.employer or not TITLE_ONLY.fullmatch(sentence.text, p.end, p.stop)}
    everybody = {p.entity_id for p in sentence.phrases if p.kind == "person"}
    if len(people) < 2 or len(employers) < 2 or draft.roles.keys() - everybody - employers:
        return []  # 구글이 가람의 한가람과 나루의 도나루를 함께 영입했다: one firm does
    after = people[-1].stop
    clause = clause_over(sentence, after)
    if not SIDE_BY_SIDE.search(sentence.text, after, clause.end if clause else len(sentence.text)):
        return []
    theirs = not employers.isdisjoint(draft.roles)  # who leaves a firm brings it along
    roles = ({p.entity_id: "-"} | ({p.employer: "-"} if theirs and p.employer else {}) for p in people)
    return [replace(draft, roles=of_one, evidence=list(draft.evidence), companions={}) for of_one in roles]


def _at_the_top(item: str, listed: bool) -> bool:
    post = item.rstrip().rsplit(" ", 1)[0]
    return bool(EXECUTIVE.search(post) or (listed and HEAD.search(post))) and not LESSER.search(post.split(" ")[-1])


def _sections(text: str) -> list[tuple[tuple[int, int], int, int]]:
    """The heading's span and the `[start, end)` of the section under it; one section where there are no headings."""
    heads = [m.span() for m in SECTION.finditer(text)] or [(0, 0)]
    ends = [h[0] for h in heads[1:]] + [len(text)]
    return [(head, head[0], end) for head, end in zip(heads, ends, strict=True)]
