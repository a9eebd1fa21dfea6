"""Entries of the gazetteer as data files state them: what each is called, of whom it is a part, who belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from extract.errors import ResourceError
from extract.identity import slug
from extract.knowledge import Item, Shape, check_sections, read_items, read_texts

FORM_TYPES = ("name", "former", "acronym", "adjective", "demonym", "capital", "seat", "city", "alias")
SECTIONS = (
    "countries",
    "metonyms",
    "organizations",
    "groups",
    "named",
    "generic",
    "heads",
    "cities",
    "regions",
    "words",
)

_COUNTRY = Shape(
    text=("qid", "name", "official", "capital", "of", "until"),
    texts=("names", "former", "acronyms", "adjectives", "demonyms", "weak"),
    flags=("venue",),
    required=("name",),
)
_METONYM = Shape(
    text=("name", "for", "kind", "since", "until"),
    texts=("names",),
    flags=("venue", "weak"),
    required=("name", "for", "kind"),
)
_ACTOR = Shape(
    text=("qid", "name", "acronym", "type", "of", "members", "observers", "since", "until"),
    texts=("names", "former", "weak"),
    required=("name", "type"),
)
_BODY = Shape(
    text=("qid", "name", "acronym", "of", "slug", "type"),
    texts=("names", "former", "weak"),
    required=("name", "of"),
)
_TERM = re.compile(r"(?P<member>[A-Z]{3}|[a-z]+:\S+?)(?: (?P<since>[\d-]+)?(?:/(?P<until>[\d-]+)?)?)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody or some place that the system knows by name.

    `kind` is country, organization, group, body or place; `type` the file's finer sort (`security`, `news`, `party`);
    `names` every form but adjectives, demonyms and metonyms; `of` the id of the country or organization it belongs to.
    """

    id: str
    kind: str
    name: str
    names: tuple[str, ...] = ()
    type: str | None = None
    of: str | None = None
    wikidata: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry (an entry's id): see gazetteer.Candidate for what the other fields mean."""

    file: str
    entry: str
    text: str
    type: str
    weak: bool = False
    venue: bool = False
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A membership: `member` is an actor's id, `since` and `until` are days, months or years, None where unknown."""

    member: str
    since: str | None = None
    until: str | None = None

    def holds(self, on: str | None) -> bool:
        """True on a day (`YYYY-MM-DD`); without one, true while the member has not left."""
        if on is None:
            return self.until is None
        return (self.since or "") <= on and (self.until is None or on <= self.until + "~")


@dataclass(frozen=True, slots=True)
class Entries:
    """What one data file adds to the gazetteer."""

    entries: tuple[Entry, ...]
    forms: tuple[Form, ...]
    terms: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    words: tuple[str, ...] = ()


def read_entries(file: str, content: Mapping[str, Any]) -> Entries:
    """The entries, forms and memberships of one data file, of whichever sections it has."""
    check_sections(file, content, SECTIONS)
    read = [
        *(_country(file, item) for item in read_items(file, content.get("countries"), _COUNTRY)),
        *(_organization(file, item) for item in read_items(file, content.get("organizations"), _ACTOR)),
        *(_group(file, item) for item in read_items(file, content.get("groups"), _ACTOR)),
        *(_body(file, item) for item in read_items(file, content.get("named"), _BODY)),
        *_cities(file, content.get("cities")),
        *_regions(file, content.get("regions")),
    ]
    forms = [form for _, own in read for form in own]
    forms.extend(_metonyms(file, content.get("metonyms")))
    words = read_texts(file, "words", content.get("words", []))
    return Entries(tuple(entry for entry, _ in read), tuple(forms), _all_terms(file, content), words)


def _forms(file: str, entry: str, weak: Iterable[str], **texts: Iterable[str]) -> Iterator[Form]:
    needy, seen = set(weak), set[str]()
    for type, forms in texts.items():
        for text in forms:
            if text not in seen:
                seen.add(text)
                yield Form(file, entry, text, type, text in needy)
    for text in needy - seen:
        raise ResourceError(f"{file}: {entry}: the weak form {text!r} is none of its names")


def _country(file: str, item: Item) -> tuple[Entry, tuple[Form, ...]]:
    id, of = f"country:{item.key}", item.optional("of")
    own = (item.text("name"), *((item.text("official"),) if item.optional("official") else ()))
    other = item.texts("names") + item.texts("acronyms") + item.texts("former")
    entry = Entry(
        *(id, "country", own[0], tuple(dict.fromkeys(own + other)), None),
        of=f"country:{of}" if of else None,
        wikidata=item.optional("qid"),
        until=item.optional("until"),
    )
    forms = _forms(
        *(file, id, [text for text in item.texts("weak") if text != item.optional("capital")]),
        name=own,
        alias=item.texts("names"),
        acronym=item.texts("acronyms"),
        former=item.texts("former"),
        adjective=item.texts("adjectives"),
        demonym=item.texts("demonyms"),
    )
    return entry, (*forms, *_capital(file, id, item))


def _capital(file: str, country: str, item: Item) -> Iterator[Form]:
    capital = item.optional("capital")
    if capital is not None and capital != item.text("name"):
        weak = capital in item.texts("weak")
        yield Form(file, country, capital, "capital", weak, item.flag("venue"))


def _organization(file: str, item: Item) -> tuple[Entry, tuple[Form, ...]]:
    of = item.optional("of")
    return _actor(file, item, f"org:{item.key}", "organization", f"org:{of}" if of else None)


def _group(file: str, item: Item) -> tuple[Entry, tuple[Form, ...]]:
    of = item.optional("of")
    return _actor(file, item, f"group:{item.key}", "group", f"country:{of}" if of else None)


def _body(file: str, item: Item) -> tuple[Entry, tuple[Form, ...]]:
    of = item.text("of")
    return _actor(file, item, f"body:{of}/{item.optional('slug') or item.key}", "body", f"country:{of}")


def _actor(file: str, item: Item, id: str, kind: str, of: str | None) -> tuple[Entry, tuple[Form, ...]]:
    acronym = (item.text("acronym"),) if item.optional("acronym") else ()
    name, other, former = item.text("name"), item.texts("names"), item.texts("former")
    entry = Entry(
        *(id, kind, name, tuple(dict.fromkeys((name, *acronym, *other, *former))), item.optional("type"), of),
        wikidata=item.optional("qid"),
        until=item.optional("until"),
    )
    forms = _forms(file, id, item.texts("weak"), name=(name,), acronym=acronym, alias=other, former=former)
    return entry, tuple(forms)


def _metonyms(file: str, section: Any) -> Iterator[Form]:
    for item in read_items(file, section, _METONYM):
        target, kind = item.text("for"), item.text("kind")
        if kind not in {"capital", "seat"}:
            raise ResourceError(f"{item.where}: kind has to be capital or seat, not {kind!r}")
        entry = target if ":" in target else f"country:{target}"
        bounds = (item.optional("since"), item.optional("until"))
        for text in (item.text("name"), *item.texts("names")):
            yield Form(file, entry, text, kind, item.flag("weak"), item.flag("venue"), *bounds)


def _cities(file: str, section: Any) -> Iterator[tuple[Entry, tuple[Form, ...]]]:
    yield from _places(file, "cities", "city", section)


def _regions(file: str, section: Any) -> Iterator[tuple[Entry, tuple[Form, ...]]]:
    yield from _places(file, "regions", "region", section)


def _places(file: str, name: str, type: str, section: Any) -> Iterator[tuple[Entry, tuple[Form, ...]]]:
    """Places by country code (`world` for those of none): spellings divided by slashes, a star after a weak one."""
    if section is None:
        return
    if not isinstance(section, dict):
        raise ResourceError(f"{file}: {name} has to be a mapping of country codes")
    for code, lines in section.items():
        of = None if code == "world" else f"country:{code}"
        for line in read_texts(file, f"{name}: {code}", lines):
            texts = line.split("/")
            plain = tuple(text.removesuffix("*") for text in texts)
            id = f"place:{code}/{slug(plain[0])}"
            forms = (Form(file, id, text.removesuffix("*"), "city", text.endswith("*")) for text in texts)
            yield Entry(id, "place", plain[0], plain, type, of), tuple(forms)


def _all_terms(file: str, content: Mapping[str, Any]) -> dict[str, tuple[Term, ...]]:
    terms = {}
    for section, prefix in (("organizations", "org"), ("groups", "group")):
        for item in read_items(file, content.get(section), _ACTOR):
            members = item.optional("members")
            if members is not None:
                terms[f"{prefix}:{item.key}"] = tuple(_terms(item.where, members))
    return terms


def _terms(where: str, members: str) -> Iterator[Term]:
    """Terms written as "KAZ 1994, GEO 1993-12-03/2009-08-18, NER": member, since, and until after a slash."""
    for term in members.split(","):
        found = _TERM.fullmatch(term.strip())
        if found is None:
            raise ResourceError(f"{where}: cannot read the membership {term.strip()!r}")
        member = found["member"]
        yield Term(member if ":" in member else f"country:{member}", found["since"], found["until"])
