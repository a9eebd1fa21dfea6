"""Names and phrases that parsers tear from the list or the verb that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from extract.links import Link
from extract.names import POSSESSIVES

_VERBAL = frozenset({"VERB", "AUX"})
_LISTED = frozenset({"object", "oblique", "nominal"})


def mend_coordination(doc: Doc, links: Sequence[Link]) -> list[Link]:
    """The links of a doc with what is coordinated hung on what it is coordinated with, and names whole."""
    return _owned_phrases(doc, _joined_phrases(doc, _lifted_conjuncts(_parted_names(doc, list(links)))))


def _parted_names(doc: Doc, links: list[Link]) -> list[Link]:
    """Gives a name back to the verb before it where it hangs on a name on the other side of that verb.

    In "Minister Ann Wood met with Prime Minister Sheikh Omar bin Ali" a parser may take "Omar" for a part of "Ann".
    """
    fixed = list(links)
    for torn in _torn_names(doc, links):
        verb = max(i for i in range(links[torn[0]].head, torn[0]) if doc[i].pos_ in _VERBAL)
        anchor = next((i for i in torn if _preposition_at(doc, links, i)), torn[0])
        preposition = _preposition_at(doc, links, anchor)
        fixed[anchor] = Link(verb, "oblique" if preposition else "object", preposition)
        for index in torn:
            if index != anchor:
                fixed[index] = Link(anchor, "flat")
    return fixed


def _torn_names(doc: Doc, links: Sequence[Link]) -> Iterator[list[int]]:
    """The neighbouring parts of names that hang on a word before the last verb."""
    group: list[int] = []
    for index, link in enumerate(links):
        over = link.relation == "flat" and link.head < index
        if over and any(doc[i].pos_ in _VERBAL for i in range(link.head, index)):
            if group and links[group[0]].head != link.head:
                yield group
                group = []
            group.append(index)
    if group:
        yield group


def _preposition_at(doc: Doc, links: Sequence[Link], index: int) -> str:
    """The preposition before a name, which may hang on a title before it."""
    heads = {index, *(i for i in range(max(0, index - 12), index) if links[i] == Link(index, "title"))}
    for before in range(index - 1, max(-1, index - 12), -1):
        if doc[before].pos_ in _VERBAL:
            break
        if links[before].relation == "case" and links[before].head in heads and doc[before].lower_ != "of":
            return str(doc[before].lower_)
    return ""


def _lifted_conjuncts(links: list[Link]) -> list[Link]:
    """Hangs what is coordinated with a part of a name on the whole name."""
    fixed = list(links)
    for index, link in enumerate(links):
        head = link.head
        while link.relation == "conjunct" and fixed[head].relation == "flat" and fixed[head].head < head:
            head = fixed[head].head
        if head != link.head:
            fixed[index] = Link(head, link.relation, link.preposition)
    return fixed


def _joined_phrases(doc: Doc, links: list[Link]) -> list[Link]:
    """Makes a conjunct of a phrase that has "and" before it but hangs on the verb: "met with Wood, and officials"."""
    coordinators: dict[int, int] = {}
    for index, link in enumerate(links):
        if link.relation == "coordinator" and index < link.head:
            coordinators[link.head] = index
    fixed = list(links)
    for index, coordinator in coordinators.items():
        link = links[index]
        if link.relation not in _LISTED or link.preposition or link.head >= coordinator:
            continue
        before = [i for i, other in enumerate(links[:coordinator]) if other.head == link.head and i > link.head]
        if before and links[before[-1]].relation in _LISTED and _are_joined(doc, links, before[-1], coordinator):
            fixed[index] = Link(before[-1], "conjunct")
    return fixed


def _are_joined(doc: Doc, links: Sequence[Link], first: int, coordinator: int) -> bool:
    """True where only what hangs on the first phrase, and a comma, stands between it and "and"."""
    for index in range(first + 1, coordinator):
        above = index
        while above > first and links[above].head != above:
            above = links[above].head
        if above != first and doc[index].text != ",":
            return False
    return True


def _owned_phrases(doc: Doc, links: list[Link]) -> list[Link]:
    """Puts the noun after "'s" in the place of its owner where both hang on one word: "spoke with Wood's adviser"."""
    fixed = list(links)
    for index in range(1, len(doc) - 1):
        if doc[index].text not in POSSESSIVES or links[index].relation != "case":
            continue
        owner = index - 1
        while links[owner].relation == "flat" and links[owner].head < owner:
            owner = links[owner].head
        own = links[owner]
        owned = next((i for i in range(index + 1, len(doc)) if links[i].head == own.head), None)
        if own.relation in _LISTED and own.head < owner and owned is not None and _is_bare(links, owned):
            fixed[owned] = own
            fixed[owner] = Link(owned, "possessor")
    return fixed


def _is_bare(links: Sequence[Link], index: int) -> bool:
    """True for a phrase without a preposition of its own."""
    return links[index].relation in _LISTED and not links[index].preposition
