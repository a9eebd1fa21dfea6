"""Items to padded tensors, items of like length together."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from extract.reader.entities import NAME_LABELS, NAME_TAGS
from extract.reader.pieces import WordPieces
from extract.reader.shapes import number_shape
from training.corpora import IGNORED, Item

MASKED_SHARE = 0.03
_NAME_NUMBERS = {tag: number for number, tag in enumerate(NAME_TAGS)}


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of each head, in the order of its outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    features: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs of the network and the gold answers, `IGNORED` where none is known."""

    pieces: Tensor
    shapes: Tensor
    real: Tensor
    first: Tensor
    last: Tensor
    upos: Tensor
    xpos: Tensor
    features: Tensor
    heads: Tensor
    labels: Tensor
    names: Tensor
    starts: Tensor
    sentences: Tensor
    forbidden: Tensor
    weights: Tensor


def group_items(items: Sequence[Item], words: int, chance: random.Random) -> list[list[Item]]:
    """All items in shuffled batches of about `words` words, padding counted."""
    ordered = sorted(items, key=lambda item: len(item.words) * chance.uniform(0.93, 1.07))
    groups: list[list[Item]] = []
    group: list[Item] = []
    longest = 0
    for item in ordered:
        longest = max(longest, len(item.words))
        if group and longest * (len(group) + 1) > words:
            groups.append(group)
            group, longest = [], len(item.words)
        group.append(item)
    if group:
        groups.append(group)
    chance.shuffle(groups)
    return groups


def number_sentences(starts: Sequence[bool]) -> list[int]:
    """Which sentence of its item each word is in, from 1."""
    numbers: list[int] = []
    for place, start in enumerate(starts):
        numbers.append(numbers[-1] + int(start) if place else 1)
    return numbers


class Collator:
    """Turns groups of items into batches."""

    def __init__(self, pieces: WordPieces, classes: Classes) -> None:
        self.pieces = pieces
        self._upos = {name: number for number, name in enumerate(classes.upos)}
        self._xpos = {name: number for number, name in enumerate(classes.xpos)}
        self._features = {name: number for number, name in enumerate(classes.features)}
        self._labels = {name: number for number, name in enumerate(classes.labels)}
        self._mask = pieces.vocabulary.get("[MASK]", pieces.unknown)

    def collate(self, items: Sequence[Item], chance: random.Random | None = None) -> Batch:
        """A batch; with `chance`, a few words are hidden."""
        rows = [self._cut(item.words, chance) for item in items]
        wide = max(len(item.words) for item in items)
        return Batch(
            pieces=_pad([row[0] for row in rows], 0),
            shapes=_pad([row[1] for row in rows], 0),
            real=_pad([[1] * len(row[0]) for row in rows], 0).bool(),
            first=_pad([row[2] for row in rows], 0),
            last=_pad([row[3] for row in rows], 0),
            upos=_number([item.upos for item in items], self._upos, wide),
            xpos=_number([item.xpos for item in items], self._xpos, wide),
            features=_number([item.features for item in items], self._features, wide),
            heads=_pad([_point(item, wide) for item in items], IGNORED),
            labels=_number([item.labels for item in items], self._labels, wide),
            names=_number([item.names for item in items], _NAME_NUMBERS, wide),
            starts=_pad([_mark_starts(item, wide) for item in items], IGNORED),
            sentences=_pad([number_sentences(item.starts or [True] * len(item.words)) for item in items], 0),
            forbidden=_forbid(items),
            weights=torch.tensor([item.weight for item in items]),
        )

    def _cut(
        self, words: Sequence[str], chance: random.Random | None
    ) -> tuple[list[int], list[int], list[int], list[int]]:
        pieces, shapes = [self.pieces.first], [0]
        first: list[int] = []
        last: list[int] = []
        for word in words:
            numbers = self.pieces.cut(word)
            if chance and chance.random() < MASKED_SHARE:
                numbers = (self._mask,)
            first.append(len(pieces))
            pieces.extend(numbers)
            last.append(len(pieces) - 1)
            shapes.extend([number_shape(word)] * len(numbers))
        pieces.append(self.pieces.last)
        shapes.append(0)
        return pieces[:512], shapes[:512], [min(p, 511) for p in first], [min(p, 511) for p in last]


def _pad(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    wide = max(map(len, rows))
    return torch.tensor([[*row, *([filler] * (wide - len(row)))] for row in rows])


def _number(rows: Sequence[Sequence[str] | None], numbers: dict[str, int], wide: int) -> Tensor:
    plain = [[numbers.get(name, IGNORED) for name in row or ()] for row in rows]
    return _pad([*plain, [IGNORED] * wide], IGNORED)[:-1]


def _point(item: Item, wide: int) -> list[int]:
    if item.heads is None:
        return [IGNORED] * wide
    return [0 if head == place else head + 1 for place, head in enumerate(item.heads)]


def _mark_starts(item: Item, wide: int) -> list[int]:
    if item.starts is None:
        return [IGNORED] * wide
    return [IGNORED, *map(int, item.starts[1:])]


def _forbid(items: Sequence[Item]) -> Tensor:
    table = torch.zeros(len(items), len(NAME_TAGS))
    for row, item in enumerate(items):
        for label in item.unlabelled:
            start = 1 + 4 * NAME_LABELS.index(label)
            table[row, start : start + 4] = -1e4
    return table
