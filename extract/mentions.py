"""Which stretches of a text are names, and of what: the gazetteer, the reader's names and the vocabulary of bodies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from extract.administrations import names_leader
from extract.bodies import find_bodies
from extract.gazetteer import Candidate, Gazetteer, Match
from extract.lexicon import load_lexicon
from extract.names import POSSESSIVES, is_suffix
from extract.office_words import load_office_words
from extract.titles import Titles, load_titles

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_COUNTRY_LABELS = frozenset({"GPE", "NORP", "LOC"})
_ACRONYM_LENGTH = 2
_NAME_LENGTH = 4
_HYPHENS = frozenset({"-", "–"})
# forms of address that say nothing of who somebody is, unlike "Mullah Omar"
_POLITE = frozenset({"mr", "mrs", "ms", "miss", "madam", "madame", "monsieur", "dr", "prof", "professor"})


@dataclass(frozen=True, slots=True)
class _Context:
    """What an article says for weak names: ids named surely, its date, and single words labelled as persons."""

    known: frozenset[str]
    published: str | None
    lone: frozenset[int]


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `start` to `end` (excluded) as a name.

    `kind` is person, country, organization, group, body or place; `candidate` the gazetteer's entry and form, None
    for a name that only the text gives; `slug` identifies a body composed of ordinary words ("Foreign Ministry"),
    `weak` one that needs its owner beside it ("police").
    """

    start: int
    end: int
    kind: str
    candidate: Candidate | None = None
    slug: str | None = None
    weak: bool = False

    def text(self, doc: Doc) -> str:
        """The name as written, white space folded."""
        return " ".join(doc[self.start : self.end].text.split())


def find_names(doc: Doc, gazetteer: Gazetteer, published: str | None, titles: Titles | None = None) -> tuple[Name, ...]:
    """The names of a doc in text order, none overlapping another; the longer and the better known win."""
    matches = _matches(doc, gazetteer)
    offices = _office_tokens(doc, titles or load_titles())
    known = frozenset(match.only.entry.id for match in matches if match.only is not None)
    context = _Context(known, published, _lone_people(doc, offices))
    bodies = tuple(_body_names(doc))
    listed = tuple(_gazetteer_names(doc, matches, context))
    owners = {match.end for match in matches if match.of_kind("country") is not None}
    labelled = _labelled_names(doc, {name.end for name in bodies}, offices)
    claims = [
        *((3, name) for name in _people(doc, gazetteer, offices, context.lone)),
        *((2, name) for name in listed),
        *((4 if _is_owned(doc, name, owners) else 1, name) for name in bodies),
        *((0, name) for name in _titled_names(doc, offices)),
        *((1, name) for name in labelled if not _is_composed(doc, name, (*listed, *bodies))),
    ]
    ranked = sorted(claims, key=lambda claim: (claim[1].start - claim[1].end, -claim[0], claim[1].start))
    taken = [False] * len(doc)
    kept: list[Name] = []
    for _, name in ranked:
        if not any(taken[name.start : name.end]):
            taken[name.start : name.end] = [True] * (name.end - name.start)
            kept.append(name)
    return tuple(sorted(kept, key=lambda name: name.start))


def _matches(doc: Doc, gazetteer: Gazetteer) -> tuple[Match, ...]:
    return tuple(
        Match(match.start + sentence.start, match.end + sentence.start, match.form, match.candidates)
        for sentence in doc.sents
        for match in gazetteer.match([token.text for token in sentence])
    )


def _office_tokens(doc: Doc, titles: Titles) -> dict[int, int]:
    """Start of each office phrase with its end; titles that may be names as well are left out."""
    ends: dict[int, int] = {}
    name_like = load_lexicon().name_like_titles
    for sentence in doc.sents:
        for office in titles.find([token.text for token in sentence]):
            if office.office not in name_like or office.office in load_office_words().names:
                ends[sentence.start + office.start] = sentence.start + office.end
    return ends


def _is_owned(doc: Doc, body: Name, owners: set[int]) -> bool:
    """True for "Kazakh Foreign Ministry" and "Kyrgyzstan's Security Council"."""
    before = body.start - 1 if body.start and doc[body.start - 1].text in POSSESSIVES else body.start
    return before in owners or (before > 0 and doc[before - 1].lower_ in {"its", "country"})


def _is_composed(doc: Doc, name: Name, parts: Sequence[Name]) -> bool:
    """True for a label that only joins two known names: "Supreme Court of India", "U.S. FDA", "Iran-Oman"."""
    start = name.start + 1 if doc[name.start].lower_ == "the" else name.start
    for owner in parts:
        paired = owner.end < name.end and doc[owner.end].text in _HYPHENS
        if owner.start == start and owner.end < name.end:
            inner = (owner.end + 1 if paired or doc[owner.end].text in POSSESSIVES else owner.end, name.end)
        elif owner.end == name.end and owner.kind == "country":
            inner = (start, _before_of(doc, owner.start))
        else:
            continue
        if any((part.start, part.end) == inner and (paired or part.kind != "country") for part in parts):
            return True
    return False


def _before_of(doc: Doc, start: int) -> int:
    """Where "of" or "of the" before a token begins; the token itself where there is none."""
    at = start - 1 if start and doc[start - 1].lower_ == "the" else start
    return at - 1 if at and doc[at - 1].lower_ == "of" else start


def _gazetteer_names(doc: Doc, matches: Sequence[Match], context: _Context) -> Iterator[Name]:
    countries = [match for match in matches if match.of_kind("country") is not None]
    for match in matches:
        candidate = _choose(doc, match, context)
        if candidate is not None and not (candidate.weak and _is_anothers(doc, match, candidate, countries)):
            yield Name(match.start, match.end, candidate.entry.kind, candidate)


def _is_anothers(doc: Doc, match: Match, candidate: Candidate, countries: Sequence[Match]) -> bool:
    """True for a body that stands beside another country than its own: "Philippine Senate", "Congress of Peru"."""
    if candidate.entry.kind != "body":
        return False
    before = match.start - 1 if match.start and doc[match.start - 1].text in POSSESSIVES else match.start
    return any(
        candidate.entry.of not in {found.entry.id for found in country.candidates}
        for country in countries
        if country.end == before or (country.start > match.end and _before_of(doc, country.start) == match.end)
    )


def _choose(doc: Doc, match: Match, context: _Context) -> Candidate | None:
    """The candidate that a form means here; None where context does not settle it."""
    known = context.known
    current = [c for c in match.candidates if _was_current(c, context.published)]
    actors = [c for c in current if not c.weak]
    if len({c.entry.id for c in actors}) == 1:
        return actors[0]
    supported = [
        c for c in (actors or current) if {c.entry.id, c.entry.of} & known or _is_labelled(doc, match, c, context)
    ]
    if len({c.entry.id for c in supported}) == 1:
        return supported[0]
    for preferred in (
        [c for c in supported if {c.entry.id, c.entry.of} & known],
        [c for c in supported if c.entry.kind == "country"],  # "Georgia" is a state of America only where told so
    ):
        if len({c.entry.id for c in preferred}) == 1:
            return preferred[0]
    return None


def _was_current(candidate: Candidate, published: str | None) -> bool:
    """Capitals and seats stand for a country in their time only: Nur-Sultan from 2019 to 2022."""
    if published is None:
        return True
    return (candidate.since or "") <= published and (candidate.until is None or published <= candidate.until + "~")


def _is_labelled(doc: Doc, match: Match, candidate: Candidate, context: _Context) -> bool:
    """True where the reader labels the very tokens as what the candidate would be."""
    if match.start in context.lone and match.end == match.start + 1 and _is_country_name(candidate):
        return True
    if candidate.entry.kind == "body" and any(id.startswith("country:") for id in context.known):
        return False  # "Congress" in news of other countries than the one that it is short for
    wanted = _COUNTRY_LABELS if candidate.entry.kind in {"country", "place"} else frozenset({"ORG"})
    return any(e.start <= match.start and match.end <= e.end and e.label_ in wanted for e in doc.ents)


def _body_names(doc: Doc) -> Iterator[Name]:
    for sentence in doc.sents:
        for body in find_bodies([token.text for token in sentence]):
            yield Name(sentence.start + body.start, sentence.start + body.end, "body", None, body.slug, body.weak)


def _is_country_name(candidate: Candidate) -> bool:
    return candidate.entry.kind == "country" and candidate.form_type == "name"


def _lone_people(doc: Doc, offices: Mapping[int, int]) -> frozenset[int]:
    """Single words labelled as persons that no title and no fuller name in the article speaks for: "Jordan"."""
    people = [entity for entity in doc.ents if entity.label_ == "PERSON"]
    parts = {token.text for entity in people if len(entity) > 1 for token in entity}
    titled = set(offices.values())
    return frozenset(
        entity.start
        for entity in people
        if len(entity) == 1 and entity.text not in parts and entity.start not in titled and not _is_addressed(entity)
    )


def _is_addressed(entity: Span) -> bool:
    """True after a form of address: "Mr. Jordan"."""
    return entity.start > 0 and entity.doc[entity.start - 1].lower_.rstrip(".") in _POLITE


def _people(doc: Doc, gazetteer: Gazetteer, offices: Mapping[int, int], lone: frozenset[int]) -> Iterator[Name]:
    for entity in doc.ents:
        if (entity.label_ == "PERSON" or names_leader(entity)) and not _is_known_otherwise(entity, gazetteer, lone):
            start, end = _trimmed(entity)
            while start < end and offices.get(start, end + 1) <= end:
                start = offices[start]
            start = _past_honorific(doc, start, end) if start < end else end
            if start < end and not is_suffix(doc[start:end].text) and not _is_address(doc, start, end):
                yield Name(start, _past_suffix(doc, end), "person")


def _is_address(doc: Doc, start: int, end: int) -> bool:
    """True for "HE", "HH" and their like, which stand before a title and name nobody."""
    tokens = [token.text for token in doc[start:end]]
    return all(token.isupper() for token in tokens) and load_titles().honorific(tokens, 0) == len(tokens)


def _past_suffix(doc: Doc, end: int) -> int:
    """The end of a name with its "Jr.", which a label may leave out."""
    after = end + 1 if end < len(doc) and doc[end].text == "," else end
    return after + 1 if after < len(doc) and is_suffix(doc[after].text) and doc[after].text[0].isupper() else end


def _titled_names(doc: Doc, offices: Mapping[int, int]) -> Iterator[Name]:
    """What stands in capitals after a title and is no other name: "Foreign Minister Moussa" where no label says so."""
    for start, end in offices.items():
        if not doc[end - 1].text[0].isupper() or doc[start:end].text.isupper():
            continue
        last = end
        while last < len(doc) and last - end < _NAME_LENGTH and _may_be_name(doc[last]):
            last += 1
        if last > end:
            yield Name(end, last, "person")


def _may_be_name(token: Token) -> bool:
    if token.lower_ in load_lexicon().name_like_titles:
        return False
    return bool(token.pos_ == "PROPN" and token.text[0].isupper() and token.is_alpha and not token.ent_type_)


def _past_honorific(doc: Doc, start: int, end: int) -> int:
    """Leaves out "Mr." and, where a full name follows, "Mullah" or "Sheikh"."""
    length = load_titles().honorific([token.text for token in doc[start:end]], 0)
    left = end - start - length
    polite = doc[start].lower_.rstrip(".") in _POLITE
    return start + length if left > 1 or (left == 1 and polite) else start


def _is_known_otherwise(entity: Span, gazetteer: Gazetteer, lone: frozenset[int]) -> bool:
    """True where all of a supposed person is a name that the gazetteer is sure of ("Hezbollah"), or a lone country."""
    matches = gazetteer.match([token.text for token in entity])
    if len(matches) != 1 or matches[0].end - matches[0].start != len(entity):
        return False
    return matches[0].only is not None or (entity.start in lone and any(map(_is_country_name, matches[0].candidates)))


def _trimmed(entity: Span) -> tuple[int, int]:
    """The entity without quotation marks, bullets and possessive endings at its edges."""
    start, end = entity.start, entity.end
    doc = entity.doc
    while start < end and not doc[start].text[0].isalnum():
        start += 1
    while start < end and (doc[end - 1].lower_ in {"'s", "’s", "'", "’"} or not doc[end - 1].text[-1].isalnum()):
        if doc[end - 1].text.endswith(".") and doc[end - 1].text[0].isalpha():
            break
        end -= 1
    return start, end


def _labelled_names(doc: Doc, body_ends: set[int], offices: Mapping[int, int]) -> Iterator[Name]:
    """What only the reader knows as a name; parts of offices and of bodies are none of their own."""
    titled = {index for start, end in offices.items() for index in range(start, end)}
    for entity in doc.ents:
        start, end = _trimmed(entity)
        if start >= end or doc[start].text.islower() or end in body_ends or titled & set(range(start, end)):
            continue
        if entity.label_ == "ORG" and len(doc[start:end].text) >= _ACRONYM_LENGTH and not _is_address(doc, start, end):
            yield Name(start, end, "organization")
        elif entity.label_ in _PLACE_LABELS:
            yield Name(start, end, "place")
