"""Where the names of the alliance map lie: a pure function of the edges, always the same for the same ones."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

MOST_EDGES = 120        # more is a ball of wool, not a picture
SEED = 7
ROOM = 0.9              # between two names, where the picture is 2 wide


@dataclass(frozen=True, slots=True)
class Node:
    entity_id: str
    name: str
    weight: int                             # independent origins of all its ties
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Edge:
    one: str
    other: str
    types: tuple[str, ...]
    origins: int
    x: float
    y: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Picture:
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def draw(rows: Sequence[Mapping[str, Any]]) -> Picture:
    """The strongest edges with a place (in -1..1) for each name; those that are tied lie close together."""
    strongest = sorted(rows, key=lambda row: (-row["origins"], -row["stories"], row["one_id"], row["other_id"]))
    chosen = strongest[:MOST_EDGES]
    graph = nx.Graph()
    weights: Counter[str] = Counter()
    names: dict[str, str] = {}
    for row in chosen:
        graph.add_edge(row["one_id"], row["other_id"], weight=row["origins"])
        for end in ("one", "other"):
            weights[row[f"{end}_id"]] += row["origins"]
            names[row[f"{end}_id"]] = row[end]
    places = _places(graph)
    nodes = tuple(Node(one, names[one], weights[one], *places[one]) for one in graph)
    edges = tuple(
        Edge(row["one"], row["other"], tuple(row["types"]), row["origins"],
             *places[row["one_id"]], *places[row["other_id"]])
        for row in chosen
    )  # fmt: skip
    return Picture(nodes, edges)


def _places(graph: "nx.Graph[str]") -> dict[str, tuple[float, float]]:
    """The largest group in the middle; the small ones, which nothing holds, side by side below it."""
    groups = sorted(nx.connected_components(graph), key=lambda group: (-len(group), min(group)))
    places: dict[str, tuple[float, float]] = {}
    for number, group in enumerate(groups):
        # In order, as a subgraph's is that of a set: another in every process.
        ordered: nx.Graph[str] = nx.Graph()
        ordered.add_nodes_from(sorted(group))
        ordered.add_edges_from(graph.subgraph(group).edges)
        # No weights: strong ties would draw the heart of the map into one dot.
        found = nx.spring_layout(ordered, k=ROOM, iterations=200, seed=SEED, weight=None)
        found = _spread(found)
        x, y, wide, high = (0.0, 0.0, 1.0, 1.0) if number == 0 else _beside(number - 1, len(groups) - 1)
        places |= {name: (x + wide * float(at[0]), y + high * float(at[1])) for name, at in found.items()}
    return places


def _spread(places: "dict[str, Any]") -> dict[str, tuple[float, float]]:
    """Half where the springs put a name, half by its rank: a crowded heart gets room from the empty rim."""
    ranks = [
        {name: 2 * rank / max(1, len(places) - 1) - 1 for rank, name in enumerate(sorted(places, key=by))}
        for by in (lambda name: (places[name][0], name), lambda name: (places[name][1], name))
    ]
    return {
        name: (float(x + ranks[0][name]) / 2, float(y + ranks[1][name]) / 2) for name, (x, y) in places.items()
    }


def _beside(number: int, of: int) -> tuple[float, float, float, float]:
    """Middle, half width and half height of a small group: rows of five below the largest."""
    row, column = divmod(number, 5)
    in_row = min(5, of - 5 * row)
    return (column + 0.5) * 2 / in_row - 1, -1.3 - 0.4 * row, 0.62 / in_row, 0.12
