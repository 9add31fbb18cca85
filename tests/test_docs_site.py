"""The documentation as a site: whole, in two languages, in need of nothing from elsewhere; and no word is left out."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import lxml.html
import pytest
import yaml

from extractors.events.triggers import _macros, _trigger
from extractors.records import DealState, DecisionOutcome, EventType, Modality
from extractors.tag import Document, load_tagger, tag
from extractors.words import EVENT_WORDS
from flows.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
LANGUAGES = ("", ".ko")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site as `make docs` builds it: a dead link, a page outside the menu or any warning ends that."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    folder = tmp_path_factory.mktemp("site")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder


def test_it_has_every_page_in_both_languages(site: Path) -> None:
    pages = {path.relative_to(DOCS).with_suffix(".html") for path in DOCS.rglob("*.md") if ".ko" not in path.suffixes}
    assert len(pages) > 15
    for page in pages:
        assert (site / page).exists()
        assert (site / "ko" / page).exists()
    assert "처음 10분" in (site / "ko" / "index.html").read_text("utf-8")


def test_it_asks_nobody_for_anything(site: Path) -> None:
    """No font, script, style or picture comes from elsewhere; the search index is there."""
    for page in site.rglob("*.html"):
        tree = lxml.html.fromstring(page.read_bytes())
        loaded = tree.xpath("//script/@src | //img/@src | //iframe/@src | //link[not(@rel='canonical')]/@href")
        assert not [address for address in loaded if re.match(r"(https?:)?//", address)], page
    index = (site / "search" / "search_index.json").read_text("utf-8")
    assert any("딥시크" in entry["text"] for entry in json.loads(index)["docs"])
    assert (site / "search" / "search_index.js").read_text("utf-8").endswith(index), "it cannot be searched from disk"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_event_and_word_is_told(language: str) -> None:
    page = (DOCS / f"events{language}.md").read_text("utf-8")
    for words in (EventType, Modality, DealState, DecisionOutcome):
        missing = [word for word in get_args(words) if f"`{word}`" not in page]
        assert not missing, f"docs/events{language}.md: say what {missing} means"
    assert all(korean in page for korean, _ in EVENT_WORDS.values())


def test_the_sentence_of_each_kind_is_tagged_so() -> None:
    tagger = load_tagger(None)
    rows = re.findall(r"^\| `(\w+)` \| \S[^|]* \|[^|]*\| (.+\.) \|$", _page("events.md"), re.MULTILINE)
    assert {kind for kind, _ in rows} == set(get_args(EventType))
    for kind, sentence in rows:
        assert kind in {event.type for event in tag(Document("", "", sentence), tagger).events}, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_is_told_with_its_default(language: str) -> None:
    page = _page(f"settings{language}.md")
    for name, field in Settings.model_fields.items():
        variable = PREFIX + (field.alias or name).upper()
        row = re.search(rf"^\| `{variable}` .*$", page, re.MULTILINE)
        assert row, f"docs/settings{language}.md: say what {variable} means"
        if isinstance(field.default, int | float | str):
            assert f"`{field.default}`" in row[0]


def _page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rule_of_the_guide_finds_its_sentence(language: str) -> None:
    page = _page(f"guide/add-an-event-rule{language}.md")
    written = re.search(r"^    (- \{name: field-test.*)$", page, re.MULTILINE)
    sentence = re.search(r'"text":"([^"]+)"', page)
    assert written
    assert sentence
    (rule,) = yaml.safe_load(written[1])
    macros = _macros(yaml.safe_load((ROOT / "extractors/data/triggers.yaml").read_text("utf-8"))["macros"])
    assert _trigger("joint_development", rule, {}, macros).pattern.search(sentence[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_of_the_guide_are_right(language: str, tmp_path: Path) -> None:
    """What the pages say to write is accepted by the program."""
    from extractors.names.gazetteer import load_lexicon
    from flows.feeds_file import load_feeds
    from flows.watch_file import load_watchlist

    written = {}
    for name in ("add-a-feed", "add-a-person", "write-a-watch"):
        written[name] = tmp_path / f"{name}.yaml"
        block = re.search(r"```yaml\n(.*?)```", _page(f"guide/{name}{language}.md"), re.DOTALL)
        assert block
        written[name].write_text(block[1], "utf-8")
    lexicon = load_lexicon(written["add-a-person"])
    assert lexicon.entities["hong-gil-dong"].name == "홍길동"
    assert load_feeds(written["add-a-feed"])[0].feed_id == "example"
    assert [watch.digest for watch in load_watchlist(written["write-a-watch"], lexicon).watches] == [False, True]
