"""Canonical text: one form for every spelling of the same text, with the way back to what was given."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text import UNCLEAN, align, canonical

KOREAN = st.text(alphabet="가각힣샘올트먼 오픈AI삼성전자李\n.,“”·", max_size=40)
HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("\u200b\u200d\ufeff\u00ad\r\n\t\x00\x1b\xa0\u3000\ud83d\ude00\udc00각ᄀ\u0301\ufe0f😀"),
        st.sampled_from(unicodedata.normalize("NFD", "삼성전자와 오픈AI")),
    ),
    max_size=60,
)


@given(HOSTILE)
def test_canonical_twice_is_canonical_once(raw: str) -> None:
    once = canonical(raw)
    assert canonical(once) == once


@given(HOSTILE)
def test_canonical_text_is_composed_and_holds_nothing_unclean(raw: str) -> None:
    text = canonical(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert UNCLEAN.search(text) is None
    text.encode("utf-8")


@given(HOSTILE)
def test_the_way_back_has_a_place_for_each_character_and_the_end(raw: str) -> None:
    text, offsets = align(raw)
    assert text == canonical(raw)
    assert len(offsets) == len(text) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(raw)


@given(KOREAN, KOREAN, KOREAN)
def test_a_word_in_decomposed_text_is_found_where_it_was_given(before: str, word: str, behind: str) -> None:
    given_text = "\u200b".join(unicodedata.normalize("NFD", part) for part in (before, word, behind))
    text, offsets = align(given_text)
    start = len(canonical(before))
    end = start + len(canonical(word))
    assert text[start:end] == canonical(word)
    assert canonical(given_text[offsets[start]:offsets[end]]) == canonical(word)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (unicodedata.normalize("NFD", "오픈AI와 삼성전자"), "오픈AI와 삼성전자"),
        ("삼성\u200b전자", "삼성전자"),
        ("첫 줄\r\n둘째 줄\r셋째 줄\u2028넷째 줄", "첫 줄\n둘째 줄\n셋째 줄\n넷째 줄"),
        ("오픈AI\xa0와\u3000카카오", "오픈AI 와 카카오"),
        ("\ud83d 반쪽", "\ufffd 반쪽"),
        ("\x1b[31m빨강\x00", "[31m빨강"),
        ("李 대통령 😀", "李 대통령 😀"),
    ],
)
def test_what_becomes_of(raw: str, text: str) -> None:
    assert canonical(raw) == text


def test_a_megabyte_of_decomposed_text_takes_no_longer_for_each_character() -> None:
    piece = unicodedata.normalize("NFD", "삼성전자와 오픈AI가 손잡았다.\u200b ")
    took = []
    for copies in (2_000, 20_000):
        started = time.process_time()
        align(piece * copies)
        took.append(time.process_time() - started)
    assert took[1] < 25 * took[0]
