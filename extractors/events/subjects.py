"""Who acts: the subject of what a trigger announces.

The nearest 이/가 of the trigger's clause, else its topic (은/는), else that of an earlier clause; where the sentence
has no subject at all, Korean leaves out the one of the sentence before. A 이/가 before a relative ending belongs to the
relative clause. An overt subject that is nobody on the list is still the subject: none is borrowed then.
"""

import re

from extractors.events.authorities import is_authority, suspected
from extractors.events.groups import acting_groups, last_group
from extractors.events.nesting import (
    charged_by,
    claims,
    embedded,
    in_relative,
    nested,
    of_another_time,
    of_relative,
    only_quoted,
    relative_between,
    said_of,
)
from extractors.events.phrases import Phrase
from extractors.events.scope import ASKED, carries_on
from extractors.events.sentence import Discourse, Sentence, clause_at, clause_over, window
from extractors.events.things import SHORT, befalls, within
from extractors.events.triggers import Hit

PASSIVE = re.compile(r"(?<!게 )(?:됐|되(?!찾|풀|레)|된|될|됩|돼)|당했|당한|당할|(?<![겨려어])받[았은고을]|막혔|막힌")
# `삼성전자는 ...을, LG전자는 ...을 각각 공개한다`: each of them acts.
EACH = re.compile(r"각각|각기|나란히|앞다퉈|잇따라|일제히")
# What stands between a listed member of a list and the last one.
LIST_GOES_ON = re.compile(
    r"(?:\s?[,·]\s?|\s(?:및|그리고)\s|(?:(?<=외에)|(?<=외에도)),?\s)(?:[^\s,·]{1,20}(?:\s[^\s,·]{1,8}){0,6}(?:[,·]\s?|\s(?:및|그리고)\s)){0,12}"
    r"(?:[^\s,·]{1,16}\s){0,9}[^\s,·]{0,16}"
)
AND_ANOTHER = re.compile(
    r"(?:\([^)]{1,20}\))?(?:와|과)\s(?:[가-힣A-Za-z0-9]{1,9}(?<![은는이가을를에의도로])\s){0,4}[가-힣A-Za-z0-9&]{0,9}"
)
# No house beside it: `KT와 노조가`
THE_OTHERS = re.compile(r"노조|노동조합|직원|이용자|소비자|고객|투자자|주주|정부|당국|검찰|경찰|시장|업계")
OPENS = re.compile(r"(?:(?:이미|현재|여기에|여기에는|또|또한|앞서|특히|이번에는)\s)?.?")
WE = re.compile(r"(?<![가-힣])(?:우리|저희|당사)(?:는|가|도|들은|들이|들도)\s")
LIST_END = re.compile(r"\s?(?:등|같은)\s")


def subjects_of_hit(
    sentence: Sentence, hit: Hit, before: list[Phrase], discourse: Discourse
) -> tuple[list[Phrase], str]:
    """The phrases that act, and where they were found: explicit, earlier, carried, foreign or none."""
    if sentence.headline:
        return _headline_subjects(sentence, hit, before)
    nominative = [p for p in before if p.case == "subject" and not of_relative(sentence, p, hit.start)]
    nominative = [p for p in nominative
                  if not (of_another_time(sentence, p, hit.start) or charged_by(sentence, p, hit))]  # fmt: skip
    topics = [p for p in before if p.case == "topic"]
    said = next((a for a, b in sentence.quotes if a < hit.start < b), 0)  # 오픈AI는 “나루가 지원에 힘입어 수주했다”고
    inside = [p for p in before if said and p.case == "subject" and p.start > said]
    chosen = acting_groups(sentence.text, nominative, sentence.phrases) or last_group(inside) or last_group(topics)
    if len(topics) > 1 and not nominative and EACH.search(sentence.text, topics[0].stop, hit.start):
        chosen = topics
    if hit.trigger.type == "meeting":
        chosen = [p for p in before if p.case in ("subject", "topic")]
    rival = _foreign(sentence, hit, chosen)
    if chosen and not rival:
        return chosen, "explicit"
    if rival and (leading := _leading_list(sentence, before)):
        return leading, "explicit"
    if rival:
        return [], "foreign"
    start = window(sentence, hit.start)[0]
    passive = PASSIVE.search(sentence.text, hit.start, hit.end + 3)
    if (
        not passive
        and (late := last_group([p for p in before if p.case == "subject" and not owns(sentence, p)]))
        and not _topic_before(sentence, hit)
    ):
        return late, "explicit"
    group = _of_earlier_clause(sentence, hit, start)
    if group and not _foreign_since(sentence, hit, group[-1], start):
        return group, "earlier"
    if asked := _asked_about(sentence, hit):
        return asked, "explicit"
    # 황 CEO도 만났다, 엔비디아와는 함께 개발한다
    met_too = [(p.start, p.stop) for p in sentence.phrases if p.case in ("object", "comitative")]
    overt = [s for s in sentence.subjects if not any(a <= s.start < b for a, b in met_too)]
    if any(s.start < hit.start and not (befalls(sentence, s, hit) or within(sentence, s, hit)) for s in overt):
        return [], "foreign"
    if discourse.foreign:
        alone = _only_company(sentence, hit, discourse)
        return alone, "carried" if alone else "foreign"
    if leading := _leading_list(sentence, before):
        return leading, "explicit"
    governs = hit.trigger.type != "restriction" or all(map(is_authority, discourse.subjects))
    borrows = governs and discourse.subjects and sentence.number - discourse.subject_number == 1
    if borrows and _may_borrow(sentence, hit):
        acting = [p for p in discourse.subjects if hit.trigger.type != "appointment" or p.kind == "org"]
        acting = [] if hit.trigger.type == "rivalry" and len(acting) > 1 else acting
        return acting, "carried" if acting else "none"
    return [], "none"


def _of_earlier_clause(sentence: Sentence, hit: Hit, start: int) -> list[Phrase]:
    """Who acts before the clause that begins at `start`, and may act in it too: not who is only told of there."""
    earlier = [p for p in sentence.phrases if p.start < start and not p.apposed and p.kind != "topic"]
    acting = [p for p in earlier if p.case in ("topic", "subject") and not in_relative(sentence, p, hit.start)]
    acting = [p for p in acting if p.case == "topic" or not suspected(sentence, p, hit)]
    acting = [p for p in acting if p.case == "topic" or not nested(sentence, p.start, p.stop, hit.start)]
    acting = [p for p in acting if p.case == "topic" or not _sits_in(sentence, hit, p)]
    acting = [p for p in acting if p.case == "topic" or not _acts_first(sentence, p)]
    acting = acting or _only_subject(sentence, hit, earlier)
    claiming = [p for p in acting if p.case == "topic" or not said_of(sentence, p.stop) or claims(sentence, p)]
    others = any(s.topic and acting and s.end < acting[0].start for s in sentence.subjects)  # 당국은 가람이 어겼다고
    return last_group(claiming or ([] if others else acting))


SETS_OFF = re.compile(r"[가-힣](?:자|면|면서|지만|으나|는데|더라도|어도|아도)[\s,]*$")


def _acts_first(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody before answers what this one does: `구글은 메타가 투자하자 나루와 협약을 맺었다`."""
    clause = sentence.clauses[clause_at(sentence, phrase.stop)]
    before = [p for p in sentence.phrases if clause.start <= p.start < phrase.start and not (p.linked or p.apposed)]
    led = any(p.case in ("topic", "subject") and p.kind in ("org", phrase.kind)
              and not (p.kind == "org" and phrase.kind == "person") for p in before)  # fmt: skip
    return led and clause.ending == "joined" and SETS_OFF.search(sentence.text, clause.start, clause.end) is not None


def _sits_in(sentence: Sentence, hit: Hit, phrase: Phrase) -> bool:
    """Whether a topic before acts while this one only sits in: `이 대통령은 최 회장이 배석한 가운데 ... 접견했다`.

    In a meeting that somebody unlisted calls, who sits in takes part: `김 장관은 최 회장이 참석한 가운데`.
    """
    clause = clause_over(sentence, phrase.stop)
    if clause is None or not sentence.text.startswith(" 가운데", clause.end):
        return False
    guest = hit.trigger.type == "meeting" and phrase.kind == "person"
    leading = [p.start for p in sentence.phrases if p.case == "topic"] if guest else [
        s.start for s in sentence.subjects if s.topic]
    return any(clause.start <= start < phrase.start for start in leading)


def _asked_about(sentence: Sentence, hit: Hit) -> list[Phrase]:
    """Who answers what is said of him: `투자한다는 소문에 대해 가람은 선을 그었다`."""
    clause = clause_over(sentence, max(hit.start, hit.end - 1))
    rumour = clause and clause.ending == "relative" and ASKED.match(sentence.text, clause.end)
    if not rumour:
        return []
    after = [p for p in sentence.phrases if p.start >= rumour.end() and p.case == "topic" and p.kind != "topic"]
    return last_group(after[:1])


def _only_company(sentence: Sentence, hit: Hit, discourse: Discourse) -> list[Phrase]:
    """The one company that the article tells of, where a sentence has no subject after one about something else."""
    taken = "genitive" in hit.trigger.cases and hit.trigger.type != "supply"  # 나르텍의 공장을 가동한다
    owned = taken and any(p.kind == "org" and p.case == "genitive" and p.start < hit.start for p in sentence.phrases)
    alone = len(discourse.companies) == 1 and not discourse.stranger and not owned and _may_borrow(sentence, hit)
    return list(discourse.companies.values()) if alone else []


def _leading_list(sentence: Sentence, before: list[Phrase]) -> list[Phrase]:
    """The list that opens a sentence whose last members are nobody we know: `가람, 나루 등 관계사와 ... 기관도`."""
    group: list[Phrase] = []
    for phrase in before:
        opens = group or OPENS.fullmatch(sentence.text, 0, phrase.start)
        if phrase.case not in ("bare", "list", "comitative", "subject") or not opens:
            break
        group.append(phrase)
        if not phrase.linked:
            break
    return group if len(group) > 1 and LIST_END.match(sentence.text, group[-1].end) else []


OWNS = re.compile(
    r"[^,.]{0,16}?(?:운영하는|운영 중인|이끄는|이끌던|소유한|보유한|거느린|최대주주인|주최한|주최하는|"
    r"주관하는|속한)\s"
)


def owns(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase only says whose the next noun is: `삼성전자가 운영하는 C랩 부스에서`."""
    return OWNS.match(sentence.text, phrase.stop) is not None


def _may_borrow(sentence: Sentence, hit: Hit) -> bool:
    """Whether a missing subject may be the one of the sentence before: not in a relative clause, nor for 선임."""
    if not hit.kind.borrow or not sentence.clauses:
        return False
    if hit.trigger.type == "appointment":
        return hit.trigger.name == "appointment/appoint" and _names_whom(sentence, hit)
    clause = sentence.clauses[clause_at(sentence, max(hit.start, hit.end - 1))]
    return clause.ending != "relative" or carries_on(sentence.text, clause.end)


def _names_whom(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is told who is appointed, so that only the company goes without saying: `한가람 부사장을 선임했다`."""
    if PASSIVE.search(sentence.text, hit.start, hit.end + 3):
        return False
    return any(p.kind == "person" and p.case == "object" and p.start < hit.start for p in sentence.phrases)


def _topic_before(sentence: Sentence, hit: Hit) -> bool:
    return any(
        p.case == "topic" and p.start < hit.start and not p.apposed and p.kind != "topic" for p in sentence.phrases
    )


def _headline_subjects(sentence: Sentence, hit: Hit, before: list[Phrase]) -> tuple[list[Phrase], str]:
    marked = [p for p in before if p.case in ("subject", "topic")]
    if marked:
        return marked, "explicit"
    if len(before) > 1 and sentence.text[before[0].stop :].startswith(",") and "bare" in hit.trigger.cases:
        return before[:1], "explicit"  # 네이버, 리벨리온 인수
    bare = [p for p in before if p.case in ("bare", "list")]
    if bare and "bare" not in hit.trigger.cases:
        return bare, "explicit"
    first = [
        p
        for p in sentence.phrases
        if p.case in ("topic", "subject", "bare") and p.start < hit.start and p not in before
    ]
    if first and not bare:
        return last_group(first[:1]), "earlier"
    return [], "none"


def _only_subject(sentence: Sentence, hit: Hit, earlier: list[Phrase]) -> list[Phrase]:
    """Who leads a sentence without another subject: `가람이 [값을 낮추는] 조건을 걸며 계약을 따냈다`."""
    leading = last_group([p for p in earlier if p.case == "subject" and not owns(sentence, p)])
    others = (s for s in sentence.subjects if leading and not leading[0].start <= s.start < leading[-1].stop)
    if not leading or any(s.start < hit.start for s in others):
        return []
    told = sentence.text[leading[-1].stop : sentence.clauses[clause_at(sentence, leading[-1].stop)].end]
    return leading if len(told) > SHORT or len(told.split()) > 2 else []  # not 가람이 투자한 나루와 손잡고


def _foreign(sentence: Sentence, hit: Hit, chosen: list[Phrase]) -> bool:
    """Whether somebody off the list is the nearer subject of the trigger's clause."""
    start = window(sentence, hit.start)[0]
    passive = PASSIVE.search(sentence.text, hit.start, hit.end + 4)
    if passive and not passive[0].startswith("받"):
        return False
    if chosen and WE.search(sentence.text, chosen[-1].stop, hit.start):
        return False  # “이용자가 기다린 만큼 저희도 서비스를 내놓을 계획”이라고: who speaks
    since = chosen[-1].stop if chosen else start
    covered = [(p.start, p.stop) for p in sentence.phrases]
    for subject in sentence.subjects:
        if not since <= subject.start < hit.start or any(a <= subject.start < b for a, b in covered):
            continue
        if subject.topic and chosen:
            continue
        if chosen and (LIST_GOES_ON.fullmatch(sentence.text, since, subject.start)
                       or (AND_ANOTHER.fullmatch(sentence.text, chosen[-1].end, subject.start)
                           and not THE_OTHERS.match(sentence.text, subject.start))):  # fmt: skip
            continue  # 리벨리온, 서울대학교가; 리벨리온과 서울대학교가
        inner = relative_between(sentence, subject.end, hit.start) or within(sentence, subject, hit)
        inner = inner or (bool(chosen) and embedded(sentence, chosen[-1], subject, hit))
        if not inner and not befalls(sentence, subject, hit) and not only_quoted(sentence, subject, hit):
            return True
    return False


def _foreign_since(sentence: Sentence, hit: Hit, acting: Phrase, end: int) -> bool:
    """Whether an earlier clause brings in another subject, off the list, after the listed one."""
    covered = [(p.start, p.stop) for p in sentence.phrases]
    rivals = [s for s in sentence.subjects if acting.stop <= s.start < end and not s.topic]
    return any(
        not any(a <= s.start < b for a, b in covered)
        and not embedded(sentence, acting, s, hit)
        and not only_quoted(sentence, s, hit)
        and not said_of(sentence, s.end)
        and not relative_between(sentence, s.end, _joined_end(sentence, s.end))
        and not within(sentence, s, hit)
        and not nested(sentence, s.start, s.end, hit.start)
        and not befalls(sentence, s, hit)
        for s in rivals
    ) and not WE.search(sentence.text, acting.stop, hit.start)


def _joined_end(sentence: Sentence, position: int) -> int:
    return sentence.clauses[clause_at(sentence, position)].end - 1 if sentence.clauses else position
