"""One office under the several names that articles give it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from extract.errors import ResourceError

OFFICES_FILE = Path(__file__).parent / "resources" / "offices.yaml"
_KINDS = {
    "words": dict,
    "unsaid": list,
    "nicknames": dict,
    "bare": list,
    "apart": list,
    "one_post": list,
    "single": list,
    "at_odds": dict,
}
_WORD = re.compile(r"\w+")
_GENITIVE = re.compile(r"['’]s?\b")

OfficeKey = frozenset[str]


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """What `resources/offices.yaml` says: see the top of that file."""

    words: Mapping[str, str]
    unsaid: frozenset[str]
    nicknames: Mapping[str, tuple[str, ...]]
    bare: frozenset[str]
    apart: frozenset[str]
    one_post: frozenset[str]
    single: frozenset[OfficeKey]
    at_odds: frozenset[tuple[str, str]]


def office_key(office: str) -> OfficeKey:
    """What is the same for every way to write an office: its words that matter, in no order."""
    return _key(office, load_office_words())


def nearest_office(key: OfficeKey, held: Collection[OfficeKey]) -> OfficeKey:
    """The office of the same person that this is a nickname or a short form of; itself where there is none, or two."""
    known = load_office_words()
    for nickname, offices in known.nicknames.items():
        if key == _key(nickname, known):
            return next((found for found in map(office_key, offices) if found in held), key)
    if len(key) == 1 and key <= known.bare:
        longer = [other for other in held if key < other and not other & known.apart]
        return longer[0] if len(longer) == 1 else key
    return key


@cache
def load_office_words(path: Path = OFFICES_FILE) -> OfficeWords:
    """The words of a file, checked (ResourceError)."""
    with path.open(encoding="utf-8") as stream:
        data = yaml.safe_load(stream)
    if not isinstance(data, dict) or set(data) != set(_KINDS):
        raise ResourceError(f"{path.name}: its keys are {', '.join(_KINDS)}")
    for name, kind in _KINDS.items():
        if not isinstance(data[name], kind):
            raise ResourceError(f"{path.name}: {name} is no {'list' if kind is list else 'table'}")
    return _office_words(data)


def _office_words(data: Mapping[str, Any]) -> OfficeWords:
    odds = {(role, other) for role, others in data["at_odds"].items() for other in others}
    known = OfficeWords(
        words={str(word): str(meant) for word, meant in data["words"].items()},
        unsaid=frozenset(data["unsaid"]),
        nicknames={str(name): tuple(offices) for name, offices in data["nicknames"].items()},
        bare=frozenset(data["bare"]),
        apart=frozenset(data["apart"]),
        one_post=frozenset(data["one_post"]),
        single=frozenset(),
        at_odds=frozenset(odds | {(other, role) for role, other in odds}),
    )
    return replace(known, single=frozenset(_key(office, known) for office in data["single"]))


def in_full(office: str) -> str:
    """An office with its short words written out: "fm" is "foreign minister"."""
    words = load_office_words().words
    return " ".join(words.get(word, word) for word in office.casefold().split())


def _key(office: str, known: OfficeWords) -> OfficeKey:
    words = _WORD.findall(_GENITIVE.sub("", office.casefold()))
    meant = [part for word in words for part in known.words.get(word, word).split()]
    return frozenset(word for word in meant if word not in known.unsaid) or frozenset(words)
