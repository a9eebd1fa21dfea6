"""Parts of states and organizations, where the text words them so: "Kazakh Foreign Ministry", "UN Security Council"."""

from __future__ import annotations

from extract.gazetteer import load_gazetteer
from extract.model import Actor, Mention, Part
from extract.names import POSSESSIVES
from extract.reading import Reading

_KINDS = frozenset({"body", "organization"})
_MODIFYING = frozenset({"compound", "modifier"})


def find_parts(reading: Reading) -> tuple[Part, ...]:
    """Bodies and organs with the state or organization they belong to, each with the first sentence that says so.

    A name that says nothing of a whole ("Mossad", "the IMF") is no statement, however well known its country is.
    """
    found: dict[str, Part] = {}
    starts = {token.idx: token.i for token in reading.doc}
    for mention in reading.cast.mentions:
        actor, start = reading.cast.actors[mention.actor], starts.get(mention.span.start)
        if start is None or actor.kind not in _KINDS or actor.of is None or actor.id in found:
            continue
        if _is_stated(reading, actor, mention, start):
            found[actor.id] = Part(actor.id, actor.of, reading.evidence(start, "part.named", 0.9))
    return tuple(found.values())


def _is_stated(reading: Reading, actor: Actor, mention: Mention, start: int) -> bool:
    end = start
    while end < len(reading.doc) and reading.doc[end].idx < mention.span.end:
        end += 1
    if _only_modifies(reading, start, end):
        return False
    known = load_gazetteer().entry(actor.id) is not None
    return not known or _names_whole(reading, actor, start, end) or _stands_beside(reading, actor, start, end)


def _only_modifies(reading: Reading, start: int, end: int) -> bool:
    """True for the first word of "military bases" and "police cars"."""
    link = reading.syntax.links[start]
    return end == start + 1 and reading.doc[start].text.islower() and link.relation in _MODIFYING and link.head == end


def _names_whole(reading: Reading, actor: Actor, start: int, end: int) -> bool:
    """True where the name holds that of the whole: the first word of "UN Security Council"."""
    words = [token.text for token in reading.doc[start:end]]
    for position in range(len(words)):
        for length in range(1, len(words) - position + 1):
            if length == len(words):
                continue
            for match in load_gazetteer().match(words[position : position + length]):
                if any(candidate.entry.id == actor.of for candidate in match.candidates):
                    return True
    return False


def _stands_beside(reading: Reading, actor: Actor, start: int, end: int) -> bool:
    """True where the whole stands right before the name, or after "of"."""
    doc, at = reading.doc, reading.cast.at
    before = start - 2 if start > 1 and doc[start - 1].text in POSSESSIVES else start - 1
    after = end + 1 if end < len(doc) and doc[end].lower_ == "of" else len(doc)
    after += after < len(doc) and doc[after].lower_ == "the"
    return actor.of in {at.get(before), at.get(after)}
