"""The sieve rules out no trigger that would have matched."""

import re
from collections.abc import Iterator

import pytest

from benchmarks.evaluate import gold_articles
from extractors.events import triggers
from extractors.events.stems import Sieve, stems
from extractors.sentences import sentences


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("협약", {"협약"}),
        (r"(?:협약|제휴)을?\s?맺", {"협약", "제휴"}),
        (r"손을?\s?잡|맞손", {"손", "맞손"}),
        (r"(?:공동\s?)?개발(?:했|한다)", {"개발"}),
        (r"(?:계약\s){1,2}?(?=체결)", {"계약"}),
        ("[을를]", {"을", "를"}),
        (r"(?<=[가-힣])\d+", set()),
        ("투자|.*", set()),
    ],
)
def test_one_of_the_stems_stands_in_every_match(pattern: str, words: set[str]) -> None:
    assert stems(pattern) == words


def test_a_pattern_without_stems_is_always_possible() -> None:
    sieve = Sieve({"any": r"\d+", "pact": "협약"})
    assert sieve.possible("3억원") == {"any"}
    assert sieve.possible("업무협약") == {"any", "pact"}


def test_the_triggers_of_the_gold_are_those_of_the_patterns_alone() -> None:
    patterns = {trigger.name: trigger.pattern for kind in triggers.kinds() for trigger in kind.triggers}
    assert len(patterns) == sum(len(kind.triggers) for kind in triggers.kinds()), "two triggers of one name"
    for text in _sentences():
        possible = triggers._sieve().possible(text)
        assert {name for name, pattern in patterns.items() if re.search(pattern, text)} <= possible, text


def _sentences() -> Iterator[str]:
    for article in gold_articles():
        yield article["title"]
        yield from (article["text"][start:end] for start, end in sentences(article["text"]))
