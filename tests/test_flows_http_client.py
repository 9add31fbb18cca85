import gzip
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from demo.faults import FAULTS, Reply, gzip_bomb, reply_for
from demo.server import Request, Server
from flows.http.client import Fetcher
from flows.http.exchange import Limits
from flows.http.gates import Gates
from flows.http.judge import judge, retry_after
from flows.http.network import tls_context

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
ALLOWED = ("127.0.0.1",)
FAST = Limits(connect_seconds=1, read_seconds=0.6, total_seconds=1.2, pause_seconds=0, feed_bytes=100_000)


@contextmanager
def site(answer: Callable[[str, Mapping[str, str]], Reply]) -> Iterator[Server]:
    log: list[Request] = []
    server = Server(0, "test", answer, log)
    server.thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def fetcher(tmp_path: Path) -> Iterator[Fetcher]:
    made = make_fetcher(tmp_path)
    yield made
    made.close()


def make_fetcher(folder: Path, limits: Limits = FAST, allow_hosts: tuple[str, ...] = ALLOWED) -> Fetcher:
    return Fetcher(
        user_agent="AllianceWatch/1 (+mailto:desk@example.com)",
        clock=lambda: NOW,
        robots_folder=folder / "robots",
        allow_hosts=allow_hosts,
        limits=limits,
    )


def always(*args: object, **kwargs: object) -> Callable[[str, Mapping[str, str]], Reply]:
    return lambda path, headers: Reply(*args, **kwargs)  # type: ignore[arg-type]


def test_a_feed_arrives_with_its_validators_and_we_say_who_we_are(fetcher: Fetcher) -> None:
    headers = (("ETag", '"1"'), ("Last-Modified", "Thu, 26 Nov 2026 00:00:00 GMT"))
    with site(always(200, "<rss>한글</rss>".encode(), "text/xml; charset=utf-8", headers)) as server:
        fetch = fetcher.feed(server.base_url + "/rss", feed_id="a")
    assert (fetch.outcome, fetch.status, fetch.body.decode()) == ("fetched", 200, "<rss>한글</rss>")
    assert (fetch.etag, fetch.last_modified) == ('"1"', "Thu, 26 Nov 2026 00:00:00 GMT")
    assert (fetch.content_type, fetch.started_at, fetch.feed_id) == ("text/xml; charset=utf-8", NOW, "a")
    assert server.log[0].header("user-agent") == "AllianceWatch/1 (+mailto:desk@example.com)"
    assert [request.path for request in server.log] == ["/rss"], "robots.txt is not asked for a chosen feed"


def test_validators_are_sent_and_304_is_unchanged(fetcher: Fetcher) -> None:
    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        return Reply(304 if headers.get("if-none-match") == '"1"' else 200)

    with site(answer) as server:
        assert fetcher.feed(server.base_url + "/rss", feed_id="a", etag='"1"').outcome == "unchanged"
        assert fetcher.feed(server.base_url + "/rss", feed_id="a", etag='"1"\r\nX: y').outcome == "fetched"


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [("500", "failed"), ("503", "limited"), ("429", "limited"), ("403", "refused"), ("404", "missing"),
     ("410", "missing"), ("hang", "failed"), ("drip", "failed"), ("endless", "too_large"), ("gzip_bomb", "too_large"),
     ("broken_gzip", "broken"), ("not_gzip", "broken"), ("redirect_loop", "broken"), ("redirect_private", "refused"),
     ("redirect_metadata", "refused"), ("redirect_file", "refused"), ("redirect_nowhere", "broken"),
     ("long_length", "failed"), ("short_length", "fetched"), ("nul", "fetched")],
)  # fmt: skip
def test_every_fault_ends_in_one_word_and_in_time(tmp_path: Path, fault: str, outcome: str) -> None:
    assert fault in FAULTS
    stop = Event()
    ready = None if fault == "hang" else reply_for(fault, stop)
    started = time.monotonic()
    with site(lambda path, headers: ready or reply_for(fault, stop)) as server:
        fetch = make_fetcher(tmp_path).feed(server.base_url + "/rss", feed_id="a")
        stop.set()
    assert (fetch.outcome, bool(fetch.reason)) == (outcome, True), fetch.reason
    assert time.monotonic() - started < 4
    assert len(fetch.body) <= FAST.feed_bytes


def test_a_packed_file_is_unpacked_and_a_packed_bomb_is_not(fetcher: Fetcher) -> None:
    bodies = {"/sitemap.xml.gz": gzip.compress(b"<urlset/>"), "/bomb.xml.gz": gzip_bomb(10)}
    with site(lambda path, headers: Reply(200, bodies[path], "application/x-gzip")) as server:
        fetches = [fetcher.feed(server.base_url + path, feed_id="a") for path in bodies]
    assert [(one.outcome, one.body) for one in fetches] == [("fetched", b"<urlset/>"), ("too_large", b"")]


def test_retry_after_is_read(fetcher: Fetcher) -> None:
    with site(always(429, b"", "text/plain", (("Retry-After", "120"),))) as server:
        assert fetcher.feed(server.base_url + "/", feed_id="a").retry_after_seconds == 120


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120), ("Thu, 26 Nov 2026 03:10:00 GMT", 600), ("Thu, 26 Nov 2026 02:00:00 GMT", 0), ("soon", None),
     (None, None), ("", None), ("-5", None), ("9" * 50, 30 * 86400), ("Thu, 99 Nov 2026 03:10:00 GMT", None)],
)  # fmt: skip
def test_retry_after_comes_as_seconds_or_date(value: str | None, seconds: int | None) -> None:
    assert retry_after(value, NOW) == seconds


def test_judgements() -> None:
    told = {status: judge(status, None)[0] for status in (200, 206, 304, 400, 401, 404, 418, 429, 451, 500, 503, 599)}
    assert told == {
        200: "fetched", 206: "fetched", 304: "unchanged", 400: "failed", 401: "refused", 404: "missing", 418: "failed",
        429: "limited", 451: "refused", 500: "failed", 503: "failed", 599: "failed",
    }  # fmt: skip


def test_redirects_are_followed_and_the_place_is_told(fetcher: Fetcher) -> None:
    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        step = int(path.strip("/"))
        return Reply(200, b"here") if step == 5 else Reply(302, headers=(("Location", f"/{step + 1}"),))

    with site(answer) as server:
        fetch = fetcher.feed(server.base_url + "/0", feed_id="a")
        assert (fetch.outcome, fetch.final_url, fetch.url) == (
            "fetched", server.base_url + "/5", server.base_url + "/0",
        )  # fmt: skip


def test_loopback_is_refused_unless_allowed(tmp_path: Path) -> None:
    with site(always(200, b"secret")) as server:
        fetch = make_fetcher(tmp_path, allow_hosts=()).page(server.base_url + "/")
        assert (fetch.outcome, fetch.body, fetch.status) == ("refused", b"", None)
        assert "non-public address 127.0.0.1" in fetch.reason
        assert not server.log


def test_a_name_that_turns_private_after_the_check_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rebinding: the second look-up of a name answers with loopback. There is no second look-up."""
    answers = iter(["203.0.114.1", "127.0.0.1"])
    asked: list[str] = []

    def lookup(host: str, port: int, timeout: float) -> list[str]:
        asked.append(host)
        return [next(answers)]

    monkeypatch.setattr("flows.http.addresses._lookup", lookup)
    limits = Limits(connect_seconds=0.3, total_seconds=0.5, pause_seconds=0)
    with site(always(200, b"secret")) as server:
        port = server.server_address[1]
        fetch = make_fetcher(tmp_path, limits, allow_hosts=()).feed(f"http://rebind.example:{port}/", feed_id="a")
        assert (fetch.outcome, asked, server.log) == ("failed", ["rebind.example"], [])


def test_what_cannot_be_reached_says_so(fetcher: Fetcher) -> None:
    assert "cannot be resolved" in fetcher.feed("http://no-such-host.invalid/", feed_id="a").reason
    closed = fetcher.feed("http://127.0.0.1:1/", feed_id="a")
    assert (closed.outcome, closed.status) == ("failed", None)
    assert "no connection" in closed.reason
    assert fetcher.page("https://127.0.0.1:1/").outcome == "failed"


def test_robots_txt_is_asked_once_and_obeyed(tmp_path: Path) -> None:
    robots = b"User-agent: *\nDisallow: /admin/\nUser-agent: AllianceWatch\nDisallow: /secret\nCrawl-delay: 0.2\n"

    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        return Reply(200, robots if path == "/robots.txt" else b"page")

    with site(answer) as server:
        fetcher = make_fetcher(tmp_path)
        assert fetcher.page(server.base_url + "/secret/1").outcome == "refused"
        started = time.monotonic()
        assert [fetcher.page(server.base_url + f"/{n}").outcome for n in range(3)] == ["fetched"] * 3
        assert time.monotonic() - started > 0.35, "the crawl-delay is kept"
        assert [fetch.purpose for fetch in fetcher.robots_fetches()] == ["robots"]
        again = make_fetcher(tmp_path)
        assert again.page(server.base_url + "/secret/1").reason == "robots.txt does not allow it"
        assert not again.robots_fetches(), "kept for a day"
        assert [request.path for request in server.log].count("/robots.txt") == 1


@pytest.mark.parametrize(
    ("status", "outcome"), [(404, "fetched"), (403, "fetched"), (500, "failed"), (429, "failed"), (200, "fetched")]
)
def test_a_robots_txt_that_is_not_there_or_broken(tmp_path: Path, status: int, outcome: str) -> None:
    garbage = bytes(range(256)) + b"\nDisallow: /" + b"*a" * 5000

    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        return Reply(status, garbage) if path == "/robots.txt" else Reply(200, b"page")

    with site(answer) as server:
        assert make_fetcher(tmp_path).page(server.base_url + "/a").outcome == outcome


def test_a_redirect_is_held_against_the_robots_txt_of_where_it_leads(fetcher: Fetcher) -> None:
    with site(always(200, b"User-agent: *\nDisallow: /")) as strict:
        target = strict.base_url + "/article"

        def answer(path: str, headers: Mapping[str, str]) -> Reply:
            return Reply(404) if path == "/robots.txt" else Reply(302, headers=(("Location", target),))

        with site(answer) as open_site:
            fetch = fetcher.page(open_site.base_url + "/1")
    assert (fetch.outcome, fetch.final_url) == ("refused", target)


def test_one_host_gets_one_request_at_a_time(tmp_path: Path) -> None:
    at_once, most = [0], [0]

    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        at_once[0] += 1
        most[0] = max(most[0], at_once[0])
        time.sleep(0.02)
        at_once[0] -= 1
        return Reply(200, b"x")

    with site(answer) as one, site(answer) as two, ThreadPoolExecutor(8) as threads:
        fetcher = make_fetcher(tmp_path)
        urls = [f"{server.base_url}/{n}" for n in range(6) for server in (one, two)]
        outcomes = list(threads.map(lambda url: fetcher.feed(url, feed_id="a").outcome, urls))
    assert outcomes == ["fetched"] * 12
    assert most[0] == 2, "one at each host, both hosts in parallel"


def test_only_so_many_hosts_are_asked_at_once_and_nobody_fails_for_waiting(tmp_path: Path) -> None:
    at_once, most = [0], [0]

    def answer(path: str, headers: Mapping[str, str]) -> Reply:
        at_once[0] += 1
        most[0] = max(most[0], at_once[0])
        time.sleep(0.2)
        at_once[0] -= 1
        return Reply(200, b"x")

    with ExitStack() as sites, ThreadPoolExecutor(8) as threads:
        urls = [sites.enter_context(site(answer)).base_url + "/rss" for _ in range(8)]
        fetcher = make_fetcher(tmp_path, replace(FAST, hosts_at_once=2))
        fetches = list(threads.map(lambda url: fetcher.feed(url, feed_id="a"), urls))
    assert [fetch.reason for fetch in fetches if fetch.outcome != "fetched"] == [], "0.8 s in all, 0.6 s for a request"
    assert most[0] == 2


def test_turns_keep_their_pause_and_silent_hosts_are_left_alone() -> None:
    moment, slept = [100.0], []
    gates = Gates(1.5, clock=lambda: moment[0], sleep=slept.append)
    for host in ("a", "b", "a"):
        with gates.turn(host) as closed:
            assert closed is None
            gates.answered(host, answered=host == "b")
    assert slept == [1.5]
    with gates.turn("a") as closed:
        assert closed == "silent", "after two attempts without an answer"


def test_a_host_that_asks_to_be_left_alone_is(fetcher: Fetcher) -> None:
    with site(always(429, b"", "text/plain", (("Retry-After", "600"),))) as server:
        outcomes = [fetcher.feed(f"{server.base_url}/{n}", feed_id="a").outcome for n in range(3)]
        assert (outcomes, len(server.log)) == (["limited"] * 3, 1)


def test_certificates_are_verified_and_old_servers_may_renegotiate() -> None:
    strict, legacy = tls_context(), tls_context(legacy=True)
    assert [context.verify_mode for context in (strict, legacy)] == [ssl.CERT_REQUIRED] * 2
    assert (strict.options & 0x4, legacy.options & 0x4) == (0, 0x4)


def test_a_day_later_robots_txt_is_asked_again(tmp_path: Path) -> None:
    clock = [NOW]
    with site(always(200, b"User-agent: *\nAllow: /")) as server:
        for day in (0, 0.9, 1.1):
            clock[0] = NOW + timedelta(days=day)
            fetcher = Fetcher(
                user_agent="x", clock=lambda: clock[0], robots_folder=tmp_path, allow_hosts=ALLOWED, limits=FAST
            )
            fetcher.page(server.base_url + "/a")
        assert [request.path for request in server.log].count("/robots.txt") == 2
