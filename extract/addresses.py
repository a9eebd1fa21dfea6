"""A city with its country after a comma, which parsers may list beside whom somebody meets there."""

from __future__ import annotations

from extract.cast import Cast
from extract.links import Link
from extract.syntax import Syntax, syntax_of


def join_addresses(syntax: Syntax, cast: Cast) -> Syntax:
    """The links with the country of "met X in Dubai, the United Arab Emirates" in apposition to the city.

    A parse may make the country a conjunct of X.
    """
    changed: dict[int, Link] = {}
    for start, id in cast.at.items():
        if not id.startswith("country:") or cast.at.get(start - 1) == id or start in cast.adjectives:
            continue
        comma = start - 2 if syntax.doc[start - 1].lower_ == "the" else start - 1
        if comma < 1 or syntax.doc[comma].text != "," or _country_at(cast, comma - 1) != id:
            continue
        head = start
        while cast.at.get(syntax.links[head].head) == id and syntax.links[head].head > head:
            head = syntax.links[head].head
        if syntax.links[head].relation == "conjunct":
            changed[head] = Link(comma - 1, "apposition")
    links = [changed.get(index, link) for index, link in enumerate(syntax.links)]
    return syntax_of(syntax.doc, links) if changed else syntax


def _country_at(cast: Cast, index: int) -> str | None:
    """The id of the country in which the place at a token is, or for which a capital there stands."""
    place = cast.places.get(index)
    return f"country:{place.country}" if place is not None else cast.at.get(index)
