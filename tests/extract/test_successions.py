"""Who takes, holds and leaves an office, as verbs say."""

import pytest

from extract.gazetteer import load_gazetteer
from extract.mentions import find_names
from extract.offices import Office, link_offices
from tests.parses import marked

TAKEN = [
    ("[PERSON Ann Wood] was elected president of Kenya .", "begins"),
    ("[PERSON Ann Wood] is sworn in as the new President of Kenya .", "begins"),
    ("Kenya appoints [PERSON Ann Wood] as its ambassador to Chad .", "begins"),
    ("Kenya appoints [PERSON Ann Wood] prime minister .", "begins"),
    ("[PERSON Ann Wood] , who became Kenya 's prime minister in 2014 , left .", "begins"),
    ("Chad welcomed [PERSON Ann Wood] 's election as president .", "begins"),
    ("[PERSON Ann Wood] resigns as Kenya 's Secretary of State for Defence .", "ends"),
    ("[PERSON Ann Wood] , who serves as Kenyan ambassador to Chad , left .", "holds"),
    ("[PERSON Ann Wood] is currently the prime minister of Kenya .", "holds"),
]
NOT_TAKEN = [
    "[PERSON Ann Wood] left as the president spoke .",  # a conjunction
    "Kenya wants to be president .",
    "[PERSON Ann Wood] said that the man was president .",  # somebody else
]


def offices(text: str) -> list[tuple[Office, str | None]]:
    """The offices of a text, each with its holder's name."""
    doc = marked(text)
    names = find_names(doc, load_gazetteer(), None)
    found = link_offices(doc, names)
    return [(office, None if office.person is None else names[office.person].text(doc)) for office in found]


@pytest.mark.parametrize(("text", "kind"), TAKEN)
def test_a_verb_gives_an_office_to_somebody(text: str, kind: str) -> None:
    ((office, holder),) = offices(text)
    assert holder == "Ann Wood"
    assert office.change is not None
    assert office.change.kind == kind


@pytest.mark.parametrize("text", NOT_TAKEN)
def test_other_words_give_it_to_nobody(text: str) -> None:
    assert [holder for _, holder in offices(text)] == [None]


def test_who_is_appointed_by_somebody_holds_the_office() -> None:
    ((_, holder),) = offices("[PERSON Ann Wood] was appointed by [PERSON Bek Omar] as prime minister of Kenya .")
    assert holder == "Ann Wood"


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("[PERSON Ann Wood] was elected president of Kenya , succeeding [PERSON Bek Omar] .", True),
        ("[PERSON Ann Wood] resigned as president of Kenya and was succeeded by [PERSON Bek Omar] .", False),
    ],
)
def test_the_office_is_that_of_the_predecessor_or_successor_too(text: str, former: bool) -> None:
    held = [(holder, office.match.former) for office, holder in offices(text)]
    assert held == [("Ann Wood", False), ("Bek Omar", former)]


@pytest.mark.parametrize(
    "text", ["during the presidency of [PERSON Ann Wood] .", "in [PERSON Ann Wood] 's presidency ."]
)
def test_a_presidency_is_that_of_a_president(text: str) -> None:
    ((office, holder),) = offices(text)
    assert (office.match.office, holder) == ("president", "Ann Wood")
