"""The same news or not: each net, origins, and the labelled pairs of tests/stories."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from extractors.fingerprints import fingerprints, sentence_hashes
from extractors.ids import make_id
from extractors.records import Article, Document, Event, EventType, Extraction, Fingerprint, Span, StoryLink
from extractors.stories import Index, group
from extractors.tag import Tagger, load_tagger, tag
from extractors.titles import title_likeness

AT = datetime(2026, 10, 5, 0, 0, tzinfo=UTC)
LABELLED = Path(__file__).parent / "stories" / "stories.yaml"
WIRE = (
    "(서울=연합뉴스) 문하늘 기자 = 카카오가 5일 오픈AI와 전략적 제휴를 체결했다고 밝혔다.\n\n"
    "정신아 대표와 샘 올트먼 최고경영자는 서울의 한 호텔에서 제휴 내용을 공개했다.\n\n"
    "두 회사는 카카오톡 이용자를 위한 인공지능 비서를 함께 만들기로 했다.\n\n"
    "카카오는 자체 모델과 오픈AI 모델을 함께 쓰는 방식을 유지한다."
)


def article(name: str, title: str, text: str, *, publisher: str = "연합뉴스", hours: float = 0) -> Article:
    url = f"https://{make_id(publisher)}.example/{name}"
    at = AT + timedelta(hours=hours)
    return Article(name, url, url, title, text, publisher, at, at)


def linked(
    pairs: Iterable[tuple[Article, Extraction]], recent: tuple[Fingerprint, ...] = ()
) -> tuple[tuple[StoryLink, ...], tuple[Fingerprint, ...]]:
    index = Index()
    for mark in recent:
        index.add(mark)
    return group(fingerprints(pairs), index)


def grouped(*articles: Article, recent: tuple[Fingerprint, ...] = ()) -> dict[str, StoryLink]:
    links, _ = linked([(one, Extraction(one.article_id)) for one in articles], recent)
    return {link.article_id: link for link in links}


def meeting(name: str, title: str, *, hours: float = 0, date: str | None = None, kind: EventType = "meeting") -> (
    tuple[Article, Extraction]
):
    found = article(name, title, f"{title}에 관한 글이다.", publisher=name, hours=hours)
    event = Event(name, kind, ("sam-altman", "chey-tae-won"), "confirmed", (Span("text", 0, 5),), "test", date=date)
    return found, Extraction(name, events=(event,))


def test_an_edited_wire_copy_joins_its_story_as_wire() -> None:
    cut = WIRE.split(" = ")[1].replace("\n\n", "").replace("만들기로", "개발하기로")
    links = grouped(
        article("a", "카카오, 오픈AI와 제휴", WIRE),
        article("b", "챗GPT가 카톡으로 들어온다", cut, publisher="가람일보", hours=1),
    )
    assert links["a"].reason == "first"
    assert (links["b"].story_id, links["b"].reason, links["b"].origin) == ("a", "same_sentences", "wire")


def test_the_same_text_in_two_papers_without_a_credit_is_a_press_release() -> None:
    text = WIRE.split(" = ")[1]
    links = grouped(
        article("a", "카카오, 오픈AI와 제휴", text, publisher="가람일보"),
        article("b", "카카오·오픈AI 동맹", text, publisher="나래신문", hours=1),
    )
    assert (links["a"].origin, links["b"].origin) == ("own", "press_release")


@pytest.mark.parametrize(
    ("head", "publisher", "origin"),
    [
        ("(서울=연합뉴스) 문하늘 기자 = 카카오가", "가람일보", "wire"),
        ("[세종=뉴시스] 한가온 기자 = 정부가", "가람일보", "wire"),
        ("카카오가 제휴를 맺었다. [사진 출처 : 연합뉴스]", "가람방송", "own"),
        ("(로이터=연합뉴스) 사진 설명이다. 카카오가", "가람일보", "own"),
        ("30일 연합뉴스에 따르면 카카오가", "가람일보", "own"),
        ("카카오가 밝혔다.", "뉴스1", "wire"),
        ("(대전=다온통신) 문하늘 기자 = 카카오가", "가람일보", "wire"),
        ("카카오가 밝혔다.", "정보통신신문", "own"),
        ("[보도자료] 카카오가 밝혔다.", "가람일보", "press_release"),
    ],
)
def test_origin_by_the_article_itself(head: str, publisher: str, origin: str) -> None:
    assert grouped(article("a", "제목", head, publisher=publisher))["a"].origin == origin


def test_standing_sentences_of_a_publisher_make_no_story() -> None:
    furniture = " 노래하는 편집국은 독자 여러분의 의견을 기다립니다. 오늘도 좋은 하루를 보내시기 바랍니다."
    links = grouped(
        article("a", "군산시, 항만 확장", "군산시가 항만을 넓히는 계획을 내놓았다." + furniture, publisher="가람일보"),
        article("b", "조류독감 확진", "진천 농장에서 조류독감이 또 확인되었다." + furniture, publisher="가람일보"),
    )
    assert links["b"].story_id == "b"


def test_a_text_with_every_sentence_touched_up_joins_by_its_wording() -> None:
    subjects = ("카카오", "오픈AI", "네이버", "삼성전자", "소프트뱅크", "엔비디아", "퓨리오사AI", "리벨리온")
    told = "는 올해 안에 새 데이터센터를 짓기 위해 {}번째 부지를 찾고 있다고 지난주 밝혔다"
    lines = [name + told.format(n) for n, name in enumerate(subjects)]
    text, edited = ".\n\n".join(lines) + ".", " 한편.\n\n".join(lines) + "."
    links = grouped(
        article("a", "데이터센터 부지 경쟁", text, publisher="가람일보"),
        article("b", "새 부지를 찾는 기업들", edited, publisher="나래신문", hours=2),
    )
    assert (links["b"].story_id, links["b"].reason) == ("a", "same_wording")


def test_a_wire_text_in_eighty_papers_is_one_story() -> None:
    many = [article(f"n{i:02}", f"제목 {i}", WIRE, publisher=f"신문{i}", hours=i / 10) for i in range(80)]
    assert {link.story_id for link in grouped(*many).values()} == {"n00"}


def test_a_rewrite_joins_by_its_event() -> None:
    first, later = meeting("a", "올트먼, 최태원 회장 회동"), meeting("b", "최태원 만난 올트먼…AI 동맹", hours=5)
    links, _ = linked([first, later])
    assert (links[1].story_id, links[1].reason) == ("a", "same_event")


@pytest.mark.parametrize(
    "other",
    [
        meeting("b", "최태원 만난 올트먼…AI 동맹", hours=40),
        meeting("b", "최태원 만난 올트먼…AI 동맹", hours=5, date="2026-09-01"),
        meeting("b", "최태원 만난 올트먼…AI 동맹", hours=5, kind="rivalry"),
        meeting("b", "반도체 수출 사상 최대", hours=5),
    ],
    ids=["another day", "another date", "a vague kind", "another title altogether"],
)
def test_the_same_parties_are_not_enough(other: tuple[Article, Extraction]) -> None:
    first = meeting("a", "올트먼, 최태원 회장 회동", date="2026-10-05")
    links, _ = linked([first, other])
    assert links[1].story_id == "b"


def test_figures_keep_like_titles_apart() -> None:
    assert title_likeness("삼성전자 3분기 영업이익 14조원", "삼성전자 2분기 영업이익 9조원") == 0
    assert title_likeness("[속보] 삼성전자 3분기 영업이익 14조원", "삼성전자, 3분기 영업이익 14조원") > 0.9


def test_columns_of_every_day_stay_apart() -> None:
    title = "[인사] 과학기술정보통신부"
    links = grouped(article("a", title, "강두리"), article("b", title, "문가람"))
    assert links["a"].story_id != links["b"].story_id


def test_yesterdays_fingerprint_is_enough_and_a_week_is_too_long() -> None:
    _, (mark,) = linked([(article("a", "카카오, 오픈AI와 제휴", WIRE), Extraction("a"))])
    assert grouped(article("b", "다른 제목", WIRE, publisher="나래신문", hours=20), recent=(mark,))["b"].story_id == "a"
    assert grouped(article("b", "다른 제목", WIRE, publisher="나래신문", hours=99), recent=(mark,))["b"].story_id == "b"


def test_a_new_version_keeps_its_story() -> None:
    before = [article("a", "카카오", WIRE), article("b", "카톡", WIRE)]
    _, marks = linked([(one, Extraction(one.article_id)) for one in before])
    again = grouped(article("b", "전혀 다른 글이 되었다", "새 글입니다. 아무것도 같지 않습니다."), recent=marks)["b"]
    assert (again.story_id, again.reason) == ("a", "new_version")


def test_a_word_changed_in_a_wire_copy_makes_it_nobodys_own() -> None:
    """한빛신문 prints the agency's text without its dateline: only its likeness told that it is a copy."""
    copy = WIRE.split(" = ")[1]
    both = [article("a", "카카오", WIRE), article("b", "카카오", copy, publisher="한빛신문", hours=1)]
    links, marks = linked([(one, Extraction(one.article_id)) for one in both])
    assert [link.origin for link in links] == ["wire", "wire"]
    edited = article("b", "카카오", copy.replace("만들기로", "개발하기로"), publisher="한빛신문", hours=1)
    again = grouped(edited, recent=marks)["b"]
    assert (again.reason, again.origin) == ("new_version", "wire")


def test_order_of_arrival_does_not_matter() -> None:
    pairs = [(one, Extraction(one.article_id)) for one in copies(article("a", "카카오, 오픈AI와 제휴", WIRE))]
    assert linked(pairs) == linked(pairs[::-1])


def test_glued_and_spaced_sentences_hash_alike() -> None:
    spaced = "오픈AI가 한국에 사무소를 열었다고 밝혔다. 직원은 서른 명을 뽑을 계획이라고 말했다."
    assert sentence_hashes(spaced) == sentence_hashes(spaced.replace(". ", ".\n\n")) == sentence_hashes(
        spaced.replace(". ", ".")
    )


# --- the labelled pairs -----------------------------------------------------------------------------------------------

REWORDED = (
    ("밝혔다", "발표했다"), ("말했다", "전했다"), ("설명했다", "덧붙였다"), ("함께", "같이"), ("내년", "다음 해"),
    ("이날", "같은 날"), ("두 회사", "양사"), ("계획이다", "방침이다"), ("인공지능(AI)", "AI"), ("모두", "총"),
)  # fmt: skip


def copies(original: Article) -> Iterator[Article]:
    """The original and what other papers make of it: verbatim, cut, glued with furniture, reworded."""
    body = re.sub(r"^[(\[].{2,20}[)\]] .{2,10}기자 = ", "", original.text)
    lines = [line for line in body.split("\n") if line]
    reworded = body
    for word, other in REWORDED:
        reworded = reworded.replace(word, other)
    furniture = "\n저작권자 ⓒ 누리일보 무단 전재 및 재배포 금지\n기사 제보는 help@nuri.example"
    made = {
        "verbatim": ("누리일보", original.title, original.text),
        "cut": ("미르경제", f"[속보] {original.title.split('…')[0]}", "\n\n".join(lines[: max(3, len(lines) // 2)])),
        "glued": ("소담신문", original.title + " (종합)", "".join(lines).replace('"', "”") + furniture),
        "reworded": ("아라뉴스", original.title.replace(", ", "·"), reworded),
    }
    yield original
    for minutes, (kind, (publisher, title, text)) in enumerate(made.items(), start=7):
        yield replace(
            original, article_id=f"{original.article_id}-{kind}", publisher=publisher, title=title, text=text,
            published_at=original.published_at + timedelta(minutes=11 * minutes),
        )  # fmt: skip


def labelled() -> list[tuple[str, Article]]:
    """(story, article) of every labelled article and of the copies of wire articles."""
    found: list[tuple[str, Article]] = []
    for story in yaml.safe_load(LABELLED.read_text("utf-8")):
        for i, row in enumerate(story["articles"]):
            at = row["at"].astimezone(UTC)
            name, text = f"{story['story']}-{i}", row["text"].strip()
            one = article(name, row["title"], text, publisher=row["publisher"])
            one = replace(one, published_at=at, fetched_at=at)
            made = copies(one) if "=" in row["text"][:12] else iter([one])
            found += [(story["story"], copy) for copy in made]
    return found


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float
    f1: float
    wrong: tuple[tuple[str, str], ...]


def score(rows: list[tuple[str, Article]], tagger: Tagger | None) -> Score:
    """Pairwise: of the pairs put into one story how many belong there, and of those that belong how many were."""
    fresh = [(one, extraction(one, tagger)) for _, one in rows]
    story_of = {link.article_id: link.story_id for link in linked(fresh)[0]}
    truth = {(a.article_id, b.article_id) for (s, a), (t, b) in combinations(rows, 2) if s == t}
    ids = [one.article_id for _, one in rows]
    told = {(a, b) for a, b in combinations(ids, 2) if story_of[a] == story_of[b]}
    right = len(truth & told)
    precision, recall = right / len(told), right / len(truth)
    return Score(precision, recall, 2 * precision * recall / (precision + recall), tuple(sorted(told ^ truth)))


def extraction(one: Article, tagger: Tagger | None) -> Extraction:
    if tagger is None:
        return Extraction(one.article_id)
    return tag(Document(one.article_id, one.title, one.text, one.published_at, one.publisher), tagger)


def test_the_labelled_set_is_large_and_hard_enough() -> None:
    rows = labelled()
    same = sum(s == t for (s, _), (t, _) in combinations(rows, 2))
    near = sum(s != t and title_likeness(a.title, b.title) > 0.15 for (s, a), (t, b) in combinations(rows, 2))
    assert same >= 150
    assert near >= 100
    assert same + near >= 400


@pytest.mark.slow
def test_pairwise_scores_hold_their_floor() -> None:
    found = score(labelled(), load_tagger())
    assert found.precision >= 0.97, found.wrong
    assert found.f1 >= 0.90, found.wrong
