"""What is looked for first, so that a slow pattern need not be, lets everything through that the pattern finds.

Who adds words to a pattern writes a sentence with them into a test: it is read here, and shows a gate left behind.
"""

import ast
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from benchmarks.evaluate import gold_articles
from extractors.events import captions, clauses, modality, money, past, references
from extractors.names import appointments, comers, held, offices, senses

KOREAN = re.compile("[가-힣]{2}")
Gate = Callable[[str], object]
GATES: dict[str, tuple[re.Pattern[str], Gate]] = {
    "hearsay": (modality.HEARSAY, modality.HEARD.search),
    "caption": (captions.CAPTION, captions.is_caption),
    "make": (clauses.MAKE, clauses.makes),
    "in charge": (appointments.IN_CHARGE, appointments.LEADS.search),
    "became": (comers.KOREAN_BECAME, lambda text: any(word in text for word in comers.IN_FEW[0][1])),
    "from": (comers.KOREAN_FROM, lambda text: any(word in text for word in comers.IN_FEW[1][1])),
    "serves as": (comers.SERVES_AS, comers.comes_or_goes),
    "holds": (held.HELD, held.HOLDS_ANY.search),
    "abroad": (offices.ABROAD, offices._may_be_abroad),
    "called": (senses.CALLED, senses.IS_LETTERS.search),
    "performer": (senses.PERFORMER, senses.CALLING.search),
    "work": (senses.WORK, senses.CALLING.search),
    "English sum": (money.ENGLISH, money.SIGNED.search),
    "sum in words": (money.WORDED, money.IN_WORDS.search),
    "sized": (money.SIZED, lambda text: "규모" in text),
    "group": (references.GROUP, references.REFERRING.search),
    "pronoun": (references.PRONOUN, references.REFERRING.search),
    "they": (references.THEY, references.REFERRING.search),
    "all of them": (references.ALL_OF_THEM, references.REFERRING.search),
    "own": (references.OWN, references.REFERRING.search),
    "matter": (references.MATTER, references.REFERRING.search),
}


@cache
def texts() -> frozenset[str]:
    """The sentences that the tests are written with, and those of the gold set."""
    found = {line for article in gold_articles() for line in f"{article['title']}\n{article['text']}".split("\n")}
    for path in Path(__file__).parent.glob("test_extractors_*.py"):
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        strings = (node.value for node in nodes if isinstance(node, ast.Constant))
        found |= {text for text in strings if isinstance(text, str) and KOREAN.search(text)}
    return frozenset(found | {"변동금리 대출인 ARM은 금리가 오르면 따라 오른다.", "뮤지컬 ‘스타게이트’가 막을 올린다."})


@pytest.mark.parametrize("name", GATES)
def test_a_gate_lets_through_what_the_pattern_finds(name: str) -> None:
    pattern, gate = GATES[name]
    found = [text for text in texts() if (pattern.match if name == "caption" else pattern.search)(text)]
    assert found
    assert [text for text in found if not gate(text)] == []


def test_an_ending_read_as_done_begins_with_one_of_its_letters() -> None:
    assert past.ENDINGS.pattern.startswith(past.FIRST)
    plain = re.compile(past.ENDINGS.pattern.removeprefix(past.FIRST))
    for text in texts():
        assert [m.span() for m in past.ENDINGS.finditer(text)] == [m.span() for m in plain.finditer(text)]
