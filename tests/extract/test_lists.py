from __future__ import annotations

from spacy.tokens import Span

from extract.links import Link
from extract.syntax import Syntax
from tests import parses, readings

# "Ann Wood met with President Jan Berg , Prime Minister Eva Holm and Foreign Minister Ola Lind ." as parsers tear it
TORN = """
Ann Ann PROPN NNP nsubj 3
Wood Wood PROPN NNP flat 1
met meet VERB VBD ROOT 0
with with ADP IN case 6
President President PROPN NNP nmod:desc 6
Jan Jan PROPN NNP obl 3
Berg Berg PROPN NNP flat 6
, , PUNCT , punct 11
Prime Prime ADJ NNP amod 10
Minister Minister PROPN NNP nmod:desc 11
Eva Eva PROPN NNP appos 6
Holm Holm PROPN NNP flat 11
and and CCONJ CC cc 16
Foreign Foreign ADJ NNP amod 15
Minister Minister PROPN NNP nmod:desc 16
Ola Ola PROPN NNP conj 11
Lind Lind PROPN NNP flat 16
. . PUNCT . punct 3
"""
# "Ann Wood met with President Jan Berg , and Prime Minister Eva Holm left ."
TWO_CLAUSES = """
Ann Ann PROPN NNP nsubj 3
Wood Wood PROPN NNP flat 1
met meet VERB VBD ROOT 0
with with ADP IN case 6
President President PROPN NNP nmod:desc 6
Jan Jan PROPN NNP obl 3
Berg Berg PROPN NNP flat 6
, , PUNCT , punct 14
and and CCONJ CC cc 14
Prime Prime ADJ NNP amod 11
Minister Minister PROPN NNP nmod:desc 12
Eva Eva PROPN NNP nsubj 14
Holm Holm PROPN NNP flat 12
left leave VERB VBD conj 3
. . PUNCT . punct 3
"""
# "After talks with Jan Berg , Prime Minister Eva Holm left ." has no "and"
OPENING = """
After after ADP IN case 2
talks talk NOUN NNS obl 11
with with ADP IN case 4
Jan Jan PROPN NNP nmod 2
Berg Berg PROPN NNP flat 4
, , PUNCT , punct 11
Prime Prime ADJ NNP amod 8
Minister Minister PROPN NNP nmod:desc 9
Eva Eva PROPN NNP appos 4
Holm Holm PROPN NNP flat 9
left leave VERB VBD ROOT 0
. . PUNCT . punct 11
"""
# "Ann Wood met with Prime Minister and Finance Minister Jan Berg ."
TWO_TITLES = """
Ann Ann PROPN NNP nsubj 3
Wood Wood PROPN NNP flat 1
met meet VERB VBD ROOT 0
with with ADP IN case 10
Prime Prime ADJ NNP amod 6
Minister Minister PROPN NNP nmod:desc 10
and and CCONJ CC cc 9
Finance Finance PROPN NNP compound 9
Minister Minister PROPN NNP nmod:desc 10
Jan Jan PROPN NNP obl 3
Berg Berg PROPN NNP flat 10
. . PUNCT . punct 3
"""


def read(rows: str, *names: tuple[int, int]) -> Syntax:
    """The syntax of a parse in which these tokens name persons."""
    doc = parses.parse(rows)
    doc.ents = [Span(doc, start, end, "PERSON") for start, end in names]
    return readings.read_doc(doc).syntax


def test_titled_names_in_a_row_are_one_list() -> None:
    assert read(TORN, (0, 2), (5, 7), (10, 12), (15, 17)).conjuncts(5) == (5, 10, 15)


def test_the_subject_of_a_clause_of_its_own_is_in_no_list() -> None:
    assert read(TWO_CLAUSES, (0, 2), (5, 7), (11, 13)).conjuncts(5) == (5,)


def test_names_that_only_a_comma_parts_are_no_list() -> None:
    assert read(OPENING, (3, 5), (8, 10)).conjuncts(3) == (3,)


def test_two_titles_of_one_person_are_no_list() -> None:
    assert read(TWO_TITLES, (0, 2), (9, 11)).links[9] == Link(2, "oblique", "with")
