"""The actors of one article and where it names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.model import Actor, Mention, Place


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office as the text words it: tokens `start` to `end` (excluded), the head token, role and for whom.

    `of` is the id of the actor whose office it is, `person` the id of who holds it here; both None where unknown.
    `text` leaves out the modifiers that `former`, `acting` and the rest of the fields say, but for those of rank.
    `change` says by the token `changed_at` that the person "begins", "ends" or "holds" it; None for a mere title.
    """

    start: int
    end: int
    head: int
    text: str
    role: str
    of: str | None
    person: str | None
    former: bool
    acting: bool
    change: str | None = None
    changed_at: int | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in an article.

    `at` gives the actor that a token belongs to the name of (titles count to the person), `adjectives` the tokens
    that name a country by adjective or demonym, `places` the place that a token names, `offices` the office phrases,
    `listed` the ids that a data file has, with its finer sort ("news", "party").
    """

    actors: Mapping[str, Actor]
    mentions: tuple[Mention, ...]
    at: Mapping[int, str]
    adjectives: frozenset[int]
    places: Mapping[int, Place]
    offices: tuple[OfficePhrase, ...]
    listed: Mapping[str, str | None] = field(default_factory=dict)

    def kind(self, actor: str) -> str:
        """The kind of an actor."""
        return self.actors[actor].kind

    def is_private(self, actor: str) -> bool:
        """True for a person of whom the article says neither an office nor whom they act for."""
        held = any(office.person == actor for office in self.offices)
        return self.kind(actor) == "official" and self.actors[actor].of is None and not held

    def country_of(self, actor: str) -> str | None:
        """The id of the country that an actor acts for, itself where it is one; None where unknown."""
        seen: set[str] = set()
        current: str | None = actor
        while current is not None and current not in seen:
            seen.add(current)
            if current.startswith("country:"):
                return current
            known = self.actors.get(current)
            current = None if known is None else known.of
        return None
