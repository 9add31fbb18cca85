"""What belongs to the AI scene, as the packaged gazetteer draws it."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from extractors.names.entries import GazetteerError
from extractors.names.gazetteer import load_lexicon
from extractors.records import Document
from extractors.tag import Tagger, load_tagger, tag

OUTSIDE = [     # the title, the text, and the words of it beside which AI makes it one
    ("하나은행, 군 장병 위한 카드 출시", "하나은행은 군 장병을 위한 카드를 29일 출시했다.", "카드"),
    ("한화에어로 수출", "한화에어로스페이스가 폴란드에 유도탄 5조원어치를 공급하는 계약을 체결했다.", "유도탄"),
    ("물류 소식", "쿠팡은 30일 물류망에 3조원을 투자한다고 밝혔다.", "물류망"),
    ("새 사장", "김가람 나루예금공사 신임 사장이 30일 취임했다.", "나루예금공사"),
    # One of the scene is named elsewhere in the article, beside what is told.
    (
        "코스피 상승 마감",
        "코스피가 올랐다.\n" + "장은 조용했다. " * 20 + "\n셀트리온은 미국 공장을 인수했다.\n삼성전자도 올랐다.",
        "공장",
    ),
]
INSIDE = [
    ("NHN 협약", "NHN은 나루랩과 AI 돌봄 서비스를 위한 업무협약을 체결했다고 30일 밝혔다.", ["partnership nhn"]),
    ("현대차그룹-쿠팡 협약", "현대차그룹은 쿠팡과 업무협약을 체결했다.", ["partnership coupang,hyundai-motor-group"]),
    ("쿠팡, AI 물류에 투자", "이 회사는 컸다.\n쿠팡은 물류망에 3조원을 투자한다고 밝혔다.", ["investment coupang"]),
    (
        "이사회 소식",
        "카카오는 30일 이사회를 열었다.\n" + "회의는 길었다. " * 20 + "\n김가람 부사장이 새 대표로 선임됐다.",
        ["appointment person:김가람"],
    ),
]  # fmt: skip


@cache
def tagger() -> Tagger:
    return load_tagger()


def told(title: str, text: str, reader: Tagger | None = None) -> list[str]:
    doc = Document("a", title, text, datetime(2025, 12, 30, tzinfo=UTC))
    return sorted(f"{e.type} {','.join(sorted(e.participants))}" for e in tag(doc, reader or tagger()).events)


@pytest.mark.parametrize(("title", "text", "word"), OUTSIDE)
def test_what_has_nothing_to_do_with_ai_is_no_event(title: str, text: str, word: str) -> None:
    assert told(title, text) == []
    assert len(told(title, text.replace(word, f"AI {word}"))) == 1


@pytest.mark.parametrize("flu", ["고병원성 AI 확산에", "조류인플루엔자(AI) 확산에", "조류 AI 확산에"])
def test_where_birds_are_ill_ai_is_their_flu(flu: str) -> None:
    text = f"셀트리온은 29일 {flu} 맞서 진단 업체 나루를 인수했다."
    assert told("방역 강화", text) == []
    assert told("방역 강화", text.replace("진단", "인공지능 진단")) == ["acquisition celltrion"]


def test_a_branch_stands_where_its_house_does_and_a_product_where_its_maker_does() -> None:
    lexicon = tagger().lexicon
    for entity_id, entry in lexicon.entries.items():
        house = entry.branch_of or entry.maker
        if house is not None:
            assert lexicon.is_aside(entity_id) == lexicon.is_aside(house), entity_id
    assert told("인수", "삼성전자 미국법인은 30일 나루텍을 인수했다고 밝혔다.") == ["acquisition samsung-electronics"]


@pytest.mark.parametrize(("title", "text", "events"), INSIDE)
def test_with_one_of_the_scene_or_of_ai_it_is_told(title: str, text: str, events: list[str]) -> None:
    assert told(title, text) == events


def test_the_operators_own_entry_brings_a_house_in(tmp_path: Path) -> None:
    own = tmp_path / "entities.yaml"
    own.write_text("orgs:\n  hana-bank: {aside: false}\n  toss: {aside: false}\n", "utf-8")
    assert told(*OUTSIDE[0][:2], reader=load_tagger(own)) == ["launch hana-bank"]
    brought, ours = load_lexicon(own).entries["toss"], tagger().lexicon.entries["toss"]
    assert (brought.entity, brought.near, brought.aside, ours.aside) == (ours.entity, ours.near, False, True)
    own.write_text("orgs:\n  narulab: {ko: 나루랩, aside: true}\n", "utf-8")
    assert load_lexicon(own).is_aside("narulab")
    own.write_text("orgs:\n  no-such-house: {aside: false}\n", "utf-8")
    with pytest.raises(GazetteerError, match="no-such-house: has no Korean name"):
        load_lexicon(own)


def test_what_is_left_out_is_explained() -> None:
    def refusals(title: str, text: str) -> list[tuple[str, str]]:
        found = tag(Document("a", title, text, None), tagger())
        assert all((title, text)[one.field == "text"][one.start : one.end] == one.surface for one in found.refusals)
        return [(one.entity_id, one.reason.partition(":")[0]) for one in found.refusals]

    assert refusals(*OUTSIDE[0][:2]) == [("hana-bank", "no event")]             # nowhere in the article
    assert refusals(*OUTSIDE[-1][:2]) == [("celltrion", "acquisition")]         # not where this is told


def test_who_stands_beside_the_scene() -> None:
    lexicon = tagger().lexicon
    beside = ["coupang", "person:김가람", "molit", "bitcoin", "no-such-id"]
    assert [lexicon.is_aside(one) for one in beside] == [True] * len(beside)
    within = ["openai", "sam-altman", "lee-jae-myung", "donald-trump", "hbm", "msit"]
    assert [lexicon.is_aside(one) for one in within] == [False] * len(within)
    assert lexicon.is_aside(next(i for i, entity in lexicon.entities.items() if entity.name == "이부진"))
    owner = next(i for i, entry in lexicon.entries.items() if {p.employer for p in entry.posts} == {"coupang"})
    assert lexicon.is_aside(owner)


def test_a_group_is_short_for_its_one_company_where_goods_are_told_of() -> None:
    text = "삼성이 TSMC를 바짝 추격하고 있다.\n시장조사업체는 29일 삼성전자의 파운드리 매출이 늘었다고 전했다."
    events = tag(Document("a", "파운드리 경쟁", text, datetime(2025, 12, 30, tzinfo=UTC)), tagger()).events
    assert [(e.type, sorted(e.participants)) for e in events] == [("rivalry", ["samsung-electronics", "tsmc"])]


def test_a_group_told_of_in_full_is_itself() -> None:
    text = "SK그룹은 오픈AI와 메모리 공급 의향서를 체결했다.\nSK텔레콤은 AI 데이터센터를 짓는 방안을 추진한다."
    events = tag(Document("a", "AI 동맹", text, datetime(2025, 12, 30, tzinfo=UTC)), tagger()).events
    assert ("supply", ["openai", "sk-group"]) in [(e.type, sorted(e.participants)) for e in events]
