"""How well names are told to be one person's or one organization's, on pairs of names.

    python -m bench.actors.pairs [PAIRS.csv]

Without a file it reads ours, whose rows are half for work on the rules (`dev`) and half held out. A file has columns
kind, one, other, same, part, or name_a, name_b, same_person.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.likeness import person_likeness
from extract.organization_names import organization_likeness
from graph.verdicts import SURE, UNSURE

OURS = Path(__file__).with_name("pairs.csv")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, whether they are one actor's, and how alike they are."""

    kind: str
    one: str
    other: str
    same: bool
    part: str
    score: float


def read_pairs(path: Path) -> Iterator[Pair]:
    """The scored pairs of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            kind = row.get("kind", "person")
            one, other = row.get("one", row.get("name_a", "")), row.get("other", row.get("name_b", ""))
            score = (organization_likeness if kind == "organization" else person_likeness)(one, other)
            same = row.get("same", row.get("same_person")) == "1"
            yield Pair(kind, one, other, same, row.get("part", "all"), score)


def summary(pairs: Sequence[Pair], threshold: float) -> str:
    """Precision, recall and F1 of taking the pairs from a threshold on for the same."""
    found = [pair for pair in pairs if pair.score >= threshold]
    right = sum(pair.same for pair in found)
    precision = right / len(found) if found else 1.0
    recall = right / max(1, sum(pair.same for pair in pairs))
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def main(arguments: Sequence[str]) -> None:
    """Print a line for each kind and part; with --show also the mistakes in the dev half."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("--")]
    pairs = list(read_pairs(paths[0] if paths else OURS))
    for kind, part in sorted({(pair.kind, pair.part) for pair in pairs}):
        chosen = [pair for pair in pairs if (pair.kind, pair.part) == (kind, part)]
        unsure = sum(UNSURE <= pair.score < SURE for pair in chosen)
        print(f"{kind:13}{part:9}{len(chosen):4} pairs  {summary(chosen, SURE)}  left to people {unsure}")
    if "--show" in arguments:
        for pair in pairs:
            if pair.part == "dev" and pair.same != (pair.score >= SURE):
                print(f"  {pair.score:.3f}  {'same' if pair.same else 'not '}  {pair.one} | {pair.other}")


if __name__ == "__main__":
    main(sys.argv[1:])
