"""What the list knows of those whom an article names: whom people lead, and which group's name is short for whom."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from extractors.events.lists import NounKind
from extractors.events.sentence import Discourse
from extractors.names.entries import Post
from extractors.names.gazetteer import Lexicon
from extractors.records import Mention

# Who speaks for a company, not for a state.
LEADS = re.compile(r"C[A-Z]O|GIO|대표|회장|부회장|사장|의장|창업자|총괄")
Noted = tuple[tuple[Mention, NounKind], ...]


def noted_of(mentions: Sequence[Mention], lexicon: Lexicon) -> Noted:
    """The mentions as those whose deed it is, with what they name: a national branch acts for its house."""
    return tuple((_as_actor(mention, lexicon), _kind(mention, lexicon)) for mention in mentions)


def _as_actor(mention: Mention, lexicon: Lexicon) -> Mention:
    actor = lexicon.acts_for(mention.entity_id)
    return mention if actor == mention.entity_id else replace(mention, entity_id=actor)


def _kind(mention: Mention, lexicon: Lexicon) -> NounKind:
    """An id outside the gazetteer is an executive off the list (`person:이름`)."""
    entity = lexicon.entities.get(mention.entity_id)
    if entity is None:
        return "person" if mention.entity_id.startswith("person:") else "topic"
    return entity.kind


def discourse_of(noted: Noted, lexicon: Lexicon, today: date | None) -> Discourse:
    """What the article leans on before its first sentence: whom the list knows of those whom it names."""
    people = dict.fromkeys(m.entity_id for m, kind in noted if kind == "person")
    return Discourse(
        known=employers_of(noted, lexicon, today) | makers_of(noted, lexicon),
        named=frozenset(m.entity_id for m, _ in noted),
        several=heads_of_several(noted, lexicon, today),
        posts={one: frozenset(p.employer for p in posts) for one in people if (posts := lexicon.posts_of(one))},
    )


def employers_of(noted: Noted, lexicon: Lexicon, today: date | None) -> dict[str, str]:
    """The company that each listed person of the article leads, where it is told of too and on its day just one."""
    employers: dict[str, str] = {}
    orgs = {m.entity_id for m, kind in noted if kind == "org"}
    for person in dict.fromkeys(m.entity_id for m, kind in noted if kind == "person"):
        posts = lexicon.posts_of(person)
        held = _employers(posts, today)
        leads = any(LEADS.match(p.position) for p in posts)
        if len(held) == 1 and leads and (only := held.pop()) in orgs:
            employers[person] = only
    return employers


def heads_of_several(noted: Noted, lexicon: Lexicon, today: date | None) -> frozenset[str]:
    """The people of the article who are chief executives of two companies or more, of no one group."""
    people = dict.fromkeys(m.entity_id for m, kind in noted if kind == "person")
    return frozenset(one for one in people if len(_headed(one, lexicon, today)) > 1)


def _headed(person: str, lexicon: Lexicon, today: date | None) -> set[str]:
    posts = (p for p in lexicon.posts_of(person) if p.position == "CEO")
    return {lexicon.group_of(one) or one for one in _employers(posts, today)}


def _employers(posts: Iterable[Post], today: date | None) -> set[str]:
    """Where posts are held on that day, or ever were where it is not known."""
    return {p.employer for p in posts if today is None or (p.since or 0) <= today.year <= (p.until or today.year)}


def makers_of(noted: Noted, lexicon: Lexicon) -> dict[str, str]:
    """Of each product of the article its maker, where that is told of too."""
    orgs = {m.entity_id for m, kind in noted if kind == "org"}
    makers = {m.entity_id: lexicon.maker_of(m.entity_id) for m, kind in noted if kind == "topic"}
    return {product: maker for product, maker in makers.items() if maker in orgs}


def groups_of(noted: Noted, lexicon: Lexicon) -> dict[str, str]:
    """Of each company of the article the group whose name may be short for it."""
    return {m.entity_id: group for m, _ in noted if (group := _short_name(m.entity_id, lexicon))}


def _short_name(company: str, lexicon: Lexicon) -> str | None:
    """The house whose name begins the company's: `삼성` of 삼성전자, `네이버` of 네이버클라우드."""
    group = lexicon.group_of(company)
    if group is None or group not in lexicon.entities:
        return None
    short = lexicon.entities[group].name.removesuffix("그룹")
    return group if lexicon.entities[company].name.startswith(short) else None
