"""Names of one actor are told from near namesakes: floors on our own list of pairs."""

from __future__ import annotations

import pytest

from bench.actors.pairs import OURS, read_pairs
from graph.verdicts import SURE


@pytest.mark.parametrize("part", ["dev", "held-out"])
def test_names_of_persons_hold_precision_and_recall(part: str) -> None:
    pairs = [pair for pair in read_pairs(OURS) if (pair.kind, pair.part) == ("person", part)]
    found = [pair for pair in pairs if pair.score >= SURE]
    right = sum(pair.same for pair in found)
    assert right / len(found) >= 0.97
    assert right / sum(pair.same for pair in pairs) >= 0.95
