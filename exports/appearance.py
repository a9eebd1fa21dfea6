"""Colours and sizes: kinds of actor and families of ties look the same in every file and picture."""

from __future__ import annotations

from math import sqrt

Colour = tuple[int, int, int]

# Okabe and Ito's palette, which people with any colour vision can tell apart.
KIND_COLOURS: dict[str, Colour] = {
    "country": (0, 114, 178),
    "official": (230, 159, 0),
    "organization": (0, 158, 115),
    "body": (86, 180, 233),
    "group": (204, 121, 167),
    "other": (150, 150, 150),
}

FAMILY_COLOURS: dict[str, Colour] = {
    "meetings": (70, 130, 180),
    "cooperation": (60, 160, 110),
    "conflict": (200, 75, 60),
    "words": (170, 140, 90),
    "plans": (160, 150, 200),
    "structure": (190, 190, 190),
}

FAMILIES = {
    "meetings": "MET NEGOTIATED_WITH VISITED CALLED MEDIATED_FOR",
    "cooperation": "AGREED_WITH SUPPORTED COOPERATED_WITH AIDED CONCEDED_TO RETREATED_FROM",
    "conflict": "ACCUSED REJECTED THREATENED PROTESTED_AGAINST SANCTIONED MOBILIZED_AGAINST COERCED ATTACKED",
    "words": "REQUESTED SPOKE_ABOUT",
    "plans": "PLANS_TO_MEET PLANS_TO_VISIT",
    "structure": "HOLDS_OFFICE HELD_OFFICE MEMBER_OF PART_OF ACTS_FOR",
}
FAMILY_OF = {relation: family for family, relations in FAMILIES.items() for relation in relations.split()}


def kind_colour(kind: str) -> Colour:
    """The colour of a kind of actor."""
    return KIND_COLOURS.get(kind, KIND_COLOURS["other"])


def relation_colour(relation: str) -> Colour:
    """The colour of the family that a relation belongs to."""
    return FAMILY_COLOURS[FAMILY_OF.get(relation, "structure")]


def size_of(degree: int) -> float:
    """The diameter of an actor with so many ties: its area grows with them, up to a limit."""
    return round(min(8 + 5 * sqrt(degree), 80), 1)
