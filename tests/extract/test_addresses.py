from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from tests import parses, readings

# "Kenya met Wood in Dubai , the Emirates ." with the country listed beside whom Kenya met
LISTED = """
Kenya Kenya PROPN NNP nsubj 2
met meet VERB VBD ROOT 0
Wood Wood PROPN NNP obj 2
in in ADP IN case 5
{city} {city} PROPN NNP obl 2
, , PUNCT , punct 7
{country} {country} PROPN NNP conj 3
. . PUNCT . punct 2
"""


def read(city: str, country: str) -> Doc:
    doc = parses.parse(LISTED.format(city=city, country=country))
    doc.ents = [Span(doc, 0, 1, "GPE"), Span(doc, 2, 3, "PERSON"), Span(doc, 4, 5, "GPE"), Span(doc, 6, 7, "GPE")]
    return doc


CITIES = [
    ("Dubai", "UAE", "apposition"),  # a city of the country
    ("Nairobi", "Kenya", "apposition"),  # its capital
    ("Dubai", "Chad", "conjunct"),  # another country may be met as well
]


@pytest.mark.parametrize(("city", "country", "relation"), CITIES)
def test_a_country_after_its_city_says_where(city: str, country: str, relation: str) -> None:
    assert readings.read_doc(read(city, country)).syntax.links[6].relation == relation
