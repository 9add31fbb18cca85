"""Feeds and pages, damaged in every way: never an exception, always an outcome. `make fuzz` tries 100,000 of them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import KEPT, TYPES, failures, survives


def test_a_damaged_document_gets_an_outcome() -> None:
    assert failures(range(300)) == []


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.binary(max_size=400), st.sampled_from(TYPES))
def test_any_bytes_get_an_outcome(body: bytes, content_type: str | None) -> None:
    survives(body, content_type)


@pytest.mark.parametrize("path", sorted(KEPT.iterdir()), ids=lambda path: path.name)
def test_what_once_failed_is_kept_and_fails_no_more(path: Path) -> None:
    for content_type in TYPES:
        survives(path.read_bytes(), content_type)
