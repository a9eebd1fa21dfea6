"""What stands in the slots that a pattern names: tokens, words and actors.

Besides the slots of the clause view a pattern may name `verb` (the light or governing verb of a noun), `above` (what
the predicate hangs on), `complement`
(the predicate of the clause below: what is said, asked, refused), `purpose` (what it is done for: "rallied to demand",
"marched demanding"), `condition` (what has to be or not to be: "unless X withdraws"), `apposition`, `any` (the first
actors that a phrase names anywhere) and `country` (for whom the actors named act); among its words also `auxiliary`,
`mark`, `particle`, `preposition`, `negation` and `within` (every word below). A dot looks inside: `object.by` is the
author of what an object names ("the visit by X"), `complement.subject` who does what is asked for. Whose a filler is
counts only where it is no actor itself, and the first inner slot that names an actor wins. `any` alone is the first
actor behind the predicate, where no slot before it names one. `*` is a phrase with all the phrases in it:
`object.*.with` is Y in "discussed the talks on the border with Y".
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.clauses import Clause
from extract.reading import Reading

_BELOW = ("complement", "open complement", "parataxis")
_NOUN_BELOW = (*_BELOW, "clause modifier")
_PURPOSES = ("adverbial", "open complement", "clause modifier")
_CONDITIONS = frozenset({"if", "unless", "until"})
_INWARD = (
    *("modifier", "compound", "possessor", "nominal", "conjunct", "apposition", "title", "flat"),
    *("object", "indirect object", "oblique", "open complement"),
)
# Inner slots that only say whose the filler is, or where: of no account where it is an actor itself.
_OWN = frozenset({"possessor", "modifier", "of", "in", "any"})
_RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that"})
_VERBAL = frozenset({"VERB", "AUX"})
_WORDS = frozenset({"auxiliary", "mark", "particle", "preposition", "negation", "within"})


def words(reading: Reading, clause: Clause, path: str) -> Iterator[str]:
    """The lemmas and lower-case forms in a slot, or the function words that the slot stands for."""
    *bases, last = path.split(".")
    if last not in _WORDS:
        for index in tokens(reading, clause, path):
            yield reading.doc[index].lemma_.lower()
            yield reading.doc[index].lower_
        return
    predicates = tokens(reading, clause, ".".join(bases)) if bases else (clause.predicate,)
    for predicate in predicates:
        yield from _function_words(reading, predicate, last)


def _function_words(reading: Reading, predicate: int, kind: str) -> Iterator[str]:
    syntax = reading.syntax
    if kind == "negation":
        if syntax.negated(predicate):
            yield "not"
    elif kind == "within":
        yield from (reading.doc[index].lemma_.lower() for index in syntax.subtree(predicate))
    elif kind == "mark":
        yield from (reading.doc[child].lower_ for child in syntax.children(predicate, "mark"))
    elif kind == "preposition":
        yield from (syntax.links[child].preposition for child in syntax.children(predicate))
    elif kind == "auxiliary":
        for child in syntax.children(predicate, "auxiliary", "copula"):
            yield from (reading.doc[child].lower_, reading.doc[child].lemma_.lower())
    else:
        yield from (reading.doc[child].lower_ for child in syntax.children(predicate, "particle", "adverb"))


def tokens(reading: Reading, clause: Clause, path: str) -> tuple[int, ...]:
    """The head tokens at a path of slots."""
    first, _, rest = path.partition(".")
    heads = _first_slot(reading, clause, first)
    for slot in filter(None, rest.split(".")):
        heads = tuple(dict.fromkeys(inner for head in heads for inner in _inside(reading, head, slot)))
    return heads


def _first_slot(reading: Reading, clause: Clause, slot: str) -> tuple[int, ...]:
    if slot == "verb":
        return () if clause.verb in {None, clause.predicate} else (clause.verb,)
    if slot == "above":
        return _above(reading, clause.predicate)
    if slot in _CLAUSES:
        return _CLAUSES[slot](reading, clause.predicate)
    if slot == "object":
        # an indirect object alone is the object: parsers take either in "accuse X of", "urge X to"
        return tuple(_antecedent(reading, clause, i) for i in clause.fill("object") or clause.fill("indirect"))
    if slot == "subject":
        return _doers(reading, clause)
    return clause.fill(slot)


def _above(reading: Reading, predicate: int) -> tuple[int, ...]:
    """What a predicate hangs on: the lifting of "the lifting of sanctions"."""
    head = reading.syntax.links[reading.syntax.first_conjunct(predicate)].head
    return () if head == predicate else (head,)


def _antecedent(reading: Reading, clause: Clause, index: int) -> int:
    """What a relative pronoun stands for: the minister in "the minister, whom X accuses"."""
    link = reading.syntax.links[clause.predicate]
    relative = link.relation == "relative" and reading.doc[index].lower_ in _RELATIVE_PRONOUNS
    return link.head if relative else index


def _doers(reading: Reading, clause: Clause) -> tuple[int, ...]:
    """The subject; for "issued a statement accusing X" whoever issued it, or whose statement it is."""
    subjects = clause.fill("subject")
    link = reading.syntax.links[clause.predicate]
    participle = link.relation == "clause modifier" and reading.doc[clause.predicate].tag_ == "VBG"
    if not participle or clause.passive or any(reading.references.actors(i) for i in subjects):
        return subjects
    owners = tuple(reading.syntax.children(link.head, "possessor"))
    above = reading.syntax.links[link.head].head
    if not owners and reading.doc[above].pos_ in _VERBAL:
        owners = reading.view.subjects(above)
    return owners or subjects


def _complements(reading: Reading, predicate: int) -> tuple[int, ...]:
    """The predicates of the clauses below; a quotation may stand above the verb of saying instead."""
    syntax = reading.syntax
    relations = _BELOW if reading.doc[predicate].pos_ in _VERBAL else _NOUN_BELOW
    found = [conjunct for child in syntax.children(predicate, *relations) for conjunct in syntax.conjuncts(child)]
    if syntax.links[predicate].relation == "parataxis":
        found.append(syntax.links[predicate].head)
    return tuple(found)


def _purposes(reading: Reading, predicate: int) -> tuple[int, ...]:
    """The predicates of infinitives and participles below, those of a parallel clause included."""
    below = reading.syntax.children(predicate, *_PURPOSES)
    aims = [child for child in below if reading.doc[child].tag_ in {"VB", "VBG"} and not _is_condition(reading, child)]
    return tuple(conjunct for aim in aims for conjunct in reading.syntax.conjuncts(aim))


def _conditions(reading: Reading, predicate: int) -> tuple[int, ...]:
    """The predicates of the clauses with "if", "unless" or "until" below; a parse may hang them one clause deeper."""
    hosts = (predicate, *_complements(reading, predicate))
    below = [child for host in hosts for child in reading.syntax.children(host, "adverbial")]
    return tuple(child for child in below if _is_condition(reading, child))


def _is_condition(reading: Reading, predicate: int) -> bool:
    return any(reading.doc[child].lower_ in _CONDITIONS for child in reading.syntax.children(predicate, "mark"))


_CLAUSES = {"complement": _complements, "purpose": _purposes, "condition": _conditions}


def _inside(reading: Reading, head: int, slot: str) -> tuple[int, ...]:
    if slot in _CLAUSES:
        return _CLAUSES[slot](reading, head)
    if reading.doc[head].pos_ in _VERBAL or any(True for _ in reading.syntax.children(head, "copula")):
        return reading.view.clause(head).fill(slot)
    return _inside_noun(reading, head, slot)


def _inside_noun(reading: Reading, head: int, slot: str) -> tuple[int, ...]:
    syntax = reading.syntax
    if slot == "possessor":
        children = tuple(syntax.children(head, "possessor"))
    elif slot == "modifier":
        children = tuple(syntax.children(head, "compound", "modifier"))
    elif slot == "apposition":
        children = tuple(syntax.children(head, "apposition"))
    elif slot == "*":
        return tuple(_phrases(reading, head))
    else:
        nominals = syntax.children(head, "nominal", "oblique", "agent")
        children = tuple(child for child in nominals if syntax.links[child].preposition == slot)
    return tuple(conjunct for child in children for conjunct in syntax.conjuncts(child))


def _phrases(reading: Reading, head: int) -> Iterator[int]:
    """A noun and those of the phrases within its own, clauses left out."""
    waiting = [head]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reading.syntax.children(here, "nominal", "oblique", "conjunct"))


def find_actors(reading: Reading, clause: Clause, paths: tuple[str, ...], venues: tuple[str, ...]) -> tuple[str, ...]:
    """The actors in the slots, in the order of the slots; a place in a venue slot stands for its country."""
    found: dict[str, None] = {}
    answered: set[int] = set()
    for path in paths:
        if path == "any":
            found = found or dict.fromkeys(_named_first(reading, clause.predicate))
            continue
        base, _, last = path.rpartition(".")
        heads = tokens(reading, clause, base) if base else (clause.predicate,)
        for head in heads:
            if base and (head in answered or (last in _OWN and _names_actor(reading, head, base, last))):
                continue
            if base:
                named = _named_inside(reading, head, last, path in venues)
            else:
                named = _named(reading, _first_slot(reading, clause, path), last, path in venues)
            found.update(dict.fromkeys(named))
            if named and base:
                answered.add(head)
    return tuple(found)


def _named_inside(reading: Reading, head: int, slot: str, venue: bool) -> list[str]:
    if slot == "any":
        return _named_first(reading, head)
    if slot == "country":
        countries = map(reading.cast.country_of, reading.references.actors(head))
        return [country for country in countries if country is not None]
    return _named(reading, _inside(reading, head, slot), slot, venue)


def _named(reading: Reading, heads: tuple[int, ...], slot: str, venue: bool) -> list[str]:
    return [actor for head in heads for actor in _actors_at(reading, head, slot, venue)]


def _names_actor(reading: Reading, head: int, base: str, inner: str) -> bool:
    """True where a head is an actor itself; of a body, as an embassy, it counts in which country it is."""
    named = () if base.endswith("complement") else reading.references.actors(head)
    return any(inner != "in" or reading.cast.kind(actor) != "body" for actor in named)


def _actors_at(reading: Reading, head: int, slot: str, venue: bool) -> tuple[str, ...]:
    references = reading.references
    named = references.named_within(head) if slot == "modifier" else references.actors(head)
    if named or not venue:
        return named
    place = references.place(head)
    return () if place is None or place.country is None else (f"country:{place.country}",)


def _named_first(reading: Reading, head: int) -> list[str]:
    """The first actor that a noun phrase names in its own words, clauses within it left out."""
    below = [head]
    for index in below:
        below.extend(reading.syntax.children(index, *_INWARD))
    detached = reading.references.is_detached
    first = min((index for index in below if index in reading.cast.at and not detached(index)), default=None)
    if first is None:
        return []
    return [reading.cast.at[i] for i in reading.syntax.conjuncts(first) if i in reading.cast.at]
