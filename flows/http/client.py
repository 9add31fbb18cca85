"""The polite client: every attempt ends as a `Fetch`, whatever the other side does."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Literal

import httpx

from extractors.ids import make_id
from extractors.records import Fetch
from flows.http.addresses import AddressRefused
from flows.http.exchange import Answer, Exchange, Limits
from flows.http.expand import ACCEPT_ENCODING
from flows.http.gates import Gates
from flows.http.judge import REDIRECTS, retry_after
from flows.http.robots import Robots
from flows.http.urls import host_key, origin, parse_target

Purpose = Literal["feed", "page", "robots"]
REDIRECT_LIMIT = 5
ACCEPT = {
    "feed": "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
    "page": "text/html, application/xhtml+xml, */*;q=0.5",
    "robots": "text/plain, */*;q=0.5",
}
CLOSED = {
    "silent": Answer("failed", "the host did not answer earlier in this run"),
    "limited": Answer("limited", "the host asked earlier in this run to be left alone"),
}


class Fetcher:
    """Fetches feeds and pages for one run. Safe to share between threads; never raises for what the web does."""

    def __init__(
        self,
        *,
        user_agent: str,
        clock: Callable[[], datetime],
        robots_folder: Path,
        allow_hosts: tuple[str, ...] = (),
        legacy_tls_hosts: tuple[str, ...] = (),
        limits: Limits | None = None,
    ) -> None:
        self._user_agent = user_agent
        self._clock = clock
        self._limits = limits or Limits()
        self._exchange = Exchange(allow_hosts=allow_hosts, legacy_tls_hosts=legacy_tls_hosts, limits=self._limits)
        self._gates = Gates(self._limits.pause_seconds, self._limits.hosts_at_once)
        self._robots = Robots(robots_folder, self._robots_txt)
        self._robots_fetches: list[Fetch] = []
        self._lock = Lock()

    def feed(
        self,
        url: str,
        *,
        feed_id: str,
        etag: str | None = None,
        last_modified: str | None = None,
        keys: Mapping[str, str] | None = None,
    ) -> Fetch:
        """The feed's document, or `unchanged` where its validators still hold. robots.txt is not asked: the
        operator chose this address. `keys` are headers that only the address's own host gets to see.
        """
        return self._fetch(url, "feed", feed_id, _conditions(etag, last_modified), keys or {})

    def page(self, url: str, *, feed_id: str | None = None) -> Fetch:
        """The page, if every host on the way to it allows robots there."""
        return self._fetch(url, "page", feed_id, {})

    def robots_fetches(self) -> tuple[Fetch, ...]:
        """The robots.txt attempts since the last call."""
        with self._lock:
            taken, self._robots_fetches = tuple(self._robots_fetches), []
        return taken

    def close(self) -> None:
        self._exchange.close()

    def _robots_txt(self, url: str) -> Fetch:
        fetch = self._fetch(url, "robots", None, {})
        with self._lock:
            self._robots_fetches.append(replace(fetch, body=b""))
        return fetch

    def _fetch(
        self,
        url: str,
        purpose: Purpose,
        feed_id: str | None,
        conditions: Mapping[str, str],
        keys: Mapping[str, str] = MappingProxyType({}),
    ) -> Fetch:
        started_at, started = self._clock(), time.monotonic()
        final_url, answer = self._follow(url, purpose, conditions, keys)
        return Fetch(
            fetch_id=make_id(purpose, feed_id or "", url, started_at.isoformat()),
            url=url,
            outcome=answer.outcome,
            reason=_sentence(answer.reason),
            started_at=started_at,
            feed_id=feed_id,
            purpose=purpose,
            final_url=final_url,
            status=answer.status,
            etag=answer.header("etag"),
            last_modified=answer.header("last-modified"),
            content_type=answer.header("content-type"),
            retry_after_seconds=retry_after(answer.header("retry-after"), started_at),
            elapsed_ms=round((time.monotonic() - started) * 1000),
            byte_count=len(answer.body),
            body=answer.body,
        )

    def _follow(
        self, url: str, purpose: Purpose, conditions: Mapping[str, str], keys: Mapping[str, str]
    ) -> tuple[str, Answer]:
        """The answer after redirects, each of them checked like the first address, and where it stood."""
        headers = {"User-Agent": self._user_agent, "Accept": ACCEPT[purpose], "Accept-Encoding": ACCEPT_ENCODING}
        home = ""
        for _ in range(REDIRECT_LIMIT + 1):
            try:
                target = parse_target(url)
            except AddressRefused as error:
                return url, Answer("refused", str(error))
            home = home or origin(target)
            told = {**headers, **conditions, **(keys if origin(target) == home else {})}
            answer = self._forbidden(target, purpose) or self._ask(target, purpose, told)
            location = answer.header("location")
            if answer.status not in REDIRECTS or not location:
                return url, answer
            try:
                url = str(target.join(location))
            except (httpx.InvalidURL, ValueError):
                return url, Answer("broken", "a redirect to an address that is none", answer.status)
        return url, Answer("broken", f"more than {REDIRECT_LIMIT} redirects", answer.status)

    def _forbidden(self, target: httpx.URL, purpose: Purpose) -> Answer | None:
        """What robots.txt says against the page, if anything."""
        if purpose != "page":
            return None
        verdict = self._robots.verdict(str(target), origin(target), self._clock())
        if verdict.allowed:
            self._gates.slow_down(host_key(target), verdict.crawl_delay_seconds)
            return None
        return Answer("failed" if verdict.temporary else "refused", verdict.reason)

    def _ask(self, target: httpx.URL, purpose: Purpose, headers: Mapping[str, str]) -> Answer:
        """One request in the host's turn, unless the host is closed for this run."""
        host = host_key(target)
        byte_limit = self._limits.feed_bytes if purpose == "feed" else self._limits.page_bytes
        with self._gates.turn(host) as closed:
            if closed:
                return CLOSED[closed]
            answer = self._exchange.get(target, headers, byte_limit=byte_limit, now=self._clock())
            answered = answer.outcome != "failed" or answer.status is not None
            self._gates.answered(host, answered=answered, limited=answer.outcome == "limited")
        return answer


def _conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    told = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in told.items() if value and value.isascii() and value.isprintable()}


def _sentence(reason: str) -> str:
    """One printable line for log and table, whatever the other side put into an error."""
    return "".join(c if c.isprintable() else " " for c in reason)[:200].strip()
