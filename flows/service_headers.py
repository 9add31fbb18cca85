"""Retry-After of the services that Apprise speaks to, which it does not hand on: noted in Apprise's own log.

Apprise opens a session of `requests` for each call. A session begins with the hooks that `default_hooks` gives it;
ours sees every answer, in the context in which Apprise collects its log.
"""

import logging
from datetime import UTC, datetime
from typing import Any

from flows.http.judge import retry_after

NOTE = "Response Headers"
_ASKING = frozenset({429, 503})


def listen() -> None:
    """From now on the log of a sending holds `Response Headers: retry_after=300` where the service asked for that.

    Without `requests` nothing is heard, and the doubling wait holds.
    """
    try:
        from requests import sessions
    except ImportError:
        return
    sessions.default_hooks = lambda: {"response": [_note]}  # type: ignore[attr-defined]


def _note(answer: Any, *_: object, **__: object) -> None:
    seconds = retry_after(answer.headers.get("Retry-After"), datetime.now(UTC))
    if answer.status_code in _ASKING and seconds is not None:
        logging.getLogger("apprise").debug("%s: retry_after=%d", NOTE, seconds)
