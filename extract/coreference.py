"""Pronouns and descriptions in the cases that are safe: one candidate, or none at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.cast import Cast
from extract.descriptions import resolve_descriptions
from extract.syntax import Syntax

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_NEUTER = frozenset({"it", "its", "itself"})
_PLURAL = "they"
_COLLECTIVES = frozenset({"country", "body", "organization", "group"})
_SUBJECTS = frozenset({"subject", "passive subject"})


def resolve_references(syntax: Syntax, cast: Cast) -> Mapping[int, tuple[str, ...]]:
    """The actors that each resolvable pronoun or description stands for, by token index."""
    return {**resolve_descriptions(syntax, cast), **resolve_pronouns(syntax, cast)}


def resolve_pronouns(syntax: Syntax, cast: Cast) -> Mapping[int, tuple[str, ...]]:
    """The actor that each resolvable pronoun stands for, by token index."""
    resolved: dict[int, tuple[str, ...]] = {}
    previous: list[str] = []
    subject_before: str | None = None
    for sentence in syntax.doc.sents:
        people: list[str] = []
        subject_here: str | None = None
        for token in sentence:
            if token.lower_ in _PERSONAL:
                found = _only(subject_here, people) or _only(subject_before, previous)
                if found is not None:
                    resolved[token.i] = (found,)
                    if syntax.links[token.i].relation in _SUBJECTS and subject_here is None:
                        subject_here = found
            elif token.i in cast.at and cast.kind(cast.at[token.i]) == "official":
                people.append(cast.at[token.i])
                if subject_here is None and syntax.links[token.i].relation in _SUBJECTS:
                    subject_here = cast.at[token.i]
        if people or subject_here:
            previous, subject_before = people, subject_here
    return {**resolved, **_neuter_pronouns(syntax, cast), **_plural_pronouns(syntax, cast)}


def _only(subject: str | None, people: list[str]) -> str | None:
    """The subject where there is one, else the only person."""
    if subject is not None:
        return subject
    return people[0] if len(set(people)) == 1 else None


def _neuter_pronouns(syntax: Syntax, cast: Cast) -> dict[int, tuple[str, ...]]:
    """What "it" and "its" mean: the country, body or organization that is the subject before in the sentence."""
    resolved: dict[int, tuple[str, ...]] = {}
    for sentence in syntax.doc.sents:
        subjects = list(_collective_subjects(syntax, cast, sentence.start, sentence.end))
        for token in sentence:
            if token.lower_ in _NEUTER:
                before = [actor for index, actor in subjects if index < token.i]
                if before:
                    resolved[token.i] = (before[-1],)
    return resolved


def _plural_pronouns(syntax: Syntax, cast: Cast) -> dict[int, tuple[str, ...]]:
    """What "they" means in what many say of themselves: "the army said that they had withdrawn"."""
    resolved: dict[int, tuple[str, ...]] = {}
    for token in syntax.doc:
        link = syntax.links[token.i]
        said = syntax.links[link.head]
        if token.lower_ != _PLURAL or link.relation not in _SUBJECTS or said.relation != "complement":
            continue
        for child in syntax.children(said.head, "subject"):
            if child < token.i and child in cast.at and cast.kind(cast.at[child]) in _COLLECTIVES:
                resolved[token.i] = (cast.at[child],)
    return resolved


def _collective_subjects(syntax: Syntax, cast: Cast, start: int, end: int) -> Iterator[tuple[int, str]]:
    for index in range(start, end):
        if syntax.links[index].relation not in _SUBJECTS:
            continue
        if index in cast.at and cast.kind(cast.at[index]) in _COLLECTIVES:
            yield index, cast.at[index]
