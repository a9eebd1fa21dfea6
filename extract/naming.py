"""A doc with its names by where they begin and end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extract.mentions import Name

OWNERS = frozenset({"country", "organization", "group", "body"})
JOINING = frozenset({",", "and", "&"})


@dataclass(frozen=True, slots=True)
class Naming:
    """Names of a doc; `by_start` and `by_end` give the position in `names` of the one that begins or ends there."""

    doc: Doc
    names: Sequence[Name]
    by_start: Mapping[int, int]
    by_end: Mapping[int, int]

    @classmethod
    def of(cls, doc: Doc, names: Sequence[Name]) -> Naming:
        """A doc and its names, which do not overlap."""
        starts = {name.start: position for position, name in enumerate(names)}
        return cls(doc, names, starts, {name.end: position for position, name in enumerate(names)})

    def word(self, at: int) -> str:
        """The token at an index in lower case; "" before and after the doc."""
        return self.doc[at].lower_ if 0 <= at < len(self.doc) else ""

    def person_at(self, start: int) -> int | None:
        """The person whose name begins at a token."""
        position = self.by_start.get(start)
        return position if position is not None and self.names[position].kind == "person" else None

    def person_to(self, end: int) -> int | None:
        """The person whose name ends before a token."""
        position = self.by_end.get(end)
        return position if position is not None and self.names[position].kind == "person" else None

    def owner_at(self, start: int) -> int | None:
        """The country, organization, group or body whose name begins at a token."""
        position = self.by_start.get(start)
        return position if position is not None and self.names[position].kind in OWNERS else None

    def owner_to(self, end: int) -> int | None:
        """The country, organization, group or body whose name ends before a token."""
        position = self.by_end.get(end)
        return position if position is not None and self.names[position].kind in OWNERS else None
