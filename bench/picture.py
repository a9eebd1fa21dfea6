"""A picture of a graph from its GEXF file: the busiest actors, their ties, a legend, and labels that do not collide.

python -m bench.picture GRAPH.gexf OUT.png
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from math import hypot, sqrt
from pathlib import Path
from textwrap import wrap
from typing import Any

import matplotlib as mpl
import networkx as nx
import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch
from matplotlib.patheffects import withStroke
from matplotlib.text import Text

from bench.picture_room import HEIGHT, MARGIN, WIDTH, Box, Spot, push_apart, settle
from exports.appearance import FAMILY_COLOURS, FAMILY_OF, KIND_COLOURS, Colour

DPI = 100
PROMINENT = 46
PAPER, INK, FAINT = "#fcfcfa", "#22282e", "#8a9299"
FAMILY_NAMES = {
    "meetings": "met, visited, called",
    "cooperation": "agreed, aided",
    "conflict": "accused, sanctioned",
    "words": "asked, spoke about",
    "plans": "plans to meet",
    "structure": "office, membership",
}


@dataclass(frozen=True, slots=True)
class Bundle:
    """All ties of one family between two actors."""

    source: str
    target: str
    family: str
    weight: int
    directed: bool


def draw(source: Path, target: Path) -> None:
    """Read a GEXF file and draw it."""
    graph: Any = nx.read_gexf(source, version="1.3")
    shown = prominent(graph)
    bundles = bundled(graph, shown)
    spots = placed(graph, shown, bundles)
    mpl.rcParams.update({"font.family": "DejaVu Sans", "svg.hashsalt": "entente", "svg.fonttype": "path"})
    figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, facecolor=PAPER)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, WIDTH), ylim=(0, HEIGHT))
    axes.axis("off")
    for bundle in bundles:
        draw_bundle(axes, spots[bundle.source], spots[bundle.target], bundle)
    for spot in spots.values():
        axes.plot(
            spot.x, spot.y, "o", ms=spot.radius * 2 * 72 / DPI, mfc=shade(KIND_COLOURS[spot.kind]), mec="white", mew=1.6
        )
    draw_labels(figure, axes, list(spots.values()))
    draw_title(axes, graph, len(spots))
    draw_legend(axes, {spot.kind for spot in spots.values()}, {bundle.family for bundle in bundles})
    figure.savefig(target, dpi=DPI, metadata={"Date": None} if target.suffix == ".svg" else {"Software": None})


def prominent(graph: Any) -> list[str]:
    """The actors with most events behind their ties, without those that stand alone."""
    busy: dict[str, float] = defaultdict(float)
    for source, target, row in graph.edges(data=True):
        worth = 0.3 if FAMILY_OF.get(row["relation"]) == "structure" else float(row["weight"])
        busy[source] += worth
        busy[target] += worth
    chosen = set(sorted(busy, key=lambda id: (-busy[id], id))[:PROMINENT])
    return [id for id in sorted(chosen) if chosen & (set(graph.successors(id)) | set(graph.predecessors(id))) - {id}]


def bundled(graph: Any, shown: list[str]) -> list[Bundle]:
    """The ties among the actors shown, one per pair and family, the structure first so that it lies below."""
    known = set(shown)
    weights: dict[tuple[str, str, str, bool], int] = defaultdict(int)
    for source, target, row in graph.edges(data=True):
        if source in known and target in known and source != target:
            family, directed = FAMILY_OF.get(row["relation"], "structure"), not row["symmetric"]
            ends = (source, target) if directed else (min(source, target), max(source, target))
            weights[*ends, family, directed] += int(row["weight"])
    order = list(reversed(FAMILY_COLOURS))
    found = [Bundle(source, target, family, n, directed) for (source, target, family, directed), n in weights.items()]
    return sorted(found, key=lambda bundle: (order.index(bundle.family), bundle.source, bundle.target))


def placed(graph: Any, shown: list[str], bundles: list[Bundle]) -> dict[str, Spot]:
    """The actors on the paper, drawn together by their ties and then pushed apart until none covers another."""
    ties: Any = nx.Graph()
    ties.add_nodes_from(shown)
    for bundle in bundles:
        pull = 0.7 if bundle.family == "structure" else 1 + sqrt(bundle.weight)
        ties.add_edge(bundle.source, bundle.target, weight=pull)
    gather(ties)
    start = nx.circular_layout(ties)
    found = nx.spring_layout(
        ties, pos=start, k=2.6 / sqrt(max(len(shown), 1)), iterations=400, seed=11, weight="weight"
    )
    points = np.array([found[id] for id in shown])
    # Ranks blended in: a spring layout alone leaves most of the paper to its outliers.
    ranks = points.argsort(axis=0).argsort(axis=0) / max(len(shown) - 1, 1)
    low, span = points.min(axis=0), np.maximum(np.ptp(points, axis=0), 1e-9)
    share = 0.3 * (points - low) / span + 0.7 * ranks
    area = (np.array([WIDTH, HEIGHT - 150]) - 2.6 * MARGIN) * share + 1.3 * MARGIN
    spots = {}
    for id, (x, y) in zip(shown, area + np.array([0, 40]), strict=True):
        row = graph.nodes[id]
        radius = 8 + 3.6 * sqrt(min(ties.degree(id), 40))
        spots[id] = Spot(id, shortened(row["label"]), row.get("kind", "other"), float(x), float(y), radius)
    push_apart(list(spots.values()))
    return spots


def gather(ties: Any) -> None:
    """Tie the parts that nothing joins loosely to the largest, lest they drift to the far corners of the paper."""
    parts = sorted(nx.connected_components(ties), key=lambda part: (-len(part), min(part)))
    middles = [max(sorted(part), key=ties.degree) for part in parts]
    for middle in middles[1:]:
        ties.add_edge(middles[0], middle, weight=0.15)


def draw_bundle(axes: Axes, a: Spot, b: Spot, bundle: Bundle) -> None:
    """A curve whose width grows with the number of events; each family bends its own way."""
    structure = bundle.family == "structure"
    bend = {"meetings": 0.08, "cooperation": -0.14, "conflict": 0.22, "words": -0.22, "plans": 0.3}.get(
        bundle.family, 0
    )
    arrow = "-|>" if bundle.directed and not structure else "-"
    axes.add_patch(
        FancyArrowPatch(
            (a.x, a.y),
            (b.x, b.y),
            arrowstyle=f"{arrow},head_length=0.42,head_width=0.2" if arrow != "-" else "-",
            connectionstyle=f"arc3,rad={bend}",
            mutation_scale=17,
            shrinkA=a.radius * 72 / DPI,
            shrinkB=(b.radius + 2) * 72 / DPI,
            linewidth=0.9 if structure else 1.1 + 1.1 * sqrt(min(bundle.weight, 25)),
            linestyle=(0, (2, 2.5)) if bundle.family == "plans" else "-",
            color=shade(FAMILY_COLOURS[bundle.family]),
            alpha=0.7 if structure else 0.8,
            zorder=1,
        )
    )


def draw_labels(figure: Figure, axes: Axes, spots: list[Spot]) -> None:
    """Labels below their actors, moved until none covers another or an actor; a thin line leads back from far ones."""
    texts = [write(axes, spot) for spot in spots]
    FigureCanvasAgg(figure)  # measures the text
    boxes = []
    for spot, text in zip(spots, texts, strict=True):
        extent = text.get_window_extent()
        home = (spot.x, spot.y - spot.radius - extent.height / 2 - 3)
        boxes.append(Box(*home, extent.width / 2 + 3, extent.height / 2 + 1.5, home))
    settle(boxes, spots)
    for spot, text, box in zip(spots, texts, boxes, strict=True):
        text.set_position((box.x, box.y))
        if hypot(box.x - box.home[0], box.y - box.home[1]) > 26:
            axes.plot([spot.x, box.x], [spot.y, box.y], color=FAINT, lw=0.6, zorder=0.5)


def write(axes: Axes, spot: Spot) -> Text:
    """An actor's label, in its middle for the time being; countries in bold."""
    size = 12 + min(spot.radius - 7, 14) * 0.2
    weight = "bold" if spot.kind == "country" else "normal"
    style: dict[str, Any] = {"ha": "center", "va": "center", "linespacing": 1.0, "parse_math": False, "zorder": 5}
    text = axes.text(spot.x, spot.y, spot.label, size=size, weight=weight, color=INK, **style)
    text.set_path_effects([withStroke(linewidth=3.2, foreground=PAPER)])
    return text


def draw_title(axes: Axes, graph: Any, actors: int) -> None:
    """What the picture shows, and the time that its ties span."""
    real = [row for *_, row in graph.edges(data=True) if FAMILY_OF.get(row["relation"]) not in ("plans", "structure")]
    days = [row[end] for row in real for end in ("first", "last") if row.get(end)]
    span = f"{spoken(min(days))} to {spoken(max(days))}" if days else "without dates"
    axes.text(44, HEIGHT - 46, "Who met whom", size=26, weight="bold", color=INK, va="center")
    counted = (
        f"{actors} of {graph.number_of_nodes()} actors" if actors < graph.number_of_nodes() else f"{actors} actors"
    )
    axes.text(
        44, HEIGHT - 84, f"{span}  ·  {counted}, {graph.number_of_edges()} ties", size=14, color=FAINT, va="center"
    )


def draw_legend(axes: Axes, kinds: set[str], families: set[str]) -> None:
    """The kinds of actor and the families of ties that the picture has."""
    dots = [
        Line2D([], [], marker="o", ls="", ms=11, mfc=shade(colour), mec="white", label=kind)
        for kind, colour in KIND_COLOURS.items()
        if kind in kinds
    ]
    lines = [
        Line2D([], [], color=shade(colour), lw=2.6, ls=":" if family == "plans" else "-", label=FAMILY_NAMES[family])
        for family, colour in FAMILY_COLOURS.items()
        if family in families
    ]
    style: dict[str, Any] = {"frameon": False, "fontsize": 12.5, "labelcolor": INK, "handletextpad": 0.5}
    first = axes.legend(
        handles=dots, loc="upper right", bbox_to_anchor=(0.985, 0.985), ncols=6, columnspacing=1.2, **style
    )
    axes.add_artist(first)
    axes.legend(
        handles=lines,
        loc="lower center",
        bbox_to_anchor=(0.5, 0.005),
        ncols=6,
        columnspacing=1.3,
        handlelength=1.5,
        **style,
    )


def shade(colour: Colour) -> tuple[float, float, float]:
    """A colour as matplotlib takes it."""
    return colour[0] / 255, colour[1] / 255, colour[2] / 255


def shortened(label: str) -> str:
    """A label of at most two lines of 24 characters."""
    lines = wrap(label, 24) or [label]
    return "\n".join(lines[:2]) + ("…" if len(lines) > 2 else "")


def spoken(day: str) -> str:
    """A day as one writes it: 6 May 2024."""
    found = date.fromisoformat(day)
    return f"{found.day} {found:%B} {found.year}"


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
