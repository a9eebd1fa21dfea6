"""What customs say of the words in a person's name: which are family names that stand first, which a father's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.errors import ResourceError
from extract.knowledge import check_sections, load_resource, read_texts

_FILE = "personal_names"
_WORDS = ("particles", "lineage", "patronymics", "honorifics")
_CUSTOMS = "family_first"


@dataclass(frozen=True, slots=True)
class NameCustoms:
    """The words of the data file, which says what each list is; `family_first` has the families of all customs."""

    particles: frozenset[str]
    lineage: frozenset[str]
    patronymics: tuple[str, ...]
    honorifics: frozenset[str]
    family_first: frozenset[str]

    def is_patronymic(self, word: str) -> bool:
        """True for "miromonovich", made from a father's name."""
        return any(word.endswith(ending) and len(word) > len(ending) for ending in self.patronymics)


@cache
def load_customs() -> NameCustoms:
    """The customs in our data file."""
    return read_customs(_FILE, load_resource(_FILE))


def read_customs(file: str, content: Mapping[str, Any]) -> NameCustoms:
    """The customs in a file's content. Raises ResourceError where it says what it may not."""
    check_sections(file, content, (*_WORDS, _CUSTOMS))
    words = {name: tuple(_lowered(file, name, content.get(name, []))) for name in _WORDS}
    listed = content.get(_CUSTOMS, {})
    if not isinstance(listed, Mapping):
        raise ResourceError(f"{file}: {_CUSTOMS} has to be a mapping of customs to lists")
    families = [family for custom, names in listed.items() for family in _lowered(file, str(custom), names)]
    return NameCustoms(
        particles=frozenset(words["particles"] + words["lineage"]),
        lineage=frozenset(words["lineage"]),
        patronymics=words["patronymics"],
        honorifics=frozenset(words["honorifics"]),
        family_first=frozenset(families),
    )


def _lowered(file: str, name: str, value: Any) -> tuple[str, ...]:
    words = read_texts(file, name, value)
    for word in words:
        if word != word.lower() or not word.isalpha():
            raise ResourceError(f"{file}: {name}: {word!r} has to be one word in lower case")
    return words
