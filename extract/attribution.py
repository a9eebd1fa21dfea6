"""Who says so: the source that an article gives for what a clause reports."""

from __future__ import annotations

from collections.abc import Iterator

from extract.clauses import Clause, ClauseView
from extract.references import References

_VERBAL = frozenset({"VERB", "AUX"})
_SAID = frozenset({"complement", "parataxis", "object", "open complement"})
# "pointing to a visit", "referred to the talks"
_POINTING = frozenset({"point", "refer", "allude"})
# What such a clause adds is told by the article: "X says Y will go, as Z visits W".
_ASIDE = frozenset({"as", "while", "after"})


def find_source(view: ClauseView, references: References, clause: Clause, people: tuple[str, ...] = ()) -> str | None:
    """The id of the actor whose words a clause is: "X said", "according to X", "X released a statement saying".

    Of several the nearest that is none of the `people` of whom the clause tells: in "the paper reported that X told Y
    of a call with Z" the call is known from the paper.
    """
    start = clause.verb if clause.verb is not None else clause.predicate
    found = (*_above(view, references, start), *_quoting(view, references, start), *_beside(view, references, start))
    return next((source for source in found if source not in people), found[0] if found else None)


def speaker_of(view: ClauseView, references: References, verb: int) -> str | None:
    """Who speaks by a verb: its subject, or whose outlet that is ("the ministry's website")."""
    for subject in view.subjects(verb):
        for actor in references.actors(subject):
            return actor
        if view.doc[subject].lemma_.lower() in view.lexicon.outlet_nouns:
            return _owner(view, references, subject)
    return None


def _above(view: ClauseView, references: References, start: int) -> Iterator[str]:
    """Those who say so in the clauses above, the nearest first."""
    below = start
    for head in view.syntax.ancestors(start):
        link = view.syntax.links[below]
        token = view.doc[head]
        if link.relation == "adverbial" and _opens_with(view, below, _ASIDE):
            return
        speaks = token.lemma_.lower() in view.lexicon.speech_verbs and token.pos_ in _VERBAL
        pointed = link.relation == "oblique" and token.lemma_.lower() in _POINTING
        if speaks and (pointed or link.relation in _SAID or (below < head and _is_bare(view, below))):
            yield from filter(None, [speaker_of(view, references, head)])
        if token.lemma_.lower() in view.lexicon.speech_nouns and link.relation in {"clause modifier", "complement"}:
            yield from filter(None, [_author(view, references, head)])
        below = head


def _quoting(view: ClauseView, references: References, start: int) -> Iterator[str]:
    """Those whose verb of speech hangs under what they say, as quoted text often stands first."""
    for child in view.syntax.children(_top(view, start), "parataxis", "complement"):
        speaks = view.doc[child].lemma_.lower() in view.lexicon.speech_verbs and child != start
        if speaks and any(True for _ in view.syntax.children(child, "subject")):
            yield from filter(None, [speaker_of(view, references, child)])


def _is_bare(view: ClauseView, verb: int) -> bool:
    """True for a finite clause that nothing introduces, an adverbial to the parse: "X left, the post said"."""
    finite = view.doc[verb].tag_ in {"VBD", "VBP", "VBZ"}
    return (
        finite
        and view.syntax.links[verb].relation == "adverbial"
        and not any(
            view.syntax.links[child].relation == "mark" or view.doc[child].tag_ == "WRB"
            for child in view.syntax.children(verb)
        )
    )


def _opens_with(view: ClauseView, verb: int, words: frozenset[str]) -> bool:
    return any(view.doc[child].lower_ in words for child in view.syntax.children(verb, "mark", "adverb"))


def _top(view: ClauseView, index: int) -> int:
    return [index, *view.syntax.ancestors(index)][-1]


def _author(view: ClauseView, references: References, noun: int) -> str | None:
    """Whose statement it is: its possessor, the one it is by or from, or the subject of the verb that releases it."""
    owner = _owner(view, references, noun)
    governor = view.syntax.links[noun].head
    if owner is not None or view.doc[governor].pos_ not in _VERBAL:
        return owner
    return speaker_of(view, references, governor)


def _owner(view: ClauseView, references: References, noun: int) -> str | None:
    for child in view.syntax.children(noun, "possessor", "nominal", "agent", "compound", "modifier"):
        if view.syntax.links[child].preposition in {"", "by", "from", "of"}:
            for actor in references.actors(child):
                return actor
    return None


def _beside(view: ClauseView, references: References, start: int) -> Iterator[str]:
    """Who stands in "according to X" under the clause or under one that it hangs on."""
    for head in (start, *view.syntax.ancestors(start)):
        for child in view.syntax.children(head, "oblique", "nominal", "time"):
            if view.syntax.links[child].preposition in view.lexicon.source_prepositions:
                found = references.actors(child)
                if not found and view.doc[child].lemma_.lower() in view.lexicon.speech_nouns:
                    found = tuple(filter(None, [_author(view, references, child)]))
                yield from found[:1]
