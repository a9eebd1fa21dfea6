"""Deeds that are only thought of: "ruled out sending troops", "talks on how to lift sanctions", "accused of it"."""

from __future__ import annotations

from extract.finds import Find
from extract.reading import Reading

_DEEDS = frozenset({"ASSAULT", "COERCE", "CONCEDE", "MOBILIZE", "PROTEST", "RETREAT", "SANCTION"})
_VERBAL = frozenset({"VERB", "AUX"})
# Before a verb in -ing these make what it says a matter, not a deed; "after attacking" and "by attacking" do not.
_OF_MATTERS = frozenset({"about", "against", "from", "of", "on", "over", "without"})
_OF_WISHES = frozenset({"about", "for", "of", "on", "over"})
_QUESTIONS = frozenset({"how", "whether"})
_BELOW = frozenset({"adverbial", "clause modifier", "complement", "open complement"})


def without_ideas(reading: Reading, finds: tuple[Find, ...]) -> tuple[Find, ...]:
    """The finds but for deeds that the text only weighs, rules out, asks about or charges somebody with."""
    return tuple(find for find in finds if find.pattern.type not in _DEEDS or not _is_idea(reading, find))


def _is_idea(reading: Reading, find: Find) -> bool:
    if _is_matter(reading, find.clause.predicate):
        return True
    verb = find.clause.predicate if find.clause.verb is None else find.clause.verb
    verb = reading.syntax.first_conjunct(verb)
    if reading.doc[verb].pos_ not in _VERBAL:
        return False
    link = reading.syntax.links[verb]
    # a parse may hang what is asked on the question word
    asked = (link.head, *reading.syntax.children(verb, "mark", "adverb"))
    if any(reading.doc[word].lower_ in _QUESTIONS for word in asked):
        return True
    if link.preposition in _OF_MATTERS and reading.doc[verb].tag_ == "VBG":
        return True
    return link.relation in _BELOW and reading.doc[link.head].lemma_.lower() in reading.view.lexicon.weighing_verbs


def _is_matter(reading: Reading, predicate: int) -> bool:
    """True for what demands, talks and the like are about: "talks on a withdrawal", "demands to free prisoners"."""
    link = reading.syntax.links[reading.syntax.first_conjunct(predicate)]
    about = link.preposition in _OF_WISHES or link.relation == "clause modifier"
    return about and reading.doc[link.head].lemma_.lower() in reading.view.lexicon.wishing_nouns
