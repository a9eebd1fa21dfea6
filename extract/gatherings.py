"""The meetings and journeys of an article with all that it tells of each: "the meeting" is the one told of before.

An article names the day and the place of a meeting once, and then goes on about "the talks" or "their summit".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from extract.clauses import Clause
from extract.finds import Find
from extract.model import Place
from extract.places import find_place
from extract.reading import Reading
from extract.status import read_status
from extract.timing import date_of

_POINTING = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})
# "the last meeting" is another than the one told of.
_ANOTHER = frozenset({"first", "second", "third", "last", "previous", "next", "other", "earlier", "past", "upcoming"})
_PARTNERS = ("with", "between", "among")
# What happens at a gathering happens on its day: "during the talks", "on the sidelines of the summit".
_AT = frozenset({"during", "at", "in", "on", "upon", "on the sidelines of", "following", "after"})
_SHARED = frozenset({"open complement", "conjunct"})
_PHONES = frozenset({"phone", "telephone"})
_PART = _SHARED | {"object", "oblique"}
_VERBAL = frozenset({"VERB", "AUX"})
# So many words apart a meeting is no longer called by another word, such as "the talks".
_NEAR = 150
# Plural, and yet one.
_ONE = frozenset({"talk", "negotiation", "consultation", "discussion"})


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting or journey: the noun that first names it ("" for a verb), who takes part, its EDTF day, its place."""

    noun: str
    journey: bool
    by_phone: bool
    people: frozenset[str]
    day: str | None
    place: Place | None


@dataclass(frozen=True, slots=True)
class Gatherings:
    """The gatherings of an article by the tokens that name them, in text order."""

    reading: Reading
    known: Mapping[int, Gathering]

    def at(self, clause: Clause) -> Iterator[Gathering]:
        """The gathering that a clause tells of, and those at which what it tells happened."""
        if clause.predicate in self.known:
            yield self.known[clause.predicate]
        yield from self._above(clause.predicate)
        yield from (self.known[i] for verb in self._verbs(clause) for i in self._named_under(verb))

    def _above(self, index: int) -> Iterator[Gathering]:
        """What it is done for: "met to sign a treaty", "went to Oslo for talks and to see X"."""
        links = self.reading.syntax.links
        while links[index].head != index and (links[index].relation in _PART or self._is_aim(index)):
            index = links[index].head
            if index in self.known:
                yield self.known[index]

    def _is_aim(self, index: int) -> bool:
        return self.reading.syntax.links[index].relation == "adverbial" and self.reading.doc[index].tag_ == "VB"

    def _verbs(self, clause: Clause) -> Iterator[int]:
        """The predicate of a clause, its verb and those that share its circumstances."""
        links = self.reading.syntax.links
        yield clause.predicate
        current = clause.predicate if clause.verb is None else clause.verb
        yield current
        yield from self.reading.syntax.children(current, "open complement")
        while links[current].relation in _SHARED and links[current].head != current:
            current = links[current].head
            yield current

    def _named_under(self, verb: int) -> Iterator[int]:
        syntax = self.reading.syntax
        for child in syntax.children(verb, "oblique", "nominal"):
            if syntax.links[child].preposition in _AT:
                yield from (i for i in (child, *syntax.children(child, "nominal")) if i in self.known)


def find_gatherings(reading: Reading, finds: Iterable[Find]) -> Gatherings:
    """The gatherings that an article tells of, each with what any of its sentences says of it."""
    nouns = reading.view.lexicon.gathering_nouns | reading.view.lexicon.journey_nouns
    named = {token.i for token in reading.doc if token.pos_ == "NOUN" and token.lemma_.lower() in nouns}
    consults = {find.clause.predicate: find for find in finds if find.pattern.type == "CONSULT"}
    nouns_of = {index: _named_in(find, named) for index, find in consults.items()}
    found = {nouns_of[index]: find for index, find in consults.items()} | consults
    told: dict[int, Gathering] = {}
    for index in sorted((named | set(found)) - {index for index, noun in nouns_of.items() if noun != index}):
        gathering = _gathering(reading, index, found.get(index))
        if gathering is None:
            continue
        before = _told_before(reading, index, gathering, told)
        if before is not None:
            gathering = _joined(told[before], gathering)
            told |= {other: gathering for other, same in told.items() if same is told[before]}
        told[index] = gathering
    return Gatherings(reading, told | {index: told[noun] for index, noun in nouns_of.items() if noun in told})


def _named_in(find: Find, named: set[int]) -> int:
    """The noun for what somebody attends or hosts, else the predicate."""
    attended = (*find.clause.fill("object"), *find.clause.fill("subject"))
    return next((index for index in attended if index in named), find.clause.predicate)


def _gathering(reading: Reading, index: int, find: Find | None) -> Gathering | None:
    """What a token says of a gathering by itself; None for one that did not come about."""
    clause = reading.view.clause(index) if find is None else find.clause
    status = read_status(reading.view, clause)
    if status == "denied":
        return None
    noun = "" if reading.doc[index].pos_ in _VERBAL else reading.doc[index].lemma_.lower()
    several = reading.doc[index].tag_ == "NNS" and noun not in _ONE
    venue = find.pattern.venue if find is not None else ("to",) if noun in reading.view.lexicon.journey_nouns else ()
    visits = find is not None and find.pattern.mode == "visit"
    return Gathering(
        noun="" if several else noun,
        by_phone=any(reading.doc[child].lower_ in _PHONES for child in reading.syntax.children(index)),
        journey=noun in reading.view.lexicon.journey_nouns or (visits and not noun),
        people=frozenset() if find is None or several else frozenset((*find.sides.actors, *find.sides.recipients)),
        day=date_of(reading, clause, future=status == "planned"),
        place=find_place(reading.view, reading.references, clause, venue),
    )


def _told_before(reading: Reading, index: int, gathering: Gathering, told: Mapping[int, Gathering]) -> int | None:
    """Where "the meeting" was told of before: the last place of that word, else the last of its kind with people.

    `told` are the gatherings by the tokens that named them so far.
    """
    if not gathering.noun or not _points_back(reading, index):
        return None
    own, partners = _own_people(reading, index), _partners(reading, index)
    people = own | partners | (gathering.people if partners else frozenset())
    fitting = [i for i, other in told.items() if _may_be(gathering, other) and people <= other.people]
    same_word = [i for i in fitting if told[i].noun == gathering.noun]
    near = [i for i in fitting if index - i < _NEAR and told[i].people and told[i].journey == gathering.journey]
    return max(same_word or near, default=None)


def _points_back(reading: Reading, noun: int) -> bool:
    words = {reading.doc[child].lower_ for child in reading.syntax.children(noun)}
    owned = any(True for _ in reading.syntax.children(noun, "possessor"))
    return (bool(words & _POINTING) or owned) and not words & _ANOTHER


def _own_people(reading: Reading, noun: int) -> frozenset[str]:
    """Whose gathering a noun says it is: "the NATO summit", "X's visit"."""
    heads = reading.syntax.children(noun, "possessor", "compound", "modifier")
    return frozenset(actor for head in heads for actor in reading.references.actors(head))


def _partners(reading: Reading, noun: int) -> frozenset[str]:
    """Who is said to take part beside the noun itself: "the meeting with X"."""
    links = reading.syntax.links
    heads = (i for i in reading.syntax.children(noun, "nominal") if links[i].preposition in _PARTNERS)
    each = (i for head in heads for i in reading.syntax.conjuncts(head))
    return frozenset(actor for i in each for actor in reading.references.actors(i))


def _may_be(one: Gathering, other: Gathering) -> bool:
    """True unless the two are of different days or places."""
    days = one.day is None or other.day is None or one.day == other.day
    return days and (one.place is None or other.place is None or _is_within(one.place, other.place))


def _is_within(one: Place, other: Place) -> bool:
    """True for two names of one place, or a place and its country."""
    return one.name == other.name or (one.country is not None and one.country == other.country)


def _joined(one: Gathering, other: Gathering) -> Gathering:
    return replace(one, people=one.people | other.people, day=one.day or other.day, place=one.place or other.place)
