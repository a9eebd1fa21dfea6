"""RDF terms in N-Triples notation: IRIs minted from ids, literals with their datatypes, dates as stamps.

Terms are text because text is what the files hold: making a million of them is then no more work than writing them.
The IRIs under https://w3id.org/entente/ are names, minted from ids and nothing else, so the same graph always gets
the same ones; nothing has to answer there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from extract.edtf import bounds
from graph.rdf_text import legible

BASE = "https://w3id.org/entente/"

# Every namespace that the export uses, under the prefix that Turtle files give it, in the order they list them.
PREFIXES = {
    "ent": f"{BASE}vocab#",
    **{kind: f"{BASE}{kind}/" for kind in ("actor", "article", "edge", "event", "fact", "place", "post", "report")},
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

# The Library of Congress names the datatype of extended dates so.
EDTF = "<http://id.loc.gov/datatypes/edtf/EDTF>"

_DOTS = frozenset(("", ".", ".."))
_STAMP_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
_WEB = re.compile(r"https?://[\w.%~-]+(:\d+)?(?=[/?#]|$)", re.IGNORECASE)
_URL_SAFE = ":/?@!$&'()*+,;=%~"
_PLAIN = re.compile(r"[A-Za-z0-9_.~:-]*")
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_QID = re.compile(r"Q[1-9]\d*")

Pair = tuple[str, str]
Description = tuple[str, list[Pair]]


def term(name: str) -> str:
    """The IRI of a prefixed name such as `sem:Event`."""
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


TYPE = term("rdf:type")
LABEL = term("rdfs:label")


def minted(kind: str, *parts: str) -> str:
    """The IRI of a thing of our own, from the parts of its id; different ids never share one."""
    return f"<{BASE}{kind}/{'/'.join(escaped(part) for part in parts)}>"


@lru_cache(maxsize=1 << 14)
def actor(id: str) -> str:
    """The IRI of an actor, in which the slash of an id such as `person:KAZ/sadyr-japarov` stays readable."""
    segments = id.split("/")
    # Empty and dotted segments would be resolved away by software that normalises IRIs.
    if _DOTS.isdisjoint(segments):
        return f"<{BASE}actor/{'/'.join(escaped(segment) for segment in segments)}>"
    return f"<{BASE}actor/{escaped(id).replace('.', '%2E')}>"


def escaped(text: str) -> str:
    """The text as one segment of an IRI, in ASCII."""
    if _PLAIN.fullmatch(text):
        return text
    return quote(text.encode("utf-8", "surrogatepass"), safe=":")


def web_address(url: str) -> str:
    """The IRI of a web address, or a plain literal where the text is none."""
    address, mark, fragment = legible(url).strip().partition("#")
    encoded = quote(address, safe=_URL_SAFE) + mark + quote(fragment, safe=_URL_SAFE)
    encoded = _BARE_PERCENT.sub("%25", encoded)
    return f"<{encoded}>" if _WEB.match(encoded) else text(url)


def wikidata(qid: str | None) -> str | None:
    """The IRI of a Wikidata item; None for text that is no QID."""
    return f"<{PREFIXES['wd']}{qid}>" if qid and _QID.fullmatch(qid) else None


def text(value: str) -> str:
    """A plain literal, without the characters that RDF and XML cannot carry."""
    clean = legible(value)
    if "\\" in clean:
        clean = clean.replace("\\", "\\\\")
    if '"' in clean:
        clean = clean.replace('"', '\\"')
    if not clean.isprintable():
        clean = clean.replace("\n", "\\n").replace("\r", "\\r")
    return f'"{clean}"'


def typed(value: str, datatype: str) -> str:
    """A literal whose text needs no escaping, of an XML Schema datatype."""
    return f'"{value}"^^<{PREFIXES["xsd"]}{datatype}>'


def number(value: int) -> str:
    """A count."""
    return typed(str(value), "integer")


def boolean(value: bool) -> str:
    """A truth value."""
    return typed("true" if value else "false", "boolean")


def decimal(value: float) -> str:
    """A confidence as xsd:decimal with at most four places (a float would be written as xsd:double)."""
    digits = f"{value:.4f}".rstrip("0")
    return typed(f"{digits}0" if digits.endswith(".") else digits, "decimal")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as literals: `edtf` always, `stamp` for one day, month or year, `first` and `last` day where known."""

    edtf: str
    stamp: str | None = None
    first: str | None = None
    last: str | None = None


@lru_cache(maxsize=4096)
def moment(date: str) -> Moment:
    """The literals of an EDTF date; text that is no such date is kept as a plain literal."""
    try:
        limits = bounds(date)
    except ValueError:
        return Moment(text(date))
    extended = f'"{date}"^^{EDTF}'
    if limits is None:
        return Moment(extended)
    stamp = None if "/" in date else typed(date, _STAMP_TYPES[len(date)])
    return Moment(extended, stamp, *(typed(day.isoformat(), "date") for day in limits))


@lru_cache(maxsize=1024)
def concept(*words: str) -> str:
    """The IRI of a term of our vocabulary that is named in the data: an event type, a status, a mode."""
    return f"<{PREFIXES['ent']}{escaped('-'.join(words))}>"


@lru_cache(maxsize=1024)
def relation(label: str) -> str:
    """The property that a relation's label names: HOLDS_OFFICE is `ent:holdsOffice`."""
    first, *rest = label.lower().split("_")
    return concept(first + "".join(word.capitalize() for word in rest))
