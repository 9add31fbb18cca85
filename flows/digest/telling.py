"""Making a digest and handing it to the channels, each once."""

import logging
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from extractors.digest import Digest, Page, Period
from extractors.hours import korean_day
from extractors.ids import make_id
from extractors.messages import Message
from extractors.neutral import Form
from extractors.records import ChannelSpec
from extractors.words import Language
from flows.channels import Surroundings, holds_alerts_only, send_message
from flows.digest import ledger
from flows.digest.facts import ask, gather
from flows.digest.ledger import Told
from flows.digest.rendering import message, page
from flows.watch_file import Watchlist

log = logging.getLogger(__name__)
FILES: Mapping[str, Page] = {"html": "html", "md": "md", "txt": "text"}


def made(path: Path, home: Path, period: Period, now: datetime, language: Language = "ko") -> Digest:
    """The digest of this Korean day, without what earlier ones told. Nothing is remembered of it yet.

    It begins a day (or week) back, or further where earlier digests reached nobody.
    """
    return _made(path, home, period, now, {language})[language]


def editions(
    path: Path, home: Path, period: Period, now: datetime, channels: Sequence[ChannelSpec]
) -> Mapping[Language, Digest]:
    """The digest in Korean, and in the other languages that the channels speak."""
    languages: set[Language] = {"ko", *(channel.language for channel in channels)}
    return _made(path, home, period, now, languages)


def _made(
    path: Path, home: Path, period: Period, now: datetime, languages: Collection[Language]
) -> Mapping[Language, Digest]:
    today = korean_day(now)
    told = ledger.told_before(home, period, today)
    facts = ask(path, period, ledger.begins(home, period, today), today)
    return {language: gather(facts, told, language) for language in sorted(languages)}


def channels_of(watchlist: Watchlist) -> tuple[ChannelSpec, ...]:
    """Who gets digests unasked: the channels of those watches that are told in the digest."""
    wanted = {channel for watch in watchlist.watches if watch.digest for channel in watch.channels}
    return tuple(one for one in watchlist.channels if one.channel_id in wanted and not holds_alerts_only(one))


def tell(
    digests: Mapping[Language, Digest], channels: Sequence[ChannelSpec], around: Surroundings
) -> Mapping[str, str]:
    """The digest is kept below home, and each channel that did not have it yet was tried, in its language;
    channel -> outcome.

    A channel that got this day's digest is not told again, however often this is called. The next digest leaves out
    what the first channel was told: a later call of the day may hold more, and rather that comes twice than never.
    """
    digest = digests["ko"]
    before = ledger.told(around.home, digest.period, digest.until)
    outcomes, keys = dict(before.channels), before.keys
    for channel in channels:
        if outcomes.get(channel.channel_id) != "delivered":
            outcomes[channel.channel_id] = _send(digests[channel.language], channel, around)
            if outcomes[channel.channel_id] == "delivered":
                keys = keys or digest.keys
                ledger.remember(around.home, digest, Told(keys, outcomes))
    if not channels:                        # the page alone is the digest
        keys = keys or digest.keys
    for language, edition in digests.items():
        ledger.keep(around.home, edition, _pages(edition, "" if language == "ko" else f"{language}."))
    ledger.remember(around.home, digest, Told(keys, outcomes))
    return {channel.channel_id: outcomes[channel.channel_id] for channel in channels}


def _pages(digest: Digest, before: str) -> Mapping[str, str]:
    return {f"{before}{suffix}": page(digest, form) for suffix, form in FILES.items()}


def _send(digest: Digest, channel: ChannelSpec, around: Surroundings) -> str:
    def told(form: Form, longest: int) -> Message:
        return message(digest, form, longest)

    key = make_id("digest", digest.period, digest.until.isoformat(), channel.channel_id)
    sent = send_message(channel, told, key, around)
    log.info("digest=%s channel=%s outcome=%s reason=%r", digest.period, channel.channel_id, sent.outcome, sent.reason)
    return sent.outcome

