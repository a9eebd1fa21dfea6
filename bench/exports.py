"""Speed and memory of the exports beside rdflib's and networkx's writers, on one made-up graph in one run.

    python -m bench.exports [EDGES [FORMAT…]]

Each line is a process of its own. Where a line says `from memory`, the graph was loaded before and only the writing
counts; `from the store` counts the reading as well. Memory is the peak of the process, whatever was loaded included.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph

from exports import gexf, graphml
from exports.chunks import write_pieces
from exports.columns import EDGE_COLUMNS, NODE_COLUMNS
from exports.formats import load_writer
from exports.network import dots, ties
from extract.identity import report_id
from extract.model import Actor, Article, Evidence, Extraction, Place, Report, Span
from graph.rdf import to_rdf, triples
from graph.store import EventGraph, open_store

PER_ARTICLE = 200
TYPES = (("CONSULT", "meeting"), ("CONSULT", "visit"), ("AGREE", None), ("ACCUSE", None), ("AID", None))
SENTENCE = "The foreign minister of country {} met with the foreign minister of country {} in the capital on Monday."


@dataclass(frozen=True, slots=True)
class Cost:
    """What a piece of work took: CPU seconds, bytes written, and the peak memory of its process in bytes."""

    seconds: float
    written: int
    peak: int


class Counter(BytesIO):
    """A stream that forgets what is written and keeps its length."""

    length = 0

    def write(self, data: object) -> int:
        """Count the bytes."""
        size = len(data)  # type: ignore[arg-type]
        self.length += size
        return size


def made_up(edges: int) -> Iterator[Extraction]:
    """Articles whose events add up to about so many edges."""
    chance = random.Random(7)  # noqa: S311 - a graph to measure on, not a secret
    actors = [_actor(number) for number in range(max(edges // 10, 20))]
    for number in range(0, edges, PER_ARTICLE):
        pairs = [chance.sample(actors, 2) for _ in range(min(PER_ARTICLE, edges - number))]
        day = f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        named = {actor.id: actor for pair in pairs for actor in pair}
        article = Article(f"a{number}", f"Article {number}", "", day, "Wire", f"https://example.org/{number}", "en")
        reports = tuple(_report(article, pair[0], pair[1], chance) for pair in pairs)
        yield Extraction(article, tuple(named.values()), reports=reports)


def _actor(number: int) -> Actor:
    kind, prefix = (("country", "country:X"), ("organization", "org:x"))[number % 2]
    return Actor(f"{prefix}{number}", kind, f"Actor Número {number}", (f"alias {number}",), None, f"Q{number + 1}")


def _report(article: Article, actor: Actor, recipient: Actor, chance: random.Random) -> Report:
    type, mode = chance.choice(TYPES)
    quote = SENTENCE.format(actor.name, recipient.name)
    start = chance.randrange(10**6)
    proof = Evidence(article.id, Span(start, start + len(quote)), quote, "consult.meet", 0.9)
    place = Place(f"City {chance.randrange(500)}")
    draft = Report("", type, mode, (actor.id,), (recipient.id,), article.date, place, "happened", None, proof)
    return replace(draft, id=report_id(draft))


def _ours(path: Path, name: str) -> Callable[[], int]:
    graph, write = open_store(path), load_writer(name)

    def work() -> int:
        stream = Counter()
        write(graph, stream)
        return stream.length

    return work


def _ours_from_memory(path: Path, name: str) -> Callable[[], int]:
    with open_store(path) as graph:
        loaded, drawn = list(ties(graph)), list(dots(graph))
    notation = {"gexf": gexf.NOTATION, "graphml": graphml.NOTATION}[name]

    def work() -> int:
        stream = Counter()
        body = chain(map(notation.node, drawn), (notation.between,), map(notation.edge, loaded))
        write_pieces(chain((notation.head,), body, (notation.foot,)), stream)
        return stream.length

    return work


def _rdflib(path: Path, _: str) -> Callable[[], int]:
    with open_store(path) as graph:
        loaded = to_rdf(graph)
    return lambda: len(loaded.serialize(format="turtle", encoding="utf-8"))


def _oxigraph(path: Path, _: str) -> Callable[[], int]:
    with open_store(path) as graph:
        loaded = list(triples(graph))
    return lambda: len(pyoxigraph.serialize(loaded, format=pyoxigraph.RdfFormat.TURTLE) or b"")


def _networkx(path: Path, name: str) -> Callable[[], int]:
    with open_store(path) as graph:
        loaded = _loaded(graph)
    write = nx.write_gexf if name == "gexf" else nx.write_graphml

    def work() -> int:
        stream = Counter()
        write(loaded, stream)
        return stream.length

    return work


def _loaded(graph: EventGraph) -> Any:
    """The same nodes, edges and columns in networkx, in the one form that its writers take: no None."""
    loaded: Any = nx.MultiDiGraph()
    for dot in dots(graph):
        values = {column.name: column.value(dot) for column in NODE_COLUMNS}
        loaded.add_node(dot.node.id, label=dot.label, **{n: v for n, v in values.items() if v is not None})
    for tie in ties(graph):
        values = {column.name: column.value(tie) for column in EDGE_COLUMNS}
        row = {name: value for name, value in values.items() if value is not None}
        loaded.add_edge(tie.edge.source, tie.edge.target, weight=tie.edge.weight, **row)
    return loaded


FULL = "Entente, from the store"
ROWS = (
    ("turtle", FULL, _ours),
    ("turtle", "rdflib, from memory", _rdflib),
    ("turtle", "pyoxigraph, from memory", _oxigraph),
    ("ntriples", FULL, _ours),
    ("gexf", FULL, _ours),
    ("gexf", "Entente, from memory", _ours_from_memory),
    ("gexf", "networkx, from memory", _networkx),
    ("graphml", FULL, _ours),
    ("graphml", "Entente, from memory", _ours_from_memory),
    ("graphml", "networkx, from memory", _networkx),
)


def measure(row: int, path: Path) -> Cost:
    """The cost of a row's writing, apart from what it loads before."""
    name, _, prepare = ROWS[row]
    work = prepare(path, name)
    begin = time.process_time()
    written = work()
    seconds = time.process_time() - begin
    return Cost(seconds, written, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


def main(edges: int, formats: list[str]) -> None:
    """Print a table of CPU seconds, megabytes, peak memory, and the time beside ours from the store."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.db"
        with open_store(path, create=True) as graph:
            for extraction in made_up(edges):
                graph.put(extraction)
            found = sum(1 for _ in graph.edges())
            begin = time.process_time()
            counted = sum(1 for _ in graph.events())
            print(f"{found:,} edges, {counted:,} events; reading the events alone {time.process_time() - begin:.1f} s")
        print(f"{'format':<10}{'writer':<26}{'CPU s':>8}{'MB':>8}{'peak MB':>9}{'ratio':>8}", flush=True)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
            ours: dict[str, float] = {}
            for row, (name, who, _) in enumerate(ROWS):
                if formats and name not in formats:
                    continue
                cost = pool.submit(measure, row, path).result()
                ratio = cost.seconds / ours.setdefault(name, cost.seconds)
                size, peak = cost.written / 1e6, cost.peak / 1e6
                print(f"{name:<10}{who:<26}{cost.seconds:>8.2f}{size:>8.1f}{peak:>9.0f}{ratio:>8.1f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000, sys.argv[2:])
