"""Offices, memberships and parts in RDF: the Organization Ontology, each fact once and one report per article."""

from __future__ import annotations

from collections.abc import Iterator

from extract.identity import content_hash
from extract.model import Membership, Part, Tenure
from graph.edges import fact_id
from graph.rdf_evidence import REPORT_TYPES, TELLS_OF, describe_evidence
from graph.rdf_terms import LABEL, TYPE, Description, Pair, actor, boolean, minted, moment, term, text

Fact = Tenure | Membership | Part

_TENURE_TYPES = [(TYPE, term("ent:Tenure")), (TYPE, term("org:Membership"))]
_MEMBERSHIP_TYPES = [(TYPE, term("ent:Membership")), (TYPE, term("org:Membership"))]
_PART_TYPE = (TYPE, term("ent:PartOf"))
_POST_TYPES = [(TYPE, term("ent:Post")), (TYPE, term("org:Post"))]
_MEMBER, _ORGANIZATION, _POST_IN = term("org:member"), term("org:organization"), term("org:postIn")
_POST, _OFFICE, _FORMER, _ACTING = (term(f"ent:{name}") for name in ("post", "office", "former", "acting"))
_SINCE, _UNTIL, _PART, _WHOLE = (term(f"ent:{name}") for name in ("since", "until", "part", "whole"))
_START, _END = term("schema:startDate"), term("schema:endDate")


def describe_fact(fact: Fact) -> Description:
    """A fact, apart from who says so."""
    return minted("fact", fact_id(fact)), list(_pairs(fact))


def describe_saying(fact: Fact) -> Iterator[Description]:
    """What one article says of a fact, and the sentence that says so."""
    proof, id = fact.evidence, fact_id(fact)
    place = (proof.article, proof.span.start, proof.span.end, proof.rule)
    pairs = [*REPORT_TYPES, (TELLS_OF, minted("fact", id))]
    yield from describe_evidence(minted("report", content_hash("saying", id, *place)), pairs, proof)


def describe_post(tenure: Tenure) -> Description:
    """The post that a tenure fills: an office of a country, organization or body."""
    pairs = [*_POST_TYPES, (LABEL, text(tenure.office))]
    if tenure.of:
        pairs.append((_POST_IN, actor(tenure.of)))
    return post_iri(tenure), pairs


def post_iri(tenure: Tenure) -> str:
    """The IRI of a post: the office as written, within what it is an office of."""
    return minted("post", tenure.of, tenure.office) if tenure.of else minted("post", tenure.office)


def _pairs(fact: Fact) -> Iterator[Pair]:
    match fact:
        case Tenure():
            yield from _tenure_pairs(fact)
        case Membership():
            yield from _MEMBERSHIP_TYPES
            yield _MEMBER, actor(fact.member)
            yield _ORGANIZATION, actor(fact.organization)
            yield from _period(fact.since, fact.until)
        case Part():
            yield _PART_TYPE
            yield _PART, actor(fact.part)
            yield _WHOLE, actor(fact.whole)


def _tenure_pairs(tenure: Tenure) -> Iterator[Pair]:
    yield from _TENURE_TYPES
    yield _MEMBER, actor(tenure.person)
    yield _POST, post_iri(tenure)
    yield _OFFICE, text(tenure.office)
    yield _FORMER, boolean(tenure.former)
    yield _ACTING, boolean(tenure.acting)
    if tenure.of:
        yield _ORGANIZATION, actor(tenure.of)
    yield from _period(tenure.since, tenure.until)


def _period(since: str | None, until: str | None) -> Iterator[Pair]:
    for date, extended, plain in ((since, _SINCE, _START), (until, _UNTIL, _END)):
        if date:
            found = moment(date)
            yield extended, found.edtf
            if found.stamp:
                yield plain, found.stamp
