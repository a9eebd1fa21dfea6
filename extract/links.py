"""How one token hangs on another, and what parsers get wrong of it that the words around show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

_SUBJECTS = frozenset({"subject", "passive subject"})
_CIRCUMSTANCES = frozenset({"oblique", "time"})


@dataclass(frozen=True, slots=True)
class Link:
    """How one token hangs on another: index of its head (itself at the root), relation, preposition or ""."""

    head: int
    relation: str
    preposition: str = ""


def mend_links(doc: Doc, links: list[Link]) -> list[Link]:
    """The links of a doc, one per token, with those put right that cannot be as parsed."""
    return _lifted_circumstances(doc, _seen_visitors(doc, _joined_objects(doc, _returned_subjects(links))))


def _returned_subjects(links: list[Link]) -> list[Link]:
    """Gives a clause its own subject back where the parse hung it on the verb of speech above.

    In "X will go, her spokesman said" and "He said X will go" a parser may make both X and the speaker subjects of
    "said". A verb has one subject: the one on the far side of a complement without any belongs to the complement.
    """
    subjects: dict[int, list[int]] = {}
    complements: dict[int, list[int]] = {}
    for index, link in enumerate(links):
        if link.relation in _SUBJECTS:
            subjects.setdefault(link.head, []).append(index)
        elif link.relation == "complement":
            complements.setdefault(link.head, []).append(index)
    fixed = list(links)
    for verb, own in subjects.items():
        for complement in complements.get(verb, ()):
            if len(own) == 2 and complement not in subjects:
                moved = own[1] if complement > verb else own[0]
                if (verb < moved < complement) or (moved < complement < verb):
                    fixed[moved] = Link(complement, fixed[moved].relation)
    return fixed


def _joined_objects(doc: Doc, links: list[Link]) -> list[Link]:
    """Makes the first of two neighbouring objects a modifier of the second: "attended the SCO (SCO) summit".

    A bracket inside a compound leads parsers to give the verb two objects, or an oblique without a preposition.
    """
    objects: dict[int, list[int]] = {}
    for index, link in enumerate(links):
        if link.relation == "object" or (link.relation == "oblique" and not link.preposition and index > link.head):
            objects.setdefault(link.head, []).append(index)
    fixed = list(links)
    for own in objects.values():
        if len(own) != 2 or links[own[1]].relation != "object":
            continue
        if all(_is_aside(doc, links, i, own[0]) for i in range(own[0] + 1, own[1])):
            fixed[own[0]] = Link(own[1], "compound")
    return fixed


def _is_aside(doc: Doc, links: list[Link], index: int, head: int) -> bool:
    """True for brackets and for what hangs on the word before them."""
    return doc[index].text in {"(", ")"} or links[index].head == head


def _seen_visitors(doc: Doc, links: list[Link]) -> list[Link]:
    """Takes "visiting" for a modifier in "met with visiting minister X", where a parser sees somebody visit X."""
    fixed = list(links)
    for index, link in enumerate(links):
        if link.relation == "object" and links[link.head].preposition == "with":
            verb = links[link.head]
            if doc[link.head].lower_ == "visiting" and verb.head < link.head < index:
                relation = "oblique" if doc[verb.head].pos_ in {"VERB", "AUX"} else "nominal"
                fixed[index] = Link(verb.head, relation, verb.preposition)
                fixed[link.head] = Link(index, "modifier")
    return fixed


def _lifted_circumstances(doc: Doc, links: list[Link]) -> list[Link]:
    """Hangs a time or place on what stands nearest where its link reaches over that.

    In "We blame X, the ministry said on Monday" the day is not that of the blaming, and in "reopens in April, ending"
    not that of the ending.
    """
    fixed = list(links)
    for index, link in enumerate(links):
        if link.relation not in _CIRCUMSTANCES:
            continue
        head = link.head
        for above in _ancestors(fixed, head):
            reached_over = min(index, head) < above < max(index, head)
            if reached_over or (above < index < head and _begins_after_comma(doc, head)):
                head = above
        if head != link.head:
            fixed[index] = Link(head, link.relation, link.preposition)
    return fixed


def _begins_after_comma(doc: Doc, verb: int) -> bool:
    return doc[verb].tag_ == "VBG" and doc[verb - 1].text == ","


def _ancestors(links: list[Link], index: int) -> Iterator[int]:
    while links[index].head != index:
        index = links[index].head
        yield index
