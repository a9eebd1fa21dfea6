"""Actors and the ties between them in RDF: schema.org and ORG types, one triple per tie and a node that counts it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph.model import Edge, Node
from graph.rdf_terms import (
    LABEL,
    TYPE,
    Description,
    actor,
    boolean,
    minted,
    moment,
    number,
    relation,
    term,
    text,
    wikidata,
)
from graph.relations import load_relations

_KINDS = {
    "country": ("ent:Country", "schema:Country", "org:Organization"),
    "official": ("ent:Official", "schema:Person"),
    "organization": ("ent:Organization", "schema:Organization", "org:Organization"),
    "body": ("ent:Body", "schema:GovernmentOrganization", "org:Organization"),
    "group": ("ent:Group", "schema:Organization", "org:Organization"),
}
_TYPES = {kind: [(TYPE, term(name)) for name in (*names, "sem:Actor")] for kind, names in _KINDS.items()}
_OTHER = [(TYPE, term("ent:Actor")), (TYPE, term("sem:Actor"))]
_ALTERNATIVE, _SAME, _IDENTIFIER = term("skos:altLabel"), term("skos:exactMatch"), term("schema:identifier")
_COUNTRY = term("ent:country")
_FIRST, _LAST, _EVENTS = term("ent:first"), term("ent:last"), term("ent:events")
_EDGE_TYPE = (TYPE, term("ent:Edge"))
_SOURCE, _TARGET, _RELATION = term("ent:source"), term("ent:target"), term("ent:relation")
_SYMMETRIC, _WEIGHT, _REPORTS, _ADDS_UP = (term(f"ent:{n}") for n in ("symmetric", "weight", "reports", "addsUp"))


def describe_node(node: Node) -> Description:
    """An actor: what it is, how it is called, when and how often it was seen."""
    pairs = [*_TYPES.get(node.kind, _OTHER), (LABEL, text(node.name or node.id)), (_IDENTIFIER, text(node.id))]
    pairs += [(_ALTERNATIVE, text(name)) for name in dict.fromkeys(node.names) if name != node.name]
    if node.country:
        pairs.append((_COUNTRY, actor(f"country:{node.country}")))
    item = wikidata(node.wikidata)
    if item:
        pairs.append((_SAME, item))
    if node.first:
        pairs.append((_FIRST, moment(node.first).first or text(node.first)))
    if node.last:
        pairs.append((_LAST, moment(node.last).last or text(node.last)))
    return actor(node.id), [*pairs, (_EVENTS, number(node.events))]


def describe_edge(edge: Edge) -> Iterator[Description]:
    """A tie twice over: as one triple between the two (both ways where symmetric), and as a node that counts it."""
    source, target, link = actor(edge.source), actor(edge.target), relation(edge.relation)
    yield source, [(link, target)]
    if edge.symmetric and source != target:
        yield target, [(link, source)]
    pairs = [_EDGE_TYPE, (_SOURCE, source), (_TARGET, target), (_RELATION, link)]
    pairs += [(_SYMMETRIC, boolean(edge.symmetric)), (_WEIGHT, number(edge.weight)), (_REPORTS, number(edge.reports))]
    if edge.first:
        pairs.append((_FIRST, moment(edge.first).first or text(edge.first)))
    if edge.last:
        pairs.append((_LAST, moment(edge.last).last or text(edge.last)))
    kind = "event" if edge.relation in event_relations() else "fact"
    pairs += [(_ADDS_UP, minted(kind, id)) for id in edge.events]
    yield minted("edge", edge.id), pairs


@cache
def event_relations() -> frozenset[str]:
    """The relations that add up events; the others add up facts."""
    return frozenset(name for name, found in load_relations().items() if found.origin == "events")
