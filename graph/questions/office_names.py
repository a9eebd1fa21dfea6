"""One office under the several names that articles give it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from extract.errors import ResourceError

OFFICES_FILE = Path(__file__).parents[1] / "resources" / "offices.yaml"
_KEYS = ("words", "unsaid", "nicknames", "bare", "apart")
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
    if not isinstance(data, dict) or set(data) != set(_KEYS):
        raise ResourceError(f"{path.name}: its keys are {', '.join(_KEYS)}")
    for name, kind in zip(_KEYS, (dict, list, dict, list, list), strict=True):
        if not isinstance(data[name], kind):
            raise ResourceError(f"{path.name}: {name} is no {'list' if kind is list else 'table'}")
    return OfficeWords(
        words={str(word): str(meant) for word, meant in data["words"].items()},
        unsaid=frozenset(data["unsaid"]),
        nicknames={str(name): tuple(offices) for name, offices in data["nicknames"].items()},
        bare=frozenset(data["bare"]),
        apart=frozenset(data["apart"]),
    )


def _key(office: str, known: OfficeWords) -> OfficeKey:
    words = _WORD.findall(_GENITIVE.sub("", office.casefold()))
    meant = [part for word in words for part in known.words.get(word, word).split()]
    return frozenset(word for word in meant if word not in known.unsaid) or frozenset(words)
