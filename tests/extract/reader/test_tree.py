"""Trees from arc scores."""

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from extract.reader.tree import decode_tree

Floats = NDArray[np.float32]


def score(length: int, **arcs: float) -> Floats:
    """Scores of a sentence; `d1_h0=5` is word 0 heading word 1, `d1_root=5` word 1 being the root."""
    table = np.zeros((length, length + 1), dtype=np.float32)
    for name, value in arcs.items():
        word, head = name[1:].split("_")
        table[int(word), 0 if head == "root" else int(head[1:]) + 1] = value
    return table


CASES = [
    (score(1), [0], "one word is the root"),
    (score(3, d0_h1=5, d1_root=5, d2_h1=5), [1, 1, 1], "the best heads are a tree"),
    (score(2, d0_root=5, d1_root=4), [0, 0], "two would be roots: the better is"),
    (score(2, d0_h1=5, d1_h0=5, d1_root=1), [1, 1], "none would be a root: the one that loses least"),
    (score(3, d0_root=9, d1_h2=5, d2_h1=5, d1_h0=4), [0, 0, 1], "a cycle opens where it costs least"),
    (score(2, d0_h0=99, d0_root=1, d1_h0=1), [0, 0], "no word is its own head"),
]


@pytest.mark.parametrize(("scores", "heads", "reason"), CASES)
def test_heads_of_a_sentence(scores: Floats, heads: list[int], reason: str) -> None:
    assert decode_tree(scores).tolist() == heads, reason


def depth(heads: list[int], word: int) -> int:
    """Steps from a word to its root; more than there are words on a cycle."""
    for step in range(len(heads) + 1):
        if heads[word] == word:
            return step
        word = heads[word]
    return len(heads) + 1


@pytest.mark.parametrize("seed", range(30))
def test_random_scores_give_one_root_and_no_cycle(seed: int) -> None:
    chance = np.random.default_rng(seed)
    length = int(chance.integers(1, 40))
    heads = decode_tree(chance.normal(size=(length, length + 1)).astype(np.float32)).tolist()
    assert sum(head == word for word, head in enumerate(heads)) == 1
    assert all(depth(heads, word) <= length for word in range(length))


@pytest.mark.parametrize("seed", range(30))
def test_the_tree_is_the_best_there_is(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)

    def total(heads: tuple[int, ...]) -> float:
        return float(sum(scores[word, 0 if head == word else head + 1] for word, head in enumerate(heads)))

    trees = (
        heads
        for heads in product(range(4), repeat=4)
        if sum(head == word for word, head in enumerate(heads)) == 1
        and all(depth(list(heads), word) <= 4 for word in range(4))
    )
    assert total(tuple(decode_tree(scores).tolist())) == pytest.approx(max(map(total, trees)), abs=1e-5)


@pytest.mark.parametrize("seed", range(5))
def test_what_is_too_long_for_the_search_is_still_a_tree(seed: int) -> None:
    table = np.random.default_rng(seed).normal(size=(400, 401)).astype(np.float32)
    heads = decode_tree(table).tolist()
    roots = [word for word, head in enumerate(heads) if word == head]
    assert (len(roots), max(depth(heads, word) for word in range(400)) <= 400) == (1, True)


def test_a_long_row_of_cycles_does_not_go_deep() -> None:
    table = np.zeros((1800, 1801), dtype=np.float32)
    for word in range(1800):
        table[word, (word ^ 1) + 1] = 5
    heads = decode_tree(table).tolist()
    assert sum(word == head for word, head in enumerate(heads)) == 1
