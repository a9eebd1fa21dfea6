"""The trained network: reads segments of words and answers with scores for each word."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from extract.errors import ReaderError
from extract.reader.entities import NAME_TAGS
from extract.reader.pieces import WordPieces, read_vocabulary
from extract.reader.shapes import SHAPES, number_shape
from extract.reader.tree import NEVER
from extract.reader.windows import Window, cut_windows, group_windows, pad_windows

FILES = ("reader.onnx", "labels.npz", "classes.json", "vocabulary.txt", "lemmas.json")
MOST_REMEMBERED = 200_000

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of the heads, in the order of their outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    features: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SegmentScores:
    """What the network says of the words of one segment.

    `arcs` has a row a word: column 0 for being a root, column h + 1 for having word h as head;
    `label_heads` likewise begins with the root's vector. `heads` is each word's best column, and
    `labels` the label of that arc.
    """

    upos: Integers
    xpos: Integers
    features: Integers
    names: Floats
    starts: Floats
    arcs: Floats
    heads: Integers
    labels: Integers
    label_words: Floats
    label_heads: Floats


class Network:
    """An onnxruntime session with its vocabulary and classes."""

    def __init__(self, folder: Path, threads: int) -> None:
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise ReaderError(f"no reader in {folder}: {', '.join(missing)} missing")
        self.classes = _read_classes(folder / "classes.json")
        with np.load(folder / "labels.npz") as tables:
            self._weight = np.ascontiguousarray(tables["weight"].T)
            self._bias = tables["bias"]
        self._root_label = self.classes.labels.index("ROOT")
        self._pieces = WordPieces(read_vocabulary(folder / "vocabulary.txt"))
        self._remembered: dict[str, tuple[tuple[int, ...], int]] = {}
        self._session = _open_session(folder / "reader.onnx", threads)

    def cut(self, word: str) -> tuple[tuple[int, ...], int]:
        """The piece numbers and the letter shape of a word."""
        known = self._remembered.get(word)
        if known is None:
            known = (self._pieces.cut(word), number_shape(word))
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[word] = known
        return known

    def read(self, segments: Sequence[Sequence[str]]) -> list[SegmentScores]:
        """The scores of each segment, whatever its length."""
        ends = (self._pieces.first, self._pieces.last)
        windows = [
            window for number, words in enumerate(segments) for window in cut_windows(number, words, self.cut, ends)
        ]
        read: list[list[tuple[Window, SegmentScores]]] = [[] for _ in segments]
        for group in group_windows(windows):
            outputs = self._session.run(None, pad_windows(group))
            for row, window in enumerate(group):
                read[window.segment].append((window, _take_row(outputs, row, window)))
        return [_join_windows(parts) for parts in read]

    def choose_labels(self, scores: SegmentScores, heads: Integers, start: int) -> Integers:
        """The label of each arc of a sentence that begins at `start` of its segment.

        Args:
            scores: of the segment.
            heads: places in the sentence; the root's is its own.
            start: of the sentence in the segment.
        """
        end = start + len(heads)
        labels = scores.labels[start:end].astype(np.int64)
        columns = np.where(heads == np.arange(len(heads)), 0, heads + start + 1)
        changed = np.flatnonzero(columns != scores.heads[start:end])
        if len(changed):
            words = scores.label_words[start:end][changed]
            above = scores.label_heads[columns[changed]]
            both = np.concatenate((words * above, words, above), axis=1)
            answers = both @ self._weight + self._bias
            answers[:, self._root_label] = NEVER
            labels[changed] = np.where(columns[changed] == 0, self._root_label, answers.argmax(axis=1))
        return labels


def _open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Spinning threads would count as CPU time while Python decodes.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def _read_classes(path: Path) -> Classes:
    data = json.loads(path.read_text(encoding="utf-8"))
    if tuple(data["names"]) != NAME_TAGS or data["shapes"] != list(SHAPES[: len(data["shapes"])]):
        raise ReaderError(f"{path}: weights of another version: names or letter shapes differ")
    return Classes(*(tuple(data[name]) for name in ("upos", "xpos", "features", "labels")))


def _take_row(outputs: Sequence[Any], row: int, window: Window) -> SegmentScores:
    upos, xpos, features, names, starts, arcs, heads, labels, label_words, label_heads = outputs
    count = window.end - window.start
    return SegmentScores(
        upos=upos[row, :count],
        xpos=xpos[row, :count],
        features=features[row, :count],
        names=names[row, :count],
        starts=starts[row, :count],
        arcs=arcs[row, :count, : count + 1],
        heads=heads[row, :count],
        labels=labels[row, :count],
        label_words=label_words[row, :count],
        label_heads=label_heads[row, : count + 1],
    )


def _join_windows(parts: Sequence[tuple[Window, SegmentScores]]) -> SegmentScores:
    """The scores of a segment read in several windows, each word answered from its home."""
    if len(parts) == 1:
        return parts[0][1]
    parts = sorted(parts, key=lambda part: part[0].start)
    length = parts[-1][0].end
    homes = [(scores, slice(w.home - w.start, w.home_end - w.start)) for w, scores in parts]
    arcs = np.full((length, length + 1), NEVER, dtype=np.float32)
    for window, scores in parts:
        home = slice(window.home - window.start, window.home_end - window.start)
        arcs[window.home : window.home_end, 0] = scores.arcs[home, 0]
        arcs[window.home : window.home_end, window.start + 1 : window.end + 1] = scores.arcs[home, 1:]
    heads = [scores.label_heads[1:][home] for scores, home in homes]
    return SegmentScores(
        upos=np.concatenate([scores.upos[home] for scores, home in homes]),
        xpos=np.concatenate([scores.xpos[home] for scores, home in homes]),
        features=np.concatenate([scores.features[home] for scores, home in homes]),
        names=np.concatenate([scores.names[home] for scores, home in homes]),
        starts=np.concatenate([scores.starts[home] for scores, home in homes]),
        arcs=arcs,
        heads=np.concatenate(
            [_shift(scores.heads, window.start)[home] for (window, scores), (_, home) in zip(parts, homes, strict=True)]
        ),
        labels=np.concatenate([scores.labels[home] for scores, home in homes]),
        label_words=np.concatenate([scores.label_words[home] for scores, home in homes]),
        label_heads=np.concatenate([parts[0][1].label_heads[:1], *heads]),
    )


def _shift(heads: Integers, start: int) -> Integers:
    """Columns of a window as columns of its segment."""
    return np.where(heads == 0, 0, heads + start)
