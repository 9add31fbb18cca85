from pathlib import Path

import pytest

from flows.feeds_file import load_feeds
from flows.yaml_file import ConfigError

GOOD = """feeds:
  - id: hanbit
    name: 한빛일보
    url: https://hanbit.example/rss/allArticle.xml
  - {id: sae, name: 새벽경제 IT, url: "http://sae.example/it.xml", publisher: 새벽경제, language: ko, kind: sitemap,
     enabled: false, interval: 1h, selector: "#body", note: 약관 확인}
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "feeds.yaml"
    path.write_text(text, "utf-8")
    return path


def test_feeds_are_read_with_their_defaults(tmp_path: Path) -> None:
    first, second = load_feeds(write(tmp_path, GOOD))
    assert (first.feed_id, first.publisher, first.kind, first.enabled, first.interval_seconds) == (
        "hanbit", "한빛일보", "rss", True, None,
    )  # fmt: skip
    assert (second.publisher, second.kind, second.enabled, second.interval_seconds, second.selector) == (
        "새벽경제", "sitemap", False, 3600, "#body",
    )  # fmt: skip


@pytest.mark.parametrize(("text", "seconds"), [("10m", 600), ("600", 600), ("90s", 90), ("2d", 172800), ("1 h", 3600)])
def test_intervals(tmp_path: Path, text: str, seconds: int) -> None:
    path = write(tmp_path, f"feeds: [{{id: a, name: 가, url: 'http://a.example', interval: {text}}}]")
    assert load_feeds(path)[0].interval_seconds == seconds


@pytest.mark.parametrize(
    ("line", "where", "what"),
    [
        ("- {id: a, name: 가, url: http://a.example, intervall: 10m}", ":5: feeds[2].intervall:", "'interval'"),
        ("- {id: a, name: 가, url: http://a.example, interval: 1s}", ":5: feeds[2].interval:", "10m, 1h"),
        ("- {id: a, name: 가, url: http://a.example, interval: soon}", ":5:", "5m, 2h"),
        ("- {id: hanbit, name: 가, url: http://a.example}", ":5: feeds[2].id:", "first on line 2"),
        ("- {id: a, name: 가, url: https://hanbit.example/rss}", ":5: feeds[2].url:", "first on line 2"),
        ("- {id: a, name: 가, url: file:///etc/passwd}", ":5: feeds[2].url:", "write https://"),
        ("- {id: a, name: 가, url: hanbit.example/rss}", ":5: feeds[2].url:", "write https://"),
        ("- {id: a, name: 가}", ":5: feeds[2]:", "has no 'url'"),
        ("- {id: 가, name: 가, url: http://a.example}", ":5: feeds[2].id:", "lower-case"),
        ("- {id: a, name: 가, url: http://a.example, kind: atom}", ":5: feeds[2].kind:", "known: rss"),
        ("- {id: a, name: 가, url: http://a.example, enabled: maybe}", ":5: feeds[2].enabled:", "true or false"),
        ("- {id: a, name: [가], url: http://a.example}", ":5: feeds[2].name:", "must be text"),
        ("- a", ":5: feeds[2]:", "must be a mapping"),
    ],
)
def test_mistakes_name_file_line_key_and_remedy(tmp_path: Path, line: str, where: str, what: str) -> None:
    before = "feeds:\n  - {id: hanbit, name: 한, url: https://hanbit.example/rss}\n  # 주석\n"
    path = write(tmp_path, f"{before}  - {{id: sae, name: 새, url: https://sae.example/rss}}\n  {line}\n")
    with pytest.raises(ConfigError) as caught:
        load_feeds(path)
    assert f"{path}{where}" in str(caught.value)
    assert what in str(caught.value)


def test_a_file_without_feeds_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="has no 'feeds'"):
        load_feeds(write(tmp_path, ""))
    with pytest.raises(ConfigError, match="must be a list"):
        load_feeds(write(tmp_path, "feeds: {id: a}"))
