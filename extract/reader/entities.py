"""Names as tags, one a word, and back: B-, I-, E- in a name of several words, S- alone, O outside."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

# First word, word after the last, label.
Name = tuple[int, int, str]

NAME_LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "DATE", "EVENT")
NAME_TAGS = ("O", *(f"{place}-{label}" for label in NAME_LABELS for place in "BIES"))
_GENERATIONS = frozenset({"Jr.", "Jr", "Sr.", "Sr"})
_REGNAL = frozenset({"II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"})
_EPITHETS = frozenset({"Elder", "Younger", "Great"})
_IMPOSSIBLE = np.float32(-1e4)


def encode_names(doc: Doc) -> list[str]:
    """The name tag of each word of a document whose entities are set."""
    tags = ["O"] * len(doc)
    for name in doc.ents:
        label = name.label_
        if len(name) == 1:
            tags[name.start] = f"S-{label}"
            continue
        tags[name.start] = f"B-{label}"
        tags[name.end - 1] = f"E-{label}"
        for place in range(name.start + 1, name.end - 1):
            tags[place] = f"I-{label}"
    return tags


def _follows(before: str, after: str) -> bool:
    if before[0] in "BI":
        return after[0] in "IE" and before[2:] == after[2:]
    return after[0] not in "IE"


FOLLOWS: NDArray[np.bool_] = np.array([[_follows(a, b) for b in NAME_TAGS] for a in NAME_TAGS])
MAY_START: NDArray[np.bool_] = np.array([tag[0] in "OBS" for tag in NAME_TAGS])
MAY_END: NDArray[np.bool_] = np.array([tag[0] in "OES" for tag in NAME_TAGS])
_STEP = np.where(FOLLOWS, np.float32(0), _IMPOSSIBLE)


def decode_names(scores: NDArray[np.float32]) -> list[Name]:
    """The (start, end, label) names of one sentence under the best legal sequence of tags.

    Args:
        scores: a row a word, a column a tag of `NAME_TAGS`.
    """
    if not len(scores):
        return []
    return read_tags(best_tags(scores))


def best_tags(scores: NDArray[np.float32]) -> list[int]:
    """The tag numbers of the best legal sequence (Viterbi, only where the plain best is illegal)."""
    plain = scores.argmax(axis=1)
    legal = MAY_START[plain[0]] and MAY_END[plain[-1]] and FOLLOWS[plain[:-1], plain[1:]].all()
    if legal:
        return list(map(int, plain))
    total = np.where(MAY_START, scores[0], scores[0] + _IMPOSSIBLE)
    came_from = np.zeros(scores.shape, dtype=np.int64)
    for place in range(1, len(scores)):
        steps = total[:, None] + _STEP
        came_from[place] = steps.argmax(axis=0)
        total = steps.max(axis=0) + scores[place]
    tags = [int(np.where(MAY_END, total, total + _IMPOSSIBLE).argmax())]
    for place in range(len(scores) - 1, 0, -1):
        tags.append(int(came_from[place, tags[-1]]))
    return tags[::-1]


def mend_persons(names: Sequence[Name], words: Sequence[str]) -> list[Name]:
    """The names with what belongs behind a person's name: "Jr.", a regnal number, "the Elder".

    The corpora disagree on these, so the network wavers; a lone "Jr." is never a name.
    """
    mended = []
    end = 0
    for start, stop, label in names:
        if start < end or (stop - start == 1 and words[start] in _GENERATIONS):
            continue
        end = stop
        if label == "PERSON":
            end += _count_behind(words[stop : stop + 2])
        mended.append((start, end, label))
    return mended


def _count_behind(words: Sequence[str]) -> int:
    """How many of the next two words belong to the person's name before them."""
    if words and (words[0] in _GENERATIONS or words[0] in _REGNAL):
        return 1
    behind = {",": _GENERATIONS, "the": _EPITHETS}.get(words[0], frozenset()) if len(words) == 2 else frozenset()
    return 2 if words[-1:] and words[-1] in behind else 0


def read_tags(tags: Sequence[int]) -> list[Name]:
    """The names a legal sequence of tag numbers spells."""
    names = []
    start = 0
    for place, number in enumerate(tags):
        if number:
            tag = NAME_TAGS[number]
            if tag[0] in "BS":
                start = place
            if tag[0] in "ES":
                names.append((start, place + 1, tag[2:]))
    return names
