"""Namesakes and ambiguous words: each case of tests/names/cases.yaml names what it names, and nothing else."""

from pathlib import Path

import pytest
import yaml

from extractors.morphology import Morphology
from extractors.names.find import find_names
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.records import Document

HERE = Path(__file__).resolve().parent
CASES = yaml.safe_load((HERE / "names" / "cases.yaml").read_text(encoding="utf-8"))
LISTED = yaml.safe_load((HERE / "gold" / "entities.yaml").read_text(encoding="utf-8"))
IDS = {entity_id for kind in LISTED.values() for entity_id in kind}
TAGGER = Morphology()


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize("case", CASES, ids=[f"{case.get('title', '')}{case['text'][:24]}" for case in CASES])
def test_names_just_these(case: dict[str, object], lexicon: Lexicon) -> None:
    doc = Document("case", str(case.get("title", "")), str(case["text"]))
    found = [mention.entity_id for mention in find_names(doc, lexicon, TAGGER).mentions]
    counted = [one for one in found if one in IDS or one.startswith("person:")]
    assert set(counted) == set(case["ids"])  # type: ignore[call-overload]
    assert len(counted) == case.get("n", len(counted))


def test_there_are_enough_cases_and_none_twice() -> None:
    texts = [(case.get("title"), case["text"]) for case in CASES]
    assert len(texts) == len(set(texts)) > 80
