"""Dependency trees from arc scores: one root a sentence, no cycles."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
NEVER = np.float32(-1e9)
# Taken off every root arc, so that the best spanning tree uses as few as it can: one.
_ROOT_PRICE = np.float32(1e5)
# The search for the best tree takes time in the cube of the length.
_EXACT_LENGTH = 150


def decode_tree(scores: Floats) -> Integers:
    """The head of each word of one sentence; the root is its own head.

    Each word takes its best head, and the word that gains most by it is the root. Where that has
    no cycle it is the best tree; else the best tree is searched for, or in what is too long to be a
    sentence, a good one.

    Args:
        scores: a row a word; column 0 is being the root, column h + 1 is having word h as head.
    """
    length = len(scores)
    own = np.arange(length)
    arcs = scores[:, 1:].copy()
    arcs[own, own] = NEVER
    heads: Integers = arcs.argmax(axis=1)
    root = int((scores[:, 0] - arcs[own, heads]).argmax())
    heads[root] = root
    if reaches_root(heads, root):
        return heads
    return _span(scores) if length <= _EXACT_LENGTH else _mend(scores, heads, root)


def reaches_root(heads: Integers, root: int) -> bool:
    """Whether every word hangs, directly or not, on the root."""
    return bool(_hanging(heads, root).all())


def _mend(scores: Floats, heads: Integers, root: int) -> Integers:
    """Heads without cycles: each cycle is hung, where that costs least, on a word that hangs on the root."""
    mended = heads.copy()
    while True:
        hanging = _hanging(mended, root)
        if hanging.all():
            return mended
        cycle = _cycle_above(mended, int(np.flatnonzero(~hanging)[0]))
        table = scores[np.ix_(cycle, np.flatnonzero(hanging) + 1)]
        costs = table - scores[cycle, mended[cycle] + 1][:, None]
        word, head = np.unravel_index(int(costs.argmax()), costs.shape)
        mended[cycle[word]] = np.flatnonzero(hanging)[head]


def _hanging(heads: Integers, root: int) -> NDArray[np.bool_]:
    """Which words hang, directly or not, on the root."""
    reached, steps = heads, 1
    while steps < len(heads):
        reached = reached[reached]
        steps *= 2
    return np.asarray(reached == root)


def _cycle_above(heads: Integers, word: int) -> Integers:
    """The cycle that a word's heads run into."""
    seen: list[int] = []
    while word not in seen:
        seen.append(word)
        word = int(heads[word])
    return np.array(seen[seen.index(word) :])


def _span(scores: Floats) -> Integers:
    """Heads of the best spanning tree with one root (Chu and Liu 1965, Edmonds 1967)."""
    length = len(scores)
    table = np.full((length + 1, length + 1), NEVER, dtype=np.float64)
    table[1:] = scores
    table[1:, 0] -= _ROOT_PRICE
    heads = _arborescence(table)[1:] - 1
    return np.where(heads < 0, np.arange(length), heads)


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
