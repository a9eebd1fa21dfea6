"""The phrases of page furniture, from `boilerplate.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.knowledge import check_sections, load_resource, read_texts

_FILE = "boilerplate.yaml"
_SECTIONS = ("lines", "openings", "anywhere", "related", "ends")
_NUMBER = re.compile(r"(?<=\w )\d+|#")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """What the furniture of pages says: whole lines, openings of lines, phrases, and the headings of other matter."""

    lines: frozenset[str]
    openings: tuple[str, ...]
    anywhere: re.Pattern[str]
    related: frozenset[str]
    ends: frozenset[str]


def bare(line: str) -> str:
    """A line as phrases are compared: lower case, letters at either end, straight apostrophes, # for any number."""
    return _NUMBER.sub("#", _EDGES.sub("", line.lower().replace("’", "'")))


@cache
def load_boilerplate() -> Boilerplate:
    """The phrases that come with the program; raises ResourceError where the file says something it may not."""
    content = load_resource("boilerplate")
    check_sections(_FILE, content, _SECTIONS)
    texts = {section: read_texts(_FILE, section, content.get(section)) for section in _SECTIONS}
    return Boilerplate(
        lines=frozenset(map(bare, texts["lines"])),
        openings=texts["openings"],
        anywhere=re.compile("|".join(map(re.escape, texts["anywhere"]))),
        related=frozenset(map(bare, texts["related"])),
        ends=frozenset(map(bare, texts["ends"])),
    )
