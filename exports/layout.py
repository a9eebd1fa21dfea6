"""Where actors stand in a drawing: by country on a spiral, then, in small graphs, drawn together by their ties.

The same graph always gets the same places on the same machine. Memory is a few numbers per actor, and for the small
graphs a few per pair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt

import numpy as np
from numpy.typing import NDArray

SPACING = 60.0
FORCE_LIMIT = 1000  # actors; beyond, pairs cost too much, and Gephi's own layouts are at hand
ROUNDS = 80
_TURN = pi * (3 - sqrt(5))  # the golden angle: points laid at its multiples never line up

Point = tuple[float, float]
Points = NDArray[np.float64]


def place_actors(
    homes: Mapping[str, str], degrees: Mapping[str, int], ties: Sequence[tuple[str, str]]
) -> dict[str, Point]:
    """Places by actor id: `homes` gives each actor's country (or itself), `ties` may be empty for large graphs."""
    places = _spiral(homes, degrees)
    if not ties or len(places) > FORCE_LIMIT:
        return places
    ids = list(places)
    index = {id: i for i, id in enumerate(ids)}
    pairs = np.array(sorted({(index[a], index[b]) for a, b in ties if a != b}), dtype=np.intp).reshape(-1, 2)
    settled = _drawn_together(np.array([places[id] for id in ids]), pairs)
    return {id: (round(float(x), 1), round(float(y), 1)) for id, (x, y) in zip(ids, settled, strict=True)}


def _spiral(homes: Mapping[str, str], degrees: Mapping[str, int]) -> dict[str, Point]:
    """Countries from the busiest in the middle outwards, each with its own actors around it."""
    groups: dict[str, list[str]] = {}
    for id, home in homes.items():
        groups.setdefault(home, []).append(id)
    weight = {home: sum(degrees.get(id, 0) for id in ids) for home, ids in groups.items()}
    places: dict[str, Point] = {}
    covered = 0.0
    for turn, home in enumerate(sorted(groups, key=lambda home: (-weight[home], home))):
        members = sorted(groups[home], key=lambda id: (-degrees.get(id, 0), id))
        covered += len(members) / 2
        x, y = _at(2.2 * sqrt(covered) - 1.5, turn)
        covered += len(members) / 2 + 1
        for step, id in enumerate(members):
            dx, dy = _at(sqrt(step), step)
            places[id] = (round(x + dx, 1), round(y + dy, 1))
    return places


def _at(radius: float, turn: int) -> Point:
    return SPACING * radius * cos(turn * _TURN), SPACING * radius * sin(turn * _TURN)


def _drawn_together(start: Points, pairs: NDArray[np.intp]) -> Points:
    """Fruchterman and Reingold (1991): all push apart, ties pull, a weak pull to the middle, steps ever smaller."""
    points, length = start.copy(), SPACING * 1.6
    for step in np.linspace(length, length / 40, ROUNDS):
        x, y = points[:, 0], points[:, 1]
        push = length**2 / np.maximum((x[:, None] - x) ** 2 + (y[:, None] - y) ** 2, 1.0)
        move = points * push.sum(axis=1)[:, None] - np.einsum("ij,jk->ik", push, points)
        along = points[pairs[:, 0]] - points[pairs[:, 1]]
        pull = along * np.sqrt((along**2).sum(axis=1))[:, None] / length
        np.subtract.at(move, pairs[:, 0], pull)
        np.add.at(move, pairs[:, 1], pull)
        move -= points * 0.6
        far = np.maximum(np.sqrt((move**2).sum(axis=1)), 1e-9)
        points += move * (np.minimum(far, step) / far)[:, None]
    return points
