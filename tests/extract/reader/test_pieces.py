"""Word-pieces of single words."""

from pathlib import Path

import pytest

from extract.reader.pieces import MOST_PIECES, WordPieces, read_vocabulary, split_characters

VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "met", "toka", "##yev", "-", "f", "16", "e", "##1")


@pytest.fixture
def pieces() -> WordPieces:
    return WordPieces({piece: number for number, piece in enumerate(VOCABULARY)})


CASES = [
    ("Tokayev", ("toka", "##yev"), "longest piece first, lower-cased"),
    ("F-16", ("f", "-", "16"), "a hyphen stands alone"),
    ("mét", ("met",), "accents fall away"),
    ("me\u0301t", ("met",), "so do combining marks"),
    ("met\u200b", ("met",), "zero-width characters fall away"),
    ("xyz", ("[UNK]",), "letters that no piece has"),
    ("\u200b", ("[UNK]",), "a word of nothing visible still has a piece"),
    ("", ("[UNK]",), "an empty word too"),
    ("😀", ("[UNK]",), "an emoji"),
]


@pytest.mark.parametrize(("word", "expected", "reason"), CASES)
def test_pieces_of_a_word(pieces: WordPieces, word: str, expected: tuple[str, ...], reason: str) -> None:
    assert tuple(VOCABULARY[number] for number in pieces.cut(word)) == expected, reason


def test_no_word_has_more_pieces_than_allowed(pieces: WordPieces) -> None:
    assert len(pieces.cut("e" + "1" * 9_999)) == MOST_PIECES


def test_a_word_is_cut_the_same_twice(pieces: WordPieces) -> None:
    assert pieces.cut("Tokayev") == pieces.cut("Tokayev")


def test_ideographs_stand_alone() -> None:
    assert split_characters("北京met") == ["北", "京", "met"]


def test_vocabulary_is_numbered_by_line(tmp_path: Path) -> None:
    (tmp_path / "v.txt").write_text("[PAD]\nmet\n", encoding="utf-8")
    assert read_vocabulary(tmp_path / "v.txt") == {"[PAD]": 0, "met": 1}
