"""Stretches of words that surely end where a sentence ends; inside them the network decides.

Only plain cases are cut here: a paragraph's end, and a stop, exclamation or question mark (with
what closes after it) before a word that opens a sentence, unless an abbreviation or an initial
stands before it. All else (quotes, lists, headlines run together) is left to the trained head.
"""

from collections.abc import Sequence
from pathlib import Path

_ENDS = frozenset({".", "!", "?", "…", "...", "....", "?!", "!?", "!!", "??", "!!!", "???", "。", "؟"})
_CLOSERS = frozenset({'"', "'", "”", "’", "»", "''", ")", "]"})
_OPENERS = frozenset({'"', "“", "‘", "«", "``", "(", "[", "'"})
BULLETS = frozenset({"•", "‣", "◦", "▪", "■", "●", "·", "–", "—", "-", "*", "►", "➢", "✓"})
_ABBREVIATIONS = frozenset(
    (Path(__file__).parent / "abbreviations.txt").read_text(encoding="utf-8").partition("\n\n")[2].split()
)


def _opens(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in _OPENERS or word in BULLETS


def _breaks_off(word: str) -> bool:
    """Whether a stop after this word may belong to the word: an abbreviation or an initial."""
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper() and word != "I")


def is_sure_end(words: Sequence[str], spaced: Sequence[bool], start: int, place: int) -> bool:
    """Whether a sentence surely ends with a word, the last of its stop and closing signs.

    Args:
        words: the words of a text, without white space.
        spaced: whether white space stands after each.
        start: where the present segment starts; nothing before it is looked at.
        place: the word asked about.
    """
    if place + 1 >= len(words) or not _opens(words[place + 1]):
        return False
    end = place
    while end > start and words[end] in _CLOSERS and not spaced[end - 1]:
        end -= 1
    if words[end] not in _ENDS or end == start or not spaced[place]:
        return False
    if words[end] == "." and _breaks_off(words[end - 1]):
        return False
    follower = words[place + 1]
    if follower in _CLOSERS and place + 2 < len(words) and spaced[place + 1]:
        return False
    return words[end] not in ("…", "...") or end < place


def find_segments(words: Sequence[str], spaced: Sequence[bool], breaks: frozenset[int]) -> list[tuple[int, int]]:
    """The (start, end) stretches of a text's words, none across a break.

    Args:
        words: the words of a text, without white space.
        spaced: whether white space stands after each.
        breaks: places of words that begin a paragraph or a bulleted line.
    """
    segments = []
    start = 0
    for place, word in enumerate(words):
        ends = (word in _ENDS or word in _CLOSERS) and is_sure_end(words, spaced, start, place)
        if ends or place + 1 in breaks or place + 1 == len(words):
            segments.append((start, place + 1))
            start = place + 1
    return segments


def pack_segments(segments: Sequence[tuple[int, int]], most: int) -> list[tuple[int, int]]:
    """Neighbouring segments together as long as they have at most so many words.

    The network reads names a little better when it sees the sentence before (measured in
    `training/RUNS.md`), and rows of like length waste less.
    """
    packed: list[tuple[int, int]] = []
    for start, end in segments:
        if packed and end - packed[-1][0] <= most:
            packed[-1] = (packed[-1][0], end)
        else:
            packed.append((start, end))
    return packed


def breaks_line(space: str, before: str, after: str) -> bool:
    """Whether white space between two words surely ends a sentence.

    An empty line does; a line's end does after a full stop or before a bullet, not where it wraps.
    """
    lines = space.count("\n") + space.count("\u2029") * 2 + space.count("\f") * 2
    if lines >= 2:
        return True
    return bool(lines) and (before in _ENDS or before in _CLOSERS or before == ":" or after in BULLETS)
