import pytest

from extract.clauses import Clause, ClauseView
from extract.lexicon import load_lexicon
from extract.syntax import read_syntax
from tests import parses
from tests.readings import clause_at, read_sentences

Filled = dict[str, list[str]]


def read(rows: str, word: str) -> tuple[Clause, Filled]:
    """The clause of the first token with this text, and its slots in words."""
    view = ClauseView(read_syntax(parses.parse(rows)), load_lexicon())
    index = next(token.i for token in view.doc if token.text == word)
    clause = view.clause(index)
    return clause, {slot: [view.doc[i].text for i in heads] for slot, heads in clause.slots.items()}


IN_BOTH_SCHEMES = [
    # coordination is spread out, prepositions are slots
    (parses.MET_UD, parses.MET_CLEAR, "met", {"subject": ["Kenya", "Uganda"], "with": ["Chad"], "in": ["Oslo"]}),
    # the agent of a passive is who acts, its subject who undergoes
    (parses.VISITED_UD, parses.VISITED_CLEAR, "visited", {"object": ["Chad"], "subject": ["Kenya"]}),
    # control: whoever plans is who visits
    (parses.PLANS_UD, parses.PLANS_CLEAR, "visit", {"subject": ["Kenya"], "object": ["Chad"]}),
    # a light verb lends its subject to the noun
    (parses.TALKS_UD, parses.TALKS_CLEAR, "talks", {"subject": ["Kenya"], "with": ["Chad"]}),
    # a relative pronoun stands for the noun before it
    (parses.RELATIVE_UD, parses.RELATIVE_CLEAR, "met", {"subject": ["Kenya"], "object": ["Chad"]}),
    # "was in talks": the copula's subject takes part
    (parses.COPULA_UD, parses.COPULA_CLEAR, "talks", {"subject": ["Kenya"], "with": ["Chad"]}),
]


@pytest.mark.parametrize(("ud", "clear", "word", "expected"), IN_BOTH_SCHEMES)
def test_a_clause_reads_the_same_in_both_schemes(ud: str, clear: str, word: str, expected: Filled) -> None:
    slots = [read(rows, word)[1] for rows in (ud, clear)]
    assert [{slot: found.get(slot) for slot in expected} for found in slots] == [expected, expected]


@pytest.mark.parametrize("rows", [parses.VISITED_UD, parses.VISITED_CLEAR])
def test_a_passive_is_seen(rows: str) -> None:
    assert read(rows, "visited")[0].passive


def test_a_light_verb_carries_the_tense_of_its_noun() -> None:
    clause, _ = read(parses.TALKS_UD, "talks")
    assert clause.verb == 1


def test_an_empty_slot_has_no_fill() -> None:
    clause, _ = read(parses.MET_UD, "met")
    assert clause.fill("against") == ()


def test_a_destination_after_a_comma_belongs_to_the_sending() -> None:
    assert read(parses.DESTINATION_UD, "sent")[1]["to"] == ["Oslo"]


def test_who_meets_ahead_of_a_summit_need_not_be_there() -> None:
    reading = read_sentences("Kenya met Chad ahead of the CSTO summit.")
    assert clause_at(reading, "summit").fill("subject") == ()


def test_who_leaves_ahead_of_talks_with_another_takes_part() -> None:
    reading = read_sentences("Kenya left ahead of talks with Chad.")
    assert clause_at(reading, "talks").fill("subject") == (0,)


def test_a_preposition_hung_on_the_last_word_of_a_phrase_is_that_of_the_phrase() -> None:
    reading = read_sentences("Kenya met with Premier and Minister John Bell.")
    assert [reading.doc[i].text for i in clause_at(reading, "met").fill("with")] == ["Premier", "John"]


def test_who_speaks_during_the_visit_of_another_is_no_visitor() -> None:
    reading = read_sentences("Uganda spoke during Kenya's visit to Chad.")
    assert clause_at(reading, "visit").fill("subject") == ()


def test_talks_held_somewhere_between_two_are_between_them() -> None:
    reading = read_sentences("Talks held in Oslo between Kenya and Chad failed.")
    assert [reading.doc[i].text for i in clause_at(reading, "Talks").fill("between")] == ["Kenya", "Chad"]


def test_a_preposition_of_two_words_is_one_however_it_is_parsed() -> None:
    reading = read_sentences("Kenya praised Chad ahead of a summit.")
    assert clause_at(reading, "praised").fill("ahead of") == (6,)
