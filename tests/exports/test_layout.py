"""Layout: everyone has a place of its own, the same each time, near those it has to do with."""

from __future__ import annotations

from math import dist

import pytest

from exports.layout import FORCE_LIMIT, place_actors


def homes(count: int, countries: int = 10) -> dict[str, str]:
    """So many actors spread over some countries."""
    return {f"a{number}": f"country:{number % countries}" for number in range(count)}


@pytest.mark.parametrize("count", [0, 1, 2, 50, FORCE_LIMIT + 1, 20_000])
def test_everyone_has_a_place_of_its_own(count: int) -> None:
    places = place_actors(homes(count), {}, ())
    assert len(set(places.values())) == count


def test_the_same_graph_gets_the_same_places() -> None:
    ties = [(f"a{n}", f"a{n * 7 % 50}") for n in range(50)]
    assert place_actors(homes(50), {"a3": 9}, ties) == place_actors(homes(50), {"a3": 9}, ties)


def test_those_who_are_tied_stand_closer() -> None:
    cliques = [(f"a{a}", f"a{b}") for start in (0, 10) for a in range(start, start + 10) for b in range(a, start + 10)]
    places = place_actors({f"a{n}": f"a{n}" for n in range(20)}, {}, cliques)
    friends, strangers = range(1, 10), range(10, 20)
    assert sum(dist(places["a0"], places[f"a{n}"]) for n in friends) / len(friends) < (
        sum(dist(places["a0"], places[f"a{n}"]) for n in strangers) / len(strangers)
    )


def test_actors_of_a_country_stand_together_in_large_graphs() -> None:
    places = place_actors(homes(5000, 100), {}, [("a0", "a1")])
    assert dist(places["a0"], places["a100"]) < dist(places["a0"], places["a4999"])
