"""The vocabulary of offices, honorifics and collectives, from `resources/offices.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.errors import ResourceError
from extract.knowledge import Shape, check_sections, load_resource, read_items, read_texts
from extract.phrases import PhraseIndex

FILE = "offices.yaml"
_SECTIONS = (
    *(
        "roles",
        "deputies",
        "offices",
        "composed",
        "capital",
        "beside",
        "countries",
        "names",
        "not_before",
        "owners",
        "within",
    ),
    *("modifiers", "after", "honorifics", "collectives", "changes", "succeeding", "terms"),
)
_COMPOSED = Shape(text=("role",), flags=("before", "deputy"))
_IRREGULAR = {"man": "men", "woman": "women", "secretary": "secretaries", "mufti": "muftis", "chief": "chiefs"}
_SIBILANTS = ("s", "x", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Core:
    """An office by its own words: `phrase` as in the file, its role, and how it has to be written.

    `capital` phrases are offices only with a capital, `named` ones only before a name; `owner` is the id of the one
    whose office it always is.
    """

    phrase: str
    role: str
    capital: bool = False
    plural: bool = False
    owner: str | None = None
    named: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that a portfolio completes: "minister", "assistant secretary"; `before` where one may stand before it.

    `role` is the role of all its holders, None where the portfolio gives it.
    """

    phrase: str
    before: bool
    deputy: bool
    role: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """All of the vocabulary; `within` and `countries` give the role that a body or country makes of an office."""

    roles: Mapping[str, str]
    deputies: Mapping[str, str]
    cores: PhraseIndex[Core]
    heads: PhraseIndex[Head]
    modifiers: PhraseIndex[str]
    after: PhraseIndex[str]
    beside: frozenset[str]
    names: frozenset[str]
    not_before: frozenset[str]
    countries: Mapping[str, Mapping[str, str]]
    owners: Mapping[str, str]
    capital: frozenset[str]
    within: Mapping[str, Mapping[str, str]]
    honorifics: PhraseIndex[str]
    collectives: Mapping[str, frozenset[str]]
    changes: Mapping[str, str]
    succeeding: frozenset[str]
    terms: Mapping[str, str]


@cache
def load_office_words() -> OfficeWords:
    """The vocabulary of `offices.yaml`. Raises ResourceError where the file breaks its form."""
    content = load_resource("offices")
    check_sections(FILE, content, _SECTIONS)
    roles = _mapping(content, "roles")
    heads = [
        Head(item.key, bool(item.values.get("before", True)), item.flag("deputy"), item.optional("role"))
        for item in read_items(FILE, content.get("composed"), _COMPOSED)
    ]
    words = OfficeWords(
        roles=roles,
        deputies=_mapping(content, "deputies"),
        cores=PhraseIndex((core.phrase, core) for core in _cores(content, roles)),
        heads=PhraseIndex((head.phrase, head) for head in heads),
        modifiers=PhraseIndex(_kinds(content, "modifiers")),
        after=PhraseIndex(_kinds(content, "after")),
        beside=frozenset(read_texts(FILE, "beside", content.get("beside", []))),
        names=frozenset(read_texts(FILE, "names", content.get("names", []))),
        not_before=frozenset(read_texts(FILE, "not_before", content.get("not_before", []))),
        countries=_mappings(content, "countries"),
        owners=_mapping(content, "owners"),
        capital=frozenset(read_texts(FILE, "capital", content.get("capital", []))),
        within=_mappings(content, "within"),
        honorifics=PhraseIndex((text, text) for text in read_texts(FILE, "honorifics", content.get("honorifics", []))),
        collectives={kind: frozenset(words) for kind, words in content.get("collectives", {}).items()},
        changes=dict(_kinds(content, "changes")),
        succeeding=frozenset(read_texts(FILE, "succeeding", content.get("succeeding", []))),
        terms=_mapping(content, "terms"),
    )
    _check_roles(words)
    return words


def _cores(content: Mapping[str, Any], roles: Mapping[str, str]) -> Iterator[Core]:
    capital = set(read_texts(FILE, "capital", content.get("capital", [])))
    owners = _mapping(content, "owners")
    collective = set(content.get("collectives", {}).get("country", ()))
    for role, phrases in content.get("offices", {}).items():
        if role not in roles:
            raise ResourceError(f"{FILE}: {role}: no such role (roles: {', '.join(roles)})")
        for phrase in read_texts(FILE, f"offices: {role}", phrases):
            yield Core(phrase, role, phrase in capital, owner=owners.get(phrase))
            # "US envoys X and Y" are two persons, "US envoys" are the country
            named = plural_of(phrase) in collective
            yield Core(plural_of(phrase), role, not named, plural=True, owner=owners.get(phrase), named=named)


def plural_of(phrase: str) -> str:
    """The plural of an office: "secretaries of state", "prime ministers", "chairmen"."""
    head, link, rest = phrase.partition(" of ")
    first, _, last = head.rpartition(" ")
    for singular, plural in _IRREGULAR.items():
        if last.endswith(singular):
            last = last.removesuffix(singular) + plural
            break
    else:
        last += "es" if last.endswith(_SIBILANTS) else "s"
    return f"{first} {last}".strip() + link + rest


def _kinds(content: Mapping[str, Any], section: str) -> Iterator[tuple[str, str]]:
    for kind, phrases in content.get(section, {}).items():
        for phrase in read_texts(FILE, f"{section}: {kind}", phrases):
            yield phrase, kind


def _mapping(content: Mapping[str, Any], section: str) -> dict[str, str]:
    found = content.get(section, {})
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise ResourceError(f"{FILE}: {section} has to be a mapping of strings")
    return found


def _mappings(content: Mapping[str, Any], section: str) -> dict[str, dict[str, str]]:
    found = content.get(section, {})
    if not isinstance(found, dict):
        raise ResourceError(f"{FILE}: {section} has to be a mapping")
    return {key: _mapping(found, key) for key in found}


def _check_roles(words: OfficeWords) -> None:
    used = [*words.deputies, *words.deputies.values()]
    for found in (*words.countries.values(), *words.within.values()):
        used.extend(found.values())
    for role in used:
        if role not in words.roles:
            raise ResourceError(f"{FILE}: {role}: no such role (roles: {', '.join(words.roles)})")
