"""Five questions to the published snapshot, with a picture each: a marimo notebook.

    marimo edit examples/five_questions.py          # in the browser
    marimo run examples/five_questions.py           # the same without the code
    python examples/five_questions.py               # just run it, to see that it does

It reads the snapshot below `ALLIANCE_WATCH_HOME`: data/ where that is not set, data/demo for what the demo made.
"""

import marimo

app = marimo.App(width="medium", app_title="Five questions")


@app.cell
def _():
    import altair as alt
    import marimo as mo
    import pyarrow as pa

    import warehouse
    from flows.settings import load_settings

    place = load_settings().warehouse

    def table(answer):
        """An answer of the warehouse as an Arrow table, which Altair draws and marimo shows."""
        return pa.Table.from_pylist(answer.mappings())

    def ask(question, **parameters):
        """A named question: docs/questions.md lists them."""
        return table(warehouse.ask(place, question, **parameters))

    def sql(statement):
        """Any reading statement: docs/columns.md has the tables."""
        return table(warehouse.run_sql(warehouse.snapshot_path(place), statement))

    return alt, ask, mo, sql


@app.cell
def _(mo):
    mo.md("""# 다섯 가지 질문 · Five questions""")
    return


@app.cell
def _(alt, ask, mo):
    rising = ask("rising").slice(0, 12)
    rising_chart = (
        alt.Chart(rising.select(["name", "articles", "before"]), title="누가 뜨나 · Who rises")
        .mark_bar()
        .encode(
            x=alt.X("articles:Q", title="기사"), y=alt.Y("name:N", title=None, sort="-x"),
            tooltip=["name", "articles", "before"],
        )
    )  # fmt: skip
    mo.vstack([mo.md("## 1. 누가 뜨나\n`before`: the mean of the four periods before."), rising_chart])
    return (rising_chart,)


@app.cell
def _(alt, ask, mo):
    ties = ask("alliances").slice(0, 60)
    ties_chart = (
        alt.Chart(ties.select(["one", "other", "origins", "stories"]), title="누가 누구와 · Who with whom")
        .mark_circle()
        .encode(
            x=alt.X("one:N", title=None), y=alt.Y("other:N", title=None),
            size=alt.Size("origins:Q", title="독립 출처"), tooltip=["one", "other", "origins", "stories"],
        )
    )  # fmt: skip
    mo.vstack([mo.md("## 2. 누가 누구와 손잡나\nThe larger the dot, the more independent origins say so."), ties_chart])
    return (ties_chart,)


@app.cell
def _(alt, mo, sql):
    sure = sql("SELECT type, modality, count(*) AS events FROM events GROUP BY ALL ORDER BY ALL")
    sure_chart = (
        alt.Chart(sure, title="얼마나 확실한가 · How sure")
        .mark_bar()
        .encode(
            x=alt.X("events:Q", title="사건"), y=alt.Y("type:N", title=None, sort="-x"),
            color=alt.Color("modality:N", title=None), tooltip=["type", "modality", "events"],
        )
    )  # fmt: skip
    mo.vstack([mo.md("## 3. 소식은 얼마나 확실한가"), sure_chart])
    return (sure_chart,)


@app.cell
def _(alt, mo, sql):
    origins = sql(
        "SELECT publisher, origin, count(*) AS articles FROM story_articles JOIN articles USING (article_id) "
        "GROUP BY ALL ORDER BY ALL"
    )
    origins_chart = (
        alt.Chart(origins, title="누가 직접 쓰나 · Who writes it themselves")
        .mark_bar()
        .encode(
            x=alt.X("articles:Q", title="기사", stack="normalize"), y=alt.Y("publisher:N", title=None),
            color=alt.Color("origin:N", title=None), tooltip=["publisher", "origin", "articles"],
        )
    )  # fmt: skip
    mo.vstack([mo.md("## 4. 누가 직접 쓰고 누가 옮기나"), origins_chart])
    return (origins_chart,)


@app.cell
def _(mo, sql):
    names = sql(
        "SELECT name, entity_id FROM mentions JOIN entities USING (entity_id) "
        "GROUP BY ALL ORDER BY count(DISTINCT article_id) DESC, name LIMIT 30"
    ).to_pylist()
    name = mo.ui.dropdown({row["name"]: row["entity_id"] for row in names}, value=names[0]["name"], label="이름")
    mo.vstack([mo.md("## 5. 한 이름은 날마다 얼마나 나왔나"), name])
    return (name,)


@app.cell
def _(alt, ask, name):
    daily = ask("trends", entity=name.value).select(["day", "articles", "baseline"])
    base = alt.Chart(daily, title="날마다, 그리고 평소 · Day by day against the usual")
    base = base.encode(x=alt.X("yearmonthdate(day):T", title=None))
    daily_chart = alt.layer(
        base.mark_bar().encode(y=alt.Y("articles:Q", title="기사")),
        base.mark_line(color="orange").encode(y="baseline:Q"),
    )
    daily_chart
    return (daily_chart,)


if __name__ == "__main__":
    app.run()
