"""Who holds which office of whom."""

import pytest

from extract.model import Tenure
from extract.tenures import find_tenures
from tests.parses import marked
from tests.readings import read_doc, read_sentences


def tenures(*texts: str) -> tuple[Tenure, ...]:
    """The tenures that sentences state."""
    return find_tenures(read_doc(marked(*texts)))


def test_a_title_states_a_tenure() -> None:
    (tenure,) = tenures("Kenyan Foreign Minister [PERSON Ann Wood] left .")
    assert (tenure.person, tenure.office, tenure.of) == ("person:KEN/ann-wood", "Foreign Minister", "country:KEN")


def test_the_rule_names_the_role() -> None:
    (tenure,) = tenures("Kenyan Foreign Minister [PERSON Ann Wood] left .")
    assert tenure.evidence.rule == "office.foreign_minister"


@pytest.mark.parametrize(
    ("text", "former", "acting"),
    [
        ("Kenyan President [PERSON Ann Wood] left .", False, False),
        ("Kenya 's former President [PERSON Ann Wood] left .", True, False),
        ("Kenya 's acting President [PERSON Ann Wood] left .", False, True),
    ],
)
def test_a_tenure_is_former_or_acting(text: str, former: bool, acting: bool) -> None:
    (tenure,) = tenures(text)
    assert (tenure.former, tenure.acting) == (former, acting)


@pytest.mark.parametrize(
    "text",
    [
        "President [PERSON Ann Wood] left .",  # of whom?
        "The Kenyan president left .",  # who?
        "[PERSON Ann Wood] of Kenya left .",  # as what?
        "Kenyan presidential candidate [PERSON Ann Wood] left .",  # has no office yet
    ],
)
def test_without_person_office_and_owner_there_is_none(text: str) -> None:
    assert tenures(text) == ()


def test_a_tenure_told_twice_is_one_with_the_first_sentence() -> None:
    (tenure,) = tenures("Kenyan President [PERSON Ann Wood] left .", "[PERSON Wood] , the president of Kenya , came .")
    assert tenure.evidence.quote == "Kenyan President Ann Wood left."


def test_two_offices_of_one_person_are_two_tenures() -> None:
    found = tenures("Kenyan President and Defense Minister [PERSON Ann Wood] left .")
    assert [tenure.office for tenure in found] == ["President", "Defense Minister"]


def test_being_in_office_and_having_left_it_are_two_tenures() -> None:
    found = tenures("Kenyan President [PERSON Ann Wood] left .", "Kenya 's former President [PERSON Ann Wood] came .")
    assert [tenure.former for tenure in found] == [False, True]


DATED = [
    ("[PERSON Ann Wood] has served as Kenyan ambassador to Chad since May 2016 .", "2016-05", None),
    ("[PERSON Ann Wood] served as president of Kenya from 2014 to 2019 .", "2014", "2019"),
    ("[PERSON Ann Wood] , who was Kenya 's president until 2012 , left .", None, "2012"),
    ("Kenyan President [PERSON Ann Wood] left in May 2016 .", None, None),  # dates the leaving
]


@pytest.mark.parametrize(("text", "since", "until"), DATED)
def test_a_tenure_has_the_dates_that_the_sentence_gives(text: str, since: str | None, until: str | None) -> None:
    (tenure,) = tenures(text)
    assert (tenure.since, tenure.until, tenure.former) == (since, until, until is not None)


def test_a_dated_statement_counts_before_one_without_a_date() -> None:
    texts = ("Kenyan ambassador [PERSON Ann Wood] left .", "[PERSON Wood] was the Kenyan ambassador since May 2016 .")
    (tenure,) = tenures(*texts)
    assert tenure.since == "2016-05"


def test_taking_and_leaving_an_office_have_their_day() -> None:
    (taken,) = find_tenures(read_sentences("Ann Wood was elected president of Kenya on Monday."))
    (left,) = find_tenures(read_sentences("Ann Wood resigned as president of Kenya in May."))
    assert (taken.since, taken.until, left.since, left.until) == ("2024-05-06", None, None, "2024-05")


def test_an_office_that_somebody_does_not_get_is_none() -> None:
    assert find_tenures(read_sentences("Ann Wood was not elected president of Kenya.")) == ()
