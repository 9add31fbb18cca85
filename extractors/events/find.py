"""Events: what the article says happened, with participants, date, amount, place, modality and evidence.

Read sentence by sentence: triggers (triggers.yaml) -> arguments -> modality, date, amount, place -> one draft; at
the end the drafts that tell the same event become one. Morphemes are asked for only where a sentence has a trigger
and a name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from extractors.events.amounts import amount_of, lend_site_costs, note_amount
from extractors.events.attributes import begins_only
from extractors.events.calendar import Calendar
from extractors.events.captions import is_caption
from extractors.events.clauses import clauses_of, makes, plain_subjects, subjects_of
from extractors.events.dates import find_dates
from extractors.events.denials import note_denial
from extractors.events.drafts import Draft
from extractors.events.gapping import with_others
from extractors.events.joiners import adds_to_the_last, as_one
from extractors.events.known import Noted, discourse_of, groups_of, noted_of
from extractors.events.meetings import (
    Host,
    host_of,
    note_captions,
    note_companions,
    note_goer,
    one_by_one,
    told_separately,
    with_guests,
    with_unnamed,
)
from extractors.events.merge import as_event, merged
from extractors.events.modality import is_tentative, modality_of
from extractors.events.moments import note_occasion
from extractors.events.money import Money, exactly, find_money, in_its_currency
from extractors.events.narrative import (
    OPENING,
    completion_date,
    of_another,
)
from extractors.events.negation import merely_negated
from extractors.events.officials import meets_official
from extractors.events.partners import note_partners, with_stranger
from extractors.events.personnel import each_to_a_post, is_personnel_list, personnel_drafts
from extractors.events.phrases import phrases_of
from extractors.events.places import country_of, place_of
from extractors.events.references import names_actor, remember, with_references
from extractors.events.scene import may_tell, nothing_of_it, of_the_scene, refused
from extractors.events.score import score_of
from extractors.events.sentence import Discourse, Sentence, between, in_quote
from extractors.events.signings import note_signing
from extractors.events.spoken import tells_own_deed
from extractors.events.title_sums import lend_title_sum, named_with, title_sum
from extractors.events.triggers import Hit
from extractors.events.votes import note_vote
from extractors.events.worth import (
    against_nobody,
    by_stranger,
    hits_of,
    in_the_round,
    of_the_line,
    still_in_charge,
    told_by,
    with_those,
    worth_telling,
)
from extractors.hours import korean_day
from extractors.morphology import Morphology, Token
from extractors.names.gazetteer import Lexicon
from extractors.records import Document, Event, EventType, Field, Mention, Refusal, Span
from extractors.sentences import quotations, sentences

AHEAD = 100  # sentences of which the morphemes are held at once: more than any article has that tell something
INTERVIEW = re.compile(r"인터뷰|\[[^\]]{0,12}대담[^\]]{0,6}\]|만났습니다")  # in a title: whom a reporter met
SITE_PARAGRAPHS = 4  # behind a site's announcement within which it is told when it is ready
SPOKEN_QUOTE = '“"'


@dataclass(frozen=True, slots=True)
class Events:
    """What an article tells, and what of it was left out, with the reason."""

    events: tuple[Event, ...] = ()
    refusals: tuple[Refusal, ...] = ()


def find_events(doc: Document, mentions: tuple[Mention, ...], lexicon: Lexicon, morphology: Morphology) -> Events:
    """The distinct events of the document, best evidenced first, and those that are none of the AI scene."""
    if not mentions:
        return Events()  # most articles: nobody that we know, so nothing that we could tell
    if not may_tell(doc, mentions, lexicon):
        return Events(refusals=nothing_of_it(mentions, lexicon))
    noted = noted_of(mentions, lexicon)
    today = korean_day(doc.published_at) if doc.published_at else None
    if is_personnel_list(doc):
        told, headline = personnel_drafts(doc, noted, find_dates(doc.text, today)), None
    else:
        reader = _Reader(doc, noted, today, morphology, discourse_of(noted, lexicon, today))
        told = reader.drafts()
        headline = reader.headline if told else None
    drafts = merged(told, groups_of(noted, lexicon))
    kept, others = of_the_scene(drafts, doc, mentions, lexicon)
    lend_site_costs(kept)
    if headline:
        titled = {m.entity_id: m.start for m, kind in reversed(noted) if m.field == "title" and kind != "topic"}
        lend_title_sum(kept, headline.amount, named_with(doc.title, headline, titled))
    events = [as_event(doc.article_id, draft) for draft in kept]
    refusals = tuple(refused(draft, doc) for draft in others)
    return Events(tuple(sorted(events, key=lambda event: -event.confidence)), refusals)


RECENT = 12  # events told last, of which a sentence may say what is still to come
# In the text 2조9000억원 may be another deal than 2조8700억원; in a title it is the same one, rounded.
SAME_SUM = 0.001


class _Reader:
    """Reads the document once, from the title on, and remembers what later sentences lean on."""

    def __init__(
        self, doc: Document, noted: Noted, today: date | None, morphology: Morphology, discourse: Discourse
    ) -> None:
        self.doc, self.noted, self.morphology = doc, noted, morphology
        self.calendar = Calendar(doc, today)
        self.today = self.calendar.today
        self.kinds = {m.entity_id: kind for m, kind in noted}
        self.discourse = discourse
        self.found: list[Draft] = []
        self.tokens: dict[int, tuple[Token, ...]] = {}  # of the sentences that tell something, by their numbers
        self.last: dict[EventType, Draft] = {}
        self.meetings: list[Draft] = []
        self.before: list[Draft] = []  # told by the sentence before
        self.host: Host = (-9, ())
        self.interview = INTERVIEW.search(doc.title) is not None
        self.captions: list[list[str]] = []  # who stand together in a picture

    @cached_property
    def money(self) -> dict[Field, Sequence[Money]]:
        """The sums of text and title, read when the first event asks for them."""
        sums = find_money(self.doc.text)
        titled = in_its_currency(find_money(self.doc.title, headline=True), sums)
        told = in_its_currency(sums, sums, rounded=SAME_SUM)
        return {"text": exactly(told, told), "title": exactly(titled, told)}

    @property
    def headline(self) -> Money | None:
        """The sum that the title is about."""
        return title_sum(self.doc.title, self.money["title"])

    def drafts(self) -> list[Draft]:
        self._read("text", self.doc.text)
        self._read("title", self.doc.title)
        note_captions(self.captions, self.meetings)
        return self.found

    def _read(self, field: Field, text: str) -> None:
        """Read title or text: all of it for names and triggers, then by morphemes what tells something."""
        given = list(self._sentences(field, text))
        hits = {s.number: hits_of(s) for s in given if names_actor(s, self.discourse.known)}
        # At one go: the analyser and the rules slow each other down where they take turns.
        telling = [s for s in given if hits.get(s.number)] if field == "text" else []
        self.tokens = {s.number: self.morphology.tokens(s.text) for s in telling[:AHEAD]}
        for sentence in given:
            self._sentence(sentence, hits.get(sentence.number))

    def _sentences(self, field: Field, text: str) -> Iterator[Sentence]:
        mine = [(m, kind) for m, kind in self.noted if m.field == field]
        spans = sentences(text) if field == "text" else ((0, len(text)),)
        at, paragraph, last = 0, 0, 0
        for number, (start, end) in enumerate(spans):
            paragraph += text.count("\n", last, start) > 0
            last = start
            inside = []
            while at < len(mine) and mine[at][0].start < end:
                if mine[at][0].start >= start:
                    inside.append(mine[at])
                at += 1
            words = text[start:end]
            yield Sentence(field, start, words, paragraph, number, phrases_of(words, inside, start), (), (), ())

    def _sentence(self, sentence: Sentence, hits: Sequence[Hit] | None) -> None:
        """Read one sentence; `hits` is None where it names nobody who acts."""
        sentence = with_references(sentence, self.discourse)
        if hits is None:
            hits = hits_of(sentence) if names_actor(sentence, self.discourse.known) else self._going_on(sentence)
        sentence = self._taken_apart(sentence, hits)
        near = self._sums_in(sentence) if hits or self.last else []
        dates = self.calendar.inside(sentence)
        note_amount(self.last, sentence, near)
        self._note_completion(sentence)
        if is_caption(sentence.text):
            self.captions.append([p.entity_id for p in sentence.phrases if p.kind == "person"])
        drafts = (draft for hit in hits if (draft := self._draft(sentence, hit, near)))
        each_with_his = (one for draft in drafts for one in with_others(draft, sentence, near, dates))
        met = (each for draft in each_with_his for each in one_by_one(draft, sentence))
        told = [one for each in met for one in each_to_a_post(each, sentence)]
        told = as_one(with_guests(sentence, told))
        company = note_companions(sentence, self.meetings, told)
        told = [d for d in told if d.type != "meeting" or not (
            d.roles.keys() <= company or (self.interview and d.borrowed))]  # fmt: skip
        note_denial(sentence, told, self.before)
        told = [] if adds_to_the_last(sentence, told, self.last) else told
        self.before = told
        self.found += told
        self.meetings += [d for d in told if d.type == "meeting"]
        note_goer(sentence, told, self.meetings, self.discourse)
        if not any(d.type == "meeting" for d in told):
            note_occasion(sentence, self.meetings, dates)
        note_signing(sentence, self.last, told, dates)
        note_vote(sentence, self.found[-RECENT:], dates, self.today)
        self.host = host_of(sentence, told, self.host)
        self.last |= {draft.type: draft for draft in told}
        note_partners(told, self.discourse)
        remember(sentence, self.discourse, tuple(tuple(d.roles) for d in told), self.kinds)

    def _sums_in(self, sentence: Sentence) -> list[Money]:
        """The sums of the sentence, with places counted from where it begins."""
        start, sums = sentence.start, between(self.money[sentence.field], sentence.start, sentence.end)
        return [Money(m.start - start, m.end - start, m.amount, m.converted) for m in sums]

    def _going_on(self, sentence: Sentence) -> Sequence[Hit]:
        """What a sentence without names may tell of those who act in the sentence before, if they are enough."""
        acting = len(self.discourse.subjects) if sentence.number - self.discourse.subject_number <= 1 else 0
        return [hit for hit in hits_of(sentence) if hit.least <= acting] if acting else ()

    def _taken_apart(self, sentence: Sentence, hits: Sequence[Hit]) -> Sentence:
        """With clauses and subjects by morphemes where something is told, else with subjects by their particles."""
        text = sentence.text
        if not hits:
            overt = (sentence.phrases or makes(text)) and not sentence.headline
            return replace(sentence, subjects=plain_subjects(text)) if overt else sentence
        quotes = tuple([q for q in quotations(text) if text[q[0]] in SPOKEN_QUOTE])
        if sentence.headline:
            return replace(sentence, quotes=quotes)
        tokens = self.tokens.get(sentence.number) or self.morphology.tokens(text)
        clauses = clauses_of(tokens, len(text), [(p.start, p.end) for p in sentence.phrases])
        return replace(sentence, quotes=quotes, clauses=clauses, subjects=subjects_of(tokens))

    def _draft(self, sentence: Sentence, hit: Hit, money: Sequence[Money]) -> Draft | None:
        quoted = in_quote(sentence, hit.start)
        if quoted and not sentence.headline and not tells_own_deed(sentence, hit):
            return None
        hit, arguments = told_by(sentence, hit, self.discourse)
        arguments = of_the_line(sentence, hit, arguments, self.last.get("launch"))
        raising = in_the_round(sentence, hit, arguments, self.last.get("investment"))
        if not arguments.roles or not worth_telling(sentence, hit, with_those(arguments, raising)):
            return None
        arguments = still_in_charge(hit, arguments, self.last.get("restriction"))
        modality = self.calendar.to_come(sentence, hit, modality_of(sentence, hit))
        if modality == "denied" and merely_negated(sentence, hit):
            return None
        if against_nobody(hit, modality, arguments):
            return None
        alone = len(arguments.roles) == 1
        date, day = self.calendar.day_of(sentence, hit, modality, alone=alone)
        dates = self.calendar.inside(sentence)
        amount = amount_of(sentence, hit, money)
        official = meets_official(sentence, hit, arguments.roles, self.discourse)
        return Draft(
            type=hit.trigger.type,
            roles=arguments.roles,
            modality=modality,
            evidence=[Span(sentence.field, sentence.start, sentence.end)],
            rule=f"{hit.trigger.name}+{arguments.subject}",
            minimum=1 if with_unnamed(sentence, hit) or official else hit.kind.minimum,
            confidence=score_of(sentence, hit, arguments, date, amount is not None, quoted and modality != "denied"),
            date=day,
            dated=date is not None,
            amount=amount,
            place=None if sentence.headline else place_of(sentence, hit),
            headline=sentence.headline,
            separate=told_separately(sentence, hit, arguments.roles)
            or (alone and (official or with_stranger(sentence, hit) or by_stranger(hit, arguments))),
            paragraph=sentence.paragraph,
            tentative=is_tentative(sentence, hit, modality),
            starts=date is not None and hit.trigger.type != "launch" and begins_only(sentence, hit, date, dates),
            past=date is not None and self.calendar.long_past(date),
            borrowed=arguments.subject == "carried",
            country=country_of(sentence, hit),
            opens=sentence.headline or sentence.number < OPENING,
            old=date is not None and self.calendar.before_the_news(date),
            words=sentence.text,
            said=sentence.text[hit.start : hit.end + 1],
            companions=dict.fromkeys(arguments.leaders, "-") | raising,
        )

    def _note_completion(self, sentence: Sentence) -> None:
        """Give the day of `2029년 2월 완공한다` to the site told before, rather than that of the announcement."""
        before = self.last.get("infrastructure")
        far = before is None or sentence.paragraph - before.paragraph > SITE_PARAGRAPHS
        if before is None or far or not self.today or of_another(sentence, before.roles):
            return
        announced = before.modality == "planned" and len(before.date or "") == 10 and str(before.date) <= self.today
        if before.date is None or announced:
            ready = completion_date(sentence, self.calendar.inside(sentence), self.today)
            before.date = ready or before.date
