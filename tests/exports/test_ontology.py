"""The vocabulary declares and explains every term that an export uses."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

import exports
from extract.model import MODES, STATUSES
from extract.ontology import EventType, load_ontology
from graph.rdf import to_rdf
from graph.rdf_terms import PREFIXES, concept, relation
from graph.relations import load_relations
from tests.exports.hostile import hostile_graph

ENT = PREFIXES["ent"]
ONTOLOGY = Path(exports.__file__).parent / "ontology.ttl"
DECLARING = {
    OWL.Class,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.SymmetricProperty,
    SKOS.Concept,
    SKOS.ConceptScheme,
}


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(ONTOLOGY)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> rdflib.Graph:
    with hostile_graph(tmp_path_factory.mktemp("graph") / "g.db") as graph:
        return to_rdf(graph)


def declared(ontology: rdflib.Graph) -> set[str]:
    """The terms of our vocabulary that the ontology says something of."""
    return {str(s) for s, _, o in ontology.triples((None, RDF.type, None)) if o in DECLARING and str(s).startswith(ENT)}


def test_every_term_of_an_export_is_declared(ontology: rdflib.Graph, exported: rdflib.Graph) -> None:
    used = {str(term) for triple in exported for term in triple if str(term).startswith(ENT)}
    assert used <= declared(ontology)


@pytest.mark.parametrize("name", load_relations())
def test_every_relation_is_a_property_with_its_label(ontology: rdflib.Graph, name: str) -> None:
    found = load_relations()[name]
    link = rdflib.URIRef(relation(name)[1:-1])
    assert ontology.value(link, RDFS.label) == rdflib.Literal(found.label, lang="en")
    assert ontology.value(link, SKOS.notation) == rdflib.Literal(name)
    assert ((link, RDF.type, OWL.SymmetricProperty) in ontology) == found.symmetric


@pytest.mark.parametrize(
    ("scheme", "terms"),
    [
        ("eventTypes", [concept(type) for type in load_ontology().types]),
        ("modes", [concept("mode", mode) for mode in MODES]),
        ("statuses", [concept("status", status) for status in STATUSES]),
    ],
)
def test_a_scheme_holds_every_value_and_no_other(ontology: rdflib.Graph, scheme: str, terms: list[str]) -> None:
    found = set(ontology.subjects(SKOS.inScheme, rdflib.URIRef(f"{ENT}{scheme}")))
    assert found == {rdflib.URIRef(term[1:-1]) for term in terms}


@pytest.mark.parametrize("type", load_ontology().types.values(), ids=load_ontology().types)
def test_an_event_type_says_what_the_codebook_says(ontology: rdflib.Graph, type: EventType) -> None:
    term = rdflib.URIRef(f"{ENT}{type.name}")
    assert ontology.value(term, SKOS.definition) == rdflib.Literal(type.definition, lang="en")
    assert ontology.value(term, rdflib.URIRef(f"{ENT}quad")) == rdflib.Literal(type.quad)


@pytest.mark.parametrize("type", load_ontology().types.values(), ids=load_ontology().types)
def test_an_event_type_matches_its_codes_in_plover_and_cameo(ontology: rdflib.Graph, type: EventType) -> None:
    ways = (SKOS.closeMatch, SKOS.narrowMatch, SKOS.broadMatch)
    matches = {str(o) for way in ways for o in ontology.objects(rdflib.URIRef(f"{ENT}{type.name}"), way)}
    plover = set() if type.extension else {f"{ENT}plover-{type.name}"}
    assert matches == plover | {f"{ENT}cameo-{code}" for code in type.cameo}


def test_every_term_has_a_label_and_an_explanation(ontology: rdflib.Graph) -> None:
    explained = {
        str(s)
        for s in ontology.subjects(RDFS.label)
        if any(ontology.value(s, p) for p in (RDFS.comment, SKOS.definition))
        or (s, RDF.type, SKOS.ConceptScheme) in ontology
    }
    codes = {term for term in declared(ontology) if term.startswith((f"{ENT}cameo-", f"{ENT}plover-"))}
    assert declared(ontology) - codes <= explained


def test_no_property_refers_to_a_term_that_is_not_declared(ontology: rdflib.Graph) -> None:
    named = {str(o) for o in ontology.objects() if isinstance(o, rdflib.URIRef) and str(o).startswith(ENT)}
    assert named <= declared(ontology)
