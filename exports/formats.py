"""The file formats that a graph can be written in; each is loaded only when it is used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO, cast

from graph.store import EventGraph

Writer = Callable[[EventGraph, BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: the module that writes it, its file suffix and media type, what it is for."""

    name: str
    module: str
    suffix: str
    media_type: str
    description: str


FORMATS: dict[str, Format] = {
    found.name: found
    for found in (
        Format("turtle", "exports.turtle", ".ttl", "text/turtle", "RDF, to read and to load"),
        Format("ntriples", "exports.ntriples", ".nt", "application/n-triples", "RDF, a triple a line"),
        Format("graphml", "exports.graphml", ".graphml", "application/graphml+xml", "networkx, igraph, yEd"),
        Format("gexf", "exports.gexf", ".gexf", "application/gexf+xml", "Gephi, with timeline and colours"),
    )
}


def load_writer(name: str) -> Writer:
    """The function that writes a format; KeyError for a name that FORMATS does not have."""
    return cast("Writer", import_module(FORMATS[name].module).write)


def format_of(filename: str) -> Format | None:
    """The format that a file's name ends for; None where it ends for none."""
    return next((found for found in FORMATS.values() if filename.lower().endswith(found.suffix)), None)
