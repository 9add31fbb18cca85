import multiprocessing
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractors.records import Article, Document, Extraction
from extractors.tag import Tagger
from flows.extraction import MANY, document_of, load_tagger_once, open_tagging, safe_tag
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
def test_several_processes_say_what_one_says_and_a_killed_one_costs_no_article(tmp_path: Path) -> None:
    articles = [article(number) for number in range(4)]
    with open_tagging(load_settings({}, home=tmp_path)) as alone:
        expected = alone.extract(articles)
    assert [extraction.article_id for extraction in expected] == ["0", "1", "2", "3"]
    assert expected[0].mentions
    with open_tagging(load_settings({}, home=tmp_path, workers=2)) as tagging:
        assert tagging.call(os.getpid) == os.getpid(), "while none is ready, the work is done here"
        tagging.warm_up()
        assert tagging.extract(articles) == expected
        child = tagging.call(os.getpid)
        assert child != os.getpid()
        os.kill(child, signal.SIGKILL)
        assert tagging.extract(articles) == expected
        assert tagging.call(os.getpid) == os.getpid(), "for the rest of the run"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("pages", "processors", "workers", "ours", "children"),
    [(MANY, 2, None, True, 1), (MANY - 1, 2, None, True, 0), (MANY, 1, None, True, 0), (MANY, 2, 1, True, 0),
     (MANY, 2, None, False, 0)],
)  # fmt: skip
def test_many_pages_are_tagged_beside_a_run_that_has_two_cores_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, pages: int, processors: int, workers: int | None, ours: bool,
    children: int,
) -> None:
    monkeypatch.setattr("flows.extraction.cores", lambda: processors)
    monkeypatch.setattr("flows.extraction.is_ours", lambda: ours)
    with open_tagging(load_settings({}, home=tmp_path, workers=workers)) as tagging:
        tagging.warm_up(pages)
        assert [one.article_id for one in tagging.extract([article(1), article(2)])] == ["1", "2"]
        assert len(multiprocessing.active_children()) == children


@pytest.mark.slow
def test_an_only_child_tags_and_ends_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    code = """
import os, sys
from flows.extraction import Tagging
if __name__ == "__main__":
    tagging = Tagging(None, 1)
    child = tagging._pool.submit(os.getpid).result()
    tagging._ready.set()
    assert tagging.call(os.getpid) == os.getpid() != child, "beside its only child a run cleans pages itself"
    print(child, flush=True)
    os.kill(os.getpid(), 9)
"""
    (tmp_path / "parent.py").write_text(code, "utf-8")
    environ = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    ended = subprocess.run([sys.executable, tmp_path / "parent.py"], env=environ, text=True, stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, check=False, timeout=60)  # fmt: skip
    assert ended.returncode == -signal.SIGKILL
    until = time.monotonic() + 20
    while Path(f"/proc/{int(ended.stdout)}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(f"/proc/{int(ended.stdout)}").exists()
