"""Letter shapes of words."""

import pytest

from extract.reader.shapes import SHAPES, number_shape

CASES = [
    ("talks", "lower", "plain word"),
    ("Astana", "title", "a name"),
    ("NATO", "upper", "an acronym without stops"),
    ("U.S.", "acronym", "an acronym with stops"),
    ("J.", "initial", "an initial"),
    ("A", "letter", "a lone capital"),
    ("Mr.", "title abbreviation", "a title"),
    ("vs.", "abbreviation", "an abbreviation"),
    ("McFaul", "mixed", "capitals inside"),
    ("iPhone", "camel", "capitals inside only"),
    ("Nur-Sultan", "capital hyphen", "a hyphenated name"),
    ("long-range", "lower hyphen", "a hyphenated word"),
    ("2024", "number", "digits"),
    ("1,000", "figure", "digits and signs"),
    ("F16", "alphanumeric", "letters and digits"),
    ("’s", "clitic", "a curly clitic"),
    ("...", "stop", "an ellipsis"),
    ("”", "quote", "a curly quote"),
    ("😀", "symbol", "an emoji"),
    ("\u200b", "symbol", "a zero-width space is no white space to Python"),
    ("\n\n", "space", "white space"),
    ("北京", "uncased", "a script without capitals"),
    ("", "space", "nothing at all"),
]


@pytest.mark.parametrize(("word", "shape", "reason"), CASES)
def test_shape_of_a_word(word: str, shape: str, reason: str) -> None:
    assert SHAPES[number_shape(word)] == shape, reason


def test_shapes_are_distinct() -> None:
    assert len(set(SHAPES)) == len(SHAPES)
