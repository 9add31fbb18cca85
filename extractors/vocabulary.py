"""The closed words of our records: the same word in log, table and chart."""

from typing import Literal

Field = Literal["title", "text"]
EventType = Literal[
    "meeting", "partnership", "joint_venture", "investment", "acquisition", "supply", "joint_development",
    "infrastructure", "participation", "launch", "rivalry", "restriction", "litigation", "appointment", "termination",
]  # fmt: skip
Modality = Literal["confirmed", "reported", "planned", "speculated", "denied"]
EntityKind = Literal["person", "org", "topic"]
FeedKind = Literal["rss", "sitemap", "search", "naver"]
Origin = Literal["own", "wire", "press_release"]
# What became of an item: the same word in log, table and chart.
FetchOutcome = Literal[
    "fetched",      # 200 with a body
    "unchanged",    # 304, or 200 with the body we already had
    "limited",      # 429, or 503 with Retry-After: try later
    "refused",      # 401/403/451, robots.txt, or an address we do not visit
    "missing",      # 404 or 410
    "failed",       # 5xx, timeout, no route, broken transfer: temporary
    "too_large",    # more bytes than we accept, compressed or expanded
    "broken",       # arrived, but is not what it should be (a feed that parses to nothing)
]  # fmt: skip
EntryOutcome = Literal[
    "stored",       # a new article is in the warehouse
    "duplicate",    # the same canonical URL is already known
    "updated",      # known, and its text changed: a new version
    "discovery",    # a pointer (search feed) that is not fetched itself
    "refused", "missing", "failed", "limited", "too_large",   # as the page's fetch ended
    "empty",        # the page holds no article text
    "paywalled",    # only a stub is public
    "not_article",  # portal, section page, deleted notice, soft 404
]  # fmt: skip
DealState = Literal["rumoured", "in_talks", "planned", "signed", "carried_out", "ended", "denied"]
DealChangeKind = Literal[
    "opened",        # the first report
    "advanced",      # a further state
    "repeated",      # nothing new
    "amended",       # another amount than the one known, from a later report
    "contradicted",  # differs from what another said of the same: both stay, side by side
]  # fmt: skip
DecisionOutcome = Literal["sent", "joined", "deferred", "silenced", "inhibited", "below_threshold", "history"]
# first: nobody was told of this story yet; follow_up: more is known; correction: what was told no longer holds.
AlertKind = Literal["first", "follow_up", "correction"]
# What an alert is about where it is about more than one article's news.
SignalKind = Literal["deal", "burst", "pair", "feed"]
HealthState = Literal["good", "failing", "silent", "shrinking", "changed"]
