"""What is only said, asked, refused or threatened, or only says when others met, is no event of its own."""

from __future__ import annotations

from collections.abc import Mapping

from extract.backdrops import without_backdrops
from extract.finds import Find
from extract.ideas import without_ideas
from extract.patterns import Pattern
from extract.reading import Reading

_BELOW = frozenset({"complement", "open complement", "parataxis", "clause modifier"})
# "accused X of attacking", "criticised X for the raid", "warned against sending"
_PREPOSITIONS = frozenset({"of", "for", "against", "from", "to"})
_NEVER_MET = frozenset({"REQUEST", "ACCUSE"})


def without_contents(reading: Reading, finds: tuple[Find, ...]) -> tuple[Find, ...]:
    """The finds but for those in the content of another, backdrops, and remarks where the sentence reports more.

    Talks that somebody agrees to, refuses or threatens to leave stay: their status tells that they did not happen.
    """
    speech = {find.clause.predicate: find.pattern for find in finds if find.pattern.speech}
    told = without_ideas(reading, without_backdrops(reading, finds))
    told = tuple(find for find in told if not _is_content(reading, find, speech))
    busy = {_sentence(reading, find) for find in told if find.pattern.type != "STATEMENT"}
    return tuple(find for find in told if find.pattern.type != "STATEMENT" or _sentence(reading, find) not in busy)


def _is_content(reading: Reading, find: Find, speech: Mapping[int, Pattern]) -> bool:
    """True where a clause stands below a word that reports a demand, an accusation, a refusal or a threat."""
    below = find.clause.predicate
    while reading.syntax.links[below].head != below:
        link = reading.syntax.links[below]
        pattern = speech.get(link.head)
        if pattern is not None and (link.relation in _BELOW or link.preposition in _PREPOSITIONS):
            return find.pattern.type != "CONSULT" or pattern.type in _NEVER_MET
        below = link.head
    return False


def _sentence(reading: Reading, find: Find) -> int:
    return int(reading.doc[find.clause.predicate].sent.start)
