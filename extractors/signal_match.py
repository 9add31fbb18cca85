"""Does a watch on deal states, bursts or first pairs fire for one article, by which of them, and why (or why not)?

What an event must be to be told (of the watch's entity, not background, not in passing ...) holds here too.
"""

from collections.abc import Mapping
from dataclasses import replace

from extractors.match import Match, any_of, best_mention, interests, match_event, subjects, unmet
from extractors.records import Article, DealChange, Extraction, Watch
from extractors.salience import salience
from extractors.signals import REACH, Burst, Pair, Signal, Signs


def on_signals(watch: Watch) -> bool:
    """True for a watch that is told of these in place of articles."""
    return bool(watch.deal_states or watch.bursts or watch.first_pairs)


def signal_matches(
    watch: Watch, article: Article, extraction: Extraction, names: Mapping[str, str], signs: Signs
) -> tuple[Match, ...]:
    """One for each signal that fires, with the key under which it is told once; else the one that came furthest.

    None at all where the article names nobody of the watch.
    """
    present = {mention.entity_id for mention in extraction.mentions}
    wanted = interests(watch)
    if wanted and present.isdisjoint(wanted):
        return ()
    refusal = unmet(watch, article, present, names)
    if refusal:
        return (Match(False, refusal, any_of(wanted, present)),)
    tried = [
        *(_deal(watch, article, extraction, names, signs) if watch.deal_states else ()),
        *(_pairs(watch, article, extraction, names, signs) if watch.first_pairs else ()),
        *(_bursts(watch, article, extraction, names, signs) if watch.bursts else ()),
    ]
    firing = tuple(one for one in tried if one.fires)
    if firing or not wanted:
        return firing
    nothing = Match(False, _nothing(watch, article, signs), any_of(wanted, present))
    return (max(tried, key=lambda one: one.weight, default=nothing),)


def _nothing(watch: Watch, article: Article, signs: Signs) -> str:
    if (watch.bursts or watch.first_pairs) and signs.reach(article) < REACH:
        return f"the memory reaches back {max(signs.reach(article).days, 0)} days; bursts and first pairs take 7"
    asked = (("deal's new state", watch.deal_states), ("burst", watch.bursts), ("first pair", watch.first_pairs))
    return f"the article shows no {' and no '.join(word for word, on in asked if on)}"


def _deal(
    watch: Watch, article: Article, extraction: Extraction, names: Mapping[str, str], signs: Signs
) -> list[Match]:
    found = []
    for event in extraction.events:
        change = signs.changes.get(event.event_id)
        hit = match_event(replace(watch, event_types=()), event, article, extraction, names) if change else None
        if change is None or hit is None:
            continue
        refusal = _deal_unmet(watch, change)
        if refusal:
            found.append(replace(hit, fires=False, reason=refusal, weight=(0,)))
        elif hit.fires:
            signal, key = Signal("deal", change.state), f"deal|{change.deal_id}|{change.state}"
            found.append(replace(hit, reason=f"{hit.reason}; the deal: {change.reason}", key=key, signal=signal))
        else:
            found.append(hit)
    return found


def _deal_unmet(watch: Watch, change: DealChange) -> str | None:
    """A state is new where a report opens or advances the deal, or denies what was announced."""
    new = change.kind in ("opened", "advanced") or (change.kind == "contradicted" and change.state == "denied")
    if not new:
        return f"the deal stays {change.state} ({change.kind}: {change.reason})"
    if change.state not in watch.deal_states:
        return f"the deal is now {change.state}; the watch asks for {', '.join(watch.deal_states)}"
    return None


def _pairs(
    watch: Watch, article: Article, extraction: Extraction, names: Mapping[str, str], signs: Signs
) -> list[Match]:
    if signs.reach(article) < REACH:
        return []
    found = []
    for event in extraction.events:
        new = signs.pairs.get(event.event_id, ())
        hit = match_event(watch, event, article, extraction, names) if new else None
        if hit is None or not hit.fires:
            found += [hit] if hit else []
            continue
        entity_id = hit.entity_id if hit.entity_id in event.participants else None
        entity_id = entity_id or (None if subjects(watch) else new[0][0])
        others = tuple(_other(pair, entity_id) for pair in new if entity_id in pair)
        if not entity_id or not others:
            found.append(replace(hit, fires=False, reason=f"the {event.type} joins nobody of the watch anew"))
            continue
        name, *told = (names.get(one, one.removeprefix("person:")) for one in (entity_id, *others))
        reason = f"{name}: {event.type}, {event.modality}; never before in one event with {', '.join(told)}"
        found.append(replace(hit, entity_id=entity_id, reason=reason, signal=Signal("pair", others=others)))
    return found


def _other(pair: Pair, entity_id: str | None) -> str:
    return pair[1] if pair[0] == entity_id else pair[0]


def _bursts(
    watch: Watch, article: Article, extraction: Extraction, names: Mapping[str, str], signs: Signs
) -> list[Match]:
    if signs.reach(article) < REACH:
        return []
    wanted = subjects(watch)
    bursts = signs.bursts.get(article.article_id, ())
    return [_burst(one, extraction, names) for one in bursts if not wanted or one.entity_id in wanted]


def _burst(burst: Burst, extraction: Extraction, names: Mapping[str, str]) -> Match:
    name = names.get(burst.entity_id, burst.entity_id)
    return Match(
        True,
        f"{name}: {burst.count} articles on {burst.day}, {burst.usual:.1f} a day in the week before",
        burst.entity_id,
        evidence=best_mention(extraction.mentions, burst.entity_id),
        weight=(int(salience(extraction.mentions, burst.entity_id).main), burst.count),
        key=f"burst|{burst.entity_id}|{burst.day}",
        signal=Signal("burst", day_count=burst.count, usual_count=round(burst.usual, 1)),
    )
