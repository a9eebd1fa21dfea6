"""What a page of an encyclopedia is about, by its title alone and as far as our own data know it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from extract.bodies import find_bodies
from extract.gazetteer import Candidate, Gazetteer
from extract.phrases import phrase_key

KNOWN = ("country", "people", "organization", "group", "body", "state body")
MISSING = "missing organization"
_TITLE = re.compile(r"(?P<plain>[^()]*[^()\s])(?:\s+\((?P<qualifier>[^()]+)\))?")
_FOREIGN = re.compile(r"[^\w\s.,&'’ʻ–-]")
_FOLK = frozenset({"people", "diaspora"})
_PLACES = frozenset({"capital", "seat", "city"})
# What stands in a bracket that only sorts; a country in it narrows the name ("Liberal Democratic Party (Japan)").
_QUALIFIERS = frozenset(
    {"country", "organization", "organisation", "political party", "party", "militant group", "criminal network"}
    | {"website", "newspaper", "news agency", "company"}
)
_LINKS = frozenset({"of", "the", "for", "and", "in", "de"})
_ROYAL = frozenset({"royal", "emiri", "imperial"})
GOVERNMENT = "government"
# What organizations are called by their kind; a title that ends so, or has it before "of", is taken for one.
_NOUNS = frozenset(
    {"agency", "airlines", "alliance", "army", "assembly", "association", "authority", "bank", "board", "brigade"}
    | {"brigades", "bureau", "centre", "center", "coalition", "command", "commission", "committee", "company"}
    | {"confederation", "congress", "corporation", "corps", "council", "court", "department", "directorate"}
    | {"federation", "force", "forces", "foundation", "front", "fund", "government", "group", "guard", "institute"}
    | {"institution", "junta", "league", "legislature", "militia", "ministry", "mission", "movement", "network"}
    | {"observatory", "office", "organisation", "organization", "parliament", "party", "police", "secretariat"}
    | {"senate", "service", "services", "society", "tribunal", "union"}
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a page is about.

    `sort` is one of KNOWN or MISSING. `id` is the gazetteer's entry, for a body composed of a country and ordinary
    words that country's id, None for what the gazetteer lacks; `others` are ids that are as right.
    """

    sort: str
    id: str | None
    others: frozenset[str] = frozenset()


def page_subject(page: str, gazetteer: Gazetteer) -> Subject | None:
    """Whom a page ("Armed_Forces_of_Ukraine") is about; None for one that is no country, organization or body.

    `page` may be percent-encoded and may name a section. A page is a country, organization, group or named body where
    its title, without a bracket that only sorts it ("(country)"), is a current or former name or acronym of one, upper
    and lower case considered; a `people` where it is an adjective or demonym ("Palestinians", "Chinese people"). It is
    a `state body` where nothing but a country and its government or a body of ordinary words stands in it, and a
    missing organization where what it is called ends in a noun of organizations, which takes in a district now and then
    ("Cauca Department") and leaves out names without such a noun ("Wagner"). Capitals and palaces are places here.
    """
    found = _TITLE.fullmatch(unquote(page).partition("#")[0].replace("_", " ").strip())
    if found is None or _FOREIGN.search(found["plain"]):
        return None
    plain, qualifier = found["plain"].split(), found["qualifier"]
    known = _known(plain, gazetteer) or _known(found["plain"].removeprefix("The ").split(), gazetteer)
    if known is not None and (qualifier is None or _narrows(qualifier, known, gazetteer)):
        return known
    owned = _state_body(plain + (qualifier.split() if qualifier else []), gazetteer)
    return owned or (Subject(MISSING, None) if _is_called_organization(plain, gazetteer) else None)


def _narrows(qualifier: str, subject: Subject, gazetteer: Gazetteer) -> bool:
    """True for a bracket that says of what sort or of which country the subject is."""
    entry = gazetteer.entry(subject.id) if subject.id else None
    owners = {candidate.entry.id for candidate in _candidates(qualifier.split(), gazetteer)}
    return qualifier.lower() in _QUALIFIERS or (entry is not None and entry.of in owners)


def _known(words: list[str], gazetteer: Gazetteer) -> Subject | None:
    folk = words[:-1] if words[-1] in _FOLK else words
    named = [found for found in _candidates(folk, gazetteer) if found.form_type not in _PLACES]
    countries = [found for found in named if found.entry.kind == "country"]
    best = next((found for found in (*named, *countries) if not found.weak), (countries or named or [None])[0])
    if best is None or best.entry.kind == "place":
        return None
    if best.form_type in {"adjective", "demonym"}:
        return Subject("people", best.entry.id)
    return Subject(best.entry.kind, best.entry.id) if folk == words else None


def _candidates(words: list[str], gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Whom a whole title may name."""
    matches = gazetteer.match(words)
    whole = len(matches) == 1 and phrase_key(matches[0].form) == phrase_key(" ".join(words))
    return matches[0].candidates if whole else ()


def _state_body(words: list[str], gazetteer: Gazetteer) -> Subject | None:
    """A body or the government beside its country ("Ministry of Defence (Iran)"), and no other word."""
    for match in gazetteer.match(words):
        country = match.of_kind("country")
        rest = words[: match.start] + words[match.end :]
        inner = [word for word in rest if word.lower() not in _LINKS]
        if country is None:
            continue
        for part in (rest, inner):
            listed = [found.entry for found in _candidates(part, gazetteer) if found.entry.kind == "body"]
            own = next((entry for entry in listed if entry.of == country.entry.id), None)
            if own is not None:
                return Subject("body", own.id)
        if inner and (_is_body(rest) or _is_body(inner) or inner in ([GOVERNMENT], [GOVERNMENT.title()])):
            return Subject("state body", country.entry.id)
    return None


def _is_body(words: list[str]) -> bool:
    """True where a body takes up the words, but for "of" and "the"."""
    bodies = find_bodies(words)
    if len(bodies) != 1:
        return False
    around = words[: bodies[0].start] + words[bodies[0].end :]
    return all(word.lower() in _LINKS | _ROYAL for word in around)


def _is_called_organization(words: list[str], gazetteer: Gazetteer) -> bool:
    lower = [word.lower() for word in words]
    link = next((at for at, word in enumerate(lower) if at and word in {"of", "for", "in", "on"}), len(words))
    noun = words[link - 1]
    return noun.lower() in _NOUNS and noun[0].isupper() and not _candidates(words, gazetteer)
