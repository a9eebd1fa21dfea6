"""Who speaks what an article quotes."""

import pytest

from extract.quotations import find_quotations
from tests.readings import position, read_sentences

QUOTED = "“Chad met Uganda in Oslo in May 2022,” Kenya said."
GOING_ON = "“Chad and Uganda met again on Friday in Oslo.”"
SAID = "Kenya said that Uganda would visit Chad."

SPOKEN = [
    ((QUOTED,), "Uganda", "country:KEN"),  # named behind
    ((QUOTED, GOING_ON), "again", "country:KEN"),  # in the sentence before
    ((SAID, GOING_ON), "again", "country:KEN"),
    ((QUOTED, GOING_ON, GOING_ON), "again", "country:KEN"),  # one quotation goes on in another
    (("Kenya met Chad.", GOING_ON), "again", None),
    ((QUOTED,), "said", None),  # outside
    ((SAID,), "visit", None),  # not word for word
]


@pytest.mark.parametrize(("texts", "word", "speaker"), SPOKEN)
def test_a_quotation_has_a_speaker(texts: tuple[str, ...], word: str, speaker: str | None) -> None:
    reading = read_sentences(*texts)
    assert find_quotations(reading).speaker(position(reading, word)) == speaker
