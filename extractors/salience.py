"""Is an entity what the article is about, or named in passing?

Measured on the gold set against "in the title, or in an event that the article is for": precision .87, recall .76;
with the events told at the top (extractors.match) recall is .84 at the same precision.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.records import Mention

LEAD = 250           # characters of text: the first two sentences of a Korean news article
MANY = 4             # at three, precision on the gold set falls below .85


@dataclass(frozen=True, slots=True)
class Salience:
    """`main` says whether the article is about the entity; `reason` says by what sign."""

    main: bool
    reason: str
    count: int


def salience(mentions: Sequence[Mention], entity_id: str) -> Salience:
    """How the entity stands in the article of these mentions: by title, by lead, by how often it is named."""
    own = [mention for mention in mentions if mention.entity_id == entity_id]
    count = len(own)
    if any(mention.field == "title" for mention in own):
        return Salience(True, "named in the title", count)
    first = min((mention.start for mention in own), default=LEAD)
    if first < LEAD and count > 1:
        return Salience(True, f"named in the lead and {count} times in all", count)
    if count >= MANY:
        return Salience(True, f"named {count} times", count)
    times = {0: "not named", 1: "named once", 2: "named twice"}.get(count, f"named {count} times")
    return Salience(False, f"{times}, neither in the title nor at the top", count)
