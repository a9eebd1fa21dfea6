"""What a phrase refers to: the actors that the noun phrase at a head token stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.administrations import is_before_administration
from extract.cast import Cast, OfficePhrase
from extract.model import Place
from extract.syntax import Syntax
from extract.titles import Titles

_POSSESSED = frozenset({"", "of", "from", "for", "between", "among", "representing"})
_NAMING = ("apposition", "title", "flat")
_MEASURES = frozenset({"number", "group", "majority", "dozens", "scores", "hundreds", "thousands", "handful", "couple"})
_TITLE_WORDS = frozenset({"of", "for", "to", "the", "and", "in", "at", "on"})
_INCLUDING = frozenset({"including", "such as"})
# "a Syrian-backed militia" is not Syria, "the Israeli-occupied heights" are not Israel
_HYPHENS = frozenset({"-", "–"})
_DETACHED = frozenset({"backed", "occupied", "supported", "sponsored", "endorsed"})
_HEADED = frozenset({"led", "headed", "chaired", "fronted"})


class References:
    """Looks up the actors of a phrase by its head token: names, titles, collectives, pronouns and descriptions."""

    def __init__(self, syntax: Syntax, cast: Cast, titles: Titles, pronouns: Mapping[int, tuple[str, ...]]) -> None:
        self.syntax = syntax
        self.doc = syntax.doc
        self.cast = cast
        self.titles = titles
        self.pronouns = pronouns
        self._offices = {i: office for office in cast.offices for i in range(office.start, office.end)}

    def actors(self, head: int) -> tuple[str, ...]:
        """The ids of the actors that the phrase at `head` names or stands for; coordination is not followed."""
        if self.cast.at.get(head, "").startswith("holder:") and self._titled(head):
            return self._titled(head)
        if head in self.cast.at and not self._is_collective(head):
            return tuple(dict.fromkeys((self.cast.at[head], *self._listed(head), *self._companions(head))))
        if head in self.pronouns:
            return self.pronouns[head]
        people = [child for child in self.syntax.children(head, *_NAMING) if self._is_person(child)]
        if people:
            # "the presidents of A and B, X and Y": as many as the noun says
            named = self.syntax.conjuncts(people[0]) if self.doc[head].tag_ == "NNS" else people[:1]
            return tuple(dict.fromkeys(self.cast.at[each] for each in named if self._is_person(each)))
        return self._collective(head) if self._is_collective(head) else self._described(head)

    def _listed(self, head: int) -> tuple[str, ...]:
        """Other persons in apposition to a person: in "President A, Minister B and others" a parse may take B for A."""
        if not self._is_person(head):
            return ()
        children = self.syntax.children(head, "apposition")
        # an office alone says who the person is
        others = [c for c in children if c > head and self._is_person(c) and not self.cast.at[c].startswith("holder:")]
        return tuple(actor for child in others for actor in self.actors(child))

    def _described(self, head: int) -> tuple[str, ...]:
        """Whom an office or an apposition says a noun to be: "the minister", "the group, Hamas"."""
        office = self._offices.get(head)
        if office is not None and office.person is not None:
            return (office.person,)
        named = [self.cast.at[child] for child in self.syntax.children(head, "apposition") if child in self.cast.at]
        return tuple(named[:1]) or self._titled(head) or self._called(head) or self._many(head)

    def _called(self, head: int) -> tuple[str, ...]:
        """Who is named right behind a noun that only says what they are: "the watchdog Amnesty International"."""
        flat = [child for child in self.syntax.children(head, "flat") if child > head and child in self.cast.at]
        return (self.cast.at[flat[0]],) if flat else ()

    def _many(self, head: int) -> tuple[str, ...]:
        """Who is meant by a number of people, or follows "including": "three politicians, including X and Y"."""
        including = self._included(head, (head,)) if self.doc[head].tag_ == "NNS" else ()
        return self._measured(head) or tuple(dict.fromkeys(including))

    def _measured(self, head: int) -> tuple[str, ...]:
        """Whom "a number of Kenyan lawmakers" and "we, the leaders of Kenya and Chad" stand for."""
        if self.doc[head].lower_ in _MEASURES:
            below = [c for c in self.syntax.children(head, "nominal") if self.syntax.links[c].preposition == "of"]
        elif self.doc[head].lower_ == "we":
            below = list(self.syntax.children(head, "apposition"))
        else:
            return ()
        return tuple(dict.fromkeys(actor for child in below for actor in self.actors(child)))

    def _titled(self, head: int) -> tuple[str, ...]:
        """Whose title begins at a noun: "Assistant to the President for Security Anna Berg", which no parse knows."""
        if not self.doc[head].is_title:
            return ()
        inside = frozenset(self.syntax.subtree(head))
        for token in self.doc[head + 1 :]:
            if token.i not in inside or not (token.is_title or token.lower_ in _TITLE_WORDS):
                return ()
            if self._is_person(token.i):
                return (self.cast.at[token.i],)
        return ()

    def named_within(self, head: int) -> tuple[str, ...]:
        """The actors named anywhere in a modifier ("US-Iran talks", "the Kazakh-Kyrgyz border talks")."""
        named = sorted(self.syntax.subtree(head))
        found = [self.cast.at[i] for i in named if i in self.cast.at and not self.is_detached(i)]
        return tuple(dict.fromkeys(actor for actor in found if self.cast.kind(actor) != "official"))

    def is_detached(self, index: int) -> bool:
        """True for a name that only says by whom something is backed, endorsed or occupied ("Syrian-backed")."""
        after = self.doc[index + 1 : index + 3]
        return len(after) == 2 and after[0].text in _HYPHENS and after[1].lower_ in _DETACHED

    def place(self, head: int) -> Place | None:
        """The place that the phrase at `head` names."""
        if head in self.cast.places:
            return self.cast.places[head]
        actor = self.cast.at.get(head)
        if actor is not None and self.cast.kind(actor) == "country" and head not in self.cast.adjectives:
            return Place(self.cast.actors[actor].name, actor.partition(":")[2])
        for child in self.syntax.children(head, "compound", "apposition", "nominal"):
            if child in self.cast.places:
                return self.cast.places[child]
        if self.doc[head].lemma_.lower() == "capital":
            return self._capital(head)
        return None

    def _capital(self, head: int) -> Place | None:
        for child in self.syntax.children(head, "modifier", "possessor", "compound"):
            actor = self.cast.at.get(child)
            if actor is not None and self.cast.kind(actor) == "country":
                return Place(self.cast.actors[actor].name, actor.partition(":")[2])
        return None

    def _is_person(self, head: int) -> bool:
        return head in self.cast.at and self.cast.kind(self.cast.at[head]) == "official"

    def _is_collective(self, head: int) -> bool:
        token = self.doc[head]
        return self.titles.is_collective(token.lower_) or self.titles.is_collective(token.lemma_)

    def _collective(self, head: int) -> tuple[str, ...]:
        """Whom "Kyrgyz officials", "members of the CSTO" or "a delegation led by X" stand for."""
        found: list[str] = []
        for child in self._possessors(head):
            for conjunct in self.syntax.conjuncts(child):
                found.extend(self._whole(conjunct))
        found.extend(self._companions(head))
        if not found and head in self.cast.at:
            found.append(self.cast.at[head])
        return tuple(dict.fromkeys(found))

    def _possessors(self, head: int) -> Iterator[int]:
        for child in self.syntax.children(head, "modifier", "compound", "possessor", "nominal", "title"):
            if self.syntax.links[child].preposition in _POSSESSED:
                yield child

    def _whole(self, head: int) -> tuple[str, ...]:
        """The country, organization or group that a modifier of a collective names; persons by their delegation."""
        found = self.actors(head)
        if is_before_administration(self.doc, self._name_end(head)):
            found = tuple(self.cast.country_of(actor) or actor for actor in found)
        return tuple(a for a in found if self.cast.kind(a) != "official") or found

    def _name_end(self, head: int) -> int:
        """Where the name at a head token ends."""
        end = head
        while end < len(self.doc) and self.cast.at.get(end) == self.cast.at.get(head, ""):
            end += 1
        return end

    def _companions(self, head: int) -> tuple[str, ...]:
        """Who is named of a delegation: "led by the deputy chairman, X", "headed by X", "including X and Y"."""
        found = list(self._included(head, (head, self.syntax.links[head].head)))
        for child in self.syntax.children(head, "clause modifier"):
            if self.doc[child].lower_ in _HEADED:
                for agent in self.syntax.children(child, "agent", "oblique"):
                    if self.syntax.links[agent].preposition == "by":
                        found.extend(self.actors(agent))
        return tuple(found)

    def _included(self, head: int, parents: tuple[int, ...]) -> Iterator[str]:
        """Who follows "including"; in "held talks with leaders including X" a parse may hang X on the talks."""
        for parent in parents:
            for child in self.syntax.children(parent, "nominal", "oblique", "apposition"):
                if child > head and self.syntax.links[child].preposition in _INCLUDING:
                    for each in self.syntax.conjuncts(child):
                        yield from self.actors(each)

    def office_at(self, head: int) -> OfficePhrase | None:
        """The office phrase that a token is part of."""
        return self._offices.get(head)
