"""Given names that are written in more ways than romanization explains: Joe and Joseph, Volodymyr and Vladimir."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from extract.knowledge import check_sections, load_resource, read_texts
from extract.spelling import sound

_FILE = "given_names"
_LISTS = ("same", "surnames")
_WORDS = ("strict", "titles", "optional", "common")


@dataclass(frozen=True, slots=True)
class GivenNames:
    """What the data file knows of words in names.

    `members` gives the numbers of the names that a sound may be a form of, `heads` the first form of each. After the
    family names in `strict` given names agree only where they are spelt alike; `titles` stand before a name, and
    `optional` first names are often left out. The family names in `common`, as sounds, do not tell a person.
    """

    members: Mapping[str, frozenset[int]]
    heads: tuple[str, ...]
    strict: frozenset[str]
    titles: frozenset[str]
    optional: frozenset[str]
    common: frozenset[str]

    def groups(self, heard: str) -> frozenset[int]:
        """The names that a sound is a form of; none where the file does not know it."""
        return self.members.get(heard, frozenset())


@cache
def load_given_names() -> GivenNames:
    """The names in our data file (ResourceError where it says what it may not)."""
    content = load_resource(_FILE)
    check_sections(_FILE, content, _LISTS + _WORDS)
    lines = [line.split() for section in _LISTS for line in read_texts(_FILE, section, content.get(section, []))]
    members: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for word in line:
            members.setdefault(sound(word), set()).add(number)
    strict, titles, optional, common = (frozenset(str(content.get(section, "")).split()) for section in _WORDS)
    return GivenNames(
        members={heard: frozenset(numbers) for heard, numbers in members.items()},
        heads=tuple(sound(line[0]) for line in lines),
        strict=strict,
        titles=titles,
        optional=optional,
        common=frozenset(map(sound, common)),
    )
