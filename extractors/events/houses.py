"""A group whose name is short for one of its companies: `삼성` for 삼성전자."""

import re
from collections.abc import Mapping, Sequence

from extractors.events.drafts import Draft

IN_FULL = re.compile(r"[A-Za-z가-힣]\s?그룹")  # SK그룹은 오픈AI와 의향서를 체결했다: the group itself
MAKES = ("supply", "joint_development", "launch", "rivalry")  # what companies do, not their groups


def by_full_name(events: Sequence[Draft], groups: Mapping[str, str]) -> None:
    """With the one company of the article for which a group's name is short: `삼성이 TSMC를 추격한다`."""
    houses = {house for house in groups.values() if house.endswith("-group")}  # not 네이버 for 네이버클라우드
    companies = {house: [one for one, its in groups.items() if its == house] for house in houses}
    short = {house: meant[0] for house, meant in companies.items() if len(meant) == 1}
    told = (e for e in events if e.type in MAKES and not IN_FULL.search(e.words))
    for event in (e for e in told if not short.keys().isdisjoint(e.roles)):
        named = {one: role for one, role in event.roles.items() if one not in short}
        event.roles = {**{short[one]: role for one, role in event.roles.items() if one in short}, **named}


def is_short_for(event: Draft, other: Draft, groups: Mapping[str, str]) -> bool:
    """Whether the one is told of a group, or in title or lead of a house, and the other of a company of it."""
    mine, its = event.roles.keys() - other.roles.keys(), other.roles.keys() - event.roles.keys()
    short = event.opens or other.opens or all(one.endswith("-group") for one in mine)
    return short and bool(mine) and event.type == other.type and mine == {groups.get(one) for one in its}
