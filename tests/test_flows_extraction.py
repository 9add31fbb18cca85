from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractors.records import Article, Document, Extraction
from extractors.tag import Tagger
from flows.extraction import document_of, load_tagger_once, open_tagging, safe_tag
from flows.settings import load_settings

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
TEXT = "삼성전자와 오픈AI는 26일 서울에서 업무협약을 맺었다. 이재용 삼성전자 회장이 샘 올트먼 CEO를 만났다."


def article(number: int) -> Article:
    url = f"https://a.example/{number}"
    return Article(str(number), url, url, "삼성전자·오픈AI 협약", TEXT, "한빛일보", NOW, NOW)


def test_a_rules_defect_costs_one_article_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(doc: Document, tagger: Tagger) -> Extraction:
        raise ZeroDivisionError

    monkeypatch.setattr("flows.extraction.tag", stumble)
    assert safe_tag(document_of(article(1)), load_tagger_once(None)) == Extraction("1")


@pytest.mark.slow
def test_several_processes_say_what_one_says(tmp_path: Path) -> None:
    articles = [article(number) for number in range(4)]
    with open_tagging(load_settings({}, home=tmp_path)) as alone:
        expected = alone.extract(articles)
    with open_tagging(load_settings({}, home=tmp_path, workers=2)) as tagging:
        assert tagging.extract(articles) == expected
    assert [extraction.article_id for extraction in expected] == ["0", "1", "2", "3"]
    assert expected[0].mentions
