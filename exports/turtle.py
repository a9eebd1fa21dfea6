"""Turtle (W3C, 2014): what is said of each thing stands together, sorted, under fixed prefixes.

Written from our own terms rather than through a library: N-Triples terms are Turtle terms, so that all there is to do
is to shorten IRIs and to write a subject once, and the same graph gives the same bytes. Memory is that of
`graph.rdf.descriptions`: one event, and the names of places and posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import BinaryIO

from exports.chunks import write_pieces
from graph.rdf import descriptions
from graph.rdf_terms import PREFIXES, TYPE, Pair
from graph.store import EventGraph

_NAMES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
# An IRI whose last part may follow a prefix. Dots may not end such a name and are rare enough to stay in full IRIs.
_SHORT = re.compile(
    f"<({'|'.join(map(re.escape, _NAMES))})((?:[A-Za-z0-9_:]|%[0-9A-F]{{2}})(?:[A-Za-z0-9_:/-]|%[0-9A-F]{{2}})*)>"
)
_INTEGER, _DECIMAL, _BOOLEAN = (f"^^<{PREFIXES['xsd']}{name}>" for name in ("integer", "decimal", "boolean"))


def write(graph: EventGraph, stream: BinaryIO) -> None:
    """Write the graph of one moment as Turtle."""
    with graph.snapshot():
        write_pieces(_pieces(graph), stream)


def _pieces(graph: EventGraph) -> Iterator[str]:
    for prefix, namespace in PREFIXES.items():
        yield f"@prefix {prefix}: <{namespace}> .\n"
    for subject, pairs in descriptions(graph):
        yield f"\n{shorten(subject)} {_predicates(pairs)} .\n"


def _predicates(pairs: list[Pair]) -> str:
    written: list[str] = []
    last = None
    for predicate, value in pairs:
        mark = ", " if predicate == last else f" ;\n    {_verb(predicate)} " if written else f"{_verb(predicate)} "
        # A plain literal is the same in both notations, and too long to remember.
        written.append(mark + (value if value.endswith('"') else shorten(value)))
        last = predicate
    return "".join(written)


@cache
def _verb(predicate: str) -> str:
    return "a" if predicate == TYPE else shorten(predicate)


@lru_cache(maxsize=1 << 14)
def shorten(term: str) -> str:
    """An N-Triples term as short as Turtle allows: prefixed names, bare numbers and truth values."""
    if term.startswith("<"):
        match = _SHORT.fullmatch(term)
        return term if match is None else f"{_NAMES[match[1]]}:{_escaped(match[2])}"
    value, mark, datatype = term.rpartition('"^^')
    if not mark:
        return term
    if f"^^{datatype}" in (_INTEGER, _DECIMAL, _BOOLEAN):
        return value[1:]
    return f'{value}"^^{shorten(datatype)}'


def _escaped(local: str) -> str:
    return local.replace("/", "\\/")
