"""A listed foreigner under another spelling of his given name, and who only bears his family name."""

from datetime import UTC, datetime

import pytest

from extractors.records import Document
from extractors.tag import Tagger, load_tagger, tag


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return load_tagger()


def people(text: str, tagger: Tagger) -> list[tuple[str, str]]:
    mentions = tag(Document("a", "AI 업계 소식", text, datetime(2026, 1, 2, tzinfo=UTC)), tagger).mentions
    return [(m.entity_id, m.surface) for m in mentions if tagger.lexicon.kind_of(m.entity_id) == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("세티아 나델라 마이크로소프트 CEO가 왔다.", [("satya-nadella", "세티아 나델라")]),
        ("쌤 올트먼 오픈AI CEO가 왔다.", [("sam-altman", "쌤 올트먼")]),
        # as the list has it, and a family name alone
        ("사티아 나델라 마이크로소프트 CEO가 왔다. 나델라 CEO는 떠났다.",
         [("satya-nadella", "사티아 나델라"), ("satya-nadella", "나델라")]),
        # a word that is no name, and another given name
        ("오픈AI의 젊은 올트먼 CEO가 왔다.", [("sam-altman", "올트먼")]),
        ("존 올트먼 변호사가 왔다.", []),
        # names of several words and little ones
        ("그는 응우옌 티에우 롱 총리와 만났다.", [("person:응우옌 티에우 롱", "응우옌 티에우 롱")]),
        ("마르크 반 덴 하인 노르텍 최고기술책임자(CTO)가 왔다.", [("person:마르크 반 덴 하인", "마르크 반 덴 하인")]),
    ],
)
def test_who_is_named(text: str, expected: list[tuple[str, str]], tagger: Tagger) -> None:
    assert [(p, s) for p, s in people(text, tagger) if p != "microsoft"] == expected
