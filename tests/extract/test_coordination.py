from __future__ import annotations

from extract.links import Link
from extract.syntax import read_syntax
from tests import parses

# "Wood met with Prime Minister Sheikh Omar ." with "Omar" taken for a part of "Wood"
TORN_NAME = """
Wood Wood PROPN NNP nsubj 2
met meet VERB VBD ROOT 0
with with ADP IN case 5
Prime Prime ADJ NNP amod 5
Minister Minister PROPN NNP nmod:desc 7
Sheikh Sheikh PROPN NNP nmod:desc 7
Omar Omar PROPN NNP flat 1
Ali Ali PROPN NNP flat 1
. . PUNCT . punct 2
"""
# "Wood met with Minister Berg and Secretary Holm ." with "Holm" hung on the verb
TORN_LIST = """
Wood Wood PROPN NNP nsubj 2
met meet VERB VBD ROOT 0
with with ADP IN case 5
Minister Minister PROPN NNP nmod:desc 5
Berg Berg PROPN NNP obl 2
and and CCONJ CC cc 8
Secretary Secretary PROPN NNP nmod:desc 8
Holm Holm PROPN NNP obl 2
. . PUNCT . punct 2
"""
# "Wood met Ana Berg and Holm ." with "Holm" coordinated with the second part of the name
LOW_CONJUNCT = """
Wood Wood PROPN NNP nsubj 2
met meet VERB VBD ROOT 0
Ana Ana PROPN NNP obj 2
Berg Berg PROPN NNP flat 3
and and CCONJ CC cc 6
Holm Holm PROPN NNP conj 4
. . PUNCT . punct 2
"""
# "Wood spoke with Berg in Oslo and in May ." where the second phrase has a preposition of its own
OWN_PREPOSITION = """
Wood Wood PROPN NNP nsubj 2
spoke speak VERB VBD ROOT 0
with with ADP IN case 4
Berg Berg PROPN NNP obl 2
and and CCONJ CC cc 7
in in ADP IN case 7
May May PROPN NNP obl 2
. . PUNCT . punct 2
"""
# "Wood spoke with Ana Berg 's adviser ." with "adviser" hung on the verb beside its owner
TORN_OWNER = """
Wood Wood PROPN NNP nsubj 2
spoke speak VERB VBD ROOT 0
with with ADP IN case 4
Ana Ana PROPN NNP obl 2
Berg Berg PROPN NNP flat 4
's 's PART POS case 5
adviser adviser NOUN NN obl 2
. . PUNCT . punct 2
"""


def test_a_phrase_takes_the_place_of_its_owner() -> None:
    links = read_syntax(parses.parse(TORN_OWNER)).links
    assert (links[6], links[3]) == (Link(1, "oblique", "with"), Link(6, "possessor"))


def test_a_name_on_the_other_side_of_a_verb_goes_back_to_the_verb() -> None:
    links = read_syntax(parses.parse(TORN_NAME)).links
    assert (links[6], links[7]) == (Link(1, "oblique", "with"), Link(6, "flat"))


def test_a_phrase_after_and_is_coordinated_with_the_one_before() -> None:
    assert read_syntax(parses.parse(TORN_LIST)).conjuncts(4) == (4, 7)


def test_a_phrase_is_coordinated_with_a_whole_name() -> None:
    assert read_syntax(parses.parse(LOW_CONJUNCT)).conjuncts(2) == (2, 5)


def test_a_phrase_with_its_own_preposition_stays_with_the_verb() -> None:
    assert read_syntax(parses.parse(OWN_PREPOSITION)).links[6] == Link(1, "oblique", "in")
