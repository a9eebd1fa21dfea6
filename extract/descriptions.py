"""Descriptions of actors named before: "the two leaders", "both sides", "the ministry", "the alliance".

A description is read only where the text leaves no choice: the sentences before, the nearest first, name as many
actors of the kind as it asks for. Where they name more, nobody is meant that could be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from extract.cast import Cast
from extract.gazetteer import load_gazetteer
from extract.knowledge import check_sections, load_resource, read_texts
from extract.syntax import Syntax

_FILE = "descriptions.yaml"
_STATES = frozenset({"country", "organization", "group"})
# How many sentences back a description reaches: readers forget who was named earlier.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Descriptions:
    """The kind of actors of whom a noun means two, and the types of organizations of which a noun means one."""

    pairs: Mapping[str, str]
    singles: Mapping[str, frozenset[str]]


@cache
def load_descriptions() -> Descriptions:
    """The nouns shipped with the package. Raises ResourceError where the file is malformed."""
    content = load_resource("descriptions")
    check_sections(_FILE, content, ("pairs", "singles"))
    pairs = {noun: kind for kind, nouns in content["pairs"].items() for noun in read_texts(_FILE, kind, nouns)}
    singles = {noun: frozenset(read_texts(_FILE, noun, types)) for noun, types in content["singles"].items()}
    return Descriptions(pairs, singles)


def resolve_descriptions(syntax: Syntax, cast: Cast) -> Mapping[int, tuple[str, ...]]:
    """The actors that each description stands for, by the index of its head token."""
    known = load_descriptions()
    resolved: dict[int, tuple[str, ...]] = {}
    for sentence in syntax.doc.sents:
        for token in sentence:
            if token.i in cast.at:
                continue
            kind = _pair_kind(syntax, known, token.i)
            if kind is not None:
                found = _pair(syntax, cast, token.i, kind)
            elif token.lower_ in known.singles and _is_definite(syntax, token.i):
                found = _single(syntax, cast, token.i, known.singles[token.lower_])
            else:
                continue
            if found:
                resolved[token.i] = found
    return resolved


def _pair_kind(syntax: Syntax, known: Descriptions, index: int) -> str | None:
    """The kind of actors that "the two" or "both" before a noun, or "the two" alone, speaks of."""
    token = syntax.doc[index]
    before = {syntax.doc[child].lower_ for child in syntax.children(index) if child < index}
    if token.lower_ in {"two", "both"}:
        alone = syntax.links[index].relation in {"subject", "passive subject"}
        return "official" if alone and (token.lower_ == "both" or "the" in before) and len(before) < 2 else None
    if "both" in before or {"the", "two"} <= before or {"these", "two"} <= before:
        return known.pairs.get(token.lemma_.lower())
    return None


def _is_definite(syntax: Syntax, index: int) -> bool:
    """True for "the ministry" with nothing that says which."""
    children = list(syntax.children(index))
    return [syntax.doc[child].lower_ for child in children if child < index] == ["the"] and not any(
        syntax.links[child].relation in {"nominal", "possessor", "compound", "modifier"} for child in children
    )


def _pair(syntax: Syntax, cast: Cast, index: int, kind: str) -> tuple[str, ...]:
    kinds = {"any": _STATES, "country": frozenset({"country"})}.get(kind, frozenset({kind}))
    found = _nearest(syntax, cast, index, kinds, 2)
    if not found and kind == "any":
        found = _nearest(syntax, cast, index, frozenset({"official"}), 2)
    return found


def _nearest(syntax: Syntax, cast: Cast, index: int, kinds: frozenset[str], number: int) -> tuple[str, ...]:
    """The only `number` actors of these kinds named before in the sentence or, together, in those before it."""
    found: dict[str, None] = {}
    for tokens in _back(syntax, index):
        for place in tokens:
            actor = cast.at.get(place)
            if actor is not None and cast.kind(actor) in kinds:
                found.setdefault(actor)
        if len(found) >= number:
            return tuple(found) if len(found) == number else ()
    return ()


def _back(syntax: Syntax, index: int) -> Iterator[Sequence[int]]:
    """The tokens of the sentence before an index, then those of the sentences before it."""
    start = syntax.doc[index].sent.start
    yield range(start, index)
    for _ in range(_REACH):
        if start == 0:
            return
        before = syntax.doc[start - 1].sent
        yield range(before.start, before.end)
        start = before.start


def _single(syntax: Syntax, cast: Cast, index: int, types: frozenset[str]) -> tuple[str, ...]:
    """The body or organization last named that bears the noun in its name, else the only one of its types."""
    noun = syntax.doc[index].lower_
    bearers: list[str] = []
    others: list[str] = []
    for tokens in _back(syntax, index):
        for place in tokens:
            actor = cast.at.get(place)
            if actor is None or cast.kind(actor) not in {"body", "organization", "group"}:
                continue
            entry = load_gazetteer().entry(actor)
            if noun in cast.actors[actor].name.lower().split():
                bearers.append(actor)
            elif entry is not None and entry.type in types:
                others.append(actor)
    named = list(dict.fromkeys(bearers or others))
    return (named[0],) if len(named) == 1 else ()
