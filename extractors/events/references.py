"""References without a name: `양사`, `두 회사`, `3사`, `두 사람`, `그는`. Taken only where it is plain who is meant."""

import re
from collections.abc import Mapping
from dataclasses import replace

from extractors.countries import COUNTRIES
from extractors.events.authorities import note_governed
from extractors.events.phrases import Phrase, _case
from extractors.events.sentence import Discourse, Sentence, strangers
from extractors.events.staffing import note_house
from extractors.events.triggers import Hit

PAIR = 2
NUMERALS = {"두": 2, "세": 3, "네": 4, "2": 2, "3": 3, "4": 4, "양": 2}
GROUP = re.compile(
    r"(?<![가-힣])(?<!방송 |통신 |포털 |이통 |업계 )(?<!지상파 |메모리 |빅테크 )"
    r"(?:(?P<n>두|세|네|2|3|4)\s?(?:개\s?)?(?P<what>회사|사(?![람업장이실고용정건안례])|기업|"
    r"그룹|업체|사람|총수|수장|CEO)|(?P<both>양사|양측|양 사))"
)
# `이 계획은 무산됐다`: what two had agreed on just before.
MATTER = re.compile(
    r"(?<![가-힣])(?:이|해당|이들의?|양측의?)\s(?:[가-힣]{2,4}\s)?(?:계획|논의|협상|거래|협의|방안|제안)(?=(?:은|는|이|가)\s[^.“”]{0,16}?"
    r"(?:무산|결렬|불발|백지화))"
)
CARRIERS = re.compile(r"(?<![가-힣])(?:이동\s?통신|통신|이통)\s?3사(?![가-힣]{2})")
ABROAD = re.compile(rf"(?:{COUNTRIES}|유럽|현지|해외)(?:의)?\s$")
THREE = ("sk-telecom", "kt", "lg-uplus")
PARTNERLY = re.compile(r"협력|협약|제휴|파트너십|동맹")  # `이번 협력을 통해 양사는`: the partners
OWNED_NOUN = re.compile(r"\s(?:[^\s,]{1,8}(?<![은는이가을를에서])\s)?[^\s,]{0,8}")  # 네이버의 기업 가치가
# 양사는 이 자리에서: theirs who have just met
AT_MEETING = re.compile(r"(?:이|그)\s자리에서|(?:회동|만남|면담|회담)에서")
# `5개사는 모델을 함께 개발한다`: all who have just agreed, of whom some are on nobody's list
ALL_OF_THEM = re.compile(r"(?<![가-힣0-9])(?P<count>[3-9])개\s?(?:회)?사(?=[는가의])")
MORE = re.compile(r"\s등")  # 가람과 나루 등: more than two
LIKE = re.compile(r"처럼|같은|같이")  # 가람과 나루처럼: an example
PEOPLE = ("사람", "총수", "수장", "CEO")
FOR_ITS_MAKER = ("restriction", "rivalry", "supply")  # what is done to a product is done to who makes it
WITH_OTHERS = re.compile(r"(?:과|와)\s(?:함께|손잡|손을 잡|공동으로|힘을 합|업무협약|협약)")
THEY = re.compile(r"(?:^|(?<=\s))이들(?:\s(?:기업|회사|업체))?(?=은\s|이\s)")
GOES_ON = re.compile(r"(?:[며고]|지만|으나|는데),?\s$")  # `그가 뽑혔으며, 그는`, but not `그가 부르자 그는`
PRONOUN = re.compile(
    r"(?:^|(?<=[\s“\"‘]))(?:(?P<person>그)(?=[는가]\s|(?P<met>[를와]\s(?=(?:[^\s.,“”]{1,8}\s){0,3}?"
    r"(?:맞[았아은이]|만[나났난]|접견|면담|회동|배웅|안내|영접|마주|찾아|독대|환담|악수))))|"
    r"(?P<org>회사|이 회사|업체)(?=[는가도]\s|\s?측은\s))|"
    r"^(?P<group>그룹)(?=은\s|이\s|도\s)"
)
# `인텔은 미국 정부가 자사 보통주에 투자한다고 발표했다`: into whom others put money
OWN = re.compile(
    r"(?<![가-힣])자사(?:의)?(?:\s(?:보통주|우선주|주식|지분|신주))?(?=에\s(?!유리|불리|맞는|필요)|에게\s)"
)
# Quick, and without it none of the patterns above finds anything.
COUNTED = r"\s?(?:개\s?)?(?:사|기업|그룹|총수|수장|CEO)"
REFERRING = re.compile(
    r"자사|그룹(?<=^그룹)[은이도]\s|그[는가를와]\s|개\s?사|회사|업체|이들|양\s?[사측]|무산|결렬|불발|백지화|"
    + "|".join(number + COUNTED for number in "두세네234")
)


def with_references(sentence: Sentence, discourse: Discourse) -> Sentence:
    """The sentence with phrases for what its references mean; the same sentence where nothing is plain."""
    sentence = _with_carriers(sentence, discourse)
    if sentence.headline or not REFERRING.search(sentence.text):
        return sentence
    found: list[Phrase] = []
    for match in GROUP.finditer(sentence.text):
        ids, kind = _group(match, sentence, discourse)
        stop, case = _case(sentence.text, match.end())
        found += [Phrase(i, kind, match.start(), match.end(), stop, case, match[0], linked=k < len(ids) - 1)  # type: ignore[arg-type]
                  for k, i in enumerate(ids)]  # fmt: skip
    every = ALL_OF_THEM.search(sentence.text) if not found and discourse.allied else None
    if every and 1 < len(discourse.orgs) <= int(every["count"]):
        stop, case = _case(sentence.text, every.end())
        found += [Phrase(i, "org", every.start(), every.end(), stop, case, every[0], linked=i != discourse.orgs[-1])
                  for i in discourse.orgs]  # fmt: skip
    if (they := THEY.search(sentence.text)) and sentence.number - discourse.subject_number == 1:
        stop, case = _case(sentence.text, they.end())
        firms = [p for p in discourse.subjects if p.kind == "org"]
        plain = len(firms) > 1 or discourse.joined
        found += [replace(p, start=they.start(), end=they.end(), stop=stop, case=case) for p in firms if plain]
    matter = MATTER.search(sentence.text) if not (found or any(p.kind == "org" for p in sentence.phrases)) else None
    if matter and len(discourse.orgs) > 1:
        found += [Phrase(i, "org", matter.start(), matter.end(), matter.end(), "genitive", matter[0])
                  for i in discourse.orgs]  # fmt: skip
    pronoun = PRONOUN.search(sentence.text)
    if pronoun and not any(p.start <= pronoun.start() < p.end for p in found):  # the 회사 of 두 회사 is no other
        kind = "person" if pronoun["person"] else "org"  # 회사, 그룹
        nearer = [p for p in sentence.phrases if p.kind == kind == "person" and p.stop <= pronoun.start()
                  and (p.case == "topic" or (p.case == "subject" and GOES_ON.search(sentence.text, 0, pronoun.start())))
                  and not p.apposed]  # fmt: skip
        here = {p.entity_id for p in sentence.phrases}
        known = nearer[-1:] or [p for p in discourse.subjects if p.kind == kind]
        if pronoun["met"]:  # 두 대표가 그를 맞았다: somebody else
            known = [p for p in discourse.subjects if p.kind == "person" and p.entity_id not in here]
        if pronoun["group"]:
            known = [p for p in known if p.entity_id.endswith("-group")]
        stop, case = _case(sentence.text, pronoun.end())
        alone = len(discourse.companies) == 1 and not discourse.stranger  # of which the article tells
        inside = {p.entity_id: p for p in sentence.phrases if p.kind == "org" and p.end <= pronoun.start()}
        if pronoun["org"] == "이 회사" and len(inside) == 1:
            known = list(inside.values())  # 마이크론의 추격도 만만치 않은데, 이 회사는
        only = pronoun["org"] == "회사" and alone
        if only:
            known = list(discourse.companies.values())
        if len(known) == 1 and (only or not (discourse.foreign and kind == "org")):
            found.append(
                replace(known[0], start=pronoun.start(), end=pronoun.end(), stop=stop, case=case, linked=False)
            )
    own = OWN.search(sentence.text)
    leading = [p for p in sentence.phrases if p.kind == "org" and not p.apposed and p.case in ("topic", "subject")]
    if own and leading and leading[0].stop <= own.start():
        stop, case = _case(sentence.text, own.end())
        found.append(Phrase(leading[0].entity_id, "org", own.start(), own.end(), stop, case, own[0]))
    if not found:
        return sentence
    phrases = tuple(sorted((*sentence.phrases, *found), key=lambda p: (p.start, p.end)))
    return replace(sentence, phrases=phrases)


def _with_carriers(sentence: Sentence, discourse: Discourse) -> Sentence:
    """The sentence with Korea's three carriers for `통신 3사`, where the article names them."""
    if not discourse.named.issuperset(THREE):
        return sentence
    at_home = (m for m in CARRIERS.finditer(sentence.text) if not ABROAD.search(sentence.text, 0, m.start()))
    group = next(at_home, None)
    if group is None:
        return sentence
    stop, case = _case(sentence.text, group.end())
    found = [Phrase(one, "org", group.start(), group.end(), stop, case, group[0], linked=one != THREE[-1])
             for one in THREE]  # fmt: skip
    return replace(sentence, phrases=tuple(sorted((*sentence.phrases, *found), key=lambda p: (p.start, p.end))))


def with_makers(sentence: Sentence, hit: Hit, discourse: Discourse) -> Sentence:
    """The sentence with products as their makers, where those are not named there: `이탈리아가 챗GPT를 차단했다`."""
    if hit.trigger.type not in FOR_ITS_MAKER or all(p.kind != "topic" for p in sentence.phrases):
        return sentence
    named = {p.entity_id for p in sentence.phrases if p.kind == "org"}
    phrases = [replace(p, entity_id=maker, kind="org")
               if p.kind == "topic" and (maker := discourse.known.get(p.entity_id)) and maker not in named else p
               for p in sentence.phrases]  # fmt: skip
    return replace(sentence, phrases=tuple(phrases))


# `한편 미국 빅테크 두 회사는`: none of those told of
OF_OTHERS = re.compile(r"(?:빅테크|업체|기업|회사|미국|중국|일본|대만|유럽|국내|해외|다른|나머지)\s$")


def _group(match: re.Match[str], sentence: Sentence, discourse: Discourse) -> tuple[tuple[str, ...], str]:
    count = 2 if match["both"] else NUMERALS[match["n"]]
    kind = "person" if match["what"] in PEOPLE else "org"
    before = dict.fromkeys(
        p.entity_id for p in sentence.phrases if p.kind == kind and not p.apposed and p.end <= match.start()
    )
    passed = discourse.passing is not None and discourse.passing < sentence.paragraph
    theirs = discourse.partners and (passed or PARTNERLY.search(sentence.text))
    orgs = discourse.partners if theirs else discourse.orgs
    if kind == "org" and count == len(discourse.people) and AT_MEETING.search(sentence.text):
        orgs = _houses(discourse) or orgs
    acting = {p.entity_id for p in sentence.phrases if p.case in ("topic", "subject") and p.end <= match.start()}
    done_to = _case(sentence.text, match.end())[1] in ("object", "dative") and not acting.isdisjoint(before)
    told = {} if done_to else before  # 가람과 나루는 두 회사를 상대로 소송을 냈다: others
    known = tuple(told) if len(told) == count else discourse.people if kind == "person" else orgs
    if kind == "org" and _case(sentence.text, match.end())[1] == "object" and len(orgs) == count:
        known = orgs  # 나루의 최대주주인 가람은 두 회사를 합병하기로 했다
    if kind == "org" and len(known) == count + 1:
        apart = ("dative", "comitative", "source", "topic", "subject")
        named = {p.entity_id for p in sentence.phrases if p.case in apart and p.end <= match.start()}
        named |= {p.entity_id for p in sentence.phrases if p.case in apart[:3]}
        known = tuple(one for one in known if one not in named)  # 두 회사는 나루에 칩을 공급한다: the others
    if kind == "org" and len(known) != count:
        known = discourse.listed
    if kind == "org" and len(known) != count == len(discourse.people):
        known = _houses(discourse)  # 올트먼과 아모데이는 눈도 마주치지 않았다. 두 회사는
    half = kind == "org" and len(known) != count == 2 and not OF_OTHERS.search(sentence.text, 0, match.start())
    if half and discourse.half:
        return (discourse.half,), kind  # KT와 나루테크가 손잡았다. 양측은
    return (known if len(known) == count else ()), kind


def _houses(discourse: Discourse) -> tuple[str, ...]:
    """The organisations of the people spoken of last."""
    houses = [discourse.employers.get(one) or discourse.known.get(one) for one in discourse.people]
    return tuple(dict.fromkeys(one for one in houses if one))


def remember(
    sentence: Sentence, discourse: Discourse, participants: tuple[tuple[str, ...], ...], kinds: Mapping[str, str]
) -> None:
    """Update what later sentences may refer to: this sentence's subject, and its pair of organisations or people."""
    for phrase in sentence.phrases:
        if phrase.kind == "person" and phrase.employer:
            discourse.employers.setdefault(phrase.entity_id, phrase.employer)
    if sentence.headline:
        return
    note_governed(sentence, discourse)
    note_house(sentence, discourse, {one for ids in participants for one in ids})
    if sentence.phrases or participants:
        _remember_groups(sentence, discourse, participants, kinds)
    topics = [p for p in sentence.phrases if p.case == "topic" and not p.apposed and p.kind != "topic"]
    nominative = [p for p in sentence.phrases if p.case == "subject" and not p.apposed and p.kind != "topic"]
    discourse.companies |= {p.entity_id: p for p in (*topics, *nominative) if p.kind == "org"}
    group = _first_group(topics) or _first_group(nominative) or _owner(sentence)
    if group:
        if all(p.entity_id != discourse.half for p in group):
            discourse.half = None
        discourse.joined = WITH_OTHERS.search(sentence.text) is not None
        discourse.subjects, discourse.subject_number = tuple(group), sentence.number
        acts = any(p.kind == "person" for p in group)  # 첫 연설은 리사 수 AMD CEO가 맡는다
        discourse.foreign = not topics and not acts and any(s.topic for s in strangers(sentence))
        discourse.stranger = False
    elif others := strangers(sentence):
        discourse.foreign, discourse.stranger = True, discourse.stranger or any(s.named for s in others)
    elif discourse.subject_number == sentence.number - 1:
        discourse.subject_number = sentence.number  # no subject at all: the same one goes on


ON_THE_WAY = re.compile(
    r"(?:하루|오전|오후|저녁|아침|일정|발길|발걸음|걸음|행보|동선|출장|방한|방미|행선지|여정|강행군)[은이도는가]\s"
)


def _owner(sentence: Sentence) -> list[Phrase]:
    """Whose thing the only subject is, so that the next sentence may go on: `네이버의 몸값이`, `정 회장의 하루는`."""
    if len(sentence.subjects) != 1 or sentence.subjects[0].named:
        return []
    subject = sentence.subjects[0]
    kind = "person" if ON_THE_WAY.match(sentence.text, subject.start) else "org"
    owners = [p for p in sentence.phrases if p.kind == kind and not p.apposed and p.case in ("genitive", "bare")]
    return [p for p in owners if OWNED_NOUN.fullmatch(sentence.text, p.stop, subject.start)][-1:]


def _first_group(phrases: list[Phrase]) -> list[Phrase]:
    group: list[Phrase] = []
    for phrase in phrases:
        group.append(phrase)
        if not phrase.linked:
            break
    return group


def _remember_groups(
    sentence: Sentence, discourse: Discourse, participants: tuple[tuple[str, ...], ...], kinds: Mapping[str, str]
) -> None:
    for kind in ("org", "person"):
        plain = (p for p in sentence.phrases if p.kind == kind and not p.apposed)
        named = dict.fromkeys(p.entity_id for p in plain if not LIKE.match(sentence.text, p.stop))
        if kind == "org" and len(named) > 2:
            discourse.listed = tuple(named)
        event = next((g for ids in participants if len(g := tuple(i for i in ids if kinds.get(i) == kind)) > 1), ())
        told = kind == "org" and discourse.allied
        told = told and not (len(named) == 2 and named.keys().isdisjoint(discourse.orgs))  # another pair
        listed = [p for p in sentence.phrases if p.kind == kind and p.entity_id in named]
        some = kind == "org" and len(named) == PAIR and MORE.match(sentence.text, listed[-1].end) is not None
        group = event or (tuple(named) if len(named) > 1 and not told and not some else ())
        if group and kind == "org":
            discourse.orgs, discourse.allied = group, bool(event)
            discourse.passing = None if event else sentence.paragraph
        elif group:
            discourse.people = group


def names_actor(sentence: Sentence, known: dict[str, str]) -> bool:
    """Whether a sentence names somebody who acts, or a product whose maker is known."""
    return any(phrase.kind != "topic" or phrase.entity_id in known for phrase in sentence.phrases)
