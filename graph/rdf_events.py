"""Events and places in RDF: the Simple Event Model, with the two sides as kinds of `sem:hasActor`."""

from __future__ import annotations

from extract.model import Place
from graph.model import Event
from graph.rdf_terms import LABEL, TYPE, Description, Pair, actor, concept, minted, moment, number, term, text

_EVENT_TYPES = [(TYPE, term("ent:Event")), (TYPE, term("sem:Event"))]
_PLACE_TYPES = [(TYPE, term("sem:Place")), (TYPE, term("schema:Place"))]
_EVENT_TYPE, _MODE, _STATUS = term("sem:eventType"), term("ent:mode"), term("ent:status")
_ACTOR, _RECIPIENT, _HAS_ACTOR = term("ent:actor"), term("ent:recipient"), term("sem:hasActor")
_HAS_PLACE, _COUNTRY, _COUNTRY_CODE = term("sem:hasPlace"), term("ent:country"), term("schema:addressCountry")
_SOURCES, _REPORTS = term("ent:sources"), term("ent:reports")
_DATE, _STAMP = term("ent:date"), term("sem:hasTimeStamp")
_EARLIEST, _LATEST = term("sem:hasEarliestBeginTimeStamp"), term("sem:hasLatestEndTimeStamp")


def describe_event(event: Event) -> Description:
    """An event as its reports add up to it."""
    pairs = [*_EVENT_TYPES, (_EVENT_TYPE, concept(event.type)), (_STATUS, concept("status", event.status))]
    if event.mode:
        pairs.append((_MODE, concept("mode", event.mode)))
    for id in event.actors:
        pairs += [(_ACTOR, actor(id)), (_HAS_ACTOR, actor(id))]
    for id in event.recipients:
        pairs += [(_RECIPIENT, actor(id)), (_HAS_ACTOR, actor(id))]
    if event.date:
        pairs += date_pairs(event.date)
    if event.place:
        pairs.append((_HAS_PLACE, place_iri(event.place)))
    pairs += [(_SOURCES, number(event.sources)), (_REPORTS, number(len(event.reports)))]
    return minted("event", event.id), pairs


def date_pairs(date: str) -> list[Pair]:
    """When: the EDTF text, a stamp as precise as is known, and the first and last day that it may mean."""
    found = moment(date)
    pairs = [(_DATE, found.edtf)]
    if found.stamp:
        pairs.append((_STAMP, found.stamp))
    if found.first and found.last:
        pairs += [(_EARLIEST, found.first), (_LATEST, found.last)]
    return pairs


def place_iri(place: Place) -> str:
    """The IRI of a place: its name within its country, or alone."""
    return minted("place", place.country, place.name) if place.country else minted("place", place.name)


def describe_place(place: Place) -> Description:
    """A place with its name and country."""
    pairs = [*_PLACE_TYPES, (LABEL, text(place.name))]
    if place.country:
        pairs += [(_COUNTRY_CODE, text(place.country)), (_COUNTRY, actor(f"country:{place.country}"))]
    return place_iri(place), pairs
