"""Every way in which Korean feeds and pages write a date."""

from datetime import UTC, datetime, timedelta

import pytest

from extractors.feed.dates import believable, parse_date
from extractors.hours import KST

FORMS = [
    ("2026-10-03 07:00:00", "2026-10-03T07:00:00+09:00"),                   # ND Soft: no zone
    ("2026-10-03 07:00:00 KST", "2026-10-03T07:00:00+09:00"),
    ("Sat, 03 Oct 2026 07:00:00 KST", "2026-10-03T07:00:00+09:00"),
    ("Sat, 16 07 2026 07:00:00 +0900", "2026-07-16T07:00:00+09:00"),        # month as a number
    ("Sun,27 Sep 2026 10:00:00 +0900", "2026-09-27T10:00:00+09:00"),        # no blank behind the comma
    ("20260921013544+0900", "2026-09-21T01:35:44+09:00"),
    ("20260921013544", "2026-09-21T01:35:44+09:00"),
    ("2026.10.05 07:00", "2026-10-05T07:00:00+09:00"),
    ("2026/08/10 13:13", "2026-08-10T13:13:00+09:00"),
    ("Fri, 19 Jun 2026 15:30:20 +09:00", "2026-06-19T15:30:20+09:00"),      # mk
    ("Thu, 5 Mar 2026 08:01:02 GMT", "2026-03-05T17:01:02+09:00"),          # inews24
    ("Mon, 10 Aug 2026 01:04:28 +0000", "2026-08-10T10:04:28+09:00"),
    ("2026-08-25T11:01:15Z", "2026-08-25T20:01:15+09:00"),
    ("2026-08-25T11:01:15.123+09:00", "2026-08-25T11:01:15+09:00"),
    ("2026-08-25T11:01+0900", "2026-08-25T11:01:00+09:00"),
    ("2026-10-03T07:00:00", "2026-10-03T07:00:00+09:00"),
    ("2026-10-03", "2026-10-03T00:00:00+09:00"),
    ("2026.10.05. 오전 12:10", "2026-10-05T00:10:00+09:00"),
    ("2026.10.05. 오후 3:04", "2026-10-05T15:04:00+09:00"),
    ("2026.10.05 (월) 07:00:03", "2026-10-05T07:00:03+09:00"),
    ("2026년 10월 3일 오후 7시 5분", "2026-10-03T19:05:00+09:00"),
    ("Thu Nov 26 01:36:52 KST 2026", "2026-11-26T01:36:52+09:00"),
    ("Oct 3, 2026 7:00 pm", "2026-10-03T19:00:00+09:00"),
    ("2026-10-03T24:00:00", "2026-10-04T00:00:00+09:00"),
    ("1790000000", "2026-09-21T23:13:20+09:00"),
]


@pytest.mark.parametrize(("raw", "expected"), FORMS)
def test_a_date_is_read_in_korean_time(raw: str, expected: str) -> None:
    moment = parse_date(raw)
    assert moment is not None
    assert moment.tzinfo is UTC
    assert moment.astimezone(KST).isoformat() == expected


@pytest.mark.parametrize(
    "raw", ["", None, "어제", "31 Feb 2026 10:00", "2026-13-01", "0000-00-00 00:00:00", "9" * 70_000]
)
def test_what_is_no_date_is_none(raw: str | None) -> None:
    assert parse_date(raw) is None


def test_the_future_and_the_last_century_are_not_believed() -> None:
    now = datetime(2026, 10, 14, tzinfo=UTC)
    assert believable(now, now)
    assert believable(now + timedelta(minutes=10), now)
    assert not believable(now + timedelta(hours=9), now)
    assert not believable(datetime(1999, 12, 31, tzinfo=UTC), now)
    assert not believable(None, now)
