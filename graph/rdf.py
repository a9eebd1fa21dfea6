"""The graph as RDF 1.1, streamed: never more in memory than one event and the names of places and posts.

The description of each thing stands together, in the fixed order articles, actors, edges, events with their reports,
offices, memberships, parts, each by id; so the same graph gives the same triples in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import TypeVar

import pyoxigraph
import rdflib

from extract.model import Membership, Part, Tenure
from graph.model import Event
from graph.rdf_actors import describe_edge, describe_node
from graph.rdf_events import describe_event, describe_place, place_iri
from graph.rdf_evidence import describe_article, describe_report
from graph.rdf_facts import describe_fact, describe_post, describe_saying, post_iri
from graph.rdf_terms import PREFIXES, TYPE, Description
from graph.store import EventGraph

Told = TypeVar("Told", Tenure, Membership, Part)

_CHUNK = 2000
_STRING = f"{PREFIXES['xsd']}string"


def descriptions(graph: EventGraph) -> Iterator[Description]:
    """Each thing as its subject and sorted (predicate, object) pairs, types first, in N-Triples notation."""
    for subject, pairs in _unsorted(graph):
        ordered = sorted(set(pairs))
        types = [pair for pair in ordered if pair[0] == TYPE]
        yield subject, types + [pair for pair in ordered if pair[0] != TYPE]


def lines(graph: EventGraph) -> Iterator[str]:
    """The graph as lines of N-Triples."""
    for subject, pairs in descriptions(graph):
        for predicate, value in pairs:
            yield f"{subject} {predicate} {value} .\n"


def triples(graph: EventGraph) -> Iterator[pyoxigraph.Triple]:
    """The graph as triples of pyoxigraph, for its stores and serializers."""
    source = lines(graph)
    while chunk := "".join(islice(source, _CHUNK)):
        for quad in pyoxigraph.parse(chunk, pyoxigraph.RdfFormat.N_TRIPLES):
            yield quad.triple


def to_rdf(graph: EventGraph) -> rdflib.Graph:
    """The graph in rdflib, with the prefixes of our files; a million triples take over a gigabyte there."""
    found = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        found.bind(prefix, namespace)
    for triple in triples(graph):
        found.add((_node(triple.subject), _node(triple.predicate), _node(triple.object)))
    return found


def _unsorted(graph: EventGraph) -> Iterator[Description]:
    yield from map(describe_article, graph.articles())
    yield from map(describe_node, graph.nodes())
    yield from chain.from_iterable(map(describe_edge, graph.edges()))
    yield from _events(graph.events())
    yield from _facts(graph.tenures(), attrgetter("person"))
    yield from _facts(graph.memberships(), attrgetter("member"))
    yield from _facts(graph.parts(), attrgetter("part"))


def _events(events: Iterable[Event]) -> Iterator[Description]:
    places: set[str] = set()
    for event in events:
        subject, pairs = describe_event(event)
        yield subject, pairs
        if event.place and _is_new(places, place_iri(event.place)):
            yield describe_place(event.place)
        for report in event.reports:
            yield from describe_report(report, subject)


def _facts(facts: Iterable[Told], owner: Callable[[Told], str]) -> Iterator[Description]:
    """Each fact once, then who says so; the posts of an owner's facts stand with the first that fills them."""
    posts: set[str] = set()
    for _, group in groupby(facts, key=owner):
        seen: set[str] = set()
        for fact in group:
            subject, pairs = describe_fact(fact)
            if _is_new(seen, subject):
                yield subject, pairs
            if isinstance(fact, Tenure) and _is_new(posts, post_iri(fact)):
                yield describe_post(fact)
            for saying, told in describe_saying(fact):
                if _is_new(seen, saying):
                    yield saying, told


def _is_new(seen: set[str], subject: str) -> bool:
    if subject in seen:
        return False
    seen.add(subject)
    return True


def _node(found: pyoxigraph.NamedNode | pyoxigraph.Literal | object) -> rdflib.term.Node:
    match found:
        case pyoxigraph.NamedNode():
            return rdflib.URIRef(found.value)
        case pyoxigraph.Literal() if found.datatype.value == _STRING:
            return rdflib.Literal(found.value)
        case pyoxigraph.Literal():
            return rdflib.Literal(found.value, datatype=rdflib.URIRef(found.datatype.value))
    raise TypeError(f"our triples hold no {type(found).__name__}")
