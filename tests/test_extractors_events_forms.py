"""What is done, told as planned, weighed, guessed or heard: the same event by the same parties, in whatever form."""

import time
from collections.abc import Sequence
from functools import cache
from zlib import crc32

import pytest
from kiwipiepy import Kiwi

from extractors.events.past import in_the_past, past_of
from extractors.events.triggers import find_triggers
from extractors.events.worth import LONGEST
from tests.reading import told
from tests.test_extractors_events_manner import plainly, sentences

# Endings of a verb and what follows them.
FORMS: dict[str, tuple[tuple[tuple[str, str], ...], str]] = {
    "예정": ((("ᆯ", "ETM"),), " 예정이다."),
    "보인다": ((("ᆯ", "ETM"),), " 것으로 보인다."),
    "가능성": ((("ᆯ", "ETM"),), " 가능성이 크다."),
    "전해졌다": ((("ᆫ", "ETM"),), " 것으로 전해졌다."),
    "방안": ((("는", "ETM"),), " 방안을 검토하고 있다."),
    "기로": ((("기", "ETN"), ("로", "JKB")), " 했다."),
    "밝혔다": ((("었", "EP"), ("다고", "EC")), " 3일 밝혔다."),
}
EVERY = 5           # of the other tests' sentences one in so many is turned over, the same ones whatever is added
LEAST = 0.95        # of those told alike: the others lean on their tense (`교체를 발표했다`)
PASTS = {"선정되": "선정됐", "맡": "맡았", "오르": "올랐", "짓": "지었", "모으": "모았", "잠그": "잠갔", "쥐": "쥐었",
         "이끌": "이끌었", "치르": "치렀", "하": "했", "세우": "세웠", "보": "봤", "낚아채": "낚아챘"}  # fmt: skip


@cache
def analyser() -> Kiwi:
    return Kiwi(num_workers=1)


def turned(text: str, form: str) -> str | None:
    """The sentence with its last verb, told as done, in another form; None where it ends otherwise."""
    body = text.rstrip(".")
    *_, stem, past, end = ("", *analyser().tokenize(body)) if body else ("", "", "")
    if not stem or end.tag != "EF" or past.form not in ("었", "았", "였") or stem.tag not in ("VV", "VV-I", "VV-R"):
        return None
    endings, behind = FORMS[form]
    return f"{body[: stem.start]}{analyser().join([(stem.form, stem.tag), *endings])}{behind}"


def events_of(lines: Sequence[str]) -> set[tuple[str, ...]]:
    """Type and participants."""
    return {tuple(line.split()[:2]) for line in lines}


@pytest.mark.parametrize("form", FORMS)
def test_in_another_form_the_same_is_told(form: str) -> None:
    some = [text for text in sentences() if crc32(text.encode()) % EVERY == 0]
    plain = [text for text in some if text.count("다.") == 1 and "“" not in text and plainly(text)]
    pairs = [(text, other) for text in plain if (other := turned(text, form))]
    lost = [other for text, other in pairs if not events_of(plainly(text)) <= events_of(told(other))]
    assert len(pairs) > 50
    assert len(lost) <= (1 - LEAST) * len(pairs), lost


@pytest.mark.parametrize(("stem", "past"), PASTS.items())
def test_a_stem_has_a_past(stem: str, past: str) -> None:
    assert past_of(stem) == past


def test_what_hangs_on_a_noun_is_read_both_ways() -> None:
    text = "구글은 나루를 사들이는 절차를 마칠 예정이다."
    assert [one.text for one in in_the_past(text)] == [
        "구글은 나루를 사들였다 절차를 마쳤다 예정이다.", "구글은 나루를 사들이는 절차를 마쳤다 예정이다.",
    ]  # fmt: skip


def test_a_hit_of_a_reading_stands_on_the_words_of_the_sentence() -> None:
    text = "젠슨 황은 올해 안에 네이버의 지휘봉을 새로 내려놓을 예정이다."
    for hit in find_triggers(text, headline=False):
        assert 0 <= hit.start < hit.end <= len(text)
    (done,) = in_the_past(text)
    begins, ends, start, end = done.edits[0]
    assert text[slice(*done.back(begins, ends))] == text[start:end]


@pytest.mark.parametrize("text", [
    "AMD와의 공급 계약을 카카오가 매듭지었다.", "네이버는 카카오와 업무협약을 지난달 30일 다시 맺었다.",
    "네이버는 카카오와의 협력을 공식적으로 강화하기로 했다.",
])  # fmt: skip
def test_when_how_and_who_may_stand_between(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize("words", ["다시 ", "서울에서 ", "나루가 ", "지난달 30일 "])
def test_a_long_row_of_them_takes_no_longer_for_each(words: str) -> None:
    started = time.process_time()
    find_triggers(f"계약을 {words * (LONGEST // len(words))}1", headline=False)
    assert time.process_time() - started < 1
