"""Headlines that changed in the feed: an article's new version, without asking its publisher for anything."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import warehouse
from extractors.page.clean import text_hash
from extractors.records import Article, Check, Entry, EntryResult
from extractors.text import canonical
from extractors.versions import revision, same_headline
from flows.desk import Desk
from flows.pages import PageRead
from flows.polling import Polled
from flows.rechecks import WINDOW
from flows.triage import Wanted


def new_headlines(desk: Desk, polls: Sequence[Polled]) -> dict[str, str]:
    """The headlines that recent articles never had and that their own feed gives them now, by article id."""
    entries = {
        entry.entry_id: entry
        for poll in polls if poll.parsed and poll.spec.kind != "search"
        for entry in poll.parsed.entries if entry.title
    }  # fmt: skip
    if not entries:
        return {}
    with warehouse.reading(desk.settings.warehouse) as db:
        before = warehouse.headlines(db, list(entries), desk.clock() - WINDOW)
    return {
        article_id: canonical(entries[entry_id].title)
        for entry_id, (article_id, titles) in before.items()
        if not any(same_headline(entries[entry_id].title, title) for title in titles)
    }


def renamed(desk: Desk, headlines: Mapping[str, str]) -> list[tuple[Check, PageRead]]:
    """Each of the articles with its new headline and the text that it had, as a look that found a new version."""
    if not headlines:
        return []
    with warehouse.reading(desk.settings.warehouse) as db:
        stored = warehouse.stored_articles(db, list(headlines), desk.clock() - WINDOW)
        silent = warehouse.loaded_in_silence(db, list(headlines))
    found = (_renamed(desk, old, entry, headlines[one], one in silent) for one, (old, entry) in stored.items())
    return [one for one in found if one]


def _renamed(desk: Desk, old: Article, entry: Entry, title: str, history: bool) -> tuple[Check, PageRead] | None:
    now, specs = desk.clock(), {feed.feed_id: feed for feed in desk.configuration.ours}
    shown = old.title if old.page_title == "" else old.page_title   # the page says what it said
    new = replace(old, title=title, page_title=shown, text_hash=text_hash(title, old.text), fetched_at=now,
                  outcome="stored")  # fmt: skip
    change = revision(old, new)
    if not change.is_new_version or entry.feed_id not in specs:
        return None
    reason = f"its feed has another headline: {change.reason}"
    result = EntryResult(replace(entry, title=title), "updated", reason, now)
    read = PageRead(Wanted(entry, specs[entry.feed_id], history=history), result, replace(new, outcome="updated"))
    return Check(old.article_id, now, change.change, reason, change.diff), read
