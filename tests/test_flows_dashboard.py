"""Each page of the dashboard: with data, without, with hostile words."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

import warehouse
from flows.dashboard.graph import MOST_EDGES, draw
from flows.dashboard.parquet import parquet
from flows.dashboard.views.sql import EXAMPLES
from flows.dashboard.words import labels
from tests.newsdays import HOSTILE, NOW, news
from tests.warehouses import fresh

ROOT = Path(__file__).parents[1]
PAGES = {
    "overview": "개요", "entities": "인물·기업", "events": "사건과 거래", "network": "동맹 지도", "stories": "스토리",
    "alerts": "알림", "feeds": "피드 상태", "sql": "SQL",
}  # fmt: skip
SECONDS = 20


@pytest.fixture(scope="module", autouse=True)
def one_search_for_components() -> Iterator[None]:
    """Streamlit reads what every installed package says of itself, here once: for each app it is most of its time."""
    with pytest.MonkeyPatch.context() as patch:
        found = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield


@pytest.fixture(scope="module")
def plain_news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return news(tmp_path_factory.mktemp("plain")).parent


@pytest.fixture(scope="module")
def hostile_news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return news(tmp_path_factory.mktemp("hostile"), title=HOSTILE, url="javascript:pwned//").parent


# The tabs behind the first, which are drawn only once they are opened.
TABS = {
    "entities": ("partners", "deals", "quotes", "mentions"), "events": ("deals", "event_counts", "upcoming", "amounts"),
    "alerts": ("receipts",),
}  # fmt: skip
EVERY_TAB = [(page, tab) for page, tabs in TABS.items() for tab in tabs]


def opened(
    page: str, home: Path, monkeypatch: pytest.MonkeyPatch, language: str = "한국어", *, tab: str | None = None,
    entity: str | None = None,
) -> AppTest:  # fmt: skip
    monkeypatch.setenv("ALLIANCE_WATCH_HOME", str(home))
    app = AppTest.from_string(f"from flows.dashboard.views import {page}\n{page}.show()", default_timeout=SECONDS)
    app.session_state["language"] = language
    if entity:
        app.query_params["entity"] = entity
    if tab:
        app.session_state[f"tabs_{page}_{'ko' if language == '한국어' else 'en'}"] = labels()[tab][language != "한국어"]
    app.run()
    assert not app.exception, app.exception[0].message
    return app


def written(app: AppTest) -> str:
    """All the HTML that the page holds, but its style sheet."""
    return "\n".join(str(one.proto.body) for one in app.get("html") if "<style>" not in one.proto.body)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_the_news(page: str, plain_news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(page, plain_news, monkeypatch)
    assert app.title[0].value == PAGES[page]
    assert not app.info
    assert not app.error
    if page in ("overview", "entities", "events"):
        assert "카카오" in written(app)
        assert "https://hanbit.example/a1" in written(app)


@pytest.mark.parametrize("page", PAGES)
def test_before_the_first_poll_it_says_what_to_do(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(page, tmp_path, monkeypatch)
    assert app.code[0].value == "alliance-watch run"


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_warehouse_is_no_error(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warehouse.publish(fresh(tmp_path / "warehouse.duckdb"))
    assert opened(page, tmp_path, monkeypatch).code[0].value == "alliance-watch run"


@pytest.mark.parametrize(("page", "tab"), [*((page, None) for page in PAGES), *EVERY_TAB])
def test_words_of_the_web_command_nothing(
    page: str, tab: str | None, hostile_news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(page, hostile_news, monkeypatch, tab=tab)
    html = written(app)
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    for markdown in (*app.markdown, *app.caption, *app.subheader):
        assert "javascript:" not in markdown.value
        assert "<script" not in markdown.value
    if page in ("overview", "stories") or tab == "mentions":
        assert "&lt;script&gt;" in html


def test_no_page_may_pass_html_through() -> None:
    for path in (ROOT / "flows").rglob("*.py"):
        text = path.read_text("utf-8")
        assert "unsafe_allow" not in text
        imported = {node.names[0].name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import)}
        assert "streamlit" not in imported or path.is_relative_to(ROOT / "flows" / "dashboard"), path
    for template in (ROOT / "flows").rglob("templates/*.html"):
        assert "|safe" not in template.read_text("utf-8").replace(" ", "")


def test_english_is_a_choice(plain_news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("events", plain_news, monkeypatch, "English")
    assert app.title[0].value == "Events and deals"
    assert "partnership" in written(app)
    assert "Kakao" in written(app)
    assert "제휴" not in written(app)


def test_numbers_windows_and_names_are_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred days on: 2,500 alerts more than a list holds, and news that is older than the newest month."""
    path = news(tmp_path)
    with warehouse.writing(path) as db:
        db.execute("INSERT INTO alerts SELECT alerts.* REPLACE ('n' || n AS alert_id, created_at + INTERVAL 100 DAY AS "
                   "created_at) FROM alerts, range(2500) AS t(n)")  # fmt: skip
        db.execute("INSERT INTO articles SELECT * REPLACE ('late' AS article_id, published_on + 100 AS published_on) "
                   "FROM articles WHERE article_id = 'a1'")  # fmt: skip
        db.execute("UPDATE events SET type = 'investment' WHERE type = 'partnership'")
        db.execute("UPDATE event_participants SET role = 'investor' WHERE entity_id = 'openai'")
        db.execute("UPDATE runs SET started_at = now(), finished_at = now(), "     # the page has those of a month
                   "counts = MAP {'delivery_delivered': 3, 'feed_broken': 2, 'stored': 1}")  # fmt: skip
    warehouse.publish(path)
    assert opened("overview", tmp_path, monkeypatch).metric[2].value == "2,500"
    network = opened("network", tmp_path, monkeypatch)
    network.session_state["period"] = "days_365"
    network.run()
    network.selectbox[0].select("kakao").run()
    assert "오픈AI와 카카오가 협력했다" in written(network)
    sums = opened("events", tmp_path, monkeypatch, "English", tab="amounts")
    assert "OpenAI" in str(sums.dataframe[0].value)
    counts = opened("feeds", tmp_path, monkeypatch).dataframe[1].value["counts"][0]
    assert counts.split(", ") == ["알림 전달 3", "피드 깨짐 2", "저장 1"]


def test_every_label_is_in_both_languages() -> None:
    for key, words in labels().items():
        assert len(words) == 2, key
        assert all(words), key
        assert words[0].count("{") == words[1].count("{"), key


def test_the_whole_app_opens_with_the_overview(plain_news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLIANCE_WATCH_HOME", str(plain_news))
    app = AppTest.from_file(str(ROOT / "flows" / "dashboard" / "app.py"), default_timeout=SECONDS).run()
    assert not app.exception
    assert app.title[0].value == "개요"


def test_events_are_filtered(plain_news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("events", plain_news, monkeypatch)
    assert ">회동<" in written(app)
    app.multiselect[0].select("partnership").run()
    assert ">회동<" not in written(app)
    assert ">제휴<" in written(app)
    app.number_input[0].set_value(6e9).run()
    assert ">제휴<" not in written(app)


def test_an_entity_page_marks_the_name_in_its_sentence(plain_news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "<mark>카카오</mark>" in written(opened("entities", plain_news, monkeypatch, tab="mentions", entity="kakao"))


@pytest.mark.parametrize("language", ["한국어", "English"])
@pytest.mark.parametrize(("page", "tab"), EVERY_TAB)
def test_every_tab_opens(page: str, tab: str, language: str, plain_news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(page, plain_news, monkeypatch, language, tab=tab)
    assert not app.error


def test_an_address_of_an_entity_nobody_knows_shows_another(plain_news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not opened("entities", plain_news, monkeypatch, entity="<b>nobody").error


def test_a_new_snapshot_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = news(tmp_path)
    app = opened("overview", tmp_path, monkeypatch)
    assert app.metric[0].value == "2"
    with warehouse.writing(path) as db:
        db.execute("DELETE FROM articles WHERE article_id = 'a2'")
    warehouse.publish(path)
    assert app.run().metric[0].value == "1"


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_statements_run(example: str, plain_news: Path) -> None:
    assert warehouse.run_sql(warehouse.snapshot_path(plain_news / "warehouse.duckdb"), EXAMPLES[example]).columns


def test_sql_reads_and_does_nothing_else(plain_news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("sql", plain_news, monkeypatch)
    app.text_area[0].set_value("SELECT '=1+1' AS x, 1 AS x, [1, 2] AS list").run()
    app.button[0].click().run()
    assert not app.exception
    assert not app.error
    app.text_area[0].set_value("SELECT 1 AS a, 2 AS a_1, 3 AS a, 9223372036854775808 AS huge, MAP {} AS nothing").run()
    app.button[0].click().run()
    assert not app.exception
    (row,) = app.dataframe[0].value.to_dict("records")
    assert row == {"a": 1, "a_1": 2, "a_2": 3, "huge": str(2**63), "nothing": "{}"}
    app.text_area[0].set_value("SELECT * FROM read_csv('/etc/passwd')").run()
    app.button[0].click().run()
    assert not app.exception
    assert app.error


def test_an_answer_becomes_parquet_whatever_its_values() -> None:
    import io

    import pyarrow.parquet as pq

    rows = ((1, None, [1], NOW, "가", 2**64, {}, [{}]), (2, None, {"a": 1}, None, "나", None, {}, None))
    table = pq.read_table(io.BytesIO(parquet(("n", "nothing", "mixed", "at", "text", "huge", "map", "maps"), rows)))
    assert table.column("huge").to_pylist() == [str(2**64), None]
    assert [table.column(name).to_pylist() for name in ("map", "maps")] == [["{}", "{}"], ["[{}]", None]]
    assert table.column("n").to_pylist() == [1, 2]
    assert table.column("mixed").to_pylist() == ["[1]", "{'a': 1}"]


def test_the_map_is_always_the_same_and_never_too_full() -> None:
    rows = [
        {"one_id": f"a{n}", "other_id": f"a{n // 2}b", "one": "가", "other": "나", "types": ["supply"],
         "origins": n % 5, "stories": 1}
        for n in range(300)
    ]  # fmt: skip
    picture = draw(rows)
    assert picture == draw(rows)
    assert len(picture.edges) == MOST_EDGES
    assert min(edge.origins for edge in picture.edges) >= 2
    assert draw([]).nodes == ()


def test_the_server_listens_here_only_and_tells_nobody() -> None:
    from flows.cli.dashboard import command

    flags = command(8600)
    assert "--server.address=127.0.0.1" in flags
    assert "--browser.gatherUsageStats=false" in flags
    assert os.access(flags[0], os.X_OK)
