"""New names: what several publishers write and the gazetteer lacks."""

from extractors.discovery import NewName, new_names, suggestions
from extractors.records import Document
from extractors.tag import load_tagger, tag

TAGGER = load_tagger()


def found(text: str) -> dict[str, str]:
    doc = Document("a", "", text)
    return {one.name: one.kind for one in new_names(doc, tag(doc, TAGGER).mentions, TAGGER)}


def test_a_young_company_and_its_head_are_new_names() -> None:
    names = found("소버린 AI를 만드는 도담젠트가 네이버와 손잡았다. 김하늘 도담젠트 대표는 협력을 넓힌다고 말했다.")
    assert names == {"도담젠트": "name", "김하늘": "person"}


def test_letters_written_on_to_a_name_belong_to_it_and_particles_do_not() -> None:
    assert "소리젠트AI" in found("소리젠트AI가 소버린 AI 사업에 뛰어들었다.")
    assert "소리젠트" in found("소버린 AI 사업에 나선 소리젠트의 계획이다.")


def test_known_names_reporters_and_other_scenes_are_no_suggestion() -> None:
    assert "업스테이지" not in found("업스테이지가 소버린 AI 사업에 뛰어들었다.")
    assert "류가온" not in found("(서울=가람뉴스) 류가온 기자 = 소버린 AI 사업이 시작됐다.")
    assert found("도담젠트는 새 과자를 내놓았다.") == {}


def test_only_what_enough_publishers_write_is_suggested_the_widest_first() -> None:
    one, two = NewName("도담젠트", "name", "a"), NewName("김하늘", "person", "b")
    seen = [(outlet, one) for outlet in ("가람일보", "가람일보", "나루신문")]
    seen += [(outlet, two) for outlet in ("가람일보", "나루신문", "다온")]
    wide = suggestions(seen, publishers=2)
    assert [(s.name, s.kind, s.publishers, s.articles) for s in wide] == [
        ("김하늘", "person", ("가람일보", "나루신문", "다온"), 3), ("도담젠트", "name", ("가람일보", "나루신문"), 3),
    ]  # fmt: skip
    assert [s.name for s in suggestions(seen, publishers=3)] == ["김하늘"]
    assert suggestions(seen, publishers=2, known=frozenset({"김하늘", "도담젠트"})) == ()
