"""What another manner of writing leaves as it is: polite endings, stock codes behind names, no date."""

import importlib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from benchmarks.evaluate import gold_articles, predict
from extractors.events.polite import polite
from extractors.events.triggers import kinds
from extractors.tag import Tagger, load_tagger
from tests.reading import ORGS, events_in, told

END = re.compile(r"([가-힣])다(?=\.|$)", re.MULTILINE)
NIEUN, BIEUP, SSANG_SIOT, FINALS = 4, 17, 20, 28


@cache
def sentences() -> tuple[str, ...]:
    """The sentences that the other tests of events read."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("test_extractors_events_*.py"))
    modules = [importlib.import_module(f"tests.{name}") for name in names if name != Path(__file__).stem]
    lists = [value for module in modules for value in vars(module).values() if isinstance(value, list)]
    texts = [case[0] for cases in lists for case in cases if isinstance(case, tuple) and isinstance(case[0], str)]
    return tuple(sorted({text for text in texts if END.search(text)}))


def some_sentences() -> tuple[str, ...]:
    """One in three of them, the same ones whatever is added."""
    return tuple(text for text in sentences() if crc32(text.encode()) % 3 == 0)


@cache
def plainly(text: str) -> list[str]:
    """What it tells as it stands; every test here compares with it."""
    return told(text)


def told_politely(text: str) -> str:
    """The text with 습니다 and ㅂ니다 at the end of each sentence."""
    return END.sub(lambda end: (_polite(end[1]) or end[1]) + "다", text)


def _polite(syllable: str) -> str | None:
    if syllable == "이":
        return "입니"
    if syllable == "는":
        return "습니"
    final = (ord(syllable) - ord("가")) % FINALS
    if final == SSANG_SIOT:
        return syllable + "습니"
    return chr(ord(syllable) + BIEUP - NIEUN) + "니" if final == NIEUN else None


def test_what_is_told_politely_is_the_same() -> None:
    assert told_politely("네이버는 만난다. 맡는다. 했다. 뜻이다.") == "네이버는 만납니다. 맡습니다. 했습니다. 뜻입니다."
    other = {text: politely for text in some_sentences()
             if (politely := told(told_politely(text))) != plainly(text)}  # fmt: skip
    assert len(sentences()) > 1000
    assert other == {}


MANNERS: dict[str, Callable[[str], str]] = {
    "politely": told_politely,
    "corner brackets": lambda text: text.translate(str.maketrans("‘’", "「」")),
    "straight quotes": lambda text: text.translate(str.maketrans("“”‘’", "\"\"''")),
    "points": lambda text: text.replace("·", "ㆍ"),
    "names spelt out": lambda text: text.replace("오픈AI", "오픈에이아이").replace("최고경영자(CEO)", "CEO"),
    "spaces": lambda text: re.sub(r"(\d[조억만])(?=달러|원|엔)", r"\1 ", text.replace("데이터센터", "데이터 센터")),
    "one paragraph to a line": lambda text: re.sub(r"\n+", "\n", text),
}


@pytest.mark.parametrize("manner", MANNERS)
def test_whole_articles_in_another_manner_tell_the_same(manner: str) -> None:
    tagger, changed = load_tagger(), MANNERS[manner]
    articles = gold_articles()
    others = [article | {"text": changed(article["text"])} for article in articles]
    assert sum(one["text"] != other["text"] for one, other in zip(articles, others, strict=True)) > 4
    assert [one["id"] for one, other in zip(articles, others, strict=True)
            if _told_of(one, tagger) != _told_of(other, tagger)] == []  # fmt: skip


def _told_of(article: dict[str, Any], tagger: Tagger) -> list[dict[str, Any]]:
    return [{k: v for k, v in event.items() if k != "evidence"} for event in predict(article, tagger)["events"]]


@pytest.mark.parametrize("aside", ["(035420)", "(NARU)"])
def test_a_code_behind_a_name_changes_nothing(aside: str) -> None:
    names = "|".join(map(re.escape, sorted(ORGS, key=len, reverse=True)))
    first = re.compile(rf"({names})(?=[은는이가와과을를의에])")
    with_codes = {text: first.sub(rf"\1{aside}", text) for text in some_sentences()}
    other = [text for text, changed in with_codes.items() if told(changed) != plainly(text)]
    assert sum(text != changed for text, changed in with_codes.items()) > 400
    assert other == []


@pytest.mark.parametrize(("usual", "other"), [(" AI ", " 인공지능 "), ("업무협약을", "업무협약(MOU)을")])
def test_what_is_spelt_otherwise_is_the_same(usual: str, other: str) -> None:
    changed = {text: text.replace(usual, other) for text in sentences() if usual in text}
    assert len(changed) > 5
    assert [text for text, respelt in changed.items() if told(respelt) != plainly(text)] == []


def test_quotes_may_be_straight() -> None:
    straight = str.maketrans("“”‘’", "\"\"''")
    changed = {text: text.translate(straight) for text in sentences() if set(text) & set("“”‘’")}
    assert len(changed) > 50
    assert [text for text, typed in changed.items() if told(typed) != plainly(text)] == []


def test_an_article_without_a_date_is_read_too() -> None:
    for text in sentences():
        assert all(event.participants for event in events_in(text, text, None))
    fair = events_in("삼성전자는 이 행사에서 새 AI 로봇을 선보일 예정이다.", "다가온 CES", None)
    assert [(event.type, event.date) for event in fair] == [("launch", None)]


@pytest.mark.parametrize(
    ("pattern", "matches", "not_matched"),
    [
        ("만난다|맡는다", ("만난다", "만납니다", "맡는다", "맡습니다"), ("만납", "맡는")),
        ("나[섰선]", ("나섰", "나선", "나섭"), ("나습",)),
        ("선보(?:인|였)", ("선보인", "선보였"), ("선보입",)),
        ("네이버[은는]", ("네이버는", "네이버은"), ("네이버습",)),
        ("(?<=한다)고", (), ("고",)),
        ("한다고", ("한다고",), ("합니다고",)),
    ],
)
def test_a_pattern_matches_both(pattern: str, matches: tuple[str, ...], not_matched: tuple[str, ...]) -> None:
    both = re.compile(polite(pattern))
    assert all(both.fullmatch(text) for text in matches)
    assert not any(both.fullmatch(text) for text in not_matched)


def test_a_set_of_letters_stays_a_set() -> None:
    patterns = [trigger.pattern.pattern for kind in kinds() for trigger in kind.triggers]
    assert any("인공지능" in pattern for pattern in patterns)
    assert [pattern for pattern in patterns if re.search(r"\[[^\]]*인공지능", pattern)] == []


def test_a_verb_that_is_cut_is_found_before_its_end() -> None:
    assert re.findall(polite("선보(?:인|였)"), "새 로봇을 선보입니다") == ["선보입"]
