"""For whom an office is held and by whom, as the words around it say."""

import pytest

from extract.gazetteer import load_gazetteer
from extract.mentions import find_names
from extract.offices import link_offices
from tests.parses import marked

Linked = tuple[str, str | None, str | None]


def linked(text: str) -> list[Linked]:
    """(office with its complement, owner, holder) of each office phrase, as written."""
    doc = marked(text)
    names = find_names(doc, load_gazetteer(), None)
    texts: dict[int | None, str | None] = {index: name.text(doc) for index, name in enumerate(names)}
    return [
        (doc[office.start : office.end].text, texts.get(office.owner), texts.get(office.person))
        for office in link_offices(doc, names)
    ]


BEFORE_THE_NAME = [
    ("Kyrgyz President [PERSON Sadyr Japarov] left", ("President", "Kyrgyz", "Sadyr Japarov")),
    ("Kyrgyzstan 's President [PERSON Sadyr Japarov] left", ("President", "Kyrgyzstan", "Sadyr Japarov")),
    ("Kyrgyzstan 's new president , [PERSON Sadyr Japarov] , left", ("new president", "Kyrgyzstan", "Sadyr Japarov")),
    (
        "the Taliban 's acting foreign minister , [PERSON Amir Khan Muttaqi] , left",
        ("acting foreign minister", "Taliban", "Amir Khan Muttaqi"),
    ),
    ("Foreign Minister of Kenya [PERSON Amina Keita] left", ("Foreign Minister of Kenya", "Kenya", "Amina Keita")),
    (
        "Secretary of the Security Council of Kazakhstan [PERSON Aida Sarsen] left",
        ("Secretary of the Security Council", "Security Council", None),
    ),
    (
        "the secretary of Kyrgyzstan 's Security Council , [PERSON Marat Imankulov] ,",
        ("secretary of Kyrgyzstan's Security Council", "Security Council", "Marat Imankulov"),
    ),
    ("President Mr. [PERSON Sadyr Japarov] left", ("President", None, "Sadyr Japarov")),
    ("Prime Minister [PERSON Narendra Modi] of India left", ("Prime Minister", "India", "Narendra Modi")),
]
AFTER_THE_NAME = [
    ("[PERSON Wang Yi] , the foreign minister of China , left", ("foreign minister of China", "China", "Wang Yi")),
    ("[PERSON Wang Yi] ( Chinese foreign minister ) left", ("foreign minister", "Chinese", "Wang Yi")),
    ("[PERSON Wang Yi] , who is foreign minister of China ,", ("foreign minister of China", "China", "Wang Yi")),
    ("[PERSON Wang Yi] was the foreign minister of China", ("foreign minister of China", "China", "Wang Yi")),
    ("[PERSON Wang Yi] , [PERSON Ann Wood] 's special envoy , left", ("special envoy", None, "Wang Yi")),
]
LEADING = [
    ("a Tajik delegation led by Foreign Minister [PERSON Bek Omar]", ("Foreign Minister", "Tajik", "Bek Omar")),
    ("a Tajik trade delegation headed by the minister [PERSON Bek Omar]", ("minister", "Tajik", "Bek Omar")),
    ("Kenya left talks led by President [PERSON Bek Omar]", ("President", None, "Bek Omar")),
]
POSTED = [
    # where somebody is posted is not for whom
    ("US ambassador to Kenya [PERSON Ann Wood] left", ("ambassador to Kenya", "US", "Ann Wood")),
    ("the UN special envoy for Syria , [PERSON Bek Omar] , left", ("special envoy for Syria", "UN", "Bek Omar")),
    ("special envoy for Syria [PERSON Geir Pedersen] left", ("special envoy for Syria", None, "Geir Pedersen")),
    ("Kenya 's ambassador in [GPE Chad] , [PERSON Ann Wood] ,", ("ambassador in Chad", "Kenya", "Ann Wood")),
    ("diplomat at the Kenyan Foreign Ministry", ("diplomat at the Kenyan Foreign Ministry", "Foreign Ministry", None)),
]
NOBODY = [
    ("the Kenyan president left", ("president", "Kenyan", None)),
    ("the president left", ("president", None, None)),
    ("the president met [PERSON Amina Keita]", ("president", None, None)),  # no more than neighbours in a sentence
    ("[PERSON Amina Keita] met the president of [GPE Chad]", ("president of Chad", "Chad", None)),
]


@pytest.mark.parametrize(("text", "expected"), [*BEFORE_THE_NAME, *AFTER_THE_NAME, *LEADING, *POSTED, *NOBODY])
def test_an_office_is_linked_to_its_owner_and_holder(text: str, expected: Linked) -> None:
    assert linked(text) == [expected]


def test_a_counterpart_holds_the_same_office_of_another() -> None:
    text = "Kenyan President [PERSON Amina Keita] met her Chadian counterpart , [PERSON John Bell] ,"
    assert linked(text) == [("President", "Kenyan", "Amina Keita"), ("counterpart", "Chadian", "John Bell")]


SEVERAL = [
    ("Presidents [PERSON Ann Wood] of Kenya and [PERSON Bo Lee] of [GPE Chad] met", ["Kenya", "Chad"]),
    ("Kenyan and Chadian Presidents [PERSON Ann Wood] and [PERSON Bo Lee] met", ["Kenyan", "Chadian"]),
    ("the Kenyan Deputy Foreign Ministers [PERSON Ann Wood] and [PERSON Bo Lee] met", ["Kenyan", "Kenyan"]),
    ("Foreign Ministers [PERSON Ann Wood] and [PERSON Bo Lee] met", [None, None]),
    ("Presidents [PERSON Ann Wood] of Kenya and [PERSON Bo Lee] met", ["Kenya", None]),
    # who is of which of the three?
    ("Kenyan , Chadian and Kazakh Presidents [PERSON Ann Wood] and [PERSON Bo Lee] met", [None, None]),
]


@pytest.mark.parametrize(("text", "owners"), SEVERAL)
def test_an_office_in_the_plural_is_held_by_each_who_is_named(text: str, owners: list[str | None]) -> None:
    assert [(owner, person) for _, owner, person in linked(text)] == list(
        zip(owners, ["Ann Wood", "Bo Lee"], strict=True)
    )


def test_two_offices_of_one_holder_share_the_owner() -> None:
    text = "Kenyan Prime Minister and Foreign Minister [PERSON Amina Keita] left"
    assert linked(text) == [("Prime Minister", "Kenyan", "Amina Keita"), ("Foreign Minister", "Kenyan", "Amina Keita")]


def test_a_title_within_a_name_is_no_office() -> None:
    assert linked("[PERSON Amir Khan Muttaqi] left") == []


def test_a_text_without_words_has_no_offices() -> None:
    assert linked("") == []


@pytest.mark.parametrize(
    "text", ["president", "of Kenya , president", ", president of", "president of the", "who is president"]
)
def test_an_office_at_the_edge_of_a_text_is_read(text: str) -> None:
    assert [office for office, _, _ in linked(text)] == ["president"]


def test_holders_are_listed_in_the_order_of_their_countries() -> None:
    text = "the presidents of Kenya and [GPE Chad] , [PERSON Ann Wood] and [PERSON Bo Lee] , met"
    assert [(owner, person) for _, owner, person in linked(text)] == [("Kenya", "Ann Wood"), ("Chad", "Bo Lee")]


def test_offices_one_after_another_are_of_one_holder() -> None:
    text = "African Union chairperson President [PERSON Ann Wood] of Kenya left"
    assert linked(text) == [("chairperson", "African Union", "Ann Wood"), ("President", "Kenya", "Ann Wood")]


def test_the_office_of_whom_somebody_serves_is_not_his_own() -> None:
    assert linked("Kenya 's minister 's aide , [PERSON Ann Wood] , left")[0] == ("minister", "Kenya", None)


def test_a_commissioner_for_something_is_not_of_it() -> None:
    text = "EU Commissioner for [ORG Inland Waters] [PERSON Ann Wood] left"
    assert linked(text) == [("Commissioner for Inland Waters", "EU", "Ann Wood")]


def test_a_counterpart_holds_what_the_person_is_told_to_hold_before() -> None:
    before = "Kenyan President [PERSON Ann Wood] left ."
    doc = marked(before, "[PERSON Wood] met her Chadian counterpart [PERSON Bo Lee] .")
    names = find_names(doc, load_gazetteer(), None)
    assert [office.match.role for office in link_offices(doc, names)] == ["HEAD_OF_STATE", "HEAD_OF_STATE"]


def test_an_adjective_may_stand_between_two_offices_of_one_holder() -> None:
    doc = marked("Kenyan Foreign Minister and Alternate Prime Minister [PERSON Amina Keita] left")
    doc[4].pos_ = "ADJ"
    names = find_names(doc, load_gazetteer(), None)
    holders = {office.person for office in link_offices(doc, names)}
    assert [names[person].text(doc) for person in holders if person is not None] == ["Amina Keita"]
    assert None not in holders
