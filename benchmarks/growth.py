"""How cost grows with the warehouse, as a table and as a picture."""

from collections.abc import Mapping
from pathlib import Path

Figures = Mapping[int, Mapping[str, float]]     # articles -> name of the figure -> its value
# What the picture shows, from the dearest; of the questions the slowest ones.
DRAWN = ("load 10,000, s", "publish, s", "known ids, ms", "search p95, ms", "trends p95, ms", "pairs p95, ms",
         "rising p95, ms", "timeline p95, ms", "LIKE search, ms")  # fmt: skip


def table(figures: Figures) -> str:
    """One line for each figure, one column for each size, and how much the last is dearer than the first."""
    sizes = sorted(figures)
    lines = [f"{'':28}" + "".join(f"{size:>12,}" for size in sizes) + f"{'grows':>9}"]
    for name in figures[sizes[0]]:
        values = [figures[size][name] for size in sizes]
        growth = f"x{values[-1] / values[0]:.1f}" if values[0] else ""
        lines.append(f"{name:28}" + "".join(f"{_number(value):>12}" for value in values) + f"{growth:>9}")
    return "\n".join(lines)


def draw(figures: Figures, target: Path) -> None:
    """The growth of the figures in DRAWN, in milliseconds over articles, both logarithmic, as SVG."""
    import altair as alt

    rows = [
        {"articles": size, "what": name.rpartition(",")[0], "ms": values[name] * (1000 if name.endswith(", s") else 1)}
        for size, values in figures.items()
        for name in DRAWN
        if name in values
    ]
    lines = (
        alt.Chart(alt.Data(values=rows), width=560, height=320)
        .mark_line(point=True)
        .encode(
            x=alt.X("articles:Q", scale=alt.Scale(type="log"), axis=alt.Axis(values=sorted(figures), format=",d")),
            y=alt.Y("ms:Q", scale=alt.Scale(type="log"), title="milliseconds"),
            color=alt.Color("what:N", sort=[name.rpartition(",")[0] for name in DRAWN], title=None),
        )
    )
    target.parent.mkdir(parents=True, exist_ok=True)
    lines.save(str(target))


def _number(value: float) -> str:
    return f"{value:,.2f}" if value < 10 else f"{value:,.0f}"
