"""Word-pieces of single words, as the uncased BERT vocabulary cuts them.

Words are cut one by one and remembered, so no alignment between two tokenizations is needed:
any word, whatever its characters, has between one and `MOST_PIECES` pieces.
Source of the rules: Devlin et al. 2019, `BasicTokenizer` and `WordpieceTokenizer`.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

MOST_PIECES = 6
_MOST_CHARACTERS = 100
_MOST_REMEMBERED = 200_000


def read_vocabulary(path: Path) -> dict[str, int]:
    """The pieces of a vocabulary file, one a line, numbered by line from 0."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


def _is_punctuation(character: str) -> bool:
    return not character.isalnum() and (33 <= ord(character) <= 126 or unicodedata.category(character).startswith("P"))


def _is_ideograph(character: str) -> bool:
    point = ord(character)
    return 0x4E00 <= point <= 0x9FFF or 0x3400 <= point <= 0x4DBF or 0xF900 <= point <= 0xFAFF


def split_characters(word: str) -> list[str]:
    """The lower-cased, unaccented runs of letters of a word, its signs each apart."""
    runs: list[str] = []
    run = ""
    for character in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(character)
        if category == "Mn" or category.startswith("C"):
            continue
        alone = _is_punctuation(character) or _is_ideograph(character)
        if run and (alone or character.isspace()):
            runs.append(run)
            run = ""
        if alone:
            runs.append(character)
        elif not character.isspace():
            run += character
    return [*runs, run] if run else runs


class WordPieces:
    """Cuts words into numbers of a piece vocabulary; remembers what it has cut."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self.vocabulary = vocabulary
        self.first = vocabulary["[CLS]"]
        self.last = vocabulary["[SEP]"]
        self.unknown = vocabulary["[UNK]"]
        self._remembered: dict[str, tuple[int, ...]] = {}

    def cut(self, word: str) -> tuple[int, ...]:
        """The piece numbers of one word: at least one, at most `MOST_PIECES`."""
        pieces = self._remembered.get(word)
        if pieces is None:
            pieces = self._cut(word[:_MOST_CHARACTERS])
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            if len(word) <= _MOST_CHARACTERS:
                self._remembered[word] = pieces
        return pieces

    def _cut(self, word: str) -> tuple[int, ...]:
        numbers = [number for run in split_characters(word) for number in self._cut_run(run)]
        if len(numbers) > MOST_PIECES:
            numbers = [*numbers[: MOST_PIECES - 1], numbers[-1]]
        return tuple(numbers) or (self.unknown,)

    def _cut_run(self, run: str) -> Sequence[int]:
        numbers: list[int] = []
        start = 0
        while start < len(run):
            mark = "##" if start else ""
            for end in range(len(run), start, -1):
                number = self.vocabulary.get(mark + run[start:end])
                if number is not None:
                    break
            else:
                return (self.unknown,)
            numbers.append(number)
            start = end
        return numbers
