"""Handing alerts to a channel; the doorway to Apprise. Failures are values, and no secret is in them."""

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path
from typing import Any, Literal

import apprise
from rich.console import Console
from rich.text import Text

from extractors.ids import make_id
from extractors.messages import Message, message
from extractors.neutral import Form
from extractors.records import Alert, ChannelSpec
from flows.atom_file import write_feed
from flows.local_channels import append, put, show
from flows.secrets import MissingSecret, expand
from flows.service_headers import NOTE, listen

SEND_SECONDS = 20
Tell = Callable[[Form, int], Message]       # the message in a form, in at most so many characters
# Both write parts of URLs, tokens among them, into their logs; what is worth knowing is in our reasons.
# We alone read Apprise's: at debug level it holds what the service answered.
logging.getLogger("apprise").propagate = False
logging.getLogger("apprise").setLevel(logging.DEBUG)
logging.getLogger("urllib3").setLevel(logging.INFO)
listen()

# A longer message becomes an attachment: the service counts bytes, three to a Korean letter.
_LONGEST = {"ntfy": 1300}
_STATUS = re.compile(r"error=(\d{3})\b")
_SMTP_STATUS = re.compile(r"Socket Exception: .{0,200}?\((\d{3}),", re.DOTALL)
# Telegram answers {"parameters": {"retry_after": 35}}, Discord {"retry_after": 1.2}.
_RETRY_AFTER = re.compile(r"retry[-_]?after\D{0,6}(\d{1,7}(?:\.\d+)?)", re.IGNORECASE)
_TRY_AGAIN = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class Sent:
    """How handing over ended: `retry` may succeed later, `failed` will not without a change."""

    outcome: Literal["delivered", "retry", "failed"]
    reason: str
    retry_after_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What sending needs beside the alerts: where files lie, where secrets are found, who shows the console."""

    home: Path
    environment: Mapping[str, str]
    console: Console
    english: Mapping[str, str] = field(default_factory=dict)     # names as an English channel has them, by Korean name


def send(channel: ChannelSpec, alerts: Sequence[Alert], around: Surroundings, *, key: str = "") -> Sent:
    """The alerts (at least one) are told in one message, or the reason says why not. Never raises for a channel.

    `key` is the message's Idempotency-Key, by default that of its alerts.
    """
    scheme, _, rest = channel.url.partition(":")
    try:
        if scheme == "console":
            show(around.console, alerts)
            return Sent("delivered", "shown on the console")
        if scheme == "file":
            return Sent("delivered", f"{append(around.home / rest, alerts)} lines written")
        if scheme == "feed":
            return Sent("delivered", f"{write_feed(around.home / rest, alerts)} entries written")
    except OSError as error:
        return _not_written(error)
    told = [_in_english(alert, around.english) for alert in alerts] if channel.language == "en" else alerts

    def tell(form: Form, longest: int) -> Message:
        return message(told, form, language=channel.language, longest=longest, titled=True)

    headers = {"Idempotency-Key": key or idempotency_key(alerts)} | _thread(alerts)
    return _send_apprise(channel.url, tell, headers, around.environment)


def _not_written(error: OSError) -> Sent:
    return Sent("retry", f"cannot write: {error.strerror or type(error).__name__}")


def _in_english(alert: Alert, english: Mapping[str, str]) -> Alert:
    others = ", ".join(english.get(name, name) for name in alert.others.split(", ")) if alert.others else None
    return replace(alert, entity_name=english.get(alert.entity_name, alert.entity_name), others=others)


def _thread(alerts: Sequence[Alert]) -> dict[str, str]:
    """The headers by which mail programs lay the messages of one story together; none where there are several.

    The root is no real letter: RFC 5322 lets References name one that is not there.
    """
    stories = {(alert.watch_id, alert.story_id) for alert in alerts}
    if len(stories) > 1:
        return {}
    root = f"<{make_id(*stories.pop())}@alliance-watch.invalid>"
    return {"References": root, "In-Reply-To": root} if alerts[0].kind != "first" else {"References": root}


def send_message(channel: ChannelSpec, tell: Tell, key: str, around: Surroundings) -> Sent:
    """A message that is no alert, such as a digest, is told on the console or by a service; files hold alerts only.

    Never raises for a channel.
    """
    scheme = channel.url.partition(":")[0]
    if scheme == "console":
        told = tell("text", 100_000)
        try:
            put(around.console, Text(f"{told.title}\n{told.body}"))
        except OSError as error:
            return _not_written(error)
        return Sent("delivered", "shown on the console")
    if holds_alerts_only(channel):
        return Sent("failed", "this channel holds alerts only")
    return _send_apprise(channel.url, tell, {"Idempotency-Key": key}, around.environment)


def holds_alerts_only(channel: ChannelSpec) -> bool:
    """True of files and feeds: they hold alerts one by one; a digest lies beside them as a page."""
    return channel.url.partition(":")[0] in ("file", "feed")


def is_remote(channel: ChannelSpec) -> bool:
    """True where people are interrupted: every channel but the console, files and feeds."""
    return channel.url.partition(":")[0] not in ("console", "file", "feed")


def idempotency_key(alerts: Sequence[Alert]) -> str:
    """The same for the same alerts, however often they are handed over."""
    return alerts[0].alert_id if len(alerts) == 1 else make_id(*(alert.alert_id for alert in alerts))


def _send_apprise(url: str, tell: Tell, headers: Mapping[str, str], environment: Mapping[str, str]) -> Sent:
    try:
        target = apprise.Apprise.instantiate(expand(url, environment))
    except MissingSecret as error:
        return Sent("retry", str(error))
    if target is None:
        return Sent("failed", "Apprise does not accept this URL; check it against the wiki of its service")
    own = getattr(target, "headers", None)          # of webhooks and e-mail
    if isinstance(own, dict):
        own.update(headers)
    form = _form(target)
    told = tell(form, max(60, min(int(target.body_maxlen) - 200, _LONGEST.get(str(target.service_name), 100_000))))
    sender = apprise.Apprise()
    sender.add(target)
    result = sender.notify(
        body=told.body, title=told.title, body_format=form, timeout=SEND_SECONDS, log_level=logging.DEBUG
    )
    return Sent("delivered", "accepted") if result else _refusal(result)


def _form(target: Any) -> Form:
    """The form that the service reads: its first choice, unless the URL asked for another."""
    preferred = target.notify_format
    first = preferred[0] if isinstance(preferred, tuple | list) else preferred
    return {"html": "html", "markdown": "markdown"}.get(str(first.value), "text")  # type: ignore[return-value]


def _refusal(result: Any) -> Sent:
    """What Apprise's log tells of the failure: a status, and the waiting time that the service asked for, if any.

    Only lines about the answer are read: others hold our own message, and with it words from the web.
    """
    lines = [(str(entry.level), str(entry.message)) for entry in result.logs()]
    warnings = " ".join(line for level, line in lines if level in ("WARNING", "ERROR"))
    answers = " ".join(line for _, line in lines if line.startswith(("Response Details", "Socket Exception", NOTE)))
    seconds = max((ceil(float(wait)) for wait in _RETRY_AFTER.findall(answers)), default=None)
    http, smtp = _STATUS.search(warnings), _SMTP_STATUS.search(answers)
    if http:
        status = int(http[1])
        again = status in _TRY_AGAIN or status >= 500
        return Sent("retry" if again else "failed", f"HTTP {status}", seconds)
    if smtp:                                        # RFC 5321: 4yz is transient, 5yz permanent
        return Sent("failed" if smtp[1].startswith("5") else "retry", f"SMTP {smtp[1]}", seconds)
    return Sent("retry", "no answer, or the connection failed", seconds)
