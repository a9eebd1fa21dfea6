"""Which word of one name stands for which of another, in the order of the names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract.given_names import load_given_names
from extract.spelling import word_likeness

MATCH = 0.8  # from here on two words are forms of one
INITIAL = 0.93  # what an initial is worth
_GIVEN, _JOINED = 0.97, 0.98
_SPARED = 0.01  # one pair of words rather than two where all else is equal


@dataclass(frozen=True, slots=True)
class Alignment:
    """The likeness of each pair of words that stand for each other, and the places of words left over on each side."""

    likeness: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


def align(left: tuple[str, ...], right: tuple[str, ...]) -> Alignment:
    """The pairing of two names' words, as sounds in order, that leaves the fewest and least words over."""
    if left == right:
        return Alignment((1.0,) * len(left), (), ())
    if len(left) == len(right):
        alike = tuple(map(words_agree, left, right))
        if min(alike) >= MATCH:
            return Alignment(alike, (), ())
    best: list[list[tuple[float, Alignment]]] = []
    for i in range(len(left) + 1):
        best.append([])
        for j in range(len(right) + 1):
            best[i].append(max(_ways(best, left, right, i, j), key=lambda way: way[0]))
    return best[-1][-1][1]


def _ways(
    best: list[list[tuple[float, Alignment]]], left: tuple[str, ...], right: tuple[str, ...], i: int, j: int
) -> list[tuple[float, Alignment]]:
    """How the first `i` words of one and the first `j` of the other may be paired, each with its value."""
    if i == j == 0:
        return [(0.0, Alignment((), (), ()))]
    ways = []
    if i:
        value, so_far = best[i - 1][j]
        ways.append((value, Alignment(so_far.likeness, (*so_far.left, i - 1), so_far.right)))
    if j:
        value, so_far = best[i][j - 1]
        ways.append((value, Alignment(so_far.likeness, so_far.left, (*so_far.right, j - 1))))
    for back, along in ((1, 1), (2, 1), (1, 2)):
        if i >= back and j >= along:
            ours, theirs = "".join(left[i - back : i]), "".join(right[j - along : j])
            if back != along and min(len(ours), len(theirs)) == 1:
                continue  # an initial stands for one word
            alike = words_agree(ours, theirs)
            if alike >= (MATCH if back == along else _JOINED - 0.1):
                value, so_far = best[i - back][j - along]
                worth = alike * max(back, along) - _SPARED * (back != along)
                ways.append((value + worth, Alignment((*so_far.likeness, alike), so_far.left, so_far.right)))
    return ways


@lru_cache(maxsize=1 << 17)
def words_agree(one: str, other: str) -> float:
    """How likely two sounds are forms of one word: by spelling, as an initial, or as forms of one given name."""
    if one == other:
        return 1.0
    if 1 in {len(one), len(other)}:
        return INITIAL if one[0] == other[0] else 0.0
    known = load_given_names()
    ours, theirs = known.groups(one), known.groups(other)
    if ours and theirs:
        return _GIVEN if ours & theirs else 0.0
    return word_likeness(one, other)
