"""Where something happened."""

import pytest

from extract.model import Place
from extract.places import find_place
from tests.readings import clause_at, read_sentences

OSLO = Place("Oslo", "NOR")

FOUND: list[tuple[str, str, tuple[str, ...], Place | None]] = [
    ("Kenya met with Chad in Oslo on Friday.", "met", (), OSLO),
    ("Kenya met Chad on the sidelines of a summit in Oslo.", "met", (), OSLO),
    ("Kenya met Chad at a summit in Oslo.", "met", (), OSLO),
    ("Kenya-Chad talks began in Oslo.", "talks", (), OSLO),  # on the verb of the noun
    ("Talks in Oslo continue.", "Talks", (), OSLO),
    ("Kenya held talks with Chad in the Ugandan capital.", "talks", (), Place("Uganda", "UGA")),
    ("Kenya met Chad in Moscow.", "met", (), Place("Moscow", "RUS")),
    ("Kenya met Chad in Oslo at the Blue Hotel.", "met", (), OSLO),  # the town before the house
    ("Kenya met Chad at the Blue Hotel in Oslo.", "met", (), OSLO),
    ("Kenya visited Nairobi.", "visited", ("object",), Place("Nairobi", "KEN")),  # what is visited
    ("Kenya visited Chad in Oslo.", "visited", ("object",), Place("Chad", "TCD")),  # goes before what "in" adds
    ("Kenya visited Chad in Oslo.", "visited", (), OSLO),
    ("Kenya opened an embassy in Oslo.", "opened", (), OSLO),  # on the object
    ("Kenya met with Chad and other leaders in Oslo.", "met", (), OSLO),  # on the last of those met
    ("Kenya was freed after talks with Chad in Oslo.", "talks", (), OSLO),  # after the noun, on the verb above
    ("Kenya will host the talks of Chad and Uganda.", "talks", (), Place("Kenya", "KEN")),  # the host's
    ("Kenyan sanctions on Chad continue.", "sanctions", (), None),  # neither whose nor against whom
    ("Kenya met Chad.", "met", (), None),
    ("Kenya met with Chad in Oslo on Friday.", "met", ("to",), OSLO),  # a venue that is not named
    ("Kenya met Chad in May 2022.", "met", (), None),  # a month is no place
]


@pytest.mark.parametrize(("text", "word", "venue", "expected"), FOUND)
def test_a_clause_has_a_place(text: str, word: str, venue: tuple[str, ...], expected: Place | None) -> None:
    reading = read_sentences(text)
    assert find_place(reading.view, reading.references, clause_at(reading, word), venue) == expected
