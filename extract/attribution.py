"""Who says so: the source that an article gives for what a clause reports."""

from __future__ import annotations

from extract.clauses import Clause, ClauseView
from extract.references import References

_VERBAL = frozenset({"VERB", "AUX"})


def find_source(view: ClauseView, references: References, clause: Clause) -> str | None:
    """The id of the actor whose words a clause is: "X said", "according to X", "X released a statement saying".

    An actor that takes part in what the clause itself says as its subject is a source only where it speaks of it.
    """
    start = clause.verb if clause.verb is not None else clause.predicate
    return _above(view, references, start) or _beside(view, references, start)


def _above(view: ClauseView, references: References, start: int) -> str | None:
    below = start
    for head in view.syntax.ancestors(start):
        relation = view.syntax.links[below].relation
        token = view.doc[head]
        speaks = token.lemma_.lower() in view.lexicon.speech_verbs and token.pos_ in _VERBAL
        if speaks and relation in {"complement", "parataxis", "object", "open complement"}:
            found = _speaker(view, references, head)
            if found is not None:
                return found
        if token.lemma_.lower() in view.lexicon.speech_nouns and relation in {"clause modifier", "complement"}:
            found = _author(view, references, head)
            if found is not None:
                return found
        below = head
    # quoted text often stands first and the verb of speech hangs under it
    for child in view.syntax.children(_top(view, start), "parataxis", "complement"):
        if view.doc[child].lemma_.lower() in view.lexicon.speech_verbs and child != start:
            found = _speaker(view, references, child)
            if found is not None and any(True for _ in view.syntax.children(child, "subject")):
                return found
    return None


def _top(view: ClauseView, index: int) -> int:
    return [index, *view.syntax.ancestors(index)][-1]


def _speaker(view: ClauseView, references: References, verb: int) -> str | None:
    for subject in view.subjects(verb):
        for actor in references.actors(subject):
            return actor
    return None


def _author(view: ClauseView, references: References, noun: int) -> str | None:
    """Whose statement it is: its possessor, the one it is by or from, or the subject of the verb that releases it."""
    for child in view.syntax.children(noun, "possessor", "nominal", "agent", "compound", "modifier"):
        if view.syntax.links[child].preposition in {"", "by", "from", "of"}:
            for actor in references.actors(child):
                return actor
    governor = view.syntax.links[noun].head
    return _speaker(view, references, governor) if view.doc[governor].pos_ in _VERBAL else None


def _beside(view: ClauseView, references: References, start: int) -> str | None:
    """Who stands in "according to X" under the clause or under one that it hangs on."""
    for head in (start, *view.syntax.ancestors(start)):
        for child in view.syntax.children(head, "oblique", "nominal", "time"):
            if view.syntax.links[child].preposition in view.lexicon.source_prepositions:
                found = references.actors(child)
                if found:
                    return found[0]
                if view.doc[child].lemma_.lower() in view.lexicon.speech_nouns:
                    return _author(view, references, child)
    return None
