"""The cast of an article while it is being built; what comes out of it is frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.cast import Cast, OfficePhrase
from extract.model import Actor, Mention, Place, Span
from extract.syntax import Syntax


@dataclass(slots=True)
class Draft:
    """Actors, the forms of their names and the tokens that stand for them, as far as known.

    `ids` gives the actor of a position in the list of names, `listed` has those of a data file. Only the modules that
    build a cast hold a draft.
    """

    syntax: Syntax
    actors: dict[str, Actor] = field(default_factory=dict)
    forms: dict[str, dict[str, None]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    at: dict[int, str] = field(default_factory=dict)
    adjectives: set[int] = field(default_factory=set)
    places: dict[int, Place] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)
    listed: dict[str, str | None] = field(default_factory=dict)

    def add_mention(self, start: int, end: int, actor: str) -> None:
        """Tokens `start` to `end` name an actor."""
        span = self.syntax.doc[start:end]
        self.mentions.append(Mention(Span(span.start_char, span.end_char), span.text, actor))
        self.forms.setdefault(actor, {})[" ".join(span.text.split())] = None
        for index in range(start, end):
            self.at[index] = actor

    def add_phrase(self, start: int, end: int, actor: str) -> None:
        """Tokens `start` to `end` stand for an actor without being one more form of its name."""
        for index in range(start, end):
            self.at.setdefault(index, actor)

    def widen(self, start: int, end: int, actor: str) -> None:
        """A longer stretch around a name names the actor as a whole: its title and country with it."""
        span = self.syntax.doc[start:end]
        self.mentions.append(Mention(Span(span.start_char, span.end_char), span.text, actor))

    def head(self, start: int, end: int) -> int:
        """The token of a stretch that hangs on something outside it."""
        for index in range(start, end):
            if not start <= self.syntax.links[index].head < end:
                return index
        return start

    def finished(self, offices: tuple[OfficePhrase, ...]) -> Cast:
        """The cast, every actor with the names that the article uses for it."""
        actors = {id: _with_aliases(actor, self.forms.get(id, {})) for id, actor in self.actors.items()}
        mentions = tuple(sorted(self.mentions, key=lambda mention: (mention.span, mention.actor)))
        return Cast(actors, mentions, self.at, frozenset(self.adjectives), self.places, offices, self.listed)


def _with_aliases(actor: Actor, forms: Mapping[str, None]) -> Actor:
    aliases = tuple(form for form in forms if form != actor.name)
    return Actor(actor.id, actor.kind, actor.name, aliases, actor.of, actor.wikidata)
