"""Dependency trees from arc scores: one root a sentence, no cycles."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
NEVER = np.float32(-1e9)
# Taken off every root arc, so that the best spanning tree uses as few as it can: one.
_ROOT_PRICE = np.float32(1e5)


def decode_tree(scores: Floats) -> Integers:
    """The head of each word of one sentence; the root is its own head.

    Args:
        scores: a row a word; column 0 is being the root, column h + 1 is having word h as head.
    """
    length = len(scores)
    own = np.arange(length)
    scores = scores.copy()
    scores[own, own + 1] = NEVER
    heads = scores.argmax(axis=1) - 1
    if not is_tree(heads):
        heads = _span(scores)
    return np.where(heads < 0, own, heads)


def is_tree(heads: Integers) -> bool:
    """Whether heads (-1 for a root) have one root and no cycle."""
    if int((heads < 0).sum()) != 1:
        return False
    reached = np.append(heads, -1)
    steps = 1
    while steps < len(heads):
        reached = reached[reached]
        steps *= 2
    return bool((reached[:-1] < 0).all())


def _span(scores: Floats) -> Integers:
    """Heads of the best spanning tree with one root (Chu and Liu 1965, Edmonds 1967)."""
    length = len(scores)
    table = np.full((length + 1, length + 1), NEVER, dtype=np.float64)
    table[1:] = scores
    table[1:, 0] -= _ROOT_PRICE
    heads: Integers = _arborescence(table)[1:] - 1
    return heads


def _find_cycle(heads: Integers) -> Integers:
    """The nodes of one cycle among heads (node 0 is the top), or none."""
    colour = np.zeros(len(heads), dtype=np.int64)
    colour[0] = -1
    for start in range(1, len(heads)):
        node = start
        while colour[node] == 0:
            colour[node] = start
            node = int(heads[node])
        if colour[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(int(heads[cycle[-1]]))
            return np.array(cycle)
    return np.array([], dtype=np.int64)


def _arborescence(table: NDArray[np.float64]) -> Integers:
    """Heads of all nodes under node 0, `table[d, h]` being the score of h heading d."""
    np.fill_diagonal(table, NEVER)
    heads: Integers = table.argmax(axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not len(cycle):
        return heads
    rest = np.setdiff1d(np.arange(len(table)), cycle)
    gains = table[cycle] - table[cycle, heads[cycle]][:, None]
    entered = gains[:, rest].argmax(axis=0)
    left = table[np.ix_(rest, cycle)].argmax(axis=1)
    size = len(rest)
    small = np.full((size + 1, size + 1), NEVER, dtype=np.float64)
    small[:size, :size] = table[np.ix_(rest, rest)]
    small[size, :size] = gains[entered, rest]
    small[:size, size] = table[rest, cycle[left]]
    inner = _arborescence(small)
    above = int(inner[size])
    for place in range(1, size):
        head = int(inner[place])
        heads[rest[place]] = cycle[left[place]] if head == size else rest[head]
    heads[cycle[entered[above]]] = rest[above]
    return heads
