"""Articles, and what they say, in RDF: PROV-O for where a statement comes from, Web Annotation for its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from extract.model import Article, Evidence, Report
from graph.rdf_terms import (
    LABEL,
    TYPE,
    Description,
    Pair,
    actor,
    concept,
    decimal,
    minted,
    moment,
    number,
    term,
    text,
    web_address,
)

_ARTICLE_TYPES = [(TYPE, term("ent:Article")), (TYPE, term("schema:NewsArticle")), (TYPE, term("prov:Entity"))]
# A report of a fact (office, membership, part) differs from one of an event only in what it tells of.
REPORT_TYPES = [(TYPE, term("ent:Report")), (TYPE, term("prov:Entity")), (TYPE, term("oa:Annotation"))]
TELLS_OF = term("ent:tellsOf")
_TARGET_TYPE = (TYPE, term("oa:SpecificResource"))
_POSITION_TYPE = (TYPE, term("oa:TextPositionSelector"))
_QUOTE_TYPE = (TYPE, term("oa:TextQuoteSelector"))
_HEADLINE, _PUBLISHED, _PUBLISHER = term("schema:headline"), term("schema:datePublished"), term("schema:publisher")
_URL, _LANGUAGE = term("schema:url"), term("schema:inLanguage")
_QUOTED_FROM, _HAS_TARGET = term("prov:wasQuotedFrom"), term("oa:hasTarget")
_HAS_SOURCE, _HAS_SELECTOR, _EXACT = term("oa:hasSource"), term("oa:hasSelector"), term("oa:exact")
_START, _END, _QUOTE = term("oa:start"), term("oa:end"), term("ent:quote")
_RULE, _CONFIDENCE = term("ent:rule"), term("ent:confidence")
_TYPE, _MODE, _STATUS, _DATE = (term(f"ent:claimed{name}") for name in ("Type", "Mode", "Status", "Date"))
_ACTOR, _RECIPIENT, _PLACE = (term(f"ent:claimed{name}") for name in ("Actor", "Recipient", "Place"))
_SAID_BY = term("ent:saidBy")


def describe_article(article: Article) -> Description:
    """An article without its text: title, date, source, address and language."""
    pairs = [*_ARTICLE_TYPES, (LABEL, text(article.title or article.id)), (_HEADLINE, text(article.title))]
    if article.date:
        found = moment(article.date)
        pairs.append((_PUBLISHED, found.stamp or found.edtf))
    if article.source:
        pairs.append((_PUBLISHER, text(article.source)))
    if article.url:
        pairs.append((_URL, web_address(article.url)))
    if article.language:
        pairs.append((_LANGUAGE, text(article.language)))
    return minted("article", article.id), pairs


def describe_report(report: Report, event: str) -> Iterator[Description]:
    """What one article says of an event (its IRI), field by field, and the sentence that says so."""
    subject = minted("report", report.id)
    pairs = [*REPORT_TYPES, (TELLS_OF, event), (_TYPE, concept(report.type))]
    pairs += [(_ACTOR, actor(id)) for id in report.actors]
    pairs += [(_RECIPIENT, actor(id)) for id in report.recipients]
    pairs.append((_STATUS, concept("status", report.status)))
    if report.mode:
        pairs.append((_MODE, concept("mode", report.mode)))
    if report.date:
        pairs.append((_DATE, moment(report.date).edtf))
    if report.place:
        pairs.append((_PLACE, text(report.place.name)))
    if report.said_by:
        pairs.append((_SAID_BY, actor(report.said_by)))
    yield from describe_evidence(subject, pairs, report.evidence)


def describe_evidence(subject: str, pairs: list[Pair], evidence: Evidence) -> Iterator[Description]:
    """The description of a statement together with its evidence: article, place in the text, quote, rule, confidence.

    The selectors have IRIs of their own, the statement's with a fragment, so that no blank node is needed.
    """
    article, stem = minted("article", evidence.article), subject[:-1]
    target, position, quote = f"{stem}#target>", f"{stem}#position>", f"{stem}#quote>"
    words = text(evidence.quote)
    pairs += [(_QUOTED_FROM, article), (_HAS_TARGET, target), (_QUOTE, words), (_RULE, text(evidence.rule))]
    pairs.append((_CONFIDENCE, decimal(evidence.confidence)))
    yield subject, pairs
    yield target, [_TARGET_TYPE, (_HAS_SOURCE, article), (_HAS_SELECTOR, position), (_HAS_SELECTOR, quote)]
    yield position, [_POSITION_TYPE, (_START, number(evidence.span.start)), (_END, number(evidence.span.end))]
    yield quote, [_QUOTE_TYPE, (_EXACT, words)]
