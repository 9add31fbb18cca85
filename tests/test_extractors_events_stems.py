"""The sieve rules out no trigger that would have matched."""

from collections.abc import Iterator

import pytest

from benchmarks.evaluate import gold_articles
from extractors.events import triggers
from extractors.events.stems import Sieve, stems
from extractors.sentences import sentences


@pytest.mark.parametrize(
    ("pattern", "branches"),
    [
        ("협약", [[{"협약"}]]),
        (r"(?:협약|제휴)을?\s?맺", [[{"협약", "제휴"}, {"맺"}]]),
        (r"손을?\s?잡|맞손", [[{"손"}, {"잡"}], [{"맞손"}]]),
        (r"(?:공동\s?)?개발(?:했|한다)", [[{"개발했", "개발한다"}]]),
        (r"[보뵀]았|서명(?:을|에)?(?=\s?나[서섰])", [[{"보았", "뵀았"}], [{"나서", "나섰"}, {"서명"}]]),
        (r"CE?O가\s[0-9]", [[{"CO가", "CEO가"}, set("0123456789")]]),
        ("깜짝 등장", [[{"깜짝"}, {"등장"}]]),
        (r"투자(?=하|했)", [[{"투자하", "투자했"}, {"투자"}]]),
        (r"(?:계약\s){1,2}?(?=체결)", [[{"계약"}, {"체결"}]]),
        (r"(?:(?<=공급사)|(?<=제조사))는\s", [[{"공급사", "제조사"}]]),
        (r"투자(?!자)", [[{"투자"}]]),
        (r"[을를]\s떠났", [[{"떠났"}]]),
        ("[을를]", [[{"을", "를"}]]),
        (r"(?<=[가-힣])\d+", [[]]),
        ("투자|.*", [[{"투자"}], []]),
    ],
)
def test_one_of_each_set_of_stems_stands_in_every_match_of_its_branch(
    pattern: str, branches: list[list[set[str]]]
) -> None:
    assert stems(pattern) == branches


def test_a_pattern_is_possible_where_every_set_of_a_branch_has_a_word() -> None:
    sieve = Sieve([r"(?:협약|제휴)을?\s?맺", "투자"])
    assert sieve.possible("협약식에서 투자를") == {1}
    assert sieve.possible("제휴를 맺었다") == {0}


def test_a_pattern_without_stems_is_always_possible() -> None:
    sieve = Sieve([r"\d+", "협약"])
    assert sieve.possible("3억원") == {0}
    assert sieve.possible("업무협약") == {0, 1}


def test_a_pattern_is_possible_only_where_what_must_stand_beside_it_may_match() -> None:
    sieve = Sieve(["투자", "협약"], [["달러|유로", "[0-9]"]])
    assert sieve.possible("투자 협약") == sieve.possible("5달러 협약") == sieve.possible("달러를 투자하는 협약") == {1}
    assert sieve.possible("유로 5억을 투자") == {0}


def test_the_triggers_of_the_gold_are_those_of_the_patterns_alone() -> None:
    declared = [trigger for _, trigger in triggers._declared()]
    assert len({trigger.name for trigger in declared}) == len(declared), "two triggers of one name"
    needed = [[one for one in (trigger.pattern, trigger.needs, trigger.object) if one] for trigger in declared]
    for text in _sentences():
        possible = triggers._sieve().possible(text)
        matching = {n for n, patterns in enumerate(needed) if all(pattern.search(text) for pattern in patterns)}
        assert matching <= possible, text


def _sentences() -> Iterator[str]:
    for article in gold_articles():
        yield article["title"]
        yield from (article["text"][start:end] for start, end in sentences(article["text"]))
