"""Naver's news search (NAVER API HUB) as a feed: its keys come from the environment."""

from collections.abc import Mapping

from extractors.ids import make_id
from extractors.records import FeedSpec, Fetch
from flows.fetching import Clock

# header -> variable
KEYS = {"X-NCP-APIGW-API-KEY-ID": "NAVER_APIGW_KEY_ID", "X-NCP-APIGW-API-KEY": "NAVER_APIGW_KEY"}


def keys_for(spec: FeedSpec, environ: Mapping[str, str]) -> Mapping[str, str] | None:
    """The headers that the feed's kind needs; None where one of its keys is not in the environment."""
    if spec.kind != "naver":
        return {}
    found = {header: environ.get(name, "").strip() for header, name in KEYS.items()}
    return found if all(value.isascii() and value.isprintable() and value for value in found.values()) else None


def without_keys(spec: FeedSpec, clock: Clock) -> Fetch:
    """The poll of a feed whose keys are missing: nobody is asked, the other feeds go on."""
    now = clock()
    reason = f"a feed of kind naver needs {' and '.join(KEYS.values())} in the environment"
    fetch_id = make_id("feed", spec.feed_id, spec.url, now.isoformat())
    return Fetch(fetch_id, spec.url, "refused", reason, now, spec.feed_id)
