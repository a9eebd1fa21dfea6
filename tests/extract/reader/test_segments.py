"""Sure ends of sentences."""

import pytest
import spacy

from extract.reader.component import lay_out
from extract.reader.segments import pack_segments

SURE = [
    ("They met. Talks went on.", 2, "a stop before a capital"),
    ("They met! Talks went on.", 2, "an exclamation mark"),
    ("“They met.” Talks went on.", 2, "the stop stands inside the quotes"),
    ("They met (again). Talks went on.", 2, "a bracket closes before the stop"),
    ('"They met." Talks went on.', 2, "straight quotes close"),
    ('They met. "Talks went on."', 2, "straight quotes open"),
    ("They met. 40 came.", 2, "a number opens a sentence"),
    ("Headline without a stop\n\nThe text begins.", 2, "an empty line"),
    ("Headline without a stop\r\n\r\nThe text begins.", 2, "an empty line of Windows"),
    ("They met.\nTalks went on.", 2, "a line ends after a stop"),
    ("Agenda:\n• talks\n• a visit", 3, "bulleted lines"),
]
UNSURE = [
    ("Mr. J. Smith met her.", 1, "a title and an initial"),
    ("The U.S. President met her.", 1, "an acronym may end a sentence or not"),
    ("Lt. Gen. Khan met her.", 1, "titles that the tokenizer does not know"),
    ("They met at 5 p.m. Talks went on.", 1, "left to the network"),
    ("They met. talks went on.", 1, "a small letter"),
    ("They met the\nForeign Minister.", 1, "a line that wraps"),
    ("He said ... Talks went on.", 1, "an ellipsis"),
    ("John F. Kennedy and George W. Bush.", 1, "initials inside names"),
]


@pytest.mark.parametrize(("text", "count", "reason"), SURE + UNSURE)
def test_segments_of_a_text(text: str, count: int, reason: str) -> None:
    assert len(lay_out(spacy.blank("en")(text)).segments) == count, reason


def test_sentences_that_are_set_stay() -> None:
    doc = spacy.blank("en")("They met. Talks went on.")
    for token in doc:
        token.is_sent_start = token.i == 0
    assert lay_out(doc).segments == [(0, len(doc))]


@pytest.mark.parametrize("text", ["", " ", "\n\n", " \t "])
def test_white_space_has_no_segments(text: str) -> None:
    assert lay_out(spacy.blank("en")(text)).segments == []


def test_short_segments_are_read_together() -> None:
    assert pack_segments([(0, 20), (20, 50), (50, 70), (70, 200)], 60) == [(0, 50), (50, 70), (70, 200)]
