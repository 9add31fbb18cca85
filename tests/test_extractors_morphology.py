"""The doorway to Kiwi: offsets of the text as given, line by line, loaded only when needed."""

import subprocess
import sys

import pytest

from extractors.morphology import LONGEST_LINE, Morphology


@pytest.fixture(scope="module")
def morphology() -> Morphology:
    return Morphology()


def test_offsets_are_those_of_the_text_over_several_lines(morphology: Morphology) -> None:
    text = "카카오가 투자했다.\n\n네이버는 거절했다."
    tokens = morphology.tokens(text)
    nouns = [(token.form, text[token.start:token.end]) for token in tokens if token.tag == "NNP"]
    assert nouns == [("카카오", "카카오"), ("네이버", "네이버")]


def test_no_token_crosses_a_newline(morphology: Morphology) -> None:
    text = "삼성\n전자"
    assert all("\n" not in text[token.start:token.end] for token in morphology.tokens(text))


def test_a_very_long_line_is_analysed_whole(morphology: Morphology) -> None:
    text = "카카오가 투자했다. " * (LONGEST_LINE // 5)
    tokens = morphology.tokens(text)
    assert tokens[-1].end >= len(text.rstrip()) - 1
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)


def test_empty_text_has_no_tokens(morphology: Morphology) -> None:
    assert morphology.tokens(" \n ") == ()


def test_the_analyser_is_not_loaded_before_it_is_asked() -> None:
    code = "import sys; from extractors.morphology import Morphology; Morphology(); print('kiwipiepy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
