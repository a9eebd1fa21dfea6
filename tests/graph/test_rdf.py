"""The RDF view: SEM events, reports with their sentence, ORG facts, ties twice over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from rdflib.namespace import ORG, PROV, RDF, RDFS, SKOS, XSD

from extract.model import Actor, Extraction, Membership, Part, Place, Tenure
from graph.rdf import descriptions, lines, to_rdf, triples
from graph.rdf_terms import PREFIXES
from graph.store import EventGraph, open_store
from tests import factories as make
from tests.exports.hostile import hostile_graph

ENT = rdflib.Namespace(PREFIXES["ent"])
ACTOR = rdflib.Namespace(PREFIXES["actor"])
SEM = rdflib.Namespace(PREFIXES["sem"])
OA = rdflib.Namespace(PREFIXES["oa"])
SCHEMA = rdflib.Namespace(PREFIXES["schema"])
KAZ, KGZ, AIDA = ACTOR["country:KAZ"], ACTOR["country:KGZ"], ACTOR["person:KAZ/aida-sarsen"]


def meeting(article: str, date: str | None = "2024-05-06") -> Extraction:
    """Kazakhstan and its minister meet Kyrgyzstan in Bishkek."""
    proof = make.evidence(article)
    kaz = replace(make.country(), wikidata="Q232")
    sco = Actor("org:sco", "organization", "SCO")
    ministry = Actor("body:KAZ/mfa", "body", "Foreign Ministry", (), kaz.id)
    aida = make.official()
    met = make.report(
        (kaz.id, aida.id), ("country:KGZ",), date=date, place=Place("Bishkek", "KGZ"), said_by=ministry.id, proof=proof
    )
    return Extraction(
        make.article(article),
        (kaz, make.country("KGZ", "Kyrgyzstan"), aida, sco, ministry),
        reports=(met,),
        tenures=(Tenure(aida.id, "Foreign Minister", kaz.id, "2023-03", None, False, False, proof),),
        memberships=(Membership(kaz.id, sco.id, "2001-06-15", None, proof),),
        parts=(Part(ministry.id, kaz.id, proof),),
    )


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[EventGraph]:
    with open_store(tmp_path / "g.db", create=True) as graph:
        graph.put(meeting("a1"))
        graph.put(meeting("a2"))
        yield graph


@pytest.fixture
def rdf(graph: EventGraph) -> rdflib.Graph:
    return to_rdf(graph)


@pytest.fixture
def event(rdf: rdflib.Graph) -> rdflib.term.Node:
    (event,) = rdf.subjects(RDF.type, SEM.Event)
    return event


def test_an_event_has_its_two_sides_and_both_are_actors(rdf: rdflib.Graph, event: rdflib.term.Node) -> None:
    assert set(rdf.objects(event, ENT.actor)) == {KAZ, AIDA}
    assert set(rdf.objects(event, ENT.recipient)) == {KGZ}
    assert set(rdf.objects(event, SEM.hasActor)) == {KAZ, AIDA, KGZ}


def test_an_event_has_type_mode_and_status(rdf: rdflib.Graph, event: rdflib.term.Node) -> None:
    assert rdf.value(event, SEM.eventType) == ENT.CONSULT
    assert rdf.value(event, ENT.mode) == ENT["mode-meeting"]
    assert rdf.value(event, ENT.status) == ENT["status-happened"]


def test_an_event_counts_its_sources_and_reports(rdf: rdflib.Graph, event: rdflib.term.Node) -> None:
    assert rdf.value(event, ENT.sources) == rdflib.Literal(2)
    assert rdf.value(event, ENT.reports) == rdflib.Literal(2)


def test_a_day_is_an_xsd_date(rdf: rdflib.Graph, event: rdflib.term.Node) -> None:
    assert rdf.value(event, SEM.hasTimeStamp) == rdflib.Literal("2024-05-06", datatype=XSD.date)


@pytest.mark.parametrize(
    ("date", "stamp"), [("2024-05", XSD.gYearMonth), ("2024", XSD.gYear), ("2024-05-01/2024-05-02", None), (None, None)]
)
def test_a_date_has_a_stamp_of_its_precision(tmp_path: Path, date: str | None, stamp: rdflib.URIRef | None) -> None:
    with open_store(tmp_path / "d.db", create=True) as graph:
        graph.put(meeting("a1", date))
        stamps = [o for o in to_rdf(graph).objects(None, SEM.hasTimeStamp) if isinstance(o, rdflib.Literal)]
    assert [literal.datatype for literal in stamps] == ([stamp] if stamp else [])


def test_each_report_names_its_article_and_quotes_it(rdf: rdflib.Graph, event: rdflib.term.Node) -> None:
    reports = set(rdf.subjects(ENT.tellsOf, event))
    assert {str(article) for r in reports for article in rdf.objects(r, PROV.wasQuotedFrom)} == {
        "https://w3id.org/entente/article/a1",
        "https://w3id.org/entente/article/a2",
    }
    assert {str(quote) for r in reports for quote in rdf.objects(r, ENT.quote)} == {make.TEXT}


def test_a_report_points_at_its_place_in_the_text(rdf: rdflib.Graph) -> None:
    (selector, *_) = rdf.subjects(RDF.type, OA.TextPositionSelector)
    assert int(str(rdf.value(selector, OA.start))) == 0
    assert int(str(rdf.value(selector, OA.end))) == len(make.TEXT)


def test_a_confidence_is_a_decimal(rdf: rdflib.Graph) -> None:
    assert {o.datatype for o in rdf.objects(None, ENT.confidence) if isinstance(o, rdflib.Literal)} == {XSD.decimal}


def test_a_report_says_who_said_so(rdf: rdflib.Graph) -> None:
    assert set(rdf.objects(None, ENT.saidBy)) == {ACTOR["body:KAZ/mfa"]}


def test_an_actor_matches_its_wikidata_item(rdf: rdflib.Graph) -> None:
    assert rdf.value(KAZ, SKOS.exactMatch) == rdflib.URIRef("http://www.wikidata.org/entity/Q232")


@pytest.mark.parametrize(
    ("id", "type"),
    [
        ("country:KAZ", SCHEMA.Country),
        ("person:KAZ/aida-sarsen", SCHEMA.Person),
        ("org:sco", ORG.Organization),
        ("body:KAZ/mfa", SCHEMA.GovernmentOrganization),
        ("org:sco", SEM.Actor),
    ],
)
def test_an_actor_has_the_types_of_its_kind(rdf: rdflib.Graph, id: str, type: rdflib.URIRef) -> None:
    assert (ACTOR[id], RDF.type, type) in rdf


def test_a_tie_without_direction_stands_both_ways(rdf: rdflib.Graph) -> None:
    assert (KAZ, ENT.met, KGZ) in rdf
    assert (KGZ, ENT.met, KAZ) in rdf


def test_a_tie_with_direction_stands_one_way(rdf: rdflib.Graph) -> None:
    assert (AIDA, ENT.holdsOffice, KAZ) in rdf
    assert (KAZ, ENT.holdsOffice, AIDA) not in rdf


def test_an_edge_counts_what_it_adds_up(rdf: rdflib.Graph, event: rdflib.term.Node) -> None:
    (edge,) = {e for e in rdf.subjects(ENT.relation, ENT.met) if (e, ENT.source, KAZ) in rdf}
    assert rdf.value(edge, ENT.weight) == rdflib.Literal(1)
    assert rdf.value(edge, ENT.first) == rdf.value(edge, ENT.last) == rdflib.Literal("2024-05-06", datatype=XSD.date)
    assert rdf.value(edge, ENT.addsUp) == event


def test_the_edge_of_a_fact_leads_to_it(rdf: rdflib.Graph) -> None:
    (edge,) = rdf.subjects(ENT.relation, ENT.memberOf)
    fact = rdf.value(edge, ENT.addsUp)
    assert (fact, RDF.type, ENT.Membership) in rdf
    assert len(set(rdf.subjects(ENT.tellsOf, fact))) == 2


def test_a_tenure_fills_a_post_of_its_country(rdf: rdflib.Graph) -> None:
    (tenure,) = rdf.subjects(RDF.type, ENT.Tenure)
    post = rdf.value(tenure, ENT.post)
    assert rdf.value(tenure, ORG.member) == AIDA
    assert rdf.value(post, ORG.postIn) == KAZ
    assert rdf.value(post, RDFS.label) == rdflib.Literal("Foreign Minister")


def test_a_place_stands_once_and_in_its_country(rdf: rdflib.Graph) -> None:
    (place,) = rdf.subjects(RDF.type, SEM.Place)
    assert rdf.value(place, ENT.country) == KGZ


def test_there_are_no_blank_nodes(rdf: rdflib.Graph) -> None:
    assert not [term for triple in rdf for term in triple if isinstance(term, rdflib.BNode)]


def test_no_triple_stands_twice(tmp_path: Path) -> None:
    with hostile_graph(tmp_path / "h.db") as graph:
        found = list(lines(graph))
    assert len(found) == len(set(found))


def test_all_that_is_referred_to_is_described(tmp_path: Path) -> None:
    with hostile_graph(tmp_path / "h.db") as graph:
        found = list(descriptions(graph))
    subjects = {subject for subject, _ in found}
    base = "<https://w3id.org/entente/"
    used = {o for _, pairs in found for _, o in pairs if o.startswith(base) and not o.startswith(f"{base}vocab#")}
    assert used <= subjects


def test_rdflib_and_pyoxigraph_get_the_same_triples(graph: EventGraph, rdf: rdflib.Graph) -> None:
    assert len(rdf) == len(set(triples(graph))) == len(list(lines(graph)))


def test_triples_load_into_a_store_of_pyoxigraph(graph: EventGraph) -> None:
    store = pyoxigraph.Store()
    store.bulk_extend(pyoxigraph.Quad(*triple) for triple in triples(graph))
    ask = "PREFIX ent: <https://w3id.org/entente/vocab#> ASK { ?a ent:met ?b . ?e ent:source ?a ; ent:target ?b }"
    assert store.query(ask)
