"""N-Triples (W3C, 2014): one triple a line, in a fixed order, at constant memory."""

from __future__ import annotations

from typing import BinaryIO

from exports.chunks import write_pieces
from graph.rdf import lines
from graph.store import EventGraph


def write(graph: EventGraph, stream: BinaryIO) -> None:
    """Write the graph of one moment as N-Triples."""
    with graph.snapshot():
        write_pieces(lines(graph), stream)
