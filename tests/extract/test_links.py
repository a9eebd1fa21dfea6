"""What is put right in a parse; the parses here are wrong as parsers make them."""

import pytest

from extract.links import Link
from extract.syntax import read_syntax
from tests import parses

QUOTED = """
We we PRON PRP nsubj 2
blame blame VERB VBP ccomp 5
Chad Chad PROPN NNP obj 2
Kenya Kenya PROPN NNP nsubj 5
said say VERB VBD ROOT 0
on on ADP IN case 7
Friday Friday PROPN NNP obl 2
"""
ENDING = """
Kenya Kenya PROPN NNP nsubj 2
reopens reopen VERB VBZ ROOT 0
in in ADP IN case 4
April April PROPN NNP obl 6
, , PUNCT , punct 6
ending end VERB VBG advcl 2
rows row NOUN NNS obj 6
"""
OPENING = """
On on ADP IN case 2
Friday Friday PROPN NNP obl 4
Kenya Kenya PROPN NNP nsubj 4
said say VERB VBD ROOT 0
Chad Chad PROPN NNP nsubj 6
left leave VERB VBD ccomp 4
in in ADP IN case 8
May May PROPN NNP obl 6
"""
VISITING = """
Kenya Kenya PROPN NNP nsubj 2
met meet VERB VBD ROOT 0
with with SCONJ IN mark 4
visiting visit VERB VBG advcl 2
minister minister NOUN NN obj 4
"""


def links(rows: str) -> dict[str, Link]:
    doc = parses.parse(rows)
    return {token.text: link for token, link in zip(doc, read_syntax(doc).links, strict=True)}


@pytest.mark.parametrize(
    ("rows", "word", "head"),
    [
        (QUOTED, "Friday", 4),  # not of what is quoted, on the far side of "said"
        (ENDING, "April", 1),  # before the comma, so not of what follows it
        (OPENING, "Friday", 3),
        (OPENING, "May", 5),  # of the clause that it stands in
    ],
)
def test_a_time_hangs_on_what_it_does_not_have_to_reach_over(rows: str, word: str, head: int) -> None:
    assert links(rows)[word].head == head


def test_who_is_met_visiting_is_not_what_is_visited() -> None:
    found = links(VISITING)
    assert (found["minister"], found["visiting"]) == (Link(1, "oblique", "with"), Link(4, "modifier"))
